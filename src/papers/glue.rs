//! The spaces at which a line must not end: before a danda or a dash, between a number and its unit, after क्र.सं. and
//! after an initial. Pure rules over text; the lines themselves are broken in `shape`.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::hindi::fold;

/// What is counted or measured, as `fold` leaves it.
const UNITS: &[&str] = &[
    "दिवस",
    "दिवसों",
    "दिन",
    "दिनों",
    "सप्ताह",
    "माह",
    "महीने",
    "वर्ष",
    "वर्षों",
    "घंटे",
    "घंटा",
    "मिनट",
    "बजे",
    "तारीख",
    "प्रतिशत",
    "बार",
    "रु",
    "रू",
    "रुपये",
    "रुपए",
    "सौ",
    "हजार",
    "लाख",
    "करोड",
    "अरब",
    "किमी",
    "कि मी",
    "किलोमीटर",
    "मीटर",
    "मी",
    "एमबीपीएस",
    "जीबी",
    "एमबी",
    "टीबी",
    "केबी",
    "वोल्ट",
    "वाट",
    "किलोवाट",
    "इंच",
    "फीट",
    "फुट",
    "days",
    "day",
    "weeks",
    "week",
    "months",
    "month",
    "years",
    "hours",
    "hour",
    "minutes",
    "min",
    "am",
    "pm",
    "a m",
    "p m",
    "percent",
    "times",
    "thousand",
    "lakh",
    "lakhs",
    "crore",
    "crores",
    "rupees",
    "km",
    "m",
    "mbps",
    "gbps",
    "kbps",
    "mb",
    "gb",
    "kb",
    "tb",
    "v",
    "volt",
    "volts",
    "w",
    "kw",
    "watt",
    "watts",
    "inch",
    "inches",
    "feet",
    "ft",
];

/// The names of months, between which and the day no line ends.
const MONTHS: &[&str] = &[
    "जनवरी",
    "फरवरी",
    "मार्च",
    "अप्रैल",
    "मई",
    "जून",
    "जुलाई",
    "अगस्त",
    "सितंबर",
    "अक्टूबर",
    "अक्तूबर",
    "नवंबर",
    "दिसंबर",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Great numbers, after which the currency stays: 96 हजार रुपये.
const SCALES: &[&str] = &["सौ", "हजार", "लाख", "करोड", "thousand", "lakh", "crore"];
const RUPEES: &[&str] = &["रु", "रू", "रुपये", "रुपए", "rupees"];

/// What announces a number.
const BEFORE_NUMBERS: &[&str] = &[
    "क्र.",
    "क्र.सं.",
    "क्रं.",
    "क्रमांक",
    "क्रमांक:",
    "सं.",
    "संख्या",
    "संख्या:",
    "नं.",
    "पृ.",
    "पृष्ठ",
    "दि.",
    "रु.",
    "रू.",
    "परिशिष्ट",
    "No.",
    "no.",
    "Nos.",
    "p.",
    "Rs.",
    "Page",
    "Annexure",
];

/// What never stands at the end of a line without the name after it.
const TITLES: &[&str] = &[
    "श्री",
    "श्रीमती",
    "सुश्री",
    "डॉ.",
    "डा.",
    "मो.",
    "Shri",
    "Smt.",
    "Dr.",
    "Mr.",
    "Ms.",
    "Mrs.",
    "Sh.",
    "Km.",
];

/// The names of Latin letters in Devanagari: एम. एल. मीणा.
const LETTERS: &[&str] = &[
    "ए",
    "बी",
    "सी",
    "डी",
    "ई",
    "एफ",
    "जी",
    "एच",
    "आई",
    "जे",
    "के",
    "एल",
    "एम",
    "एन",
    "ओ",
    "पी",
    "क्यू",
    "आर",
    "एस",
    "टी",
    "यू",
    "वी",
    "डब्ल्यू",
    "एक्स",
    "वाई",
    "जेड",
];

/// The places of the spaces, in bytes, at which no line may end.
pub(super) fn glued(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let spaces = text.char_indices().filter(|(_, c)| *c == ' ');
    for (at, _) in spaces {
        let left = text.get(..at).and_then(|before| before.rsplit(char::is_whitespace).next()).unwrap_or("");
        let right =
            text.get(at + 1..).and_then(|after| after.split(char::is_whitespace).next()).unwrap_or("");
        if holds(left, right) {
            out.push(at);
        }
    }
    out
}

/// True when nothing may come between two words.
fn holds(left: &str, right: &str) -> bool {
    if left.is_empty() || right.is_empty() {
        return false;
    }
    let closes = right.starts_with(closing) && !right.starts_with(|c: char| c == '.' && right.len() > 1);
    closes
        // No line begins with what joins two parts.
        || matches!(right, "·" | "–" | "—")
        || left.ends_with(opening)
        || is_counted(left, right)
        || (BEFORE_NUMBERS.contains(&left.trim_start_matches(opening)) && begins_with_digit(right))
        || TITLES.contains(&left.trim_start_matches(opening))
        || is_initial(left)
}

fn is_counted(left: &str, right: &str) -> bool {
    let word = fold(right.trim_end_matches(closing));
    let word = word.as_str();
    let number = is_number(left);
    // 21 / 38 (+2) is one figure, and so is 24 × 7.
    let goes_on = matches!(right, "/" | "×") || right.starts_with('(') && right.contains(['+', '−', '±']);
    (number && (UNITS.contains(&word) || MONTHS.contains(&word) || right.starts_with('%') || goes_on))
        || (matches!(left, "/" | "×") && begins_with_digit(right))
        || (SCALES.contains(&fold(left).as_str()) && RUPEES.contains(&word))
}

/// `17`, `२,८३,०००`, `₹5.50`, `(15`.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| opening(c) || matches!(c, '+' | '-' | '−'));
    begins_with_digit(word) && word.chars().all(|c| is_digit(c) || matches!(c, '.' | ',' | '/' | '-' | '–'))
}

