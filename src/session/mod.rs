//! The use cases: every change of data goes through `Session::apply` and one transaction, can be undone,
//! and says what it was; every screen and paper gets what it needs as one owned value. Knows no screen
//! and no SQL.

mod agenda;
mod carry_over;
mod cases;
pub mod catalogue;
mod change;
pub mod check;
mod clock;
mod closed;
mod compliance;
mod counting;
mod directions;
mod edit;
mod error;
mod evidence;
mod figures;
mod history;
mod imports;
pub mod infile;
mod invitees;
mod kept_schemes;
mod meetings;
mod office;
pub mod outfile;
mod past;
mod people;
mod read;
mod received;
mod register_import;
mod register_word;
pub mod sample;
mod scheme_word;
mod schemes;
mod search;
mod search_hit;
mod source_cell;
mod stock;
mod story;
#[cfg(test)]
mod tests;
mod typed;
mod units;
mod word;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use self::cases::{CaseChange, Cases, CasesOf};
pub use self::clock::{Clock, ManualClock, SystemClock};
pub use self::edit::Edit;
pub use self::error::{Refusal, SessionError};
pub use self::evidence::folder as evidence_folder;
pub use self::imports::FiguresImport;
pub use self::read::{Home, Spellings};
pub use self::register_import::RegisterImport;
pub use self::schemes::as_kept;
pub use self::search::{Hit, HitMeeting, Marked, Query};
pub use self::stock::Stock;
pub use self::word::{OperationKind, OperationWord};
pub use crate::hindi::find::Match;
pub use crate::store::{Access, Import, Problem, ReadOnlyReason, StoreError};
pub use crate::tabular::ListedUnit;

use self::change::{Change, Done};
use self::history::History;
use self::read::Cache;
use crate::model::{MeetingId, SchemeCode};
use crate::store::{OperationEnd, OperationStart, Step, Store};

/// What a committed change was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// False when everything stood as wanted already; nothing was then stored.
    pub changed: bool,
    /// The session's revision after the change.
    pub revision: u64,
    /// When it was on disk.
    pub at: DateTime<FixedOffset>,
    /// The meeting to which the change belongs, if to one.
    pub meeting: Option<MeetingId>,
    /// What was done; for undo and redo, what was undone or done again.
    pub word: OperationWord,
}

/// An open database and its use cases. It may be sent to another thread; it is not shared between two.
pub struct Session {
    store: Store,
    clock: Arc<dyn Clock>,
    history: History,
    /// What comes next belongs to no step before it.
    step_ended: bool,
    revision: u64,
    data_version: i64,
    cache: Cache,
}

impl Session {
    /// Opens the database at `path`, or makes it there. The folder must exist.
    ///
    /// When another program has it open, or it cannot be written, the session can read only: see `access`.
    pub fn open(path: &Path, clock: Arc<dyn Clock>) -> Result<Self, SessionError> {
        let store = Store::open(path, &clock.now().to_rfc3339())?;
        Self::over(store, clock)
    }

    /// Opens a database that is there, to read it.
    pub fn open_read_only(path: &Path, clock: Arc<dyn Clock>) -> Result<Self, SessionError> {
        Self::over(Store::open_read_only(path)?, clock)
    }

