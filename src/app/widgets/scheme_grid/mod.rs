//! A scheme's table on the screen: units as rows, indicators as columns, totals pinned below, and figures
//! entered by keyboard as in a spreadsheet. It draws what it is given and reports what was entered and asked
//! for; it stores nothing.
//!
//! Rows are painted, not built of widgets: heads, figures and totals stand in the same columns to the point,
//! and rows out of sight cost nothing.

mod act;
mod ask;
mod cell;
mod clipboard;
mod draw;
mod edit;
mod head;
mod keys;
mod plan;
mod range;
#[cfg(test)]
mod tests;
mod text;

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{Id, Rect, Response, Sense, Ui, accesskit::Role, vec2};

use crate::app::theme;
use crate::hindi::shown_name;
use crate::i18n::rule::RuleMessage;
use crate::i18n::widget::Widget as Word;
use crate::model::{
    ColumnKey, DateForm, Digits, Entered, Indicator, Lang, Past, SchemeTable, Sort, TableHistory, TableRow,
    TableView, UnitId, Value, ViewColumn, Writing,
};

pub use keys::Deed;

use ask::Asked;
use edit::Editing;
use plan::{Measured, Plan};
use range::{Place, Range};

/// How a table is shown.
#[derive(Clone, Copy, Debug)]
pub struct GridOptions<'a> {
    pub lang: Lang,
    pub digits: Digits,
    pub dates: DateForm,
    /// Columns and rows in their order, and what is worked out.
    pub view: &'a Arc<TableView>,
    pub history: &'a TableHistory,
    /// The figures of the date before, against which a change is held.
    pub before: Option<&'a Past>,
    /// What is to be said of figures that are too old.
    pub stale: Option<&'a str>,
    /// By what the rows are sorted, for the mark in the head.
    pub sort: Option<&'a Sort>,
    /// Columns that were made wider or narrower, in points.
    pub widths: &'a [(ColumnKey, f32)],
    pub text_size: f32,
    pub row_height: f32,
    /// Head, rows and totals together; what does not fit scrolls.
    pub max_height: f32,
    pub editable: bool,
    /// Why its figures cannot be changed, though others could be entered.
    pub closed: Option<&'a str>,
    /// The date of the figures; a date typed without a year takes its year.
    pub as_on: NaiveDate,
    /// The table is to have the keyboard.
    pub focus: bool,
}

impl GridOptions<'_> {
    /// Cells are narrow: no date in words.
    fn writing(&self) -> Writing {
        Writing { digits: self.digits, dates: self.dates, ..self.lang.into() }.short()
    }
}

/// By what an entry is read and checked.
#[derive(Clone, Copy)]
pub struct Entering<'a> {
    pub table: &'a SchemeTable,
    pub before: Option<&'a Past>,
    pub writing: Writing,
    pub as_on: NaiveDate,
}

/// What was typed in a cell cannot be taken, or is asked about: the cell stays open and says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StillOpen;

/// What came of a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum GridEvent {
    /// Figures that were entered, pasted, filled or cleared together: one step.
    Set(Vec<Entered>),
    /// What was asked cannot be done; the sentence says why.
    Refused(String),
    /// Something about the column, or about the table as a whole.
    Asked(Deed, ColumnKey),
    /// A column was drawn to this width, in points.
    Width(ColumnKey, f32),
}

/// Where the cursor stands, and what is being typed.
#[derive(Debug, Default)]
pub struct GridState {
    /// In the view.
    row: usize,
    column: usize,
    /// Where the range begins that ends at the cursor.
    anchor: Option<Place>,
    /// The column in which a run of Tab began: Enter goes back to it, on the next line.
    run_from: Option<usize>,
    /// What the cursor stands on, so that it stays there when rows and columns are arranged anew.
    on: Option<(UnitId, ColumnKey)>,
    /// The arrangement by which `row` and `column` count.
    view: Option<Arc<TableView>>,
    editing: Option<Editing>,
    /// Figures that were pasted, filled or cleared, and that a check asks about.
    asked: Option<Asked>,
    /// The first column beside the units' names, where not all fit.
    first_column: usize,
    offset: f32,
    follow: bool,
    /// The editor that stays open gets the keyboard back, which Tab has taken along.
    give_back: bool,
    has_focus: bool,
    measured: Option<Measured>,
    /// Of the columns as they were drawn last.
    widths: Vec<(ColumnKey, f32)>,
    /// The range is to be filled in the next frame.
    fill: bool,
    /// How far the wheel was turned sideways since the last column, in points.
    turned: f32,
    /// The column whose edge is being drawn, and its width when that began.
    drawn_edge: Option<(ColumnKey, f32)>,
}

/// What a frame works with.
#[derive(Clone, Copy)]
struct Frame<'a> {
    id: Id,
    table: &'a Arc<SchemeTable>,
    options: &'a GridOptions<'a>,
}

