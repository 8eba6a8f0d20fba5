//! Dates, times and numbers as they are typed, in both languages.

use chrono::{NaiveDate, NaiveTime};
use eframe::egui::{self, Event, Id, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{DateField, NumberField, TimeField};
use crate::app::theme;
use crate::model::{Digits, Lang, WorkingDays, Writing};

struct Form {
    lang: Lang,
    digits: Digits,
    date: Option<NaiveDate>,
    time: Option<NaiveTime>,
    number: Option<u32>,
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn form(lang: Lang) -> Harness<'static, Form> {
    let form = Form { lang, digits: Digits::Latin, date: day(2026, 11, 23), time: None, number: Some(10) };
    let mut harness = Harness::builder()
        .with_size(egui::vec2(500.0, 400.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            |ui, form: &mut Form| {
                let near = day(2026, 11, 23).unwrap();
                let date = DateField::new(Id::unique("date"), "date");
                let _ = date.show(ui, form.lang, Digits::Latin, &mut form.date, near);
                let _ = TimeField::new(Id::unique("time"), "time").show(
                    ui,
                    form.lang,
                    Digits::Latin,
                    &mut form.time,
                );
                let number = NumberField::new(Id::unique("number"), "number").range(1..=600);
                let _ = number.show(ui, form.lang, form.digits, &mut form.number);
            },
            form,
        );
    harness.run();
    harness
}

fn type_into(harness: &mut Harness<'_, Form>, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn leave(harness: &mut Harness<'_, Form>) {
    harness.key_press(Key::Tab);
    harness.run();
}

#[test]
fn the_31st_of_february_gets_a_sentence_and_stays_as_it_was_typed() {
    let cases =
        [(Lang::Hi, "▼ फरवरी 2026 में 31 तारीख नहीं होती।"), (Lang::En, "▼ February 2026 has no day 31.")];
    for (lang, sentence) in cases {
        let mut form = form(lang);
        type_into(&mut form, "date", "31.02.2026");
        leave(&mut form);
        assert!(form.query_by_label(sentence).is_some(), "{lang:?}");
        assert_eq!(form.state().date, day(2026, 11, 23));
        assert_eq!(form.get_by_label("date").value().as_deref(), Some("31.02.2026"));
    }
}

#[test]
fn a_whole_date_counts_at_once_and_a_short_one_when_the_field_is_left() {
    let mut form = form(Lang::Hi);
    type_into(&mut form, "date", "30.11.2026");
    assert_eq!(form.state().date, day(2026, 11, 30));
    type_into(&mut form, "date", "");
    form.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    form.run();
    form.event(Event::Text("5.12".to_owned()));
    form.run();
    assert_eq!(form.state().date, day(2026, 11, 30));
    leave(&mut form);
    assert_eq!(form.state().date, day(2026, 12, 5));
    assert_eq!(form.get_by_label("date").value().as_deref(), Some("05.12.2026"));
}

/// A field for a day by which something is to be done, as [`form`].
fn due_form(digits: Digits) -> Harness<'static, Option<NaiveDate>> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(500.0, 200.0))
        .with_context_setup(theme::install)
        .build_ui_state(
            move |ui, date: &mut Option<NaiveDate>| {
                let office = WorkingDays::default();
                let field = DateField::new(Id::unique("due"), "due").due(&office);
                let writing = Writing { digits, ..Lang::Hi.into() };
                let _ = field.show(ui, Lang::Hi, writing, date, day(2026, 11, 21).unwrap());
            },
            None,
        );
    harness.run();
    harness
}

#[test]
fn a_day_by_which_something_is_due_is_said_as_in_a_direction() {
    for (phrase, due) in [
        ("5 दिसम्बर तक", day(2026, 12, 5)),
        ("15 दिवस", day(2026, 12, 6)),
        ("दो-तीन दिन में", day(2026, 11, 24)),
        ("by next Friday", day(2026, 11, 27)),
        ("5 disambar tak", day(2026, 12, 5)),
        ("das din", day(2026, 12, 1)),
        ("Somvar tak", day(2026, 11, 23)),
        ("5.12", day(2026, 12, 5)),
    ] {
        let mut form = due_form(Digits::Latin);
        form.get_by_label("due").focus();
        form.run();
        form.event(Event::Text(phrase.to_owned()));
        form.run();
        form.key_press(Key::Tab);
        form.run();
        assert_eq!(*form.state(), due, "{phrase}");
    }
}

#[test]
fn what_is_no_day_ahead_gets_an_example_after_the_day_that_counts() {
    for (typed, sentence) in [
        ("कभी", "▼ दिनांक समझ में नहीं आया; ०५.१२.२०२६ या “१५ दिवस में” की तरह लिखें।"),
        ("31 नवम्बर तक", "▼ नवम्बर २०२६ में ३१ तारीख नहीं होती।"),
        ("31.02.2027", "▼ फरवरी २०२७ में ३१ तारीख नहीं होती।"),
    ] {
        let mut form = due_form(Digits::Devanagari);
        form.get_by_label("due").focus();
        form.run();
        form.event(Event::Text(typed.to_owned()));
        form.run();
        form.key_press(Key::Tab);
        form.run();
        assert!(form.query_by_label(sentence).is_some(), "{typed}");
        assert_eq!(*form.state(), None);
    }
}

#[test]
fn arrows_go_from_day_to_day() {
    let mut form = form(Lang::Hi);
    form.get_by_label("date").focus();
    form.run();
    form.key_press(Key::ArrowUp);
    form.run();
    assert_eq!(form.state().date, day(2026, 11, 24));
    for _ in 0..2 {
        form.key_press(Key::ArrowDown);
        form.run();
    }
    assert_eq!(form.state().date, day(2026, 11, 22));
}

#[test]
fn an_emptied_field_is_no_value() {
    let mut form = form(Lang::Hi);
    form.get_by_label("date").focus();
    form.run();
    form.key_press(Key::Backspace);
    form.run();
    leave(&mut form);
    assert_eq!(form.state().date, None);
}

#[test]
fn a_value_that_changes_elsewhere_replaces_what_was_wrong() {
    let mut form = form(Lang::Hi);
    type_into(&mut form, "date", "31.02");
    leave(&mut form);
    form.state_mut().date = day(2026, 12, 1);
    form.run();
    assert_eq!(form.get_by_label("date").value().as_deref(), Some("01.12.2026"));
    assert!(form.query_by_label_contains("▼").is_none());
}

#[test]
fn a_time_is_read_when_the_field_is_left() {
    let mut form = form(Lang::Hi);
    type_into(&mut form, "time", "अपराह्न 3 बजे");
    leave(&mut form);
    assert_eq!(form.state().time, NaiveTime::from_hms_opt(15, 0, 0));
}

#[test]
fn a_number_out_of_bounds_is_refused_with_the_bounds() {
    for (lang, sentence) in
        [(Lang::Hi, "▼ 1 से 600 तक की संख्या लिखें।"), (Lang::En, "▼ Write a number from 1 to 600.")]
    {
        let mut form = form(lang);
        type_into(&mut form, "number", "700");
        leave(&mut form);
        assert!(form.query_by_label(sentence).is_some());
        assert_eq!(form.state().number, Some(10));
    }
}

#[test]
fn a_number_stands_in_the_digits_of_the_office_and_is_read_in_either() {
    let mut form = form(Lang::Hi);
    form.state_mut().digits = Digits::Devanagari;
    form.run();
    assert_eq!(form.get_by_label("number").value().as_deref(), Some("१०"));
    for (typed, shown, number) in [("45", "४५", 45), ("१२०", "१२०", 120)] {
        type_into(&mut form, "number", typed);
        leave(&mut form);
        assert_eq!(
            (form.state().number, form.get_by_label("number").value().as_deref()),
            (Some(number), Some(shown))
        );
    }
    type_into(&mut form, "number", "७००");
    leave(&mut form);
    assert!(form.query_by_label("▼ १ से ६०० तक की संख्या लिखें।").is_some());
}
