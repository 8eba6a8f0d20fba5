//! Meetings, their list, and who was invited to them.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::error::StoreError;
use super::open::Store;
use super::rows::{bilingual, coded, int, parsed, parsed_or_none, put, seat, text, text_or_null};
use crate::model::{
    Attendance, Deputy, Invitee, InviteeId, Meeting, MeetingId, MeetingState, MeetingSummary, OfficerId,
    Seat, SeriesId,
};

/// A meeting in which somebody sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatUse {
    pub number: u32,
    pub date: NaiveDate,
}

fn meeting(row: &Row) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: parsed(row, "id")?,
        series: parsed(row, "series")?,
        number: row.get("number")?,
        date: parsed(row, "date")?,
        time: parsed_or_none(row, "time")?,
        venue: bilingual(row, "venue")?,
        subject: bilingual(row, "subject")?,
        chair: seat(row, "chair")?,
        convener: seat(row, "convener")?,
        state: coded(row, "state", MeetingState::from_code)?,
        letter_number: row.get("letter_number")?,
        is_sample: row.get("is_sample")?,
    })
}

fn summary(row: &Row) -> rusqlite::Result<MeetingSummary> {
    Ok(MeetingSummary {
        id: parsed(row, "id")?,
        series: parsed(row, "series")?,
        series_name: bilingual(row, "series_name")?,
        number: row.get("number")?,
        date: parsed(row, "date")?,
        time: parsed_or_none(row, "time")?,
        venue: bilingual(row, "venue")?,
        subject: bilingual(row, "subject")?,
        chair: seat(row, "chair")?,
        convener: seat(row, "convener")?,
        state: coded(row, "state", MeetingState::from_code)?,
        is_sample: row.get("is_sample")?,
        directions: row.get("directions")?,
    })
}

fn invitee(row: &Row) -> rusqlite::Result<Invitee> {
    Ok(Invitee {
        id: parsed(row, "id")?,
        meeting: parsed(row, "meeting")?,
        seat: Seat { officer: parsed(row, "officer")?, post: parsed_or_none(row, "post")? },
        position: row.get("position")?,
        attendance: coded(row, "attendance", Attendance::from_code)?,
        deputy: deputy(row)?,
        arrived: parsed_or_none(row, "arrived")?,
    })
}

fn deputy(row: &Row) -> rusqlite::Result<Option<Deputy>> {
    let officer: Option<OfficerId> = parsed_or_none(row, "deputy_officer")?;
    let name: Option<String> = row.get("deputy_name")?;
    Ok(officer.map(Deputy::Officer).or(name.map(Deputy::Named)))
}

impl Store {
    pub fn put_meeting(&self, meeting: &Meeting) -> Result<(), StoreError> {
        let values = vec![
            ("id", text(meeting.id)),
            ("series", text(meeting.series)),
            ("number", int(meeting.number)),
            ("date", text(meeting.date)),
            ("time", text_or_null(meeting.time)),
            ("venue_hi", text(&meeting.venue.hi)),
            ("venue_en", text(&meeting.venue.en)),
            ("subject_hi", text(&meeting.subject.hi)),
            ("subject_en", text(&meeting.subject.en)),
            ("chair_officer", text_or_null(meeting.chair.map(|seat| seat.officer))),
            ("chair_post", text_or_null(meeting.chair.and_then(|seat| seat.post))),
            ("convener_officer", text_or_null(meeting.convener.map(|seat| seat.officer))),
            ("convener_post", text_or_null(meeting.convener.and_then(|seat| seat.post))),
            ("state", text(meeting.state.code())),
            ("letter_number", text(&meeting.letter_number)),
            ("is_sample", int(meeting.is_sample)),
        ];
        self.run(|db| put(db, "meeting", 1, values))
    }

    pub fn meeting(&self, id: MeetingId) -> Result<Option<Meeting>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM meeting WHERE id = ?1")?;
            query.query_row([id.to_string()], meeting).optional()
        })
    }

    pub fn delete_meeting(&self, id: MeetingId) -> Result<bool, StoreError> {
        self.delete("meeting", id)
    }

    /// The meeting of the series that has this number.
    pub fn meeting_numbered(&self, series: SeriesId, number: u32) -> Result<Option<MeetingId>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT id FROM meeting WHERE series = ?1 AND number = ?2")?;
            query.query_row((series.to_string(), number), |row| parsed(row, "id")).optional()
        })
    }

    /// All meetings, newest first.
    pub fn meeting_summaries(&self) -> Result<Vec<MeetingSummary>, StoreError> {
        let sql = "SELECT m.*, s.name_hi AS series_name_hi, s.name_en AS series_name_en,
                (SELECT count(*) FROM direction AS d
                 WHERE d.meeting = m.id AND d.kind = 'direction' AND d.deferred = 0) AS directions
             FROM meeting AS m JOIN series AS s ON s.id = m.series
             ORDER BY m.date DESC, coalesce(m.time, '') DESC, m.number DESC, m.id DESC";
        self.run(|db| db.prepare_cached(sql)?.query_map([], summary)?.collect())
    }

    pub fn put_invitee(&self, invitee: &Invitee) -> Result<(), StoreError> {
        let (officer, name) = match &invitee.deputy {
            Some(Deputy::Officer(officer)) => (Some(officer), None),
            Some(Deputy::Named(name)) => (None, Some(name)),
            None => (None, None),
        };
        let values = vec![
            ("id", text(invitee.id)),
            ("meeting", text(invitee.meeting)),
            ("officer", text(invitee.seat.officer)),
            ("post", text_or_null(invitee.seat.post)),
            ("position", int(invitee.position)),
            ("attendance", text(invitee.attendance.code())),
            ("deputy_officer", text_or_null(officer)),
            ("deputy_name", text_or_null(name)),
            ("arrived", text_or_null(invitee.arrived)),
        ];
        self.run(|db| put(db, "invitee", 1, values))
    }

    pub fn invitee(&self, id: InviteeId) -> Result<Option<Invitee>, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM invitee WHERE id = ?1")?;
            query.query_row([id.to_string()], invitee).optional()
        })
    }

    pub fn delete_invitee(&self, id: InviteeId) -> Result<bool, StoreError> {
        self.delete("invitee", id)
    }

    /// In the order of the list.
    pub fn invitees(&self, meeting: MeetingId) -> Result<Vec<Invitee>, StoreError> {
        self.run(|db| {
            let sql = "SELECT * FROM invitee WHERE meeting = ?1 ORDER BY position, id";
            db.prepare_cached(sql)?.query_map([meeting.to_string()], invitee)?.collect()
        })
    }

    pub fn is_invited(&self, meeting: MeetingId, officer: OfficerId) -> Result<bool, StoreError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT 1 FROM invitee WHERE meeting = ?1 AND officer = ?2")?;
            query.exists((meeting.to_string(), officer.to_string()))
        })
    }
}
