//! Folding for search: two spellings of one word become the same text. Only for finding, never for keeping.
//!
//! Long and short vowels stay apart (की is not कि), except in a few words that offices spell both ways.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::clean::is_unwanted;
use super::cluster::{is_boundary_byte, next_boundary_byte, previous_boundary_byte};
use super::number::ascii_digit;

const NUKTA: char = '\u{93c}';
const CHANDRABINDU: char = '\u{901}';
const ANUSVARA: char = '\u{902}';
const VIRAMA: char = '\u{94d}';
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// What is spelt in more than one way, each with the spelling that stands for all. In front of a word they
/// stand for it alone, …
const BEGINNINGS: [(&str, &str); 2] = [
    // चुरू, चूरू
    ("चुर", "चूर"),
    // अप्रेल, अप्रैल
    ("अप्रे", "अप्रै"),
];

/// … and these stand inside of compounds too (उपजिलाकलेक्टर).
const PARTS: [(&str, &str); 10] = [
    // चूरु, चूरू
    ("चुरू", "चूरू"),
    ("चूरु", "चूरू"),
    // कलेक्टर, कलैक्टर, कलक्टर; कलेक्ट्रेट
    ("कलेक्ट", "कलक्ट"),
    ("कलैक्ट", "कलक्ट"),
    // गुरूवार, गुरुवार
    ("गुरू", "गुरु"),
    // शुरू, शुरु; शुरूआत, शुरुआत
    ("शुरू", "शुरु"),
    // रूपये, रुपये, रुपए
    ("रूपय", "रुपय"),
    ("रूपए", "रुपए"),
    // चिन्हित, चिह्नित
    ("चिन्ह", "चिह्न"),
    // श्रृंखला, शृंखला
    ("श्रृ", "शृ"),
];

/// The ends of गयी, गई; लिये, लिए; चाहियें, चाहिएं.
const GLIDES: [(&str, &str); 4] = [("यी", "ई"), ("ये", "ए"), ("यीं", "ईं"), ("यें", "एं")];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The bytes of the text in which it stands, from cluster to cluster.
    pub at: Range<usize>,
    pub folded: String,
}

/// The words of a text: joined by spaces they are the folded text.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| separates(*c)).map(|(at, c)| (at, at + c.len_utf8()));
    for (end, next) in ends.chain([(text.len(), text.len())]) {
        let piece = text.get(start..end).unwrap_or_default();
        // Decomposed, a rare letter can fall into two words.
        for folded in fold(piece).split_whitespace() {
            found.push(Word { at: whole_clusters(text, start..end), folded: folded.to_owned() });
        }
        start = next;
    }
    found
}

/// Wide enough that no cluster is cut.
fn whole_clusters(text: &str, at: Range<usize>) -> Range<usize> {
    let start =
        if is_boundary_byte(text, at.start) { at.start } else { previous_boundary_byte(text, at.start) };
    let end = if is_boundary_byte(text, at.end) { at.end } else { next_boundary_byte(text, at.end) };
    start..end
}

/// How a folded word that is still being typed may go on under another spelling: चु, of चुरू, as चूरू.
pub fn becomes(unfinished: &str) -> impl Iterator<Item = &'static str> {
    let all = BEGINNINGS.iter().chain(&PARTS);
    all.filter(move |(from, _)| from.len() > unfinished.len() && from.starts_with(unfinished))
        .map(|(_, to)| *to)
}

/// The folded text: lower case, digits 0–9, no nukta, anusvara for chandrabindu and for half nasals before
/// consonants (हिन्दी, हिंदी; इन्टरनेट, इंटरनेट), ा for ॉ (ब्लॉक, ब्लाक), no joiners, punctuation as spaces,
/// single spaces.
pub fn fold(text: &str) -> String {
    let letters: Vec<char> = text
        .nfd()
        .filter(|&c| c != NUKTA && !JOINERS.contains(&c) && !is_unwanted(c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            CHANDRABINDU => ANUSVARA,
            'ॉ' => 'ा',
            'ऑ' => 'आ',
            _ if separates(c) => ' ',
            _ => ascii_digit(c),
        })
        .collect();
    let mut joined = String::with_capacity(text.len());
    let mut rest = letters.as_slice();
    while let [first, after @ ..] = rest {
        match rest {
            [nasal, VIRAMA, consonant, ..] if is_half_nasal(*nasal, *consonant) => {
                joined.push(ANUSVARA);
                rest = after.get(1..).unwrap_or_default();
            }
            _ => {
                joined.push(*first);
                rest = after;
            }
        }
    }
    let mut out = String::with_capacity(joined.len());
    for word in joined.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(one_spelling(word).nfc());
    }
    out
}

