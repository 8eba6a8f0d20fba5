//! The minutes of 200 directions as a whole process, in turn with the Typst compiler on the same paper. The
//! paper is made into Typst's source here; `in_turn.py` runs both and prints time and memory. The Python with
//! the package `typst` is named by the variable `PYTHON`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]
#![expect(clippy::print_stdout, reason = "it says what it could not measure")]

mod common;
mod typst_source;

use std::path::Path;
use std::process::Command;

use baithak::model::Lang;
use baithak::papers::minutes;
use baithak::session::Session;
use chrono::DateTime;

/// The date on both papers.
const NOW: &str = "2026-11-23T11:42:07+05:30";

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = folder.path().join("bench.db");
    common::write_sample(&db, None, Some(200));
    let session = Session::open(&db, common::clock()).expect("the database opens");
    let meeting = session.home().expect("the list").meetings.first().expect("a meeting").id;
    let file = session.meeting_file(meeting).expect("the meeting");
    // The program that is measured is the only one with this database.
    drop(session);
    let now = DateTime::parse_from_rfc3339(NOW).expect("a date").naive_local();
    let paper = minutes::paper(&file, Lang::Hi, now);
    let source = folder.path().join("minutes.typ");
    std::fs::write(&source, typst_source::source(&paper)).expect("the source is written");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let ran = Command::new(python)
        .arg(root.join("tests/bench/in_turn.py"))
        .arg(env!("CARGO_BIN_EXE_baithak"))
        .arg(&db)
        .arg(meeting.to_string())
        .arg(NOW)
        .arg(&source)
        .arg(root.join("assets/fonts"))
        .status();
    match ran {
        Ok(status) if status.success() => {}
        Ok(status) => println!("minutes against Typst: not measured, the runs ended with {status}"),
        Err(error) => println!("minutes against Typst: not measured, Python does not start: {error}"),
    }
}
