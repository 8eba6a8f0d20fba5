//! Cuts a deadline phrase into folded words and numbers.

use crate::hindi::fold;
use crate::hindi::number::ascii_digits;

/// A piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number(u32),
    /// Digits with `.`, `/` or `-` between them: `26.10.2026`.
    Numeric(String),
    Word(String),
}

/// Cuts a phrase into folded words and numbers. Punctuation and "the" go.
pub(super) fn tokens(phrase: &str) -> Vec<Token> {
    let text = ascii_digits(phrase);
    let mut out = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let digits = numeric_length(rest);
        if digits > 0 {
            let (number, after) = rest.split_at(digits);
            out.push(number.parse().map_or_else(|_| Token::Numeric(number.to_owned()), Token::Number));
            rest = after;
        } else {
            let length = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
            let (letters, after) = rest.split_at(length);
            let words = fold(letters);
            out.extend(
                words
                    .split(' ')
                    .filter(|word| !word.is_empty() && *word != "the")
                    .map(|word| Token::Word(word.to_owned())),
            );
            rest = after;
        }
    }
    out
}

/// How many bytes at the start are digits, with single separators between them.
fn numeric_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let separator = |at: usize| matches!(bytes.get(at), Some(b'.' | b'/' | b'-'));
    let mut length = 0;
    while digit(length) || (length > 0 && separator(length) && digit(length + 1)) {
        length += 1;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cut_from_the_words_beside_them() {
        let word = |word: &str| Token::Word(word.to_owned());
        assert_eq!(tokens("५वीं"), [Token::Number(5), word("वीं")]);
        assert_eq!(tokens("15-दिवस में।"), [Token::Number(15), word("दिवस"), word("में")]);
        assert_eq!(tokens("By the 26.10.2026."), [word("by"), Token::Numeric("26.10.2026".to_owned())]);
    }
}
