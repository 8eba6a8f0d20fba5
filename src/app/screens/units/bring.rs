//! A list of units on its way in: what would be new and what would change, and what is not right with the file. Nothing
//! is written before the user confirms.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{self, Key, Modifiers};

use crate::app::command::Command;
use crate::app::importing::Wish;
use crate::app::screens::import::{reading_ui, wrong_ui};
use crate::app::sheets::{Heard, UnitChange, UnitsPreview};
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets;
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage;
use crate::i18n::units::UnitsWord as Word;
use crate::model::{Unit, UnitId};
use crate::session::{Edit, SessionError};
use crate::tabular::ReadError;

const WIDTH: f32 = 860.0;
/// More lines than these nobody reads before confirming.
const MOST: usize = 200;

/// How far the file has come.
#[derive(Debug)]
enum Step {
    Reading { rows: u32 },
    Planned(Arc<UnitsPreview>),
    Unread { file: String, error: ReadError },
    NoFile(SessionError),
    NoUnits { file: String },
}

#[derive(Debug)]
pub(super) struct Bringing {
    path: PathBuf,
    step: Step,
    /// The units changed meanwhile.
    is_old: bool,
    focus: bool,
}

impl Bringing {
    pub fn new(path: PathBuf) -> Self {
        Self { path, step: Step::Reading { rows: 0 }, is_old: false, focus: true }
    }

    pub fn is_reading(&self) -> bool {
        matches!(self.step, Step::Reading { .. })
    }

    /// What would be written is to be worked out again.
    pub fn forget(&mut self) {
        self.is_old |= !self.is_reading();
    }

    pub fn hear(&mut self, heard: Heard) {
        self.step = match heard {
            Heard::Rows(rows) => Step::Reading { rows },
            Heard::UnitsPlanned(preview) => Step::Planned(preview),
            Heard::NotRead { file, error } => Step::Unread { file, error },
            Heard::NotFound(error) => Step::NoFile(error),
            Heard::NoUnits { file } => Step::NoUnits { file },
            _ => return,
        };
    }

    /// Writes the list; the first of its units, `None` where there is nothing to write, or not yet.
    pub fn write(&self, view: &View<'_>, out: &mut Vec<Action>) -> Option<UnitId> {
        let Step::Planned(preview) = &self.step else { return None };
        let plan = &preview.plan;
        let first = plan.listed.first().filter(|_| plan.problems.is_empty() && view.can_write())?;
        let count = plan.listed.len();
        let values = [("file", preview.file.as_str()), ("count", &view.count(count))];
        out.push(Action::edit(Edit::ImportUnits(plan.listed.clone())));
        out.push(Action::Say(Notice::good(Word::Taken.counted(view.lang, count as u64, &values))));
        Some(first.unit.id)
    }

    /// True when it is to be left.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) -> bool {
        if std::mem::take(&mut self.is_old) {
            self.step = Step::Reading { rows: 0 };
            out.push(Action::sheets(Wish::ReadUnits(self.path.clone())));
        }
        let mut left = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        widgets::page_ui(ui, "units-bring", WIDTH, |ui| {
            let name = self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned();
            theme::cut_ui(ui, theme::title(Word::Title.with(view.lang, &[("file", &name)])));
            ui.label(theme::second(ui.ctx(), Word::NothingYet.text(view.lang)));
            ui.add_space(theme::SPACE_M);
            match &self.step {
                Step::Reading { rows } => left |= reading_ui(ui, view, &name, *rows),
                Step::Planned(preview) => left |= planned_ui(ui, view, preview, &mut self.focus, out),
                Step::Unread { file, error } => wrong_ui(ui, &error.sentence(view.lang, file)),
                Step::NoFile(error) => wrong_ui(ui, &error.sentence(view.lang)),
                Step::NoUnits { file } => {
                    wrong_ui(ui, &TabularMessage::UnitsNoColumns.with(view.lang, &[("file", file)]));
                }
            }
            if !matches!(self.step, Step::Reading { .. } | Step::Planned(_)) {
                ui.add_space(theme::SPACE_M);
                let back = widgets::button_keys_ui(ui, Word::Back.text(view.lang), "Esc");
                widgets::focus_once(&back, &mut self.focus);
                left |= back.clicked();
            }
        });
        if left && self.is_reading() {
            out.push(Action::sheets(Wish::Stop));
        }
        left
    }
}

