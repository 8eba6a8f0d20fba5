//! The things that a register holds, and what their scheme's indicators count of them. Pure: definition + things +
//! a day → how each stands, and the counts of each unit.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{
    AgeFrom, CaseId, CaseStateId, Counts, IndicatorCode, Register, RegisterState, Scheme, SchemeCode,
    StateCode, StateMeaning, UnitId,
};

/// A thing in a register: a case, a telephone, a camera.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    pub scheme: SchemeCode,
    pub unit: UnitId,
    /// A number or serial; empty where there is none, and else the only one of its scheme.
    pub reference: String,
    pub title: String,
    /// The first day on which it is counted.
    pub opened: NaiveDate,
    pub remark: String,
    /// Made up, like the sample's figures.
    pub is_sample: bool,
}

/// The state of a thing from a day on. Entries are only added; a wrong one stays beside the one that corrects it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseState {
    pub id: CaseStateId,
    pub case: CaseId,
    pub date: NaiveDate,
    pub state: StateCode,
    pub remark: String,
    /// The entry of the same thing in whose place this one stands.
    pub corrects: Option<CaseStateId>,
}

/// A thing with all that was entered on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    pub case: Case,
    /// By day, and of one day in the order in which they were entered.
    pub states: Vec<CaseState>,
}

/// How a thing stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseStanding<'r> {
    /// The day on which it stands so.
    pub day: NaiveDate,
    /// Its first day.
    pub opened: NaiveDate,
    pub state: &'r RegisterState,
    pub since: NaiveDate,
    /// In days; of a closed one how long it took, where ages are counted from the first day.
    pub age_days: u32,
    /// Of one that waits.
    pub bucket: Option<usize>,
}

impl Case {
    /// An empty one.
    pub fn blank(id: CaseId, scheme: SchemeCode, unit: UnitId, opened: NaiveDate) -> Self {
        let (reference, title, remark) = Default::default();
        Self { id, scheme, unit, reference, title, opened, remark, is_sample: false }
    }

    /// Number and description, as it is spoken of.
    pub fn label(&self) -> String {
        match (self.reference.is_empty(), self.title.is_empty()) {
            (false, false) => format!("{} – {}", self.reference, self.title),
            (true, _) => self.title.clone(),
            (_, true) => self.reference.clone(),
        }
    }
}

impl CaseFile {
    /// The entries that no other one corrects.
    pub fn standing_states(&self) -> impl Iterator<Item = &CaseState> {
        self.states.iter().filter(|state| !self.is_corrected(state.id))
    }

    pub fn is_corrected(&self, id: CaseStateId) -> bool {
        self.states.iter().any(|other| other.corrects == Some(id))
    }

    /// The last entry that holds on the day.
    pub fn last_state(&self, day: NaiveDate) -> Option<&CaseState> {
        self.standing_states().filter(|state| state.date <= day).last()
    }

    /// What was said of it last by the day: with its state, or else of itself.
    pub fn said(&self, day: NaiveDate) -> &str {
        let said = self.last_state(day).map(|state| state.remark.trim()).filter(|said| !said.is_empty());
        said.unwrap_or(self.case.remark.trim())
    }

    /// How it stands on the day; `None` before it was entered.
    pub fn standing<'r>(&self, register: &'r Register, day: NaiveDate) -> Option<CaseStanding<'r>> {
        if day < self.case.opened {
            return None;
        }
        let entered = self.last_state(day);
        let state =
            entered.and_then(|entered| register.state(&entered.state)).or_else(|| register.states.first())?;
        // The same state entered again goes on.
        let since = self.since(state, day);
        let age_days = match (register.age_from, state.meaning) {
            (AgeFrom::Opened, StateMeaning::Closed) => days_between(self.case.opened, since),
            (AgeFrom::Opened, _) => days_between(self.case.opened, day),
            (AgeFrom::State, _) => days_between(since, day),
        };
        let bucket = state.meaning.waits().then(|| register.bucket(age_days));
        Some(CaseStanding { day, opened: self.case.opened, state, since, age_days, bucket })
    }

    fn since(&self, state: &RegisterState, day: NaiveDate) -> NaiveDate {
        let entries: Vec<&CaseState> = self.standing_states().filter(|entry| entry.date <= day).collect();
        let run = entries.iter().rev().take_while(|entry| entry.state == state.code);
        run.last().map_or(self.case.opened, |entry| entry.date)
    }
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

/// The first day of the financial year, April to March, in which a day lies.
fn year_begins(day: NaiveDate) -> NaiveDate {
    let year = if day.month() < 4 { day.year() - 1 } else { day.year() };
    NaiveDate::from_ymd_opt(year, 4, 1).unwrap_or(day)
}

impl Counts {
    /// Whether it counts a thing that stands so. `last_meeting` is the day of the meeting before.
    pub fn counts(&self, standing: &CaseStanding, last_meeting: Option<NaiveDate>) -> bool {
        let CaseStanding { day, opened, state, since, bucket, .. } = standing;
        match self {
            Self::All => true,
            Self::States(codes) => codes.contains(&state.code),
            Self::Waiting => state.meaning.waits(),
            Self::WaitingAged(wanted) => *bucket == Some(*wanted),
            Self::Closed => state.meaning == StateMeaning::Closed,
            Self::OpenedThisYear => *opened >= year_begins(*day),
            Self::ClosedThisYear => state.meaning == StateMeaning::Closed && *since >= year_begins(*day),
            Self::ClosedSinceLast => {
                state.meaning == StateMeaning::Closed && last_meeting.is_none_or(|last| *since > last)
            }
        }
    }
}

/// What the counting indicators of one unit show.
pub type UnitCounts = BTreeMap<IndicatorCode, u32>;

impl Scheme {
    /// The counts of each unit that has a thing in the register by the day. A unit without any is not counted:
    /// nothing was reported of it, which is not zero.
    pub fn counted(
        &self,
        cases: &[CaseFile],
        day: NaiveDate,
        last_meeting: Option<NaiveDate>,
    ) -> BTreeMap<UnitId, UnitCounts> {
        let mut units: BTreeMap<UnitId, UnitCounts> = BTreeMap::new();
        let Some(register) = &self.register else { return units };
        for file in cases {
            let Some(standing) = file.standing(register, day) else { continue };
            let unit = units.entry(file.case.unit).or_default();
            for (code, counts) in self.counting() {
                let adds = u32::from(counts.counts(&standing, last_meeting));
                *unit.entry(code.clone()).or_default() += adds;
            }
        }
        units
    }
}

#[cfg(test)]
mod tests;
