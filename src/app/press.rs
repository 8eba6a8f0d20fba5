//! Prints papers on a thread of its own: the minutes as PDF, their pages as pictures for the preview, and
//! the file on disk. The newest wish wins; an older one that is under way is given up between two pages.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::background::{Background, Task};
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
    Print(Box<Wish>),
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

pub struct Press(Background<Job, Printed>);

impl Press {
    /// `wake` is called whenever something has come out.
    pub fn new(wake: impl Fn() + Send + 'static) -> Self {
        Self(Background::new("press", wake, |job, task| match job {
            Job::Print(wish) => print(&wish, task),
            Job::Write { pdf, path, replace } => task.say(write(&pdf, path, replace)),
        }))
    }

    pub fn print(&mut self, wish: Wish) {
        self.0.wish(Job::Print(Box::new(wish)));
    }

    /// Gives up what is being printed.
    pub fn cancel(&self) {
        self.0.cancel();
    }

    pub fn write(&mut self, pdf: Arc<Vec<u8>>, path: PathBuf, replace: bool) {
        self.0.order(Job::Write { pdf, path, replace });
    }

    pub fn is_busy(&self) -> bool {
        self.0.is_busy()
    }

    /// All that has come out since the last call and still matters.
    pub fn poll(&mut self) -> Vec<Printed> {
        self.0.poll()
    }
}

impl Drop for Press {
    /// A file that is being written is written whole.
    fn drop(&mut self) {
        self.0.finish();
    }
}

fn print(wish: &Wish, task: &Task<'_, Printed>) {
    let pdf = match papers::minutes_pdf(&wish.file, wish.lang, wish.now) {
        Ok(pdf) => Arc::new(pdf),
        Err(error) => return task.say(Printed::Failed(error)),
    };
    task.say(Printed::Paper { pdf: Arc::clone(&pdf) });
    let drawn = papers::preview::page_images(&pdf, wish.px_per_pt, |image| {
        if !task.is_wanted() {
            return ControlFlow::Break(());
        }
        task.say(Printed::Page(image));
        ControlFlow::Continue(())
    });
    if let Err(error) = drawn {
        task.say(Printed::Failed(error));
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
