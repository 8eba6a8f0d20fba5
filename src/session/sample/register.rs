//! The sample's register: made-up cases of the technical committee, as many at each block as its figures say, and
//! these figures counted from them.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::figures::{Figures, chance_of};
use super::writer::{Writer, Written};
use crate::model::{Case, CaseId, CaseState, IndicatorCode, SchemeCode, StateCode, Unit, UnitId, UnitLevel};
use crate::session::error::SessionError;
use crate::session::{catalogue, counting};

/// The scheme's numbers at one block on one day.
type Numbers = HashMap<String, u32>;

/// A thing that is to be written: the register's order gives it its number.
struct Made {
    unit: UnitId,
    title: String,
    opened: NaiveDate,
    /// Day, state, remark.
    states: Vec<(NaiveDate, &'static str, String)>,
}

impl Writer<'_> {
    /// When all figures are there: they say how many cases there are. The figures of the sample's meetings are then
    /// counted from these.
    pub fn write_register(&mut self) -> Written {
        let days: Vec<NaiveDate> = self.content.meetings.iter().map(|meeting| meeting.figures).collect();
        let [.., before, now] = days.as_slice() else { return Ok(()) };
        let blocks: Vec<Unit> =
            self.units.iter().filter(|unit| unit.level == UnitLevel::Block).cloned().collect();
        let committee: SchemeCode = "tech-committee".into();
        let mut cases: Vec<Made> = Vec::new();
        for block in &blocks {
            let numbers = self.numbers(&committee, block, *now);
            cases.extend(self.cases(block, &numbers, *now));
        }
        cases.sort_by_key(|made| made.opened);
        for (serial, case) in (1_u32..).zip(cases) {
            let reference = format!("तक./{}/{serial:03}", case.opened.year());
            self.write_case(&committee, reference, case)?;
        }
        for day in [*before, *now] {
            self.count(&committee, day)?;
        }
        Ok(())
    }

    fn numbers(&self, scheme: &SchemeCode, unit: &Unit, as_on: NaiveDate) -> Numbers {
        let Some(definition) = catalogue::scheme(scheme) else { return Numbers::new() };
        let figures = Figures { content: self.content, scheme, as_on, months_ago: 0 };
        let values = figures.at(unit, &definition.indicators).into_iter();
        values
            .filter_map(|(IndicatorCode(code), value)| Some((code.into(), value.number()?.max(0.0) as u32)))
            .collect()
    }

    /// As many pending ones of each age as the figures say, and the rest decided.
    fn cases(&self, block: &Unit, numbers: &Numbers, today: NaiveDate) -> Vec<Made> {
        const AGES: [(&str, u32, u32); 5] = [
            ("pending-0-15", 1, 15),
            ("pending-16-30", 16, 30),
            ("pending-31-60", 31, 60),
            ("pending-61-180", 61, 180),
            ("pending-over-180", 181, 290),
        ];
        let sample = &self.content.register;
        let mut made = Vec::new();
        let mut add = |age: u32, decided: bool| {
            let place = u32::try_from(made.len()).unwrap_or(0);
            let key = |what: &str| format!("{}/{place}/case/{what}", block.name.en);
            let subject = in_turn(&sample.subjects, between(&key("subject"), 0, 7));
            let office = in_turn(&sample.offices, between(&key("office"), 0, 13));
            let opened = days_before(today, age);
            let mut states = Vec::new();
            if decided {
                let took = between(&key("took"), 6, age.saturating_sub(1).min(75));
                let state = if place % 9 == 4 { "returned" } else { "decided" };
                states.push((days_after(opened, took), state, String::new()));
            } else if age > 30 && place % 2 == 0 {
                let objection = in_turn(&sample.objections, between(&key("objection"), 0, 2));
                states.push((days_after(opened, 12), "objection", objection));
            }
            made.push(Made { unit: block.id, title: format!("{office}: {subject}"), opened, states });
        };
        for (code, low, high) in AGES {
            for place in 0..numbers.get(code).copied().unwrap_or(0) {
                add(between(&format!("{}/{place}/{code}", block.name.en), low, high), false);
            }
        }
        for place in 0..numbers.get("disposed").copied().unwrap_or(0) {
            add(between(&format!("{}/{place}/disposed", block.name.en), 12, 300), true);
        }
        made
    }

    fn write_case(&mut self, scheme: &SchemeCode, reference: String, made: Made) -> Written {
        let id: CaseId = self.id();
        let Made { unit, title, opened, states } = made;
        let case =
            Case { reference, title, is_sample: true, ..Case::blank(id, scheme.clone(), unit, opened) };
        self.store.put_case(&case)?;
        for (date, state, remark) in states {
            let state = StateCode::from(state);
            let entry = CaseState { id: self.id(), case: id, date, state, remark, corrects: None };
            self.store.add_case_state(&entry)?;
        }
        Ok(())
    }

    fn count(&self, code: &SchemeCode, day: NaiveDate) -> Result<(), SessionError> {
        let (Some(scheme), Some(snapshot)) = (catalogue::scheme(code), self.store.snapshot_of(code, day)?)
        else {
            return Ok(());
        };
        let counted = counting::counted(self.store, &scheme, day)?;
        counting::write(self.store, snapshot.id, &counted)?;
        Ok(())
    }
}

fn in_turn(list: &[String], place: u32) -> String {
    let place = usize::try_from(place).unwrap_or(0);
    place.checked_rem(list.len()).and_then(|place| list.get(place)).cloned().unwrap_or_default()
}

/// A number from `low` to `high` that depends on the key alone.
fn between(key: &str, low: u32, high: u32) -> u32 {
    let span = high.saturating_sub(low).saturating_add(1);
    low + (chance_of(key) * f64::from(span)) as u32
}

fn days_before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days))).unwrap_or(day)
}

fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}
