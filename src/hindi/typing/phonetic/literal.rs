//! What was typed, letter by letter, without any list of words. In everyday spelling a final a, i or u is long,
//! as people write it; with the strict signs (T, D, N, aa, ~n, .n, R^i, …) every letter is what it says.

use unicode_normalization::UnicodeNormalization as _;

use super::{endings, plurals};

const VIRAMA: char = '\u{94d}';
const INHERENT: char = 'अ';

/// True when the spelling has a sign that everyday spelling does not know, so that it must be taken at its word.
pub fn is_strict(typed: &str) -> bool {
    let mut letters = typed.chars();
    let first = letters.next();
    typed.contains(['~', '^', '.', '\\']) || letters.any(|c| c.is_ascii_uppercase()) || {
        // A capital at the beginning may be a habit; these two are no habit of English.
        first.is_some_and(|c| c.is_ascii_uppercase()) && typed.len() == 1
    }
}

/// The reading; letters that stand for nothing stay as they are. `joins` says whether two consonants with no
/// vowel between them are usually written as one; a strict spelling always joins them.
pub fn read(typed: &str, joins: impl Fn(char, char) -> bool) -> String {
    let strict = is_strict(typed);
    let small = typed.to_ascii_lowercase();
    match endings::of_verb(&small).filter(|_| !strict) {
        // Behind its ending a verb's last vowel is long: बुलवाएँ.
        Some((stem, ending)) => {
            let stem = format!("{}aa", stem.trim_end_matches('a'));
            format!("{}{ending}", by_letter(&stem, false, joins))
        }
        None => match plurals::unknown(&small).filter(|_| !strict) {
            Some((stem, ending)) => format!("{}{ending}", by_letter(stem, false, joins)),
            None => by_letter(typed, strict, joins),
        },
    }
}

/// The reading without any knowledge of endings: for पर्सन, which is no form of पर्स.
pub fn plain(typed: &str, joins: impl Fn(char, char) -> bool) -> String {
    by_letter(typed, is_strict(typed), joins)
}

/// The reading as strict spelling, whatever signs of it there are.
pub fn strict(typed: &str) -> String {
    by_letter(typed, true, |_, _| true)
}

/// A capital at the beginning as the strict sign that it is: टा for Taa. `None` where it is none, or where the spelling
/// is strict anyway.
pub fn capital_as_sign(typed: &str) -> Option<String> {
    let is_sign = typed.starts_with(['T', 'D', 'N', 'S', 'L']) && typed.len() > 1 && !is_strict(typed);
    is_sign.then(|| strict(typed))
}

/// Whether a vowel is spelt as in strict spelling, doubled because it is long.
pub fn has_long_sign(typed: &str) -> bool {
    ["aa", "ii", "uu"].iter().any(|sign| typed.contains(sign))
}

/// A vowel alone, by two letters.
pub fn is_long_vowel(typed: &str) -> bool {
    matches!(typed, "aa" | "ii" | "ee" | "uu" | "oo" | "ai" | "au")
}

fn by_letter(typed: &str, strict: bool, joins: impl Fn(char, char) -> bool) -> String {
    let small = typed.to_ascii_lowercase();
    let mut out = Writer::default();
    let mut rest = if strict { typed } else { small.as_str() };
    while let Some(first) = rest.chars().next() {
        let found = TABLE.iter().find(|(roman, _)| rest.starts_with(roman));
        let (length, sign) = match found {
            Some((roman, sign)) => (roman.len(), *sign),
            None => (first.len_utf8(), Sign::Other(first)),
        };
        rest = rest.get(length..).unwrap_or_default();
        let sign = if strict { sign } else { nasal(first, rest).unwrap_or(sign) };
        out.write(sign, rest.is_empty() && !strict, |a, b| strict || joins(a, b));
    }
    out.finish()
}

/// n and m before a consonant of their own row: sanchar is संचार.
fn nasal(first: char, rest: &str) -> Option<Sign> {
    let row: &[char] = match first {
        'n' => &['k', 'g', 'c', 'j', 't', 'd'],
        'm' => &['p', 'b', 'f'],
        _ => return None,
    };
    rest.starts_with(row).then_some(Sign::Mark('\u{902}'))
}

