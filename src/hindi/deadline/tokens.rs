//! Cuts a text into folded words and numbers that know where in it they stand.

use std::ops::Range;

use crate::hindi::fold;
use crate::hindi::fold::separates;
use crate::hindi::names::{month_of_word, weekday_of_word};
use crate::hindi::number::ascii_digit;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number(u32),
    /// Digits with `.`, `/` or `-` between them: `26.10.2026`.
    Numeric(String),
    Word(String),
}

/// A token and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub token: Token,
    pub range: Range<usize>,
    /// A danda, a full stop or the like stands behind it.
    pub ends_clause: bool,
    /// A comma or the end of a clause stands behind it.
    pub pauses: bool,
}

impl Piece {
    /// The folded word; empty for a number.
    pub fn word(&self) -> &str {
        match &self.token {
            Token::Word(word) => word,
            Token::Number(_) | Token::Numeric(_) => "",
        }
    }

    pub fn is_number(&self) -> bool {
        !matches!(self.token, Token::Word(_))
    }
}

/// Cuts a text into its pieces. Punctuation and "the" go.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    // Every character with its place, digits as 0–9: `५` has three bytes and `5` one.
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, ascii_digit(c))).collect();
    let place = |at: usize| chars.get(at).map_or(text.len(), |(place, _)| *place);
    let mut out: Vec<Piece> = Vec::new();
    let mut at = 0;
    while let Some((_, c)) = chars.get(at) {
        let rest = chars.get(at..).unwrap_or_default();
        let length = if c.is_ascii_digit() { numeric_length(rest) } else { word_length(rest) };
        if length == 0 {
            if let Some(last) = out.last_mut() {
                last.ends_clause |= ends_clause(rest, last);
                last.pauses |= last.ends_clause || *c == ',';
            }
            at += 1;
            continue;
        }
        let range = place(at)..place(at + length);
        let letters: String =
            rest.iter().take(length).map(|(_, c)| if *c == '–' { '-' } else { *c }).collect();
        let token = if c.is_ascii_digit() {
            letters.parse().map_or_else(|_| Token::Numeric(letters), Token::Number)
        } else {
            Token::Word(in_as_meant(fold(&letters)))
        };
        at += length;
        if !matches!(&token, Token::Word(word) if word.is_empty() || word == "the") {
            out.push(Piece { token, range, ends_clause: false, pauses: false });
        }
    }
    out
}

/// में, where its dot or its vowel slipped: "3 दिवस मे".
fn in_as_meant(word: String) -> String {
    if matches!(word.as_str(), "मे" | "मैं" | "मै") { "में".to_owned() } else { word }
}

/// How many characters at the start are digits, with single separators between them.
fn numeric_length(chars: &[(usize, char)]) -> usize {
    let digit = |at: usize| chars.get(at).is_some_and(|(_, c)| c.is_ascii_digit());
    let separator = |at: usize| matches!(chars.get(at), Some((_, '.' | '/' | '-' | '–')));
    let mut length = 0;
    while digit(length) || (length > 0 && separator(length) && digit(length + 1)) {
        length += 1;
    }
    length
}

fn word_length(chars: &[(usize, char)]) -> usize {
    chars.iter().take_while(|(_, c)| !separates(*c) && !c.is_ascii_digit()).count()
}

/// A full stop after a word ends a clause, after a number or a short form (दि., Wed.) it does not.
fn ends_clause(rest: &[(usize, char)], before: &Piece) -> bool {
    let (mark, next) = (rest.first().map(|(_, c)| *c), rest.get(1).map(|(_, c)| *c));
    let word = before.word();
    match mark {
        Some('।' | '॥' | ';' | '?' | '!' | '\n') => true,
        Some('.') => {
            word.chars().count() > 3
                && next.is_none_or(char::is_whitespace)
                && month_of_word(word).is_none()
                && weekday_of_word(word).is_none()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token> {
        pieces(text).into_iter().map(|piece| piece.token).collect()
    }

    #[test]
    fn numbers_are_cut_from_the_words_beside_them() {
        let word = |word: &str| Token::Word(word.to_owned());
        assert_eq!(tokens("५वीं"), [Token::Number(5), word("वीं")]);
        assert_eq!(tokens("15-दिवस में।"), [Token::Number(15), word("दिवस"), word("में")]);
        assert_eq!(tokens("By the 26.10.2026."), [word("by"), Token::Numeric("26.10.2026".to_owned())]);
        assert_eq!(tokens("समय-बद्ध"), [word("समय"), word("बद्ध")]);
    }

    #[test]
    fn every_piece_knows_its_place_and_where_a_clause_ends() {
        let text = "शेष १७ फोन, सोमवार तक। दि. 5 को रिपोर्ट.";
        let found: Vec<(&str, bool)> = pieces(text)
            .into_iter()
            .map(|piece| (text.get(piece.range.clone()).unwrap(), piece.ends_clause))
            .collect();
        let expected = [
            ("शेष", false),
            ("१७", false),
            ("फोन", false),
            ("सोमवार", false),
            ("तक", true),
            ("दि", false),
            ("5", false),
            ("को", false),
            ("रिपोर्ट", true),
        ];
        assert_eq!(found, expected);
    }
}
