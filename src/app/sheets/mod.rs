//! Spreadsheets on threads of their own: folders looked into, files read and planned, tables written; and on another,
//! forms for all who are to fill them in. Of files the newest wish wins, and an older one that is under way is given up.
//! They read the database and never write it.

mod folder;
mod forms;
mod namesakes;
mod preview;
mod units;
mod write;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::background::{Background, Task};
use crate::model::{Lang, MeetingId, SchemeReceived, SchemeTable};
use crate::session::{Clock, SessionError, infile};
use crate::tabular::{self, Limits, RawSheet, ReadError, Workbook, WriteError};

pub use folder::{Entry, Folder, Kind};
pub use forms::{FormsWish, ListWish};
pub use namesakes::Namesakes;
pub use preview::{Answers, Column, NotPlanned, Preview, Question};
pub use units::{UnitChange, UnitsPreview, UnitsWish};

/// Where figures come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A file, or a folder to look into.
    Path(PathBuf),
    /// Rows that were copied from a spreadsheet, and what they are called.
    Paste { text: String, name: String },
}

/// A file that was read, whole.
#[derive(Debug, PartialEq)]
pub struct ReadFile {
    /// As the person knows it, without its folder.
    pub name: String,
    /// The folder in which it lies; `None` for what was pasted.
    pub folder: Option<PathBuf>,
    /// SHA-256 of its bytes.
    pub hash: String,
    pub book: Workbook,
    /// The sheets that may be chosen.
    pub sheets: Vec<SheetOffer>,
    /// In how many sheets that are seen there is a table; counted only where there are several.
    pub tables: usize,
}

/// A sheet that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOffer {
    pub name: String,
    /// Never chosen but by the user.
    pub hidden: bool,
}

/// A table on its way out.
pub struct TableWish {
    pub table: Arc<SchemeTable>,
    pub lang: Lang,
    /// How old the figures are, where that is too old.
    pub stale_days: Option<u32>,
    pub folder: PathBuf,
    /// Without its ending.
    pub name: String,
}

enum Job {
    Read(Origin, Box<Question>),
    Plan(Arc<ReadFile>, Box<Question>),
    Write(Box<TableWish>),
    Look(PathBuf, MeetingId),
    Files(PathBuf),
    Typed(PathBuf),
    List(Box<ListWish>),
    /// A list of units to be taken into the database.
    Units {
        path: PathBuf,
        database: PathBuf,
    },
    WriteUnits(UnitsWish),
}

/// What came out.
pub enum Heard {
    /// The path is a folder; this is in it.
    Folder(Folder),
    /// What is in a folder whose place is being typed.
    Typed(Folder),
    /// All files of a folder, from which one is chosen.
    Files(Result<Folder, SessionError>),
    /// So many rows of the file have been read.
    Rows(u32),
    /// The file is read; what would be done with it follows.
    Read(Arc<ReadFile>),
    NotRead {
        file: String,
        error: ReadError,
    },
    /// There is no such file, or the disk refuses.
    NotFound(SessionError),
    Planned(Arc<Preview>),
    UnitsPlanned(Arc<UnitsPreview>),
    /// It is a spreadsheet, and no list of units.
    NoUnits {
        file: String,
    },
    NotPlanned {
        file: Arc<ReadFile>,
        why: NotPlanned,
    },
    /// Who has not sent figures.
    Received(Arc<Vec<SchemeReceived>>),
    /// So many forms are written.
    Forms {
        done: usize,
        all: usize,
    },
    FormsWritten {
        folder: PathBuf,
        count: usize,
    },
    Written(PathBuf),
    NotWritten(SessionError),
    NotMade(WriteError),
}

pub struct Sheets {
    files: Background<Job, Heard>,
    /// Hundreds of files, one after another, whatever else is looked at meanwhile.
    forms: Background<FormsWish, Heard>,
}

