//! The pieces of a phrase that are still to be read, and the ways to read on.

use super::tokens::{Piece, Token};
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

    /// After the phrase, if it stands here.
    pub fn phrase(self, phrase: &str) -> Option<Self> {
        phrase.split(' ').try_fold(self, |rest, word| match rest.next()? {
            (Token::Word(first), after) if first == word => Some(after),
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

    /// How many of something; "a week" is one.
    pub fn count(self) -> Option<(u32, Self)> {
        self.number().or_else(|| Some((1, self.any(&["a", "an"])?)))
    }

    /// A year, if one stands here.
    pub fn year(self) -> (Option<i32>, Self) {
        match self.digits() {
            Some((year @ 1900..=2199, after)) => (i32::try_from(year).ok(), after),
            _ => (None, self),
        }
    }
}
