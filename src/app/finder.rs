//! Searches on a thread of its own, with a connection that only reads, so that neither the window nor the
//! writer waits. The newest query wins; one that has not begun when the next comes is passed over. The
//! connection is closed with the search: the database is one file again when the program ends.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use crate::session::{Clock, Hit, Query, Session, SessionError};

/// What came of a query.
#[derive(Debug)]
pub struct Answer {
    number: u64,
    pub query: Query,
    pub hits: Result<Vec<Hit>, SessionError>,
}

#[derive(Debug)]
pub struct Finder {
    queries: Option<Sender<(u64, Query)>>,
    answers: Receiver<Answer>,
    asked: u64,
    answered: u64,
    thread: Option<JoinHandle<()>>,
}

impl Finder {
    /// `wake` is called after each answer.
    pub fn new(path: &Path, clock: Arc<dyn Clock>, wake: impl Fn() + Send + 'static) -> Self {
        let (queries, queue) = channel();
        let (report, answers) = channel();
        let path = path.to_owned();
        // Without the thread nothing is answered; the search stays empty.
        let thread = std::thread::Builder::new()
            .name("finder".to_owned())
            .spawn(move || run(&path, &clock, &queue, &report, &wake));
        Self { queries: Some(queries), answers, asked: 0, answered: 0, thread: thread.ok() }
    }

    pub fn ask(&mut self, query: Query) {
        if self.queries.as_ref().is_some_and(|queries| queries.send((self.asked + 1, query)).is_ok()) {
            self.asked += 1;
        }
    }

    /// True while the newest query has no answer.
    pub fn is_busy(&self) -> bool {
        self.answered < self.asked
    }

    /// The newest answer since the last call.
    pub fn poll(&mut self) -> Option<Answer> {
        let answer = self.answers.try_iter().last()?;
        self.answered = answer.number;
        Some(answer)
    }
}

impl Drop for Finder {
    fn drop(&mut self) {
        self.queries = None;
        if let Some(thread) = self.thread.take() {
            // At most one query is under way, and the panic of a thread has been printed.
            let _ = thread.join();
        }
    }
}

fn run(
    path: &Path,
    clock: &Arc<dyn Clock>,
    queue: &Receiver<(u64, Query)>,
    report: &Sender<Answer>,
    wake: &impl Fn(),
) {
    let mut session: Option<Session> = None;
    while let Ok(first) = queue.recv() {
        let (number, query) = queue.try_iter().last().unwrap_or(first);
        let hits = search(&mut session, path, clock, &query);
        if report.send(Answer { number, query, hits }).is_err() {
            return;
        }
        wake();
    }
}

fn search(
    session: &mut Option<Session>,
    path: &Path,
    clock: &Arc<dyn Clock>,
    query: &Query,
) -> Result<Vec<Hit>, SessionError> {
    let opened = match session.take() {
        Some(mut open) => {
            // Names are kept in memory until another program's write is noticed; the writer is one.
            open.refresh()?;
            open
        }
        None => Session::open_read_only(path, Arc::clone(clock))?,
    };
    session.insert(opened).search(query)
}
