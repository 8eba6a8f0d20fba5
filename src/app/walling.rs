//! The wall's commands, and the wall itself once a frame: what it shows, where, and what the operator is told.

use std::sync::Arc;

use eframe::egui::{self, Sense, WidgetInfo};

use crate::i18n::hall::Hall as Word;

use super::command::Command;
use super::hall::list::show_word;
use super::hall::outputs::Seen;
use super::hall::paint;
use super::hall::picture::{Picture, Screen};
use super::hall::projector::Change;
use super::hall::unentered::Unentered;
use super::hall::view::Show;
use super::place::Place;
use super::shell::message::Message;
use super::view::{Notice, Tone, View};
use super::{Baithak, Overlay, theme};
use crate::model::MeetingState;

impl Baithak {
    /// Runs a command of the wall.
    pub(super) fn run_on_wall(&mut self, ctx: &egui::Context, command: Command) {
        let lang = self.lang();
        // What was said of the wall before may not be so any more.
        self.notice = self.notice.take().filter(|notice| notice.tone != Tone::Aside);
        // Also while it is off: what is chosen then is of the item that the meeting is at.
        self.pointed_file();
        match command {
            Command::Wall => self.switch_wall(ctx),
            // There is no picture that could go or stay.
            Command::WallBlank | Command::WallFreeze if !self.hall.is_on() => self.say_wall_is_off(None),
            Command::WallBlank => self.hall.view.blank = !self.hall.view.blank,
            Command::WallFreeze => {
                self.hall.freeze();
                if self.hall.is_frozen() {
                    let keys = Command::WallFreeze.keys();
                    self.notice = Some(Notice::aside(Word::HeldNow.with(lang, &[("keys", &keys)])));
                }
            }
            Command::WallNext | Command::WallPrevious => {
                if let Some(file) = self.data.as_ref().and_then(|data| data.file.as_deref()) {
                    self.hall.turn(command == Command::WallNext, file);
                }
            }
            Command::WallChart => {
                if let Some(file) = self.data.as_ref().and_then(|data| data.file.as_deref()) {
                    self.hall.turn_charts(file);
                }
            }
            Command::WallUnit => self.hall.put(Show::Unit),
            Command::WallLarger | Command::WallSmaller => {
                self.hall.view.enlarge(command == Command::WallLarger);
            }
            Command::WallPageDown | Command::WallPageUp => {
                self.hall.leaf(command == Command::WallPageDown);
            }
            Command::WallLive => {
                self.hall.view.live = !self.hall.view.live;
                self.screens.review.let_read_along(self.hall.view.live);
                let word = if self.hall.view.live { Word::LiveOn } else { Word::LiveOff };
                self.notice = Some(Notice::aside(word.text(lang)));
            }
            Command::WallTitle => self.hall.put(Show::Title),
            Command::WallAttendance => self.hall.put(Show::Attendance),
            Command::WallReadBack => self.hall.put(Show::ReadBack),
            Command::WallMessage => self.lay_over(ctx, Overlay::Message(Message::default())),
            Command::WallMonitor => self.move_wall(),
            Command::WallStep | Command::WallStepBack => self.step_in_list(command == Command::WallStep),
            Command::WallLineUp => self.line_up(),
            Command::WallListed => self.open_wall_list(ctx),
            _ => {}
        }
        self.tell_if_unseen(command);
        ctx.request_repaint();
    }

    /// A view that was chosen for a wall that is off.
    fn tell_if_unseen(&mut self, command: Command) {
        let is_view = matches!(
            command,
            Command::WallNext
                | Command::WallPrevious
                | Command::WallChart
                | Command::WallUnit
                | Command::WallTitle
                | Command::WallAttendance
                | Command::WallReadBack
        );
        if is_view && !self.hall.is_on() {
            let file = self.data.as_ref().and_then(|data| data.file.as_deref());
            let shown = file.map(|file| show_word(&self.hall.shown(file)).text(self.lang()));
            self.say_wall_is_off(shown);
        }
    }

