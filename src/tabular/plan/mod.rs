//! Table + mapping + what stands already → what would be written, before anything is: each figure new,
//! changed or the same, and each thing that is not right, with its place. Plain data; the user's answers go
//! in as [`Choices`] and the plan is made again.

mod checks;
mod coarse;
mod columns;
mod doubt;
mod legacy;
mod level;
mod problem;
mod relations;
mod rows;
mod sentences;
mod thing;
mod thing_problem;
mod things;
mod totals;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use doubt::Doubt;
pub use problem::{Brings, Problem, ProblemKind, Weight};
pub use thing::{PlannedState, PlannedThing};
pub use thing_problem::ThingProblem;

use super::cell::{Address, RawCell};
use super::find::Table;
use super::ground::RegisterGround;
use super::mapping::{Mapping, Sureness};
use super::units::UnitIndex;
use super::value::Absent;
use crate::model::{IndicatorCode, Scheme, Unit, UnitCounts, UnitId, Value};

/// Figures by unit and indicator.
pub type Figures = HashMap<UnitId, HashMap<IndicatorCode, Value>>;

/// Converts words in the letters of an old font; `None` where the words are not such.
pub type Legacy<'a> = &'a (dyn Fn(&str) -> Option<String> + Sync);

/// What the figures of a file are held against.
pub struct Context<'a> {
    pub scheme: &'a Scheme,
    pub units: &'a [Unit],
    pub index: &'a UnitIndex<'a>,
    pub as_on: NaiveDate,
    /// What stands already as on that day.
    pub current: &'a Figures,
    /// The last figures before that day, and theirs.
    pub previous_day: Option<NaiveDate>,
    pub previous: &'a Figures,
    /// What is counted from the scheme's register.
    pub counted: &'a BTreeMap<UnitId, UnitCounts>,
    /// Where the file has the things of the register, and no figures.
    pub register: Option<&'a RegisterGround>,
    pub legacy: Option<Legacy<'a>>,
}

/// A cell that the user wrote anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    pub at: Address,
    pub text: String,
}

/// The user's answers to a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Choices {
    /// Rows of the sheet, from 0, that are left out.
    pub skip_rows: BTreeSet<u32>,
    pub fixes: Vec<Fix>,
    /// What the scheme's checks ask about and is right all the same.
    pub accept: BTreeSet<Address>,
    pub accept_all: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellState {
    /// Nothing stands there yet.
    New,
    Changed,
    /// Stands there already.
    Same,
    /// Waits for the user's word.
    Asks,
    Refused,
}

/// A cell with a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedCell {
    pub at: Address,
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    /// `None` when it could not be read.
    pub value: Option<Value>,
    pub before: Option<Value>,
    pub state: CellState,
}

/// A row with figures, and the unit that it was taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedRow {
    pub row: u32,
    pub written: String,
    pub unit: Option<UnitId>,
    pub sure: Sureness,
    /// What else it may be.
    pub others: Vec<UnitId>,
    /// Its unit stands above the rows of the scheme.
    pub coarse: bool,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub rows: Vec<PlannedRow>,
    pub cells: Vec<PlannedCell>,
    /// Those of the table first, then by row.
    pub problems: Vec<Problem>,
    /// How many cells hold no figure, by what stands in them.
    pub absent: BTreeMap<Absent, usize>,
    /// The things of a register that are new or stand otherwise; there are no readings then.
    pub things: Option<Vec<PlannedThing>>,
    /// Cells that the user wrote anew.
    rewritten: BTreeSet<Address>,
}

/// A figure to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedReading {
    pub unit: UnitId,
    pub indicator: IndicatorCode,
    pub value: Value,
    pub at: Address,
    /// The user wrote it over what the file has there.
    pub rewritten: bool,
}

impl Plan {
    /// What is to be written: the new and the changed figures.
    pub fn readings(&self) -> Vec<PlannedReading> {
        if self.things.is_some() {
            return Vec::new();
        }
        let written =
            self.cells.iter().filter(|cell| matches!(cell.state, CellState::New | CellState::Changed));
        // A hundred thousand rows bring so many that a list which grows is copied again and again.
        let mut readings = Vec::with_capacity(self.changed());
        readings.extend(written.filter_map(|cell| {
            Some(PlannedReading {
                unit: cell.unit,
                indicator: cell.indicator.clone(),
                value: cell.value.clone()?,
                at: cell.at,
                rewritten: !self.rewritten.is_empty() && self.rewritten.contains(&cell.at),
            })
        }));
        readings
    }

