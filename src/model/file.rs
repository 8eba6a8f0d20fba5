//! A meeting with all that its screens and papers need, as one owned value: the store fills it, screens and
//! papers read it, and neither asks the database again.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use super::{
    AgendaItem, AgendaItemId, Attendance, Bilingual, Direction, Invitee, Meeting, MeetingId, MeetingState,
    OfficeProfile, People, SchemeCode, SchemeTable, Series, SeriesId,
};

/// A meeting's file (पत्रावली).
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingFile {
    pub office: OfficeProfile,
    pub series: Series,
    pub meeting: Meeting,
    pub people: Arc<People>,
    /// In the order of the list.
    pub invitees: Vec<Invitee>,
    /// In any order; `agenda::numbered` puts them in reading order.
    pub items: Vec<AgendaItem>,
    /// By item and position.
    pub directions: Vec<Direction>,
    /// Directions of earlier meetings of the series, oldest first.
    pub earlier: Vec<EarlierDirection>,
    /// The tables of all schemes that an item shows.
    pub tables: BTreeMap<SchemeCode, Arc<SchemeTable>>,
}

/// A direction that an earlier meeting of the same series gave.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierDirection {
    pub direction: Direction,
    pub meeting_date: NaiveDate,
    /// The scheme of the item that it was given on: it comes back beside that scheme's figures.
    pub scheme: Option<SchemeCode>,
}

impl MeetingFile {
    pub fn directions_of(&self, item: AgendaItemId) -> impl Iterator<Item = &Direction> {
        self.directions.iter().filter(move |direction| direction.item == item)
    }

    pub fn item(&self, id: AgendaItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The table that an item shows.
    pub fn table_of(&self, item: &AgendaItem) -> Option<&Arc<SchemeTable>> {
        self.tables.get(item.scheme.as_ref()?)
    }

    /// Earlier directions on the scheme that an item reviews, oldest first.
    pub fn earlier_of<'a>(&'a self, item: &'a AgendaItem) -> impl Iterator<Item = &'a EarlierDirection> {
        self.earlier.iter().filter(|earlier| earlier.scheme.is_some() && earlier.scheme == item.scheme)
    }

    /// A closed meeting changes only after it is reopened.
    pub fn is_closed(&self) -> bool {
        self.meeting.state == MeetingState::Closed
    }

    pub fn present(&self) -> impl Iterator<Item = &Invitee> {
        self.invitees.iter().filter(|invitee| invitee.attendance == Attendance::Present)
    }

    /// True when a screen or page with the meeting's figures must say that they are made up.
    pub fn shows_sample_figures(&self) -> bool {
        self.meeting.is_sample || self.tables.values().any(|table| shows_sample(table))
    }
}

/// True when the table holds made-up figures.
pub fn shows_sample(table: &SchemeTable) -> bool {
    table.snapshot.as_ref().is_some_and(|snapshot| snapshot.is_sample) && table.has_figures()
}

/// A line in the list of meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingSummary {
    pub id: MeetingId,
    pub series: SeriesId,
    pub series_name: Bilingual,
    pub number: u32,
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
    pub subject: Bilingual,
    pub state: MeetingState,
    pub is_sample: bool,
    /// How many directions it gave.
    pub directions: u32,
}
