//! The database: one SQLite file. The only place that knows SQL; it knows nothing of screens, and the rules
//! of what may be changed are the session's.

mod agenda;
mod batch;
mod carry_over;
mod cases;
mod compliance;
mod directions;
mod error;
mod figures;
mod imports;
mod integrity;
mod journal;
mod kept_schemes;
mod meetings;
mod migrations;
mod open;
mod operations;
mod people;
mod report_drafts;
mod responsible;
mod rows;
mod schemes;
mod search;
mod series;
mod settings;
mod story;
mod targets;
mod transact;
mod units;
mod values;

pub use carry_over::GivenEarlier;
pub use compliance::EntriesByDirection;
pub use error::{Problem, StoreError};
pub use imports::{Import, SourcedReading};
pub use integrity::{BrokenRow, Checked};
pub use kept_schemes::KeptScheme;
pub use meetings::SeatUse;
pub use open::{Access, ReadOnlyReason, Store};
pub use operations::{Operation, OperationEnd, RowChange, Step};
pub use people::Uses;
pub use schemes::StoredScheme;
pub use search::{Ask, Found};
pub use story::UnitFigures;
pub use transact::{Committed, OperationStart};
