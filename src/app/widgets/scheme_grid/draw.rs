//! Draws the table: head, the rows in sight, totals; and finds what was clicked.

use eframe::egui::{
    Align2, Color32, CornerRadius, Galley, Painter, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2, text::LayoutJob, text::TextFormat, text::TextWrapping,
    vec2,
};
use std::sync::Arc;

use super::plan::{Column, PAD, Plan, head_galley};
use super::{Frame, GridState, cell_id, crisp, text};
use crate::app::theme::{self, Tokens};
use crate::app::widgets::{figures, signs};
use crate::i18n::widget::Widget as Word;
use crate::model::{Cell, Kind, TableRow};

/// What was done with the mouse, and what became of the editor.
#[derive(Default)]
pub struct Drawn {
    /// Row, column among the shown ones, and whether it was a double click.
    pub clicked: Option<(usize, usize, bool)>,
    pub editor_left: bool,
}

pub fn grid_ui(ui: &mut Ui, state: &mut GridState, frame: &Frame<'_>, plan: &Plan, rect: Rect) -> Drawn {
    let rect = crisp(ui, rect);
    let tokens = theme::tokens(ui.ctx());
    let (head, below) = rect.split_top_bottom_at_y(rect.top() + plan.head_height);
    let (body, totals) = below.split_top_bottom_at_y(below.top() + plan.body_height);
    head_ui(ui, frame, plan, head, tokens);
    let drawn = body_ui(ui, state, frame, plan, body, tokens);
    totals_ui(ui, frame, plan, totals, tokens);
    let painter = ui.painter();
    let heavy = Stroke::new(tokens.heavy_width, tokens.heavy_line);
    let across = rect.left()..=rect.left() + plan.lines_right;
    painter.hline(across.clone(), body.top() - tokens.heavy_width / 2.0, heavy);
    painter.hline(across, totals.top(), heavy);
    drawn
}

fn head_ui(ui: &Ui, frame: &Frame<'_>, plan: &Plan, rect: Rect, tokens: &Tokens) {
    let bottom = rect.bottom() - 8.0;
    let place = |galley: Arc<Galley>, x: f32| {
        ui.painter().galley(pos2(x, bottom - galley.size().y), galley, tokens.ink2);
    };
    let heading = frame.table.scheme.row_heading.get(frame.options.lang);
    place(head_galley(ui, heading, plan.unit_right - PAD, false, tokens.ink2), rect.left() + PAD);
    for column in &plan.columns {
        let Some((_, indicator)) = frame.indicator(column.at) else { continue };
        let head = indicator.head(frame.options.lang);
        let room = column.text_right - if column.number { column.left } else { column.text_left };
        let galley = head_galley(ui, &head, room, column.number, tokens.ink2);
        let x = if column.number { column.text_right } else { column.text_left };
        place(galley, rect.left() + x);
    }
    hidden_ui(ui.painter(), plan, rect, tokens);
}

/// Says how many columns are out of sight.
fn hidden_ui(painter: &Painter, plan: &Plan, rect: Rect, tokens: &Tokens) {
    let font = theme::regular_font(theme::SIZE_SMALL);
    let (left, right) = plan.hidden;
    let bottom = rect.bottom() - 11.0;
    if left > 0 {
        let at = pos2(rect.left() + plan.unit_right - PAD, bottom);
        painter.text(at, Align2::RIGHT_BOTTOM, format!("← {left}"), font.clone(), tokens.ink2);
    }
    if right > 0 {
        let at = pos2(rect.left() + plan.lines_right, bottom);
        painter.text(at, Align2::RIGHT_BOTTOM, format!("{right} →"), font, tokens.ink2);
    }
}

