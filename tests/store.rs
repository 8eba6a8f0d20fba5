//! The file: whose it is, who writes it, and what becomes of it when something is wrong.

#![cfg(test)]

#[path = "support/session.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use baithak::model::*;
use baithak::session::check::CheckKind;
use baithak::session::{
    Access, Edit, ManualClock, Problem, ReadOnlyReason, Session, SessionError, check, outfile, sample,
};
use rusqlite::Connection;
use support::{Desk, both, dump, entry, filled, moment, operations, report, sql};

fn open(path: &Path) -> Result<Session, SessionError> {
    Session::open(path, Arc::new(ManualClock::new(moment())))
}

fn problem(result: Result<Session, SessionError>) -> Problem {
    match result.map(|_| ()) {
        Err(SessionError::Store(error)) => error.problem,
        other => panic!("{other:?}"),
    }
}

fn series(id: SeriesId, code: &str) -> Edit {
    Edit::PutSeries(Series { id, code: code.to_owned(), name: both("समीक्षा") })
}

#[test]
fn a_second_program_reads_while_the_first_writes_and_is_told_that_it_cannot_write() {
    let (mut desk, content) = filled();
    let mut second = open(&desk.path()).unwrap();
    assert_eq!(second.access(), Access::ReadOnly { reason: ReadOnlyReason::AnotherProgram });
    let before = dump(&desk.path());
    let refused = second.apply(series(desk.id(), "10")).unwrap_err();
    assert!(matches!(&refused, SessionError::Store(error) if error.problem == Problem::OpenElsewhere));
    assert!(refused.sentence(Lang::Hi).contains("दूसरी विंडो"));
    assert!(second.undo().is_err());
    assert_eq!(dump(&desk.path()), before);

    let revision = second.revision();
    assert!(!second.refresh().unwrap());
    let text = "अभी लिखा गया निर्देश";
    desk.apply(Edit::PutDirection(Direction { text: text.to_owned(), ..content.directions[1].clone() }));
    assert!(second.refresh().unwrap());
    assert!(second.revision() > revision);
    let file = second.meeting_file(content.meeting.id).unwrap();
    assert!(file.directions.iter().any(|direction| direction.text == text));
}

#[test]
fn the_next_program_can_write_when_the_first_has_ended() {
    let (desk, _) = filled();
    let path = desk.path();
    let Desk { folder: _folder, session, .. } = desk;
    drop(session);
    assert_eq!(open(&path).unwrap().access(), Access::ReadWrite);
}

#[test]
fn what_is_no_database_is_named_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    fs::write(&text, "कार्यवाही विवरण".repeat(100)).unwrap();
    assert_eq!(problem(open(&text)), Problem::NotADatabase);
    assert_eq!(fs::read_to_string(&text).unwrap(), "कार्यवाही विवरण".repeat(100));
    assert_eq!(problem(open(folder.path())), Problem::NotADatabase);
    assert_eq!(problem(open(&text.join("meetings.db"))), Problem::FolderMissing);
    assert_eq!(problem(open(&folder.path().join("none/meetings.db"))), Problem::FolderMissing);
    // Not even a file beside it.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    sql(&path, "CREATE TABLE theirs (a); PRAGMA application_id = 42;");
    let before = fs::read(&path).unwrap();
    assert_eq!(problem(open(&path)), Problem::OtherProgramsDatabase);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_newer_schema_is_refused_with_both_versions_in_the_sentence() {
    let (desk, _) = filled();
    let path = desk.path();
    let Desk { folder: _folder, session, .. } = desk;
    drop(session);
    sql(&path, "PRAGMA user_version = 99");
    let rows = dump(&path);
    let Err(error) = open(&path) else { panic!("opened") };
    assert!(
        matches!(&error, SessionError::Store(e) if matches!(e.problem, Problem::NewerSchema { found: 99, .. }))
    );
    for lang in Lang::ALL {
        let sentence = error.sentence(lang);
        assert!(sentence.contains("99") && sentence.contains("meetings.db"), "{sentence}");
    }
    assert_eq!(dump(&path), rows);
}

