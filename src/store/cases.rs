//! The things of registers with their states, and the figures that are counted from them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;
use rusqlite::types::Value as SqlValue;
use rusqlite::{OptionalExtension, Row, params};

use super::error::StoreError;
use super::figures::snapshot;
use super::open::Store;
use super::rows::{code, exists, int, parsed, parsed_or_none, put, text, text_or_null};
use crate::model::{
    Case, CaseFile, CaseId, CaseState, CaseStateId, IndicatorCode, MeetingState, SchemeCode, Snapshot,
    SnapshotId, StateCode, UnitId,
};

fn case(row: &Row) -> rusqlite::Result<Case> {
    Ok(Case {
        id: parsed(row, "id")?,
        scheme: SchemeCode(row.get("scheme")?),
        unit: parsed(row, "unit")?,
        reference: row.get("reference")?,
        title: row.get("title")?,
        opened: parsed(row, "opened")?,
        remark: row.get("remark")?,
        is_sample: row.get("is_sample")?,
    })
}

fn state(row: &Row) -> rusqlite::Result<CaseState> {
    Ok(CaseState {
        id: parsed(row, "id")?,
        case: parsed(row, "thing")?,
        date: parsed(row, "date")?,
        state: StateCode(row.get("state")?),
        remark: row.get("remark")?,
        corrects: parsed_or_none(row, "corrects")?,
    })
}

