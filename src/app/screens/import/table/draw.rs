//! Draws heads and rows, and finds what was clicked.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, CornerRadius, Galley, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::shown::Shown;
use super::{Cursor, Frame, NUMBER_WIDTH, PAD, ROW_HEIGHT, SIGN_ROOM};
use crate::app::sheets::{Column, Preview};
use crate::app::theme::{self, Tokens};
use crate::app::widgets::{figures, signs};
use crate::hindi::shown_name;
use crate::i18n::import::ImportWord as Word;
use crate::i18n::screen::level_word;
use crate::model::{Grade, Lang};
use crate::tabular::{CellState, Weight};

/// Lines of a heading.
const HEAD_LINES: usize = 3;
/// Between the value that stands and what it becomes.
const BEFORE_GAP: f32 = 6.0;

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
    head(unit, NUMBER_WIDTH, frame.unit_right, false, ink2);
    for place in &frame.columns {
        let Some(column) = frame.preview.columns.get(place.at) else { continue };
        let (text, colour) = heading(frame, column);
        head(&text, place.left, place.right, place.number, colour);
    }
    let height = heads.iter().map(|(galley, ..)| galley.size().y).fold(0.0, f32::max) + 10.0;
    let height = height.max(theme::line_height(theme::SIZE_BODY) + 10.0);
    // How many columns are out of sight stands above all headings.
    let is_any_hidden = frame.columns.len() < frame.preview.columns.len();
    let height = height + if is_any_hidden { theme::line_height(theme::SIZE_SMALL) } else { 0.0 };
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
    let Some((first, last)) = frame.columns.first().zip(frame.columns.last()) else { return };
    let font = theme::regular_font(theme::SIZE_SMALL);
    let (left, right) = (first.at, frame.preview.columns.len().saturating_sub(last.at + 1));
    let ink2 = frame.tokens.ink2;
    if left > 0 {
        let at = pos2(rect.left() + frame.unit_right - PAD, rect.top());
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
        Some(indicator) => (shown_name(&indicator.name, frame.view.writing()), colour),
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
    for place in &frame.columns {
        let Some(column) = frame.preview.columns.get(place.at) else { continue };
        let cell = rect.with_min_x(rect.left() + place.left).with_max_x(rect.left() + place.right);
        let response = cell_ui(ui, frame, line, row, (column, place.number), cell);
        if response.clicked() {
            clicked = Some((line, Some(place.at)));
        }
        if is_cursor && cursor.has_focus && place.at == cursor.column {
            let stroke = Stroke::new(tokens.focus_width, tokens.accent);
            ui.painter().rect_stroke(cell.shrink(1.0), CornerRadius::same(3), stroke, StrokeKind::Inside);
            ui.ctx().accesskit_node_builder(frame.id, |node| {
                node.set_active_descendant(response.id.accesskit_id());
            });
        }
    }
    clicked
}

