use proptest::prelude::*;

use super::*;

const MEETING: &[(&str, &str)] = &[
    ("nirdesh", "निर्देश"),
    ("nirdes", "निर्देश"),
    ("churu", "चूरू"),
    ("churu", "चुरू"),
    ("chooroo", "चूरू"),
    ("samiksha", "समीक्षा"),
    ("sameeksha", "समीक्षा"),
    ("taranagar", "तारानगर"),
    ("tara nagar", "तारानगर"),
    ("baithak", "बैठक"),
    ("bethak", "बैठक"),
    ("sardarshahar", "सरदारशहर"),
    ("sardarshehar", "सरदारशहर"),
    ("sardarshahr", "सरदारशहर"),
    ("rajnet", "राजनेट"),
    ("sujangarh", "सुजानगढ़"),
    ("sujangarh", "सुजानगढ"),
    ("ratangarh", "रतनगढ़"),
    ("rajgarh", "राजगढ़"),
    ("bidasar", "बीदासर"),
    ("rajasthan", "राजस्थान"),
    ("jaipur", "जयपुर"),
    ("anupalana", "अनुपालना"),
    ("anupaalna", "अनुपालना"),
    ("palna", "पालना"),
    ("karyavahi", "कार्यवाही"),
    ("karyawahi", "कार्यवाही"),
    ("karrawai", "कार्रवाई"),
    ("yojana", "योजना"),
    ("yojna", "योजना"),
    ("adhikari", "अधिकारी"),
    ("karyalay", "कार्यालय"),
    ("karyalaya", "कार्यालय"),
    ("vibhag", "विभाग"),
    ("wibhag", "विभाग"),
    ("prabhari", "प्रभारी"),
    ("suraksha", "सुरक्षा"),
    ("ladli", "लाड़ली"),
    ("zila", "ज़िला"),
    ("jila", "जिला"),
    ("panchayat", "पंचायत"),
    ("sampark", "सम्पर्क"),
    ("sampark", "संपर्क"),
    ("sanchar", "संचार"),
    ("vigyan", "विज्ञान"),
    ("krishi", "कृषि"),
    ("singh", "सिंह"),
    ("sinh", "सिंह"),
    ("kumar", "कुमार"),
    ("naresh", "नरेश"),
    ("pushpa", "पुष्पा"),
    ("shri", "श्री"),
    ("samay", "समय"),
    ("sahayak", "सहायक"),
    ("gayi", "गई"),
    ("gai", "गयी"),
    ("nahi", "नहीं"),
    ("nahin", "नहीं"),
    ("mein", "में"),
    ("ki", "की"),
    ("ki", "कि"),
    ("online", "ऑनलाइन"),
    ("phone", "फोन"),
    ("internet", "इंटरनेट"),
    ("target", "टारगेट"),
    ("pehla", "पहला"),
    ("khand", "खंड"),
    ("samayabaddh", "समयबद्ध"),
    ("samaybaddh", "समयबद्ध"),
    ("block", "ब्लॉक"),
    ("kiosk", "कियोस्क"),
    ("report", "रिपोर्ट"),
    ("register", "रिजिस्टर"),
    ("digital", "डिजिटल"),
    ("focus", "फोकस"),
    ("plus", "प्लस"),
    ("mentorship", "मेंटरशिप"),
    ("monitor", "मॉनिटर"),
];

fn meet(roman: &str, hindi: &str) -> bool {
    keys(roman).contains(&key(hindi))
}

#[test]
fn popular_romanisations_meet_the_hindi_word() {
    for (roman, hindi) in MEETING {
        assert!(meet(roman, hindi), "{roman} {:?} and {hindi} {}", keys(roman), key(hindi));
    }
}

#[test]
fn words_that_sound_different_do_not_meet() {
    let pairs = [
        ("ki", "किया"),
        ("ki", "के"),
        ("ki", "का"),
        ("khan", "कान"),
        ("pal", "फल"),
        ("bhag", "बाग"),
        ("nirdesh", "निर्दोष"),
        ("nirdesh", "निदेशक"),
        ("churu", "चारु"),
        ("phal", "पहल"),
        ("karyavahi", "कार्रवाई"),
        ("dur", "दर"),
        ("samiti", "समता"),
        ("desh", "दिशा"),
        ("desh", "दिसम्बर"),
        ("rekha", "रिखा"),
        ("bus", "बस"),
        ("kor", "कर"),
        ("gir", "जिर"),
    ];
    for (roman, hindi) in pairs {
        assert!(!meet(roman, hindi), "{roman} {:?} and {hindi} {}", keys(roman), key(hindi));
    }
}

#[test]
fn spellings_of_one_word_have_one_key() {
    for (one, other) in [
        ("चूरू", "चुरू"),
        ("हिन्दी", "हिंदी"),
        ("सम्बन्ध", "संबंध"),
        ("गयी", "गई"),
        ("निर्देस", "निर्देश"),
        ("लाड\u{93c}ली", "ला\u{95c}ली"),
        ("क्\u{200d}षमता", "क्षमता"),
    ] {
        assert_eq!(key(one), key(other), "{one} and {other}");
    }
}

proptest! {
    #[test]
    fn a_key_is_of_plain_letters_and_digits_whatever_the_word(word in any::<String>()) {
        for key in keys(&word).into_iter().chain([key(&word)]) {
            prop_assert!(key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{}", key);
        }
    }

    #[test]
    fn no_word_has_more_readings_than_are_looked_for(word in "[a-z]{0,40}") {
        prop_assert!(keys(&word).len() <= MOST_READINGS);
    }
}
