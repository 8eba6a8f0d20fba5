//! The nouns of a review meeting and their rules. Pure: no window, no SQL, no files, no clock.

pub mod agenda;
pub mod check;
pub mod direction;
pub mod file;
pub mod ids;
pub mod lang;
pub mod meeting;
pub mod office;
pub mod people;
pub mod scheme;
pub mod table;
pub mod unit;
pub mod value;

pub use agenda::{AgendaItem, numbered};
pub use direction::{Deadline, Direction, DirectionNumber, Priority, Responsible};
pub use file::{EarlierDirection, MeetingFile, MeetingSummary};
pub use ids::*;
pub use lang::{Bilingual, Digits, Lang};
pub use meeting::{Attendance, Invitee, Meeting, MeetingState, Series};
pub use office::OfficeProfile;
pub use people::{Office, Officer, People, Post, Seat};
pub use scheme::{AddsUp, Better, Formula, Indicator, IndicatorCode, Kind, Scheme, SchemeCode};
pub use table::{Cell, Grade, SchemeTable, TableRow};
pub use unit::{Unit, UnitLevel};
pub use value::{Reading, Snapshot, Value};
