//! One hit: what it is and its title, the meeting it belongs to, and below it the text with the found words
//! marked by weight and ground, never by colour alone.

use eframe::egui::{
    self, Align2, Color32, CornerRadius, Role, Sense, WidgetInfo, pos2, text::LayoutJob, vec2,
};

use crate::app::theme;
use crate::app::view::View;
use crate::hindi::format_date;
use crate::i18n::search::SearchWord as Word;
use crate::session::{Hit, Marked};

pub const HEIGHT: f32 = 58.0;
const KIND_WIDTH: f32 = 96.0;

/// True when it was clicked.
pub fn row_ui(ui: &mut egui::Ui, view: &View<'_>, hit: &Hit, chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::CLICK);
    let kind = Word::of(hit.target.kind()).text(view.lang);
    response.widget_info(|| {
        let said = format!("{kind}: {}, {}", hit.title.text, hit.snippet.text);
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), chosen, said)
    });
    let tokens = theme::tokens(ui.ctx());
    let radius = CornerRadius::same(tokens.radius);
    if chosen {
        ui.painter().rect_filled(rect, radius, tokens.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.accent_tint);
    }
    let inner = rect.shrink2(vec2(10.0, 5.0));
    let ink2 = if chosen { tokens.ink } else { tokens.ink2 };
    let small = theme::regular_font(theme::SIZE_SMALL);
    ui.painter().text(inner.left_top() + vec2(0.0, 2.0), Align2::LEFT_TOP, kind, small.clone(), ink2);
    let meeting = hit.meeting.as_ref().map(|meeting| {
        let (number, date) =
            (view.in_digits(meeting.number), format_date(meeting.date, view.writing().short()));
        Word::MeetingOf.with(view.lang, &[("number", &number), ("date", &date)])
    });
    let right = ui.painter().text(
        inner.right_top() + vec2(0.0, 2.0),
        Align2::RIGHT_TOP,
        meeting.unwrap_or_default(),
        small,
        ink2,
    );
    let left = inner.left() + KIND_WIDTH;
    let line = |ui: &egui::Ui, marked: &Marked, top: f32, room: f32, size: f32, ink: Color32| {
        let galley = theme::cut(ui, job(marked, size, ink, tokens.watch_tint), room);
        ui.painter().galley(pos2(left, top), galley, ink);
    };
    let room = (right.left() - theme::SPACE_M - left).max(0.0);
    line(ui, &hit.title, inner.top(), room, theme::SIZE_BODY, tokens.ink);
    let room = (inner.right() - left).max(0.0);
    line(ui, &hit.snippet, inner.top() + 24.0, room, theme::SIZE_BODY, ink2);
    response.clicked()
}

/// The text on one line, its marks semibold on a tinted ground.
fn job(marked: &Marked, size: f32, ink: Color32, ground: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let height = Some(theme::line_height(size));
    let mut add = |from: usize, to: usize, is_mark: bool| {
        let Some(part) = marked.text.get(from..to).filter(|part| !part.is_empty()) else { return };
        let font = if is_mark { theme::semibold_font(size) } else { theme::regular_font(size) };
        let background = if is_mark { ground } else { Color32::TRANSPARENT };
        let format =
            egui::TextFormat { line_height: height, background, ..egui::TextFormat::simple(font, ink) };
        job.append(part, 0.0, format);
    };
    let mut at = 0;
    for mark in &marked.marks {
        add(at, mark.start, false);
        add(mark.start, mark.end, true);
        at = mark.end;
    }
    add(at, marked.text.len(), false);
    job
}
