//! Puts right what input methods on X11 (ibus by way of XIM) send when a key ends a composition: the space, the
//! Enter or the command comes as a commit of its own, before the text of the composition, so that “निर्देश ” would
//! stand as “निर्दे श” and Ctrl+N be lost as a character that cannot be seen. Pure: events in, events out.

use eframe::egui::{Event, ImeEvent, Key, Modifiers};

/// Calls of [`Composition::mended`] that a space waits for the text before it. The text comes with the same keystroke,
/// at most a frame later; a composition that was given up brings none.
const LONGEST_WAIT: u8 = 2;

/// A composition that is open, and what came before its text and belongs behind it.
#[derive(Debug, Default)]
pub struct Composition {
    /// Text is being composed and has not been committed.
    open: bool,
    waiting: Vec<Event>,
    waited: u8,
}

impl Composition {
    /// The events of a frame in the order in which they were typed, commands as keys.
    pub fn mended(&mut self, events: Vec<Event>) -> Vec<Event> {
        let mut out = Vec::with_capacity(events.len());
        for event in events {
            match event {
                Event::Ime(ImeEvent::Preedit { ref text, .. }) => {
                    self.open |= !text.is_empty();
                    out.push(event);
                }
                Event::Ime(ImeEvent::Commit(text)) => self.take_commit(text, &mut out),
                other => out.push(other),
            }
        }
        if !self.waiting.is_empty() {
            self.waited += 1;
            if self.waited >= LONGEST_WAIT {
                self.end(&mut out);
            }
        }
        out
    }

    /// Something waits for the text that it follows: another frame is wanted.
    pub fn waits(&self) -> bool {
        !self.waiting.is_empty()
    }

    fn take_commit(&mut self, text: String, out: &mut Vec<Event>) {
        let keys = keys_of(&text);
        let ends_a_word = keys.is_some() || text == " ";
        let events = keys.unwrap_or_else(|| vec![Event::Ime(ImeEvent::Commit(text))]);
        if !ends_a_word {
            out.extend(events);
            self.end(out);
        } else if self.open {
            self.waiting.extend(events);
        } else {
            out.extend(events);
        }
    }

    fn end(&mut self, out: &mut Vec<Event>) {
        out.append(&mut self.waiting);
        self.open = false;
        self.waited = 0;
    }
}

/// The key that a committed control character was, pressed and released; nothing for text, and no event for a
/// character that is no key of the program.
fn keys_of(text: &str) -> Option<Vec<Event>> {
    let mut characters = text.chars();
    let character =
        characters.next().filter(|character| character.is_control() && characters.next().is_none())?;
    let plain = |key| Some((key, Modifiers::NONE));
    let pressed = match character {
        '\r' | '\n' => plain(Key::Enter),
        '\t' => plain(Key::Tab),
        '\u{8}' => plain(Key::Backspace),
        '\u{1b}' => plain(Key::Escape),
        '\u{7f}' => plain(Key::Delete),
        '\u{3}' => return Some(vec![Event::Copy]),
        '\u{18}' => return Some(vec![Event::Cut]),
        '\u{0}' => Some((Key::Space, Modifiers::CTRL | Modifiers::COMMAND)),
        // Ctrl with a letter is its place in the alphabet.
        '\u{1}'..='\u{1a}' => char::from_u32(u32::from(character) + 0x40)
            .and_then(|letter| Key::from_name(letter.encode_utf8(&mut [0; 4])))
            .map(|key| (key, Modifiers::CTRL | Modifiers::COMMAND)),
        _ => None,
    };
    let Some((key, modifiers)) = pressed else { return Some(Vec::new()) };
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    Some(vec![event(true), event(false)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preedit(text: &str) -> Event {
        Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })
    }

    fn commit(text: &str) -> Event {
        Event::Ime(ImeEvent::Commit(text.to_owned()))
    }

    fn pressed(key: Key, modifiers: Modifiers) -> [Event; 2] {
        [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
    }

    #[test]
    fn a_space_stands_behind_the_text_of_the_composition_that_it_ended() {
        let mut composition = Composition::default();
        let events = vec![preedit("श"), preedit(""), commit(" "), preedit(""), commit("श")];
        let expected = [preedit("श"), preedit(""), preedit(""), commit("श"), commit(" ")];
        assert_eq!(composition.mended(events), expected);
        assert!(!composition.waits());
    }

    #[test]
    fn the_text_may_come_a_frame_later() {
        let mut composition = Composition::default();
        assert_eq!(composition.mended(vec![preedit("श"), commit(" ")]), [preedit("श")]);
        assert!(composition.waits());
        assert_eq!(
            composition.mended(vec![commit("श"), commit("क")]),
            [commit("श"), commit(" "), commit("क")]
        );
    }

    #[test]
    fn commands_that_end_a_composition_are_keys_behind_its_text() {
        for (character, key, modifiers) in [
            ("\r", Key::Enter, Modifiers::NONE),
            ("\t", Key::Tab, Modifiers::NONE),
            ("\u{e}", Key::N, Modifiers::CTRL | Modifiers::COMMAND),
        ] {
            let mut composition = Composition::default();
            let mut expected = vec![preedit("श"), commit("श")];
            expected.extend(pressed(key, modifiers));
            assert_eq!(composition.mended(vec![preedit("श"), commit(character), commit("श")]), expected);
        }
    }

    #[test]
    fn a_composition_that_was_given_up_keeps_nothing_back() {
        let mut composition = Composition::default();
        assert_eq!(composition.mended(vec![preedit("श"), preedit("")]), [preedit("श"), preedit("")]);
        assert_eq!(composition.mended(vec![commit(" ")]), []);
        assert_eq!(composition.mended(Vec::new()), [commit(" ")]);
        assert_eq!(composition.mended(vec![commit(" ")]), [commit(" ")]);
    }

    #[test]
    fn typing_without_a_composition_is_left_alone() {
        let mut composition = Composition::default();
        let mut events = vec![Event::Text("क".to_owned()), commit(" "), commit("समीक्षा"), commit(" ")];
        events.extend(pressed(Key::Enter, Modifiers::NONE));
        assert_eq!(composition.mended(events.clone()), events);
    }
}
