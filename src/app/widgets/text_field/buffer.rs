//! The text under a field, as the toolkit edits it: Delete takes a cluster, Backspace a code point (what
//! Hindi typists expect), Ctrl with them a word, and what is pasted is cleaned.

use std::any::TypeId;
use std::borrow::Cow;
use std::ops::Range;

use eframe::egui::TextBuffer;
use eframe::egui::text::{CCursor, CharIndex};

use super::words::{self, Direction};
use crate::hindi::clean::{clean_line, clean_text};
use crate::hindi::cluster::{byte_of_char, char_of_byte, next_boundary};

pub struct ClusterBuffer<'t> {
    pub text: &'t mut String,
    pub multiline: bool,
    /// A composition of an input method is kept exactly as it comes.
    pub composing: bool,
    /// Set by whatever really changes the text: the toolkit calls Backspace in an empty field a change too.
    pub changed: bool,
}

impl ClusterBuffer<'_> {
    fn word_from(&self, cursor: CCursor, direction: Direction) -> CCursor {
        let byte = byte_of_char(self.text, cursor.index.0);
        CCursor::new(CharIndex(char_of_byte(self.text, words::word(self.text, byte, direction))))
    }
}

impl TextBuffer for ClusterBuffer<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, text: &str, at: CharIndex) -> usize {
        let clean = match (self.composing, self.multiline) {
            (true, _) => Cow::Borrowed(text),
            (false, true) => Cow::Owned(clean_text(text)),
            (false, false) => Cow::Owned(clean_line(text)),
        };
        self.changed |= !clean.is_empty();
        TextBuffer::insert_text(self.text, &clean, at)
    }

    fn delete_char_range(&mut self, range: Range<CharIndex>) {
        // The toolkit panics on a range that is turned round; from here none can come.
        if range.start < range.end {
            let before = self.text.len();
            TextBuffer::delete_char_range(self.text, range);
            self.changed |= self.text.len() != before;
        }
    }

    fn delete_next_char(&mut self, cursor: CCursor) -> CCursor {
        let end = CCursor::new(CharIndex(next_boundary(self.text, cursor.index.0)));
        self.delete_selected_ccursor_range([cursor, end])
    }

    fn delete_previous_word(&mut self, cursor: CCursor) -> CCursor {
        self.delete_selected_ccursor_range([self.word_from(cursor, Direction::Backward), cursor])
    }

    fn delete_next_word(&mut self, cursor: CCursor) -> CCursor {
        self.delete_selected_ccursor_range([cursor, self.word_from(cursor, Direction::Forward)])
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<ClusterBuffer<'static>>()
    }
}
