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
use eframe::egui::{Event, Key};

use super::window::{Setup, Window};

/// Names the database to type into.
pub const DATABASE: &str = "BAITHAK_KILL_DATABASE";

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

/// How many letters of the directions after the first `old` the window knows to be stored.
fn stored(app: &Baithak, old: usize) -> usize {
    let file = app.data().and_then(|data| data.file.as_ref()).expect("an open meeting");
    file.directions.iter().skip(old).map(|direction| direction.text.chars().count()).sum()
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
    window.press(Key::Enter);
    window.run(Command::New);
    let old = window.app().data().and_then(|data| data.file.as_ref()).expect("a meeting").directions.len();

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
            let now = stored(screen.window.app(), old);
            if now > told {
                told = now;
                say(&format!("stored {now}"), since);
            }
        }
        screen.window.harness.key_press(Key::Enter);
        screen.frame();
    }
}
