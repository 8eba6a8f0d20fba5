//! What the scheme's checks have against figures that come together: a range that was pasted, filled or cleared.
//! It is asked once for all of them, and nothing is changed until the answer.

use eframe::egui::{Key, Modifiers, Rect, Ui, accesskit};

use super::edit::sentence_ui;
use super::{Frame, GridEvent, GridState};
use crate::hindi::format_count;
use crate::hindi::row::row_name;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{Breach, Entered, UnitId};

/// So many figures are named; the others are counted.
const NAMED: usize = 3;

/// Figures that wait for the user's word.
#[derive(Clone, Debug)]
pub struct Asked {
    figures: Vec<Entered>,
    said: String,
}

impl GridState {
    /// The event of changes; none where nothing changes, or while they are asked about. Asked for a second time,
    /// they are taken.
    pub(super) fn entered(
        &mut self,
        frame: &Frame<'_>,
        changes: Result<Vec<Entered>, String>,
    ) -> Option<GridEvent> {
        let asked = self.asked.take();
        let figures = match changes {
            Err(sentence) => return Some(GridEvent::Refused(sentence)),
            Ok(figures) if figures.is_empty() => return None,
            Ok(figures) => figures,
        };
        let broken = frame.table.broken_by(&figures, frame.options.before);
        if let Some((unit, breach)) = broken.iter().find(|(_, breach)| breach.refuses_one_figure()) {
            return Some(GridEvent::Refused(said_of(frame, Word::RangeRefused, *unit, breach)));
        }
        if broken.is_empty() || asked.is_some_and(|asked| asked.figures == figures) {
            return Some(GridEvent::Set(figures));
        }
        self.asked = Some(Asked { figures, said: question(frame, &broken) });
        self.follow = true;
        None
    }

    /// Nothing was changed yet, and nothing will be; false where nothing is asked and no cell has the keys.
    pub fn leave_question(&mut self) -> bool {
        self.asked.take().is_some() || self.has_focus && self.editing.take().is_some()
    }

    /// Takes Enter and Esc while a question stands.
    pub(super) fn take_answer(&mut self, ui: &Ui) -> Option<GridEvent> {
        self.asked.as_ref()?;
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            self.asked = None;
            return None;
        }
        if !pressed(Key::Enter) {
            return None;
        }
        self.asked.take().map(|asked| GridEvent::Set(asked.figures))
    }

    /// Draws the question below a cell.
    pub(super) fn question_ui(&self, ui: &Ui, frame: &Frame<'_>, cell: Rect) {
        let Some(Asked { said, .. }) = &self.asked else { return };
        sentence_ui(ui, frame.id, cell, said);
        ui.ctx().accesskit_node_builder(frame.id, |node| {
            node.set_live(accesskit::Live::Polite);
            node.set_description(said.as_str());
        });
    }
}

/// The first figures, how many more, and what to press.
fn question(frame: &Frame<'_>, broken: &[(UnitId, Breach)]) -> String {
    let (lang, digits) = (frame.options.lang, frame.options.digits);
    let named = broken.iter().take(NAMED);
    let mut lines: Vec<String> =
        named.map(|(unit, breach)| said_of(frame, Word::OfUnit, *unit, breach)).collect();
    let more = broken.len().saturating_sub(NAMED);
    if more > 0 {
        let count = format_count(more, digits);
        lines.push(Word::MoreAsked.counted(lang, more as u64, &[("count", &count)]));
    }
    lines.push(Word::EnterTakes.text(lang).to_owned());
    lines.join("\n")
}

fn said_of(frame: &Frame<'_>, word: Word, unit: UnitId, breach: &Breach) -> String {
    let lang = frame.options.lang;
    let row = frame.table.rows.iter().find(|row| row.unit.id == unit);
    let name = row.map(|row| row_name(frame.table, row, lang)).unwrap_or_default();
    word.with(lang, &[("unit", &name), ("said", &breach.sentence(frame.options.writing()))])
}
