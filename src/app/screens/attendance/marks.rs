//! How a person is marked: by a key, and what follows from it.

use chrono::Timelike;

use super::row;
use crate::app::command::Command;
use crate::app::view::{Action, View};
use crate::model::{Attendance, Invitee, MeetingState};
use crate::session::Edit;

pub(super) fn mark(view: &View<'_>, invitee: &Invitee, attendance: Attendance, out: &mut Vec<Action>) {
    if attendance == Attendance::Deputy {
        // Who it is, is to be said.
        return out.push(Action::run(Command::NameDeputy));
    }
    if invitee.attendance == attendance {
        return;
    }
    let in_session = view.file().is_some_and(|file| {
        file.meeting.state == MeetingState::InSession && file.meeting.date == view.today()
    });
    out.push(Action::edit(match attendance {
        // In the meeting one comes late now; afterwards nobody knows when.
        Attendance::Late => {
            let arrived = in_session.then(|| view.now.time().with_second(0)).flatten();
            Edit::MarkLate { invitee: invitee.id, arrived }
        }
        _ => Edit::MarkAttendance { invitee: invitee.id, attendance },
    }));
}

/// The first press means present.
pub(super) fn toggled(state: Attendance) -> Attendance {
    match state {
        Attendance::Invited | Attendance::Absent | Attendance::Deputy => Attendance::Present,
        Attendance::Present | Attendance::Late => Attendance::Absent,
    }
}

/// The next state along the row, forward or back; the ends hold. A deputy has a name, which arrows cannot say: they
/// go past it.
pub(super) fn beside(state: Attendance, forward: bool) -> Attendance {
    let states = row::STATES.map(|(state, ..)| state);
    let place = states.iter().position(|other| *other == state).unwrap_or_default();
    let (before, after) = states.split_at(place);
    let can_be = |state: &&Attendance| **state != Attendance::Deputy;
    let next = if forward { after.iter().skip(1).find(can_be) } else { before.iter().rev().find(can_be) };
    next.copied().unwrap_or(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_press_means_present_and_the_next_absent() {
        assert_eq!(toggled(Attendance::Invited), Attendance::Present);
        assert_eq!(toggled(Attendance::Present), Attendance::Absent);
        assert_eq!(toggled(Attendance::Absent), Attendance::Present);
    }

    #[test]
    fn left_and_right_reach_every_state_and_stop_at_the_ends() {
        let right: Vec<Attendance> =
            std::iter::successors(Some(Attendance::Present), |state| Some(beside(*state, true)))
                .take(5)
                .collect();
        use Attendance::{Absent, Invited, Late, Present};
        assert_eq!(right, [Present, Late, Absent, Invited, Invited]);
        assert_eq!(beside(Attendance::Present, false), Attendance::Present);
        assert_eq!(beside(Attendance::Invited, false), Attendance::Absent);
        assert_eq!(beside(Attendance::Absent, false), Late);
        assert_eq!([true, false].map(|forward| beside(Attendance::Deputy, forward)), [Absent, Late]);
    }
}
