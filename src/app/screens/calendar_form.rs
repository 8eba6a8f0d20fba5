//! How the office writes dates, and on which days it works.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::{self, Id};

use super::settings::choice_ui;
use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, TextField};
use crate::hindi::{DateError, date_sentence, format_date, parse_date};
use crate::i18n::screen::Screen as Word;
use crate::model::{DateForm, DayOffRule, OfficeProfile, SaturdaysOff, WorkingDays, Writing};

const HOLIDAY_LINES: usize = 5;

/// As in the hint below the list.
const EXAMPLE: &str = "26.01.2027";

/// The list of holidays as it is being typed, a date on each line.
#[derive(Default)]
pub struct CalendarForm {
    text: String,
}

impl CalendarForm {
    /// True when something changed.
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, profile: &mut OfficeProfile) -> bool {
        let forms = [
            (DateForm::Dots, Word::DatesDots),
            (DateForm::Slashes, Word::DatesSlashes),
            (DateForm::Long, Word::DatesLong),
        ];
        let picked = choice_ui(ui, view, Word::SettingDates, &forms, profile.dates);
        let mut changed = set(&mut profile.dates, picked);
        widgets::section_ui(ui, view.text(Word::SectionCalendar));
        let days = &mut profile.working_days;
        let rules = [
            (DayOffRule::Stays, Word::DayOffStays),
            (DayOffRule::NextWorkingDay, Word::DayOffNext),
            (DayOffRule::PreviousWorkingDay, Word::DayOffPrevious),
        ];
        let picked = choice_ui(ui, view, Word::SettingDayOff, &rules, days.rule);
        changed |= set(&mut days.rule, picked);
        let saturdays = [
            (SaturdaysOff::SecondAndFourth, Word::SaturdaysSecondAndFourth),
            (SaturdaysOff::All, Word::SaturdaysAll),
            (SaturdaysOff::None, Word::SaturdaysNone),
        ];
        let picked = choice_ui(ui, view, Word::SettingSaturdays, &saturdays, days.saturdays);
        changed |= set(&mut days.saturdays, picked);
        changed | self.holidays_ui(ui, view, days)
    }

    fn holidays_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, days: &mut WorkingDays) -> bool {
        self.follow(&days.holidays, view.today(), view.writing());
        let field = TextField::area(Id::unique("holidays"), &mut self.text, HOLIDAY_LINES)
            .label(view.text(Word::Holidays))
            .show(ui);
        ui.label(theme::small_second(ui.ctx(), view.in_digits(view.text(Word::HolidaysHint))));
        for (line, typed, why) in self.wrong(view) {
            let values = [("line", line.as_str()), ("typed", &typed), ("why", &why)];
            let sentence = Word::HolidayWrong.with(view.lang, &values);
            let tokens = theme::tokens(ui.ctx());
            ui.label(theme::small(format!("◆ {sentence}")).color(tokens.watch));
        }
        ui.add_space(theme::SPACE_M);
        if field.changed {
            days.holidays = self.dates(view.today());
        }
        field.changed
    }

    /// Takes the list when it says something else than the text. Lines that are no dates yet stay.
    fn follow(&mut self, list: &BTreeSet<NaiveDate>, today: NaiveDate, writing: Writing) {
        if self.dates(today) != *list {
            let lines = list.iter().map(|day| format_date(*day, writing.short()));
            self.text = lines.collect::<Vec<_>>().join("\n");
        }
    }

    fn dates(&self, today: NaiveDate) -> BTreeSet<NaiveDate> {
        let lines = self.text.lines().filter(|line| !line.trim().is_empty());
        lines.filter_map(|line| day(line, today).ok()).collect()
    }

    /// The lines that are no dates: number, text, and why.
    fn wrong(&self, view: &View<'_>) -> Vec<(String, String, String)> {
        let lines = self.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let wrong = lines.filter_map(|(at, line)| {
            let error = day(line, view.today()).err()?;
            let why = view.in_digits(date_sentence(error, EXAMPLE, view.lang));
            Some((view.in_digits(at + 1), line.trim().to_owned(), why))
        });
        wrong.collect()
    }
}

/// The day with which a line begins. Lists of holidays have their names behind it, which are passed over.
fn day(line: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut wrong = parse_date(line, near(today));
    for length in (1..words.len()).rev() {
        let (date, name) = words.split_at(length);
        // Another number is no name: two days stand on the line, or a part of the day.
        let is_name = name.iter().all(|word| !word.starts_with(|c: char| c.is_numeric()));
        match parse_date(&date.join(" "), near(today)) {
            Ok(day) if wrong.is_err() && is_name => return Ok(day),
            error @ Err(_) if wrong == Err(DateError::NotUnderstood) => wrong = error,
            _ => {}
        }
    }
    wrong
}

/// A holiday without a year is one of this year.
fn near(today: NaiveDate) -> NaiveDate {
    today.with_ordinal(1).unwrap_or(today)
}

fn set<T>(place: &mut T, picked: Option<T>) -> bool {
    let changed = picked.is_some();
    if let Some(new) = picked {
        *place = new;
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_of(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_line_being_typed_stays_and_the_dates_above_it_count() {
        let today = day_of(2026, 11, 23);
        let mut form = CalendarForm { text: "26.01.2027\n15/8/2027\n\n2.1".to_owned() };
        let stored = form.dates(today);
        assert_eq!(stored, BTreeSet::from([day_of(2026, 1, 2), day_of(2027, 1, 26), day_of(2027, 8, 15)]));
        form.follow(&stored, today, Writing::default());
        assert_eq!(form.text, "26.01.2027\n15/8/2027\n\n2.1");
    }

    #[test]
    fn a_name_behind_the_day_is_passed_over() {
        let today = day_of(2026, 11, 23);
        for line in [
            "26.1.27 गणतंत्र दिवस",
            "26.01.2027 (मंगलवार) गणतंत्र दिवस",
            "26 जनवरी 2027\tRepublic Day",
            "26-01-2027 – गणतंत्र दिवस",
            "26 जनवरी 2027, मंगलवार गणतंत्र दिवस",
        ] {
            assert_eq!(day(line, today), Ok(day_of(2027, 1, 26)), "{line}");
        }
        assert_eq!(day("2 अक्टूबर गाँधी जयंती", today), Ok(day_of(2026, 10, 2)));
        let none = DateError::NoSuchDay { day: 31, month: 2, year: 2027 };
        assert_eq!(day("31.02.2027 अवकाश", today), Err(none));
        for line in ["गणतंत्र दिवस", "26.01.2027 15.08.2027", "26.1O.2027 अवकाश", "kal"]
        {
            assert_eq!(day(line, today), Err(DateError::NotUnderstood), "{line}");
        }
    }

    #[test]
    fn another_list_replaces_the_text() {
        let mut form = CalendarForm { text: "26.01.2027".to_owned() };
        form.follow(&BTreeSet::from([day_of(2027, 8, 15)]), day_of(2026, 11, 23), Writing::default());
        assert_eq!(form.text, "15.08.2027");
    }
}
