//! Where the keys go after an answer: to the field of what is to be settled next, where it has one; else to the
//! table, so that no key presses a button that nobody has read. From the table, and from nowhere, Tab leads to the
//! first thing that is to be settled.

use eframe::egui::{self, FocusDirection, Id};

use super::matters::{MOST, fixed_at};
use super::{Import, table};
use crate::app::sheets::Preview;
use crate::app::widgets;
use crate::tabular::{Address, Problem, ProblemKind, Role, ThingProblem, Weight};

/// A row and a column of the sheet; what was answered of the file as a whole has neither.
pub type At = (Option<u32>, Option<u32>);

/// Fields in which the user answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What the column is.
    Column(u32),
    /// Which unit the row is.
    Unit(u32),
    /// What the cell should have.
    Fix(Address),
}

impl Field {
    pub fn id(self) -> Id {
        match self {
            Self::Column(place) => Id::unique(("import-column", place)),
            Self::Unit(row) => Id::unique(("import-unit", row)),
            Self::Fix(at) => Id::unique(("import-fix", at)),
        }
    }
}

impl Import {
    /// An answer was given: the plan is made again, and until then the keys wait in the table.
    pub(super) fn answered(&mut self, at: At) {
        self.ask_again = true;
        self.go_on = Some(at);
        self.focus_table = true;
    }

    /// The figures of the column are others now: what was said to be right of them does not hold.
    pub(super) fn doubt_again(&mut self, place: u32) {
        self.answers.choices.accept.retain(|at| at.column != place);
    }

    /// The new plan is there. Where there is no table to wait in, the first thing to be settled gets the keys.
    pub(super) fn go_on_in(&mut self, preview: &Preview) {
        let first = self.preview.is_none() && preview.lines.is_empty();
        if let Some(after) = self.go_on.take().or(first.then_some((None, None))) {
            self.next_field = next_field(preview, after);
        }
    }

    /// The plan that is shown is made without what was said last.
    pub(super) fn is_behind(&self) -> bool {
        self.waiting || self.ask_again
    }

    /// After an answer, until the field of what comes next has the keys: what is typed is meant for that.
    pub fn awaits_question(&self) -> bool {
        self.next_field.is_some() || self.go_on.is_some() && self.is_behind()
    }

    /// Gives the keys to the next field, unless the user has gone elsewhere meanwhile.
    pub(super) fn take_next_field(&mut self, ui: &egui::Ui) {
        let Some(field) = self.next_field.take() else { return };
        if table::has_focus(ui) || ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(field.id()));
            self.focus_table = false;
        }
    }

    /// Where nothing had the keys, Tab leads to what is to be settled and not to the top of the window.
    pub(super) fn take_tab(&self, ui: &egui::Ui, preview: &Preview) {
        let is_open = self.idle && !preview.open.is_empty();
        if is_open && ui.input_mut(widgets::take_tab) {
            go_to_matters(ui.ctx());
        }
    }
}

/// The field of the first matter that stands behind what was answered, else of the first of all; none where that is
/// settled by a button, and where nothing is left.
fn next_field(preview: &Preview, after: At) -> Option<Field> {
    let matters = || preview.problems(&preview.open, MOST).filter(|one| has_answer(one));
    let next = matters().find(|one| (one.row, one.column) >= after).or_else(|| matters().next())?;
    field_of(preview, next)
}

/// That a file could be converted is an offer, and that no column is known follows from what is asked of each.
fn has_answer(problem: &Problem) -> bool {
    !matches!(problem.kind, ProblemKind::LegacyFont { .. } | ProblemKind::NoIndicatorColumn(_))
}

/// The field in which the problem is settled, where that comes first.
fn field_of(preview: &Preview, problem: &Problem) -> Option<Field> {
    match (&problem.kind, problem.row, problem.column) {
        (ProblemKind::UnknownColumn { .. } | ProblemKind::DoubledColumn { .. }, None, Some(place)) => {
            Some(Field::Column(place))
        }
        (ProblemKind::NoUnitColumn, ..) => {
            let columns = preview.mapping.columns.iter();
            columns.into_iter().find(|one| one.role != Role::Serial).map(|one| Field::Column(one.place))
        }
        (
            ProblemKind::UnknownUnit { .. }
            | ProblemKind::AmbiguousUnit { .. }
            | ProblemKind::CodeDiffers { .. },
            Some(row),
            _,
        ) => Some(Field::Unit(row)),
        (ProblemKind::Thing(ThingProblem::CountsInstead { .. }), ..) if problem.weight == Weight::Asks => {
            None
        }
        _ => fixed_at(problem).map(Field::Fix),
    }
}

/// Where the keys go to from the table: before the first thing that can be done.
fn anchor() -> Id {
    Id::unique("import-matters-first")
}

/// The first thing that can be done about what is not right gets the keys.
pub fn go_to_matters(ctx: &egui::Context) {
    ctx.memory_mut(|memory| memory.request_focus(anchor()));
}

/// Hands the keys on to what comes next. It stands there only where it was asked for: Shift+Tab goes past it.
pub fn anchor_ui(ui: &egui::Ui) {
    if !ui.memory(|memory| memory.has_focus(anchor())) {
        return;
    }
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
    let nowhere = egui::Rect::from_min_size(ui.cursor().min, egui::Vec2::ZERO);
    ui.interact(nowhere, anchor(), egui::Sense::focusable_noninteractive());
}
