//! After undo or redo the caret stands behind what came back, or where something went: one types on there.

use eframe::egui::{Context, Id};

use super::caret;

/// What is drawn sooner or later after undo, in passes: the news of it comes before the field is drawn.
const PASSES: u64 = 3;

fn taken_back_id() -> Id {
    Id::unique("text-taken-back")
}

/// Undo or redo has changed what is stored.
pub fn taken_back(ctx: &Context) {
    let now = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(taken_back_id(), now));
}

/// Before the field that has the keyboard is drawn: where its text was changed by that, the caret goes there.
pub(super) fn follow(ctx: &Context, id: Id, text: &str) {
    let shown_id = id.with("shown");
    let before: Option<String> = ctx.data(|data| data.get_temp(shown_id));
    if before.as_deref() == Some(text) {
        return;
    }
    let asked: Option<u64> = ctx.data(|data| data.get_temp(taken_back_id()));
    let is_asked = asked.is_some_and(|at| ctx.cumulative_pass_nr() <= at + PASSES);
    if let Some(before) = before.filter(|_| is_asked) {
        let end = end_of_change(&before, text);
        caret::select(ctx, id, text, end..end);
        ctx.data_mut(|data| data.remove::<u64>(taken_back_id()));
    }
}

/// After it was drawn.
pub(super) fn remember(ctx: &Context, id: Id, text: &str) {
    let shown_id = id.with("shown");
    ctx.data_mut(|data| {
        let shown: &mut String = data.get_temp_mut_or_default(shown_id);
        if shown != text {
            text.clone_into(shown);
        }
    });
}

/// The byte of `after` behind which both texts are the same, as far back as they can be.
fn end_of_change(before: &str, after: &str) -> usize {
    let same = |(a, b): &(char, char)| a == b;
    let start: usize = before.chars().zip(after.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let rests = (before.get(start..).unwrap_or_default(), after.get(start..).unwrap_or_default());
    let end = rests.0.chars().rev().zip(rests.1.chars().rev()).take_while(same);
    after.len() - end.map(|(c, _)| c.len_utf8()).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_goes_behind_what_came_back_or_where_something_went() {
        for (before, after, behind) in [
            ("एक दो", "एक दो तीन", "एक दो तीन"),
            ("एक दो तीन", "एक दो", "एक दो"),
            ("एक तीन", "एक दो तीन", "एक दो "),
            ("एक दो तीन", "एक तीन", "एक "),
            ("अ", "ब", "ब"),
            ("", "एक", "एक"),
            ("एक", "", ""),
        ] {
            assert_eq!(after.get(..end_of_change(before, after)), Some(behind), "{before} → {after}");
        }
    }
}
