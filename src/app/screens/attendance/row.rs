//! One invited person: number, name, post, office, and the state told by a sign and a word.

use eframe::egui::{self, Color32, Id, Rect, Role, Sense, Stroke, StrokeKind, WidgetInfo, pos2, vec2};

use crate::app::screens::rows::{ROW_HEIGHT, Row, cell, row_response};
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::hindi::format_time;
use crate::i18n::screen::Screen as Word;
use crate::model::{Attendance, Invitee};

use super::mark;

/// The states in the order of the row, each with its sign, its word, and what a screen reader says.
pub const STATES: [(Attendance, &str, Word, Word); 5] = [
    (Attendance::Present, "✓", Word::Present, Word::MarkPresent),
    (Attendance::Late, "✓", Word::Late, Word::MarkLate),
    (Attendance::Deputy, "→", Word::Deputy, Word::MarkDeputy),
    (Attendance::Absent, "✗", Word::Absent, Word::MarkAbsent),
    (Attendance::Invited, "–", Word::NotMarked, Word::MarkNothing),
];

const NUMBER_WIDTH: f32 = 48.0;
const STATE_HEIGHT: f32 = 32.0;

/// How far from the row's left edge each column begins, and how wide one state is.
pub struct Columns {
    name: f32,
    post: f32,
    office: f32,
    states: f32,
    state: f32,
}

impl Columns {
    pub fn of(ui: &egui::Ui, view: &View<'_>) -> Self {
        let font = theme::semibold_font(theme::SIZE_BODY);
        let widths = STATES.map(|(_, sign, word, _)| {
            theme::text_width(ui, &format!("{sign} {}", view.text(word)), font.clone())
        });
        let state = widths.into_iter().fold(0.0, f32::max) + theme::SPACE_M;
        // The scroll bar stands right of the last column.
        let states = ui.available_width() - STATES.len() as f32 * state - theme::SPACE_M;
        // Names are shorter than posts, and posts than offices.
        let words = states - NUMBER_WIDTH;
        Self {
            name: NUMBER_WIDTH,
            post: NUMBER_WIDTH + 0.25 * words,
            office: NUMBER_WIDTH + 0.58 * words,
            states,
            state,
        }
    }
}

