//! The earlier direction that is being spoken of. A report or the chair's word may give it another place among the
//! others, the worst of which come first: one goes on from where it stood.

use super::{Earlier, say, shown};
use crate::app::view::{Action, View};
use crate::i18n::thread::ThreadText;
use crate::model::{AgendaItem, DirectionId, EarlierDirection, MeetingFile};

/// Where it stands among those of the item.
pub(super) fn place_of(file: &MeetingFile, item: &AgendaItem, id: DirectionId) -> usize {
    shown(file, item).iter().position(|past| past.direction.id == id).unwrap_or_default()
}

impl Earlier {
    /// Another item: nothing is chosen there yet.
    pub fn leave(&mut self) {
        self.chosen = None;
        self.last = None;
    }

    /// The chosen one is what the talk is about, and not a direction of this meeting.
    pub fn is_spoken_of(&self) -> bool {
        self.spoken_of_now().is_some()
    }

    /// The one that the talk is about.
    pub fn spoken_of_now(&self) -> Option<DirectionId> {
        self.chosen.filter(|_| !self.set_aside)
    }

    pub fn set_aside(&mut self) {
        self.set_aside = true;
    }

    /// With its place.
    pub(super) fn choose(&mut self, chosen: Option<(DirectionId, usize)>) {
        self.last = chosen;
        self.chosen = chosen.map(|(id, _)| id);
        self.focus = chosen.is_some();
        self.set_aside = false;
    }

    /// Chooses the one that followed.
    pub fn next(&mut self, view: &View<'_>, file: &MeetingFile, item: &AgendaItem, out: &mut Vec<Action>) {
        let all: Vec<DirectionId> = shown(file, item).iter().map(|past| past.direction.id).collect();
        let to = self.last.map_or(0, |(id, stood)| match all.iter().position(|other| *other == id) {
            // It moved down, and those below it came up.
            Some(now) if now > stood => stood,
            Some(_) => stood + 1,
            None => stood,
        });
        let to = to % all.len().max(1);
        self.choose(all.get(to).map(|id| (*id, to)));
        if self.chosen.is_none() {
            out.push(say(view, ThreadText::NoEarlier));
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
        let known = self.chosen.or(self.last.map(|(id, _)| id));
        let found = match known {
            Some(chosen) => all.iter().find(|past| past.direction.id == chosen),
            None => all.first().filter(|_| all.len() == 1),
        };
        if found.is_none() {
            let word = if all.is_empty() { ThreadText::NoEarlier } else { ThreadText::ChooseEarlier };
            out.push(say(view, word));
        }
        found.copied()
    }

    /// True when the chosen one is drawn at another place than before; asked once a frame.
    pub(super) fn has_moved(&mut self, at: usize) -> bool {
        let now = self.chosen.map(|id| (id, at));
        let before = std::mem::replace(&mut self.drawn_at, now);
        before != now && before.map(|(id, _)| id) == self.chosen
    }
}
