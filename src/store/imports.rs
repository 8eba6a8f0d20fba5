//! Files whose figures were taken in: which they were, where each figure came from, and what their columns
//! were taken for.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{OptionalExtension, Row, params};

use super::error::StoreError;
use super::open::Store;
use super::rows::{int, parsed, put, text};
use crate::model::{ImportId, IndicatorCode, SchemeCode, SnapshotId, UnitId};

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
            let key = params![snapshot.to_string(), unit.to_string(), indicator.0.as_str()];
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
            db.prepare_cached(sql)?.execute(params![
                snapshot.to_string(),
                unit.to_string(),
                indicator.0.as_str()
            ])?;
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
