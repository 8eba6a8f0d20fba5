//! The program's own layouts, between the keyboard and a field: keys become edits before anything else sees
//! them. An edit reaches the toolkit's field as Backspaces and text, so that its undo, selection and scrolling
//! stay at work.

use std::sync::Arc;

use eframe::egui::{Context, Event, Id, ImeEvent, Key, Modifiers};

use crate::app::widgets::key_order::is_modifier;
use crate::hindi::cluster::byte_of_char;
use crate::hindi::typing::{Accepted, Composer, Edit, Keyboard, Layout, Learned, Level, Remington};

/// How one types in every field.
#[derive(Clone, Default)]
pub struct Typing {
    pub layout: Layout,
    pub learned: Arc<Learned>,
}

fn typing_id() -> Id {
    Id::unique("typing")
}

/// For all fields of the window, from the next one drawn.
pub fn set_typing(ctx: &Context, typing: Typing) {
    ctx.data_mut(|data| data.insert_temp(typing_id(), typing));
}

pub fn typing(ctx: &Context) -> Typing {
    ctx.data(|data| data.get_temp(typing_id())).unwrap_or_default()
}

/// Hindi is typed in Roman letters.
pub fn is_phonetic(ctx: &Context) -> bool {
    typing(ctx).layout == Layout::Phonetic
}

fn accepted_id() -> Id {
    Id::unique("accepted-words")
}

/// The words that were accepted in fields since the last call.
pub fn take_accepted(ctx: &Context) -> Vec<Accepted> {
    ctx.data_mut(|data| data.remove_temp(accepted_id())).unwrap_or_default()
}

/// The word that was being typed is no longer there: something else was put in its place, and nothing is learnt
/// from what was only the beginning of a name.
pub fn forget_running(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Running>(typing_id()));
}

/// The word that is being typed, and in which field.
#[derive(Clone, Default)]
pub struct Running {
    field: Option<Id>,
    remington: Remington,
    pub composer: Composer,
    /// The text that the last key sends after itself, perhaps only in the next frame, is not wanted.
    drop_text: bool,
}

impl Running {
    /// That of this field; one that was begun elsewhere is over.
    pub fn of(ctx: &Context, field: Id) -> Self {
        let running: Option<Self> = ctx.data(|data| data.get_temp(typing_id()));
        running.filter(|running| running.field == Some(field)).unwrap_or_else(|| Self::anew(field))
    }

    /// Nothing has been typed in this field yet.
    pub fn anew(field: Id) -> Self {
        Self { field: Some(field), ..Self::default() }
    }

    pub fn keep(mut self, ctx: &Context) {
        let accepted = self.composer.take_accepted();
        ctx.data_mut(|data| {
            if !accepted.is_empty() {
                data.get_temp_mut_or_default::<Vec<Accepted>>(accepted_id()).extend(accepted);
            }
            data.insert_temp(typing_id(), self);
        });
    }

    pub fn end(&mut self) {
        self.remington.end();
        self.composer.accept();
    }
}

/// Translates the keys of one frame. `selection` is the caret's end and the other end, in characters;
/// `composing` is true while an input method of the computer has a composition open, which is left alone.
pub fn translate(
    events: &mut Vec<Event>,
    text: &str,
    selection: Option<(usize, usize)>,
    composing: bool,
    typing: &Typing,
    running: &mut Running,
) {
    let mut pass = Pass::new(text, selection, composing, typing, running);
    for event in events.drain(..) {
        pass.take(event);
    }
    *events = pass.out;
}

struct Pass<'a> {
    typing: &'a Typing,
    running: &'a mut Running,
    /// What stands before the caret; empty where that is not known.
    before: String,
    selected: bool,
    composing: bool,
    out: Vec<Event>,
}

impl<'a> Pass<'a> {
    fn new(
        text: &str,
        selection: Option<(usize, usize)>,
        composing: bool,
        typing: &'a Typing,
        running: &'a mut Running,
    ) -> Self {
        let (caret, other) = selection.unwrap_or_default();
        let before = text.get(..byte_of_char(text, caret.min(other))).unwrap_or_default().to_owned();
        let selected = caret != other;
        Self { typing, running, before, selected, composing, out: Vec::new() }
    }

