//! Deadlines as they are said in the meeting: "आगामी सोमवार", "15 दिवस में", "माह के अंत तक". A phrase means
//! a date counted from the **meeting's** date, or names none, and then the program asks.
//!
//! Phrase → words and numbers (`tokens`) → what was meant (`grammar`) → date (here), moved off a day on which
//! the office is closed where the office wants that. A phrase is understood whole or not at all: a wrong date
//! is worse than a question. `find` looks for such a phrase inside a sentence.

mod beside;
mod binding;
mod context;
mod cutoff;
mod days;
mod find;
mod grammar;
mod ordinals;
mod periods;
mod rest;
mod rules;
mod spans;
mod tokens;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::date::DateError;
use super::names::month_of_word;
use crate::model::{MeetingFile, WorkingDays};

pub use find::{find_in, slip_in};
use grammar::{Edge, Meaning, MonthOf, When};
use periods::{Turn, Week};
use tokens::{Piece, Token};

/// What a deadline phrase comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    Date(NaiveDate),
    /// Understood, but it names no date: शीघ्र, समयबद्ध, आगामी बैठक तक.
    NamesNoDate,
    NotUnderstood,
}

impl Resolution {
    pub fn date(self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::NamesNoDate | Self::NotUnderstood => None,
        }
    }
}

/// Why what was said for a deadline is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The day lies before the meeting.
    Past,
    /// There is no such day: 31 नवम्बर, 29 फरवरी in most years.
    NoSuchDate(DateError),
}

/// Phrases to choose from, Hindi and English; both of a pair mean the same.
pub const STOCK_PHRASES: &[(&str, &str)] = &[
    ("तत्काल प्रभाव से", "immediately"),
    ("आगामी सोमवार तक", "by next Monday"),
    ("3 दिवस में", "within 3 days"),
    ("एक सप्ताह में", "within one week"),
    ("15 दिवस में", "within 15 days"),
    ("पाक्षिक", "fortnightly"),
    ("एक माह में", "within one month"),
    ("माह के अंत तक", "by the end of the month"),
    ("अगले माह की 5 तारीख तक", "by the 5th of next month"),
    ("आगामी बैठक तक", "by the next meeting"),
    ("शीघ्र", "as soon as possible"),
    ("समयबद्ध", "time-bound"),
];

/// What the phrase means as a deadline of a direction of this meeting: counted from its date, by the calendar
/// of its office.
pub fn due(phrase: &str, file: &MeetingFile) -> Resolution {
    resolve(phrase, file.meeting.date, &file.office.working_days)
}

/// As [`due`], for a phrase somewhere in a sentence, with its bytes there.
pub fn due_in(sentence: &str, file: &MeetingFile) -> Option<(Range<usize>, Resolution)> {
    find_in(sentence, file.meeting.date, &file.office.working_days)
}

/// As [`slip_in`], of a direction of this meeting.
pub fn slip_due_in(sentence: &str, file: &MeetingFile) -> Option<(Range<usize>, Slip)> {
    slip_in(sentence, file.meeting.date, &file.office.working_days)
}

/// The date that the phrase means when it is said on the day `from` in an office with this calendar.
pub fn resolve(phrase: &str, from: NaiveDate, office: &WorkingDays) -> Resolution {
    let pieces = tokens::pieces(phrase);
    let meaning = grammar::meaning(&pieces).or_else(|| grammar::meaning(&with_century(pieces)?));
    meaning.map_or(Resolution::NotUnderstood, |meaning| date_of(meaning, from, office))
}

/// 31-Mar-27, as spreadsheets write it. Only where nothing stands behind it: of "by 31 Mar 27 cameras" 27 is no
/// year.
fn with_century(mut pieces: Vec<Piece>) -> Option<Vec<Piece>> {
    let [.., day, month, year] = pieces.as_mut_slice() else { return None };
    let Token::Number(short @ 20..=60) = year.token else { return None };
    let is_roman = month.word().is_ascii() && month_of_word(month.word()).is_some();
    if !is_roman || !day.is_number() {
        return None;
    }
    year.token = Token::Number(2000 + short);
    Some(pieces)
}

