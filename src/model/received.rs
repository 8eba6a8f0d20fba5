//! Who has sent figures for a meeting and who has not. Pure: definition + units + the days of the last figures.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Scheme, Unit, UnitId};

/// How far up is looked; units are seldom more than four levels deep.
const MOST_LEVELS: usize = 16;

/// A unit whose figures have not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotReceived {
    pub unit: Unit,
    /// The day of its last figures; `None` when there never were any.
    pub last: Option<NaiveDate>,
}

/// What came of one scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeReceived {
    pub scheme: Arc<Scheme>,
    /// Figures that stand on this day or earlier are old: that of the meeting before.
    pub since: Option<NaiveDate>,
    /// How many units are its rows.
    pub rows: usize,
    /// By level and then in the given order.
    pub missing: Vec<NotReceived>,
}

impl Scheme {
    /// The units that are its rows on a day, by level and then in the given order; only those under `above`,
    /// or that one itself, where one is named.
    pub fn rows_on<'a>(&self, units: &'a [Unit], day: NaiveDate, above: Option<UnitId>) -> Vec<&'a Unit> {
        let parents: HashMap<UnitId, UnitId> =
            units.iter().filter_map(|unit| Some((unit.id, unit.parent?))).collect();
        let is_wanted = |unit: &&Unit| above.is_none_or(|above| is_in(unit.id, above, &parents));
        let is_row = |unit: &&Unit| self.levels.contains(&unit.level) && unit.exists_on(day);
        let mut rows: Vec<&Unit> = units.iter().filter(is_row).filter(is_wanted).collect();
        rows.sort_by_key(|unit| self.levels.iter().position(|level| *level == unit.level));
        rows
    }

    /// Which of its units have sent nothing later than `since` and no later than `day`. `last` gives the day of
    /// each unit's last figures up to `day`. Figures of a unit above stand for all under it.
    pub fn received(
        self: &Arc<Self>,
        units: &[Unit],
        last: &HashMap<UnitId, NaiveDate>,
        since: Option<NaiveDate>,
        day: NaiveDate,
    ) -> SchemeReceived {
        let parents: HashMap<UnitId, UnitId> =
            units.iter().filter_map(|unit| Some((unit.id, unit.parent?))).collect();
        let rows = self.rows_on(units, day, None);
        let level_of: HashMap<UnitId, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
        let counts = |id: &UnitId| level_of.get(id).is_some_and(|unit| self.is_coarser(unit.level));
        let last_of = |unit: &Unit| {
            let above = ancestors(unit.id, &parents).filter(counts);
            std::iter::once(unit.id).chain(above).filter_map(|id| last.get(&id).copied()).max()
        };
        let missing = rows.iter().filter_map(|unit| {
            let last = last_of(unit);
            let came = last.is_some_and(|last| since.is_none_or(|since| last > since));
            (!came).then(|| NotReceived { unit: (*unit).clone(), last })
        });
        SchemeReceived { scheme: Arc::clone(self), since, rows: rows.len(), missing: missing.collect() }
    }

    /// The units that a form is sent to: of each row the block, tehsil or urban body in which it is, or itself.
    pub fn senders_on<'a>(&self, units: &'a [Unit], day: NaiveDate) -> Vec<&'a Unit> {
        let parents: HashMap<UnitId, UnitId> =
            units.iter().filter_map(|unit| Some((unit.id, unit.parent?))).collect();
        let unit_of: HashMap<UnitId, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
        let mut out: Vec<&Unit> = Vec::new();
        for row in self.rows_on(units, day, None) {
            let mut above = ancestors(row.id, &parents).filter_map(|id| unit_of.get(&id).copied());
            let sender =
                if row.level.depth() <= 1 { None } else { above.find(|unit| unit.level.depth() == 1) };
            let sender = sender.unwrap_or(row);
            if !out.iter().any(|one| one.id == sender.id) {
                out.push(sender);
            }
        }
        out
    }
}

