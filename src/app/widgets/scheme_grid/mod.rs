//! A scheme's table on the screen: units as rows, indicators as columns, totals pinned below, and figures
//! entered by keyboard. It draws what it is given and reports what was typed; it stores nothing.
//!
//! Rows are painted, not built of widgets: heads, figures and totals stand in the same columns to the point,
//! and rows out of sight cost nothing.

mod draw;
mod edit;
mod keys;
mod plan;
#[cfg(test)]
mod tests;
mod text;

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{
    EventFilter, FocusDirection, Id, Key, Modifiers, Rect, Response, Sense, Ui, accesskit::Role, vec2,
};

use crate::app::theme;
use crate::hindi::{parse_value, sentence};
use crate::i18n::widget::Widget as Word;
use crate::model::{DateForm, Digits, Indicator, IndicatorCode, Lang, SchemeTable, UnitId, Value, Writing};

use edit::Editing;
use keys::{Intent, Move};
use plan::{Measured, Plan};

/// How a table is shown.
#[derive(Clone, Copy, Debug)]
pub struct GridOptions<'a> {
    pub lang: Lang,
    pub digits: Digits,
    pub dates: DateForm,
    /// Places of the shown indicators among the scheme's.
    pub columns: &'a [usize],
    pub text_size: f32,
    pub row_height: f32,
    /// Head, rows and totals together; what does not fit scrolls.
    pub max_height: f32,
    pub editable: bool,
    /// The date of the figures; a date typed without a year takes its year.
    pub as_on: NaiveDate,
    /// The table is to have the keyboard.
    pub focus: bool,
}

impl GridOptions<'_> {
    /// Cells are narrow: no date in words.
    fn writing(&self) -> Writing {
        Writing { lang: self.lang, digits: self.digits, dates: self.dates }.short()
    }
}

/// What came of a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum GridEvent {
    Set {
        unit: UnitId,
        indicator: IndicatorCode,
        value: Option<Value>,
    },
    /// What was asked cannot be done; the sentence says why.
    Refused(String),
}

/// Where the cursor stands, and what is being typed.
#[derive(Debug, Default)]
pub struct GridState {
    row: usize,
    /// Among the shown columns.
    column: usize,
    editing: Option<Editing>,
    /// The first column beside the units' names, where not all fit.
    first_column: usize,
    offset: f32,
    follow: bool,
    has_focus: bool,
    measured: Option<Measured>,
}

/// What a frame works with.
#[derive(Clone, Copy)]
struct Frame<'a> {
    id: Id,
    table: &'a Arc<SchemeTable>,
    options: &'a GridOptions<'a>,
}

impl<'a> Frame<'a> {
    fn indicator(&self, column: usize) -> Option<(usize, &'a Indicator)> {
        let place = *self.options.columns.get(column)?;
        self.table.scheme.indicators.get(place).map(|indicator| (place, indicator))
    }

    fn value(&self, row: usize, place: usize) -> Option<&'a Value> {
        self.table.rows.get(row)?.cells.get(place)?.value.as_ref()
    }
}

impl GridState {
    /// True while the keys go to the table, or to a cell that is being edited.
    pub fn has_focus(&self) -> bool {
        self.has_focus
    }

    /// The unit whose row has the cursor.
    pub fn cursor_unit(&self, table: &SchemeTable) -> Option<UnitId> {
        table.rows.get(self.row).map(|row| row.unit.id)
    }

