//! Files on their way out.

use std::path::Path;

use super::{Heard, TableWish};
use crate::session::{Problem, SessionError, StoreError, outfile};
use crate::tabular;

pub(super) fn table(wish: &TableWish) -> Heard {
    match tabular::to_xlsx(&wish.table, wish.lang, wish.stale_days) {
        Ok(bytes) => free(&wish.folder, &wish.name, "xlsx", &bytes),
        Err(error) => Heard::NotMade(error),
    }
}

/// Writes a file under the first name that is free.
pub(super) fn free(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Heard {
    let name = |count: u32| match count {
        1 => format!("{name}.{ending}"),
        _ => format!("{name}-{count}.{ending}"),
    };
    for count in 1..1_000 {
        let path = folder.join(name(count));
        match outfile::write_new(&path, bytes) {
            Ok(()) => return Heard::Written(path),
            Err(SessionError::Store(error)) if error.problem == Problem::AlreadyThere => {}
            Err(error) => return Heard::NotWritten(error),
        }
    }
    let problem = StoreError { path: folder.join(name(1)), problem: Problem::AlreadyThere };
    Heard::NotWritten(problem.into())
}
