//! Names that are offered under a field in which one types freely: the list never takes the caret, and typing on
//! passes it over.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Response, Ui};

use super::list::{self, List};
use super::state::{Row, State};
use crate::app::widgets::exact_key::take_tab;

/// The line of keys, and the list's own edge.
const KEPT_BELOW: f32 = 48.0;
const LEAST_SEEN: usize = 3;

/// What the keys of a frame meant for the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferKey {
    /// The row at this place is taken.
    Taken(usize),
    /// The list is left, and what was typed stays.
    Left,
}

/// The list, and which of its rows is marked.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    state: State,
}

impl Offers {
    /// Other rows than before: the first is marked.
    pub fn restart(&mut self) {
        self.state.typed();
    }

    /// The marked row.
    pub fn at(&self) -> usize {
        self.state.at
    }

    /// Takes the keys that go to the list before the field sees them.
    pub fn take_keys(&mut self, ui: &Ui, rows: usize) -> Option<OfferKey> {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)] {
            if pressed(key) {
                self.state.moved(by, rows);
            }
        }
        if pressed(Key::Escape) {
            return Some(OfferKey::Left);
        }
        (pressed(Key::Enter) || ui.input_mut(take_tab)).then_some(OfferKey::Taken(self.state.at))
    }

    /// Draws the rows under the field: each with its text and what stands at its right; the one that was clicked.
    pub fn ui(&mut self, field: &Response, rows: &[(&str, &str)]) -> Option<usize> {
        // As many as there is room for under the field: above it stands what is being spoken of.
        let room = field.ctx.content_rect().bottom() - field.rect.bottom() - KEPT_BELOW;
        let seen = ((room / list::ROW_HEIGHT) as usize).clamp(LEAST_SEEN, list::ROWS_SEEN);
        let list = List { rows: rows.len(), seen, nothing: "" };
        let row = |place: usize| {
            rows.get(place).map(|(text, second)| Row { text, second: Some(*second), search: "" })
        };
        list::list_ui(field, &mut self.state, &list, row)?.clicked
    }
}

/// Tab and Esc stay with the field from the next key on, for as long as this is said in every frame.
pub fn keep_keys(ui: &Ui, field: Id) {
    let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field, all));
}
