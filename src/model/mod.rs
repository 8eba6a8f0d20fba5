//! The nouns of a review meeting and their rules. Pure: no window, no SQL, no files, no clock.

pub mod agenda;
pub mod check;
pub mod compliance;
pub mod direction;
pub mod file;
pub mod ids;
pub mod lang;
pub mod meeting;
pub mod office;
pub mod people;
pub mod scheme;
pub mod standing;
pub mod table;
pub mod target;
pub mod unit;
pub mod value;
pub mod workdays;
pub mod writing;

pub use agenda::{AgendaItem, ItemKind, numbered};
pub use compliance::{ChairWord, Compliance, ComplianceEntry, ComplianceState, Evidence, Report, Reporter};
pub use direction::{Deadline, Direction, DirectionKind, DirectionNumber, Priority, Responsible};
pub use file::{EarlierDirection, LastMeeting, MeetingFile, MeetingSummary};
pub use ids::*;
pub use lang::{Bilingual, Digits, Lang};
pub use meeting::{Attendance, Deputy, Invitee, Meeting, MeetingState, Series};
pub use office::OfficeProfile;
pub use people::{Office, Officer, People, Post, Seat};
pub use scheme::{AddsUp, Better, Formula, Indicator, IndicatorCode, Kind, Scheme, SchemeCode};
pub use standing::{Closing, Standing};
pub use table::{Cell, Grade, SchemeTable, TableRow};
pub use target::{Captured, Figure, FigureChange, Share, Target, Way};
pub use unit::{Unit, UnitLevel};
pub use value::{Reading, Snapshot, Value};
pub use workdays::{DayOffRule, SaturdaysOff, WorkingDays};
pub use writing::{DateForm, Writing};
