//! The one writer. It owns the `Session` on a thread of its own, so that the window never waits for the
//! disk: screens send jobs, each gets a ticket, and after each job the whole picture comes back.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::model::{
    DirectionId, MeetingFile, MeetingId, MeetingState, People, ReportDraft, SchemeCode, Schemes, Unit,
};
use crate::session::{Access, Edit, Home, OperationWord, Refusal, Session, SessionError, Spellings};

/// How often a reader looks for what another program has written.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Everything that screens show, as of one commit. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Data {
    pub home: Arc<Home>,
    pub people: Arc<People>,
    pub units: Arc<Vec<Unit>>,
    /// Other names of units, by which files know them.
    pub spellings: Arc<Spellings>,
    pub schemes: Arc<Schemes>,
    /// The open meeting.
    pub file: Option<Arc<MeetingFile>>,
    /// Why figures that the open meeting shows cannot be changed: they stand in the minutes of a closed one.
    pub closed_figures: Arc<BTreeMap<SchemeCode, Refusal>>,
    /// When the open meeting was begun, closed and reopened, oldest first.
    pub state_changes: Arc<Vec<(DateTime<FixedOffset>, MeetingState)>>,
    /// Reports on directions that are being written and not entered yet.
    pub report_drafts: Arc<BTreeMap<DirectionId, ReportDraft>>,
    pub undo: Option<OperationWord>,
    pub redo: Option<OperationWord>,
    pub access: Access,
    pub path: PathBuf,
    /// When the last change was committed; `None` before the first.
    pub saved_at: Option<DateTime<FixedOffset>>,
    /// The ticket of the last job that is in here.
    pub handled: u64,
}

#[derive(Debug)]
enum Job {
    Edit { edit: Box<Edit>, begins_step: bool },
    Undo,
    Redo,
    Open(Option<MeetingId>),
}

/// What came of a job.
#[derive(Debug)]
pub enum Outcome {
    /// The database is open.
    Opened,
    /// Nothing but the picture changed, such as by opening a meeting.
    Shown,
    Saved,
    Undone(OperationWord),
    Redone(OperationWord),
    /// There was nothing to undo or redo.
    Nothing,
    Failed(SessionError),
}

#[derive(Debug)]
pub struct News {
    pub ticket: u64,
    pub outcome: Outcome,
    /// `None` only when the database could not be read.
    pub data: Option<Data>,
}

/// The screens' end of the thread.
pub struct Worker {
    jobs: Option<Sender<(u64, Job)>>,
    news: Receiver<News>,
    last_ticket: u64,
    last_news: u64,
    step_ended: bool,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread. `open` runs on it; `wake` is called after each piece of news.
    pub fn spawn(
        open: impl FnOnce() -> Result<Session, SessionError> + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) -> Self {
        let (jobs, job_queue) = channel();
        let (report, news) = channel();
        let thread = std::thread::spawn(move || run(open, &job_queue, &report, &wake));
        Self { jobs: Some(jobs), news, last_ticket: 0, last_news: 0, step_ended: false, thread: Some(thread) }
    }

    pub fn edit(&mut self, edit: Edit) -> u64 {
        let begins_step = std::mem::take(&mut self.step_ended);
        self.send(Job::Edit { edit: Box::new(edit), begins_step })
    }

    /// The next edit is a step of its own for undo, however soon it comes.
    pub fn end_step(&mut self) {
        self.step_ended = true;
    }

    pub fn undo(&mut self) -> u64 {
        self.send(Job::Undo)
    }

    pub fn redo(&mut self) -> u64 {
        self.send(Job::Redo)
    }

    pub fn open(&mut self, meeting: Option<MeetingId>) -> u64 {
        self.send(Job::Open(meeting))
    }

    fn send(&mut self, job: Job) -> u64 {
        self.last_ticket += 1;
        if let Some(jobs) = &self.jobs {
            // The other end is gone only when opening failed, which has been reported.
            let _ = jobs.send((self.last_ticket, job));
        }
        self.last_ticket
    }

    /// The next piece of news, if there is any.
    pub fn poll(&mut self) -> Option<News> {
        let news = self.news.try_recv().ok()?;
        self.last_news = news.ticket;
        Some(news)
    }

    /// True while a job is under way.
    pub fn is_busy(&self) -> bool {
        let lives = self.thread.as_ref().is_some_and(|thread| !thread.is_finished());
        lives && self.last_news < self.last_ticket
    }

