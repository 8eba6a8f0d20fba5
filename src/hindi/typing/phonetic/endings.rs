//! What the ending of a word, or the word before, says of a spelling.

/// Behind these ki is कि, that; else it is more often की, of.
const AFTER_SAYING: [&str; 44] = [
    "कहा",
    "बताया",
    "पूछा",
    "माना",
    "सोचा",
    "देखा",
    "पाया",
    "लिखा",
    "चाहा",
    "करें",
    "कराया",
    "करवाया",
    "करावें",
    "रखें",
    "जाए",
    "जाएँ",
    "जाएं",
    "जावे",
    "जावें",
    "गया",
    "गए",
    "गये",
    "है",
    "हैं",
    "था",
    "थे",
    "दिए",
    "दिये",
    "दिया",
    "दी",
    "चाहिए",
    "किया",
    "किए",
    "लिया",
    "निर्देशित",
    "गई",
    "गयी",
    "रहे",
    "जैसा",
    "इसलिए",
    "ताकि",
    "क्योंकि",
    "चूँकि",
    "चूंकि",
];

/// Behind these jati is जाती of "की जाती है"; else it is more often जाति.
const BEFORE_PASSIVE: [&str; 10] = ["की", "दी", "ली", "रखी", "भेजी", "कराई", "करवाई", "बनाई", "मानी", "कही"];

/// Behind these or is ओर of "की ओर से"; else it is और.
const BEFORE_SIDE: [&str; 7] = ["की", "चारों", "दोनों", "इस", "उस", "दूसरी", "अपनी"];

/// What is typed so behind this word.
pub fn behind(before: &str, typed: &str) -> Option<&'static str> {
    match typed {
        "ki" if AFTER_SAYING.contains(&before) => Some("कि"),
        "or" if BEFORE_SIDE.contains(&before) => Some("ओर"),
        "jati" | "jaati" if BEFORE_PASSIVE.contains(&before) => Some("जाती"),
        _ => None,
    }
}

/// Endings of verbs as they are typed behind the आ of करवाना, and as they are written: करवाएँ, करवाएँगे, करवाई. The
/// longer ones first.
const OF_VERBS: [(&str, &str); 14] = [
    ("yeinge", "एँगे"),
    ("yenge", "एँगे"),
    ("einge", "एँगे"),
    ("enge", "एँगे"),
    ("yega", "एगा"),
    ("yegi", "एगी"),
    ("yein", "एँ"),
    ("yen", "एँ"),
    ("ein", "एँ"),
    ("en", "एँ"),
    ("yee", "ई"),
    ("yi", "ई"),
    ("ye", "ए"),
    ("e", "ए"),
];

/// What was typed before the ending of a verb, and the ending as it is written.
pub fn of_verb(typed: &str) -> Option<(&str, &'static str)> {
    // A stem of one syllable is another word as likely: naye, gayi.
    let has_stem = |stem: &&str| stem.ends_with('a') && stem.matches(['a', 'e', 'i', 'o', 'u']).count() > 1;
    OF_VERBS
        .iter()
        .find_map(|(roman, written)| typed.strip_suffix(roman).filter(has_stem).map(|stem| (stem, *written)))
}

/// How the infinitive would be typed, and the ending as it is written.
pub fn infinitive(typed: &str) -> Option<(String, &'static str)> {
    of_verb(typed).map(|(stem, ending)| (format!("{stem}na"), ending))
}

#[cfg(test)]
mod tests {
    use super::super::{Composer, Learned, lexicon};

    const OFFICE: &str = include_str!("../../../../tests/typing/office.tsv");

    fn typed(keys: &str) -> String {
        let (mut composer, mut text) = (Composer::default(), String::new());
        for c in keys.chars() {
            composer.type_char(c, &text, &Learned::default()).apply(&mut text);
        }
        assert_eq!(
            composer.take_accepted().iter().filter(|word| word.typed == word.word).count(),
            0,
            "{keys}"
        );
        text
    }

    #[test]
    fn behind_ki_gayi_ki_is_that_and_behind_sunishchit_it_is_of() {
        for (keys, wanted) in [
            ("suraksha sunishchit ki jaye ", "सुरक्षा सुनिश्चित की जाए "),
            ("sunishchit ki gayi ", "सुनिश्चित की गई "),
            ("sunishchit karen ki ", "सुनिश्चित करें कि "),
            ("apeksha ki gayi ki ", "अपेक्षा की गई कि "),
            ("dhyan rahe ki ", "ध्यान रहे कि "),
            ("jaisa ki ", "जैसा कि "),
            ("isliye ki ", "इसलिए कि "),
        ] {
            assert_eq!(typed(keys), wanted);
        }
    }

    #[test]
    fn behind_ki_or_is_a_side() {
        assert_eq!(typed("vibhag ki or se "), "विभाग की ओर से ");
        assert_eq!(typed("ek or "), "एक और ");
        assert_eq!(typed("vibhag ki aur "), "विभाग की और ");
    }

    #[test]
    fn what_is_written_to_a_number_stays_and_a_word_is_one() {
        for (keys, wanted) in [
            ("24x7 ", "24x7 "),
            ("3rd 1st ", "3rd 1st "),
            ("5pm ", "5pm "),
            ("15din mein ", "15दिन में "),
            ("5mbps ", "5एमबीपीएस "),
            ("4G ", "4जी "),
        ] {
            assert_eq!(typed(keys), wanted);
        }
    }

    #[test]
    fn words_of_district_offices_are_read_as_they_mean_them() {
        let pairs = OFFICE.lines().filter_map(|line| line.split_once('\t'));
        assert!(pairs.clone().count() >= 150);
        for (typed, wanted) in pairs {
            let readings = lexicon::candidates(typed, "", &Learned::default());
            assert_eq!(readings[0], wanted, "{typed}: {readings:?}");
        }
    }
}
