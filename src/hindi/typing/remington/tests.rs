//! Typed as on Kruti Dev: words by their keys, order, what is taken back.

use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;
use crate::hindi::typing::{Layout, Level};

/// The key and level of a sign of the American keyboard.
fn press(sign: char) -> (char, Level) {
    let shifted = "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    let plain = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
    match shifted.chars().position(|c| c == sign) {
        Some(at) => (plain.chars().nth(at).unwrap(), Level::Shift),
        None => (sign, Level::Base),
    }
}

struct Typist {
    layout: Layout,
    word: Remington,
    text: String,
}

impl Typist {
    fn new(layout: Layout) -> Self {
        Self { layout, word: Remington::default(), text: String::new() }
    }

    fn keys(&mut self, keys: &str) -> &str {
        for sign in keys.chars() {
            let (key, level) = press(sign);
            let piece = self.layout.keyboard().unwrap().text(key, level).unwrap();
            self.word.type_piece(piece, &self.text).apply(&mut self.text);
        }
        &self.text
    }

    fn backspace(&mut self) -> &str {
        match self.word.backspace(&self.text) {
            Some(edit) => edit.apply(&mut self.text),
            None => {
                self.text.pop();
            }
        }
        &self.text
    }
}

fn typed(layout: Layout, keys: &str) -> String {
    Typist::new(layout).keys(keys).to_owned()
}

/// Keys that both layouts share, as typists know them from Kruti Dev.
const SHARED: [(&str, &str); 42] = [
    ("funsZ'k", "निर्देश"),
    ("fLFkfr", "स्थिति"),
    ("mifLFkfr", "उपस्थिति"),
    ("vkfFkZd", "आर्थिक"),
    ("dk;Zokgh", "कार्यवाही"),
    ("dfeZ;ksa", "कर्मियों"),
    ("pw:", "चूरू"),
    ("vuqikyuk fjiksVZ", "अनुपालना रिपोर्ट"),
    ("izkS|ksfxdh", "प्रौद्योगिकी"),
    ("izdkj", "प्रकार"),
    ("Hkkjr", "भारत"),
    ("{kerk", "क्षमता"),
    ("lfefr", "समिति"),
    ("fdz;k", "क्रिया"),
    ("dz;", "क्रय"),
    ("vko';d", "आवश्यक"),
    ("fo|ky;", "विद्यालय"),
    ("fo|kFkhZ", "विद्यार्थी"),
    ("losZ{k.k", "सर्वेक्षण"),
    ("esa", "में"),
    ("ugha", "नहीं"),
    ("gSa", "हैं"),
    ("vkSj", "और"),
    ("vksj", "ओर"),
    ("bZ", "ई"),
    ("ukS", "नौ"),
    (",sls", "ऐसे"),
    ("mqij", "ऊपर"),
    ("ikWap", "पाँच"),
    ("ikaWp", "पाँच"),
    ("MkWDVj", "डॉक्टर"),
    ("fVIi.kh", "टिप्पणी"),
    ("fj\"Vh", "रिष्टी"),
    ("jk\"Vªh;", "राष्ट्रीय"),
    ("xzke", "ग्राम"),
    ("ftyk dyDVj", "जिला कलक्टर"),
    ("Jheku~", "श्रीमान्"),
    ("Kku", "ज्ञान"),
    ("fo'ks\"k", "विशेष"),
    ("fHkUu", "भिन्न"),
    ("iqfLrdk", "पुस्तिका"),
    ("fu;qfDr", "नियुक्ति"),
];

/// The keys that differ, written as Kruti Dev has them, in each layout.
fn keys_of(layout: Layout, keys: &str) -> String {
    keys.chars()
        .map(|sign| match (layout, sign) {
            (Layout::RemingtonGail, '~') => '+',
            (Layout::RemingtonGail, '|') => '~',
            // A key of its own in Kruti Dev alone; the stroke of र is z.
            (_, 'ª') => 'z',
            _ => sign,
        })
        .collect()
}

#[test]
fn words_are_typed_as_on_kruti_dev() {
    for layout in [Layout::RemingtonGail, Layout::RemingtonCbi] {
        for (keys, word) in SHARED {
            assert_eq!(typed(layout, &keys_of(layout, keys)), word, "{layout:?}: {keys}");
        }
    }
}

#[test]
fn signs_of_each_layout() {
    use Layout::{RemingtonCbi as Cbi, RemingtonGail as Gail};
    for (layout, keys, text) in [
        (Gail, "g!", "ह।"),
        (Gail, "yM`k", "लड\u{93c}ा"),
        (Gail, "fM`;k", "ड\u{93c}िया"),
        (Gail, "d=f\"k", "कृषि"),
        (Gail, "ea(h", "मंत्री"),
        (Gail, "\\15|", "(15)"),
        (Gail, "16#30", "16:30"),
        (Gail, "vr#", "अतः"),
        (Gail, "fnukad##", "दिनांक:"),
        (Cbi, "gA", "ह।"),
        (Cbi, "M+k", "ड\u{93c}ा"),
        (Cbi, "d`f\"k", "कृषि"),
        (Cbi, "ea=h", "मंत्री"),
        (Cbi, "fnukad%%", "दिनांक:"),
    ] {
        assert_eq!(typed(layout, keys), text, "{layout:?}: {keys}");
    }
}

