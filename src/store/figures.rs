//! Snapshots and their readings.

use chrono::NaiveDate;
use rusqlite::types::Value as SqlValue;
use rusqlite::{OptionalExtension, Row, params};

use super::error::StoreError;
use super::open::Store;
use super::rows::{code, exists, int, parsed, put, text};
use super::values::{columns, value_at};
use crate::model::{
    IndicatorCode, LastFigures, MeetingState, Reading, SchemeCode, Snapshot, SnapshotId, UnitId,
};

pub(super) fn snapshot(row: &Row) -> rusqlite::Result<Snapshot> {
    Ok(Snapshot {
        id: parsed(row, "id")?,
        scheme: SchemeCode(row.get("scheme")?),
        as_on: parsed(row, "as_on")?,
        is_sample: row.get("is_sample")?,
    })
}

/// By place: a table may have a hundred thousand figures.
const READING: &str = "SELECT snapshot, unit, indicator, number, day, words FROM reading";

pub(super) fn reading(row: &Row) -> rusqlite::Result<Reading> {
    Ok(Reading {
        snapshot: parsed(row, 0)?,
        unit: parsed(row, 1)?,
        indicator: code(row, 2)?,
        value: value_at(row, 3)?,
    })
}

impl Store {
    pub fn put_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(snapshot.id)),
            ("scheme", text(&snapshot.scheme)),
            ("as_on", text(snapshot.as_on)),
            ("is_sample", int(snapshot.is_sample)),
        ];
        self.run(|db| put(db, "snapshot", 1, values))
    }

    pub fn delete_snapshot(&self, id: SnapshotId) -> Result<bool, StoreError> {
        self.delete("snapshot", id)
    }

    /// The scheme's figures of exactly this day.
    pub fn snapshot_of(&self, scheme: &SchemeCode, day: NaiveDate) -> Result<Option<Snapshot>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM snapshot WHERE scheme = ?1 AND as_on = ?2")?;
            query.query_row((&scheme.0, day.to_string()), snapshot).optional()
        })
    }

    /// The scheme's latest figures that stood on this day.
    pub fn snapshot_on(&self, scheme: &SchemeCode, day: NaiveDate) -> Result<Option<Snapshot>, StoreError> {
        self.run(|db| {
            let sql = "SELECT * FROM snapshot WHERE scheme = ?1 AND as_on <= ?2 ORDER BY as_on DESC LIMIT 1";
            db.prepare_cached(sql)?.query_row((&scheme.0, day.to_string()), snapshot).optional()
        })
    }

    /// The days of the scheme's figures up to this one, the latest first, so many at most.
    pub fn snapshot_days(
        &self,
        scheme: &SchemeCode,
        until: NaiveDate,
        most: usize,
    ) -> Result<Vec<NaiveDate>, StoreError> {
        self.run(|db| {
            let sql =
                "SELECT as_on FROM snapshot WHERE scheme = ?1 AND as_on <= ?2 ORDER BY as_on DESC LIMIT ?3";
            let mut query = db.prepare_cached(sql)?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            query.query_map(params![scheme.0, until.to_string(), most], |row| parsed(row, "as_on"))?.collect()
        })
    }

    /// Number and date of a closed meeting that shows the scheme's figures of `as_on`, or would if there
    /// were any: none are later, up to its own date.
    pub fn closed_meeting_showing(
        &self,
        scheme: &SchemeCode,
        as_on: NaiveDate,
    ) -> Result<Option<(u32, NaiveDate)>, StoreError> {
        let sql = "SELECT m.number, m.date FROM meeting AS m
             WHERE m.state = ?3 AND m.date >= ?2
               AND EXISTS (SELECT 1 FROM agenda_item AS i WHERE i.meeting = m.id AND i.scheme = ?1)
               AND NOT EXISTS (SELECT 1 FROM snapshot AS s
                               WHERE s.scheme = ?1 AND s.as_on > ?2 AND s.as_on <= m.date)
             ORDER BY m.date LIMIT 1";
        self.run(|db| {
            let values = params![scheme.0, as_on.to_string(), MeetingState::Closed.code()];
            let shown = |row: &Row| Ok((row.get("number")?, parsed(row, "date")?));
            db.prepare_cached(sql)?.query_row(values, shown).optional()
        })
    }

    pub fn readings(&self, id: SnapshotId) -> Result<Vec<Reading>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached(&format!("{READING} WHERE snapshot = ?1"))?;
            query.query_map([id.to_string()], reading)?.collect()
        })
    }

    /// For each unit with figures of the scheme the day of its last ones, indicator by indicator, up to this day.
    pub fn last_figures(&self, scheme: &SchemeCode, day: NaiveDate) -> Result<LastFigures, StoreError> {
        self.run(|db| {
            let sql =
                "SELECT r.unit, r.indicator, max(s.as_on) FROM snapshot AS s JOIN reading AS r ON r.snapshot = s.id
                 WHERE s.scheme = ?1 AND s.as_on <= ?2 GROUP BY r.unit, r.indicator";
            let mut query = db.prepare_cached(sql)?;
            let mut rows = query.query((&scheme.0, day.to_string()))?;
            let mut last = LastFigures::new();
            while let Some(row) = rows.next()? {
                let of_unit = last.entry(parsed(row, 0)?).or_default();
                let code: String = row.get(1)?;
                of_unit.push((code.as_str().into(), parsed(row, 2)?));
            }
            Ok(last)
        })
    }

    /// The figures of one row.
    pub fn readings_of_unit(&self, id: SnapshotId, unit: UnitId) -> Result<Vec<Reading>, StoreError> {
        self.run(|db| {
            let sql = format!("{READING} WHERE snapshot = ?1 AND unit = ?2");
            db.prepare_cached(&sql)?.query_map([id.to_string(), unit.to_string()], reading)?.collect()
        })
    }

    pub fn snapshot_has_readings(&self, id: SnapshotId) -> Result<bool, StoreError> {
        self.run(|db| exists(db, "SELECT 1 FROM reading WHERE snapshot = ?1", &id.to_string()))
    }

    pub fn put_reading(&self, reading: &Reading) -> Result<(), StoreError> {
        let mut values = vec![
            ("snapshot", text(reading.snapshot)),
            ("unit", text(reading.unit)),
            ("indicator", text(&reading.indicator)),
        ];
        values.extend(columns(&reading.value));
        // It no longer stands as a file had it, nor as it was counted.
        values.extend(["import", "cell", "counted"].map(|column| (column, SqlValue::Null)));
        self.run(|db| put(db, "reading", 3, values))
    }

    pub fn delete_reading(
        &self,
        id: SnapshotId,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<bool, StoreError> {
        self.run(|db| {
            let sql = "DELETE FROM reading WHERE snapshot = ?1 AND unit = ?2 AND indicator = ?3";
            let key = params![id.to_string(), unit.to_string(), indicator.0.as_str()];
            Ok(db.prepare_cached(sql)?.execute(key)? > 0)
        })
    }
}
