//! Figures on their way in from a file and out to one: what the screens ask for, and what is done with what
//! the thread of the spreadsheets says.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui;

use crate::hindi::{format_count, format_date};
use crate::i18n::import::ImportWord as Word;
use crate::i18n::received::ReceivedWord;
use crate::i18n::thread::ThreadText;
use crate::i18n::units::UnitsWord;
use crate::model::{
    MeetingId, MeetingState, Scheme, SchemeCode, SchemeReceived, SchemeTable, UnitId, Writing,
};
use crate::session::Edit;

use super::place::Place;
use super::press;
use super::sheets::{FormsWish, Heard, ListWish, Origin, Question, ReadFile, TableWish, UnitsWish};
use super::shell::files::{Files, Wanted};
use super::view::{Notice, can_write};
use super::{Baithak, Overlay};

/// What a screen asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Opens the screen on which figures of this scheme come in, with a file that was dropped.
    Begin {
        scheme: Arc<Scheme>,
        file: Option<PathBuf>,
    },
    Read(Origin, Box<Question>),
    Plan(Arc<ReadFile>, Box<Question>),
    /// Gives up what is being read.
    Stop,
    /// Writes no more forms.
    StopForms,
    /// Writes what a file brings: so many values; figures as on that day.
    Write {
        edit: Box<Edit>,
        file: String,
        count: usize,
        as_on: Option<NaiveDate>,
    },
    /// Writes a table into the folder of exports.
    ExportTable(Arc<SchemeTable>),
    /// Looks into a folder whose place is being typed.
    LookTyped(PathBuf),
    /// Looks into a folder for a file that is evidence.
    LookFiles(PathBuf),
    /// Looks who has not sent figures for the meeting.
    LookReceived(MeetingId),
    /// Writes the list of them into the folder of exports.
    SaveReceived(Arc<Vec<SchemeReceived>>, NaiveDate),
    /// Reads a list of units again: what is there has changed.
    ReadUnits(PathBuf),
    /// Writes the list of units into the folder of exports.
    SaveUnits,
    /// Writes forms for these schemes and units into a folder of their own.
    Forms(Vec<(SchemeCode, UnitId)>, NaiveDate),
}

/// Figures that were sent to the writer.
pub struct Sent {
    pub ticket: u64,
    file: String,
    count: usize,
    as_on: Option<NaiveDate>,
}

/// The folder in which files are looked for first: the one of the last time, else where mail and browsers put
/// what was sent.
fn import_folder(last: Option<&Path>) -> PathBuf {
    if let Some(last) = last.filter(|folder| folder.is_dir()) {
        return last.to_path_buf();
    }
    let dirs = directories::UserDirs::new();
    let downloads = dirs.as_ref().and_then(|dirs| dirs.download_dir()).filter(|folder| folder.is_dir());
    downloads.map_or_else(|| press::export_folder(None), Path::to_path_buf)
}

impl Baithak {
    pub(super) fn carry_out(&mut self, wish: Wish) {
        match wish {
            Wish::Begin { scheme, file } => self.begin_import(scheme, file),
            Wish::Read(origin, question) => self.sheets.read(origin, *question),
            Wish::Plan(file, question) => self.sheets.plan(file, *question),
            Wish::Stop => self.sheets.cancel(),
            Wish::StopForms => self.sheets.cancel_forms(),
            Wish::Write { edit, file, count, as_on } => {
                self.write_import(*edit, |ticket| Sent { ticket, file, count, as_on });
            }
            Wish::ExportTable(table) => self.export_table(table),
            Wish::LookTyped(folder) => self.sheets.look_into_typed(folder),
            Wish::LookFiles(folder) => self.sheets.look_for_files(folder),
            Wish::LookReceived(meeting) => {
                if let Some(database) = self.data.as_ref().map(|data| data.path.clone()) {
                    self.sheets.look(database, meeting);
                }
            }
            Wish::SaveReceived(received, day) => self.save_received(received, day),
            Wish::ReadUnits(path) => self.read_units(path),
            Wish::SaveUnits => self.save_units(),
            Wish::Forms(wanted, as_on) => self.write_forms(wanted, as_on),
        }
    }

