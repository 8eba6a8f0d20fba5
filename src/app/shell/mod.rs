//! What stands around every screen: the line at the top, the notice, the line of keys at the bottom, and
//! what lies over the screen.

mod bottom;
pub mod files;
mod ground;
mod hall_view;
mod help;
pub mod items;
mod keyboard;
pub mod layouts;
mod list;
pub mod message;
mod offer;
pub mod palette;
pub mod search;
mod search_chooser;
mod search_filters;
mod search_row;
mod top;
mod wall_keys;
pub mod wall_list;

use eframe::egui;

use crate::i18n::hall::Hall;
use crate::i18n::screen::Screen as Word;
use crate::model::Lang;
use crate::session::SessionError;

use super::hall::picture::Picture;
use super::place::Place;
use super::screens::{import, welcome};
use super::theme;
use super::view::{Action, Notice, Tone, View};
use super::{Baithak, Overlay, walling, widgets};
use ground::Ground;

/// About what a notice of one line takes.
pub(super) const NOTICE_HEIGHT: f32 = 40.0;

/// Draws the whole window.
pub fn frame_ui(ui: &mut egui::Ui, app: &mut Baithak, view: &View<'_>, out: &mut Vec<Action>) {
    if app.is_hall_view() {
        hall_view::hall_view_ui(ui, app, view, out);
        return;
    }
    let place = app.place();
    let wall = app.wall_picture(ui.ctx(), view, 1.0);
    let said = if app.hall.is_on() { walling::said(app, view) } else { String::new() };
    let tokens = theme::tokens(ui.ctx());
    top::top_ui(ui, app, view, &said, out);
    bottom::bottom_ui(ui, app, view, out);
    if let Some(picture) = wall.as_deref().filter(|_| app.hall.projector.is_open() && place == Place::Review)
    {
        preview_ui(ui, app, view, picture, &said, out);
    }
    if app.shows_keyboard() {
        keyboard::keyboard_ui(ui, app.layout(), view);
    }
    // First, so that its keys do not reach the screen below.
    match &mut app.overlay {
        Overlay::None => {}
        Overlay::Palette(palette) => palette.ui(Ground::Screen(ui.ctx()), place, view, out),
        Overlay::Search(search) => search.ui(ui.ctx(), view, out),
        Overlay::Layouts(layouts) => layouts.ui(Ground::Screen(ui.ctx()), view, out),
        Overlay::Files(files) => files.ui(ui.ctx(), view, out),
        Overlay::WallList(list) => list.ui(Ground::Screen(ui.ctx()), view, out),
        Overlay::Items(items) => items.ui(Ground::Screen(ui.ctx()), view, out),
        Overlay::Help => help::help_ui(ui.ctx(), view),
        Overlay::Message(message) => message.ui(Ground::Screen(ui.ctx()), view, out),
    }
    egui::CentralPanel::default()
        .frame(egui::Frame::new().fill(tokens.paper))
        .show(ui, |ui| app.screens.at(place).ui(ui, view, out));
    if let Some(offer) = widgets::offer(ui.ctx()) {
        let lift = if app.notice.is_some() { NOTICE_HEIGHT + lift_of_notice(app) } else { 0.0 };
        offer::offer_ui(ui.ctx(), &offer, lift, view, out);
    }
    let room = above_caret(ui.ctx(), room_of_notice(app, ui.ctx().content_rect()));
    if let Some(notice) = &app.notice
        && notice_over_ui(ui.ctx(), notice, room, view)
    {
        app.notice = None;
    }
}

