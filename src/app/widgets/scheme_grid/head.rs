//! The heads of the columns: a click sorts, the other button opens the menu, the edge between two is drawn.

use std::sync::Arc;

use eframe::egui::{
    Align2, CursorIcon, Galley, Painter, PointerButton, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use super::draw::Drawn;
use super::keys::Deed;
use super::plan::{Column, PAD, Plan, head_galley};
use super::{Frame, GridState, text};
use crate::app::theme::{self, Tokens};
use crate::app::widgets::signs;
use crate::hindi::format_count;
use crate::hindi::{column_head, shown_name};
use crate::i18n::widget::Widget as Word;
use crate::model::{ColumnKey, Digits, Grade, Sort, ViewColumn};

/// How far to both sides the edge of a column is taken hold of.
const EDGE: f32 = 4.0;
/// The mark of what the rows are sorted by, and the room for it.
const SORT_SIZE: f32 = 11.0;
const SORT_MARK: f32 = 20.0;
/// Between a head and the mark behind it.
const MARK_GAP: f32 = 4.0;

pub(super) fn head_ui(
    ui: &mut Ui,
    state: &mut GridState,
    frame: &Frame<'_>,
    plan: &Plan,
    rect: Rect,
    tokens: &Tokens,
    drawn: &mut Drawn,
) {
    let bottom = rect.bottom() - 8.0;
    let place = |ui: &Ui, galley: Arc<Galley>, x: f32| {
        ui.painter().galley(pos2(x, bottom - galley.size().y), galley, tokens.ink2);
    };
    let heading = frame.table.scheme.row_heading.get(frame.options.lang);
    let mark = sorted(frame, &ColumnKey::Unit);
    let room = plan.unit_right - PAD - if mark.is_some() { SORT_MARK } else { 0.0 };
    let galley = head_galley(ui, heading, room, false, tokens.ink2);
    let right = rect.left() + PAD + galley.size().x;
    place(ui, galley, rect.left() + PAD);
    sort_mark_ui(ui.painter(), mark, pos2(right + SORT_MARK / 2.0, bottom - 10.0), tokens);
    if let Some(words) = frame.options.stale {
        // Where the eye is that reads a row.
        let at = pos2(rect.left() + plan.unit_right - PAD - SORT_MARK, bottom - 10.0);
        signs::paint_grade(ui.painter(), at, 11.0, Grade::Watch, tokens.watch);
        ui.ctx().accesskit_node_builder(frame.id, |node| node.set_description(words));
    }
    let area = Rect::from_min_max(rect.min, pos2(rect.left() + plan.unit_right, rect.bottom()));
    button_ui(ui, frame, None, heading, area, drawn);
    edge_ui(ui, state, frame, ColumnKey::Unit, area, drawn);
    for column in &plan.columns {
        let Some(head) = text_of(frame, column.at) else { continue };
        let mark = frame.key(column.at).and_then(|key| sorted(frame, &key));
        let (left, right) = head_edges(column, mark.is_some());
        let galley = head_galley(ui, &head, right - left, column.number, tokens.ink2);
        let (x, mark_x) = match (column.number, column.sign) {
            // In the room of the signs below it.
            (true, true) => (right, (column.text_right + column.right) / 2.0),
            (true, false) => (right, column.right - SORT_SIZE / 2.0),
            // Before them: behind them the column may end.
            (false, _) => (left, left - MARK_GAP - SORT_SIZE / 2.0),
        };
        place(ui, galley, rect.left() + x);
        sort_mark_ui(ui.painter(), mark, pos2(rect.left() + mark_x, bottom - 10.0), tokens);
        let area = Rect::from_min_max(
            pos2(rect.left() + column.left, rect.top() + plan.group_height),
            pos2(rect.left() + column.right, rect.bottom()),
        );
        button_ui(ui, frame, Some(column), &head, area, drawn);
        if let Some(key) = frame.key(column.at) {
            edge_ui(ui, state, frame, key, area, drawn);
        }
    }
    groups_ui(ui, frame, plan, rect, tokens);
    hidden_ui(ui.painter(), plan, rect, frame.options.digits, tokens);
}

/// Between what the words over a column stand. The mark of what is sorted takes nothing that they need: it would
/// break a word where the column is as narrow as its longest.
fn head_edges(column: &Column, marked: bool) -> (f32, f32) {
    let left = if column.number { column.left } else { column.text_left };
    let marked = marked && column.number && !column.sign;
    (left, if marked { column.right - SORT_SIZE - MARK_GAP } else { column.text_right })
}

/// Headings over several columns, each over a line that spans those of them that are in sight.
fn groups_ui(ui: &Ui, frame: &Frame<'_>, plan: &Plan, rect: Rect, tokens: &Tokens) {
    for (span, first, last) in &plan.groups {
        let (Some(first), Some(last)) = (plan.columns.get(*first), plan.columns.get(*last)) else { continue };
        let (left, right) = (rect.left() + first.left + 2.0 * PAD, rect.left() + last.right - PAD);
        let y = rect.top() + plan.group_height;
        ui.painter().hline(left..=right, y, Stroke::new(tokens.hairline_width, tokens.ink2));
        let name = &shown_name(&span.name, frame.options.writing());
        let font = theme::semibold_font(theme::SIZE_SMALL);
        let galley = theme::one_line(ui, name, font, tokens.ink2, right - left);
        let at = pos2((left + right - galley.size().x) / 2.0, y - galley.size().y - 1.0);
        ui.painter().galley(at, galley, tokens.ink2);
    }
}

/// What stands over a column.
pub(super) fn text_of(frame: &Frame<'_>, column: usize) -> Option<String> {
    let (indicator, lang) = (frame.indicator(column)?, frame.options.lang);
    Some(match frame.column(column)? {
        ViewColumn::Figure(_) => column_head(indicator, frame.options.writing()),
        ViewColumn::Derived { what, .. } => text::derived_head(what, indicator, lang),
    })
}

/// Downwards or not, where the rows are sorted by this column.
fn sorted(frame: &Frame<'_>, key: &ColumnKey) -> Option<bool> {
    match frame.options.sort? {
        Sort::By { column, descending } if column == key => Some(*descending),
        Sort::By { .. } | Sort::WorstFirst => None,
    }
}

fn sort_mark_ui(painter: &Painter, descending: Option<bool>, centre: eframe::egui::Pos2, tokens: &Tokens) {
    if let Some(descending) = descending {
        signs::paint_arrow(painter, centre, SORT_SIZE, descending, Stroke::new(1.8, tokens.accent));
    }
}

fn button_ui(ui: &Ui, frame: &Frame<'_>, column: Option<&Column>, head: &str, area: Rect, drawn: &mut Drawn) {
    let at = column.map(|column| column.at);
    let key = at.map_or(Some(ColumnKey::Unit), |at| frame.key(at));
    // No stop for Tab: the menu opens by a key.
    let response = ui.interact(area, frame.id.with(("head", &key)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, head));
    let lang = frame.options.lang;
    let sorted = key.and_then(|key| sorted(frame, &key));
    let sorted = sorted.map(|descending| if descending { Word::SortedDown } else { Word::SortedUp });
    let group = at.and_then(|at| frame.indicator(at)?.group.as_ref());
    let group = group.map(|group| shown_name(group, frame.options.writing()));
    let sorted = sorted.map(|word| word.text(lang).to_owned());
    let said: Vec<String> = group.into_iter().chain(sorted).collect();
    if !said.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said.join(", ")));
    }
    if response.clicked() {
        drawn.head = Some((at, Deed::Sort));
    } else if response.clicked_by(PointerButton::Secondary) {
        drawn.head = Some((at, Deed::Menu));
    }
}

