//! Spreadsheets in and out. In, in phases with plain data between: bytes → raw sheets ([`read`]) → the table
//! in a sheet ([`find`]) → what its columns mean ([`propose`], which the user may change) → what would be
//! written and what is not right ([`plan`]). Knows no database, no file, no window.

mod cell;
mod choose;
mod counter;
mod directory;
mod error;
mod find;
mod ground;
mod likeness;
mod mapping;
mod old_font;
pub mod plan;
mod propose;
mod read;
mod register;
mod rescale;
mod scale;
mod unit_list;
mod units;
mod value;
mod words;
mod write;

pub use crate::parts::both;
pub use cell::{
    Address, Limits, Merge, Progress, RawCell, RawSheet, Watch, Workbook, column_name, unwatched,
};
pub use choose::{Opened, matched, offered, open_figures};
pub use error::ReadError;
pub use find::{Column, Line, LineKind, Table, find, hash};
pub use ground::{Ground, RegisterGround};
pub use mapping::{ColumnMap, Mapping, Role, Sureness, unit_key};
pub use old_font::OldFont;
pub use plan::{
    CellState, Choices, Context, Doubt, Figures, Fix, Legacy, Plan, PlannedCell, PlannedReading, PlannedRow,
    PlannedState, PlannedThing, Problem, ProblemKind, ThingProblem, Weight, plan,
};
pub use propose::propose;
pub use read::{read, read_paste};
pub use register::register_fields;
pub use rescale::rescale;
pub use scale::Scale;
pub use unit_list::{ListedUnit, UnitPlan, UnitProblem, UnitProblemKind, plan_units, units_to_csv};
pub use units::{UnitIndex, UnitMatch, Written};
pub use value::{Absences, Absent, CellMistake, Meaning};
pub use write::{
    FormKey, FormOf, RegisterTable, WriteError, blank_form, form_key, form_table, harmless, name_in_form,
    received_to_xlsx, register_to_csv, register_to_json, register_to_xlsx, to_csv, to_json, to_xlsx,
};