    /// Lays the files over the screen from which one is chosen.
    pub(super) fn choose_file(&mut self, ctx: &egui::Context, wanted: Wanted) {
        self.lay_over(ctx, Overlay::Files(Files::of(wanted)));
        self.sheets.look_for_files(import_folder(self.prefs.import_folder.as_deref()));
    }

    /// A list of units was chosen.
    pub(super) fn take_units(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.leave_overlay(ctx);
        if let Some(folder) = path.parent().filter(|folder| folder.is_absolute()) {
            self.prefs.import_folder = Some(folder.to_path_buf());
            self.keep_prefs();
        }
        self.screens.units.bring(path.clone());
        self.read_units(path);
    }

    fn read_units(&mut self, path: PathBuf) {
        if let Some(database) = self.data.as_ref().map(|data| data.path.clone()) {
            self.sheets.read_units(path, database);
        }
    }

    fn save_units(&mut self) {
        let (Some(folder), Some(data)) = (self.export_folder(), &self.data) else { return };
        let name = press::tame(UnitsWord::FileName.text(self.prefs.lang));
        self.sheets.write_units(UnitsWish { database: data.path.clone(), folder, name });
    }

    /// It was chosen, for the report that is being written.
    pub(super) fn take_evidence(&mut self, ctx: &egui::Context, path: &Path) {
        self.leave_overlay(ctx);
        let mut screens = std::mem::take(&mut self.screens);
        let now_s = ctx.input(|input| input.time);
        let taken = self.with_view(now_s, |view| screens.review.take_evidence(view, path));
        self.screens = screens;
        if taken == Some(true) {
            // Its field may be out of sight.
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let said = ThreadText::EvidenceChosen.with(self.lang(), &[("file", &name)]);
            self.notice = Some(Notice::aside(said));
        }
    }

    fn begin_import(&mut self, scheme: Arc<Scheme>, named: Option<PathBuf>) {
        let lang = self.prefs.lang;
        let Some(data) = &self.data else { return };
        let Some(file) = data.file.as_ref() else { return };
        let meeting = &file.meeting;
        if !can_write(data.access) || meeting.state == MeetingState::Closed {
            self.notice = Some(Notice::info(Word::ClosedOrReadOnly.text(lang)));
            return;
        }
        let folder = import_folder(self.prefs.import_folder.as_deref());
        // What was sent for this meeting stands together: a block's file does not begin a day of its own, on which the
        // others have sent nothing.
        let since = file.last.map(|last| last.date);
        let begun = file.tables.get(&scheme.code).and_then(|table| Some(table.snapshot.as_ref()?.as_on));
        let is_old = |day: NaiveDate| file.office.stale_after.age(day, meeting.date).is_some();
        let begun = begun.filter(|day| since.is_none_or(|since| *day > since) && !is_old(*day));
        self.screens.import.begin(scheme, begun.unwrap_or(meeting.date), folder, named);
        self.go(Place::Import);
    }

    fn write_import(&mut self, edit: Edit, sent: impl FnOnce(u64) -> Sent) {
        if self.importing.is_some() {
            return;
        }
        self.save_all();
        let ticket = self.worker.edit(edit);
        self.importing = Some(sent(ticket));
        self.then = Some((ticket, Place::Review));
    }

    /// Says what was taken, once it is on disk.
    pub(super) fn say_imported(&mut self, ticket: u64) {
        if self.importing.as_ref().is_none_or(|sent| sent.ticket > ticket) {
            return;
        }
        if let Some(Sent { file, count, as_on, .. }) = self.importing.take() {
            let date = as_on.map(|day| format_date(day, self.writing()));
            let word = if as_on.is_some() { Word::Written } else { Word::RegisterWritten };
            let values = [
                ("file", file.as_str()),
                ("count", &format_count(count, self.writing().digits)),
                ("date", date.as_deref().unwrap_or_default()),
            ];
            self.notice = Some(Notice::good(word.counted(self.prefs.lang, count as u64, &values)));
            self.screens.import.finish();
        }
    }

