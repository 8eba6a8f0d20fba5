//! Keeps keys in order when many come in one frame: after a slow frame, from an input method, in fast typing.
//! Widgets see all events of a frame at once, and what has the keyboard is settled once a frame. So what is
//! typed before a key that moves the keyboard (Enter, Tab, a shortcut) has a frame of its own, and what is
//! typed after it waits until the keyboard has arrived. Nothing is dropped, and nothing changes its place. It
//! knows nothing of what the keys mean.

use std::collections::VecDeque;

use eframe::egui::{
    Context, Event, FullOutput, ImeEvent, Key, Modifiers, Plugin, RawInput, Ui, ViewportId, ViewportIdMap,
};

use super::composition::Composition;

/// Frames without typing after a key that moves the keyboard: a screen may hear of the key while it draws,
/// and ask for the keyboard in the frame after.
const PAUSE: u8 = 1;

/// How many frames typing waits for a program that is busy: some seconds. Then it is better typed somewhere
/// than not seen at all.
const LONGEST_WAIT: u16 = 240;

/// What an event means for those around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// May stand anywhere: releases, moves of the pointer, the state of the window.
    Passive,
    /// Text, and keys that work on text.
    Typed,
    /// An arrow up or down and the like: in a table it ends what is being typed.
    Step,
    /// Clicks, and what screen readers ask for.
    Pointer,
    /// Moves the keyboard somewhere else, or may do so.
    Turn,
}

/// What has been given to the frame so far.
#[derive(Debug, Default)]
struct Given {
    typed: bool,
    /// A key that starts an input of its own where no text field is.
    key: bool,
    step: bool,
    pointer: bool,
    turn: bool,
}

/// Holds events back until their turn has come: those of each window for that window, since the wall is drawn
/// between two frames of the window in which one types.
#[derive(Debug, Default)]
pub struct KeyOrder {
    queues: ViewportIdMap<Queue>,
    busy: bool,
}

/// The events of one window.
#[derive(Debug, Default)]
struct Queue {
    held: VecDeque<Event>,
    composition: Composition,
    pause: u8,
    waited: u16,
    /// An input method has a composition open; its keys are its own.
    composing: bool,
    /// A text field had the keyboard at the end of the last frame.
    in_text: bool,
}

impl KeyOrder {
    /// Says whether the program is still carrying out what it was asked to do, which may move the keyboard
    /// when it is done.
    pub fn set_busy(ctx: &Context, busy: bool) {
        let _ = ctx.with_plugin(|order: &mut Self| order.busy = busy);
    }

    /// Gives what was typed in this frame to the field that has the keyboard after the next one.
    pub fn again(ctx: &Context, typed: Vec<Event>) {
        let window = ctx.viewport_id();
        let _ = ctx.with_plugin(|order: &mut Self| {
            let queue = order.queues.entry(window).or_default();
            for event in typed.into_iter().rev() {
                queue.held.push_front(event);
            }
            queue.pause = PAUSE;
            queue.waited = 0;
        });
        ctx.request_repaint();
    }

    /// The events for the coming frame of a window.
    fn next(&mut self, window: ViewportId, events: Vec<Event>) -> Vec<Event> {
        self.queues.entry(window).or_default().next(events, self.busy)
    }
}

impl Queue {
    fn next(&mut self, events: Vec<Event>, busy: bool) -> Vec<Event> {
        let in_text = self.in_text;
        let events = self.composition.mended(events);
        self.held.extend(without_text_of_alt(events));
        if self.pause > 0 {
            if busy && self.waited < LONGEST_WAIT {
                self.waited += 1;
            } else {
                self.pause -= 1;
            }
            return self.take_while(|event, _| sort(event, false) == Sort::Passive);
        }
        let mut given = Given::default();
        let out = self.take_while(|event, composing| given.takes(event, sort(event, composing), in_text));
        if given.turn {
            self.pause = PAUSE;
            self.waited = 0;
        }
        out
    }

    fn take_while(&mut self, mut fits: impl FnMut(&Event, bool) -> bool) -> Vec<Event> {
        let mut out = Vec::with_capacity(self.held.len());
        while let Some(event) = self.held.pop_front() {
            if !fits(&event, self.composing) {
                self.held.push_front(event);
                break;
            }
            if let Event::Ime(ime) = &event {
                self.composing = matches!(ime, ImeEvent::Preedit { text, .. } if !text.is_empty());
            }
            out.push(event);
        }
        out
    }
}

