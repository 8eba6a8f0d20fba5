//! How a finished file is put down: whole, and over another only where that was said.

use std::io::{self, Write};
use std::path::Path;

use super::error::SessionError;
use crate::store::{Problem, StoreError};

/// Writes a file that is not there yet. `AlreadyThere` when it is; nothing is written over.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    if path.exists() {
        return Err(StoreError { path: path.to_owned(), problem: Problem::AlreadyThere }.into());
    }
    write(path, bytes, false)
}

/// Writes a file, in place of the one that may be there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    write(path, bytes, true)
}

/// Aside first, in the same folder, and then put in place whole: whatever goes wrong, there is no half a
/// file.
fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SessionError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let write = || -> io::Result<()> {
        let mut aside = new_file_in(folder)?;
        aside.write_all(bytes)?;
        aside.as_file().sync_all()?;
        let put = if replace { aside.persist(path) } else { aside.persist_noclobber(path) };
        put.map(|_| ()).map_err(|error| error.error)
    };
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
