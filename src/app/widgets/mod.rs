//! The parts that screens are made of. They know the theme and the language, and nothing of the store.

pub mod accesskit_repair;
mod blocks;
pub mod chart;
mod chips;
mod composition;
mod controls;
mod exact_key;
pub mod figures;
pub mod key_order;
mod picker;
pub mod scheme_grid;
mod seen;
pub mod signs;
pub mod text_field;
mod value_field;

pub use blocks::{
    Tone, card_ui, chip_ui, empty_ui, focus_once, heavy_rule_ui, key_hints_ui, notice_ui, overlay_ui,
    page_ui, panel_frame, remark_ui, rule_ui, section_ui,
};
pub use chips::{ChipAnswer, chip_height, fact_chip_ui};
pub use controls::{
    button_keys_ui, button_ui, button_width, choice_ui, cross_ui, primary_ui, row_button_ui, tab_ui,
};
pub use exact_key::{take_exactly, take_tab};
pub use picker::{
    MultiPicker, OfferKey, Offers, PickOption, Picker, PickerOutput, in_order, is_picker_typed, keep_keys,
    rows_line_ui,
};
pub use scheme_grid::{Deed, Entering, GridEvent, GridOptions, GridState, StillOpen};
pub use seen::Seen;
pub use text_field::{
    EnterKey, FieldOutput, Offer, TextField, Typing, caret_byte, caret_to_end, drop_offer, end_step, finding,
    forget_running, keep_on_a_line, offer, on_a_line, select, selected_bytes, set_typing, step_ended,
    take_accepted, take_offer, take_step_end, taken_back, type_over,
};
pub use value_field::{
    CodeField, DateField, DaysField, DecimalField, NumberField, Pending, TimeField, pending_value,
};
