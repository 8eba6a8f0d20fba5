//! The direction in the editor: begun, on a figure or without one, taken up again, and let go.

use eframe::egui;

use crate::app::drafts::Draft;
use crate::app::view::{Action, View};
use crate::i18n::hall::Hall::NoDirections;
use crate::model::{AgendaItem, Deadline, Direction, DirectionId, Lang, MeetingFile, Target};
use crate::session::Edit;

use super::editor::{self, Edited};
use super::{Focus, Review, about, cards};

impl Review {
    /// The draft of the direction in the editor, which is new where none was opened.
    pub(super) fn draft_in_editor(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
    ) -> &mut Draft<Direction> {
        let fresh = *self.fresh.get_or_insert_with(|| view.fresh());
        let id = self.open.unwrap_or(fresh);
        // Behind all others, also those that are not stored yet.
        let blank = Direction::blank(id, file.meeting.id, item.id, u32::MAX);
        self.directions.of(id, file.direction(id).unwrap_or(&blank))
    }

    /// Takes note of what happened in the editor of directions; `before` is the one in it before that.
    pub(super) fn after_editing(
        &mut self,
        view: &View<'_>,
        before: &Direction,
        done: Edited,
        out: &mut Vec<Action>,
    ) {
        if done.changed {
            self.unentered.change(before.id, self.open.map(|_| before));
        }
        if done.has_focus {
            self.last_focus = Focus::Direction;
            // Where the window becomes the wall, the words go on there.
            self.line = super::line::Line::Direction;
            self.earlier.set_aside();
        }
        self.typing = done.has_focus;
        self.flush |= done.left;
        if done.to_figures {
            self.ask_focus = Some(Focus::Figures);
        }
        if done.submitted && self.in_editor().is_some() {
            self.new_direction(view, out);
        }
    }

    /// The direction in the editor is done with: it goes to disk, without names that were only a note.
    pub(super) fn let_go(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        self.flush = true;
        if let Some(id) = self.emptied(view) {
            out.push(Action::edit(Edit::DeleteDirection(id)));
            return;
        }
        let Some(id) = self.open.or(self.fresh) else { return };
        let Some(draft) = self.directions.get_mut(id) else { return };
        if let Some(text) = self.entry.done_with(id, &draft.value().text) {
            draft.value_mut().text = text;
            draft.touched(view.now_s);
        }
    }

    /// The direction goes elsewhere: the next words are a new one's.
    pub fn leave_direction(&mut self, direction: DirectionId) {
        if self.in_editor() == Some(direction) {
            self.open = None;
            self.fresh = None;
            self.ask_focus = Some(Focus::Direction);
        }
    }

    /// A stored direction whose words were all taken out again: nothing of it is to stand in the minutes.
    fn emptied(&self, view: &View<'_>) -> Option<DirectionId> {
        let id = self.open.or(self.fresh)?;
        let is_empty = self.directions.get(id).is_some_and(|draft| says_nothing(draft.value()));
        let is_stored = view.file().is_some_and(|file| file.direction(id).is_some());
        (is_empty && is_stored).then_some(id)
    }

    /// Leaves no emptied direction behind.
    pub fn drop_emptied(&mut self, view: &View<'_>) -> Option<Edit> {
        let id = self.emptied(view).filter(|_| view.can_change())?;
        self.open = None;
        self.fresh = None;
        Some(Edit::DeleteDirection(id))
    }

    /// A direction that was moved to another item is no longer in this one's editor.
    pub(super) fn let_moved_go(&mut self, file: &MeetingFile) {
        let Some(current) = self.current else { return };
        let is_elsewhere = |id: DirectionId| file.direction(id).is_some_and(|stored| stored.item != current);
        if self.open.or(self.fresh).is_some_and(is_elsewhere) {
            self.open = None;
            self.fresh = None;
            self.ask_focus.get_or_insert(Focus::Direction);
        }
    }

