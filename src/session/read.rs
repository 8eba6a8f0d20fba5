//! What screens and papers read, each as one owned value of one moment.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::error::SessionError;
use super::kept_schemes::{Defined, DefinedOn};
use super::{Session, change};
use crate::model::{
    DirectionId, EarlierDirection, LastMeeting, Meeting, MeetingFile, MeetingId, MeetingState,
    MeetingSummary, OfficeProfile, Past, People, ReportDraft, Scheme, SchemeCode, SchemeTable, Schemes,
    Series, SeriesId, Standing, TableHistory, Unit, UnitId,
};
use crate::store::{Store, in_order};

/// What the first screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// `None` until the office was set up or skipped.
    pub office: Option<OfficeProfile>,
    /// By code.
    pub series: Vec<Series>,
    /// Newest first.
    pub meetings: Vec<MeetingSummary>,
}

impl Home {
    /// The number that the next meeting of the series gets, from 1.
    pub fn next_number(&self, series: SeriesId) -> u32 {
        let numbers = self.meetings.iter().filter(|meeting| meeting.series == series).map(|m| m.number);
        numbers.max().unwrap_or(0).saturating_add(1)
    }

    /// The newest meeting of the series beside this one.
    pub fn last_of(&self, series: SeriesId, but: MeetingId) -> Option<&MeetingSummary> {
        self.meetings.iter().find(|meeting| meeting.series == series && meeting.id != but)
    }

    /// Nothing was ever entered.
    pub fn is_first_start(&self) -> bool {
        self.office.is_none() && self.meetings.is_empty()
    }
}

/// All units, and whether they are sorted.
struct KnownUnits {
    all: Arc<Vec<Unit>>,
    in_order: bool,
}

/// What rarely changes and is wanted after every keystroke. Kept until a change touches its tables.
#[derive(Default)]
pub(super) struct Cache {
    people: RefCell<Option<Arc<People>>>,
    units: RefCell<Option<KnownUnits>>,
    spellings: RefCell<Option<Arc<Spellings>>>,
    pub(super) schemes: RefCell<Option<Arc<Schemes>>>,
    /// Definitions that closed meetings kept and that have changed since, the last seen of each scheme.
    pub kept: RefCell<HashMap<SchemeCode, (String, Arc<Scheme>)>>,
    tables: RefCell<HashMap<DefinedOn, Arc<SchemeTable>>>,
    /// The past of tables, by the day of their figures and that of the last meeting.
    pub histories: RefCell<HashMap<PastOf, Arc<TableHistory>>>,
    /// Figures of earlier days, which seldom change.
    pub pasts: RefCell<HashMap<DefinedOn, Arc<Past>>>,
    earlier: RefCell<Option<(MeetingId, Vec<EarlierDirection>)>>,
    standings: RefCell<Option<Arc<Standings>>>,
}

/// A scheme, the day of its figures, that of the last meeting, and the definition where it is not today's.
pub(super) type PastOf = (SchemeCode, NaiveDate, Option<NaiveDate>, Option<String>);

/// The other names of units, in their order.
pub type Spellings = BTreeMap<UnitId, Vec<String>>;

/// How every direction stands, by all that was ever entered on it.
pub(super) type Standings = HashMap<DirectionId, Standing>;

impl Cache {
    /// All units, where they were read before.
    pub fn known_units(&self) -> Option<Arc<Vec<Unit>>> {
        self.units.borrow().as_ref().map(|known| Arc::clone(&known.all))
    }

    /// `meeting` is the one to which the change belonged, if it belonged to just one; `figures` the day whose
    /// figures alone it changed.
    pub fn forget(
        &mut self,
        tables: &[String],
        meeting: Option<MeetingId>,
        figures: Option<&(SchemeCode, NaiveDate)>,
    ) {
        let touched = |names: &[&str]| tables.iter().any(|table| names.contains(&table.as_str()));
        if touched(&["office", "post", "officer"]) {
            self.people.take();
        }
        if touched(&["unit"]) {
            self.units.take();
        }
        if touched(&["unit_spelling"]) {
            self.spellings.take();
        }
        if touched(&["scheme"]) {
            self.schemes.take();
        }
        if touched(&["unit", "scheme", "snapshot", "reading", "register_case"]) {
            self.tables.take();
            self.histories.take();
            match figures {
                Some((code, day)) => {
                    self.pasts.get_mut().retain(|(of, on, _), _| (of, on) != (code, day));
                }
                None => drop(self.pasts.take()),
            }
        }
        if touched(&["direction", "compliance"]) {
            self.standings.take();
        }
        // What is typed in a meeting does not change what was given before it; what is entered on that does.
        let own = self.earlier.get_mut().as_ref().is_some_and(|(of, _)| Some(*of) == meeting);
        let given = ["agenda_item", "direction", "direction_support", "direction_figure"];
        let always = ["meeting", "compliance", "compliance_evidence"];
        if touched(&always) || !own && touched(&given) {
            self.earlier.take();
        }
    }
}

