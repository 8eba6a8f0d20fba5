//! The table of deadline phrases. All are said on Monday, 23 November 2026, unless they say otherwise.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Each phrase with the date that it means, as (year, month, day).
const DATED: &[(&str, (i32, u32, u32))] = &[
    ("तत्काल प्रभाव से", (2026, 11, 23)),
    ("तत्काल", (2026, 11, 23)),
    ("तुरन्त", (2026, 11, 23)),
    ("तुरंत प्रभाव से", (2026, 11, 23)),
    ("अविलम्ब", (2026, 11, 23)),
    ("आज", (2026, 11, 23)),
    ("आज ही", (2026, 11, 23)),
    ("आज शाम तक", (2026, 11, 23)),
    ("कल", (2026, 11, 24)),
    ("कल तक", (2026, 11, 24)),
    ("परसों तक", (2026, 11, 25)),
    ("आगामी सोमवार", (2026, 11, 30)),
    ("आगामी सोमवार तक", (2026, 11, 30)),
    ("आगामी सोमवार की बैठक में", (2026, 11, 30)),
    ("सोमवार तक", (2026, 11, 30)),
    ("इस शुक्रवार", (2026, 11, 27)),
    ("इसी शुक्रवार को", (2026, 11, 27)),
    ("अगले मंगलवार", (2026, 11, 24)),
    ("बुधवार", (2026, 11, 25)),
    ("गुरूवार तक", (2026, 11, 26)),
    ("बृहस्पतिवार तक", (2026, 11, 26)),
    ("आने वाले शनिवार को", (2026, 11, 28)),
    ("रविवार से पहले", (2026, 11, 28)),
    ("सोमवार तक अनिवार्य रूप से", (2026, 11, 30)),
    ("सोमवार, 30.11.2026 तक", (2026, 11, 30)),
    ("3 दिवस में", (2026, 11, 26)),
    ("३ दिवस में", (2026, 11, 26)),
    ("तीन दिवस में", (2026, 11, 26)),
    ("15 दिवस", (2026, 12, 8)),
    ("15-दिवस", (2026, 12, 8)),
    ("15दिवस में।", (2026, 12, 8)),
    ("पन्द्रह दिवस", (2026, 12, 8)),
    ("पंद्रह दिन के अंदर", (2026, 12, 8)),
    ("10 दिन के भीतर", (2026, 12, 3)),
    ("10 दिन के अन्दर", (2026, 12, 3)),
    ("सात दिनों के भीतर", (2026, 11, 30)),
    ("आगामी 7 दिवस में", (2026, 11, 30)),
    ("पाँच दिवस की अवधि में", (2026, 11, 28)),
    ("24 घंटे में", (2026, 11, 24)),
    ("48 घण्टे के भीतर", (2026, 11, 25)),
    ("एक सप्ताह", (2026, 11, 30)),
    ("एक सप्ताह में", (2026, 11, 30)),
    ("सप्ताह में", (2026, 11, 30)),
    ("सप्ताह भर में", (2026, 11, 30)),
    ("दो सप्ताह में", (2026, 12, 7)),
    ("एक हफ़्ते में", (2026, 11, 30)),
    ("पाक्षिक", (2026, 12, 8)),
    ("एक पखवाड़े में", (2026, 12, 8)),
    ("एक माह में", (2026, 12, 23)),
    ("माह में", (2026, 12, 23)),
    ("दो माह के भीतर", (2027, 1, 23)),
    ("तीन महीने में", (2027, 2, 23)),
    ("एक वर्ष में", (2027, 11, 23)),
    ("आगामी 15 फरवरी से पूर्व", (2027, 2, 14)),
    ("15 फ़रवरी तक", (2027, 2, 15)),
    ("15 फरवरी", (2027, 2, 15)),
    ("15 फरवरी 2028 तक", (2028, 2, 15)),
    ("5 दिसम्बर को", (2026, 12, 5)),
    ("31 मार्च से पहले", (2027, 3, 30)),
    ("23 नवम्बर तक", (2026, 11, 23)),
    ("23 नवंबर से पूर्व", (2027, 11, 22)),
    ("29 फरवरी तक", (2028, 2, 29)),
    ("26.12 तक", (2026, 12, 26)),
    ("26.10 तक", (2027, 10, 26)),
    ("26.10.2027", (2027, 10, 26)),
    ("दिनांक 26.10.2027 तक", (2027, 10, 26)),
    ("दि. 26.12.2026", (2026, 12, 26)),
    ("२६.१२.२०२६ तक", (2026, 12, 26)),
    ("26/12 से पूर्व", (2026, 12, 25)),
    ("26-12-2026", (2026, 12, 26)),
    ("5 तारीख तक", (2026, 12, 5)),
    ("30 तारीख तक", (2026, 11, 30)),
    ("31 तारीख तक", (2026, 12, 31)),
    ("इस माह की 28 तारीख तक", (2026, 11, 28)),
    ("अगले माह की 5 तारीख", (2026, 12, 5)),
    ("अगले माह की 5 तारीख तक", (2026, 12, 5)),
    ("आगामी माह की 10 तारीख से पूर्व", (2026, 12, 9)),
    ("माह के अंत तक", (2026, 11, 30)),
    ("माह के अन्त तक", (2026, 11, 30)),
    ("इस माह के अंत तक", (2026, 11, 30)),
    ("इसी माह", (2026, 11, 30)),
    ("माह के अंत से पूर्व", (2026, 11, 30)),
    ("अगले माह के अंत तक", (2026, 12, 31)),
    ("फरवरी के अंत तक", (2027, 2, 28)),
    ("दिसम्बर माह के अंत तक", (2026, 12, 31)),
    ("मार्च 2028 के अंत तक", (2028, 3, 31)),
    ("वित्तीय वर्ष के अंत तक", (2027, 3, 31)),
    ("immediately", (2026, 11, 23)),
    ("With immediate effect", (2026, 11, 23)),
    ("today", (2026, 11, 23)),
    ("tomorrow", (2026, 11, 24)),
    ("by tomorrow", (2026, 11, 24)),
    ("the day after tomorrow", (2026, 11, 25)),
    ("by Monday", (2026, 11, 30)),
    ("next Monday", (2026, 11, 30)),
    ("by next Friday", (2026, 11, 27)),
    ("before Friday", (2026, 11, 26)),
    ("on Wed.", (2026, 11, 25)),
    ("within 7 days", (2026, 11, 30)),
    ("within the next 7 days", (2026, 11, 30)),
    ("in three days", (2026, 11, 26)),
    ("within a week", (2026, 11, 30)),
    ("2 weeks", (2026, 12, 7)),
    ("within a fortnight", (2026, 12, 8)),
    ("in a month", (2026, 12, 23)),
    ("within 48 hours", (2026, 11, 25)),
    ("by 15 February", (2027, 2, 15)),
    ("by 15th Feb 2027", (2027, 2, 15)),
    ("before February 15", (2027, 2, 14)),
    ("on or before 15 February", (2027, 2, 15)),
    ("by the 5th", (2026, 12, 5)),
    ("by the 5th of next month", (2026, 12, 5)),
    ("end of month", (2026, 11, 30)),
    ("by the end of the month", (2026, 11, 30)),
    ("by month-end", (2026, 11, 30)),
    ("by the end of next month", (2026, 12, 31)),
    ("by the end of December", (2026, 12, 31)),
    ("end of the financial year", (2027, 3, 31)),
    ("Monday, 30 November 2026", (2026, 11, 30)),
];

