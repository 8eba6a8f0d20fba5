//! What others see of the meeting screen, the hall first of all, and how they lead to a place in it.

use std::path::Path;

use crate::app::hall::Pointing;
use crate::app::view::View;
use crate::model::{AgendaItemId, CaseId, MeetingFile, SearchTarget};
use crate::session::CasesOf;

use super::register::Opened;
use super::{Focus, Review};

impl Review {
    /// What the hall is to see of this screen.
    pub fn pointing(&self, view: &View<'_>) -> Pointing {
        let item = view.file().and_then(|file| Some((file, file.item(self.current?)?)));
        let typing = self.open.or(self.fresh).and_then(|id| self.directions.get(id));
        Pointing {
            item: self.current,
            unit: item.and_then(|(file, item)| self.figures.pointed(file, item)),
            indicator: item.and_then(|(file, item)| self.figures.target(file, item)?.indicator().cloned()),
            asked_after: self.earlier.spoken_of_now(),
            all_columns: self.figures.all_columns,
            typing: typing.map(|draft| draft.value().clone()),
            used: view.used,
        }
    }

    /// The item that the meeting is at.
    pub fn current(&self) -> Option<AgendaItemId> {
        self.current
    }

    /// The table of figures has the keyboard.
    pub fn table_has_keys(&self) -> bool {
        self.figures.has_keys()
    }

    /// True while the keys go to the filter over the table.
    pub fn filter_has_keys(&self, ui: &eframe::egui::Ui) -> bool {
        self.figures.filter_has_keys(ui)
    }

    /// Lets go of what was pasted, filled or cleared in the table and is asked about; false where nothing is.
    pub fn leave_question(&mut self) -> bool {
        self.figures.leave_question()
    }

    /// A file that was chosen, for the report that is being written.
    pub fn take_evidence(&mut self, view: &View<'_>, path: &Path) {
        self.earlier.take_file(view, path);
    }

    /// A thing that was found is to be shown in its register.
    pub fn want_case(&mut self, of: CasesOf, id: CaseId) {
        self.wanted_case = Some((of, id));
    }

    fn show_wanted_case(&mut self, view: &View<'_>, file: &MeetingFile) {
        let Some((of, id)) = &self.wanted_case else { return };
        let item = file.items.iter().find(|item| item.scheme.as_ref() == Some(&of.scheme));
        let Some((item, table)) = item.zip(file.tables.get(&of.scheme)) else { return };
        let stored = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
        let as_on = stored.unwrap_or(file.meeting.date);
        self.register = None;
        self.figures.ask_for(Opened { of: of.clone(), figure: None, as_on, chosen: Some(*id) });
        self.wanted_case = None;
        self.go_to(view, item.id);
    }

    /// Goes to what was found, once the meeting in which it stands is open.
    pub(super) fn show_wanted(&mut self, view: &View<'_>, file: &MeetingFile) {
        self.show_wanted_case(view, file);
        let item = match &self.wanted {
            Some(SearchTarget::Item(id)) => file.item(*id),
            Some(SearchTarget::Direction(id)) => {
                file.direction(*id).and_then(|direction| file.item(direction.item))
            }
            Some(SearchTarget::Scheme(code)) => {
                file.items.iter().find(|item| item.scheme.as_ref() == Some(code))
            }
            _ => None,
        };
        let Some(item) = item else { return };
        let wanted = self.wanted.take();
        self.go_to(view, item.id);
        if let Some(SearchTarget::Direction(id)) = wanted {
            self.open = Some(id);
            self.ask_focus = Some(Focus::Direction);
        }
    }
}
