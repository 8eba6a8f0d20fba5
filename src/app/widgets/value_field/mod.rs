//! Text fields over a date, a time or a number. What is typed stays as typed until the field is left, and
//! then becomes a value, or a sentence that says what is wrong with it; it is never thrown away.

mod code;
mod date;
mod days;
mod decimal;
mod draft;
mod number;
mod pending;
#[cfg(test)]
mod tests;
mod time;

pub use code::CodeField;
pub use date::DateField;
pub use days::DaysField;
pub use decimal::DecimalField;
pub use number::NumberField;
pub use pending::{Pending, pending_value};
pub use time::TimeField;
