//! What is not right with the file, each with its sentence and with what can be done about it right there:
//! saying what a column or a name means, leaving a row out, writing the right value, confirming.

use eframe::egui::{self, Key, Modifiers};

use super::Import;
use super::going_on::{Field, anchor_ui};
use crate::app::sheets::Preview;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, PickOption, Picker, TextField};
use crate::hindi::shown_name;
use crate::i18n::import::ImportWord as Word;
use crate::i18n::screen::level_word;
use crate::model::{Unit, UnitId};
use crate::tabular::{Address, Fix, Problem, ProblemKind, Role, Scale, ThingProblem, Weight, name_in_form};

/// How many matters are shown at once.
pub const MOST: usize = 25;

pub fn matters_ui(import: &mut Import, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
    if preview.open.is_empty() {
        let tokens = theme::tokens(ui.ctx());
        ui.label(theme::body(format!("✓ {}", Word::AllClear.text(view.lang))).color(tokens.good));
    } else {
        widgets::section_ui(ui, Word::Matters.text(view.lang));
        anchor_ui(ui);
        let mut rows = preview.problems(&preview.open, MOST).peekable();
        // What columns are comes first: what their figures are follows from it.
        while let Some(problem) = rows.next_if(|problem| problem.row.is_none()) {
            import.problem_ui(ui, view, preview, problem);
        }
        import.confirm_all_ui(ui, view, preview);
        import.namesakes_ui(ui, view, preview);
        for problem in rows {
            import.problem_ui(ui, view, preview, problem);
        }
        more_ui(ui, view, preview.open.len());
    }
    ui.add_space(theme::SPACE_S);
    import.row_ui(ui, view, preview);
    if !preview.notes.is_empty() {
        ui.add_space(theme::SPACE_S);
        widgets::section_ui(ui, Word::Notes.text(view.lang));
        for problem in preview.problems(&preview.notes, MOST) {
            import.problem_ui(ui, view, preview, problem);
        }
        more_ui(ui, view, preview.notes.len());
    }
    ui.add_space(theme::SPACE_M);
    import.all_columns_ui(ui, view, preview);
}

fn more_ui(ui: &mut egui::Ui, view: &View<'_>, count: usize) {
    if count > MOST {
        let more = count - MOST;
        let shown = view.count(more);
        let said = Word::More.counted(view.lang, more as u64, &[("count", &shown)]);
        ui.label(theme::second(ui.ctx(), said));
    }
}

