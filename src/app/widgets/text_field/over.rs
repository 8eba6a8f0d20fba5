//! Letters typed over a list that has no field: they find a row.

use eframe::egui::{Event, Id, Key, Modifiers, Ui};

use super::typing::{self, Running, is_phonetic, translate};

/// Takes what is typed in this frame out of the input and puts it behind `typed`, as the chosen layout writes it.
/// Roman letters stay as they are: rows are found by their sound too. True when something was typed or taken
/// back.
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
