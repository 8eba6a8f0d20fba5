//! Opening the file: is it ours, may we write it, is anyone else writing it.
//!
//! One program writes at a time. It holds a lock on the file `<database>.lock`, which the system releases
//! when the program ends in whatever way; the lock file itself stays and means nothing. A second program
//! reads, beside the first one's writing (WAL).

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::error::{Problem, StoreError};
use super::held::{Found, Held, hold};
use super::log::Copier;
use super::migrations;

/// "Btk1", in the header of every database of this program.
pub(super) const APPLICATION_ID: i32 = 0x4274_6b31;
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    ReadWrite,
    ReadOnly { reason: ReadOnlyReason },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// Another program has it open for writing.
    AnotherProgram,
    /// The file or its folder cannot be written.
    Folder,
}

/// An open database.
pub struct Store {
    /// Before the connection, so that it is at its end when that closes.
    pub(super) copier: Copier,
    pub(super) db: Connection,
    path: PathBuf,
    access: Access,
    /// Held as long as the store lives.
    _lock: Option<File>,
    /// At the end, when the connection is closed.
    held: Option<Held>,
}

impl Store {
    /// Opens the database, or makes it when there is none. `now` is written down beside a migration.
    pub fn open(path: &Path, now: &str) -> Result<Self, StoreError> {
        let (found, held) = hold(path)?;
        let (access, lock) = match take_lock(path) {
            Ok(Some(lock)) => (Access::ReadWrite, Some(lock)),
            Ok(None) => (Access::ReadOnly { reason: ReadOnlyReason::AnotherProgram }, None),
            Err(error) if found == Found::Ours && error.problem == Problem::ReadOnlyFolder => {
                (Access::ReadOnly { reason: ReadOnlyReason::Folder }, None)
            }
            Err(error) => return Err(error),
        };
        let opened = match access {
            Access::ReadWrite => match Self::open_for_writing(path, found, lock, now) {
                // The file could be written, but its folder takes no journal beside it.
                Err(error) if found == Found::Ours && error.problem == Problem::ReadOnlyFolder => {
                    Self::open_for_reading(path, ReadOnlyReason::Folder)
                }
                opened => opened,
            },
            // The other program is only just making it.
            Access::ReadOnly { .. } if found != Found::Ours => Err(StoreError::new(path, Problem::Busy)),
            Access::ReadOnly { reason } => Self::open_for_reading(path, reason),
        };
        opened.map(|store| Self { held: Some(held), ..store })
    }