fn one_spelling(word: &str) -> String {
    let beginning = BEGINNINGS.iter().find_map(|(from, to)| Some((*to, word.strip_prefix(from)?)));
    let (start, rest) = beginning.unwrap_or(("", word));
    let mut out = format!("{start}{rest}");
    let glide = GLIDES.iter().find_map(|(from, to)| Some((out.strip_suffix(from)?, *to)));
    // ये alone is a word, and after a half letter (कार्ये) it is no glide.
    if let Some((stem, end)) = glide.filter(|(stem, _)| !stem.is_empty() && !stem.ends_with(VIRAMA)) {
        out = format!("{stem}{end}");
    }
    for (from, to) in PARTS {
        if out.contains(from) {
            out = out.replace(from, to);
        }
    }
    out
}

/// True when every word of the query begins a word of the text, when the words run together do so
/// (ईमित्र finds ई-मित्र), or when the query, being of one script, stands anywhere inside.
///
/// An empty query matches everything.
pub fn matches(haystack: &str, query: &str) -> bool {
    matches_folded(&fold(haystack), &fold(query))
}

/// As [`matches`], for texts that are folded already: lists fold their lines once, not at every key.
pub fn matches_folded(haystack: &str, query: &str) -> bool {
    let begins_a_word = |part: &str| haystack.split(' ').any(|word| word.starts_with(part));
    query.split(' ').all(begins_a_word)
        || begins_run_together(haystack, query)
        || (is_of_one_script(query) && stands_inside(haystack, query))
}

fn begins_run_together(haystack: &str, query: &str) -> bool {
    let starts = std::iter::once(0).chain(haystack.match_indices(' ').map(|(at, _)| at + 1));
    let letters = |text: &str| text.chars().filter(|&c| c != ' ').collect::<Vec<_>>();
    let query = letters(query);
    starts
        .filter_map(|start| haystack.get(start..))
        .any(|rest| rest.chars().filter(|&c| c != ' ').take(query.len()).eq(query.iter().copied()))
}

/// Only from the start of a cluster: a query is not found in the second half of a conjunct.
fn stands_inside(haystack: &str, query: &str) -> bool {
    haystack
        .grapheme_indices(true)
        .any(|(at, _)| haystack.get(at..).is_some_and(|rest| rest.starts_with(query)))
}

fn is_of_one_script(text: &str) -> bool {
    let devanagari = |c: char| ('\u{900}'..='\u{97f}').contains(&c);
    let letters = || text.chars().filter(|c| !c.is_ascii_digit() && *c != ' ');
    letters().all(devanagari) || !letters().any(devanagari)
}

pub(super) fn separates(c: char) -> bool {
    c.is_whitespace()
        || c.is_ascii_punctuation()
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2212}' | '।' | '॥' | '॰' | '«' | '»' | '·' | '₹' | '×')
}