    pub(super) fn writing(&self) -> Writing {
        let office = self.data.as_ref().and_then(|data| data.home.office.as_ref());
        office.map_or_else(|| self.prefs.lang.into(), |office| office.writing(self.prefs.lang))
    }

    /// The folder of exports; says so where there is none.
    fn export_folder(&mut self) -> Option<PathBuf> {
        let folder = press::export_folder(self.prefs.export_folder.as_deref());
        if folder.is_dir() {
            return Some(folder);
        }
        let values = [("folder", &*folder.display().to_string())];
        self.notice = Some(Notice::error(Word::NoExportFolder.with(self.prefs.lang, &values)));
        None
    }

    fn save_received(&mut self, received: Arc<Vec<SchemeReceived>>, day: NaiveDate) {
        let Some(folder) = self.export_folder() else { return };
        let lang = self.prefs.lang;
        let name = format!("{}-{day}", press::tame(ReceivedWord::Sheet.text(lang)));
        self.sheets.write_list(ListWish { received, day, lang, folder, name });
    }

    fn write_forms(&mut self, wanted: Vec<(SchemeCode, UnitId)>, as_on: NaiveDate) {
        let (Some(folder), Some(data)) = (self.export_folder(), &self.data) else { return };
        let (lang, database) = (self.prefs.lang, data.path.clone());
        let name = ReceivedWord::Folder.with(lang, &[("date", &as_on.to_string())]);
        let folder = folder.join(press::tame(&name));
        self.sheets.write_forms(FormsWish { database, as_on, lang, folder, wanted });
    }

    fn export_table(&mut self, table: Arc<SchemeTable>) {
        let lang = self.prefs.lang;
        let Some(as_on) = table.snapshot.as_ref().map(|snapshot| snapshot.as_on) else {
            self.notice = Some(Notice::info(Word::NoTable.text(lang)));
            return;
        };
        let Some(folder) = self.export_folder() else { return };
        let name = format!("{}-{as_on}", press::tame(table.scheme.name.get(lang)));
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        let stale_days = file.and_then(|file| file.stale_days(&table));
        self.sheets.write(TableWish { table, lang, stale_days, folder, name });
    }

    pub(super) fn take_heard(&mut self, heard: Heard) {
        let lang = self.prefs.lang;
        match heard {
            Heard::Written(path) => {
                let file = path.display().to_string();
                self.notice = Some(Notice::good(Word::TableWritten.with(lang, &[("file", &file)])));
            }
            Heard::NotWritten(error) => self.notice = Some(Notice::error(error.sentence(lang))),
            Heard::NotMade(error) => {
                let why = error.to_string();
                self.notice = Some(Notice::error(Word::TableNotMade.with(lang, &[("why", &why)])));
            }
            Heard::Files(Ok(folder)) => {
                if let Overlay::Files(files) = &mut self.overlay {
                    files.hear(folder);
                }
            }
            Heard::Files(Err(error)) => self.notice = Some(Notice::error(error.sentence(lang))),
            heard @ (Heard::UnitsPlanned(_) | Heard::NoUnits { .. }) => self.screens.units.hear(heard),
            heard @ (Heard::Rows(_) | Heard::NotRead { .. } | Heard::NotFound(_))
                if self.screens.units.is_reading() =>
            {
                self.screens.units.hear(heard);
            }
            heard @ (Heard::Received(_) | Heard::Forms { .. }) => self.screens.received.hear(heard),
            Heard::FormsWritten { folder, count } => {
                self.screens.received.hear(Heard::Forms { done: count, all: count });
                let shown = format_count(count, self.writing().digits);
                let values = [("count", shown.as_str()), ("folder", &folder.display().to_string())];
                let said = ReceivedWord::FormsWritten.counted(lang, count as u64, &values);
                self.notice = Some(Notice::good(said));
            }
            heard => {
                let folder = match &heard {
                    Heard::Read(file) => file.folder.clone(),
                    Heard::Folder(folder) => Some(folder.path.clone()),
                    _ => None,
                };
                self.screens.import.hear(heard);
                if folder.is_some() && folder != self.prefs.import_folder {
                    self.prefs.import_folder = folder;
                    self.keep_prefs();
                }
            }
        }
    }
}