fn date_of(meaning: Meaning, from: NaiveDate, office: &WorkingDays) -> Resolution {
    if is_open(meaning.when, from) {
        return Resolution::NamesNoDate;
    }
    let date = count(meaning.when, meaning.edge, from, office)
        .filter(|date| meaning.weekday.is_none_or(|weekday| day_said(*date, meaning.edge) == Some(weekday)));
    let Some(date) = date else { return Resolution::NotUnderstood };
    // What is to be done at once is not put off, and a date that is past is no deadline to be moved.
    let moved = if date <= from {
        date
    } else if meaning.edge == Edge::Before {
        office.moved_back(date, from)
    } else {
        office.moved(date, from)
    };
    Resolution::Date(moved)
}

/// It names no day, or none that is sure: at the end of a week "इसी सप्ताह" is as likely the next one.
fn is_open(when: When, from: NaiveDate) -> bool {
    match when {
        When::NoDate | When::SomeDay => true,
        When::WeekEnd(Week::This) => weekday_of(Week::This, from, Weekday::Sat).is_none(),
        _ => false,
    }
}

/// The day that was said, where no calendar has it in the month that is meant.
fn no_such_date(meaning: Meaning, from: NaiveDate) -> Option<DateError> {
    let earliest = if meaning.edge == Edge::Before { from.succ_opt()? } else { from };
    let (day, year, month) = match meaning.when {
        When::NoSuchDate(error) => return Some(error),
        When::DayMonth { day, month } => (day, coming_year(earliest, day, month), month),
        When::Day { day, month: MonthOf::This } => (day, from.year(), from.month()),
        When::Day { day, month: MonthOf::Next } => {
            let next = from.checked_add_months(Months::new(1))?;
            (day, next.year(), next.month())
        }
        _ => return None,
    };
    let is_none = NaiveDate::from_ymd_opt(year, month, day).is_none();
    is_none.then_some(DateError::NoSuchDay { day, month, year })
}

/// The weekday of the date that was said: "before Tuesday, the 15th" comes to Monday.
fn day_said(date: NaiveDate, edge: Edge) -> Option<Weekday> {
    let said = if edge == Edge::Before { date.succ_opt()? } else { date };
    Some(said.weekday())
}

fn count(when: When, edge: Edge, from: NaiveDate, office: &WorkingDays) -> Option<NaiveDate> {
    let before = edge == Edge::Before;
    // With "से पूर्व" the day itself must lie after the meeting, so that the day before it does not lie
    // before the meeting.
    let earliest = if before { from.succ_opt()? } else { from };
    let day = match when {
        When::NoDate | When::SomeDay | When::NoSuchDate(_) => return None,
        When::InDays(_) | When::InWorkingDays(_) | When::InMonths(_) | When::InMonthsAndDays { .. }
            if before =>
        {
            return None;
        }
        When::InDays(days) => from.checked_add_days(Days::new(u64::from(days)))?,
        When::InWorkingDays(days) => office.after(from, usize::try_from(days).ok()?)?,
        When::InMonths(months) => from.checked_add_months(Months::new(months))?,
        When::InMonthsAndDays { months, days } => {
            from.checked_add_months(Months::new(months))?.checked_add_days(Days::new(u64::from(days)))?
        }
        // Before the end is still the last day: an end is no day of its own.
        When::MonthEnd(month) => return month_end(from, month),
        When::NamedMonthEnd { month, year } => return named_month_end(from, month, year),
        When::NamedMonth { month, year } if before => return first_of_named(from, month, year)?.pred_opt(),
        When::NamedMonth { month, year } => return named_month_end(from, month, year),
        When::ThisAfternoon => return Some(from),
        When::QuarterEnd(turn) => return quarter_end(from, turn),
        When::FinancialYearEnd(turn) => return financial_year_end(from, turn),
        When::Weekday(weekday) => coming_weekday(from, weekday)?,
        When::WeekdayOf(week, weekday) => weekday_of(week, from, weekday)?,
        // The last day on which offices work.
        When::WeekEnd(week) => weekday_of(week, from, Weekday::Sat)?,
        When::LastWeekday { weekday, named, month } => {
            let end = match named {
                Some(month) => named_month_end(from, month, None)?,
                None => month_end(from, month)?,
            };
            last_weekday(end, weekday).filter(|day| *day >= earliest)?
        }
        When::Date(date) => date,
        When::DayMonth { day, month } => coming_day_of_month(earliest, day, month)?,
        When::Day { day, month: MonthOf::Coming } => coming_day(earliest, day)?,
        When::Day { day, month: MonthOf::This } => from.with_day(day).filter(|date| *date >= earliest)?,
        When::Day { day, month: MonthOf::Next } => {
            from.with_day(1)?.checked_add_months(Months::new(1))?.with_day(day)?
        }
    };
    if before { day.pred_opt() } else { Some(day) }
}

