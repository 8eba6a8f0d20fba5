//! What can go wrong with the file, as data; the sentence for a person is made from it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::store::StoreMessage;
use crate::model::Lang;

/// What happened to which file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreError {
    pub path: PathBuf,
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Something else than an SQLite file, or a folder.
    NotADatabase,
    /// An SQLite file that another program made.
    OtherProgramsDatabase,
    /// Written by a later version of this program.
    NewerSchema {
        found: u32,
        known: u32,
    },
    /// Written by an earlier version, and it cannot be brought up to date because it cannot be written.
    OlderSchema {
        found: u32,
        known: u32,
    },
    /// The database was made with another text of this migration.
    ChangedMigration {
        number: u32,
    },
    /// There is no such file, and it was not to be made.
    Missing,
    /// A file was wanted, and it is a folder.
    IsFolder,
    /// A file of another kind was wanted, and it is the database that is open here.
    OpenHere,
    FolderMissing,
    /// The file or its folder cannot be written.
    ReadOnlyFolder,
    /// Another program has it open for writing; here it can only be read.
    OpenElsewhere,
    /// A file of that name is there already, and must not be written over.
    AlreadyThere,
    /// A file that is to be kept beside the database, and how large one may be.
    TooLarge {
        most_mb: u64,
    },
    DiskFull,
    Corrupt {
        detail: String,
    },
    /// Another program held the file for longer than we wait.
    Busy,
    Io {
        detail: String,
    },
    /// The index of the search was made by another version, and it cannot be made anew because the file can
    /// only be read.
    StaleSearch,
    /// The change names a record that is not there.
    NamesMissingRecord,
    /// An answer of SQLite that has no better name; a fault of the program.
    Unexpected {
        detail: String,
    },
}

impl StoreError {
    pub fn new(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), problem }
    }

    /// What the system said when the file was opened, made or written.
    pub fn io(path: &Path, error: &io::Error) -> Self {
        let problem = match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Problem::ReadOnlyFolder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::DiskFull,
            io::ErrorKind::NotFound => Problem::FolderMissing,
            io::ErrorKind::AlreadyExists => Problem::AlreadyThere,
            _ => Problem::Io { detail: error.to_string() },
        };
        Self::new(path, problem)
    }

    pub(super) fn sql(path: &Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let detail = error.to_string();
        let problem = match error.sqlite_error_code() {
            Some(Code::NotADatabase) => Problem::NotADatabase,
            Some(Code::DatabaseCorrupt) => Problem::Corrupt { detail },
            Some(Code::DiskFull) => Problem::DiskFull,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Problem::Busy,
            Some(Code::ReadOnly | Code::PermissionDenied) => Problem::ReadOnlyFolder,
            Some(Code::CannotOpen | Code::SystemIoFailure) => Problem::Io { detail },
            Some(Code::ConstraintViolation) if is_foreign_key(error) => Problem::NamesMissingRecord,
            None if is_unreadable_value(error) => Problem::Corrupt { detail },
            _ => Problem::Unexpected { detail },
        };
        Self::new(path, problem)
    }

    /// What happened, to which file, and what to do about it.
    pub fn sentence(&self, lang: Lang) -> String {
        let file = self.path.display().to_string();
        let no_detail = String::new();
        let (message, detail) = match &self.problem {
            Problem::NotADatabase => (StoreMessage::NotADatabase, &no_detail),
            Problem::OtherProgramsDatabase => (StoreMessage::OtherProgramsDatabase, &no_detail),
            Problem::NewerSchema { found, known } => {
                let versions =
                    [("file", file.as_str()), ("found", &found.to_string()), ("known", &known.to_string())];
                return StoreMessage::NewerSchema.with(lang, &versions);
            }
            Problem::OlderSchema { .. } => (StoreMessage::OlderSchema, &no_detail),
            Problem::ChangedMigration { .. } => (StoreMessage::ChangedMigration, &no_detail),
            Problem::Missing => (StoreMessage::Missing, &no_detail),
            Problem::OpenHere => (StoreMessage::OpenHere, &no_detail),
            Problem::IsFolder => (StoreMessage::IsFolder, &no_detail),
            Problem::FolderMissing => (StoreMessage::FolderMissing, &no_detail),
            Problem::ReadOnlyFolder => (StoreMessage::ReadOnlyFolder, &no_detail),
            Problem::OpenElsewhere => (StoreMessage::OpenElsewhere, &no_detail),
            Problem::AlreadyThere => (StoreMessage::AlreadyThere, &no_detail),
            Problem::TooLarge { most_mb } => {
                let values = [("file", file.as_str()), ("most", &most_mb.to_string())];
                return StoreMessage::TooLarge.with(lang, &values);
            }
            Problem::DiskFull => (StoreMessage::DiskFull, &no_detail),
            Problem::Corrupt { detail } => (StoreMessage::Corrupt, detail),
            Problem::Busy => (StoreMessage::Busy, &no_detail),
            Problem::Io { detail } => (StoreMessage::Io, detail),
            Problem::StaleSearch => (StoreMessage::StaleSearch, &no_detail),
            Problem::NamesMissingRecord => (StoreMessage::NamesMissingRecord, &no_detail),
            Problem::Unexpected { detail } => (StoreMessage::Unexpected, detail),
        };
        message.with(lang, &[("file", &file), ("detail", detail)])
    }
}

fn is_foreign_key(error: &rusqlite::Error) -> bool {
    error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

/// A stored value that is not what its column means: only a damaged or hand-edited file has one.
fn is_unreadable_value(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
    )
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::En))
    }
}

impl std::error::Error for StoreError {}
