//! Choosing one of many, or several, by typing a part of its name. The list under the field never takes the
//! caret: what is typed goes on filtering, arrows choose, Enter or Tab takes, Esc leaves all as it was.

mod ask;
mod line;
mod list;
mod multi;
mod offers;
mod single;
mod state;
#[cfg(test)]
mod tests;

use crate::hindi::collate::Collator;
use crate::model::Lang;

pub use ask::is_picker_typed;
pub use line::rows_line_ui;
pub use multi::MultiPicker;
pub use offers::{OfferKey, Offers, keep_keys};
pub use single::{Picker, PickerOutput};

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct PickOption<T> {
    pub value: T,
    /// What the field and the list show.
    pub text: String,
    /// Beside it in the second voice.
    pub second: Option<String>,
    /// What typing is compared with: the names in both languages.
    pub search: String,
}

/// By what the list shows, as a dictionary of the language has it.
pub fn in_order<T>(mut options: Vec<PickOption<T>>, lang: Lang) -> Vec<PickOption<T>> {
    let collator = Collator::of(lang);
    options.sort_by_cached_key(|option| collator.key(&option.text));
    options
}
