//! Who came, who came late, and who came instead.

use baithak::model::*;
use baithak::session::{Edit, Refusal};
use chrono::NaiveTime;

use crate::support::filled;
use crate::{file, refusal};

#[test]
fn a_deputy_and_a_late_comer_are_kept_and_another_mark_takes_them_away() {
    let (mut desk, c) = filled();
    let [first, second] = c.invitees;
    let arrived = NaiveTime::from_hms_opt(12, 5, 0);
    desk.apply(Edit::MarkDeputy {
        invitee: first, deputy: Deputy::Named("  सहायक\nप्रोग्रामर ".to_owned())
    });
    desk.apply(Edit::MarkLate { invitee: second, arrived });
    let seen = file(&desk, c.meeting.id);
    let deputy = Some(Deputy::Named("सहायक प्रोग्रामर".to_owned()));
    assert_eq!((seen.invitees[0].attendance, &seen.invitees[0].deputy), (Attendance::Deputy, &deputy));
    assert_eq!((seen.invitees[1].attendance, seen.invitees[1].arrived), (Attendance::Late, arrived));
    // Who came late was there; who sent somebody was not.
    assert_eq!(seen.present().map(|invitee| invitee.id).collect::<Vec<_>>(), [second]);
    desk.apply(Edit::MarkDeputy { invitee: second, deputy: Deputy::Officer(c.officers[2].id) });
    assert_eq!(file(&desk, c.meeting.id).invitees[1].arrived, None);
    for invitee in [first, second] {
        desk.apply(Edit::MarkAttendance { invitee, attendance: Attendance::Absent });
    }
    let seen = file(&desk, c.meeting.id).invitees;
    assert!(seen.iter().all(|invitee| invitee.deputy.is_none() && invitee.arrived.is_none()));
}

#[test]
fn a_deputy_without_a_name_is_refused() {
    let (mut desk, c) = filled();
    let invitee = c.invitees[0];
    let unnamed = Edit::MarkDeputy { invitee, deputy: Deputy::Named("  ".to_owned()) };
    assert_eq!(refusal(&mut desk, unnamed), Refusal::DeputyUnnamed);
    let bare = Edit::MarkAttendance { invitee, attendance: Attendance::Deputy };
    assert_eq!(refusal(&mut desk, bare), Refusal::DeputyUnnamed);
}
