//! Looks for the deadline inside a sentence: "शेष 17 आईपी फोन **सोमवार तक** चालू करें". A sentence is full of
//! numbers and days that are no deadlines, so that here, unlike in the field for the phrase, a word must say
//! that one is meant (तक, में, से पूर्व, by, within), and what stands around must not say otherwise.

use std::ops::Range;

use chrono::{Datelike as _, Months, NaiveDate};

use super::beside::PASSIVE;
use super::binding::Bound;
use super::context;
use super::cutoff;
use super::grammar::{Edge, Meaning, When, meaning};
use super::rules;
use super::tokens::{Piece, Token, pieces};
use super::vocabulary;
use super::words;
use super::{Resolution, Slip, date_of, no_such_date};
use crate::hindi::date::DateError;
use crate::model::WorkingDays;

/// Longer than any phrase of the grammar.
const LONGEST_PIECES: usize = 14;

/// The phrase in a sentence that says by when, as its bytes, and what it comes to.
///
/// Where several are said, the one that lies last: only then is the whole direction complied with. One that
/// names no date (शीघ्र) counts only where none names one.
pub fn find_in(sentence: &str, from: NaiveDate, office: &WorkingDays) -> Option<(Range<usize>, Resolution)> {
    let pieces = pieces(sentence);
    let mut best: Option<(Range<usize>, Resolution)> = None;
    for clause in pieces.split_inclusive(|piece| piece.ends_clause) {
        for Found { range, comes_to, .. } in in_clause(clause, from, office) {
            let Ok(resolution) = comes_to else { continue };
            if resolution.date().is_some_and(|date| date < from) {
                continue;
            }
            let later = match (&best, resolution) {
                (None, _) => true,
                (Some((_, known)), Resolution::Date(date)) => known.date().is_none_or(|known| date > known),
                (Some(_), _) => false,
            };
            if later {
                best = Some((range, resolution));
            }
        }
    }
    best.map(|(range, resolution)| (with_bracket(sentence, range), resolution))
}

/// A phrase that would say by when, were its day not before `from`, or were there such a day: a slip of the finger
/// rather than a deadline.
pub fn slip_in(sentence: &str, from: NaiveDate, office: &WorkingDays) -> Option<(Range<usize>, Slip)> {
    let pieces = pieces(sentence);
    let slip = |found: Found| {
        let slip = match found.comes_to {
            Err(error) => Some(Slip::NoSuchDate(error)),
            Ok(resolution) => resolution.date().filter(|date| *date < from).map(|_| Slip::Past),
        };
        let slip = slip.filter(|_| !found.has_happened)?;
        Some((with_bracket(sentence, found.range), slip))
    };
    pieces
        .split_inclusive(|piece| piece.ends_clause)
        .flat_map(|clause| in_clause(clause, from, office))
        .find_map(slip)
}

/// To the bracket behind "by 15.12.2026 (Tuesday".
fn with_bracket(sentence: &str, range: Range<usize>) -> Range<usize> {
    let phrase = sentence.get(range.clone()).unwrap_or_default();
    let is_open = phrase.rfind('(') > phrase.rfind(')');
    let closes = is_open && sentence.get(range.end..).is_some_and(|rest| rest.starts_with(')'));
    range.start..range.end + usize::from(closes)
}

/// A phrase that says by when, in a clause; its date may be past.
struct Found {
    range: Range<usize>,
    comes_to: Result<Resolution, DateError>,
    /// "10.11.2026 तक प्राप्त आवेदन"
    has_happened: bool,
    /// Its pieces in the clause.
    at: Range<usize>,
    /// "सोमवार को"
    is_on: bool,
}

fn in_clause(clause: &[Piece], from: NaiveDate, office: &WorkingDays) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < clause.len() {
        let Some((length, meaning)) = phrase_at(clause.get(at..).unwrap_or_default(), from, office) else {
            at += 1;
            continue;
        };
        let start = at;
        let place = Place::new(clause, start..start + length);
        // What is no deadline here is none in parts either: "प्रत्येक माह की 5 तारीख तक".
        at += length;
        if !place.is_deadline(meaning) {
            continue;
        }
        if let Some(comes_to) = meant(meaning, &place, from, office) {
            found.push(Found {
                range: place.range(),
                comes_to,
                has_happened: place.has_happened(),
                at: start..at,
                is_on: meaning.edge == Edge::On,
            });
        }
    }
    without_told(clause, found)
}

/// Without a day on which nothing is to be done before the next deadline: "सोमवार को निरीक्षण में बंद मिले फोन शुक्रवार तक
/// चालू करें".
fn without_told(clause: &[Piece], found: Vec<Found>) -> Vec<Found> {
    let starts: Vec<usize> = found.iter().map(|found| found.at.start).collect();
    let is_told = |(place, found): &(usize, Found)| {
        let next = starts.get(place + 1).and_then(|next| clause.get(found.at.end..*next));
        found.is_on
            && next.is_some_and(|told| !told.iter().any(|piece| context::DIRECTS.contains(&piece.word())))
    };
    (0..).zip(found).filter(|found| !is_told(found)).map(|(_, found)| found).collect()
}

