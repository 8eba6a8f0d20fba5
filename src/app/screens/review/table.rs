//! The table's place on the screen: what commands do to it, and what lies below it instead of words.

use eframe::egui;

use crate::app::command::{Command, Scope};
use crate::app::view::{Action, View};
use crate::model::{AgendaItem, MeetingFile, Story, StoryOf};

use super::{Focus, Review};

impl Review {
    /// What the palette asks of the table is done with the keys in it.
    pub(super) fn ask_table(&mut self, command: Command) {
        self.ask_focus = Some(Focus::Figures);
        match command.deed() {
            Some(deed) => self.figures.ask(deed),
            None => self.figures.fill_down(),
        }
    }

    /// Words are written where a story or a chart was.
    pub(super) fn make_room_for(&mut self, command: Command) {
        let of_table = command.scope() == Scope::Table
            || matches!(command, Command::Figures | Command::AllColumns | Command::ExportTable);
        if !of_table {
            self.figures.close_panel();
        }
    }

    pub(super) fn figures_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        number: &str,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let focus = self.take_focus(Focus::Figures);
        if self.figures.ui(ui, view, file, number, item, focus, out) {
            self.last_focus = Focus::Figures;
        }
    }

    /// Draws what lies below the table in place of words; false when nothing does.
    pub(super) fn below_table_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
    ) -> bool {
        if self.ask_focus.is_some_and(|focus| focus != Focus::Figures) {
            self.figures.close_panel();
        }
        self.figures.panel_ui(ui, view, file, item)
    }

    /// The story of a figure was found, or the sentence that says why not.
    pub fn take_story(&mut self, of: &StoryOf, found: Result<Story, String>) {
        self.figures.take_story(of, found);
    }
}
