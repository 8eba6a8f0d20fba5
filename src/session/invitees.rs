//! Who is invited to a meeting, in which order, and who came.

use super::change::{Change, Done, Outcome, found, insert_at, place};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{Attendance, Bilingual, Deputy, Invitee, InviteeId, MeetingId, OfficerId, Seat};
use chrono::NaiveTime;

impl Change<'_> {
    pub fn invite(&self, meeting: MeetingId, invitees: &[(InviteeId, Seat)]) -> Outcome {
        found(self.store.meeting(meeting)?)?;
        let mut position = self.store.invitees(meeting)?.len();
        let mut first = None;
        for (id, seat) in invitees {
            if self.store.is_invited(meeting, seat.officer)? {
                continue;
            }
            let invitee = Invitee {
                id: *id,
                meeting,
                seat: *seat,
                position: place(position),
                attendance: Attendance::default(),
                deputy: None,
                arrived: None,
            };
            self.store.put_invitee(&invitee)?;
            first = first.or(Some(seat.officer));
            position += 1;
        }
        let subject = first.map(|officer| self.name(officer)).transpose()?.unwrap_or_default();
        Ok(Done::new(OperationKind::Invite, subject).in_meeting(meeting))
    }

    pub fn remove_invitee(&self, id: InviteeId) -> Outcome {
        let invitee = found(self.store.invitee(id)?)?;
        self.store.delete_invitee(id)?;
        self.put_invitees_in_order(self.store.invitees(invitee.meeting)?)?;
        self.done(OperationKind::RemoveInvitee, &invitee)
    }

    pub fn move_invitee(&self, id: InviteeId, index: usize) -> Outcome {
        let invitee = found(self.store.invitee(id)?)?;
        let mut list = self.store.invitees(invitee.meeting)?;
        list.retain(|other| other.id != id);
        insert_at(&mut list, index, invitee.clone());
        self.put_invitees_in_order(list)?;
        self.done(OperationKind::MoveInvitee, &invitee)
    }

    /// The plain states; who sent a deputy is marked with the deputy.
    pub fn mark_attendance(&self, id: InviteeId, attendance: Attendance) -> Outcome {
        if attendance == Attendance::Deputy {
            return Err(Refusal::DeputyUnnamed.into());
        }
        self.mark(id, attendance, None, None)
    }

    pub fn mark_deputy(&self, id: InviteeId, deputy: Deputy) -> Outcome {
        let deputy = match deputy {
            Deputy::Named(name) => Deputy::Named(clean_line(name.trim())),
            officer @ Deputy::Officer(_) => officer,
        };
        if deputy == Deputy::Named(String::new()) {
            return Err(Refusal::DeputyUnnamed.into());
        }
        self.mark(id, Attendance::Deputy, Some(deputy), None)
    }

    pub fn mark_late(&self, id: InviteeId, arrived: Option<NaiveTime>) -> Outcome {
        self.mark(id, Attendance::Late, None, arrived)
    }

    fn mark(
        &self,
        id: InviteeId,
        attendance: Attendance,
        deputy: Option<Deputy>,
        arrived: Option<NaiveTime>,
    ) -> Outcome {
        let invitee = found(self.store.invitee(id)?)?;
        self.store.put_invitee(&Invitee { attendance, deputy, arrived, ..invitee.clone() })?;
        self.done(OperationKind::MarkAttendance, &invitee)
    }

    fn put_invitees_in_order(&self, list: Vec<Invitee>) -> Result<(), SessionError> {
        for (index, invitee) in list.into_iter().enumerate() {
            self.store.put_invitee(&Invitee { position: place(index), ..invitee })?;
        }
        Ok(())
    }

    fn done(&self, kind: OperationKind, invitee: &Invitee) -> Outcome {
        Ok(Done::new(kind, self.name(invitee.seat.officer)?).in_meeting(invitee.meeting))
    }

    fn name(&self, officer: OfficerId) -> Result<Bilingual, SessionError> {
        Ok(self.store.officer(officer)?.map(|officer| officer.name).unwrap_or_default())
    }
}
