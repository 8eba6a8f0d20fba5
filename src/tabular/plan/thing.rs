//! What a row says of a thing, held against what the register has: what is to be written, and what cannot be.

use chrono::NaiveDate;

use super::super::register::Field;
use super::ThingProblem;
use crate::model::{Case, CaseFile, CaseId, CaseStateId, Register, RegisterState, UnitId};

/// A thing as it is to stand.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedThing {
    /// `None` for a new one.
    pub id: Option<CaseId>,
    pub unit: UnitId,
    pub reference: String,
    pub title: String,
    pub opened: NaiveDate,
    /// Of the thing itself.
    pub remark: String,
    /// To be entered.
    pub state: Option<PlannedState>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlannedState {
    pub date: NaiveDate,
    pub state: crate::model::StateCode,
    pub remark: String,
    /// The entry in whose place it stands.
    pub corrects: Option<CaseStateId>,
}

/// What a row says; `None` for what it leaves out.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub reference: String,
    pub title: String,
    pub opened: Option<NaiveDate>,
    pub state: Option<crate::model::StateCode>,
    pub since: Option<NaiveDate>,
    pub remark: Option<String>,
}

/// What follows: the thing, and what is not right with it, each with the field where it is seen.
pub(super) struct Follows {
    pub thing: Option<PlannedThing>,
    pub refused: Vec<(Field, ThingProblem)>,
    pub noted: Vec<(Field, ThingProblem)>,
}

/// No office has entered anything before.
const FIRST_YEAR: i32 = 1950;

impl Said {
    /// As it is spoken of.
    pub fn name(&self) -> String {
        if self.reference.is_empty() { self.title.clone() } else { self.reference.clone() }
    }

    pub fn follows(
        &self,
        register: &Register,
        unit: UnitId,
        before: Option<&CaseFile>,
        as_on: NaiveDate,
        last_day: NaiveDate,
    ) -> Follows {
        let mut follows = Follows { thing: None, refused: Vec::new(), noted: Vec::new() };
        self.check_days(register, last_day, &mut follows);
        let opened = self.opened.or(before.map(|file| file.case.opened));
        let Some(opened) = opened else {
            let kind = ThingProblem::NoFirstDay { thing: self.name(), what: register.opened.clone() };
            follows.refused.push((Field::Opened, kind));
            return follows;
        };
        if let Some(since) = self.since.filter(|since| *since < opened) {
            let kind = ThingProblem::StateBeforeFirstDay { thing: self.name(), since, first: opened };
            follows.refused.push((Field::Since, kind));
        }
        let remark = self.remark.clone();
        let of = |id, reference: &str, title: &str, remark: String, state| PlannedThing {
            id,
            unit,
            reference: or(&self.reference, reference),
            title: or(&self.title, title),
            opened,
            remark,
            state,
        };
        follows.thing = match before {
            None => {
                let state = self.first_state(register, opened, as_on, &mut follows);
                let own = if state.is_some() { String::new() } else { remark.unwrap_or_default() };
                Some(of(None, "", "", own, state))
            }
            Some(file) => {
                let state = self.next_state(register, file, opened, as_on, &mut follows);
                let case = &file.case;
                let day = self.day(file, as_on);
                let is_own =
                    state.is_none() && file.last_state(day).is_none_or(|of| of.remark.trim().is_empty());
                let own = remark.filter(|_| is_own).unwrap_or_else(|| case.remark.trim().to_owned());
                let thing = of(Some(case.id), &case.reference, &case.title, own, state);
                Some(thing).filter(|thing| thing.state.is_some() || differs(thing, case))
            }
        };
        follows
    }

    fn check_days(&self, register: &Register, last_day: NaiveDate, follows: &mut Follows) {
        let since = crate::i18n::register::RegisterWord::Since;
        let since = [crate::model::Lang::Hi, crate::model::Lang::En].map(|lang| since.text(lang));
        let [hi, en] = since;
        let days = [
            (Field::Opened, self.opened, register.opened.clone()),
            (Field::Since, self.since, crate::model::Bilingual::new(hi, en)),
        ];
        for (field, date, what) in days {
            let Some(date) = date else { continue };
            if date > last_day || chrono::Datelike::year(&date) < FIRST_YEAR {
                follows
                    .refused
                    .push((field, ThingProblem::ImpossibleDate { thing: self.name(), what, date }));
            }
        }
    }

