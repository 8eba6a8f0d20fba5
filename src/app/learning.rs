//! Learns the office's stock directions when a meeting is opened, on a thread of its own and with a connection
//! that only reads. Another meeting stops it, and so does the end of the program, which waits for it: its
//! connection is closed before the writer's.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::MeetingId;
use crate::session::{Clock, Session, Stock};

use super::background::Background;
use super::worker::Data;

/// What was learnt from: the file, the meeting, and how many names there were. What is given in the meeting
/// itself is learnt for the next.
type Source = (PathBuf, MeetingId, usize);

#[derive(Default)]
pub struct Learning {
    stock: Arc<Stock>,
    source: Option<Source>,
    thread: Option<Background<PathBuf, Stock>>,
}

impl Learning {
    /// What is known so far.
    pub fn stock(&self) -> &Arc<Stock> {
        &self.stock
    }

    pub fn is_busy(&self) -> bool {
        self.thread.as_ref().is_some_and(Background::is_busy)
    }

    /// Begins to learn when a meeting was opened, and takes what was learnt. `wake` is called when it is there.
    pub fn run(&mut self, data: &Data, clock: &Arc<dyn Clock>, wake: impl Fn() + Send + 'static) {
        if let Some(stock) = self.thread.as_mut().and_then(|thread| thread.poll().pop()) {
            self.stock = Arc::new(stock);
        }
        let names = data.people.officers.len() + data.people.posts.len() + data.units.len();
        let source = data.file.as_ref().map(|file| (data.path.clone(), file.meeting.id, names));
        if source.is_none() || self.source == source {
            return;
        }
        self.source = source;
        let clock = Arc::clone(clock);
        let thread = self.thread.get_or_insert_with(|| {
            Background::new("learning", wake, move |path: PathBuf, task| {
                let learnt = Session::open_read_only(&path, Arc::clone(&clock))
                    .and_then(|session| session.learn_stock(&|| task.is_wanted()));
                // A file that cannot be read has been reported by the writer.
                if let Ok(stock) = learnt {
                    task.say(stock);
                }
            })
        });
        thread.wish(data.path.clone());
    }

    /// Something else is opened, or nothing any more.
    pub fn stop(&mut self) {
        if let Some(thread) = &mut self.thread {
            thread.finish();
        }
        (self.stock, self.source, self.thread) = (Arc::default(), None, None);
    }
}

impl Drop for Learning {
    fn drop(&mut self) {
        self.stop();
    }
}
