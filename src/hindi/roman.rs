//! Hindi in Roman letters, as people write it in messages: samiksha, not samīkṣā.

use super::sounds::{Sound, sounds};

/// The usual spelling of a text, word by word; what is not Devanagari stays as it is.
pub fn romanise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let belongs = |c: char| is_letter(c) == is_letter(first);
        let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if is_letter(first) {
            spell(&sounds(run), &mut out);
        } else {
            out.push_str(run);
        }
    }
    out
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}')
}

fn spell(sounds: &[Sound], out: &mut String) {
    let mut before = None;
    for (at, sound) in sounds.iter().enumerate() {
        let after = sounds.get(at + 1).copied();
        out.push_str(match *sound {
            Sound::Consonant(letter) => consonant(letter),
            Sound::Ksha => "ksh",
            Sound::Gya => "gy",
            // गए is gaye, लिए is liye.
            Sound::Vowel('ए') if before.is_some_and(Sound::is_vowel) => "ye",
            Sound::Vowel(letter) => vowel(letter),
            Sound::Schwa { silent } => {
                if silent {
                    ""
                } else {
                    "a"
                }
            }
            Sound::Nasal(_) if after.is_some_and(is_labial) => "m",
            Sound::Nasal(_) => "n",
            Sound::Breath => "h",
        });
        before = Some(*sound);
    }
}

fn is_labial(sound: Sound) -> bool {
    matches!(sound, Sound::Consonant('प'..='म'))
}

pub(super) fn consonant(letter: char) -> &'static str {
    match letter {
        'क' | '\u{958}' => "k",
        'ख' | '\u{959}' => "kh",
        'ग' | '\u{95a}' => "g",
        'घ' => "gh",
        'ङ' | 'ञ' | 'ण' | 'न' => "n",
        'च' => "ch",
        'छ' => "chh",
        'ज' => "j",
        '\u{95b}' => "z",
        'झ' => "jh",
        'ट' | 'त' => "t",
        'ठ' | 'थ' => "th",
        'ड' | 'द' | '\u{95c}' => "d",
        'ढ' | 'ध' | '\u{95d}' => "dh",
        'प' => "p",
        'फ' => "ph",
        '\u{95e}' => "f",
        'ब' => "b",
        'भ' => "bh",
        'म' => "m",
        'य' | '\u{95f}' => "y",
        'र' => "r",
        'ल' | 'ळ' => "l",
        'व' => "v",
        'श' | 'ष' => "sh",
        'स' => "s",
        'ह' => "h",
        _ => "",
    }
}

fn vowel(letter: char) -> &'static str {
    match letter {
        'अ' | 'आ' => "a",
        'इ' | 'ई' => "i",
        'उ' | 'ऊ' => "u",
        'ऋ' => "ri",
        'ऍ' | 'ए' => "e",
        'ऐ' => "ai",
        'ऑ' | 'ओ' => "o",
        'औ' => "au",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_spelt_as_in_messages() {
        for (hindi, roman) in [
            ("समीक्षा", "samiksha"),
            ("निर्देश", "nirdesh"),
            ("बैठक", "baithak"),
            ("कार्यवाही", "karyavahi"),
            ("अनुपालना", "anupalna"),
            ("उपस्थिति", "upasthiti"),
            ("जनसुनवाई", "jansunvai"),
            ("सरकार", "sarkar"),
            ("मित्र", "mitra"),
            ("वर्ष", "varsh"),
            ("पूर्व", "purv"),
            ("कार्य", "karya"),
            ("ज्ञान", "gyan"),
            ("संबंध", "sambandh"),
            ("संचार", "sanchar"),
            ("लिए", "liye"),
            ("हुआ", "hua"),
            ("न", "na"),
            ("में", "men"),
            ("लाड़ली", "ladli"),
            ("फ़ाइल", "fail"),
            ("ज़िला", "zila"),
            ("कृषि", "krishi"),
        ] {
            assert_eq!(romanise(hindi), roman, "{hindi}");
        }
    }

    #[test]
    fn the_rest_of_a_text_stays() {
        assert_eq!(romanise("ई-मित्र IP (15 दिवस)।"), "i-mitra IP (15 divas)।");
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>()) {
            romanise(&text);
        }

        #[test]
        fn hindi_becomes_plain_letters(word in "([क-ह][ािीुूेैोौ]?[ंँ]?){1,6}") {
            prop_assert!(romanise(&word).chars().all(|c| c.is_ascii_lowercase() || !('क'..='ह').contains(&c)));
        }
    }
}
