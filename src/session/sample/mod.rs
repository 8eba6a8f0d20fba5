//! The sample database: one reported meeting with a past, and larger ones of the same kind for trials. The
//! same size makes the same content, ids and all.

mod content;
mod figures;
mod follow_up;
mod history;
mod register;
mod writer;

use std::io;
use std::path::Path;
use std::sync::Arc;

use self::content::Content;
use self::writer::Writer;
use super::clock::Clock;
use super::error::SessionError;
use super::word::OperationKind;
use crate::model::Bilingual;
use crate::store::{OperationEnd, OperationStart, Problem, Step, Store, StoreError};

/// How large the sample is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Years of history before the two meetings of the sample.
    pub years: Option<u32>,
    /// The reported meeting gets made-up directions until it has this many.
    pub directions: Option<u32>,
}

/// Writes the sample to a file that is not there yet. It appears whole or not at all. The clock says when
/// it was written; the content does not depend on it.
pub fn write(path: &Path, size: &Size, clock: Arc<dyn Clock>) -> Result<(), SessionError> {
    let refuse = |problem| Err(SessionError::Store(StoreError { path: path.to_owned(), problem }));
    if path.exists() {
        return refuse(Problem::AlreadyThere);
    }
    let folder = match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return refuse(Problem::NotADatabase),
    };
    let fail = |error: &io::Error| SessionError::Store(StoreError::io(path, error));
    let aside =
        tempfile::Builder::new().prefix(".baithak-").tempdir_in(folder).map_err(|error| fail(&error))?;
    let file = aside.path().join("sample.db");
    fill(&file, size, &*clock)?;
    let whole = tempfile::TempPath::try_from_path(&file).map_err(|error| fail(&error))?;
    whole.persist_noclobber(path).map_err(|error| fail(&error.error))
}

fn fill(path: &Path, size: &Size, clock: &dyn Clock) -> Result<(), SessionError> {
    let content = Content::read().map_err(|detail| {
        SessionError::Store(StoreError { path: path.to_owned(), problem: Problem::Unexpected { detail } })
    })?;
    let store = Store::open(path, &clock.now().to_rfc3339())?;
    let start = OperationStart { id: clock.new_uuid(), at: clock.now(), bulk: true };
    store.transact(start, |store, _| {
        Writer::new(store, &content).write(size)?;
        let kind = OperationKind::Sample.code();
        let subject = Bilingual::default();
        Ok::<_, SessionError>(OperationEnd { kind, subject, meeting: None, step: Step::None })
    })?;
    Ok(store.close_whole()?)
}
