//! Spreadsheets as blocks send them: what must come out of each.

#![cfg(test)]

#[path = "tabular/believed.rs"]
mod believed;
#[path = "tabular/corpus.rs"]
mod corpus;
#[path = "tabular/directory.rs"]
mod directory;
#[path = "tabular/figures.rs"]
mod figures;
#[path = "tabular/hostile.rs"]
mod hostile;
#[path = "tabular/names.rs"]
mod names;
#[path = "tabular/support.rs"]
mod support;
