//! Definitions of schemes that the office made or changed, and where schemes and indicators are named.

use rusqlite::{OptionalExtension, Row, params};

use super::error::StoreError;
use super::open::Store;
use super::rows::{int, put, text};
use crate::model::{IndicatorCode, SchemeCode};

/// A definition as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredScheme {
    pub code: SchemeCode,
    /// Among those that the office made itself.
    pub position: u32,
    /// As JSON.
    pub definition: String,
}

fn stored(row: &Row) -> rusqlite::Result<StoredScheme> {
    Ok(StoredScheme {
        code: SchemeCode(row.get("code")?),
        position: row.get("position")?,
        definition: row.get("definition")?,
    })
}

impl Store {
    /// By place.
    pub fn stored_schemes(&self) -> Result<Vec<StoredScheme>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM scheme ORDER BY position, code")?;
            query.query_map([], stored)?.collect()
        })
    }

    pub fn stored_scheme(&self, code: &SchemeCode) -> Result<Option<StoredScheme>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM scheme WHERE code = ?1")?;
            query.query_row([&code.0], stored).optional()
        })
    }

    pub fn put_scheme(&self, scheme: &StoredScheme) -> Result<(), StoreError> {
        let values = vec![
            ("code", text(&scheme.code)),
            ("position", int(scheme.position)),
            ("definition", text(&scheme.definition)),
        ];
        self.run(|db| put(db, "scheme", 1, values))
    }

    pub fn delete_scheme(&self, code: &SchemeCode) -> Result<bool, StoreError> {
        self.run(|db| Ok(db.prepare_cached("DELETE FROM scheme WHERE code = ?1")?.execute([&code.0])? > 0))
    }

    /// Figures, agenda items, directions or files name it.
    pub fn scheme_is_used(&self, code: &SchemeCode) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM snapshot WHERE scheme = ?1)
                       OR EXISTS (SELECT 1 FROM agenda_item WHERE scheme = ?1)
                       OR EXISTS (SELECT 1 FROM direction WHERE target_scheme = ?1)
                       OR EXISTS (SELECT 1 FROM import WHERE scheme = ?1)
                       OR EXISTS (SELECT 1 FROM register_case WHERE scheme = ?1)";
        self.run(|db| db.prepare_cached(sql)?.query_row([&code.0], |row| row.get(0)))
    }

    /// Figures or directions name the scheme's indicator.
    pub fn indicator_is_used(
        &self,
        scheme: &SchemeCode,
        indicator: &IndicatorCode,
    ) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM snapshot AS s JOIN reading AS r ON r.snapshot = s.id
                                  WHERE s.scheme = ?1 AND r.indicator = ?2)
                       OR EXISTS (SELECT 1 FROM direction WHERE target_scheme = ?1 AND target_indicator = ?2)
                       OR EXISTS (SELECT 1 FROM direction AS d JOIN direction_figure AS f ON f.direction = d.id
                                  WHERE d.target_scheme = ?1 AND f.indicator = ?2)";
        self.run(|db| {
            db.prepare_cached(sql)?.query_row(params![scheme.0, indicator.0.as_str()], |row| row.get(0))
        })
    }
}
