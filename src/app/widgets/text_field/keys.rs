//! Rewrites the keys of one frame before the toolkit's field sees them: the toolkit moves by code point, so
//! an arrow becomes as many arrows as the cluster or word has code points. That way its own handling of
//! selections, scrolling and the caret stays at work.

use std::borrow::Cow;

use eframe::egui::{Event, Id, ImeEvent, Key, Modifiers, Ui};

use super::words::{self, Direction};
use crate::hindi::clean::{clean_line, clean_text};
use crate::hindi::cluster::byte_of_char;

/// What the field is, as far as keys go.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub multiline: bool,
    /// Enter is reported instead of beginning a new line.
    pub enter_submits: bool,
}

/// What the keys of a frame meant.
#[derive(Debug, Default, PartialEq)]
pub struct Meaning {
    pub submitted: bool,
    /// An input method has a composition open at the end of the frame.
    pub composing: bool,
    /// Something of a composition happened in this frame.
    pub composed: bool,
    /// Where an arrow went whose way could not be worked out, so that the caret is to be put right after.
    pub unsure: Option<Direction>,
    /// What was pasted last, as it came.
    pub pasted: Option<String>,
}

/// Whether an input method of the computer had a composition open in the last frame.
pub fn is_composing(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp(id.with("composing"))).unwrap_or(false)
}

/// Rewrites the keys of this frame for the field `id`.
pub fn take(ui: &Ui, id: Id, text: &str, selection: Option<(usize, usize)>, rules: Rules) -> Meaning {
    let was_composing = is_composing(ui, id);
    let meaning = ui.input_mut(|input| rewrite(&mut input.events, text, selection, was_composing, rules));
    if meaning.composing != was_composing {
        ui.data_mut(|data| data.insert_temp(id.with("composing"), meaning.composing));
    }
    meaning
}

/// Rewrites `events`. `selection` is the caret's end and the other end, in characters.
pub fn rewrite(
    events: &mut Vec<Event>,
    text: &str,
    selection: Option<(usize, usize)>,
    composing: bool,
    rules: Rules,
) -> Meaning {
    let mut meaning = Meaning { composing, ..Meaning::default() };
    if !events.iter().any(concerns_field) {
        return meaning;
    }
    let mut caret = Caret::new(text, selection);
    let mut out = Vec::with_capacity(events.len() + 8);
    for event in events.drain(..) {
        match &event {
            Event::Ime(ime) => {
                meaning.composed = true;
                meaning.composing = matches!(ime, ImeEvent::Preedit { text, .. } if !text.is_empty());
                caret.lost();
                out.push(event);
            }
            // While a composition is open the keys are the input method's.
            _ if meaning.composing => out.push(event),
            Event::Key { key, pressed: true, modifiers, .. } => {
                key_pressed(*key, *modifiers, &event, &mut caret, rules, &mut meaning, &mut out);
            }
            Event::Text(typed) => {
                caret.insert(typed, rules.multiline);
                out.push(event);
            }
            Event::Paste(pasted) => {
                // Cleaned here already: the toolkit would make two spaces of a line break of two characters.
                let clean = clean(pasted, rules);
                caret.insert(&clean, rules.multiline);
                meaning.pasted = Some(pasted.clone());
                out.push(Event::Paste(clean));
            }
            Event::Cut => {
                caret.insert("", rules.multiline);
                out.push(event);
            }
            _ => out.push(event),
        }
    }
    *events = out;
    meaning
}

fn clean(text: &str, rules: Rules) -> String {
    if rules.multiline { clean_text(text) } else { clean_line(text) }
}

fn concerns_field(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_)
    )
}

