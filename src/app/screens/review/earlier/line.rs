//! What was done on an earlier direction, on the operator's line below the picture of the hall.

use eframe::egui::{self, Key};

use super::{Earlier, form, shown};
use crate::app::screens::review::cards;
use crate::app::view::{Action, View};
use crate::model::{AgendaItem, MeetingFile};

impl Earlier {
    /// How it stands and what was done; the direction itself stands on the wall.
    pub fn line_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let past = shown(file, item).into_iter().find(|past| Some(past.direction.id) == self.form_is_of());
        let Some(past) = past else { return self.leave() };
        cards::headline_ui(ui, view, &past.direction);
        let sent = self.form_ui(ui, view, past.direction.id, |ui, draft, asks| {
            form::line_ui(ui, view, (file, &past.standing), draft, asks)
        });
        self.send(view, file, past, sent, out);
        if ui.memory(|memory| memory.focused().is_none()) {
            if ui.input(|input| input.key_pressed(Key::Tab)) {
                // Behind the words there is nothing else on the line.
                self.ask_for_caret();
            } else {
                // Esc has taken the caret from it; what was written is kept.
                self.leave();
            }
        }
    }
}
