//! What a careful colleague would point out before minutes go out. Warnings: none of them stops anything.

use super::{AgendaItemId, DirectionId, MeetingFile};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    NoAgenda,
    NobodyPresent,
    DirectionWithoutText(DirectionId),
    DirectionWithoutLead(DirectionId),
    DirectionWithoutDate(DirectionId),
    /// Neither a discussion nor a direction stands under the item, nor under a point below it.
    ItemNotDiscussed(AgendaItemId),
}

/// All warnings, in the order of the agenda.
pub fn warnings(file: &MeetingFile) -> Vec<Warning> {
    let mut out = Vec::new();
    if file.items.is_empty() {
        out.push(Warning::NoAgenda);
    }
    if file.present().next().is_none() {
        out.push(Warning::NobodyPresent);
    }
    for (_, item) in super::numbered(&file.items) {
        let has_points = file.items.iter().any(|child| child.parent == Some(item.id));
        let has_directions = file.directions_of(item.id).next().is_some();
        if !has_points && !has_directions && item.discussion.trim().is_empty() {
            out.push(Warning::ItemNotDiscussed(item.id));
        }
        for direction in file.directions_of(item.id) {
            if direction.text.trim().is_empty() {
                out.push(Warning::DirectionWithoutText(direction.id));
            }
            if direction.lead.is_none() {
                out.push(Warning::DirectionWithoutLead(direction.id));
            }
            if direction.deadline.date.is_none() {
                out.push(Warning::DirectionWithoutDate(direction.id));
            }
        }
    }
    out
}
