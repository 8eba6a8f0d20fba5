//! What is read first and what is offered, over words of the office and of the language; and the composer.

use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::*;
use crate::hindi::romanise;

const PAIRS: &str = include_str!("../../../../tests/typing/pairs.tsv");
const HINDI: &str = include_str!("../../../../assets/words/hindi.txt");

fn readings(typed: &str) -> Vec<String> {
    lexicon::candidates(typed, "", &Learned::default())
}

#[test]
fn words_are_read_as_people_mean_them() {
    let mut missed = Vec::new();
    let (mut all, mut first, mut offered) = (0, 0, 0);
    for (typed, right) in PAIRS.lines().map(|line| line.split_once('\t').unwrap()) {
        let right: Vec<&str> = right.split('/').collect();
        let found = readings(typed);
        all += 1;
        first += usize::from(right.contains(&found[0].as_str()));
        offered += usize::from(found.iter().any(|word| right.contains(&word.as_str())));
        if !right.contains(&found[0].as_str()) {
            missed.push(format!("{typed}: {} and not {}", found.join(" "), right.join("/")));
        }
    }
    assert!(all >= 400);
    assert!(first * 100 >= all * 95, "{first} of {all} are read right:\n{}", missed.join("\n"));
    assert!(offered * 100 >= all * 99, "{offered} of {all} are offered:\n{}", missed.join("\n"));
}

#[test]
fn a_nasal_vowel_takes_chandrabindu_where_there_is_room_for_it() {
    for (typed, right) in [
        ("jayen", "जाएँ"),
        ("yahan", "यहाँ"),
        ("hoon", "हूँ"),
        ("paanch", "पाँच"),
        ("jaanch", "जाँच"),
        ("mein", "में"),
        ("nahin", "नहीं"),
        ("karen", "करें"),
        ("hain", "हैं"),
        ("samitiyan", "समितियाँ"),
        ("karwayen", "करवाएँ"),
        ("suvidhayen", "सुविधाएँ"),
    ] {
        assert_eq!(readings(typed).first().map(String::as_str), Some(right), "{typed}");
    }
}