    /// The hall may see what is in the editor.
    pub(super) fn enter(&mut self) -> Option<DirectionId> {
        let entered = self.in_editor()?;
        self.unentered.enter(entered);
        Some(entered)
    }

    /// An empty editor; what was in it is saved, and is entered by that.
    pub(super) fn new_direction(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        self.let_go(view, out);
        if let Some(said) = self.enter() {
            self.said = Some(said);
            self.earlier.talk_goes_on();
        }
        self.open = None;
        self.fresh = Some(view.fresh());
        self.ask_focus = Some(Focus::Direction);
    }

    /// What was written before on this item, for a word of the chair's that changes it: the last one first.
    pub(super) fn open_before(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(item) = self.current else { return };
        let given: Vec<DirectionId> = file.directions_of(item).map(|direction| direction.id).collect();
        let here = self.open.or(self.fresh);
        let at = here.and_then(|here| given.iter().position(|id| *id == here)).unwrap_or(given.len());
        let before = at.checked_sub(1).and_then(|at| given.get(at)).or_else(|| given.last());
        match before.copied() {
            Some(before) => {
                self.let_go(view, out);
                self.open = Some(before);
                self.ask_focus = Some(Focus::Direction);
            }
            None => out.push(Action::aside(NoDirections.text(view.lang))),
        }
    }

    /// A direction that begins with the figure on which the table's cursor stands.
    pub(super) fn new_direction_on_figure(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) {
        self.new_direction(view, out);
        let Some(item) = self.current.and_then(|id| file.item(id)) else { return };
        let Some(target) = self.figures.target(file, item) else { return };
        let target = said_in_words(file, target);
        let words = about::words(view, file, &target);
        let draft = self.draft_in_editor(view, file, item);
        // Both languages end a sentence of their own and begin the next with a space.
        draft.value_mut().text = format!("{words}{} ", if view.lang == Lang::Hi { "।" } else { "." });
        draft.value_mut().target = Some(target);
        draft.touched(view.now_s);
        let id = draft.value().id;
        self.unentered.change(id, None);
    }

    /// The direction in the editor as it stands, when there is anything in it.
    pub(super) fn in_editor(&self) -> Option<DirectionId> {
        self.open.or_else(|| {
            self.fresh.filter(|id| {
                self.directions.get(*id).is_some_and(|draft| !draft.value().text.trim().is_empty())
            })
        })
    }

    pub(super) fn directions_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        let focus = self.take_focus(Focus::Direction);
        let mut entry = std::mem::take(&mut self.entry);
        let draft = self.draft_in_editor(view, file, item);
        let before = draft.value().clone();
        let done = editor::editor_ui(ui, view, file, draft, &mut entry, focus, out);
        self.entry = entry;
        self.split_at_caret(ui.ctx(), view, out);
        self.after_editing(view, &before, done, out);
        let is_seen = self.live || self.read_back;
        let waits = |direction: &Direction| !is_seen && self.unentered.waits(direction);
        if let Some(chosen) = cards::cards_ui(ui, view, file, item, before.id, waits) {
            self.let_go(view, out);
            self.open = Some(chosen);
            self.ask_focus = Some(Focus::Direction);
        }
    }
}

/// The figure that the words of a percentage name: "38 में से 21 चालू" is about the 21.
fn said_in_words(file: &MeetingFile, target: Target) -> Target {
    let part = || {
        let scheme = &file.table_pointed_at(target.scheme())?.scheme;
        let indicator = scheme.indicator(target.indicator()?)?;
        Target::of(target.scheme().clone(), target.unit(), Some(scheme.part_of(indicator).code.clone()))
    };
    part().unwrap_or(target)
}

/// No word, nobody and no day. A figure to which it points alone directs nothing.
fn says_nothing(direction: &Direction) -> bool {
    direction.text.trim().is_empty()
        && direction.lead.is_none()
        && direction.supporting.is_empty()
        && direction.deadline == Deadline::default()
}
