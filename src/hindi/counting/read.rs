//! Reading of numbers in words. A text is a number as a whole or not at all.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::table;
use crate::hindi::fold;
use crate::hindi::number::{ascii_digits, is_grouped};

/// Counting is done in ten-thousandths, so that `2.5 लाख` and `सवा दो करोड़` stay whole.
const ONE: u64 = 10_000;
const HUNDRED: u64 = 100;
const CRORE: u64 = 10_000_000;
/// Nobody counts further in a meeting; it also keeps the arithmetic from overflowing.
const MOST: u64 = 100_000_000_000_000;
/// The same for the digits of one count.
const MOST_DIGITS: u64 = 10_000_000_000;

/// Folded words and their numbers.
static SMALL: LazyLock<HashMap<String, u64>> = LazyLock::new(|| {
    let english = (0..100).map(|number| (fold(&table::english(number)), number));
    let hindi = (0..).zip(table::HINDI);
    let hindi = hindi.flat_map(|(number, names)| names.iter().map(move |name| (fold(name), number)));
    hindi.chain(english).collect()
});

const SCALES: [(u64, &[&str]); 4] = [
    (HUNDRED, &["सौ", "hundred", "hundreds"]),
    (1_000, &["हजार", "thousand", "thousands"]),
    (100_000, &["लाख", "lakh", "lakhs", "lac", "lacs"]),
    (CRORE, &["करोड", "crore", "crores"]),
];

/// Reads `दो लाख छियानवे हजार`, `2 लाख 96 हजार`, `2.5 करोड़`, `डेढ़ लाख`, `साढ़े तीन हजार`, `two lakh`, and the
/// same with `रुपये … मात्र` around it.
pub fn read_in_words(text: &str) -> Option<u64> {
    let words = words_of(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = strip(&words, &["रुपये", "रुपए", "रु", "rupees", "rs"], &[]);
    let words = strip(words, &[], &["मात्र", "only"]);
    let words = strip(words, &[], &["रुपये", "रुपए", "रु", "rupees"]);
    let (number, used) = read_folded(words)?;
    (used == words.len()).then_some(number)
}

/// Folds words; a number in digits stays whole, with its point and without its commas.
fn words_of(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for piece in ascii_digits(text).split(|c: char| c.is_whitespace() || c == '₹') {
        let number = piece.replace(',', "");
        let is_digits = number.chars().all(|c| c.is_ascii_digit() || c == '.');
        let grouped = is_grouped(piece.split('.').next().unwrap_or(""));
        match number.parse::<f64>() {
            Ok(_) if is_digits && grouped => out.push(number),
            Ok(_) if is_digits => out.push(piece.to_owned()),
            // Nothing is counted below nought.
            _ if piece.starts_with(['-', '\u{2212}']) => out.push(piece.to_owned()),
            _ => out.extend(fold(piece).split(' ').filter(|word| !word.is_empty()).map(str::to_owned)),
        }
    }
    out
}

fn strip<'a, 'b>(words: &'a [&'b str], first: &[&str], last: &[&str]) -> &'a [&'b str] {
    match words {
        [word, rest @ ..] if first.contains(word) => rest,
        [rest @ .., word] if last.contains(word) => rest,
        _ => words,
    }
}

/// The number with which folded words begin, and how many of them say it.
pub(in crate::hindi) fn read_folded(words: &[&str]) -> Option<(u64, usize)> {
    let mut total = 0;
    let mut used = 0;
    let mut last_scale = u64::MAX;
    loop {
        let rest = words.get(used..).unwrap_or_default();
        let next = group(rest);
        let (count, length) = next.unwrap_or((0, 0));
        let scale = rest.get(length).and_then(|word| scale_of(word)).filter(|scale| *scale > HUNDRED);
        match (next, scale) {
            // "एक लाख बीस हजार करोड़": crores are counted in lakhs and thousands.
            (_, Some(CRORE)) if last_scale < CRORE => {
                total = (total + count).checked_mul(CRORE)?;
                last_scale = CRORE;
            }
            (Some(_), Some(scale)) if scale < last_scale => {
                total += count.checked_mul(scale)?;
                last_scale = scale;
            }
            (Some(_), None) => {
                total += count;
                used += length;
                break;
            }
            _ => break,
        }
        used += length + 1;
        if total > MOST * ONE {
            return None;
        }
    }
    (used > 0 && total % ONE == 0 && total <= MOST * ONE).then_some((total / ONE, used))
}

/// True of a folded word that numbers are said with.
pub(in crate::hindi) fn counts(word: &str) -> bool {
    const PARTS: &[&str] = &["and", "डेढ", "ढाई", "साढे", "सवा", "पौने"];
    SMALL.contains_key(word) || scale_of(word).is_some() || PARTS.contains(&word)
}

