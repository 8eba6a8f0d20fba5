//! What a screen is given to draw with, and what it may ask for. Screens read a `View` and send `Action`s;
//! nothing is changed while drawing.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui;
use uuid::Uuid;

use crate::hindi::typing::Layout;
use crate::hindi::{format_count, format_date, with_digits};
use crate::i18n::screen::Screen as Word;
use crate::model::{
    CaseId, Digits, Lang, MeetingFile, MeetingId, MeetingState, SchemeCode, SearchTarget, StoryOf, Writing,
};
use crate::session::{Access, CasesOf, Clock, Edit, ReadOnlyReason, Stock};

use super::command::Command;
use super::drafts::Draft;
use super::importing::Wish;
use super::place::Place;
use super::prefs::{Prefs, RendererChoice, TablePrefs};
use super::shell::items::Purpose;
use super::timing::Used;
use super::worker::{Data, Worker};

/// The state of the world for one frame.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub lang: Lang,
    pub data: &'a Data,
    pub prefs: &'a Prefs,
    pub clock: &'a dyn Clock,
    /// What completes a direction while it is typed.
    pub stock: &'a Stock,
    /// The wall clock.
    pub now: NaiveDateTime,
    /// Seconds since the program started, for deadlines of saving.
    pub now_s: f64,
    /// How long the item that the meeting is at has taken by now.
    pub used: Option<Used>,
}

impl<'a> View<'a> {
    pub fn text(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }

    pub fn file(&self) -> Option<&'a MeetingFile> {
        self.data.file.as_deref()
    }

    /// Those in which the screen's language is written here.
    pub fn digits(&self) -> Digits {
        self.data.home.office.as_ref().map(|office| office.digits_in(self.lang)).unwrap_or_default()
    }

    /// A count, a number or a time in the digits of the office.
    pub fn in_digits(&self, number: impl Display) -> String {
        with_digits(&number.to_string(), self.digits())
    }

    /// How many of something, in groups and in the digits of the office.
    pub fn count(&self, count: usize) -> String {
        format_count(count, self.digits())
    }

    /// How the office writes numbers and dates, in the language of the screen.
    pub fn writing(&self) -> Writing {
        self.data.home.office.as_ref().map_or_else(|| self.lang.into(), |office| office.writing(self.lang))
    }

    pub fn date(&self, date: NaiveDate) -> String {
        format_date(date, self.writing())
    }

    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// An id for a new record.
    pub fn fresh<T: From<Uuid>>(&self) -> T {
        T::from(self.clock.new_uuid())
    }

    pub fn can_write(&self) -> bool {
        can_write(self.data.access)
    }

    /// Whether the open meeting can be changed: a closed one must be reopened first.
    pub fn can_change(&self) -> bool {
        self.can_write() && self.file().is_some_and(|file| file.meeting.state != MeetingState::Closed)
    }
}

pub fn can_write(access: Access) -> bool {
    access == Access::ReadWrite
}

/// Why nothing can be written.
pub fn why_read_only(access: Access) -> Word {
    match access {
        Access::ReadOnly { reason: ReadOnlyReason::AnotherProgram } => Word::ReadOnlyOtherProgram,
        Access::ReadOnly { reason: ReadOnlyReason::Folder } | Access::ReadWrite => Word::ReadOnlyFolder,
    }
}

/// How a command was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// By its keys, or by a button.
    Straight,
    /// From a list that lies over the screen.
    FromList,
}

/// What a screen asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Run(Command, Given),
    Edit(Box<Edit>),
    /// An edit that what is being typed depends on, such as a new officer who is named in a draft: it goes
    /// before the drafts are saved.
    First(Box<Edit>),
    Go(Place),
    Open(MeetingId, Place),
    /// Go to what was found; its meeting, if it belongs to one.
    Show(SearchTarget, Option<MeetingId>),
    /// Goes to a thing in the register that it stands in.
    ShowCase(CasesOf, CaseId),
    /// Back from what lies over the screen to where one was.
    LeaveOverlay,
    /// Ask for an agenda item.
    ChooseItem(Purpose),
    /// Ask for a file that is evidence.
    ChooseFile,
    /// Ask for a file with a list of units.
    ChooseUnits,
    /// This one.
    TakeUnits(PathBuf),
    /// Open this one in the computer's own program for it.
    OpenFile(PathBuf),
    /// This one, for the report that is being written.
    TakeEvidence(PathBuf),
    Say(Notice),
    /// Write the finished minutes to this file.
    Export {
        path: PathBuf,
        replace: bool,
    },
    /// Something about figures that come in from a file, or go out to one.
    Sheets(Box<Wish>),
    /// Words for the hall, on the wall from now on.
    WallMessage(String),
    /// Words for the hall, lined up for the wall.
    ListMessage(String),
    /// Ask for such words.
    AskListWords,
    /// The scene at this place of what is lined up, on the wall.
    CallUp(usize),
    /// The row that is talked about goes down on the wall, or up.
    WallRow(isize),
    /// Look up the story of a figure.
    TellStory(StoryOf),
    /// Look up the things of a register.
    LookUpCases(CasesOf),
    /// How a scheme's table is looked at from now on.
    SetTable(SchemeCode, Box<TablePrefs>),
    SetLang(Lang),
    SetRenderer(RendererChoice),
    SetLayout(Layout),
}