    pub fn count(&self, state: CellState) -> usize {
        self.cells.iter().filter(|cell| cell.state == state).count()
    }

    /// Figures that are taken: new, changed or there already.
    pub fn accepted(&self) -> usize {
        [CellState::New, CellState::Changed, CellState::Same].map(|state| self.count(state)).iter().sum()
    }

    /// Figures that stand otherwise afterwards than before.
    pub fn changed(&self) -> usize {
        self.count(CellState::New) + self.count(CellState::Changed)
    }

    pub fn is_refused_anywhere(&self) -> bool {
        self.problems.iter().any(|problem| problem.weight == Weight::Refused)
    }

    pub fn asks(&self) -> usize {
        self.count(CellState::Asks)
    }
}

/// Makes the plan. Pure: the same input gives the same plan.
pub fn plan(table: &Table, mapping: &Mapping, choices: &Choices, context: &Context) -> Plan {
    let plan = Plan {
        rows: Vec::new(),
        cells: Vec::new(),
        problems: Vec::new(),
        absent: BTreeMap::new(),
        things: None,
        rewritten: choices.fixes.iter().map(|fix| fix.at).collect(),
    };
    let converted = legacy::converted(table, mapping, context.legacy);
    let fixed = fixed(converted.as_ref().unwrap_or(table), choices);
    let mut work = Work {
        table: fixed.as_ref().or(converted.as_ref()).unwrap_or(table),
        mapping,
        choices,
        context,
        columns: Vec::new(),
        formulas: Vec::new(),
        by_level: Vec::new(),
        plan,
    };
    if !mapping.legacy {
        work.plan.problems.extend(legacy::offer(table, context.legacy));
    }
    work.say_second_table();
    work.compare_dates();
    work.take_columns();
    if work.mapping.place(&super::mapping::Role::Unit).is_some()
        || work.mapping.place(&super::mapping::Role::UnitCode).is_some()
    {
        if let Some(register) = context.register {
            work.take_things(register);
        } else {
            work.take_rows();
            work.check_rows();
            work.check_doubts();
            work.check_coarse();
            work.check_changes();
            work.check_totals();
        }
    }
    let mut plan = work.plan;
    plan.problems.sort_by_key(|problem| (problem.row, problem.column));
    plan
}

/// The table with the cells that the user wrote anew.
fn fixed(table: &Table, choices: &Choices) -> Option<Table> {
    if choices.fixes.is_empty() {
        return None;
    }
    let mut table = table.clone();
    for Fix { at, text } in &choices.fixes {
        let place = super::find::place_of(&table, at.column);
        let line = table.lines.iter_mut().find(|line| line.row == at.row);
        if let Some(cell) = line.zip(place).and_then(|(line, place)| line.cells.get_mut(place)) {
            *cell = RawCell::Text(text.into());
        }
    }
    Some(table)
}

/// A column of the table with its indicator.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    place: u32,
    indicator: &'a crate::model::Indicator,
    scale: super::scale::Scale,
    /// Stands twice, and is not taken.
    doubled: bool,
}

/// A plan while it is made.
struct Work<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    choices: &'a Choices,
    context: &'a Context<'a>,
    /// Columns of figures that are entered.
    columns: Vec<Wanted<'a>>,
    /// Columns of figures that the program works out itself.
    formulas: Vec<Wanted<'a>>,
    /// What is to be said of names whose level the heading tells.
    by_level: Vec<Problem>,
    plan: Plan,
}

impl Work<'_> {
    fn brings(&self) -> Brings {
        match self.context.register {
            Some(_) => Brings::Things,
            None => Brings::Figures,
        }
    }

    fn name(&self, unit: UnitId) -> crate::model::Bilingual {
        self.unit(unit).map(|unit| unit.name.clone()).unwrap_or_default()
    }

    /// Looked up where it can be a row; others are few.
    fn unit(&self, id: UnitId) -> Option<&Unit> {
        let others = || self.context.units.iter().find(|one| one.id == id);
        self.context.index.unit(id).or_else(others)
    }
}
