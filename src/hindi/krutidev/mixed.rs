//! Lines in which words in Kruti Dev stand beside Unicode Hindi.

use super::english::to_unicode_but_english;
use super::read::has_devanagari_letters;
use super::recognise::{Verdict, looks_like_krutidev};

/// Reads the runs of words that are Kruti Dev for sure; Unicode Hindi, English and what is too short to tell stay as
/// they are.
pub fn to_unicode_beside(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    let end_run = |run: &mut String, out: &mut String| {
        match looks_like_krutidev(run).verdict {
            Verdict::KrutiDev => out.push_str(&to_unicode_but_english(run)),
            Verdict::NotKrutiDev | Verdict::Unsure => out.push_str(run),
        }
        run.clear();
    };
    for word in text.split_inclusive(char::is_whitespace) {
        if has_devanagari_letters(word) {
            end_run(&mut run, &mut out);
            out.push_str(word);
        } else {
            run.push_str(word);
        }
    }
    end_run(&mut run, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_the_old_letters_are_read_beside_unicode_and_english_stays() {
        for (mixed, read) in [
            ("दिनांक dk;kZy; esa cSBd", "दिनांक कार्यालय में बैठक"),
            ("दिनांक dk;kZy; esa cSBd समाप्त\r\n", "दिनांक कार्यालय में बैठक समाप्त\r\n"),
            ("समीक्षा of RajNET and e-Mitra kiosks", "समीक्षा of RajNET and e-Mitra kiosks"),
            ("बैठक 11:30 बजे, BBNL", "बैठक 11:30 बजे, BBNL"),
            ("", ""),
        ] {
            assert_eq!(to_unicode_beside(mixed), read);
        }
    }
}