    fn take(&mut self, event: Event) {
        match &event {
            Event::Ime(ime) => {
                self.composing = matches!(ime, ImeEvent::Preedit { text, .. } if !text.is_empty());
                self.lost();
                self.out.push(event);
            }
            _ if self.composing => self.out.push(event),
            // Shift comes as a key before the one that it changes.
            Event::Key { key, .. } if is_modifier(*key) => self.out.push(event),
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                self.running.drop_text = false;
                let place = physical_key.unwrap_or(*key);
                let taken = match self.typing.layout.keyboard() {
                    Some(keyboard) => self.positional(keyboard, place, *modifiers),
                    None => self.phonetic_key(*key, *modifiers),
                };
                if !taken {
                    self.pass_key(place, *modifiers);
                    self.out.push(event);
                }
            }
            Event::Key { pressed: false, .. } => {
                self.running.drop_text = false;
                self.out.push(event);
            }
            Event::Text(_) if self.running.drop_text => self.running.drop_text = false,
            Event::Text(text) if self.typing.layout == Layout::Phonetic => self.phonetic_text(text),
            Event::Text(text) => {
                self.running.end();
                self.put(Edit { take: 0, put: text.clone() });
            }
            Event::Paste(_) | Event::Cut => {
                self.lost();
                self.out.push(event);
            }
            // The field moves its caret before it takes the keys of the frame.
            Event::PointerButton { pressed: true, .. } => {
                self.running.end();
                self.before.clear();
                self.out.push(event);
            }
            _ => self.out.push(event),
        }
    }

    /// The caret goes where only the field knows.
    fn lost(&mut self) {
        if !self.selected
            && let Some(edit) = self.running.remington.finish(&self.before)
        {
            self.put(edit);
        }
        self.running.end();
        self.before.clear();
        self.selected = false;
    }

    /// A key that goes on to the field.
    fn pass_key(&mut self, key: Key, modifiers: Modifiers) {
        match key {
            Key::Backspace if !modifiers.any() && !self.selected => {
                self.running.end();
                self.before.pop();
            }
            // Its text comes right after it.
            _ if sign(key).is_some() && !is_chord(modifiers) => {}
            _ => self.lost(),
        }
    }

    /// A layout by place: the key types, or Backspace takes back what one typed.
    fn positional(&mut self, keyboard: &Keyboard, key: Key, modifiers: Modifiers) -> bool {
        if key == Key::Backspace && !modifiers.any() && !self.selected {
            let edit = self.running.remington.backspace(&self.before);
            return edit.map(|edit| self.put(edit)).is_some();
        }
        if is_chord(modifiers) {
            return false;
        }
        let level = Level::new(modifiers.shift, modifiers.alt);
        let Some(piece) = sign(key).and_then(|sign| keyboard.text(sign, level)) else { return false };
        let edit = if self.typing.layout.is_remington() {
            let before = if self.selected { "" } else { &self.before };
            self.running.remington.type_piece(piece, before)
        } else {
            Edit { take: 0, put: piece.to_owned() }
        };
        self.put(edit);
        self.running.drop_text = true;
        true
    }

    /// Keys that mean something to a word that is being typed in Roman letters.
    fn phonetic_key(&mut self, key: Key, modifiers: Modifiers) -> bool {
        let composer = &mut self.running.composer;
        if self.selected || modifiers.any() || !composer.is_composing() {
            return false;
        }
        let edit = match key {
            Key::Backspace => composer.backspace(&self.before, &self.typing.learned),
            Key::ArrowDown => Some(composer.choose_next()),
            Key::ArrowUp => Some(composer.choose_previous()),
            Key::Escape => Some(composer.cancel()),
            _ => None,
        };
        edit.map(|edit| self.put(edit)).is_some()
    }

    fn phonetic_text(&mut self, text: &str) {
        for c in text.chars() {
            let composer = &mut self.running.composer;
            let number = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1));
            let chooses = |number: &usize| *number < composer.readings().len() && !composer.takes_digits();
            let edit = match number.filter(chooses) {
                Some(number) => {
                    let edit = composer.choose(number);
                    composer.accept();
                    edit
                }
                None if c.is_ascii() => {
                    let before = if self.selected { "" } else { &self.before };
                    composer.type_char(c, before, &self.typing.learned)
                }
                None => {
                    composer.accept();
                    Edit { take: 0, put: c.to_string() }
                }
            };
            self.put(edit);
        }
    }

    /// Sends an edit on to the field.
    fn put(&mut self, edit: Edit) {
        let back = Event::Key {
            key: Key::Backspace,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.out.extend(std::iter::repeat_n(back, edit.take));
        edit.apply(&mut self.before);
        if !edit.put.is_empty() {
            self.selected = false;
            match self.out.last_mut() {
                Some(Event::Text(text)) if edit.take == 0 => text.push_str(&edit.put),
                _ => self.out.push(Event::Text(edit.put)),
            }
        }
    }
}

/// Whether the keys are a command. Alt alone, and Ctrl with Alt as Windows reports AltGr, type.
fn is_chord(modifiers: Modifiers) -> bool {
    modifiers.mac_cmd || ((modifiers.ctrl || modifiers.command) && !modifiers.alt)
}

/// The key by its sign on an American keyboard.
fn sign(key: Key) -> Option<char> {
    Some(match key {
        Key::Space => ' ',
        Key::Backtick => '`',
        Key::Minus => '-',
        Key::Equals => '=',
        Key::OpenBracket => '[',
        Key::CloseBracket => ']',
        Key::Backslash => '\\',
        Key::Semicolon => ';',
        Key::Quote => '\'',
        Key::Comma => ',',
        Key::Period => '.',
        Key::Slash => '/',
        // Letters and digits are named by themselves.
        other => {
            let mut name = other.name().chars();
            match (name.next(), name.next()) {
                (Some(sign), None) if sign.is_ascii_alphanumeric() => sign.to_ascii_lowercase(),
                _ => return None,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::typing::keyboard::ROWS;

    #[test]
    fn every_key_that_types_is_known() {
        let known: String = Key::ALL.iter().filter_map(|key| sign(*key)).collect();
        for key in ROWS.concat().chars().chain([' ']) {
            assert!(known.contains(key), "{key}");
        }
    }
}
