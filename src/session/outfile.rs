//! How a finished file is put down: whole, and never over another.

use std::io::{self, Write};
use std::path::Path;

use super::error::SessionError;
use crate::store::{Problem, StoreError};

/// Writes a file that is not there yet: aside first, and then put in place whole. Nothing is written over.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let write = || -> io::Result<()> {
        let mut aside = new_file_in(folder)?;
        aside.write_all(bytes)?;
        aside.as_file().sync_all()?;
        aside.persist_noclobber(path).map_err(|error| error.error)?;
        Ok(())
    };
    if path.exists() {
        return Err(StoreError { path: path.to_owned(), problem: Problem::AlreadyThere }.into());
    }
    write().map_err(|error| cannot_write(path, &error))
}

/// A file beside the place where it is to go, with the rights that any new file has.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".baithak-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

fn cannot_write(path: &Path, error: &io::Error) -> SessionError {
    SessionError::Store(StoreError::io(path, error))
}
