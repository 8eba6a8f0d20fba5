//! Deadlines as they are said: every phrase and sentence of the tables with the date that it means.

#![cfg(test)]

use baithak::hindi::date::DateError;
use baithak::hindi::deadline::{Resolution, Slip, find_in, resolve, slip_in};
use baithak::model::{DayOffRule, WorkingDays};
use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;

const PHRASES: &str = include_str!("fixtures/deadlines/phrases.tsv");
const SENTENCES: &str = include_str!("fixtures/deadlines/sentences.tsv");

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// The rows of a table, cut at their tabs.
fn rows(table: &str) -> Vec<Vec<&str>> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect()).collect()
}

fn resolution(text: &str) -> Resolution {
    match text {
        "no-date" => Resolution::NamesNoDate,
        "not-understood" => Resolution::NotUnderstood,
        date => Resolution::Date(date.parse().expect("a date, no-date or not-understood")),
    }
}

#[test]
fn a_phrase_means_the_date_of_the_table() {
    let rows = rows(PHRASES);
    let mut wrong = Vec::new();
    for row in &rows {
        let [phrase, from, expected] = row[..] else { panic!("three columns: {row:?}") };
        let found = resolve(phrase, from.parse().expect("a date"), &WorkingDays::default());
        if found != resolution(expected) {
            wrong.push(format!("{phrase} on {from}: {found:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unknown = rows.iter().filter(|row| row[2] == "not-understood").count();
    assert!(rows.len() >= 200 && unknown >= 40, "{} phrases, {unknown} not understood", rows.len());
}

#[test]
fn the_deadline_of_a_sentence_is_found_and_nothing_else_in_it() {
    let from = date(2026, 11, 23);
    let rows = rows(SENTENCES);
    let mut wrong = Vec::new();
    for row in &rows {
        let (sentence, phrase, expected) = (row[0], row[1], row.get(2).copied());
        let found = find_in(sentence, from, &WorkingDays::default());
        let said = found
            .as_ref()
            .map(|(range, resolution)| (sentence.get(range.clone()).expect("a part of it"), *resolution));
        if said != expected.map(|expected| (phrase, resolution(expected))) {
            wrong.push(format!("{sentence}\n    {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let without = rows.iter().filter(|row| row[1] == "-").count();
    assert!(rows.len() >= 60 && without >= 20, "{} sentences, {without} without a deadline", rows.len());
}

#[test]
fn a_deadline_on_a_day_off_goes_where_the_office_wants_it() {
    let meeting = date(2026, 11, 23);
    let office = |rule| WorkingDays { rule, holidays: [date(2026, 12, 25)].into(), ..WorkingDays::default() };
    let due = |phrase: &str, rule| resolve(phrase, meeting, &office(rule)).date().expect("a date");
    let (stays, next, previous) =
        (DayOffRule::Stays, DayOffRule::NextWorkingDay, DayOffRule::PreviousWorkingDay);
    // A Sunday.
    assert_eq!(due("6 दिवस में", stays), date(2026, 11, 29));
    assert_eq!(due("6 दिवस में", next), date(2026, 11, 30));
    assert_eq!(due("6 दिवस में", previous), date(2026, 11, 27), "past the fourth Saturday");
    // A holiday of the list.
    assert_eq!(due("25 दिसम्बर तक", next), date(2026, 12, 28), "past a fourth Saturday and a Sunday");
    assert_eq!(due("25 दिसम्बर तक", previous), date(2026, 12, 24));
    // "Before" is never put off.
    assert_eq!(due("30 नवम्बर से पूर्व", next), date(2026, 11, 27));
    // At once is at once, also on a Sunday.
    let sunday = date(2026, 11, 29);
    assert_eq!(resolve("तत्काल", sunday, &office(next)).date(), Some(sunday));
    // The weekday of a date is checked against the date that was said, not against where it was moved.
    assert_eq!(due("रविवार, 29.11.2026 तक", next), date(2026, 11, 30));
}

#[test]
fn a_deadline_in_a_sentence_moves_by_the_same_rule() {
    let office = WorkingDays { rule: DayOffRule::NextWorkingDay, ..WorkingDays::default() };
    let found = find_in("6 दिवस में सूची दें।", date(2026, 11, 23), &office);
    assert_eq!(found, Some((0.."6 दिवस में".len(), Resolution::Date(date(2026, 11, 30)))));
}

proptest! {
    #[test]
    fn a_counted_deadline_never_lies_before_its_meeting(days in 0u64..200_000, place: prop::sample::Index, rule in 0..3usize) {
        let from = date(1950, 1, 1) + chrono::Days::new(days);
        let rows = rows(PHRASES);
        let phrase = place.get(&rows)[0];
        let office = WorkingDays { rule: DayOffRule::ALL[rule], ..WorkingDays::default() };
        // A year that is written out, if only in two digits, may lie anywhere.
        let has_year = ["202", "२०२", "दिसंबर 26", "Mar 27", "Mar-27"].iter().any(|year| phrase.contains(year));
        if let (Resolution::Date(due), false) = (resolve(phrase, from, &office), has_year) {
            prop_assert!(due >= from, "{phrase} on {from} gives {due}");
        }
    }

    #[test]
    fn no_deadline_falls_on_a_day_off_where_the_office_moves_them(days in 0u64..20_000, count in 1u32..400) {
        let from = date(2000, 1, 1) + chrono::Days::new(days);
        let office = WorkingDays { rule: DayOffRule::NextWorkingDay, ..WorkingDays::default() };
        let due = resolve(&format!("{count} दिवस में"), from, &office).date().expect("a date");
        prop_assert!(office.is_working(due), "{due}, a {}", due.weekday());
    }

    #[test]
    fn any_sentence_is_searched_and_what_is_found_stands_in_it(text in any::<String>(), sentence: prop::sample::Index) {
        let rows = rows(SENTENCES);
        let mixed = format!("{text} {} {text}", sentence.get(&rows)[0]);
        for sentence in [text.as_str(), mixed.as_str()] {
            if let Some((range, _)) = find_in(sentence, date(2026, 11, 23), &WorkingDays::default()) {
                prop_assert!(sentence.get(range).is_some_and(|phrase| !phrase.trim().is_empty()));
            }
        }
    }
}

#[test]
fn a_day_that_is_past_is_pointed_out_where_a_deadline_is_meant() {
    let office = WorkingDays::default();
    let meeting = date(2026, 11, 23);
    let past = |sentence: &str| {
        let (at, slip) = slip_in(sentence, meeting, &office)?;
        assert_eq!(slip, Slip::Past, "{sentence}");
        sentence.get(at).map(str::to_owned)
    };
    for (sentence, phrase) in [
        ("शेष फोन 20.11.2026 तक चालू करें", "20.11.2026 तक"),
        ("सूची 20.12.2025 (शनिवार) तक दें।", "20.12.2025 (शनिवार) तक"),
        ("Repair the phones by 20.11.2026", "by 20.11.2026"),
        // Nobody means the next year.
        ("शेष फोन 10 नवम्बर तक चालू करें", "10 नवम्बर तक"),
        ("शेष फोन 10 नवम्बर से पहले चालू करें", "10 नवम्बर से पहले"),
        ("Repair the phones by 10 November", "by 10 November"),
    ] {
        assert_eq!(past(sentence).as_deref(), Some(phrase));
        assert_eq!(find_in(sentence, meeting, &office), None, "{sentence}");
    }
    for sentence in [
        "20.11.2026 तक प्राप्त आवेदनों का निस्तारण करें",
        "20.11.2026 तक लंबित प्रकरण निस्तारित करें",
        "20.11.2026 तक 21 फोन चालू थे",
        "शेष फोन 30.11.2026 तक चालू करें",
        "शेष फोन चालू करें",
    ] {
        assert_eq!(past(sentence), None, "{sentence}");
    }
}

#[test]
fn what_came_in_up_to_a_day_is_neither_a_deadline_nor_a_slip() {
    let office = WorkingDays::default();
    let meeting = date(2026, 11, 21);
    for sentence in [
        "31 अक्टूबर तक प्राप्त आवेदनों का निस्तारण करें",
        "15 नवम्बर तक प्राप्त शिकायतों का निस्तारण करें",
        "30 सितम्बर तक लंबित प्रकरण निपटाएँ",
        "अक्टूबर माह के अंत तक लंबित प्रकरण निपटाएँ",
        "31.10.2026 तक प्राप्त आवेदनों का निस्तारण करें",
        "Close by 31 Oct all pending as on 31 Oct",
        "Dispose of all applications received by 31 Oct",
        "Dispose of the cases that were pending by 31 October",
        "31 दिसम्बर तक प्राप्त आवेदनों का निस्तारण करें",
    ] {
        assert_eq!(find_in(sentence, meeting, &office), None, "{sentence}");
        assert_eq!(slip_in(sentence, meeting, &office), None, "{sentence}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_pointed_out_and_no_other_is_made_of_it() {
    let office = WorkingDays::default();
    let meeting = date(2026, 11, 21);
    let none = |day, month, year| DateError::NoSuchDay { day, month, year };
    for (sentence, phrase, error) in [
        ("शेष फोन 29 फरवरी तक चालू करें", "29 फरवरी तक", none(29, 2, 2027)),
        ("शेष फोन 31 नवम्बर तक चालू करें", "31 नवम्बर तक", none(31, 11, 2026)),
        ("शेष फोन 31 नवम्बर से पहले चालू करें", "31 नवम्बर से पहले", none(31, 11, 2026)),
        ("शेष फोन 32 दिसम्बर तक चालू करें", "32 दिसम्बर तक", none(32, 12, 2026)),
        ("शेष फोन 31.11.2026 तक चालू करें", "31.11.2026 तक", none(31, 11, 2026)),
        ("शेष फोन 31 जून तक चालू करें", "31 जून तक", none(31, 6, 2027)),
        ("सूची इस माह की 31 तारीख तक दें", "इस माह की 31 तारीख तक", none(31, 11, 2026)),
        ("Repair the phones by 31 November", "by 31 November", none(31, 11, 2026)),
        ("Repair the phones by 11/27/2026", "by 11/27/2026", DateError::NoSuchMonth(27)),
    ] {
        let (at, slip) = slip_in(sentence, meeting, &office).unwrap_or_else(|| panic!("{sentence}"));
        assert_eq!((sentence.get(at), slip), (Some(phrase), Slip::NoSuchDate(error)), "{sentence}");
        assert_eq!(find_in(sentence, meeting, &office), None, "{sentence}");
    }
    for sentence in [
        "31 नवम्बर तक प्राप्त आवेदनों का निस्तारण करें",
        "शेष 50 दिसम्बर तक पूर्ण करें",
        "अपटाइम 99.5 तक बढ़ाएँ",
        "संस्करण 2.13.5 तक अद्यतन करें",
        "शेष फोन 28 फरवरी तक चालू करें",
    ] {
        assert_eq!(slip_in(sentence, meeting, &office), None, "{sentence}");
    }
    // A leap year has the day.
    let leap = find_in("शेष फोन 29 फरवरी तक चालू करें", date(2027, 12, 1), &office);
    assert_eq!(leap.and_then(|(_, due)| due.date()), Some(date(2028, 2, 29)));
}
