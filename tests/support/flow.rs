//! A user at work in the whole program: finds fields by their labels, types, presses keys, and looks from
//! outside at what is on disk.

use std::path::PathBuf;
use std::sync::Arc;

use baithak::app::command::Command;
use baithak::i18n::screen::Screen as Word;
use baithak::model::{AgendaItem, Lang, MeetingFile, numbered};
use baithak::session::{ManualClock, Session};
use chrono::TimeDelta;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use tempfile::TempDir;

use super::window::{Setup, Window, clock};

pub struct Flow {
    pub window: Window,
    /// The language in which the window was opened.
    pub lang: Lang,
    pub folder: TempDir,
    clock: Arc<ManualClock>,
}

impl Flow {
    /// A window on a database that is made for it.
    pub fn empty(lang: Lang) -> Self {
        Self::open(lang, Setup::new)
    }

    /// A window on a fresh copy of the sample, in the list of meetings.
    pub fn sample(lang: Lang) -> Self {
        Self::open(lang, Setup::sample)
    }

    fn open(lang: Lang, setup: impl FnOnce(&std::path::Path) -> Setup) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = clock();
        let setup = Setup { lang, clock: Arc::clone(&clock) as _, ..setup(folder.path()) };
        Self { window: setup.open(), lang, folder, clock }
    }

    /// Closes the window as a user does and opens it again on the same file.
    pub fn reopen(self) -> Self {
        let Self { window, lang, folder, clock } = self;
        let db = window.database();
        drop(window);
        let setup = Setup { lang, db, clock: Arc::clone(&clock) as _, ..Setup::new(folder.path()) };
        Self { window: setup.open(), lang, folder, clock }
    }

    pub fn text(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }

    /// The label of a field that is there in both languages: "विषय (हिन्दी)".
    pub fn in_lang(&self, word: Word, lang: Lang) -> String {
        let wrapped = match lang {
            Lang::Hi => Word::InHindi,
            Lang::En => Word::InEnglish,
        };
        wrapped.with(self.lang, &[("field", self.text(word))])
    }

    /// So long that what is typed next is a step of its own for undo.
    pub fn pause(&mut self) {
        self.clock.advance(TimeDelta::seconds(5));
    }

    /// The clock goes on by so much.
    pub fn wait(&mut self, time: TimeDelta) {
        self.clock.advance(time);
    }

    pub fn run(&mut self, command: Command) {
        self.pause();
        self.window.run(command);
    }

    /// Runs a command from the palette, by its name.
    /// Closes the meeting, as the command asks for it: the checks are looked at first.
    pub fn close_meeting(&mut self) {
        self.run(Command::Minutes);
        self.palette(Command::CloseMeeting.text(self.lang));
    }

    pub fn palette(&mut self, query: &str) {
        self.pause();
        self.window.ctrl(Key::K);
        self.window.write(query);
        self.window.press(Key::Enter);
    }

    pub fn write(&mut self, text: &str) {
        self.pause();
        self.window.write(text);
    }

    pub fn press(&mut self, key: Key) {
        self.pause();
        self.window.press(key);
    }

    pub fn alt(&mut self, key: Key) {
        self.pause();
        self.window.key(Modifiers::ALT, key);
    }

    pub fn paste(&mut self, text: &str) {
        self.pause();
        self.window.harness.event(Event::Paste(text.to_owned()));
        self.window.settle();
    }

    /// Gives the keyboard to the field with this label.
    pub fn focus(&mut self, label: &str) {
        self.window.harness.get_by_label(label).focus();
        self.window.settle();
    }

    /// Writes this into the field with this label instead of what was there.
    pub fn fill(&mut self, label: &str, text: &str) {
        self.focus(label);
        self.window.ctrl(Key::A);
        self.write(text);
    }

    pub fn click(&mut self, label: &str) {
        self.pause();
        self.window.harness.get_by_role_and_label(Role::Button, label).click();
        self.window.settle();
    }

    /// Drags with the mouse, a part of the way a frame.
    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.pause();
        let harness = &mut self.window.harness;
        harness.hover_at(from);
        harness.drag_at(from);
        for part in [0.3, 0.6, 1.0] {
            harness.hover_at(from.lerp(to, part));
        }
        harness.step();
        harness.drop_at(to);
        self.window.settle();
    }

    /// What stands in the field with this label.
    pub fn value(&self, label: &str) -> String {
        self.window.harness.get_by_label(label).value().unwrap_or_default()
    }

    /// True when a text of the window has this part.
    pub fn sees(&self, part: &str) -> bool {
        self.window.sees(part)
    }

    /// True when something of the window is described so to those who do not see it.
    pub fn describes(&self, part: &str) -> bool {
        let mut all = self.window.harness.query_all_by(|_| true);
        all.any(|node| node.accesskit_node().description().is_some_and(|said| said.starts_with(part)))
    }

    /// What the empty field with this label asks for; empty where it asks for nothing.
    pub fn hint(&self, label: &str) -> String {
        let field = self.window.harness.get_by_label(label);
        field.accesskit_node().placeholder().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn must_see(&self, part: &str) {
        assert!(self.sees(part), "{part:?} is nowhere in the window");
    }

    /// The label of what has the keyboard.
    pub fn focused(&self) -> String {
        let node = self.window.harness.query_all_by(|node| node.is_focused()).last();
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Reads the database from outside, as another program does.
    pub fn look<R>(&self, read: impl FnOnce(&Session) -> R) -> R {
        read(&Session::open_read_only(&self.window.database(), clock()).expect("a database"))
    }

    /// The newest meeting as it is on disk.
    pub fn file(&self) -> MeetingFile {
        self.look(|session| {
            let newest = session.home().expect("the list").meetings.first().expect("a meeting").id;
            session.meeting_file(newest).expect("the meeting")
        })
    }

    /// The agenda as it is on disk: "2.1 title".
    pub fn agenda(&self) -> Vec<String> {
        let file = self.file();
        let line = |(number, item): (String, &AgendaItem)| format!("{number} {}", item.title.get(self.lang));
        numbered(&file.items).into_iter().map(line).collect()
    }

    /// The directions on disk, by item and position: their texts.
    pub fn directions(&self) -> Vec<String> {
        self.file().directions.into_iter().map(|direction| direction.text).collect()
    }
}

impl Window {
    pub fn sees(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// The file that is open.
    pub fn database(&self) -> PathBuf {
        self.app().data().expect("an open database").path.clone()
    }
}
