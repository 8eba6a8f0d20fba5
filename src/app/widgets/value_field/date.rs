//! A date, typed as people write it; its weekday stands beside it, and the arrows go from day to day.

use chrono::{Datelike, Days, NaiveDate};
use eframe::egui::{Align2, Id, Ui, vec2};

use super::draft::{Drafted, Look, Rules, draft_ui};
use crate::app::theme;
use crate::hindi::deadline::{Slip, resolve, slip_in};
use crate::hindi::typing::phonetic;
use crate::hindi::{DateError, date_sentence, format_date, parse_date_near, weekday_name, with_digits};
use crate::i18n::input::Input;
use crate::model::{Lang, WorkingDays, Writing};

#[must_use = "call show"]
pub struct DateField<'a> {
    id: Id,
    label: &'a str,
    due: Option<&'a WorkingDays>,
}

impl<'a> DateField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label, due: None }
    }

    /// The day is one by which something is to be done: it may be said as in a direction, counted from `near` by
    /// this calendar.
    pub fn due(mut self, office: &'a WorkingDays) -> Self {
        self.due = Some(office);
        self
    }

    /// The new date when it changed, `Some(None)` when the field was emptied; and whether Enter was pressed in it,
    /// for a form that Enter sends. A date typed without a year gets the year that is nearest to `near`.
    pub fn show(
        self,
        ui: &mut Ui,
        lang: Lang,
        writing: impl Into<Writing>,
        date: &mut Option<NaiveDate>,
        near: NaiveDate,
    ) -> (Option<Option<NaiveDate>>, bool) {
        let writing = writing.into().short();
        let weekday = date.map_or("", |date| weekday_name(date.weekday(), lang));
        let font = theme::regular_font(theme::SIZE_SMALL);
        let room = if weekday.is_empty() { 0.0 } else { theme::text_width(ui, weekday, font.clone()) + 8.0 };
        let look = Look { id: self.id, label: self.label, room_at_right: room };
        let rules = Rules {
            show: &|date| format_date(*date, writing),
            read: &|text| {
                let read = parse_date_near(text, near);
                let read = read.or_else(|error| match self.due {
                    Some(office) => due(text, near, office).map_err(|slip| slip.unwrap_or(error)),
                    None => Err(error),
                });
                read.map_err(|error| why_not(error, near, self.due.is_some(), writing, lang))
            },
            is_whole: &has_four_digit_year,
            step: Some(&|date: Option<&NaiveDate>, by| match date {
                None => Some(near),
                Some(date) if by > 0 => date.checked_add_days(Days::new(1)),
                Some(date) => date.checked_sub_days(Days::new(1)),
            }),
        };
        let Drafted { changed, entered, wrong, response } = draft_ui(ui, &look, date, &rules);
        // The weekday is that of the date before.
        let weekday = if wrong { "" } else { weekday };
        let colour = theme::tokens(ui.ctx()).ink2;
        let at = response.rect.right_center() - vec2(12.0, 0.0);
        ui.painter().text(at, Align2::RIGHT_CENTER, weekday, font, colour);
        (changed.then_some(*date), entered)
    }
}

/// "5 दिसम्बर तक", "15 days", "das din": the day that a phrase means, in whichever letters it is written; else the day
/// that it says and no calendar has.
fn due(text: &str, near: NaiveDate, office: &WorkingDays) -> Result<NaiveDate, Option<DateError>> {
    // The field is typed plainly, so that Hindi may stand in it in Roman letters.
    let in_hindi = |word: &str| match word.chars().all(|c| c.is_ascii_alphabetic()) {
        true => phonetic::read(&word.to_lowercase()),
        false => word.to_owned(),
    };
    let hindi = || text.split_whitespace().map(in_hindi).collect::<Vec<_>>().join(" ");
    let day = resolve(text, near, office).date().or_else(|| resolve(&hindi(), near, office).date());
    day.ok_or_else(|| match slip_in(text, near, office) {
        Some((_, Slip::NoSuchDate(error))) => Some(error),
        _ => None,
    })
}

/// What is wrong, with an example that can be meant.
fn why_not(error: DateError, near: NaiveDate, is_due: bool, writing: Writing, lang: Lang) -> String {
    const AHEAD: Days = Days::new(14);
    let ahead = near.checked_add_days(AHEAD).filter(|_| is_due);
    let example = format_date(ahead.unwrap_or(near), writing);
    let said = match error {
        DateError::NotUnderstood if is_due => Input::DueNotUnderstood.with(lang, &[("example", &example)]),
        error => date_sentence(error, &example, lang),
    };
    with_digits(&said, writing.digits)
}

/// "23.11.2026" is whole; "23.1" may become the 23rd of October.
fn has_four_digit_year(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('०'..='९').contains(&c);
    let year = text.trim().rsplit(|c: char| !is_digit(c)).next().unwrap_or_default();
    year.chars().count() == 4 && year.chars().count() < text.trim().chars().count()
}