    /// The figure that has the cursor; `columns` as they were drawn.
    pub fn cursor<'a>(&self, table: &'a SchemeTable, columns: &[usize]) -> Option<(UnitId, &'a Indicator)> {
        let indicator = table.scheme.indicators.get(*columns.get(self.column)?)?;
        Some((self.cursor_unit(table)?, indicator))
    }

    /// Draws the table; what was entered, or why it cannot be.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        table: &Arc<SchemeTable>,
        options: &GridOptions<'_>,
    ) -> Option<GridEvent> {
        let frame = Frame { id, table, options };
        self.row = self.row.min(table.rows.len().saturating_sub(1));
        self.column = self.column.min(options.columns.len().saturating_sub(1));
        let plan = self.plan(ui, &frame);
        let (rect, _) = ui.allocate_exact_size(vec2(plan.width, plan.height), Sense::hover());
        self.leave_by_tab(ui, &frame);
        let response = ui.interact(rect, id, Sense::click());
        describe(ui, &frame, &response);
        let editor_id = self.editing.as_ref().map(|editing| editing.id);
        let editor_has_focus = editor_id.is_some_and(|editor| ui.memory(|memory| memory.has_focus(editor)));
        if options.focus && !response.has_focus() && !editor_has_focus {
            response.request_focus();
        }
        let mut event = None;
        if editor_has_focus {
            event = self.take_editor_keys(ui, &frame, &response);
        } else if response.has_focus() {
            event = self.take_keys(ui, &frame, &response, &plan);
        }
        let drawn = draw::grid_ui(ui, self, &frame, &plan, rect);
        event = self.take_clicks(ui, &frame, &response, drawn).or(event);
        let editing = self.editing.as_ref().map(|editing| editing.id);
        self.has_focus = ui
            .memory(|memory| memory.has_focus(id) || editing.is_some_and(|editor| memory.has_focus(editor)));
        event
    }

    fn plan(&mut self, ui: &Ui, frame: &Frame<'_>) -> Plan {
        if !self.measured.as_ref().is_some_and(|measured| measured.is_of(frame.table, frame.options)) {
            self.measured = Some(Measured::new(ui, frame.table, frame.options));
        }
        let width = ui.available_width();
        let Some(measured) = &self.measured else { return Plan::default() };
        Plan::new(measured, frame.table.rows.len(), frame.options, width, &mut self.first_column, self.column)
    }

    fn take_keys(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
        plan: &Plan,
    ) -> Option<GridEvent> {
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(frame.id, filter));
        let mut event = None;
        while let Some(intent) = ui.input_mut(keys::take_next) {
            match intent {
                Intent::Go(to) => self.go(ui, frame, to, plan),
                Intent::Edit => event = self.begin(ui, frame, None).or(event),
                Intent::Replace(text) => event = self.begin(ui, frame, Some(text)).or(event),
                Intent::Clear => event = self.clear(frame).or(event),
                Intent::Copy => {
                    if let Some((place, indicator)) = frame.indicator(self.column) {
                        let value = frame.value(self.row, place);
                        ui.ctx().copy_text(text::value(value, indicator, frame.options));
                    }
                }
            }
            if self.editing.is_some() {
                break;
            }
        }
        if self.editing.is_none() && !response.has_focus() {
            self.follow = false;
        }
        event
    }

    fn go(&mut self, ui: &Ui, frame: &Frame<'_>, to: Move, plan: &Plan) {
        let size = (frame.table.rows.len(), frame.options.columns.len());
        if let Some((row, column)) = keys::target((self.row, self.column), size, to, plan.rows_seen) {
            (self.row, self.column) = (row, column);
            self.follow = true;
            ui.ctx().request_repaint();
        }
    }

    /// Tab beyond the last cell, or back beyond the first, goes on to what is next on the screen. Asked before
    /// the table registers for the keyboard, which is when the toolkit moves it.
    fn leave_by_tab(&self, ui: &Ui, frame: &Frame<'_>) {
        if self.editing.is_some() || !ui.memory(|memory| memory.has_focus(frame.id)) {
            return;
        }
        let size = (frame.table.rows.len(), frame.options.columns.len());
        let stays = |to| keys::target((self.row, self.column), size, to, 1).is_some();
        let presses = [
            (Modifiers::SHIFT, Move::Previous, FocusDirection::Previous),
            (Modifiers::NONE, Move::Next, FocusDirection::Next),
        ];
        for (modifiers, to, direction) in presses {
            let leaves = !stays(to) && ui.input_mut(|input| keys::take_exactly(input, modifiers, Key::Tab));
            if leaves {
                ui.memory_mut(|memory| memory.move_focus(direction));
            }
        }
    }

    /// Opens the editor on the cursor's cell, or says why it stays closed.
    fn begin(&mut self, ui: &Ui, frame: &Frame<'_>, typed: Option<String>) -> Option<GridEvent> {
        let (place, indicator) = frame.indicator(self.column)?;
        let row = frame.table.rows.get(self.row)?;
        if let Some(refused) = refusal(frame, indicator) {
            return Some(refused);
        }
        let text =
            typed.unwrap_or_else(|| text::editable(frame.value(self.row, place), indicator, frame.options));
        self.follow = true;
        self.editing = Some(Editing::begin(ui, frame.id, row.unit.id, indicator.code.clone(), text));
        None
    }

    fn clear(&self, frame: &Frame<'_>) -> Option<GridEvent> {
        let (place, indicator) = frame.indicator(self.column)?;
        let unit = frame.table.rows.get(self.row)?.unit.id;
        refusal(frame, indicator).or_else(|| {
            frame.value(self.row, place)?;
            Some(GridEvent::Set { unit, indicator: indicator.code.clone(), value: None })
        })
    }

    fn take_editor_keys(&mut self, ui: &Ui, frame: &Frame<'_>, response: &Response) -> Option<GridEvent> {
        match ui.input_mut(keys::take_from_editor)? {
            keys::Leave::Cancel => {
                self.editing = None;
                response.request_focus();
                None
            }
            keys::Leave::Commit(to) => {
                let event = self.commit(frame);
                if self.editing.is_none() {
                    let size = (frame.table.rows.len(), frame.options.columns.len());
                    let next = keys::target((self.row, self.column), size, to, 1);
                    (self.row, self.column) = next.unwrap_or((self.row, self.column));
                    self.follow = true;
                    response.request_focus();
                }
                event
            }
        }
    }

    /// Reads what was typed. A wrong value keeps the editor open, with the sentence.
    fn commit(&mut self, frame: &Frame<'_>) -> Option<GridEvent> {
        let editing = self.editing.take()?;
        let place = frame.table.column(&editing.indicator)?;
        let indicator = frame.table.scheme.indicators.get(place)?;
        match parse_value(&editing.text, &indicator.kind, frame.options.as_on) {
            Err(error) => {
                let error = sentence(&error, frame.options.lang);
                self.editing = Some(Editing { error: Some(error), ..editing });
                None
            }
            Ok(value) => {
                let row = frame.table.rows.iter().find(|row| row.unit.id == editing.unit)?;
                let before = row.cells.get(place).and_then(|cell| cell.value.as_ref());
                (before != value.as_ref()).then_some(GridEvent::Set {
                    unit: editing.unit,
                    indicator: editing.indicator,
                    value,
                })
            }
        }
    }

    fn take_clicks(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
        drawn: draw::Drawn,
    ) -> Option<GridEvent> {
        let mut event = None;
        if drawn.editor_left {
            event = self.commit(frame);
        }
        if let Some((row, column, double)) = drawn.clicked
            && self.editing.is_none()
        {
            (self.row, self.column) = (row, column);
            self.follow = true;
            if double {
                event = self.begin(ui, frame, None).or(event);
            } else {
                response.request_focus();
            }
        }
        event
    }
}

/// Why a cell of this column cannot be edited.
fn refusal(frame: &Frame<'_>, indicator: &Indicator) -> Option<GridEvent> {
    let lang = frame.options.lang;
    if !frame.options.editable {
        return Some(GridEvent::Refused(Word::TableReadOnly.text(lang).to_owned()));
    }
    indicator.formula.is_some().then(|| {
        let column = indicator.name.get(lang);
        GridEvent::Refused(Word::FormulaColumn.with(lang, &[("column", column)]))
    })
}

fn describe(ui: &Ui, frame: &Frame<'_>, response: &Response) {
    let lang = frame.options.lang;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Grid);
        node.set_label(frame.table.scheme.name.get(lang));
        node.set_description(Word::GridHint.text(lang));
        node.set_row_count(frame.table.rows.len() + 1);
        node.set_column_count(frame.options.columns.len() + 1);
    });
}

/// The cell's own id, from what it shows and not from where it stands.
fn cell_id(grid: Id, unit: UnitId, indicator: &IndicatorCode) -> Id {
    grid.with((unit, indicator))
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
