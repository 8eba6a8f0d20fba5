//! What a careful colleague would point out before minutes go out. Warnings: none of them stops anything.

use super::{AgendaItemId, DirectionId, IndicatorCode, MeetingFile, SchemeCode, SchemeTable, UnitId};

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
    DirectionWithoutLead(DirectionId),
    DirectionWithoutDate(DirectionId),
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
    out.extend(file.tables.values().flat_map(|table| doubts(table)));
    out
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
