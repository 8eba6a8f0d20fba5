//! The earlier direction that is being spoken of. A report or the chair's word may give it another place among the
//! others, the worst of which come first: one goes on from where it stood.

use super::{Earlier, shown};
use crate::app::view::{Action, View};
use crate::i18n::thread::ThreadText;
use crate::model::{AgendaItem, DirectionId, EarlierDirection, MeetingFile};

/// The earlier direction that is spoken of, or was until a report on it was entered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen {
    id: DirectionId,
    /// Where it stood among the others when it was chosen.
    place: usize,
    talk: Talk,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Talk {
    /// Its form is open.
    Now,
    /// Its form is open, but the caret has been in a direction of this meeting since.
    SetAside,
    /// A report was entered, which closed the form; the hall still looks at it.
    Over,
    /// Something else was entered since.
    Past,
}

/// Where it stands among those of the item.
pub(super) fn place_of(file: &MeetingFile, item: &AgendaItem, id: DirectionId) -> usize {
    shown(file, item).iter().position(|past| past.direction.id == id).unwrap_or_default()
}

impl Earlier {
    /// Another item: nothing is chosen there yet.
    pub fn leave(&mut self) {
        self.chosen = None;
        self.asks_until = None;
    }

    /// The one whose form is open.
    pub(super) fn form_is_of(&self) -> Option<DirectionId> {
        self.chosen.filter(|chosen| matches!(chosen.talk, Talk::Now | Talk::SetAside)).map(|chosen| chosen.id)
    }

    /// The chosen one is what the talk is about, and not a direction of this meeting.
    pub fn is_spoken_of(&self) -> bool {
        self.chosen.is_some_and(|chosen| chosen.talk == Talk::Now)
    }

    /// The one that the hall sees: after a report until other words are `begun`.
    pub fn seen_in_hall(&self, begun: bool) -> Option<DirectionId> {
        let is_seen = |chosen: &Chosen| chosen.talk == Talk::Now || chosen.talk == Talk::Over && !begun;
        self.chosen.filter(is_seen).map(|chosen| chosen.id)
    }

    /// A direction of this meeting was entered.
    pub fn talk_goes_on(&mut self) {
        if let Some(chosen) = self.chosen.as_mut().filter(|chosen| chosen.talk == Talk::Over) {
            chosen.talk = Talk::Past;
        }
    }

    /// The form of the one that the talk is about gets the caret again.
    pub fn ask_for_caret(&mut self) {
        self.focus |= self.is_spoken_of();
    }

    pub fn set_aside(&mut self) {
        if let Some(chosen) = self.chosen.as_mut().filter(|chosen| chosen.talk == Talk::Now) {
            chosen.talk = Talk::SetAside;
        }
    }

    /// A report was entered on it.
    pub(super) fn close_form(&mut self) {
        if let Some(chosen) = &mut self.chosen {
            chosen.talk = Talk::Over;
        }
    }

    /// Opens its form, with the caret in it or not.
    pub(super) fn choose(&mut self, (id, place): (DirectionId, usize), with_caret: bool) {
        self.chosen = Some(Chosen { id, place, talk: Talk::Now });
        self.asks_until = None;
        self.focus = with_caret;
    }

    /// Chooses the one that followed.
    pub fn next(&mut self, view: &View<'_>, file: &MeetingFile, item: &AgendaItem, out: &mut Vec<Action>) {
        let all: Vec<DirectionId> = shown(file, item).iter().map(|past| past.direction.id).collect();
        let to = self.chosen.map_or(0, |from| match all.iter().position(|other| *other == from.id) {
            // It moved down, and those below it came up.
            Some(now) if now > from.place => from.place,
            Some(_) => from.place + 1,
            None => from.place,
        });
        let to = to % all.len().max(1);
        match all.get(to) {
            Some(id) => self.choose((*id, to), true),
            None => {
                self.leave();
                out.push(Action::aside(ThreadText::NoEarlier.text(view.lang)));
            }
        }
    }

    /// The chosen one, or the one on which a report was just entered, or the only one that there is; else a sentence
    /// says what to do.
    pub(super) fn spoken_of<'a>(
        &self,
        view: &View<'_>,
        file: &'a MeetingFile,
        item: &'a AgendaItem,
        out: &mut Vec<Action>,
    ) -> Option<&'a EarlierDirection> {
        let all = shown(file, item);
        let found = match self.chosen {
            Some(chosen) => all.iter().find(|past| past.direction.id == chosen.id),
            None => all.first().filter(|_| all.len() == 1),
        };
        if found.is_none() {
            let word = if all.is_empty() { ThreadText::NoEarlier } else { ThreadText::ChooseEarlier };
            out.push(Action::aside(word.text(view.lang)));
        }
        found.copied()
    }
}
