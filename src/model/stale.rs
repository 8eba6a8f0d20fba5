//! Figures that are older than the office lets pass without a mark.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Indicator, SchemeTable, TableRow};

/// After how many days figures count as old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaleAfter(u16);

impl Default for StaleAfter {
    /// A little more than from one monthly meeting to the next.
    fn default() -> Self {
        Self(35)
    }
}

impl StaleAfter {
    /// In days.
    pub const RANGE: RangeInclusive<u32> = 1..=999;

    /// As near to so many days as is allowed.
    pub fn days(days: u32) -> Self {
        Self(u16::try_from(days.clamp(*Self::RANGE.start(), *Self::RANGE.end())).unwrap_or(u16::MAX))
    }

    pub fn as_days(self) -> u32 {
        u32::from(self.0)
    }

    /// How many days old the figures are on this day, where that is too many.
    pub fn age(self, as_on: NaiveDate, day: NaiveDate) -> Option<u32> {
        let days = u32::try_from((day - as_on).num_days()).ok()?;
        (days > self.as_days()).then_some(days)
    }
}

impl SchemeTable {
    /// How many days old the figures are on this day, where that is more than the office allows.
    pub fn stale_days(&self, limit: StaleAfter, day: NaiveDate) -> Option<u32> {
        limit.age(self.snapshot.as_ref()?.as_on, day).filter(|_| self.has_figures())
    }

    /// How many rows have no figure, and how many there are: what is added up is not of all then. `None` where it is of
    /// all, or where there is nothing. A row that is part of a coarser one with figures is not without.
    pub fn silent_rows(&self) -> Option<(usize, usize)> {
        let (silent, all) = self.silent;
        (silent > 0 && self.has_figures()).then_some((silent, all))
    }

    /// The coarser rows that are in no total any more: those of all under them have come.
    pub fn outdone_rows(&self) -> impl Iterator<Item = &TableRow> {
        self.outdone.iter().filter_map(|row| self.rows.get(*row))
    }

    /// The columns whose sum is without some of the rows that have other figures.
    pub fn partial_columns(&self) -> impl Iterator<Item = &Indicator> {
        self.partial.iter().filter_map(|at| self.scheme.indicators.get(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_old_only_beyond_the_limit_and_never_before_their_day() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let limit = StaleAfter::days(30);
        assert_eq!(limit.age(day(11, 1), day(11, 1)), None);
        assert_eq!(limit.age(day(11, 1), day(12, 1)), None);
        assert_eq!(limit.age(day(11, 1), day(12, 2)), Some(31));
        assert_eq!(limit.age(day(12, 2), day(11, 1)), None);
    }

    #[test]
    fn a_limit_stays_within_what_can_be_typed() {
        assert_eq!(StaleAfter::days(0).as_days(), 1);
        assert_eq!(StaleAfter::days(5_000).as_days(), 999);
    }
}
