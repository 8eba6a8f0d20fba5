//! What others see of the meeting screen, the hall first of all, and how they lead to a place in it.

use std::path::Path;

use eframe::egui;

use crate::app::hall::Pointing;
use crate::app::view::{Action, View};
use crate::app::widgets::StillOpen;
use crate::i18n::register::RegisterWord;
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItemId, CaseId, MeetingFile, SearchTarget};
use crate::session::CasesOf;

use super::register::Opened;
use super::{Focus, Review, discussion_id};

impl Review {
    /// What the hall is to see of this screen.
    pub fn pointing(&self, view: &View<'_>) -> Pointing {
        let item = view.file().and_then(|file| Some((file, file.item(self.current?)?)));
        let in_editor = self.open.or(self.fresh).and_then(|id| self.directions.get(id));
        let typing = in_editor.map(|draft| draft.value().clone());
        let begun = typing.as_ref().is_some_and(|typing| !typing.text.trim().is_empty());
        Pointing {
            item: self.current,
            unit: item.and_then(|(file, item)| self.figures.pointed(file, item)),
            indicator: item.and_then(|(file, item)| self.figures.target(file, item)?.indicator().cloned()),
            asked_after: self.earlier.seen_in_hall(begun),
            all_columns: self.figures.all_columns,
            typing,
            unentered: self.unentered.clone(),
            said: self.said,
            used: view.used,
        }
    }

    /// From now on the hall reads along while a direction is typed, or no longer: then it has read what was typed
    /// before, but for what is still in the editor.
    pub fn let_read_along(&mut self, live: bool) {
        self.live = live;
        if !live {
            let in_editor = self.in_editor();
            self.unentered.keep(|id| Some(id) == in_editor);
        }
    }

    /// Whether the hall has all directions read out to it.
    pub fn reads_back(&mut self, read_back: bool) {
        self.read_back = read_back;
    }

    /// The item that the meeting is at.
    pub fn current(&self) -> Option<AgendaItemId> {
        self.current
    }

    /// The table of figures has the keyboard.
    pub fn table_has_keys(&self) -> bool {
        self.figures.has_keys()
    }

    /// A cell of it is open, and what is typed goes there.
    pub fn cell_has_keys(&self) -> bool {
        self.figures.has_keys() && self.figures.is_cell_open()
    }

    /// The scheme of the item keeps its things one by one.
    pub fn table_has_register(&self, view: &View<'_>) -> bool {
        let table = view.file().and_then(|file| file.table_of(file.item(self.current?)?));
        table.is_some_and(|table| table.scheme.register.is_some())
    }

    /// True while the keys go to the filter over the table.
    pub fn filter_has_keys(&self, ctx: &egui::Context) -> bool {
        self.figures.filter_has_keys(ctx)
    }

    /// True while the discussion of the item is typed.
    pub fn discussion_has_keys(&self, ctx: &egui::Context) -> bool {
        self.current.is_some_and(|item| ctx.memory(|memory| memory.has_focus(discussion_id(item))))
    }

    /// Lets go of what was pasted, filled or cleared in the table and is asked about; false where nothing is.
    pub fn leave_question(&mut self) -> bool {
        self.figures.leave_question()
    }

    /// What has the keys is not stored as it is typed, so that there is nothing to take back.
    pub fn is_typed_in_unstored(&self, ctx: &egui::Context) -> bool {
        self.register.as_ref().is_some_and(|sheet| sheet.is_written_in()) || self.figures.filter_has_keys(ctx)
    }

    /// Before one goes elsewhere: what is being typed in a cell of the table is entered. Where it cannot be, one stays,
    /// and the cell says why; so one does while the form of a register has words that nobody has entered.
    pub fn settle(&mut self, view: &View<'_>, out: &mut Vec<Action>) -> Result<(), StillOpen> {
        if self.register.as_ref().is_some_and(|sheet| sheet.is_written_in()) {
            out.push(Action::aside(RegisterWord::EnterOrLeave.text(view.lang)));
            return Err(StillOpen);
        }
        let settled = view.file().map_or(Ok(()), |file| self.figures.settle(view, file, out));
        if settled.is_err() {
            out.push(Action::aside(view.text(Word::EntryIsOpen)));
        }
        settled
    }

    /// A file that was chosen, for the report that is being written; false where none is.
    pub fn take_evidence(&mut self, view: &View<'_>, path: &Path) -> bool {
        self.earlier.take_file(view, path)
    }

    /// A thing that was found is to be shown in its register.
    pub fn want_case(&mut self, of: CasesOf, id: CaseId) {
        self.wanted_case = Some((of, id));
    }

    fn show_wanted_case(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some((of, id)) = &self.wanted_case else { return };
        let item = file.items.iter().find(|item| item.scheme.as_ref() == Some(&of.scheme));
        let Some((item, table)) = item.zip(file.tables.get(&of.scheme)) else { return };
        let stored = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
        let as_on = stored.unwrap_or(file.meeting.date);
        self.register = None;
        self.figures.ask_for(Opened { of: of.clone(), figure: None, as_on, chosen: Some(*id) });
        self.wanted_case = None;
        self.go_to(view, item.id, out);
    }

    /// Goes to what was found, once the meeting in which it stands is open.
    pub(super) fn show_wanted(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        self.show_wanted_case(view, file, out);
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
        let is_there = self.go_to(view, item.id, out);
        if let Some(SearchTarget::Direction(id)) = wanted.filter(|_| is_there) {
            self.open = Some(id);
            self.ask_focus = Some(Focus::Direction);
        }
    }
}
