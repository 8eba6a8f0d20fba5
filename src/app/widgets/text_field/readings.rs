//! The word that is being typed in Roman letters: a line under it, and its readings beside the caret. They take
//! neither the keyboard nor the mouse, and stand where they cover nothing of what was typed.

use eframe::egui::text::{CCursor, CharIndex};
use eframe::egui::text_edit::TextEditOutput;
use eframe::egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Margin, Order, Rect, Stroke, Ui, pos2, vec2,
};

use crate::app::theme;
use crate::hindi::typing::Composer;

/// Room that the list takes, for choosing its side of the line.
const HEIGHT: f32 = 40.0;

/// Readings that have their place on a line beside the field instead of over the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnALine {
    /// Each with the key that chooses it.
    pub readings: Vec<String>,
    pub chosen: usize,
}

fn line_id(field: Id) -> Id {
    field.with("readings-on-a-line")
}

/// In this frame the field lays no list over the screen: who draws it shows the readings.
pub fn keep_on_a_line(ctx: &Context, field: Id) {
    ctx.data_mut(|data| data.insert_temp(line_id(field), OnALine::default()));
}

/// What the field has to show on the line, once it was drawn; `None` where no word is being typed.
pub fn on_a_line(ctx: &Context, field: Id) -> Option<OnALine> {
    let kept = ctx.data_mut(|data| data.remove_temp::<OnALine>(line_id(field)))?;
    Some(kept).filter(|kept| !kept.readings.is_empty())
}

/// Draws both; `caret` is in characters. `above` where something else stands under the field.
pub fn readings_ui(ui: &Ui, id: Id, composer: &Composer, caret: usize, above: bool, output: &TextEditOutput) {
    let length = composer.shown().chars().count();
    let at = |index: usize| {
        let rect = output.galley.pos_from_cursor(CCursor::new(CharIndex(index)));
        rect.translate(output.galley_pos.to_vec2())
    };
    let (start, end) = (at(caret.saturating_sub(length)), at(caret));
    // A word that was broken at the edge is underlined on its last line.
    let left = if (start.top() - end.top()).abs() < 1.0 { start.left() } else { output.galley_pos.x };
    let tokens = theme::tokens(ui.ctx());
    let stroke = Stroke::new(tokens.focus_width, tokens.accent);
    ui.painter().hline(left..=end.right(), end.bottom() - 2.0, stroke);
    let kept = ui.ctx().data(|data| data.get_temp::<OnALine>(line_id(id)));
    if kept.is_some() {
        let on_a_line = OnALine { readings: numbered(composer), chosen: composer.chosen() };
        ui.ctx().data_mut(|data| data.insert_temp(line_id(id), on_a_line));
        return;
    }
    // Inside the field it lies on nothing but its own empty line.
    let fits_inside = end.bottom() + HEIGHT <= output.response.rect.bottom();
    let word = Rect::from_min_max(pos2(left, end.top()), end.max);
    list_ui(ui, id, composer, word, above && !fits_inside);
}

fn numbered(composer: &Composer) -> Vec<String> {
    let readings = composer.readings().iter().enumerate();
    readings.map(|(index, reading)| format!("{} {reading}", index + 1)).collect()
}

fn list_ui(ui: &Ui, id: Id, composer: &Composer, word: Rect, above: bool) {
    let tokens = theme::tokens(ui.ctx());
    let above = above || word.bottom() + HEIGHT > ui.ctx().content_rect().bottom();
    let (corner, pivot) = if above {
        (word.left_top() - vec2(0.0, theme::SPACE_XS), Align2::LEFT_BOTTOM)
    } else {
        (word.left_bottom() + vec2(0.0, theme::SPACE_XS), Align2::LEFT_TOP)
    };
    let frame = Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(tokens.hairline_width, tokens.ink2))
        .corner_radius(CornerRadius::same(tokens.radius))
        .inner_margin(Margin::symmetric(10, 4));
    Area::new(id.with("readings"))
        .order(Order::Tooltip)
        .fixed_pos(corner)
        .pivot(pivot)
        .interactable(false)
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = theme::SPACE_M;
                    for (index, text) in numbered(composer).into_iter().enumerate() {
                        let chosen = index == composer.chosen();
                        let label = if chosen { theme::strong(text) } else { theme::second(ui.ctx(), text) };
                        ui.label(label);
                    }
                });
            });
        });
}
