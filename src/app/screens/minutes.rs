//! Closing the meeting and sending out its minutes: what is still missing, the pages as they will be, and
//! the file.

mod charts;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, TextureHandle};

use crate::app::command::Command;
use crate::app::press;
use crate::app::theme;
use crate::app::view::{Action, Notice, Screen, View};
use crate::app::widgets::{self, TextField};
use crate::hindi::{format_time, format_value};
use crate::i18n::screen::Screen as Word;
use crate::model::check::{Warning, warnings};
use crate::model::{
    AgendaItemId, DirectionId, IndicatorCode, Lang, MeetingFile, MeetingId, MeetingState, SchemeCode, UnitId,
    numbered,
};

use charts::Charts;

/// The width of a page on the screen, in points.
const PAGE_WIDTH: f32 = 760.0;

#[derive(Default)]
pub struct Minutes {
    /// The language of the paper; the screen's until another is chosen.
    lang: Option<Lang>,
    folder: String,
    name: String,
    /// What the name was made for; another meeting or language gets another name.
    named_for: Option<(MeetingId, Lang)>,
    /// The finished PDF of what is shown.
    pub pdf: Option<Arc<Vec<u8>>>,
    pub pages: Vec<TextureHandle>,
    /// Pages there will be.
    pub page_count: usize,
    /// A file of this name is there already; replacing it must be said.
    pub exists: Option<PathBuf>,
    /// The file for which that question was last brought into sight.
    asked_for: Option<PathBuf>,
    /// The checks come into sight when they are drawn next.
    to_checks: bool,
    charts: Charts,
}

impl Screen for Minutes {
    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        match command {
            Command::Export => self.export(view, false, out),
            Command::MinutesLanguage => self.lang = Some(self.paper_lang(view.lang).other()),
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        self.name_the_file(view, file);
        let tokens = theme::tokens(ui.ctx());
        let width = (ui.available_width() * 0.33).clamp(380.0, 560.0);
        egui::Panel::left("minutes-form")
            .exact_size(width)
            .resizable(false)
            .frame(widgets::panel_frame(tokens.paper))
            .show(ui, |ui| {
                egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.label(theme::title(view.text(Word::MinutesTitle)));
                    ui.add_space(theme::SPACE_S);
                    state_ui(ui, view, file, out);
                    changes_ui(ui, view);
                    ui.add_space(theme::SPACE_M);
                    self.file_ui(ui, view, out);
                    self.charts.ui(ui, view, file, out);
                    ui.add_space(theme::SPACE_M);
                    checks_ui(ui, view, file, std::mem::take(&mut self.to_checks));
                });
            });
        egui::CentralPanel::default()
            .frame(widgets::panel_frame(tokens.line))
            .show(ui, |ui| self.pages_ui(ui, view));
    }
}

impl Minutes {
    /// The checks come into sight.
    pub fn show_checks(&mut self) {
        self.to_checks = true;
    }

    pub fn paper_lang(&self, screen: Lang) -> Lang {
        self.lang.unwrap_or(screen)
    }

    /// The paper has changed: what is shown stays until the new pages come, but must not go out.
    pub fn outdated(&mut self) {
        self.pdf = None;
    }

    /// The new paper is ready; its pages follow.
    pub fn begin(&mut self, pdf: Arc<Vec<u8>>) {
        self.pages.clear();
        self.page_count = 0;
        self.pdf = Some(pdf);
    }

    fn name_the_file(&mut self, view: &View<'_>, file: &MeetingFile) {
        let lang = self.paper_lang(view.lang);
        if self.named_for != Some((file.meeting.id, lang)) {
            self.named_for = Some((file.meeting.id, lang));
            self.name = press::file_name(file, lang);
            self.exists = None;
        }
        if self.folder.is_empty() {
            self.folder = press::export_folder(view.prefs.export_folder.as_deref()).display().to_string();
        }
    }

