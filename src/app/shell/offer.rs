//! The bar that offers the Unicode of pasted Kruti Dev: how sure that is, how it begins, and the two keys. It
//! takes no focus and covers neither the field nor the picture of the wall.

use eframe::egui::{self, Align, Layout, Margin, Rect, Stroke, Vec2, pos2, vec2};

use super::bottom;
use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, Offer};
use crate::hindi::cluster::truncate_clusters;
use crate::i18n::typing::Typing as Word;

const HEIGHT: f32 = 44.0;
/// Of the window; the picture of the wall stands in the rest.
const PART_OF_WIDTH: f32 = 0.75;
const PREVIEW_CLUSTERS: usize = 140;

/// `lift` is what already stands over the line of keys.
pub fn offer_ui(ctx: &egui::Context, offer: &Offer, lift: f32, view: &View<'_>, out: &mut Vec<Action>) {
    let tokens = theme::tokens(ctx);
    let screen = ctx.content_rect();
    let size = vec2(screen.width() * PART_OF_WIDTH, HEIGHT);
    let low = pos2(screen.left(), screen.bottom() - bottom::HEIGHT - lift - HEIGHT);
    let covers = Rect::from_min_size(low, size).expand(theme::SPACE_XS).intersects(offer.rect);
    let at = if covers { pos2(low.x, offer.rect.top() - HEIGHT - theme::SPACE_S) } else { low };
    let frame = egui::Frame::new()
        .fill(tokens.accent_tint)
        .stroke(Stroke::new(tokens.hairline_width, tokens.accent))
        .inner_margin(Margin::symmetric(16, 0));
    let area =
        egui::Area::new(egui::Id::unique("krutidev-offer")).order(egui::Order::Foreground).fixed_pos(at);
    area.show(ctx, |ui| {
        frame.show(ui, |ui| {
            let width = size.x - 2.0 * (16.0 + tokens.hairline_width);
            line_ui(ui, offer, vec2(width, HEIGHT - 2.0), view, out);
        });
    });
}

/// The same on a line of its own, where the window itself is the wall and what is typed stands below it.
pub fn strip_ui(ui: &mut egui::Ui, offer: &Offer, view: &View<'_>, out: &mut Vec<Action>) {
    let size = vec2(ui.available_width(), HEIGHT - 2.0);
    line_ui(ui, offer, size, view, out);
}

fn line_ui(ui: &mut egui::Ui, offer: &Offer, size: Vec2, view: &View<'_>, out: &mut Vec<Action>) {
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        // What can be pressed keeps its place, and the preview gets what is left.
        if bottom::keys_and_text_ui(ui, "Esc", Word::LetBe.text(view.lang)) {
            widgets::drop_offer(ui.ctx());
        }
        let command = Command::PastedToUnicode;
        if bottom::keys_and_text_ui(ui, &command.keys(), Word::TakeUnicode.text(view.lang)) {
            out.push(Action::run(command));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            theme::cut_ui(ui, theme::body(said(offer, view)));
        });
    });
}

/// How sure it is, and the first line.
fn said(offer: &Offer, view: &View<'_>) -> String {
    // Nothing is ever quite sure.
    let sure = ((offer.score * 100.0) as u32).min(99);
    let line = offer.unicode.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let short = truncate_clusters(line, PREVIEW_CLUSTERS);
    let goes_on = short.len() < offer.unicode.trim().len();
    let preview = format!("“{short}{}”", if goes_on { " …" } else { "" });
    let sure = view.in_digits(sure);
    Word::LooksLikeKrutiDev.with(view.lang, &[("sure", &sure), ("preview", &preview)])
}
