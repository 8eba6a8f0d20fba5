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
/// For one word without a space.
const PREVIEW_CLUSTERS: usize = 140;
/// Letters on the first line of the preview, which stands beside the words and the keys, and on the others.
const FIRST_LETTERS: usize = 50;
const LINE_LETTERS: usize = 110;
/// More lines are only counted.
const MOST_LINES: usize = 6;
const LINE_HEIGHT: f32 = 28.0;

/// `lift` is what already stands over the line of keys.
pub fn offer_ui(ctx: &egui::Context, offer: &Offer, lift: f32, view: &View<'_>, out: &mut Vec<Action>) {
    let tokens = theme::tokens(ctx);
    let screen = ctx.content_rect();
    let lines = lines(offer, view);
    let under = lines.get(1..).unwrap_or_default();
    let height = HEIGHT + LINE_HEIGHT * under.len() as f32;
    let size = vec2(screen.width() * PART_OF_WIDTH, height);
    let low = pos2(screen.left(), screen.bottom() - bottom::HEIGHT - lift - height);
    let covers = Rect::from_min_size(low, size).expand(theme::SPACE_XS).intersects(offer.rect);
    let at = if covers { pos2(low.x, offer.rect.top() - height - theme::SPACE_S) } else { low };
    let frame = egui::Frame::new()
        .fill(tokens.accent_tint)
        .stroke(Stroke::new(tokens.hairline_width, tokens.accent))
        .inner_margin(Margin::symmetric(16, 0));
    let area =
        egui::Area::new(egui::Id::unique("krutidev-offer")).order(egui::Order::Foreground).fixed_pos(at);
    area.show(ctx, |ui| {
        frame.show(ui, |ui| {
            let width = size.x - 2.0 * (16.0 + tokens.hairline_width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let first = said(offer, lines.first().map_or("", String::as_str), view);
            line_ui(ui, first, vec2(width, HEIGHT - 2.0), view, out);
            under_ui(ui, under, width);
        });
    });
}

/// The lines under the first.
fn under_ui(ui: &mut egui::Ui, under: &[String], width: f32) {
    for line in under {
        let left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(width, LINE_HEIGHT), left, |ui| {
            ui.set_min_size(vec2(width, LINE_HEIGHT));
            theme::cut_ui(ui, theme::body(line))
        });
    }
}

/// The same on lines of its own, where the window itself is the wall and what is typed stands below it.
pub fn strip_ui(ui: &mut egui::Ui, offer: &Offer, view: &View<'_>, out: &mut Vec<Action>) {
    let width = ui.available_width();
    let lines = lines(offer, view);
    ui.spacing_mut().item_spacing.y = 0.0;
    let first = said(offer, lines.first().map_or("", String::as_str), view);
    line_ui(ui, first, vec2(width, HEIGHT - 2.0), view, out);
    under_ui(ui, lines.get(1..).unwrap_or_default(), width);
}

fn line_ui(ui: &mut egui::Ui, said: String, size: Vec2, view: &View<'_>, out: &mut Vec<Action>) {
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
            theme::cut_ui(ui, theme::body(said));
        });
    });
}

/// How sure it is, and how it begins.
fn said(offer: &Offer, preview: &str, view: &View<'_>) -> String {
    // Nothing is ever quite sure.
    let sure = view.in_digits(((offer.score * 100.0) as u32).min(99));
    Word::LooksLikeKrutiDev.with(view.lang, &[("sure", &sure), ("preview", preview)])
}

/// What would stand there, as far as there is room, in quotes; and how many lines more there are.
fn lines(offer: &Offer, view: &View<'_>) -> Vec<String> {
    let lines = offer.unicode.lines().filter(|line| !line.trim().is_empty()).enumerate();
    let all: Vec<String> = lines.flat_map(|(place, line)| folded(line, place == 0)).collect();
    // One that is left over has the room of the words that would count it.
    let shown = if all.len() <= MOST_LINES { all.len() } else { MOST_LINES - 1 };
    let mut lines: Vec<String> = all.iter().take(shown).map(|line| short(line)).collect();
    if let Some(first) = lines.first_mut() {
        first.insert(0, '“');
    }
    if let Some(last) = lines.last_mut() {
        last.push('”');
    }
    let more = all.len() - shown;
    if more > 0 {
        lines.push(Word::MoreLines.counted(view.lang, more as u64, &[("count", &view.count(more))]));
    }
    lines
}

/// The line in pieces that are seen whole; the first one's piece stands beside the words and the keys.
fn folded(line: &str, is_first: bool) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in line.split_whitespace() {
        let room = if is_first && pieces.len() < 2 { FIRST_LETTERS } else { LINE_LETTERS };
        match pieces.last_mut() {
            Some(piece) if piece.chars().count() + word.chars().count() < room => {
                piece.push(' ');
                piece.push_str(word);
            }
            _ => pieces.push(word.to_owned()),
        }
    }
    pieces
}

fn short(line: &str) -> String {
    let short = truncate_clusters(line, PREVIEW_CLUSTERS);
    if short.len() < line.len() { format!("{short} …") } else { short.to_owned() }
}
