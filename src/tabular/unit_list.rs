//! Lists of units: this program's own CSV, and downloads of the Local Government Directory, which are known
//! by their headings. A list → units to be written, matched with those that are there.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::cell::RawCell;
use super::directory::{self, RowOf, Sieve};
use super::find::{Line, LineKind, Table, shown_row};
use super::likeness::joined;
use super::propose::code_of;
use super::scale::Scale;
use super::value::read_cell;
use super::words::level_of;
use super::write::{WriteError, csv_lines, harmless};
use crate::hindi::fold;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Kind, Lang, Unit, UnitId, UnitLevel, Value};

/// A unit of a list, with its other names: those that it had, those of the list, and the one in whose place another
/// stands in the list. A list takes no name away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedUnit {
    pub unit: Unit,
    pub spellings: Vec<String>,
}

/// Why a row of a list cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitProblem {
    /// As spreadsheets number them.
    pub row: u32,
    pub kind: UnitProblemKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitProblemKind {
    WrongLevel { written: String },
    WrongCode { written: String },
    NoName,
    NoParent { name: String, code: u32 },
    NoBlock { block: String },
    WrongDate { written: String },
    Doubled { name: String, other_row: u32 },
    SecondTable,
}

impl UnitProblem {
    pub fn sentence(&self, lang: Lang) -> String {
        let place = Message::AtRow.with(lang, &[("row", &self.row.to_string())]);
        let what = match &self.kind {
            UnitProblemKind::WrongLevel { written } => {
                Message::UnitsWrongLevel.with(lang, &[("written", written)])
            }
            UnitProblemKind::WrongCode { written } => {
                Message::UnitsWrongCode.with(lang, &[("written", written)])
            }
            UnitProblemKind::NoName => Message::UnitsNoName.text(lang).to_owned(),
            UnitProblemKind::NoParent { name, code } => {
                Message::UnitsNoParent.with(lang, &[("name", name), ("code", &code.to_string())])
            }
            UnitProblemKind::NoBlock { block } => {
                Message::UnitsNoBlock.with(lang, &[("block", block.as_str())])
            }
            UnitProblemKind::WrongDate { written } => {
                Message::UnitsWrongDate.with(lang, &[("written", written)])
            }
            UnitProblemKind::Doubled { name, other_row } => {
                Message::UnitsDoubled.with(lang, &[("name", name), ("other", &other_row.to_string())])
            }
            UnitProblemKind::SecondTable => Message::UnitsSecondTable.text(lang).to_owned(),
        };
        format!("{place}{what}")
    }
}

/// What taking a list in would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitPlan {
    pub rows: usize,
    /// New and changed units; the others are left alone.
    pub listed: Vec<ListedUnit>,
    pub added: usize,
    /// Rows of other districts, which were left out.
    pub elsewhere: usize,
    pub problems: Vec<UnitProblem>,
}

/// Where the parts of a unit stand.
#[derive(Default)]
pub(super) struct Places {
    pub level: Option<usize>,
    /// Of all rows, where no column says it.
    pub only_level: Option<UnitLevel>,
    pub code: Option<usize>,
    pub hi: Option<usize>,
    pub en: Option<usize>,
    pub parent_code: Option<usize>,
    pub parent_level: Option<UnitLevel>,
    /// In a download of the directory: of which district a row is, of which type the body, and under which body.
    pub district_code: Option<usize>,
    pub body_type: Option<usize>,
    pub body_type_name: Option<usize>,
    pub body_parent: Option<usize>,
    /// Of which block panchayat, and of which district, where it is only named.
    pub parent_name: Option<usize>,
    pub district_name: Option<usize>,
    /// It is a download of the directory.
    pub is_directory: bool,
    /// A unit has a row for each village or ward of it.
    pub repeats: bool,
    pub parent_level_column: Option<usize>,
    pub spellings: Option<usize>,
    pub from: Option<usize>,
    pub to: Option<usize>,
    pub id: Option<usize>,
}

