//! The register of a unit in place of the table and the words: how it is opened, and how one comes back.

use eframe::egui;

use super::register::Sheet;
use super::{Focus, Review};
use crate::app::command::{Command, Scope};
use crate::app::view::{Action, View};
use crate::model::{AgendaItem, MeetingFile};
use crate::session::{Cases, CasesOf};

impl Review {
    /// Lets the open register run a command; true where nobody else is to. What is about the words closes it.
    pub(super) fn run_in_register(
        &mut self,
        command: Command,
        view: &View<'_>,
        out: &mut Vec<Action>,
    ) -> bool {
        let Some(sheet) = &mut self.register else { return false };
        if sheet.run(command, view, out) {
            return true;
        }
        if matches!(command.scope(), Scope::Review | Scope::Table) {
            if self.settle(view, out).is_err() {
                return true;
            }
            self.register = None;
        }
        false
    }

    /// Draws the register where one is open; false where none is.
    pub(super) fn register_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) -> bool {
        if let Some(opened) = self.figures.take_opened() {
            self.register = Some(Box::new(Sheet::new(opened, view, out)));
        }
        let Some(sheet) = &mut self.register else { return false };
        if item.scheme.as_ref() != Some(sheet.scheme()) {
            self.register = None;
            return false;
        }
        if sheet.ui(ui, view, file, out) {
            self.register = None;
            self.ask_focus = Some(Focus::Figures);
            ui.ctx().request_repaint();
        }
        true
    }

    /// What keys do is seen where it is done: the register has none of them while it is not drawn.
    pub fn close_register(&mut self) {
        self.register = None;
    }

    /// The register lies over the table and the words.
    pub fn has_register(&self) -> bool {
        self.register.is_some()
    }

    /// How much of the bottom of the screen has fields and buttons that a notice must not cover.
    pub fn bottom_height(&self) -> f32 {
        self.register.as_ref().map_or(0.0, |sheet| sheet.form_height())
    }

    /// The things of a register were found, or the sentence that says why not.
    pub fn take_cases(&mut self, of: &CasesOf, found: Result<Cases, String>, file: Option<&MeetingFile>) {
        if let Some(sheet) = &mut self.register {
            sheet.take(of, found, file);
        }
    }
}
