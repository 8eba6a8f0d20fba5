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
            Some(parts) => {
                run.push_str(parts.before);
                out.push_str(&to_unicode(&std::mem::take(&mut run)));
                out.push_str(parts.english);
                run.push_str(parts.after);
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

/// A word with English in it: the signs before, the English, and the signs and spaces behind.
struct Parts<'a> {
    before: &'a str,
    english: &'a str,
    after: &'a str,
}

/// Opening brackets and quotes, as the old letters have them.
const OPENING: [char; 3] = ['¼', 'ß', '^'];

/// Of other signs than these behind English some are letters in Kruti Dev.
const CLOSING: &str = "]-&@(\\%½Þ";

/// Behind a number; no word of Hindi is written so in the old letters.
const UNITS: [&str; 8] = ["KW", "KV", "KB", "MB", "GB", "TB", "KM", "MM"];

/// So many capitals with no small letter are an abbreviation …
const LEAST_CAPITALS: usize = 3;

/// … but for the words of the lists that the old letters write so: फर्स्ट, फैट, डैड, फैक्ट, टैस्ट, डक्ट, ठन्डे.
const IN_CAPITALS: [&str; 7] = ["QLVZ", "QSV", "MSM", "QSDV", "VSLV", "MDV", "BUMs"];

/// Several parts may be joined by what joins English words too: IP-Phone.
fn english_part(word: &str) -> Option<Parts<'_>> {
    let trimmed = word.trim_start_matches(OPENING);
    let (before, word) = word.split_at_checked(word.len() - trimmed.len())?;
    if let Some(address) = word.split_whitespace().next().filter(|word| is_address(word)) {
        let (english, after) = word.split_at_checked(address.len())?;
        return Some(Parts { before, english, after });
    }
    let end = word.rfind(|c: char| c.is_ascii_alphabetic())? + 1;
    let (english, after) = word.split_at_checked(end)?;
    if !after.chars().all(|c| c.is_whitespace() || c.is_ascii_digit() || CLOSING.contains(c)) {
        return None;
    }
    let parts: Vec<&str> = english.split(['-', '&', '@']).collect();
    let is_letter = |part: &str| part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    // Half a letter alone, the E of E-Mitra, is no more possible than a sign at the beginning.
    let is_half = |part: &str| is_letter(part) && !is_possible(&to_unicode(part));
    let begins_so = parts.iter().all(|part| is_latin(part) || is_letter(part))
        && parts.first().is_some_and(|first| begins_with_sign(first) || (parts.len() > 1 && is_half(first)));
    // DoIT&C, e-Governance: one letter is English beside English.
    let are_english = parts.iter().all(|part| is_english(part) || is_letter(part))
        && parts.iter().any(|part| is_english(part));
    (begins_so || are_english || is_generation(english)).then_some(Parts { before, english, after })
}

/// www.rajasthan.gov.in: behind a full stop of English, which is a letter in the old font, nothing may be guessed.
fn is_address(word: &str) -> bool {
    ["www.", "http://", "https://"].iter().any(|start| word.starts_with(start))
}

/// 4G
fn is_generation(word: &str) -> bool {
    word.strip_suffix('G')
        .is_some_and(|digit| digit.len() == 1 && digit.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_latin(letters: &str) -> bool {
    letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_english(letters: &str) -> bool {
    let is_upper = |letters: &str| letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let several = letters.strip_suffix('s').unwrap_or(letters);
    if IN_CAPITALS.contains(&letters) {
        return false;
    }
    if UNITS.contains(&letters) || (several.len() >= LEAST_CAPITALS && is_upper(several)) {
        return true;
    }
    is_latin(letters)
        && (begins_with_sign(letters)
            || (is_upper(letters) || leans_to_english(letters)) && !is_possible(&to_unicode(letters)))
}

/// No Hindi word begins with what the font has on these capitals: ै, ॅ and the reph.
fn begins_with_sign(letters: &str) -> bool {
    is_latin(letters) && letters.starts_with(['S', 'W', 'Z'])
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
            ("CCTV dSejs", "CCTV कैमरे"),
            ("CCTVs dh lwph", "CCTVs की सूची"),
            ("JEN ,oa XEN NKN dh cSBd", "JEN एवं XEN NKN की बैठक"),
            ("¼BBNL½ dh fLFkfr", "(BBNL) की स्थिति"),
            ("ßBBNLÞ dh fLFkfr", "“BBNL” की स्थिति"),
            ("¼RajNET½", "(RajNET)"),
            ("Wi-Fi dh fLFkfr", "Wi-Fi की स्थिति"),
            ("4G dk dke", "4G का काम"),
            ("E-Mitra dh lwph", "E-Mitra की सूची"),
            ("DoIT&C ds", "DoIT&C के"),
            ("www.rajasthan.gov.in ij", "www.rajasthan.gov.in पर"),
            ("2 KW", "2 KW"),
            ("¼cSBd½ ß[k.MÞ", "(बैठक) “खण्ड”"),
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
