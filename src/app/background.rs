//! Work on a thread of its own, so that neither the window nor the writer waits for it. Of wishes the newest
//! wins: one that has not begun when the next comes is passed over, one that is under way is asked to stop,
//! and what it still says is not heard.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// The number of what is done and heard in any case; wishes count from 1.
const ALWAYS: u64 = 0;

/// The window's end of the thread: jobs of the kind `J` go in, news of the kind `N` come out.
#[derive(Debug)]
pub struct Background<J, N> {
    jobs: Option<Sender<(u64, J)>>,
    /// `None` is the end of a job.
    news: Receiver<(u64, Option<N>)>,
    /// The number of the newest wish.
    newest: Arc<AtomicU64>,
    waiting: u32,
    thread: Option<JoinHandle<()>>,
}

/// The end of a job that is being done.
pub struct Task<'a, N> {
    number: u64,
    newest: &'a AtomicU64,
    say: &'a dyn Fn(u64, Option<N>),
}

impl<N> Task<'_, N> {
    pub fn say(&self, news: N) {
        (self.say)(self.number, Some(news));
    }

    /// False when a newer wish came, or this one was given up.
    pub fn is_wanted(&self) -> bool {
        self.number == ALWAYS || self.newest.load(Ordering::SeqCst) == self.number
    }
}

impl<J: Send + 'static, N: Send + 'static> Background<J, N> {
    /// Starts the thread. `work` does one job after another; `wake` is called whenever there is news.
    pub fn new(
        name: &str,
        wake: impl Fn() + Send + 'static,
        mut work: impl FnMut(J, &Task<'_, N>) + Send + 'static,
    ) -> Self {
        let (jobs, queue) = channel::<(u64, J)>();
        let (out, news) = channel();
        let newest = Arc::new(AtomicU64::new(ALWAYS));
        let seen = Arc::clone(&newest);
        // Without the thread the channel is closed, and nothing is waited for.
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            let say = |number, news| {
                let _ = out.send((number, news));
                wake();
            };
            while let Ok((number, job)) = queue.recv() {
                let task = Task { number, newest: &seen, say: &say };
                if task.is_wanted() {
                    work(job, &task);
                }
                say(number, None);
            }
        });
        Self { jobs: Some(jobs), news, newest, waiting: 0, thread: thread.ok() }
    }

    /// The newest wish: older ones are given up.
    pub fn wish(&mut self, job: J) {
        let number = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        self.send(number, job);
    }

    /// Done and heard in any case.
    pub fn order(&mut self, job: J) {
        self.send(ALWAYS, job);
    }

    /// Gives up the newest wish.
    pub fn cancel(&self) {
        self.newest.fetch_add(1, Ordering::SeqCst);
    }

    fn send(&mut self, number: u64, job: J) {
        if self.jobs.as_ref().is_some_and(|jobs| jobs.send((number, job)).is_ok()) {
            self.waiting += 1;
        }
    }

    pub fn is_busy(&self) -> bool {
        self.waiting > 0
    }

    /// All news since the last call that still matter.
    pub fn poll(&mut self) -> Vec<N> {
        let newest = self.newest.load(Ordering::SeqCst);
        let mut out = Vec::new();
        while let Ok((number, news)) = self.news.try_recv() {
            match news {
                None => self.waiting = self.waiting.saturating_sub(1),
                Some(news) if number == ALWAYS || number == newest => out.push(news),
                Some(_) => {}
            }
        }
        out
    }

    /// Gives up the wish and waits until what was ordered is done. For the end of what owns it.
    pub fn finish(&mut self) {
        self.cancel();
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // The panic of a thread has been printed; there is nobody left to tell.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use super::*;

    fn heard(background: &mut Background<u32, u32>) -> Vec<u32> {
        let mut heard = Vec::new();
        while background.is_busy() {
            heard.extend(background.poll());
            std::thread::yield_now();
        }
        heard
    }

    #[test]
    fn the_newest_wish_wins_and_orders_are_done_in_any_case() {
        let (begin, begun) = sync_channel::<()>(0);
        let mut background = Background::new(
            "test",
            || {},
            move |job: u32, task: &Task<'_, u32>| {
                let _ = begun.recv();
                task.say(job);
                if task.is_wanted() {
                    task.say(job + 100);
                }
            },
        );
        background.wish(1);
        begin.send(()).unwrap();
        assert_eq!(heard(&mut background), [1, 101]);
        // The first of these is under way or has not begun when the second comes.
        background.wish(2);
        background.order(3);
        background.wish(4);
        drop(begin);
        assert_eq!(heard(&mut background), [3, 103, 4, 104]);
        background.wish(5);
        background.cancel();
        assert!(heard(&mut background).is_empty());
    }

    #[test]
    fn the_end_waits_for_what_was_ordered() {
        let done = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&done);
        let mut background = Background::new(
            "test",
            || {},
            move |(), _: &Task<'_, ()>| {
                counted.fetch_add(1, Ordering::SeqCst);
            },
        );
        background.order(());
        background.order(());
        background.finish();
        assert_eq!(done.load(Ordering::SeqCst), 2);
    }
}
