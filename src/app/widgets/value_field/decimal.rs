//! A number with decimals: a target, a bound, a percentage.

use eframe::egui::{Id, Ui};

use super::draft::{Look, Rules, draft_ui};
use crate::hindi::{parse_number, sentence, with_digits};
use crate::model::{Digits, Lang};

#[must_use = "call show"]
pub struct DecimalField<'a> {
    id: Id,
    label: &'a str,
}

impl<'a> DecimalField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label }
    }

    /// True when the number changed. It counts when the field is left: “9” may become “90”.
    pub fn show(self, ui: &mut Ui, lang: Lang, digits: Digits, number: &mut Option<f64>) -> bool {
        let look = Look { id: self.id, label: self.label, room_at_right: 0.0 };
        let rules = Rules {
            show: &|number: &f64| with_digits(&number.to_string(), digits),
            read: &|text| parse_number(text).map_err(|error| sentence(&error, lang)),
            is_whole: &|_| false,
            step: None,
        };
        draft_ui(ui, &look, number, &rules).changed
    }
}