fn key_pressed(
    key: Key,
    modifiers: Modifiers,
    event: &Event,
    caret: &mut Caret<'_>,
    rules: Rules,
    meaning: &mut Meaning,
    out: &mut Vec<Event>,
) {
    let on_mac = modifiers.mac_cmd;
    let ctrl = (modifiers.ctrl || modifiers.command) && !on_mac;
    match key {
        // Undo is the whole program's. The toolkit's own would bring back what another screen changed.
        Key::Z | Key::Y if modifiers.command || modifiers.ctrl => {}
        // Terminal habits that delete text at keys which mean something else here.
        Key::H | Key::K | Key::U | Key::W if ctrl => {}
        Key::Enter if rules.enter_submits && !modifiers.any() => {
            meaning.submitted = true;
            // A one-line field has no use for it and leaves it to the screen.
            if !rules.multiline {
                out.push(event.clone());
            }
        }
        Key::Enter if rules.multiline => {
            caret.insert("\n", true);
            out.push(event.clone());
        }
        Key::ArrowLeft | Key::ArrowRight if !on_mac => {
            let direction = if key == Key::ArrowLeft { Direction::Backward } else { Direction::Forward };
            let by_word = ctrl || modifiers.alt;
            match caret.walk(direction, by_word, modifiers.shift) {
                Some(walk) => {
                    let press = |key, modifiers| arrow(event, key, modifiers);
                    if let Some(collapse) = walk.collapse {
                        out.push(press(collapse, Modifiers::NONE));
                    }
                    let shift = Modifiers { shift: modifiers.shift, ..Modifiers::NONE };
                    out.extend(std::iter::repeat_n(press(key, shift), walk.steps));
                }
                None => {
                    meaning.unsure = Some(direction);
                    out.push(event.clone());
                }
            }
        }
        Key::Backspace | Key::Delete => {
            caret.erase(key, ctrl || modifiers.alt, on_mac);
            out.push(event.clone());
        }
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Home | Key::End | Key::A => {
            caret.lost();
            out.push(event.clone());
        }
        _ => out.push(event.clone()),
    }
}

fn arrow(like: &Event, key: Key, modifiers: Modifiers) -> Event {
    let repeat = matches!(like, Event::Key { repeat: true, .. });
    Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
}

/// An arrow key taken apart.
struct Walk {
    /// The arrow that puts the caret on its own end of the selection first.
    collapse: Option<Key>,
    /// In code points.
    steps: usize,
}

/// Where the caret will be when the field has handled the events so far. Positions are bytes.
struct Caret<'t> {
    text: Cow<'t, str>,
    /// The caret and the other end of the selection; `None` once a key went where only the layout knows.
    ends: Option<(usize, usize)>,
}

impl<'t> Caret<'t> {
    fn new(text: &'t str, selection: Option<(usize, usize)>) -> Self {
        let ends = selection.map(|(caret, other)| {
            let at = byte_of_char(text, caret);
            (at, if other == caret { at } else { byte_of_char(text, other) })
        });
        Self { text: Cow::Borrowed(text), ends }
    }

    fn lost(&mut self) {
        self.ends = None;
    }

    fn walk(&mut self, direction: Direction, by_word: bool, extend: bool) -> Option<Walk> {
        let (caret, other) = self.ends?;
        let selected = caret != other;
        if selected && !extend && !by_word {
            let end = if direction == Direction::Backward { caret.min(other) } else { caret.max(other) };
            self.ends = Some((end, end));
            return Some(Walk { collapse: None, steps: 1 });
        }
        let collapse =
            (selected && !extend).then_some(if caret > other { Key::ArrowRight } else { Key::ArrowLeft });
        let to = if by_word {
            words::word(&self.text, caret, direction)
        } else {
            words::cluster(&self.text, caret, direction)
        };
        let steps = self.text.get(caret.min(to)..caret.max(to)).map_or(0, |passed| passed.chars().count());
        self.ends = Some((to, if extend { other } else { to }));
        // At the ends of the text the key still goes through: it may collapse or scroll.
        Some(Walk { collapse, steps: steps.max(1) })
    }

    fn insert(&mut self, text: &str, multiline: bool) {
        let Some((caret, other)) = self.ends else { return };
        let clean = if multiline { clean_text(text) } else { clean_line(text) };
        self.replace(caret.min(other), caret.max(other), &clean);
    }

    fn erase(&mut self, key: Key, by_word: bool, whole_line: bool) {
        let Some((caret, other)) = self.ends else { return };
        if whole_line {
            return self.lost();
        }
        if caret != other {
            return self.replace(caret.min(other), caret.max(other), "");
        }
        let direction = if key == Key::Delete { Direction::Forward } else { Direction::Backward };
        let to = match (by_word, direction) {
            (true, _) => words::word(&self.text, caret, direction),
            (false, Direction::Forward) => words::cluster(&self.text, caret, direction),
            (false, Direction::Backward) => {
                let before = self.text.get(..caret).and_then(|text| text.chars().next_back());
                caret - before.map_or(0, char::len_utf8)
            }
        };
        self.replace(caret.min(to), caret.max(to), "");
    }

    fn replace(&mut self, from: usize, to: usize, with: &str) {
        if self.text.get(from..to).is_none() {
            return self.lost();
        }
        self.text.to_mut().replace_range(from..to, with);
        self.ends = Some((from + with.len(), from + with.len()));
    }
}