impl Plugin for KeyOrder {
    fn debug_name(&self) -> &'static str {
        "key-order"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let queue = self.queues.entry(ui.ctx().viewport_id()).or_default();
        queue.in_text = ui.ctx().text_edit_focused();
        if !queue.held.is_empty() || queue.composition.waits() {
            ui.ctx().request_repaint();
        }
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        input.events = self.next(input.viewport_id, std::mem::take(&mut input.events));
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        // What ends a composition makes the input method anew, and the first key after that passes it by. So
        // where nothing is composed, nothing is ended.
        if let Some(ime) = &mut output.platform_output.ime {
            ime.should_interrupt_composition &= self.queues.values().any(|queue| queue.composing);
        }
    }
}

impl Given {
    /// True, and noted, when the event may come in the same frame as those before it.
    fn takes(&mut self, event: &Event, sort: Sort, in_text: bool) -> bool {
        let first = !(self.typed || self.step || self.pointer || self.turn);
        let pressed = matches!(event, Event::Key { repeat: false, .. });
        let fits = match sort {
            Sort::Passive => return true,
            // Where no field is, a key may open one, for which the next is meant.
            Sort::Typed => {
                !(self.step || self.pointer || self.turn)
                    && (in_text || !pressed || !(self.key || self.typed))
            }
            // A key that is held down must not lag behind the frames.
            Sort::Step => first || (self.step && !pressed),
            Sort::Pointer => !(self.typed || self.step || self.turn && !self.pointer),
            Sort::Turn => first,
        };
        if fits {
            self.typed |= sort == Sort::Typed;
            self.key |= sort == Sort::Typed && pressed;
            self.step |= sort == Sort::Step;
            self.pointer |= sort == Sort::Pointer;
            // A click may move the keyboard as well.
            self.turn |= matches!(sort, Sort::Turn | Sort::Pointer);
        }
        fits
    }
}

/// Alt with a letter or digit is a command, and some systems send the letter after it all the same: Alt+1 would
/// stand as 1 in the field. Where Alt types (macOS), and AltGr, are left alone.
fn without_text_of_alt(events: Vec<Event>) -> Vec<Event> {
    let is_alt_key = |event: &Event| match event {
        Event::Key { pressed: true, modifiers, .. } => {
            modifiers.alt && !modifiers.ctrl && !modifiers.command && cfg!(not(target_os = "macos"))
        }
        _ => false,
    };
    let mut out: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        if !(matches!(event, Event::Text(_)) && out.last().is_some_and(is_alt_key)) {
            out.push(event);
        }
    }
    out
}

/// Keys that do nothing but change what others mean. Real keyboards send them as keys, too.
pub fn is_modifier(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::SuperLeft
            | Key::SuperRight
            | Key::CapsLock
            | Key::NumLock
    )
}

fn sort(event: &Event, composing: bool) -> Sort {
    match event {
        Event::Key { key, .. } if is_modifier(*key) => Sort::Passive,
        Event::Key { pressed: true, .. } if composing => Sort::Typed,
        Event::Key { key, pressed: true, modifiers, .. } => sort_of_key(*key, *modifiers),
        Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Copy | Event::Ime(_) => Sort::Typed,
        Event::PointerButton { .. } | Event::Touch { .. } | Event::AccessKitActionRequest(_) => Sort::Pointer,
        _ => Sort::Passive,
    }
}

fn sort_of_key(key: Key, modifiers: Modifiers) -> Sort {
    let ctrl = modifiers.ctrl || modifiers.command;
    match key {
        Key::Enter | Key::Tab | Key::Escape => Sort::Turn,
        // AltGr, which types.
        _ if ctrl && modifiers.alt => Sort::Typed,
        Key::A | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End | Key::Backspace | Key::Delete
            if !modifiers.alt =>
        {
            Sort::Typed
        }
        _ if ctrl || modifiers.alt => Sort::Turn,
        Key::ArrowUp | Key::ArrowDown | Key::PageUp | Key::PageDown => Sort::Step,
        _ if key >= Key::F1 && key <= Key::F35 => Sort::Turn,
        _ => Sort::Typed,
    }
}

#[cfg(test)]
mod tests;
