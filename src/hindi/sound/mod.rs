//! How a word sounds, roughly, so that what is typed in Roman letters finds what is written in Hindi:
//! `nirdesh` finds निर्देश. Both become a key of a few Roman letters. A key has no अ and no आ, because Roman
//! spelling does not tell where they are (samiksha, समीक्षा: `smiks`), one letter for long and short vowels,
//! for dental and retroflex, for the three sibilants, and `x` for ह, so that `h` is aspiration and nothing else.
//!
//! A Hindi word has one key. A Roman word may be read in several ways and has a key for each.

mod roman;

use self::roman::unit;

/// More ways to read one word are not followed.
const MOST_READINGS: usize = 16;

/// The key of a word as it stands in a text; of a Roman word the likeliest. Empty when nothing sounds.
pub fn key(word: &str) -> String {
    if word.chars().any(is_devanagari) {
        return hindi_key(word);
    }
    keys(word).into_iter().next().unwrap_or_default()
}

/// The keys of a word that somebody is looking for, the likeliest first.
pub fn keys(word: &str) -> Vec<String> {
    if word.chars().any(is_devanagari) {
        return vec![hindi_key(word)];
    }
    let letters: Vec<char> =
        word.chars().map(|c| c.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric).collect();
    let mut readings = vec![String::new()];
    let mut at = 0;
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, codes) = unit(letters.get(..at).unwrap_or_default(), rest);
        let ways = if readings.len() * codes.len() > MOST_READINGS { 1 } else { codes.len() };
        let longer = codes
            .iter()
            .take(ways)
            .flat_map(|code| readings.iter().map(move |so_far| format!("{so_far}{code}")));
        readings = longer.collect();
        at += length.max(1);
    }
    let mut found: Vec<String> = Vec::new();
    for reading in readings.iter().map(|reading| without_e_at_h(reading)) {
        if !reading.is_empty() && !found.contains(&reading) {
            found.push(reading);
        }
    }
    found
}

fn is_devanagari(c: char) -> bool {
    ('\u{900}'..='\u{97f}').contains(&c)
}

/// शहर is spelt shahar, shehar and sheher, पहला pahla and pehla.
fn without_e_at_h(key: &str) -> String {
    key.replace("exe", "x").replace("ex", "x")
}

fn hindi_key(word: &str) -> String {
    let letters: Vec<char> =
        word.chars().filter(|c| !matches!(c, '\u{200c}' | '\u{200d}' | '\u{93c}')).collect();
    let mut out: Vec<&str> = Vec::new();
    let mut before: Option<char> = None;
    let mut rest = letters.as_slice();
    while let [first, after @ ..] = rest {
        rest = after;
        let next = after.first().copied();
        let half = before == Some('\u{94d}');
        match *first {
            'ज' if after.starts_with(&['\u{94d}', 'ञ']) => {
                out.push("gy");
                rest = after.get(2..).unwrap_or_default();
            }
            // गयी sounds as गई.
            'य' if before.is_some() && !half && matches!(next, Some('ि' | 'ी' | 'े')) => {}
            'म' if matches!(after, ['\u{94d}', 'प'..='भ' | 'व', ..]) => out.push("n"),
            // At a word's end it only colours the vowel: नहीं, में.
            'ँ' | 'ं' => {
                if next.is_some() {
                    out.push("n");
                }
            }
            'अ' | 'आ' if before.is_none() => out.push("a"),
            c => {
                if let Some(code) = consonant(c) {
                    // A doubled letter is often typed once: सम्मेलन, बद्ध.
                    if half && out.last().is_some_and(|last| last.get(..1) == code.get(..1)) {
                        out.pop();
                    }
                    out.push(code);
                } else if let Some(code) = vowel(c) {
                    out.push(code);
                } else if c.is_ascii_alphanumeric() {
                    out.push(ascii(c));
                }
            }
        }
        before = Some(*first);
    }
    without_e_at_h(&out.concat())
}

/// A Latin letter or a digit inside of a Hindi word, in lower case.
fn ascii(c: char) -> &'static str {
    const ALL: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    ALL.find(c.to_ascii_lowercase()).and_then(|at| ALL.get(at..=at)).unwrap_or_default()
}

fn consonant(c: char) -> Option<&'static str> {
    Some(match c {
        'क' => "k",
        'ख' => "kh",
        'ग' => "g",
        'घ' => "gh",
        'च' | 'छ' => "c",
        'ज' => "j",
        'झ' => "jh",
        'ट' | 'त' => "t",
        'ठ' | 'थ' => "th",
        'ड' | 'द' | '\u{95c}' => "d",
        'ढ' | 'ध' | '\u{95d}' => "dh",
        'ङ' | 'ञ' | 'ण' | 'न' | '\u{929}' => "n",
        'प' => "p",
        'फ' | '\u{95e}' => "ph",
        'ब' => "b",
        'भ' => "bh",
        'म' => "m",
        'य' | '\u{95f}' => "y",
        'र' | '\u{931}' => "r",
        'ल' | 'ळ' => "l",
        'व' => "v",
        'श' | 'ष' | 'स' => "s",
        'ह' => "x",
        '\u{958}' => "k",
        '\u{959}' => "kh",
        '\u{95a}' => "g",
        '\u{95b}' => "j",
        _ => return None,
    })
}

fn vowel(c: char) -> Option<&'static str> {
    Some(match c {
        'इ' | 'ई' | 'ि' | 'ी' => "i",
        'उ' | 'ऊ' | 'ु' | 'ू' => "u",
        'ए' | 'ऐ' | 'े' | 'ै' | 'ऍ' | 'ॅ' => "e",
        'ओ' | 'औ' | 'ो' | 'ौ' | 'ऑ' | 'ॉ' => "o",
        'ऋ' | 'ृ' => "ri",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
