//! Figures of a scheme come in from a spreadsheet: choosing the file, seeing what would be written and what
//! is not right with it, and writing it in one step. Nothing is written before the user confirms.

mod bottom;
mod choose;
mod going_on;
mod matters;
mod other_day;
mod preview;
mod rows;
mod said;
mod settings;
mod table;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, Event, Key, Modifiers};

use crate::app::command::Command;
use crate::app::importing::Wish;
use crate::app::place::Place;
use crate::app::sheets::{Answers, Folder, Heard, NotPlanned, Origin, Preview, Question, ReadFile};
use crate::app::view::{Action, Notice, Screen, View};
use crate::app::worker::Data;
use crate::i18n::import::ImportWord as Word;
use crate::model::{MeetingId, Scheme};
use crate::session::SessionError;
use crate::tabular::{Address, CellState, ReadError};

pub use bottom::HEIGHT as BOTTOM_HEIGHT;
pub(super) use choose::{reading_ui, wrong_ui};
pub use settings::not_after_meeting;
use table::Cursor;

/// How far the user has come.
#[derive(Debug, Default)]
enum Step {
    #[default]
    Choosing,
    Reading {
        file: String,
        rows: u32,
    },
    /// The file is read; the plan may still be on its way.
    Looking(Arc<ReadFile>),
}

/// What the keys do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKeys {
    ToChoose,
    /// The file is read, or what it would do is worked out.
    ToWait,
    OfTable,
    /// Beside the table.
    OfFields,
}

/// Why the file that was chosen last is not shown.
#[derive(Debug)]
enum Trouble {
    Unread { file: String, error: ReadError },
    NoFile(SessionError),
    NoPlan { file: String, why: NotPlanned },
}

#[derive(Default)]
pub struct Import {
    scheme: Option<Arc<Scheme>>,
    meeting: Option<MeetingId>,
    as_on: NaiveDate,
    as_on_is_given: bool,
    sheet: Option<String>,
    /// The user said whether the file has the things of a register.
    register: Option<bool>,
    answers: Answers,
    steps: said::Steps,
    left: Option<said::Left>,
    step: Step,
    trouble: Option<Trouble>,
    path: String,
    /// As it stood when a file or folder was asked for: what was typed since stays.
    path_asked: String,
    folder: Option<Folder>,
    /// A file or folder that is to be opened as soon as there is a view.
    wanted: Option<PathBuf>,
    preview: Option<Arc<Preview>>,
    /// An answer was given, or the figures changed: the plan is to be made again.
    ask_again: bool,
    /// The plan that is shown is not the newest.
    waiting: bool,
    /// The last change that is in the plan.
    handled: u64,
    cursor: Cursor,
    /// A right value that is being typed, and of which cell.
    fix: Option<(Address, String)>,
    /// It was begun in the table, and its field is to get the caret.
    fix_begun: bool,
    /// It was begun in the table, to which the keys return.
    fix_of_table: bool,
    /// What was answered last, until the plan is made with it.
    go_on: Option<going_on::At>,
    /// The field that gets the keys next.
    next_field: Option<going_on::Field>,
    all_columns: bool,
    focus_path: bool,
    /// The keys go to the first of what is in the folder.
    focus_list: bool,
    focus_table: bool,
    /// However far down one was beside the file before, this one begins at the top.
    to_top: bool,
    /// Nothing had the keys in the last frame.
    idle: bool,
}

impl Screen for Import {
    fn sync(&mut self, data: &Data) {
        let meeting = data.file.as_ref().map(|file| file.meeting.id);
        if meeting != self.meeting {
            *self = Self { meeting, ..Self::default() };
        }
        if data.handled != self.handled {
            self.handled = data.handled;
            self.ask_again |= matches!(self.step, Step::Looking(_));
        }
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        if command == Command::ImportWrite {
            self.write(view, out);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(scheme) = self.scheme.clone() else {
            out.push(Action::Go(Place::Review));
            return;
        };
        self.take_drops(ui, view, out);
        if let Some(path) = self.wanted.take() {
            self.open(view, Origin::Path(path), out);
        }
        // In the table Enter confirms, as the button does.
        if table::has_focus(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
            self.write(view, out);
        }
        match &self.step {
            Step::Choosing | Step::Reading { .. } => self.choose_ui(ui, view, &scheme, out),
            Step::Looking(_) => self.preview_ui(ui, view, &scheme, out),
        }
        self.take_escape(ui, out);
        self.plan_again(view, out);
    }
}

impl Import {
    /// Starts over with another scheme, in this folder or with this file.
    pub fn begin(&mut self, scheme: Arc<Scheme>, as_on: NaiveDate, folder: PathBuf, file: Option<PathBuf>) {
        let same = self.scheme.as_ref().is_some_and(|before| before.code == scheme.code);
        if same && file.is_none() && self.preview.is_some() {
            // The user looked at something else meanwhile; what was said of the file stands.
            self.focus_table = true;
            return;
        }
        let left = self.left.take().filter(|_| same);
        self.finish();
        self.left = left;
        self.scheme = Some(scheme);
        self.as_on = as_on;
        self.put_path(&folder);
        self.wanted = Some(file.unwrap_or(folder));
    }

