//! What a deadline phrase means, before anybody asks from which day it is counted.

use chrono::{NaiveDate, Weekday};

use super::days::{date, day_of_named_month, last_weekday, numbered_day};
use super::periods::{self, Part, Turn, Week};
use super::rest::Rest;
use super::spans::span;
use super::tokens::{Piece, Token};
use super::words;
use crate::hindi::date::DateError;
use crate::hindi::names::{month_of_word, weekday_of_word};

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
    /// A period is named, and which of its days is meant nobody can know: "अगले सप्ताह तक", "वर्ष के अंत तक".
    SomeDay,
    InDays(u32),
    /// By the office's calendar.
    InWorkingDays(u32),
    InMonths(u32),
    InMonthsAndDays {
        months: u32,
        days: u32,
    },
    Weekday(Weekday),
    WeekdayOf(Week, Weekday),
    WeekEnd(Week),
    LastWeekday {
        weekday: Weekday,
        /// By its name; without one it is the month that is told.
        named: Option<u32>,
        month: MonthOf,
    },
    Date(NaiveDate),
    /// No calendar has it: 31 नवम्बर 2026.
    NoSuchDate(DateError),
    DayMonth {
        day: u32,
        month: u32,
    },
    Day {
        day: u32,
        month: MonthOf,
    },
    MonthEnd(MonthOf),
    NamedMonthEnd {
        month: u32,
        year: Option<i32>,
    },
    /// A month alone: till its end, or before its first day.
    NamedMonth {
        month: u32,
        year: Option<i32>,
    },
    /// An hour of the afternoon alone, of the day on which it is said.
    ThisAfternoon,
    QuarterEnd(Turn),
    FinancialYearEnd(Turn),
}

impl When {
    /// One day, that a time of the day can be said of.
    fn is_a_day(self) -> bool {
        match self {
            Self::InDays(days) => days <= 2,
            Self::Weekday(_) | Self::WeekdayOf(..) | Self::LastWeekday { .. } => true,
            Self::Date(_) | Self::NoSuchDate(_) | Self::DayMonth { .. } | Self::Day { .. } => true,
            _ => false,
        }
    }

    /// A month alone needs a word that says by when in it, an hour alone one that says till when.
    fn goes_with(self, edge: Edge) -> bool {
        match self {
            Self::NamedMonth { .. } => matches!(edge, Edge::Till | Edge::Within | Edge::Before),
            Self::ThisAfternoon => matches!(edge, Edge::Till | Edge::Before),
            Self::SomeDay => matches!(edge, Edge::Till | Edge::Within | Edge::Before),
            Self::WeekEnd(_) => matches!(edge, Edge::Plain | Edge::Till | Edge::Within),
            _ => true,
        }
    }
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

pub(super) type Found<'a> = Option<(When, Rest<'a>)>;

/// Tries every form and takes the first that uses up the whole phrase.
pub(super) fn meaning(pieces: &[Piece]) -> Option<Meaning> {
    let start = Rest(pieces).skip(words::DATE_MARKS);
    let (before, start) = start.of_table(words::EDGES_BEFORE).unwrap_or((Edge::Plain, start));
    // "in a time bound manner" begins with an edge and is a whole phrase besides.
    whole(Rest(pieces), Edge::Plain)
        .or_else(|| whole(start, before))
        .or_else(|| after_time_of_day(start, before))
}

/// 5 pm on Friday; before five on a day is still that day.
fn after_time_of_day(start: Rest<'_>, before: Edge) -> Option<Meaning> {
    let day = time_of_day(start)?.skip(&["on"]);
    let edge = match before {
        Edge::Before => Edge::Till,
        Edge::Within => return None,
        edge => edge,
    };
    whole(day, edge).filter(|meaning| meaning.when.is_a_day())
}

fn whole(start: Rest<'_>, before: Edge) -> Option<Meaning> {
    let start = start.skip(words::DATE_MARKS);
    let forms = [
        fixed,
        span,
        weekday,
        weekday_of_week,
        last_weekday,
        week_end,
        some_day,
        date,
        numbered_day,
        day_of_named_month,
        part_of_month,
        month_end,
        quarter_end,
        financial_year_end,
        named_month_end,
        named_month,
        this_afternoon,
        end_of_financial_year,
    ];
    let plain = forms.iter().filter_map(|form| form(start)).find_map(|(when, rest)| {
        let edge = ending_after(when, rest, before).filter(|edge| when.goes_with(*edge))?;
        Some(Meaning { weekday: None, when, edge })
    });
    plain.or_else(|| weekday_and_date(start, before)).or_else(|| date_and_weekday(start, before))
}

/// सोमवार, 14.12.2026 तक
fn weekday_and_date(start: Rest<'_>, before: Edge) -> Option<Meaning> {
    let (weekday, rest) = named_weekday(start.skip(words::AHEAD))?;
    let (when, rest) = date(rest.skip(words::DATE_MARKS))?;
    let edge = ending_after(when, rest, before)?;
    Some(Meaning { weekday: Some(weekday), when, edge })
}