const WITHOUT_A_DATE: &[&str] = &[
    "शीघ्र",
    "शीघ्र ही",
    "यथाशीघ्र",
    "शीघ्रातिशीघ्र",
    "जल्द से जल्द",
    "समयबद्ध",
    "समय-बद्ध",
    "समयबद्ध रूप से",
    "निर्धारित समयावधि में",
    "प्राथमिकता से",
    "आगामी बैठक तक",
    "अगली बैठक में",
    "आगामी बैठक से पूर्व",
    "निरन्तर",
    "as soon as possible",
    "ASAP",
    "time-bound",
    "in a time-bound manner",
    "by the next meeting",
    "before the next meeting",
    "on priority",
];

const NOT_UNDERSTOOD: &[&str] = &[
    "",
    "   ",
    "।",
    "सोमवार को क्या हुआ था",
    "3 कार्यालय",
    "15",
    "दिवस",
    "दिन में",
    "तक",
    "से पूर्व",
    "आगामी",
    "0 दिवस में",
    "2-3 दिन में",
    "एक-दो दिन में",
    "7 कार्य दिवस में",
    "3 दिवस पूर्व",
    "15 दिवस से पूर्व",
    "99999 दिवस में",
    "36 घंटे में",
    "31.02 तक",
    "30 फरवरी तक",
    "31.02.2027",
    "26.13",
    "32 तारीख तक",
    "इस माह की 5 तारीख तक",
    "मंगलवार, 30.11.2026 तक",
    "सोमवार और मंगलवार",
    "सोमवार 11:30",
    "अगले सप्ताह",
    "अगले माह में",
    "फरवरी तक",
    "वर्ष के अंत तक",
    "कल क्या हुआ",
    "बैठक",
    "शीघ्र ही सोमवार तक",
    "by",
    "within",
    "by Monday or Tuesday",
    "in days",
    "before 7 days",
    "by सोमवार तक",
    "next year's budget",
    "00000000000000000000 days",
];