    fn export(&mut self, view: &View<'_>, replace: bool, out: &mut Vec<Action>) {
        let folder = Path::new(self.folder.trim());
        let name = self.name.trim();
        if name.is_empty() {
            out.push(Action::Say(Notice::info(view.text(Word::ExportNoName))));
        } else if !folder.is_dir() {
            let values = [("folder", self.folder.trim())];
            out.push(Action::Say(Notice::info(Word::ExportNoFolder.with(view.lang, &values))));
        } else {
            let mut path = folder.join(name);
            if !path.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf")) {
                path.as_mut_os_string().push(".pdf");
            }
            out.push(Action::Export { path, replace });
        }
    }

    fn file_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let lang = self.paper_lang(view.lang);
        let words = [view.text(Word::LanguageHindi), view.text(Word::LanguageEnglish)];
        let at = Lang::ALL.iter().position(|other| *other == lang).unwrap_or(0);
        let id = egui::Id::unique("paper-language");
        if let Some(chosen) = widgets::choice_ui(ui, id, view.text(Word::PaperLanguage), &words, at) {
            self.lang = Lang::ALL.get(chosen).copied();
        }
        ui.add_space(theme::SPACE_S);
        let folder = TextField::line(egui::Id::unique("export-folder"), &mut self.folder);
        let changed = folder.label(view.text(Word::Folder)).plain().show(ui).changed;
        ui.add_space(theme::SPACE_S);
        let name = TextField::line(egui::Id::unique("export-name"), &mut self.name);
        if name.label(view.text(Word::FileName)).plain().show(ui).changed || changed {
            self.exists = None;
        }
        ui.add_space(theme::SPACE_M);
        if let Some(path) = self.exists.clone() {
            let file = path.display().to_string();
            widgets::remark_ui(ui, theme::body(Word::ExportExists.with(view.lang, &[("file", &file)])));
            let replace = widgets::button_ui(ui, view.text(Word::ExportReplace));
            // Below a long list of warnings the question could stand out of sight.
            if self.asked_for.as_ref() != Some(&path) {
                replace.scroll_to_me(Some(egui::Align::Center));
                // Enter answers, and whoever did not mean it goes on with any other key.
                replace.request_focus();
            }
            if replace.clicked() {
                self.export(view, true, out);
            }
        }
        self.asked_for = self.exists.clone();
        ui.add_enabled_ui(self.pdf.is_some(), |ui| {
            let button = widgets::primary_ui(ui, view.text(Word::SavePdf));
            if button.on_hover_text(Command::Export.keys()).clicked() {
                out.push(Action::run(Command::Export));
            }
        });
    }

    fn pages_ui(&self, ui: &mut egui::Ui, view: &View<'_>) {
        let done = self.pages.len();
        if done == 0 || done < self.page_count {
            let (done, pages) = (view.in_digits(done), view.in_digits(self.page_count));
            let text = if self.page_count == 0 {
                view.text(Word::Printing).to_owned()
            } else {
                Word::PrintingPage.with(view.lang, &[("done", &done), ("pages", &pages)])
            };
            ui.horizontal(|ui| {
                ui.spinner();
                ui.label(theme::second(ui.ctx(), text));
            });
        }
        let by = leafed(ui);
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if by != 0.0 {
                ui.scroll_with_delta(egui::vec2(0.0, -by));
            }
            let width = (ui.available_width() - 24.0).min(PAGE_WIDTH);
            for (index, page) in self.pages.iter().enumerate() {
                let size = page.size_vec2();
                // Landscape pages are wider than the column: all are drawn to its width.
                let shown = egui::vec2(width, width * size.y / size.x.max(1.0));
                ui.vertical_centered(|ui| {
                    let (number, pages) = (view.in_digits(index + 1), view.in_digits(self.page_count));
                    let name = Word::PreviewPage.with(view.lang, &[("page", &number), ("pages", &pages)]);
                    ui.add(egui::Image::new((page.id(), shown)).alt_text(name));
                });
                ui.add_space(theme::SPACE_M);
            }
        });
    }
}

/// How far the keys go in the pages, where no field has a use for them: downwards is more than 0.
fn leafed(ui: &egui::Ui) -> f32 {
    if ui.ctx().text_edit_focused() {
        return 0.0;
    }
    let page = 0.9 * ui.available_height();
    let mut by = 0.0;
    for (key, step) in [
        (egui::Key::PageDown, page),
        (egui::Key::PageUp, -page),
        (egui::Key::End, f32::from(u16::MAX)),
        (egui::Key::Home, -f32::from(u16::MAX)),
    ] {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            by += step;
        }
    }
    by
}

/// The way on, while the meeting is not closed.
fn state_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
    if file.meeting.state == MeetingState::Closed {
        return;
    }
    ui.add_enabled_ui(view.can_write(), |ui| {
        ui.label(theme::body(view.text(Word::NotClosedYet)));
        ui.add_space(theme::SPACE_XS);
        if widgets::button_ui(ui, view.text(Word::CloseMeeting)).clicked() {
            out.push(Action::run(Command::CloseMeeting));
        }
    });
}

