//! Agenda items: their text, and their places, which stay without gaps and at most one level deep.

use super::change::{Change, Done, Outcome, clean, clean_lines, found, insert_at, place};
use super::error::{Refusal, SessionError};
use super::word::OperationKind;
use crate::model::{AgendaItem, AgendaItemId, MeetingId};

impl Change<'_> {
    /// A known item keeps its meeting and place, which only `move_item` changes, and what was parked or
    /// timed; a new one goes to the place that it names, or to the end when the list is shorter.
    pub fn put_item(&self, item: AgendaItem) -> Outcome {
        let Some(before) = self.store.item(item.id)? else {
            let index = usize::try_from(item.position).unwrap_or(usize::MAX);
            return self.insert_item(item, index);
        };
        if before.meeting != item.meeting {
            return Err(Refusal::NotMovable.into());
        }
        let item = AgendaItem {
            parent: before.parent,
            position: before.position,
            used_seconds: before.used_seconds,
            parked: before.parked,
            continues: before.continues,
            ..cleaned(item)
        };
        self.store.put_item(&item)?;
        Ok(Done::new(OperationKind::ChangeItem, item.title).in_meeting(item.meeting))
    }

    pub fn add_item(&self, item: AgendaItem) -> Outcome {
        match self.store.item(item.id)? {
            Some(_) => self.put_item(item),
            None => self.insert_item(item, usize::MAX),
        }
    }

    fn insert_item(&self, item: AgendaItem, index: usize) -> Outcome {
        let item = cleaned(item);
        found(self.store.meeting(item.meeting)?)?;
        if let Some(parent) = item.parent {
            self.check_parent(parent, &item)?;
        }
        let mut siblings = self.siblings(item.meeting, item.parent)?;
        let done = Done::new(OperationKind::AddItem, item.title.clone()).in_meeting(item.meeting);
        insert_at(&mut siblings, index, item);
        self.put_in_order(siblings)?;
        Ok(done)
    }

    pub fn move_item(&self, id: AgendaItemId, parent: Option<AgendaItemId>, index: usize) -> Outcome {
        let item = found(self.store.item(id)?)?;
        let done = Done::new(OperationKind::MoveItem, item.title.clone()).in_meeting(item.meeting);
        if let Some(parent) = parent {
            self.check_parent(parent, &item)?;
            if !self.siblings(item.meeting, Some(id))?.is_empty() {
                return Err(Refusal::NestedTooDeep.into());
            }
        }
        if item.parent != parent {
            let mut left_behind = self.siblings(item.meeting, item.parent)?;
            left_behind.retain(|other| other.id != id);
            self.put_in_order(left_behind)?;
        }
        let mut siblings = self.siblings(item.meeting, parent)?;
        siblings.retain(|other| other.id != id);
        insert_at(&mut siblings, index, AgendaItem { parent, ..item });
        self.put_in_order(siblings)?;
        Ok(done)
    }

    pub fn delete_item(&self, id: AgendaItemId) -> Outcome {
        let item = found(self.store.item(id)?)?;
        let points = self.siblings(item.meeting, Some(id))?;
        let going: Vec<AgendaItemId> = points.iter().map(|point| point.id).chain([id]).collect();
        for direction in self.store.directions(item.meeting)? {
            if going.contains(&direction.item) {
                self.check_no_compliance(&direction)?;
                self.store.delete_direction(direction.id)?;
            }
        }
        for id in going {
            self.store.delete_item(id)?;
        }
        let left = self.siblings(item.meeting, item.parent)?;
        self.put_in_order(left)?;
        Ok(Done::new(OperationKind::DeleteItem, item.title).in_meeting(item.meeting))
    }

    /// The program counts, nobody says it: an undo in the meeting takes back a word, not the time.
    pub fn set_used_seconds(&self, id: AgendaItemId, seconds: Option<u32>) -> Outcome {
        let item = found(self.store.item(id)?)?;
        let done = Done::new(OperationKind::SetUsedTime, item.title.clone()).in_meeting(item.meeting);
        let done = Done { aside: true, ..done };
        self.store.put_item(&AgendaItem { used_seconds: seconds, ..item })?;
        Ok(done)
    }

    /// An item that has a parent takes no children, and stands in the same meeting.
    fn check_parent(&self, parent: AgendaItemId, item: &AgendaItem) -> Result<(), SessionError> {
        let parent = found(self.store.item(parent)?)?;
        if parent.parent.is_some() || parent.id == item.id {
            return Err(Refusal::NestedTooDeep.into());
        }
        if parent.meeting != item.meeting {
            return Err(Refusal::NotMovable.into());
        }
        Ok(())
    }

    /// The items under `parent`, in their order.
    pub(super) fn siblings(
        &self,
        meeting: MeetingId,
        parent: Option<AgendaItemId>,
    ) -> Result<Vec<AgendaItem>, SessionError> {
        let mut items = self.store.items(meeting)?;
        items.retain(|item| item.parent == parent);
        Ok(items)
    }

    pub(super) fn put_in_order(&self, items: Vec<AgendaItem>) -> Result<(), SessionError> {
        for (index, item) in items.into_iter().enumerate() {
            self.store.put_item(&AgendaItem { position: place(index), ..item })?;
        }
        Ok(())
    }
}

fn cleaned(item: AgendaItem) -> AgendaItem {
    AgendaItem {
        title: clean_lines(&item.title),
        brief: clean(&item.brief),
        private_note: clean(&item.private_note),
        discussion: clean(&item.discussion),
        ..item
    }
}
