//! The form below the list: a thing, or a state of it. It stays with what was typed until that is seen among what is
//! stored.

use chrono::NaiveDate;
use eframe::egui::{self, Id};

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, DateField, TextField};
use crate::hindi::shown_name;
use crate::i18n::register::RegisterWord as Word;
use crate::model::{Case, CaseFile, CaseId, CaseState, CaseStateId, Register, SchemeCode, StateCode, UnitId};
use crate::session::CaseChange;

/// What it takes of the screen.
pub const HEIGHT: f32 = 250.0;

/// How a form is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Save,
    Leave,
}

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
enum Writing {
    /// Perhaps with its first state, where that is not the register's first.
    New(Case, StateCode),
    Change(Case),
    /// With the name of the thing.
    State(CaseState, String),
}

#[derive(Clone, Debug)]
pub struct Form {
    writing: Writing,
    /// The day in the form; it may be empty while it is typed.
    day: Option<NaiveDate>,
    /// Of the first state of a new thing: sent again after a failure, it is the same entry.
    first_entry: Option<CaseStateId>,
    sent: Option<Vec<CaseChange>>,
    /// As it was when the form was opened.
    begun: (Writing, Option<NaiveDate>),
    focus: bool,
}

impl Form {
    fn of(writing: Writing, day: NaiveDate) -> Self {
        let begun = (writing.clone(), Some(day));
        Self { writing, day: Some(day), first_entry: None, sent: None, begun, focus: true }
    }

    pub fn new_case(
        id: CaseId,
        scheme: SchemeCode,
        unit: UnitId,
        register: &Register,
        day: NaiveDate,
    ) -> Self {
        let first = register.states.first().map_or_else(|| StateCode(String::new()), |one| one.code.clone());
        Self::of(Writing::New(Case::blank(id, scheme, unit, day), first), day)
    }

    pub fn change(case: Case) -> Self {
        let day = case.opened;
        Self::of(Writing::Change(case), day)
    }

    /// A state from `day` on, or in place of a wrong one. What is offered first is the state after the present one.
    pub fn state(
        id: CaseStateId,
        file: &CaseFile,
        register: &Register,
        corrected: Option<&CaseState>,
        day: NaiveDate,
    ) -> Self {
        let day = corrected.map_or(day, |wrong| wrong.date);
        let now = file.last_state(NaiveDate::MAX).map(|entry| &entry.state);
        let now = now.or_else(|| register.states.first().map(|state| &state.code));
        let at = register.states.iter().position(|state| Some(&state.code) == now).unwrap_or(0);
        let next = if corrected.is_some() { at } else { (at + 1) % register.states.len().max(1) };
        let state = register.states.get(next).map(|state| state.code.clone());
        let entry = CaseState {
            id,
            case: file.case.id,
            date: day,
            state: state.unwrap_or_else(|| StateCode(String::new())),
            remark: corrected.map(|wrong| wrong.remark.clone()).unwrap_or_default(),
            corrects: corrected.map(|wrong| wrong.id),
        };
        Self::of(Writing::State(entry, file.case.label()), day)
    }

    /// Goes to the next state of the register, or back.
    pub fn step_state(&mut self, register: &Register, by: isize) {
        let (Writing::New(_, state) | Writing::State(CaseState { state, .. }, _)) = &mut self.writing else {
            return;
        };
        let at = register.states.iter().position(|one| one.code == *state).unwrap_or(0);
        if let Some(next) = at.checked_add_signed(by).and_then(|at| register.states.get(at)) {
            *state = next.code.clone();
        }
    }

    /// Something was written or chosen in it.
    pub fn is_begun(&self) -> bool {
        (&self.writing, self.day) != (&self.begun.0, self.begun.1)
    }

    pub fn is_new(&self) -> bool {
        matches!(self.writing, Writing::New(..))
    }

    pub fn case(&self) -> CaseId {
        match &self.writing {
            Writing::New(case, _) | Writing::Change(case) => case.id,
            Writing::State(state, _) => state.case,
        }
    }

