//! The files of a folder, to choose one from them.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::ground::Ground;
use super::list::{Asked, List};
use crate::app::importing::Wish;
use crate::app::sheets::{Entry, Folder, Kind};
use crate::app::view::{Action, View};
use crate::hindi::fold;
use crate::i18n::import::ImportWord;
use crate::i18n::thread::ThreadText;
use crate::i18n::units::UnitsWord;

const WIDTH: f32 = 760.0;

/// What the file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// It shows that a direction was complied with.
    Evidence,
    /// A list of units.
    Units,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Files {
    wanted: Wanted,
    /// `None` until it was looked into.
    folder: Option<Folder>,
    list: List,
}

/// A row: a file, a folder, or the one above.
struct Row {
    text: String,
    second: String,
    path: PathBuf,
    kind: Kind,
}

impl Files {
    pub fn of(wanted: Wanted) -> Self {
        Self { wanted, folder: None, list: List::default() }
    }

    /// What is in the folder that was asked for.
    pub fn hear(&mut self, folder: Folder) {
        *self = Self { folder: Some(folder), ..Self::of(self.wanted) };
    }

    pub fn ui(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        let folder = self.folder.as_ref();
        let rows: Vec<Row> = folder.map_or_else(Vec::new, |folder| rows(view, folder, self.list.query()));
        let shown: Vec<(&str, String)> =
            rows.iter().map(|row| (row.text.as_str(), row.second.clone())).collect();
        let asked = Asked {
            name: "files",
            title: match self.wanted {
                Wanted::Evidence => ThreadText::ChooseFile.text(view.lang),
                Wanted::Units => UnitsWord::Choose.text(view.lang),
            },
            hint: ThreadText::ChooseFileHint.text(view.lang),
            empty: folder.map(|_| ThreadText::NoSuchFile.text(view.lang)),
            width: WIDTH,
        };
        let taken = self.list.ui(Ground::Screen(ctx), &asked, &shown);
        if let Some(row) = taken.and_then(|place| rows.get(place)) {
            out.push(match row.kind {
                Kind::File => match self.wanted {
                    Wanted::Evidence => Action::TakeEvidence(row.path.clone()),
                    Wanted::Units => Action::TakeUnits(row.path.clone()),
                },
                Kind::Folder => Action::sheets(Wish::LookFiles(row.path.clone())),
            });
        }
    }
}

/// Those that answer to what was typed, and the way up while nothing is; a whole path is itself one.
fn rows(view: &View<'_>, folder: &Folder, query: &str) -> Vec<Row> {
    let fitting = folder.entries.iter().filter(|entry| fold::matches(&entry.name, query));
    let row = |entry: &Entry| Row {
        text: entry.name.clone(),
        second: about(view, entry),
        path: entry.path.clone(),
        kind: entry.kind,
    };
    let up = folder.path.parent().filter(|_| query.trim().is_empty()).map(|above: &Path| Row {
        text: ImportWord::FolderUp.text(view.lang).to_owned(),
        second: ImportWord::FolderKind.text(view.lang).to_owned(),
        path: above.to_path_buf(),
        kind: Kind::Folder,
    });
    // Whether it is there is found out on another thread, when it is taken.
    let typed = Some(Path::new(query.trim())).filter(|path| path.is_absolute()).map(|path| {
        let kind = if query.trim().ends_with(std::path::is_separator) { Kind::Folder } else { Kind::File };
        let second = if kind == Kind::Folder { ImportWord::FolderKind.text(view.lang) } else { "" };
        Row { text: path.display().to_string(), second: second.to_owned(), path: path.to_path_buf(), kind }
    });
    typed.into_iter().chain(fitting.map(row)).chain(up).collect()
}

/// Beside the name: that it is a folder, or when the file was last written.
pub fn about(view: &View<'_>, entry: &Entry) -> String {
    match (entry.kind, entry.changed_at) {
        (Kind::Folder, _) => ImportWord::FolderKind.text(view.lang).to_owned(),
        (Kind::File, Some(at)) => {
            let date = view.date(at.date_naive());
            format!("{date}  {}", view.in_digits(at.format("%H:%M")))
        }
        (Kind::File, None) => String::new(),
    }
}
