//! Who has sent figures for a meeting and who has not. Pure: definition + units + the days of the last figures.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Indicator, IndicatorCode, Kind, Scheme, Unit, UnitId, UnitLevel};

/// How far up is looked; units are seldom more than four levels deep.
const MOST_LEVELS: usize = 16;

/// For each unit the days of its last figures, one an indicator.
pub type LastFigures = HashMap<UnitId, Vec<(IndicatorCode, NaiveDate)>>;

/// A unit whose figures have not come, or not all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotReceived {
    pub unit: Unit,
    /// The day of its last figures; `None` when there never were any.
    pub last: Option<NaiveDate>,
    /// Some came, and these did not, in the scheme's order. Empty where none came.
    pub lacking: Vec<IndicatorCode>,
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

impl SchemeReceived {
    /// What a unit left out.
    pub fn lacking<'a>(&'a self, missing: &'a NotReceived) -> impl Iterator<Item = &'a Indicator> {
        missing.lacking.iter().filter_map(|code| self.scheme.indicator(code))
    }
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

    /// Which of its units have sent nothing later than `since` and no later than `day`, and which have left out what
    /// others of their level sent. `last` gives the days of each unit's last figures up to `day`. Figures of a unit
    /// above stand for all under it.
    pub fn received(
        self: &Arc<Self>,
        units: &[Unit],
        last: &LastFigures,
        since: Option<NaiveDate>,
        day: NaiveDate,
    ) -> SchemeReceived {
        let parents: HashMap<UnitId, UnitId> =
            units.iter().filter_map(|unit| Some((unit.id, unit.parent?))).collect();
        let rows = self.rows_on(units, day, None);
        let level_of: HashMap<UnitId, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
        let counts = |id: &UnitId| level_of.get(id).is_some_and(|unit| self.is_coarser(unit.level));
        let of = |unit: &Unit| {
            let above = ancestors(unit.id, &parents).filter(counts);
            std::iter::once(unit.id).chain(above).filter_map(|id| last.get(&id)).flatten()
        };
        let is_new = |day: NaiveDate| since.is_none_or(|since| day > since);
        let new_of = |unit: &Unit| of(unit).filter(|(_, day)| is_new(*day)).map(|(code, _)| code);
        let sent: HashSet<(UnitLevel, &IndicatorCode)> =
            rows.iter().flat_map(|unit| new_of(unit).map(|code| (unit.level, code))).collect();
        let asked: Vec<&IndicatorCode> =
            self.indicators.iter().filter(|one| is_asked_of_all(one)).map(|one| &one.code).collect();
        let missing = rows.iter().filter_map(|unit| {
            let last = of(unit).map(|(_, day)| *day).max();
            let new: HashSet<&IndicatorCode> = new_of(unit).collect();
            let others_sent =
                |code: &&&IndicatorCode| sent.contains(&(unit.level, **code)) && !new.contains(**code);
            let lacking: Vec<IndicatorCode> = match new.is_empty() {
                true => Vec::new(),
                false => asked.iter().filter(others_sent).map(|code| (*code).clone()).collect(),
            };
            (new.is_empty() || !lacking.is_empty()).then(|| NotReceived {
                unit: (*unit).clone(),
                last,
                lacking,
            })
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

/// Who sends figures is to send this one: it is neither worked out, counted here or looked into by others, nor a remark.
fn is_asked_of_all(indicator: &Indicator) -> bool {
    let made_here = indicator.formula.is_some() || indicator.counts.is_some() || indicator.verifies.is_some();
    !made_here && !indicator.retired && indicator.kind != Kind::Text
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

    fn last(days: &[(&Unit, &str, u32)]) -> LastFigures {
        let mut last = LastFigures::new();
        for (unit, code, on) in days {
            last.entry(unit.id).or_default().push(((*code).into(), day(*on)));
        }
        last
    }

    fn missing(received: &SchemeReceived) -> Vec<(u128, Option<NaiveDate>)> {
        received.missing.iter().map(|one| (one.unit.id.0.as_u128(), one.last)).collect()
    }

    #[test]
    fn what_came_before_the_last_meeting_is_old_and_says_how_old() {
        let units = [2, 3, 4].map(|n| unit(n, UnitLevel::Block, Some(1)));
        let last = last(&[(&units[0], "a", 20), (&units[1], "a", 9)]);
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
        let last = last(&[(&units[0], "a", 20), (&units[2], "a", 20)]);
        let received = scheme(UnitLevel::GramPanchayat).received(&units, &last, None, day(23));
        assert_eq!(missing(&received), [(5, None)]);
    }

    #[test]
    fn who_left_out_what_others_sent_has_not_sent_all() {
        let units = [2, 3, 4, 5].map(|n| unit(n, UnitLevel::Block, Some(1)));
        let plain = |code: &str| Indicator::plain(code.into(), Bilingual::default(), Kind::Count);
        let remark = Indicator::plain("note".into(), Bilingual::default(), Kind::Text);
        let one = Scheme {
            indicators: vec![plain("all"), plain("up"), plain("nobody"), remark],
            ..Scheme::clone(&scheme(UnitLevel::Block))
        };
        let last = last(&[
            (&units[0], "up", 20),
            (&units[0], "all", 20),
            (&units[0], "note", 20),
            (&units[1], "all", 20),
            // It came before the last meeting.
            (&units[2], "all", 20),
            (&units[2], "up", 8),
            (&units[3], "up", 8),
        ]);
        let received = Arc::new(one).received(&units, &last, Some(day(9)), day(23));
        let lacking = |one: &NotReceived| (one.unit.id.0.as_u128(), one.last, one.lacking.clone());
        let found: Vec<_> = received.missing.iter().map(lacking).collect();
        let up = || vec![IndicatorCode::from("up")];
        assert_eq!(found, [(3, Some(day(20)), up()), (4, Some(day(20)), up()), (5, Some(day(8)), vec![])]);
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