fn ancestors(unit: UnitId, parents: &HashMap<UnitId, UnitId>) -> impl Iterator<Item = UnitId> {
    std::iter::successors(parents.get(&unit).copied(), |id| parents.get(id).copied()).take(MOST_LEVELS)
}

fn is_in(unit: UnitId, above: UnitId, parents: &HashMap<UnitId, UnitId>) -> bool {
    unit == above || ancestors(unit, parents).any(|id| id == above)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bilingual, UnitLevel};

    fn unit(n: u128, level: UnitLevel, parent: Option<u128>) -> Unit {
        Unit {
            id: UnitId(uuid::Uuid::from_u128(n)),
            level,
            name: Bilingual::default(),
            lgd_code: None,
            parent: parent.map(|n| UnitId(uuid::Uuid::from_u128(n))),
            valid_from: None,
            valid_to: None,
        }
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn scheme(level: UnitLevel) -> Arc<Scheme> {
        Arc::new(Scheme::plain("s".into(), Bilingual::default(), Bilingual::default(), vec![level]))
    }

    fn missing(received: &SchemeReceived) -> Vec<(u128, Option<NaiveDate>)> {
        received.missing.iter().map(|one| (one.unit.id.0.as_u128(), one.last)).collect()
    }

    #[test]
    fn what_came_before_the_last_meeting_is_old_and_says_how_old() {
        let units = [2, 3, 4].map(|n| unit(n, UnitLevel::Block, Some(1)));
        let last = HashMap::from([(units[0].id, day(20)), (units[1].id, day(9))]);
        let block = scheme(UnitLevel::Block);
        let received = block.received(&units, &last, Some(day(9)), day(23));
        assert_eq!((received.rows, missing(&received)), (3, vec![(3, Some(day(9))), (4, None)]));
        let first = block.received(&units, &last, None, day(23));
        assert_eq!(missing(&first), [(4, None)], "before the first meeting all that came counts");
    }

    #[test]
    fn a_blocks_figures_stand_for_its_gram_panchayats_and_a_tehsils_do_not() {
        let units = [
            unit(2, UnitLevel::Block, None),
            unit(3, UnitLevel::GramPanchayat, Some(2)),
            unit(4, UnitLevel::Site, None),
            unit(5, UnitLevel::GramPanchayat, Some(4)),
        ];
        let last = HashMap::from([(units[0].id, day(20)), (units[2].id, day(20))]);
        let received = scheme(UnitLevel::GramPanchayat).received(&units, &last, None, day(23));
        assert_eq!(missing(&received), [(5, None)]);
    }

    #[test]
    fn a_form_goes_to_the_block_of_the_rows_or_to_the_row_itself() {
        let units = [
            unit(1, UnitLevel::District, None),
            unit(2, UnitLevel::Block, Some(1)),
            unit(3, UnitLevel::GramPanchayat, Some(2)),
            unit(4, UnitLevel::GramPanchayat, Some(2)),
            unit(5, UnitLevel::GramPanchayat, None),
        ];
        let senders = |level| -> Vec<u128> {
            scheme(level).senders_on(&units, day(23)).iter().map(|unit| unit.id.0.as_u128()).collect()
        };
        assert_eq!(senders(UnitLevel::GramPanchayat), [2, 5]);
        assert_eq!(senders(UnitLevel::Block), [2]);
        assert_eq!(senders(UnitLevel::District), [1]);
    }

    #[test]
    fn a_form_of_a_block_has_the_rows_under_it_alone() {
        let units = [
            unit(2, UnitLevel::Block, None),
            unit(3, UnitLevel::GramPanchayat, Some(2)),
            unit(4, UnitLevel::GramPanchayat, None),
            Unit { valid_to: Some(day(1)), ..unit(5, UnitLevel::GramPanchayat, Some(2)) },
        ];
        let rows = |above| scheme(UnitLevel::GramPanchayat).rows_on(&units, day(23), above).len();
        assert_eq!((rows(None), rows(Some(units[0].id)), rows(Some(units[2].id))), (2, 1, 1));
    }
}
