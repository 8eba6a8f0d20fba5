//! What is typed under an item is discussion, a direction or information, and may become the other; a text
//! may fall into two and two into one.

use super::change::{Change, Outcome, found, insert_at};
use super::directions::done;
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::cluster::{is_boundary_byte, previous_boundary_byte};
use crate::hindi::entry::deadline_of;
use crate::model::{
    AgendaItem, AgendaItemId, Deadline, Direction, DirectionId, DirectionKind, MeetingId, Responsible,
};

/// What ends a sentence, in either language.
const SENTENCE_ENDS: [char; 6] = ['।', '.', '?', '!', ':', ';'];

impl Change<'_> {
    pub fn set_direction_kind(&self, id: DirectionId, kind: DirectionKind) -> Outcome {
        let before = found(self.store.direction(id)?)?;
        // Only a direction is asked after in the next meeting.
        let deferred = before.deferred && kind == DirectionKind::Direction;
        let direction = self.of_kind(Direction { kind, deferred, ..before.clone() }, &before)?;
        let operation = match kind {
            DirectionKind::Information => OperationKind::DirectionToInformation,
            DirectionKind::Direction => OperationKind::InformationToDirection,
        };
        let named = Direction { kind: DirectionKind::Direction, ..direction.clone() };
        self.store.put_direction(&direction)?;
        Ok(done(operation, &named))
    }

    pub fn defer_direction(&self, id: DirectionId, deferred: bool) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        if deferred && direction.kind != DirectionKind::Direction {
            return Err(Refusal::InformationDeferred.into());
        }
        let kind = if deferred { OperationKind::DeferDirection } else { OperationKind::KeepDirection };
        let done = done(kind, &direction);
        self.store.put_direction(&Direction { deferred, ..direction })?;
        Ok(done)
    }

    /// A direction has a number from the first moment on; information keeps one that it had.
    pub fn of_kind(&self, direction: Direction, before: &Direction) -> Result<Direction, SessionError> {
        if direction.kind == DirectionKind::Information && before.kind == DirectionKind::Direction {
            self.check_no_compliance(before)?;
        }
        let number = match (&before.number, direction.kind) {
            (None, DirectionKind::Direction) => Some(self.next_number(direction.meeting)?),
            (number, _) => number.clone(),
        };
        Ok(Direction { number, ..direction })
    }

    pub fn discussion_to(&self, item: AgendaItemId, id: DirectionId, kind: DirectionKind) -> Outcome {
        let item = found(self.store.item(item)?)?;
        if self.store.direction(id)?.is_some() {
            return Err(Refusal::NotMovable.into());
        }
        if item.discussion.trim().is_empty() {
            return Err(Refusal::NothingToMove.into());
        }
        let mut direction = Direction { kind, ..Direction::blank(id, item.meeting, item.id, 0) };
        direction.text = item.discussion.trim().to_owned();
        if kind == DirectionKind::Direction {
            direction.deadline = self.said_deadline(item.meeting, &direction.text)?;
        }
        self.store.put_item(&AgendaItem { discussion: String::new(), ..item })?;
        let operation = match kind {
            DirectionKind::Direction => OperationKind::DiscussionToDirection,
            DirectionKind::Information => OperationKind::DiscussionToInformation,
        };
        self.insert_direction(direction, usize::MAX, operation)
    }

    /// What the words say by when, as for a direction that is typed.
    fn said_deadline(&self, meeting: MeetingId, text: &str) -> Result<Deadline, SessionError> {
        let date = found(self.store.meeting(meeting)?)?.date;
        let office = self.store.office_profile()?.unwrap_or_default();
        Ok(deadline_of(text, date, &office.working_days).unwrap_or_default())
    }

    pub fn direction_to_discussion(&self, id: DirectionId) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        self.check_no_compliance(&direction)?;
        let item = found(self.store.item(direction.item)?)?;
        let text = direction.text.trim();
        if text.is_empty() {
            return Err(Refusal::NothingToMove.into());
        }
        let before = item.discussion.trim_end();
        let discussion = if before.is_empty() { text.to_owned() } else { format!("{before}\n{text}") };
        self.store.put_item(&AgendaItem { discussion, ..item })?;
        self.take_out(&direction)?;
        Ok(done(OperationKind::DirectionToDiscussion, &direction))
    }

    /// The words from `at` on, a byte of the text, become a direction of their own behind this one, for the
    /// same people and day. Inside a cluster the border is before it.
    pub fn split_direction(&self, id: DirectionId, at: usize, second: DirectionId) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        if self.store.direction(second)?.is_some() {
            return Err(Refusal::NotMovable.into());
        }
        let (head, tail) = split_text(&direction.text, at).ok_or(Refusal::NothingToSplit)?;
        let behind = Direction {
            id: second,
            number: self.number_for(direction.meeting, direction.kind)?,
            text: tail.to_owned(),
            ..direction.clone()
        };
        let first = Direction { text: head.to_owned(), ..direction.clone() };
        let mut list = self.directions_of(direction.meeting, direction.item)?;
        let place = list.iter().position(|other| other.id == id).unwrap_or(list.len());
        list.retain(|other| other.id != id);
        insert_at(&mut list, place, first);
        insert_at(&mut list, place + 1, behind);
        self.put_directions_in_order(list)?;
        Ok(done(OperationKind::SplitDirection, &direction))
    }

    /// The next direction of the item goes into this one. Its number stays reserved.
    pub fn join_directions(&self, id: DirectionId) -> Outcome {
        let first = found(self.store.direction(id)?)?;
        let list = self.directions_of(first.meeting, first.item)?;
        let next = list.into_iter().skip_while(|other| other.id != id).nth(1);
        let next = next.ok_or(Refusal::NoNextDirection)?;
        self.check_no_compliance(&next)?;
        let done = done(OperationKind::JoinDirections, &first);
        self.store.put_direction(&joined(first, &next))?;
        self.take_out(&next)?;
        Ok(done)
    }

    pub fn move_direction_to(&self, id: DirectionId, item: AgendaItemId, index: usize) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        if direction.item == item {
            return self.move_direction(id, index);
        }
        if found(self.store.item(item)?)?.meeting != direction.meeting {
            return Err(Refusal::NotMovable.into());
        }
        let done = done(OperationKind::MoveDirectionTo, &direction);
        let (meeting, left) = (direction.meeting, direction.item);
        let mut list = self.directions_of(meeting, item)?;
        insert_at(&mut list, index, Direction { item, ..direction });
        self.put_directions_in_order(list)?;
        self.put_directions_in_order(self.directions_of(meeting, left)?)?;
        Ok(done)
    }
}

