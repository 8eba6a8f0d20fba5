//! What a line under the headings is: figures, a total, or a heading of its own.

use super::LineKind;
use crate::tabular::cell::RawCell;
use crate::tabular::value::plain_number;
use crate::tabular::words;

/// The headings again, as they stand on every printed page.
pub(super) fn is_same_heading(headings: &[String], cells: &[RawCell]) -> bool {
    let mut words = 0;
    let same = headings.iter().zip(cells).all(|(heading, cell)| {
        words += usize::from(!cell.is_blank());
        cell.read() == *heading
    });
    same && words >= 2
}

pub(super) fn kind_of(cells: &[RawCell], filled: usize) -> LineKind {
    let is_words = |cell: &&RawCell| matches!(cell, RawCell::Text(_)) && plain_number(cell).is_none();
    // A word for a total is looked for before all words are told from numbers, which is slow.
    let says_total = |cell: &RawCell| matches!(cell, RawCell::Text(_)) && words::is_total(&cell.read());
    let total = cells.iter().position(says_total);
    let words = |to: usize| cells.iter().take(to).filter(is_words).count();
    // Behind a name and its figures it is said of them: "चूरू, 10, 8, टोटल खराब".
    let is_remark = |at: usize| {
        let named = cells.iter().take(at).skip_while(|cell| !is_words(cell));
        named.skip(1).any(|cell| plain_number(cell).is_some())
    };
    if total.is_some_and(|at| words(at) < 2 && !is_remark(at)) {
        LineKind::Total
    } else if filled == 1 && words(cells.len()) == 1 {
        LineKind::Section
    } else {
        LineKind::Figures
    }
}
