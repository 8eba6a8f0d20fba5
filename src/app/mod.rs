//! The window. `logic` takes in news, runs commands and saves what was typed, also while the window is
//! hidden; `ui` only draws and collects what screens ask for.

pub mod background;
mod closing;
pub mod command;
pub mod dispatch;
pub mod drafts;
pub mod finder;
mod first_frame;
mod found;
pub mod hall;
pub mod importing;
mod input_method;
mod learning;
mod leaving;
mod lining;
pub mod logic;
pub mod opening;
pub mod place;
pub mod prefs;
pub mod press;
pub mod printing;
pub mod screens;
pub mod sheets;
pub mod shell;
pub mod source;
mod stories;
pub mod theme;
pub mod timing;
mod typing;
pub mod view;
mod walling;
pub mod widgets;
pub mod window;
pub mod worker;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use eframe::egui;

use crate::model::{Lang, MeetingId, StoryOf};
use crate::session::{CasesOf, Clock, SessionError};

use finder::Finder;
use first_frame::FirstFrame;
use hall::{Hall, Pointing};
use input_method::InputMethod;
use place::Place;
use prefs::Prefs;
use press::Press;
use screens::Screens;
use sheets::Sheets;
use shell::files::Files;
use shell::items::Items;
use shell::layouts::Layouts;
use shell::message::Message;
use shell::palette::Palette;
use shell::search::Search;
use shell::wall_list::WallList;
use source::{Source, Sources};
use view::{Action, Notice, View};
use widgets::key_order::KeyOrder;
use worker::{Data, Worker};

/// What lies over the screen.
#[derive(Debug, Default)]
pub enum Overlay {
    #[default]
    None,
    Palette(Palette),
    Search(Box<Search>),
    Help,
    /// Words for the wall.
    Message(Message),
    Layouts(Layouts),
    /// Agenda items to choose from.
    Items(Items),
    /// Files to choose evidence from.
    Files(Files),
    /// What is lined up for the wall.
    WallList(WallList),
}

/// What the program is started with.
pub struct Start {
    pub prefs: Prefs,
    /// `None` in tests: nothing is written.
    pub prefs_path: Option<PathBuf>,
    pub clock: Arc<dyn Clock>,
    pub sources: Sources,
    /// Which of them is opened first.
    pub first: Source,
    /// Draw everything larger in a larger window. False where the size of a point is given, as in tests.
    pub grow: bool,
    /// Say how long it took from here to the first frame with data, and close.
    pub measure_from: Option<Instant>,
    /// Opens evidence; tests open nothing.
    pub opener: opening::Opener,
}

/// The program's state. Drafts live in the screens, truth in the store.
pub struct Baithak {
    prefs: Prefs,
    prefs_path: Option<PathBuf>,
    clock: Arc<dyn Clock>,
    worker: Worker,
    sources: Sources,
    press: Press,
    sheets: Sheets,
    opener: opening::Opener,
    /// Figures of a file on their way to the disk.
    importing: Option<importing::Sent>,
    last_print: printing::LastPrint,
    data: Option<Data>,
    /// Why the database could not be opened.
    broken: Option<SessionError>,
    place: Place,
    screens: Screens,
    overlay: Overlay,
    /// What had the keyboard when something was laid over the screen.
    under_overlay: Option<egui::Id>,
    focus_back: Option<found::FocusBack>,
    notice: Option<Notice>,
    /// The notice that is shown, and since when.
    notice_since: Option<(Notice, f64)>,
    /// Why the last save failed; cleared by the next that works.
    unsaved: Option<String>,
    /// Where to go once the job with this ticket is done.
    then: Option<(u64, Place)>,
    /// How much the checks of a meeting were said to have found, before it is closed on the wall.
    told_of_checks: Option<(MeetingId, usize)>,
    /// Looks up stories of figures, once one was asked for.
    stories: Option<Finder<StoryOf>>,
    /// Looks up things of registers, once some were asked for.
    cases: Option<Finder<CasesOf>>,
    typing: typing::TypingState,
    learning: learning::Learning,
    timing: timing::Timing,
    actions: Vec<Action>,
    leaving: leaving::Leaving,
    /// A command that waits until what is typed in a field is a value.
    waiting: Option<(egui::Id, command::Command)>,
    /// Something was chosen that is not in the file of preferences yet.
    prefs_changed: bool,
    grow: bool,
    /// The window is still to take the whole screen.
    maximize: bool,
    first_frame: FirstFrame,
    hall: Hall,
    /// What the meeting screen pointed at last.
    pointing: Pointing,
    input_method: InputMethod,
}

