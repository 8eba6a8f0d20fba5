//! A date, typed as people write it; its weekday stands beside it, and the arrows go from day to day.

use chrono::{Datelike, Days, NaiveDate};
use eframe::egui::{Align2, Id, Ui, vec2};

use super::draft::{Drafted, Look, Rules, draft_ui};
use crate::app::theme;
use crate::hindi::{format_date, parse_date_near, sentence, weekday_name};
use crate::model::{Lang, Writing};

#[must_use = "call show"]
pub struct DateField<'a> {
    id: Id,
    label: &'a str,
}

impl<'a> DateField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label }
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
            read: &|text| parse_date_near(text, near).map_err(|error| sentence(&error, lang)),
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

/// "23.11.2026" is whole; "23.1" may become the 23rd of October.
fn has_four_digit_year(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('०'..='९').contains(&c);
    let year = text.trim().rsplit(|c: char| !is_digit(c)).next().unwrap_or_default();
    year.chars().count() == 4 && year.chars().count() < text.trim().chars().count()
}
