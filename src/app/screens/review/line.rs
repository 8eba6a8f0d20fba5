//! The operator's line below the picture, where the window itself is the wall: the direction that is being typed,
//! the discussion, or what was done on an earlier direction.

use eframe::egui::{self, Key, Modifiers};

use crate::app::command::Command;
use crate::app::view::{Action, View};
use crate::i18n::hall::Hall;
use crate::model::{AgendaItem, MeetingFile, UnitId, numbered};

use super::entry::ListPlace;
use super::{Focus, Review, editor};

/// What stands on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Line {
    #[default]
    Direction,
    Discussion,
    Report,
}

/// With a blank picture the line goes as well, until the picture comes back or another is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Seen {
    #[default]
    Yes,
    /// `typing`: it had the caret, and gets it back.
    Hidden { typing: bool },
    /// It was asked for under a blank picture.
    All,
}

impl Review {
    /// True while something is typed on the line, or is to be.
    pub fn has_line(&self) -> bool {
        let asked = matches!(self.ask_focus, Some(Focus::Direction | Focus::Discussion));
        let has_line = asked || self.typing || self.in_editor().is_some() || self.earlier.is_spoken_of();
        has_line && !matches!(self.seen, Seen::Hidden { .. })
    }

    /// Before the line is drawn: whether the picture above it is blank. What was being typed when it was blanked is
    /// stored, and nothing of it is seen.
    pub fn below_picture(&mut self, blank: bool) {
        match self.seen {
            Seen::Yes if blank => {
                self.seen = Seen::Hidden { typing: std::mem::take(&mut self.typing) };
                self.flush = true;
            }
            Seen::Hidden { typing } if !blank => {
                self.seen = Seen::Yes;
                if typing {
                    self.ask_focus.get_or_insert(self.last_focus);
                } else {
                    self.earlier.ask_for_caret();
                }
            }
            Seen::All if !blank => self.seen = Seen::Yes,
            _ => {}
        }
    }

    /// A command that brings the line up brings it up under a blank picture, too.
    pub(super) fn bring_up_line(&mut self, command: Command) {
        let goes_on = matches!(command, Command::NextItem | Command::PreviousItem | Command::SaveAndNext);
        if matches!(self.seen, Seen::Hidden { .. }) && !goes_on {
            self.seen = Seen::All;
        }
    }

    /// The field of the line that had the caret last gets it again.
    pub fn take_up_line(&mut self) {
        match self.line {
            Line::Report => self.earlier.ask_for_caret(),
            Line::Discussion => self.ask_focus = Some(Focus::Discussion),
            Line::Direction => self.ask_focus = Some(Focus::Direction),
        }
    }

    /// `is_elsewhere`: the picture above it is of another item, or may be.
    pub fn line_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, is_elsewhere: bool, out: &mut Vec<Action>) {
        let item = view.file().and_then(|file| Some((file, file.item(self.current?)?)));
        let Some((file, item)) = item else { return };
        let number = || Some(numbered(&file.items).into_iter().find(|(_, one)| one.id == item.id)?.0);
        self.line_of = is_elsewhere
            .then(number)
            .flatten()
            .map(|number| Hall::LineOf.with(view.lang, &[("number", &view.in_digits(number))]));
        self.line = match self.ask_focus {
            Some(Focus::Discussion) => Line::Discussion,
            Some(Focus::Direction) => Line::Direction,
            _ if self.earlier.is_spoken_of() => Line::Report,
            _ if self.line == Line::Discussion && self.typing => Line::Discussion,
            _ => Line::Direction,
        };
        match self.line {
            Line::Direction => self.direction_line_ui(ui, view, file, item, out),
            Line::Discussion => {
                self.typing = self.discussion_ui(ui, view, item, false);
                if self.typing {
                    self.earlier.set_aside();
                }
            }
            Line::Report => {
                self.typing = false;
                self.earlier.line_ui(ui, view, file, item, out);
            }
        }
        self.leave_line(ui);
    }

    /// Esc gives the keys to the picture, where nothing that is offered on the line takes it. Elsewhere an area of
    /// text keeps its caret.
    fn leave_line(&mut self, ui: &egui::Ui) {
        let escape = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Escape);
        if self.typing && ui.input_mut(escape) {
            ui.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
            self.typing = false;
            self.flush = true;
        }
    }

    /// The words of the direction in the editor alone.
    fn direction_line_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let focus = self.take_focus(Focus::Direction);
        let mut entry = std::mem::take(&mut self.entry);
        let beside = self.line_of.clone();
        let draft = self.draft_in_editor(view, file, item);
        let before = draft.value().clone();
        let on = editor::On { place: ListPlace::OnALine, beside: beside.as_deref(), focus };
        let done = editor::words_ui(ui, view, file, draft, &mut entry, &on);
        self.entry = entry;
        self.split_at_caret(ui.ctx(), view, out);
        self.after_editing(view, &before, done, out);
    }

    /// The window is the wall; its picture has the keys or has not.
    pub fn shown_in_hall(&mut self, has_keys: bool) {
        self.figures.shown_in_hall(has_keys);
    }

    /// The keys are to go to the rows, which stand on the wall. Once.
    pub fn is_picture_asked_for(&mut self) -> bool {
        self.take_focus(Focus::Figures)
    }

    /// The window is the operator's again: the table takes over the keys that the picture had.
    pub fn out_of_hall(&mut self) {
        if self.figures.is_in_hall() {
            self.ask_focus.get_or_insert(Focus::Figures);
        }
    }

    /// The row that is talked about from now on.
    pub fn point_at(&mut self, file: &MeetingFile, item: &AgendaItem, unit: UnitId) {
        self.figures.point_at(file, item, unit);
    }
}