impl<'a> Frame<'a> {
    fn entering(&self) -> Entering<'a> {
        let GridOptions { before, as_on, .. } = *self.options;
        Entering { table: self.table, before, writing: self.options.writing(), as_on }
    }

    fn column(&self, column: usize) -> Option<ViewColumn> {
        self.options.view.columns.get(column).copied()
    }

    /// The column's indicator with its place, where the column shows figures as they are.
    fn figure(&self, column: usize) -> Option<(usize, &'a Indicator)> {
        match self.column(column)? {
            ViewColumn::Figure(place) => Some((place, self.table.scheme.indicators.get(place)?)),
            ViewColumn::Derived { .. } => None,
        }
    }

    /// The indicator that the column shows, or of which it is worked out.
    fn indicator(&self, column: usize) -> Option<&'a Indicator> {
        self.table.scheme.indicators.get(self.column(column)?.of())
    }

    fn key(&self, column: usize) -> Option<ColumnKey> {
        self.options.view.key(self.table, column)
    }

    /// A row of the view, with its place in the table.
    fn row(&self, row: usize) -> Option<(usize, &'a TableRow)> {
        let place = *self.options.view.rows.get(row)?;
        Some((place, self.table.rows.get(place)?))
    }

    fn value(&self, row: usize, place: usize) -> Option<&'a Value> {
        self.row(row)?.1.cells.get(place)?.value.as_ref()
    }

    /// What the row of totals is called: it is of all rows, also where a filter hides some.
    fn total_word(&self) -> &'static str {
        let is_all = self.options.view.rows.len() == self.table.rows.len();
        let word = if is_all { Word::Total } else { Word::TotalOfAll };
        word.text(self.options.lang)
    }

    /// Rows and columns.
    fn size(&self) -> (usize, usize) {
        (self.options.view.rows.len(), self.options.view.columns.len())
    }
}

impl GridState {
    /// A cell is open to be written in.
    pub fn is_open(&self) -> bool {
        self.editing.is_some()
    }

    /// True while the keys go to the table, or to a cell that is being edited.
    pub fn has_focus(&self) -> bool {
        self.has_focus
    }

    /// The unit whose row has the cursor.
    pub fn cursor_unit(&self, table: &SchemeTable) -> Option<UnitId> {
        let (unit, _) = self.on.as_ref()?;
        table.rows.iter().any(|row| row.unit.id == *unit).then_some(*unit)
    }

    /// The figure that has the cursor, or of which is worked out what has it.
    pub fn cursor<'a>(&self, table: &'a SchemeTable) -> Option<(UnitId, &'a Indicator)> {
        let (_, key) = self.on.as_ref()?;
        Some((self.cursor_unit(table)?, table.scheme.indicator(key.indicator()?)?))
    }

    /// Puts the cursor on the unit's row, in this column or else in its own; it is found there when the table is
    /// drawn next.
    pub fn stand_on(&mut self, unit: UnitId, column: Option<ColumnKey>) {
        let own = self.on.take().map(|(_, own)| own);
        self.on = column.or(own).map(|column| (unit, column));
        self.view = None;
    }

    /// The table is not drawn: the keys are elsewhere.
    pub fn leave(&mut self) {
        self.has_focus = false;
    }

    /// The column with the cursor.
    pub fn cursor_column(&self) -> Option<&ColumnKey> {
        self.on.as_ref().map(|(_, key)| key)
    }

    /// How wide a column was drawn last, in points.
    pub fn width_of(&self, column: &ColumnKey) -> Option<f32> {
        self.widths.iter().find(|(key, _)| key == column).map(|(_, width)| *width)
    }

    /// Fills the range downwards when it is drawn next.
    pub fn fill_down(&mut self) {
        self.fill = true;
    }

    fn range(&self) -> Range {
        let cursor = (self.row, self.column);
        Range::between(self.anchor.unwrap_or(cursor), cursor)
    }

    /// Draws the table; what was entered or asked for, or why it cannot be.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        table: &Arc<SchemeTable>,
        options: &GridOptions<'_>,
    ) -> Option<GridEvent> {
        let frame = Frame { id, table, options };
        self.follow_view(&frame);
        let plan = self.plan(ui, &frame);
        let (rect, _) = ui.allocate_exact_size(vec2(plan.width, plan.height), Sense::hover());
        self.leave_by_tab(ui, &frame);
        let response = ui.interact(rect, id, Sense::click());
        describe(ui, &frame, &response);
        let editor_id = self.editing.as_ref().map(|editing| editing.id);
        if let Some(editor) = editor_id.filter(|_| std::mem::take(&mut self.give_back)) {
            ui.memory_mut(|memory| memory.request_focus(editor));
        }
        let editor_has_focus = editor_id.is_some_and(|editor| ui.memory(|memory| memory.has_focus(editor)));
        if options.focus && !response.has_focus() && !editor_has_focus {
            response.request_focus();
        }
        // A question is only for as long as the keys are here.
        if ui.memory(|memory| memory.focused()).is_some_and(|focused| focused != id) {
            self.asked = None;
        }
        let mut event = None;
        if editor_has_focus {
            event = self.take_editor_keys(ui, &frame, &response);
        } else if response.has_focus() {
            event = self.take_keys(ui, &frame, &response, &plan);
        }
        if std::mem::take(&mut self.fill) {
            let filled = clipboard::filled_down(&frame, &self.range());
            event = read_only(&frame).or_else(|| self.entered(&frame, filled)).or(event);
        }
        let width = |column: &plan::Column| Some((frame.key(column.at)?, column.right - column.left));
        self.widths = plan.columns.iter().filter_map(width).collect();
        let drawn = draw::grid_ui(ui, self, &frame, &plan, rect);
        self.question_ui(ui, &frame, drawn.cursor.unwrap_or(rect.with_min_y(rect.bottom())));
        event = self.take_clicks(ui, &frame, &response, drawn).or(event);
        self.on = frame.row(self.row).and_then(|(_, row)| Some((row.unit.id, frame.key(self.column)?)));
        let editing = self.editing.as_ref().map(|editing| editing.id);
        self.has_focus = ui
            .memory(|memory| memory.has_focus(id) || editing.is_some_and(|editor| memory.has_focus(editor)));
        event
    }

    /// Keeps the cursor on its figure when rows or columns are arranged anew.
    fn follow_view(&mut self, frame: &Frame<'_>) {
        let view = frame.options.view;
        if !self.view.as_ref().is_some_and(|known| Arc::ptr_eq(known, view)) {
            if let Some((unit, key)) = &self.on {
                let row =
                    |place: &usize| frame.table.rows.get(*place).is_some_and(|row| row.unit.id == *unit);
                let row = view.rows.iter().position(row);
                let column = (0..view.columns.len()).find(|at| frame.key(*at).as_ref() == Some(key));
                let moved = row.is_some_and(|row| row != self.row)
                    || column.is_some_and(|column| column != self.column);
                if moved {
                    self.follow = true;
                    self.anchor = None;
                }
                self.row = row.unwrap_or(self.row);
                self.column = column.unwrap_or(self.column);
            }
            self.view = Some(Arc::clone(view));
        }
        let (rows, columns) = frame.size();
        let within =
            |place: Place| (place.0.min(rows.saturating_sub(1)), place.1.min(columns.saturating_sub(1)));
        (self.row, self.column) = within((self.row, self.column));
        self.anchor = self.anchor.map(within);
    }

    fn plan(&mut self, ui: &Ui, frame: &Frame<'_>) -> Plan {
        if !self.measured.as_ref().is_some_and(|measured| measured.is_of(frame)) {
            self.measured = Some(Measured::new(ui, frame));
        }
        let width = ui.available_width();
        let Some(measured) = &self.measured else { return Plan::default() };
        Plan::new(measured, frame.size().0, frame.options, width, &mut self.first_column, self.column)
    }
}

