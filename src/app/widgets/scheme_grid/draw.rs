//! Draws the table: head, the rows in sight, totals; and finds what was clicked.

use eframe::egui::{
    CornerRadius, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, pos2, text::LayoutJob,
    text::TextFormat, vec2,
};

use super::cell::{cell_name, cell_ui, total_ui};
use super::head::{self, head_ui};
use super::keys::Deed;
use super::plan::{Column, PAD, Plan};
use super::range::Place;
use super::{Frame, GridState, crisp, text};
use crate::app::theme::{self, Tokens};
use crate::model::{ColumnKey, TableRow};

/// What was done with the mouse, and what became of the editor.
#[derive(Default)]
pub struct Drawn {
    /// Row and column of the view, and whether it was a double click.
    pub clicked: Option<(usize, usize, bool)>,
    /// The pointer is being drawn over cells: from the first to the last.
    pub swept: Option<(Place, Place)>,
    /// What was asked at the head of a column; of no column, at that of the units.
    pub head: Option<(Option<usize>, Deed)>,
    pub width: Option<(ColumnKey, f32)>,
    pub editor_left: bool,
    /// Where the cursor's cell was drawn.
    pub cursor: Option<Rect>,
}

pub fn grid_ui(ui: &mut Ui, state: &mut GridState, frame: &Frame<'_>, plan: &Plan, rect: Rect) -> Drawn {
    let rect = crisp(ui, rect);
    let tokens = theme::tokens(ui.ctx());
    let (head, below) = rect.split_top_bottom_at_y(rect.top() + plan.head_height);
    let (body, totals) = below.split_top_bottom_at_y(below.top() + plan.body_height);
    let mut drawn = Drawn::default();
    head_ui(ui, state, frame, plan, head, tokens, &mut drawn);
    body_ui(ui, state, frame, plan, body, tokens, &mut drawn);
    totals_ui(ui, frame, plan, totals, tokens);
    across(ui, state, frame, rect);
    let painter = ui.painter();
    let heavy = Stroke::new(tokens.heavy_width, tokens.heavy_line);
    let across = rect.left()..=rect.left() + plan.lines_right;
    painter.hline(across.clone(), body.top() - tokens.heavy_width / 2.0, heavy);
    painter.hline(across, totals.top(), heavy);
    drawn
}

/// Turning the wheel sideways goes through the columns, when not all are seen.
fn across(ui: &Ui, state: &mut GridState, frame: &Frame<'_>, rect: Rect) {
    if !ui.rect_contains_pointer(rect) {
        return;
    }
    let turned = ui.input(|input| input.smooth_scroll_delta().x);
    if turned.abs() < 1.0 {
        return;
    }
    state.turned += turned;
    while state.turned.abs() >= WHEEL {
        let (_, columns) = frame.size();
        state.column = if state.turned < 0.0 {
            (state.column + 1).min(columns.saturating_sub(1))
        } else {
            state.column.saturating_sub(1)
        };
        state.turned -= WHEEL.copysign(state.turned);
    }
}

/// How far the wheel is turned for one column, in points.
const WHEEL: f32 = 40.0;

fn body_ui(
    ui: &mut Ui,
    state: &mut GridState,
    frame: &Frame<'_>,
    plan: &Plan,
    body: Rect,
    tokens: &Tokens,
    drawn: &mut Drawn,
) {
    let row_height = frame.options.row_height;
    let mut child = ui.new_child(UiBuilder::new().max_rect(body).id_salt((frame.id, "body")));
    child.spacing_mut().item_spacing.y = 0.0;
    child.set_clip_rect(body.intersect(ui.clip_rect()));
    let mut area = ScrollArea::vertical().auto_shrink(false).max_height(plan.body_height);
    if std::mem::take(&mut state.follow) {
        let top = state.row as f32 * row_height;
        let least = (top + row_height - plan.body_height).max(0.0);
        area = area.vertical_scroll_offset(state.offset.clamp(least.min(top), top));
    }
    let rows = frame.size().0;
    let mut first = 0.0;
    let output = area.show_rows(&mut child, row_height, rows, |ui, range| {
        for row in range.clone() {
            let size = vec2(ui.available_width(), row_height);
            let (_, rect) = ui.allocate_space(size);
            if row == range.start {
                first = rect.top() - row as f32 * row_height;
            }
            let right = body.left() + plan.lines_right;
            let rect = Rect::from_min_max(pos2(body.left(), rect.top()), pos2(right, rect.bottom()));
            row_ui(ui, state, frame, plan, row, crisp(ui, rect), tokens, drawn);
        }
    });
    state.offset = output.state.unclamped_offset().y;
    drawn.swept = swept(ui, frame, plan, body, first);
}

