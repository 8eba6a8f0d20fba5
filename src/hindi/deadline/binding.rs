//! Words right beside a phrase that are a part of what is meant, so that the phrase alone would mean another day:
//! "**दूसरे** शनिवार तक", "**साढ़े** तीन माह में", "**जनवरी की** 10 तारीख तक", "in a month **and a half**". Where the
//! grammar does not take such a word in, the phrase is no deadline.

use super::beside::{
    BINDS_AFTER, BINDS_BEFORE, COMING, GENITIVES, HAVE_DAYS, MORE_OR_LESS, NUMBERED, PARTS, PARTS_AFTER_EN,
    PASSIVE, PERIODS, TIMES, WHICH_ONE,
};
use super::context::{SPAN_WORDS, is_number, stands_in};
use super::grammar::When;
use super::ordinals;
use super::rest::Rest;
use super::tokens::{Piece, Token};
use super::words;
use crate::hindi::names::{month_of_word, weekday_of_word};

/// A phrase with what stands around it.
#[derive(Clone, Copy)]
pub(super) struct Bound<'a> {
    pub before: &'a [Piece],
    pub phrase: &'a [Piece],
    pub after: &'a [Piece],
    pub when: When,
}

/// What a phrase begins with, behind words like "by".
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Number,
    Weekday,
    /// A month, a span without its number, the end of a period.
    Period,
    Other,
}

impl<'a> Bound<'a> {
    pub fn is_a_part_of_more(self) -> bool {
        self.takes_from_before() || self.goes_on_behind() || self.is_about()
    }

    /// "दो ढाई माह में": about so long.
    fn is_about(self) -> bool {
        let begins = self.phrase.first().map_or("", Piece::word);
        ["डेढ", "ढाई"].contains(&begins) && (self.is_number_back(1) || self.back(1) == "डेढ")
    }

