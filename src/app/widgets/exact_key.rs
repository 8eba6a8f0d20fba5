//! Keys with the modifiers that were held and no others: of Tab alone Shift+Tab, which goes back, is no part.

use eframe::egui::{Event, InputState, Key, Modifiers};

/// Takes Tab alone.
pub fn take_tab(input: &mut InputState) -> bool {
    take_exactly(input, Modifiers::NONE, Key::Tab)
}

/// Takes a key that was pressed with these modifiers and no others.
pub fn take_exactly(input: &mut InputState, modifiers: Modifiers, key: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| {
        let same = matches!(event, Event::Key { key: pressed_key, pressed: true, modifiers: with, .. }
            if *pressed_key == key && with.matches_exact(modifiers));
        !same
    });
    input.events.len() < before
}