impl Baithak {
    /// Opens the database and sets up the window.
    pub fn new(ctx: &egui::Context, start: Start) -> Self {
        theme::install(ctx);
        theme::set(ctx, start.prefs.theme);
        // Zoom is a command of ours, so that it is remembered and stands in the palette.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let (wake, wake_too) = (ctx.clone(), ctx.clone());
        Self {
            sheets: Sheets::new(Arc::clone(&start.clock), move || wake_too.request_repaint()),
            importing: None,
            press: Press::new(move || wake.request_repaint()),
            prefs: start.prefs,
            prefs_path: start.prefs_path,
            clock: start.clock,
            worker: open(ctx, &start.sources, start.first),
            sources: start.sources,
            last_print: printing::LastPrint::default(),
            data: None,
            broken: None,
            place: Place::Home,
            screens: Screens::default(),
            overlay: Overlay::None,
            under_overlay: None,
            focus_back: None,
            notice: None,
            notice_since: None,
            unsaved: None,
            then: None,
            told_of_checks: None,
            stories: None,
            cases: None,
            typing: typing::TypingState::default(),
            learning: learning::Learning::default(),
            timing: timing::Timing::default(),
            actions: Vec::new(),
            leaving: leaving::Leaving::default(),
            waiting: None,
            prefs_changed: false,
            grow: start.grow,
            maximize: start.grow,
            first_frame: FirstFrame::measured_from(start.measure_from),
            opener: start.opener,
            hall: Hall::default(),
            pointing: Pointing::default(),
            input_method: InputMethod::default(),
        }
    }

    pub fn lang(&self) -> Lang {
        self.prefs.lang
    }

    pub fn place(&self) -> Place {
        self.place
    }

    /// True while a meeting is open, also when another screen is shown.
    fn meeting_open(&self) -> bool {
        self.data.as_ref().is_some_and(|data| data.file.is_some())
    }

    /// True for the open meeting, and for every one where none is open.
    fn is_open(&self, meeting: MeetingId) -> bool {
        let file = self.data.as_ref().and_then(|data| data.file.as_ref());
        file.is_none_or(|file| file.meeting.id == meeting)
    }

    pub fn data(&self) -> Option<&Data> {
        self.data.as_ref()
    }

    /// True while something is still to be read, saved or printed.
    pub fn is_busy(&self) -> bool {
        self.data.is_none() && self.broken.is_none()
            || self.worker.is_busy()
            || self.press.is_busy()
            || self.typing.is_busy()
            || self.learning.is_busy()
            || self.sheets.is_busy()
            || self.stories.as_ref().is_some_and(Finder::is_busy)
            || self.cases.as_ref().is_some_and(Finder::is_busy)
            || matches!(&self.overlay, Overlay::Search(search) if search.is_busy())
            || !self.actions.is_empty()
    }

    /// One frame without a window of its own: what `eframe` does, for tests.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.run_logic(&ctx);
        self.draw_ui(ui);
    }

    /// A view for commands that run outside drawing.
    fn view<'a>(&'a self, data: &'a Data, now_s: f64) -> View<'a> {
        let now = self.clock.now().naive_local();
        let (prefs, clock) = (&self.prefs, &*self.clock);
        let (stock, used) = (self.learning.stock(), self.timing.used(clock.now()));
        View { lang: prefs.lang, data, prefs, clock, stock, now, now_s, used }
    }

    fn draw_ui(&mut self, ui: &mut egui::Ui) {
        let now_s = ui.input(|input| input.time);
        let Some(data) = self.data.clone() else {
            shell::opening_ui(ui, self.prefs.lang, self.broken.as_ref());
            return;
        };
        let (clock, prefs) = (Arc::clone(&self.clock), self.prefs.clone());
        let now = clock.now().naive_local();
        let (stock, used) = (Arc::clone(self.learning.stock()), self.timing.used(clock.now()));
        let (lang, data, prefs, clock) = (prefs.lang, &data, &prefs, &*clock);
        let view = View { lang, data, prefs, clock, stock: &stock, now, now_s, used };
        let mut out = Vec::new();
        shell::frame_ui(ui, self, &view, &mut out);
        // Some window managers heed this only from a window that is already shown.
        if std::mem::take(&mut self.maximize) {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Maximized(true));
        }
        self.first_frame.drawn(ui.ctx());
        if !out.is_empty() {
            self.actions.append(&mut out);
            ui.ctx().request_repaint();
        }
        let awaited = self.place() == Place::Import && self.screens.import.awaits_question();
        let busy = self.worker.is_busy() || self.then.is_some() || !self.actions.is_empty() || awaited;
        KeyOrder::set_busy(ui.ctx(), busy);
    }
}

/// Opens a database on the writer's thread; the window lives meanwhile.
fn open(ctx: &egui::Context, sources: &Sources, source: Source) -> Worker {
    let wake = ctx.clone();
    Worker::spawn(sources.opener(source), move || wake.request_repaint())
}

impl eframe::App for Baithak {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.look_at_monitors(ctx, frame);
        self.run_logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw_ui(ui);
        self.input_method.follow(ui.ctx());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.save_all();
        if self.prefs_changed {
            self.keep_prefs();
        }
        self.keep_time();
        // Its connection is closed before the writer's, which then leaves one file.
        self.overlay = Overlay::None;
        self.learning.stop();
        self.stories = None;
        self.cases = None;
        self.worker.finish();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