/// True when it is to be left.
fn planned_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    preview: &UnitsPreview,
    focus: &mut bool,
    out: &mut Vec<Action>,
) -> bool {
    let (lang, plan) = (view.lang, &preview.plan);
    let counted =
        |word: Word, count: usize| word.counted(lang, count as u64, &[("count", view.count(count).as_str())]);
    let mut said = vec![counted(Word::Rows, plan.rows)];
    let changed = plan.listed.len() - plan.added;
    said.extend((plan.added > 0).then(|| counted(Word::New, plan.added)));
    said.extend((changed > 0).then(|| counted(Word::Changed, changed)));
    ui.label(theme::strong(said.join(" · ")));
    if plan.elsewhere > 0 {
        let left_out = theme::second(ui.ctx(), counted(Word::Elsewhere, plan.elsewhere));
        ui.add(egui::Label::new(left_out).wrap());
    }
    ui.add_space(theme::SPACE_M);
    let is_right = plan.problems.is_empty();
    let left = buttons_ui(ui, view, plan.listed.len(), is_right, focus, out);
    ui.add_space(theme::SPACE_M);
    if !is_right {
        problems_ui(ui, view, preview);
    } else if plan.listed.is_empty() {
        ui.label(theme::body(Word::NothingChanges.text(lang)));
    } else {
        changes_ui(ui, view, preview);
    }
    left
}

/// The one that writes, and the way back; true when that was taken.
fn buttons_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    count: usize,
    is_right: bool,
    focus: &mut bool,
    out: &mut Vec<Action>,
) -> bool {
    let lang = view.lang;
    ui.horizontal(|ui| {
        let may = is_right && count > 0 && view.can_write();
        let text = if count > 0 {
            Word::Write.counted(lang, count as u64, &[("count", &view.count(count))])
        } else {
            Word::NothingToWrite.text(lang).to_owned()
        };
        ui.add_enabled_ui(may, |ui| {
            let write = widgets::primary_ui(ui, &text);
            if may {
                widgets::focus_once(&write, focus);
            }
            if write.clicked() {
                out.push(Action::run(Command::WriteUnits));
            }
        });
        let back = widgets::button_keys_ui(ui, Word::Back.text(lang), "Esc");
        widgets::focus_once(&back, focus);
        back.clicked()
    })
    .inner
}

fn problems_ui(ui: &mut egui::Ui, view: &View<'_>, preview: &UnitsPreview) {
    let (problems, tokens) = (&preview.plan.problems, theme::tokens(ui.ctx()));
    let count = view.count(problems.len());
    let said = Word::Problems.counted(view.lang, problems.len() as u64, &[("count", &count)]);
    ui.add(egui::Label::new(theme::strong(said)).wrap());
    for problem in problems.iter().take(MOST) {
        let text = view.in_digits(problem.sentence(view.lang));
        ui.add(egui::Label::new(theme::body(format!("▼ {text}")).color(tokens.behind)).wrap());
    }
    more_ui(ui, view, problems.len());
}

fn changes_ui(ui: &mut egui::Ui, view: &View<'_>, preview: &UnitsPreview) {
    for change in preview.changes.iter().take(MOST) {
        let unit = &change.after;
        let what = match &change.before {
            None => new_words(view, preview, unit),
            Some(before) => changed_words(view, preview, before, change),
        };
        let sign = if change.before.is_none() { "+" } else { "→" };
        let level = view.text(level_word(unit.level));
        widgets::rule_ui(ui);
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::strong(format!("{sign} {}", unit.name.get(view.lang))));
            ui.label(theme::second(ui.ctx(), format!("{level} · {}", what.join(" · "))));
        });
    }
    more_ui(ui, view, preview.changes.len());
}

fn more_ui(ui: &mut egui::Ui, view: &View<'_>, count: usize) {
    if let Some(more) = count.checked_sub(MOST).filter(|more| *more > 0) {
        let shown = view.count(more);
        let said = Word::More.counted(view.lang, more as u64, &[("count", &shown)]);
        ui.label(theme::second(ui.ctx(), said));
    }
}

fn new_words(view: &View<'_>, preview: &UnitsPreview, unit: &Unit) -> Vec<String> {
    let mut words = vec![Word::IsNew.text(view.lang).to_owned()];
    words.extend(under(view, preview, unit));
    words.extend(unit.lgd_code.map(|code| code_words(view, code)));
    words
}

fn changed_words(view: &View<'_>, preview: &UnitsPreview, before: &Unit, change: &UnitChange) -> Vec<String> {
    let (lang, after) = (view.lang, &change.after);
    let mut words = Vec::new();
    for (was, is) in [(&before.name.hi, &after.name.hi), (&before.name.en, &after.name.en)] {
        words.extend((was != is).then(|| Word::NameWas.with(lang, &[("name", was)])));
    }
    if before.parent != after.parent {
        words.extend(under(view, preview, after));
    }
    if before.lgd_code != after.lgd_code {
        words.extend(after.lgd_code.map(|code| code_words(view, code)));
    }
    let dates = (before.valid_from, before.valid_to) != (after.valid_from, after.valid_to);
    words.extend(dates.then(|| Word::DatesDiffer.text(lang).to_owned()));
    words.extend(change.spellings_differ.then(|| Word::SpellingsDiffer.text(lang).to_owned()));
    words
}

fn under(view: &View<'_>, preview: &UnitsPreview, unit: &Unit) -> Option<String> {
    let name = preview.name_of(unit.parent?, view.lang);
    Some(Word::IsUnder.with(view.lang, &[("name", name)]))
}

fn code_words(view: &View<'_>, code: u32) -> String {
    Word::CodeIs.with(view.lang, &[("code", &view.in_digits(code))])
}
