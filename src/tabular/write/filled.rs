//! A form that came back: read by its key where everything stands as it went out, so that nothing has to be matched.
//! Where columns or rows were moved, put in or renamed, it is a file like any other.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::super::cell::{Address, RawCell, RawSheet, Workbook};
use super::super::find::{Column, Line, LineKind, Table, kind_of};
use super::super::mapping::{ColumnMap, Mapping, Role, Sureness, unit_key};
use super::super::scale::Scale;
use super::super::words;
use super::form::{FIRST_FIGURE, HEADER_ROW, KEY_SHEET, KEY_WORD};
use crate::hindi::fold;
use crate::model::{Indicator, IndicatorCode, Scheme, SchemeCode, UnitId};

const SERIAL: u32 = 0;
const UNIT: u32 = 1;
const LEVEL: u32 = 2;

/// What the hidden sheet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormKey {
    pub scheme: SchemeCode,
    pub as_on: NaiveDate,
    columns: Vec<KeyColumn>,
    /// Places of rows with their units and the names that stand there.
    rows: Vec<(u32, UnitId, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct KeyColumn {
    place: u32,
    indicator: IndicatorCode,
    /// As it went out; forms of before do not say it.
    heading: String,
}

impl KeyColumn {
    /// Its heading stands over it still.
    fn is_under(&self, heading: &str, scheme: &Scheme) -> bool {
        if !self.heading.is_empty() {
            return fold(&self.heading) == fold(heading);
        }
        let is_so = |indicator: &Indicator| {
            [&indicator.name.hi, &indicator.name.en].iter().any(|name| fold(name) == fold(heading))
        };
        scheme.indicator(&self.indicator).is_some_and(is_so)
    }
}

impl FormKey {
    /// All that went out stands where it stood.
    fn is_in_place(&self, sheet: &RawSheet, scheme: &Scheme) -> bool {
        let text = |row: u32, column: u32| sheet.cell(Address::new(row, column)).text();
        self.columns.iter().all(|column| column.is_under(&text(HEADER_ROW, column.place), scheme))
            && self.rows.iter().all(|(row, _, name)| text(*row, UNIT) == *name)
    }
}

/// The key of a form that came back; `None` for any other workbook.
pub fn form_key(book: &Workbook) -> Option<FormKey> {
    let sheet = book.sheet(KEY_SHEET)?;
    figures_sheet(book)?;
    let text = |row: u32, column: u32| sheet.cell(Address::new(row, column)).text();
    if text(0, 0) != KEY_WORD {
        return None;
    }
    let mut key = FormKey {
        scheme: SchemeCode(text(0, 1)),
        as_on: text(0, 2).parse().ok()?,
        columns: Vec::new(),
        rows: Vec::new(),
    };
    for row in 1..sheet.height() {
        let place: u32 = text(row, 1).parse().ok()?;
        match text(row, 0).as_str() {
            "column" => {
                let (indicator, heading) = (IndicatorCode(text(row, 2).into()), text(row, 3));
                key.columns.push(KeyColumn { place, indicator, heading });
            }
            "row" => key.rows.push((place, text(row, 2).parse().ok()?, text(row, 3))),
            _ => return None,
        }
    }
    Some(key)
}

fn figures_sheet(book: &Workbook) -> Option<&RawSheet> {
    book.sheets.iter().find(|sheet| !is_key(sheet))
}

/// The hidden sheet by which a form is known.
pub fn is_key(sheet: &RawSheet) -> bool {
    sheet.name == KEY_SHEET
}

/// Two units may bear one name; the id beside it makes each its own.
fn with_id(name: &str, unit: UnitId) -> String {
    format!("{name} [{unit}]")
}

/// The name alone, as a person knows it, of one that came with a form.
pub fn name_in_form(written: &str) -> &str {
    let parts = written.strip_suffix(']').and_then(|rest| rest.rsplit_once(" ["));
    let name = parts.filter(|(_, id)| id.parse::<UnitId>().is_ok()).map(|(name, _)| name);
    name.unwrap_or(written)
}

/// The form as a table with everything matched by its key, and with what was added to it: columns that nobody asked
/// for and rows below are matched as those of any file. `None` where what went out stands no longer where it stood.
pub fn form_table(book: &Workbook, key: &FormKey, scheme: &Scheme) -> Option<(Table, Mapping)> {
    let sheet = figures_sheet(book)?;
    let heading = |place: u32| sheet.cell(Address::new(HEADER_ROW, place)).text();
    if !key.is_in_place(sheet, scheme) {
        return None;
    }
    let role = |place: u32| match place {
        UNIT => Role::Unit,
        LEVEL => Role::Level,
        place => match key.columns.iter().find(|column| column.place == place) {
            Some(column) => Role::Indicator(column.indicator.clone()),
            None if words::is_remark(&heading(place)) => Role::Ignored,
            None => Role::Unknown,
        },
    };
    let is_keyed = |place: u32| key.columns.iter().any(|column| column.place == place);
    let rows = || (HEADER_ROW..sheet.height()).zip(sheet.rows.iter().skip(HEADER_ROW as usize));
    let filled: BTreeSet<u32> = rows()
        .flat_map(|(_, cells)| (0_u32..).zip(cells))
        .filter(|(place, cell)| *place >= u32::from(FIRST_FIGURE) && !is_keyed(*place) && !cell.is_blank())
        .map(|(place, _)| place)
        .collect();
    let keyed = key.columns.iter().map(|column| column.place);
    let mut places: Vec<u32> = [UNIT, LEVEL].into_iter().chain(keyed).chain(filled).collect();
    places.sort_unstable();
    places.dedup();
    let map = |place: &u32| {
        let role = role(*place);
        let sure = if role == Role::Unknown { Sureness::None } else { Sureness::Confirmed };
        ColumnMap {
            scale_unsure: false,
            said_scale: None,
            place: *place,
            heading: heading(*place),
            role,
            sure,
            runner_up: None,
            scale: Scale::One,
        }
    };
    let mut mapping = Mapping { columns: places.iter().map(map).collect(), ..Mapping::default() };
    let mut lines = Vec::new();
    for (row, unit, name) in &key.rows {
        let written = with_id(name, *unit);
        mapping.units.insert(unit_key(&written), *unit);
        let cells = places.iter().map(|place| match *place {
            UNIT => RawCell::Text(written.as_str().into()),
            place => sheet.cell(Address::new(*row, place)).clone(),
        });
        lines.push(Line { row: *row, kind: LineKind::Figures, cells: cells.collect() });
    }
    let of_key: HashSet<u32> = key.rows.iter().map(|(row, ..)| *row).collect();
    let added = rows().filter(|(row, cells)| *row > HEADER_ROW && !cells.is_empty() && !of_key.contains(row));
    lines.extend(added.filter_map(|(row, _)| added_line(sheet, row, &places)));
    lines.sort_by_key(|line| line.row);
    let columns = places.iter().map(|place| Column { place: *place, parts: vec![heading(*place)] }).collect();
    let table = Table { sheet: sheet.name.clone(), titles: Vec::new(), columns, lines, second: None };
    mapping.fingerprint = format!("form:{}", table.fingerprint());
    Some((table, mapping))
}

/// A row that did not go out with the form. Whoever adds one may begin with its name.
fn added_line(sheet: &RawSheet, row: u32, places: &[u32]) -> Option<Line> {
    let cell = |place: u32| sheet.cell(Address::new(row, place));
    let of_place = |place: &u32| match (*place, cell(*place)) {
        (UNIT, empty) if empty.is_blank() && matches!(cell(SERIAL), RawCell::Text(_)) => cell(SERIAL).clone(),
        (_, cell) => cell.clone(),
    };
    let cells: Vec<RawCell> = places.iter().map(of_place).collect();
    let filled = cells.iter().filter(|cell| !cell.is_blank()).count();
    (filled > 0).then(|| Line { row, kind: kind_of(&cells, filled), cells })
}