/// Tells where the parts of units stand; `None` when it is no list of units.
fn places(table: &Table) -> Option<Places> {
    let headings: Vec<String> =
        table.columns.iter().map(|column| fold(&column.heading().replace('_', " "))).collect();
    let at = |wanted: &[&str]| headings.iter().position(|heading| wanted.contains(&heading.as_str()));
    let own = Places {
        level: at(&["level", "स्तर"]),
        code: at(&["lgd code", "code", "एलजीडी कोड"]),
        hi: at(&["name hi", "नाम हिन्दी", "नाम"]),
        en: at(&["name en", "नाम अंग्रेजी", "name"]),
        parent_code: at(&["parent lgd code", "parent code"]),
        parent_level_column: at(&["parent level"]),
        spellings: at(&["other spellings", "other names"]),
        from: at(&["valid from"]),
        to: at(&["valid to"]),
        id: at(&["id"]),
        ..Places::default()
    };
    if own.level.is_some() && (own.hi.is_some() || own.en.is_some()) {
        return Some(own);
    }
    directory::places(&headings, &table.titles)
}

/// The columns of a table below are others: nothing of it is read.
fn second_table(table: &Table) -> Vec<UnitProblem> {
    let problem = |row| UnitProblem { row: shown_row(row), kind: UnitProblemKind::SecondTable };
    table.second.map(problem).into_iter().collect()
}

/// Reads the list and matches it with the units that are there: by id, by level and code, by level and name.
/// `None` when the table is no list of units.
pub fn plan_units(
    table: &Table,
    units: &[Unit],
    spellings: &[(UnitId, String)],
    new_id: &mut dyn FnMut() -> UnitId,
) -> Option<UnitPlan> {
    let places = places(table)?;
    let mut plan = UnitPlan { problems: second_table(table), ..UnitPlan::default() };
    let mut read: Vec<(u32, ListedUnit, Option<u32>, Option<UnitLevel>)> = Vec::new();
    let mut row_of: HashMap<UnitId, u32> = HashMap::new();
    let sieve = places.is_directory.then(|| Sieve::new(table, &places, units));
    let mut codes: HashSet<u32> = HashSet::new();
    for line in table.lines.iter().filter(|line| line.kind != LineKind::Section) {
        let (level, under) = match sieve.as_ref().map(|sieve| sieve.row(line)) {
            None => (places.only_level, None),
            Some(RowOf::Unit(level, under)) => (Some(level), under),
            Some(RowOf::None) => continue,
            Some(RowOf::Elsewhere) => {
                plan.elsewhere += 1;
                continue;
            }
            Some(RowOf::Refused(kind)) => {
                plan.problems.push(UnitProblem { row: shown_row(line.row), kind });
                continue;
            }
        };
        let code = places.code.and_then(|at| line.cells.get(at)).and_then(code_of);
        if places.repeats && code.is_some_and(|code| !codes.insert(code)) {
            continue;
        }
        plan.rows += 1;
        let row = shown_row(line.row);
        match listed(line, &places, level, units, spellings, new_id) {
            Ok((mut unit, parent_code, parent_level)) => {
                unit.unit.parent = under.or(unit.unit.parent);
                if let Some(other_row) = row_of.insert(unit.unit.id, row) {
                    let name = unit.unit.name.get(Lang::Hi).to_owned();
                    plan.problems
                        .push(UnitProblem { row, kind: UnitProblemKind::Doubled { name, other_row } });
                }
                read.push((row, unit, parent_code, parent_level));
            }
            Err(kind) => plan.problems.push(UnitProblem { row, kind }),
        }
    }
    let by_code = parents(units, &read);
    for (row, mut one, parent_code, parent_level) in read {
        match above(&one.unit, parent_code, parent_level, &by_code) {
            Ok(parent) => one.unit.parent = parent,
            Err(kind) => plan.problems.push(UnitProblem { row, kind }),
        }
        let before = units.iter().find(|unit| unit.id == one.unit.id);
        let spelt = spellings.iter().filter(|(id, _)| *id == one.unit.id).count();
        if before != Some(&one.unit) || spelt != one.spellings.len() {
            plan.added += usize::from(before.is_none());
            plan.listed.push(one);
        }
    }
    plan.problems.sort_by_key(|problem| problem.row);
    Some(plan)
}

