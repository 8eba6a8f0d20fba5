//! What holds other things: pages, panels, cards, overlays; headings, rules, notices, hints about keys.

use std::hash::Hash;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    self, Align, Color32, Context, CornerRadius, Frame, Id, Label, Layout, Margin, Modal, Rect, Response,
    ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetText, accesskit, vec2,
};

use super::{controls, signs};
use crate::app::theme;
use crate::model::Grade;

/// How a sentence is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Good,
    Warn,
    Error,
}

/// The name of a part of a screen, over a hairline.
pub fn section_ui(ui: &mut Ui, text: &str) {
    ui.label(theme::strong(text));
    rule_ui(ui);
}

/// A hairline over the whole width.
pub fn rule_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui.ctx());
    line_ui(ui, tokens.hairline_width, tokens.line);
}

/// The heavy line under a head or over a total.
pub fn heavy_rule_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui.ctx());
    line_ui(ui, tokens.heavy_width, tokens.heavy_line);
}

fn line_ui(ui: &mut Ui, width: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), width), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, colour);
}

/// The frame of a panel beside others.
pub fn panel_frame(fill: Color32) -> Frame {
    Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 12))
}

/// A screen that is one column of at most `width`, in the middle, scrolling when it is too long.
pub fn page_ui<R>(ui: &mut Ui, name: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let side = ((ui.available_width() - width) / 2.0).max(theme::SPACE_L);
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(side);
                let size = vec2(width.min(ui.available_width() - theme::SPACE_L), 0.0);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::LEFT), |ui| {
                    ui.reset_style();
                    ui.set_max_width(size.x);
                    ui.add_space(theme::SPACE_L);
                    let out = add(ui);
                    ui.add_space(theme::SPACE_L);
                    out
                })
                .inner
            })
            .inner
        })
        .inner
}

/// What lies over the screen; true when it was clicked beside.
pub fn overlay_ui(ctx: &Context, name: &str, title: &str, width: f32, add: impl FnOnce(&mut Ui)) -> bool {
    let tokens = theme::tokens(ctx);
    let frame = Frame::new()
        .fill(tokens.card)
        .stroke(Stroke::new(tokens.hairline_width, tokens.ink2))
        .corner_radius(CornerRadius::same(tokens.radius))
        .inner_margin(Margin::same(20));
    let screen = ctx.content_rect();
    let veil = Color32::from_black_alpha(if tokens.dark { 140 } else { 70 });
    let id = Id::unique(("overlay", name));
    // By itself an area is 400 points high at first, and a list in it would keep to that.
    let area = Modal::default_area(id).default_size(screen.size());
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(veil).show(ctx, |ui| {
        ui.set_width(width.min(screen.width() - 80.0));
        ui.label(theme::heading(title));
        ui.add_space(theme::SPACE_S);
        // An area offers the height that it had: without a least height a list could not grow again.
        let height = screen.height() - 124.0;
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, add);
    });
    modal.backdrop_response.clicked()
}

/// A raised note with a bar of `colour` at its left. It can be clicked, and chosen by keyboard as `name`.
pub fn card_ui(
    ui: &mut Ui,
    id: impl Hash + std::fmt::Debug,
    colour: Color32,
    name: &str,
    add: impl FnOnce(&mut Ui),
) -> Response {
    const BAR: f32 = 4.0;
    let tokens = theme::tokens(ui.ctx());
    let builder = UiBuilder::new().id_salt(id).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let margin = Margin { left: 16, right: 12, top: 8, bottom: 8 };
            Frame::new().fill(tokens.card).inner_margin(margin).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                add(ui);
            });
        })
        .response;
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, enabled, name));
    let bar = Rect::from_min_size(response.rect.min, vec2(BAR, response.rect.height()));
    ui.painter().rect_filled(bar, CornerRadius::ZERO, colour);
    if response.has_focus() {
        controls::ring(ui, tokens, response.rect);
    }
    response
}

