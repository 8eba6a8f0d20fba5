//! The language: where clusters end, how Hindi is searched, typed and spelt in Roman letters, how numbers, dates,
//! times, deadlines and table values are written and read, and what the font Kruti Dev draws. Pure functions
//! over text; knows no database, no window and no clock.

pub mod bars;
pub mod breach;
pub mod clean;
pub mod cluster;
pub mod collate;
pub mod counting;
pub mod date;
pub mod deadline;
mod due;
pub mod entry;
pub mod find;
pub mod fold;
pub mod krutidev;
mod loanwords;
mod mistake;
pub mod named;
mod names;
pub mod number;
pub mod roman;
pub mod row;
mod scheme_fault;
pub mod seat;
pub mod sound;
mod sounds;
pub mod standing;
pub mod stock;
pub mod thread;
pub mod time;
pub mod typing;
pub mod value;

pub use clean::{clean_line, clean_text};
pub use counting::{in_lakhs, in_words, rupees_in_words};
pub use date::{
    DateError, financial_year, format_date, format_date_long, month_name, parse_date, parse_date_near,
    parse_month, weekday_name,
};
pub use deadline::{Resolution, STOCK_PHRASES, resolve};
pub use due::said_beside_day;
pub use fold::{fold, matches};
pub use mistake::{Mistake, date_sentence, sentence};
pub use named::{column_head, shown_name};
pub use number::{
    NumberError, format_count, format_number, group_lakh, parse_number, power_of_ten, with_digits,
};
pub use roman::romanise;
pub use time::{TimeError, format_time, parse_time};
pub use value::{ValueError, format_figure, format_value, number_value, parse_value};
