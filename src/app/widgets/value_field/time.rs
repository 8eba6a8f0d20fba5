//! A time of the day, typed as people write it.

use chrono::NaiveTime;
use eframe::egui::{Id, Ui};

use super::draft::{Look, Rules, draft_ui};
use crate::hindi::{format_time, parse_time, sentence};
use crate::model::{Digits, Lang};

#[must_use = "call show"]
pub struct TimeField<'a> {
    id: Id,
    label: &'a str,
}

impl<'a> TimeField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label }
    }

    /// True when the time changed.
    pub fn show(self, ui: &mut Ui, lang: Lang, digits: Digits, time: &mut Option<NaiveTime>) -> bool {
        let look = Look { id: self.id, label: self.label, room_at_right: 0.0 };
        let rules = Rules {
            show: &|time| format_time(*time, lang, digits),
            read: &|text| parse_time(text).map_err(|error| sentence(&error, lang)),
            // "3" may become "3:30", and "3:30" may become "3:30 pm": it counts when the field is left.
            is_whole: &|_| false,
            step: None,
        };
        draft_ui(ui, &look, time, &rules).changed
    }
}