/// The words before and behind a byte of the text, or before the cluster in which it lies.
fn split_text(text: &str, at: usize) -> Option<(&str, &str)> {
    let at = at.min(text.len());
    let at = if is_boundary_byte(text, at) { at } else { previous_boundary_byte(text, at) };
    let (head, tail) = text.split_at_checked(at)?;
    let (head, tail) = (head.trim_end(), tail.trim_start());
    let has_words = |text: &str| !text.trim().is_empty();
    (has_words(head) && has_words(tail)).then_some((head, tail))
}

/// The first direction with what the second one adds: its words, its people, a day where there was none or an earlier
/// one. The words of a deadline that is given up stay in the sentence that it was of.
fn joined(first: Direction, second: &Direction) -> Direction {
    let lead = first.lead.or(second.lead);
    let mut supporting: Vec<Responsible> = first.supporting.clone();
    for who in second.lead.iter().chain(&second.supporting) {
        if Some(*who) != lead && !supporting.contains(who) {
            supporting.push(*who);
        }
    }
    let (deadline, given_up) = first.deadline.joined(&second.deadline);
    let with_words = |of: &Direction| match given_up {
        Some(given_up) if *given_up == of.deadline => said_in(&of.text, &given_up.phrase),
        _ => of.text.clone(),
    };
    let text = joined_text(&with_words(&first), &with_words(second));
    let deadline = deadline.clone();
    let (target, then) = match first.target {
        Some(_) => (first.target.clone(), first.then.clone()),
        None => (second.target.clone(), second.then.clone()),
    };
    Direction {
        text,
        lead,
        supporting,
        deadline,
        priority: first.priority.max(second.priority),
        target,
        then,
        ..first
    }
}

