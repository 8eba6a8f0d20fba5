//! Remington: keys in the order of the written letters, text in the order of Unicode. What was typed of the
//! running word is kept, and its text is made anew at each key, so Backspace can take back one key.

use unicode_normalization::UnicodeNormalization as _;

use super::edit::Edit;
use super::syllable::{NUKTA, Syllable, Taken, VIRAMA};
use crate::hindi::cluster::previous_boundary_byte;

/// The word that is being typed.
#[derive(Clone, Debug, Default)]
pub struct Remington {
    /// The cluster that stood before the caret when the word began, in Unicode's order.
    seed: String,
    /// What each key typed.
    pieces: Vec<String>,
    /// What stands in the text for all of it.
    shown: String,
}

impl Remington {
    /// A key that types `piece`, with `before` as the text before the caret. A caret that was moved, or a text
    /// that was changed from elsewhere, begins a new word.
    pub fn type_piece(&mut self, piece: &str, before: &str) -> Edit {
        if !self.is_running(before) {
            self.begin(before);
        }
        let old = std::mem::take(&mut self.shown);
        self.pieces.push(piece.to_owned());
        let (text, taken) = compose(&self.seed, &self.pieces, true);
        if taken {
            self.shown = text;
        } else {
            self.pieces.pop();
            self.shown = old.clone();
        }
        let edit = Edit::between(&old, &self.shown);
        if !piece.chars().all(is_devanagari) {
            self.end();
        }
        edit
    }

    /// Takes back the last key; `None` when none is left to take back, and Backspace is the field's own.
    pub fn backspace(&mut self, before: &str) -> Option<Edit> {
        if !self.is_running(before) || self.pieces.is_empty() {
            self.end();
            return None;
        }
        let old = self.shown.clone();
        // A key without a visible trace, such as the upright after a half letter with ि, goes with the one before.
        while self.shown == old && self.pieces.pop().is_some() {
            self.shown = compose(&self.seed, &self.pieces, true).0;
        }
        Some(Edit::between(&old, &self.shown))
    }

    /// The caret goes elsewhere: an ि that still waits for its consonant is taken out of the text.
    pub fn finish(&mut self, before: &str) -> Option<Edit> {
        let done = self.is_running(before).then(|| compose(&self.seed, &self.pieces, false).0);
        let edit = done.map(|done| Edit::between(&self.shown, &done)).filter(|edit| !edit.is_nothing());
        self.end();
        edit
    }

    /// The word is done: nothing before it is changed any more.
    pub fn end(&mut self) {
        *self = Self::default();
    }

    fn is_running(&self, before: &str) -> bool {
        !self.pieces.is_empty() && before.ends_with(&self.shown)
    }

    fn begin(&mut self, before: &str) {
        let cluster = before.get(previous_boundary_byte(before, before.len())..).unwrap_or_default();
        let is_letter = |c: char| is_devanagari(c) && !matches!(c, '।' | '॥' | '०'..='९');
        self.seed = if cluster.chars().all(is_letter) { cluster.to_owned() } else { String::new() };
        self.shown.clone_from(&self.seed);
        self.pieces.clear();
    }
}

fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{97f}' | '\u{200c}' | '\u{200d}') && !matches!(c, '।' | '॥' | '०'..='९')
}

/// The text of all pieces, and whether the last one had a place in it. While the word is `running`, ि may wait
/// at its end for a consonant.
fn compose(seed: &str, pieces: &[String], running: bool) -> (String, bool) {
    let mut line = Line::default();
    for part in parts(seed) {
        // What stands in the text already is in Unicode's order, ि after its consonants.
        line.take_logical(part);
    }
    let mut taken = true;
    for piece in pieces {
        taken = line.take(piece);
    }
    line.out.push_str(&line.syllable.text(running));
    (line.out.nfc().collect(), taken)
}

/// A piece of what a key types.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part<'t> {
    /// With its nukta; `half` when a virama follows.
    Consonant(&'t str, bool),
    Other(char),
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut end = first.len_utf8();
        if !matches!(first, 'क'..='ह' | '\u{958}'..='\u{95f}') {
            parts.push(Part::Other(first));
            rest = rest.get(end..).unwrap_or_default();
            continue;
        }
        let after = |end: usize| rest.get(end..).and_then(|rest| rest.chars().next());
        if after(end) == Some(NUKTA) {
            end += NUKTA.len_utf8();
        }
        let half = after(end) == Some(VIRAMA);
        parts.push(Part::Consonant(rest.get(..end).unwrap_or_default(), half));
        rest = rest.get(end + if half { VIRAMA.len_utf8() } else { 0 }..).unwrap_or_default();
    }
    parts
}

#[derive(Default)]
struct Line {
    out: String,
    syllable: Syllable,
}

impl Line {
    /// False when nothing came of the piece.
    fn take(&mut self, piece: &str) -> bool {
        match piece {
            "र्" => return self.put(Syllable::reph),
            "\u{94d}र" => return self.put(Syllable::rakar),
            _ => {}
        }
        let mut taken = false;
        for part in parts(piece) {
            taken |= match part {
                Part::Other('ि') => self.put(Syllable::i_before),
                part => self.take_logical(part),
            };
        }
        taken
    }

    fn take_logical(&mut self, part: Part<'_>) -> bool {
        match part {
            Part::Consonant(letter, half) => self.put(|syllable| syllable.consonant(letter, half)),
            Part::Other(VIRAMA) => self.put(Syllable::virama) || self.stand_alone("\u{94d}"),
            Part::Other(NUKTA) => self.put(Syllable::nukta) || self.stand_alone("\u{93c}"),
            Part::Other(vowel @ ('\u{904}'..='\u{914}' | 'ॠ' | 'ॡ')) => {
                self.put(|syllable| syllable.vowel(vowel))
            }
            Part::Other(matra @ ('\u{93e}'..='\u{94c}' | 'ॢ' | 'ॣ')) => {
                self.put(|syllable| syllable.matra(matra))
            }
            Part::Other('\u{903}') => self.visarga(),
            Part::Other(sign @ ('\u{901}' | '\u{902}')) => self.put(|syllable| syllable.sign(sign)),
            Part::Other(other) => {
                self.next();
                self.out.push(other);
                true
            }
        }
    }

    fn put(&mut self, part: impl Fn(&mut Syllable) -> Taken) -> bool {
        match part(&mut self.syllable) {
            Taken::Yes => true,
            Taken::Refused => false,
            Taken::Next => {
                self.next();
                part(&mut self.syllable) == Taken::Yes
            }
        }
    }

    /// What has no letter before it at all, such as behind a space, is put as it was typed, where it is seen.
    fn stand_alone(&mut self, sign: &str) -> bool {
        let has_no_letter = self.syllable.has_no_letter();
        if has_no_letter {
            self.next();
            self.out.push_str(sign);
        }
        has_no_letter
    }

    /// A colon where ः has no letter to stand behind, and where it is typed once more.
    fn visarga(&mut self) -> bool {
        let mut tried = self.syllable.clone();
        match tried.sign('\u{903}') {
            Taken::Yes => self.syllable = tried,
            Taken::Refused => {
                self.next();
                self.out.push(':');
            }
            Taken::Next => {
                self.next();
                self.out.pop();
                self.out.push(':');
            }
        }
        true
    }

    fn next(&mut self) {
        let done = std::mem::take(&mut self.syllable);
        self.out.push_str(&done.text(false));
    }
}

#[cfg(test)]
mod tests;
