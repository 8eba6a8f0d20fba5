//! Prints papers on a thread of its own: the minutes as PDF, their pages as pictures for the preview, and
//! the file on disk. The newest wish wins; an older one that is under way is given up between two pages.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use chrono::NaiveDateTime;

use crate::model::{Lang, MeetingFile};
use crate::papers::preview::PageImage;
use crate::papers::{self, PaperError};
use crate::session::{Problem, SessionError, outfile};

/// What is wanted: this meeting, in this language, with this date on it.
#[derive(Clone)]
pub struct Wish {
    pub file: Arc<MeetingFile>,
    pub lang: Lang,
    pub now: NaiveDateTime,
    /// How large the pages are drawn.
    pub px_per_pt: f32,
}

enum Job {
    Print(u64, Box<Wish>),
    Write { pdf: Arc<Vec<u8>>, path: PathBuf, replace: bool },
}

/// What came out.
pub enum Printed {
    /// The PDF is ready; its pages follow.
    Paper {
        pdf: Arc<Vec<u8>>,
    },
    Page(PageImage),
    Failed(PaperError),
    Written(PathBuf),
    /// A file of that name is already there, and nothing was written.
    Exists(PathBuf),
    NotWritten(SessionError),
}

pub struct Press {
    jobs: Sender<Job>,
    printed: Receiver<(u64, Option<Printed>)>,
    /// The number of the newest wish; older ones are dropped.
    newest: Arc<AtomicU64>,
    waiting: u32,
}

impl Press {
    /// `wake` is called whenever something has come out.
    pub fn new(wake: impl Fn() + Send + 'static) -> Self {
        let (jobs, queue) = channel();
        let (out, printed) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&newest);
        // Without the thread nothing is printed, and every wish says so by the closed channel.
        let _ = std::thread::Builder::new().name("press".to_owned()).spawn(move || {
            while let Ok(job) = queue.recv() {
                work(job, &seen, &|number, printed| {
                    let _ = out.send((number, printed));
                    wake();
                });
            }
        });
        Self { jobs, printed, newest, waiting: 0 }
    }

    pub fn print(&mut self, wish: Wish) {
        let number = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        self.send(Job::Print(number, Box::new(wish)));
    }

    /// Gives up what is being printed.
    pub fn cancel(&self) {
        self.newest.fetch_add(1, Ordering::SeqCst);
    }

    pub fn write(&mut self, pdf: Arc<Vec<u8>>, path: PathBuf, replace: bool) {
        self.send(Job::Write { pdf, path, replace });
    }

    fn send(&mut self, job: Job) {
        if self.jobs.send(job).is_ok() {
            self.waiting += 1;
        }
    }

    pub fn is_busy(&self) -> bool {
        self.waiting > 0
    }

    /// All that has come out since the last call and still matters.
    pub fn poll(&mut self) -> Vec<Printed> {
        let newest = self.newest.load(Ordering::SeqCst);
        let mut out = Vec::new();
        while let Ok((number, printed)) = self.printed.try_recv() {
            match printed {
                None => self.waiting = self.waiting.saturating_sub(1),
                Some(printed) if number == 0 || number == newest => out.push(printed),
                Some(_) => {}
            }
        }
        out
    }
}

fn work(job: Job, newest: &AtomicU64, say: &dyn Fn(u64, Option<Printed>)) {
    match job {
        Job::Print(number, wish) => {
            let wanted = || newest.load(Ordering::SeqCst) == number;
            if wanted() {
                print(&wish, &wanted, &|printed| say(number, Some(printed)));
            }
        }
        Job::Write { pdf, path, replace } => say(0, Some(write(&pdf, path, replace))),
    }
    say(0, None);
}

fn print(wish: &Wish, wanted: &dyn Fn() -> bool, say: &dyn Fn(Printed)) {
    let pdf = match papers::minutes_pdf(&wish.file, wish.lang, wish.now) {
        Ok(pdf) => Arc::new(pdf),
        Err(error) => return say(Printed::Failed(error)),
    };
    say(Printed::Paper { pdf: Arc::clone(&pdf) });
    let drawn = papers::preview::page_images(&pdf, wish.px_per_pt, |image| {
        if !wanted() {
            return ControlFlow::Break(());
        }
        say(Printed::Page(image));
        ControlFlow::Continue(())
    });
    if let Err(error) = drawn {
        say(Printed::Failed(error));
    }
}

fn write(pdf: &[u8], path: PathBuf, replace: bool) -> Printed {
    let written = if replace { outfile::replace(&path, pdf) } else { outfile::write_new(&path, pdf) };
    match written {
        Ok(()) => Printed::Written(path),
        Err(SessionError::Store(error)) if error.problem == Problem::AlreadyThere => Printed::Exists(path),
        Err(error) => Printed::NotWritten(error),
    }
}

/// A name for the file that says what it is, free of characters that a file system refuses.
pub fn file_name(file: &MeetingFile, lang: Lang) -> String {
    let kept = tame(file.series.name.get(lang));
    let date = file.meeting.date.format("%Y-%m-%d");
    match lang {
        Lang::Hi => format!("कार्यवाही-{kept}-{date}.pdf"),
        Lang::En => format!("minutes-{kept}-{date}.pdf"),
    }
}

/// Words for the name of a file.
pub fn tame(title: &str) -> String {
    let kept: String =
        title.chars().map(|c| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { '-' } else { c }).collect();
    crate::hindi::cluster::truncate_clusters(kept.trim(), 40).trim().replace(' ', "-")
}

/// The folder in which a PDF is looked for first: the one of the last time, else the user's documents.
pub fn export_folder(last: Option<&Path>) -> PathBuf {
    if let Some(last) = last.filter(|folder| folder.is_dir()) {
        return last.to_path_buf();
    }
    let dirs = directories::UserDirs::new();
    dirs.as_ref()
        .and_then(|dirs| dirs.document_dir().map(Path::to_path_buf))
        .filter(|folder| folder.is_dir())
        .or_else(|| dirs.as_ref().map(|dirs| dirs.home_dir().to_path_buf()))
        .unwrap_or_else(|| PathBuf::from("."))
}
