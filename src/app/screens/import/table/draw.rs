//! Draws heads and rows, and finds what was clicked.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, CornerRadius, Galley, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::shown::Shown;
use super::{Cursor, Frame, NUMBER_WIDTH, PAD, ROW_HEIGHT, SIGN_ROOM, UNIT_WIDTH};
use crate::app::sheets::Column;
use crate::app::theme::{self, Tokens};
use crate::app::widgets::{figures, signs};
use crate::i18n::import::ImportWord as Word;
use crate::model::Grade;
use crate::tabular::{CellState, Weight};

/// Lines of a heading.
const HEAD_LINES: usize = 3;

pub fn head_ui(ui: &Ui, frame: &Frame<'_>, rect: Rect) -> Rect {
    let lang = frame.view.lang;
    let mut heads: Vec<(Arc<Galley>, f32, bool)> = Vec::new();
    let ink2 = frame.tokens.ink2;
    let mut head = |text: &str, left: f32, right: f32, number: bool, colour: Color32| {
        let mut job = eframe::egui::text::LayoutJob::simple(
            text.to_owned(),
            theme::semibold_font(theme::SIZE_BODY),
            colour,
            right - left - if number { PAD + SIGN_ROOM } else { 2.0 * PAD },
        );
        job.wrap.max_rows = HEAD_LINES;
        if number {
            job.halign = eframe::egui::Align::RIGHT;
        }
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        heads.push((galley, if number { right - SIGN_ROOM } else { left + PAD }, number));
    };
    head(Word::RowNumber.text(lang), 0.0, NUMBER_WIDTH + 20.0, false, ink2);
    let unit = frame.preview.ground.scheme.row_heading.get(lang);
    head(unit, NUMBER_WIDTH, NUMBER_WIDTH + UNIT_WIDTH, false, ink2);
    for (place, left, right) in &frame.columns {
        let Some(column) = frame.preview.columns.get(*place) else { continue };
        let (text, colour) = heading(frame, column);
        head(&text, *left, *right, true, colour);
    }
    let height = heads.iter().map(|(galley, ..)| galley.size().y).fold(0.0, f32::max) + 10.0;
    // How many columns are out of sight stands above the headings' last line.
    let hidden = if frame.columns.len() < frame.preview.columns.len() { 2.0 } else { 1.0 };
    let height = height.max(hidden * theme::line_height(theme::SIZE_BODY) + 10.0);
    for (galley, x, _) in heads {
        let at = pos2(rect.left() + x, rect.top() + height - 8.0 - galley.size().y);
        ui.painter().galley(at, galley, ink2);
    }
    let bottom = rect.top() + height;
    let heavy = Stroke::new(frame.tokens.heavy_width, frame.tokens.heavy_line);
    ui.painter().hline(rect.left()..=rect.left() + frame.width, bottom - 1.0, heavy);
    hidden_ui(ui, frame, rect);
    rect.with_max_y(bottom)
}

/// Says how many columns are out of sight.
fn hidden_ui(ui: &Ui, frame: &Frame<'_>, rect: Rect) {
    let Some(((first, ..), (last, ..))) = frame.columns.first().zip(frame.columns.last()) else { return };
    let font = theme::regular_font(theme::SIZE_SMALL);
    let (left, right) = (*first, frame.preview.columns.len().saturating_sub(last + 1));
    let ink2 = frame.tokens.ink2;
    if left > 0 {
        let at = pos2(rect.left() + NUMBER_WIDTH + UNIT_WIDTH - PAD, rect.top());
        ui.painter().text(at, Align2::RIGHT_TOP, format!("← {left}"), font.clone(), ink2);
    }
    if right > 0 {
        let at = pos2(rect.left() + frame.width, rect.top());
        ui.painter().text(at, Align2::RIGHT_TOP, format!("{right} →"), font, ink2);
    }
}

/// The indicator; for a column that nobody knows, its own heading.
fn heading(frame: &Frame<'_>, column: &Column) -> (String, Color32) {
    let scheme = &frame.preview.ground.scheme;
    let indicator = column.indicator.as_ref().and_then(|code| scheme.indicator(code));
    let colour = match frame.preview.worst(None, Some(column.place)) {
        Some(Weight::Refused) => frame.tokens.behind,
        Some(Weight::Asks) => frame.tokens.watch,
        _ => frame.tokens.ink2,
    };
    match indicator {
        Some(indicator) => (indicator.name.get(frame.view.lang).to_owned(), colour),
        None => (format!("{} ▼", column.heading), colour),
    }
}

