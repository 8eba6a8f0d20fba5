//! The promise about power cuts: whatever stops the program, at most half a second of typing is lost, and
//! never a row that was stored.
//!
//! A second process types directions, or reports on them, into the real window code, in real time, and writes down each key when
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

use baithak::model::{AgendaItem, Bilingual, Direction, Meeting, MeetingState, Series};
use baithak::session::{Clock, Edit, ManualClock, Session, SystemClock, check::check};

use log::Log;
use typist::{DATABASE, WHAT, What, script};

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

fn blank_meeting(clock: &dyn Clock, series: &Series, number: u32) -> Meeting {
    Meeting {
        id: clock.new_uuid().into(),
        series: series.id,
        number,
        date: clock.now().date_naive(),
        time: None,
        venue: Bilingual::default(),
        subject: Bilingual::default(),
        chair: None,
        convener: None,
        state: MeetingState::InSession,
        letter_number: String::new(),
        is_sample: false,
    }
}

/// A meeting in session with one item; after one with so many open directions, with the points that ask after
/// them.
fn make_meeting(db: &Path, earlier: u32) {
    let clock = Arc::new(ManualClock::new(SystemClock.now()));
    let mut session = Session::open(db, Arc::clone(&clock) as Arc<dyn Clock>).unwrap();
    let series = Series {
        id: clock.new_uuid().into(),
        code: "07".to_owned(),
        name: Bilingual::new("समीक्षा बैठक", "Review meeting"),
    };
    let mut edits = vec![Edit::PutSeries(series.clone())];
    let add_meeting = |edits: &mut Vec<Edit>, number, directions| {
        let meeting = blank_meeting(&*clock, &series, number);
        let item = AgendaItem {
            title: Bilingual::new("आईपी फोन", "IP phones"),
            ..AgendaItem::blank(clock.new_uuid().into(), meeting.id)
        };
        let given = (0..directions).map(|place| Direction {
            text: format!("पूर्व निर्देश {place}"),
            ..Direction::blank(clock.new_uuid().into(), meeting.id, item.id, place)
        });
        let given: Vec<Edit> = given.map(Edit::PutDirection).collect();
        edits.extend([Edit::PutMeeting(meeting), Edit::AddItem(item)]);
        edits.extend(given);
    };
    if earlier > 0 {
        add_meeting(&mut edits, 1, earlier);
    }
    add_meeting(&mut edits, 2, 0);
    session.apply(Edit::All(edits)).unwrap();
}

/// The texts on disk, in the order in which they were begun.
fn stored(db: &Path, what: What) -> Vec<String> {
    let session = Session::open(db, Arc::new(SystemClock)).expect("the database opens after the kill");
    let meeting = session.home().unwrap().meetings[0].id;
    let file = session.meeting_file(meeting).unwrap();
    match what {
        What::Directions => file.directions.iter().map(|direction| direction.text.clone()).collect(),
        What::Reports => {
            let mut drafts = session.report_drafts().unwrap();
            let texts = file.earlier.iter().map_while(|past| drafts.remove(&past.direction.id));
            let texts = texts.map(|draft| draft.done).collect();
            assert!(drafts.is_empty(), "a report stands behind one that was not begun: {drafts:?}");
            texts
        }
    }
}

/// Lets the typist type and kills it; what it wrote down.
fn type_and_kill(db: &Path, what: What, chance: &mut Chance) -> Log {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "child_that_types", "--nocapture", "--test-threads=1"])
        .env(DATABASE, db)
        .env(WHAT, what.name())
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

/// Fewer letters in a round on the whole would show nothing.
const LETTERS_A_ROUND: usize = 20;

/// Types and kills so many times on one database, and on a machine that has much else to do more often, until
/// enough was typed.
fn kill_again_and_again(what: What, rounds: usize, earlier: u32) {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("baithak.db");
    make_meeting(&db, earlier);
    let mut chance = Chance(2026);
    let mut before: Vec<String> = Vec::new();
    let (mut letters, mut tried) = (0, 0);
    let enough = LETTERS_A_ROUND * rounds;
    for round in 0..4 * rounds {
        if round >= rounds && letters >= enough && tried > 0 {
            break;
        }
        let log = type_and_kill(&db, what, &mut chance);
        let rows = stored(&db, what);
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
        tried += due;
        before = rows;
    }
    assert!(letters >= enough, "only {letters} letters were typed: this shows nothing");
    assert!(
        tried > 0,
        "the machine was so slow that no letter was old enough to be missed: this shows nothing"
    );
}

#[test]
fn a_kill_at_any_moment_loses_at_most_half_a_second_of_typing() {
    kill_again_and_again(What::Directions, 24, 0);
}

#[test]
fn a_report_that_is_being_written_loses_no_more_of_it() {
    kill_again_and_again(What::Reports, 12, 80);
}

#[test]
#[ignore = "is started, and killed, by the other test"]
fn child_that_types() {
    typist::run();
}
