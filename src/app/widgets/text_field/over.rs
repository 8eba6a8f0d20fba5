//! What is typed to find something, in a field or over a list that has none. While Hindi is typed in Roman letters
//! these stay: they may be English, things are found by their sound too, and the readings of a word would lie over
//! what was found.

use eframe::egui::{Event, Id, Key, Modifiers, Ui};

use super::TextField;
use super::typing::{self, Running, is_phonetic, translate};

/// The field as one in which something is looked for.
pub fn finding<'a>(ui: &Ui, field: TextField<'a>) -> TextField<'a> {
    if is_phonetic(ui.ctx()) { field.plain() } else { field }
}

/// Takes what is typed in this frame out of the input and puts it behind `typed`, as the chosen layout writes it.
/// True when something was typed or taken back.
pub fn type_over(ui: &Ui, list: Id, typed: &mut String) -> bool {
    let typing = typing::typing(ui.ctx());
    if !is_phonetic(ui.ctx()) {
        let end = typed.chars().count();
        let mut running = Running::of(ui.ctx(), list);
        ui.input_mut(|input| {
            translate(&mut input.events, typed, Some((end, end)), false, &typing, &mut running);
        });
        running.keep(ui.ctx());
    }
    let before = typed.clone();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => {
                typed.push_str(text);
                false
            }
            Event::Key { key: Key::Backspace, pressed: true, modifiers: Modifiers::NONE, .. } => {
                typed.pop();
                false
            }
            _ => true,
        });
    });
    *typed != before
}
