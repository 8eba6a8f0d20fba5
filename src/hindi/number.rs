//! Numbers as the office writes them: lakh grouping, a real minus sign, Latin or Devanagari digits. Reads
//! both digits and both groupings, and refuses what is doubtful rather than guess.

use super::counting::read_in_words;
use crate::model::Digits;

/// Whole numbers are exact in an `f64` up to here (2^53).
pub(super) const LARGEST: f64 = 9_007_199_254_740_992.0;
const MINUS: char = '\u{2212}';

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    Empty,
    /// This cannot stand in a number, such as the letter O for a zero.
    Stray(char),
    /// The commas stand where neither 12,34,567 nor 1,234,567 has them.
    Grouping,
    /// A space parts the digits, and no comma.
    Spaced,
    TooBig,
}

/// What stood beside the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Rupees,
    Percent,
}

/// `12,34,567`; `−5` with the minus sign U+2212.
pub fn group_lakh(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let grouped = grouped(&digits);
    if number < 0 { format!("{MINUS}{grouped}") } else { grouped }
}

/// How many of something: `20,000`.
pub fn format_count(count: usize, digits: Digits) -> String {
    with_digits(&grouped(&count.to_string()), digits)
}

/// The number rounded to `decimals` places, grouped. Something that is no finite number is a dash.
pub fn format_number(number: f64, decimals: usize, digits: Digits) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let plain = format!("{:.*}", decimals, number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_zero = plain.chars().all(|c| c == '0' || c == '.');
    let mut out = String::with_capacity(plain.len() + 8);
    if number < 0.0 && !is_zero {
        out.push(MINUS);
    }
    out.push_str(&grouped(whole));
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    with_digits(&out, digits)
}

/// Replaces the digits 0–9 in `text` by those of `digits`.
pub fn with_digits(text: &str, digits: Digits) -> String {
    match digits {
        Digits::Latin => text.to_owned(),
        Digits::Devanagari => text.chars().map(devanagari_digit).collect(),
    }
}

/// Replaces Devanagari digits in `text` by 0–9.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

/// The digit 0–9 for a Devanagari one; any other character as it is.
pub(super) fn ascii_digit(c: char) -> char {
    match c {
        '०'..='९' => char::from_digit(u32::from(c) - u32::from('०'), 10).unwrap_or(c),
        _ => c,
    }
}

fn devanagari_digit(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(u32::from('०') + digit)).unwrap_or(c)
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 2);
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if index > 0 && left >= 3 && left % 2 == 1 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Words for powers of ten that stand behind a number, without nukta and in small letters.
const MULTIPLES: [(&str, usize); 17] = [
    ("लाख", 5),
    ("lakhs", 5),
    ("lakh", 5),
    ("lacs", 5),
    ("lac", 5),
    ("करोड", 7),
    ("crores", 7),
    ("crore", 7),
    ("cr.", 7),
    ("cr", 7),
    ("crs", 7),
    ("हजार", 3),
    ("thousand", 3),
    ("thousands", 3),
    // As headings have them: "राशि (लाखों में)".
    ("लाखों", 5),
    ("करोडों", 7),
    ("हजारों", 3),
];

pub(super) const CURRENCIES: [&str; 10] = ["₹", "रुपये", "रु.", "रू.", "रु", "रू", "Rs.", "Rs", "rs.", "rs"];

/// Reads a number: `12,34,567`, `1,234,567`, `१२.५`, `₹ 500`, `रु. 500/-`, `86 %`, `2.5 लाख`, `₹ 3 करोड़`,
/// `2 लाख 96 हजार`.
pub fn parse_number(text: &str) -> Result<f64, NumberError> {
    parse_marked(text).map(|(number, _)| number)
}

