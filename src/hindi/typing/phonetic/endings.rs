//! What the ending of a word, or the word before, says of a spelling.

/// Behind these ki is कि, that; else it is more often की, of.
const AFTER_SAYING: [&str; 40] = [
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
    "सुनिश्चित",
    "ताकि",
    "क्योंकि",
    "चूँकि",
    "चूंकि",
];

/// Behind these jati is जाती of "की जाती है"; else it is more often जाति.
const BEFORE_PASSIVE: [&str; 10] = ["की", "दी", "ली", "रखी", "भेजी", "कराई", "करवाई", "बनाई", "मानी", "कही"];

/// What is typed so behind this word.
pub fn behind(before: &str, typed: &str) -> Option<&'static str> {
    match typed {
        "ki" if AFTER_SAYING.contains(&before) => Some("कि"),
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