/// The number of the row and its unit.
fn unit_ui(ui: &Ui, frame: &Frame<'_>, line: usize, row: u32, rect: Rect) -> Response {
    let (tokens, lang) = (frame.tokens, frame.view.lang);
    let rect = rect.with_max_x(rect.left() + frame.unit_right);
    let response = ui.interact(rect, frame.id.with(("unit", row)), Sense::CLICK);
    let number = frame.view.in_digits(u64::from(row) + 1);
    let small = theme::regular_font(theme::SIZE_SMALL);
    let at = rect.left_center() + vec2(PAD, 0.0);
    ui.painter().text(at, Align2::LEFT_CENTER, &number, small, tokens.ink2);
    let skipped = frame.preview.is_skipped(row);
    let name = name_of(frame.preview, line, row, lang);
    let weight = frame.preview.worst(Some(row), None);
    let (colour, said) = match weight {
        _ if skipped => (tokens.ink2, Some(Word::StateSkipped)),
        Some(Weight::Refused) => (tokens.behind, Some(Word::StateRefused)),
        Some(Weight::Asks) => (tokens.watch, Some(Word::StateAsks)),
        _ => (tokens.ink, None),
    };
    let left = rect.left() + NUMBER_WIDTH + PAD;
    let sign = !skipped && weight > Some(Weight::Note);
    let mut room = frame.unit_right - NUMBER_WIDTH - 2.0 * PAD - if sign { SIGN_ROOM } else { 0.0 };
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

/// The unit of the row: as the program knows it, or as the file has it.
pub(super) fn name_of(preview: &Preview, line: usize, row: u32, lang: Lang) -> String {
    let planned = preview.row(row);
    let unit = planned.and_then(|planned| planned.unit);
    let known = unit.and_then(|id| preview.ground.units.iter().find(|unit| unit.id == id));
    let name = known.map_or_else(
        || preview.written(line),
        |unit| match planned.is_some_and(|row| row.coarse) || preview.sharing_names.contains(&unit.id) {
            // A district may bear the name of one of its blocks, and a block that of a town.
            true => format!("{} · {}", unit.name.get(lang), level_word(unit.level).text(lang)),
            false => unit.name.get(lang).to_owned(),
        },
    );
    if name.is_empty() { "—".to_owned() } else { name }
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

fn cell_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    line: usize,
    row: u32,
    (column, number): (&Column, bool),
    rect: Rect,
) -> Response {
    let (tokens, lang) = (frame.tokens, frame.view.lang);
    let response = ui.interact(rect, frame.id.with((row, column.place)), Sense::CLICK);
    let mut shown = Shown::of(frame.view, frame.preview, line, column);
    if frame.preview.is_skipped(row) {
        // Nothing becomes of it.
        (shown.state, shown.before) = (None, None);
    }
    let (colour, word) = match shown.state {
        None => (tokens.ink2, None),
        Some(CellState::New) => (tokens.good, Some(Word::StateNew)),
        Some(CellState::Changed) => (tokens.accent, Some(Word::StateChanged)),
        Some(CellState::Same) => (tokens.ink2, Some(Word::StateSame)),
        Some(CellState::Asks) => (tokens.watch, Some(Word::StateAsks)),
        Some(CellState::Refused) => (tokens.behind, Some(Word::StateRefused)),
    };
    let area = rect.with_min_x(rect.left() + PAD).with_max_x(rect.right() - SIGN_ROOM);
    if number {
        number_ui(ui, &shown, area, colour, tokens);
    } else {
        words_ui(ui, &shown, area, colour, tokens);
    }
    let centre = pos2(rect.right() - SIGN_ROOM / 2.0, rect.center().y);
    let weight = match shown.state {
        Some(CellState::Refused) => Some(Weight::Refused),
        Some(CellState::Asks) => Some(Weight::Asks),
        _ => None,
    };
    sign_ui(ui, weight, centre, tokens);
    // Nothing is taken from a column that is worked out; what is to be known of it stands beside the table.
    let worst = frame.preview.worst(Some(row), Some(column.place));
    let is_noted = shown.state.is_none() && worst == Some(Weight::Note);
    let mark = if is_noted { Some("•") } else { (shown.state == Some(CellState::New)).then_some("+") };
    if let Some(mark) = mark {
        let font = theme::semibold_font(theme::SIZE_BODY);
        ui.painter().text(centre, Align2::CENTER_CENTER, mark, font, colour);
    }
    let said = match &shown.before {
        Some(before) => format!("{before} → {}", shown.text),
        None => shown.text.clone(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &said));
    let word = word.or(is_noted.then_some(Word::Notes));
    let (name, _) = heading(frame, column);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let word = word.map(|word| format!("{name}, {}", word.text(lang)));
        node.set_description(word.unwrap_or(name));
    });
    response
}

fn value_galley(ui: &Ui, shown: &Shown, room: f32, colour: Color32) -> Arc<Galley> {
    let is_same = matches!(shown.state, None | Some(CellState::Same));
    let size = theme::SIZE_BODY;
    let font = if is_same { theme::regular_font(size) } else { theme::semibold_font(size) };
    match shown.text.chars().any(|c| c.is_ascii_digit()) && shown.text.chars().count() < 24 {
        true => figures::figure(ui, &shown.text, &font, colour).galley,
        false => theme::one_line(ui, &shown.text, font, colour, room),
    }
}

/// The value that stands, small, and an arrow to what it becomes.
fn before_galley(ui: &Ui, shown: &Shown, room: f32, tokens: &Tokens) -> Option<Arc<Galley>> {
    let old = format!("{} →", shown.before.as_ref()?);
    Some(theme::one_line(ui, &old, theme::regular_font(theme::SIZE_SMALL), tokens.ink2, room.max(0.0)))
}

/// At the right, the old one before it.
fn number_ui(ui: &Ui, shown: &Shown, area: Rect, colour: Color32, tokens: &Tokens) {
    let middle = |galley: &Galley| area.center().y - galley.size().y / 2.0;
    let value = value_galley(ui, shown, area.width(), colour);
    let left = area.right() - value.size().x;
    ui.painter().galley(pos2(left, middle(&value)), value, colour);
    if let Some(old) = before_galley(ui, shown, left - area.left(), tokens) {
        ui.painter().galley(pos2(left - BEFORE_GAP - old.size().x, middle(&old)), old, tokens.ink2);
    }
}

/// At the left: the old one, of which as much is seen as has room, then what it becomes.
fn words_ui(ui: &Ui, shown: &Shown, area: Rect, colour: Color32, tokens: &Tokens) {
    let middle = |galley: &Galley| area.center().y - galley.size().y / 2.0;
    let mut left = area.left();
    if let Some(old) = before_galley(ui, shown, area.width() / 2.0, tokens) {
        let width = old.size().x;
        ui.painter().galley(pos2(left, middle(&old)), old, tokens.ink2);
        left += width + BEFORE_GAP;
    }
    let value = value_galley(ui, shown, area.right() - left, colour);
    ui.painter().galley(pos2(left, middle(&value)), value, colour);
}
