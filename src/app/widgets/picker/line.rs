//! A few rows of a list on one line: where the window itself is the wall, nothing may cover the picture.

use std::ops::Range;

use eframe::egui::{Sense, Ui, WidgetInfo, accesskit::Role};

use crate::app::theme;

const SEEN: usize = 4;

/// The marked row and those beside it, each with its text and what belongs to it; the one that was clicked.
pub fn rows_line_ui(ui: &mut Ui, at: usize, rows: &[(&str, &str)]) -> Option<usize> {
    let tokens = theme::tokens(ui.ctx());
    let mut clicked = None;
    let seen = seen_on_a_line(at, rows.len(), SEEN);
    let width = (ui.available_width() / seen.len().max(1) as f32 - theme::SPACE_M).max(60.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_M;
        for (place, (text, second)) in rows.iter().enumerate().skip(seen.start).take(seen.len()) {
            let words = if second.is_empty() { (*text).to_owned() } else { format!("{text} · {second}") };
            let (font, ink) = if place == at {
                (theme::semibold_font(theme::SIZE_LARGE), tokens.accent)
            } else {
                (theme::regular_font(theme::SIZE_LARGE), tokens.ink2)
            };
            let galley = theme::one_line(ui, &words, font, ink, width);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::CLICK);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, place == at, *text));
            ui.painter().galley(rect.min, galley, ink);
            if response.clicked() {
                clicked = Some(place);
            }
        }
    });
    clicked
}

/// Which of the rows are seen on one line, when so many fit and one is marked.
pub fn seen_on_a_line(at: usize, rows: usize, fit: usize) -> Range<usize> {
    let first = (at + 1).saturating_sub(fit.max(1));
    first..(first + fit.max(1)).min(rows)
}