type ByCode = HashMap<u32, Vec<(UnitLevel, UnitId)>>;

fn parents(units: &[Unit], read: &[(u32, ListedUnit, Option<u32>, Option<UnitLevel>)]) -> ByCode {
    let mut by_code = ByCode::new();
    for unit in units.iter().chain(read.iter().map(|(_, listed, ..)| &listed.unit)) {
        if let Some(code) = unit.lgd_code {
            by_code.entry(code).or_default().push((unit.level, unit.id));
        }
    }
    by_code
}

/// What the unit stands under: the one with this code that is nearest above it; as it stands where no code is given.
fn above(
    unit: &Unit,
    code: Option<u32>,
    level: Option<UnitLevel>,
    by_code: &ByCode,
) -> Result<Option<UnitId>, UnitProblemKind> {
    // The district stands under the state, which is no unit.
    let Some(code) = code.filter(|_| unit.level != UnitLevel::District) else { return Ok(unit.parent) };
    let all = by_code
        .get(&code)
        .into_iter()
        .flatten()
        .filter(|(of, _)| of.depth() < unit.level.depth() && level.is_none_or(|wanted| wanted == *of));
    let nearest = all.max_by_key(|(level, _)| level.depth()).map(|(_, id)| Some(*id));
    nearest.ok_or_else(|| UnitProblemKind::NoParent { name: unit.name.get(Lang::Hi).to_owned(), code })
}

type Listed = (ListedUnit, Option<u32>, Option<UnitLevel>);

fn listed(
    line: &Line,
    places: &Places,
    only_level: Option<UnitLevel>,
    units: &[Unit],
    spellings: &[(UnitId, String)],
    new_id: &mut dyn FnMut() -> UnitId,
) -> Result<Listed, UnitProblemKind> {
    let cell = |place: Option<usize>| place.and_then(|place| line.cells.get(place));
    let text = |place: Option<usize>| cell(place).map(RawCell::text).unwrap_or_default();
    let level = match (places.level, only_level) {
        (Some(_), _) => {
            let written = text(places.level);
            level_of(&written).ok_or(UnitProblemKind::WrongLevel { written })?
        }
        (None, level) => level.ok_or(UnitProblemKind::WrongLevel { written: String::new() })?,
    };
    let code = |place: Option<usize>| match cell(place) {
        Some(cell) if !cell.is_blank() => {
            code_of(cell).map(Some).ok_or(UnitProblemKind::WrongCode { written: cell.text() })
        }
        _ => Ok(None),
    };
    // Where the directory has no local name, it often repeats the English one.
    let hi = Some(text(places.hi)).filter(|hi| !places.is_directory || !hi.is_ascii()).unwrap_or_default();
    let name = Bilingual::new(hi, text(places.en));
    if name.is_empty() {
        return Err(UnitProblemKind::NoName);
    }
    let lgd_code = code(places.code)?;
    let id: Option<UnitId> = text(places.id).parse().ok();
    let same = units.iter().find(|unit| match (id, lgd_code) {
        (Some(id), _) => unit.id == id,
        (None, Some(code)) => unit.level == level && unit.lgd_code == Some(code),
        (None, None) => unit.level == level && is_named(unit, &name),
    });
    let mut unit = over(
        same,
        places.is_directory,
        Unit {
            id: same.map(|unit| unit.id).or(id).unwrap_or_else(new_id),
            level,
            name,
            lgd_code,
            parent: None,
            valid_from: None,
            valid_to: None,
        },
    );
    if places.from.is_some() {
        unit.valid_from = date(cell(places.from))?;
    }
    if places.to.is_some() {
        unit.valid_to = date(cell(places.to))?;
    }
    let written = text(places.spellings);
    let stand = spellings.iter().filter(|(of, _)| *of == unit.id).map(|(_, spelling)| spelling.as_str());
    // Files go on coming with the name that it bore.
    let borne = same.into_iter().flat_map(|same| [same.name.hi.as_str(), same.name.en.as_str()]);
    let borne = borne.filter(|name| ![&unit.name.hi, &unit.name.en].contains(&&(*name).to_owned()));
    let mut spelt: Vec<String> = Vec::new();
    for spelling in stand.chain(written.split(';').map(str::trim)).chain(borne) {
        if !spelling.is_empty() && !spelt.iter().any(|known| known == spelling) {
            spelt.push(spelling.to_owned());
        }
    }
    let parent_level = places.parent_level.or_else(|| level_of(&text(places.parent_level_column)));
    Ok((ListedUnit { unit, spellings: spelt }, code(places.parent_code)?, parent_level))
}

