//! How each letter, conjunct and sign is typed: the spelling most in use where the font has several.

/// Conjuncts with a glyph of their own, longest first: what is written, complete, and as a half letter
/// where there is one.
pub(super) const CONJUNCTS: [(&str, &str, Option<&str>); 21] = [
    ("क्ष", "{k", Some("{")),
    ("ज्ञ", "K", None),
    ("त्र", "=", Some("«")),
    ("त्त", "Ùk", Some("Ù")),
    ("श्र", "J", None),
    ("द्य", "|", None),
    ("द्व", "}", None),
    ("द्ध", ")", None),
    ("द्द", "í", None),
    ("द्म", "ù", None),
    ("ट्ट", "ê", None),
    ("ट्ठ", "ë", None),
    ("ठ्ठ", "ð", None),
    ("ड्ड", "ì", None),
    ("ड्ढ", "ï", None),
    ("ह्न", "à", None),
    ("ह्म", "ã", None),
    ("ह्य", "á", None),
    ("ह्र", "ºz", None),
    ("क्र", "Ø", None),
    ("फ्र", "Ý", None),
];

/// A letter's spelling, complete and as a half letter where there is one.
pub(super) fn letter(letter: char) -> Option<(&'static str, Option<&'static str>)> {
    Some(match letter {
        'क' => ("d", Some("D")),
        'ख' => ("[k", Some("[")),
        'ग' => ("x", Some("X")),
        'घ' => ("?k", Some("?")),
        'ङ' => ("³", None),
        'च' => ("p", Some("P")),
        'छ' => ("N", None),
        'ज' => ("t", Some("T")),
        'झ' => (">", Some("÷")),
        'ञ' => ("¥", None),
        'ट' => ("V", None),
        'ठ' => ("B", None),
        'ड' => ("M", None),
        'ढ' => ("<", None),
        'ण' => (".k", Some(".")),
        'त' => ("r", Some("R")),
        'थ' => ("Fk", Some("F")),
        'द' => ("n", None),
        'ध' => ("/k", Some("/")),
        'न' => ("u", Some("U")),
        'प' => ("i", Some("I")),
        'फ' => ("Q", Some("¶")),
        'ब' => ("c", Some("C")),
        'भ' => ("Hk", Some("H")),
        'म' => ("e", Some("E")),
        'य' => (";", Some("¸")),
        'र' => ("j", None),
        'ल' => ("y", Some("Y")),
        'ळ' => ("G", None),
        'व' => ("o", Some("O")),
        'श' => ("'k", Some("'")),
        'ष' => ("\"k", Some("\"")),
        'स' => ("l", Some("L")),
        'ह' => ("g", Some("º")),
        _ => return None,
    })
}

/// Letters to which य and र are joined from below.
pub(super) fn is_round(letter: char) -> bool {
    matches!(letter, 'छ' | 'ट' | 'ठ' | 'ड' | 'ढ')
}

pub(super) fn vowel(vowel: char) -> Option<&'static str> {
    Some(match vowel {
        'अ' => "v",
        'आ' => "vk",
        'इ' => "b",
        'ई' => "bZ",
        'उ' => "m",
        'ऊ' => "Å",
        'ऋ' => "_",
        'ऍ' => ",W",
        'ए' => ",",
        'ऐ' => ",s",
        'ऑ' => "vkW",
        'ओ' => "vks",
        'औ' => "vkS",
        'ॲ' => "vW",
        _ => return None,
    })
}

/// Vowel signs but the short i, which stands before its letters, and the signs that follow them.
pub(super) fn sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        'ा' => "k",
        'ी' => "h",
        'ु' => "q",
        'ू' => "w",
        'ृ' => "`",
        'ॅ' => "W",
        'े' => "s",
        'ै' => "S",
        'ॉ' => "kW",
        'ो' => "ks",
        'ौ' => "kS",
        'ँ' => "¡",
        'ं' => "a",
        'ः' => "%",
        _ => return None,
    })
}

/// Punctuation and digits that the font has under other characters.
pub(super) fn punctuation(c: char) -> Option<&'static str> {
    Some(match c {
        '।' => "A",
        '॥' => "AA",
        'ऽ' => "·",
        '॰' => "ñ",
        '.' => "-",
        ',' => "]",
        ';' => "(",
        ':' => "%",
        '?' => "\\",
        '-' => "&",
        '/' => "@",
        '(' => "¼",
        ')' => "½",
        '{' => "¿",
        '}' => "À",
        '=' => "¾",
        '+' => "$",
        '÷' => "»",
        '•' => "Û",
        '‘' => "^",
        '’' => "*",
        '“' => "ß",
        '”' => "Þ",
        '०' => "å",
        '१' => "ƒ",
        '२' => "„",
        '३' => "…",
        '४' => "†",
        '५' => "‡",
        '६' => "ˆ",
        '७' => "‰",
        '८' => "Š",
        '९' => "‹",
        _ => return None,
    })
}

/// What the font draws in place of a character that it does not have, so that a reader takes the one for
/// the other.
pub(super) fn lookalike(c: char, begins_word: bool) -> Option<&'static str> {
    Some(match c {
        '‐' | '‑' | '–' | '—' | '−' => "&",
        '…' => "---",
        'ॐ' => "Å¡",
        '\'' if begins_word => "^",
        '\'' => "*",
        '"' if begins_word => "ß",
        '"' => "Þ",
        // Joiners and the soft hyphen draw nothing.
        '\u{200c}' | '\u{200d}' | '\u{ad}' | '\u{feff}' => "",
        _ => return None,
    })
}
