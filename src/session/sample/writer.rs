//! Writes the sample's content into an empty database.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime};
use uuid::Uuid;

use super::Size;
use super::content::{Content, DirectionContent, ItemContent, MeetingContent, SeriesContent, Who};
use super::figures::Figures;
use super::follow_up::FollowUps;
use crate::hindi::resolve;
use crate::model::{
    AgendaItem, AgendaItemId, Attendance, Deadline, Direction, DirectionNumber, Invitee, Meeting, MeetingId,
    MeetingState, Office, OfficeId, Officer, OfficerId, Post, PostId, Reading, Responsible, Seat, Series,
    SeriesId, Snapshot, Unit, UnitId, WorkingDays,
};
use crate::session::catalogue;
use crate::session::clock::counted_uuid;
use crate::session::error::SessionError;
use crate::store::Store;

pub(super) type Written = Result<(), SessionError>;

/// A meeting that is to be written.
pub(super) struct Sitting<'a> {
    pub series: SeriesId,
    pub code: &'a str,
    pub number: u32,
    pub date: NaiveDate,
    pub time: NaiveTime,
    pub state: MeetingState,
    pub directions: Vec<DirectionContent>,
    /// What was said on each item; the items of meetings long ago keep theirs short.
    pub with_discussion: bool,
    pub all_present: bool,
}

pub(super) struct Writer<'a> {
    pub store: &'a Store,
    pub content: &'a Content,
    ids: u64,
    offices: BTreeMap<&'a str, OfficeId>,
    posts: BTreeMap<&'a str, PostId>,
    officers: BTreeMap<&'a str, OfficerId>,
    seats: Vec<Seat>,
    pub units: Vec<Unit>,
    serials: BTreeMap<(String, i32), u32>,
    pub follow_ups: FollowUps,
}

impl<'a> Writer<'a> {
    pub fn new(store: &'a Store, content: &'a Content) -> Self {
        Self {
            store,
            content,
            ids: 0,
            offices: BTreeMap::new(),
            posts: BTreeMap::new(),
            officers: BTreeMap::new(),
            seats: Vec::new(),
            units: Vec::new(),
            serials: BTreeMap::new(),
            follow_ups: FollowUps::default(),
        }
    }

    /// Ids count up from the moment of the content, so they are the same each time.
    pub fn id<T: From<Uuid>>(&mut self) -> T {
        self.ids += 1;
        counted_uuid(&self.content.written_at, self.ids).into()
    }

    pub fn write(mut self, size: &Size) -> Written {
        let years = size.years.unwrap_or(0);
        self.store.put_office_profile(&self.content.office)?;
        self.write_people()?;
        self.units = catalogue::churu_units(|| self.id::<UnitId>());
        for unit in &self.units {
            self.store.put_unit(unit)?;
        }
        let series = self.write_series(&self.content.series)?;
        if years == 0 {
            let year = self.content.meetings.first().map_or(0, |meeting| meeting.date.year());
            let before = self.content.pool.first_serial.saturating_sub(1);
            self.serials.insert((self.content.series.code.clone(), year), before);
        } else {
            self.write_history(series, years)?;
        }
        let earlier_meetings = super::history::renumbered(years);
        let last = self.content.meetings.len().saturating_sub(1);
        for (place, meeting) in self.content.meetings.iter().enumerate() {
            let mut sitting = self.sitting(series, meeting, earlier_meetings);
            if place == last {
                sitting.with_discussion = true;
                self.fill_up(&mut sitting.directions, size.directions.unwrap_or(0));
            }
            // Before the meeting, whose directions point at them.
            let months_ago = u32::try_from(last - place).unwrap_or(0);
            self.write_figures(meeting.figures, months_ago)?;
            self.write_sitting(sitting)?;
        }
        self.write_follow_ups()?;
        self.write_register()?;
        for ((code, year), serial) in &self.serials {
            self.store.put_last_serial(code, *year, *serial)?;
        }
        Ok(())
    }

