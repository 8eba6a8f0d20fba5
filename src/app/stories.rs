//! The story of a figure and the things of a register: asked for by the meeting screen, found on threads of their
//! own.

use eframe::egui;

use std::sync::Arc;

use crate::model::StoryOf;
use crate::session::CasesOf;

use super::Baithak;
use super::finder::Finder;

impl Baithak {
    pub(super) fn tell_story(&mut self, ctx: &egui::Context, of: StoryOf) {
        let Some(data) = &self.data else { return };
        let finder = self.stories.get_or_insert_with(|| {
            let wake = ctx.clone();
            Finder::new(&data.path, Arc::clone(&self.clock), move || wake.request_repaint())
        });
        finder.ask(of);
    }

    pub(super) fn take_story(&mut self) {
        let Some(answer) = self.stories.as_mut().and_then(Finder::poll) else { return };
        let writing = self.writing();
        let found = answer.found.map_err(|error| error.sentence(writing));
        self.screens.review.take_story(&answer.question, found);
    }

    pub(super) fn look_up_cases(&mut self, ctx: &egui::Context, of: CasesOf) {
        let Some(data) = &self.data else { return };
        let finder = self.cases.get_or_insert_with(|| {
            let wake = ctx.clone();
            Finder::new(&data.path, Arc::clone(&self.clock), move || wake.request_repaint())
        });
        finder.ask(of);
    }

    pub(super) fn take_cases(&mut self) {
        let Some(answer) = self.cases.as_mut().and_then(Finder::poll) else { return };
        let writing = self.writing();
        let found = answer.found.map_err(|error| error.sentence(writing));
        let file = self.data.as_ref().and_then(|data| data.file.as_deref());
        self.screens.review.take_cases(&answer.question, found, file);
    }
}
