//! English words and abbreviations among words in Kruti Dev: BBNL, IP, Phone.

use super::read::to_unicode;
use super::recognise::leans_to_english;

const VIRAMA: char = '\u{94d}';

/// Reads a line of Kruti Dev word by word. A run of Latin letters that would be no possible Hindi and that English may
/// have stays as it is.
pub fn to_unicode_but_english(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    let mut run = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        match english_part(word) {
            Some((english, rest)) => {
                out.push_str(&to_unicode(&std::mem::take(&mut run)));
                out.push_str(english);
                run.push_str(rest);
            }
            None => run.push_str(word),
        }
    }
    out.push_str(&to_unicode(&run));
    out
}

/// The share of the words that are in Kruti Dev, from 0 to 1.
pub(super) fn share_of_kruti(text: &str) -> f32 {
    let (mut all, mut english) = (0_u16, 0_u16);
    for word in text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).take(1_000) {
        all += 1;
        english += u16::from(english_part(word).is_some());
    }
    1.0 - f32::from(english) / f32::from(all.max(1))
}

/// The English at the beginning of a word, and the signs and spaces behind it. Several parts may be joined by what joins
/// English words too: IP-Phone.
fn english_part(word: &str) -> Option<(&str, &str)> {
    let end = word.rfind(|c: char| c.is_ascii_alphabetic())? + 1;
    let (english, rest) = word.split_at_checked(end)?;
    // Of other signs than these some are letters in Kruti Dev.
    if !rest.chars().all(|c| c.is_whitespace() || c.is_ascii_digit() || "]-&@(\\%½".contains(c)) {
        return None;
    }
    let parts = english.split(['-', '&', '@']);
    parts.map(is_english).reduce(|one, other| one && other)?.then_some((english, rest))
}

fn is_english(letters: &str) -> bool {
    let is_latin = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_abbreviation = letters.bytes().all(|byte| byte.is_ascii_uppercase());
    is_latin && (is_abbreviation || leans_to_english(letters)) && !is_possible(&to_unicode(letters))
}

/// Whether the letters and signs stand as Hindi has them: no sign at the beginning, behind a virama or behind another
/// vowel sign, no virama but before a letter, no danda inside of a word.
fn is_possible(hindi: &str) -> bool {
    let mut before = ' ';
    let fits = hindi.chars().all(|c| {
        let consonant = |c| matches!(c, 'क'..='ह' | '\u{93c}');
        let matra = |c| matches!(c, '\u{93e}'..='\u{94c}');
        let fits = match c {
            VIRAMA | '\u{93c}' => consonant(before),
            c if matra(c) => consonant(before),
            '\u{901}'..='\u{903}' => {
                consonant(before) || matra(before) || matches!(before, '\u{904}'..='\u{914}')
            }
            c => (before != VIRAMA || consonant(c)) && before != '।',
        };
        before = c;
        fits
    });
    fits && before != VIRAMA
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::krutidev::from_unicode;

    const HINDI: &str = include_str!("../../../assets/words/hindi.txt");
    const OFFICE: &str = include_str!("../../../assets/words/office.txt");

    #[test]
    fn english_words_and_abbreviations_stay_among_kruti_dev() {
        for (mixed, read) in [
            ("BBNL ds jkmVj cnys tk,a rFkk IP Phone dh fLFkfr", "BBNL के राउटर बदले जाएं तथा IP Phone की स्थिति"),
            ("IP-Phone dh fLFkfr", "IP-Phone की स्थिति"),
            ("IP] LAN ,oa WiFi dk dke\r\n", "IP, LAN एवं WiFi का काम\r\n"),
            ("RajNET", "RajNET"),
            ("", ""),
        ] {
            assert_eq!(to_unicode_but_english(mixed), read);
        }
    }

    #[test]
    fn no_hindi_word_is_taken_for_english() {
        let words = HINDI.lines().chain(OFFICE.lines()).filter(|word| !word.ends_with('ः'));
        for word in words {
            assert_eq!(to_unicode_but_english(&from_unicode(word).text), word);
        }
    }

    #[test]
    fn what_may_be_hindi_stays_hindi() {
        for (kruti, hindi) in [("NB", "छठ"), ("esa", "में"), ("Jh", "श्री"), ("vFkkZr~", "अर्थात्")]
        {
            assert_eq!(to_unicode_but_english(kruti), hindi);
        }
    }
}
