//! The whole program without a display: the true window code on a database of its own, driven by keys and
//! by the labels that a screen reader would read.

#![expect(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use baithak::app::command::Command;
use baithak::app::prefs::Prefs;
use baithak::app::source::{Source, Sources};
use baithak::app::theme::ThemeKind;
use baithak::app::{Baithak, Start};
use baithak::model::Lang;
use baithak::session::{Clock, ManualClock};
use chrono::DateTime;
use eframe::egui::{self, Event, Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};

/// The morning of the sample meeting.
pub fn clock() -> Arc<ManualClock> {
    let start = DateTime::parse_from_rfc3339("2026-11-21T11:42:07+05:30").expect("a date");
    Arc::new(ManualClock::new(start))
}

/// How a test's window is started.
pub struct Setup {
    pub lang: Lang,
    pub theme: ThemeKind,
    pub size: [f32; 2],
    pub source: Source,
    pub db: PathBuf,
    pub clock: Arc<dyn Clock>,
}

impl Setup {
    /// A Hindi window of a common laptop on a database in `folder` that is made when it is missing.
    pub fn new(folder: &Path) -> Self {
        Self {
            lang: Lang::Hi,
            theme: ThemeKind::Light,
            size: [1366.0, 768.0],
            source: Source::Own,
            db: folder.join("baithak.db"),
            clock: clock(),
        }
    }

    pub fn sample(folder: &Path) -> Self {
        Self { source: Source::Sample, ..Self::new(folder) }
    }

    pub fn open(self) -> Window {
        let samples = self.db.with_file_name("samples");
        // Files of a test stay in its own folder.
        let files = self.db.parent().map(Path::to_path_buf);
        let start = Start {
            prefs: Prefs {
                lang: self.lang,
                theme: self.theme,
                export_folder: files.clone(),
                import_folder: files,
                ..Prefs::default()
            },
            prefs_path: None,
            sources: Sources { own: self.db, make_folder: true, samples, clock: Arc::clone(&self.clock) },
            first: self.source,
            grow: false,
            measure_from: None,
            opener: |_| Ok(()),
            clock: self.clock,
        };
        // As the program draws in a window of this size: larger where there is more room.
        let growth = if self.size[1] > 1000.0 { 1.2 } else { 1.0 };
        let harness = Harness::builder()
            .with_size(egui::Vec2::from(self.size) / growth)
            .with_pixels_per_point(growth)
            .with_step_dt(0.1)
            .with_max_steps(200)
            .with_options(SnapshotOptions::new().output_path("tests/goldens/screens"))
            .build_eframe(|cc| Baithak::new(&cc.egui_ctx, start));
        let mut window = Window { harness };
        window.settle();
        window
    }
}

/// A running program.
pub struct Window {
    pub harness: Harness<'static, Baithak>,
}

impl Window {
    pub fn app(&self) -> &Baithak {
        self.harness.state()
    }

    /// Lets the program run until it has read, saved and printed all that it wants to. What was typed is
    /// due for saving well within the last steps.
    pub fn settle(&mut self) {
        let begun = Instant::now();
        let (mut quiet, mut wait_ms) = (0, 1);
        while quiet < 8 {
            self.harness.step();
            if self.app().is_busy() {
                quiet = 0;
                // Each step is a tenth of a second for the program, whose notices go after some: on a machine with other
                // things to do it is given time, and not steps.
                std::thread::sleep(Duration::from_millis(wait_ms));
                wait_ms = (wait_ms * 2).min(50);
            } else {
                quiet += 1;
                wait_ms = 1;
            }
            assert!(begun.elapsed() < Duration::from_secs(120), "the program does not come to rest");
        }
    }

    /// Runs a command by its keys.
    pub fn run(&mut self, command: Command) {
        let keys = command.shortcut().expect("a command with keys");
        self.key(keys.modifiers, keys.logical_key);
    }

    /// Compares the window with the picture of this name.
    pub fn picture(&mut self, name: &str, results: &mut SnapshotResults) {
        if std::env::var_os("BAITHAK_FULL_TESTS").is_some() {
            self.hide_paths();
            self.harness.snapshot(name);
            results.extend_harness(&mut self.harness);
        }
    }

    /// Covers what differs from machine to machine: where the database lies and where papers go.
    fn hide_paths(&mut self) {
        let is_path = |text: &str| text.contains(".db") || text.starts_with(std::path::MAIN_SEPARATOR);
        let found = self.harness.query_all(By::new().predicate(move |node| {
            let said = [node.label(), node.value()];
            said.iter().flatten().any(|text| is_path(text))
        }));
        // A sentence is covered as far for a short path as for a long one; a field has its own width.
        let covers: Vec<egui::Rect> = found
            .map(|node| match node.accesskit_node().role() {
                egui::accesskit::Role::Label => node.rect().with_max_x(node.rect().left() + 900.0),
                _ => node.rect(),
            })
            .collect();
        for cover in covers {
            self.harness.mask(cover);
        }
    }

    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        // As a keyboard sends Ctrl outside macOS.
        let modifiers = Modifiers { ctrl: modifiers.command, ..modifiers };
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.settle();
    }

    pub fn press(&mut self, key: Key) {
        self.key(Modifiers::NONE, key);
    }

    pub fn ctrl(&mut self, key: Key) {
        self.key(Modifiers::COMMAND, key);
    }

    pub fn ctrl_shift(&mut self, key: Key) {
        self.key(Modifiers::COMMAND | Modifiers::SHIFT, key);
    }

    /// Types into what has the keyboard, a word at a time as an input method gives it.
    pub fn write(&mut self, text: &str) {
        for word in text.split_inclusive(' ') {
            self.harness.event(Event::Text(word.to_owned()));
            self.harness.step();
        }
        self.settle();
    }
}