#[derive(Clone, Copy)]
enum Sign {
    /// One or more consonants, joined.
    Consonant(&'static str),
    /// By its independent letter.
    Vowel(char),
    /// What stands on or after the syllable.
    Mark(char),
    /// Keeps the letters around it apart, and shows a virama.
    Break,
    Other(char),
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The last consonant has no vowel yet.
    open: bool,
}

impl Writer {
    fn write(&mut self, sign: Sign, last: bool, joins: impl Fn(char, char) -> bool) {
        match sign {
            Sign::Consonant(letters) => {
                let joined = self.open
                    && matches!((self.out.chars().next_back(), letters.chars().next()),
                                (Some(before), Some(next)) if joins(before, next));
                self.out.extend(joined.then_some(VIRAMA));
                self.out.push_str(letters);
                self.open = true;
            }
            Sign::Vowel(vowel) => {
                let vowel = if last { lengthened(vowel, self.open) } else { vowel };
                match matra(vowel) {
                    _ if !self.open => self.out.push(vowel),
                    Some(matra) => self.out.push(matra),
                    None => {}
                }
                self.open = false;
            }
            Sign::Mark(mark) => {
                self.out.push(mark);
                self.open = false;
            }
            Sign::Break => {
                if self.open {
                    self.out.extend([VIRAMA, '\u{200c}']);
                }
                self.open = false;
            }
            Sign::Other(other) => {
                self.out.push(other);
                self.open = false;
            }
        }
    }

