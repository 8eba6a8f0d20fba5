//! The one text field of the program, on one line or several: the toolkit's own with the caret on clusters,
//! cleaned pastes, a label that screen readers know, and room for a sentence about a mistake. It knows
//! nothing of what is typed into it.

mod buffer;
mod caret;
mod field;
mod keys;
mod layout;
mod offer;
mod over;
mod readings;
mod steps;
mod taken_back;
#[cfg(test)]
mod tests;
mod typing;
pub mod words;

pub use caret::{caret_byte, caret_to_end, select, selected_bytes};
pub use field::{EnterKey, FieldOutput, TextField};
pub use offer::{Offer, drop_offer, offer, take_offer};
pub use over::{finding, type_first, type_over};
pub use readings::{keep_on_a_line, on_a_line};
pub use steps::{end_step, step_ended, take_step_end};
pub use taken_back::taken_back;
pub use typing::{Typing, forget_running, set_typing, take_accepted};
