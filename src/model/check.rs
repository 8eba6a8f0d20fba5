//! What a careful colleague would point out before minutes go out. Warnings: none of them stops anything.

use super::{
    AgendaItem, AgendaItemId, Direction, DirectionId, DirectionKind, IndicatorCode, ItemKind, MeetingFile,
    SchemeCode, SchemeTable, UnitId,
};

/// More doubtful figures of one scheme are not listed: the first ones lead to the rest.
const DOUBTS_PER_SCHEME: usize = 10;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Neither line that stands at the head of the paper is given.
    NoLetterhead,
    NoVenue,
    NoChair,
    NoAgenda,
    NobodyPresent,
    DirectionWithoutText(DirectionId),
    /// Under this item.
    InformationWithoutText(AgendaItemId),
    /// A slot of a stock direction that nobody filled.
    SlotNotFilled(DirectionId),
    DirectionWithoutLead(DirectionId),
    DirectionWithoutDate(DirectionId),
    /// Due before the meeting that gave it.
    DeadlineBeforeMeeting(DirectionId),
    /// Neither a discussion nor a direction stands under the item, nor under a point below it.
    ItemNotDiscussed(AgendaItemId),
    /// Worked out from figures that cannot all be right.
    DoubtfulFigure {
        scheme: SchemeCode,
        unit: UnitId,
        indicator: IndicatorCode,
    },
}

/// All warnings: about the paper, in the order of the agenda, and about figures.
pub fn warnings(file: &MeetingFile) -> Vec<Warning> {
    let mut out = Vec::new();
    if file.office.government.is_empty() && file.office.office_line.is_empty() {
        out.push(Warning::NoLetterhead);
    }
    if file.meeting.venue.is_empty() {
        out.push(Warning::NoVenue);
    }
    if file.meeting.chair.is_none() {
        out.push(Warning::NoChair);
    }
    if file.items.is_empty() {
        out.push(Warning::NoAgenda);
    }
    if file.attended().next().is_none() {
        out.push(Warning::NobodyPresent);
    }
    for (_, item) in super::numbered(&file.items) {
        let has_points = file.items.iter().any(|child| child.parent == Some(item.id));
        let has_directions = file.directions_of(item.id).next().is_some();
        let is_discussed = !item.discussion.trim().is_empty() || item.parked || has_entries(file, item);
        if !has_points && !has_directions && !is_discussed {
            out.push(Warning::ItemNotDiscussed(item.id));
        }
        out.extend(file.directions_of(item.id).flat_map(|direction| about(file, direction)));
    }
    out.extend(file.tables.values().flat_map(|table| doubts(table)));
    out
}

/// An item for compliance is dealt with when something was entered in this meeting.
fn has_entries(file: &MeetingFile, item: &AgendaItem) -> bool {
    let entered = |entry: &super::Compliance| entry.meeting == Some(file.meeting.id);
    item.kind == ItemKind::Compliance
        && file.earlier.iter().any(|earlier| earlier.entries.iter().any(entered))
}

fn about(file: &MeetingFile, direction: &Direction) -> Vec<Warning> {
    let id = direction.id;
    // What is left for the next meeting is finished there.
    if direction.deferred {
        return Vec::new();
    }
    let asks = direction.kind == DirectionKind::Direction;
    let is_empty = direction.text.trim().is_empty();
    let date = direction.deadline.date;
    let found = [
        (asks && is_empty, Warning::DirectionWithoutText(id)),
        (!asks && is_empty, Warning::InformationWithoutText(direction.item)),
        (has_slot(&direction.text), Warning::SlotNotFilled(id)),
        (asks && direction.lead.is_none(), Warning::DirectionWithoutLead(id)),
        (asks && date.is_none(), Warning::DirectionWithoutDate(id)),
        (asks && date.is_some_and(|date| date < file.meeting.date), Warning::DeadlineBeforeMeeting(id)),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, warning)| warning).collect()
}

/// As slots stand in a text until they are filled: ‹इकाई›.
fn has_slot(text: &str) -> bool {
    text.split_once('‹').is_some_and(|(_, behind)| behind.contains('›'))
}

fn doubts(table: &SchemeTable) -> impl Iterator<Item = Warning> {
    let cells = table.rows.iter().flat_map(|row| {
        let columns = table.scheme.indicators.iter().zip(&row.cells);
        columns.map(|(indicator, cell)| (row.unit.id, indicator, cell))
    });
    let doubtful = cells.filter(|(_, _, cell)| cell.doubtful).take(DOUBTS_PER_SCHEME);
    doubtful.map(|(unit, indicator, _)| Warning::DoubtfulFigure {
        scheme: table.scheme.code.clone(),
        unit,
        indicator: indicator.code.clone(),
    })
}