/// As [`parse_number`], and says which mark stood beside the digits.
pub fn parse_marked(text: &str) -> Result<(f64, Option<Mark>), NumberError> {
    if let Some(number) = plain_digits(text) {
        return Ok((number, None));
    }
    let text = without_nukta(&ascii_digits(text));
    let (rest, mark) = without_mark(text.trim());
    let (rest, negative) = match rest.strip_prefix(['-', MINUS]) {
        Some(rest) => (rest.trim_start(), true),
        None => (rest.strip_prefix('+').unwrap_or(rest), false),
    };
    // The currency may also stand after the sign: −₹ 500.
    let (rest, mark) = if mark.is_none() { without_mark(rest) } else { (rest, mark) };
    let (bare, tens) = without_multiple(rest);
    let magnitude = match parse_magnitude(bare, tens) {
        // "2 लाख 5" leaves open five of what.
        Err(error @ NumberError::Stray(stray))
            if stray.is_alphabetic() && !rest.ends_with(|c: char| c.is_ascii_digit()) =>
        {
            in_words(rest).ok_or(error)?
        }
        other => other?,
    };
    Ok((if negative && magnitude != 0.0 { -magnitude } else { magnitude }, mark))
}

/// A number that is written in nothing but the digits 0–9, few enough to be exact: what nearly every cell of a
/// long table is.
pub fn plain_digits(text: &str) -> Option<f64> {
    const MOST: usize = 15;
    let text = text.trim_ascii();
    let plain = (1..=MOST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.bytes().fold(0_u64, |number, byte| 10 * number + u64::from(byte - b'0')) as f64)
}

/// `2 लाख 96 हजार`, `डेढ़ लाख`
fn in_words(text: &str) -> Option<f64> {
    read_in_words(text).map(|number| number as f64).filter(|number| *number <= LARGEST)
}

/// The power of ten that a word stands for: 5 for `लाख`, 7 for `करोड़`.
pub fn power_of_ten(word: &str) -> Option<usize> {
    let word = without_nukta(word).to_lowercase();
    MULTIPLES.into_iter().find(|(name, _)| *name == word).map(|(_, tens)| tens)
}

fn without_nukta(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{93c}' => None,
            '\u{95b}' => Some('ज'),
            '\u{95c}' => Some('ड'),
            c => Some(c),
        })
        .collect()
}

fn without_mark(text: &str) -> (&str, Option<Mark>) {
    for currency in CURRENCIES.into_iter().chain(["INR"]) {
        if let Some(rest) = text.strip_prefix(currency) {
            return (rest.trim().trim_end_matches("/-").trim_end(), Some(Mark::Rupees));
        }
        if let Some(rest) = text.strip_suffix(currency)
            && rest.contains(|c: char| c.is_ascii_digit())
        {
            return (rest.trim_end(), Some(Mark::Rupees));
        }
    }
    if let Some(rest) = text.strip_suffix("/-") {
        return (rest.trim_end(), Some(Mark::Rupees));
    }
    match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), Some(Mark::Percent)),
        None => (text, None),
    }
}

fn without_multiple(text: &str) -> (&str, usize) {
    let at = text.rfind(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == ',');
    let Some((number, word)) = at.and_then(|at| text.split_at_checked(at + 1)) else { return (text, 0) };
    match power_of_ten(word) {
        Some(tens) => (number.trim_end(), tens),
        None => (text, 0),
    }
}