/// A nasal before a consonant of its own row; न and म also where loanwords have them for an anusvara.
fn is_half_nasal(nasal: char, consonant: char) -> bool {
    match nasal {
        'ङ' => matches!(consonant, 'क'..='घ'),
        'ञ' => matches!(consonant, 'च'..='झ'),
        'ण' => matches!(consonant, 'ट'..='ढ'),
        'न' => matches!(consonant, 'क'..='घ' | 'च'..='झ' | 'ट'..='ढ' | 'त'..='ध' | 'श' | 'स'),
        'म' => matches!(consonant, 'प'..='भ' | 'व'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_word_fold_together() {
        let pairs = [
            ("हिन्दी", "हिंदी"),
            ("कमाण्ड", "कमांड"),
            ("कम्प्यूटर", "कंप्यूटर"),
            ("पञ्चायत", "पंचायत"),
            ("अङ्क", "अंक"),
            ("लाड़ली", "लाडली"),
            ("ला\u{95c}ली", "लाड\u{93c}ली"),
            ("राजगढ़", "राजगढ"),
            ("पाँच", "पांच"),
            ("ई-मित्र", "ई मित्र"),
            ("ई–मित्र", "ई  मित्र "),
            ("IP फोन", "ip फ़ोन"),
            ("२०२६", "2026"),
            ("चुरू", "चूरू"),
            ("जिला कलेक्टर", "ज़िला कलक्टर"),
            ("अप्रेल", "अप्रैल"),
            ("क्\u{200d}षमता", "क्षमता"),
            ("क्\u{200c}षमता", "क्षमता"),
            ("निर्देश।", "निर्देश"),
            ("चूरु", "चूरू"),
            ("उपजिलाकलेक्टर", "उपजिलाकलक्टर"),
            ("अभय कमान्ड", "अभय कमांड"),
            ("इन्टरनेट", "इंटरनेट"),
            ("इन्जीनियर", "इंजीनियर"),
            ("लाइसेन्स", "लाइसेंस"),
            ("सम्वाद", "संवाद"),
            ("ब्लॉक", "ब्लाक"),
            ("ऑफिस", "आफिस"),
            ("भिजवायी गयी", "भिजवाई गई"),
            ("लिये जाये", "लिए जाए"),
            ("चाहिये", "चाहिए"),
            ("रूपये", "रुपए"),
            ("शुरू", "शुरु"),
            ("सुजानगढ़", "सुजानगढ"),
            ("चिन्हित स्थान", "चिह्नित स्थान"),
            ("श्रृंखला", "शृंखला"),
        ];
        for (a, b) in pairs {
            assert_eq!(fold(a), fold(b), "{a} and {b}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (a, b) in [
            ("की", "कि"),
            ("दूर", "दुर"),
            ("अन्न", "अंन"),
            ("सम्मान", "संमान"),
            ("जन्म", "जंम"),
            ("कार्रवाई", "कार्यवाही"),
            ("ये", "ए"),
            ("किया", "की"),
            ("माह", "मह"),
        ] {
            assert_ne!(fold(a), fold(b), "{a} and {b}");
        }
    }

    #[test]
    fn a_query_finds_words_by_their_beginnings_in_any_order() {
        let found = [
            ("बैठक समाप्त करें", "समा बैठ"),
            ("ई-मित्र कियोस्क", "ईमित्र"),
            ("ईमित्र कियोस्क", "ई मित्र"),
            ("आईपी फोन (IP Phone)", "ip फोन"),
            ("सुजानगढ़", "गढ"),
            ("Export minutes…", "MIN"),
            ("07/2026-12", "2026-12"),
            ("कुछ भी", ""),
        ];
        for (text, query) in found {
            assert!(matches(text, query), "{query} in {text}");
        }
    }

    #[test]
    fn a_query_does_not_find_what_is_not_there() {
        let missing = [
            ("किया गया", "की"),
            ("एक रात", "कर"),
            ("IP फोन", "ip टीवी"),
            ("", "क"),
            // Inside a conjunct and inside a word of a mixed query.
            ("क्षेत्र", "षे"),
            ("आईपी", "पी x"),
        ];
        for (text, query) in missing {
            assert!(!matches(text, query), "{query} in {text}");
        }
    }

    #[test]
    fn the_words_of_a_text_lie_where_they_stand() {
        let text = "ई-मित्र, कलेक्टर";
        let found: Vec<(&str, String)> =
            words(text).into_iter().map(|word| (text.get(word.at).unwrap(), word.folded)).collect();
        let expected = [("ई", "ई"), ("मित्र", "मित्र"), ("कलेक्टर", "कलक्टर")];
        assert_eq!(found, expected.map(|(written, folded)| (written, folded.to_owned())));
    }

    #[test]
    fn a_word_that_is_being_typed_knows_how_it_will_be_folded() {
        assert!(becomes("चु").any(|word| word == "चूर"));
        assert!(becomes("कले").all(|word| word == "कलक्ट"));
        assert_eq!(becomes("बैठक").count(), 0);
    }

    proptest! {
        #[test]
        fn the_words_of_a_text_are_its_folded_text_and_cut_no_cluster(text in any::<String>()) {
            let found = words(&text);
            let folded: Vec<&str> = found.iter().map(|word| word.folded.as_str()).collect();
            prop_assert_eq!(folded.join(" "), fold(&text));
            for word in &found {
                prop_assert!(is_boundary_byte(&text, word.at.start) && is_boundary_byte(&text, word.at.end));
            }
        }

        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn folding_hindi_twice_is_folding_once(text in "[कगचडतनणमपयरसलटएँंाीिुूेॉ़्\u{95c}\u{200d} -]{0,12}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn every_text_finds_itself(text in "[a-zकखगमनत्िी -]{1,16}") {
            prop_assert!(matches(&text, &text));
        }
    }
}
