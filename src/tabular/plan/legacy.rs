//! Words in the letters of an old font: offered for conversion, and converted when the user wants it.

use super::super::cell::RawCell;
use super::super::find::Table;
use super::super::mapping::Mapping;
use super::{Legacy, Problem, ProblemKind, Weight};
use crate::parts::in_parts;

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
            *text = words(text).into();
        }
    }
    Some(table)
}

/// Says how many cells could be converted, with the first as an example.
pub(super) fn offer(table: &Table, legacy: Option<Legacy>) -> Option<Problem> {
    let convert = legacy?;
    let found_in = |texts: &mut dyn Iterator<Item = &str>| {
        let mut found = texts.filter_map(|text| Some((convert(text)?, text.to_owned())));
        let first = found.next();
        let count = usize::from(first.is_some()) + found.count();
        (first, count)
    };
    let headings = &mut table.columns.iter().flat_map(|column| &column.parts).map(String::as_str);
    let of_headings = found_in(headings);
    let of_lines = in_parts(&table.lines, |lines| {
        found_in(&mut lines.iter().flat_map(|line| &line.cells).filter_map(|cell| match cell {
            RawCell::Text(text) => Some(text.as_str()),
            _ => None,
        }))
    });
    let (mut example, mut cells) = of_headings;
    for (first, count) in of_lines {
        example = example.or(first);
        cells += count;
    }
    let (converted, written) = example?;
    let kind = ProblemKind::LegacyFont { written, converted, cells };
    Some(Problem::of_table(Weight::Asks, kind))
}
