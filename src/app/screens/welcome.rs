//! The first start: the office, or the sample, or straight to work.

use eframe::egui;

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::place::Place;
use crate::app::shell::NOTICE_HEIGHT;
use crate::app::theme;
use crate::app::view::{Action, Screen, View};
use crate::app::widgets;
use crate::app::worker::{Data, Worker};
use crate::i18n::screen::Screen as Word;
use crate::model::OfficeProfile;
use crate::session::Edit;

use super::office_form::{office_form_ui, usual};

const WIDTH: f32 = 900.0;
/// What one can do, below the form.
pub const CHOICES_HEIGHT: f32 = 107.0;

pub struct Welcome {
    profile: Draft<OfficeProfile>,
    /// The caret has been put into the first field.
    is_begun: bool,
}

impl Default for Welcome {
    fn default() -> Self {
        Self { profile: suggestion(), is_begun: false }
    }
}

/// What stands in the form before anything is stored: none of it is, until something is typed or begun with.
fn suggestion() -> Draft<OfficeProfile> {
    let mut draft = Draft::new(OfficeProfile::default());
    *draft.value_mut() = usual();
    draft
}

impl Screen for Welcome {
    fn sync(&mut self, data: &Data) {
        match &data.home.office {
            Some(stored) => self.profile.sync(stored, data.handled),
            // An undo took it away; what was typed since stays.
            None if !self.profile.is_unsaved_as_of(data.handled) => self.profile = suggestion(),
            None => {}
        }
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        if let Some(profile) = self.profile.due(now_s, all) {
            let ticket = worker.edit(Edit::PutOfficeProfile(profile.clone()));
            self.profile.sent(ticket);
        }
        self.profile.due_in_s(now_s)
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.profile.failed(ticket, retry_at_s);
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
                Self::choices_ui(ui, view, out);
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
                    // Selected: another district is typed over the usual one.
                    let first = egui::Id::unique(("district", view.lang));
                    let usual = self.profile.value().district.get(view.lang);
                    widgets::select(ui.ctx(), first, usual, 0..usual.len());
                    ui.memory_mut(|memory| memory.request_focus(first));
                }
                let form = office_form_ui(ui, view, self.profile.value_mut());
                if form.changed {
                    self.profile.touched(view.now_s);
                }
                if form.finished {
                    out.push(Action::Go(Place::Home));
                }
                // The last field can be brought above a notice.
                ui.add_space(NOTICE_HEIGHT);
            });
        });
    }
}

impl Welcome {
    /// The screen is left, on whatever way: an office has units and a letterhead, those that stand in the form.
    pub fn leave(&mut self) {
        // All that is unsaved is saved next, so that it does not matter since when it waits.
        self.profile.touched(0.0);
    }

    fn choices_ui(ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let start = widgets::primary_ui(ui, view.text(Word::WelcomeStart)).clicked();
        let skip = widgets::button_ui(ui, view.text(Word::WelcomeSkip)).clicked();
        if start || skip {
            out.push(Action::Go(Place::Home));
        }
        ui.add_space(theme::SPACE_L);
        if widgets::button_ui(ui, view.text(Word::WelcomeSample)).clicked() {
            out.push(Action::run(Command::OpenSample));
        }
    }
}
