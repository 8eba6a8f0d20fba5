//! The days of a calendar: "26.10.2026", "15 फरवरी", "जनवरी माह की 10 तारीख", "the 5th of next month".

use chrono::NaiveDate;

use super::grammar::{Found, MonthOf, When};
use super::ordinals;
use super::periods;
use super::rest::Rest;
use super::tokens::Token;
use super::words;
use crate::hindi::date::{DateError, parse_date};
use crate::hindi::names::{month_of_word, weekday_of_word};

/// Behind a Hindi month these are as likely a year in two digits: "मार्च 27 तक".
const LIKE_YEARS: std::ops::RangeInclusive<u32> = 25..=31;

/// Of "by the 2nd Saturday" a week of the month is meant, and not its second day.
const MOST_WEEKS: u32 = 5;

/// The largest number that is taken for a slip in a day: of "शेष 50 दिसम्बर तक" it counts things.
const MOST_SAID: u32 = 39;

/// 26.10, 26.10.2026, 15 फरवरी, पन्द्रह फरवरी, पहली फरवरी, February 15, 2027
pub(super) fn date(rest: Rest<'_>) -> Found<'_> {
    let rest = rest.skip(words::AHEAD).skip(words::DATE_MARKS);
    if let Some((Token::Numeric(text), after)) = rest.next() {
        return Some((numeric_date(text)?, after));
    }
    let day_first = || {
        let (day, rest) = day_number(rest)?;
        let (month, rest) = rest.skip(words::ORDINALS).skip(&["of"]).word_as(month_of_word)?;
        Some((day, month, rest))
    };
    let month_first = || {
        let (name, _) = rest.next()?;
        let (month, rest) = rest.word_as(month_of_word)?;
        let (day, rest) = rest.digits()?;
        let is_hindi = matches!(name, Token::Word(name) if !name.is_ascii());
        let rest = rest.skip(words::ORDINALS);
        (!is_hindi || !LIKE_YEARS.contains(&day) || rest.year().0.is_some()).then_some((day, month, rest))
    };
    let (day, month, rest) = day_first().or_else(month_first)?;
    let (year, rest) = rest.year_of_day();
    Some((day_of(day, month, year)?, rest))
}

/// 10, दस, दसवीं
fn day_number(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
    ordinals::of_day(rest).or_else(|| rest.number())
}

fn day_of(day: u32, month: u32, year: Option<i32>) -> Option<When> {
    if !(1..=MOST_SAID).contains(&day) {
        return None;
    }
    let Some(year) = year else { return Some(When::DayMonth { day, month }) };
    let date = NaiveDate::from_ymd_opt(year, month, day).map(When::Date);
    Some(date.unwrap_or(When::NoSuchDate(DateError::NoSuchDay { day, month, year })))
}

/// Without a year only `26.10` and `26/10`: `2-3` is as likely "two or three".
fn numeric_date(text: &str) -> Option<When> {
    let parts: Vec<&str> = text.split(['.', '/', '-']).collect();
    match parts.as_slice() {
        [day, month] if !text.contains('-') => {
            let (day, month) = (day.parse().ok()?, month.parse().ok()?);
            // "अपटाइम 99.5 तक" is no day.
            let may_be = (1..=31).contains(&day) && (1..=12).contains(&month);
            may_be.then_some(When::DayMonth { day, month })
        }
        // The year is there, so the default is never looked at.
        [_, _, year] => match parse_date(text, NaiveDate::default()) {
            Ok(date) => Some(When::Date(date)),
            Err(error @ (DateError::NoSuchDay { .. } | DateError::NoSuchMonth(_))) => {
                (year.len() >= 2).then_some(When::NoSuchDate(error))
            }
            Err(_) => None,
        },
        _ => None,
    }
}

/// 5 तारीख, पहली तारीख, अगले माह की पाँच तारीख, 5th of next month
pub(super) fn numbered_day(rest: Rest<'_>) -> Found<'_> {
    let hindi = || {
        let (month, rest) = month_before(rest).unwrap_or((MonthOf::Coming, rest));
        let (day, rest) = day_number(rest)?;
        Some((day, month, rest.any(words::DAY_WORDS)?))
    };
    let (day, month, rest) = hindi().or_else(|| english_day(rest))?;
    (1..=31).contains(&day).then_some((When::Day { day, month }, rest))
}

/// इस माह की, अगले महीने में, माह की; "आगामी 10 तारीख" is the one that comes.
fn month_before(rest: Rest<'_>) -> Option<(MonthOf, Rest<'_>)> {
    let told = || periods::month_told(rest).map(|(month, rest)| (month, rest.skip(words::OF_PERIOD)));
    let untold = || Some((MonthOf::Coming, rest.any(periods::MONTHS)?.phrase("की")?));
    let coming = || Some((MonthOf::Coming, rest.any(words::COMING)?));
    told().or_else(untold).or_else(coming)
}

fn english_day(rest: Rest<'_>) -> Option<(u32, MonthOf, Rest<'_>)> {
    let (day, after) = rest.digits()?;
    let after = after.any(words::ORDINALS)?;
    let is_of_week = day <= MOST_WEEKS && !after.follows_pause(rest);
    if is_of_week && after.word_as(weekday_of_word).is_some() {
        return None;
    }
    let (month, after) = after.of_table(words::OF_MONTH).unwrap_or((MonthOf::Coming, after));
    Some((day, month, after))
}

/// माह के अंतिम शुक्रवार, दिसम्बर के आखिरी सोमवार
pub(super) fn last_weekday(rest: Rest<'_>) -> Found<'_> {
    let named = || {
        let (month, rest) = rest.skip(words::MONTH_WORDS).word_as(month_of_word)?;
        Some((Some(month), MonthOf::Coming, rest.skip(words::MONTH_WORDS)))
    };
    let told = || periods::month_told(rest).map(|(month, rest)| (None, month, rest));
    let untold = || Some((None, MonthOf::This, rest.any(periods::MONTHS)?));
    let (named, month, rest) = named().or_else(told).or_else(untold)?;
    let (weekday, rest) = rest.skip(words::OF_PERIOD).any(periods::LAST)?.word_as(weekday_of_word)?;
    Some((When::LastWeekday { weekday, named, month }, rest))
}

/// जनवरी माह की 10 तारीख, जनवरी के माह में 10 तारीख, 10 तारीख (जनवरी)
pub(super) fn day_of_named_month(rest: Rest<'_>) -> Found<'_> {
    let month_first = || {
        let (month, rest) = rest.skip(words::AHEAD).skip(words::MONTH_WORDS).word_as(month_of_word)?;
        let (year, rest) = rest.skip(words::MONTH_WORDS).year();
        let rest = rest.skip(words::OF_ITS_MONTH).skip(words::OF_PERIOD);
        let (day, rest) = day_number(rest)?;
        Some((day_of(day, month, year)?, rest.any(words::DAY_WORDS)?))
    };
    let day_first = || {
        let (day, rest) = day_number(rest)?;
        let rest = rest.any(&["तारीख", "तिथि"])?.skip(words::MONTH_WORDS);
        let (month, rest) = rest.word_as(month_of_word)?;
        let (year, rest) = rest.skip(words::MONTH_WORDS).year_of_day();
        Some((day_of(day, month, year)?, rest))
    };
    month_first().or_else(day_first)
}