/// The line and column that were clicked.
pub fn body_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    cursor: &mut Cursor,
    body: Rect,
) -> Option<(usize, Option<usize>)> {
    let mut child = ui.new_child(UiBuilder::new().max_rect(body).id_salt((frame.id, "body")));
    child.spacing_mut().item_spacing.y = 0.0;
    child.set_clip_rect(body.intersect(ui.clip_rect()));
    cursor.rows_seen = (body.height() / ROW_HEIGHT) as usize;
    let mut area = ScrollArea::vertical().auto_shrink(false).max_height(body.height());
    if std::mem::take(&mut cursor.follow) {
        let top = cursor.line as f32 * ROW_HEIGHT;
        let least = (top + ROW_HEIGHT - body.height()).max(0.0);
        area = area.vertical_scroll_offset(cursor.offset.clamp(least.min(top), top));
    }
    let mut clicked = None;
    let output = area.show_rows(&mut child, ROW_HEIGHT, frame.preview.lines.len(), |ui, range| {
        for line in range {
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW_HEIGHT));
            let rect = rect.with_min_x(body.left()).with_max_x(body.left() + frame.width);
            clicked = row_ui(ui, frame, cursor, line, rect).or(clicked);
        }
    });
    cursor.offset = output.state.unclamped_offset().y;
    clicked
}

fn row_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    cursor: &Cursor,
    line: usize,
    rect: Rect,
) -> Option<(usize, Option<usize>)> {
    let tokens = frame.tokens;
    let row = frame.preview.row_at(line)?;
    let is_cursor = line == cursor.line;
    if is_cursor {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.accent_tint);
    }
    if line > 0 {
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(tokens.hairline_width, tokens.line));
    }
    let mut clicked = unit_ui(ui, frame, line, row, rect).clicked().then_some((line, None));
    for (place, left, right) in &frame.columns {
        let Some(column) = frame.preview.columns.get(*place) else { continue };
        let cell = rect.with_min_x(rect.left() + left).with_max_x(rect.left() + right);
        let response = cell_ui(ui, frame, line, row, column, cell);
        if response.clicked() {
            clicked = Some((line, Some(*place)));
        }
        if is_cursor && cursor.has_focus && *place == cursor.column {
            let stroke = Stroke::new(tokens.focus_width, tokens.accent);
            ui.painter().rect_stroke(cell.shrink(1.0), CornerRadius::same(3), stroke, StrokeKind::Inside);
            ui.ctx().accesskit_node_builder(frame.id, |node| {
                node.set_active_descendant(response.id.accesskit_id());
            });
        }
    }
    clicked
}

/// The number of the row and its unit: as the program knows it, or as the file has it.
fn unit_ui(ui: &Ui, frame: &Frame<'_>, line: usize, row: u32, rect: Rect) -> Response {
    let (tokens, lang) = (frame.tokens, frame.view.lang);
    let rect = rect.with_max_x(rect.left() + NUMBER_WIDTH + UNIT_WIDTH);
    let response = ui.interact(rect, frame.id.with(("unit", row)), Sense::CLICK);
    let number = frame.view.in_digits(u64::from(row) + 1);
    let small = theme::regular_font(theme::SIZE_SMALL);
    let at = rect.left_center() + vec2(PAD, 0.0);
    ui.painter().text(at, Align2::LEFT_CENTER, &number, small, tokens.ink2);
    let skipped = frame.preview.is_skipped(row);
    let unit = frame.preview.row(row).and_then(|planned| planned.unit);
    let known = unit.and_then(|id| frame.preview.ground.units.iter().find(|unit| unit.id == id));
    let name = known.map_or_else(|| frame.preview.written(line), |unit| unit.name.get(lang).to_owned());
    let name = if name.is_empty() { "—".to_owned() } else { name };
    let weight = frame.preview.worst(Some(row), None);
    let (colour, said) = match weight {
        _ if skipped => (tokens.ink2, Some(Word::StateSkipped)),
        Some(Weight::Refused) => (tokens.behind, Some(Word::StateRefused)),
        Some(Weight::Asks) => (tokens.watch, Some(Word::StateAsks)),
        _ => (tokens.ink, None),
    };
    let left = rect.left() + NUMBER_WIDTH + PAD;
    let sign = !skipped && weight > Some(Weight::Note);
    let mut room = UNIT_WIDTH - 2.0 * PAD - if sign { SIGN_ROOM } else { 0.0 };
    if skipped {
        let word = Word::StateSkipped.text(lang);
        let font = theme::regular_font(theme::SIZE_SMALL);
        let drawn = ui.painter().text(
            pos2(rect.right() - PAD, rect.center().y),
            Align2::RIGHT_CENTER,
            word,
            font,
            tokens.ink2,
        );
        room -= drawn.width() + PAD;
    }
    let galley = theme::one_line(ui, &name, theme::regular_font(theme::SIZE_BODY), colour, room);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
    if sign {
        sign_ui(ui, weight, pos2(rect.right() - PAD - 6.0, rect.center().y), tokens);
    }
    let said = said.map_or(name.clone(), |word| format!("{name}, {}", word.text(lang)));
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &said));
    response
}

