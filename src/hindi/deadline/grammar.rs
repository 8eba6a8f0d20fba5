//! What a deadline phrase means, before anybody asks from which day it is counted.

use chrono::{NaiveDate, Weekday};

use super::tokens::Token;
use super::words::{self, Span};
use crate::hindi::date::parse_date;
use crate::hindi::names::{month_of_word, weekday_of_word};

/// Ten years: a longer span is a slip of the finger.
const MOST_DAYS: u32 = 3660;
const MOST_MONTHS: u32 = 120;

/// The month in which a numbered day lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MonthOf {
    /// Whichever has it next.
    Coming,
    This,
    Next,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    NoDate,
    InDays(u32),
    InMonths(u32),
    Weekday(Weekday),
    Date(NaiveDate),
    DayMonth { day: u32, month: u32 },
    Day { day: u32, month: MonthOf },
    MonthEnd(MonthOf),
    NamedMonthEnd { month: u32, year: Option<i32> },
    FinancialYearEnd,
}

/// How the deadline lies to the day that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// No word says it.
    Plain,
    Till,
    Within,
    On,
    Before,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    /// A weekday said beside a date: both must fit.
    pub weekday: Option<Weekday>,
    pub when: When,
    pub edge: Edge,
}

/// Tries every form and takes the first that uses up the whole phrase.
pub(super) fn meaning(tokens: &[Token]) -> Option<Meaning> {
    let start = Rest(tokens).skip(words::DATE_MARKS);
    let (before, start) = start.of_table(words::EDGES_BEFORE).unwrap_or((Edge::Plain, start));
    // "in a time bound manner" begins with an edge and is a whole phrase besides.
    whole(Rest(tokens), Edge::Plain).or_else(|| whole(start, before))
}

fn whole(start: Rest<'_>, before: Edge) -> Option<Meaning> {
    let start = start.skip(words::DATE_MARKS);
    let forms = [fixed, span, weekday, date, numbered_day, named_month_end];
    let plain = forms.iter().filter_map(|form| form(start)).find_map(|(when, rest)| {
        let edge = ending(rest, before)?;
        Some(Meaning { weekday: None, when, edge })
    });
    plain.or_else(|| {
        let (When::Weekday(weekday), rest) = weekday(start)? else { return None };
        let (when, rest) = date(rest.skip(words::DATE_MARKS))?;
        let edge = ending(rest, before)?;
        Some(Meaning { weekday: Some(weekday), when, edge })
    })
}

/// The edge that the rest of the phrase names; `None` when something else stands there.
fn ending(rest: Rest<'_>, before: Edge) -> Option<Edge> {
    let (after, rest) = rest.of_table(words::EDGES_AFTER).unwrap_or((Edge::Plain, rest));
    let rest = rest.skip(words::EMPHASIS);
    match (before, after) {
        _ if !rest.0.is_empty() => None,
        (before, Edge::Plain) => Some(before),
        (Edge::Plain, after) => Some(after),
        _ => None,
    }
}

type Found<'a> = Option<(When, Rest<'a>)>;

