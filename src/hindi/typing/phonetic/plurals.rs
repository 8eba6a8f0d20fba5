//! Forms of nouns that no list has, by the noun itself: पोलों by पोल, नगरपालिकाओं by नगरपालिका, phones by phone.

/// How a noun ends, of which a form is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Consonant,
    Aa,
    /// Long or short.
    Ii,
    Uu,
}

/// An ending as it is typed, how the noun itself could be typed behind its stem, and as the form is written.
type Rule = (&'static str, &'static [&'static str], End, &'static str);

const RULES: [Rule; 19] = [
    ("iyon", &["i", "y"], End::Ii, "ियों"),
    ("iyo", &["i", "y"], End::Ii, "ियों"),
    ("iyan", &["i", "y"], End::Ii, "ियाँ"),
    ("iyaan", &["i", "y"], End::Ii, "ियाँ"),
    ("uon", &["u"], End::Uu, "ुओं"),
    ("uen", &["u"], End::Uu, "ुएँ"),
    ("uyen", &["u"], End::Uu, "ुएँ"),
    ("aon", &["a"], End::Aa, "ाओं"),
    ("aen", &["a"], End::Aa, "ाएँ"),
    ("aein", &["a"], End::Aa, "ाएँ"),
    ("ayen", &["a"], End::Aa, "ाएँ"),
    ("ayein", &["a"], End::Aa, "ाएँ"),
    ("on", &["", "e"], End::Consonant, "ों"),
    ("on", &["a"], End::Aa, "ों"),
    ("o", &["", "e"], End::Consonant, "ों"),
    ("o", &["a"], End::Aa, "ों"),
    ("en", &["", "e"], End::Consonant, "ें"),
    ("ein", &["", "e"], End::Consonant, "ें"),
    ("e", &["a"], End::Aa, "े"),
];
/// So that करो stays, whose stem is a word too.
const SHORTEST: usize = 3;

/// A noun as it may have been typed, and what makes its form.
pub struct Form {
    pub noun: String,
    end: End,
    written: &'static str,
}

impl Form {
    /// The form of this noun; `None` where it does not end so.
    pub fn of(&self, word: &str) -> Option<String> {
        let stem = match self.end {
            End::Consonant => Some(word).filter(|word| word.ends_with(is_consonant)),
            End::Aa => word.strip_suffix('ा'),
            End::Ii => word.strip_suffix(['ी', 'ि']),
            End::Uu => word.strip_suffix(['ू', 'ु']),
        };
        Some(format!("{}{}", stem?, self.written))
    }
}

fn is_consonant(c: char) -> bool {
    matches!(c, 'क'..='ह' | '\u{93c}' | '\u{958}'..='\u{95f}')
}

/// The nouns of which this may be a form.
pub fn forms(typed: &str) -> Vec<Form> {
    let small = typed.to_ascii_lowercase();
    let mut found = Vec::new();
    for (ending, ends, end, written) in RULES {
        let stem = typed.get(..typed.len().saturating_sub(ending.len())).unwrap_or_default();
        if stem.len() >= SHORTEST && small.ends_with(ending) {
            let noun = |last: &&str| Form { noun: format!("{stem}{last}"), end, written };
            found.extend(ends.iter().map(noun));
        }
    }
    found
}

/// The English word of which this is the plural, in small letters, as it may be: batteries, switches, phones.
pub fn english(small: &str) -> Vec<String> {
    let mut found = Vec::new();
    found.extend(small.strip_suffix("ies").map(|stem| format!("{stem}y")));
    found.extend(small.strip_suffix("es").map(str::to_owned));
    found.extend(small.strip_suffix('s').map(str::to_owned));
    found.retain(|word| word.len() > SHORTEST);
    found
}

/// As Hindi writes several of an English word: as one of them (10 पोल), and behind ने, से or में (पोलों में).
pub fn of_english(word: &str) -> Vec<String> {
    let stem = match word.chars().next_back() {
        Some(c) if is_consonant(c) => Some((word, "ों")),
        Some('ी') => word.strip_suffix('ी').map(|stem| (stem, "ियों")),
        _ => None,
    };
    let form = stem.map(|(stem, ending)| format!("{stem}{ending}"));
    std::iter::once(word.to_owned()).chain(form).collect()
}

/// What was typed before the ending of a noun's form that no list knows, and the ending as it is written. Behind a
/// consonant alone: station and person are others, and are known.
pub fn unknown(typed: &str) -> Option<(&str, &'static str)> {
    const ENDINGS: [(&str, &str); 5] = [("iyon", "ियों"), ("aon", "ाओं"), ("on", "ों"), ("ein", "ें"), ("en", "ें")];
    let is_vowel = |c: char| "aeiou".contains(c);
    ENDINGS.iter().find_map(|(roman, written)| {
        let stem = typed.strip_suffix(roman)?;
        (stem.contains(is_vowel) && !stem.ends_with(is_vowel)).then_some((stem, *written))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Learned, lexicon};

    fn readings(typed: &str) -> Vec<String> {
        lexicon::candidates(typed, "", &Learned::default())
    }

    #[test]
    fn forms_of_known_nouns_are_read() {
        for (typed, wanted) in [
            ("machinon", "मशीनों"),
            ("machinein", "मशीनें"),
            ("polon", "पोलों"),
            ("engineeron", "इंजीनियरों"),
            ("operatoron", "ऑपरेटरों"),
            ("routeron", "राउटरों"),
            ("tahsildaron", "तहसीलदारों"),
            ("nagarpalikaon", "नगरपालिकाओं"),
            ("upkhandon", "उपखंडों"),
            ("khambhon", "खंभों"),
            ("prabhariyon", "प्रभारियों"),
            ("nirikshakon", "निरीक्षकों"),
            ("atikramanon", "अतिक्रमणों"),
            ("chowkiyon", "चौकियों"),
            ("hostelon", "हॉस्टलों"),
            ("schoolon", "स्कूलों"),
            ("fileon", "फाइलों"),
            ("balikayen", "बालिकाएँ"),
            ("machines", "मशीनें"),
            ("mashinon", "मशीनों"),
            ("kendron", "केंद्रों"),
            ("cameron", "कैमरों"),
            ("batteriyon", "बैटरियों"),
            ("operatoro", "ऑपरेटरों"),
        ] {
            assert_eq!(readings(typed)[0], wanted, "{typed}: {:?}", readings(typed));
        }
    }

    #[test]
    fn several_of_an_english_word_are_as_hindi_writes_them() {
        for (typed, wanted) in [
            ("poles", ["पोल", "पोलों"]),
            ("phones", ["फोन", "फोनों"]),
            ("kiosks", ["कियोस्क", "कियोस्कों"]),
            ("notices", ["नोटिस", "नोटिसों"]),
            ("batteries", ["बैटरी", "बैटरियों"]),
            ("switches", ["स्विच", "स्विचों"]),
        ] {
            assert_eq!(readings(typed)[..2], wanted, "{typed}");
        }
    }

    #[test]
    fn a_form_of_a_noun_that_no_list_knows_is_read_by_its_ending() {
        for (typed, wanted) in [("dhabdharon", "धबधरों"), ("thikrukaon", "ठिकरुकाओं"), ("bhinkhadein", "भिंखदें")]
        {
            let stem = wanted.get(wanted.len() - 9..).unwrap();
            assert!(readings(typed)[0].ends_with(stem), "{typed}: {:?}", readings(typed));
        }
    }

    #[test]
    fn what_was_typed_well_comes_before_the_form_of_another() {
        for (typed, wanted) in
            [("karo", "करो"), ("station", "स्टेशन"), ("mission", "मिशन"), ("jaanch", "जाँच"), ("kaaran", "कारण")]
        {
            assert_eq!(readings(typed)[0], wanted, "{typed}: {:?}", readings(typed));
        }
    }
}
