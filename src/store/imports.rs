//! Files whose figures were taken in: which they were, where each figure came from, and what their columns
//! were taken for.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;

use super::batch::Written;
use super::error::StoreError;
use super::open::Store;
use super::rows::{int, parsed, put, text};
use crate::model::{ImportId, IndicatorCode, Reading, SchemeCode, SnapshotId, UnitId, Value};

/// A file that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: ImportId,
    pub file_name: String,
    /// SHA-256, in hexadecimal.
    pub file_hash: String,
    pub at: DateTime<FixedOffset>,
    pub scheme: SchemeCode,
    pub as_on: NaiveDate,
    /// How many rows of figures were read.
    pub rows: u32,
    /// As JSON; what is in it is not the store's business.
    pub mapping: String,
}

/// A figure with the cell from which it comes.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcedReading {
    pub reading: Reading,
    pub cell: String,
}

/// The columns of `reading` that differ from one figure of a file to the next.
const COLUMNS: [&str; 6] = ["unit", "indicator", "number", "day", "words", "cell"];

/// Their values.
type Values<'a> = (&'a str, &'a str, Option<f64>, Option<String>, Option<&'a str>, &'a str);

/// A whole row of `reading` that a file's figure takes the place of.
#[derive(Serialize)]
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

fn import(row: &Row) -> rusqlite::Result<Import> {
    Ok(Import {
        id: parsed(row, "id")?,
        file_name: row.get("file_name")?,
        file_hash: row.get("file_hash")?,
        at: parsed(row, "at")?,
        scheme: SchemeCode(row.get("scheme")?),
        as_on: parsed(row, "as_on")?,
        rows: row.get("rows")?,
        mapping: row.get("mapping")?,
    })
}

impl SourcedReading {
    /// As the table is ordered, within its snapshot. Ids are ordered as their texts are.
    fn key(&self) -> (UnitId, &str) {
        (self.reading.unit, &self.reading.indicator.0)
    }
}