/// 15.12.2026 (मंगलवार) तक, 15.12.2026 तक (मंगलवार)
fn date_and_weekday(start: Rest<'_>, before: Edge) -> Option<Meaning> {
    let (when, after) = date(start).or_else(|| numbered_day(start))?;
    let inside = || {
        let (weekday, rest) = named_weekday(after.skip(words::DAY_MARKS))?;
        Some((weekday, ending_after(when, rest, before)?))
    };
    let behind = || {
        let (edge, rest) = after.of_table(words::EDGES_AFTER).filter(|_| before == Edge::Plain)?;
        let (weekday, rest) = named_weekday(rest.skip(words::DAY_MARKS))?;
        rest.skip(words::EMPHASIS).is_empty().then_some((weekday, edge))
    };
    let (weekday, edge) = inside().or_else(behind)?;
    Some(Meaning { weekday: Some(weekday), when, edge })
}

fn named_weekday(rest: Rest<'_>) -> Option<(Weekday, Rest<'_>)> {
    rest.word_as(weekday_of_word)
}

/// The edge at the end, past a time of the day, which is not kept: deadlines are days.
fn ending_after(when: When, rest: Rest<'_>, before: Edge) -> Option<Edge> {
    // सोमवार शाम तक, सोमवार को शाम 5 बजे तक
    let hour = || time_of_day(rest.skip(words::ON_THE_DAY)).filter(|_| when.is_a_day());
    ending(rest, before).or_else(|| ending(hour()?, before))
}

/// The edge that the rest of the phrase names; `None` when something else stands there.
fn ending(rest: Rest<'_>, before: Edge) -> Option<Edge> {
    let (after, rest) = rest.of_table(words::EDGES_AFTER).unwrap_or((Edge::Plain, rest));
    let rest = rest.skip(words::EMPHASIS);
    match (before, after) {
        _ if !rest.is_empty() => None,
        (before, Edge::Plain) => Some(before),
        (Edge::Plain, after) => Some(after),
        _ => None,
    }
}

