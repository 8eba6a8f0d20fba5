//! A whole number within bounds.

use std::ops::RangeInclusive;

use eframe::egui::{Id, Ui};

use super::draft::{Look, Rules, draft_ui};
use crate::hindi::{parse_number, sentence, with_digits};
use crate::i18n::widget::Widget as Word;
use crate::model::{Digits, Lang};

#[must_use = "call show"]
pub struct NumberField<'a> {
    id: Id,
    label: &'a str,
    range: RangeInclusive<u32>,
}

impl<'a> NumberField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label, range: 0..=u32::MAX }
    }

    pub fn range(mut self, range: RangeInclusive<u32>) -> Self {
        self.range = range;
        self
    }

    /// Shows the number in these digits and reads either. True when it changed.
    pub fn show(self, ui: &mut Ui, lang: Lang, digits: Digits, number: &mut Option<u32>) -> bool {
        let look = Look { id: self.id, label: self.label, room_at_right: 0.0 };
        let rules = Rules {
            show: &|number: &u32| with_digits(&number.to_string(), digits),
            read: &|text| read(text, &self.range, lang, digits),
            is_whole: &|_| true,
            step: Some(&|number: Option<&u32>, by| match number {
                None => Some(*self.range.start()),
                Some(number) => number.checked_add_signed(by).filter(|next| self.range.contains(next)),
            }),
        };
        draft_ui(ui, &look, number, &rules).changed
    }
}

fn read(text: &str, range: &RangeInclusive<u32>, lang: Lang, digits: Digits) -> Result<u32, String> {
    let number = parse_number(text).map_err(|error| sentence(&error, lang))?;
    if number.fract() != 0.0 {
        return Err(Word::NumberNotWhole.text(lang).to_owned());
    }
    let inside = (f64::from(*range.start())..=f64::from(*range.end())).contains(&number);
    if !inside {
        let [from, to] = [range.start(), range.end()].map(|bound| with_digits(&bound.to_string(), digits));
        return Err(Word::NumberOutside.with(lang, &[("from", &from), ("to", &to)]));
    }
    // Whole and within the bounds of u32.
    Ok(number as u32)
}
