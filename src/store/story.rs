//! What was ever reported of one unit, when each figure was written, and the directions given on it.

use chrono::{DateTime, FixedOffset};
use rusqlite::{OptionalExtension, params};

use super::error::StoreError;
use super::figures::{reading, snapshot};
use super::open::Store;
use super::rows::parsed;
use crate::model::{DirectionId, IndicatorCode, Reading, SchemeCode, Snapshot, SnapshotId, UnitId};

/// A unit's figures of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitFigures {
    pub snapshot: Snapshot,
    pub readings: Vec<Reading>,
}

impl Store {
    /// All of the scheme's days, the newest first, with what was reported of the unit.
    pub fn figures_of_unit(&self, scheme: &SchemeCode, unit: UnitId) -> Result<Vec<UnitFigures>, StoreError> {
        self.run(|db| {
            let mut days =
                db.prepare_cached("SELECT * FROM snapshot WHERE scheme = ?1 ORDER BY as_on DESC")?;
            let days = days.query_map([&scheme.0], snapshot)?.collect::<rusqlite::Result<Vec<_>>>()?;
            let mut query = db.prepare_cached("SELECT * FROM reading WHERE snapshot = ?1 AND unit = ?2")?;
            let of_day = |snapshot: Snapshot| {
                let readings = query.query_map([snapshot.id.to_string(), unit.to_string()], reading)?;
                Ok(UnitFigures { readings: readings.collect::<rusqlite::Result<_>>()?, snapshot })
            };
            days.into_iter().map(of_day).collect()
        })
    }

    /// When a figure was last written, by the journal; `None` where it came with a file or is not there.
    pub fn reading_written(
        &self,
        snapshot: SnapshotId,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<Option<DateTime<FixedOffset>>, StoreError> {
        self.run(|db| {
            let sql = "SELECT o.at AS at FROM journal AS j JOIN operation AS o ON o.seq = j.operation
                 WHERE j.tbl = 'reading' AND j.row_key = json_array(?1, ?2, ?3) ORDER BY j.id DESC LIMIT 1";
            let key = params![snapshot.to_string(), unit.to_string(), indicator.0.as_str()];
            db.prepare_cached(sql)?.query_row(key, |row| parsed(row, "at")).optional()
        })
    }

    /// The directions on the figure, on its row, or on the whole scheme.
    pub fn directions_on(
        &self,
        scheme: &SchemeCode,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<Vec<DirectionId>, StoreError> {
        self.run(|db| {
            let sql = "SELECT id FROM direction WHERE target_scheme = ?1
                 AND (target_unit IS NULL OR target_unit = ?2)
                 AND (target_indicator IS NULL OR target_indicator = ?3)";
            let mut query = db.prepare_cached(sql)?;
            let key = params![scheme.0, unit.to_string(), indicator.0.as_str()];
            query.query_map(key, |row| parsed(row, "id"))?.collect()
        })
    }
}
