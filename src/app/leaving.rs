//! The end of work on a database, when the program is closed or another database is opened: not before all that was
//! typed is on disk, and where it cannot get there, not before the user has been told and has asked once more.

use eframe::egui::{self, ViewportCommand};

use super::Baithak;
use super::place::Place;
use super::source::Source;
use super::view::{Notice, Tone};
use super::widgets::StillOpen;
use crate::i18n::screen::Screen as Word;

/// Where one goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Close,
    Open(Source),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Leaving {
    #[default]
    No,
    /// When the writer has done what it was sent; only if that could be stored, or else `all_the_same`.
    OnceDone { aim: Aim, all_the_same: bool },
    /// Not everything could be stored, and the user was told.
    Told(Aim),
    /// The window closes at the next request.
    Sure,
}

impl Baithak {
    pub(super) fn leave_for(&mut self, ctx: &egui::Context, aim: Aim) {
        let was_told = self.leaving == Leaving::Told(aim);
        if self.settle(ctx).is_err() && !was_told {
            return self.tell_before_leaving(aim, Word::EntryIsOpen.text(self.prefs.lang));
        }
        self.save_all();
        self.keep_time();
        self.leaving = Leaving::OnceDone { aim, all_the_same: was_told };
    }

    /// What is being typed in a cell of the table is entered.
    pub(super) fn settle(&mut self, ctx: &egui::Context) -> Result<(), StillOpen> {
        let now_s = ctx.input(|input| input.time);
        let (settled, out) = self.with_screens(now_s, |screens, view, out| screens.review.settle(view, out));
        for action in out {
            self.dispatch(ctx, action);
        }
        settled.unwrap_or(Ok(()))
    }

    /// Whether nothing that is being typed would be left behind; else one goes to where it is.
    pub(super) fn may_go_on(&mut self, ctx: &egui::Context) -> bool {
        let is_settled = self.settle(ctx).is_ok();
        if !is_settled {
            self.go(Place::Review);
        }
        is_settled
    }

    /// Keeps the window while what was typed is on its way to the disk; then goes where the user wanted to go.
    pub(super) fn follow_leaving(&mut self, ctx: &egui::Context) {
        if self.data.is_none() {
            // There is nothing to lose.
            return;
        }
        let asked = ctx.input(|input| input.viewport().close_requested()) && self.leaving != Leaving::Sure;
        if asked {
            self.leave_for(ctx, Aim::Close);
        }
        // Who was told and goes on working is told anew.
        let is_said = self.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Error);
        if matches!(self.leaving, Leaving::Told(_)) && !is_said {
            self.leaving = Leaving::No;
        }
        match self.may_leave_for() {
            Some(Aim::Close) => {
                self.leaving = Leaving::Sure;
                if !asked {
                    ctx.send_viewport_cmd(ViewportCommand::Close);
                }
            }
            Some(Aim::Open(source)) => {
                self.leaving = Leaving::No;
                self.switch(ctx, source);
            }
            None if asked => ctx.send_viewport_cmd(ViewportCommand::CancelClose),
            None => {}
        }
    }

    /// Where one can go now.
    fn may_leave_for(&mut self) -> Option<Aim> {
        let Leaving::OnceDone { aim, all_the_same } = self.leaving else { return None };
        if self.worker.is_busy() {
            return None;
        }
        match self.unsaved.clone().filter(|_| !all_the_same) {
            Some(why) => {
                self.tell_before_leaving(aim, &why);
                None
            }
            None => Some(aim),
        }
    }

    /// Something could be stored again: what the user was told is no longer so.
    pub(super) fn forget_telling(&mut self) {
        if matches!(self.leaving, Leaving::Told(_)) {
            self.leaving = Leaving::No;
            self.notice = None;
        }
    }

    fn tell_before_leaving(&mut self, aim: Aim, why: &str) {
        self.leaving = Leaving::Told(aim);
        self.notice = Some(Notice::error(Word::CannotStore.with(self.prefs.lang, &[("why", why)])));
    }
}
