//! Where the caret stands: when a field is given the keyboard by a command, and after it was moved.

use std::ops::Range;

use eframe::egui::text::{CCursor, CCursorRange, CharIndex};
use eframe::egui::text_edit::{TextEditOutput, TextEditState};
use eframe::egui::{Context, Id, Ui};

use super::words::Direction;
use crate::hindi::cluster;

/// Puts the field's caret behind the last letter of `text`, with nothing selected.
pub fn caret_to_end(ctx: &Context, id: Id, text: &str) {
    select(ctx, id, text, text.len()..text.len());
}

/// Selects these bytes of the field's text, with the caret at their end; an empty range is the caret alone.
pub fn select(ctx: &Context, id: Id, text: &str, bytes: Range<usize>) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let [start, end] = [bytes.start, bytes.end].map(|byte| CCursor::new(cluster::char_of_byte(text, byte)));
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ctx, id);
}

/// Where the caret of a field stands, in bytes of its text; `None` where it never had one.
pub fn caret_byte(ctx: &Context, id: Id, text: &str) -> Option<usize> {
    let (at, _) = ends(selection(ctx, id))?;
    Some(cluster::byte_of_char(text, at))
}

/// What is selected in a field, in bytes of its text; empty where the caret stands alone.
pub fn selected_bytes(ctx: &Context, id: Id, text: &str) -> Option<Range<usize>> {
    let (at, other) = ends(selection(ctx, id))?;
    Some(cluster::byte_of_char(text, at.min(other))..cluster::byte_of_char(text, at.max(other)))
}

/// The caret and the other end of the selection, in characters.
pub(super) fn selection(ctx: &Context, id: Id) -> Option<CCursorRange> {
    TextEditState::load(ctx, id).and_then(|state| state.cursor.char_range())
}

/// The caret's end and the other end, in characters.
pub(super) fn ends(selection: Option<CCursorRange>) -> Option<(usize, usize)> {
    selection.map(|range| (range.primary.index.0, range.secondary.index.0))
}

/// Puts a caret that a click, a key or a screen reader left inside a cluster on a border. A caret that typing
/// left there stays: the cluster is not finished yet.
pub(super) fn put_on_border(
    ui: &Ui,
    id: Id,
    text: &str,
    before: Option<CCursorRange>,
    unsure: Option<Direction>,
    output: &mut TextEditOutput,
) {
    let Some(after) = output.state.cursor.char_range() else { return };
    if before == Some(after) {
        return;
    }
    let on_border = |cursor: CCursor| {
        let index = cursor.index.0;
        let border = match unsure {
            _ if cluster::is_boundary(text, index) => return cursor,
            Some(Direction::Backward) => cluster::previous_boundary(text, index),
            Some(Direction::Forward) => cluster::next_boundary(text, index),
            None => cluster::nearest_boundary(text, index),
        };
        CCursor { index: CharIndex(border), ..cursor }
    };
    let right =
        CCursorRange { primary: on_border(after.primary), secondary: on_border(after.secondary), ..after };
    if right != after {
        output.state.cursor.set_char_range(Some(right));
        output.cursor_range = Some(right);
        output.state.clone().store(ui.ctx(), id);
        ui.ctx().request_repaint();
    }
}

pub(super) fn select_all(ui: &Ui, id: Id, text: &str, output: &mut TextEditOutput) {
    let end = CCursor::new(CharIndex(text.chars().count()));
    output.state.cursor.set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
    output.state.clone().store(ui.ctx(), id);
}
