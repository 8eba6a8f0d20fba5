//! The pieces of a phrase that are still to be read, and the ways to read on.

use super::tokens::{Piece, Token};
use super::words;
use crate::hindi::counting::read_folded;

/// Longer than any number in words.
const MOST_NUMBER_WORDS: usize = 6;

#[derive(Clone, Copy)]
pub(super) struct Rest<'a>(pub &'a [Piece]);

impl<'a> Rest<'a> {
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The next token, and what comes after it.
    pub fn next(self) -> Option<(&'a Token, Self)> {
        self.0.split_first().map(|(first, after)| (&first.token, Self(after)))
    }

    /// A comma stands right before it; `start` is the phrase from further on.
    pub fn follows_pause(self, start: Self) -> bool {
        let read = start.0.len().saturating_sub(self.0.len());
        read.checked_sub(1).and_then(|last| start.0.get(last)).is_some_and(|piece| piece.pauses)
    }

    /// After the phrase, if it stands here.
    pub fn phrase(self, phrase: &str) -> Option<Self> {
        phrase.split(' ').try_fold(self, |rest, word| match rest.next()? {
            (Token::Word(first), after) if first == word => Some(after),
            // 1st week: digits stand by themselves.
            (Token::Number(number), after) if word.parse() == Ok(*number) => Some(after),
            _ => None,
        })
    }

    /// After the longest of the phrases that stands here.
    pub fn any(self, phrases: &[&str]) -> Option<Self> {
        phrases.iter().filter_map(|phrase| self.phrase(phrase)).min_by_key(|rest| rest.0.len())
    }

    pub fn skip(self, phrases: &[&str]) -> Self {
        self.any(phrases).unwrap_or(self)
    }

    /// The entry of the table with the longest phrase that stands here.
    pub fn of_table<T: Copy>(self, table: &[(T, &[&str])]) -> Option<(T, Self)> {
        table
            .iter()
            .filter_map(|(entry, phrases)| Some((*entry, self.any(phrases)?)))
            .min_by_key(|(_, rest)| rest.0.len())
    }

    pub fn word_as<T>(self, read: impl Fn(&str) -> Option<T>) -> Option<(T, Self)> {
        match self.next()? {
            (Token::Word(word), after) => Some((read(word)?, after)),
            _ => None,
        }
    }

    pub fn digits(self) -> Option<(u32, Self)> {
        match self.next()? {
            (Token::Number(number), after) => Some((*number, after)),
            _ => None,
        }
    }

    /// A number in digits or in words.
    pub fn number(self) -> Option<(u32, Self)> {
        self.digits().or_else(|| {
            let words: Vec<&str> = self.0.iter().take(MOST_NUMBER_WORDS).map(Piece::word).collect();
            let (number, used) = read_folded(&words)?;
            Some((u32::try_from(number).ok()?, Self(self.0.get(used..)?)))
        })
    }

    /// How many of something; "a week" is one. In forms the number stands twice, in digits and in words: 3 (तीन),
    /// ten (10); where the two differ, nobody knows which is meant.
    pub fn count(self) -> Option<(u32, Self)> {
        let Some((count, after)) = self.number() else { return Some((1, self.any(&["a", "an"])?)) };
        let again = match self.digits() {
            Some(_) if after.digits().is_none() => after.number(),
            Some(_) => None,
            None => after.digits(),
        };
        match again {
            Some((same, after)) => (same == count).then_some((count, after)),
            None => Some((count, after)),
        }
    }

    /// A year, if one stands here.
    pub fn year(self) -> (Option<i32>, Self) {
        match self.digits() {
            Some((year @ 1900..=2199, after)) => (i32::try_from(year).ok(), after),
            _ => (None, self),
        }
    }

    /// The year of a day and month. In two digits only before a word that says by when: of "by 10 December 26
    /// cameras" it is none.
    pub fn year_of_day(self) -> (Option<i32>, Self) {
        match self.digits() {
            Some((year @ 20..=60, after)) if after.of_table(words::EDGES_AFTER).is_some() => {
                (i32::try_from(2000 + year).ok(), after)
            }
            _ => self.year(),
        }
    }
}