/// The wall as the hall sees it, small, in a corner that covers nothing.
fn preview_ui(
    ui: &mut egui::Ui,
    app: &Baithak,
    view: &View<'_>,
    picture: &Picture,
    said: &str,
    out: &mut Vec<Action>,
) {
    let tokens = theme::tokens(ui.ctx());
    let width = (ui.available_width() * 0.2).clamp(220.0, 420.0);
    let frame = egui::Frame::new().fill(tokens.paper).inner_margin(12);
    egui::Panel::right("wall-preview").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.label(theme::strong_second(ui.ctx(), said));
        ui.add_space(theme::SPACE_S);
        walling::preview_ui(ui, picture, said);
        ui.add_space(theme::SPACE_M);
        if let Some(waiting) = app.hall.waiting() {
            let what = Hall::Waiting.text(view.lang);
            ui.label(theme::strong_second(ui.ctx(), what));
            ui.add_space(theme::SPACE_S);
            walling::preview_ui(ui, waiting, what);
            ui.add_space(theme::SPACE_M);
        }
        let room = ui.available_height() - wall_keys::HEIGHT;
        wall_list::lines_ui(ui, app, view, room, out);
        wall_keys::keys_ui(ui, view);
    });
}

/// Above the line of keys, and beside the fields in which a file is settled.
fn room_of_notice(app: &Baithak, screen: egui::Rect) -> egui::Rect {
    let left = match app.place() {
        Place::Import => app.screens.import.notice_inset(screen.width()),
        _ => 0.0,
    };
    let bottom = screen.bottom() - bottom::HEIGHT - lift_of_notice(app);
    screen.with_min_x(screen.left() + left).with_max_y(bottom)
}

/// The room above the field that has the caret, where the notice would lie on that.
fn above_caret(ctx: &egui::Context, room: egui::Rect) -> egui::Rect {
    /// Of a field's label.
    const LABEL: f32 = 28.0;
    let focused = ctx.memory(egui::Memory::focused).and_then(|id| ctx.read_response(id));
    let Some(field) = focused.map(|focused| focused.rect) else { return room };
    let notice = room.with_min_y(room.bottom() - NOTICE_HEIGHT);
    // A table has room enough beside the notice.
    let is_field = field.height() < room.height() / 3.0;
    if is_field && notice.intersects(field) && field.top() - LABEL - NOTICE_HEIGHT > room.top() {
        room.with_max_y(field.top() - LABEL)
    } else {
        room
    }
}

/// How far above the line of keys a notice stands: it covers nothing that must be pressed.
fn lift_of_notice(app: &Baithak) -> f32 {
    match app.place() {
        Place::Welcome => welcome::CHOICES_HEIGHT,
        Place::Import => import::BOTTOM_HEIGHT,
        Place::Review => app.screens.review.bottom_height(),
        _ => 0.0,
    }
}

/// The notice, at the bottom of this room: it moves nothing on the screen. True when it was dismissed.
fn notice_over_ui(ctx: &egui::Context, notice: &Notice, room: egui::Rect, view: &View<'_>) -> bool {
    let tone = match notice.tone {
        Tone::Info | Tone::Aside => widgets::Tone::Info,
        Tone::Good => widgets::Tone::Good,
        Tone::Error => widgets::Tone::Error,
    };
    egui::Area::new(egui::Id::unique("notice"))
        .order(egui::Order::Foreground)
        .pivot(egui::Align2::LEFT_BOTTOM)
        .fixed_pos(room.left_bottom())
        .constrain(false)
        .default_width(room.width())
        .show(ctx, |ui| {
            ui.set_width(room.width());
            widgets::notice_ui(ui, tone, &notice.text, view.text(Word::Close))
        })
        .inner
}

/// What is seen before the database is open, or when it cannot be.
pub fn opening_ui(ui: &mut egui::Ui, lang: Lang, broken: Option<&SessionError>) {
    let tokens = theme::tokens(ui.ctx());
    egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.paper).inner_margin(48)).show(
        ui,
        |ui| match broken {
            None => {
                ui.label(theme::second(ui.ctx(), Word::Opening.text(lang)));
            }
            Some(error) => {
                ui.label(theme::title(Word::CannotOpen.text(lang)));
                ui.add_space(theme::SPACE_M);
                ui.label(theme::body(error.sentence(lang)));
                ui.add_space(theme::SPACE_M);
                ui.label(theme::second(ui.ctx(), Word::CloseHint.text(lang)));
            }
        },
    );
}
