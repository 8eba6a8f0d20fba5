//! Definitions of schemes as closed meetings show them.

use rusqlite::{OptionalExtension, params};

use super::error::StoreError;
use super::open::Store;
use super::rows::{parsed, put, text};
use crate::model::{MeetingId, MeetingState, SchemeCode};

/// A definition as a closed meeting shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptScheme {
    /// Of the text below: the same text has the same.
    pub hash: String,
    /// As JSON.
    pub definition: String,
}

impl Store {
    pub fn kept_scheme(
        &self,
        meeting: MeetingId,
        scheme: &SchemeCode,
    ) -> Result<Option<KeptScheme>, StoreError> {
        let sql = "SELECT d.hash, d.definition FROM kept_scheme AS k
             JOIN kept_definition AS d ON d.hash = k.definition WHERE k.meeting = ?1 AND k.scheme = ?2";
        self.run(|db| {
            let kept = |row: &rusqlite::Row| Ok(KeptScheme { hash: row.get(0)?, definition: row.get(1)? });
            db.prepare_cached(sql)?.query_row(params![meeting.to_string(), scheme.0], kept).optional()
        })
    }

    /// All of them, with the meeting that shows each; no definition where its text is gone.
    pub fn kept_schemes(&self) -> Result<Vec<(MeetingId, SchemeCode, Option<KeptScheme>)>, StoreError> {
        let sql = "SELECT k.meeting, k.scheme, d.hash, d.definition FROM kept_scheme AS k
             LEFT JOIN kept_definition AS d ON d.hash = k.definition ORDER BY k.meeting, k.scheme";
        self.run(|db| {
            let kept = |row: &rusqlite::Row| {
                let (hash, definition): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
                let kept = hash.zip(definition).map(|(hash, definition)| KeptScheme { hash, definition });
                Ok((parsed(row, 0)?, SchemeCode(row.get(1)?), kept))
            };
            db.prepare_cached(sql)?.query_map([], kept)?.collect()
        })
    }

    pub fn put_kept_scheme(
        &self,
        meeting: MeetingId,
        scheme: &SchemeCode,
        kept: &KeptScheme,
    ) -> Result<(), StoreError> {
        let definition = vec![("hash", text(&kept.hash)), ("definition", text(&kept.definition))];
        let of_meeting =
            vec![("meeting", text(meeting)), ("scheme", text(scheme)), ("definition", text(&kept.hash))];
        self.run(|db| {
            put(db, "kept_definition", 1, definition)?;
            put(db, "kept_scheme", 2, of_meeting)
        })
    }

    /// The meeting shows its schemes as they are defined now.
    pub fn delete_kept_schemes(&self, meeting: MeetingId) -> Result<(), StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("DELETE FROM kept_scheme WHERE meeting = ?1")?;
            query.execute([meeting.to_string()]).map(drop)
        })
    }

    /// The closed meetings that show the scheme and have no definition of their own.
    pub fn closed_without_definition(&self, scheme: &SchemeCode) -> Result<Vec<MeetingId>, StoreError> {
        let sql = "SELECT m.id FROM meeting AS m WHERE m.state = ?2
               AND EXISTS (SELECT 1 FROM agenda_item AS i WHERE i.meeting = m.id AND i.scheme = ?1)
               AND NOT EXISTS (SELECT 1 FROM kept_scheme AS k WHERE k.meeting = m.id AND k.scheme = ?1)";
        self.run(|db| {
            let mut query = db.prepare_cached(sql)?;
            query.query_map(params![scheme.0, MeetingState::Closed.code()], |row| parsed(row, 0))?.collect()
        })
    }
}
