//! Which sheet of a workbook holds the figures, and how it is to be read.

use super::cell::{RawSheet, Workbook};
use super::error::ReadError;
use super::find::{Table, find, find_headed};
use super::ground::Ground;
use super::mapping::{Mapping, Role, Sureness};
use super::propose::{knows_heading, propose};
use super::rescale::rescale;
use super::units::UnitIndex;
use super::words;
use super::write::{FormKey, form_key, form_table, is_key};

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
    let form = form_key(book).filter(|_| sheet.is_none() && ground.register.is_none());
    let as_it_went_out = form.as_ref().and_then(|key| form_table(book, key, &ground.scheme));
    if let Some((table, mapping)) = as_it_went_out {
        return Ok(Opened { table, mapping, form });
    }
    let read = |sheet: &RawSheet| -> Result<Opened, ReadError> {
        let table = match ground.register {
            Some(_) => find_headed(sheet, &knows_heading(&ground.scheme))?,
            None => find(sheet)?,
        };
        let known = remembered(&table.fingerprint()).filter(|mapping| is_of(mapping, ground));
        let mapping = match known {
            Some(mut mapping) => {
                rescale(&table, &ground.scheme, &mut mapping);
                mapping
            }
            None => proposed(&table, ground, index),
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
    best.map(|best| Opened { form, ..best }).ok_or(ReadError::NoTable)
}

/// The sheets from which the user may choose, hidden ones too; the key of a form is none.
pub fn offered(book: &Workbook) -> impl Iterator<Item = &RawSheet> {
    book.sheets.iter().filter(|sheet| !sheet.is_empty() && !is_key(sheet))
}

/// A scheme's figures and its register may come under the same headings.
fn is_of(mapping: &Mapping, ground: &Ground) -> bool {
    mapping.columns.iter().all(|column| match &column.role {
        Role::Indicator(code) => ground.scheme.indicator(code).is_some(),
        _ => true,
    })
}

fn proposed(table: &Table, ground: &Ground, index: &UnitIndex) -> Mapping {
    let mut mapping = propose(table, &ground.scheme, index);
    if ground.register.is_some() {
        let unknown = mapping.columns.iter_mut().filter(|column| column.role == Role::Unknown);
        // How old a thing is follows from its dates.
        for column in unknown.filter(|column| words::is_age(&column.heading)) {
            (column.role, column.sure, column.runner_up) = (Role::Ignored, Sureness::Exact, None);
        }
    }
    mapping
}

/// How many columns are known for what they are.
pub fn matched(mapping: &Mapping) -> usize {
    mapping.columns.iter().filter(|column| matches!(column.role, Role::Indicator(_) | Role::Unit)).count()
}
