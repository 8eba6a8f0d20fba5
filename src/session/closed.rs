//! A closed meeting stays as it was closed: neither its own records nor the figures in its minutes change
//! until somebody reopens it. Compliance comes at any time: it is about the direction, not the minutes.
//! Undo and redo do not ask here: they put back what once stood.

use chrono::NaiveDate;

use super::Session;
use super::change::Change;
use super::edit::Edit;
use super::error::{Refusal, SessionError};
use crate::model::{
    AgendaItem, Direction, DirectionId, InviteeId, Meeting, MeetingId, MeetingState, SchemeCode,
};

impl Session {
    /// Why these figures cannot be changed, where they stand in the minutes of a closed meeting.
    pub fn figures_closed(
        &self,
        scheme: &SchemeCode,
        as_on: NaiveDate,
    ) -> Result<Option<Refusal>, SessionError> {
        let showing = self.store.closed_meeting_showing(scheme, as_on)?;
        Ok(showing.map(|(number, date)| Refusal::FiguresInClosedMeeting { number, date }))
    }
}

impl Change<'_> {
    /// Refuses an edit that changes a closed meeting. Its state may change, and it may be deleted.
    pub fn check_not_closed(&self, edit: &Edit) -> Result<(), SessionError> {
        let Some(id) = self.meeting_of(edit)? else { return Ok(()) };
        match self.store.meeting(id)? {
            Some(Meeting { state: MeetingState::Closed, number, date, .. }) => {
                Err(Refusal::MeetingClosed { number, date }.into())
            }
            _ => Ok(()),
        }
    }

    /// The meeting whose records the edit changes. A record that is gone belongs to none: its use case
    /// says so.
    fn meeting_of(&self, edit: &Edit) -> Result<Option<MeetingId>, SessionError> {
        Ok(match edit {
            Edit::PutMeeting(meeting) => {
                // What a screen sends unchanged is no change.
                let before = self.store.meeting(meeting.id)?;
                before.filter(|before| before != meeting).map(|before| before.id)
            }
            Edit::PutItem(item) | Edit::AddItem(item) => {
                Some(self.store.item(item.id)?.map_or(item.meeting, |before| before.meeting))
            }
            Edit::MoveItem { item, .. }
            | Edit::ParkItem { item, .. }
            | Edit::SetUsedSeconds { item, .. }
            | Edit::DiscussionToDirection { item, .. }
            | Edit::DiscussionToInformation { item, .. }
            | Edit::DeleteItem(item) => self.store.item(*item)?.map(|AgendaItem { meeting, .. }| meeting),
            Edit::Invite { meeting, .. } | Edit::TakeUpItem { meeting, .. } => Some(*meeting),
            // Whatever meeting gave the direction; but none that is closed takes an entry as its own.
            Edit::AddCompliance(entry) => entry.meeting,
            Edit::RemoveInvitee(invitee)
            | Edit::MoveInvitee { invitee, .. }
            | Edit::MarkDeputy { invitee, .. }
            | Edit::MarkLate { invitee, .. }
            | Edit::MarkAttendance { invitee, .. } => self.meeting_of_invitee(*invitee)?,
            Edit::PutDirection(direction) => {
                Some(self.meeting_of_direction(direction.id)?.unwrap_or(direction.meeting))
            }
            Edit::DeleteDirection(direction)
            | Edit::MoveDirection { direction, .. }
            | Edit::MoveDirectionTo { direction, .. }
            | Edit::SetDirectionKind { direction, .. }
            | Edit::DeferDirection { direction, .. }
            | Edit::SplitDirection { direction, .. }
            | Edit::JoinDirections(direction)
            | Edit::DirectionToDiscussion(direction) => self.meeting_of_direction(*direction)?,
            Edit::DeleteMeeting(_)
            | Edit::SetMeetingState { .. }
            | Edit::PutOfficeProfile(_)
            | Edit::PutSeries(_)
            | Edit::PutOffice(_)
            | Edit::PutPost(_)
            | Edit::PutOfficer(_)
            | Edit::DeleteOffice(_)
            | Edit::DeletePost(_)
            | Edit::DeleteOfficer(_)
            | Edit::PutReading { .. }
            | Edit::PutReadings { .. }
            | Edit::SetCharts { .. }
            | Edit::SetWallList { .. }
            // The scheme's, and no meeting's.
            | Edit::ChangeCases { .. }
            | Edit::ImportRegister(_)
            | Edit::PutScheme(_)
            | Edit::SetSchemeCode { .. }
            | Edit::DeleteScheme(_)
            | Edit::PutUnit(_)
            | Edit::PutUnitSpellings { .. }
            | Edit::DeleteUnit(_)
            | Edit::LoadDistrictUnits
            | Edit::ImportFigures(_)
            | Edit::ImportUnits(_)
            // About the direction, like the report that comes of it.
            | Edit::PutReportDraft(_)
            // Each of them is asked for itself.
            | Edit::All(_) => None,
        })
    }

    fn meeting_of_invitee(&self, id: InviteeId) -> Result<Option<MeetingId>, SessionError> {
        Ok(self.store.invitee(id)?.map(|invitee| invitee.meeting))
    }

    fn meeting_of_direction(&self, id: DirectionId) -> Result<Option<MeetingId>, SessionError> {
        Ok(self.store.direction(id)?.map(|Direction { meeting, .. }| meeting))
    }

    /// Refuses to touch figures that a closed meeting shows, and new ones that it would show instead.
    pub fn check_figures_not_closed(
        &self,
        scheme: &SchemeCode,
        as_on: NaiveDate,
    ) -> Result<(), SessionError> {
        match self.store.closed_meeting_showing(scheme, as_on)? {
            Some((number, date)) => Err(Refusal::FiguresInClosedMeeting { number, date }.into()),
            None => Ok(()),
        }
    }
}
