//! Where another table begins below the lines of one: its columns are others, and nothing of it may be read under
//! the headings above.

use super::line_kind::{has_figure, is_figure};
use super::{Line, LineKind};
use crate::tabular::cell::RawCell;
use crate::tabular::value::absent;
use crate::tabular::words;

/// How far below headings their figures begin.
const LINES_BELOW: usize = 3;

/// What stands in a column above a line.
#[derive(Clone, Copy, Default)]
struct Above {
    filled: usize,
    figures: usize,
}

/// The place of the first line that holds the headings of another table.
pub(super) fn begins(headings: &[String], lines: &[Line]) -> Option<usize> {
    let mut above = vec![Above::default(); headings.len()];
    let mut counted = 0;
    for (at, line) in lines.iter().enumerate().skip(1) {
        if has_figure(&line.cells) || line.kind == LineKind::Section {
            continue;
        }
        let below = lines.get(at + 1..).unwrap_or_default();
        if below.is_empty() {
            break;
        }
        let known = known(headings, &line.cells);
        if known >= 2 {
            return Some(at);
        }
        for passed in lines.get(counted..at).unwrap_or_default() {
            for (above, cell) in above.iter_mut().zip(&passed.cells).filter(|(_, cell)| !cell.is_blank()) {
                above.filled += 1;
                above.figures += usize::from(is_figure(cell));
            }
        }
        counted = at;
        let have_figures = below.iter().take(LINES_BELOW).any(|line| has_figure(&line.cells));
        let before = lines.get(at - 1);
        let is_apart = before.is_some_and(|before| {
            before.kind != LineKind::Figures || line.row > before.row.saturating_add(1)
        });
        if have_figures && are_headings(&line.cells, &above, known > 0, is_apart) {
            return Some(at);
        }
    }
    None
}

/// How many of the cells are headings of the table.
fn known(headings: &[String], cells: &[RawCell]) -> usize {
    let is_known = |cell: &&RawCell| {
        let text = cell.read();
        !text.is_empty() && headings.iter().any(|heading| *heading == text)
    };
    cells.iter().filter(is_known).count()
}

/// Words all through where figures stand above, each once, as in no line of figures that has a slip.
fn are_headings(cells: &[RawCell], above: &[Above], is_known: bool, is_apart: bool) -> bool {
    let of_figures = |above: &Above| above.figures * 2 > above.filled;
    let mut over: Vec<String> = Vec::new();
    for (cell, above) in cells.iter().zip(above).filter(|(cell, _)| !cell.is_blank()) {
        if !matches!(cell, RawCell::Text(_)) || absent(cell).is_some() {
            return false;
        }
        if of_figures(above) {
            over.push(cell.text());
        }
    }
    let count = over.len();
    over.sort();
    over.dedup();
    if over.len() < count {
        return false;
    }
    let over_all = count == above.iter().filter(|above| of_figures(above)).count();
    let names_units = || is_known || cells.iter().any(|cell| words::is_unit_heading(&cell.read()));
    count >= 1 && names_units() || count >= 2 && is_apart || count >= 3 && over_all
}
