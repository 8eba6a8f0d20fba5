//! Where a step of undo ends: at the end of a word, and on both sides of what is pasted. The field says so,
//! and the program makes a step of it before the next key.

use eframe::egui::text::CCursorRange;
use eframe::egui::{Context, Event, Id};

use super::{offer, words};
use crate::hindi::cluster::byte_of_char;

fn ended_id() -> Id {
    Id::unique("step-ended")
}

/// Said where a field's text will not be changed by the same step any more.
pub fn end_step(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(ended_id(), true));
    ctx.request_repaint();
}

/// After a change of the text by hand: ends the step behind a word and behind what was pasted, which may be
/// in an old font. The carets are those before, which a new field has not, and after.
pub(super) fn look_at_typed(
    ctx: &Context,
    field: Id,
    text: &str,
    multiline: bool,
    (before, after): (Option<CCursorRange>, Option<CCursorRange>),
    pasted: Option<String>,
) {
    let Some(caret) = after.map(|after| after.primary.index.0) else { return };
    if let Some(raw) = &pasted {
        offer::pasted(ctx, field, text, caret, raw, multiline);
    }
    let byte = |index: usize| byte_of_char(text, index);
    let from = before.map_or(0, |before| before.primary.index.0.min(before.secondary.index.0));
    if pasted.is_some() || words::ends_word(text, byte(from), byte(caret)) {
        end_step(ctx);
    }
}

/// True when a step ended in a field that was drawn in this frame.
pub fn step_ended(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(ended_id())).unwrap_or(false)
}

/// True when a step ended in the last frame, or what comes in this one is a step of its own. Asked once a
/// frame, before the fields get their keys.
pub fn take_step_end(ctx: &Context) -> bool {
    let ended: Option<bool> = ctx.data_mut(|data| data.remove_temp(ended_id()));
    let begins = |event: &Event| matches!(event, Event::Paste(_) | Event::Cut);
    ended.is_some() || ctx.input(|input| input.events.iter().any(begins))
}
