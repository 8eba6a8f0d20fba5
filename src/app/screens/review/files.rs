//! The way of the current item's figures in from a file, and out to one.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Focus, Review};
use crate::app::importing::Wish;
use crate::app::view::{Action, Notice, View};
use crate::i18n::import::ImportWord as Word;
use crate::model::{MeetingFile, SchemeTable};

impl Review {
    fn table<'a>(&self, file: &'a MeetingFile) -> Option<&'a Arc<SchemeTable>> {
        file.table_of(file.item(self.current?)?)
    }

    /// Opens the screen on which figures come in, with a file that was dropped here.
    pub(super) fn begin_import(
        &self,
        view: &View<'_>,
        file: &MeetingFile,
        dropped: Option<PathBuf>,
        out: &mut Vec<Action>,
    ) {
        out.push(match self.table(file) {
            Some(table) => Action::sheets(Wish::Begin { scheme: Arc::clone(&table.scheme), file: dropped }),
            None => Action::Say(Notice::info(Word::NoScheme.text(view.lang))),
        });
    }

    /// An empty table for figures of another date, with the keys in it.
    pub(super) fn begin_figures(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(table) = self.table(file).cloned() else {
            out.push(Action::Say(Notice::info(Word::NoScheme.text(view.lang))));
            return;
        };
        self.figures.begin_new(view, file, &table, out);
        self.ask_focus = Some(Focus::Figures);
    }

    pub(super) fn export_table(&self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        out.push(match self.table(file) {
            Some(table) => Action::sheets(Wish::ExportTable(Arc::clone(table))),
            None => Action::Say(Notice::info(Word::NoScheme.text(view.lang))),
        });
    }
}