    /// What was sent stands among these.
    pub fn is_stored(&self, files: &[CaseFile]) -> bool {
        let Some(sent) = &self.sent else { return false };
        sent.iter().all(|change| match change {
            CaseChange::Put(case) => files.iter().any(|file| {
                let (one, other) = (&file.case, case);
                one.id == other.id
                    && one.opened == other.opened
                    && one.reference == other.reference.trim()
                    && one.title == other.title.trim()
                    && one.remark.trim() == other.remark.trim()
            }),
            CaseChange::AddState(state) => {
                files.iter().flat_map(|file| &file.states).any(|entry| entry.id == state.id)
            }
            CaseChange::Delete(_) => true,
        })
    }

    /// What is to be stored, or what is missing.
    pub fn changes(&mut self, view: &View<'_>) -> Result<Vec<CaseChange>, Word> {
        let day = self.day.ok_or(Word::NeedsDate)?;
        let changes = match &self.writing {
            Writing::New(case, _) | Writing::Change(case)
                if case.reference.trim().is_empty() && case.title.trim().is_empty() =>
            {
                return Err(Word::NeedsName);
            }
            Writing::New(case, state) => {
                let case = Case { opened: day, ..case.clone() };
                let entry = CaseState {
                    id: *self.first_entry.get_or_insert_with(|| view.fresh()),
                    case: case.id,
                    date: day,
                    state: state.clone(),
                    remark: String::new(),
                    corrects: None,
                };
                vec![CaseChange::Put(case), CaseChange::AddState(entry)]
            }
            Writing::Change(case) => vec![CaseChange::Put(Case { opened: day, ..case.clone() })],
            Writing::State(entry, _) => vec![CaseChange::AddState(CaseState { date: day, ..entry.clone() })],
        };
        self.sent = Some(changes.clone());
        Ok(changes)
    }

    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        register: &Register,
        as_on: NaiveDate,
    ) -> Option<Answer> {
        let mut answer = None;
        egui::ScrollArea::vertical().id_salt("register-form").auto_shrink(false).show(ui, |ui| {
            theme::cut_ui(ui, theme::strong(self.title(view, register)));
            ui.add_space(theme::SPACE_XS);
            let focus = std::mem::take(&mut self.focus);
            let submitted = match &mut self.writing {
                Writing::New(case, state) => {
                    let submitted = case_ui(ui, view, register, case, &mut self.day, as_on, focus);
                    ui.add_space(theme::SPACE_XS);
                    state_ui(ui, view, register, state);
                    submitted
                }
                Writing::Change(case) => case_ui(ui, view, register, case, &mut self.day, as_on, focus),
                Writing::State(entry, _) => entry_ui(ui, view, register, entry, &mut self.day, as_on, focus),
            };
            if submitted {
                answer = Some(Answer::Save);
            }
            if self.day.is_some_and(|day| day > as_on) {
                let later = Word::AfterFigures.with(view.lang, &[("date", &view.date(as_on))]);
                ui.label(theme::second(ui.ctx(), later));
            }
            ui.add_space(theme::SPACE_S);
            ui.horizontal(|ui| {
                if widgets::primary_ui(ui, Word::Save.text(view.lang)).clicked() {
                    answer = Some(Answer::Save);
                }
                if widgets::button_keys_ui(ui, Word::Leave.text(view.lang), "Esc").clicked() {
                    answer = Some(Answer::Leave);
                }
            });
        });
        answer
    }

    fn title(&self, view: &View<'_>, register: &Register) -> String {
        let lang = view.lang;
        match &self.writing {
            Writing::New(..) => Word::Add.with(lang, &[("one", register.one.get(lang))]),
            Writing::Change(case) => Word::Change.with(lang, &[("name", &case.label())]),
            Writing::State(entry, name) if entry.corrects.is_some() => {
                Word::CorrectOf.with(lang, &[("name", name)])
            }
            Writing::State(_, name) => Word::StateOf.with(lang, &[("name", name)]),
        }
    }
}