    /// What was asked for is not seen; `what` the wall will show.
    pub(super) fn say_wall_is_off(&mut self, what: Option<&str>) {
        let keys = Command::Wall.keys();
        let said = match what {
            Some(what) => Word::WallOffNow.with(self.lang(), &[("what", what), ("keys", &keys)]),
            None => Word::WallIsOff.with(self.lang(), &[("keys", &keys)]),
        };
        self.notice = Some(Notice::info(said));
    }

    /// On the projector where there is one, else in this window.
    fn switch_wall(&mut self, ctx: &egui::Context) {
        let other_screen = self.hall.projector.target().is_some();
        if self.hall.projector.is_open() {
            self.hall.projector.toggle();
        } else if self.hall.mirrored {
            self.hall.mirrored = false;
            let one_monitor = Word::OneMonitor.text(self.lang());
            self.notice = self.notice.take().filter(|notice| notice.text != one_monitor);
            self.screens.review.out_of_hall();
        } else if other_screen {
            self.hall.projector.chosen = self.prefs.wall_monitor.clone();
            self.hall.projector.toggle();
        } else if self.settle(ctx).is_err() {
            // In front of the hall nobody would see which cell or form keeps one from going on.
            self.go(Place::Review);
        } else {
            self.screens.review.close_register();
            self.hall.mirrored = true;
            self.go(Place::Review);
            self.notice = Some(Notice::info(Word::OneMonitor.text(self.lang())));
        }
    }

    /// Where the window is the wall, the hall sees nothing of the desktop around it.
    pub(super) fn fill_screen(&mut self, ctx: &egui::Context) {
        if self.hall.mirrored == self.hall.filled_from.is_some() {
            return;
        }
        let now = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
        let wanted = match self.hall.filled_from.take() {
            Some(before) => before,
            None => {
                self.hall.filled_from = Some(now);
                true
            }
        };
        if wanted != now {
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(wanted));
        }
    }

    /// The operator's own window is the wall.
    pub(super) fn is_hall_view(&self) -> bool {
        self.hall.mirrored && self.place == Place::Review
    }

    /// The row that is talked about goes down on the wall, or up, in the order in which the rows stand there.
    pub(super) fn step_row(&mut self, by: isize) {
        let Some(file) = self.pointed_file() else { return };
        let rows = self.hall.rows(&file, self.lang(), &self.pointing);
        let shown = self.hall.row_shown(&file, self.lang(), &self.pointing);
        let at = shown.and_then(|unit| rows.iter().position(|row| *row == unit));
        let to = match at {
            Some(at) => at.checked_add_signed(by).and_then(|to| rows.get(to)),
            None => rows.first(),
        };
        let item = self.pointing.item.and_then(|id| file.item(id));
        let Some((unit, item)) = to.copied().zip(item) else { return };
        self.hall.view.unpin();
        self.screens.review.point_at(&file, item, unit);
        self.pointed_file();
    }

    fn move_wall(&mut self) {
        let lang = self.lang();
        let Some(name) = self.hall.projector.next_monitor() else {
            self.notice = Some(Notice::info(Word::NoOtherMonitor.text(lang)));
            return;
        };
        self.notice = Some(Notice::info(Word::MonitorIs.with(lang, &[("name", &name)])));
        self.prefs.wall_monitor = Some(name);
        self.keep_prefs();
    }

    /// Looks which monitors there are; a wall whose screen is gone waits for it.
    pub(super) fn look_at_monitors(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        if let Some(seen) = self.hall.outputs.look(ctx, frame) {
            self.take_monitors(seen);
        }
    }

    /// Takes note of the monitors; also for tests, which have no system to ask.
    pub fn take_monitors(&mut self, seen: Seen) {
        let change = self.hall.projector.look(seen);
        let lang = self.lang();
        match change {
            Some(Change::Lost) => self.notice = Some(Notice::error(Word::MonitorLost.text(lang))),
            Some(Change::Back) => self.notice = Some(Notice::good(Word::MonitorBack.text(lang))),
            None => {}
        }
    }

    /// The page that stands on the projector.
    pub fn projected(&self) -> Option<Arc<Picture>> {
        self.hall.projector.picture()
    }

    /// On another screen a direction that is only half typed waits for its Enter; but the read-back is to be of all,
    /// and what stands in the minutes of a closed meeting is no secret.
    fn is_all_entered(&self, view: &View<'_>) -> bool {
        let is_closed = view.file().is_some_and(|file| file.meeting.state == MeetingState::Closed);
        is_closed || *self.hall.view.show() == Show::ReadBack
    }

    /// The page for the wall as of now, shown on the projector where that is open. `share` is the part of the
    /// window that the picture has where the window is the wall.
    pub(super) fn wall_picture(
        &mut self,
        ctx: &egui::Context,
        view: &View<'_>,
        share: f32,
    ) -> Option<Arc<Picture>> {
        let is_on = self.hall.is_on();
        self.screens.review.reads_back(is_on && *self.hall.view.show() == Show::ReadBack);
        if !is_on {
            return None;
        }
        if self.place == Place::Review {
            self.pointing = self.screens.review.pointing(view);
        }
        self.pointing.used = view.used;
        let mut pointing = self.pointing.clone();
        if self.place != Place::Review && self.is_all_entered(view) {
            pointing.typing = None;
        }
        if view.file().is_some_and(|file| file.meeting.state == MeetingState::Closed) {
            pointing.unentered = Unentered::new();
        }
        let own = ctx.content_rect();
        let screen = if self.hall.projector.is_open() {
            Screen::whole(self.hall.projector.shape())
        } else {
            Screen { shape: own.width() / own.height().max(1.0), share }
        };
        let picture = self.hall.picture(view.file(), view.lang, &pointing, screen);
        if self.hall.projector.show(ctx, Word::WallTitle.text(view.lang), &picture) {
            self.notice = Some(Notice::info(Word::WallClosed.text(view.lang)));
        }
        Some(picture)
    }
}

