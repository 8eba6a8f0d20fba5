//! The one place where what screens and keys ask for is carried out.

use eframe::egui::{self, ViewportCommand};

use crate::i18n::hall::Hall;
use crate::i18n::screen::Screen as Word;
use crate::model::{Lang, MeetingState};
use crate::session::Edit;

use super::command::{Command, Overlaid, Scope};
use super::hall::view::Show;
use super::leaving::Aim;
use super::place::Place;
use super::prefs::ZOOM_RANGE;
use super::printing::LastPrint;
use super::screens::Screens;
use super::shell::files::Wanted;
use super::shell::items::{Items, Purpose};
use super::shell::palette::Palette;
use super::source::Source;
use super::theme::{self, ThemeKind};
use super::view::{Action, Given, Notice, Tone};
use super::{Baithak, Overlay};

const ZOOM_STEP: f32 = 0.1;

impl Baithak {
    pub(super) fn dispatch(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::Run(command, given) => self.run(ctx, command, given),
            Action::Edit(edit) => {
                // What was typed before comes first, so that undo takes back the latest deed first.
                self.save_all();
                if let Edit::MoveDirectionTo { direction, .. } = &*edit {
                    // One types on where one was, and not in what has gone.
                    self.focus_back = None;
                    self.screens.review.leave_direction(*direction);
                }
                self.edit(*edit);
            }
            Action::First(edit) => {
                self.worker.edit(*edit);
            }
            Action::Go(place) => self.go(place),
            Action::Show(target, meeting) if self.may_go_on(ctx) => self.show(&target, meeting),
            Action::ShowCase(of, id) if self.may_go_on(ctx) => self.show_case(of, id),
            Action::Show(..) | Action::ShowCase(..) => {}
            Action::LeaveOverlay => self.leave_overlay(ctx),
            // In another meeting the cell that is being typed in would be gone.
            Action::Open(meeting, place) if self.is_open(meeting) || self.may_go_on(ctx) => {
                self.open(meeting, place);
            }
            Action::Open(..) => {}
            Action::Say(notice) => self.notice = Some(notice),
            Action::Export { path, replace } => self.export(path, replace),
            Action::Sheets(wish) => self.carry_out(*wish),
            Action::ChooseItem(purpose) => self.lay_over(ctx, Overlay::Items(Items::new(purpose))),
            Action::ChooseFile => self.choose_file(ctx, Wanted::Evidence),
            Action::OpenFile(path) => self.open_file(&path),
            Action::ChooseUnits => self.choose_file(ctx, Wanted::Units),
            Action::TakeUnits(path) => self.take_units(ctx, path),
            Action::TakeEvidence(path) => self.take_evidence(ctx, &path),
            Action::WallMessage(text) => {
                self.leave_overlay(ctx);
                self.hall.put(Show::Message(text));
            }
            Action::ListMessage(text) => self.line_up_words(ctx, text),
            Action::AskListWords => self.ask_words_for_list(ctx),
            Action::CallUp(at) => {
                if !matches!(self.overlay, Overlay::None) {
                    self.overlay = Overlay::None;
                    self.offer_focus_back(ctx);
                }
                self.call_up(at);
            }
            Action::WallRow(by) => self.step_row(by),
            Action::TellStory(of) => self.tell_story(ctx, of),
            Action::LookUpCases(of) => self.look_up_cases(ctx, of),
            Action::SetTable(scheme, prefs) => {
                self.prefs.tables.insert(scheme, *prefs);
                self.prefs_changed = true;
            }
            Action::SetLang(lang) => self.set_lang(lang),
            Action::SetLayout(layout) => self.set_layout(layout),
            Action::SetRenderer(renderer) => {
                self.prefs.renderer = renderer;
                self.keep_prefs();
            }
        }
    }

    fn set_lang(&mut self, lang: Lang) {
        self.prefs.lang = lang;
        // It was said in the other one.
        self.notice = None;
        self.keep_prefs();
    }

    fn edit(&mut self, edit: Edit) {
        let then = match &edit {
            Edit::SetMeetingState { state: MeetingState::InSession, .. } => Some(Place::Review),
            // What the checks found is not for the hall.
            Edit::SetMeetingState { state: MeetingState::Closed, .. } => {
                (!self.is_hall_view()).then_some(Place::Minutes)
            }
            Edit::DeleteMeeting(_) => Some(Place::Home),
            _ => None,
        };
        if matches!(edit, Edit::SetMeetingState { .. } | Edit::DeleteMeeting(_)) {
            // A closed meeting takes no more of it.
            self.keep_time();
        }
        let ticket = self.worker.edit(edit);
        if let Some(place) = then {
            self.then = Some((ticket, place));
        }
    }

    pub(super) fn go(&mut self, place: Place) {
        if place.is_in_meeting() && !self.meeting_open() {
            return;
        }
        if self.place == Place::Welcome && place != Place::Welcome {
            self.screens.leave_welcome();
        }
        self.save_all();
        if self.place == Place::Review && place != Place::Review {
            self.drop_emptied();
        }
        self.overlay = Overlay::None;
        // Other screens are not for the hall.
        self.hall.mirrored &= place == Place::Review;
        if place == Place::Review && self.place != Place::Review {
            self.screens.review.come_back();
        }
        if place != self.place {
            self.notice = self.notice.take().filter(|notice| notice.tone == Tone::Error);
        }
        self.place = place;
    }

    /// A direction without a word is not left behind.
    fn drop_emptied(&mut self) {
        let (edit, _) = self.with_screens(0.0, |screens, view, _| screens.review.drop_emptied(view));
        if let Some(edit) = edit.flatten() {
            self.edit(edit);
        }
    }

    fn run(&mut self, ctx: &egui::Context, command: Command, given: Given) {
        if !command.fits(self.place, self.meeting_open()) {
            return;
        }
        if self.is_hall_view() && !command.fits_hall_view() {
            let keys = Command::Wall.keys();
            self.notice = Some(Notice::aside(Hall::NotOnWall.with(self.lang(), &[("keys", &keys)])));
            return;
        }
        if given == Given::Straight && self.is_typed_on_in_overlay(command) {
            // Undo is of what is stored, and those words are not.
            if matches!(command, Command::Undo | Command::Redo) {
                return;
            }
        } else {
            self.close_overlay_for(ctx, command);
        }
        self.do_command(ctx, command);
    }

    fn do_command(&mut self, ctx: &egui::Context, command: Command) {
        if let Some(place) = place_of(command) {
            self.go(place);
            return;
        }
        match command {
            Command::Palette => self.toggle(ctx, Overlay::Palette(Palette::default())),
            Command::Search => self.open_search(ctx),
            Command::Help => self.toggle(ctx, Overlay::Help),
            Command::Undo => {
                self.save_all();
                self.worker.undo();
            }
            Command::Redo => {
                self.save_all();
                self.worker.redo();
            }
            Command::StartMeeting => self.set_state(MeetingState::InSession),
            Command::CloseMeeting => self.close_meeting(),
            Command::ReopenMeeting => self.set_state(MeetingState::InSession),
            Command::TakeUpItem => self.ask_what_to_take_up(ctx),
            Command::NewMeeting => self.run_on(Place::Home, ctx, command),
            Command::OpenSample => self.leave_for(ctx, Aim::Open(Source::Sample)),
            Command::OpenOwn => self.leave_for(ctx, Aim::Open(Source::Own)),
            Command::HallTheme => self.toggle_hall_theme(ctx),
            Command::LightTheme => self.set_theme(ctx, ThemeKind::Light),
            Command::DarkTheme => self.set_theme(ctx, ThemeKind::Dark),
            Command::Language => self.set_lang(self.prefs.lang.other()),
            Command::Layouts => self.choose_layout(ctx),
            Command::Latin => self.toggle_latin(ctx),
            Command::Keyboard => self.toggle_keyboard(),
            Command::PastedToUnicode => self.take_unicode(ctx),
            Command::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            _ if command.is_of_wall() => self.run_on_wall(ctx, command),
            Command::Larger => self.zoom(ctx, ZOOM_STEP),
            Command::Smaller => self.zoom(ctx, -ZOOM_STEP),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            _ => {
                debug_assert_ne!(command.scope(), Scope::Everywhere, "{command:?} is run by nobody");
                self.run_on(self.place, ctx, command);
            }
        }
    }

    fn is_typed_on_in_overlay(&self, command: Command) -> bool {
        match self.overlay {
            Overlay::None | Overlay::Help | Overlay::Layouts(_) => false,
            Overlay::Message(_) => command.overlaid() != Overlaid::Closes,
            _ => command.overlaid() == Overlaid::TypedOn,
        }
    }

    /// The palette closes when a command has been chosen from it, and the caret is where it was before.
    fn close_overlay_for(&mut self, ctx: &egui::Context, command: Command) {
        if matches!(command, Command::Palette | Command::Search | Command::Help | Command::Layouts) {
            return;
        }
        let from_palette = matches!(self.overlay, Overlay::Palette(_));
        self.overlay = Overlay::None;
        if from_palette && place_of(command).is_none() {
            self.offer_focus_back(ctx);
        }
    }

    /// Lets a screen run one of its commands.
    fn run_on(&mut self, place: Place, ctx: &egui::Context, command: Command) {
        let now_s = ctx.input(|input| input.time);
        let (_, out) =
            self.with_screens(now_s, |screens, view, out| screens.at(place).run(command, view, out));
        for action in out {
            self.dispatch(ctx, action);
        }
    }

    /// Closes the database and opens another. What was typed is on disk before: see `leaving`.
    pub(super) fn switch(&mut self, ctx: &egui::Context, source: Source) {
        self.overlay = Overlay::None;
        self.learning.stop();
        self.stories = None;
        self.cases = None;
        self.worker.finish();
        self.press.cancel();
        self.sheets.cancel();
        self.sheets.cancel_forms();
        self.importing = None;
        self.worker = super::open(ctx, &self.sources, source);
        self.data = None;
        self.notice = None;
        self.then = None;
        self.screens = Screens::default();
        self.last_print = LastPrint::default();
        self.unsaved = None;
    }

    fn ask_what_to_take_up(&mut self, ctx: &egui::Context) {
        let lang = self.lang();
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        if file.is_some_and(|file| file.meeting.state == MeetingState::Closed) {
            self.notice = Some(Notice::info(Word::AlreadyClosed.text(lang)));
        } else if file.is_some_and(|file| file.parked.is_empty()) {
            self.notice = Some(Notice::info(Word::NothingLeft.text(lang)));
        } else {
            self.lay_over(ctx, Overlay::Items(Items::new(Purpose::TakeUp)));
        }
    }

    pub(super) fn set_state(&mut self, state: MeetingState) {
        let Some(meeting) = self.data.as_ref().and_then(|data| data.file.as_ref()).map(|file| &file.meeting)
        else {
            return;
        };
        if meeting.state == state {
            let lang = self.lang();
            self.notice = Some(Notice::info(already(state).text(lang)));
            return;
        }
        let meeting = meeting.id;
        self.save_all();
        self.drop_emptied();
        self.edit(Edit::SetMeetingState { meeting, state });
    }

    fn toggle_hall_theme(&mut self, ctx: &egui::Context) {
        let is_hall = self.prefs.theme == ThemeKind::Hall;
        self.set_theme(ctx, if is_hall { ThemeKind::Light } else { ThemeKind::Hall });
    }

    fn set_theme(&mut self, ctx: &egui::Context, theme: ThemeKind) {
        self.prefs.theme = theme;
        theme::set(ctx, theme);
        self.keep_prefs();
    }

    fn zoom(&mut self, ctx: &egui::Context, step: f32) {
        let zoom = (self.prefs.zoom + step).clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end());
        // Kept to whole tenths, so that going back and forth ends where it began.
        self.prefs.zoom = (zoom * 10.0).round() / 10.0;
        if !self.grow {
            ctx.set_zoom_factor(self.prefs.zoom);
        }
        self.keep_prefs();
    }

    pub(super) fn keep_prefs(&mut self) {
        self.prefs_changed = false;
        if let Some(path) = &self.prefs_path
            && let Err(error) = self.prefs.save(path)
        {
            let lang: Lang = self.prefs.lang;
            let file = path.display().to_string();
            self.notice = Some(Notice::error(
                Word::PrefsNotSaved.with(lang, &[("file", &file), ("why", &error.to_string())]),
            ));
        }
    }
}

fn already(state: MeetingState) -> Word {
    match state {
        MeetingState::Draft => Word::StateDraft,
        MeetingState::InSession => Word::AlreadyInSession,
        MeetingState::Closed => Word::AlreadyClosed,
    }
}

/// The screen to which a command leads.
fn place_of(command: Command) -> Option<Place> {
    Some(match command {
        Command::Home => Place::Home,
        Command::Prepare => Place::Prepare,
        Command::Review => Place::Review,
        Command::AttendanceList => Place::Attendance,
        Command::Minutes => Place::Minutes,
        Command::People => Place::People,
        Command::Units => Place::Units,
        Command::Schemes => Place::Schemes,
        Command::Received => Place::Received,
        Command::Settings => Place::Settings,
        _ => return None,
    })
}