#[test]
fn i_waits_for_its_whole_cluster_and_the_text_is_right_at_every_step() {
    let mut typist = Typist::new(Layout::RemingtonGail);
    let steps: Vec<String> = "fLFkfr".chars().map(|key| typist.keys(&key.to_string()).to_owned()).collect();
    assert_eq!(steps, ["ि", "सि", "स्थि", "स्थि", "स्थिि", "स्थिति"]);
}

#[test]
fn i_after_a_half_letter_is_meant_for_the_cluster() {
    assert_eq!(typed(Layout::RemingtonGail, "LfFkfr"), "स्थिति");
}

#[test]
fn an_i_that_never_gets_its_consonant_leaves_no_trace() {
    assert_eq!(typed(Layout::RemingtonGail, "df g"), "क ह");
    assert_eq!(typed(Layout::RemingtonGail, "fv"), "अ");
    let mut typist = Typist::new(Layout::RemingtonGail);
    typist.keys("df");
    typist.word.finish(&typist.text).unwrap().apply(&mut typist.text);
    assert_eq!(typist.text, "क");
    typist.keys("fd");
    assert_eq!(typist.word.finish(&typist.text), None);
    assert_eq!(typist.text, "ककि");
}

#[test]
fn backspace_takes_back_one_key() {
    let mut typist = Typist::new(Layout::RemingtonGail);
    typist.keys("funsZ'k");
    let steps: Vec<String> = (0..7).map(|_| typist.backspace().to_owned()).collect();
    assert_eq!(steps, ["निर्देश्", "निर्दे", "निदे", "निद", "नि", "ि", ""]);
}

#[test]
fn backspace_behind_a_finished_word_takes_a_code_point() {
    let mut typist = Typist::new(Layout::RemingtonGail);
    typist.keys("fLFkfr ");
    assert_eq!(typist.backspace(), "स्थिति");
    assert_eq!(typist.backspace(), "स्थित");
}

#[test]
fn a_caret_that_was_moved_begins_anew_and_marks_reach_the_letter_before_it() {
    let mut typist = Typist::new(Layout::RemingtonGail);
    typist.text = "कम".to_owned();
    assert_eq!(typist.keys("Z"), "कर्म");
    typist.text = "प".to_owned();
    assert_eq!(typist.keys("z"), "प्र");
    typist.text = "भ्".to_owned();
    assert_eq!(typist.keys("k"), "भ");
    typist.text = "कि".to_owned();
    assert_eq!(typist.keys("Z"), "र्कि");
    typist.text = "का।".to_owned();
    assert_eq!(typist.keys("s"), "का।े");
}

#[test]
fn a_sign_without_a_letter_before_it_is_put_as_it_was_typed() {
    for layout in [Layout::RemingtonGail, Layout::RemingtonCbi] {
        for (keys, text) in [
            ("d k", "क ा"),
            ("s", "े"),
            ("ks", "ो"),
            (" q d", " ु क"),
            ("Sa", "ैं"),
            ("a", "\u{902}"),
            ("z", "\u{94d}र"),
            ("sd", "ेक"),
            ("s z", "े \u{94d}र"),
            ("sfd", "ेकि"),
            ("zZ", "\u{94d}र"),
        ] {
            assert_eq!(typed(layout, keys), text, "{layout:?}: {keys}");
        }
    }
    assert_eq!(typed(Layout::RemingtonCbi, " +"), " \u{93c}");
    let mut typist = Typist::new(Layout::RemingtonGail);
    typist.keys("d s");
    assert_eq!(typist.word.finish(&typist.text), None);
    assert_eq!(typist.backspace(), "क ");
}

/// Whether the text is a chain of whole syllables, perhaps with a half letter or a waiting ि at its end, and signs that
/// have no letter before them.
fn is_sound(text: &str) -> bool {
    let mut before = ' ';
    let mut alone = true;
    text.chars().all(|c| {
        alone = match c {
            NUKTA | VIRAMA | '\u{93e}'..='\u{94c}' | '\u{901}'..='\u{903}' => alone,
            c => !is_devanagari(c),
        };
        let consonant = |c| matches!(c, 'क'..='ह' | NUKTA);
        let fits = match c {
            NUKTA => matches!(before, 'क'..='ह'),
            VIRAMA => consonant(before),
            '\u{93e}'..='\u{94c}' => consonant(before) || (c == 'ि' && text.ends_with('ि')),
            '\u{901}'..='\u{903}' => {
                consonant(before) || matches!(before, '\u{904}'..='\u{914}' | '\u{93e}'..='\u{94c}')
            }
            _ => true,
        };
        before = c;
        fits || alone
    })
}

proptest! {
    #[test]
    fn whatever_is_typed_is_sound_hindi_in_nfc(keys in "[a-zA-Z;:'\",./<>?|{}`~=+ ]{0,14}") {
        for layout in [Layout::RemingtonGail, Layout::RemingtonCbi] {
            let text = typed(layout, &keys);
            prop_assert!(is_sound(&text), "{layout:?}: {text}");
            prop_assert!(is_nfc(&text));
        }
    }

    #[test]
    fn as_many_backspaces_as_keys_leave_nothing(keys in "[a-zA-Z;:'\"/?]{0,14}") {
        let mut typist = Typist::new(Layout::RemingtonCbi);
        typist.keys(&keys);
        for _ in 0..40 {
            typist.backspace();
        }
        prop_assert_eq!(typist.text.as_str(), "");
    }
}
