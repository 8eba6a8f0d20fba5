//! The operator's own window as the wall: the picture, and below it, while there is something on it, the
//! operator's line. What would lie over the screen stands there, or waits; nothing covers the picture.

use eframe::egui::{self, EventFilter, Id, Key, Modifiers, Response};

use super::ground::Ground;
use super::offer;
use crate::app::command::Command;
use crate::app::hall::paint;
use crate::app::theme::{self, ThemeKind};
use crate::app::view::{Action, Tone, View};
use crate::app::widgets::key_order::KeyOrder;
use crate::app::{Baithak, Overlay, walling, widgets};
use crate::i18n::hall::Hall;

/// What a window hardly larger than the line leaves the picture.
const LEAST_SHARE: f32 = 0.1;

pub fn hall_view_ui(ui: &mut egui::Ui, app: &mut Baithak, view: &View<'_>, out: &mut Vec<Action>) {
    let (tokens, own) = (ThemeKind::Hall.tokens(), theme::tokens(ui.ctx()));
    // What stands on the line wears the operator's colours: light words need a dark ground.
    let ground = if own.dark { own.paper } else { tokens.paper };
    let frame = egui::Frame::new().fill(ground).inner_margin(egui::Margin::symmetric(24, 10));
    app.screens.review.below_picture(app.hall.view.blank);
    // While it is drawn, the field may have given its keys away.
    let stood = app.screens.review.has_line();
    if has_line(app) {
        let line = egui::Panel::bottom("hall-strip").frame(frame).show(ui, |ui| line_ui(ui, app, view, out));
        keep_height(ui.ctx(), line.response.rect.height());
    }
    egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.paper)).show(ui, |ui| {
        let rect = ui.max_rect();
        let share = (rect.height() / ui.ctx().content_rect().height()).clamp(LEAST_SHARE, 1.0);
        // After the line, of which it shows what is typed live.
        let picture = app.wall_picture(ui.ctx(), view, share);
        let said = walling::said(app, view);
        let response = ui.interact(rect, Id::unique("hall-view"), egui::Sense::focusable_noninteractive());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &said));
        if let Some(picture) = picture {
            paint::picture_ui(ui, rect, &picture);
        }
        take_keys(ui, app, view, (&response, stood), out);
    });
}

fn has_line(app: &Baithak) -> bool {
    !matches!(app.overlay, Overlay::None) || app.screens.review.has_line() || aside(app).is_some()
}

/// The answer to a key that would otherwise seem to do nothing. Why something failed is for the operator alone, who
/// is told that it did.
fn aside(app: &Baithak) -> Option<String> {
    let failed = |word: Hall| word.with(app.lang(), &[("keys", &Command::Wall.keys())]);
    match &app.notice {
        Some(notice) if notice.tone == Tone::Aside => Some(notice.text.clone()),
        _ if app.unsaved.is_some() => Some(failed(Hall::NotSavedOnWall)),
        Some(notice) if notice.tone == Tone::Error => Some(failed(Hall::NotDoneOnWall)),
        _ => None,
    }
}

fn line_ui(ui: &mut egui::Ui, app: &mut Baithak, view: &View<'_>, out: &mut Vec<Action>) {
    // One types on while a layout is chosen.
    if matches!(app.overlay, Overlay::None | Overlay::Layouts(_)) && app.screens.review.has_line() {
        let is_elsewhere = app.hall.may_be_of_another(app.screens.review.current());
        app.screens.review.line_ui(ui, view, is_elsewhere, out);
        if let Some(offer) = widgets::offer(ui.ctx()) {
            offer::strip_ui(ui, &offer, view, out);
        }
    }
    let place = app.place();
    match &mut app.overlay {
        Overlay::Palette(palette) => palette.ui(Ground::Line(ui), place, view, out),
        Overlay::Layouts(layouts) => layouts.ui(Ground::Line(ui), view, out),
        Overlay::WallList(list) => list.ui(Ground::Line(ui), view, out),
        Overlay::Items(items) => items.ui(Ground::Line(ui), view, out),
        Overlay::Message(message) => message.ui(Ground::Line(ui), view, out),
        // Never laid here: they are the operator's alone.
        Overlay::None | Overlay::Search(_) | Overlay::Files(_) | Overlay::Help => {}
    }
    if let Some(text) = aside(app) {
        theme::cut_ui(ui, theme::second(ui.ctx(), text));
    }
}

/// The keys that the picture has while nothing is typed: the row that is talked about goes up and down. `stood` says
/// whether the line was there when the frame began.
fn take_keys(
    ui: &egui::Ui,
    app: &mut Baithak,
    view: &View<'_>,
    (picture, stood): (&Response, bool),
    out: &mut Vec<Action>,
) {
    let nothing_has_keys = ui.memory(|memory| memory.focused().is_none());
    let asked = app.screens.review.is_picture_asked_for();
    if asked || nothing_has_keys && matches!(app.overlay, Overlay::None) {
        picture.request_focus();
    }
    let has_keys = picture.has_focus() && matches!(app.overlay, Overlay::None);
    app.screens.review.shown_in_hall(has_keys);
    if !has_keys {
        return;
    }
    let typed = |event: &egui::Event| matches!(event, egui::Event::Text(_));
    let is_typed = ui.input(|input| input.events.iter().any(typed));
    if is_typed && app.hall.view.blank {
        let keys = Command::WallBlank.keys();
        out.push(Action::aside(Hall::BlankTakesNothing.with(app.lang(), &[("keys", &keys)])));
    } else if is_typed && app.screens.review.has_line() {
        // The line stands, so what is typed is meant for it.
        app.screens.review.take_up_line();
        KeyOrder::again(ui.ctx(), taken_from(ui));
        return;
    } else if is_typed && view.can_change() {
        let keys = [Command::New, Command::Discussion].map(Command::keys);
        let keys = [("direction", keys[0].as_str()), ("discussion", keys[1].as_str())];
        out.push(Action::aside(Hall::NoLineYet.with(app.lang(), &keys)));
    }
    // Behind the last of what was understood the line begins again.
    if stood && picture.gained_focus() && ui.input(|input| input.key_pressed(Key::Tab)) {
        app.screens.review.take_up_line();
        return;
    }
    let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(picture.id, arrows));
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            out.push(Action::WallRow(by));
        }
    }
}

/// The letters of this frame, and their keys, by which the layouts know them.
fn taken_from(ui: &egui::Ui) -> Vec<egui::Event> {
    ui.input_mut(|input| {
        let is_key = |event: &egui::Event| matches!(event, egui::Event::Text(_) | egui::Event::Key { .. });
        let (taken, left) = std::mem::take(&mut input.events).into_iter().partition(is_key);
        input.events = left;
        taken
    })
}

/// A panel learns of its height by drawing: where that is another than before, what is beside it is drawn once more.
fn keep_height(ctx: &egui::Context, height: f32) {
    let id = Id::unique("hall-strip-height");
    let before = ctx.data_mut(|data| data.get_temp::<f32>(id));
    if before != Some(height) {
        ctx.data_mut(|data| data.insert_temp(id, height));
        ctx.request_repaint();
    }
}
