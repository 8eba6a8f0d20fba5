//! What is typed where no field has the keyboard yet. To find something, in a field or over a list that has none:
//! while Hindi is typed in Roman letters these stay, since they may be English, things are found by their sound too,
//! and the readings of a word would lie over what was found. And the key that opens a field.

use eframe::egui::{Event, Id, Key, Modifiers, Ui};

use super::TextField;
use super::typing::{self, Running, is_phonetic, translate};
use crate::hindi::typing::Layout;

/// The field as one in which something is looked for.
pub fn finding<'a>(ui: &Ui, field: TextField<'a>) -> TextField<'a> {
    if is_phonetic(ui.ctx()) { field.plain() } else { field }
}

/// What the key that opens an empty field has typed into it: `text` as the chosen layout writes it. The word goes on
/// in the field.
pub fn type_first(ui: &Ui, field: Id, text: String) -> String {
    let typing = typing::typing(ui.ctx());
    if typing.layout == Layout::System {
        return text;
    }
    // It is taken out, so that the field does not type it once more.
    let key = ui.input_mut(|input| {
        let pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        input.events.iter().rposition(pressed).map(|at| input.events.remove(at))
    });
    let mut events: Vec<Event> = key.into_iter().chain([Event::Text(text)]).collect();
    let mut running = Running::anew(field);
    translate(&mut events, "", Some((0, 0)), false, &typing, &mut running);
    running.keep(ui.ctx());
    let written = events.into_iter().filter_map(|event| match event {
        Event::Text(text) => Some(text),
        _ => None,
    });
    written.collect()
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