impl Sheets {
    /// `wake` is called whenever something has come out.
    pub fn new(clock: Arc<dyn Clock>, wake: impl Fn() + Clone + Send + 'static) -> Self {
        let now = Arc::clone(&clock);
        let write_forms = move |wish, task: &Task<'_, Heard>| task.say(forms::write_forms(&wish, &now, task));
        let forms = Background::new("forms", wake.clone(), write_forms);
        let files = Background::new("sheets", wake, move |job, task| match job {
            Job::Read(origin, question) => {
                if let Some(file) = read(&origin, &clock, task) {
                    task.say(Heard::Read(Arc::clone(&file)));
                    task.say(plan(file, *question, &clock));
                }
            }
            Job::Plan(file, question) => task.say(plan(file, *question, &clock)),
            Job::Write(wish) => task.say(write::table(&wish)),
            Job::Look(database, meeting) => task.say(forms::look(&database, meeting, &clock)),
            Job::Files(path) => {
                task.say(Heard::Files(folder::look(&path, folder::Of::All, *clock.now().offset())));
            }
            Job::Typed(path) => {
                // The place may not be typed to its end.
                if let Ok(folder) = folder::look(&path, folder::Of::Figures, *clock.now().offset()) {
                    task.say(Heard::Typed(folder));
                }
            }
            Job::List(wish) => task.say(forms::write_list(&wish)),
            Job::Units { path, database } => {
                if path.is_dir() {
                    let file = path.display().to_string();
                    task.say(Heard::NotRead { file, error: ReadError::NotASpreadsheet });
                } else if let Some(file) = read(&Origin::Path(path), &clock, task) {
                    task.say(units::plan(&file, &database, &clock));
                }
            }
            Job::WriteUnits(wish) => task.say(units::write(&wish, &clock)),
        });
        Self { files, forms }
    }

    pub fn read(&mut self, origin: Origin, question: Question) {
        self.files.wish(Job::Read(origin, Box::new(question)));
    }

    pub fn plan(&mut self, file: Arc<ReadFile>, question: Question) {
        self.files.wish(Job::Plan(file, Box::new(question)));
    }

    pub fn write(&mut self, wish: TableWish) {
        self.files.order(Job::Write(Box::new(wish)));
    }

    /// Looks who has not sent figures for the meeting.
    pub fn look(&mut self, database: PathBuf, meeting: MeetingId) {
        self.files.order(Job::Look(database, meeting));
    }

    /// Looks into a folder for a file of any kind.
    pub fn look_for_files(&mut self, folder: PathBuf) {
        self.files.order(Job::Files(folder));
    }

    /// Looks into a folder whose place is being typed, for files with figures.
    pub fn look_into_typed(&mut self, folder: PathBuf) {
        self.files.order(Job::Typed(folder));
    }

    pub fn read_units(&mut self, path: PathBuf, database: PathBuf) {
        self.files.wish(Job::Units { path, database });
    }

    pub fn write_units(&mut self, wish: UnitsWish) {
        self.files.order(Job::WriteUnits(wish));
    }

    pub fn write_list(&mut self, wish: ListWish) {
        self.files.order(Job::List(Box::new(wish)));
    }

    pub fn write_forms(&mut self, wish: FormsWish) {
        self.forms.wish(wish);
    }

    /// Gives up the file that is being read.
    pub fn cancel(&self) {
        self.files.cancel();
    }

    /// Gives up the forms that are not written yet.
    pub fn cancel_forms(&self) {
        self.forms.cancel();
    }

    pub fn is_busy(&self) -> bool {
        self.files.is_busy() || self.forms.is_busy()
    }

    /// All that has come out since the last call and still matters.
    pub fn poll(&mut self) -> Vec<Heard> {
        let mut heard = self.files.poll();
        heard.extend(self.forms.poll());
        heard
    }
}

