//! What stands around every screen: the line at the top, the notice, the line of keys at the bottom, and
//! what lies over the screen.

mod bottom;
mod help;
pub mod palette;
mod top;

use eframe::egui;

use crate::i18n::screen::Screen as Word;
use crate::model::Lang;
use crate::session::SessionError;

use super::theme;
use super::view::{Action, Notice, Tone, View};
use super::{Baithak, Overlay, widgets};

/// Draws the whole window.
pub fn frame_ui(ui: &mut egui::Ui, app: &mut Baithak, view: &View<'_>, out: &mut Vec<Action>) {
    let tokens = theme::tokens(ui.ctx());
    top::top_ui(ui, app, view, out);
    bottom::bottom_ui(ui, app, view, out);
    let place = app.place();
    egui::CentralPanel::default()
        .frame(egui::Frame::new().fill(tokens.paper))
        .show(ui, |ui| app.screens.at(place).ui(ui, view, out));
    if let Some(notice) = &app.notice
        && notice_over_ui(ui.ctx(), notice, view)
    {
        app.notice = None;
    }
    match &mut app.overlay {
        Overlay::None => {}
        Overlay::Palette(palette) => palette.ui(ui.ctx(), place, view, out),
        Overlay::Help => help::help_ui(ui.ctx(), view),
    }
}

/// The notice, above the line of keys: it moves nothing on the screen. True when it was dismissed.
fn notice_over_ui(ctx: &egui::Context, notice: &Notice, view: &View<'_>) -> bool {
    let tone = match notice.tone {
        Tone::Info => widgets::Tone::Info,
        Tone::Good => widgets::Tone::Good,
        Tone::Error => widgets::Tone::Error,
    };
    let screen = ctx.content_rect();
    egui::Area::new(egui::Id::unique("notice"))
        .order(egui::Order::Foreground)
        .anchor(egui::Align2::LEFT_BOTTOM, egui::vec2(0.0, -bottom::HEIGHT))
        .default_width(screen.width())
        .show(ctx, |ui| {
            ui.set_width(screen.width());
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