/// A sentence across the screen; true when its cross was pressed.
pub fn notice_ui(ui: &mut Ui, tone: Tone, text: &str, close_label: &str) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let (colour, tint) = match tone {
        Tone::Info => (tokens.accent, tokens.accent_tint),
        Tone::Good => (tokens.good, tokens.good_tint),
        Tone::Warn => (tokens.watch, tokens.watch_tint),
        Tone::Error => (tokens.behind, tokens.behind_tint),
    };
    let frame = Frame::new().fill(tint).inner_margin(Margin::symmetric(16, 6));
    let response = frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.set_min_width(ui.available_width());
            tone_sign_ui(ui, tone, colour);
            let room = vec2((ui.available_width() - 40.0).max(80.0), 0.0);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::LEFT), |ui| {
                ui.set_min_width(room.x);
                ui.add(Label::new(theme::body(text)).wrap());
            });
            controls::cross_ui(ui, close_label).clicked()
        })
        .inner
    });
    let line = response.response.rect;
    ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(tokens.hairline_width, colour));
    response.inner
}

fn tone_sign_ui(ui: &mut Ui, tone: Tone, colour: Color32) {
    // As high as the first line beside it.
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme::line_height(theme::SIZE_BODY)), Sense::hover());
    let painter = ui.painter();
    match tone {
        Tone::Info => {
            painter.circle_filled(rect.center(), 5.0, colour);
        }
        Tone::Good => signs::paint_tick(painter, rect.shrink(5.0), Stroke::new(2.0, colour)),
        Tone::Warn => signs::paint_grade(painter, rect.center(), 12.0, Grade::Watch, colour),
        Tone::Error => signs::paint_grade(painter, rect.center(), 12.0, Grade::Behind, colour),
    }
}

/// A sentence to look at, behind its sign; further lines begin below its words.
pub fn remark_ui(ui: &mut Ui, text: impl Into<WidgetText>) {
    let tokens = theme::tokens(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_XS;
        ui.label(theme::body(Grade::Watch.sign()).color(tokens.watch));
        ui.add(Label::new(text.into().color(tokens.watch)).wrap());
    });
}

/// What stands where there is nothing yet: what is missing, why that is, and what to do; true when the
/// button was pressed.
pub fn empty_ui(ui: &mut Ui, title: &str, why: &str, button: Option<&str>) -> bool {
    ui.vertical_centered(|ui| {
        ui.add_space(theme::SPACE_XL);
        ui.label(theme::heading(title));
        ui.label(theme::second(ui.ctx(), why));
        ui.add_space(theme::SPACE_S);
        let pressed = button.is_some_and(|text| controls::primary_ui(ui, text).clicked());
        ui.add_space(theme::SPACE_XL);
        pressed
    })
    .inner
}

/// The keys that matter now, on one line: "Enter सहेजें · Tab अगला खाना".
pub fn key_hints_ui(ui: &mut Ui, hints: &[(String, String)]) {
    let tokens = theme::tokens(ui.ctx());
    let size = theme::SIZE_SMALL;
    let format = |font, color| TextFormat {
        line_height: Some(theme::line_height(size)),
        ..TextFormat::simple(font, color)
    };
    let keys_format = format(theme::semibold_font(size), tokens.ink);
    let text_format = format(theme::regular_font(size), tokens.ink2);
    let mut job = LayoutJob::default();
    for (place, (keys, text)) in hints.iter().enumerate() {
        if place > 0 {
            job.append("   ·   ", 0.0, text_format.clone());
        }
        job.append(keys, 0.0, keys_format.clone());
        job.append(&format!("\u{a0}{text}"), 0.0, text_format.clone());
    }
    theme::cut_ui(ui, job);
}

/// A small fact in a rounded tint; with a `remove_label` it has a cross, and true means that was pressed.
pub fn chip_ui(ui: &mut Ui, text: &str, remove_label: Option<&str>) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let right = if remove_label.is_some() { 2 } else { 10 };
    let margin = Margin { left: 10, right, top: 1, bottom: 1 };
    let frame =
        Frame::new().fill(tokens.accent_tint).corner_radius(CornerRadius::same(13)).inner_margin(margin);
    frame
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.spacing_mut().interact_size.y = 24.0;
            ui.horizontal(|ui| {
                ui.add(Label::new(theme::small(text)).extend());
                remove_label.is_some_and(|label| controls::cross_ui(ui, label).clicked())
            })
            .inner
        })
        .inner
}

/// Puts the keyboard where `focus` asks for it, once.
pub fn focus_once(response: &egui::Response, focus: &mut bool) {
    if std::mem::take(focus) {
        response.request_focus();
    }
}
