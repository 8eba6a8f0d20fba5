//! Names of units as closed meetings show them.

use std::collections::HashMap;

use rusqlite::params;

use super::error::StoreError;
use super::open::Store;
use super::rows::parsed;
use crate::model::{Bilingual, MeetingId, MeetingState, UnitId};

impl Store {
    /// The name that the unit has now, for the closed meetings that show figures and have kept no earlier one.
    pub fn keep_unit_name(&self, unit: UnitId, name: &Bilingual) -> Result<(), StoreError> {
        let sql = "INSERT INTO kept_unit_name (meeting, unit, name_hi, name_en)
             SELECT m.id, ?1, ?2, ?3 FROM meeting AS m WHERE m.state = ?4
               AND EXISTS (SELECT 1 FROM agenda_item AS i WHERE i.meeting = m.id AND i.scheme IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM kept_unit_name AS k WHERE k.meeting = m.id AND k.unit = ?1)";
        self.run(|db| {
            let values = params![unit.to_string(), name.hi, name.en, MeetingState::Closed.code()];
            db.prepare_cached(sql)?.execute(values).map(drop)
        })
    }

    pub fn kept_unit_names(&self, meeting: MeetingId) -> Result<HashMap<UnitId, Bilingual>, StoreError> {
        self.run(|db| {
            let sql = "SELECT unit, name_hi, name_en FROM kept_unit_name WHERE meeting = ?1";
            let mut query = db.prepare_cached(sql)?;
            let names = query.query_map([meeting.to_string()], |row| {
                Ok((parsed(row, 0)?, Bilingual { hi: row.get(1)?, en: row.get(2)? }))
            })?;
            names.collect()
        })
    }

    /// The meeting shows units by the names that they have now.
    pub fn delete_kept_unit_names(&self, meeting: MeetingId) -> Result<(), StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("DELETE FROM kept_unit_name WHERE meeting = ?1")?;
            query.execute([meeting.to_string()]).map(drop)
        })
    }

    /// The unit goes, and no meeting shows it.
    pub fn delete_kept_names_of(&self, unit: UnitId) -> Result<(), StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("DELETE FROM kept_unit_name WHERE unit = ?1")?;
            query.execute([unit.to_string()]).map(drop)
        })
    }
}
