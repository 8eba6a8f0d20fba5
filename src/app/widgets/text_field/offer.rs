//! Pasted text that looks like Kruti Dev stays as it was pasted, and its Unicode is offered. The field keeps
//! the caret; typing on, leaving the field or another paste lets the text be.

use std::ops::Range;

use eframe::egui::text::{CCursor, CCursorRange, CharIndex};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Id, Rect};

use crate::hindi::clean::{clean_line, clean_text};
use crate::hindi::cluster::{byte_of_char, char_of_byte};
use crate::hindi::krutidev;

/// Frames for which a field that is not drawn keeps its offer.
const UNSEEN_FRAMES: u64 = 2;

/// The Unicode of what was pasted into a field.
#[derive(Clone, Debug)]
pub struct Offer {
    pub field: Id,
    /// Where it stands in the field's text, in bytes, and what stands there.
    at: Range<usize>,
    pasted: String,
    pub unicode: String,
    /// How likely it is Kruti Dev, from 0 to 1.
    pub score: f32,
    /// Where the field was drawn last, as far as it was seen.
    pub rect: Rect,
    taken: bool,
    seen: u64,
}

fn offer_id() -> Id {
    Id::unique("krutidev-offer")
}

/// What is offered now.
pub fn offer(ctx: &Context) -> Option<Offer> {
    let offer: Offer = ctx.data(|data| data.get_temp(offer_id()))?;
    (ctx.cumulative_pass_nr() <= offer.seen + UNSEEN_FRAMES).then_some(offer)
}

/// The field turns the pasted text into Unicode when it is drawn next.
pub fn take_offer(ctx: &Context) {
    if let Some(offer) = offer(ctx) {
        keep(ctx, Offer { taken: true, ..offer });
        ctx.request_repaint();
    }
}

/// The pasted text stays as it is.
pub fn drop_offer(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Offer>(offer_id()));
}

fn keep(ctx: &Context, offer: Offer) {
    ctx.data_mut(|data| data.insert_temp(offer_id(), offer));
}

/// Looks at what was pasted: `raw` is as it came, and now stands cleaned before the caret, a number of
/// characters.
pub(super) fn pasted(ctx: &Context, field: Id, text: &str, caret: usize, raw: &str, multiline: bool) {
    drop_offer(ctx);
    let Some(found) = krutidev::pasted(raw) else { return };
    let clean = if multiline { clean_text } else { clean_line };
    let (pasted, unicode) = (clean(raw), clean(&found.unicode));
    let end = byte_of_char(text, caret);
    let at = end.saturating_sub(pasted.len())..end;
    if text.get(at.clone()) == Some(pasted.as_str()) {
        let (rect, seen) = (Rect::NOTHING, ctx.cumulative_pass_nr());
        keep(ctx, Offer { field, at, pasted, unicode, score: found.score, rect, taken: false, seen });
    }
}

/// Before the field is drawn: carries out what was taken; true when that changed the text.
pub(super) fn apply(ctx: &Context, field: Id, text: &mut String) -> bool {
    let Some(mut offer) = offer(ctx).filter(|offer| offer.field == field) else { return false };
    if text.get(offer.at.clone()) != Some(offer.pasted.as_str()) {
        drop_offer(ctx);
        return false;
    }
    if !offer.taken {
        offer.seen = ctx.cumulative_pass_nr();
        keep(ctx, offer);
        return false;
    }
    drop_offer(ctx);
    text.replace_range(offer.at.clone(), &offer.unicode);
    let caret = CharIndex(char_of_byte(text, offer.at.start + offer.unicode.len()));
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(caret))));
    state.store(ctx, field);
    true
}

/// After the field was drawn and seen at `rect`; `typed` when its text was changed by hand.
pub(super) fn drawn(ctx: &Context, field: Id, rect: Rect, typed: bool) {
    let Some(offer) = offer(ctx).filter(|offer| offer.field == field) else { return };
    if typed {
        drop_offer(ctx);
    } else {
        keep(ctx, Offer { rect, ..offer });
    }
}
