//! What is written in more than one way by its letters or its digits: ACP and एसीपी, 12,34,567 and 1234567.

use super::super::number::group_lakh;
use super::super::typing::phonetic::letter_names;

/// So many Latin letters may be an abbreviation.
const MOST_LETTERS: usize = 8;
/// A shorter number has no commas.
const LEAST_DIGITS: usize = 4;

/// Of a folded word: the other way to write it, as rows of folded words.
pub(super) fn others(word: &str) -> Vec<Vec<String>> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return with_commas(word);
    }
    let is_short = (2..=MOST_LETTERS).contains(&word.len());
    if is_short && word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return vec![vec![letter_names(word)]];
    }
    of_names(word).filter(|letters| letters.len() > 1).map(|letters| vec![letters]).into_iter().collect()
}

/// By the letters that these are the names of, in lower case: एसीपी is acp.
fn of_names(word: &str) -> Option<String> {
    if word.is_empty() {
        return Some(String::new());
    }
    // आई is I, and एस is no A.
    let mut found: Vec<(char, &str)> = ('a'..='z')
        .filter_map(|letter| Some((letter, word.strip_prefix(letter_names(&letter.to_string()).as_str())?)))
        .collect();
    found.sort_by_key(|(_, rest)| rest.len());
    found.into_iter().find_map(|(letter, rest)| Some(format!("{letter}{}", of_names(rest)?)))
}

/// As offices group it, and as spreadsheets do.
fn with_commas(digits: &str) -> Vec<Vec<String>> {
    let Some(number) = digits.parse::<i64>().ok().filter(|_| digits.len() >= LEAST_DIGITS) else {
        return Vec::new();
    };
    let thousands = digits.as_bytes().rchunks(3).rev().map(|part| String::from_utf8_lossy(part).into_owned());
    let mut rows = vec![group_lakh(number).split(',').map(str::to_owned).collect(), thousands.collect()];
    rows.dedup();
    rows
}

#[cfg(test)]
mod tests {
    use super::super::{Match, Request};

    #[test]
    fn an_abbreviation_is_found_by_its_letters_and_by_their_names() {
        for (query, text) in [
            ("ACP", "एसीपी, चूरू"),
            ("acp", "एसीपी, चूरू"),
            ("एसीपी", "the ACP, Churu"),
            ("bbnl", "बीबीएनएल"),
            ("बीबीएनएल", "BBNL"),
            ("एक्सईएन", "XEN"),
            ("डब्ल्यू", "डब्ल्यू"),
        ] {
            assert_eq!(Request::read(query).found_in([text]), Some(Match::Word), "{query} in {text}");
        }
        assert_eq!(Request::read("ACP").found_in(["एसडीएम"]), None);
        assert_eq!(Request::read("समीक्षा").found_in(["s"]), None);
    }

    #[test]
    fn a_number_is_found_with_its_commas_and_without() {
        for (query, text) in [
            ("1234567", "राशि 12,34,567 रुपये"),
            ("1234567", "1,234,567"),
            ("12,34,567", "1234567"),
            ("१२३४५६७", "१२,३४,५६७"),
            ("1234", "1,234"),
        ] {
            assert_eq!(Request::read(query).found_in([text]), Some(Match::Word), "{query} in {text}");
        }
        assert_eq!(Request::read("1234567 ").found_in(["12,34,568"]), None);
    }
}
