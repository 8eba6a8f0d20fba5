//! The log beside the database (WAL), in which a commit stands at first. SQLite copies a log of more than a thousand
//! pages into the database at the end of a commit. Of a hundred thousand figures that takes as long as a third of
//! their import, and they are safe without it: another thread does it, while the one who waits goes on.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use rusqlite::{Connection, OpenFlags};

/// As SQLite has it by itself. <https://www.sqlite.org/c3ref/wal_autocheckpoint.html>
const PAGES: i64 = 1000;

/// The thread that copies, at most one; whoever drops this waits for its end.
#[derive(Default)]
pub(super) struct Copier(RefCell<Option<JoinHandle<()>>>);

impl Copier {
    /// Runs `commit` and copies the log afterwards, on a thread of its own.
    pub fn commit_then_copy(
        &self,
        db: &Connection,
        path: &Path,
        commit: impl FnOnce() -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        self.wait();
        // Neither setting decides whether the change is stored: without the first the commit copies too, and
        // without the second the thread that follows the next one does.
        let _ = db.pragma_update(None, "wal_autocheckpoint", 0);
        let committed = commit();
        let _ = db.pragma_update(None, "wal_autocheckpoint", PAGES);
        committed?;
        let path = path.to_owned();
        let thread = std::thread::Builder::new().name("log".to_owned());
        // Where no thread is to be had, the next commit copies.
        *self.0.borrow_mut() = thread.spawn(move || copy(path)).ok();
        Ok(())
    }

    pub fn wait(&self) {
        if let Some(thread) = self.0.take() {
            // A thread that panicked has copied nothing, and the next commit copies.
            let _ = thread.join();
        }
    }
}

impl Drop for Copier {
    fn drop(&mut self) {
        self.wait();
    }
}

/// Stops nobody who writes or reads meanwhile. An error loses nothing: the next commit copies.
fn copy(path: PathBuf) {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if let Ok(db) = Connection::open_with_flags(path, flags) {
        let _ = db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    }
}
