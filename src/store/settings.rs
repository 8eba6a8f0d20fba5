//! Settings of the office, as rows of key and JSON. The office's profile is one row a field, so that the
//! change of one field is one change of one row.

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde_json::{Map, Value};

use super::error::{Problem, StoreError};
use super::open::Store;
use super::rows::{put, text};
use crate::model::{AnnexureCharts, ChartKind, MeetingId, OfficeProfile, WallScene};

const PROFILE: &str = "office.";
/// With the meeting's id behind it.
const CHARTS: &str = "charts.";
const WALL_LIST: &str = "wall-list.";

impl Store {
    pub fn put_office_profile(&self, profile: &OfficeProfile) -> Result<(), StoreError> {
        let Value::Object(fields) = serde_json::to_value(profile).map_err(|error| self.json(&error))? else {
            return Ok(());
        };
        for (name, value) in fields {
            let values = vec![("key", text(format!("{PROFILE}{name}"))), ("value", text(value))];
            self.run(|db| put(db, "setting", 1, values))?;
        }
        Ok(())
    }

    /// `None` until one has been stored.
    pub fn office_profile(&self) -> Result<Option<OfficeProfile>, StoreError> {
        let rows: Vec<(String, String)> = self.run(|db| {
            let sql = "SELECT substr(key, 1 + length(?1)), value FROM setting WHERE key GLOB ?1 || '*'";
            let mut query = db.prepare_cached(sql)?;
            query.query_map([PROFILE], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })?;
        if rows.is_empty() {
            return Ok(None);
        }
        let mut fields = Map::new();
        for (name, value) in rows {
            fields.insert(name, serde_json::from_str(&value).map_err(|error| self.json(&error))?);
        }
        serde_json::from_value(Value::Object(fields)).map(Some).map_err(|error| self.json(&error))
    }

    /// Which charts the annexures of the meeting's minutes have.
    pub fn meeting_charts(&self, meeting: MeetingId) -> Result<AnnexureCharts, StoreError> {
        match self.setting(&format!("{CHARTS}{meeting}"))?.as_deref() {
            None => Ok(AnnexureCharts::default()),
            // As it was when there were bars or nothing.
            Some("true") => Ok(AnnexureCharts::of_all(ChartKind::Bars)),
            Some(stored) => serde_json::from_str(stored).map_err(|error| self.json(&error)),
        }
    }

    pub fn put_meeting_charts(&self, meeting: MeetingId, charts: &AnnexureCharts) -> Result<(), StoreError> {
        let is_default = *charts == AnnexureCharts::default();
        self.put_setting(format!("{CHARTS}{meeting}"), (!is_default).then_some(charts))
    }

    /// What is lined up for the wall of the meeting.
    pub fn wall_list(&self, meeting: MeetingId) -> Result<Vec<WallScene>, StoreError> {
        match self.setting(&format!("{WALL_LIST}{meeting}"))? {
            None => Ok(Vec::new()),
            Some(stored) => serde_json::from_str(&stored).map_err(|error| self.json(&error)),
        }
    }

    pub fn put_wall_list(&self, meeting: MeetingId, scenes: &[WallScene]) -> Result<(), StoreError> {
        self.put_setting(format!("{WALL_LIST}{meeting}"), (!scenes.is_empty()).then_some(scenes))
    }

    fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
            query.query_row([key], |row| row.get(0)).optional()
        })
    }

    /// Without a value the row goes.
    fn put_setting<T: Serialize + ?Sized>(&self, key: String, value: Option<&T>) -> Result<(), StoreError> {
        if let Some(value) = value {
            let value = serde_json::to_string(value).map_err(|error| self.json(&error))?;
            let values = vec![("key", text(key)), ("value", text(value))];
            return self.run(|db| put(db, "setting", 1, values));
        }
        self.run(|db| db.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([key]).map(drop))
    }

    fn json(&self, error: &serde_json::Error) -> StoreError {
        StoreError::new(self.path(), Problem::Corrupt { detail: format!("setting: {error}") })
    }
}
