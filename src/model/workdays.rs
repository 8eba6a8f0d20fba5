//! The days on which the office works, and where a date goes that falls on a day off.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Longer than any row of days off: what does not end within it is a slip in the list.
const LONGEST_ROW_DAYS: usize = 60;

/// The office's calendar. Empty and "stays" until the office says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkingDays {
    pub rule: DayOffRule,
    pub saturdays: SaturdaysOff,
    pub holidays: BTreeSet<NaiveDate>,
}

/// What becomes of a deadline that falls on a day off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOffRule {
    #[default]
    Stays,
    NextWorkingDay,
    PreviousWorkingDay,
}

impl DayOffRule {
    pub const ALL: [Self; 3] = [Self::Stays, Self::NextWorkingDay, Self::PreviousWorkingDay];
}

/// The Saturdays on which the office is closed. Sundays are always off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaturdaysOff {
    #[default]
    SecondAndFourth,
    All,
    None,
}

impl SaturdaysOff {
    pub const ALL: [Self; 3] = [Self::SecondAndFourth, Self::All, Self::None];
}

impl WorkingDays {
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekend = match (day.weekday(), self.saturdays) {
            (Weekday::Sun, _) | (Weekday::Sat, SaturdaysOff::All) => true,
            // The second Saturday of a month lies from the 8th to the 14th, the fourth from the 22nd to the 28th.
            (Weekday::Sat, SaturdaysOff::SecondAndFourth) => matches!(day.day(), 8..=14 | 22..=28),
            _ => false,
        };
        !weekend && !self.holidays.contains(&day)
    }

    /// Where a deadline on `day` goes by the office's rule. It never goes before `earliest`, and where no
    /// working day is near, it stays.
    pub fn moved(&self, day: NaiveDate, earliest: NaiveDate) -> NaiveDate {
        let moved = match self.rule {
            DayOffRule::Stays => None,
            DayOffRule::NextWorkingDay => self.next(day),
            DayOffRule::PreviousWorkingDay => self.previous(day, earliest).or_else(|| self.next(day)),
        };
        moved.unwrap_or(day)
    }

    /// As [`moved`](Self::moved), for a deadline that must not lie after `day`.
    pub fn moved_back(&self, day: NaiveDate, earliest: NaiveDate) -> NaiveDate {
        let moved = match self.rule {
            DayOffRule::Stays => None,
            DayOffRule::NextWorkingDay | DayOffRule::PreviousWorkingDay => self.previous(day, earliest),
        };
        moved.unwrap_or(day)
    }

    /// The working day that is `count` working days after `from`.
    pub fn after(&self, from: NaiveDate, count: usize) -> Option<NaiveDate> {
        let most = count.saturating_mul(7).saturating_add(LONGEST_ROW_DAYS);
        let days = from.iter_days().skip(1).take(most).filter(|day| self.is_working(*day));
        days.take(count).last()
    }

    fn next(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().take(LONGEST_ROW_DAYS).find(|day| self.is_working(*day))
    }

    fn previous(&self, day: NaiveDate, earliest: NaiveDate) -> Option<NaiveDate> {
        std::iter::successors(Some(day), NaiveDate::pred_opt)
            .take(LONGEST_ROW_DAYS)
            .take_while(|day| *day >= earliest)
            .find(|day| self.is_working(*day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn november(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn calendar(rule: DayOffRule) -> WorkingDays {
        WorkingDays { rule, holidays: BTreeSet::from([november(24), november(30)]), ..WorkingDays::default() }
    }

    #[test]
    fn sundays_second_and_fourth_saturdays_and_listed_days_are_off() {
        let calendar = calendar(DayOffRule::Stays);
        let off: Vec<u32> = (1..=30).filter(|day| !calendar.is_working(november(*day))).collect();
        assert_eq!(off, [1, 8, 14, 15, 22, 24, 28, 29, 30]);
        let none = WorkingDays { saturdays: SaturdaysOff::None, ..WorkingDays::default() };
        assert!(none.is_working(november(14)) && !none.is_working(november(15)));
        let all = WorkingDays { saturdays: SaturdaysOff::All, ..WorkingDays::default() };
        assert!(!all.is_working(november(7)));
    }

    #[test]
    fn a_day_off_stays_or_moves_as_the_office_wants() {
        let to = |rule, day| calendar(rule).moved(november(day), november(1)).day();
        assert_eq!(to(DayOffRule::Stays, 29), 29);
        assert_eq!(to(DayOffRule::NextWorkingDay, 28), 1, "over the end of the month");
        assert_eq!(to(DayOffRule::PreviousWorkingDay, 30), 27);
        for rule in DayOffRule::ALL {
            assert_eq!(to(rule, 26), 26, "a working day is left alone");
        }
    }

    #[test]
    fn no_deadline_moves_to_before_the_meeting() {
        let calendar = calendar(DayOffRule::PreviousWorkingDay);
        assert_eq!(calendar.moved(november(29), november(28)), NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
        assert_eq!(calendar.moved_back(november(29), november(28)), november(29));
    }

    #[test]
    fn a_list_that_leaves_no_working_day_moves_nothing() {
        let holidays = november(1).iter_days().take(200).collect();
        let calendar = WorkingDays { rule: DayOffRule::NextWorkingDay, holidays, ..WorkingDays::default() };
        assert_eq!(calendar.moved(november(2), november(1)), november(2));
        assert_eq!(calendar.after(november(2), 3), None);
    }

    #[test]
    fn working_days_are_counted_past_the_days_off() {
        assert_eq!(calendar(DayOffRule::Stays).after(november(23), 3), Some(november(27)));
        assert_eq!(calendar(DayOffRule::Stays).after(november(23), 4).map(|day| day.day()), Some(1));
    }
}
