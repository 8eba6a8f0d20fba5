//! Series and meetings.

use super::change::{Change, Done, Outcome, clean_lines, found};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::{clean_line, format_date, with_digits};
use crate::model::{
    AnnexureCharts, Bilingual, Lang, Meeting, MeetingId, MeetingState, SchemeCode, Series, WallScene,
    WallShow,
};

impl Change<'_> {
    pub fn put_series(&self, series: Series) -> Outcome {
        let code = clean_line(&series.code).trim().to_owned();
        if code.is_empty() {
            return Err(Refusal::SeriesCodeEmpty.into());
        }
        if self.store.all_series()?.iter().any(|other| other.code == code && other.id != series.id) {
            return Err(Refusal::SeriesCodeTaken { code }.into());
        }
        let series = Series { id: series.id, code, name: clean_lines(&series.name) };
        self.store.put_series(&series)?;
        Ok(Done::new(OperationKind::PutSeries, series.name))
    }

    pub fn put_meeting(&self, meeting: Meeting) -> Outcome {
        if meeting.number == 0 {
            return Err(Refusal::MeetingNumberZero.into());
        }
        let same = self.store.meeting_numbered(meeting.series, meeting.number)?;
        if same.is_some_and(|other| other != meeting.id) {
            return Err(Refusal::MeetingNumberTaken { number: meeting.number }.into());
        }
        let stored = self.store.meeting(meeting.id)?;
        let kind = match stored {
            Some(_) => OperationKind::ChangeMeeting,
            None => OperationKind::AddMeeting,
        };
        let meeting = Meeting {
            // What was typed may have waited since before the meeting began.
            state: stored.as_ref().map_or(meeting.state, |stored| stored.state),
            is_sample: stored.as_ref().map_or(meeting.is_sample, |stored| stored.is_sample),
            venue: clean_lines(&meeting.venue),
            subject: clean_lines(&meeting.subject),
            letter_number: clean_line(&meeting.letter_number),
            ..meeting
        };
        self.store.put_meeting(&meeting)?;
        if kind == OperationKind::AddMeeting {
            self.begin_agenda(&meeting)?;
        }
        Ok(Done::new(kind, self.subject(&meeting)?).in_meeting(meeting.id))
    }

    pub fn delete_meeting(&self, id: MeetingId) -> Outcome {
        let meeting = found(self.store.meeting(id)?)?;
        let reviewed = self.reviewed_by(id)?;
        self.store.leave_meeting(id)?;
        for direction in self.store.directions(id)? {
            self.store.delete_direction(direction.id)?;
        }
        for item in self.store.items(id)? {
            self.store.delete_item(item.id)?;
        }
        for invitee in self.store.invitees(id)? {
            self.store.delete_invitee(invitee.id)?;
        }
        self.store.put_meeting_charts(id, &AnnexureCharts::default())?;
        self.store.put_wall_list(id, &[])?;
        self.store.delete_kept_schemes(id)?;
        self.store.delete_kept_unit_names(id)?;
        self.store.delete_meeting(id)?;
        if meeting.state == MeetingState::Closed {
            self.recount_all(&reviewed)?;
        }
        Ok(Done::new(OperationKind::DeleteMeeting, self.subject(&meeting)?).in_meeting(id))
    }

    pub fn set_meeting_state(&self, id: MeetingId, state: MeetingState) -> Outcome {
        let meeting = found(self.store.meeting(id)?)?;
        let done = Done::new(OperationKind::SetMeetingState, self.subject(&meeting)?).in_meeting(id);
        self.keep_definitions(&meeting, state)?;
        let is_reopened = meeting.state == MeetingState::Closed && state != MeetingState::Closed;
        self.store.put_meeting(&Meeting { state, ..meeting })?;
        if is_reopened {
            self.recount_all(&self.reviewed_by(id)?)?;
        }
        Ok(done)
    }

    fn reviewed_by(&self, meeting: MeetingId) -> Result<Vec<SchemeCode>, SessionError> {
        Ok(self.store.items(meeting)?.into_iter().filter_map(|item| item.scheme).collect())
    }

    pub fn set_charts(&self, id: MeetingId, charts: &AnnexureCharts) -> Outcome {
        let meeting = found(self.store.meeting(id)?)?;
        self.store.put_meeting_charts(id, charts)?;
        Ok(Done::new(OperationKind::SetCharts, self.subject(&meeting)?).in_meeting(id))
    }

    pub fn set_wall_list(&self, id: MeetingId, mut scenes: Vec<WallScene>) -> Outcome {
        found(self.store.meeting(id)?)?;
        for scene in &mut scenes {
            if let WallShow::Message(text) = &mut scene.show {
                *text = clean_line(text);
            }
        }
        self.store.put_wall_list(id, &scenes)?;
        Ok(Done::new(OperationKind::SetWallList, Bilingual::default()).in_meeting(id))
    }

    /// Number and date, as the office writes them.
    fn subject(&self, meeting: &Meeting) -> Result<Bilingual, SessionError> {
        let office = self.store.office_profile()?.unwrap_or_default();
        let [hi, en] = Lang::ALL.map(|lang| {
            let writing = office.writing(lang);
            let number = with_digits(&meeting.number.to_string(), writing.digits);
            format!("{number} ({})", format_date(meeting.date, writing))
        });
        Ok(Bilingual { hi, en })
    }
}
