//! The things that one unit has in its scheme's register, in place of the table and the words: one a line, the
//! longest waiting first; added, changed and given states by keyboard. What is typed stays until it is seen in what
//! was stored.

mod first;
mod form;
mod head;
mod history;
mod lines;

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, Id, Key, Modifiers};

use crate::app::command::Command;
use crate::app::screens::rows::Rows;
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets;
use crate::i18n::register::RegisterWord as Word;
use crate::model::{CaseFile, CaseId, Counts, IndicatorCode, MeetingFile, Register, SchemeCode};
use crate::session::{CaseChange, Cases, CasesOf, Edit};

use form::{Answer, Form};
use lines::{Line, lines_of};

const LIST: &str = "register-list";

/// From where the register was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub of: CasesOf,
    /// The figure that it was opened from, where that counts something of it.
    pub figure: Option<(IndicatorCode, Counts)>,
    /// The day of the figures: how things stand is counted to it.
    pub as_on: NaiveDate,
    /// What is chosen first.
    pub chosen: Option<CaseId>,
}

/// The register of one unit.
pub struct Sheet {
    opened: Opened,
    /// Only what the figure counts.
    only_counted: bool,
    /// The writer's last job when it was asked for.
    asked_at: u64,
    found: Option<Result<Arc<Cases>, String>>,
    lines: Vec<Line>,
    rows: Rows,
    chosen: Option<CaseId>,
    form: Option<Form>,
    /// It was said what the first thing does to the unit's figures.
    told: bool,
    /// The list gets the keys when it is drawn next.
    wants_keys: bool,
}

impl Sheet {
    pub fn new(opened: Opened, view: &View<'_>, out: &mut Vec<Action>) -> Self {
        out.push(Action::LookUpCases(opened.of.clone()));
        Self {
            only_counted: opened.figure.is_some(),
            chosen: opened.chosen,
            opened,
            asked_at: view.data.handled,
            found: None,
            lines: Vec::new(),
            rows: Rows::default(),
            form: None,
            told: false,
            wants_keys: true,
        }
    }

    /// What was found, or the sentence that says why nothing was.
    pub fn take(&mut self, of: &CasesOf, found: Result<Cases, String>, file: Option<&MeetingFile>) {
        if *of != self.opened.of {
            return;
        }
        self.found = Some(found.map(Arc::new));
        if let Some(Ok(cases)) = &self.found
            && self.form.as_ref().is_some_and(|form| form.is_stored(&cases.files))
        {
            self.form = None;
            self.wants_keys = true;
        }
        self.arrange(file);
    }

    pub fn scheme(&self) -> &SchemeCode {
        &self.opened.of.scheme
    }

    fn cases(&self) -> Option<&Arc<Cases>> {
        self.found.as_ref()?.as_ref().ok()
    }

    /// Makes the lines anew; the chosen thing stays chosen, or else its neighbour is.
    fn arrange(&mut self, file: Option<&MeetingFile>) {
        let Some(cases) = self.cases().cloned() else { return };
        let last_meeting = file.and_then(|file| Some(file.last.as_ref()?.date));
        let counts = self.opened.figure.as_ref().filter(|_| self.only_counted).map(|(_, counts)| counts);
        self.lines = lines_of(&cases, self.opened.as_on, counts, last_meeting);
        let place = |id: CaseId| self.lines.iter().position(|line| line.id == id);
        let at = self.chosen.and_then(place).unwrap_or(self.rows.at());
        let at = at.min(self.lines.len().saturating_sub(1));
        self.rows.choose(at);
        self.chosen = self.lines.get(at).map(|line| line.id);
    }

