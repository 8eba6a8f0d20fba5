//! Numbers of days that rise, in a line: 15, 30, 60.

use eframe::egui::{Id, Ui};

use super::draft::{Look, Rules, draft_ui};
use crate::hindi::{fold, number::plain_digits, with_digits};
use crate::i18n::scheme::SchemeWord;
use crate::model::{Digits, Lang};

#[must_use = "call show"]
pub struct DaysField<'a> {
    id: Id,
    label: &'a str,
}

impl<'a> DaysField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label }
    }

    /// The new days, when the field is left with other ones.
    pub fn show(self, ui: &mut Ui, lang: Lang, digits: Digits, days: &[u32]) -> Option<Vec<u32>> {
        let look = Look { id: self.id, label: self.label, room_at_right: 0.0 };
        let rules = Rules {
            show: &|days: &Vec<u32>| {
                let days = days.iter().map(|day| with_digits(&day.to_string(), digits));
                days.collect::<Vec<_>>().join(", ")
            },
            read: &|text| read(text).ok_or_else(|| SchemeWord::DaysWrong.text(lang).to_owned()),
            is_whole: &|_| false,
            step: None,
        };
        let mut value = Some(days.to_vec());
        let changed = draft_ui(ui, &look, &mut value, &rules).changed;
        // An emptied field: no ages are told apart.
        changed.then(|| value.unwrap_or_default())
    }
}

fn read(text: &str) -> Option<Vec<u32>> {
    let parts = text.split([',', ';', ' ', '।']).filter(|part| !part.is_empty());
    let days: Vec<u32> = parts.map(number).collect::<Option<_>>()?;
    let rising = days.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
    rising.then_some(days)
}

fn number(text: &str) -> Option<u32> {
    let number = plain_digits(&fold(text))?;
    (number.fract() == 0.0 && (1.0..=36_500.0).contains(&number)).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_either_digits_when_they_rise() {
        assert_eq!(read("१५, 30,60"), Some(vec![15, 30, 60]));
        assert_eq!(read(" 7 30 "), Some(vec![7, 30]));
        for wrong in ["30, 15", "15, 15", "15, x", "0", "1.5"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
