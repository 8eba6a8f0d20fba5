//! Every screen as a picture: both languages, both sizes of laptop, light and hall.
//!
//! The pictures are compared only where BAITHAK_FULL_TESTS is set, because drawing them needs a Vulkan
//! driver; without it the screens are still run and must hold together.

#![cfg(test)]

#[path = "support/window.rs"]
mod window;

use baithak::app::command::Command;
use baithak::app::theme::ThemeKind;
use baithak::model::Lang;
use eframe::egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;
use window::{Setup, Window};

/// The ways in which each screen is looked at.
const LOOKS: [(&str, Lang, ThemeKind, [f32; 2]); 4] = [
    ("hi-1366", Lang::Hi, ThemeKind::Light, [1366.0, 768.0]),
    ("en-1366", Lang::En, ThemeKind::Light, [1366.0, 768.0]),
    ("hi-1920-hall", Lang::Hi, ThemeKind::Hall, [1920.0, 1080.0]),
    ("en-1920-hall", Lang::En, ThemeKind::Hall, [1920.0, 1080.0]),
];

fn look_at(name: &str, sample: bool, go: impl Fn(&mut Window)) {
    let mut results = SnapshotResults::new();
    for (look, lang, theme, size) in LOOKS {
        let folder = tempfile::tempdir().expect("a folder");
        let setup = if sample { Setup::sample(folder.path()) } else { Setup::new(folder.path()) };
        let mut window = Setup { lang, theme, size, ..setup }.open();
        go(&mut window);
        window.picture(&format!("{name}-{look}"), &mut results);
    }
}

#[test]
fn the_first_start() {
    look_at("welcome", false, |_| {});
}

#[test]
fn no_meetings_yet() {
    look_at("home-empty", false, |window| window.run(Command::Home));
}

#[test]
fn all_meetings() {
    look_at("home", true, |_| {});
}

#[test]
fn preparing() {
    look_at("prepare", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Prepare);
    });
}

#[test]
fn reviewing() {
    look_at("review", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        for _ in 0..8 {
            window.run(Command::NextItem);
        }
    });
}

#[test]
fn reviewing_a_long_table() {
    look_at("review-long", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        window.run(Command::NextItem);
        window.run(Command::NextItem);
    });
}

#[test]
fn asking_after_earlier_directions() {
    look_at("earlier", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        window.run(Command::NextItem);
        window.run(Command::Earlier);
    });
}

#[test]
fn the_wall_in_the_own_window() {
    look_at("mirrored", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Review);
        for _ in 0..8 {
            window.run(Command::NextItem);
        }
        window.run(Command::Wall);
        window.run(Command::New);
        window.write("तारानगर के शेष 17 आईपी फोन सोमवार तक चालू करें");
    });
}

#[test]
fn attendance() {
    look_at("attendance", true, |window| {
        window.press(Key::Enter);
        window.run(Command::AttendanceList);
    });
}

#[test]
fn minutes() {
    look_at("minutes", true, |window| {
        window.press(Key::Enter);
        window.run(Command::Minutes);
    });
}

#[test]
fn people() {
    look_at("people", true, |window| window.run(Command::People));
}

#[test]
fn units() {
    look_at("units", true, |window| window.run(Command::Units));
}

#[test]
fn settings() {
    look_at("settings", true, |window| window.run(Command::Settings));
}

#[test]
fn the_palette() {
    look_at("palette", true, |window| window.key(Modifiers::COMMAND, Key::K));
}

#[test]
fn the_keys() {
    look_at("help", true, |window| window.press(Key::F1));
}