/// What the wall shows, in a word for the operator.
pub fn said(app: &Baithak, view: &View<'_>) -> String {
    let lang = view.lang;
    if !app.hall.is_on() {
        return Word::WallOff.text(lang).to_owned();
    }
    // Of a picture that nobody sees nothing is said.
    if app.hall.projector.is_lost() {
        return Word::NotConnected.text(lang).to_owned();
    }
    let chosen = view.file().map_or_else(|| app.hall.view.show().clone(), |file| app.hall.shown(file));
    let chosen = show_word(&chosen).text(lang);
    let now = match (app.hall.view.blank, app.hall.is_frozen()) {
        (true, _) => Word::WallBlank.text(lang),
        (false, true) => Word::WallFrozen.text(lang),
        (false, false) => chosen,
    };
    let mut now = Word::OnWall.with(lang, &[("what", now)]);
    if app.hall.view.live {
        // Who forgets it shows half a sentence to the hall.
        now = format!("{now} · {}", Word::LiveSign.text(lang));
    }
    if app.hall.is_frozen() {
        format!("{now} · {}", Word::NextOnWall.with(lang, &[("what", chosen)]))
    } else {
        now
    }
}

/// The wall as it is, small, on the operator's screen.
pub fn preview_ui(ui: &mut egui::Ui, picture: &Picture, what: &str) {
    let width = ui.available_width();
    let height = (width * super::hall::picture::HEIGHT / picture.width.max(1.0)).min(width);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, what));
    paint::picture_ui(ui, rect, picture);
    let tokens = theme::tokens(ui.ctx());
    let stroke = egui::Stroke::new(tokens.hairline_width, tokens.line);
    ui.painter().rect_stroke(rect, egui::CornerRadius::ZERO, stroke, egui::StrokeKind::Outside);
}
