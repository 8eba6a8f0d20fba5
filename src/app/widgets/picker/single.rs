//! Choosing one value.

use eframe::egui::{Id, Ui};

use super::PickOption;
use super::ask::{Answer, Ask, ask_ui};
use super::state::Row;
use crate::model::Lang;

/// What became of a picker in this frame.
#[derive(Clone, Debug, PartialEq)]
pub struct PickerOutput<T> {
    /// Another value was chosen, or none.
    pub changed: Option<Option<T>>,
    /// A name was typed that no option has. Only with `free(true)`.
    pub free: Option<String>,
    /// Enter was pressed in it with its list closed, as in a form that Enter sends.
    pub submitted: bool,
}

#[must_use = "call show"]
pub struct Picker<'a> {
    id: Id,
    label: &'a str,
    free: bool,
}

impl<'a> Picker<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label, free: false }
    }

    /// Also takes a name that no option has.
    pub fn free(mut self, free: bool) -> Self {
        self.free = free;
        self
    }

    pub fn show<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        lang: Lang,
        options: &[PickOption<T>],
        chosen: Option<&T>,
    ) -> PickerOutput<T> {
        let place = chosen.and_then(|chosen| options.iter().position(|option| option.value == *chosen));
        let row = |place: usize| options.get(place).map(row_of);
        let ask = Ask {
            id: self.id,
            label: self.label,
            lang,
            shown: place.and_then(|place| options.get(place)).map_or("", |option| option.text.as_str()),
            chosen: place,
            count: options.len(),
            row: &row,
            free: self.free,
            can_clear: chosen.is_some() && ui.is_enabled(),
        };
        let mut output = PickerOutput { changed: None, free: None, submitted: false };
        match ask_ui(ui, &ask) {
            Some(Answer::Option(new)) if place != Some(new) => {
                output.changed = options.get(new).map(|option| Some(option.value.clone()));
            }
            Some(Answer::Cleared) => output.changed = Some(None),
            Some(Answer::Free(name)) => output.free = Some(name),
            Some(Answer::Entered) => output.submitted = true,
            Some(Answer::Option(_) | Answer::BackspaceInEmpty) | None => {}
        }
        output
    }
}

pub(super) fn row_of<T>(option: &PickOption<T>) -> Row<'_> {
    Row { text: &option.text, second: option.second.as_deref(), search: &option.search }
}
