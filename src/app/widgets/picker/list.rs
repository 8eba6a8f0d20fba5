//! The list under a picker's field. It is drawn over the screen, takes clicks, and never the caret.

use eframe::egui::{
    CornerRadius, Frame, Margin, Popup, PopupCloseBehavior, Rect, RectAlign, Response, ScrollArea, Sense,
    Stroke, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::state::{Row, State};
use crate::app::theme;
use crate::app::widgets::controls;

pub(super) const ROW_HEIGHT: f32 = 34.0;
pub(super) const ROWS_SEEN: usize = 8;

pub struct List<'a> {
    pub rows: usize,
    /// More are reached by scrolling.
    pub seen: usize,
    /// Said when there is no row.
    pub nothing: &'a str,
}

pub struct Shown {
    pub rect: Rect,
    /// The row that was clicked.
    pub clicked: Option<usize>,
}

pub fn list_ui<'r>(
    field: &Response,
    state: &mut State,
    list: &List<'_>,
    row: impl Fn(usize) -> Option<Row<'r>>,
) -> Option<Shown> {
    let tokens = theme::tokens(&field.ctx);
    let frame = Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(tokens.hairline_width, tokens.ink2))
        .corner_radius(CornerRadius::same(tokens.radius))
        .inner_margin(Margin::same(4));
    let width = field.rect.width();
    let shown = Popup::from_response(field)
        .id(field.id.with("list"))
        .open(true)
        .align(RectAlign::BOTTOM_START)
        .align_alternatives(&[RectAlign::TOP_START])
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .gap(2.0)
        .width(width)
        .frame(frame)
        .show(|ui| {
            ui.set_width(width - 8.0 - 2.0 * tokens.hairline_width);
            ui.spacing_mut().item_spacing.y = 0.0;
            rows_ui(ui, state, list, row)
        })?;
    Some(Shown { rect: shown.response.rect, clicked: shown.inner })
}

fn rows_ui<'r>(
    ui: &mut Ui,
    state: &mut State,
    list: &List<'_>,
    row: impl Fn(usize) -> Option<Row<'r>>,
) -> Option<usize> {
    if list.rows == 0 {
        ui.label(theme::second(ui.ctx(), list.nothing));
        return None;
    }
    let seen = list.rows.min(list.seen) as f32 * ROW_HEIGHT;
    ui.set_min_height(seen);
    // Without a least height of its own, a lone row would have an empty one below it.
    let mut area = ScrollArea::vertical().max_height(seen).min_scrolled_height(seen).auto_shrink(false);
    if std::mem::take(&mut state.follow) {
        let top = state.at as f32 * ROW_HEIGHT;
        area = area.vertical_scroll_offset(state.offset.clamp((top + ROW_HEIGHT - seen).max(0.0), top));
    }
    let mut clicked = None;
    let output = area.show_rows(ui, ROW_HEIGHT, list.rows, |ui, range| {
        for place in range {
            let Some(row) = row(place) else { continue };
            if row_ui(ui, &row, place == state.at).clicked() {
                clicked = Some(place);
            }
        }
    });
    state.offset = output.state.unclamped_offset().y;
    clicked
}

fn row_ui(ui: &mut Ui, row: &Row<'_>, marked: bool) -> Response {
    // Clickable without being a stop for Tab: the caret stays in the field.
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, row.text));
    controls::paint_row(ui, rect, row.text, row.second.unwrap_or_default(), marked, &response);
    response
}