/// Why nothing can be entered at all.
fn read_only(frame: &Frame<'_>) -> Option<GridEvent> {
    not_editable(frame).or_else(|| closed(frame))
}

fn not_editable(frame: &Frame<'_>) -> Option<GridEvent> {
    let sentence = || Word::TableReadOnly.text(frame.options.lang).to_owned();
    (!frame.options.editable).then(|| GridEvent::Refused(sentence()))
}

fn closed(frame: &Frame<'_>) -> Option<GridEvent> {
    frame.options.closed.map(|sentence| GridEvent::Refused(sentence.to_owned()))
}

fn counted(frame: &Frame<'_>, row: &TableRow, indicator: &Indicator) -> String {
    let lang = frame.options.lang;
    let values = [
        ("indicator", &*shown_name(&indicator.name, frame.options.writing())),
        ("unit", row.unit.name.get(lang)),
    ];
    RuleMessage::Counted.with(lang, &values)
}

fn worked_out(frame: &Frame<'_>, indicator: &Indicator) -> String {
    let lang = frame.options.lang;
    Word::FormulaColumn.with(lang, &[("column", &shown_name(&indicator.name, frame.options.writing()))])
}

fn describe(ui: &Ui, frame: &Frame<'_>, response: &Response) {
    let lang = frame.options.lang;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Grid);
        node.set_label(frame.table.scheme.name.get(lang));
        node.set_description(Word::GridHint.text(lang));
        let (rows, columns) = frame.size();
        node.set_row_count(rows + 1);
        node.set_column_count(columns + 1);
    });
}

/// The cell's own id, from what it shows and not from where it stands.
fn cell_id(grid: Id, unit: UnitId, column: &ColumnKey) -> Id {
    grid.with((unit, column))
}

/// A rectangle whose edges do not blur.
fn crisp(ui: &Ui, rect: Rect) -> Rect {
    let pixels = ui.pixels_per_point();
    let round = |x: f32| (x * pixels).round() / pixels;
    Rect::from_min_max(
        eframe::egui::pos2(round(rect.left()), round(rect.top())),
        eframe::egui::pos2(round(rect.right()), round(rect.bottom())),
    )
}

/// The line height of the head, whatever the size of the figures.
const HEAD_SIZE: f32 = theme::SIZE_BODY;