/// Strictly after `from`: on a Monday, "Monday" is the next one.
fn coming_weekday(from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    from.iter_days().skip(1).take(7).find(|day| day.weekday() == weekday)
}

/// That day of this or the next week, if it is still to come.
fn weekday_of(week: Week, from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let weeks = match week {
        Week::This => 0,
        Week::Next => 7,
    };
    let monday = from.checked_sub_days(Days::new(u64::from(from.weekday().num_days_from_monday())))?;
    let day = monday.checked_add_days(Days::new(weeks + u64::from(weekday.num_days_from_monday())))?;
    (day > from).then_some(day)
}

/// Quarters of the financial year end where those of the calendar year do.
fn quarter_end(from: NaiveDate, turn: Turn) -> Option<NaiveDate> {
    let last = from.month0() / 3 * 3 + 3;
    let this = month_end(NaiveDate::from_ymd_opt(from.year(), last, 1)?, MonthOf::This)?;
    match turn {
        Turn::This => Some(this),
        Turn::Next => quarter_end(this.succ_opt()?, Turn::This),
    }
}

fn financial_year_end(from: NaiveDate, turn: Turn) -> Option<NaiveDate> {
    let this = coming_day_of_month(from, 31, 3)?;
    match turn {
        Turn::This => Some(this),
        Turn::Next => coming_day_of_month(this.succ_opt()?, 31, 3),
    }
}

/// The first such date on or after `earliest`; `None` where that month has no such day, as a February no 29th.
fn coming_day_of_month(earliest: NaiveDate, day: u32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(coming_year(earliest, day, month), month, day)
}

/// The year in which such a day comes next, on or after `earliest`.
fn coming_year(earliest: NaiveDate, day: u32, month: u32) -> i32 {
    let is_past = (month, day) < (earliest.month(), earliest.day());
    earliest.year() + i32::from(is_past)
}

/// The last such weekday up to a day.
fn last_weekday(end: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let back = (7 + end.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
    end.checked_sub_days(Days::new(u64::from(back)))
}

/// The first day with this number on or after `earliest`, in a month that has one.
fn coming_day(earliest: NaiveDate, day: u32) -> Option<NaiveDate> {
    earliest.iter_days().take(62).find(|date| date.day() == day)
}

fn month_end(from: NaiveDate, month: MonthOf) -> Option<NaiveDate> {
    let months = match month {
        MonthOf::This | MonthOf::Coming => 1,
        MonthOf::Next => 2,
    };
    from.with_day(1)?.checked_add_months(Months::new(months))?.pred_opt()
}

/// The first day of that month, the next one after `from` where no year is said.
fn first_of_named(from: NaiveDate, month: u32, year: Option<i32>) -> Option<NaiveDate> {
    let first = |year: i32| NaiveDate::from_ymd_opt(year, month, 1);
    match year {
        Some(year) => first(year),
        None => first(from.year()).filter(|first| *first > from).or_else(|| first(from.year() + 1)),
    }
}

fn named_month_end(from: NaiveDate, month: u32, year: Option<i32>) -> Option<NaiveDate> {
    let end = |year: i32| month_end(NaiveDate::from_ymd_opt(year, month, 1)?, MonthOf::This);
    match year {
        Some(year) => end(year),
        None => end(from.year()).filter(|end| *end >= from).or_else(|| end(from.year() + 1)),
    }
}