impl Store {
    pub fn put_case(&self, case: &Case) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(case.id)),
            ("scheme", text(&case.scheme)),
            ("unit", text(case.unit)),
            ("reference", text(&case.reference)),
            ("title", text(&case.title)),
            ("opened", text(case.opened)),
            ("remark", text(&case.remark)),
            ("is_sample", int(case.is_sample)),
        ];
        self.run(|db| put(db, "register_case", 1, values))
    }

    /// With its states.
    pub fn delete_case(&self, id: CaseId) -> Result<bool, StoreError> {
        self.run(|db| {
            let sql = "DELETE FROM register_state WHERE thing = ?1";
            db.prepare_cached(sql)?.execute([id.to_string()])
        })?;
        self.delete("register_case", id)
    }

    /// Adds the entry; one of this id must not be there yet.
    pub fn add_case_state(&self, state: &CaseState) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(state.id)),
            ("thing", text(state.case)),
            ("date", text(state.date)),
            ("state", text(&state.state)),
            ("remark", text(&state.remark)),
            ("corrects", text_or_null(state.corrects)),
        ];
        self.run(|db| put(db, "register_state", 1, values))
    }

    pub fn case_state(&self, id: CaseStateId) -> Result<Option<CaseState>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM register_state WHERE id = ?1")?;
            query.query_row([id.to_string()], state).optional()
        })
    }

    pub fn case_file(&self, id: CaseId) -> Result<Option<CaseFile>, StoreError> {
        Ok(self.case_files_where("c.id = ?1", &id.to_string())?.into_iter().next())
    }

    /// All things of a scheme's register, by the day on which they were entered.
    pub fn case_files(&self, scheme: &SchemeCode) -> Result<Vec<CaseFile>, StoreError> {
        self.case_files_where("c.scheme = ?1", &scheme.0)
    }

    fn case_files_where(&self, condition: &str, key: &str) -> Result<Vec<CaseFile>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT c.* FROM register_case AS c WHERE {condition} ORDER BY c.opened, c.id");
            let mut query = db.prepare_cached(&sql)?;
            let cases = query.query_map([key], case)?.collect::<rusqlite::Result<Vec<_>>>()?;
            let sql = format!(
                "SELECT s.* FROM register_case AS c JOIN register_state AS s ON s.thing = c.id
                 WHERE {condition} ORDER BY s.date, s.id"
            );
            let mut query = db.prepare_cached(&sql)?;
            let mut states: BTreeMap<CaseId, Vec<CaseState>> = BTreeMap::new();
            for entry in query.query_map([key], state)? {
                let entry = entry?;
                states.entry(entry.case).or_default().push(entry);
            }
            let file = |case: Case| CaseFile { states: states.remove(&case.id).unwrap_or_default(), case };
            Ok(cases.into_iter().map(file).collect())
        })
    }

    pub fn has_cases(&self, scheme: &SchemeCode) -> Result<bool, StoreError> {
        self.run(|db| exists(db, "SELECT 1 FROM register_case WHERE scheme = ?1", &scheme.0))
    }

    pub fn unit_has_cases(&self, unit: UnitId) -> Result<bool, StoreError> {
        self.run(|db| exists(db, "SELECT 1 FROM register_case WHERE unit = ?1", &unit.to_string()))
    }

    /// The thing of the scheme that has the number.
    pub fn case_numbered(&self, scheme: &SchemeCode, reference: &str) -> Result<Option<CaseId>, StoreError> {
        self.run(|db| {
            let sql = "SELECT id FROM register_case WHERE scheme = ?1 AND reference = ?2 AND reference <> ''";
            db.prepare_cached(sql)?.query_row((&scheme.0, reference), |row| parsed(row, 0)).optional()
        })
    }

    /// The states that things of the scheme have or had.
    pub fn case_states_in_use(&self, scheme: &SchemeCode) -> Result<BTreeSet<StateCode>, StoreError> {
        self.run(|db| {
            let sql = "SELECT DISTINCT s.state FROM register_case AS c
                 JOIN register_state AS s ON s.thing = c.id WHERE c.scheme = ?1";
            db.prepare_cached(sql)?.query_map([&scheme.0], |row| row.get(0).map(StateCode))?.collect()
        })
    }

    /// The units that have something in the scheme's register by the day.
    pub fn units_with_cases(
        &self,
        scheme: &SchemeCode,
        day: NaiveDate,
    ) -> Result<HashSet<UnitId>, StoreError> {
        self.run(|db| {
            let sql = "SELECT DISTINCT unit FROM register_case WHERE scheme = ?1 AND opened <= ?2";
            let key = (&scheme.0, day.to_string());
            db.prepare_cached(sql)?.query_map(key, |row| parsed(row, 0))?.collect()
        })
    }

    /// The scheme's last figures, whatever their day.
    pub fn latest_snapshot(&self, scheme: &SchemeCode) -> Result<Option<Snapshot>, StoreError> {
        self.run(|db| {
            let sql = "SELECT * FROM snapshot WHERE scheme = ?1 ORDER BY as_on DESC LIMIT 1";
            db.prepare_cached(sql)?.query_row([&scheme.0], snapshot).optional()
        })
    }

    /// The day of the last closed meeting before this day that reviewed the scheme.
    pub fn last_review_before(
        &self,
        scheme: &SchemeCode,
        day: NaiveDate,
    ) -> Result<Option<NaiveDate>, StoreError> {
        self.run(|db| {
            let sql = "SELECT m.date FROM meeting AS m
                 WHERE m.state = ?3 AND m.date < ?2
                   AND EXISTS (SELECT 1 FROM agenda_item AS i WHERE i.meeting = m.id AND i.scheme = ?1)
                 ORDER BY m.date DESC LIMIT 1";
            let key = params![scheme.0, day.to_string(), MeetingState::Closed.code()];
            db.prepare_cached(sql)?.query_row(key, |row| parsed(row, 0)).optional()
        })
    }

    /// Writes a figure that was counted.
    pub fn put_counted(
        &self,
        snapshot: SnapshotId,
        unit: UnitId,
        indicator: &IndicatorCode,
        count: u32,
    ) -> Result<(), StoreError> {
        let values = vec![
            ("snapshot", text(snapshot)),
            ("unit", text(unit)),
            ("indicator", text(indicator)),
            ("number", SqlValue::Real(f64::from(count))),
            ("day", SqlValue::Null),
            ("words", SqlValue::Null),
            ("import", SqlValue::Null),
            ("cell", SqlValue::Null),
            ("counted", int(true)),
        ];
        self.run(|db| put(db, "reading", 3, values))
    }

    /// The figures of the snapshot that were counted.
    pub fn counted_readings(
        &self,
        snapshot: SnapshotId,
    ) -> Result<BTreeMap<(UnitId, IndicatorCode), f64>, StoreError> {
        self.run(|db| {
            let sql = "SELECT unit, indicator, number FROM reading WHERE snapshot = ?1 AND counted = 1";
            let mut query = db.prepare_cached(sql)?;
            let of_row = |row: &Row| Ok(((parsed(row, 0)?, code(row, 1)?), row.get(2)?));
            query.query_map([snapshot.to_string()], of_row)?.collect()
        })
    }

    pub fn reading_is_counted(
        &self,
        snapshot: SnapshotId,
        unit: UnitId,
        indicator: &IndicatorCode,
    ) -> Result<bool, StoreError> {
        self.run(|db| {
            let sql = "SELECT EXISTS (SELECT 1 FROM reading
                 WHERE snapshot = ?1 AND unit = ?2 AND indicator = ?3 AND counted = 1)";
            let key = params![snapshot.to_string(), unit.to_string(), indicator.0.as_str()];
            db.prepare_cached(sql)?.query_row(key, |row| row.get(0))
        })
    }

    /// Schemes that have something in their registers.
    pub fn schemes_with_cases(&self) -> Result<BTreeSet<SchemeCode>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT DISTINCT scheme FROM register_case")?;
            query.query_map([], |row| row.get(0).map(SchemeCode))?.collect()
        })
    }
}
