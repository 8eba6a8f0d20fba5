//! What is pressed: buttons, tabs, rows of a list, one of a few words, the cross that removes.

use eframe::egui::{
    Button, CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::signs;
use crate::app::theme::{self, Tokens};

/// Height of a row in a list of things to choose from.
const ROW_HEIGHT: f32 = 34.0;
/// The part of a row that what is said of it may always have.
const SECOND_SHARE: f32 = 0.4;

pub fn button_ui(ui: &mut Ui, text: &str) -> Response {
    in_sight(ui.add(Button::new(theme::body(text)).min_size(vec2(0.0, theme::CONTROL_HEIGHT))))
}

/// What the Tab key has led to is seen.
pub(super) fn in_sight(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// How wide a button with this text is.
pub fn button_width(ui: &Ui, text: &str) -> f32 {
    let text = theme::text_width(ui, text, theme::regular_font(theme::SIZE_BODY));
    text.ceil() + 2.0 * ui.spacing().button_padding.x
}

/// A button that also says which keys do the same.
pub fn button_keys_ui(ui: &mut Ui, text: &str, keys: &str) -> Response {
    if keys.is_empty() {
        return button_ui(ui, text);
    }
    let keys = theme::small_second(ui.ctx(), keys);
    in_sight(ui.add(Button::new((theme::body(text), keys)).min_size(vec2(0.0, theme::CONTROL_HEIGHT))))
}

/// The one thing that most people will do next on a screen.
pub fn primary_ui(ui: &mut Ui, text: &str) -> Response {
    let tokens = theme::tokens(ui.ctx());
    let label = theme::strong(text).color(tokens.on_accent);
    let button = Button::new(label).fill(tokens.accent).stroke(Stroke::NONE);
    let response = in_sight(ui.add(button.min_size(vec2(0.0, theme::CONTROL_HEIGHT))));
    if response.has_focus() {
        // A border in the accent would not be seen on the accent: this one stands off.
        ring(ui, tokens, response.rect.expand(2.0 + tokens.focus_width));
    }
    response
}

/// The border of what has the keyboard.
pub fn ring(ui: &Ui, tokens: &Tokens, rect: Rect) {
    let stroke = Stroke::new(tokens.focus_width, tokens.accent);
    ui.painter().rect_stroke(rect, CornerRadius::same(tokens.radius), stroke, StrokeKind::Inside);
}

/// One of the screens of a meeting; the one that is seen is underlined.
pub fn tab_ui(ui: &mut Ui, text: &str, selected: bool) -> Response {
    let tokens = theme::tokens(ui.ctx());
    let font =
        if selected { theme::semibold_font(theme::SIZE_BODY) } else { theme::regular_font(theme::SIZE_BODY) };
    let colour = if selected { tokens.accent } else { tokens.ink };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, colour);
    let size = vec2(galley.size().x + 2.0 * 10.0, theme::CONTROL_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, selected, text));
    let painter = ui.painter();
    if response.hovered() && !selected {
        painter.rect_filled(rect, CornerRadius::same(tokens.radius), tokens.accent_tint);
    }
    painter.galley(rect.center() - galley.size() / 2.0, galley, colour);
    if selected {
        let line = Rect::from_min_max(pos2(rect.left() + 10.0, rect.bottom() - 3.0), rect.right_bottom());
        let line = line.with_max_x(rect.right() - 10.0);
        painter.rect_filled(line, CornerRadius::ZERO, tokens.accent);
    }
    if response.has_focus() {
        ring(ui, tokens, rect);
    }
    response
}

/// A row of a list, over its whole width: what it is at the left, a second voice at the right.
pub fn row_button_ui(ui: &mut Ui, text: &str, second: &str, chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::click());
    let response = in_sight(response);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, chosen, text));
    paint_row(ui, rect, text, second, chosen, &response);
    response
}

