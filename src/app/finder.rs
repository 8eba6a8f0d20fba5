//! Looks things up on a thread of its own, with a connection that only reads: the search, and the story of a
//! figure. The connection is closed with the finder: the database is one file again when the program ends.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use super::background::Background;
use crate::model::{Story, StoryOf};
use crate::session::{Cases, CasesOf, Clock, Hit, Query, Session, SessionError};

/// What can be asked of the database.
pub trait Question: fmt::Debug + Send + 'static {
    type Found: fmt::Debug + Send + 'static;

    /// Looks it up; on the finder's thread.
    ///
    /// # Errors
    /// As the session has them.
    fn look_up(&self, session: &Session) -> Result<Self::Found, SessionError>;
}

impl Question for Query {
    type Found = Vec<Hit>;

    fn look_up(&self, session: &Session) -> Result<Self::Found, SessionError> {
        session.search(self)
    }
}

impl Question for CasesOf {
    type Found = Cases;

    fn look_up(&self, session: &Session) -> Result<Self::Found, SessionError> {
        session.cases(self)
    }
}

impl Question for StoryOf {
    type Found = Story;

    fn look_up(&self, session: &Session) -> Result<Self::Found, SessionError> {
        session.story(self)
    }
}

/// What came of a question.
#[derive(Debug)]
pub struct Answer<Q: Question> {
    pub question: Q,
    pub found: Result<Q::Found, SessionError>,
}

#[derive(Debug)]
pub struct Finder<Q: Question>(Background<Q, Answer<Q>>);

impl<Q: Question> Finder<Q> {
    /// `wake` is called after each answer. Without the thread nothing is answered; what asks stays empty.
    pub fn new(path: &Path, clock: Arc<dyn Clock>, wake: impl Fn() + Send + 'static) -> Self {
        let (path, mut session) = (path.to_owned(), None);
        Self(Background::new("finder", wake, move |question: Q, task| {
            let found = opened(&mut session, &path, &clock).and_then(|session| question.look_up(session));
            task.say(Answer { question, found });
        }))
    }

    pub fn ask(&mut self, question: Q) {
        self.0.wish(question);
    }

    /// True while the newest question has no answer.
    pub fn is_busy(&self) -> bool {
        self.0.is_busy()
    }

    /// The answer to the newest question, if it came since the last call.
    pub fn poll(&mut self) -> Option<Answer<Q>> {
        self.0.poll().pop()
    }
}

impl<Q: Question> Drop for Finder<Q> {
    fn drop(&mut self) {
        self.0.finish();
    }
}

fn opened<'a>(
    session: &'a mut Option<Session>,
    path: &Path,
    clock: &Arc<dyn Clock>,
) -> Result<&'a Session, SessionError> {
    let opened = match session.take() {
        Some(mut open) => {
            // Names are kept in memory until another program's write is noticed; the writer is one.
            open.refresh()?;
            open
        }
        None => Session::open_read_only(path, Arc::clone(clock))?,
    };
    Ok(session.insert(opened))
}
