//! Searches on a thread of its own, with a connection that only reads. The connection is closed with the
//! search: the database is one file again when the program ends.

use std::path::Path;
use std::sync::Arc;

use super::background::Background;
use crate::session::{Clock, Hit, Query, Session, SessionError};

/// What came of a query.
#[derive(Debug)]
pub struct Answer {
    pub query: Query,
    pub hits: Result<Vec<Hit>, SessionError>,
}

#[derive(Debug)]
pub struct Finder(Background<Query, Answer>);

impl Finder {
    /// `wake` is called after each answer. Without the thread nothing is answered; the search stays empty.
    pub fn new(path: &Path, clock: Arc<dyn Clock>, wake: impl Fn() + Send + 'static) -> Self {
        let (path, mut session) = (path.to_owned(), None);
        Self(Background::new("finder", wake, move |query: Query, task| {
            let hits = search(&mut session, &path, &clock, &query);
            task.say(Answer { query, hits });
        }))
    }

    pub fn ask(&mut self, query: Query) {
        self.0.wish(query);
    }

    /// True while the newest query has no answer.
    pub fn is_busy(&self) -> bool {
        self.0.is_busy()
    }

    /// The answer to the newest query, if it came since the last call.
    pub fn poll(&mut self) -> Option<Answer> {
        self.0.poll().pop()
    }
}

impl Drop for Finder {
    fn drop(&mut self) {
        self.0.finish();
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
