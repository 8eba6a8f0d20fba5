//! What the user has said of a file: taken back step by step, and kept for when the file is opened again, so that a slip
//! of the finger costs no answers.

use std::path::PathBuf;

use eframe::egui;

use super::{Import, Step};
use crate::app::sheets::{Answers, ReadFile};
use crate::app::widgets;

#[derive(Clone, Default, PartialEq)]
struct Said {
    sheet: Option<String>,
    register: Option<bool>,
    answers: Answers,
}

/// The steps in which it was said.
#[derive(Default)]
pub(super) struct Steps {
    now: Said,
    before: Vec<Said>,
    after: Vec<Said>,
}

/// What was said of a file that was left.
pub(super) struct Left {
    hash: String,
    said: Said,
}

impl Import {
    fn said(&self) -> Said {
        Said { sheet: self.sheet.clone(), register: self.register, answers: self.answers.clone() }
    }

    fn say(&mut self, said: Said) {
        self.steps.now = said.clone();
        Said { sheet: self.sheet, register: self.register, answers: self.answers } = said;
        self.ask_again = true;
    }

    /// Before the plan is made again: something may have been said.
    pub(super) fn note_step(&mut self) {
        let said = self.said();
        if said != self.steps.now {
            self.steps.before.push(std::mem::replace(&mut self.steps.now, said));
            self.steps.after.clear();
        }
    }

    /// Something is being typed that is not said yet.
    pub fn is_typed_in(&self, ctx: &egui::Context) -> bool {
        if !matches!(self.step, Step::Looking(_)) {
            return ctx.text_edit_focused();
        }
        let is_value = self.fix.as_ref().is_some_and(|(_, text)| !text.trim().is_empty());
        is_value || widgets::pending_value(ctx).is_some() || widgets::is_picker_typed(ctx)
    }

    /// Takes back what was said last, or says it again. `None` where no file is looked at, and false where there is
    /// nothing to take back.
    pub fn take_back(&mut self, forward: bool) -> Option<bool> {
        if !matches!(self.step, Step::Looking(_)) {
            return None;
        }
        let (from, to) = match forward {
            false => (&mut self.steps.before, &mut self.steps.after),
            true => (&mut self.steps.after, &mut self.steps.before),
        };
        let Some(said) = from.pop() else { return Some(false) };
        to.push(std::mem::take(&mut self.steps.now));
        self.say(said);
        Some(true)
    }

    /// Before the file that is looked at is left.
    pub(super) fn keep_said(&mut self) {
        if let Step::Looking(file) = &self.step {
            self.left = Some(Left { hash: file.hash.clone(), said: self.said() });
        }
    }

    /// Its folder, where another one is listed: what is chosen next is looked for there.
    pub(super) fn folder_of_file(&self) -> Option<PathBuf> {
        let Step::Looking(file) = &self.step else { return None };
        let is_listed = |folder: &PathBuf| self.folder.as_ref().is_some_and(|listed| listed.path == *folder);
        file.folder.clone().filter(|folder| !is_listed(folder))
    }

    /// What was said of a file stands when it comes again, byte by byte the same.
    pub(super) fn take_up_said(&mut self, file: &ReadFile) {
        self.steps = Steps::default();
        if let Some(left) = self.left.take_if(|left| left.hash == file.hash) {
            self.say(left.said);
        }
    }
}