    /// The day on which the file's word is held against the register: things may have gone on after the figures.
    pub fn day(&self, file: &CaseFile, as_on: NaiveDate) -> NaiveDate {
        as_on.max(file.case.opened).max(self.since.unwrap_or(as_on))
    }

    fn first_state(
        &self,
        register: &Register,
        opened: NaiveDate,
        as_on: NaiveDate,
        follows: &mut Follows,
    ) -> Option<PlannedState> {
        let first = register.states.first()?;
        let state = self.state.as_ref().and_then(|code| register.state(code)).unwrap_or(first);
        let is_first = state.code == first.code;
        if is_first && self.since.is_none_or(|since| since == opened) {
            return None;
        }
        let date = self.since.unwrap_or_else(|| self.take_since(state, as_on.max(opened), follows));
        Some(self.entry(state, date, None))
    }

    fn next_state(
        &self,
        register: &Register,
        file: &CaseFile,
        opened: NaiveDate,
        as_on: NaiveDate,
        follows: &mut Follows,
    ) -> Option<PlannedState> {
        let day = self.day(file, as_on);
        let standing = file.standing(register, day)?;
        let state = self.state.as_ref().and_then(|code| register.state(code)).unwrap_or(standing.state);
        let last = file.last_state(day);
        let older = |follows: &mut Follows| {
            let kind = ThingProblem::OlderState {
                thing: self.name(),
                state: standing.state.name.clone(),
                since: standing.since,
            };
            follows.refused.push((Field::Since, kind));
        };
        if state.code != standing.state.code {
            let date = self.since.unwrap_or_else(|| self.take_since(state, day, follows));
            if date < standing.since {
                older(follows);
            }
            let same_day = last.filter(|entry| entry.date == date);
            return Some(self.entry(state, date, same_day.map(|entry| entry.id)));
        }
        // The entry with which the state began; without one it began with the first day.
        let began = file.standing_states().filter(|entry| entry.date <= day && entry.state == state.code);
        let began = began.filter(|entry| entry.date == standing.since).last();
        let stands_since = began.map_or(opened, |entry| entry.date);
        if let Some(since) = self.since.filter(|since| *since != stands_since) {
            let mut others = file.standing_states().filter(|entry| entry.state != state.code);
            if others.any(|entry| entry.date > since && entry.date <= day) {
                older(follows);
            }
            let remark = self.remark.as_deref().or(began.map(|entry| entry.remark.as_str()));
            let entry = self.entry(state, since, began.map(|entry| entry.id));
            return Some(PlannedState { remark: remark.unwrap_or_default().to_owned(), ..entry });
        }
        let last = last.filter(|entry| !entry.remark.trim().is_empty())?;
        let remark = self.remark.as_deref().filter(|remark| *remark != last.remark.trim())?;
        Some(PlannedState {
            date: last.date,
            state: last.state.clone(),
            remark: remark.to_owned(),
            corrects: Some(last.id),
        })
    }

    fn entry(&self, state: &RegisterState, date: NaiveDate, corrects: Option<CaseStateId>) -> PlannedState {
        let remark = self.remark.clone().unwrap_or_default();
        PlannedState { date, state: state.code.clone(), remark, corrects }
    }

    fn take_since(&self, state: &RegisterState, date: NaiveDate, follows: &mut Follows) -> NaiveDate {
        let kind = ThingProblem::SinceTaken { thing: self.name(), state: state.name.clone(), date };
        follows.noted.push((Field::State, kind));
        date
    }
}

fn or(said: &str, stands: &str) -> String {
    if said.is_empty() { stands.to_owned() } else { said.to_owned() }
}

fn differs(thing: &PlannedThing, case: &Case) -> bool {
    thing.unit != case.unit
        || thing.reference != case.reference
        || thing.title != case.title
        || thing.opened != case.opened
        || thing.remark != case.remark.trim()
}
