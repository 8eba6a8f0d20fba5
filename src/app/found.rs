//! From a hit to its screen, and back to where one was.

use eframe::egui;

use crate::model::{CaseId, MeetingId, SearchTarget};
use crate::session::CasesOf;

use super::place::Place;
use super::shell::search::Search;
use super::view::Action;
use super::{Baithak, Overlay, screens};

/// The frame after the last one in which the search was drawn, and one to spare.
const BACK_FRAMES: u8 = 2;

/// What is to get the keyboard back.
#[derive(Clone, Copy, Debug)]
pub(super) struct FocusBack {
    id: egui::Id,
    /// For how many frames more it is asked for: what lies under a search takes none in the frame in which the
    /// search goes.
    frames: u8,
    /// Not when something else has asked for it.
    gives_way: bool,
}

impl Baithak {
    /// Opens the search; one that is open begins anew.
    pub(super) fn open_search(&mut self, ctx: &egui::Context) {
        let Some(data) = &self.data else { return };
        if let Overlay::Search(search) = &mut self.overlay {
            return search.begin_anew(ctx);
        }
        let search = Search::new(ctx, &data.path, &self.clock);
        // What was typed can be found as soon as it is written.
        self.save_all();
        self.overlay = Overlay::Search(Box::new(search));
    }

    /// Lays something over the screen, or takes it away when it lies there.
    pub(super) fn toggle(&mut self, ctx: &egui::Context, overlay: Overlay) {
        if std::mem::discriminant(&self.overlay) == std::mem::discriminant(&overlay) {
            self.leave_overlay(ctx);
        } else {
            self.lay_over(ctx, overlay);
        }
    }

    pub(super) fn lay_over(&mut self, ctx: &egui::Context, overlay: Overlay) {
        if matches!(self.overlay, Overlay::None) {
            self.under_overlay = ctx.memory(egui::Memory::focused);
        }
        self.overlay = overlay;
    }

    /// Closes what lies over the screen; the caret returns to where it was before.
    pub(super) fn leave_overlay(&mut self, ctx: &egui::Context) {
        let under = match &self.overlay {
            Overlay::Search(search) => search.back_to(),
            _ => self.under_overlay,
        };
        self.overlay = Overlay::None;
        if let Some(id) = under {
            self.bring_focus(ctx, id);
        }
    }

    /// Gives the keyboard to what lay under an overlay.
    pub(super) fn bring_focus(&mut self, ctx: &egui::Context, id: egui::Id) {
        self.focus_back = Some(FocusBack { id, frames: BACK_FRAMES, gives_way: false });
        self.give_focus_back(ctx);
    }

    /// After a command was chosen: the caret returns to where it was, unless the command asks for another field.
    pub(super) fn offer_focus_back(&mut self, ctx: &egui::Context) {
        if let Some(id) = self.under_overlay {
            self.bring_focus(ctx, id);
            self.focus_back = self.focus_back.take().map(|back| FocusBack { gives_way: true, ..back });
        }
    }

    pub(super) fn give_focus_back(&mut self, ctx: &egui::Context) {
        let Some(back) = self.focus_back.take() else { return };
        let elsewhere = ctx.memory(egui::Memory::focused).is_some_and(|focused| focused != back.id);
        if back.gives_way && elsewhere {
            return;
        }
        ctx.memory_mut(|memory| memory.request_focus(back.id));
        if back.frames > 0 {
            self.focus_back = Some(FocusBack { frames: back.frames - 1, ..back });
            ctx.request_repaint();
        }
    }

    /// Goes to what was found.
    pub(super) fn show(&mut self, target: &SearchTarget, meeting: Option<MeetingId>) {
        self.overlay = Overlay::None;
        self.screens.show(target);
        match target {
            SearchTarget::Officer(_) | SearchTarget::Post(_) | SearchTarget::Office(_) => {
                self.go(Place::People)
            }
            SearchTarget::Unit(_) => self.go(Place::Units),
            SearchTarget::Meeting(id) => self.open_where_work_goes_on(*id),
            SearchTarget::Item(_) | SearchTarget::Direction(_) | SearchTarget::Compliance(_) => {
                self.review(meeting)
            }
            // A scheme is seen where it was last reviewed, and so is what stands in its register.
            SearchTarget::Scheme(_) | SearchTarget::Case(_) => self.review(self.open_or_newest_meeting()),
        }
    }

    /// Opens the register in which the thing stands, on the item that reviews its scheme.
    pub(super) fn show_case(&mut self, of: CasesOf, id: CaseId) {
        self.screens.review.want_case(of, id);
        self.show(&SearchTarget::Case(id), None);
    }

    fn open_where_work_goes_on(&mut self, meeting: MeetingId) {
        let meetings = self.data.iter().flat_map(|data| &data.home.meetings);
        let found = meetings.into_iter().find(|summary| summary.id == meeting);
        if let Some(Action::Open(id, place)) = found.map(screens::open_meeting) {
            self.open(id, place);
        }
    }

    fn open_or_newest_meeting(&self) -> Option<MeetingId> {
        let data = self.data.as_ref()?;
        let newest = || data.home.meetings.first().map(|meeting| meeting.id);
        data.file.as_ref().map(|file| file.meeting.id).or_else(newest)
    }

    fn review(&mut self, meeting: Option<MeetingId>) {
        if let Some(meeting) = meeting {
            self.open(meeting, Place::Review);
        }
    }

    pub(super) fn open(&mut self, meeting: MeetingId, place: Place) {
        self.save_all();
        self.keep_time();
        let ticket = self.worker.open(Some(meeting));
        self.then = Some((ticket, place));
    }
}