    /// Waits until all that was sent is done. For the end of the program.
    pub fn finish(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A panic on the thread has been printed by the panic hook; there is nobody left to tell.
            let _ = thread.join();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.finish();
    }
}

fn run(
    open: impl FnOnce() -> Result<Session, SessionError>,
    jobs: &Receiver<(u64, Job)>,
    report: &Sender<News>,
    wake: &impl Fn(),
) {
    let say = |news: News| {
        // The receiver goes when the program ends; what was sent before is still written.
        let _ = report.send(news);
        wake();
    };
    let mut desk = match open() {
        Ok(session) => Desk { session, open: None, saved_at: None },
        Err(error) => return say(News { ticket: 0, outcome: Outcome::Failed(error), data: None }),
    };
    say(desk.news(0, Outcome::Opened));
    let mut last = 0;
    loop {
        match jobs.recv_timeout(LOOK_AGAIN) {
            Ok((ticket, job)) => {
                last = ticket;
                let outcome = desk.work(job);
                say(desk.news(ticket, outcome));
            }
            // The one who may only read sees what the other program writes.
            Err(RecvTimeoutError::Timeout) => {
                if desk.session.access() != Access::ReadWrite && matches!(desk.session.refresh(), Ok(true)) {
                    say(desk.news(last, Outcome::Shown));
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// The session and what the screens look at.
struct Desk {
    session: Session,
    open: Option<MeetingId>,
    saved_at: Option<DateTime<FixedOffset>>,
}

impl Desk {
    fn work(&mut self, job: Job) -> Outcome {
        let done = match job {
            Job::Edit { edit, begins_step } => {
                if begins_step {
                    self.session.end_step();
                }
                self.session.apply(*edit).map(|applied| (applied.at, Outcome::Saved))
            }
            Job::Undo => match self.session.undo() {
                Ok(Some(applied)) => Ok((applied.at, Outcome::Undone(applied.word))),
                Ok(None) => return Outcome::Nothing,
                Err(error) => Err(error),
            },
            Job::Redo => match self.session.redo() {
                Ok(Some(applied)) => Ok((applied.at, Outcome::Redone(applied.word))),
                Ok(None) => return Outcome::Nothing,
                Err(error) => Err(error),
            },
            Job::Open(meeting) => {
                self.open = meeting;
                return Outcome::Shown;
            }
        };
        match done {
            Ok((at, outcome)) => {
                self.saved_at = Some(at);
                outcome
            }
            Err(error) => Outcome::Failed(error),
        }
    }

    fn news(&mut self, ticket: u64, outcome: Outcome) -> News {
        match self.picture(ticket) {
            Ok(data) => News { ticket, outcome, data: Some(data) },
            Err(error) => News { ticket, outcome: Outcome::Failed(error), data: None },
        }
    }

    fn picture(&mut self, ticket: u64) -> Result<Data, SessionError> {
        let home = self.session.home()?;
        // A meeting that an undo took away is not open any more.
        self.open = self.open.filter(|id| home.meetings.iter().any(|meeting| meeting.id == *id));
        let file = self.open.map(|id| self.session.meeting_file(id)).transpose()?.map(Arc::new);
        let state_changes = self.open.map(|id| self.session.state_changes(id)).transpose()?;
        let closed_figures = file.as_deref().map(|file| self.closed_figures(file)).transpose()?;
        Ok(Data {
            closed_figures: Arc::new(closed_figures.unwrap_or_default()),
            home: Arc::new(home),
            people: self.session.people()?,
            units: self.session.units()?,
            spellings: self.session.spellings()?,
            schemes: self.session.schemes()?,
            file,
            state_changes: Arc::new(state_changes.unwrap_or_default()),
            report_drafts: Arc::new(self.session.report_drafts()?),
            undo: self.session.undo_word(),
            redo: self.session.redo_word(),
            access: self.session.access(),
            path: self.session.path().to_path_buf(),
            saved_at: self.saved_at,
            handled: ticket,
        })
    }

    fn closed_figures(&self, file: &MeetingFile) -> Result<BTreeMap<SchemeCode, Refusal>, SessionError> {
        let mut closed = BTreeMap::new();
        for (code, table) in &file.tables {
            let Some(snapshot) = &table.snapshot else { continue };
            if let Some(refusal) = self.session.figures_closed(code, snapshot.as_on)? {
                closed.insert(code.clone(), refusal);
            }
        }
        Ok(closed)
    }
}
