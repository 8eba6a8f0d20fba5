//! What is not right with a thing of a register.

use chrono::NaiveDate;

use super::super::find::shown_row;
use crate::hindi::format_date;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Digits, Lang};

/// `thing` is how it is spoken of: its number, or what it is.
#[derive(Clone, Debug, PartialEq)]
pub enum ThingProblem {
    /// Neither a number nor a description.
    Unnamed,
    /// The unit stands above those that have things in this register.
    AboveRows {
        unit: Bilingual,
    },
    /// Another row has the same number.
    Doubled {
        thing: String,
        other_row: u32,
    },
    /// It is new, and its first day is not known.
    NoFirstDay {
        thing: String,
        what: Bilingual,
    },
    /// A day that has not come yet, or is too long ago.
    ImpossibleDate {
        thing: String,
        what: Bilingual,
        date: NaiveDate,
    },
    /// It has its state since before its first day.
    StateBeforeFirstDay {
        thing: String,
        since: NaiveDate,
        first: NaiveDate,
    },
    /// A later state is entered already.
    OlderState {
        thing: String,
        state: Bilingual,
        since: NaiveDate,
    },
    /// The file does not say since when it has its new state.
    SinceTaken {
        thing: String,
        state: Bilingual,
        date: NaiveDate,
    },
    LikelyState {
        written: String,
        taken_for: Bilingual,
    },
    /// The unit's figures were entered, and would be counted from now on.
    CountsInstead {
        unit: Bilingual,
        indicator: Bilingual,
        number: f64,
        /// How many things of the unit the file has.
        things: usize,
    },
    /// It is another unit's now.
    Moves {
        thing: String,
        from: Bilingual,
        to: Bilingual,
    },
}

impl ThingProblem {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Unnamed => "unnamed",
            Self::AboveRows { .. } => "above-rows",
            Self::Doubled { .. } => "doubled-number",
            Self::NoFirstDay { .. } => "no-first-day",
            Self::ImpossibleDate { .. } => "impossible-date",
            Self::StateBeforeFirstDay { .. } => "state-before-first-day",
            Self::OlderState { .. } => "older-state",
            Self::SinceTaken { .. } => "since-taken",
            Self::LikelyState { .. } => "likely-state",
            Self::CountsInstead { .. } => "counts-instead",
            Self::Moves { .. } => "moves",
        }
    }

    pub(super) fn sentence(&self, lang: Lang) -> String {
        let day = |date: &NaiveDate| format_date(*date, Digits::Latin);
        match self {
            Self::Unnamed => Message::ThingUnnamed.text(lang).to_owned(),
            Self::AboveRows { unit } => Message::ThingAboveRows.with(lang, &[("unit", unit.get(lang))]),
            Self::Doubled { thing, other_row } => Message::ThingDoubled
                .with(lang, &[("thing", thing), ("other", &shown_row(*other_row).to_string())]),
            Self::NoFirstDay { thing, what } => {
                Message::ThingNoFirstDay.with(lang, &[("thing", thing), ("what", what.get(lang))])
            }
            Self::ImpossibleDate { thing, what, date } => Message::ThingImpossibleDate
                .with(lang, &[("thing", thing), ("what", what.get(lang)), ("date", &day(date))]),
            Self::StateBeforeFirstDay { thing, since, first } => Message::ThingStateBeforeFirstDay
                .with(lang, &[("thing", thing), ("since", &day(since)), ("first", &day(first))]),
            Self::OlderState { thing, state, since } => Message::ThingOlderState
                .with(lang, &[("thing", thing), ("state", state.get(lang)), ("since", &day(since))]),
            Self::SinceTaken { thing, state, date } => Message::ThingSinceTaken
                .with(lang, &[("thing", thing), ("state", state.get(lang)), ("date", &day(date))]),
            Self::LikelyState { written, taken_for } => {
                Message::ThingLikelyState.with(lang, &[("written", written), ("state", taken_for.get(lang))])
            }
            Self::CountsInstead { unit, indicator, number, things } => Message::ThingCountsInstead.with(
                lang,
                &[
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("number", &number.to_string()),
                    ("things", &things.to_string()),
                ],
            ),
            Self::Moves { thing, from, to } => Message::ThingMoves
                .with(lang, &[("thing", thing), ("from", from.get(lang)), ("to", to.get(lang))]),
        }
    }
}