    /// Runs what a command asks of the register; false where it is about something else.
    pub fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) -> bool {
        match command {
            Command::New => self.begin_new(view, out),
            Command::SaveAndNext => self.submit(view, out),
            Command::Delete => self.delete(view, out),
            Command::MoveUp => self.step_state(-1),
            Command::MoveDown => self.step_state(1),
            _ => return false,
        }
        true
    }

    /// Something is written in the form that is not stored.
    pub fn is_written_in(&self) -> bool {
        self.form.as_ref().is_some_and(Form::is_begun)
    }

    /// What the form takes at the bottom.
    pub fn form_height(&self) -> f32 {
        if self.form.is_some() { form::HEIGHT } else { 0.0 }
    }

    /// Draws it; true when it is to be closed.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) -> bool {
        if self.asked_at != view.data.handled {
            self.asked_at = view.data.handled;
            out.push(Action::LookUpCases(self.opened.of.clone()));
        }
        if self.takes_escape(ui) {
            return true;
        }
        let Some(cases) = self.cases().cloned() else {
            return self.nothing_ui(ui, view);
        };
        let Some(register) = cases.scheme.register.clone() else { return true };
        let mut closes = self.head_ui(ui, view, file, &cases, &register, out);
        self.take_keys(ui, view, file, out);
        let room = ui.available_height();
        let below = if self.form.is_some() { form::HEIGHT } else { history::HEIGHT };
        let height = (room - below).max(room * 0.35);
        let size = egui::vec2(ui.available_width(), height);
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            if self.lines.is_empty() {
                closes |= self.empty_ui(ui, view, &cases, &register, file, out);
            } else {
                self.lines_ui(ui, view, &cases, &register);
            }
        });
        self.below_ui(ui, view, &cases, &register, out);
        closes
    }

    fn nothing_ui(&self, ui: &mut egui::Ui, view: &View<'_>) -> bool {
        match &self.found {
            Some(Err(why)) => ui.label(theme::body(Word::Failed.with(view.lang, &[("why", why)]))),
            _ => ui.label(theme::second(ui.ctx(), Word::Busy.text(view.lang))),
        };
        false
    }

    fn lines_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, cases: &Cases, register: &Register) {
        let columns = lines::Columns::measure(ui, view, register, &self.lines);
        lines::heads_ui(ui, view, register, &columns);
        let id = Id::unique(LIST);
        if std::mem::take(&mut self.wants_keys) && self.form.is_none() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let (shown, chosen) = (&self.lines, self.chosen);
        let clicked = self.rows.ui(ui, id, register.many.get(view.lang), shown.len(), |ui, row| {
            let Some(line) = shown.get(row.index) else { return false };
            let Some(file) = cases.files.get(line.file) else { return false };
            lines::line_ui(ui, view, row, line, file, register, &columns, chosen == Some(line.id)).clicked()
        });
        if clicked {
            self.chosen = self.lines.get(self.rows.at()).map(|line| line.id);
        }
    }

    fn empty_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        cases: &Cases,
        register: &Register,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) -> bool {
        let many = register.many.get(view.lang);
        let unit = cases.unit.as_ref().map_or("", |unit| unit.name.get(view.lang));
        if !cases.files.is_empty() {
            let why = Word::NoneCounted.with(view.lang, &[("many", many)]);
            if widgets::empty_ui(
                ui,
                &why,
                Word::NoneCountedWhy.text(view.lang),
                Some(Word::ShowAll.text(view.lang)),
            ) {
                self.show_all(file);
            }
            return false;
        }
        let title = Word::Empty.with(view.lang, &[("unit", unit), ("many", many)]);
        let why = Word::EmptyWhy.with(view.lang, &[("many", many)]);
        let add = Word::Add.with(view.lang, &[("one", register.one.get(view.lang))]);
        let add = format!("{add} (Ctrl+N)");
        let button = (view.can_change() && self.form.is_none()).then_some(add.as_str());
        if widgets::empty_ui(ui, &title, &why, button) {
            self.begin_new(view, out);
        }
        false
    }

    fn below_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        cases: &Cases,
        register: &Register,
        out: &mut Vec<Action>,
    ) {
        ui.add_space(theme::SPACE_XS);
        widgets::rule_ui(ui);
        if let Some(form) = &mut self.form {
            match form.ui(ui, view, register, self.opened.as_on) {
                Some(Answer::Save) => self.submit(view, out),
                Some(Answer::Leave) => self.leave_form(),
                None => {}
            }
        } else if let Some(file) = self.chosen_file(cases) {
            history::history_ui(ui, view, file, register, self.opened.as_on);
        }
    }

    fn chosen_file<'a>(&self, cases: &'a Cases) -> Option<&'a CaseFile> {
        let chosen = self.chosen?;
        cases.files.iter().find(|file| file.case.id == chosen)
    }

    fn leave_form(&mut self) {
        self.form = None;
        self.wants_keys = true;
    }

    fn show_all(&mut self, file: &MeetingFile) {
        self.only_counted = false;
        self.wants_keys = true;
        self.arrange(Some(file));
    }

    /// Esc leaves the form, and then the register; true for the latter.
    fn takes_escape(&mut self, ui: &egui::Ui) -> bool {
        if !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            return false;
        }
        if self.form.is_some() {
            self.leave_form();
            return false;
        }
        true
    }

    /// The list's own keys, while nothing else has the keyboard.
    fn take_keys(&mut self, ui: &egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let listens = ui.memory(|memory| memory.focused()).is_none_or(|id| id == Id::unique(LIST));
        if !listens || self.form.is_some() {
            return;
        }
        if self.rows.take_keys(ui, self.lines.len()) {
            self.chosen = self.lines.get(self.rows.at()).map(|line| line.id);
        }
        let pressed = |modifiers, key| ui.input_mut(|input| widgets::take_exactly(input, modifiers, key));
        if pressed(Modifiers::NONE, Key::F) && self.opened.figure.is_some() {
            self.only_counted = !self.only_counted;
            self.arrange(Some(file));
        }
        if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
            self.begin_change(view, out);
        }
        if pressed(Modifiers::NONE, Key::S) {
            self.begin_state(view, false, out);
        }
        if pressed(Modifiers::SHIFT, Key::S) {
            self.begin_state(view, true, out);
        }
        if pressed(Modifiers::NONE, Key::Delete) {
            self.delete(view, out);
        }
    }

    fn can_change(&self, view: &View<'_>, out: &mut Vec<Action>) -> bool {
        if !view.can_change() {
            out.push(Action::Say(Notice::info(Word::ReadOnly.text(view.lang))));
        }
        view.can_change()
    }

    fn begin_new(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let (Some(cases), Some(unit)) = (self.cases().cloned(), self.opened.of.unit) else { return };
        if self.form.is_some() || !self.can_change(view, out) {
            return;
        }
        self.told = false;
        let register = cases.scheme.register.as_ref();
        self.form = register.map(|register| {
            Form::new_case(view.fresh(), cases.scheme.code.clone(), unit, register, self.opened.as_on)
        });
    }

    fn begin_change(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(cases) = self.cases().cloned() else { return };
        let Some(file) = self.chosen_file(&cases) else { return };
        if self.can_change(view, out) {
            self.form = Some(Form::change(file.case.clone()));
        }
    }

    /// A new state, or one in place of the last.
    fn begin_state(&mut self, view: &View<'_>, corrects: bool, out: &mut Vec<Action>) {
        let Some(cases) = self.cases().cloned() else { return };
        let (Some(file), Some(register)) = (self.chosen_file(&cases), &cases.scheme.register) else { return };
        if !self.can_change(view, out) {
            return;
        }
        let last = file.last_state(NaiveDate::MAX);
        let corrected = last.filter(|_| corrects);
        if corrects && corrected.is_none() {
            out.push(Action::Say(Notice::info(Word::NothingToCorrect.text(view.lang))));
            return;
        }
        self.form = Some(Form::state(view.fresh(), file, register, corrected, self.opened.as_on));
    }

    fn step_state(&mut self, by: isize) {
        let Some(cases) = self.cases().cloned() else { return };
        if let (Some(form), Some(register)) = (&mut self.form, &cases.scheme.register) {
            form.step_state(register, by);
        }
    }

    fn delete(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(id) = self.chosen.filter(|_| self.form.is_none()) else { return };
        if self.can_change(view, out) {
            out.push(self.edit(vec![CaseChange::Delete(id)]));
        }
    }

    fn submit(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let cases = self.cases().cloned();
        let Some(form) = &mut self.form else { return };
        match form.changes(view) {
            Ok(changes) => {
                let figures = cases.and_then(|cases| first::gives_way(view, &cases, &self.opened));
                if let Some(figures) = figures.filter(|_| form.is_new() && !self.told) {
                    self.told = true;
                    let said = Word::GivesWay.with(view.lang, &[("figures", &figures)]);
                    out.push(Action::Say(Notice::info(said)));
                    return;
                }
                if std::mem::take(&mut self.told) {
                    out.push(Action::Say(Notice::info(Word::CountedNow.text(view.lang))));
                }
                // A new one is to be seen, whatever the figure counts.
                self.only_counted &= !form.is_new();
                self.chosen = Some(form.case());
                out.push(self.edit(changes));
            }
            Err(word) => out.push(Action::Say(Notice::info(word.text(view.lang)))),
        }
    }

    fn edit(&self, changes: Vec<CaseChange>) -> Action {
        Action::edit(Edit::ChangeCases {
            scheme: self.opened.of.scheme.clone(),
            as_on: Some(self.opened.as_on),
            changes,
        })
    }
}