#[test]
fn a_phrase_means_a_date_counted_from_the_meeting() {
    let from = date(2026, 11, 23);
    for &(phrase, (year, month, day)) in DATED {
        assert_eq!(resolve(phrase, from), Resolution::Date(date(year, month, day)), "{phrase}");
    }
}

#[test]
fn a_phrase_may_name_no_date() {
    for phrase in WITHOUT_A_DATE {
        assert_eq!(resolve(phrase, date(2026, 11, 23)), Resolution::NamesNoDate, "{phrase}");
    }
}

#[test]
fn what_is_not_wholly_understood_is_not_understood() {
    for phrase in NOT_UNDERSTOOD {
        assert_eq!(resolve(phrase, date(2026, 11, 23)), Resolution::NotUnderstood, "{phrase}");
    }
}

#[test]
fn ends_of_months_are_clamped_and_years_turn() {
    assert_eq!(resolve("एक माह में", date(2027, 1, 31)).date(), Some(date(2027, 2, 28)));
    assert_eq!(resolve("अगले माह की 5 तारीख तक", date(2026, 12, 31)).date(), Some(date(2027, 1, 5)));
    assert_eq!(resolve("माह के अंत तक", date(2028, 2, 29)).date(), Some(date(2028, 2, 29)));
    assert_eq!(resolve("5 तारीख तक", date(2026, 12, 31)).date(), Some(date(2027, 1, 5)));
    assert_eq!(resolve("अगले माह की 31 तारीख तक", date(2027, 1, 15)), Resolution::NotUnderstood);
    assert_eq!(resolve("वित्तीय वर्ष के अंत तक", date(2027, 3, 31)).date(), Some(date(2027, 3, 31)));
}

#[test]
fn both_languages_of_a_stock_phrase_mean_the_same() {
    let from = date(2026, 11, 23);
    for (hi, en) in STOCK_PHRASES {
        assert_ne!(resolve(hi, from), Resolution::NotUnderstood, "{hi}");
        assert_eq!(resolve(hi, from), resolve(en, from), "{hi} / {en}");
    }
}

proptest! {
    #[test]
    fn counted_phrases_never_lie_before_the_meeting(
        days in 0u64..200_000,
        place in 0..DATED.len(),
    ) {
        let from = date(1950, 1, 1) + Days::new(days);
        let (phrase, _) = DATED[place];
        // A year that is written out may lie anywhere.
        if let (Resolution::Date(due), false) = (resolve(phrase, from), phrase.contains("202") || phrase.contains("२०२")) {
            prop_assert!(due >= from, "{phrase} on {from} gives {due}");
        }
    }

    #[test]
    fn any_text_resolves_to_something(text in any::<String>(), days in 0u64..90_000_000) {
        let from = NaiveDate::MIN.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        let _ = resolve(&text, from);
    }

    #[test]
    fn any_jumble_of_its_words_resolves_to_something(
        words in prop::collection::vec(prop::sample::select(vec![
            "आगामी", "माह", "की", "के", "अंत", "तक", "31", "5", "99999", "दिवस", "में", "से", "पूर्व", "फरवरी", "सोमवार",
            "2026", "31.02", "तारीख", "वर्ष", "by", "before",
        ]), 0..6),
        late: bool,
    ) {
        let from = if late { NaiveDate::MAX } else { NaiveDate::MIN };
        let _ = resolve(&words.join(" "), from);
    }
}
