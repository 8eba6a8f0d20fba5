//! The order of names, as a Hindi dictionary has it: अंक before अकाल, nukta beside its letter, numbers by their
//! size (वार्ड 2, वार्ड 10). The rules are those of CLDR for `hi` and `en`: <https://cldr.unicode.org>.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator as Icu, CollatorBorrowed};
use icu_locale_core::locale;

use crate::model::Lang;

/// Compares names in the order of one language's dictionary. Hindi names stand before English ones in Hindi.
pub struct Collator {
    /// `None` only if the rules were not compiled in, which a test rules out.
    rules: Option<CollatorBorrowed<'static>>,
}

static HINDI: LazyLock<Collator> = LazyLock::new(|| Collator::new(Lang::Hi));
static ENGLISH: LazyLock<Collator> = LazyLock::new(|| Collator::new(Lang::En));

impl Collator {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Hi => &HINDI,
            Lang::En => &ENGLISH,
        }
    }

    fn new(lang: Lang) -> Self {
        // kn: numbers by their size.
        let locale = match lang {
            Lang::Hi => locale!("hi-u-kn"),
            Lang::En => locale!("en-u-kn"),
        };
        Self { rules: Icu::try_new(locale.into(), CollatorOptions::default()).ok() }
    }

    /// Names that are equal to the rules stand by their code points, so that the order is always the same.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let by_rules = self.rules.as_ref().map_or(Ordering::Equal, |rules| rules.compare(one, other));
        by_rules.then_with(|| one.cmp(other))
    }

    /// Bytes that compare as the names do, for lists that are put in order more than once.
    pub fn key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::new();
        if let Some(rules) = &self.rules {
            // Writing into memory does not fail.
            let _ = rules.write_sort_key_to(name, &mut key);
        }
        key.push(0);
        key.extend_from_slice(name.as_bytes());
        key
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As a dictionary lists them.
    const IN_ORDER: [&str; 66] = [
        "अंक",
        "अंग",
        "अंचल",
        "अंत",
        "अकाल",
        "अजमेर",
        "अधिकारी",
        "अनुपालना",
        "अभय",
        "अलवर",
        "आंकड़े",
        "आँगन",
        "आईडी",
        "आज",
        "आबू",
        "इंटरनेट",
        "इकाई",
        "ई-मित्र",
        "ईमानदार",
        "उदयपुर",
        "ऊपर",
        "ऋण",
        "एक",
        "ऐसा",
        "ओसियां",
        "औसत",
        "कंप्यूटर",
        "कक्ष",
        "कमल",
        "कमाण्ड",
        "कलक्टर",
        "काम",
        "कार्यवाही",
        "किसान",
        "कीमत",
        "कुल",
        "कृषि",
        "केबल",
        "कैमरा",
        "कोटा",
        "कौन",
        "क्रमांक",
        "क्षमता",
        "खंड",
        "खराबी",
        "गढ़",
        "गांधी",
        "गाँव",
        "घर",
        "चूरू",
        "जयपुर",
        "जिला",
        "ज्ञान",
        "तहसील",
        "तारानगर",
        "त्रुटि",
        "निदेशक",
        "निर्देश",
        "फ़ोन",
        "बीकानेर",
        "बैठक",
        "राजगढ़",
        "वार्ड 2",
        "वार्ड 10",
        "समीक्षा",
        "हनुमानगढ़",
    ];

    fn sorted(names: &[&'static str], lang: Lang) -> Vec<&'static str> {
        let mut names = names.to_vec();
        names.sort_by(|one, other| Collator::of(lang).compare(one, other));
        names
    }

    #[test]
    fn the_rules_are_compiled_in() {
        for lang in Lang::ALL {
            assert!(Collator::of(lang).rules.is_some());
        }
    }

    #[test]
    fn hindi_names_stand_as_a_dictionary_lists_them() {
        let mut mixed = IN_ORDER;
        mixed.reverse();
        assert_eq!(sorted(&mixed, Lang::Hi), IN_ORDER);
    }

    #[test]
    fn numbers_stand_by_their_size_in_digits_of_both_kinds() {
        let names = ["वार्ड 10", "वार्ड २", "वार्ड 1", "Ward 10", "Ward 9"];
        assert_eq!(sorted(&names, Lang::Hi), ["वार्ड 1", "वार्ड २", "वार्ड 10", "Ward 9", "Ward 10"]);
        assert_eq!(sorted(&names[3..], Lang::En), ["Ward 9", "Ward 10"]);
    }

    #[test]
    fn spellings_of_one_word_stand_beside_each_other() {
        let names = ["लाड़ली", "लाडू", "लाडली", "फोन", "फ़ोन", "फौज"];
        assert_eq!(sorted(&names, Lang::Hi), ["फोन", "फ़ोन", "फौज", "लाडली", "लाड़ली", "लाडू"]);
    }

    #[test]
    fn english_names_stand_by_their_letters_whatever_their_case() {
        let names = ["rajgarh", "Bidasar", "churu", "Ratangarh"];
        assert_eq!(sorted(&names, Lang::En), ["Bidasar", "churu", "rajgarh", "Ratangarh"]);
    }

    proptest! {
        #[test]
        fn keys_compare_as_the_names_do(one in "[कखगअआिीं़्a-c0-9२ ]{0,8}", other in "[कखगअआिीं़्a-c0-9२ ]{0,8}") {
            for lang in Lang::ALL {
                let collator = Collator::of(lang);
                prop_assert_eq!(collator.key(&one).cmp(&collator.key(&other)), collator.compare(&one, &other));
            }
        }
    }
}
