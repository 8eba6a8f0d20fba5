//! The words that a deadline can be made of. A sentence has few of them, so that little of it needs to be read as
//! one.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::ordinals;
use super::periods;
use super::tokens::{Piece, Token};
use super::words;
use crate::hindi::counting::counts;
use crate::hindi::names::names;

/// Words that the grammar reads by themselves, in no table.
const OTHERS: &[&str] = &[
    "a",
    "an",
    "and",
    "half",
    "next",
    "of",
    "on",
    "की",
    "के",
    "डेढ",
    "ढाई",
    "तक",
    "तिथि",
    "तारीख",
    "सवा",
    "साढे",
];

/// Every word of every phrase of the grammar, as `fold` leaves them.
static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lists = words::lists().into_iter().chain(periods::lists()).chain(ordinals::lists());
    let phrases = lists.chain([OTHERS]).flatten().copied();
    phrases.flat_map(|phrase| phrase.split(' ')).chain(names()).collect()
});

/// How many of the pieces, from the first on, can be part of a phrase.
pub(super) fn run(pieces: &[Piece]) -> usize {
    pieces.iter().take_while(|piece| has(piece)).count()
}

fn has(piece: &Piece) -> bool {
    match &piece.token {
        Token::Number(_) | Token::Numeric(_) => true,
        Token::Word(word) => WORDS.contains(word.as_str()) || counts(word) || ordinals::is_one(word),
    }
}
