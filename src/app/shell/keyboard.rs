//! The picture of the keyboard: what each key types now, with the modifiers that are held.

use eframe::egui::{self, Align2, CornerRadius, Sense, Stroke, StrokeKind, vec2};

use crate::app::theme;
use crate::app::view::View;
use crate::hindi::typing::keyboard::ROWS;
use crate::hindi::typing::{Layout, Level, phonetic};
use crate::i18n::typing::Typing as Word;

const KEY: f32 = 42.0;
const GAP: f32 = 4.0;
/// How far each row stands to the right of the first, as on a keyboard.
const SHIFTED: [f32; 4] = [0.0, 0.5, 0.75, 1.25];

pub fn keyboard_ui(ui: &mut egui::Ui, layout: Layout, view: &View<'_>) {
    let tokens = theme::tokens(ui.ctx());
    let modifiers = ui.input(|input| input.modifiers);
    let level = Level::new(modifiers.shift, modifiers.alt);
    let frame = egui::Frame::new().fill(tokens.paper).inner_margin(egui::Margin::same(8));
    let height = ROWS.len() as f32 * (KEY + GAP) + 16.0;
    egui::Panel::bottom("keyboard").exact_size(height).frame(frame).show(ui, |ui| {
        let size = vec2(14.0 * (KEY + GAP), ui.available_height());
        let left = (ui.available_width() - size.x).max(0.0) / 2.0;
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Image, true, Word::Picture.text(view.lang))
        });
        for (row, (keys, shifted)) in ROWS.iter().zip(SHIFTED).enumerate() {
            for (column, key) in keys.chars().enumerate() {
                let x = left + (column as f32 + shifted) * (KEY + GAP);
                let at = rect.min + vec2(x, row as f32 * (KEY + GAP));
                let rect = egui::Rect::from_min_size(at, vec2(KEY, KEY));
                key_ui(ui, rect, key, &typed(layout, key, level));
            }
        }
        if layout == Layout::Phonetic {
            let room = rect.with_min_x(left + rect.left() + size.x + theme::SPACE_M);
            strict_ui(ui, room, view);
        }
    });
}

/// The spellings of more than one key, as many columns as there is room for.
fn strict_ui(ui: &egui::Ui, room: egui::Rect, view: &View<'_>) {
    const ROWS: usize = 6;
    const ROW: f32 = 26.0;
    const COLUMN: f32 = 82.0;
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    let small = theme::regular_font(theme::SIZE_SMALL);
    let title = Word::Strict.text(view.lang);
    painter.text(room.left_top(), Align2::LEFT_TOP, title, small.clone(), tokens.ink2);
    let columns = (room.width() / COLUMN) as usize;
    let (key, danda) = phonetic::SENTENCE_END;
    let shown = std::iter::once((key, danda.to_owned())).chain(phonetic::strict_spellings());
    for (place, (typed, letter)) in shown.take(columns * ROWS).enumerate() {
        let (column, row) = (place / ROWS, place % ROWS);
        let at = room.left_top() + vec2(column as f32 * COLUMN, 24.0 + (row as f32 + 0.5) * ROW);
        painter.text(at, Align2::LEFT_CENTER, typed, small.clone(), tokens.ink2);
        let font = theme::regular_font(theme::SIZE_BODY);
        painter.text(at + vec2(34.0, 0.0), Align2::LEFT_CENTER, letter, font, tokens.ink);
    }
}

/// What the key types.
fn typed(layout: Layout, key: char, level: Level) -> String {
    match layout.keyboard() {
        Some(keyboard) => keyboard.text(key, level).unwrap_or_default().to_owned(),
        None => phonetic::key_text(key, level == Level::Shift),
    }
}

fn key_ui(ui: &egui::Ui, rect: egui::Rect, key: char, typed: &str) {
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    let radius = CornerRadius::same(tokens.radius);
    painter.rect_filled(rect, radius, tokens.card);
    painter.rect_stroke(rect, radius, Stroke::new(tokens.hairline_width, tokens.line), StrokeKind::Inside);
    let font = theme::regular_font(theme::SIZE_SMALL);
    let corner = rect.left_top() + vec2(5.0, 1.0);
    painter.text(corner, Align2::LEFT_TOP, key.to_ascii_uppercase(), font, tokens.ink2);
    let middle = rect.center() + vec2(3.0, 4.0);
    painter.text(middle, Align2::CENTER_CENTER, typed, theme::regular_font(theme::SIZE_LARGE), tokens.ink);
}