#[test]
fn the_usual_spelling_of_common_words_offers_them() {
    let mut missed = Vec::new();
    let words: Vec<&str> = HINDI.lines().take(3_000).collect();
    for word in &words {
        let typed = romanise(word);
        let found = readings(&typed);
        if !found.iter().any(|found| found == word) {
            missed.push(format!("{typed}: {} and not {word}", found.join(" ")));
        }
    }
    assert!(missed.len() * 100 <= words.len() * 5, "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_word_that_no_list_knows_is_read_by_its_letters() {
    for (typed, hindi) in
        [("sharmila", "शर्मिला"), ("bhanupratap", "भनुप्रतप"), ("hukmaram", "हुकमरम"), ("pankaji", "पंकजी")]
    {
        assert!(readings(typed).contains(&hindi.to_owned()), "{typed}: {:?}", readings(typed));
    }
}

#[test]
fn a_strict_spelling_wins_over_every_list() {
    for (typed, hindi) in [("baiThaka", "बैठक"), ("paaTa", "पाट"), ("kR^iSh", "कृष"), ("j~naan", "ज्ञान")]
    {
        assert_eq!(readings(typed)[0], hindi, "{typed}");
    }
}

#[test]
fn capitals_are_letters_by_name_or_stay_as_they_are() {
    assert_eq!(readings("BBNL")[..2], ["बीबीएनएल", "BBNL"]);
    assert_eq!(readings("XQZ")[..2], ["एक्सक्यूजेड", "XQZ"]);
    assert_eq!(readings("IP")[0], "आईपी");
}

#[test]
fn what_the_office_has_written_comes_first() {
    let learned = Learned::from_texts(["श्री रामनिवास मीना, ई-मित्र", "रामनिवास"]);
    assert_eq!(lexicon::candidates("ramniwas", "", &learned)[0], "रामनिवास");
    assert_eq!(lexicon::candidates("mina", "", &learned)[0], "मीना");
    assert_ne!(readings("ramniwas")[0], "रामनिवास");
    // A word that is spelt quite otherwise is not pushed aside.
    assert_eq!(lexicon::candidates("man", "", &Learned::from_texts(["मेनन"]))[0], "मन");
}

#[test]
fn in_a_name_of_the_office_the_word_that_follows_there_comes_first() {
    let learned = Learned::from_texts(["गौरीशंकर नाई", "पुष्पा सैनी"]);
    let mut typist = Typist { learned: learned.clone(), ..Typist::default() };
    assert_eq!(typist.types("gaurishankar nai "), "गौरीशंकर नाई ");
    assert_eq!(typist.types("nai "), "गौरीशंकर नाई नई ");
    // Also where the same letters were accepted for another word.
    typist.learned.accept("nai", "नहीं");
    typist.text.clear();
    assert_eq!(typist.types("gaurishankar nai "), "गौरीशंकर नाई ");
    // What is spelt quite otherwise is not taken for the name.
    typist.text.clear();
    assert_eq!(typist.types("pushpa ne "), "पुष्पा ने ");
    // A sentence is no name.
    let sentence = "गौरीशंकर नाई सभी कार्यालयों की सूची बनाएँ";
    let mut typist = Typist { learned: Learned::from_texts([sentence]), ..Typist::default() };
    assert_eq!(typist.types("gaurishankar nai "), "गौरीशंकर नई ");
}

#[test]
fn an_accepted_reading_comes_first_at_once_and_after_the_texts_were_read_again() {
    let mut typist = Typist::default();
    typist.types("meena");
    let second = typist.composer.readings()[1].clone();
    typist.composer.choose(1).apply(&mut typist.text);
    typist.types(" ");
    let accepted = typist.composer.take_accepted();
    assert_eq!(accepted, [Accepted { typed: "meena".to_owned(), word: second.clone() }]);
    assert_ne!(lexicon::candidates("meena", "", &typist.learned)[0], second);
    typist.learned.accept("meena", &second);
    assert_eq!(typist.types("meena "), format!("{second} {second} "));
    let mut again = Learned::from_texts(["मीना", "मीना", "मीना"]);
    again.go_on_from(&typist.learned);
    assert_eq!(lexicon::candidates("meena", "", &again)[0], second);
    // Letters that were left as they are teach nothing, and taking back a letter accepts nothing.
    typist.composer.take_accepted();
    typist.types("sach");
    typist.backspace();
    typist.composer.cancel().apply(&mut typist.text);
    assert_eq!(typist.composer.take_accepted(), []);
}

#[test]
fn an_accepted_word_is_learned_for_its_other_spellings_too() {
    let mut learned = Learned::default();
    learned.accept("raamanivaas", "रामनिवास");
    assert_eq!(lexicon::candidates("ramniwas", "", &learned)[0], "रामनिवास");
    learned.accept("rajnet", "RajNET");
    assert_eq!(lexicon::candidates("rajnet", "", &learned)[0], "RajNET");
}

#[test]
fn english_words_of_the_office_are_read_as_hindi_writes_them() {
    for (typed, wanted) in [
        ("board", "बोर्ड"),
        ("operator", "ऑपरेटर"),
        ("agenda", "एजेंडा"),
        ("crore", "करोड़"),
        ("scheme", "स्कीम"),
        ("review", "रिव्यू"),
        ("camere", "कैमरे"),
        ("WiFi", "वाई-फाई"),
        ("eMitra", "ई-मित्र"),
        ("mission", "मिशन"),
        ("permission", "परमिशन"),
        ("inspection", "इंस्पेक्शन"),
    ] {
        assert_eq!(readings(typed)[0], wanted, "{typed}");
    }
}

#[test]
fn a_word_that_was_accepted_leaves_those_that_are_spelt_alike_as_they_were() {
    for (first, second) in [("kaal", "kal"), ("haal", "hal"), ("daal", "dal"), ("baat", "bat")] {
        let mut typist = Typist::default();
        let alone = typist.types(&format!("{second} ")).to_owned();
        typist.text.clear();
        typist.types(&format!("{first} "));
        for Accepted { typed, word } in typist.composer.take_accepted() {
            typist.learned.accept(&typed, &word);
        }
        typist.text.clear();
        assert_eq!(typist.types(&format!("{second} ")), alone, "{first}");
    }
}

#[test]
fn a_full_stop_without_a_space_ends_a_sentence_where_a_word_follows() {
    for (typed, wanted) in [
        ("ho.agli baithak ", "हो.अगली बैठक "),
        ("mein.nirdesh ", "में.निर्देश "),
        ("hai.machine ", "है.मशीन "),
        ("hai.aur ", "है.और "),
    ] {
        assert_eq!(Typist::default().types(typed), wanted, "{typed}");
    }
    // The strict signs go on with their word.
    assert_eq!(Typist::default().types("sa.ngh "), "संघ ");
}

#[test]
fn behind_a_verb_of_saying_ki_is_that() {
    let typed = |keys: &str| Typist::default().types(keys).to_owned();
    assert_eq!(typed("kaha ki "), "कहा कि ");
    assert_eq!(typed("bataya ki "), "बताया कि ");
    assert_eq!(typed("vibhag ki "), "विभाग की ");
    assert_eq!(typed("diye ki lambit "), "दिए कि लंबित ");
    assert_eq!(typed("liya gaya ki "), "लिया गया कि ");
}

#[test]
fn one_choice_between_two_of_the_commonest_words_does_not_turn_them_round() {
    for (typed, chosen) in [("ki", "कि"), ("me", "मे"), ("ne", "ना"), ("se", "सी"), ("hai", "हैं")]
    {
        let usual = readings(typed);
        let mut learned = Learned::default();
        learned.accept(typed, chosen);
        assert_eq!(lexicon::candidates(typed, "", &learned), usual, "{typed}");
    }
    let mut typist = Typist::default();
    typist.learned.accept("ki", "की");
    assert_eq!(typist.types("kaha ki yojana ki "), "कहा कि योजना की ");
}

#[test]
fn endings_of_verbs_are_read_whether_a_list_has_the_form_or_not() {
    for (typed, wanted) in [
        ("karvayein", "करवाएँ"),
        ("karayein", "कराएँ"),
        ("bhijvayein", "भिजवाएँ"),
        ("badalvayenge", "बदलवाएँगे"),
        ("karvayi", "करवाई"),
        ("karaye", "कराए"),
        ("tapvayein", "तपवाएँ"),
        ("jagdvayenge", "जगद्वाएँगे"),
        ("lein", "लें"),
    ] {
        assert_eq!(readings(typed)[0], wanted, "{typed}");
    }
}

#[test]
fn places_of_rajasthan_are_words_of_the_office() {
    let typed = "dungargarh jaisalmer sawai madhopur jhunjhunu hanumangarh sri ganganagar jalore beawar";
    let wanted = "डूंगरगढ़ जैसलमेर सवाई माधोपुर झुंझुनू हनुमानगढ़ श्री गंगानगर जालोर ब्यावर";
    let wanted: String = wanted.nfc().collect();
    assert_eq!(read(typed), wanted);
    assert_eq!(read("jan aadhaar gyapit"), "जन आधार ज्ञापित");
}

#[test]
fn a_capital_at_the_beginning_may_be_a_strict_sign() {
    for (typed, sign) in [("Taa", "टा"), ("Naa", "णा"), ("Shaa", "षा")] {
        assert!(readings(typed).contains(&sign.to_owned()), "{typed}: {:?}", readings(typed));
    }
    assert_eq!(readings("Taangaa")[0], "टान्गा");
    assert_eq!(readings("Samiti")[0], "समिति");
    assert!(readings("uu")[..2].contains(&"ऊ".to_owned()) && readings("ai")[..2].contains(&"ऐ".to_owned()));
}

#[test]
fn a_short_word_before_a_hyphen_is_a_letter_by_its_name() {
    let typed = |keys: &str| Typist::default().types(keys).to_owned();
    assert_eq!(typed("e-mitra "), "ई-मित्र ");
    assert_eq!(typed("e-governance "), "ई-गवर्नेंस ");
    assert_eq!(typed("i-start "), "आई-स्टार्ट ");
    assert_eq!(typed("wi-fi "), "वाई-फाई ");
    assert_eq!(typed("jan-sunwai "), "जन-सुनवाई ");
    assert_eq!(typed("sanyukt-nideshak "), "संयुक्त-निदेशक ");
    // What was chosen stays, and nothing is learnt of the letter alone.
    let mut typist = Typist::default();
    typist.types("jan");
    let second = typist.composer.readings()[1].clone();
    typist.composer.choose(1).apply(&mut typist.text);
    assert_eq!(typist.types("-"), format!("{second}-"));
    let mut typist = Typist::default();
    typist.types("e-");
    assert_eq!(typist.composer.take_accepted(), []);
}

#[derive(Default)]
struct Typist {
    composer: Composer,
    learned: Learned,
    text: String,
}

impl Typist {
    fn types(&mut self, typed: &str) -> &str {
        for c in typed.chars() {
            self.composer.type_char(c, &self.text, &self.learned).apply(&mut self.text);
        }
        &self.text
    }

    fn backspace(&mut self) -> &str {
        match self.composer.backspace(&self.text, &self.learned) {
            Some(edit) => edit.apply(&mut self.text),
            None => {
                self.text.pop();
            }
        }
        &self.text
    }
}

#[test]
fn a_sentence_is_typed_word_by_word() {
    let mut typist = Typist::default();
    assert_eq!(
        typist.types("samiksha baithak mein jila collector ne nirdesh diye| 15 divas mein anupalna karen.. "),
        "समीक्षा बैठक में जिला कलक्टर ने निर्देश दिए। 15 दिवस में अनुपालना करें। "
    );
    assert_eq!(
        typist.types("emitra, (BBNL) se: churu"),
        "समीक्षा बैठक में जिला कलक्टर ने निर्देश दिए। 15 दिवस में अनुपालना करें। ई-मित्र, (बीबीएनएल) से: चूरू"
    );
}

#[test]
fn backspace_takes_back_one_roman_letter_until_the_word_is_done() {
    let mut typist = Typist::default();
    typist.types("jila");
    assert_eq!(typist.text, "जिला");
    typist.backspace();
    assert_eq!(typist.composer.typed(), "jil");
    typist.types("a ");
    assert_eq!(typist.backspace(), "जिला");
    assert_eq!(typist.backspace(), "जिल");
    assert!(!typist.composer.is_composing());
}

#[test]
fn another_reading_can_be_chosen_and_roman_letters_kept() {
    let mut typist = Typist::default();
    typist.types("kam");
    assert_eq!(typist.text, "कम");
    typist.composer.choose_next().apply(&mut typist.text);
    assert_eq!(typist.text, "काम");
    typist.composer.choose_previous().apply(&mut typist.text);
    assert_eq!(typist.text, "कम");
    typist.composer.choose_previous().apply(&mut typist.text);
    assert_eq!(typist.text, *typist.composer.readings().last().unwrap());
    assert!(typist.composer.choose(9).is_nothing());
    typist.composer.choose(1).apply(&mut typist.text);
    assert_eq!(typist.types(" "), "काम ");
    typist.types("portal");
    typist.composer.cancel().apply(&mut typist.text);
    assert_eq!(typist.types(" "), "काम portal ");
}

#[test]
fn full_stops_and_strict_signs() {
    let mut typist = Typist::default();
    assert_eq!(typist.types("hai. "), "है. ");
    assert_eq!(typist.types("hai... "), "है. है... ");
    assert_eq!(typist.types("....."), "है. है... .....");
    typist.text.clear();
    assert_eq!(typist.types("vi.nDo paa.Nch"), "विंडो पाँच");
    for (typed, wanted) in [
        ("sa.nyukta ", "संयुक्त "),
        ("sa.nvidhaan ", "संविधान "),
        ("ho.nyayalay ", "हो.न्यायालय "),
        ("~naana ~5 ", "ञान ~5 "),
    ] {
        assert_eq!(Typist::default().types(typed), wanted);
    }
}

#[test]
fn a_caret_that_was_moved_begins_a_new_word() {
    let mut typist = Typist::default();
    typist.types("sami");
    typist.text = "यहाँ".to_owned();
    assert_eq!(typist.types("ko"), "यहाँको");
    assert_eq!(typist.composer.typed(), "ko");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_kept_in_nfc_and_the_text_before_is_left_alone(typed in "[a-zA-Z .~^|\\\\0-9]{0,24}") {
        let mut typist = Typist { text: "पूर्व ".to_owned(), ..Typist::default() };
        typist.types(&typed);
        prop_assert!(typist.text.starts_with("पूर्व "));
        prop_assert!(is_nfc(&typist.text));
    }

    #[test]
    fn as_many_backspaces_as_letters_leave_nothing(typed in "[a-zA-Z]{0,16}") {
        let mut typist = Typist::default();
        typist.types(&typed);
        for _ in typed.chars() {
            typist.backspace();
        }
        prop_assert_eq!(typist.text.as_str(), "");
    }
}