/// सायं 5 बजे, 5:30 बजे, शाम, 5 pm
fn time_of_day(rest: Rest<'_>) -> Option<Rest<'_>> {
    let part = rest.any(periods::PARTS_OF_DAY);
    let clock = || {
        let (_, rest) = part.unwrap_or(rest).next().filter(|(token, _)| !matches!(token, Token::Word(_)))?;
        // 5:30 is two numbers, 5.30 is one.
        let rest = rest.digits().map_or(rest, |(_, rest)| rest);
        rest.any(periods::CLOCK)
    };
    clock().or(part)
}

fn fixed(rest: Rest<'_>) -> Found<'_> {
    rest.of_table(words::FIXED)
}

/// आगामी सोमवार, Monday next
fn weekday(rest: Rest<'_>) -> Found<'_> {
    let (weekday, rest) = named_weekday(rest.skip(words::AHEAD))?;
    Some((When::Weekday(weekday), rest.skip(&["next"])))
}

/// इस सप्ताह, सप्ताह के अंत, अगले सप्ताह के अंत
fn week_end(rest: Rest<'_>) -> Found<'_> {
    let untold = || Some((Week::This, rest.any(periods::WEEK_WORDS)?));
    let told = rest.of_table(periods::WEEKS);
    let (week, after) = told.or_else(untold)?;
    match after.any(periods::WEEK_ENDS) {
        Some(after) => Some((When::WeekEnd(week), after)),
        None => told.filter(|_| week == Week::This).map(|_| (When::WeekEnd(week), after)),
    }
}

/// अगले सप्ताह तक, by next month, वर्ष के अंत तक, सवा दो माह में
fn some_day(rest: Rest<'_>) -> Found<'_> {
    // A month and a quarter is 37 days to one and 40 to another.
    let quarter = || {
        let after = rest.phrase("सवा")?;
        after.number().map_or(after, |(_, after)| after).any(periods::LONG)
    };
    let year_end = || periods::turn(rest).1.any(periods::YEARS)?.any(words::YEAR_ENDS);
    // "अगले सप्ताह में" tells of the week.
    let next = || {
        let (turn, after) = periods::turn(rest);
        let after = after.any(periods::LONG).filter(|_| turn == Turn::Next)?;
        after.phrase("तक").map(|_| after)
    };
    let rest = quarter().or_else(year_end).or_else(next).or_else(|| rest.any(periods::OPEN_EN))?;
    Some((When::SomeDay, rest))
}

/// अगले सप्ताह के सोमवार, Monday of next week
fn weekday_of_week(rest: Rest<'_>) -> Found<'_> {
    let hindi = || {
        let (week, rest) = rest.of_table(periods::WEEKS)?;
        let (weekday, rest) = named_weekday(rest.skip(words::OF_PERIOD))?;
        Some((week, weekday, rest))
    };
    let english = || {
        let (weekday, rest) = named_weekday(rest)?;
        let (week, rest) = rest.of_table(periods::OF_WEEK)?;
        Some((week, weekday, rest))
    };
    let (week, weekday, rest) = hindi().or_else(english)?;
    // People do not agree whether a Sunday begins a week or ends it.
    (weekday != Weekday::Sun).then_some((When::WeekdayOf(week, weekday), rest))
}

/// अगले माह के प्रथम सप्ताह, दिसम्बर के दूसरे पखवाड़े, first week of December: the last day of that part
fn part_of_month(rest: Rest<'_>) -> Found<'_> {
    let english = rest.of_table(periods::PARTS_OF);
    let (part, after) = english.map_or((None, rest), |(part, after)| (Some(part), after));
    let named = || {
        let (month, rest) = after.skip(words::MONTH_WORDS).word_as(month_of_word)?;
        Some((Some(month), MonthOf::Coming, rest.skip(words::MONTH_WORDS).skip(&["के"])))
    };
    let hindi = || {
        let untold = || Some((MonthOf::Coming, after.any(periods::MONTHS)?));
        let (month, rest) = periods::month_told(after).or_else(untold)?;
        Some((month, rest.phrase("के")?))
    };
    let month = if english.is_some() { after.of_table(periods::MONTHS_EN) } else { hindi() };
    let unnamed = || month.map(|(month, rest)| (None, month, rest));
    let (named, month, rest) = named().or_else(unnamed)?;
    let (part, rest) = match part {
        Some(part) => (part, rest),
        None => rest.of_table(periods::PARTS)?,
    };
    let when = match (part, named) {
        (Part::Day(day), Some(month)) => When::DayMonth { day, month },
        (Part::Day(day), None) => When::Day { day, month },
        (Part::End, Some(month)) => When::NamedMonthEnd { month, year: None },
        (Part::End, None) => When::MonthEnd(month),
    };
    Some((when, rest))
}

/// माह के अंत, अगले महीने के आखिर
fn month_end(rest: Rest<'_>) -> Found<'_> {
    let untold = || Some((MonthOf::This, rest.any(periods::MONTHS)?));
    let (month, rest) = periods::month_told(rest).or_else(untold)?;
    Some((When::MonthEnd(month), rest.any(periods::MONTH_ENDS)?))
}

/// तिमाही के अंत, अगली तिमाही की समाप्ति
fn quarter_end(rest: Rest<'_>) -> Found<'_> {
    let (turn, rest) = periods::turn(rest);
    let rest = rest.any(periods::QUARTERS)?;
    Some((When::QuarterEnd(turn), rest.any(words::YEAR_ENDS)?))
}

/// वित्तीय वर्ष के अंत, आगामी वित्त वर्ष की समाप्ति
fn financial_year_end(rest: Rest<'_>) -> Found<'_> {
    let (turn, rest) = periods::turn(rest);
    let rest = rest.any(periods::FINANCIAL_YEARS_HI)?;
    Some((When::FinancialYearEnd(turn), rest.any(words::YEAR_ENDS)?))
}

/// फरवरी माह के अंत, end of February 2027
fn named_month_end(rest: Rest<'_>) -> Found<'_> {
    let english = rest.any(words::END_OF);
    let (month, rest) = english.unwrap_or(rest).skip(words::MONTH_WORDS).word_as(month_of_word)?;
    let (year, rest) = rest.skip(words::MONTH_WORDS).year();
    let rest = if english.is_some() { rest } else { rest.any(words::ENDS)? };
    Some((When::NamedMonthEnd { month, year }, rest))
}

/// मार्च 2027, दिसम्बर माह, December
fn named_month(rest: Rest<'_>) -> Found<'_> {
    let (month, rest) = rest.skip(words::AHEAD).skip(words::MONTH_WORDS).word_as(month_of_word)?;
    let (year, rest) = rest.skip(words::MONTH_WORDS).year();
    Some((When::NamedMonth { month, year }, rest))
}

/// वित्तीय वर्ष 2026-27 के अंत, end of financial year 2026-27
fn end_of_financial_year(rest: Rest<'_>) -> Found<'_> {
    let english = rest.any(words::END_OF);
    let (years, rest) = english.unwrap_or(rest).any(words::FINANCIAL_YEARS)?.next()?;
    let Token::Numeric(years) = years else { return None };
    let (first, second) = years.split_once('-')?;
    let (first, second): (i32, i32) = (first.parse().ok()?, second.parse().ok()?);
    let ends = first + 1;
    let fits = (1900..=2199).contains(&first) && (second == ends || second == ends % 100);
    let rest = if english.is_some() { rest } else { rest.any(words::YEAR_ENDS)? };
    fits.then_some((When::NamedMonthEnd { month: 3, year: Some(ends) }, rest))
}

/// शाम, सायं 5 बजे, 5 pm: of the morning nobody knows whether it is tomorrow's.
fn this_afternoon(rest: Rest<'_>) -> Found<'_> {
    let after = time_of_day(rest)?;
    let said = rest.0.get(..rest.0.len() - after.0.len()).unwrap_or_default();
    let is_afternoon = said.iter().any(|piece| periods::AFTERNOON.contains(&piece.word()));
    is_afternoon.then_some((When::ThisAfternoon, after))
}
