//! Wakes the computer's input method under X11 when a text field gets the keyboard from what is no field.
//!
//! The toolkit makes its context of the input method anew then, but only when the next event of the X server has
//! come, and without the focus; and ibus lets the first key of such a context pass. So the first letter would stand
//! as a Latin one. The window is therefore sent a key that types nothing, twice: with the first the context is made,
//! with the second it begins to work.

use eframe::egui::Context;

#[cfg(target_os = "linux")]
mod x11;

#[derive(Default)]
pub struct InputMethod {
    turn: Turn,
    #[cfg(target_os = "linux")]
    server: x11::Server,
}

impl InputMethod {
    /// To be called when the window has been drawn.
    pub fn follow(&mut self, ctx: &Context) {
        let in_field = ctx.output(|output| output.ime.is_some()) && ctx.input(|input| input.focused);
        if self.turn.wakes(in_field, ctx.cumulative_frame_nr()) {
            #[cfg(target_os = "linux")]
            self.server.wake();
        }
        if self.turn.is_due() {
            ctx.request_repaint();
        }
    }
}

/// When the input method is to be woken.
#[derive(Default)]
struct Turn {
    in_field: bool,
    /// The frame in which a field got the keyboard, of which the toolkit hears at its end.
    due: Option<u64>,
}

impl Turn {
    fn wakes(&mut self, in_field: bool, frame: u64) -> bool {
        if in_field && !self.in_field {
            self.due = Some(frame);
        }
        self.in_field = in_field;
        let wakes = self.due.is_some_and(|due| due < frame);
        if wakes || !in_field {
            self.due = None;
        }
        wakes && in_field
    }

    fn is_due(&self) -> bool {
        self.due.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_gets_the_keyboard_wakes_it_once_in_the_frame_after() {
        let mut turn = Turn::default();
        let seen: Vec<bool> = [
            (1, false),
            (2, true),
            (2, true),
            (3, true),
            (4, true),
            (5, false),
            (6, true),
            (7, false),
            (8, false),
        ]
        .into_iter()
        .map(|(frame, in_field)| turn.wakes(in_field, frame))
        .collect();
        assert_eq!(seen, [false, false, false, true, false, false, false, false, false]);
    }
}