fn begins_with_digit(word: &str) -> bool {
    word.trim_start_matches(opening).starts_with(is_digit)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('०'..='९').contains(&c)
}

/// `एम.`, `L.`
fn is_initial(word: &str) -> bool {
    let Some(letter) = word.trim_start_matches(opening).strip_suffix('.') else { return false };
    let capital = letter.chars().all(|c| c.is_ascii_uppercase()) && letter.graphemes(true).count() == 1;
    capital || LETTERS.contains(&letter)
}

fn opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '“' | '‘' | '«' | '₹')
}

fn closing(c: char) -> bool {
    matches!(c, '।' | '॥' | ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '”' | '’' | '»' | '%' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a tie at every space that holds.
    fn tied(text: &str) -> String {
        let glued = glued(text);
        text.char_indices().map(|(at, c)| if glued.contains(&at) { '~' } else { c }).collect()
    }

    #[test]
    fn a_number_stays_with_its_unit_and_its_announcement() {
        for (text, expected) in [
            ("शेष 17 आईपी फोन 15 दिवस में", "शेष 17 आईपी फोन 15~दिवस में"),
            ("१५ दिवस, 2 लाख 96 हजार रुपये", "१५~दिवस, 2~लाख 96~हजार~रुपये"),
            ("रु. 5,000 और ₹ 500", "रु.~5,000 और ₹~500"),
            ("90 % और 86 प्रतिशत", "90~% और 86~प्रतिशत"),
            ("(12 किमी) 100 Mbps", "(12~किमी) 100~Mbps"),
            ("क्र. 7, बैठक संख्या 11", "क्र.~7, बैठक संख्या~11"),
            ("दि. 23.11.2026 को 23 नवम्बर 2026", "दि.~23.11.2026 को 23~नवम्बर 2026"),
            ("सायं 5 बजे within 15 days.", "सायं 5~बजे within 15~days."),
            ("दिवस 15 में", "दिवस 15 में"),
            ("तब 19 → अब 21 / 38 (+2)", "तब 19 → अब 21~/~38~(+2)"),
            ("21 (तारानगर) और / या", "21 (तारानगर) और / या"),
            ("A4 days", "A4 days"),
            ("24 × 7 चालू", "24~×~7 चालू"),
            ("230 V, 12 वोल्ट, 40 वाट, 32 इंच, 6 फीट", "230~V, 12~वोल्ट, 40~वाट, 32~इंच, 6~फीट"),
            ("2 टीबी, 8 जीबी", "2~टीबी, 8~जीबी"),
            ("1 बार समय वृद्धि, twice or 3 times", "1~बार समय वृद्धि, twice or 3~times"),
        ] {
            assert_eq!(tied(text), expected);
        }
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(tied("पूर्ण करें । शेष ( दो ) कार्य ॥"), "पूर्ण करें~। शेष (~दो~) कार्य~॥");
        assert_eq!(tied("क्या हुआ ? 5 .5"), "क्या हुआ~? 5 .5");
    }

    #[test]
    fn initials_and_titles_stay_with_the_name() {
        assert_eq!(tied("श्री एम. एल. मीणा और डॉ. K. L. Meena"), "श्री~एम.~एल.~मीणा और डॉ.~K.~L.~Meena");
        assert_eq!(tied("यह पूर्ण है. शेष कार्य"), "यह पूर्ण है. शेष कार्य");
    }

    #[test]
    fn ends_and_double_spaces_are_left_alone() {
        assert_eq!(tied(" 5  दिवस "), " 5  दिवस ");
        assert_eq!(glued(""), [0usize; 0]);
    }
}