fn sign_ui(ui: &Ui, weight: Option<Weight>, centre: eframe::egui::Pos2, tokens: &Tokens) {
    match weight {
        Some(Weight::Refused) => {
            signs::paint_grade(ui.painter(), centre, 11.0, Grade::Behind, tokens.behind);
        }
        Some(Weight::Asks) => signs::paint_grade(ui.painter(), centre, 11.0, Grade::Watch, tokens.watch),
        _ => {}
    }
}

fn cell_ui(ui: &Ui, frame: &Frame<'_>, line: usize, row: u32, column: &Column, rect: Rect) -> Response {
    let (tokens, lang) = (frame.tokens, frame.view.lang);
    let response = ui.interact(rect, frame.id.with((row, column.place)), Sense::CLICK);
    let shown = Shown::of(frame.view, frame.preview, line, column);
    let skipped = frame.preview.is_skipped(row);
    let (colour, strong, word) = match shown.state.filter(|_| !skipped) {
        None => (tokens.ink2, false, None),
        Some(CellState::New) => (tokens.good, true, Some(Word::StateNew)),
        Some(CellState::Changed) => (tokens.accent, true, Some(Word::StateChanged)),
        Some(CellState::Same) => (tokens.ink2, false, Some(Word::StateSame)),
        Some(CellState::Asks) => (tokens.watch, true, Some(Word::StateAsks)),
        Some(CellState::Refused) => (tokens.behind, true, Some(Word::StateRefused)),
    };
    let size = theme::SIZE_BODY;
    let font = if strong { theme::semibold_font(size) } else { theme::regular_font(size) };
    let right = rect.right() - SIGN_ROOM;
    let room = right - rect.left() - PAD;
    let galley = match shown.text.chars().any(|c| c.is_ascii_digit()) && shown.text.chars().count() < 24 {
        true => figures::figure(ui, &shown.text, &font, colour).galley,
        false => theme::one_line(ui, &shown.text, font, colour, room),
    };
    let left = right - galley.size().x;
    ui.painter().galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, colour);
    if let Some(before) = shown.before.as_ref().filter(|_| !skipped) {
        let old = format!("{before} →");
        let small = theme::regular_font(theme::SIZE_SMALL);
        let old = theme::one_line(ui, &old, small, tokens.ink2, (left - rect.left() - PAD).max(0.0));
        let at = pos2(left - 6.0 - old.size().x, rect.center().y - old.size().y / 2.0);
        ui.painter().galley(at, old, tokens.ink2);
    }
    if !skipped {
        let centre = pos2(right + SIGN_ROOM / 2.0, rect.center().y);
        let weight = match shown.state {
            Some(CellState::Refused) => Some(Weight::Refused),
            Some(CellState::Asks) => Some(Weight::Asks),
            _ => None,
        };
        sign_ui(ui, weight, centre, tokens);
        if shown.state == Some(CellState::New) {
            ui.painter().text(centre, Align2::CENTER_CENTER, "+", theme::semibold_font(size), colour);
        }
    }
    let said = match &shown.before {
        Some(before) => format!("{before} → {}", shown.text),
        None => shown.text.clone(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &said));
    let (name, _) = heading(frame, column);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let word = word.map(|word| format!("{name}, {}", word.text(lang)));
        node.set_description(word.unwrap_or(name));
    });
    response
}