fn fixed(rest: Rest<'_>) -> Found<'_> {
    rest.of_table(words::FIXED)
}

/// 3 दिवस, पन्द्रह दिन, a week
fn span(rest: Rest<'_>) -> Found<'_> {
    let (count, rest) = rest.skip(words::AHEAD).number()?;
    let (span, rest) = rest.of_table(words::SPANS)?;
    let (days, months) = match span {
        Span::Days(each) => (count.checked_mul(each)?, 0),
        Span::Months(each) => (0, count.checked_mul(each)?),
        Span::Hours if count % 24 == 0 => (count / 24, 0),
        Span::Hours => return None,
    };
    match (days, months) {
        (1..=MOST_DAYS, _) => Some((When::InDays(days), rest)),
        (_, 1..=MOST_MONTHS) => Some((When::InMonths(months), rest)),
        _ => None,
    }
}

/// आगामी सोमवार
fn weekday(rest: Rest<'_>) -> Found<'_> {
    let (weekday, rest) = rest.skip(words::AHEAD).word_as(weekday_of_word)?;
    Some((When::Weekday(weekday), rest))
}

/// 26.10, 26.10.2026, 15 फरवरी, February 15, 2027
fn date(rest: Rest<'_>) -> Found<'_> {
    let rest = rest.skip(words::AHEAD).skip(words::DATE_MARKS);
    if let [Token::Numeric(text), after @ ..] = rest.0 {
        return Some((numeric_date(text)?, Rest(after)));
    }
    let day_first = || {
        let (day, rest) = rest.digits()?;
        let (month, rest) = rest.skip(words::ORDINALS).skip(&["of"]).word_as(month_of_word)?;
        Some((day, month, rest))
    };
    let month_first = || {
        let (month, rest) = rest.word_as(month_of_word)?;
        let (day, rest) = rest.digits()?;
        Some((day, month, rest.skip(words::ORDINALS)))
    };
    let (day, month, rest) = day_first().or_else(month_first)?;
    let (year, rest) = rest.year();
    let when = match year {
        Some(year) => When::Date(NaiveDate::from_ymd_opt(year, month, day)?),
        None => When::DayMonth { day, month },
    };
    Some((when, rest))
}

/// Without a year only `26.10` and `26/10`: `2-3` is as likely "two or three".
fn numeric_date(text: &str) -> Option<When> {
    let parts: Vec<&str> = text.split(['.', '/', '-']).collect();
    match parts.as_slice() {
        [day, month] if !text.contains('-') => {
            Some(When::DayMonth { day: day.parse().ok()?, month: month.parse().ok()? })
        }
        // The year is there, so the default is never looked at.
        [_, _, _] => parse_date(text, NaiveDate::default()).ok().map(When::Date),
        _ => None,
    }
}

/// 5 तारीख, अगले माह की 5 तारीख, 5th of next month
fn numbered_day(rest: Rest<'_>) -> Found<'_> {
    let hindi = || {
        let (month, rest) = rest.of_table(words::MONTH_OF).unwrap_or((MonthOf::Coming, rest));
        let (day, rest) = rest.digits()?;
        Some((day, month, rest.any(words::DAY_WORDS)?))
    };
    let english = || {
        let (day, rest) = rest.digits()?;
        let rest = rest.any(words::ORDINALS)?;
        let (month, rest) = rest.of_table(words::OF_MONTH).unwrap_or((MonthOf::Coming, rest));
        Some((day, month, rest))
    };
    let (day, month, rest) = hindi().or_else(english)?;
    (1..=31).contains(&day).then_some((When::Day { day, month }, rest))
}

/// फरवरी माह के अंत, end of February 2027
fn named_month_end(rest: Rest<'_>) -> Found<'_> {
    let english = rest.any(words::END_OF);
    let (month, rest) = english.unwrap_or(rest).word_as(month_of_word)?;
    let (year, rest) = rest.skip(words::MONTH_WORDS).year();
    let rest = if english.is_some() { rest } else { rest.any(words::ENDS)? };
    Some((When::NamedMonthEnd { month, year }, rest))
}

/// The tokens that are still to be read.
#[derive(Clone, Copy)]
struct Rest<'a>(&'a [Token]);

impl<'a> Rest<'a> {
    /// After the phrase, if it stands here.
    fn phrase(self, phrase: &str) -> Option<Self> {
        phrase.split(' ').try_fold(self, |rest, word| match rest.0 {
            [Token::Word(first), after @ ..] if first == word => Some(Self(after)),
            _ => None,
        })
    }

    /// After the longest of the phrases that stands here.
    fn any(self, phrases: &[&str]) -> Option<Self> {
        phrases.iter().filter_map(|phrase| self.phrase(phrase)).min_by_key(|rest| rest.0.len())
    }

    fn skip(self, phrases: &[&str]) -> Self {
        self.any(phrases).unwrap_or(self)
    }

    /// The entry of the table with the longest phrase that stands here.
    fn of_table<T: Copy>(self, table: &[(T, &[&str])]) -> Option<(T, Self)> {
        table
            .iter()
            .filter_map(|(entry, phrases)| Some((*entry, self.any(phrases)?)))
            .min_by_key(|(_, rest)| rest.0.len())
    }

    fn word_as<T>(self, read: impl Fn(&str) -> Option<T>) -> Option<(T, Self)> {
        match self.0 {
            [Token::Word(word), after @ ..] => Some((read(word)?, Self(after))),
            _ => None,
        }
    }

    fn digits(self) -> Option<(u32, Self)> {
        match self.0 {
            [Token::Number(number), after @ ..] => Some((*number, Self(after))),
            _ => None,
        }
    }

    fn number(self) -> Option<(u32, Self)> {
        self.digits().or_else(|| self.of_table(words::NUMBERS))
    }

    /// A year, if one stands here.
    fn year(self) -> (Option<i32>, Self) {
        match self.0 {
            [Token::Number(year @ 1900..=2199), after @ ..] => (i32::try_from(*year).ok(), Self(after)),
            _ => (None, self),
        }
    }
}