/// The file; `None` when something else has been said instead.
fn read(origin: &Origin, clock: &Arc<dyn Clock>, task: &Task<'_, Heard>) -> Option<Arc<ReadFile>> {
    let limits = Limits::default();
    let watch = |progress: tabular::Progress| {
        task.say(Heard::Rows(progress.rows));
        if task.is_wanted() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let (name, folder, hash, read) = match origin {
        Origin::Paste { text, name } => {
            let hash = tabular::hash(text.as_bytes());
            (name.clone(), None, hash, tabular::read_paste(text, &limits, &watch))
        }
        Origin::Path(path) if path.is_dir() => {
            task.say(match folder::look(path, folder::Of::Figures, *clock.now().offset()) {
                Ok(folder) => Heard::Folder(folder),
                Err(error) => Heard::NotFound(error),
            });
            return None;
        }
        Origin::Path(path) => {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            let bytes = match bytes(path, &limits) {
                Ok(Some(bytes)) => bytes,
                Ok(None) => {
                    let error = ReadError::FileTooLarge { limit_bytes: limits.file_bytes };
                    task.say(Heard::NotRead { file: name, error });
                    return None;
                }
                Err(error) => {
                    task.say(Heard::NotFound(error));
                    return None;
                }
            };
            let folder = path.parent().map(Path::to_path_buf);
            let read = tabular::read(&bytes, &name, &limits, &watch);
            (name, folder, tabular::hash(&bytes), read)
        }
    };
    match read {
        Ok(book) => {
            let offer = |sheet: &RawSheet| SheetOffer { name: sheet.name.clone(), hidden: sheet.hidden };
            let sheets: Vec<SheetOffer> = tabular::offered(&book).map(offer).collect();
            let is_one = sheets.iter().filter(|sheet| !sheet.hidden).count() < 2;
            let tables = || book.visible().filter(|sheet| tabular::find(sheet).is_ok()).count();
            let tables = if is_one { 0 } else { tables() };
            Some(Arc::new(ReadFile { name, folder, hash, book, sheets, tables }))
        }
        Err(error) => {
            task.say(Heard::NotRead { file: name, error });
            None
        }
    }
}

/// The bytes of a file; `None` when it is larger than what is taken in, which is not read at all.
fn bytes(path: &Path, limits: &Limits) -> Result<Option<Vec<u8>>, SessionError> {
    let is_too_large = std::fs::metadata(path).is_ok_and(|about| about.len() > limits.file_bytes);
    if is_too_large { Ok(None) } else { infile::read(path).map(Some) }
}

fn plan(file: Arc<ReadFile>, question: Question, clock: &Arc<dyn Clock>) -> Heard {
    match Preview::make(&file, question, clock) {
        Ok(preview) => Heard::Planned(Arc::new(preview)),
        Err(why) => Heard::NotPlanned { file, why },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SchemeCode, UnitLevel};
    use crate::session::{ManualClock, Session, sample};
    use chrono::DateTime;

    fn heard(sheets: &mut Sheets) -> Vec<Heard> {
        let mut heard = Vec::new();
        while sheets.is_busy() {
            heard.extend(sheets.poll());
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        heard
    }

    #[test]
    fn what_was_given_up_is_not_heard_of_and_the_next_file_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "ब्लॉक,चालू\nचूरू,4\n").unwrap();
        let now = DateTime::parse_from_rfc3339("2026-11-21T11:42:07+05:30").unwrap();
        let mut sheets = Sheets::new(Arc::new(ManualClock::new(now)), || {});
        let question = Question {
            scheme: SchemeCode("ip-phone".to_owned()),
            as_on: now.date_naive(),
            as_on_is_given: false,
            database: folder.path().join("none.db"),
            sheet: None,
            register: None,
            answers: Answers::default(),
        };
        sheets.read(Origin::Path(path.clone()), question.clone());
        sheets.cancel();
        assert!(heard(&mut sheets).is_empty());

        sheets.read(Origin::Path(path), question);
        let heard = heard(&mut sheets);
        assert!(heard.iter().any(|heard| matches!(heard, Heard::Read(file) if file.name == "a.csv")));
        // The database is not there: that is said, and nothing is made in its place.
        assert!(heard.iter().any(|heard| matches!(heard, Heard::NotPlanned { .. })));
        assert!(!folder.path().join("none.db").exists());
    }

    #[test]
    fn forms_are_written_to_the_last_whatever_file_is_looked_at_or_given_up_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("sample.db");
        let now = DateTime::parse_from_rfc3339("2026-11-21T11:42:07+05:30").unwrap();
        let clock: Arc<dyn Clock> = Arc::new(ManualClock::new(now));
        sample::write(&database, &sample::Size::default(), Arc::clone(&clock)).unwrap();
        let units = Session::open_read_only(&database, Arc::clone(&clock)).unwrap().units().unwrap();
        let blocks = units.iter().filter(|unit| unit.level == UnitLevel::Block);
        let wanted: Vec<_> = blocks.map(|block| (SchemeCode("ip-phone".to_owned()), block.id)).collect();
        assert!(wanted.len() > 3);
        let count = wanted.len();
        let mut sheets = Sheets::new(clock, || {});
        let out = folder.path().join("forms");
        let as_on = now.date_naive();
        sheets.write_forms(FormsWish { database, as_on, lang: Lang::Hi, folder: out.clone(), wanted });
        sheets.look_for_files(folder.path().to_path_buf());
        sheets.cancel();
        let heard = heard(&mut sheets);
        let all =
            |heard: &Heard| matches!(heard, Heard::FormsWritten { count: written, .. } if *written == count);
        assert!(heard.iter().any(all));
        assert!(heard.iter().any(|heard| matches!(heard, Heard::Files(Ok(_)))));
        assert_eq!(std::fs::read_dir(out).unwrap().count(), count);
    }
}