    /// The word so many places before the phrase; empty for none and for a number.
    fn back(self, places: usize) -> &'a str {
        self.piece_back(places).map_or("", Piece::word)
    }

    fn piece_back(self, places: usize) -> Option<&'a Piece> {
        self.before.len().checked_sub(places).and_then(|at| self.before.get(at))
    }

    fn is_number_back(self, places: usize) -> bool {
        self.piece_back(places).is_some_and(is_number)
    }

    /// "by Monday" has its preposition between its day and what stands before.
    fn has_preposition(self) -> bool {
        let is_first = |word: &str| words::EDGES_BEFORE.iter().any(|(_, phrases)| begins_one(phrases, word));
        self.phrase.first().is_some_and(|piece| is_first(piece.word()))
    }

    /// The phrase from its head on, past दिनांक and आगामी.
    fn core(self) -> &'a [Piece] {
        let mut rest = Rest(self.phrase);
        for marks in [words::DATE_MARKS, words::AHEAD, words::DATE_MARKS] {
            rest = rest.skip(marks);
        }
        rest.0
    }

    /// No आगामी stands before its head, so that what stands before the phrase stands before that.
    fn is_bare(self) -> bool {
        self.core().len() == Rest(self.phrase).skip(words::DATE_MARKS).0.len()
    }

    fn head(self) -> Head {
        let Some(first) = self.core().first() else { return Head::Other };
        let word = first.word();
        if is_number(first) || ordinals::is_one(word) {
            Head::Number
        } else if weekday_of_word(word).is_some() {
            Head::Weekday
        } else if is_period(word) {
            Head::Period
        } else {
            Head::Other
        }
    }

    /// The day has its month, so that no month beside it is meant.
    fn is_whole_date(self) -> bool {
        matches!(self.when, When::Date(_) | When::NoSuchDate(_) | When::DayMonth { .. })
    }

    fn is_span(self) -> bool {
        self.phrase.iter().any(|piece| SPAN_WORDS.contains(&piece.word()))
    }

    fn takes_from_before(self) -> bool {
        if BINDS_BEFORE.contains(&self.back(1)) {
            return true;
        }
        let head = self.head();
        let numbered = self.phrase.first().is_some_and(Piece::is_number) && NUMBERED.contains(&self.back(1));
        let row = self.is_bare() && head == Head::Number && self.is_number_back(1);
        if numbered || row {
            return true;
        }
        if self.when == When::NoDate {
            return false;
        }
        let told = head != Head::Other && self.is_bare() && self.is_told_of(head);
        self.is_which_one(1) || self.lies_in_a_period() || told
    }

    /// The piece right before says which of its kind, or how much of it.
    fn is_told_of(self, head: Head) -> bool {
        let last = self.back(1);
        let counted = head == Head::Period && self.is_number_back(1);
        // "अगले दो सोमवार तक", but "शेष 17 सोमवार तक".
        let several = self.is_number_back(1) && self.is_which_one(2);
        let part = PARTS.contains(&last) && head != Head::Weekday;
        // "2 माह 15 दिन में", "10 तारीख इस माह तक"
        let of_span = (SPAN_WORDS.contains(&last) || is_period(last)) && head != Head::Weekday;
        let day = words::DAY_WORDS.contains(&last) && head == Head::Period;
        let joined = words::AND.contains(&last);
        // "दो माह और 15 दिन में", "10 और 12 दिसंबर को"
        let sum = joined && self.is_span() && (SPAN_WORDS.contains(&self.back(2)) || is_period(self.back(2)));
        let list = joined && head == Head::Number && self.is_number_back(2);
        // "दूसरे शनिवार", "दूसरे और चौथे शनिवार"
        let ordinal = ordinals::ends_with_one(self.before);
        counted || several || part || of_span || day || sum || list || ordinal
    }

    /// अगली, आने वाली
    fn is_which_one(self, places: usize) -> bool {
        WHICH_ONE.contains(&self.back(places))
            || (COMING.contains(&self.back(places)) && self.back(places + 1) == "आने")
    }

    /// "जनवरी की 10 तारीख", "जनवरी के दूसरे सप्ताह के सोमवार", "2027 के मार्च", "next week by Wednesday".
    fn lies_in_a_period(self) -> bool {
        let head = self.head();
        let last = self.back(1);
        let named = |places| month_of_word(self.back(places)).is_some() && self.back(places) != "may";
        let has_days = |places| HAVE_DAYS.contains(&self.back(places));
        if self.has_preposition() {
            let weekday_or_day = matches!(self.when, When::Weekday(_) | When::Day { .. });
            return weekday_or_day && has_days(1) && self.is_which_one(2);
        }
        if head == Head::Other {
            return false;
        }
        let direct = named(1) || (has_days(1) && head != Head::Period);
        let through = GENITIVES.contains(&last) || last == "में";
        let year = self.piece_back(2).is_some_and(is_year);
        // "नवंबर की 5 दिसंबर तक" is of November's report.
        let period = !self.is_whole_date() && (named(2) || has_days(2) || PERIODS.contains(&self.back(2)));
        let which =
            GENITIVES.contains(&last) && (self.is_which_one(2) || BINDS_BEFORE.contains(&self.back(2)));
        direct || (through && (year || period)) || which || self.follows_period()
    }

    /// "अगले माह शिविर की सूची 5 तारीख तक": in which month it lies is said further before.
    fn follows_period(self) -> bool {
        const NEAR: usize = 5;
        let is_open = matches!(self.when, When::Weekday(_) | When::Day { .. });
        let near = self.before.get(self.before.len().saturating_sub(NEAR)..).unwrap_or_default();
        let said = near.windows(2).enumerate().any(|(at, pair)| {
            let [which, period] = pair else { return false };
            let next = near.get(at + 2).map_or("", Piece::word);
            WHICH_ONE.contains(&which.word())
                && HAVE_DAYS.contains(&period.word())
                && !period.pauses
                && !GENITIVES.contains(&next)
                && next != "होने"
        });
        is_open && said
    }

    fn goes_on_behind(self) -> bool {
        let word = |at: usize| self.after.get(at).map_or("", Piece::word);
        // The verb of "जाँच सोमवार तक की जाए" binds nothing.
        let is_verb = PASSIVE.contains(&word(1));
        let genitive = BINDS_AFTER.contains(&word(0)) && !(word(0) == "की" && is_verb);
        // "सप्ताह में 3 दिन" is how often, too.
        let days = match self.after {
            [number, span, ..] => is_number(number) && SPAN_WORDS.contains(&span.word()),
            _ => false,
        };
        let again = days || stands_in(self.after, 2, TIMES);
        let fewer = match self.after {
            [number, from, less, ..] => {
                is_number(number) && from.word() == "से" && MORE_OR_LESS.contains(&less.word())
            }
            _ => false,
        };
        genitive || again || fewer || self.is_first_of() || self.goes_on_in_english()
    }

    /// "दिसंबर के पहले सोमवार तक", "दिसंबर के पहले 15 दिन": the first, and not before.
    fn is_first_of(self) -> bool {
        let first = matches!(self.phrase, [.., of, first] if of.word() == "के" && first.word() == "पहले");
        let of_days = |piece: &Piece| {
            is_number(piece) || weekday_of_word(piece.word()).is_some() || is_period(piece.word())
        };
        first && self.after.first().is_some_and(of_days)
    }

    fn goes_on_in_english(self) -> bool {
        if !self.has_preposition() {
            return false;
        }
        let word = |at: usize| self.after.get(at).map_or("", Piece::word);
        let pauses = self.phrase.last().is_some_and(|piece| piece.pauses);
        let half = word(0) == "and" && (word(1) == "half" || word(2) == "half");
        // "by the 2nd and 4th Saturday", "by Monday and Wednesday"
        let is_day = |near: &[Piece]| is_number_at(near, 1) && ordinals::ends_with_one(near);
        let day_behind = weekday_of_word(word(1)).is_some() || self.after.get(..3).is_some_and(is_day);
        let another = matches!(word(0), "and" | "to") && day_behind;
        let weekday = matches!(self.when, When::Day { .. }) && !pauses && weekday_of_word(word(0)).is_some();
        let of_month = matches!(self.when, When::NamedMonth { .. });
        let part = of_month
            && (PARTS_AFTER_EN.contains(&word(0))
                || self.after.get(..2).is_some_and(ordinals::ends_with_one));
        // "by Friday next week", where the grammar has no such day; "by Friday next month"
        let is_open = matches!(self.when, When::Weekday(_) | When::Day { .. } | When::SomeDay);
        let next = self.phrase.last().is_some_and(|piece| piece.word() == "next" && !piece.pauses);
        let named = weekday_of_word(word(0)).is_some() && self.when == When::SomeDay;
        let later = is_open && (word(0) == "next" || named || next && HAVE_DAYS.contains(&word(0)));
        half || another || weekday || part || later
    }
}

fn begins_one(phrases: &[&str], word: &str) -> bool {
    phrases.iter().any(|phrase| phrase.split(' ').next() == Some(word))
}

fn is_number_at(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at).is_some_and(is_number)
}

fn is_period(word: &str) -> bool {
    month_of_word(word).is_some() || SPAN_WORDS.contains(&word) || PERIODS.contains(&word)
}

/// 2027, 2026-27
fn is_year(piece: &Piece) -> bool {
    match &piece.token {
        Token::Number(number) => (1900..=2199).contains(number),
        Token::Numeric(text) => text.starts_with("20") && text.contains('-'),
        Token::Word(_) => false,
    }
}