/// What a list does not say of a unit that is there stays as it is.
///
/// The directory writes many names in capitals: one that is the same but for that stays as well.
fn over(same: Option<&Unit>, is_directory: bool, unit: Unit) -> Unit {
    let Some(same) = same else { return unit };
    let or = |said: String, before: &str| {
        let is_same = is_directory && joined(&said) == joined(before);
        if said.is_empty() || is_same { before.to_owned() } else { said }
    };
    Unit {
        name: Bilingual::new(or(unit.name.hi, &same.name.hi), or(unit.name.en, &same.name.en)),
        lgd_code: unit.lgd_code.or(same.lgd_code),
        parent: same.parent,
        valid_from: same.valid_from,
        valid_to: same.valid_to,
        ..unit
    }
}

fn is_named(unit: &Unit, name: &Bilingual) -> bool {
    let same = |a: &str, b: &str| !a.is_empty() && joined(a) == joined(b);
    same(&unit.name.hi, &name.hi) || same(&unit.name.en, &name.en)
}

fn date(cell: Option<&RawCell>) -> Result<Option<NaiveDate>, UnitProblemKind> {
    let Some(cell) = cell.filter(|cell| !cell.is_blank()) else { return Ok(None) };
    match read_cell(cell, &Kind::Date, Scale::One, NaiveDate::default()) {
        Ok(Some(Value::Date(day))) => Ok(Some(day)),
        _ => Err(UnitProblemKind::WrongDate { written: cell.text() }),
    }
}

/// All units as CSV, in a form that [`plan_units`] takes back unchanged.
pub fn units_to_csv(units: &[Unit], spellings: &[(UnitId, String)]) -> Result<Vec<u8>, WriteError> {
    let heading = [
        "level",
        "lgd_code",
        "name_hi",
        "name_en",
        "parent_level",
        "parent_lgd_code",
        "other_spellings",
        "valid_from",
        "valid_to",
        "id",
    ];
    let or_empty = |value: Option<String>| value.unwrap_or_default();
    let rows = units.iter().map(|unit| {
        let parent = units.iter().find(|one| Some(one.id) == unit.parent);
        let spelt: Vec<&str> = spellings
            .iter()
            .filter(|(id, _)| *id == unit.id)
            .map(|(_, spelling)| spelling.as_str())
            .collect();
        vec![
            unit.level.code().to_owned(),
            or_empty(unit.lgd_code.map(|code| code.to_string())),
            harmless(&unit.name.hi),
            harmless(&unit.name.en),
            or_empty(parent.map(|parent| parent.level.code().to_owned())),
            or_empty(parent.and_then(|parent| parent.lgd_code).map(|code| code.to_string())),
            harmless(&spelt.join("; ")),
            or_empty(unit.valid_from.map(|day| day.to_string())),
            or_empty(unit.valid_to.map(|day| day.to_string())),
            unit.id.to_string(),
        ]
    });
    csv_lines(std::iter::once(heading.map(str::to_owned).to_vec()).chain(rows))
}