    /// Opens a database that is there, and never writes to it.
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        let (found, held) = hold(path)?;
        match found {
            Found::Ours => {
                let store = Self::open_for_reading(path, ReadOnlyReason::Folder)?;
                Ok(Self { held: Some(held), ..store })
            }
            Found::Empty => Err(StoreError::new(path, Problem::NotADatabase)),
            Found::Nothing => Err(StoreError::new(path, Problem::Missing)),
        }
    }

    fn open_for_writing(
        path: &Path,
        found: Found,
        lock: Option<File>,
        now: &str,
    ) -> Result<Self, StoreError> {
        let fail = |error: rusqlite::Error| StoreError::sql(path, &error);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE;
        let mut db = Connection::open_with_flags(path, flags).map_err(fail)?;
        db.busy_timeout(BUSY_TIMEOUT).map_err(fail)?;
        if db.is_readonly(rusqlite::MAIN_DB).map_err(fail)? {
            drop(db);
            return Self::open_for_reading(path, ReadOnlyReason::Folder);
        }
        if found == Found::Ours {
            migrations::check_version(&db, path)?;
        } else {
            // Before WAL, so that it stands in the file itself and not beside it.
            db.pragma_update(None, "application_id", APPLICATION_ID).map_err(fail)?;
        }
        db.pragma_update(None, "journal_mode", "WAL").map_err(fail)?;
        db.pragma_update(None, "synchronous", "FULL").map_err(fail)?;
        db.pragma_update(None, "foreign_keys", "ON").map_err(fail)?;
        db.set_prepared_statement_cache_capacity(128);
        migrations::run(&mut db, path, now)?;
        let store = Self {
            copier: Copier::default(),
            db,
            path: path.to_owned(),
            access: Access::ReadWrite,
            _lock: lock,
            held: None,
        };
        store.freshen_search()?;
        Ok(store)
    }

    fn open_for_reading(path: &Path, reason: ReadOnlyReason) -> Result<Self, StoreError> {
        let db = connect_for_reading(path).map_err(|error| StoreError::sql(path, &error))?;
        let known = migrations::latest();
        let found = migrations::check_version(&db, path)?;
        if found < known {
            return Err(StoreError::new(path, Problem::OlderSchema { found, known }));
        }
        db.set_prepared_statement_cache_capacity(128);
        Ok(Self {
            copier: Copier::default(),
            db,
            path: path.to_owned(),
            access: Access::ReadOnly { reason },
            _lock: None,
            held: None,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn access(&self) -> Access {
        self.access
    }

    /// Runs queries and gives their error the file's name.
    pub(super) fn run<'a, T>(
        &'a self,
        query: impl FnOnce(&'a Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        query(&self.db).map_err(|error| StoreError::sql(&self.path, &error))
    }

    /// All that `read` asks sees the database at one moment, even while another program writes.
    pub fn read<T, E: From<StoreError>>(&self, read: impl FnOnce(&Self) -> Result<T, E>) -> Result<T, E> {
        let moment = self.run(|db| db.unchecked_transaction())?;
        let answer = read(self)?;
        moment.finish().map_err(|error| StoreError::sql(&self.path, &error))?;
        Ok(answer)
    }

    /// A number that changes when another program has written.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        self.run(|db| db.pragma_query_value(None, "data_version", |row| row.get(0)))
    }

    /// Brings everything into the one file and closes it, so that the file can be moved as it is.
    pub fn close_whole(self) -> Result<(), StoreError> {
        self.copier.wait();
        self.run(|db| db.pragma_update(None, "journal_mode", "DELETE"))?;
        let Self { db, path, held, .. } = self;
        let closed = db.close().map_err(|(_, error)| StoreError::sql(&path, &error));
        drop(held);
        closed
    }

    #[cfg(test)]
    pub(crate) fn let_it_grow_by_pages(&self, pages: i64) {
        let now: i64 = self.db.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        self.db.pragma_update_and_check(None, "max_page_count", now + pages, |_| Ok(())).unwrap();
    }
}

/// `None` when another program holds it.
fn take_lock(path: &Path) -> Result<Option<File>, StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let fail = |error: &io::Error| StoreError::io(path, error);
    let file = File::options().create(true).append(true).open(name).map_err(|error| fail(&error))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(fail(&error)),
    }
}

fn connect_for_reading(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let works = |db: Connection| -> rusqlite::Result<Connection> {
        db.busy_timeout(BUSY_TIMEOUT)?;
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(db)
    };
    let plain = Connection::open_with_flags(path, flags).and_then(works);
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    match plain {
        // Where nothing can be created, a WAL database opens only if SQLite may take it for unchanging.
        // That is true as long as no other program left changes beside it.
        Err(_) if !std::fs::metadata(&log).is_ok_and(|about| about.len() > 0) => {
            let Some(uri) = immutable_uri(path) else { return plain };
            Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI).and_then(works).or(plain)
        }
        other => other,
    }
}

fn immutable_uri(path: &Path) -> Option<String> {
    let plain = std::path::absolute(path).ok()?;
    let plain = plain.to_str()?.replace('\\', "/");
    let escaped = plain.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let root = if escaped.starts_with('/') { "" } else { "/" };
    Some(format!("file:{root}{escaped}?immutable=1"))
}
