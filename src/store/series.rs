//! Series: the recurring committees.

use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::open::Store;
use super::rows::{bilingual, parsed, put, text};
use crate::model::{Series, SeriesId};

fn series(row: &Row) -> rusqlite::Result<Series> {
    Ok(Series { id: parsed(row, "id")?, code: row.get("code")?, name: bilingual(row, "name")? })
}

impl Store {
    pub fn put_series(&self, series: &Series) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(series.id)),
            ("code", text(&series.code)),
            ("name_hi", text(&series.name.hi)),
            ("name_en", text(&series.name.en)),
        ];
        self.run(|db| put(db, "series", 1, values))
    }

    pub fn series(&self, id: SeriesId) -> Result<Option<Series>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM series WHERE id = ?1")?;
            query.query_row([id.to_string()], series).optional()
        })
    }

    /// By code.
    pub fn all_series(&self) -> Result<Vec<Series>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM series ORDER BY code")?;
            query.query_map([], series)?.collect()
        })
    }
}
