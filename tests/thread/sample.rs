//! The sample shows the thread.

use std::sync::Arc;

use baithak::model::*;
use baithak::session::{ManualClock, Session, catalogue, sample};

use crate::support::moment;

fn reported() -> (tempfile::TempDir, MeetingFile) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    let clock = Arc::new(ManualClock::new(moment()));
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock) as _).unwrap();
    let session = Session::open(&path, clock).unwrap();
    let id = session.home().unwrap().meetings[0].id;
    let file = session.meeting_file(id).unwrap();
    assert!(session.check().unwrap().is_ok());
    (folder, file)
}

#[test]
fn five_earlier_directions_stand_each_in_its_own_way() {
    let (_folder, file) = reported();
    let states: Vec<(ComplianceState, bool, bool)> = file
        .earlier
        .iter()
        .map(|one| {
            let standing = &one.standing;
            (standing.state, standing.is_open(), standing.days_late(file.meeting.date) > 0)
        })
        .collect();
    use ComplianceState::{Complied, Dropped, Partly};
    let expected = [
        (Complied, false, false),
        (Complied, true, false),
        (Complied, true, true),
        (Partly, true, true),
        (Dropped, false, false),
    ];
    assert_eq!(states, expected);
    assert_eq!(file.earlier[0].standing.closed.unwrap().meeting, Some(file.meeting.id));
    let worst = file.earlier_worst_first()[0];
    assert_eq!(worst.direction.priority, Priority::High);
    assert!(file.items.iter().any(|item| item.kind == ItemKind::Compliance));
}

#[test]
fn two_of_them_point_at_a_figure_that_changed_and_their_words_say_what_it_was() {
    let (_folder, file) = reported();
    let mut seen = 0;
    for earlier in &file.earlier {
        let Some(target @ Target::Figure { scheme, unit, .. }) = &earlier.direction.target else { continue };
        let scheme = catalogue::scheme(scheme).unwrap();
        let change = earlier.changes(&scheme).remove(0);
        assert_eq!(change.way, Some(Way::Better), "{change:?}");
        assert!(earlier.now.as_ref().unwrap().is_sample);
        let table = &file.tables[&scheme.code];
        let row = table.rows.iter().find(|row| row.unit.id == *unit).unwrap();
        let then = earlier.direction.then.as_ref();
        let words = baithak::hindi::thread::opening_words(
            row.unit.name.get(Lang::Hi),
            &scheme,
            target,
            then,
            Lang::Hi,
            Digits::Latin,
        );
        assert!(earlier.direction.text.starts_with(&format!("{words}।")), "{words}");
        seen += 1;
    }
    assert_eq!(seen, 2);
}

#[test]
fn years_of_history_leave_a_few_directions_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    let clock = Arc::new(ManualClock::new(moment()));
    let size = sample::Size { years: Some(1), directions: None };
    sample::write(&path, &size, Arc::clone(&clock) as _).unwrap();
    let session = Session::open(&path, clock).unwrap();
    let meetings = session.home().unwrap().meetings;
    let given: u32 = meetings.iter().filter(|m| m.series == meetings[0].series).map(|m| m.directions).sum();
    let file = session.meeting_file(meetings[0].id).unwrap();
    assert!((6..30).contains(&file.earlier.len()), "{} of {given}", file.earlier.len());
    assert!(session.check().unwrap().is_ok());
}
