//! Files that show that a direction was complied with. They are kept in a folder beside the database, so
//! that both are moved and copied together; an entry names them by their names there.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::error::SessionError;
use super::{Access, Edit, Problem, ReadOnlyReason, Session, outfile};
use crate::hindi::clean_line;
use crate::model::{ComplianceEntry, Evidence};
use crate::store::StoreError;

/// What no file system of the office takes in a name.
const NOT_IN_NAMES: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
const NAMES_TRIED: u32 = 1_000;
/// What is typed waits on the thread that copies, so a film of an hour is not for it. Photographs and scans have a
/// tenth of it.
const MOST_MB: u64 = 100;

impl Session {
    /// Where the files are kept: `meetings.db` has `meetings.evidence` beside it.
    pub fn evidence_folder(&self) -> PathBuf {
        folder(self.path())
    }

    /// A reference in a new entry that is the whole path of a file brings the file; the copies that were made
    /// for it. They stand there before the entry does: an entry never names a file that is not on disk.
    pub(super) fn with_evidence_kept(&self, edit: Edit) -> Result<(Edit, Vec<PathBuf>), SessionError> {
        let Edit::AddCompliance(mut entry) = edit else { return Ok((edit, Vec::new())) };
        let mut copies = Vec::new();
        if let ComplianceEntry::Report(report) = &mut entry.entry {
            for evidence in &mut report.evidence {
                if let Evidence::Reference(words) = evidence
                    && let file = Path::new(words.trim())
                    && file.is_absolute()
                    && file.is_file()
                {
                    let (name, copy) = match self.copy_evidence(file) {
                        Ok(copied) => copied,
                        Err(error) => {
                            copies.iter().for_each(|copy: &PathBuf| let_go(copy));
                            return Err(error);
                        }
                    };
                    copies.extend(copy);
                    *evidence = Evidence::Document(name);
                }
            }
        }
        Ok((Edit::AddCompliance(entry), copies))
    }

    /// Copies the file into the folder and names it for an entry. The file itself stays where it is; one
    /// that is kept already is not kept twice.
    pub fn keep_evidence(&self, file: &Path) -> Result<Evidence, SessionError> {
        self.copy_evidence(file).map(|(name, _)| Evidence::Document(name))
    }

    /// The name in the folder, and the path of the copy where one had to be made.
    fn copy_evidence(&self, file: &Path) -> Result<(String, Option<PathBuf>), SessionError> {
        let refuse = |problem| SessionError::Store(StoreError { path: self.path().to_owned(), problem });
        match self.access() {
            Access::ReadWrite => {}
            Access::ReadOnly { reason: ReadOnlyReason::AnotherProgram } => {
                return Err(refuse(Problem::OpenElsewhere));
            }
            Access::ReadOnly { reason: ReadOnlyReason::Folder } => {
                return Err(refuse(Problem::ReadOnlyFolder));
            }
        }
        let missing = |problem| SessionError::Store(StoreError { path: file.to_owned(), problem });
        if !file.is_file() {
            return Err(missing(Problem::Missing));
        }
        let unreadable = |error: io::Error| SessionError::Store(StoreError::io(file, &error));
        if fs::metadata(file).map_err(unreadable)?.len() > MOST_MB << 20 {
            return Err(missing(Problem::TooLarge { most_mb: MOST_MB }));
        }
        let folder = self.evidence_folder();
        fs::create_dir_all(&folder).map_err(|error| SessionError::Store(StoreError::io(&folder, &error)))?;
        for count in 1..=NAMES_TRIED {
            let name = name_in_folder(file, count);
            let place = folder.join(&name);
            if !place.exists() {
                outfile::copy_new(file, &place)?;
                return Ok((name, Some(place)));
            }
            if have_same_bytes(file, &place).map_err(unreadable)? {
                return Ok((name, None));
            }
        }
        Err(missing(Problem::AlreadyThere))
    }
}

/// Compared piece by piece: a scan of many pages is not held in memory twice.
fn have_same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(File::open(one)?), BufReader::new(File::open(other)?));
    loop {
        let (ours, theirs) = (one.fill_buf()?, other.fill_buf()?);
        let length = ours.len().min(theirs.len());
        if ours.get(..length) != theirs.get(..length) {
            return Ok(false);
        }
        if length == 0 {
            return Ok(ours.len() == theirs.len());
        }
        one.consume(length);
        other.consume(length);
    }
}

/// Takes a copy away again, and the folder where nothing else is in it.
pub(super) fn let_go(copy: &Path) {
    // What cannot be removed does no harm: no entry names it, and it is found again by its content.
    let _ = fs::remove_file(copy);
    if let Some(folder) = copy.parent() {
        let _ = fs::remove_dir(folder);
    }
}

/// Where the files of the database at this path are kept.
pub fn folder(database: &Path) -> PathBuf {
    database.with_extension("evidence")
}

/// True when the database's folder has a file of this name; a name that leads elsewhere names none.
pub(super) fn is_kept(database: &Path, name: &str) -> bool {
    let is_plain = !name.is_empty() && !name.contains(NOT_IN_NAMES) && !name.starts_with('.');
    is_plain && folder(database).join(name).is_file()
}

/// `report.pdf`, then `report (2).pdf`.
fn name_in_folder(file: &Path, count: u32) -> String {
    let part = |part: Option<&std::ffi::OsStr>| {
        let text = clean_line(&part.unwrap_or_default().to_string_lossy());
        text.replace(NOT_IN_NAMES, "-").trim_matches(['.', ' ']).to_owned()
    };
    let (stem, ending) = (part(file.file_stem()), part(file.extension()));
    let stem = if stem.is_empty() { "evidence".to_owned() } else { stem };
    let stem = if count > 1 { format!("{stem} ({count})") } else { stem };
    if ending.is_empty() { stem } else { format!("{stem}.{ending}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        let name = |file: &str, count| name_in_folder(Path::new(file), count);
        assert_eq!(name("/a/फोटो तारानगर.jpg", 1), "फोटो तारानगर.jpg");
        assert_eq!(name("/a/पत्र: 12?.pdf", 2), "पत्र- 12- (2).pdf");
        assert_eq!(name("/a/..", 1), "evidence");
    }

    #[test]
    fn a_name_that_leads_out_of_the_folder_is_no_kept_file() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("meetings.db");
        fs::write(&database, "x").unwrap();
        fs::create_dir(folder.path().join("meetings.evidence")).unwrap();
        fs::write(folder.path().join("meetings.evidence/a.pdf"), "x").unwrap();
        assert!(is_kept(&database, "a.pdf"));
        for name in ["../meetings.db", "", ".", "..", "b.pdf"] {
            assert!(!is_kept(&database, name), "{name}");
        }
    }

    #[test]
    fn files_are_the_same_by_their_bytes_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            path
        };
        let long = vec![7; 100_000];
        let mut other = long.clone();
        other[99_999] = 8;
        let [one, same, other] = [("a", &long), ("b", &long), ("c", &other)].map(|(n, b)| file(n, b));
        assert!(have_same_bytes(&one, &same).unwrap());
        assert!(!have_same_bytes(&one, &other).unwrap());
        assert!(!have_same_bytes(&one, &file("d", &long[1..])).unwrap());
        assert!(have_same_bytes(&file("e", b""), &file("f", b"")).unwrap());
    }
}