/// A count below a thousand, in ten-thousandths: `पाँच`, `एक सौ बीस`, `सौ`, `साढ़े तीन`, `2.5`.
fn group(words: &[&str]) -> Option<(u64, usize)> {
    let hundred = |at: usize| words.get(at).is_some_and(|word| scale_of(word) == Some(HUNDRED));
    if hundred(0) {
        let (rest, used) = after_hundred(words.get(1..).unwrap_or_default());
        return Some((HUNDRED * ONE + rest, 1 + used));
    }
    let (count, used) = counted(words)?;
    if !hundred(used) {
        return Some((count, used));
    }
    let (rest, more) = after_hundred(words.get(used + 1..).unwrap_or_default());
    Some((count.checked_mul(HUNDRED)? + rest, used + 1 + more))
}

fn after_hundred(words: &[&str]) -> (u64, usize) {
    let skip = usize::from(words.first() == Some(&"and"));
    match words.get(skip..).and_then(small) {
        Some((number, used)) if number < HUNDRED => (number * ONE, skip + used),
        _ => (0, 0),
    }
}

/// A small number, with the words for halves and quarters.
fn counted(words: &[&str]) -> Option<(u64, usize)> {
    let first = *words.first()?;
    let rest = words.get(1..).unwrap_or_default();
    // A quarter has a meaning only before a great number.
    let scale_after = |used: usize| words.get(used).is_some_and(|word| scale_of(word).is_some());
    let fraction = match first {
        "डेढ" => Some((ONE + ONE / 2, 1)),
        "ढाई" => Some((2 * ONE + ONE / 2, 1)),
        "साढे" => small(rest).map(|(number, used)| (number * ONE + ONE / 2, used + 1)),
        "सवा" if scale_after(1) => Some((ONE + ONE / 4, 1)),
        "सवा" => small(rest).map(|(number, used)| (number * ONE + ONE / 4, used + 1)),
        "पौने" => {
            small(rest).map(|(number, used)| ((number * ONE).saturating_sub(ONE / 4), used + 1))
        }
        _ => None,
    };
    if let Some((number, used)) = fraction {
        return scale_after(used).then_some((number, used));
    }
    if let Some((whole, part)) = first.split_once('.') {
        let ten_thousandths: u64 = format!("{part:0<4}").parse().ok().filter(|_| part.len() <= 4)?;
        return Some((read_digits(whole)? * ONE + ten_thousandths, 1));
    }
    let (number, used) = small(words)?;
    Some((number * ONE, used))
}

/// `छियानवे`, `ninety six`, `96`.
fn small(words: &[&str]) -> Option<(u64, usize)> {
    let first = *words.first()?;
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        return read_digits(first).map(|number| (number, 1));
    }
    let pair = words.get(..2).and_then(|pair| SMALL.get(&pair.join(" ")));
    pair.map(|number| (*number, 2)).or_else(|| SMALL.get(first).map(|number| (*number, 1)))
}

fn read_digits(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|number| *number <= MOST_DIGITS)
}

fn scale_of(word: &str) -> Option<u64> {
    SCALES.iter().find(|(_, names)| names.contains(&word)).map(|(scale, _)| *scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_said() {
        let cases = [
            ("छियानवे", 96),
            ("छियानबे", 96),
            ("सौ", 100),
            ("एक सौ एक", 101),
            ("पाँच सौ", 500),
            ("2 लाख 96 हजार", 296_000),
            ("२ लाख ९६ हज़ार", 296_000),
            ("दो लाख छियानवे हजार", 296_000),
            ("2.5 करोड़", 25_000_000),
            ("डेढ़ लाख", 150_000),
            ("डेढ़ सौ", 150),
            ("ढाई हजार", 2_500),
            ("सवा लाख", 125_000),
            ("सवा दो करोड़", 22_500_000),
            ("साढ़े तीन हजार", 3_500),
            ("पौने दो लाख", 175_000),
            ("रुपये दो लाख मात्र", 200_000),
            ("₹ 2 लाख", 200_000),
            ("2 lakh 96 thousand", 296_000),
            ("Rupees two hundred and five only", 205),
            ("twenty-one", 21),
            ("1,200 करोड़", 12_000_000_000),
            ("एक लाख बीस हजार करोड़", 1_200_000_000_000),
        ];
        for (text, number) in cases {
            assert_eq!(read_in_words(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_as_a_whole_is_none() {
        for text in [
            "",
            "लाख",
            "एक दो",
            "बीस पच्चीस",
            "दो हजार तीन लाख",
            "2 लाख 3 लाख",
            "साढ़े",
            "साढ़े तीन",
            "डेढ़",
            "2.55555 लाख",
            "2.00005 हजार",
            "पाँच कैमरे",
            "99999999999999 करोड़",
            "-5",
            "2-3 लाख",
            "1,23,45 लाख",
            "and five",
        ] {
            assert_eq!(read_in_words(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_number_or_none(text in any::<String>()) {
            let _ = read_in_words(&text);
        }

        #[test]
        fn any_jumble_of_its_words_is_a_number_or_none(
            words in prop::collection::vec(prop::sample::select(vec![
                "एक", "सौ", "हजार", "लाख", "करोड़", "99", "9999999999999999999", "0.5", "साढ़े", "पौने", "शून्य", "and", "डेढ़",
            ]), 0..8),
        ) {
            let _ = read_in_words(&words.join(" "));
        }
    }
}
