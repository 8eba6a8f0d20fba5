//! Figures of a file, as many as it has, written in one go with the cells from which they come.

use std::collections::HashMap;
use std::fmt::{Display, Write as _};
use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::{CachedStatement, Connection, Statement};
use serde::Serialize;

use super::error::StoreError;
use super::images::{Exact, Packed, Written};
use super::open::Store;
use super::rows::parsed;
use crate::model::{ImportId, IndicatorCode, SnapshotId, UnitId, Value};

/// A figure with the cell from which it comes, which is shown as spreadsheets name it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcedReading<C> {
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    pub value: Value,
    pub cell: C,
}

/// How many figures one statement takes in: to begin and to end one costs as much as to put a figure in its place.
const ROWS_A_STATEMENT: usize = 32;
/// The columns of `reading` that differ from one figure of a file to the next.
const COLUMNS: [&str; 6] = ["unit", "indicator", "number", "day", "words", "cell"];

/// A whole row of `reading` that a file's figure takes the place of.
#[derive(PartialEq, Serialize)]
struct Before {
    snapshot: String,
    unit: String,
    indicator: String,
    number: Option<f64>,
    day: Option<String>,
    words: Option<String>,
    import: Option<String>,
    cell: Option<String>,
    counted: Option<i64>,
}

impl<C> SourcedReading<C> {
    /// As the table is ordered, within its snapshot. Ids are ordered as their texts are.
    fn key(&self) -> (UnitId, &str) {
        (self.unit, &self.indicator.0)
    }
}

/// A figure with what stands in its place.
struct Line<'a, C> {
    reading: &'a SourcedReading<C>,
    before: Option<Box<Before>>,
}

impl<C: Display> Line<'_, C> {
    fn number(&self) -> Option<Exact> {
        self.reading.value.number().map(Exact)
    }

    fn day(&self) -> Option<NaiveDate> {
        match self.reading.value {
            Value::Date(day) => Some(day),
            _ => None,
        }
    }

    fn words(&self) -> Option<&str> {
        match &self.reading.value {
            Value::Text(words) => Some(words),
            _ => None,
        }
    }

    /// Its values, in the order of `COLUMNS`, from this place on.
    fn bind(&self, to: &mut Statement, first: usize, texts: &mut Texts) -> rusqlite::Result<()> {
        let unit = self.reading.unit;
        if texts.unit_of.replace(unit) != Some(unit) {
            write_anew(&mut texts.unit, unit);
        }
        write_anew(&mut texts.cell, &self.reading.cell);
        to.raw_bind_parameter(first, &texts.unit)?;
        to.raw_bind_parameter(first + 1, self.reading.indicator.0.as_str())?;
        to.raw_bind_parameter(first + 2, self.number().map(|number| number.0))?;
        to.raw_bind_parameter(first + 3, self.day().map(|day| day.to_string()))?;
        to.raw_bind_parameter(first + 4, self.words())?;
        to.raw_bind_parameter(first + 5, &texts.cell)
    }
}

/// The texts of the figure in hand; a row's figures have the same unit.
#[derive(Default)]
struct Texts {
    unit_of: Option<UnitId>,
    unit: String,
    cell: String,
}

fn write_anew(text: &mut String, shown: impl Display) {
    text.clear();
    // Writing to a text does not fail.
    let _ = write!(text, "{shown}");
}

/// The statement that takes in so many figures that stand nowhere yet. It takes nothing back by itself when it
/// fails, for which SQLite would keep every page: the transaction does that.
fn insert_sql(rows: usize) -> String {
    let values = (0..rows).map(|row| {
        let first = 3 + row * COLUMNS.len();
        let places: Vec<String> = (first..first + COLUMNS.len()).map(|place| format!("?{place}")).collect();
        format!("(?1, ?2, {})", places.join(", "))
    });
    let values: Vec<String> = values.collect();
    let columns = COLUMNS.join(", ");
    format!("INSERT OR FAIL INTO reading (snapshot, import, {columns}) VALUES {}", values.join(", "))
}

/// What all lines share is bound once.
fn prepare<'a>(
    db: &'a Connection,
    sql: &str,
    snapshot: &str,
    import: &str,
) -> rusqlite::Result<CachedStatement<'a>> {
    let mut statement = db.prepare_cached(sql)?;
    statement.raw_bind_parameter(1, snapshot)?;
    statement.raw_bind_parameter(2, import)?;
    Ok(statement)
}

