//! Words in the letters of an old font: offered for conversion, and converted when the user wants it.

use std::borrow::Cow;

use super::super::cell::RawCell;
use super::super::find::Table;
use super::super::mapping::Mapping;
use super::{Legacy, Problem, ProblemKind, Weight};

/// The table with its words converted, if the user wants that.
pub(super) fn converted(table: &Table, mapping: &Mapping, legacy: Option<Legacy>) -> Option<Table> {
    let convert = legacy.filter(|_| mapping.legacy)?;
    let mut table = table.clone();
    let words = |text: &str| convert(text).unwrap_or_else(|| text.to_owned());
    for part in table.columns.iter_mut().flat_map(|column| &mut column.parts) {
        *part = words(part);
    }
    for cell in table.lines.iter_mut().flat_map(|line| &mut line.cells) {
        if let RawCell::Text(text) = cell {
            *text = words(text);
        }
    }
    Some(table)
}

/// Says how many cells could be converted, with the first as an example.
pub(super) fn offer(table: &Table, legacy: Option<Legacy>) -> Option<Problem> {
    let convert = legacy?;
    let headings =
        table.columns.iter().flat_map(|column| &column.parts).map(|part| Cow::Borrowed(part.as_str()));
    let cells = table.lines.iter().flat_map(|line| &line.cells).filter_map(|cell| match cell {
        RawCell::Text(text) => Some(Cow::Borrowed(text.as_str())),
        _ => None,
    });
    let mut found = headings.chain(cells).filter_map(|text| Some((convert(&text)?, text)));
    let (converted, written) = found.next()?;
    let kind = ProblemKind::LegacyFont { written: written.into_owned(), converted, cells: 1 + found.count() };
    Some(Problem::of_table(Weight::Asks, kind))
}
