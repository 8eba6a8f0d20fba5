//! What holds for phrases of any kind; the phrases themselves, with their dates, stand in
//! `tests/fixtures/deadlines`.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn resolve(phrase: &str, from: NaiveDate) -> Resolution {
    super::resolve(phrase, from, &WorkingDays::default())
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
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