impl Action {
    pub fn run(command: Command) -> Self {
        Self::Run(command, Given::Straight)
    }

    /// Says a sentence that is as short as it is harmless.
    pub fn aside(text: impl Into<String>) -> Self {
        Self::Say(Notice::aside(text))
    }

    pub fn edit(edit: Edit) -> Self {
        Self::Edit(Box::new(edit))
    }

    pub fn sheets(wish: Wish) -> Self {
        Self::Sheets(Box::new(wish))
    }

    pub fn first(edit: Edit) -> Self {
        Self::First(Box::new(edit))
    }
}

/// A sentence in the notice bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    /// As short as it is harmless: said below the picture where the window is the wall.
    Aside,
    Good,
    Error,
}

impl Notice {
    pub fn info(text: impl Into<String>) -> Self {
        Self { tone: Tone::Info, text: text.into() }
    }

    pub fn aside(text: impl Into<String>) -> Self {
        Self { tone: Tone::Aside, text: text.into() }
    }

    pub fn error(text: impl Into<String>) -> Self {
        Self { tone: Tone::Error, text: text.into() }
    }

    pub fn good(text: impl Into<String>) -> Self {
        Self { tone: Tone::Good, text: text.into() }
    }
}

/// One screen of the program.
pub trait Screen {
    /// New data has come from the writer.
    fn sync(&mut self, _data: &Data) {}

    /// Sends what is due to be saved (all that is unsaved when `all`); returns in how many seconds there
    /// will be more to save.
    fn save(&mut self, _now_s: f64, _all: bool, _worker: &mut Worker) -> Option<f64> {
        None
    }

    /// A save failed; what was typed stays and is tried again from `retry_at_s`, or when it is changed.
    fn failed(&mut self, _ticket: u64, _retry_at_s: Option<f64>) {}

    /// Shows what was found, as soon as it is there. Other screens pass it over.
    fn show(&mut self, _target: &SearchTarget) {}

    /// Runs a command of this screen.
    fn run(&mut self, _command: Command, _view: &View<'_>, _out: &mut Vec<Action>) {}

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>);
}

/// The drafts of several records of one kind.
#[derive(Debug)]
pub struct Drafts<K, T> {
    by_id: BTreeMap<K, Draft<T>>,
}

impl<K, T> Default for Drafts<K, T> {
    fn default() -> Self {
        Self { by_id: BTreeMap::new() }
    }
}

impl<K: Clone + Ord, T: Clone + PartialEq> Drafts<K, T> {
    /// The draft of a record, begun from what is stored when there is none yet.
    pub fn of(&mut self, id: K, stored: &T) -> &mut Draft<T> {
        self.by_id.entry(id).or_insert_with(|| Draft::new(stored.clone()))
    }

    /// Of the records that have a draft.
    pub fn ids(&self) -> impl Iterator<Item = &K> {
        self.by_id.keys()
    }

    pub fn get(&self, id: K) -> Option<&Draft<T>> {
        self.by_id.get(&id)
    }

    pub fn get_mut(&mut self, id: K) -> Option<&mut Draft<T>> {
        self.by_id.get_mut(&id)
    }

    /// Takes what is stored. A record that is gone takes its saved draft with it; what was typed and not
    /// saved stays.
    pub fn sync<'a>(&mut self, handled: u64, stored: impl Fn(K) -> Option<&'a T>)
    where
        T: 'a,
    {
        self.sync_with(handled, stored, Draft::sync);
    }

    /// The same for records of which the store does not keep all that may be typed: `kept` tells what it keeps.
    pub fn sync_kept<'a>(&mut self, handled: u64, stored: impl Fn(K) -> Option<&'a T>, kept: impl Fn(&T) -> T)
    where
        T: 'a,
    {
        self.sync_with(handled, stored, |draft, record, handled| {
            draft.sync_kept(record, handled, |value| kept(value) == *record);
        });
    }

    fn sync_with<'a>(
        &mut self,
        handled: u64,
        stored: impl Fn(K) -> Option<&'a T>,
        sync: impl Fn(&mut Draft<T>, &T, u64),
    ) where
        T: 'a,
    {
        self.by_id.retain(|key, draft| match stored(key.clone()) {
            Some(record) => {
                sync(draft, record, handled);
                true
            }
            None => draft.is_unsaved_as_of(handled),
        });
    }

    /// Sends every draft whose time has come; returns in how many seconds the next one is due.
    pub fn save(
        &mut self,
        now_s: f64,
        all: bool,
        worker: &mut Worker,
        edit: impl Fn(&T) -> Option<Edit>,
    ) -> Option<f64> {
        let mut next: Option<f64> = None;
        for draft in self.by_id.values_mut() {
            match draft.due(now_s, all).map(&edit) {
                Some(Some(edit)) => draft.sent(worker.edit(edit)),
                // Nothing worth a row yet, such as a direction without a word.
                Some(None) => {}
                None => {
                    if let Some(wait) = draft.due_in_s(now_s) {
                        next = Some(next.map_or(wait, |other| other.min(wait)));
                    }
                }
            }
        }
        next
    }

    pub fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        for draft in self.by_id.values_mut() {
            draft.failed(ticket, retry_at_s);
        }
    }
}