impl Import {
    fn problem_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview, problem: &Problem) {
        let tokens = theme::tokens(ui.ctx());
        let (sign, colour) = match problem.weight {
            Weight::Refused => ("▼", tokens.behind),
            Weight::Asks => ("◆", tokens.watch),
            Weight::Note => ("•", tokens.ink2),
        };
        ui.add_space(theme::SPACE_XS);
        let text = theme::body(format!("{sign} {}", problem.sentence(view.lang))).color(colour);
        let label = ui.add(egui::Label::new(text).wrap().sense(egui::Sense::CLICK));
        if let Some(row) = problem.row.filter(|_| label.clicked()) {
            self.cursor.go_to(preview, row, problem.column);
        }
        self.remedy_ui(ui, view, preview, problem);
    }

    fn remedy_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview, problem: &Problem) {
        match (&problem.kind, problem.row, problem.column) {
            (ProblemKind::UnknownColumn { .. } | ProblemKind::DoubledColumn { .. }, None, Some(place))
                if !self.all_columns =>
            {
                self.is_it_ui(ui, view, preview, problem, place);
                self.column_ui(ui, view, preview, place);
            }
            // A column that stands twice is asked about already.
            (ProblemKind::LikelyColumn { .. }, None, Some(place))
                if !self.all_columns && preview.worst(None, Some(place)) == Some(Weight::Note) =>
            {
                self.column_ui(ui, view, preview, place);
            }
            (ProblemKind::ShareOrPercent { .. }, _, Some(place)) => self.share_or_percent_ui(ui, view, place),
            (ProblemKind::NoUnitColumn, ..) => self.all_columns = true,
            (ProblemKind::LegacyFont { .. }, ..) => self.convert_ui(ui, view),
            (
                ProblemKind::UnknownUnit { written, .. }
                | ProblemKind::AmbiguousUnit { written, .. }
                | ProblemKind::CodeDiffers { written },
                Some(row),
                _,
            ) => {
                self.unit_ui(ui, view, preview, row, written);
                self.skip_ui(ui, view, row);
            }
            (
                ProblemKind::NoUnit(_) | ProblemKind::DoubledUnit { .. } | ProblemKind::SecondTable { .. },
                Some(row),
                _,
            ) => {
                self.skip_ui(ui, view, row);
            }
            (
                ProblemKind::CheckBroken { .. }
                | ProblemKind::Doubt(_)
                | ProblemKind::Thing(ThingProblem::CountsInstead { .. }),
                Some(row),
                Some(column),
            ) if problem.weight == Weight::Asks => {
                let at = Address::new(row, column);
                let text = Word::Right.with(view.lang, &[("place", &at.to_string())]);
                if widgets::button_ui(ui, &text).clicked() {
                    self.answers.choices.accept.insert(at);
                    self.answered((Some(row), Some(column)));
                }
            }
            (_, Some(row), _) if problem.weight > Weight::Note => {
                if let Some(at) = fixed_at(problem) {
                    self.fix_ui(ui, view, at);
                }
                self.skip_ui(ui, view, row);
            }
            _ => {}
        }
    }

    /// Yes, where it is asked whether a column is a certain indicator.
    fn is_it_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        preview: &Preview,
        problem: &Problem,
        place: u32,
    ) {
        let ProblemKind::UnknownColumn { like: Some(like), .. } = &problem.kind else { return };
        let Some(code) = preview.map_of(place).and_then(|column| column.runner_up.clone()) else { return };
        let text = Word::YesItIs.with(view.lang, &[("name", &shown_name(like, view.writing()))]);
        if widgets::button_ui(ui, &text).clicked() {
            self.answers.columns.insert(place, Role::Indicator(code));
            self.doubt_again(place);
            self.answered((None, Some(place)));
        }
    }

    fn share_or_percent_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, place: u32) {
        ui.horizontal(|ui| {
            for (word, scale) in [(Word::AreShares, Scale::Hundred), (Word::ArePercents, Scale::One)] {
                if widgets::button_ui(ui, word.text(view.lang)).clicked() {
                    self.answers.scales.insert(place, scale);
                    self.doubt_again(place);
                    self.answered((None, Some(place)));
                }
            }
        });
    }

    fn convert_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>) {
        if widgets::button_ui(ui, Word::Convert.text(view.lang)).clicked() {
            self.convert(true);
            self.answered((None, None));
        }
    }

    /// All that is hard to believe, confirmed at once.
    fn confirm_all_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
        let asks = preview.asks();
        if asks < 2 {
            return;
        }
        let count = view.count(asks);
        if widgets::button_ui(ui, &Word::AllRight.with(view.lang, &[("count", &count)])).clicked() {
            // These and no others: what another answer brings up is asked about again.
            self.answers.choices.accept.extend(preview.asked());
            self.answered((None, None));
        }
    }

    /// All names that several units bear, said to be of one level.
    fn namesakes_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
        for one in &preview.namesakes {
            let (rows, level) = (view.count(one.rows), view.text(level_word(one.level)));
            let values = [("rows", rows.as_str()), ("level", level)];
            let text = Word::AllNamesakes.counted(view.lang, one.rows as u64, &values);
            if widgets::button_ui(ui, &text).clicked() {
                self.answers.units.extend(one.units.iter().cloned());
                self.answered((None, None));
            }
        }
    }

    fn skip_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, row: u32) {
        let word = if self.answers.choices.skip_rows.contains(&row) { Word::TakeRow } else { Word::SkipRow };
        let number = view.in_digits(u64::from(row) + 1);
        let text = word.with(view.lang, &[("row", &number)]);
        if widgets::button_ui(ui, &text).clicked() {
            self.toggle_row(row);
            self.answered((Some(row), None));
        }
    }

    /// A cell of the table is written anew: with what was typed on it, or going on from what the file has there.
    pub(super) fn begin_fix(&mut self, preview: &Preview, at: Address, typed: Option<String>) {
        let fixed = self.answers.choices.fixes.iter().find(|fix| fix.at == at).map(|fix| fix.text.clone());
        let stands = || fixed.or_else(|| Some(preview.raw(self.cursor.line(), at.column)?.text()));
        let stands = || stands().unwrap_or_default();
        self.fix = Some((at, typed.unwrap_or_else(stands)));
        self.fix_begun = true;
        self.fix_of_table = true;
    }

    /// Writing a cell anew; the file itself is not changed.
    fn fix_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, at: Address) {
        let begun = self.fix.as_ref().filter(|(of, _)| *of == at);
        let mut text = begun.map(|(_, text)| text.clone()).unwrap_or_default();
        let id = Field::Fix(at).id();
        if begun.is_some() && std::mem::take(&mut self.fix_begun) {
            widgets::caret_to_end(ui.ctx(), id, &text);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let label = Word::RightValue.with(view.lang, &[("place", &at.to_string())]);
        let field = TextField::line(id, &mut text).label(&label).plain().show(ui);
        if field.gained_focus {
            field.response.scroll_to_me(None);
        }
        if field.changed {
            self.fix = Some((at, text.clone()));
        }
        if !field.submitted && !field.lost_focus {
            return;
        }
        self.fix = None;
        let of_table = std::mem::take(&mut self.fix_of_table);
        // Esc leaves the field, and not the file.
        let given_up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        // In the table an emptied cell is one without a figure.
        let is_written = !given_up && (!text.trim().is_empty() || of_table && field.submitted);
        // Who goes on from an empty field goes where Tab or the mouse leads.
        self.focus_table |= given_up || is_written;
        if is_written {
            self.answers.choices.fixes.retain(|fix| fix.at != at);
            self.answers.choices.fixes.push(Fix { at, text });
            self.answers.choices.accept.remove(&at);
            self.answered((Some(at.row), Some(at.column)));
            // Who writes in the table goes on there.
            self.go_on = self.go_on.filter(|_| !of_table);
        }
    }

    /// A picker for which unit a name means.
    fn unit_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview, row: u32, written: &str) {
        let planned = preview.row(row);
        let chosen = planned.and_then(|row| row.unit);
        let first: &[UnitId] = planned.map(|row| row.others.as_slice()).unwrap_or_default();
        let label = Word::UnitIs.with(view.lang, &[("written", name_in_form(written))]);
        let id = Field::Unit(row).id();
        // All units only for the field that is being typed into: there may be many fields, and many units.
        let typing = ui.memory(|memory| memory.has_focus(id) || memory.had_focus_last_frame(id));
        let of = |unit: &Unit| typing || Some(unit.id) == chosen;
        let options = unit_options(view, preview, first, of);
        let field = Picker::new(id, &label);
        if let Some(unit) = field.show(ui, view.lang, &options, chosen.as_ref()).changed {
            match unit {
                Some(unit) => self.answers.units.insert(written.to_owned(), unit),
                None => self.answers.units.remove(written),
            };
            self.answered((Some(row), None));
        }
    }

    /// The row with the cursor: which unit it is, and whether it is taken.
    fn row_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
        let Some(row) = preview.row_at(self.cursor.line()) else { return };
        let number = view.in_digits(u64::from(row) + 1);
        widgets::section_ui(ui, &Word::ThisRow.with(view.lang, &[("row", &number)]));
        let written = preview.written(self.cursor.line());
        let asked = preview.problems(&preview.open, MOST).any(|problem| {
            let kinds = matches!(
                problem.kind,
                ProblemKind::UnknownUnit { .. }
                    | ProblemKind::AmbiguousUnit { .. }
                    | ProblemKind::CodeDiffers { .. }
            );
            kinds && problem.row == Some(row)
        });
        // Where it is asked below, one picker is enough.
        if !asked && !written.is_empty() && !preview.is_skipped(row) {
            self.unit_ui(ui, view, preview, row, &written);
        }
        if !asked {
            self.skip_ui(ui, view, row);
        }
        let fix = self.fix.as_ref().map(|(at, _)| *at).filter(|at| at.row == row);
        let has_field =
            |at: Address| preview.problems(&preview.open, MOST).any(|one| fixed_at(one) == Some(at));
        if let Some(at) = fix.filter(|at| !has_field(*at)) {
            self.fix_ui(ui, view, at);
        }
    }

    /// What every column is, for those who want to see or change it.
    fn all_columns_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Preview) {
        let word = if self.all_columns { Word::HideColumns } else { Word::ShowColumns };
        if widgets::button_ui(ui, word.text(view.lang)).clicked() {
            self.all_columns = !self.all_columns;
        }
        if !self.all_columns {
            return;
        }
        for column in preview.mapping.columns.iter().filter(|column| column.role != Role::Serial) {
            ui.add_space(theme::SPACE_XS);
            self.column_ui(ui, view, preview, column.place);
        }
    }
}

