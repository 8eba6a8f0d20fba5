//! The databases that this program holds open, and the look into a file before it is opened.
//!
//! Where a process closes a file, however it had it open, the system takes back all locks that the process has on
//! it, those of SQLite too (<https://www.sqlite.org/howtocorrupt.html>, 2.2). Without them any other program that opens
//! the database and closes it again takes the last one to leave it for itself, and removes the log of what was
//! written but not yet moved into the file. So a file that is held is looked into by SQLite alone.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::error::{Problem, StoreError};
use super::open::APPLICATION_ID;

/// How often each is open, by the whole name of its file.
static HELD: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    /// A file without a byte: what a program leaves that is killed while it makes a database.
    Empty,
    Ours,
}

/// While it lives, nobody here opens that file but SQLite.
#[derive(Debug)]
pub(super) struct Held(PathBuf);

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = all();
        if let Some(times) = held.get_mut(&self.0) {
            *times -= 1;
            if *times == 0 {
                held.remove(&self.0);
            }
        }
    }
}

/// What the file is, which is held from now on.
pub(super) fn hold(path: &Path) -> Result<(Found, Held), StoreError> {
    let whole = whole_name(path);
    // Until it is told what the file is, nobody else opens it.
    let mut held = all();
    let found = if held.contains_key(&whole) { Found::Ours } else { inspect(path)? };
    *held.entry(whole.clone()).or_insert(0) += 1;
    Ok((found, Held(whole)))
}

/// True for a database that is open in this program: it must not be read as a file.
pub fn is_held(path: &Path) -> bool {
    all().contains_key(&whole_name(path))
}

fn all() -> MutexGuard<'static, BTreeMap<PathBuf, usize>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The same for all names of a file, also of one that is still to be made.
fn whole_name(path: &Path) -> PathBuf {
    let folder = || {
        let absolute = std::path::absolute(path).ok()?;
        Some(absolute.parent()?.canonicalize().ok()?.join(absolute.file_name()?))
    };
    path.canonicalize().ok().or_else(folder).unwrap_or_else(|| path.to_owned())
}

/// Reads the file's header without SQLite, so that a file that is not ours is never touched.
/// Offsets: <https://www.sqlite.org/fileformat2.html#the_database_header>.
fn inspect(path: &Path) -> Result<Found, StoreError> {
    let not_ours = |problem| Err(StoreError::new(path, problem));
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        // A file stands where a folder should be.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return not_ours(Problem::FolderMissing);
        }
        Err(error) => return Err(StoreError::io(path, &error)),
    };
    if file.metadata().is_ok_and(|about| about.is_dir()) {
        return not_ours(Problem::NotADatabase);
    }
    let mut header = Vec::with_capacity(100);
    file.by_ref().take(100).read_to_end(&mut header).map_err(|error| StoreError::io(path, &error))?;
    if header.is_empty() {
        return Ok(Found::Empty);
    }
    if !header.starts_with(b"SQLite format 3\0") {
        return not_ours(Problem::NotADatabase);
    }
    match header.get(68..72).and_then(|bytes| bytes.try_into().ok()).map(i32::from_be_bytes) {
        Some(APPLICATION_ID) => Ok(Found::Ours),
        Some(_) => not_ours(Problem::OtherProgramsDatabase),
        None => not_ours(Problem::Corrupt { detail: format!("{} bytes", header.len()) }),
    }
}