pub(super) fn paint_row(ui: &Ui, rect: Rect, text: &str, second: &str, chosen: bool, response: &Response) {
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    let radius = CornerRadius::same(tokens.radius);
    if chosen {
        painter.rect_filled(rect, radius, tokens.selection);
    } else if response.hovered() {
        painter.rect_filled(rect, radius, tokens.accent_tint);
    }
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let ink2 = if chosen { tokens.ink } else { tokens.ink2 };
    let (font, small) = (theme::regular_font(theme::SIZE_BODY), theme::regular_font(theme::SIZE_SMALL));
    // What the row is about comes before what is said of it.
    let free = inner.width() - theme::text_width(ui, text, font.clone()) - theme::SPACE_M;
    let right = theme::one_line(ui, second, small, ink2, free.max(inner.width() * SECOND_SHARE));
    let room = (inner.width() - right.size().x - theme::SPACE_M).max(0.0);
    let at = pos2(inner.right() - right.size().x, inner.center().y - right.size().y / 2.0);
    painter.galley(at, right, ink2);
    let galley = theme::one_line(ui, text, font, tokens.ink, room);
    painter.galley(pos2(inner.left(), inner.center().y - galley.size().y / 2.0), galley, tokens.ink);
    if response.has_focus() {
        ring(ui, tokens, rect);
    }
}

/// One of a few words, side by side under a label; the place of the newly chosen one.
pub fn choice_ui(ui: &mut Ui, id: Id, label: &str, words: &[&str], at: usize) -> Option<usize> {
    let mut chosen = None;
    let mut drawn = Vec::with_capacity(words.len());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::SPACE_XS, theme::SPACE_XS);
        ui.label(theme::small_second(ui.ctx(), label));
        ui.horizontal_wrapped(|ui| {
            for (place, word) in words.iter().enumerate() {
                // A word that does not fit on the line begins the next: inside its own scope it cannot.
                let wide = theme::text_width(ui, word, theme::semibold_font(theme::SIZE_BODY));
                let wide = wide + 2.0 * ui.spacing().button_padding.x;
                if place > 0 && wide > ui.available_size_before_wrap().x {
                    ui.end_row();
                }
                let response = ui.push_id(id.with(place), |ui| choice_word_ui(ui, word, place == at)).inner;
                if response.clicked() && place != at {
                    chosen = Some(place);
                }
                drawn.push(response);
            }
        });
    });
    arrows_stay(ui, &drawn);
    chosen
}

/// Among the words of a choice arrows go from one to the next, and Tab leaves them: by itself the toolkit sends an arrow
/// to whatever lies that way on the screen.
fn arrows_stay(ui: &Ui, words: &[Response]) {
    let Some(at) = words.iter().position(Response::has_focus) else { return };
    let Some(word) = words.get(at) else { return };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(word.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let back = pressed(Key::ArrowLeft) | pressed(Key::ArrowUp);
    let onwards = pressed(Key::ArrowRight) | pressed(Key::ArrowDown);
    let to = if back { at.checked_sub(1) } else { Some(at + usize::from(onwards)) };
    if let Some(to) = to.and_then(|to| words.get(to)).filter(|_| back || onwards) {
        to.request_focus();
    }
}

fn choice_word_ui(ui: &mut Ui, word: &str, selected: bool) -> Response {
    let tokens = theme::tokens(ui.ctx());
    let text = if selected { theme::strong(word).color(tokens.accent) } else { theme::body(word) };
    let mut button = Button::new(text).min_size(vec2(0.0, theme::CONTROL_HEIGHT));
    if selected {
        // By its look and not as a stroke of its own: the toolkit reckons with that of the look, which is wider with
        // the keyboard, and the words beside it would move.
        let widgets = &mut ui.visuals_mut().widgets;
        for look in [&mut widgets.inactive, &mut widgets.hovered] {
            look.bg_stroke = Stroke::new(tokens.hairline_width, tokens.accent);
        }
        button = button.fill(tokens.accent_tint);
    }
    let response = in_sight(ui.add(button));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, selected, word));
    if response.has_focus() {
        ring(ui, tokens, response.rect);
    }
    response
}

/// A cross that removes or closes what `label` names.
pub fn cross_ui(ui: &mut Ui, label: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::click());
    paint_cross_button(ui, rect, &response, label);
    response.on_hover_text(label)
}

pub(super) fn paint_cross_button(ui: &Ui, rect: Rect, response: &Response, label: &str) {
    let tokens = theme::tokens(ui.ctx());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    let colour = if response.hovered() || response.has_focus() { tokens.ink } else { tokens.ink2 };
    let cross = Rect::from_center_size(rect.center(), Vec2::splat(9.0));
    signs::paint_cross(ui.painter(), cross, Stroke::new(1.5, colour));
    if response.has_focus() {
        ring(ui, tokens, rect);
    }
}
