//! A fact that was understood, as a chip that the keyboard reaches: Enter opens where it is changed, Delete takes
//! it away.

use eframe::egui::{
    self, CornerRadius, Id, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit, vec2,
};

use super::controls;
use crate::app::theme;

const CROSS: f32 = 24.0;
const SIDE: f32 = 10.0;

/// What was done with a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipAnswer {
    Opened,
    Removed,
}

/// How high a chip is with text of this size.
pub fn chip_height(font_size: f32) -> f32 {
    font_size * 2.0
}

/// `text` on one line, cut where the room ends. With a `remove_label` it can be taken away: by Delete, by
/// Backspace, or by its cross. `font_size` is that of its text.
pub fn fact_chip_ui(
    ui: &mut Ui,
    id: Id,
    text: &str,
    font_size: f32,
    remove_label: Option<&str>,
) -> Option<ChipAnswer> {
    let tokens = theme::tokens(ui.ctx());
    let right = if remove_label.is_some() { CROSS + 2.0 } else { SIDE };
    let room = (ui.max_rect().width() - SIDE - right).max(40.0);
    let font = theme::regular_font(font_size);
    let galley = theme::one_line(ui, text, font, tokens.ink, room);
    let height = chip_height(font_size);
    let size = vec2(galley.size().x + SIDE + right, height);
    if size.x > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, enabled, text));
    ui.painter().rect_filled(rect, CornerRadius::same((height / 2.0) as u8), tokens.accent_tint);
    let at = egui::pos2(rect.left() + SIDE, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
    if response.has_focus() {
        controls::ring(ui, tokens, rect);
    }
    let response = controls::in_sight(response);
    let mut answer = response.clicked().then_some(ChipAnswer::Opened);
    if answer.is_some() {
        // The field that it opens may be drawn in the same frame, and the key is not for that.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    if let Some(label) = remove_label {
        let corner = egui::pos2(rect.right() - CROSS / 2.0 - 2.0, rect.center().y);
        let place = Rect::from_center_size(corner, Vec2::splat(CROSS));
        // No stop for Tab: by keyboard the chip itself is taken away.
        let cross = ui.interact(place, id.with("remove"), Sense::CLICK);
        controls::paint_cross_button(ui, place, &cross, label);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let by_key = response.has_focus() && (pressed(Key::Delete) || pressed(Key::Backspace));
        if by_key || cross.on_hover_text(label).clicked() {
            answer = Some(ChipAnswer::Removed);
        }
    }
    answer
}
