//! A database of the first schema is brought up to date with all that is in it, and with its way back.

use std::sync::Arc;

use baithak::model::*;
use baithak::session::{Clock, Edit, ManualClock, Session, check};
use rusqlite::Connection;

use crate::support::{Desk, dump, moment};

const SCHEMA_1: &str = include_str!("../fixtures/schema_1.sql");

/// The fixture as a file, not yet opened by this program.
fn old_database() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    Connection::open(folder.path().join("meetings.db")).unwrap().execute_batch(SCHEMA_1).unwrap();
    folder
}

fn migrated() -> Desk {
    let folder = old_database();
    let clock = Arc::new(ManualClock::new(moment() + chrono::TimeDelta::days(1)));
    // Ids of the fixture were counted from the same moment.
    for _ in 0..1_000 {
        clock.new_uuid();
    }
    let path = folder.path().join("meetings.db");
    let session = Session::open(&path, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    Desk { folder, clock, session }
}

fn meeting(desk: &Desk) -> MeetingFile {
    let id = desk.session.home().unwrap().meetings[0].id;
    desk.session.meeting_file(id).unwrap()
}

#[test]
fn what_stood_in_it_stands_in_it_and_passes_the_check() {
    let desk = migrated();
    let file = meeting(&desk);
    assert_eq!(file.items.len(), 2);
    assert!(file.items.iter().all(|item| item.kind == ItemKind::Ordinary && !item.parked));
    let [left] = file.directions.as_slice() else { panic!("{:?}", file.directions) };
    assert_eq!((left.text.as_str(), left.kind), ("शेष फोन चालू किए जाएँ।", DirectionKind::Direction));
    assert_eq!(left.number.as_ref().unwrap().to_string(), "07/2026-02");
    let marks: Vec<Attendance> = file.invitees.iter().map(|invitee| invitee.attendance).collect();
    assert_eq!(marks, [Attendance::Present]);
    let report = desk.session.check().unwrap();
    assert!(report.is_ok(), "{report:?}");
    let path = desk.path();
    drop(desk.session);
    assert!(check::check(&path, Arc::new(ManualClock::new(moment()))).unwrap().is_ok());
}

#[test]
fn what_was_done_before_is_undone_after_down_to_the_empty_database_and_done_again() {
    let mut desk = migrated();
    let full = dump(&desk.path());
    desk.session.undo().unwrap();
    let back = meeting(&desk).directions;
    let first = back.iter().find(|direction| direction.text == "सभी फोन चालू किए जाएँ।").unwrap();
    assert_eq!(first.number.as_ref().unwrap().to_string(), "07/2026-01");
    assert_eq!(
        (first.kind, first.supporting.len(), first.target.clone()),
        (DirectionKind::Direction, 2, None)
    );
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    let marks: Vec<Attendance> = meeting(&desk).invitees.iter().map(|invitee| invitee.attendance).collect();
    assert_eq!(marks, [Attendance::Present, Attendance::Absent]);
    assert!(desk.session.check().unwrap().is_ok());
    while desk.session.undo().unwrap().is_some() {}
    assert_eq!(dump(&desk.path()), Vec::<String>::new());
    while desk.session.redo().unwrap().is_some() {}
    assert_eq!(dump(&desk.path()), full);
    assert!(desk.session.check().unwrap().is_ok());
}

#[test]
fn what_is_new_works_in_it_and_is_undone_together_with_the_old() {
    let mut desk = migrated();
    let before = dump(&desk.path());
    let file = meeting(&desk);
    let (direction, invitee) = (file.directions[0].id, file.invitees[0].id);
    desk.apply(Edit::MarkLate { invitee, arrived: file.meeting.time });
    let reported = Compliance {
        id: desk.id(),
        direction,
        meeting: None,
        date: file.meeting.date,
        entry: ComplianceEntry::Report(Report::default()),
        text: String::new(),
        corrects: None,
    };
    desk.apply(Edit::AddCompliance(reported));
    assert!(desk.session.check().unwrap().is_ok());
    let mut desk = desk.reopen();
    desk.session.undo().unwrap();
    desk.session.undo().unwrap();
    assert_eq!(dump(&desk.path()), before);
    // Still watched: no row is written without the journal.
    let db = Connection::open(desk.path()).unwrap();
    for table in ["invitee", "direction", "compliance_evidence"] {
        let watched: i64 = db
            .query_row(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1",
                [table],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(watched, 3, "{table}");
    }
}

#[test]
fn the_migrated_schema_is_that_of_a_new_database() {
    let schema = |path: &std::path::Path| -> Vec<String> {
        let db = Connection::open(path).unwrap();
        let mut query = db
            .prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
            .unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let (old, new) = (migrated(), Desk::new());
    assert_eq!(schema(&old.path()), schema(&new.path()));
}