/// The cells from that where the pointer went down to that where it is now. `first` is where row 0 would be.
fn swept(ui: &Ui, frame: &Frame<'_>, plan: &Plan, body: Rect, first: f32) -> Option<(Place, Place)> {
    let (origin, now) = ui.input(|input| {
        let pointer = &input.pointer;
        pointer.is_decidedly_dragging().then(|| pointer.press_origin().zip(pointer.interact_pos())).flatten()
    })?;
    // What lies over the table is swept for itself.
    let over = ui.ctx().layer_id_at(origin).is_some_and(|layer| layer != ui.layer_id());
    let cells = body.with_max_x(body.left() + plan.lines_right).with_min_x(body.left() + plan.unit_right);
    if over || !cells.contains(origin) {
        return None;
    }
    let place = |at: eframe::egui::Pos2| -> Option<Place> {
        let at = cells.clamp(at);
        let x = at.x - body.left();
        let column = plan.columns.iter().find(|column| x <= column.right)?.at;
        let row = ((at.y - first) / frame.options.row_height).floor().max(0.0) as usize;
        Some((row.min(frame.size().0.checked_sub(1)?), column))
    };
    Some((place(origin)?, place(now)?))
}

#[expect(clippy::too_many_arguments, reason = "the parts of one row; a struct for them would be used once")]
fn row_ui(
    ui: &mut Ui,
    state: &mut GridState,
    frame: &Frame<'_>,
    plan: &Plan,
    row: usize,
    rect: Rect,
    tokens: &Tokens,
    drawn: &mut Drawn,
) {
    let Some((place, data)) = frame.row(row) else { return };
    let is_cursor_row = row == state.row && state.has_focus;
    if is_cursor_row {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.accent_tint);
    }
    if row > 0 {
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(tokens.hairline_width, tokens.line));
    }
    unit_ui(ui, frame, plan, data, rect, tokens);
    let range = state.anchor.filter(|_| state.has_focus).map(|_| state.range());
    for column in &plan.columns {
        let cell = Rect::from_min_max(
            pos2(rect.left() + column.left, rect.top()),
            pos2(rect.left() + column.right, rect.bottom()),
        );
        let selected = range.as_ref().is_some_and(|range| range.contains((row, column.at)));
        if selected {
            ui.painter().rect_filled(cell, CornerRadius::ZERO, tokens.selection);
        }
        let response = cell_ui(ui, frame, column, (place, data), cell, tokens);
        if response.clicked() {
            drawn.clicked = Some((row, column.at, response.double_clicked()));
        }
        let is_cursor = is_cursor_row && column.at == state.column;
        if is_cursor || selected {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(true));
        }
        if is_cursor {
            drawn.cursor = Some(cell);
            ui.ctx().accesskit_node_builder(frame.id, |node| {
                node.set_active_descendant(response.id.accesskit_id());
            });
        }
        if !editor_ui(ui, state, frame, column, data, cell, drawn) && is_cursor {
            let stroke = Stroke::new(tokens.focus_width, tokens.accent);
            let radius = CornerRadius::same(3);
            ui.painter().rect_stroke(cell.shrink(1.0), radius, stroke, StrokeKind::Inside);
        }
    }
}

/// Draws the editor when it stands on this cell.
fn editor_ui(
    ui: &mut Ui,
    state: &mut GridState,
    frame: &Frame<'_>,
    column: &Column,
    data: &TableRow,
    cell: Rect,
    drawn: &mut Drawn,
) -> bool {
    let Some((_, indicator)) = frame.figure(column.at) else { return false };
    let here =
        |editing: &&mut super::Editing| editing.unit == data.unit.id && editing.indicator == indicator.code;
    let Some(editing) = state.editing.as_mut().filter(here) else { return false };
    let name = cell_name(frame, data, &head::text_of(frame, column.at).unwrap_or_default());
    let size = frame.options.text_size;
    drawn.editor_left |= editing.ui(ui, cell, &name, size, column.number);
    true
}

fn unit_ui(ui: &Ui, frame: &Frame<'_>, plan: &Plan, data: &TableRow, rect: Rect, tokens: &Tokens) {
    let font = theme::regular_font(frame.options.text_size);
    let mut job = LayoutJob::default();
    let name = data.unit.name.get(frame.options.lang);
    job.append(name, 0.0, TextFormat::simple(font.clone(), tokens.ink));
    if let Some(level) = text::level(frame.table, data, frame.options) {
        job.append(&format!(" · {level}"), 0.0, TextFormat::simple(font, tokens.ink2));
    }
    let galley = theme::cut(ui, job, plan.unit_right - 2.0 * PAD);
    let at = pos2(rect.left() + PAD, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
}

fn totals_ui(ui: &Ui, frame: &Frame<'_>, plan: &Plan, rect: Rect, tokens: &Tokens) {
    let total = frame.total_word();
    let font = theme::semibold_font(frame.options.text_size);
    let galley = theme::one_line(ui, total, font, tokens.ink, plan.unit_right - 2.0 * PAD);
    let at = pos2(rect.left() + PAD, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
    for column in &plan.columns {
        let area = Rect::from_min_max(
            pos2(rect.left() + column.left, rect.top()),
            pos2(rect.left() + column.right, rect.bottom()),
        );
        total_ui(ui, frame, column, area, tokens);
    }
}