    fn sitting(&self, series: SeriesId, meeting: &MeetingContent, earlier_meetings: i64) -> Sitting<'a> {
        let number = u32::try_from(i64::from(meeting.number) + earlier_meetings).unwrap_or(meeting.number);
        Sitting {
            series,
            code: &self.content.series.code,
            number,
            date: meeting.date,
            time: meeting.time,
            state: meeting.state,
            directions: meeting.directions.clone(),
            with_discussion: false,
            all_present: true,
        }
    }

    fn fill_up(&self, directions: &mut Vec<DirectionContent>, wanted: u32) {
        let wanted = usize::try_from(wanted).unwrap_or(usize::MAX);
        for place in 0..wanted.saturating_sub(directions.len()) {
            directions.extend(self.pooled(place));
        }
    }

    fn write_people(&mut self) -> Written {
        for office in &self.content.offices {
            let id = self.id();
            self.store.put_office(&Office { id, name: office.name.clone() })?;
            self.offices.insert(&office.key, id);
        }
        for post in &self.content.posts {
            let id = self.id();
            let office = self.offices.get(post.office.as_str()).copied();
            self.store.put_post(&Post { id, name: post.name.clone(), office })?;
            self.posts.insert(&post.key, id);
        }
        for officer in &self.content.officers {
            let id = self.id();
            let post = self.posts.get(officer.post.as_str()).copied();
            self.store.put_officer(&Officer { id, name: officer.name.clone(), post })?;
            self.officers.insert(&officer.key, id);
            self.seats.push(Seat { officer: id, post });
        }
        Ok(())
    }

    pub fn write_series(&mut self, series: &SeriesContent) -> Result<SeriesId, SessionError> {
        let id = self.id();
        self.store.put_series(&Series { id, code: series.code.clone(), name: series.name.clone() })?;
        Ok(id)
    }

    pub fn write_sitting(&mut self, sitting: Sitting<'a>) -> Written {
        let id: MeetingId = self.id();
        self.follow_ups.met(sitting.series, sitting.number, id);
        let chair = self.seats.first().copied();
        let convener = self.seats.get(1).copied();
        self.store.put_meeting(&Meeting {
            id,
            series: sitting.series,
            number: sitting.number,
            date: sitting.date,
            time: Some(sitting.time),
            venue: self.content.place.venue.clone(),
            subject: self.content.place.subject.clone(),
            chair,
            convener,
            state: sitting.state,
            letter_number: String::new(),
            is_sample: true,
        })?;
        for (place, seat) in (0_u32..).zip(self.seats.clone()) {
            let away = !sitting.all_present && place > 2 && (sitting.number + place).is_multiple_of(7);
            let attendance = if away { Attendance::Absent } else { Attendance::Present };
            let invitee = Invitee {
                id: self.id(),
                meeting: id,
                seat,
                position: place,
                attendance,
                deputy: None,
                arrived: None,
            };
            self.store.put_invitee(&invitee)?;
        }
        for (place, item) in (0_u32..).zip(&self.content.items) {
            let item_id = self.write_item(id, place, item, convener, sitting.with_discussion)?;
            let own: Vec<&DirectionContent> =
                sitting.directions.iter().filter(|direction| direction.item == item.key).collect();
            for (place, direction) in (0_u32..).zip(own) {
                let number = self.next_number(sitting.code, sitting.date.year());
                let made = self.direction(direction, sitting.date, id, item_id, place)?;
                self.store.put_direction(&Direction { number: Some(number), ..made.clone() })?;
                let given = (sitting.series, sitting.number);
                self.follow_ups.wait(made.id, given, direction.compliance.iter().cloned());
            }
        }
        Ok(())
    }

    fn write_item(
        &mut self,
        meeting: MeetingId,
        position: u32,
        item: &ItemContent,
        convener: Option<Seat>,
        with_discussion: bool,
    ) -> Result<AgendaItemId, SessionError> {
        let id = self.id();
        let named = item.presenter.as_deref().and_then(|key| self.officers.get(key));
        let presenter =
            named.and_then(|officer| self.seats.iter().find(|seat| seat.officer == *officer).copied());
        self.store.put_item(&AgendaItem {
            position,
            kind: item.kind,
            title: item.title.clone(),
            scheme: item.scheme.clone(),
            presenter: presenter.or(convener),
            planned_minutes: Some(item.minutes),
            discussion: if with_discussion { item.discussion.clone() } else { String::new() },
            ..AgendaItem::blank(id, meeting)
        })?;
        Ok(id)
    }

    fn next_number(&mut self, code: &str, year: i32) -> DirectionNumber {
        let last = self.serials.entry((code.to_owned(), year)).or_default();
        *last += 1;
        DirectionNumber { series_code: code.to_owned(), year, serial: *last }
    }

    fn direction(
        &mut self,
        content: &DirectionContent,
        date: NaiveDate,
        meeting: MeetingId,
        item: AgendaItemId,
        position: u32,
    ) -> Result<Direction, SessionError> {
        let (target, then) = match &content.target {
            Some(target) => self.target(target, date)?,
            None => (None, None),
        };
        let due = content.date.or_else(|| resolve(&content.deadline, date, &WorkingDays::default()).date());
        Ok(Direction {
            text: content.text.clone(),
            lead: content.lead.as_ref().and_then(|who| self.who(who)),
            supporting: content.supporting.iter().filter_map(|who| self.who(who)).collect(),
            deadline: Deadline { phrase: content.deadline.clone(), date: due },
            priority: content.priority,
            target,
            then,
            ..Direction::blank(self.id(), meeting, item, position)
        })
    }

    pub fn who(&self, who: &Who) -> Option<Responsible> {
        match who {
            Who::Officer(key) => self.officers.get(key.as_str()).copied().map(Responsible::Officer),
            Who::Post(key) => self.posts.get(key.as_str()).copied().map(Responsible::Post),
        }
    }

    /// A snapshot of every scheme.
    pub fn write_figures(&mut self, as_on: NaiveDate, months_ago: u32) -> Written {
        let content = self.content;
        for code in content.figures.keys() {
            let Some(scheme) = catalogue::scheme(code) else { continue };
            let snapshot = Snapshot { id: self.id(), scheme: code.clone(), as_on, is_sample: true };
            self.store.put_snapshot(&snapshot)?;
            let figures = Figures { content, scheme: code, as_on, months_ago };
            for unit in self.units.iter().filter(|unit| scheme.levels.contains(&unit.level)) {
                for (indicator, value) in figures.at(unit, &scheme.indicators) {
                    let reading = Reading { snapshot: snapshot.id, unit: unit.id, indicator, value };
                    self.store.put_reading(&reading)?;
                }
            }
        }
        Ok(())
    }
}
