//! The program in a real window, driven by real keys, and then asked from outside what it has stored.

#![cfg(test)]
#![cfg(target_os = "linux")]

#[path = "window/eyes.rs"]
mod eyes;
#[path = "window/screen.rs"]
mod screen;
#[path = "window/two_outputs.rs"]
mod two_outputs;
#[path = "window/wall.rs"]
mod wall;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use screen::{Running, Screen, wait_until};

const LATIN: &str = "Check router 4271";
const HINDI: &str = "स्थिति जाँचें";
/// The keys of Remington, reph and half letters with Shift among them, and what they write.
const REMINGTON: (&str, &str) = ("funsZ'k fLFkfr", "निर्देश स्थिति");
/// Roman letters, a capital inside the word, and what they write.
const ROMAN: (&str, &str) = ("gaThan ", "गठन");

/// The sample, in a folder of its own.
struct Trial {
    folder: tempfile::TempDir,
}

impl Trial {
    fn new() -> Self {
        let trial = Self { folder: tempfile::tempdir().unwrap() };
        trial.ask(&["sample", "--db"], &[&trial.database()]);
        trial
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("trial.db")
    }

    /// Runs the program without a window; its answer when it ended well.
    fn ask(&self, words: &[&str], files: &[&Path]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_baithak")).args(words).args(files).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "baithak {words:?}: {}: {errors}", output.status);
        String::from_utf8(output.stdout).unwrap()
    }

    /// Opens the program's window with the newest meeting on the meeting screen, at its second item.
    fn open_meeting(&self, screen: &Screen) -> Running {
        let mut program = Command::new(env!("CARGO_BIN_EXE_baithak"));
        let running = screen.open(program.arg("--db").arg(self.database()));
        // SQLite makes this file when a database is opened, so the list of meetings is on its way.
        let opened = self.folder.path().join("trial.db-shm");
        wait_until("the program has opened the database", || opened.exists());
        screen.wait_until_still();
        for keys in ["Return", "ctrl+2", "ctrl+Down", "ctrl+n"] {
            screen.press(keys);
        }
        running
    }

    /// The text of the newest meeting's minutes, with single spaces.
    fn minutes(&self) -> String {
        self.ask(&["check", "--db"], &[&self.database()]);
        let list = self.ask(&["meetings", "--json", "--db"], &[&self.database()]);
        let meetings: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
        let newest = meetings.iter().max_by_key(|meeting| meeting["date"].as_str()).unwrap();
        let pdf = self.folder.path().join("minutes.pdf");
        let id = newest["id"].as_str().unwrap();
        let database = self.database();
        let files = [database.as_path(), Path::new("--out"), &pdf];
        self.ask(&["minutes", "--lang", "hi", "--meeting", id, "--db"], &files);
        let text = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
        assert!(text.status.success(), "pdftotext: {}", text.status);
        std::fs::remove_file(&pdf).unwrap();
        String::from_utf8(text.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[test]
#[ignore = "needs Xvfb, openbox, xdotool and pdftotext; `bash tests/run` runs it"]
fn directions_typed_in_both_scripts_are_in_the_minutes_after_quitting() {
    let trial = Trial::new();
    let before = trial.minutes();
    assert!(!before.contains(LATIN) && !before.contains(HINDI));

    let screen = Screen::start(trial.folder.path());
    let mut program = trial.open_meeting(&screen);
    screen.type_text(LATIN);
    screen.press("Return");
    screen.set_layout("in");
    screen.type_text(HINDI);
    screen.press("Return");
    screen.set_layout("us");
    screen.press("ctrl+q");
    assert!(program.ends_well(), "the program ended with an error");

    let after = trial.minutes();
    assert!(after.contains(LATIN) && after.contains(HINDI), "{after}");
}

#[test]
#[ignore = "needs Xvfb, openbox, xdotool and pdftotext; `bash tests/run` runs it"]
fn the_programs_own_layouts_write_hindi_with_the_keys_of_a_real_keyboard() {
    let trial = Trial::new();
    let screen = Screen::start(trial.folder.path());
    let mut program = trial.open_meeting(&screen);
    // The list of ways to type stands on the one in use.
    for (way, keys) in [(&["Down", "Down", "Down"][..], REMINGTON.0), (&["Up", "Up"], ROMAN.0)] {
        screen.press("F7");
        way.iter().for_each(|key| screen.press(key));
        screen.press("Return");
        screen.type_text(keys);
        screen.press("Return");
    }
    screen.press("ctrl+q");
    assert!(program.ends_well(), "the program ended with an error");

    let after = trial.minutes();
    assert!(after.contains(REMINGTON.1) && after.contains(ROMAN.1), "{after}");
}

#[test]
#[ignore = "needs Xvfb, openbox, xdotool and pdftotext; `bash tests/run` runs it"]
fn what_was_typed_is_there_when_the_program_is_killed_moments_later() {
    let trial = Trial::new();
    let screen = Screen::start(trial.folder.path());
    let mut program = trial.open_meeting(&screen);
    screen.type_text(LATIN);
    // Half a second is what may be lost; nothing else saves it, neither Enter nor leaving the field.
    std::thread::sleep(Duration::from_millis(600));
    program.0.kill().unwrap();
    program.0.wait().unwrap();

    let after = trial.minutes();
    assert!(after.contains(LATIN), "{after}");
}