fn body_ui(
    ui: &mut Ui,
    state: &mut GridState,
    frame: &Frame<'_>,
    plan: &Plan,
    body: Rect,
    tokens: &Tokens,
) -> Drawn {
    let mut drawn = Drawn::default();
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
    let output = area.show_rows(&mut child, row_height, frame.table.rows.len(), |ui, range| {
        for row in range {
            let size = vec2(ui.available_width(), row_height);
            let (_, rect) = ui.allocate_space(size);
            let right = body.left() + plan.lines_right;
            let rect = Rect::from_min_max(pos2(body.left(), rect.top()), pos2(right, rect.bottom()));
            row_ui(ui, state, frame, plan, row, crisp(ui, rect), tokens, &mut drawn);
        }
    });
    state.offset = output.state.unclamped_offset().y;
    drawn
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
    let Some(data) = frame.table.rows.get(row) else { return };
    let is_cursor_row = row == state.row && state.has_focus;
    if is_cursor_row {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.accent_tint);
    }
    if row > 0 {
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(tokens.hairline_width, tokens.line));
    }
    unit_ui(ui, frame, plan, data, rect, tokens);
    for column in &plan.columns {
        let cell = Rect::from_min_max(
            pos2(rect.left() + column.left, rect.top()),
            pos2(rect.left() + column.right, rect.bottom()),
        );
        let response = cell_ui(ui, frame, column, data, cell, tokens);
        if response.clicked() {
            drawn.clicked = Some((row, column.at, response.double_clicked()));
        }
        let is_cursor = is_cursor_row && column.at == state.column;
        if is_cursor {
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
    let Some((_, indicator)) = frame.indicator(column.at) else { return false };
    let here =
        |editing: &&mut super::Editing| editing.unit == data.unit.id && editing.indicator == indicator.code;
    let Some(editing) = state.editing.as_mut().filter(here) else { return false };
    let name = cell_name(frame, data, &indicator.head(frame.options.lang));
    let size = frame.options.text_size;
    drawn.editor_left |= editing.ui(ui, cell, &name, size, column.number);
    true
}

fn unit_ui(ui: &Ui, frame: &Frame<'_>, plan: &Plan, data: &TableRow, rect: Rect, tokens: &Tokens) {
    let font = theme::regular_font(frame.options.text_size);
    let mut job = LayoutJob::default();
    let name = data.unit.name.get(frame.options.lang);
    job.append(name, 0.0, TextFormat::simple(font.clone(), tokens.ink));
    if let Some(level) = text::level(&frame.table.scheme, &data.unit, frame.options) {
        job.append(&format!(" · {level}"), 0.0, TextFormat::simple(font, tokens.ink2));
    }
    job.wrap = TextWrapping::truncate_at_width(plan.unit_right - 2.0 * PAD);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = pos2(rect.left() + PAD, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
}

fn cell_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    column: &Column,
    data: &TableRow,
    rect: Rect,
    tokens: &Tokens,
) -> Response {
    let Some((place, indicator)) = frame.indicator(column.at) else {
        return ui.interact(rect, frame.id.with(column.at), Sense::hover());
    };
    // No stop for Tab: the table is one, and moves its cursor itself.
    let response = ui.interact(rect, cell_id(frame.id, data.unit.id, &indicator.code), Sense::CLICK);
    let empty = Cell::default();
    let cell = data.cells.get(place).unwrap_or(&empty);
    let shown = text::value(cell.value.as_ref(), indicator, frame.options);
    let strong = column.sign && indicator.kind == Kind::Percent;
    let figures = indicator.kind == Kind::Date;
    let paint = Paint { text: &shown, strong, figures, cell };
    paint_cell(ui, frame, column, rect, &paint, tokens);
    let lang = frame.options.lang;
    let spoken = if cell.value.is_none() { Word::NotReported.text(lang) } else { shown.as_str() };
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let name = cell_name(frame, data, indicator.name.get(lang));
        let judged = if cell.doubtful { Some(Word::Doubtful) } else { cell.grade.map(text::grade_word) };
        let judged = judged.map(|word| format!("{name}, {}", word.text(lang)));
        node.set_description(judged.unwrap_or(name));
    });
    response
}

fn cell_name(frame: &Frame<'_>, data: &TableRow, column: &str) -> String {
    let lang = frame.options.lang;
    Word::CellName.with(lang, &[("row", data.unit.name.get(lang)), ("column", column)])
}

struct Paint<'a> {
    text: &'a str,
    strong: bool,
    /// A date: words by its place, figures by its digits.
    figures: bool,
    cell: &'a Cell,
}

fn paint_cell(ui: &Ui, frame: &Frame<'_>, column: &Column, rect: Rect, paint: &Paint<'_>, tokens: &Tokens) {
    let size = frame.options.text_size;
    let font = if paint.strong { theme::semibold_font(size) } else { theme::regular_font(size) };
    let colour = match paint.cell {
        Cell { value: None, .. } => tokens.ink2,
        Cell { doubtful: true, .. } => tokens.behind,
        _ => tokens.ink,
    };
    let origin = rect.left() - column.left;
    if column.number {
        let figure = figures::figure(ui, paint.text, &font, colour);
        let x = origin + column.text_right - figure.width();
        let y = rect.center().y - figure.galley.size().y / 2.0;
        ui.painter().galley(pos2(x, y), figure.galley, colour);
    } else {
        let room = column.text_right - column.text_left;
        let galley = if paint.figures {
            figures::figure(ui, paint.text, &font, colour).galley
        } else {
            words(ui, paint.text, font, colour, room)
        };
        let y = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(origin + column.text_left, y), galley, colour);
    }
    if paint.cell.doubtful {
        // In the room of the sign, so that the figures stay below each other.
        let at = pos2(origin + column.text_right + 2.0, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, "?", theme::semibold_font(size), colour);
    }
    if let Some(grade) = paint.cell.grade
        && column.sign
    {
        let centre = pos2(rect.right() - PAD - size * 0.5, rect.center().y);
        signs::paint_grade(ui.painter(), centre, size * 0.82, grade, theme::grade_colour(tokens, grade));
    }
}

fn words(ui: &Ui, text: &str, font: eframe::egui::FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn totals_ui(ui: &Ui, frame: &Frame<'_>, plan: &Plan, rect: Rect, tokens: &Tokens) {
    let total = Word::Total.text(frame.options.lang);
    let font = theme::semibold_font(frame.options.text_size);
    let galley = words(ui, total, font, tokens.ink, plan.unit_right - 2.0 * PAD);
    let at = pos2(rect.left() + PAD, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
    for column in &plan.columns {
        let Some((place, indicator)) = frame.indicator(column.at) else { continue };
        let Some(cell) = frame.table.totals.get(place) else { continue };
        // A column that does not add up has no total, which is not the same as one not reported.
        let Some(value) = cell.value.as_ref() else { continue };
        let shown = text::value(Some(value), indicator, frame.options);
        let area = Rect::from_min_max(
            pos2(rect.left() + column.left, rect.top()),
            pos2(rect.left() + column.right, rect.bottom()),
        );
        let figures = indicator.kind == Kind::Date;
        let paint = Paint { text: &shown, strong: true, figures, cell };
        paint_cell(ui, frame, column, area, &paint, tokens);
        let response = ui.interact(area, frame.id.with(("total", &indicator.code)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &shown));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(format!("{total}, {}", indicator.name.get(frame.options.lang)));
        });
    }
}
