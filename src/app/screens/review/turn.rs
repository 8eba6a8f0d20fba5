//! What is done to a direction as a whole: turned into discussion and back, deleted, moved among the others.

use crate::app::view::{Action, View};
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItemId, DirectionId, MeetingFile};
use crate::session::Edit;

use super::{Focus, Review};

/// A discussion becoming a direction, or the other way round.
#[derive(Clone, Copy, Debug)]
pub(super) enum Turned {
    IntoDirection(DirectionId),
    IntoDiscussion(DirectionId),
}

impl Review {
    pub(super) fn turn_into_direction(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(item) = self.item_with_discussion(view, out) else { return };
        let direction: DirectionId = view.fresh();
        self.fresh = Some(direction);
        self.open = None;
        self.turned = Some(Turned::IntoDirection(direction));
        out.push(Action::edit(Edit::DiscussionToDirection { item, direction }));
    }

    /// The current item, when something is written in its discussion; else a sentence asks for that.
    pub(super) fn item_with_discussion(
        &self,
        view: &View<'_>,
        out: &mut Vec<Action>,
    ) -> Option<AgendaItemId> {
        let item = self.current?;
        let written = self.items.get(item).is_some_and(|draft| !draft.value().discussion.trim().is_empty());
        if !written {
            out.push(Action::aside(view.text(Word::NoDiscussion)));
        }
        written.then_some(item)
    }

    pub(super) fn turn_into_discussion(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) {
        let chosen = self.in_editor().or_else(|| last_of(file, self.current));
        let Some(direction) = chosen else {
            out.push(Action::aside(view.text(Word::NoDirectionChosen)));
            return;
        };
        out.push(Action::edit(Edit::DirectionToDiscussion(direction)));
        self.open = None;
        self.fresh = None;
        self.turned = Some(Turned::IntoDiscussion(direction));
    }

    pub(super) fn delete(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(direction) = self.in_editor().or_else(|| last_of(file, self.current)) else {
            out.push(Action::aside(view.text(Word::NoDirectionChosen)));
            return;
        };
        out.push(Action::edit(Edit::DeleteDirection(direction)));
        self.open = None;
        self.fresh = None;
        self.ask_focus = Some(Focus::Direction);
    }

    pub(super) fn shift(&self, file: &MeetingFile, by: isize, out: &mut Vec<Action>) {
        let (Some(id), Some(item)) = (self.in_editor(), self.current) else { return };
        let all: Vec<DirectionId> = file.directions_of(item).map(|direction| direction.id).collect();
        let place = all.iter().position(|other| *other == id);
        let to = place.and_then(|place| place.checked_add_signed(by)).filter(|to| *to < all.len());
        if let Some(index) = to {
            out.push(Action::edit(Edit::MoveDirection { direction: id, index }));
        }
    }
}

pub(super) fn last_of(file: &MeetingFile, item: Option<AgendaItemId>) -> Option<DirectionId> {
    file.directions_of(item?).last().map(|direction| direction.id)
}