#[test]
fn a_truncated_file_is_called_damaged_and_stays_as_it_is() {
    let (desk, _) = filled();
    let path = desk.path();
    let Desk { folder: _folder, session, .. } = desk;
    drop(session);
    let whole = fs::read(&path).unwrap();
    for length in [whole.len() / 2, 4096, 70] {
        fs::write(&path, &whole[..length]).unwrap();
        let found = problem(open(&path));
        assert!(matches!(found, Problem::Corrupt { .. }), "{length} bytes: {found:?}");
        assert_eq!(fs::read(&path).unwrap(), &whole[..length]);
    }
}

#[test]
fn a_file_without_a_byte_becomes_a_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("meetings.db");
    fs::write(&path, "").unwrap();
    assert_eq!(open(&path).unwrap().access(), Access::ReadWrite);
    assert!(check::check(&path, Arc::new(ManualClock::new(moment()))).unwrap().is_ok());
}

#[test]
fn a_database_outside_of_any_folder_that_can_be_written_is_refused() {
    // Nobody, not even root, can make a file here.
    if cfg!(target_os = "linux") {
        let found = problem(open(Path::new("/sys/kernel/meetings.db")));
        assert!(matches!(found, Problem::ReadOnlyFolder | Problem::FolderMissing), "{found:?}");
    }
}

/// The same test program as another user, who may not write: root may always.
#[cfg(unix)]
#[test]
fn a_database_in_a_read_only_folder_is_opened_for_reading_and_says_so() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let (desk, _) = filled();
    let path = desk.path();
    let Desk { folder, session, .. } = desk;
    drop(session);
    let rows = dump(&path);
    let program = folder.path().join("store-test");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let rights = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    rights(&path, 0o444);
    rights(folder.path(), 0o555);
    let mut child = std::process::Command::new(&program);
    child.args(["--exact", "as_one_who_may_only_read", "--ignored"]).env("BAITHAK_TEST_DB", &path);
    if fs::File::create(folder.path().join("probe")).is_ok() {
        child.uid(65_534).gid(65_534);
    }
    let output = child.output().unwrap();
    rights(folder.path(), 0o755);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
    assert_eq!(dump(&path), rows);
}

#[test]
#[ignore = "run by the test above as another user"]
fn as_one_who_may_only_read() {
    let path = std::path::PathBuf::from(std::env::var_os("BAITHAK_TEST_DB").unwrap());
    let mut session = open(&path).unwrap();
    assert_eq!(session.access(), Access::ReadOnly { reason: ReadOnlyReason::Folder });
    assert_eq!(session.home().unwrap().meetings.len(), 1);
    let edit = series(SeriesId(uuid::Uuid::from_u128(1)), "10");
    let error = session.apply(edit).unwrap_err();
    assert!(matches!(&error, SessionError::Store(error) if error.problem == Problem::ReadOnlyFolder));
    assert_eq!(problem(open(&path.with_file_name("new.db"))), Problem::ReadOnlyFolder);
}

#[test]
fn a_change_that_fails_half_way_leaves_nothing_behind() {
    let (mut desk, content) = filled();
    let (path, rows, count) = (desk.path(), dump(&desk.path()), operations(&desk.path()));
    let (word, revision) = (desk.session.undo_word(), desk.session.revision());
    let missing = Seat { officer: desk.id(), post: None };
    let edits = [
        Edit::PutMeeting(Meeting { chair: Some(missing), ..content.meeting.clone() }),
        Edit::PutMeeting(Meeting { id: desk.id(), series: desk.id(), number: 9, ..content.meeting.clone() }),
        Edit::All(vec![Edit::DeleteItem(content.items[0].id), Edit::DeleteItem(desk.id())]),
    ];
    for edit in edits {
        desk.try_apply(edit).unwrap_err();
        assert_eq!((dump(&path), operations(&path)), (rows.clone(), count));
        assert_eq!((desk.session.undo_word(), desk.session.revision()), (word.clone(), revision));
    }
    // And the next one works.
    assert!(desk.apply(Edit::DeleteItem(content.items[1].id)).changed);
}