/// The cell that can be written anew where the problem is told.
pub fn fixed_at(problem: &Problem) -> Option<Address> {
    let can_be = matches!(problem.kind, ProblemKind::WrongValue { .. } | ProblemKind::Thing(_));
    let at = problem.row.zip(problem.column).map(|(row, column)| Address::new(row, column));
    at.filter(|_| can_be && problem.weight == Weight::Refused)
}

/// The wanted units, those first that are most like the name.
fn unit_options(
    view: &View<'_>,
    preview: &Preview,
    first: &[UnitId],
    of: impl Fn(&Unit) -> bool,
) -> Vec<PickOption<UnitId>> {
    let option = |unit: &Unit| PickOption {
        value: unit.id,
        text: unit.name.get(view.lang).to_owned(),
        second: Some(view.text(level_word(unit.level)).to_owned()),
        search: format!("{} {}", unit.name.hi, unit.name.en),
    };
    let scheme = &preview.ground.scheme;
    let mut units: Vec<&Unit> = preview.ground.units.iter().filter(|unit| of(unit)).collect();
    units.sort_by_key(|unit| {
        let like = first.iter().position(|id| *id == unit.id).unwrap_or(first.len());
        (like, !scheme.levels.contains(&unit.level))
    });
    units.into_iter().map(option).collect()
}
