//! Names on one line, where the window itself is the wall.

use eframe::egui;

use crate::app::theme;
use crate::app::widgets;

const SEEN: usize = 4;

/// The marked name and those beside it; the one that was clicked.
pub fn line_ui(ui: &mut egui::Ui, at: usize, rows: &[(&str, &str)]) -> Option<usize> {
    let tokens = theme::tokens(ui.ctx());
    let mut clicked = None;
    let seen = widgets::seen_on_a_line(at, rows.len(), SEEN);
    let width = (ui.available_width() / SEEN as f32 - theme::SPACE_M).max(60.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE_M;
        for (place, (text, second)) in rows.iter().enumerate().skip(seen.start).take(seen.len()) {
            let words = if second.is_empty() { (*text).to_owned() } else { format!("{text} · {second}") };
            let (font, ink) = if place == at {
                (theme::semibold_font(theme::SIZE_BODY), tokens.accent)
            } else {
                (theme::regular_font(theme::SIZE_BODY), tokens.ink2)
            };
            let galley = theme::one_line(ui, &words, font, ink, width);
            let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::CLICK);
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::accesskit::Role::ListBoxOption, true, place == at, *text)
            });
            ui.painter().galley(rect.min, galley, ink);
            if response.clicked() {
                clicked = Some(place);
            }
        }
    });
    clicked
}