/// When it was closed and reopened: minutes that were changed after they went out can be told by it.
fn changes_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let reopened = view.data.state_changes.windows(2).any(|pair| {
        matches!(pair, [(_, MeetingState::Closed), (_, MeetingState::InSession | MeetingState::Draft)])
    });
    if !reopened {
        return;
    }
    let mut before = MeetingState::Draft;
    for (at, state) in view.data.state_changes.iter() {
        let word = match (before, state) {
            (_, MeetingState::Closed) => Word::ClosedAt,
            (MeetingState::Closed, _) => Word::ReopenedAt,
            (_, MeetingState::InSession) => Word::StartedAt,
            (_, MeetingState::Draft) => Word::DraftAgainAt,
        };
        before = *state;
        let (date, time) = (view.date(at.date_naive()), format_time(at.time(), view.lang, view.digits()));
        let line = word.with(view.lang, &[("date", &date), ("time", &time)]);
        ui.label(theme::small_second(ui.ctx(), line));
    }
}

/// `follow`: they are to come into sight.
fn checks_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, follow: bool) {
    let top = ui.cursor().min;
    widgets::section_ui(ui, view.text(Word::Checks));
    if follow {
        let heading = egui::Rect::from_min_max(top, ui.cursor().min);
        ui.scroll_to_rect(heading, Some(egui::Align::TOP));
    }
    let tokens = theme::tokens(ui.ctx());
    let warnings = warnings(file);
    if warnings.is_empty() {
        ui.label(theme::body(format!("✓ {}", view.text(Word::ChecksClean))).color(tokens.good));
        return;
    }
    for warning in &warnings {
        widgets::remark_ui(ui, theme::body(view.in_digits(sentence(view, file, warning))));
    }
    ui.label(theme::small(view.text(Word::ChecksDoNotStop)).color(tokens.ink2));
}

fn sentence(view: &View<'_>, file: &MeetingFile, warning: &Warning) -> String {
    let about = |word: Word, id: DirectionId| {
        let number = file
            .directions
            .iter()
            .find(|direction| direction.id == id)
            .and_then(|direction| direction.number.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default();
        word.with(view.lang, &[("number", &number)])
    };
    let under = |word: Word, id: AgendaItemId| {
        let found = numbered(&file.items).into_iter().find(|(_, item)| item.id == id);
        let (number, title) =
            found.map(|(number, item)| (number, item.title.get(view.lang))).unwrap_or_default();
        word.with(view.lang, &[("number", &number), ("title", title)])
    };
    match warning {
        Warning::NoLetterhead => view.text(Word::CheckNoLetterhead).to_owned(),
        Warning::NoVenue => view.text(Word::CheckNoVenue).to_owned(),
        Warning::NoChair => view.text(Word::CheckNoChair).to_owned(),
        Warning::NoAgenda => view.text(Word::CheckNoAgenda).to_owned(),
        Warning::NobodyPresent => view.text(Word::CheckNobodyPresent).to_owned(),
        Warning::DirectionWithoutText(id) => about(Word::CheckNoText, *id),
        Warning::SlotNotFilled(id) => about(Word::CheckSlot, *id),
        Warning::DirectionWithoutLead(id) => about(Word::CheckNoLead, *id),
        Warning::DirectionWithoutDate(id) => about(Word::CheckNoDate, *id),
        Warning::DeadlineBeforeMeeting(id) => about(Word::CheckDateBeforeMeeting, *id),
        Warning::InformationWithoutText(id) => under(Word::CheckNoInformation, *id),
        Warning::ItemNotDiscussed(id) => under(Word::CheckNotDiscussed, *id),
        Warning::DoubtfulFigure { scheme, unit, indicator } => {
            doubt(view, file, scheme, *unit, indicator).unwrap_or_default()
        }
    }
}

/// Names the figure with its scheme, unit and column.
fn doubt(
    view: &View<'_>,
    file: &MeetingFile,
    scheme: &SchemeCode,
    unit: UnitId,
    indicator: &IndicatorCode,
) -> Option<String> {
    let table = file.tables.get(scheme)?;
    let row = table.rows.iter().find(|row| row.unit.id == unit)?;
    let column = table.scheme.indicator(indicator)?;
    let value = row.cells.get(table.column(indicator)?)?.value.as_ref()?;
    let value = format_value(value, &column.kind, view.lang, view.writing());
    let values = [
        ("scheme", table.scheme.name.get(view.lang)),
        ("unit", row.unit.name.get(view.lang)),
        ("column", column.name.get(view.lang)),
        ("value", &value),
    ];
    Some(Word::CheckDoubtful.with(view.lang, &values))
}