impl Session {
    pub fn home(&self) -> Result<Home, SessionError> {
        self.store.read(|store| {
            let (office, series) = (store.office_profile()?, store.all_series()?);
            Ok(Home { office, series, meetings: store.meeting_summaries()? })
        })
    }

    /// The office as it was set up; empty before.
    pub fn office(&self) -> Result<OfficeProfile, SessionError> {
        Ok(self.store.office_profile()?.unwrap_or_default())
    }

    pub fn people(&self) -> Result<Arc<People>, SessionError> {
        if let Some(people) = self.cache.people.borrow().as_ref() {
            return Ok(Arc::clone(people));
        }
        let people = Arc::new(self.store.people()?);
        *self.cache.people.borrow_mut() = Some(Arc::clone(&people));
        Ok(people)
    }

    /// When the meeting was begun, closed and reopened, oldest first: the journal keeps it.
    pub fn state_changes(
        &self,
        meeting: MeetingId,
    ) -> Result<Vec<(DateTime<FixedOffset>, MeetingState)>, SessionError> {
        Ok(self.store.state_changes(meeting)?)
    }

    /// The reports that are being written, by direction.
    pub fn report_drafts(&self) -> Result<BTreeMap<DirectionId, ReportDraft>, SessionError> {
        Ok(self.store.report_drafts()?)
    }

    /// By level, then by name.
    pub fn units(&self) -> Result<Arc<Vec<Unit>>, SessionError> {
        if let Some(known) = self.cache.units.borrow().as_ref().filter(|known| known.in_order) {
            return Ok(Arc::clone(&known.all));
        }
        let all = Arc::new(self.store.units()?);
        *self.cache.units.borrow_mut() = Some(KnownUnits { all: Arc::clone(&all), in_order: true });
        Ok(all)
    }

    pub fn spellings(&self) -> Result<Arc<Spellings>, SessionError> {
        if let Some(known) = self.cache.spellings.borrow().as_ref() {
            return Ok(Arc::clone(known));
        }
        let mut all = Spellings::new();
        for (unit, spelling) in self.store.unit_spellings()? {
            all.entry(unit).or_default().push(spelling);
        }
        all.values_mut().for_each(|spellings| spellings.sort());
        let all = Arc::new(all);
        *self.cache.spellings.borrow_mut() = Some(Arc::clone(&all));
        Ok(all)
    }

    /// As `units`, in whatever order. To put a hundred thousand into that of a dictionary takes longer than to read
    /// them.
    pub(super) fn units_in_any_order(&self) -> Result<Arc<Vec<Unit>>, SessionError> {
        if let Some(known) = self.cache.known_units() {
            return Ok(known);
        }
        let all = Arc::new(self.store.units_in_any_order()?);
        *self.cache.units.borrow_mut() = Some(KnownUnits { all: Arc::clone(&all), in_order: false });
        Ok(all)
    }

    /// The scheme's latest figures as on `day`; an empty table when there are none yet.
    pub fn table(&self, code: &SchemeCode, day: NaiveDate) -> Result<Arc<SchemeTable>, SessionError> {
        self.table_as(&Defined { scheme: self.scheme(code)?, kept: None }, day)
    }

    pub(super) fn table_as(
        &self,
        defined: &Defined,
        day: NaiveDate,
    ) -> Result<Arc<SchemeTable>, SessionError> {
        let key = defined.on(day);
        if let Some(table) = self.cache.tables.borrow().get(&key) {
            return Ok(Arc::clone(table));
        }
        let table = evaluate(&self.store, Arc::clone(&defined.scheme), day, &self.units()?)?;
        let table = Arc::new(table);
        self.cache.tables.borrow_mut().insert(key, Arc::clone(&table));
        Ok(table)
    }

    /// All units with the names that they had when the meeting was closed, and in their order; `None` where these are
    /// today's.
    fn units_when_closed(&self, meeting: &Meeting) -> Result<Option<Vec<Unit>>, SessionError> {
        if meeting.state != MeetingState::Closed {
            return Ok(None);
        }
        let names = self.store.kept_unit_names(meeting.id)?;
        if names.is_empty() {
            return Ok(None);
        }
        let mut units = Vec::clone(&*self.units()?);
        for unit in &mut units {
            if let Some(name) = names.get(&unit.id) {
                unit.name = name.clone();
            }
        }
        in_order(&mut units);
        Ok(Some(units))
    }

