//! Spreadsheets in and out. In, in phases with plain data between: bytes → raw sheets ([`read`]) → the table
//! in a sheet ([`find`]) → what its columns mean ([`propose`], which the user may change) → what would be
//! written and what is not right ([`plan`]). Knows no database, no file, no window.

mod cell;
mod error;
mod find;
mod ground;
mod likeness;
mod mapping;
pub mod plan;
mod propose;
mod read;
mod units;
mod value;
mod words;

pub use cell::{
    Address, Limits, Merge, Progress, RawCell, RawSheet, Watch, Workbook, column_name, unwatched,
};
pub use error::ReadError;
pub use find::{Column, Line, LineKind, Table, find};
pub use ground::Ground;
pub use mapping::{ColumnMap, Mapping, Role, Sureness, unit_key};
pub use plan::{
    CellState, Choices, Context, Figures, Fix, Legacy, Plan, PlannedCell, PlannedReading, PlannedRow,
    Problem, ProblemKind, Weight, plan,
};
pub use propose::propose;
pub use read::{read, read_paste};
pub use units::{UnitIndex, UnitMatch, Written};
pub use value::{Absences, Absent, CellMistake, Meaning, Scale};