/// The right edge of a column, by which it is made wider or narrower.
fn edge_ui(ui: &Ui, state: &mut GridState, frame: &Frame<'_>, key: ColumnKey, area: Rect, drawn: &mut Drawn) {
    let edge = Rect::from_center_size(area.right_center(), vec2(2.0 * EDGE, area.height()));
    let response = ui.interact(edge, frame.id.with(("edge", &key)), Sense::DRAG);
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if response.drag_started() {
        state.drawn_edge = Some((key.clone(), area.width()));
    }
    if let Some((of, width)) = state.drawn_edge.as_mut().filter(|_| response.dragged())
        && *of == key
    {
        *width += response.drag_delta().x;
        drawn.width = Some((key, width.max(2.0 * PAD)));
    }
    if response.drag_stopped() {
        state.drawn_edge = None;
    }
}

/// Says how many columns are out of sight.
fn hidden_ui(painter: &Painter, plan: &Plan, rect: Rect, digits: Digits, tokens: &Tokens) {
    let font = theme::regular_font(theme::SIZE_SMALL);
    let (left, right) = plan.hidden;
    let shown = |count: usize| format_count(count, digits);
    let bottom = rect.bottom() - 11.0;
    if left > 0 {
        let at = pos2(rect.left() + plan.unit_right - PAD, bottom);
        painter.text(at, Align2::RIGHT_BOTTOM, format!("← {}", shown(left)), font.clone(), tokens.ink2);
    }
    if right > 0 {
        let at = pos2(rect.left() + plan.lines_right, bottom);
        painter.text(at, Align2::RIGHT_BOTTOM, format!("{} →", shown(right)), font, tokens.ink2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::widgets::scheme_grid::plan::Natural;

    #[test]
    fn the_mark_of_what_is_sorted_leaves_a_head_the_room_of_its_longest_word() {
        for (number, sign) in [(true, true), (true, false), (false, false)] {
            let natural = Natural { least: 20.0, width: 64.0, head: 80.0, sign, number };
            let column = natural.narrowest();
            for marked in [false, true] {
                let (left, right) = head_edges(&column, marked);
                assert!(right - left >= natural.width, "{number} {sign} {marked}");
            }
        }
    }
}
