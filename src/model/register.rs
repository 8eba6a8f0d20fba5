//! What a scheme may keep a register of: things with a state and dates, such as cases, telephones or cameras. The
//! definition is data; the things themselves are in `case.rs`.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Bilingual, IndicatorCode, Kind, Scheme, SchemeFault};

/// Names a state within its register, such as `pending`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StateCode(pub String);

impl fmt::Display for StateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for StateCode {
    fn from(code: &str) -> Self {
        Self(code.to_owned())
    }
}

/// What a state says of a thing, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateMeaning {
    /// Something has still to be done.
    Open,
    /// Nothing more is to be done.
    Closed,
    Working,
    Faulty,
}

impl StateMeaning {
    /// Somebody waits for it to change: its age is counted.
    pub fn waits(self) -> bool {
        matches!(self, Self::Open | Self::Faulty)
    }
}

/// A state that things of a register can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RegisterState {
    pub code: StateCode,
    pub name: Bilingual,
    pub meaning: StateMeaning,
}

/// From which day the age of a thing is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgeFrom {
    /// The day on which it was entered in the register: a case is as old as it is, whoever has it.
    #[default]
    Opened,
    /// The day since which it has its state: a telephone is faulty for so many days.
    State,
}

/// A register (पंजी).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Register {
    /// What one thing is called: "प्रकरण".
    pub one: Bilingual,
    /// What several are called.
    pub many: Bilingual,
    /// What stands over the column of numbers: "प्रकरण सं.", "फोन नं.".
    pub reference: Bilingual,
    /// What stands over the column of descriptions: "विषय", "कार्यालय".
    pub title: Bilingual,
    /// What the first date is: "प्राप्ति दिनांक".
    pub opened: Bilingual,
    /// The first is that of a thing of which no state was entered.
    pub states: Vec<RegisterState>,
    /// The last days of all buckets of age but the last, which has no end: 15, 30 is 0–15, 16–30, over 30.
    #[serde(default)]
    pub ages: Vec<u32>,
    #[serde(default)]
    pub age_from: AgeFrom,
}

impl Register {
    pub fn state(&self, code: &StateCode) -> Option<&RegisterState> {
        self.states.iter().find(|state| &state.code == code)
    }

    /// In which bucket of age so many days are.
    pub fn bucket(&self, age_days: u32) -> usize {
        self.ages.iter().filter(|last| age_days > **last).count()
    }

    /// The first and the last day of a bucket; no last one where it has no end.
    pub fn bucket_days(&self, bucket: usize) -> Option<(u32, Option<u32>)> {
        let first = match bucket.checked_sub(1) {
            None => 0,
            Some(before) => self.ages.get(before)?.saturating_add(1),
        };
        Some((first, self.ages.get(bucket).copied()))
    }

    /// The ways of counting it; of states the first stands for whichever are chosen.
    pub fn countable(&self) -> Vec<Counts> {
        let first = self.states.first().map(|state| state.code.clone());
        let ways = [
            Counts::All,
            Counts::States(first.into_iter().collect()),
            Counts::Waiting,
            Counts::Closed,
            Counts::ClosedSinceLast,
            Counts::OpenedThisYear,
            Counts::ClosedThisYear,
        ];
        let buckets = (0..=self.ages.len()).filter(|_| !self.ages.is_empty()).map(Counts::WaitingAged);
        ways.into_iter().chain(buckets).collect()
    }

    fn is_whole(&self) -> bool {
        let mut codes: Vec<_> = self.states.iter().map(|state| &state.code).collect();
        codes.sort();
        codes.dedup();
        let rising = self.ages.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
        let named = [&self.one, &self.many, &self.reference, &self.title, &self.opened];
        !self.states.is_empty()
            && codes.len() == self.states.len()
            && codes.iter().all(|code| !code.0.is_empty())
            && rising
            && named.iter().all(|name| !name.is_empty())
    }

    fn can_count(&self, counts: &Counts) -> bool {
        match counts {
            Counts::States(codes) => !codes.is_empty() && codes.iter().all(|code| self.state(code).is_some()),
            Counts::WaitingAged(bucket) => *bucket <= self.ages.len(),
            Counts::All
            | Counts::Waiting
            | Counts::Closed
            | Counts::ClosedSinceLast
            | Counts::OpenedThisYear
            | Counts::ClosedThisYear => true,
        }
    }
}

/// What an indicator counts of its scheme's register, unit by unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// All that were entered by the day.
    All,
    /// Those in one of these states.
    States(Vec<StateCode>),
    /// Those open or faulty.
    Waiting,
    /// Of these the ones in a bucket of age, the youngest first, from 0.
    WaitingAged(usize),
    Closed,
    /// Those closed after the last meeting before the day.
    ClosedSinceLast,
    /// Those whose first day lies in the financial year (April to March) of the day.
    OpenedThisYear,
    ClosedThisYear,
}

impl Scheme {
    /// The indicators that count the register, and what.
    pub fn counting(&self) -> impl Iterator<Item = (&IndicatorCode, &Counts)> {
        let counts = self.indicators.iter().filter(|indicator| !indicator.retired);
        counts.filter_map(|indicator| Some((&indicator.code, indicator.counts.as_ref()?)))
    }

    pub(super) fn register_fault(&self) -> Option<SchemeFault> {
        if self.register.as_ref().is_some_and(|register| !register.is_whole()) {
            return Some(SchemeFault::WrongRegister);
        }
        let wrong = self.indicators.iter().filter(|indicator| !indicator.retired).find(|indicator| {
            let Some(counts) = &indicator.counts else { return false };
            let can = self.register.as_ref().is_some_and(|register| register.can_count(counts));
            !can || indicator.kind != Kind::Count || indicator.formula.is_some()
        })?;
        Some(SchemeFault::WrongCounts { name: wrong.name.clone() })
    }
}