fn write_lines<C: Display>(
    db: &Connection,
    snapshot: &str,
    import: &str,
    lines: &[Line<C>],
) -> rusqlite::Result<()> {
    let texts = &mut Texts::default();
    let fresh: Vec<&Line<C>> = lines.iter().filter(|line| line.before.is_none()).collect();
    let (full, rest) = fresh.as_chunks::<ROWS_A_STATEMENT>();
    let mut insert = prepare(db, &insert_sql(ROWS_A_STATEMENT), snapshot, import)?;
    for lines in full {
        for (line, first) in lines.iter().zip((3..).step_by(COLUMNS.len())) {
            line.bind(&mut insert, first, texts)?;
        }
        insert.raw_execute()?;
    }
    let mut insert = prepare(db, &insert_sql(1), snapshot, import)?;
    for line in rest {
        line.bind(&mut insert, 3, texts)?;
        insert.raw_execute()?;
    }
    let sql = "UPDATE reading SET import = ?2, number = ?5, day = ?6, words = ?7, cell = ?8, counted = NULL
         WHERE snapshot = ?1 AND unit = ?3 AND indicator = ?4";
    let mut update = prepare(db, sql, snapshot, import)?;
    for line in lines.iter().filter(|line| line.before.is_some()) {
        line.bind(&mut update, 3, texts)?;
        update.raw_execute()?;
    }
    Ok(())
}

/// The images of some lines, for the journal.
fn piece<C: Display>(same: &[(&str, &str)], lines: &[Line<C>]) -> serde_json::Result<String> {
    let [unit, indicator, number, day, words, cell] = COLUMNS;
    let readings = lines.iter().map(|line| line.reading);
    serde_json::to_string(&Written {
        packed: lines.len(),
        before: Packed::of(lines.iter().map(|line| line.before.as_deref())),
        same,
        columns: (
            (unit, Packed::of(readings.clone().map(|reading| reading.unit))),
            (indicator, Packed::of(readings.clone().map(|reading| reading.indicator.0.as_str()))),
            (number, Packed::of(lines.iter().map(Line::number))),
            (day, Packed::of(lines.iter().map(Line::day))),
            (words, Packed::of(lines.iter().map(Line::words))),
            (cell, Packed::Each(readings.map(|reading| reading.cell.to_string()).collect())),
        ),
    })
}

impl Store {
    /// Writes figures of one snapshot, each new or in place of one that stands there, with where they come
    /// from. However many they are, they are one step for undo and a few lines in the journal. That the snapshot
    /// and the units are there is the caller's to know, in the same transaction: their foreign keys are not
    /// looked up again for each figure. Of two figures of one place the first is taken.
    pub fn import_readings<C: Display + Sync>(
        &self,
        import: ImportId,
        snapshot: SnapshotId,
        readings: &[SourcedReading<C>],
    ) -> Result<(), StoreError> {
        let (import, snapshot) = (import.to_string(), snapshot.to_string());
        let mut before = self.rows_before(&snapshot)?;
        // In the order of the key, whatever that of the file: so each figure goes in behind the one before.
        let mut in_order: Vec<&SourcedReading<C>> = readings.iter().collect();
        in_order.sort_by(|a, b| a.key().cmp(&b.key()));
        in_order.dedup_by(|later, first| later.key() == first.key());
        let mut stood = |reading: &SourcedReading<C>| {
            let row = before.get_mut(&reading.unit)?;
            let place = row.iter().position(|before| before.indicator == reading.indicator.0)?;
            Some(Box::new(row.swap_remove(place)))
        };
        let lines = in_order.into_iter().map(|reading| Line { reading, before: stood(reading) });
        let lines: Vec<Line<C>> = lines.collect();
        let same = [("snapshot", snapshot.as_str()), ("import", &import)];
        let images = |rows: Range<usize>| piece(&same, lines.get(rows).unwrap_or_default());
        self.write_batch("reading", lines.len(), images, |db| write_lines(db, &snapshot, &import, &lines))
    }

    /// The snapshot's rows as they stand, by unit.
    fn rows_before(&self, snapshot: &str) -> Result<HashMap<UnitId, Vec<Before>>, StoreError> {
        self.run(|db| {
            let sql = "SELECT unit, indicator, number, day, words, import, cell, counted FROM reading
                 WHERE snapshot = ?1";
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query([snapshot])?;
            let mut found: HashMap<UnitId, Vec<Before>> = HashMap::new();
            while let Some(row) = rows.next()? {
                found.entry(parsed(row, 0)?).or_default().push(Before {
                    snapshot: snapshot.to_owned(),
                    unit: row.get(0)?,
                    indicator: row.get(1)?,
                    number: row.get(2)?,
                    day: row.get(3)?,
                    words: row.get(4)?,
                    import: row.get(5)?,
                    cell: row.get(6)?,
                    counted: row.get(7)?,
                });
            }
            Ok(found)
        })
    }
}
