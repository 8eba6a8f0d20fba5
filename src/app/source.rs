//! Which database is opened: the office's own, or a fresh copy of the sample.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::session::{Clock, Session, SessionError, StoreError, sample};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Own,
    /// A copy of its own at each start, so that trying out costs nothing and nothing typed is overwritten.
    Sample,
}

#[derive(Clone)]
pub struct Sources {
    /// The office's database.
    pub own: PathBuf,
    /// True when `own` is the platform's default place, whose folder is made when it is missing.
    pub make_folder: bool,
    /// Where copies of the sample go.
    pub samples: PathBuf,
    pub clock: Arc<dyn Clock>,
}

impl Sources {
    /// Opens the database when called, on whichever thread.
    pub fn opener(&self, source: Source) -> impl FnOnce() -> Result<Session, SessionError> + Send + 'static {
        let sources = self.clone();
        move || match source {
            Source::Own => sources.open_own(),
            Source::Sample => sources.open_sample(),
        }
    }

    fn open_own(&self) -> Result<Session, SessionError> {
        if self.make_folder
            && let Some(folder) = self.own.parent()
        {
            make_folder(folder)?;
        }
        Session::open(&self.own, Arc::clone(&self.clock))
    }

    fn open_sample(&self) -> Result<Session, SessionError> {
        make_folder(&self.samples)?;
        let stamp = self.clock.now().format("%Y%m%d-%H%M%S");
        let name = |count: u32| match count {
            1 => format!("sample-{stamp}.db"),
            _ => format!("sample-{stamp}-{count}.db"),
        };
        let free = (1..).map(|count| self.samples.join(name(count))).find(|path| !path.exists());
        let path = free.unwrap_or_else(|| self.samples.join(name(0)));
        sample::write(&path, &sample::Size::default(), Arc::clone(&self.clock))?;
        Session::open(&path, Arc::clone(&self.clock))
    }
}

fn make_folder(folder: &Path) -> Result<(), SessionError> {
    std::fs::create_dir_all(folder).map_err(|error| SessionError::Store(StoreError::io(folder, &error)))
}
