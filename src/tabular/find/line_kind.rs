//! What a line under the headings is: figures, a total, or a heading of its own.

use super::LineKind;
use crate::tabular::cell::RawCell;
use crate::tabular::value::{absent, plain_number};
use crate::tabular::words;

/// The headings again, as they stand on every printed page.
pub fn is_same_heading(headings: &[String], cells: &[RawCell]) -> bool {
    let mut words = 0;
    let same = headings.iter().zip(cells).all(|(heading, cell)| {
        words += usize::from(!cell.is_blank());
        cell.read() == *heading
    });
    same && words >= 2
}

/// The headings again but for the one over the names, which says what the units below are: "नगरीय निकाय" where
/// "ब्लॉक" stands above.
pub fn are_headings_of_level(headings: &[String], cells: &[RawCell]) -> bool {
    if has_figure(cells) {
        return false;
    }
    let mut others = cells.iter().zip(headings).filter(|(cell, heading)| cell.read() != **heading);
    let (Some((other, _)), None) = (others.next(), others.next()) else { return false };
    let text = other.read();
    let is_level = words::is_unit_heading(&text) || words::level_of(&text).is_some();
    is_level && cells.iter().filter(|cell| !cell.is_blank()).count() >= 2
}

/// A number, or what is typed as one: no heading is.
pub fn is_figure(cell: &RawCell) -> bool {
    match cell {
        RawCell::Empty => false,
        RawCell::Text(text) => {
            let first = text.trim_start().chars().next();
            first.is_some_and(|c| c.is_ascii_digit() || ('०'..='९').contains(&c) || matches!(c, '₹' | '-'))
                && plain_number(cell).is_some()
        }
        _ => true,
    }
}

/// Figures mostly stand on the right.
pub fn has_figure(cells: &[RawCell]) -> bool {
    cells.iter().rev().any(is_figure)
}

/// What a line is of which so many cells are filled.
pub fn kind_of(cells: &[RawCell], filled: usize) -> LineKind {
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
    // A heading "कुल" among others adds up nothing.
    let is_heading = |at: usize| {
        let others = cells.iter().enumerate().filter(|(place, cell)| *place != at && !says_total(cell));
        !has_figure(cells) && others.into_iter().any(|(_, cell)| absent(cell).is_none())
    };
    if total.is_some_and(|at| words(at) < 2 && !is_remark(at) && !is_heading(at)) {
        LineKind::Total
    } else if filled == 1 && words(cells.len()) == 1 {
        LineKind::Section
    } else {
        LineKind::Figures
    }
}
