//! Every sentence and word that the program says, in both languages side by side: a message without its
//! twin does not compile. One file for each place where they are said.

pub mod calendar;
mod catalogue;
pub mod cli;
pub mod cli_help;
pub mod command;
pub mod counting;
pub mod documents;
pub mod entry;
pub mod hall;
pub mod import;
pub mod input;
pub mod operation;
pub mod paper;
pub mod received;
pub mod register;
pub mod rule;
pub mod scheme;
pub mod screen;
pub mod search;
pub mod store;
pub mod table;
pub mod tabular;
pub mod thread;
pub mod typing;
pub mod units;
pub mod widget;

pub use catalogue::fill;
