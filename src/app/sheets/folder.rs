//! What is in a folder, as far as it is of use: for bringing in figures, or as evidence.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset};

use crate::session::{SessionError, StoreError};

/// Endings of the files that can be read.
const ENDINGS: [&str; 9] = ["xlsx", "xls", "ods", "csv", "tsv", "txt", "json", "xlsm", "xlsb"];
/// How many entries are shown.
const MOST: usize = 300;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    File,
    Folder,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub kind: Kind,
    pub name: String,
    pub path: PathBuf,
    /// When the file was last written.
    pub changed_at: Option<DateTime<FixedOffset>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Folder {
    pub path: PathBuf,
    /// Files first, the newest at the top; then folders by name.
    pub entries: Vec<Entry>,
}

/// Which files of a folder are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Those that can hold figures.
    Figures,
    All,
}

/// Looks into a folder. Hidden entries are passed over; times are those of `offset`.
pub fn look(path: &Path, of: Of, offset: FixedOffset) -> Result<Folder, SessionError> {
    let cannot = |error: std::io::Error| SessionError::Store(StoreError::io(path, &error));
    let mut entries = Vec::new();
    for found in std::fs::read_dir(path).map_err(cannot)?.flatten() {
        let name = found.file_name().to_string_lossy().into_owned();
        // Office programs keep a `~$name` beside a file that is open.
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        let path = found.path();
        let about = std::fs::metadata(&path).ok();
        let is_folder = about.as_ref().is_some_and(std::fs::Metadata::is_dir);
        let kind = if is_folder { Kind::Folder } else { Kind::File };
        let is_wanted = || {
            let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
            of == Of::All || ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
        };
        if is_folder || is_wanted() {
            let changed = about.and_then(|about| about.modified().ok());
            let changed_at = changed.map(|changed| at(changed, offset));
            entries.push(Entry { kind, name, path, changed_at });
        }
    }
    entries.sort_by(|a, b| {
        let newest = |entry: &Entry| Reverse(entry.changed_at.filter(|_| entry.kind == Kind::File));
        (a.kind, newest(a), &a.name).cmp(&(b.kind, newest(b), &b.name))
    });
    entries.truncate(MOST);
    Ok(Folder { path: path.to_path_buf(), entries })
}

fn at(time: SystemTime, offset: FixedOffset) -> DateTime<FixedOffset> {
    DateTime::<chrono::Utc>::from(time).with_timezone(&offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_file_stands_first_and_what_cannot_be_read_is_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, second: u64| {
            let path = folder.path().join(name);
            std::fs::write(&path, "a").unwrap();
            let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(second);
            std::fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
        };
        for (name, second) in
            [("old.csv", 1), ("new.XLSX", 9), ("~$new.xlsx", 9), (".x.csv", 9), ("a.pdf", 9)]
        {
            write(name, second);
        }
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        let names = |of| -> Vec<String> {
            let found = look(folder.path(), of, FixedOffset::east_opt(0).unwrap()).unwrap();
            found.entries.into_iter().map(|entry| entry.name).collect()
        };
        assert_eq!(names(Of::Figures), ["new.XLSX", "old.csv", "sub"]);
        assert_eq!(names(Of::All), ["a.pdf", "new.XLSX", "old.csv", "sub"]);
    }
}