/// What it comes to in a sentence: a day that would be far off without its year is the one that was. An error where
/// there is no such day.
fn meant(
    meaning: Meaning,
    place: &Place<'_>,
    from: NaiveDate,
    office: &WorkingDays,
) -> Option<Result<Resolution, DateError>> {
    if let Some(error) = no_such_date(meaning, from) {
        return Some(Err(error));
    }
    match date_of(meaning, from, office) {
        Resolution::NotUnderstood => None,
        Resolution::Date(date) if is_far(meaning.when, date, from) => {
            // "Close by 31 Oct all pending": what a day in English belongs to is sure only at the end of a direction.
            let When::DayMonth { day, month } = meaning.when else { return None };
            let is_sure =
                !context::is_english(place.phrase) || meaning.edge != Edge::On && place.ends_direction_en();
            let year = date.year() - 1;
            let was = date.with_year(year).map(Resolution::Date);
            is_sure.then(|| was.ok_or(DateError::NoSuchDay { day, month, year }))
        }
        resolution => Some(Ok(resolution)),
    }
}

/// "अक्टूबर तक", "31 अक्टूबर तक", said in November: what is so far off without its year is rather the one that was.
fn is_far(when: When, date: NaiveDate, from: NaiveDate) -> bool {
    const MOST_AHEAD: Months = Months::new(6);
    let without_year = matches!(
        when,
        When::NamedMonth { year: None, .. } | When::NamedMonthEnd { year: None, .. } | When::DayMonth { .. }
    );
    without_year && from.checked_add_months(MOST_AHEAD).is_some_and(|far| date > far)
}

/// The phrase that begins here.
fn phrase_at(pieces: &[Piece], from: NaiveDate, office: &WorkingDays) -> Option<(usize, Meaning)> {
    let (length, meaning) = longest(pieces)?;
    // "15.12.2026 तक सोमवार को बैठक कर": a weekday that does not fit the date is of what follows.
    let goes_on = pieces.get(length).is_some_and(|piece| piece.word() == "को");
    if meaning.weekday.is_some() && goes_on && date_of(meaning, from, office) == Resolution::NotUnderstood {
        return longest(pieces.get(..length.checked_sub(1)?)?);
    }
    Some((length, meaning))
}

/// The longest phrase that begins here.
fn longest(pieces: &[Piece]) -> Option<(usize, Meaning)> {
    let within = |most: usize| {
        (1..=most.min(LONGEST_PIECES))
            .rev()
            .find_map(|length| Some((length, meaning(pieces.get(..length)?)?)))
    };
    let found = within(vocabulary::run(pieces));
    debug_assert_eq!(found, within(pieces.len()), "a word is missing in the vocabulary");
    found
}

/// A phrase and what stands around it in its clause.
struct Place<'a> {
    clause: &'a [Piece],
    before: &'a [Piece],
    phrase: &'a [Piece],
    after: &'a [Piece],
}

impl<'a> Place<'a> {
    fn new(clause: &'a [Piece], at: Range<usize>) -> Self {
        Self {
            clause,
            before: clause.get(..at.start).unwrap_or_default(),
            phrase: clause.get(at.clone()).unwrap_or_default(),
            after: clause.get(at.end..).unwrap_or_default(),
        }
    }

    fn range(&self) -> Range<usize> {
        let start = self.phrase.first().map_or(0, |piece| piece.range.start);
        start..self.phrase.last().map_or(start, |piece| piece.range.end)
    }

    fn is_deadline(&self, meaning: Meaning) -> bool {
        let said = match meaning.edge {
            // "शाम 5 बजे तक खुले रहें": how long is as likely as by when.
            _ if meaning.when == When::ThisAfternoon => false,
            Edge::Plain => self.needs_no_edge(),
            // "15 दिन तक" lasts so long, "आज तक" looks back.
            Edge::Till => {
                let span = matches!(
                    meaning.when,
                    When::InWorkingDays(_) | When::InMonths(_) | When::InMonthsAndDays { .. }
                );
                let lasts = span || self.is_counted_till(meaning.when);
                (!lasts || self.says_at_the_latest())
                    && !cutoff::lasts(self.after)
                    && !context::UNTIL_NOW.contains(&&*context::joined(self.phrase))
            }
            // "बिन्दु 3.2 में", "in 3.2": nobody writes a day so.
            Edge::Within => {
                let numeric = self.phrase.iter().any(|piece| matches!(piece.token, Token::Numeric(_)));
                // "नवम्बर में बंद कैमरे चालू करें" says when they failed.
                let is_month = matches!(meaning.when, When::NamedMonth { .. });
                !(is_month || numeric && matches!(meaning.when, When::DayMonth { .. }))
            }
            Edge::Before => true,
            // What is said "on" a day in English has mostly happened on it.
            Edge::On if self.phrase.first().is_some_and(|piece| piece.word() == "on") => {
                self.ends_direction_en()
                    || self.phrase.iter().any(|piece| context::AHEAD_EN.contains(&piece.word()))
            }
            Edge::On => self.says_what_to_do() && !self.has_happened(),
        };
        // रवि, गुरु and मंगल are names of people and places before they are short for a day.
        let short = meaning.weekday.is_none()
            && self.phrase.iter().any(|piece| context::SHORT_DAYS.contains(&piece.word()));
        let Self { before, phrase, after, .. } = *self;
        let bound = Bound { before, phrase, after, when: meaning.when };
        said && !short
            && !bound.is_a_part_of_more()
            && !cutoff::is_cut_off(before, phrase, after, meaning.edge)
            && !self.is_report()
            && !self.is_under_a_rule(meaning)
    }

