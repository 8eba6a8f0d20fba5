//! Choosing several values: those chosen stand as chips over the field.

use eframe::egui::{Id, Ui, vec2};

use super::PickOption;
use super::ask::{Answer, Ask, ask_ui};
use super::single::row_of;
use crate::app::theme;
use crate::app::widgets::blocks::chip_ui;
use crate::i18n::widget::Widget as Word;
use crate::model::Lang;

#[must_use = "call show"]
pub struct MultiPicker<'a> {
    id: Id,
    label: &'a str,
}

impl<'a> MultiPicker<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label }
    }

    /// True when `chosen` was changed. Backspace in the empty field removes the last.
    pub fn show<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        lang: Lang,
        options: &[PickOption<T>],
        chosen: &mut Vec<T>,
    ) -> bool {
        let left: Vec<&PickOption<T>> =
            options.iter().filter(|option| !chosen.contains(&option.value)).collect();
        let row = |place: usize| left.get(place).map(|option| row_of(*option));
        let ask = Ask {
            id: self.id,
            label: self.label,
            lang,
            shown: "",
            chosen: None,
            count: left.len(),
            row: &row,
            free: false,
            can_clear: false,
        };
        ui.vertical(|ui| {
            let answer = ask_ui(ui, &ask);
            let picked = match answer {
                Some(Answer::Option(place)) => left.get(place).map(|option| option.value.clone()),
                _ => None,
            };
            let removed = chips_ui(ui, lang, options, chosen);
            if let Some(value) = picked {
                chosen.push(value);
                return true;
            }
            if answer == Some(Answer::BackspaceInEmpty) {
                return chosen.pop().is_some();
            }
            match removed {
                Some(place) if place < chosen.len() => {
                    chosen.remove(place);
                    true
                }
                _ => false,
            }
        })
        .inner
    }
}

/// The place of the chip whose cross was pressed.
fn chips_ui<T: PartialEq>(ui: &mut Ui, lang: Lang, options: &[PickOption<T>], chosen: &[T]) -> Option<usize> {
    if chosen.is_empty() {
        return None;
    }
    let mut removed = None;
    ui.add_space(theme::SPACE_XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (place, value) in chosen.iter().enumerate() {
            let option = options.iter().find(|option| option.value == *value);
            let name = option.map_or("—", |option| option.text.as_str());
            let label = Word::RemoveChosen.with(lang, &[("name", name)]);
            if ui.push_id(place, |ui| chip_ui(ui, name, Some(&label))).inner {
                removed = Some(place);
            }
        }
    });
    removed
}