#[test]
fn a_change_that_names_a_missing_record_says_so() {
    let (mut desk, content) = filled();
    let chair = Some(Seat { officer: desk.id(), post: None });
    let error = desk.try_apply(Edit::PutMeeting(Meeting { chair, ..content.meeting })).unwrap_err();
    assert!(matches!(error, SessionError::Store(error) if error.problem == Problem::NamesMissingRecord));
}

#[test]
fn no_row_can_be_written_without_the_journal() {
    let (desk, _) = filled();
    let db = Connection::open(desk.path()).unwrap();
    for write in
        ["UPDATE direction SET text = 'x'", "DELETE FROM reading", "INSERT INTO setting VALUES ('a', '1')"]
    {
        let error = db.execute(write, []).unwrap_err().to_string();
        assert!(error.contains("journal.operation"), "{error}");
    }
}

#[test]
fn every_number_comes_back_from_the_journal_to_the_last_bit() {
    let (mut desk, content) = filled();
    let reading = |number: f64| Edit::PutReading {
        scheme: content.scheme.clone(),
        as_on: content.meeting.date,
        unit: content.unit.id,
        indicator: content.indicators[0].clone(),
        value: Some(Value::Number(number)),
    };
    for number in [0.1 + 0.2, 1.0 / 3.0, 9_007_199_254_740_991.0, 5e-324, f64::MAX, -0.7] {
        desk.apply(reading(number));
        let rows = dump(&desk.path());
        desk.apply(reading(1.0));
        desk.session.undo().unwrap();
        assert_eq!(dump(&desk.path()), rows, "{number}");
    }
}

#[test]
fn check_finds_what_was_changed_behind_the_programs_back() {
    let harm = [
        (CheckKind::Journal, "UPDATE direction SET text = 'बदला हुआ'"),
        (CheckKind::DirectionNumbers, "UPDATE direction SET number_serial = 500 WHERE number_serial = 2"),
        (CheckKind::Positions, "UPDATE agenda_item SET position = position + 3"),
        (CheckKind::ForeignKeys, "DELETE FROM officer WHERE id = (SELECT officer FROM invitee LIMIT 1)"),
        (CheckKind::Figures, "UPDATE reading SET indicator = 'no-such-indicator'"),
        (CheckKind::Figures, "UPDATE agenda_item SET scheme = 'no-such-scheme' WHERE scheme IS NOT NULL"),
        (CheckKind::Journal, "DELETE FROM reading"),
        (
            CheckKind::Nesting,
            "UPDATE agenda_item SET parent = (SELECT id FROM agenda_item WHERE parent IS NOT NULL)
             WHERE position = 1",
        ),
        (CheckKind::DirectionItems, "UPDATE direction SET item = 'none' WHERE number_serial = 1"),
        (CheckKind::Targets, "UPDATE direction SET target_scheme = 'no-such-scheme' WHERE number_serial = 1"),
        (CheckKind::Compliance, "UPDATE direction SET kind = 'information' WHERE number_serial = 1"),
        (
            CheckKind::Evidence,
            "INSERT INTO compliance_evidence SELECT id, 0, 'file', 'none.pdf' FROM compliance",
        ),
    ];
    for (kind, harm) in harm {
        let (mut desk, content) = filled();
        desk.apply(Edit::AddCompliance(entry(&desk, &content, report(ComplianceState::Complied))));
        assert!(desk.session.check().unwrap().is_ok());
        let db = Connection::open(desk.path()).unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        let triggers: Vec<String> = db
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        triggers.iter().for_each(|name| db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap());
        db.execute_batch(harm).unwrap();
        let report = desk.session.check().unwrap();
        let found = report.checks.iter().find(|check| check.kind == kind).unwrap();
        assert!(!found.broken.is_empty(), "{kind:?}: {harm}");
        assert!(!report.is_ok() && report.errors() > 0);
    }
}