    fn over(store: Store, clock: Arc<dyn Clock>) -> Result<Self, SessionError> {
        let history = History::read(&store)?;
        let data_version = store.data_version()?;
        Ok(Self {
            store,
            clock,
            history,
            step_ended: false,
            revision: 0,
            data_version,
            cache: Cache::default(),
        })
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    pub fn access(&self) -> Access {
        self.store.access()
    }

    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// Goes up with every change that this session commits or notices.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Looks whether another program has written since; true when it has, and what was read is then old.
    pub fn refresh(&mut self) -> Result<bool, SessionError> {
        let found = self.store.data_version()?;
        let changed = found != self.data_version;
        if changed {
            self.data_version = found;
            self.revision += 1;
            self.cache = Cache::default();
            self.history = History::read(&self.store)?;
        }
        Ok(changed)
    }

    /// Makes the change, all of it or none of it.
    pub fn apply(&mut self, edit: Edit) -> Result<Applied, SessionError> {
        let figures = edit.figures_of();
        let (edit, kept) = self.with_evidence_kept(edit)?;
        let applied = self.transact(figures, |change| change.apply(edit));
        if applied.is_err() {
            // What was refused leaves no copy behind.
            kept.iter().for_each(|copy| evidence::let_go(copy));
        }
        applied
    }

    /// Ends the step of undo: the next change begins another one, however soon it comes.
    pub fn end_step(&mut self) {
        self.step_ended = true;
    }

    /// `figures`: those of which day it changes, where it changes no others.
    fn transact(
        &mut self,
        figures: Option<(SchemeCode, NaiveDate)>,
        work: impl FnOnce(&Change) -> Result<Done, SessionError>,
    ) -> Result<Applied, SessionError> {
        let (start, step_ended) = (self.start(), self.step_ended);
        let committed = self.store.transact(start, |store, seq| {
            let units_before = self.cache.known_units();
            let done = work(&Change { store, clock: &*self.clock, units_before })?;
            let step = match done.aside {
                true => Step::None,
                false if step_ended => Step::Of(seq),
                false => Step::Of(history::step_of(store, seq, start.at, done.kind)?),
            };
            let Done { kind, subject, meeting, .. } = done;
            Ok::<_, SessionError>(OperationEnd { kind: kind.code(), subject, meeting, step })
        })?;
        if !committed.tables.is_empty() && committed.end.step != Step::None {
            self.history.push(&committed.end);
            self.step_ended = false;
        }
        Ok(self.applied(start, committed.tables, committed.end, figures))
    }

    /// Takes back the last step; `None` when there is none.
    pub fn undo(&mut self) -> Result<Option<Applied>, SessionError> {
        let Some(step) = self.history.to_undo().cloned() else { return Ok(None) };
        let start = self.start();
        let committed = self.store.transact(start, |store, _| {
            store.put_back(step.seq)?;
            Ok::<_, SessionError>(step.end(Step::Undoes(step.seq)))
        })?;
        self.history.undone();
        Ok(Some(self.applied(start, committed.tables, committed.end, None)))
    }

    /// Does the last undone step again; `None` when there is none.
    pub fn redo(&mut self) -> Result<Option<Applied>, SessionError> {
        let Some(step) = self.history.to_redo().cloned() else { return Ok(None) };
        let start = self.start();
        let committed = self.store.transact(start, |store, _| {
            store.put_again(step.seq)?;
            Ok::<_, SessionError>(step.end(Step::Redoes(step.seq)))
        })?;
        self.history.redone();
        Ok(Some(self.applied(start, committed.tables, committed.end, None)))
    }

    /// What `undo` would take back.
    pub fn undo_word(&self) -> Option<OperationWord> {
        self.history.to_undo().map(|step| step.word.clone())
    }

    /// What `redo` would do again.
    pub fn redo_word(&self) -> Option<OperationWord> {
        self.history.to_redo().map(|step| step.word.clone())
    }

    fn start(&self) -> OperationStart {
        OperationStart { id: self.clock.new_uuid(), at: self.clock.now(), bulk: false }
    }

    fn applied(
        &mut self,
        start: OperationStart,
        tables: Vec<String>,
        end: OperationEnd,
        figures: Option<(SchemeCode, NaiveDate)>,
    ) -> Applied {
        let changed = !tables.is_empty();
        if changed {
            self.revision += 1;
            self.cache.forget(&tables, end.meeting, figures.as_ref());
        }
        let kind = OperationKind::from_code(end.kind).unwrap_or(OperationKind::Undo);
        let word = OperationWord { kind, subject: end.subject };
        Applied { changed, revision: self.revision, at: start.at, meeting: end.meeting, word }
    }
}
