//! Directions with words that nobody has entered yet. All typing is on disk at once; the hall sees it when Enter was
//! pressed, so until then it sees the direction as it was.

use std::collections::BTreeMap;

use crate::model::{Direction, DirectionId};

/// What the hall sees of each in place of what is stored; nothing of one that was never entered.
///
/// In memory alone: after the next start all that is stored counts as entered.
#[derive(Clone, Debug, Default)]
pub struct Unentered(BTreeMap<DirectionId, Option<Direction>>);

impl Unentered {
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Something of it was changed by hand; `before` is as it was, and nothing where it is new. What the hall saw
    /// first counts until the direction is entered.
    pub fn change(&mut self, id: DirectionId, before: Option<&Direction>) {
        self.0.entry(id).or_insert_with(|| before.cloned());
    }

    pub fn enter(&mut self, id: DirectionId) {
        self.0.remove(&id);
    }

    /// One falls into two: what was not entered of the whole is not in the part behind it either.
    pub fn split(&mut self, id: DirectionId, behind: DirectionId) {
        if self.0.contains_key(&id) {
            self.0.insert(behind, None);
        }
    }

    /// The next one goes into this one, with words that may not be entered.
    pub fn join(&mut self, first: &Direction, next: &Direction) {
        if self.waits(next) {
            self.change(first.id, Some(first));
        }
    }

    /// Only these are left.
    pub fn keep(&mut self, is_kept: impl Fn(DirectionId) -> bool) {
        self.0.retain(|id, _| is_kept(*id));
    }

    /// The hall sees something else of it than what is stored.
    pub fn waits(&self, stored: &Direction) -> bool {
        let before = self.0.get(&stored.id);
        before.is_some_and(|before| before.as_ref().is_none_or(|before| !says_the_same(before, stored)))
    }

    /// A stored direction as the hall sees it.
    pub fn seen<'a>(&'a self, stored: &'a Direction) -> Option<&'a Direction> {
        match self.0.get(&stored.id) {
            Some(before) if self.waits(stored) => before.as_ref(),
            _ => Some(stored),
        }
    }
}

/// In all that is typed. What came back by undo was not changed.
fn says_the_same(one: &Direction, other: &Direction) -> bool {
    let said = |of: &Direction| (of.lead, of.priority, of.kind);
    said(one) == said(other)
        && one.text == other.text
        && one.supporting == other.supporting
        && one.deadline == other.deadline
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgendaItemId, MeetingId};

    fn direction(number: u128, text: &str) -> Direction {
        let id = uuid::Uuid::from_u128;
        let blank =
            Direction::blank(DirectionId(id(number)), MeetingId(id(1)), AgendaItemId(id(2)), number as u32);
        Direction { text: text.to_owned(), ..blank }
    }

    fn seen(unentered: &Unentered, stored: &Direction) -> Option<String> {
        unentered.seen(stored).map(|seen| seen.text.clone())
    }

    #[test]
    fn the_hall_sees_what_was_entered_last_however_often_it_is_changed_meanwhile() {
        let mut unentered = Unentered::new();
        let (first, half, whole) = (direction(7, "क"), direction(7, "ख"), direction(7, "ग"));
        unentered.change(first.id, Some(&first));
        assert!(!unentered.waits(&first), "nothing of it is another yet");
        unentered.change(first.id, Some(&half));
        assert_eq!(seen(&unentered, &whole).as_deref(), Some("क"));
        // Undone, it is as it was.
        assert!(!unentered.waits(&first));
        unentered.enter(first.id);
        assert_eq!(seen(&unentered, &whole).as_deref(), Some("ग"));
    }

    #[test]
    fn parts_of_one_that_was_never_entered_are_not_seen_and_neither_is_what_it_went_into() {
        let mut unentered = Unentered::new();
        let (new, behind, before) = (direction(7, "क"), direction(8, "ख"), direction(6, "अ"));
        unentered.change(new.id, None);
        unentered.split(new.id, behind.id);
        assert_eq!((seen(&unentered, &new), seen(&unentered, &behind)), (None, None));
        unentered.join(&before, &new);
        assert_eq!(seen(&unentered, &direction(6, "अ क")).as_deref(), Some("अ"));
        unentered.split(before.id, direction(9, "").id);
        // Entered ones fall into two that are.
        let mut all_entered = Unentered::new();
        all_entered.split(before.id, behind.id);
        all_entered.join(&before, &behind);
        assert!(!all_entered.waits(&behind) && !all_entered.waits(&direction(6, "अ ख")));
    }
}