fn id(part: &str) -> Id {
    Id::unique(("register-form", part))
}

/// The field gets the keys, its caret behind what stands there: it may be left over from another form.
fn begin_in(ui: &egui::Ui, part: &str, text: &str) {
    widgets::caret_to_end(ui.ctx(), id(part), text);
    ui.memory_mut(|memory| memory.request_focus(id(part)));
}

/// Number, description, first day and remark, side by side; true when Enter was pressed in one.
fn case_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    register: &Register,
    case: &mut Case,
    day: &mut Option<NaiveDate>,
    near: NaiveDate,
    focus: bool,
) -> bool {
    let lang = view.lang;
    let mut submitted = false;
    if focus {
        widgets::caret_to_end(ui.ctx(), id("title"), &case.title);
        widgets::caret_to_end(ui.ctx(), id("remark"), &case.remark);
    }
    let whole = ui.available_width() - 3.0 * theme::SPACE_S;
    let widths = [0.16, 0.36, 0.18, 0.30].map(|part| (whole * part).floor());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_S;
        let [reference, title, opened, remark] = widths;
        part_ui(ui, reference, |ui| {
            let label = register.reference.get(lang);
            if focus {
                begin_in(ui, "reference", &case.reference);
            }
            let field = TextField::line(id("reference"), &mut case.reference).label(label).show(ui);
            submitted |= field.submitted;
        });
        part_ui(ui, title, |ui| {
            let field =
                TextField::line(id("title"), &mut case.title).label(register.title.get(lang)).show(ui);
            submitted |= field.submitted;
        });
        part_ui(ui, opened, |ui| {
            let field = DateField::new(id("opened"), register.opened.get(lang));
            let (new, entered) = field.show(ui, lang, view.writing(), day, near);
            *day = new.unwrap_or(*day);
            submitted |= entered;
        });
        part_ui(ui, remark, |ui| {
            let field =
                TextField::line(id("remark"), &mut case.remark).label(Word::Remark.text(lang)).show(ui);
            submitted |= field.submitted;
        });
    });
    submitted
}

/// State, day and remark; true when Enter was pressed in one.
fn entry_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    register: &Register,
    entry: &mut CaseState,
    day: &mut Option<NaiveDate>,
    near: NaiveDate,
    focus: bool,
) -> bool {
    let lang = view.lang;
    state_ui(ui, view, register, &mut entry.state);
    ui.add_space(theme::SPACE_XS);
    let mut submitted = false;
    let whole = ui.available_width() - theme::SPACE_S;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_S;
        part_ui(ui, (whole * 0.22).floor(), |ui| {
            let field = DateField::new(id("from"), Word::From.text(lang));
            let (new, entered) = field.show(ui, lang, view.writing(), day, near);
            *day = new.unwrap_or(*day);
            submitted |= entered;
        });
        part_ui(ui, (whole * 0.78).floor(), |ui| {
            if focus {
                begin_in(ui, "said", &entry.remark);
            }
            let field =
                TextField::line(id("said"), &mut entry.remark).label(Word::Remark.text(lang)).show(ui);
            submitted = field.submitted;
        });
    });
    submitted
}

/// One of the register's states.
fn state_ui(ui: &mut egui::Ui, view: &View<'_>, register: &Register, state: &mut StateCode) {
    let words: Vec<String> =
        register.states.iter().map(|one| shown_name(&one.name, view.writing())).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let at = register.states.iter().position(|one| one.code == *state).unwrap_or(0);
    let label = Word::StateByKeys.text(view.lang);
    let clicked = widgets::choice_ui(ui, id("state"), label, &words, at);
    if let Some(chosen) = clicked.and_then(|place| register.states.get(place)) {
        *state = chosen.code.clone();
    }
}

fn part_ui(ui: &mut egui::Ui, width: f32, add: impl FnOnce(&mut egui::Ui)) {
    ui.allocate_ui_with_layout(egui::vec2(width, 0.0), egui::Layout::top_down(egui::Align::LEFT), |ui| {
        ui.set_width(width);
        add(ui);
    });
}
