//! A code by which files and commands name something: small Latin letters, digits and hyphens.

use eframe::egui::{Id, Ui};

use super::draft::{Look, Rules, draft_ui};
use crate::i18n::scheme::SchemeWord;
use crate::model::Lang;

#[must_use = "call show"]
pub struct CodeField<'a> {
    id: Id,
    label: &'a str,
}

impl<'a> CodeField<'a> {
    pub fn new(id: Id, label: &'a str) -> Self {
        Self { id, label }
    }

    /// The new code, when the field is left with another one.
    pub fn show(self, ui: &mut Ui, lang: Lang, code: &str) -> Option<String> {
        let look = Look { id: self.id, label: self.label, room_at_right: 0.0 };
        let rules = Rules {
            show: &|code: &String| code.clone(),
            read: &|text| {
                let text = text.trim();
                let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                let whole = text.chars().all(fits) && !text.starts_with('-') && !text.ends_with('-');
                if whole { Ok(text.to_owned()) } else { Err(SchemeWord::CodeWrong.text(lang).to_owned()) }
            },
            is_whole: &|_| false,
            step: None,
        };
        let mut value = Some(code.to_owned());
        // An emptied field keeps the code that stands.
        draft_ui(ui, &look, &mut value, &rules).changed.then_some(value).flatten()
    }
}