/// The decimal point is moved in the digits, not by multiplying: 2.3 lakh is 2,30,000 to the last paisa.
fn parse_magnitude(text: &str, tens: usize) -> Result<f64, NumberError> {
    if let Some(stray) = text.chars().find(|&c| !c.is_ascii_digit() && c != '.' && !is_separator(c)) {
        return Err(NumberError::Stray(stray));
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(text.chars().next().map_or(NumberError::Empty, NumberError::Stray));
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if let Some(stray) = fraction.chars().find(|c| !c.is_ascii_digit()) {
        return Err(NumberError::Stray(stray));
    }
    if !is_grouped(whole) {
        return Err(if whole.contains(',') { NumberError::Grouping } else { NumberError::Spaced });
    }
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let padded = format!("{fraction:0<tens$}");
    let (moved, fraction) = padded.split_at_checked(tens).unwrap_or((&padded, ""));
    let plain = format!("0{digits}{moved}.{fraction}0");
    match plain.parse::<f64>() {
        Ok(number) if number <= LARGEST => Ok(number),
        _ => Err(NumberError::TooBig),
    }
}

fn is_separator(c: char) -> bool {
    c == ',' || (c.is_whitespace() && c != '\n')
}

/// True for digits without separators, and for groups of the Indian or the western kind.
pub(super) fn is_grouped(whole: &str) -> bool {
    let groups: Vec<usize> = whole.split(is_separator).map(str::len).collect();
    match groups.as_slice() {
        [_] => true,
        [first, middle @ .., 3] if *first > 0 => {
            (*first <= 2 && middle.iter().all(|&length| length == 2))
                || (*first <= 3 && middle.iter().all(|&length| length == 3))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousand_lakh_and_crore() {
        let cases = [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (99_999, "99,999"),
            (1_234_567, "12,34,567"),
            (123_456_789, "12,34,56,789"),
            (-1_234, "−1,234"),
        ];
        for (number, text) in cases {
            assert_eq!(group_lakh(number), text);
        }
        assert_eq!(group_lakh(i64::MIN).chars().next(), Some('−'));
    }

    #[test]
    fn decimals_are_rounded_and_nothing_is_minus_zero() {
        assert_eq!(format_number(1234.567, 2, Digits::Latin), "1,234.57");
        assert_eq!(format_number(-0.4, 0, Digits::Latin), "0");
        assert_eq!(format_number(-1.5, 1, Digits::Devanagari), "−१.५");
        assert_eq!(format_number(f64::NAN, 0, Digits::Latin), "–");
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let cases = [
            ("12,34,567", 1_234_567.0),
            ("1,234,567", 1_234_567.0),
            ("12 34 567", 1_234_567.0),
            ("१२,३४,५६७", 1_234_567.0),
            (" 42 ", 42.0),
            ("1,00,000", 100_000.0),
            ("₹ 5,000.50", 5000.5),
            ("₹5000/-", 5000.0),
            ("रु. 500", 500.0),
            ("रु 500/-", 500.0),
            ("−₹ 20", -20.0),
            ("86%", 86.0),
            ("86.5 %", 86.5),
            ("-7", -7.0),
            ("−7", -7.0),
            ("+7", 7.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("2.5 लाख", 250_000.0),
            ("2.3लाख", 230_000.0),
            ("₹ 1.07 करोड़", 10_700_000.0),
            ("रु. १२ हज़ार", 12_000.0),
            ("3 Crore", 30_000_000.0),
            ("2,50,000 रु.", 250_000.0),
            ("4.25 lakh rs.", 425_000.0),
            ("2 लाख 96 हजार", 296_000.0),
            ("₹ डेढ़ करोड़", 15_000_000.0),
            ("पाँच", 5.0),
        ];
        for (text, number) in cases {
            assert_eq!(parse_number(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn a_doubtful_number_is_refused_and_the_reason_named() {
        let cases = [
            ("", NumberError::Empty),
            ("₹", NumberError::Empty),
            ("4O", NumberError::Stray('O')),
            ("l0", NumberError::Stray('l')),
            ("-", NumberError::Empty),
            ("1.2.3", NumberError::Stray('.')),
            ("1,5", NumberError::Grouping),
            ("1 4", NumberError::Spaced),
            ("1,23,45", NumberError::Grouping),
            ("1,,234", NumberError::Grouping),
            (",123", NumberError::Grouping),
            ("12,3456", NumberError::Grouping),
            ("5%%", NumberError::Stray('%')),
            ("1e5", NumberError::Stray('e')),
            ("1,23,45 लाख", NumberError::Grouping),
            ("पाँच कैमरे", NumberError::Stray('प')),
            ("--5", NumberError::Stray('-')),
            ("99999999999999999", NumberError::TooBig),
            ("9999999999 करोड़", NumberError::TooBig),
            ("लाख", NumberError::Stray('ल')),
            ("2 लाख 5", NumberError::Stray('ल')),
        ];
        for (text, error) in cases {
            assert_eq!(parse_number(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(cents in -9_007_199_254_740_000i64..9_007_199_254_740_000, devanagari: bool) {
            let digits = if devanagari { Digits::Devanagari } else { Digits::Latin };
            let whole = cents as f64;
            prop_assert_eq!(parse_number(&format_number(whole, 0, digits)), Ok(whole));
            prop_assert_eq!(parse_number(&group_lakh(cents)), Ok(whole));
            let hundredths: f64 = format!("{}e-2", cents / 1_000).parse().unwrap();
            prop_assert_eq!(parse_number(&format_number(hundredths, 2, digits)), Ok(hundredths));
        }

        #[test]
        fn any_text_is_a_number_or_an_error(text in any::<String>()) {
            if let Ok(number) = parse_number(&text) {
                prop_assert!(number.is_finite());
            }
        }
    }
}
