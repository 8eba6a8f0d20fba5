//! A meeting with all that its screens and papers need, as one owned value: the store fills it, screens and
//! papers read it, and neither asks the database again.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use super::{
    AgendaItem, AgendaItemId, AnnexureCharts, Attendance, Bilingual, Captured, Compliance, ComplianceEntry,
    ComplianceId, Direction, DirectionId, FigureChange, Invitee, Meeting, MeetingId, MeetingState,
    OfficeProfile, People, Priority, Scheme, SchemeCode, SchemeTable, Seat, Series, SeriesId, Standing,
    TableHistory, WallScene, target,
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
    /// What earlier meetings of the series directed and what is still open on the day of this one, or was
    /// closed since the last one; oldest first.
    pub earlier: Vec<EarlierDirection>,
    /// The meeting of the series before this one.
    pub last: Option<LastMeeting>,
    /// Points that earlier meetings of the series left for a later one, and that none has taken up yet.
    pub parked: Vec<AgendaItem>,
    /// The tables of all schemes that an item shows.
    pub tables: BTreeMap<SchemeCode, Arc<SchemeTable>>,
    /// Those of other schemes at which earlier directions point.
    pub beside: BTreeMap<SchemeCode, Arc<SchemeTable>>,
    /// Which charts the annexures have beside their tables.
    pub charts: AnnexureCharts,
    /// What is lined up for the wall, in order.
    pub wall_list: Vec<WallScene>,
    /// What these tables are compared with.
    pub histories: BTreeMap<SchemeCode, Arc<TableHistory>>,
}

/// The meeting before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastMeeting {
    pub id: MeetingId,
    pub number: u32,
    pub date: NaiveDate,
}

/// A direction that an earlier meeting of the same series gave.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierDirection {
    pub direction: Direction,
    pub meeting_number: u32,
    pub meeting_date: NaiveDate,
    /// The scheme at which it points, or that of the item that it was given on: it comes back beside that
    /// scheme's figures.
    pub scheme: Option<SchemeCode>,
    /// All that was entered on it up to the day of the meeting, by day, also what was corrected since.
    pub entries: Vec<Compliance>,
    /// How it stands on the day of the meeting.
    pub standing: Standing,
    /// The target's latest figures on that day. Those of then are in `direction.then`.
    pub now: Option<Captured>,
}

impl EarlierDirection {
    pub fn entry(&self, id: Option<ComplianceId>) -> Option<&Compliance> {
        self.entries.iter().find(|entry| Some(entry.id) == id)
    }

    /// True when another entry stands in its place.
    pub fn is_corrected(&self, entry: &Compliance) -> bool {
        self.entries.iter().any(|other| other.corrects == Some(entry.id))
    }

    /// The entries that stand, oldest first: those that no other one corrects.
    pub fn in_force(&self) -> impl DoubleEndedIterator<Item = &Compliance> {
        self.entries.iter().filter(|entry| !self.is_corrected(entry))
    }

    /// The reports that stand, oldest first: each can still be corrected.
    pub fn correctable(&self) -> impl DoubleEndedIterator<Item = &Compliance> {
        self.in_force().filter(|entry| matches!(entry.entry, ComplianceEntry::Report(_)))
    }

    /// Its figures, each then and now.
    pub fn changes(&self, scheme: &Scheme) -> Vec<FigureChange> {
        let then = self.direction.then.as_ref();
        then.map_or_else(Vec::new, |then| target::changes(scheme, then, self.now.as_ref()))
    }
}

impl MeetingFile {
    /// How many days old the figures are at the meeting, where that is more than the office allows.
    pub fn stale_days(&self, table: &SchemeTable) -> Option<u32> {
        table.stale_days(self.office.stale_after, self.meeting.date)
    }

    pub fn directions_of(&self, item: AgendaItemId) -> impl Iterator<Item = &Direction> {
        self.directions.iter().filter(move |direction| direction.item == item)
    }

    pub fn item(&self, id: AgendaItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }

    pub fn direction(&self, id: DirectionId) -> Option<&Direction> {
        self.directions.iter().find(|direction| direction.id == id)
    }

    /// The table that an item shows.
    pub fn table_of(&self, item: &AgendaItem) -> Option<&Arc<SchemeTable>> {
        self.tables.get(item.scheme.as_ref()?)
    }

    /// The table of a scheme at which a direction points.
    pub fn table_pointed_at(&self, scheme: &SchemeCode) -> Option<&Arc<SchemeTable>> {
        self.tables.get(scheme).or_else(|| self.beside.get(scheme))
    }

    /// The past of the table that an item shows.
    pub fn history_of(&self, item: &AgendaItem) -> Option<&Arc<TableHistory>> {
        self.histories.get(item.scheme.as_ref()?)
    }

    /// Earlier directions on the scheme that an item reviews or on the item that it takes up again, oldest
    /// first.
    pub fn earlier_of<'a>(&'a self, item: &'a AgendaItem) -> impl Iterator<Item = &'a EarlierDirection> {
        self.earlier.iter().filter(|earlier| {
            let same_scheme = earlier.scheme.is_some() && earlier.scheme == item.scheme;
            same_scheme || item.continues == Some(earlier.direction.item)
        })
    }

    /// All earlier directions, the worst first: what is open before what is closed, what is late the longest,
    /// what was not accepted, what is urgent, what is oldest.
    pub fn earlier_worst_first(&self) -> Vec<&EarlierDirection> {
        let mut all: Vec<&EarlierDirection> = self.earlier.iter().collect();
        let badness = |earlier: &EarlierDirection| -> (bool, bool, u32, bool, Priority) {
            let standing = &earlier.standing;
            let late = standing.days_late(self.meeting.date);
            // What is done and waits for the chair's word stands behind what is not done.
            let is_to_do = standing.is_open() && !standing.awaits_chair();
            (is_to_do, standing.is_open(), late, standing.is_not_accepted(), earlier.direction.priority)
        };
        // A stable sort: among equals the oldest stays first.
        all.sort_by_key(|earlier| std::cmp::Reverse(badness(earlier)));
        all
    }

    /// How long the whole agenda was planned to take, in minutes; `None` where nothing is planned.
    pub fn planned_minutes(&self) -> Option<u32> {
        let mut planned = self.items.iter().filter_map(|item| item.planned_minutes).map(u32::from).peekable();
        planned.peek().is_some().then(|| planned.sum())
    }

    /// A closed meeting changes only after it is reopened.
    pub fn is_closed(&self) -> bool {
        self.meeting.state == MeetingState::Closed
    }

    /// Who was in the hall in person.
    pub fn present(&self) -> impl Iterator<Item = &Invitee> {
        self.invitees.iter().filter(|invitee| invitee.attendance.is_present())
    }

    /// Who was in the hall, in person or by a deputy who is named.
    pub fn attended(&self) -> impl Iterator<Item = &Invitee> {
        let is_there = |invitee: &&Invitee| {
            invitee.attendance.is_present()
                || (invitee.attendance == Attendance::Deputy && invitee.deputy.is_some())
        };
        self.invitees.iter().filter(is_there)
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
    pub venue: Bilingual,
    pub subject: Bilingual,
    pub chair: Option<Seat>,
    pub convener: Option<Seat>,
    pub state: MeetingState,
    pub is_sample: bool,
    /// How many directions it gave.
    pub directions: u32,
}