    fn earlier_directions(
        &self,
        meeting: &Meeting,
        last: Option<&LastMeeting>,
    ) -> Result<Vec<EarlierDirection>, SessionError> {
        let kept = self.cache.earlier.borrow().as_ref().filter(|(of, _)| *of == meeting.id).cloned();
        let mut earlier = match kept {
            Some((_, earlier)) => earlier,
            None => {
                let earlier = self.carried_over(meeting, last)?;
                *self.cache.earlier.borrow_mut() = Some((meeting.id, earlier.clone()));
                earlier
            }
        };
        for one in &mut earlier {
            if let Some(target) = &one.direction.target {
                one.now = self.captured_on(target, meeting)?;
            }
        }
        Ok(earlier)
    }

    pub(super) fn standings(&self) -> Result<Arc<Standings>, SessionError> {
        if let Some(standings) = self.cache.standings.borrow().as_ref() {
            return Ok(Arc::clone(standings));
        }
        let entries = self.store.every_compliance()?;
        let of = |(id, due): (DirectionId, Option<NaiveDate>)| {
            let entries = entries.get(&id).map_or(&[][..], Vec::as_slice);
            (id, Standing::from_entries(due, entries, NaiveDate::MAX))
        };
        let standings: Standings = self.store.every_direction()?.into_iter().map(of).collect();
        let standings = Arc::new(standings);
        *self.cache.standings.borrow_mut() = Some(Arc::clone(&standings));
        Ok(standings)
    }

    /// A meeting with all that its screens and papers need.
    pub fn meeting_file(&self, id: MeetingId) -> Result<MeetingFile, SessionError> {
        self.store.read(|store| {
            let meeting = change::found(store.meeting(id)?)?;
            let series = change::found(store.series(meeting.series)?)?;
            let items = store.items(id)?;
            let last = store.last_meeting(&meeting)?;
            let then = self.units_when_closed(&meeting)?;
            let shown = |defined: &Defined| -> Result<Arc<SchemeTable>, SessionError> {
                match &then {
                    Some(units) => {
                        Ok(Arc::new(evaluate(store, Arc::clone(&defined.scheme), meeting.date, units)?))
                    }
                    None => self.table_as(defined, meeting.date),
                }
            };
            let (mut tables, mut histories) = (BTreeMap::new(), BTreeMap::new());
            for code in items.iter().filter_map(|item| item.scheme.as_ref()) {
                // A scheme that the definitions no longer have is an item without a table.
                if !tables.contains_key(code)
                    && let Some(defined) = self.defined_for(&meeting, code)?
                {
                    let table = shown(&defined)?;
                    let history = self.history(&table, last.as_ref(), defined.kept.as_ref())?;
                    histories.insert(code.clone(), history);
                    tables.insert(code.clone(), table);
                }
            }
            let earlier = self.earlier_directions(&meeting, last.as_ref())?;
            let mut beside = BTreeMap::new();
            for code in earlier.iter().filter_map(|past| Some(past.direction.target.as_ref()?.scheme())) {
                if !tables.contains_key(code)
                    && !beside.contains_key(code)
                    && let Some(defined) = self.defined_for(&meeting, code)?
                {
                    beside.insert(code.clone(), shown(&defined)?);
                }
            }
            let mut wall_list = store.wall_list(id)?;
            // What was lined up of an item that is gone comes back with it.
            wall_list.retain(|scene| scene.item.is_none_or(|of| items.iter().any(|item| item.id == of)));
            Ok(MeetingFile {
                office: store.office_profile()?.unwrap_or_default(),
                series,
                people: self.people()?,
                invitees: store.invitees(id)?,
                items,
                directions: store.directions(id)?,
                earlier,
                last,
                parked: store.parked_before(&meeting)?,
                charts: store.meeting_charts(id)?,
                wall_list,
                tables,
                beside,
                histories,
                meeting,
            })
        })
    }
}

/// The scheme's latest figures as on `day`.
pub(super) fn evaluate(
    store: &Store,
    scheme: Arc<Scheme>,
    day: NaiveDate,
    units: &[Unit],
) -> Result<SchemeTable, SessionError> {
    let snapshot = store.snapshot_on(&scheme.code, day)?;
    let readings = match &snapshot {
        Some(snapshot) => store.readings(snapshot.id)?,
        None => Vec::new(),
    };
    let counted = match &scheme.register {
        Some(_) => {
            store.units_with_cases(&scheme.code, snapshot.as_ref().map_or(day, |snapshot| snapshot.as_on))?
        }
        None => HashSet::new(),
    };
    Ok(SchemeTable::evaluate(scheme, snapshot, day, units, &readings).with_counted(&counted))
}
