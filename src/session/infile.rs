//! How a file that someone gives is taken up: whole.

use std::io;
use std::path::Path;

use super::error::SessionError;
use crate::store::{self, Problem, StoreError};

/// The bytes of a file; `Missing` when there is none.
pub fn read(path: &Path) -> Result<Vec<u8>, SessionError> {
    not_held(path)?;
    std::fs::read(path).map_err(|error| cannot_read(path, &error))
}

/// `OpenHere` for a database that this program has open: read as a file, it would lose its locks.
pub fn not_held(path: &Path) -> Result<(), SessionError> {
    if store::is_held(path) { Err(StoreError::new(path, Problem::OpenHere).into()) } else { Ok(()) }
}

/// Why it cannot be read.
pub fn cannot_read(path: &Path, error: &io::Error) -> SessionError {
    let error = match error.kind() {
        io::ErrorKind::NotFound => StoreError::new(path, Problem::Missing),
        // What systems say of a folder differs, and none says it in the user's language.
        _ if path.is_dir() => StoreError::new(path, Problem::IsFolder),
        _ => StoreError::io(path, error),
    };
    error.into()
}