#[test]
fn a_finished_file_is_never_put_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("minutes.pdf");
    outfile::write_new(&path, b"first").unwrap();
    let error = outfile::write_new(&path, b"second").unwrap_err();
    assert!(matches!(error, SessionError::Store(error) if error.problem == Problem::AlreadyThere));
    assert_eq!(fs::read(&path).unwrap(), b"first");
    let nowhere = outfile::write_new(&folder.path().join("none/minutes.pdf"), b"third").unwrap_err();
    assert!(matches!(nowhere, SessionError::Store(error) if error.problem == Problem::FolderMissing));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn every_problem_is_a_sentence_that_names_the_file() {
    let detail = "detail".to_owned();
    let problems = [
        Problem::NotADatabase,
        Problem::OtherProgramsDatabase,
        Problem::NewerSchema { found: 9, known: 1 },
        Problem::OlderSchema { found: 1, known: 2 },
        Problem::ChangedMigration { number: 1 },
        Problem::Missing,
        Problem::FolderMissing,
        Problem::ReadOnlyFolder,
        Problem::OpenElsewhere,
        Problem::AlreadyThere,
        Problem::DiskFull,
        Problem::Corrupt { detail: detail.clone() },
        Problem::Busy,
        Problem::Io { detail: detail.clone() },
        Problem::NamesMissingRecord,
        Problem::Unexpected { detail },
    ];
    for problem in problems {
        let error = baithak::session::StoreError { path: "/data/meetings.db".into(), problem };
        for lang in Lang::ALL {
            let sentence = error.sentence(lang);
            assert!(sentence.contains("/data/meetings.db") && !sentence.contains('{'), "{sentence}");
        }
    }
}

#[test]
fn the_same_sample_and_clock_are_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str| {
        let path = folder.path().join(name);
        let size = sample::Size { years: Some(1), directions: Some(30) };
        sample::write(&path, &size, Arc::new(ManualClock::new(moment()))).unwrap();
        fs::read(path).unwrap()
    };
    assert!(write("one.db") == write("two.db"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

/// Set for the process that `another_program_that_comes_and_goes_leaves_the_log_of_an_open_database` starts.
const COMES_AND_GOES: &str = "BAITHAK_TEST_COMES_AND_GOES";

#[test]
#[ignore = "run by the test below, in a process of its own"]
fn open_the_database_and_close_it() {
    let Some(path) = std::env::var_os(COMES_AND_GOES) else { return };
    let db = Connection::open(path).unwrap();
    let rows: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
    assert!(rows > 0);
}

#[test]
fn another_program_that_comes_and_goes_leaves_the_log_of_an_open_database() {
    let (desk, _) = filled();
    let mut log = desk.path().into_os_string();
    log.push("-wal");
    assert!(Path::new(&log).exists());
    // What the search does in the background, and who takes the database for a spreadsheet.
    drop(Session::open_read_only(&desk.path(), Arc::new(ManualClock::new(moment()))).unwrap());
    let taken = baithak::session::infile::read(&desk.path());
    assert!(matches!(taken, Err(SessionError::Store(error)) if error.problem == Problem::OpenHere));
    let other = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "open_the_database_and_close_it", "--ignored"])
        .env(COMES_AND_GOES, desk.path())
        .output()
        .unwrap();
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stdout));
    assert!(String::from_utf8_lossy(&other.stdout).contains("1 passed"));
    assert!(Path::new(&log).exists(), "what was written last stands there alone");
}
