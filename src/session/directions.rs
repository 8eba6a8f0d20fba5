//! Directions: their text, their numbers for life, their places under an item.

use chrono::Datelike;

use super::change::{Change, Done, Outcome, clean, found, insert_at, place};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::hindi::clean_line;
use crate::model::{
    AgendaItemId, Bilingual, Deadline, Direction, DirectionId, DirectionKind, DirectionNumber, MeetingId,
};

impl Change<'_> {
    /// A known direction keeps its number; given on another item of its meeting, it goes to the end there.
    /// A new one gets its number and goes to the place that it names, or to the end.
    pub fn put_direction(&self, direction: Direction) -> Outcome {
        let direction = cleaned(direction);
        let before = self.store.direction(direction.id)?;
        let direction = self.pointed(direction, before.as_ref())?;
        let Some(before) = before else {
            let index = usize::try_from(direction.position).unwrap_or(usize::MAX);
            let kind = match direction.kind {
                DirectionKind::Direction => OperationKind::AddDirection,
                DirectionKind::Information => OperationKind::AddInformation,
            };
            return self.insert_direction(direction, index, kind);
        };
        let item = found(self.store.item(direction.item)?)?;
        if direction.meeting != before.meeting || item.meeting != before.meeting {
            return Err(Refusal::NotMovable.into());
        }
        let direction = self.of_kind(direction, &before)?;
        let done = done(OperationKind::ChangeDirection, &direction);
        if before.item == direction.item {
            self.store.put_direction(&Direction { position: before.position, ..direction })?;
            return Ok(done);
        }
        let there = self.directions_of(before.meeting, direction.item)?.len();
        self.store.put_direction(&Direction { position: place(there), ..direction })?;
        self.put_directions_in_order(self.directions_of(before.meeting, before.item)?)?;
        Ok(done)
    }

    /// The figures at which it points are taken down once, when it first points there; what the table says
    /// later is for the next meeting to compare.
    fn pointed(&self, direction: Direction, before: Option<&Direction>) -> Result<Direction, SessionError> {
        let Some(target) = &direction.target else { return Ok(Direction { then: None, ..direction }) };
        let known = before.filter(|before| before.target.as_ref() == Some(target));
        if let Some(then) = known.and_then(|before| before.then.clone()) {
            return Ok(Direction { then: Some(then), ..direction });
        }
        let scheme = self.scheme(target.scheme())?;
        if let Some(indicator) = target.indicator().filter(|code| scheme.indicator(code).is_none()) {
            let (scheme, indicator) = (scheme.code.clone(), indicator.clone());
            return Err(Refusal::UnknownIndicator { scheme, indicator }.into());
        }
        if let Some(unit) = target.unit() {
            found(self.store.unit(unit)?)?;
        }
        let then = self.capture(target, direction.meeting)?;
        Ok(Direction { then, ..direction })
    }

    pub(super) fn insert_direction(
        &self,
        direction: Direction,
        index: usize,
        kind: OperationKind,
    ) -> Outcome {
        let item = found(self.store.item(direction.item)?)?;
        if item.meeting != direction.meeting {
            return Err(Refusal::NotMovable.into());
        }
        let number = self.number_for(direction.meeting, direction.kind)?;
        let direction = Direction { number, ..direction };
        let done = done(kind, &direction);
        let mut list = self.directions_of(direction.meeting, direction.item)?;
        insert_at(&mut list, index, direction);
        self.put_directions_in_order(list)?;
        Ok(done)
    }

    /// Information needs no number, and takes none that a direction could have.
    pub(super) fn number_for(
        &self,
        meeting: MeetingId,
        kind: DirectionKind,
    ) -> Result<Option<DirectionNumber>, SessionError> {
        match kind {
            DirectionKind::Direction => self.next_number(meeting).map(Some),
            DirectionKind::Information => Ok(None),
        }
    }

    /// The next number of the series in the meeting's calendar year. It is counted, not looked up, so that
    /// the number of a deleted direction is never given again.
    pub(super) fn next_number(&self, meeting: MeetingId) -> Result<DirectionNumber, SessionError> {
        let meeting = found(self.store.meeting(meeting)?)?;
        let series_code = found(self.store.series(meeting.series)?)?.code;
        let year = meeting.date.year();
        let serial = self.store.last_serial(&series_code, year)?.saturating_add(1);
        self.store.put_last_serial(&series_code, year, serial)?;
        Ok(DirectionNumber { series_code, year, serial })
    }

    pub fn delete_direction(&self, id: DirectionId) -> Outcome {
        let direction = found(self.store.direction(id)?)?;
        self.check_no_compliance(&direction)?;
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

    pub(super) fn take_out(&self, direction: &Direction) -> Result<(), SessionError> {
        self.store.delete_direction(direction.id)?;
        self.put_directions_in_order(self.directions_of(direction.meeting, direction.item)?)
    }

    pub(super) fn directions_of(
        &self,
        meeting: MeetingId,
        item: AgendaItemId,
    ) -> Result<Vec<Direction>, SessionError> {
        let mut list = self.store.directions(meeting)?;
        list.retain(|direction| direction.item == item);
        Ok(list)
    }

    pub(super) fn put_directions_in_order(&self, list: Vec<Direction>) -> Result<(), SessionError> {
        for (index, direction) in list.into_iter().enumerate() {
            self.store.put_direction(&Direction { position: place(index), ..direction })?;
        }
        Ok(())
    }
}

fn cleaned(direction: Direction) -> Direction {
    let phrase = clean_line(&direction.deadline.phrase);
    let deadline = Deadline { phrase, date: direction.deadline.date };
    let deferred = direction.deferred && direction.kind == DirectionKind::Direction;
    Direction { text: clean(&direction.text), deadline, deferred, ..direction }
}

/// Named by its number; information has none.
pub(super) fn done(kind: OperationKind, direction: &Direction) -> Done {
    let kind = match (direction.kind, kind) {
        (DirectionKind::Information, OperationKind::ChangeDirection) => OperationKind::ChangeInformation,
        (DirectionKind::Information, OperationKind::DeleteDirection) => OperationKind::DeleteInformation,
        (_, kind) => kind,
    };
    let number = direction.shown_number().map(ToString::to_string).unwrap_or_default();
    Done::new(kind, Bilingual::new(number.clone(), number)).in_meeting(direction.meeting)
}