    /// A folder in the field, where the next name is given. From there Tab goes to what is in it.
    fn put_path(&mut self, folder: &Path) {
        self.path = folder.display().to_string();
        if !self.path.ends_with(std::path::is_separator) {
            self.path.push(std::path::MAIN_SEPARATOR);
        }
        self.focus_path = true;
    }

    /// The path that is typed; a name alone is one in the folder that is shown.
    fn typed_path(&self) -> Option<PathBuf> {
        let path = rows::path_of(&self.path)?;
        Some(match &self.folder {
            Some(folder) if !path.starts_with(&folder.path) => folder.path.join(path),
            _ => path,
        })
    }

    /// The figures are written, or given up.
    pub fn finish(&mut self) {
        *self = Self { meeting: self.meeting, handled: self.handled, ..Self::default() };
    }

    pub fn keys(&self, ui: &egui::Ui) -> ImportKeys {
        match &self.step {
            Step::Choosing => ImportKeys::ToChoose,
            Step::Looking(_) if self.preview.is_some() => {
                if table::has_focus(ui) {
                    ImportKeys::OfTable
                } else {
                    ImportKeys::OfFields
                }
            }
            Step::Reading { .. } | Step::Looking(_) => ImportKeys::ToWait,
        }
    }

    /// Takes what the thread of the spreadsheets says.
    pub fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Folder(folder) => {
                // On a slow drive the place may have been typed on meanwhile.
                if self.path == self.path_asked {
                    self.put_path(&folder.path);
                }
                self.folder = Some(folder);
                self.step = Step::Choosing;
            }
            // The place may have been typed on meanwhile.
            Heard::Typed(folder) => {
                if self.typed_path().as_ref() == Some(&folder.path) {
                    self.folder = Some(folder);
                }
            }
            Heard::Rows(read) => {
                if let Step::Reading { rows, .. } = &mut self.step {
                    *rows = read;
                }
            }
            Heard::Read(file) => {
                self.take_up_said(&file);
                self.step = Step::Looking(file);
                (self.waiting, self.to_top) = (true, true);
            }
            Heard::NotRead { file, error } => self.fail(Trouble::Unread { file, error }),
            Heard::NotFound(error) => self.fail(Trouble::NoFile(error)),
            Heard::Planned(preview) => {
                self.waiting = false;
                self.trouble = None;
                // A form brings its own date; one that was given by hand stands.
                if !self.as_on_is_given {
                    self.as_on = preview.ground.as_on;
                }
                self.focus_table |= self.preview.is_none();
                self.go_on_in(&preview);
                self.cursor.stay_in(&preview);
                self.preview = Some(preview);
            }
            Heard::NotPlanned { file, why } => {
                self.waiting = false;
                self.preview = None;
                self.trouble = Some(Trouble::NoPlan { file: file.name.clone(), why });
            }
            Heard::Files(_)
            | Heard::UnitsPlanned(_)
            | Heard::NoUnits { .. }
            | Heard::Received(_)
            | Heard::Forms { .. }
            | Heard::FormsWritten { .. }
            | Heard::Written(_)
            | Heard::NotWritten(_)
            | Heard::NotMade(_) => {}
        }
    }

    fn fail(&mut self, trouble: Trouble) {
        // Stopped by the user, which needs no sentence.
        let stopped = matches!(&trouble, Trouble::Unread { error: ReadError::Cancelled, .. });
        self.trouble = (!stopped).then_some(trouble);
        self.step = Step::Choosing;
        self.focus_path = true;
    }

    fn question(&self, view: &View<'_>) -> Option<Question> {
        Some(Question {
            scheme: self.scheme.as_ref()?.code.clone(),
            as_on: self.as_on,
            as_on_is_given: self.as_on_is_given,
            database: view.data.path.clone(),
            sheet: self.sheet.clone(),
            register: self.register,
            answers: self.answers.clone(),
        })
    }

    /// Reads another file; what was said of the last one is forgotten.
    fn open(&mut self, view: &View<'_>, origin: Origin, out: &mut Vec<Action>) {
        self.path_asked.clone_from(&self.path);
        self.sheet = None;
        self.register = None;
        self.answers = Answers::default();
        self.preview = None;
        self.trouble = None;
        self.cursor = Cursor::default();
        self.fix = None;
        self.go_on = None;
        let Some(question) = self.question(view) else { return };
        let file = match &origin {
            Origin::Path(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
            Origin::Paste { name, .. } => name.clone(),
        };
        self.step = Step::Reading { file, rows: 0 };
        out.push(Action::sheets(Wish::Read(origin, Box::new(question))));
    }

    /// A file that was dropped on the window, and rows that were pasted.
    fn take_drops(&mut self, ui: &egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
        if let Some(path) = dropped {
            self.open(view, Origin::Path(path), out);
            return;
        }
        let is_rows = |event: &Event| matches!(event, Event::Paste(text) if rows::are_rows(text));
        let pasted = ui.input_mut(|input| {
            let at = input.events.iter().position(is_rows)?;
            Some(input.events.remove(at))
        });
        if let Some(Event::Paste(text)) = pasted {
            let name = Word::Pasted.text(view.lang).to_owned();
            self.open(view, Origin::Paste { text, name }, out);
        }
    }

    /// Esc goes one step back: from reading and from the table to the choice, from there to the meeting.
    fn take_escape(&mut self, ui: &egui::Ui, out: &mut Vec<Action>) {
        // A field that Esc has just been pressed in is left, and no more.
        let is_idle = ui.memory(|memory| memory.focused().is_none());
        let was_idle = std::mem::replace(&mut self.idle, is_idle);
        let may = match &self.step {
            Step::Choosing | Step::Reading { .. } => true,
            Step::Looking(_) => table::has_focus(ui) || is_idle && was_idle || self.preview.is_none(),
        };
        if !may || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            return;
        }
        match &self.step {
            Step::Choosing => out.push(Action::Go(Place::Review)),
            Step::Reading { .. } | Step::Looking(_) => self.choose_another(out),
        }
    }

    fn choose_another(&mut self, out: &mut Vec<Action>) {
        out.push(Action::sheets(Wish::Stop));
        self.keep_said();
        self.wanted = self.folder_of_file();
        self.step = Step::Choosing;
        self.preview = None;
        self.trouble = None;
        self.waiting = false;
        self.focus_path = true;
    }

    fn plan_again(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        if !std::mem::take(&mut self.ask_again) {
            return;
        }
        self.note_step();
        if let (Step::Looking(file), Some(question)) = (&self.step, self.question(view)) {
            self.waiting = true;
            out.push(Action::sheets(Wish::Plan(Arc::clone(file), Box::new(question))));
        }
    }

    /// Writes what is shown, or says why that cannot be done yet.
    fn write(&self, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(preview) = self.preview.as_ref().filter(|_| !self.is_behind()) else {
            return;
        };
        let say = |word: Word| Action::Say(Notice::info(word.text(view.lang)));
        let matters = preview.open_matters();
        out.push(if !view.can_change() {
            say(Word::ClosedOrReadOnly)
        } else if matters > 0 {
            let count = view.count(matters);
            let settle = Word::SettleFirst.counted(view.lang, matters as u64, &[("count", &count)]);
            Action::Say(Notice::info(settle))
        } else if preview.changed() + preview.count(CellState::Same) == 0 {
            say(Word::NoValues)
        } else if preview.changed() == 0 {
            say(Word::NothingChanges)
        } else {
            Action::sheets(Wish::Write {
                edit: Box::new(preview.edit()),
                file: preview.file.name.clone(),
                count: preview.changed(),
                as_on: (!preview.is_register()).then_some(preview.ground.as_on),
            })
        });
    }
}