    /// No word beside it says by when, and none is needed.
    fn needs_no_edge(&self) -> bool {
        let said = context::joined(self.phrase);
        let in_direction = context::ALONE_IN_DIRECTION.contains(&&*said)
            && self.says_what_to_do()
            && !self.has_happened()
            && !self.tells_of_things();
        context::ALONE.contains(&&*said)
            || in_direction
            || (context::LAST_IN_DIRECTION.contains(&&*said) && self.ends_direction_en())
    }

    /// "इसी माह सेवानिवृत्त हो रहे कार्मिक", "इसी माह लगने वाले कैमरे"
    fn tells_of_things(&self) -> bool {
        let near = self.after.get(..self.after.len().min(4)).unwrap_or_default();
        near.iter().any(|piece| piece.word().starts_with("वाल") || piece.word().starts_with("रह"))
    }

    /// "Inspect all kiosks on Monday", but not "Repair the cameras that failed on Monday".
    fn ends_direction_en(&self) -> bool {
        let ends = self.phrase.last().is_some_and(|piece| piece.pauses)
            || self.after.first().is_none_or(|piece| piece.word() == "and");
        let begins = self.before.first().is_some_and(|first| context::IMPERATIVES_EN.contains(&first.word()));
        let is_done = |word: &str| word.ends_with("ed") || context::DONE_EN.contains(&word);
        let tells = self
            .before
            .last()
            .is_some_and(|last| is_done(last.word()) || context::OF_EN.contains(&last.word()))
            || context::stands_in(self.before, usize::MAX, context::WHICH_EN);
        ends && (begins || self.says_what_to_do()) && !tells
    }

    /// "not later than 7 days"
    fn says_at_the_latest(&self) -> bool {
        let said = context::joined(self.phrase);
        words::LATEST.iter().any(|latest| said.starts_with(latest))
    }

    /// It is counted from something else than the meeting, returns, or is only supposed.
    fn is_under_a_rule(&self, meaning: Meaning) -> bool {
        let Self { before, phrase, after, .. } = *self;
        let is_span = phrase.iter().any(|piece| context::SPAN_WORDS.contains(&piece.word()));
        rules::returns(before)
            || rules::is_condition(before, after)
            || (is_span && (rules::is_of_service(before, after) || rules::is_past(after)))
            || (meaning.when == When::InDays(1) && rules::is_rate(phrase, after))
    }

    /// A count of days with तक; "by tomorrow" is counted too, but says no number.
    fn is_counted_till(&self, when: When) -> bool {
        matches!(when, When::InDays(_))
            && self.phrase.iter().any(|piece| context::SPAN_WORDS.contains(&piece.word()))
    }

    /// "सोमवार को आयोजित बैठक", but not "सोमवार को आयोजित की जाए" or "सोमवार को आयोजित कर".
    fn has_happened(&self) -> bool {
        let word = |at: usize| self.after.get(at).map_or("", Piece::word);
        let is_wanted = |at: usize| {
            let wanted = |at: usize| PASSIVE.contains(&word(at)) || context::DIRECTS.contains(&word(at));
            word(at + 1) == "कर"
                || wanted(at + 1)
                || (context::HELPS.contains(&word(at + 1)) && wanted(at + 2))
        };
        (0..3).any(|at| context::HAPPENED.contains(&word(at)) && !is_wanted(at))
    }

    /// A clause that says what was, and gives no direction.
    fn is_report(&self) -> bool {
        if self.says_what_to_do() {
            return false;
        }
        let english = self.clause.iter().any(|piece| context::REPORTS_EN.contains(&piece.word()));
        let last = self.clause.iter().rev().map(Piece::word).find(|word| !word.is_empty());
        english || last.is_some_and(|word| context::REPORTS.contains(&word))
    }

    fn says_what_to_do(&self) -> bool {
        let words = || self.clause.iter().map(Piece::word);
        let must = words().zip(words().skip(1)).any(|(verb, after)| {
            // करना है, देनी हैं, भेजने होंगे
            ["ना", "नी", "ने"].iter().any(|ending| verb.ends_with(ending)) && context::MUST.contains(&after)
        });
        // "निर्देश दिए गए थे" tells of a direction that was given before.
        let was = words().any(|word| context::WAS.contains(&word));
        let told = !was && words().any(|word| context::TELLS.contains(&word));
        must || told || words().any(|word| context::DIRECTS.contains(&word))
    }
}
