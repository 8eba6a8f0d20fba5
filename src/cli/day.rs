//! A day on the command line: 2026-12-05, and nothing that could be read in two ways.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use crate::hindi::number::ascii_digits;
use crate::hindi::{DateError, Mistake as _};
use crate::i18n::cli::CliMessage;
use crate::model::Lang;

/// Of an office's meetings and figures; any other year is a slip of the finger.
const YEARS: RangeInclusive<i32> = 2000..=2099;

/// Why a text is no day here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrongDay {
    NotWritten,
    /// Written as it should be, and the month has no such day.
    NoSuchDay(DateError),
}

impl WrongDay {
    pub fn sentence(self, lang: Lang, argument: &str, typed: &str) -> String {
        match self {
            Self::NotWritten => CliMessage::WrongDay.with(lang, &[("argument", argument), ("value", typed)]),
            Self::NoSuchDay(error) => {
                let why = error.sentence(lang);
                CliMessage::NoSuchDay.with(lang, &[("argument", argument), ("value", typed), ("why", &why)])
            }
        }
    }
}

impl fmt::Display for WrongDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Lang::En, "", ""))
    }
}

impl std::error::Error for WrongDay {}

/// Reads a day. A day-first date such as 5-12-26 is refused: it would be one of the year 5.
///
/// # Errors
/// What is wrong with it, for [`super::usage`] to say.
pub(super) fn day(typed: &str) -> Result<NaiveDate, WrongDay> {
    let plain = ascii_digits(typed);
    let parts: Vec<&str> = plain.trim().split('-').collect();
    let [year, month, day] = parts.as_slice() else { return Err(WrongDay::NotWritten) };
    let lengths = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    let are_digits = parts.iter().all(|part| part.chars().all(|c| c.is_ascii_digit()));
    if !lengths || !are_digits {
        return Err(WrongDay::NotWritten);
    }
    let number = |part: &str| part.parse::<u32>().map_err(|_| WrongDay::NotWritten);
    let (month, day) = (number(month)?, number(day)?);
    let year = year.parse().ok().filter(|year| YEARS.contains(year)).ok_or(WrongDay::NotWritten)?;
    if !(1..=12).contains(&month) {
        return Err(WrongDay::NoSuchDay(DateError::NoSuchMonth(month)));
    }
    let none = WrongDay::NoSuchDay(DateError::NoSuchDay { day, month, year });
    NaiveDate::from_ymd_opt(year, month, day).ok_or(none)
}

/// True of a day in one of the years that can be meant.
pub(super) fn is_of_an_office(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_its_year_in_four_digits_first() {
        let december = NaiveDate::from_ymd_opt(2026, 12, 5).unwrap();
        for typed in ["2026-12-05", "2026-12-5", "२०२६-१२-०५"] {
            assert_eq!(day(typed), Ok(december), "{typed}");
        }
        for typed in [
            "",
            "5-12-26",
            "1-1-26",
            "05-12-2026",
            "01.12.2026",
            "0026-12-05",
            "2126-11-30",
            "1999-12-31",
            "2026-12",
            "+2026-12-05",
            "2026-12-05-01",
            "20261205",
        ] {
            assert_eq!(day(typed), Err(WrongDay::NotWritten), "{typed}");
        }
        let none = DateError::NoSuchDay { day: 29, month: 2, year: 2027 };
        assert_eq!(day("2027-02-29"), Err(WrongDay::NoSuchDay(none)));
        assert_eq!(day("2026-27-11"), Err(WrongDay::NoSuchDay(DateError::NoSuchMonth(27))));
    }
}