pub fn heads_ui(ui: &mut egui::Ui, view: &View<'_>, columns: &Columns) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::hover());
    let tokens = theme::tokens(ui.ctx());
    let heads = [
        (theme::SPACE_S, Word::ColumnNumber),
        (columns.name, Word::ColumnName),
        (columns.post, Word::ColumnPost),
        (columns.office, Word::ColumnOffice),
        (columns.states + theme::SPACE_S, Word::ColumnState),
    ];
    for (left, word) in heads {
        let place = Rect::from_min_max(pos2(rect.left() + left, rect.top()), rect.max);
        let head = egui::Label::new(theme::strong_second(ui.ctx(), view.text(word))).selectable(false);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout)).add(head);
    }
    let line = Stroke::new(tokens.heavy_width, tokens.heavy_line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// Draws the person; true when the row was clicked. A click on a state sets it.
pub fn invitee_ui(
    ui: &egui::Ui,
    view: &View<'_>,
    columns: &Columns,
    row: &Row,
    invitee: &Invitee,
    out: &mut Vec<Action>,
) -> bool {
    let (people, lang, seat) = (&view.data.people, view.lang, invitee.seat);
    let number = view.in_digits(row.index + 1);
    let name = people.officer_name(seat.officer, lang);
    let name = if name.is_empty() { view.text(Word::Unnamed) } else { name };
    let post = seat.post.map(|post| people.post_name(post, lang)).unwrap_or_default();
    let office = seat.post.map(|post| people.office_of_post(post, lang)).unwrap_or_default();
    let office = deputy_line(view, invitee).unwrap_or_else(|| office.to_owned());
    let response = row_response(ui, row, ("invitee", invitee.id), &format!("{number}. {name}, {post}"));
    ground(ui, row, response.hovered());
    let tokens = theme::tokens(ui.ctx());
    let left = row.rect.left();
    for (from, to, text, colour) in [
        (theme::SPACE_S, columns.name, number.as_str(), tokens.ink2),
        (columns.name, columns.post, name, tokens.ink),
        (columns.post, columns.office, post, tokens.ink),
        (columns.office, columns.states, office.as_str(), tokens.ink2),
    ] {
        cell(ui, row.rect, left + from, left + to - theme::SPACE_S, text, colour);
    }
    let mut clicked = response.clicked();
    let mut from = left + columns.states;
    for (state, sign, word, words) in STATES {
        let place = Rect::from_center_size(
            pos2(from + columns.state / 2.0, row.rect.center().y),
            vec2(columns.state - theme::SPACE_XS, STATE_HEIGHT),
        );
        let is_on = invitee.attendance == state;
        let text = if is_on { format!("{sign} {}", view.text(word)) } else { view.text(word).to_owned() };
        let says = words.with(lang, &[("name", name)]);
        if state_ui(ui, view, place, (invitee, state), &text, &says) {
            mark(view, invitee, state, out);
            clicked = true;
        }
        from += columns.state;
    }
    clicked
}

/// Who came instead, or when the person came.
fn deputy_line(view: &View<'_>, invitee: &Invitee) -> Option<String> {
    if let Some(deputy) = &invitee.deputy {
        let name = view.data.people.deputy_name(deputy, view.lang);
        return Some(format!("→ {}", Word::DeputyIs.with(view.lang, &[("name", name)])));
    }
    let arrived = invitee.arrived?;
    let time = format_time(arrived, view.lang, view.digits());
    Some(Word::ArrivedAt.with(view.lang, &[("time", &time)]))
}

/// What is chosen has a bar at its edge and, with the keyboard, a border.
fn ground(ui: &egui::Ui, row: &Row, hovered: bool) {
    let tokens = theme::tokens(ui.ctx());
    let hairline = Stroke::new(tokens.hairline_width, tokens.line);
    ui.painter().hline(row.rect.x_range(), row.rect.bottom(), hairline);
    if row.chosen || hovered {
        ui.painter().rect_filled(row.rect, 0.0, tokens.accent_tint);
    }
    if row.chosen {
        let bar = Rect::from_min_size(row.rect.min, vec2(tokens.focus_width + 1.0, row.rect.height()));
        ui.painter().rect_filled(bar, 0.0, tokens.accent);
    }
    if row.chosen && row.has_keys {
        let border = Stroke::new(tokens.focus_width, tokens.accent);
        ui.painter().rect_stroke(row.rect, 0.0, border, StrokeKind::Inside);
    }
}

/// One of the states; true when it was clicked. The keyboard sets it through the list.
fn state_ui(
    ui: &egui::Ui,
    view: &View<'_>,
    place: Rect,
    (invitee, state): (&Invitee, Attendance),
    text: &str,
    says: &str,
) -> bool {
    let is_on = invitee.attendance == state;
    let sense = if view.can_change() { Sense::CLICK } else { Sense::hover() };
    let response = ui.interact(place, Id::unique(("attendance", invitee.id, state)), sense);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, view.can_change(), is_on, says));
    let tokens = theme::tokens(ui.ctx());
    let (ink, tint): (Color32, Color32) = match state {
        _ if !is_on => (tokens.ink2, Color32::TRANSPARENT),
        Attendance::Present | Attendance::Late | Attendance::Deputy => (tokens.good, tokens.good_tint),
        Attendance::Absent => (tokens.behind, tokens.behind_tint),
        Attendance::Invited => (tokens.ink, tokens.card),
    };
    if is_on {
        ui.painter().rect(
            place,
            tokens.radius,
            tint,
            Stroke::new(tokens.hairline_width, ink),
            StrokeKind::Inside,
        );
    } else if response.hovered() && view.can_change() {
        let border = Stroke::new(tokens.hairline_width, tokens.ink2);
        ui.painter().rect_stroke(place, tokens.radius, border, StrokeKind::Inside);
    }
    let font =
        if is_on { theme::semibold_font(theme::SIZE_BODY) } else { theme::regular_font(theme::SIZE_BODY) };
    ui.painter().text(place.center(), egui::Align2::CENTER_CENTER, text, font, ink);
    response.clicked()
}