    fn finish(self) -> String {
        // A virama at the end needs no joiner after it.
        self.out.trim_end_matches('\u{200c}').nfc().collect()
    }
}

fn lengthened(vowel: char, after_consonant: bool) -> char {
    match vowel {
        INHERENT if after_consonant => 'आ',
        'इ' => 'ई',
        'उ' => 'ऊ',
        other => other,
    }
}

fn matra(vowel: char) -> Option<char> {
    Some(match vowel {
        'आ' => 'ा',
        'इ' => 'ि',
        'ई' => 'ी',
        'उ' => 'ु',
        'ऊ' => 'ू',
        'ऋ' => 'ृ',
        'ऍ' => 'ॅ',
        'ए' => 'े',
        'ऐ' => 'ै',
        'ऑ' => 'ॉ',
        'ओ' => 'ो',
        'औ' => 'ौ',
        _ => return None,
    })
}

/// Longest spellings first.
const TABLE: &[(&str, Sign)] = &[
    ("R^i", Sign::Vowel('ऋ')),
    ("j~n", Sign::Consonant("ज\u{94d}ञ")),
    ("ksh", Sign::Consonant("क\u{94d}ष")),
    ("kSh", Sign::Consonant("क\u{94d}ष")),
    ("chh", Sign::Consonant("छ")),
    ("shr", Sign::Consonant("श\u{94d}र")),
    (".Dh", Sign::Consonant("ढ\u{93c}")),
    ("~n", Sign::Consonant("ञ")),
    ("~N", Sign::Consonant("ङ")),
    (".n", Sign::Mark('\u{902}')),
    (".m", Sign::Mark('\u{902}')),
    (".N", Sign::Mark('\u{901}')),
    (".D", Sign::Consonant("ड\u{93c}")),
    (".a", Sign::Mark('ऽ')),
    (".h", Sign::Break),
    ("Ri", Sign::Vowel('ऋ')),
    ("gy", Sign::Consonant("ज\u{94d}ञ")),
    ("kh", Sign::Consonant("ख")),
    ("gh", Sign::Consonant("घ")),
    ("ch", Sign::Consonant("च")),
    ("Ch", Sign::Consonant("छ")),
    ("jh", Sign::Consonant("झ")),
    ("Th", Sign::Consonant("ठ")),
    ("Dh", Sign::Consonant("ढ")),
    ("th", Sign::Consonant("थ")),
    ("dh", Sign::Consonant("ध")),
    ("ph", Sign::Consonant("फ")),
    ("bh", Sign::Consonant("भ")),
    ("sh", Sign::Consonant("श")),
    ("Sh", Sign::Consonant("ष")),
    ("aa", Sign::Vowel('आ')),
    ("ai", Sign::Vowel('ऐ')),
    ("au", Sign::Vowel('औ')),
    ("ii", Sign::Vowel('ई')),
    ("ee", Sign::Vowel('ई')),
    ("uu", Sign::Vowel('ऊ')),
    ("oo", Sign::Vowel('ऊ')),
    ("T", Sign::Consonant("ट")),
    ("D", Sign::Consonant("ड")),
    ("N", Sign::Consonant("ण")),
    ("S", Sign::Consonant("ष")),
    ("L", Sign::Consonant("ळ")),
    ("A", Sign::Vowel('आ')),
    ("I", Sign::Vowel('ई')),
    ("U", Sign::Vowel('ऊ')),
    ("H", Sign::Mark('\u{903}')),
    ("M", Sign::Mark('\u{902}')),
    ("\\", Sign::Break),
    ("a", Sign::Vowel(INHERENT)),
    ("i", Sign::Vowel('इ')),
    ("u", Sign::Vowel('उ')),
    ("e", Sign::Vowel('ए')),
    ("o", Sign::Vowel('ओ')),
    ("k", Sign::Consonant("क")),
    ("q", Sign::Consonant("क")),
    ("c", Sign::Consonant("क")),
    ("g", Sign::Consonant("ग")),
    ("j", Sign::Consonant("ज")),
    ("z", Sign::Consonant("ज\u{93c}")),
    ("t", Sign::Consonant("त")),
    ("d", Sign::Consonant("द")),
    ("n", Sign::Consonant("न")),
    ("p", Sign::Consonant("प")),
    ("f", Sign::Consonant("फ")),
    ("b", Sign::Consonant("ब")),
    ("m", Sign::Consonant("म")),
    ("y", Sign::Consonant("य")),
    ("r", Sign::Consonant("र")),
    ("l", Sign::Consonant("ल")),
    ("v", Sign::Consonant("व")),
    ("w", Sign::Consonant("व")),
    ("s", Sign::Consonant("स")),
    ("h", Sign::Consonant("ह")),
    ("x", Sign::Consonant("क\u{94d}ष")),
];

/// Whether a word cannot begin with it.
pub fn is_mark(c: Option<char>) -> bool {
    matches!(c, Some('\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{200c}' | '\u{200d}'))
}

/// Letters by their English names: BBNL is बीबीएनएल.
pub fn letter_names(typed: &str) -> String {
    typed.chars().map(letter_name).collect()
}

fn letter_name(letter: char) -> &'static str {
    match letter.to_ascii_uppercase() {
        'A' => "ए",
        'B' => "बी",
        'C' => "सी",
        'D' => "डी",
        'E' => "ई",
        'F' => "एफ",
        'G' => "जी",
        'H' => "एच",
        'I' => "आई",
        'J' => "जे",
        'K' => "के",
        'L' => "एल",
        'M' => "एम",
        'N' => "एन",
        'O' => "ओ",
        'P' => "पी",
        'Q' => "क्यू",
        'R' => "आर",
        'S' => "एस",
        'T' => "टी",
        'U' => "यू",
        'V' => "वी",
        'W' => "डब्ल्यू",
        'X' => "एक्स",
        'Y' => "वाई",
        'Z' => "जेड",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;

    use super::*;

    #[test]
    fn strict_spellings_are_taken_at_their_word() {
        for (typed, hindi) in [
            ("baiThak", "बैठक"),
            ("paTavaarii", "पटवारी"),
            ("vyaktigata.h", "व्यक्तिगत"),
            ("gaNanaa", "गणना"),
            ("vi.nDo", "विंडो"),
            ("paa.Nch", "पाँच"),
            ("kR^iShi", "कृषि"),
            ("kRiShi", "कृषि"),
            ("j~naan", "ज्ञान"),
            ("pa~nchaayat", "पञ्चायत"),
            ("praayaH", "प्रायः"),
            ("shriimaan.h", "श्रीमान्"),
            ("xaT\\", "क्षट्"),
            ("laa.Dalii", "लाड\u{93c}ली"),
            ("ga.Dh", "गढ\u{93c}"),
        ] {
            assert!(is_strict(typed), "{typed}");
            assert_eq!(read(typed, |_, _| true), hindi, "{typed}");
        }
    }

    #[test]
    fn the_spellings_that_are_shown_beside_the_keyboard_have_a_letter_each() {
        let shown: Vec<(&str, String)> = super::super::strict_spellings().collect();
        for (typed, letter) in &shown {
            assert!(!letter.is_empty() && !letter.contains(|c: char| c.is_ascii()), "{typed}: {letter}");
            assert!(TABLE.iter().any(|(roman, _)| roman == typed), "{typed} is one spelling");
        }
        let of = |wanted: &str| {
            shown.iter().find(|(typed, _)| *typed == wanted).map(|(_, letter)| letter.as_str())
        };
        assert_eq!((of("Th"), of("~n"), of(".Dh")), (Some("ठ"), Some("ञ"), Some("ढ\u{93c}")));
    }

    #[test]
    fn everyday_spellings_end_long() {
        for (typed, hindi) in [
            ("nirdesh", "निर्देश"),
            ("jila", "जिला"),
            ("karyavahi", "कर्यवही"),
            ("kaaryavaahee", "कार्यवाही"),
            ("vibhaag", "विभाग"),
            ("aur", "और"),
            ("Samiti", "समिती"),
            ("kshetra", "क्षेत्रा"),
            ("gyaan", "ज्ञान"),
        ] {
            assert!(!is_strict(typed), "{typed}");
            assert_eq!(read(typed, |_, _| true), hindi, "{typed}");
        }
    }

    #[test]
    fn letters_have_names() {
        assert_eq!(letter_names("BBNL"), "बीबीएनएल");
        assert_eq!(letter_names("acp"), "एसीपी");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_nfc_and_has_no_matra_without_a_consonant(typed in "[a-zA-Z~^.\\\\]{0,16}") {
            let text = read(&typed, |_, _| true);
            prop_assert!(is_nfc(&text));
            let mut before = ' ';
            for c in text.chars() {
                if matches!(c, '\u{93e}'..='\u{94d}') {
                    prop_assert!(matches!(before, 'क'..='ह' | '\u{93c}'), "{text}");
                }
                before = c;
            }
        }
    }
}
