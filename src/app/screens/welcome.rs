//! The first start: the office, or the sample, or straight to work.

use std::time::Duration;

use eframe::egui::{self, util::undoer::Undoer};

use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::shell::NOTICE_HEIGHT;
use crate::app::theme;
use crate::app::view::{Action, Notice, Screen, View};
use crate::app::widgets;
use crate::i18n::screen::Screen as Word;
use crate::model::OfficeProfile;
use crate::session::Edit;

use super::office_form::{office_form_ui, usual};

const WIDTH: f32 = 900.0;
/// What one can do, below the form.
pub const CHOICES_HEIGHT: f32 = 107.0;

pub struct Welcome {
    profile: OfficeProfile,
    /// The caret has been put into the first field.
    is_begun: bool,
    /// None of it is stored before it is begun with, so what is typed is taken back here.
    steps: Undoer<OfficeProfile>,
}

impl Default for Welcome {
    fn default() -> Self {
        Self { profile: usual(), is_begun: false, steps: Undoer::default() }
    }
}

impl Screen for Welcome {
    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        let step = match command {
            Command::Undo => self.steps.undo(&self.profile),
            Command::Redo => self.steps.redo(&self.profile),
            _ => return,
        };
        match step {
            Some(profile) => self.profile = profile.clone(),
            None => out.push(Action::Say(Notice::info(view.text(Word::NothingToUndo)))),
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        // What one can do stays in sight below the form, however small the window is. It is drawn before the
        // form, which takes what is left.
        let tokens = theme::tokens(ui.ctx());
        let frame = egui::Frame::new().fill(tokens.paper);
        egui::Panel::bottom("welcome-choices").exact_size(CHOICES_HEIGHT).frame(frame).show(ui, |ui| {
            widgets::rule_ui(ui);
            let side = ((ui.available_width() - WIDTH) / 2.0).max(theme::SPACE_L);
            ui.add_space(theme::SPACE_S);
            ui.horizontal(|ui| {
                ui.add_space(side);
                self.choices_ui(ui, view, out);
            });
            ui.horizontal(|ui| {
                ui.add_space(side);
                ui.label(theme::second(ui.ctx(), view.text(Word::WelcomeSampleWhy)));
            });
            ui.add_space(theme::SPACE_S);
        });
        egui::CentralPanel::default().frame(egui::Frame::new()).show(ui, |ui| {
            widgets::page_ui(ui, "welcome", WIDTH, |ui| {
                ui.label(theme::title(view.text(Word::WelcomeTitle)));
                ui.label(theme::second(ui.ctx(), view.text(Word::WelcomeLead)));
                ui.add_space(theme::SPACE_M);
                if !std::mem::replace(&mut self.is_begun, true) {
                    let first = egui::Id::unique(("district", view.lang));
                    ui.memory_mut(|memory| memory.request_focus(first));
                }
                office_form_ui(ui, view, &mut self.profile);
                self.keep_steps(ui.ctx(), view);
                // The last field can be brought above a notice.
                ui.add_space(NOTICE_HEIGHT);
            });
        });
    }
}

impl Welcome {
    /// A step ends with a word, and where nothing is typed for a while.
    fn keep_steps(&mut self, ctx: &egui::Context, view: &View<'_>) {
        if widgets::step_ended(ctx) {
            self.steps.add_undo(&self.profile);
        }
        self.steps.feed_state(view.now_s, &self.profile);
        if self.steps.is_in_flux() {
            ctx.request_repaint_after(Duration::from_secs(1));
        }
    }

    fn choices_ui(&self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        // Begun at once or not, an office has units and a letterhead: those that stand in the form.
        let start = widgets::primary_ui(ui, view.text(Word::WelcomeStart)).clicked();
        let skip = widgets::button_ui(ui, view.text(Word::WelcomeSkip)).clicked();
        if start || skip {
            out.push(Action::edit(Edit::PutOfficeProfile(self.profile.clone())));
            out.push(Action::Go(Place::Home));
        }
        ui.add_space(theme::SPACE_L);
        if widgets::button_ui(ui, view.text(Word::WelcomeSample)).clicked() {
            out.push(Action::Run(Command::OpenSample));
        }
    }
}
