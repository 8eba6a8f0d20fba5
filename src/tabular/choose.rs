//! Which sheet of a workbook holds the figures, and how it is to be read.

use super::cell::{RawSheet, Workbook};
use super::error::ReadError;
use super::find::{Table, find};
use super::ground::Ground;
use super::mapping::{Mapping, Role};
use super::propose::{propose, rescale};
use super::units::UnitIndex;
use super::write::{FormKey, form_key, form_table};

/// What a workbook turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub table: Table,
    pub mapping: Mapping,
    /// For a form of this program that came back filled in: what it is a form for. Its figures are taken
    /// only for that scheme and date.
    pub form: Option<FormKey>,
}

/// Takes the named sheet, or the visible one with most columns of the scheme. `remembered` gives the mapping
/// of an earlier file by its fingerprint.
pub fn open_figures(
    book: &Workbook,
    sheet: Option<&str>,
    ground: &Ground,
    index: &UnitIndex,
    remembered: &dyn Fn(&str) -> Option<Mapping>,
) -> Result<Opened, ReadError> {
    if sheet.is_none()
        && let Some(key) = form_key(book)
        && let Some((table, mapping)) = form_table(book, &key)
    {
        return Ok(Opened { table, mapping, form: Some(key) });
    }
    let read = |sheet: &RawSheet| -> Result<Opened, ReadError> {
        let table = find(sheet)?;
        let mapping = match remembered(&table.fingerprint()) {
            Some(mut mapping) => {
                rescale(&table, &ground.scheme, &mut mapping);
                mapping
            }
            None => propose(&table, &ground.scheme, index),
        };
        Ok(Opened { table, mapping, form: None })
    };
    if let Some(name) = sheet {
        let sheet = book.sheet(name).ok_or_else(|| ReadError::NoSuchSheet { name: name.to_owned() })?;
        return read(sheet);
    }
    let mut best: Option<Opened> = None;
    for opened in book.visible().filter_map(|sheet| read(sheet).ok()) {
        if best.as_ref().is_none_or(|best| matched(&opened.mapping) > matched(&best.mapping)) {
            best = Some(opened);
        }
    }
    best.ok_or(ReadError::NoTable)
}

fn matched(mapping: &Mapping) -> usize {
    mapping.columns.iter().filter(|column| matches!(column.role, Role::Indicator(_) | Role::Unit)).count()
}
