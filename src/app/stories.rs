//! The story of a figure: asked for by the meeting screen, found on a thread of its own.

use eframe::egui;

use std::sync::Arc;

use crate::model::StoryOf;

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
        let lang = self.prefs.lang;
        let office = self.data.as_ref().and_then(|data| data.home.office.as_ref());
        let writing = office.map_or_else(|| lang.into(), |office| office.writing(lang));
        let found = answer.found.map_err(|error| error.sentence(writing));
        self.screens.review.take_story(&answer.question, found);
    }
}
