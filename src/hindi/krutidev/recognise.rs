//! Telling Kruti Dev from English, by which characters stand side by side.

use unicode_normalization::UnicodeNormalization as _;

use super::read::has_devanagari_letters;

/// Log odds of each pair of classes; `assets/krutidev/README.md` says how they are written and made.
const BIGRAMS: &[u8] = include_bytes!("../../../assets/krutidev/bigrams.txt");

/// A space, a digit, the rest of printable ASCII (84), everything else.
const CLASSES: usize = 87;

/// A weight is the code of its character less this, in eighths of a natural logarithm.
const ZERO: i32 = b'P' as i32;

/// How far the sum of the weights must lie from zero to be sure. On words that the table was not made from,
/// fewer than 1 in 1,000 are then taken for the other language.
const SURE: i32 = 34;

/// What a text is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    KrutiDev,
    /// English, a code, an address, or Unicode Hindi.
    NotKrutiDev,
    /// Too short to say, such as `esa` or `12-5`. Nothing is to be converted unasked.
    Unsure,
}

/// A verdict with how likely Kruti Dev is, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confidence {
    pub score: f32,
    pub verdict: Verdict,
}

/// Judges one cell, one run or one pasted piece as a whole. The more words, the surer: of single words about
/// one in five is unsure, of two words and more fewer than one in fifty.
///
/// Text in which Devanagari letters stand is not Kruti Dev, whatever stands beside them.
pub fn looks_like_krutidev(text: &str) -> Confidence {
    if has_devanagari_letters(text) {
        return Confidence { score: 0.0, verdict: Verdict::NotKrutiDev };
    }
    let words = text.split_whitespace().filter(|word| has_letters(word));
    let log_odds: i32 = words.map(word_log_odds).sum();
    #[expect(clippy::cast_precision_loss, reason = "the curve is flat long before a float loses a unit")]
    let score = 1.0 / (1.0 + (-log_odds as f32 / 8.0).exp());
    let verdict = if log_odds >= SURE {
        Verdict::KrutiDev
    } else if log_odds <= -SURE {
        Verdict::NotKrutiDev
    } else {
        Verdict::Unsure
    };
    Confidence { score, verdict }
}

/// Figures, dates and signs are the same in both and say nothing, also a dash by itself; nor do Devanagari digits and
/// the sign of the rupee, which no text in the old letters has.
fn has_letters(word: &str) -> bool {
    let is_letter =
        |c: char| c.is_alphabetic() || !(c.is_ascii() || matches!(c, '०'..='९' | '₹' | '–' | '—'));
    word.chars().any(is_letter)
}

/// Whether the letters of one word stand rather as in English.
pub(super) fn leans_to_english(word: &str) -> bool {
    word_log_odds(word) < 0
}

/// A word of letters alone, some of them with accents, may be one that English has from elsewhere: café.
fn word_log_odds(word: &str) -> i32 {
    let odds = pair_log_odds(word);
    if word.is_ascii() || !word.chars().all(char::is_alphabetic) {
        return odds;
    }
    let plain: String = word.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect();
    if plain.is_ascii() { odds.min(pair_log_odds(&plain)) } else { odds }
}

fn pair_log_odds(word: &str) -> i32 {
    let mut before = 0;
    let inner = word.chars().map(class).chain([0]);
    inner.map(|class| weight(std::mem::replace(&mut before, class), class)).sum()
}

fn class(c: char) -> usize {
    match c {
        '0'..='9' => 1,
        '!'..='/' => c as usize - '!' as usize + 2,
        ':'..='~' => c as usize - '!' as usize - 8,
        _ => CLASSES - 1,
    }
}

