//! The agenda beside the meeting: where we are, what has been dealt with, how many directions each item has.

use std::sync::Arc;

use eframe::egui::{self, Align2, Sense, pos2, vec2};

use crate::app::view::View;
use crate::app::{theme, timing};
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, AgendaItemId, MeetingFile};

const ROW_HEIGHT: f32 = 37.0;
const INDENT: f32 = 16.0;

/// Where titles begin, and the room at the right for the tick and the count.
const TITLE_LEFT: f32 = 38.0;
const MARKS: f32 = 48.0;

const DONE: &str = "✓";
/// Left for the next meeting.
const LEFT: &str = "→";

/// A title on at most three lines, ending in … where that is not enough.
fn few_lines(ui: &egui::Ui, title: &str, ink: egui::Color32, width: f32) -> Arc<egui::Galley> {
    let format = egui::TextFormat {
        font_id: theme::regular_font(theme::SIZE_BODY),
        color: ink,
        line_height: Some(21.0),
        ..egui::TextFormat::default()
    };
    let mut job = egui::text::LayoutJob::single_section(title.to_owned(), format);
    job.wrap.max_width = width.max(40.0);
    job.wrap.max_rows = 3;
    ui.painter().layout_job(job)
}

/// Draws the list; the item that was clicked, if any.
pub fn agenda_panel_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    order: &[(String, &AgendaItem)],
    current: AgendaItemId,
) -> Option<AgendaItemId> {
    let mut chosen = None;
    let minutes = timing::line(file, file.item(current), view.used, view.lang);
    if !minutes.is_empty() {
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(10, 4));
        egui::Panel::bottom("review-minutes").frame(frame).show(ui, |ui| {
            ui.add(egui::Label::new(theme::small_second(ui.ctx(), minutes)).wrap());
        });
    }
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, item) in order {
            if row_ui(ui, view, file, number, item, item.id == current) {
                chosen = Some(item.id);
            }
        }
    });
    chosen
}

fn row_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &MeetingFile,
    number: &str,
    item: &AgendaItem,
    current: bool,
) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let (number, title) = (view.in_digits(number), super::super::prepare::title_or_blank(view, item));
    let directions = file.directions_of(item.id).count();
    let discussed = directions > 0 || !item.discussion.trim().is_empty();
    let sign = if item.parked { Some(LEFT) } else { discussed.then_some(DONE) };
    let ink = if current { tokens.on_accent } else { tokens.ink };
    let indent = if item.parent.is_some() { INDENT } else { 0.0 };
    let font = theme::regular_font(theme::SIZE_BODY);
    let count = (directions > 0).then(|| view.in_digits(directions));
    // The marks have room for one digit.
    let digits = |text: &str| theme::text_width(ui, text, font.clone());
    let more = count.as_deref().map_or(0.0, |count| (digits(count) - digits("0")).max(0.0));
    let room = ui.available_width() - TITLE_LEFT - indent - MARKS - more;
    let galley = few_lines(ui, title, ink, room);
    let height = (galley.size().y + 12.0).max(ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| {
        let done = match sign {
            Some(LEFT) => view.text(Word::ItemLeft),
            Some(_) => view.text(Word::Discussed),
            None => "",
        };
        let label = format!("{number}. {title} {done}");
        egui::WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), current, label.trim())
    });
    if current {
        ui.painter().rect_filled(rect, 5.0, tokens.accent);
        if !ui.clip_rect().contains_rect(rect) {
            response.scroll_to_me(None);
        }
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 5.0, tokens.accent_tint);
    }
    let mark = if current { tokens.on_accent } else { tokens.watch };
    let middle = rect.center().y;
    let x = rect.left() + 10.0 + indent;
    ui.painter().text(pos2(x, middle), Align2::LEFT_CENTER, number, font.clone(), ink);
    let mut right = rect.right() - 10.0;
    if let Some(count) = count {
        let place = pos2(right, middle);
        right = ui.painter().text(place, Align2::RIGHT_CENTER, count, font.clone(), mark).left() - 6.0;
    }
    if let Some(sign) = sign {
        let second = if current { tokens.on_accent } else { tokens.ink2 };
        let place = pos2(right, middle);
        ui.painter().text(place, Align2::RIGHT_CENTER, sign, font, second);
    }
    let left = rect.left() + TITLE_LEFT + indent;
    ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, ink);
    response.on_hover_text(title).clicked()
}
