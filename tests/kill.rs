//! The promise about power cuts: whatever stops the program, at most half a second of typing is lost, and
//! never a row that was stored.
//!
//! A second process types directions into the real window code, in real time, and writes down each key when
//! it is pressed. It is killed at a random moment; what stands on disk is then compared with what it wrote.

#![cfg(test)]
#![cfg(unix)]

#[path = "kill/log.rs"]
mod log;
#[path = "kill/typist.rs"]
mod typist;
#[path = "support/window.rs"]
mod window;

use std::io::Read as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use baithak::model::{AgendaItem, Bilingual, Meeting, MeetingState, Series, numbered};
use baithak::session::{Clock, Edit, ManualClock, Session, SystemClock, check::check};

use log::Log;
use typist::{DATABASE, script};

const ROUNDS: u64 = 24;
/// What may be lost of what was typed last.
const PROMISE_MS: u64 = 500;

/// A small generator of chance (SplitMix64), so that a run can be repeated.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// A meeting in session with one item.
fn make_meeting(db: &Path) {
    let clock = Arc::new(ManualClock::new(SystemClock.now()));
    let mut session = Session::open(db, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    let series = Series {
        id: clock.new_uuid().into(),
        code: "07".to_owned(),
        name: Bilingual::new("समीक्षा बैठक", "Review meeting"),
    };
    let meeting = Meeting {
        id: clock.new_uuid().into(),
        series: series.id,
        number: 1,
        date: clock.now().date_naive(),
        time: None,
        venue: Bilingual::default(),
        subject: Bilingual::default(),
        chair: None,
        convener: None,
        state: MeetingState::InSession,
        letter_number: String::new(),
        is_sample: false,
    };
    let item = AgendaItem {
        title: Bilingual::new("आईपी फोन", "IP phones"),
        ..AgendaItem::blank(clock.new_uuid().into(), meeting.id)
    };
    let edits = [Edit::PutSeries(series), Edit::PutMeeting(meeting), Edit::AddItem(item)];
    session.apply(Edit::All(edits.to_vec())).unwrap();
}

/// The texts of the directions on disk, in their order.
fn stored(db: &Path) -> Vec<String> {
    let session = Session::open(db, Arc::new(SystemClock)).expect("the database opens after the kill");
    let meeting = session.home().unwrap().meetings[0].id;
    let file = session.meeting_file(meeting).unwrap();
    let item = numbered(&file.items)[0].1.id;
    file.directions_of(item).map(|direction| direction.text.clone()).collect()
}

/// Lets the typist type and kills it; what it wrote down.
fn type_and_kill(db: &Path, chance: &mut Chance) -> Log {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "child_that_types", "--nocapture", "--test-threads=1"])
        .env(DATABASE, db)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    let (say, begun) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut written = Vec::new();
        let mut block = [0; 4096];
        while let Ok(count @ 1..) = out.read(&mut block) {
            let had_begun = log::has_begun(&written);
            written.extend_from_slice(&block[..count]);
            if !had_begun && log::has_begun(&written) {
                // The other end waits for this one message.
                say.send(()).unwrap();
            }
        }
        written
    });
    begun.recv().expect("the typist begins");
    std::thread::sleep(Duration::from_millis(chance.below(1_400)));
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(9), "the typist ended before it was killed: {status}");
    Log::read(&reader.join().unwrap())
}

/// What the rows say of how many letters of the script were stored. Panics where a row that was begun after
/// another stands while that other is not whole.
fn letters_stored(rows: &[String], first: usize) -> usize {
    let mut count = 0;
    for (place, row) in rows.iter().enumerate() {
        let whole = script(first + place);
        assert!(whole.starts_with(row.as_str()), "row {place} is {row:?}, no beginning of {whole:?}");
        let is_last = place + 1 == rows.len();
        assert!(is_last || *row == whole, "row {place} is cut off at {row:?} though another follows");
        count += row.chars().count();
    }
    count
}

#[test]
fn a_kill_at_any_moment_loses_at_most_half_a_second_of_typing() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("baithak.db");
    make_meeting(&db);
    let mut chance = Chance(2026);
    let mut before: Vec<String> = Vec::new();
    let mut letters = 0;
    for round in 0..ROUNDS {
        let log = type_and_kill(&db, &mut chance);
        let rows = stored(&db);
        let report = check(&db, Arc::new(SystemClock)).unwrap();
        assert!(report.is_ok(), "round {round}: {:?}", report.checks);
        // What the rounds before left is there, to the letter.
        assert_eq!(rows.get(..before.len()), Some(before.as_slice()), "round {round}");
        let count = letters_stored(&rows[before.len()..], before.len());
        // The window had already been told that so much was stored.
        let told = log.stored();
        assert!(count >= told, "round {round}: {count} letters on disk, {told} were reported stored");
        let (due, allowed_ms) = (log.due(PROMISE_MS), log.allowance_ms());
        assert!(
            count >= due,
            "round {round}: {count} letters on disk of {} typed; {due} were older than half a second and \
             the {allowed_ms} ms by which the machine itself was late",
            log.typed(),
        );
        assert!(count <= log.typed() + 1, "round {round}: more on disk than was typed");
        letters += log.typed();
        before = rows;
    }
    assert!(letters > 20 * ROUNDS as usize, "only {letters} letters were typed: this shows nothing");
}

#[test]
#[ignore = "is started, and killed, by the other test"]
fn child_that_types() {
    typist::run();
}
