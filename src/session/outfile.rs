//! How a finished file is put down: whole, and over another only where that was said.

use std::io::{self, Write};
use std::path::Path;

use super::error::SessionError;
use crate::store::{self, Problem, StoreError};

/// Writes a file that is not there yet. `AlreadyThere` when it is; nothing is written over.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    put(path, false, |aside| aside.write_all(bytes))
}

/// Copies a file to where none is yet.
pub fn copy_new(from: &Path, to: &Path) -> Result<(), SessionError> {
    super::infile::not_held(from)?;
    let mut source = std::fs::File::open(from).map_err(|error| cannot_write(from, &error))?;
    put(to, false, |aside| io::copy(&mut source, aside).map(|_| ()))
}

/// Writes a file, in place of the one that may be there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SessionError> {
    put(path, true, |aside| aside.write_all(bytes))
}

/// Whether a file may be put down here later: in a folder that is there, and over no file but one that `may_go`.
pub fn check_place(path: &Path, may_go: impl FnOnce(&[u8]) -> bool) -> Result<(), SessionError> {
    if !folder_of(path).is_dir() {
        return Err(cannot_write(path, &io::ErrorKind::NotFound.into()));
    }
    if path.exists() && (store::is_held(path) || !std::fs::read(path).is_ok_and(|bytes| may_go(&bytes))) {
        return Err(already_there(path));
    }
    Ok(())
}

/// Aside first, in the same folder, and then put in place whole: whatever goes wrong, there is no half a
/// file.
fn put(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut tempfile::NamedTempFile) -> io::Result<()>,
) -> Result<(), SessionError> {
    if !replace && path.exists() {
        return Err(already_there(path));
    }
    let put = || -> io::Result<()> {
        let mut aside = new_file_in(folder_of(path))?;
        write(&mut aside)?;
        aside.as_file().sync_all()?;
        let put = if replace { aside.persist(path) } else { aside.persist_noclobber(path) };
        put.map(|_| ()).map_err(|error| error.error)
    };
    put().map_err(|error| cannot_write(path, &error))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file beside the place where it is to go, with the rights that any new file has.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".baithak-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

fn already_there(path: &Path) -> SessionError {
    StoreError { path: path.to_owned(), problem: Problem::AlreadyThere }.into()
}

fn cannot_write(path: &Path, error: &io::Error) -> SessionError {
    SessionError::Store(StoreError::io(path, error))
}
