//! Directions: their text, their numbers for life, their places under an item.

use chrono::Datelike;

use super::change::{Change, Done, Outcome, clean, found, insert_at, place};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    AgendaItem, AgendaItemId, Bilingual, Deadline, Direction, DirectionId, DirectionNumber, MeetingId,
};

impl Change<'_> {
    /// A known direction keeps its number; given on another item of its meeting, it goes to the end there.
    /// A new one gets its number and goes to the place that it names, or to the end.
    pub fn put_direction(&self, direction: Direction) -> Outcome {
        let direction = cleaned(direction);
        let Some(before) = self.store.direction(direction.id)? else {
            let index = usize::try_from(direction.position).unwrap_or(usize::MAX);
            return self.insert_direction(direction, index, OperationKind::AddDirection);
        };
        let number = found(before.number.clone())?;
        let item = found(self.store.item(direction.item)?)?;
        if direction.meeting != before.meeting || item.meeting != before.meeting {
            return Err(Refusal::NotMovable.into());
        }
        let done = Done::new(OperationKind::ChangeDirection, subject(&number)).in_meeting(before.meeting);
        if before.item == direction.item {
            self.store.put_direction(&Direction { position: before.position, ..direction }, &number)?;
            return Ok(done);
        }
        let there = self.directions_of(before.meeting, direction.item)?.len();
        self.store.put_direction(&Direction { position: place(there), ..direction }, &number)?;
        self.put_directions_in_order(self.directions_of(before.meeting, before.item)?)?;
        Ok(done)
    }

    fn insert_direction(&self, direction: Direction, index: usize, kind: OperationKind) -> Outcome {
        let item = found(self.store.item(direction.item)?)?;
        if item.meeting != direction.meeting {
            return Err(Refusal::NotMovable.into());
        }
        let number = self.next_number(direction.meeting)?;
        let done = Done::new(kind, subject(&number)).in_meeting(direction.meeting);
        let mut list = self.directions_of(direction.meeting, direction.item)?;
        insert_at(&mut list, index, Direction { number: Some(number), ..direction });
        self.put_directions_in_order(list)?;
        Ok(done)
    }

    /// The next number of the series in the meeting's calendar year. It is counted, not looked up, so that
    /// the number of a deleted direction is never given again.
    fn next_number(&self, meeting: MeetingId) -> Result<DirectionNumber, SessionError> {
        let meeting = found(self.store.meeting(meeting)?)?;
        let series_code = found(self.store.series(meeting.series)?)?.code;
        let year = meeting.date.year();
        let serial = self.store.last_serial(&series_code, year)?.saturating_add(1);
        self.store.put_last_serial(&series_code, year, serial)?;
        Ok(DirectionNumber { series_code, year, serial })
    }

    pub fn delete_direction(&self, id: DirectionId) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        self.take_out(&direction)?;
        Ok(done(OperationKind::DeleteDirection, &direction))
    }

    pub fn move_direction(&self, id: DirectionId, index: usize) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        let done = done(OperationKind::MoveDirection, &direction);
        let mut list = self.directions_of(direction.meeting, direction.item)?;
        list.retain(|other| other.id != id);
        insert_at(&mut list, index, direction);
        self.put_directions_in_order(list)?;
        Ok(done)
    }

    pub fn discussion_to_direction(&self, item: AgendaItemId, id: DirectionId) -> Outcome {
        let item = found(self.store.item(item)?)?;
        if self.store.direction(id)?.is_some() {
            return Err(Refusal::NotMovable.into());
        }
        if item.discussion.trim().is_empty() {
            return Err(Refusal::NothingToMove.into());
        }
        let mut direction = Direction::blank(id, item.meeting, item.id, 0);
        direction.text = item.discussion.trim().to_owned();
        self.store.put_item(&AgendaItem { discussion: String::new(), ..item })?;
        self.insert_direction(direction, usize::MAX, OperationKind::DiscussionToDirection)
    }

    pub fn direction_to_discussion(&self, id: DirectionId) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
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

    fn take_out(&self, direction: &Direction) -> Result<(), SessionError> {
        self.store.delete_direction(direction.id)?;
        self.put_directions_in_order(self.directions_of(direction.meeting, direction.item)?)
    }

    fn directions_of(&self, meeting: MeetingId, item: AgendaItemId) -> Result<Vec<Direction>, SessionError> {
        let mut list = self.store.directions(meeting)?;
        list.retain(|direction| direction.item == item);
        Ok(list)
    }

    fn put_directions_in_order(&self, list: Vec<Direction>) -> Result<(), SessionError> {
        for (index, direction) in list.into_iter().enumerate() {
            let number = found(direction.number.clone())?;
            self.store.put_direction(&Direction { position: place(index), ..direction }, &number)?;
        }
        Ok(())
    }
}

fn cleaned(direction: Direction) -> Direction {
    let phrase = clean_line(&direction.deadline.phrase);
    let deadline = Deadline { phrase, date: direction.deadline.date };
    Direction { text: clean(&direction.text), deadline, ..direction }
}

fn done(kind: OperationKind, direction: &Direction) -> Done {
    let subject = direction.number.as_ref().map(subject).unwrap_or_default();
    Done::new(kind, subject).in_meeting(direction.meeting)
}

fn subject(number: &DirectionNumber) -> Bilingual {
    Bilingual::new(number.to_string(), number.to_string())
}