/// The text with these words, before the end of its sentence where it does not have them.
fn said_in(text: &str, phrase: &str) -> String {
    let (phrase, text) = (phrase.trim(), text.trim_end());
    if phrase.is_empty() || text.to_lowercase().contains(&phrase.to_lowercase()) {
        return text.to_owned();
    }
    let sentence = text.trim_end_matches(SENTENCE_ENDS);
    let end = text.get(sentence.len()..).unwrap_or_default();
    format!("{} ({phrase}){end}", sentence.trim_end())
}

/// With a space between; where neither text ends its sentence, with a full stop as well.
fn joined_text(first: &str, second: &str) -> String {
    let (first, second) = (first.trim_end(), second.trim_start());
    if first.is_empty() || second.is_empty() {
        return format!("{first}{second}");
    }
    let is_ended = |text: &str| text.trim_end().ends_with(SENTENCE_ENDS);
    if is_ended(first) || is_ended(second) {
        return format!("{first} {second}");
    }
    let is_latin = first.chars().rev().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_ascii());
    format!("{first}{} {second}", if is_latin { "." } else { "।" })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_joined_with_a_space_and_with_a_full_stop_where_none_is_typed() {
        for (first, second, both) in [
            ("फोन चालू करें।", "सूची दें।", "फोन चालू करें। सूची दें।"),
            ("फोन चालू", "किए जाएँ।", "फोन चालू किए जाएँ।"),
            ("फोन चालू करें", "सूची दें", "फोन चालू करें। सूची दें"),
            ("Repair the phones", "Send a list", "Repair the phones. Send a list"),
            ("फोन चालू करें।\n", " ", "फोन चालू करें।"),
            ("", "सूची दें", "सूची दें"),
        ] {
            assert_eq!(joined_text(first, second), both);
        }
    }

    #[test]
    fn words_of_a_deadline_go_into_the_sentence_once() {
        for (text, phrase, both) in [
            ("फोन चालू करें।", "सोमवार तक", "फोन चालू करें (सोमवार तक)।"),
            ("सोमवार तक फोन चालू करें।", "सोमवार तक", "सोमवार तक फोन चालू करें।"),
            ("Repair the phones by monday", "by Monday", "Repair the phones by monday"),
            ("Repair the phones", "by Monday", "Repair the phones (by Monday)"),
            ("फोन चालू करें।", "", "फोन चालू करें।"),
        ] {
            assert_eq!(said_in(text, phrase), both);
        }
    }

    /// Letters, matras, conjuncts and marks as they are typed.
    fn typed_text() -> impl Strategy<Value = String> {
        let parts = vec!["क", "क्ष", "स्थि", "ति", "ाँ", "।", " ", "a", "श्री", "\n", "०"];
        prop::collection::vec(prop::sample::select(parts), 0..14).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn splitting_anywhere_breaks_no_cluster_and_loses_no_letter(text in typed_text(), at in 0_usize..60) {
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            if let Some((head, tail)) = split_text(&text, at) {
                prop_assert_eq!(letters(&text), letters(&format!("{head}{tail}")));
                // The spaces around the border are gone, so it lies somewhere in them.
                let mut between = head.len()..=text.len() - tail.len();
                prop_assert!(between.any(|at| is_boundary_byte(&text, at)));
                prop_assert!(!head.is_empty() && !tail.is_empty());
            }
        }
    }
}
