//! The database: one SQLite file. The only place that knows SQL; it knows nothing of screens, and the rules
//! of what may be changed are the session's.

mod agenda;
mod directions;
mod error;
mod figures;
mod integrity;
mod journal;
mod meetings;
mod migrations;
mod open;
mod operations;
mod people;
mod rows;
mod series;
mod settings;
mod transact;
mod units;

pub use error::{Problem, StoreError};
pub use integrity::{BrokenRow, Checked};
pub use meetings::SeatUse;
pub use open::{Access, ReadOnlyReason, Store};
pub use operations::{Operation, OperationEnd, RowChange, Step};
pub use people::Uses;
pub use transact::{Committed, OperationStart};
