//! Files whose figures were taken in: which they were, where each figure came from, and what their columns
//! were taken for.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;

use super::batch::RowImage;
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

/// A row of `reading`, as the journal keeps it.
#[derive(Clone, Serialize)]
struct ReadingRow {
    snapshot: String,
    unit: String,
    indicator: String,
    number: Option<f64>,
    day: Option<String>,
    words: Option<String>,
}

/// A row of `reading_source`.
#[derive(Clone, Serialize)]
struct SourceRow {
    snapshot: String,
    unit: String,
    indicator: String,
    import: String,
    cell: String,
}

impl ReadingRow {
    fn of(reading: &Reading) -> Self {
        let mut row = Self {
            snapshot: reading.snapshot.to_string(),
            unit: reading.unit.to_string(),
            indicator: reading.indicator.0.clone(),
            number: None,
            day: None,
            words: None,
        };
        match &reading.value {
            Value::Number(number) => row.number = Some(*number),
            Value::Date(day) => row.day = Some(day.to_string()),
            Value::Text(words) => row.words = Some(words.clone()),
        }
        row
    }
}

type Key = [String; 3];

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

    /// Writes figures of one snapshot, each new or in place of the one in `before`, with where they come
    /// from. However many they are, they are one step for undo and a few lines in the journal.
    pub fn import_readings(
        &self,
        import: ImportId,
        snapshot: SnapshotId,
        before: &HashMap<(UnitId, IndicatorCode), Reading>,
        readings: &[SourcedReading],
    ) -> Result<(), StoreError> {
        let key =
            |row: &ReadingRow| -> Key { [row.snapshot.clone(), row.unit.clone(), row.indicator.clone()] };
        let images: Vec<RowImage<Key, ReadingRow>> = readings
            .iter()
            .map(|SourcedReading { reading, .. }| {
                let after = ReadingRow::of(reading);
                let before = before.get(&(reading.unit, reading.indicator.clone())).map(ReadingRow::of);
                RowImage { k: key(&after), b: before, a: Some(after) }
            })
            .collect();
        self.write_batch("reading", &images, |db| {
            let sql = "INSERT INTO reading (snapshot, unit, indicator, number, day, words)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (snapshot, unit, indicator)
                 DO UPDATE SET number = excluded.number, day = excluded.day, words = excluded.words";
            let mut insert = db.prepare_cached(sql)?;
            for row in images.iter().filter_map(|image| image.a.as_ref()) {
                let ReadingRow { snapshot, unit, indicator, number, day, words } = row;
                insert.execute(params![snapshot, unit, indicator, number, day, words])?;
            }
            Ok(())
        })?;
        self.import_sources(import, snapshot, readings)
    }

    fn import_sources(
        &self,
        import: ImportId,
        snapshot: SnapshotId,
        readings: &[SourcedReading],
    ) -> Result<(), StoreError> {
        let before = self.source_rows(snapshot)?;
        let images: Vec<RowImage<Key, SourceRow>> = readings
            .iter()
            .map(|SourcedReading { reading, cell }| {
                let after = SourceRow {
                    snapshot: reading.snapshot.to_string(),
                    unit: reading.unit.to_string(),
                    indicator: reading.indicator.0.clone(),
                    import: import.to_string(),
                    cell: cell.clone(),
                };
                let key = [after.snapshot.clone(), after.unit.clone(), after.indicator.clone()];
                RowImage { b: before.get(&key).cloned(), k: key, a: Some(after) }
            })
            .collect();
        self.write_batch("reading_source", &images, |db| {
            let sql = "INSERT INTO reading_source (snapshot, unit, indicator, import, cell)
                 VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (snapshot, unit, indicator)
                 DO UPDATE SET import = excluded.import, cell = excluded.cell";
            let mut insert = db.prepare_cached(sql)?;
            for row in images.iter().filter_map(|image| image.a.as_ref()) {
                insert.execute(params![row.snapshot, row.unit, row.indicator, row.import, row.cell])?;
            }
            Ok(())
        })
    }

    fn source_rows(&self, snapshot: SnapshotId) -> Result<HashMap<Key, SourceRow>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM reading_source WHERE snapshot = ?1")?;
            let rows = query.query_map([snapshot.to_string()], |row| {
                let source = SourceRow {
                    snapshot: row.get("snapshot")?,
                    unit: row.get("unit")?,
                    indicator: row.get("indicator")?,
                    import: row.get("import")?,
                    cell: row.get("cell")?,
                };
                Ok(([source.snapshot.clone(), source.unit.clone(), source.indicator.clone()], source))
            })?;
            rows.collect()
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
            let sql =
                "SELECT i.*, s.cell AS cell FROM reading_source AS s JOIN import AS i ON i.id = s.import
                 WHERE s.snapshot = ?1 AND s.unit = ?2 AND s.indicator = ?3";
            let key = params![snapshot.to_string(), unit.to_string(), indicator.0];
            db.prepare_cached(sql)?.query_row(key, |row| Ok((import(row)?, row.get("cell")?))).optional()
        })
    }

    /// The figure no longer stands as its file had it.
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
