//! What a user can get wrong, or the machine: each gives a sentence in the window's language, and nothing is
//! lost.

#![cfg(test)]

#[cfg(unix)]
#[path = "wrong_input/disk.rs"]
mod disk;
#[path = "wrong_input/file.rs"]
mod file;
#[expect(dead_code, reason = "the flows use the rest of it")]
#[path = "support/flow.rs"]
mod flow;
#[path = "wrong_input/typing.rs"]
mod typing;
#[path = "support/window.rs"]
mod window;

use std::path::Path;
use std::sync::Arc;

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{Lang, Meeting};
use baithak::session::{Edit, Session, SystemClock};

use flow::Flow;
use window::{Setup, Window, clock};

/// A window on this database.
fn open(lang: Lang, db: &Path) -> Window {
    let folder = db.parent().expect("a folder");
    // With ids of its own, as every program has: two of these may be open on one file.
    Setup { lang, db: db.to_path_buf(), clock: Arc::new(SystemClock), ..Setup::new(folder) }.open()
}

/// A new meeting with one item, in session, with the caret in a new direction.
fn in_session(lang: Lang) -> Flow {
    let mut flow = Flow::empty(lang);
    flow.click(flow.text(Word::WelcomeSkip));
    flow.run(Command::NewMeeting);
    flow.run(Command::New);
    flow.write("आईपी फोन");
    flow.palette(Command::StartMeeting.text(lang));
    flow
}

/// The sample as a database of its own.
fn write_sample(db: &Path) {
    let size = baithak::session::sample::Size::default();
    baithak::session::sample::write(db, &size, Arc::new(SystemClock)).expect("a sample");
}

/// The newest meeting of the database.
fn newest(db: &Path) -> Meeting {
    let session = Session::open_read_only(db, clock()).expect("a database");
    let id = session.home().unwrap().meetings[0].id;
    session.meeting_file(id).unwrap().meeting
}

/// Changes the newest meeting's letter number, as another program might.
fn set_letter_number(db: &Path, number: &str) {
    let meeting = Meeting { letter_number: number.to_owned(), ..newest(db) };
    let mut session = Session::open(db, Arc::new(SystemClock)).expect("a database");
    session.apply(Edit::PutMeeting(meeting)).expect("written");
}