fn weight(before: usize, after: usize) -> i32 {
    // Each row ends in a line feed.
    BIGRAMS.get(before * (CLASSES + 1) + after).map_or(0, |code| i32::from(*code) - ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::krutidev::from_unicode;

    const HINDI: &str = include_str!("../../../assets/words/hindi.txt");
    const ENGLISH: &str = include_str!("../../../tests/fixtures/krutidev/english.txt");

    /// Every fifth word: those that the table was not made from.
    fn hindi() -> Vec<&'static str> {
        HINDI.lines().skip(4).step_by(5).collect()
    }

    fn kruti() -> Vec<String> {
        hindi().iter().map(|word| from_unicode(word).text).collect()
    }

    fn english() -> Vec<String> {
        ENGLISH.lines().map(str::to_owned).collect()
    }

    /// Two to four words that stand far from each other in the list.
    fn phrases(words: &[String]) -> Vec<String> {
        let word = |at: usize| words[at % words.len()].as_str();
        let phrase =
            |at: usize| (0..2 + at % 3).map(|step| word(at + step * 613)).collect::<Vec<_>>().join(" ");
        (0..words.len()).map(phrase).collect()
    }

    /// Fewer than 1 in 1,000 get the wrong verdict, and no more than `unsure` in 1,000 none.
    fn assert_taken_for(expected: Verdict, texts: &[String], unsure: usize) {
        let verdicts = |texts: &[String], verdict: Verdict| -> Vec<String> {
            texts.iter().filter(|text| looks_like_krutidev(text).verdict == verdict).cloned().collect()
        };
        let wrong = match expected {
            Verdict::KrutiDev => verdicts(texts, Verdict::NotKrutiDev),
            _ => verdicts(texts, Verdict::KrutiDev),
        };
        assert!(wrong.len() * 1_000 < texts.len(), "{} of {}: {wrong:?}", wrong.len(), texts.len());
        let open = verdicts(texts, Verdict::Unsure).len();
        assert!(open * 1_000 <= texts.len() * unsure, "{open} of {} unsure", texts.len());
    }

    #[test]
    fn single_words_are_rarely_taken_for_the_other_and_one_in_four_may_be_left_open() {
        assert_taken_for(Verdict::KrutiDev, &kruti(), 250);
        assert_taken_for(Verdict::NotKrutiDev, &english(), 250);
    }

    #[test]
    fn capitals_do_not_make_english_words_kruti_dev() {
        let capital = |word: &String| {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
        };
        assert_taken_for(Verdict::NotKrutiDev, &english().iter().map(capital).collect::<Vec<_>>(), 100);
        let upper: Vec<String> = english().iter().map(|word| word.to_uppercase()).collect();
        assert_taken_for(Verdict::NotKrutiDev, &upper, 100);
    }

    #[test]
    fn phrases_are_told_apart_and_hardly_ever_left_open() {
        assert_taken_for(Verdict::KrutiDev, &phrases(&kruti()), 20);
        assert_taken_for(Verdict::NotKrutiDev, &phrases(&english()), 20);
    }

    #[test]
    fn unicode_hindi_is_never_taken_for_kruti_dev() {
        for word in hindi() {
            assert_eq!(looks_like_krutidev(&format!("IP {word}")).verdict, Verdict::NotKrutiDev);
        }
    }

    #[test]
    fn addresses_files_and_codes_are_not_taken_for_kruti_dev() {
        let words = english();
        let mut made = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let other = &words[(at + 4_001) % words.len()];
            made.push(match at % 6 {
                0 => format!("{word}@{other}.gov.in"),
                1 => format!("{word}_{other}.pdf"),
                2 => format!("https://www.{word}.com/{other}"),
                3 => format!("{}-{at}", word.to_uppercase()),
                4 => format!("{word}/{other}"),
                _ => format!("{word}{at}.xlsx"),
            });
        }
        assert_taken_for(Verdict::NotKrutiDev, &made, 100);
        for code in
            ["07/2026-12", "IP-Phone", "BBNL", "RajNET", "15.02.2026", "12,34,567", "60%", "LAN", "e-Mitra"]
        {
            assert_ne!(looks_like_krutidev(code).verdict, Verdict::KrutiDev, "{code}");
        }
    }

    #[test]
    fn too_little_to_judge_is_left_open() {
        for text in ["", " ", "5", "12-5", "15@02@2026", "1]25]000"] {
            assert_eq!(looks_like_krutidev(text).verdict, Verdict::Unsure, "{text}");
        }
        for text in ["café – ok", "café", "–", "résumé — ok"] {
            let found = looks_like_krutidev(text);
            assert_ne!(found.verdict, Verdict::KrutiDev, "{text}: {}", found.score);
        }
    }

    #[test]
    fn the_score_rises_with_the_likelihood() {
        let score = |text| looks_like_krutidev(text).score;
        assert!(score("dk;Zokgh fooj.k") > 0.99 && score("minutes of the meeting") < 0.01);
        assert!((0.0..=1.0).contains(&score("esa")));
    }
}
