//! What happens in a frame before anything is drawn: news from the writer, keys, saving.

use eframe::egui;

use crate::hindi::with_digits;
use crate::i18n::screen::Screen as Word;
use crate::session::SessionError;

use super::command::{Command, Scope};
use super::place::Place;
use super::screens::Screens;
use super::shell::layouts::Answer;
use super::view::{Action, Notice, Tone, View, can_write, why_read_only};
use super::worker::{News, Outcome};
use super::{Baithak, Overlay, widgets};

/// How long after a failed save the next attempt comes, in seconds.
const RETRY_AFTER_S: f64 = 2.0;

/// How long a notice that is no error stays, in seconds.
const NOTICE_S: f64 = 6.0;

/// Height in points of the smallest usual laptop, for which the sizes are drawn.
const LAPTOP_HEIGHT: f32 = 768.0;

impl Baithak {
    pub(super) fn run_logic(&mut self, ctx: &egui::Context) {
        let now_s = ctx.input(|input| input.time);
        if self.first_frame.say(ctx) {
            self.actions.push(super::Action::run(Command::Quit));
        }
        while let Some(news) = self.worker.poll() {
            self.take_news(ctx, news, now_s);
        }
        for printed in self.press.poll() {
            self.take_printed(ctx, printed);
        }
        for heard in self.sheets.poll() {
            self.take_heard(heard);
        }
        if let Overlay::Search(search) = &mut self.overlay {
            search.poll();
        }
        self.take_story();
        self.take_cases();
        self.fit_window(ctx);
        self.give_focus_back(ctx);
        if widgets::take_step_end(ctx) {
            self.save_all();
            self.worker.end_step();
        }
        self.take_keys(ctx);
        self.run_typing(ctx);
        let actions = std::mem::take(&mut self.actions);
        for action in actions {
            self.dispatch(ctx, action);
        }
        self.fill_screen(ctx);
        // Leaving the field, the window or the program saves at once.
        let leaving = ctx.input(|input| !input.focused || input.viewport().close_requested());
        if let Some(wait_s) = self.screens.save(now_s, leaving, &mut self.worker) {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(wait_s));
        }
        // Not at each step of a width that is being drawn.
        let at_rest = ctx.input(|input| !input.pointer.any_down() && input.keys_down.is_empty());
        if self.prefs_changed && (leaving || at_rest) {
            self.keep_prefs();
        }
        self.follow_leaving(ctx);
        self.run_timing(ctx);
        self.age_notice(ctx, now_s);
        self.print_if_wanted();
    }

    /// Takes away a notice that has been seen. An error stays until it is dismissed or another one comes.
    fn age_notice(&mut self, ctx: &egui::Context, now_s: f64) {
        let Some(notice) = &self.notice else { return };
        let since = match &self.notice_since {
            Some((shown, since)) if shown == notice => *since,
            _ => {
                self.notice_since = Some((notice.clone(), now_s));
                now_s
            }
        };
        if notice.tone == Tone::Error {
            return;
        }
        let left_s = since + NOTICE_S - now_s;
        if left_s <= 0.0 {
            self.notice = None;
            self.notice_since = None;
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left_s));
        }
    }

    /// Draws everything larger in a larger window: what is projected must be read from the back of a hall.
    /// Half of the growth goes into size, the other half into room for longer tables.
    fn fit_window(&self, ctx: &egui::Context) {
        if !self.grow {
            return;
        }
        let height = ctx.content_rect().height() * ctx.zoom_factor();
        let growth = 1.0 + (height / LAPTOP_HEIGHT - 1.0).clamp(0.0, 2.0) / 2.0;
        let zoom = ((self.prefs.zoom * growth) * 20.0).round() / 20.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.01 {
            ctx.set_zoom_factor(zoom);
        }
    }

    /// Sends everything that was typed to the writer.
    pub(super) fn save_all(&mut self) {
        self.screens.save(f64::MAX, true, &mut self.worker);
    }

    fn take_news(&mut self, ctx: &egui::Context, news: News, now_s: f64) {
        // Before the new picture is taken, which would put the stored text over the unsaved one.
        if let Outcome::Failed(error) = &news.outcome {
            let of_the_disk = matches!(error, SessionError::Store(_));
            self.screens.failed(news.ticket, of_the_disk.then_some(now_s + RETRY_AFTER_S));
        }
        if let Some(data) = news.data {
            let first = self.data.is_none();
            self.screens.sync(&data);
            self.data = Some(data);
            if first {
                self.arrive();
            }
        }
        self.tell(ctx, news.outcome, news.ticket);
        if let Some((ticket, place)) = self.then
            && ticket <= news.ticket
        {
            self.then = None;
            self.go(place);
        }
        self.say_imported(news.ticket);
        // An undo may have taken the open meeting away.
        if self.place.is_in_meeting() && self.data.is_some() && !self.meeting_open() {
            self.place = Place::Home;
            self.hall.mirrored = false;
        }
    }

    /// What came of a key; also where the window is the wall, on which other news has no place.
    fn answer(&mut self, text: impl Into<String>) {
        self.notice = Some(if self.is_hall_view() { Notice::aside(text) } else { Notice::info(text) });
    }

    /// Says what came of a job, where that is not plain to see.
    fn tell(&mut self, ctx: &egui::Context, outcome: Outcome, ticket: u64) {
        let lang = self.prefs.lang;
        match outcome {
            Outcome::Opened | Outcome::Shown => {}
            Outcome::Saved => {
                self.unsaved = None;
                self.forget_telling();
            }
            Outcome::Undone(word) => {
                widgets::taken_back(ctx);
                self.unsaved = None;
                let what = with_digits(&word.sentence(lang), self.writing().digits);
                self.answer(Word::Undone.with(lang, &[("what", &what)]));
            }
            Outcome::Redone(word) => {
                widgets::taken_back(ctx);
                self.unsaved = None;
                let what = with_digits(&word.sentence(lang), self.writing().digits);
                self.answer(Word::Redone.with(lang, &[("what", &what)]));
            }
            Outcome::Nothing => self.answer(Word::NothingToUndo.text(lang)),
            Outcome::Failed(error) if self.data.is_none() => self.broken = Some(error),
            Outcome::Failed(error) => {
                let office = self.data.as_ref().and_then(|data| data.home.office.as_ref());
                let writing = office.map_or_else(|| lang.into(), |office| office.writing(lang));
                let sentence = error.sentence(writing);
                self.then = self.then.filter(|(waiting, _)| *waiting != ticket);
                self.importing = self.importing.take().filter(|sent| sent.ticket != ticket);
                if matches!(error, SessionError::Store(_)) {
                    self.unsaved = Some(sentence.clone());
                }
                self.notice = Some(Notice::error(sentence));
            }
        }
    }

    /// Chooses the first screen once the database is open.
    fn arrive(&mut self) {
        let Some(data) = &self.data else { return };
        self.place =
            if data.home.is_first_start() && can_write(data.access) { Place::Welcome } else { Place::Home };
        if !can_write(data.access) {
            self.notice = Some(Notice::error(why_read_only(data.access).text(self.prefs.lang)));
        }
    }

    /// Takes the keys of commands out of the input before any widget sees them.
    fn take_keys(&mut self, ctx: &egui::Context) {
        if self.data.is_none() {
            return;
        }
        self.run_waiting(ctx);
        let offered = widgets::offer(ctx).is_some();
        self.take_escape(ctx, offered);
        if let Overlay::Layouts(layouts) = &mut self.overlay {
            match layouts.take_keys(ctx) {
                Some(Answer::Take(layout)) => self.set_layout(layout),
                Some(Answer::Leave) => self.overlay = Overlay::None,
                None => {}
            }
        }
        let open = self.meeting_open();
        let mut fitting: Vec<Command> =
            Command::ALL.iter().copied().filter(|command| command.fits(self.place, open)).collect();
        // The search has keys of its own, which the screen below has as well.
        if matches!(self.overlay, Overlay::Search(_)) {
            fitting.retain(|command| command.scope() == Scope::Everywhere);
        }
        // It is the list that is put in order, not what lies below it.
        if matches!(self.overlay, Overlay::WallList(_)) {
            fitting.retain(|command| command.scope() != Scope::List);
        }
        // A shortcut also matches with more modifiers held, so the longer ones are asked first.
        fitting.sort_by_key(|command| std::cmp::Reverse(modifier_count(*command)));
        // AltGr comes as Ctrl and Alt on Windows: it types, and begins no command.
        let alt_gr = ctx.input(|input| input.modifiers.ctrl && input.modifiers.alt);
        for command in fitting {
            // The table has a use of its own for this key.
            if command == Command::DirectionBefore && self.screens.review.table_has_keys() {
                continue;
            }
            // Alt types in the layouts, too.
            if command == Command::PastedToUnicode && !offered {
                continue;
            }
            // With Shift as well it types another letter of the layout, ङ where Alt+1 is the chair's word.
            if types_with_alt(ctx, command) {
                continue;
            }
            if alt_gr && command.shortcut().is_some_and(|keys| keys.modifiers.command) {
                continue;
            }
            let pressed = command
                .shortcut()
                .is_some_and(|shortcut| ctx.input_mut(|input| input.consume_shortcut(&shortcut)));
            if pressed && !self.leaves_unstored(ctx, command) {
                self.begin(ctx, command);
            }
        }
        let also_redo = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::Y);
        let also_larger = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::Equals);
        for (shortcut, command) in [(also_redo, Command::Redo), (also_larger, Command::Larger)] {
            if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) && !self.leaves_unstored(ctx, command)
            {
                self.begin(ctx, command);
            }
        }
    }

    /// Runs a command. What is typed in a field of a date or a number becomes a value before, for which the field has
    /// this frame: the command may lead to where it is not drawn.
    fn begin(&mut self, ctx: &egui::Context, command: Command) {
        let typed = widgets::pending_value(ctx)
            .filter(|typed| !typed.wrong && ctx.memory(|memory| memory.has_focus(typed.field)));
        match typed {
            Some(typed) => {
                ctx.memory_mut(|memory| memory.surrender_focus(typed.field));
                self.waiting = Some((typed.field, command));
                ctx.request_repaint();
            }
            None => self.actions.push(super::Action::run(command)),
        }
    }

    /// The command that waited for a value. Where that could not be read, one stays there and sees why.
    fn run_waiting(&mut self, ctx: &egui::Context) {
        let Some((field, command)) = self.waiting.take() else { return };
        match widgets::pending_value(ctx) {
            Some(typed) if typed.field == field => ctx.memory_mut(|memory| memory.request_focus(field)),
            _ => self.actions.push(super::Action::run(command)),
        }
    }

    /// Undo where what one sees is not stored: what the table asks about is not done yet, and to take it back is to
    /// leave the question or the cell. Elsewhere nothing is taken back, least of all something that is out of sight.
    fn leaves_unstored(&mut self, ctx: &egui::Context, command: Command) -> bool {
        if !matches!(command, Command::Undo | Command::Redo) || !matches!(self.overlay, Overlay::None) {
            return false;
        }
        let review = &mut self.screens.review;
        let is_unstored = match self.place {
            Place::Review if command == Command::Undo && review.leave_question() => return true,
            Place::Review => review.is_typed_in_unstored(ctx),
            Place::Import if !self.screens.import.is_typed_in(ctx) => {
                // What is looked at is taken back there, and nothing that is stored and out of sight.
                let taken = self.screens.import.take_back(command == Command::Redo);
                if taken == Some(false) {
                    self.notice = Some(Notice::aside(Word::NothingToUndo.text(self.prefs.lang)));
                }
                return taken.is_some();
            }
            Place::Import | Place::Minutes => ctx.text_edit_focused(),
            _ => false,
        };
        if is_unstored {
            self.notice = Some(Notice::aside(Word::NotStoredYet.text(self.prefs.lang)));
        }
        is_unstored
    }

    /// Esc lets a paste be, or leaves what lies over the screen.
    fn take_escape(&mut self, ctx: &egui::Context, offered: bool) {
        if !offered && matches!(self.overlay, Overlay::None)
            || !ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            return;
        }
        if offered {
            return widgets::drop_offer(ctx);
        }
        let stays = match &mut self.overlay {
            Overlay::Search(search) => search.step_back(),
            _ => false,
        };
        if !stays {
            self.leave_overlay(ctx);
        }
    }

    /// A view of the present state for commands that run outside drawing.
    pub(super) fn with_view<R>(&self, now_s: f64, run: impl FnOnce(&View<'_>) -> R) -> Option<R> {
        let data = self.data.clone()?;
        let view = self.view(&data, now_s);
        Some(run(&view))
    }

    /// Lets the screens do something outside drawing; what comes of it, if a database is open, and what they ask for.
    pub(super) fn with_screens<R>(
        &mut self,
        now_s: f64,
        run: impl FnOnce(&mut Screens, &View<'_>, &mut Vec<Action>) -> R,
    ) -> (Option<R>, Vec<Action>) {
        let (mut screens, mut out) = (std::mem::take(&mut self.screens), Vec::new());
        let done = self.with_view(now_s, |view| run(&mut screens, view, &mut out));
        self.screens = screens;
        (done, out)
    }
}

fn types_with_alt(ctx: &egui::Context, command: Command) -> bool {
    let alt_alone = |keys: egui::KeyboardShortcut| keys.modifiers == egui::Modifiers::ALT;
    command.shortcut().is_some_and(alt_alone) && ctx.input(|input| input.modifiers.shift)
}

fn modifier_count(command: Command) -> u8 {
    command.shortcut().map_or(0, |shortcut| {
        let modifiers = shortcut.modifiers;
        u8::from(modifiers.command || modifiers.ctrl) + u8::from(modifiers.shift) + u8::from(modifiers.alt)
    })
}
