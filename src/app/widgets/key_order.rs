//! Keeps keys in order when many come in one frame: after a slow frame, from an input method, in fast typing.
//! Widgets see all events of a frame at once, and what has the keyboard is settled once a frame. So what is
//! typed before a key that moves the keyboard (Enter, Tab, a shortcut) has a frame of its own, and what is
//! typed after it waits until the keyboard has arrived. Nothing is dropped, and nothing changes its place. It
//! knows nothing of what the keys mean.

use std::collections::VecDeque;

use eframe::egui::{Context, Event, FullOutput, ImeEvent, Key, Modifiers, Plugin, RawInput, Ui};

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

/// Holds events back until their turn has come.
#[derive(Debug, Default)]
pub struct KeyOrder {
    held: VecDeque<Event>,
    composition: Composition,
    pause: u8,
    waited: u16,
    /// An input method has a composition open; its keys are its own.
    composing: bool,
    busy: bool,
}

impl KeyOrder {
    /// Says whether the program is still carrying out what it was asked to do, which may move the keyboard
    /// when it is done.
    pub fn set_busy(ctx: &Context, busy: bool) {
        let _ = ctx.with_plugin(|order: &mut Self| order.busy = busy);
    }

    /// The events for the coming frame. `in_text`: a text field has the keyboard.
    fn next(&mut self, events: Vec<Event>, in_text: bool) -> Vec<Event> {
        let events = self.composition.mended(events);
        self.held.extend(without_text_of_alt(events));
        if self.pause > 0 {
            if self.busy && self.waited < LONGEST_WAIT {
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
        if !self.held.is_empty() || self.composition.waits() {
            ui.ctx().request_repaint();
        }
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        input.events = self.next(std::mem::take(&mut input.events), ctx.text_edit_focused());
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        // What ends a composition makes the input method anew, and the first key after that passes it by. So
        // where nothing is composed, nothing is ended.
        if let Some(ime) = &mut output.platform_output.ime {
            ime.should_interrupt_composition &= self.composing;
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
mod tests {
    use super::*;

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn release(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: false, repeat: false, modifiers: Modifiers::NONE }
    }

    fn press(of: Key) -> Event {
        key(of, Modifiers::NONE)
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    /// All frames until nothing is held back.
    fn frames(order: &mut KeyOrder, events: Vec<Event>, in_text: bool) -> Vec<Vec<Event>> {
        let mut frames = vec![order.next(events, in_text)];
        while !order.held.is_empty() {
            frames.push(order.next(Vec::new(), in_text));
        }
        frames
    }

    #[test]
    fn what_follows_enter_waits_until_the_keyboard_has_moved() {
        let events = vec![text("क"), press(Key::Enter), release(Key::Enter), text("ख"), text("ग")];
        let frames = frames(&mut KeyOrder::default(), events, true);
        let expected = [
            vec![text("क")],
            vec![press(Key::Enter), release(Key::Enter)],
            vec![],
            vec![text("ख"), text("ग")],
        ];
        assert_eq!(frames, expected);
    }

    #[test]
    fn typing_in_the_frame_after_a_shortcut_waits_as_well() {
        let mut order = KeyOrder::default();
        let shortcut = key(Key::N, Modifiers::COMMAND);
        assert_eq!(order.next(vec![shortcut.clone()], true), [shortcut]);
        let released = [release(Key::N), Event::ModifiersChanged(Modifiers::NONE)];
        let mut second = released.to_vec();
        second.push(text("क"));
        assert_eq!(order.next(second, true), released);
        assert_eq!(order.next(vec![text("ख")], true), [text("क"), text("ख")]);
    }

    #[test]
    #[cfg(not(target_os = "macos"))]
    fn a_command_with_alt_types_nothing_and_alt_gr_does() {
        let pressed = key(Key::Num1, Modifiers::ALT);
        let events = vec![pressed.clone(), text("1"), release(Key::Num1), text("क")];
        let given: Vec<Event> = frames(&mut KeyOrder::default(), events, true).concat();
        assert_eq!(given, [pressed, release(Key::Num1), text("क")]);
        let alt_gr = key(Key::Num1, Modifiers::ALT | Modifiers::CTRL);
        let given = frames(&mut KeyOrder::default(), vec![alt_gr.clone(), text("१")], true).concat();
        assert_eq!(given, [alt_gr, text("१")]);
    }

    #[test]
    fn a_busy_program_is_waited_for_but_not_for_ever() {
        let mut order = KeyOrder { busy: true, ..KeyOrder::default() };
        let _ = order.next(vec![press(Key::Enter), text("क")], true);
        for _ in 0..10 {
            assert_eq!(order.next(Vec::new(), true), []);
        }
        order.busy = false;
        assert_eq!(order.next(Vec::new(), true), []);
        assert_eq!(order.next(Vec::new(), true), [text("क")]);

        order.busy = true;
        let all = frames(&mut order, vec![press(Key::Enter), text("ख")], true);
        assert_eq!(all.last(), Some(&vec![text("ख")]));
    }

    #[test]
    fn a_composition_stays_together_with_its_keys() {
        let preedit =
            |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
        let composed = vec![
            preedit("क"),
            press(Key::Enter),
            press(Key::ArrowDown),
            preedit(""),
            Event::Ime(ImeEvent::Commit("कि".to_owned())),
        ];
        let mut events = composed.clone();
        events.push(press(Key::Enter));
        let frames = frames(&mut KeyOrder::default(), events, true);
        assert_eq!(frames, [composed, vec![press(Key::Enter)]]);
    }

    #[test]
    fn where_no_field_is_each_key_comes_with_its_letter() {
        let events = vec![press(Key::Num3), text("3"), press(Key::Num6), text("6")];
        let all = frames(&mut KeyOrder::default(), events.clone(), false);
        assert_eq!(all, [events[..2].to_vec(), events[2..].to_vec()]);
        assert_eq!(frames(&mut KeyOrder::default(), events.clone(), true), [events]);
    }

    #[test]
    fn keys_that_work_on_text_are_not_slowed_down() {
        let alt_gr = Modifiers { ctrl: true, alt: true, ..Modifiers::NONE };
        let events = vec![
            text("क"),
            press(Key::Backspace),
            key(Key::ArrowLeft, Modifiers::COMMAND),
            key(Key::E, alt_gr),
            text("ख"),
        ];
        assert_eq!(frames(&mut KeyOrder::default(), events.clone(), true), [events]);
    }

    #[test]
    fn nothing_is_lost_and_nothing_changes_its_place() {
        let click = |pressed| Event::PointerButton {
            pos: eframe::egui::Pos2::ZERO,
            button: eframe::egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let events = vec![
            text("1"),
            Event::PointerMoved(eframe::egui::Pos2::ZERO),
            click(true),
            click(false),
            press(Key::ArrowDown),
            press(Key::ArrowDown),
            text("2"),
            press(Key::Tab),
            press(Key::F4),
            Event::ModifiersChanged(Modifiers::COMMAND),
            key(Key::ArrowDown, Modifiers::COMMAND),
            Event::ModifiersChanged(Modifiers::NONE),
            text("3"),
            Event::PointerGone,
        ];
        for in_text in [true, false] {
            let all = frames(&mut KeyOrder::default(), events.clone(), in_text);
            assert!(all.len() > 8, "{all:?}");
            assert_eq!(all.concat(), events);
        }
    }
}
