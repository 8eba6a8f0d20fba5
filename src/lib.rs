//! Baithak (बैठक): review meetings in which a figure, the direction given on it, its compliance and the
//! next figure are one thread on one projected screen.
//!
//! The folders and the one way in which they may use each other stand in README under "Architecture";
//! `tests/architecture.rs` holds the code to it.

pub mod app;
pub mod cli;
pub mod documents;
pub mod hindi;
pub mod i18n;
pub mod model;
pub mod papers;
mod parts;
pub mod session;
pub mod store;
pub mod tabular;

/// For the window, the command line, tests and benchmarks alike.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
