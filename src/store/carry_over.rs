//! What a meeting finds of the meetings before it: the last one, their directions, and what they parked.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::agenda::item;
use super::directions::{COLUMNS, direction};
use super::error::StoreError;
use super::open::Store;
use super::rows::{parsed, parsed_or_none};
use crate::model::{AgendaItem, Direction, DirectionId, DirectionKind, LastMeeting, Meeting, SchemeCode};

/// A direction of an earlier meeting, with where it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenEarlier {
    pub direction: Direction,
    pub meeting_number: u32,
    pub meeting_date: NaiveDate,
    /// That of the item on which it was given.
    pub item_scheme: Option<SchemeCode>,
}

impl Store {
    /// The meeting of the series before this one.
    pub fn last_meeting(&self, meeting: &Meeting) -> Result<Option<LastMeeting>, StoreError> {
        let sql = "SELECT id, number, date FROM meeting
             WHERE series = ?1 AND (date, number) < (?2, ?3) AND id <> ?4
             ORDER BY date DESC, number DESC LIMIT 1";
        let key =
            (meeting.series.to_string(), meeting.date.to_string(), meeting.number, meeting.id.to_string());
        self.run(|db| {
            let mut query = db.prepare_cached(sql)?;
            let last = query.query_row(key, |row| {
                Ok(LastMeeting {
                    id: parsed(row, "id")?,
                    number: row.get("number")?,
                    date: parsed(row, "date")?,
                })
            });
            last.optional()
        })
    }

    /// Every direction that meetings of the series gave before this one, with the day on which it was due.
    pub fn directions_before(
        &self,
        meeting: &Meeting,
    ) -> Result<Vec<(DirectionId, Option<NaiveDate>)>, StoreError> {
        let sql = "SELECT d.id, d.deadline_date FROM meeting AS m JOIN direction AS d ON d.meeting = m.id
             WHERE m.series = ?1 AND (m.date, m.number) < (?2, ?3) AND d.kind = ?4";
        let kind = DirectionKind::Direction.code();
        let key = (meeting.series.to_string(), meeting.date.to_string(), meeting.number, kind);
        self.run(|db| {
            let mut query = db.prepare_cached(sql)?;
            query.query_map(key, |row| Ok((parsed(row, 0)?, parsed_or_none(row, 1)?)))?.collect()
        })
    }

    /// These directions, oldest first.
    pub fn given_earlier(&self, wanted: &HashSet<DirectionId>) -> Result<Vec<GivenEarlier>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, m.number AS meeting_number, m.date AS meeting_date, i.scheme AS scheme
             FROM direction AS d
             JOIN meeting AS m ON m.id = d.meeting
             JOIN agenda_item AS i ON i.id = d.item
             WHERE d.id IN (SELECT value FROM json_each(?1))
             ORDER BY m.date, m.number, d.number_year, d.number_serial"
        );
        let ids = wanted.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(",");
        let found = self.run(|db| {
            let mut query = db.prepare_cached(&sql)?;
            let found = query.query_map([format!("[{ids}]")], |row| {
                let (direction, on) = direction(row)?;
                let given = GivenEarlier {
                    direction,
                    meeting_number: row.get("meeting_number")?,
                    meeting_date: parsed(row, "meeting_date")?,
                    item_scheme: row.get::<_, Option<String>>("scheme")?.map(SchemeCode),
                };
                Ok((given, on))
            })?;
            found.collect::<rusqlite::Result<Vec<_>>>()
        })?;
        let whole = found.into_iter().map(|(mut given, on)| {
            given.direction.then = self.captured(given.direction.id, on)?;
            Ok(given)
        });
        whole.collect()
    }

    /// Items that meetings of the series before this one left for a later one and that none has taken up,
    /// oldest first.
    pub fn parked_before(&self, meeting: &Meeting) -> Result<Vec<AgendaItem>, StoreError> {
        let sql = "SELECT i.* FROM meeting AS m JOIN agenda_item AS i ON i.meeting = m.id AND i.parked = 1
             WHERE m.series = ?1 AND (m.date, m.number) < (?2, ?3)
               AND NOT EXISTS (SELECT 1 FROM agenda_item AS later WHERE later.continues = i.id)
             ORDER BY m.date, m.number, i.parent IS NOT NULL, i.position, i.id";
        let key = (meeting.series.to_string(), meeting.date.to_string(), meeting.number);
        self.run(|db| db.prepare_cached(sql)?.query_map(key, item)?.collect())
    }
}
