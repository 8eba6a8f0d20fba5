//! What is lined up for the wall: added to, and gone through by one key each way.

use eframe::egui;

use crate::hindi::with_digits;
use crate::i18n::hall::Hall as Word;
use crate::model::{MeetingFile, WallScene, WallShow};
use crate::session::Edit;

use super::command::Command;
use super::hall::list;
use super::shell::message::Message;
use super::shell::wall_list::WallList;
use super::view::{Action, Notice};
use super::{Baithak, Overlay};

/// A step that was asked for and cannot be made.
#[derive(Clone, Copy)]
enum End {
    Empty,
    First,
    Last,
}

impl Baithak {
    /// Adds what is chosen now to the end of the list.
    pub(super) fn line_up(&mut self) {
        let Some(file) = self.pointed_file() else { return };
        let scene = self.hall.scene_now(&file, self.lang(), &self.pointing);
        self.line_up_scene(&file, scene);
    }

    /// Adds words for the hall to the list.
    pub(super) fn line_up_words(&mut self, ctx: &egui::Context, text: String) {
        self.leave_overlay(ctx);
        if let Some(file) = self.pointed_file() {
            self.line_up_scene(&file, WallScene::of_meeting(WallShow::Message(text)));
        }
    }

    fn line_up_scene(&mut self, file: &MeetingFile, scene: WallScene) {
        let lang = self.lang();
        let at = with_digits(&(file.wall_list.len() + 1).to_string(), file.office.digits_in(lang));
        let what = list::words(&scene, file, lang).line();
        self.notice = Some(Notice::aside(Word::LinedUp.with(lang, &[("at", &at), ("what", &what)])));
        let scenes = file.wall_list.iter().cloned().chain([scene]).collect();
        let edit = Edit::SetWallList { meeting: file.meeting.id, scenes };
        self.actions.push(Action::edit(edit));
    }

    /// The list over the screen, with what can be added to it.
    pub(super) fn open_wall_list(&mut self, ctx: &egui::Context) {
        let Some(file) = self.pointed_file() else { return };
        let fresh = self.hall.scenes_to_add(&file, self.lang(), &self.pointing);
        let at = list::place(self.hall.in_list.as_ref(), &file);
        self.toggle(ctx, Overlay::WallList(WallList::new(fresh, at)));
    }

    pub(super) fn ask_words_for_list(&mut self, ctx: &egui::Context) {
        self.lay_over(ctx, Overlay::Message(Message::for_list()));
    }

    /// The next scene of the list, or the one before.
    pub(super) fn step_in_list(&mut self, forward: bool) {
        let Some(file) = self.pointed_file() else { return };
        match list::step(self.hall.in_list.as_ref(), &file, forward) {
            Some(at) => self.call_up(at),
            None if file.wall_list.is_empty() => self.say_end(End::Empty),
            None => self.say_end(if forward { End::Last } else { End::First }),
        }
    }

    fn say_end(&mut self, end: End) {
        let lang = self.lang();
        let text = match end {
            End::Empty => Word::ListEmpty.with(lang, &[("keys", &Command::WallLineUp.keys())]),
            End::First => Word::ListFirst.text(lang).to_owned(),
            End::Last => Word::ListLast.text(lang).to_owned(),
        };
        self.notice = Some(Notice::aside(text));
    }

    /// Puts a scene of the list on the wall. The meeting goes to its item: what is directed next is directed there.
    pub(super) fn call_up(&mut self, at: usize) {
        let Some(file) = self.pointed_file() else { return };
        let Some(scene) = file.wall_list.get(at).cloned() else { return };
        let what = list::words(&scene, &file, self.lang()).line();
        if let Some(item) = scene.item {
            let (is_there, asked) =
                self.with_screens(0.0, |screens, view, out| screens.review.go_to(view, item, out));
            self.actions.extend(asked);
            if is_there == Some(false) {
                return;
            }
            self.pointing.item = Some(item);
        }
        self.hall.call_up(&file, at, scene);
        if !self.hall.is_on() {
            self.say_wall_is_off(Some(&what));
        }
    }

    /// The open meeting, after the wall has looked at which item it is.
    pub(super) fn pointed_file(&mut self) -> Option<std::sync::Arc<MeetingFile>> {
        let file = self.data.as_ref()?.file.clone()?;
        if let Some(pointing) = self.with_view(0.0, |view| self.screens.review.pointing(view)) {
            self.pointing = pointing;
        }
        self.hall.follow(Some(&file), self.pointing.item);
        Some(file)
    }
}