impl Store {
    pub fn put_import(&self, import: &Import) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(import.id)),
            ("file_name", text(&import.file_name)),
            ("file_hash", text(&import.file_hash)),
            ("at", text(import.at.to_rfc3339())),
            ("scheme", text(&import.scheme)),
            ("as_on", text(import.as_on)),
            ("rows", int(import.rows)),
            ("mapping", text(&import.mapping)),
        ];
        self.run(|db| put(db, "import", 1, values))
    }

    /// Newest first.
    pub fn imports(&self, scheme: &SchemeCode) -> Result<Vec<Import>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM import WHERE scheme = ?1 ORDER BY id DESC")?;
            query.query_map([&scheme.0], import)?.collect()
        })
    }

    /// Writes figures of one snapshot, each new or in place of one that stands there, with where they come
    /// from. However many they are, they are one step for undo and a few lines in the journal. That the snapshot
    /// and the units are there is the caller's to know, in the same transaction: their foreign keys are not
    /// looked up again for each figure. Of two figures of one place the first is taken.
    pub fn import_readings(
        &self,
        import: ImportId,
        snapshot: SnapshotId,
        readings: &[SourcedReading],
    ) -> Result<(), StoreError> {
        let (import, snapshot) = (import.to_string(), snapshot.to_string());
        let mut before = self.rows_before(&snapshot)?;
        // In the order of the key, whatever that of the file: so each figure goes in behind the one before.
        let mut in_order: Vec<&SourcedReading> = readings.iter().collect();
        in_order.sort_by(|a, b| a.key().cmp(&b.key()));
        in_order.dedup_by(|later, first| later.key() == first.key());
        let mut units: Vec<(UnitId, String)> = Vec::new();
        for one in &in_order {
            if units.last().is_none_or(|(last, _)| *last != one.reading.unit) {
                units.push((one.reading.unit, one.reading.unit.to_string()));
            }
        }
        let mut units = units.iter().peekable();
        let mut rows: Vec<(Option<Box<Before>>, Values)> = Vec::with_capacity(in_order.len());
        for SourcedReading { reading, cell } in in_order {
            while units.next_if(|(unit, _)| *unit != reading.unit).is_some() {}
            let unit = units.peek().map(|(_, text)| text.as_str()).unwrap_or_default();
            let (number, day, words) = match &reading.value {
                Value::Number(number) => (Some(*number), None, None),
                Value::Date(day) => (None, Some(day.to_string()), None),
                Value::Text(words) => (None, None, Some(words.as_str())),
            };
            let stood = before.get_mut(&reading.unit).and_then(|row| {
                let place = row.iter().position(|before| before.indicator == reading.indicator.0)?;
                Some(Box::new(row.swap_remove(place)))
            });
            rows.push((stood, (unit, &reading.indicator.0, number, day, words, cell)));
        }
        let same = [("snapshot", snapshot.as_str()), ("import", &import)];
        let written = Written { same: &same, columns: &COLUMNS, rows: &rows };
        self.write_batch("reading", &written, |db| {
            let sql = "INSERT INTO reading (snapshot, import, unit, indicator, number, day, words, cell)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (snapshot, unit, indicator)
                 DO UPDATE SET number = excluded.number, day = excluded.day, words = excluded.words,
                     import = excluded.import, cell = excluded.cell, counted = NULL";
            let mut insert = db.prepare_cached(sql)?;
            // What all rows share is bound once.
            insert.raw_bind_parameter(1, &snapshot)?;
            insert.raw_bind_parameter(2, &import)?;
            for (_, (unit, indicator, number, day, words, cell)) in &rows {
                insert.raw_bind_parameter(3, unit)?;
                insert.raw_bind_parameter(4, indicator)?;
                insert.raw_bind_parameter(5, number)?;
                insert.raw_bind_parameter(6, day)?;
                insert.raw_bind_parameter(7, words)?;
                insert.raw_bind_parameter(8, cell)?;
                insert.raw_execute()?;
            }
            Ok(())
        })
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

    /// The file and the cell from which a figure came; `None` when it was typed.
    pub fn reading_source(
        &self,
        snapshot: SnapshotId,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<Option<(Import, String)>, StoreError> {
        self.run(|db| {
            // Of figures from before they had it themselves, it stands beside them.
            let sql = "SELECT i.*, coalesce(r.cell, s.cell) AS cell
                 FROM reading AS r LEFT JOIN reading_source AS s
                     ON (s.snapshot, s.unit, s.indicator) = (r.snapshot, r.unit, r.indicator)
                 JOIN import AS i ON i.id = coalesce(r.import, s.import)
                 WHERE r.snapshot = ?1 AND r.unit = ?2 AND r.indicator = ?3";
            let key = params![snapshot.to_string(), unit.to_string(), indicator.0];
            db.prepare_cached(sql)?.query_row(key, |row| Ok((import(row)?, row.get("cell")?))).optional()
        })
    }

    /// The figure no longer stands as its file had it, where that was kept beside it.
    pub fn delete_reading_source(
        &self,
        snapshot: SnapshotId,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<(), StoreError> {
        self.run(|db| {
            let sql = "DELETE FROM reading_source WHERE snapshot = ?1 AND unit = ?2 AND indicator = ?3";
            db.prepare_cached(sql)?.execute(params![snapshot.to_string(), unit.to_string(), indicator.0])?;
            Ok(())
        })
    }

    pub fn put_column_mapping(
        &self,
        scheme: &SchemeCode,
        fingerprint: &str,
        mapping: &str,
    ) -> Result<(), StoreError> {
        let values =
            vec![("scheme", text(scheme)), ("fingerprint", text(fingerprint)), ("mapping", text(mapping))];
        self.run(|db| put(db, "column_mapping", 2, values))
    }

    /// As JSON.
    pub fn column_mapping(
        &self,
        scheme: &SchemeCode,
        fingerprint: &str,
    ) -> Result<Option<String>, StoreError> {
        self.run(|db| {
            let sql = "SELECT mapping FROM column_mapping WHERE scheme = ?1 AND fingerprint = ?2";
            db.prepare_cached(sql)?.query_row((&scheme.0, fingerprint), |row| row.get(0)).optional()
        })
    }
}
