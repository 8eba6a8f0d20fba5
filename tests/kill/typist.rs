//! The process that is killed: the program's window in real time, a predictable text, and a line on standard
//! output for each thing that happens, with the milliseconds since it began.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use baithak::app::Baithak;
use baithak::app::command::Command;
use baithak::session::SystemClock;
use eframe::egui::{Event, Key, Modifiers};

use super::window::{Setup, Window};

/// Names the database to type into.
pub const DATABASE: &str = "BAITHAK_KILL_DATABASE";
/// Names what is typed.
pub const WHAT: &str = "BAITHAK_KILL_WHAT";

/// What is typed, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// New directions.
    Directions,
    /// Reports on earlier directions, none of which is entered.
    Reports,
}

impl What {
    pub fn name(self) -> &'static str {
        match self {
            Self::Directions => "directions",
            Self::Reports => "reports",
        }
    }

    fn asked() -> Self {
        let name = std::env::var(WHAT).expect("what to type");
        [Self::Directions, Self::Reports].into_iter().find(|what| what.name() == name).expect("one of them")
    }

    /// The texts that the window knows to be stored, in the order in which they were begun.
    fn known(self, app: &Baithak) -> Vec<String> {
        let data = app.data().expect("a database");
        let file = data.file.as_ref().expect("an open meeting");
        match self {
            Self::Directions => file.directions.iter().map(|direction| direction.text.clone()).collect(),
            Self::Reports => {
                let begun = file.earlier.iter().map_while(|past| data.report_drafts.get(&past.direction.id));
                begun.map(|draft| draft.done.clone()).collect()
            }
        }
    }

    /// To the one that stands at `place`, from the one before it.
    fn next(self) -> (Modifiers, Key) {
        let next = match self {
            Self::Directions => return (Modifiers::NONE, Key::Enter),
            Self::Reports => Command::Earlier.shortcut().expect("keys"),
        };
        (Modifiers { ctrl: next.modifiers.command, ..next.modifiers }, next.logical_key)
    }

    /// Puts the caret where the first of this run is typed; `old` are there already.
    fn begin(self, window: &mut Window, old: usize) {
        match self {
            Self::Directions => window.run(Command::New),
            Self::Reports => {
                // The point that asks after all earlier directions.
                window.run(Command::NextItem);
                for _ in 0..=old {
                    window.run(Command::Earlier);
                }
            }
        }
    }
}

/// A frame each sixtieth of a second, as on a screen.
const FRAME: Duration = Duration::from_millis(16);
/// A key each second frame: thirty letters a second, faster than anyone types.
const FRAMES_A_KEY: u32 = 2;
const BEAT: Duration = Duration::from_millis(5);

/// The text of the direction that stands at this place. No two are alike.
pub fn script(place: usize) -> String {
    let tail = ["फोन चालू करें।", "सूची दें।", "तकनीकी समिति की बैठक बुलाई जाए।", "प्रशिक्षण दिया जाए।"];
    format!("{place}: {}", tail[place % tail.len()])
}

/// One line, whole: it is written at once.
fn say(words: &str, since: Instant) {
    let line = format!("\n{words} {}\n", since.elapsed().as_millis());
    // The parent has gone: there is nobody left to type for.
    std::io::stdout().lock().write_all(line.as_bytes()).expect("a reader");
}

/// Does, again and again, what the program must be able to do to keep its promise: wake up and write to the
/// disk. How long that takes is the machine's doing and not the program's.
fn beat(folder: &Path, since: Instant) {
    let mut file = File::create(folder.join("beat")).expect("a file");
    loop {
        std::thread::sleep(BEAT);
        file.write_all(b"beat").and_then(|()| file.sync_data()).expect("a disk");
        say("beat", since);
    }
}

/// How many letters of those after the first `old` the window knows to be stored.
fn stored(app: &Baithak, what: What, old: usize) -> usize {
    what.known(app).iter().skip(old).map(|text| text.chars().count()).sum()
}

/// One frame at the time that it is.
struct Screen {
    window: Window,
    since: Instant,
    /// The window's time when `since` was taken.
    base_s: f64,
    next: Duration,
}

impl Screen {
    fn frame(&mut self) {
        std::thread::sleep(self.next.saturating_sub(self.since.elapsed()));
        self.next = self.since.elapsed().max(self.next) + FRAME;
        let now_s = self.base_s + self.since.elapsed().as_secs_f64();
        self.window.harness.input_mut().time = Some(now_s);
        self.window.harness.step();
        say("frame", self.since);
    }
}

pub fn run() {
    let db = PathBuf::from(std::env::var_os(DATABASE).expect("a database"));
    let folder = db.parent().expect("a folder").to_path_buf();
    let setup = Setup { db, clock: Arc::new(SystemClock), ..Setup::new(&folder) };
    let mut window = setup.open();
    let what = What::asked();
    window.press(Key::Enter);
    window.run(Command::Review);
    let old = what.known(window.app()).len();
    what.begin(&mut window, old);

    let base_s = window.harness.ctx.input(|input| input.time);
    let since = Instant::now();
    std::thread::spawn(move || beat(&folder, since));
    let mut screen = Screen { window, since, base_s, next: Duration::ZERO };
    let mut told = 0;
    for place in old.. {
        for letter in script(place).chars() {
            screen.window.harness.event(Event::Text(letter.to_string()));
            screen.frame();
            say("typed", since);
            for _ in 1..FRAMES_A_KEY {
                screen.frame();
            }
            let now = stored(screen.window.app(), what, old);
            if now > told {
                told = now;
                say(&format!("stored {now}"), since);
            }
        }
        let (modifiers, key) = what.next();
        screen.window.harness.key_press_modifiers(modifiers, key);
        screen.frame();
        // The form of a report opens where it stands, which may be further down.
        screen.frame();
    }
}
