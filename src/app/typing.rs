//! How one types: the layout in use, Latin letters for a while, and what phonetic typing learns from the
//! office's own names and texts.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use eframe::egui;

use crate::hindi::typing::{Accepted, Layout, Learned, phonetic};
use crate::i18n::typing::Typing as Words;
use crate::model::{Lang, MeetingId};

use super::shell::layouts::Layouts;
use super::theme::ThemeKind;
use super::view::Notice;
use super::worker::Data;
use super::{Baithak, Overlay, widgets};

#[derive(Default)]
pub struct TypingState {
    /// Latin letters until the command is given again.
    latin: bool,
    /// The picture of the keyboard was asked for while the hall looked on.
    keyboard_in_hall: bool,
    learned: Arc<Learned>,
    /// What `learned` was made from.
    source: Option<Source>,
    /// It is being made.
    coming: Option<Receiver<Learned>>,
}

/// The meeting, and how many names there were. Names change rarely, and what is typed now is learnt word by
/// word.
type Source = (Option<MeetingId>, usize, usize);

impl TypingState {
    pub fn is_busy(&self) -> bool {
        self.coming.is_some()
    }

    /// The lists of words take longer than a frame: they are read on a thread of their own.
    fn learn(&mut self, ctx: &egui::Context, data: &Data) {
        let people = data.people.officers.len() + data.people.posts.len() + data.people.offices.len();
        let source = (data.file.as_ref().map(|file| file.meeting.id), people, data.units.len());
        if self.is_busy() || self.source == Some(source) {
            return;
        }
        self.source = Some(source);
        let texts = texts(data);
        let (sender, receiver) = channel();
        let wake = ctx.clone();
        std::thread::spawn(move || {
            phonetic::prepare();
            // The window may have been closed meanwhile.
            let _ = sender.send(Learned::from_texts(texts.iter().map(String::as_str)));
            wake.request_repaint();
        });
        self.coming = Some(receiver);
    }

    fn poll(&mut self) {
        let Some(coming) = &self.coming else { return };
        match coming.try_recv() {
            Ok(mut learned) => {
                learned.go_on_from(&self.learned);
                self.learned = Arc::new(learned);
            }
            Err(std::sync::mpsc::TryRecvError::Empty) => return,
            // The thread is gone: typing works without what it would have learnt.
            Err(std::sync::mpsc::TryRecvError::Disconnected) => {}
        }
        self.coming = None;
    }
}

/// All that the office has written in Hindi, as far as it is open.
fn texts(data: &Data) -> Vec<String> {
    let people = &data.people;
    let names = people
        .offices
        .values()
        .map(|office| &office.name)
        .chain(people.posts.values().map(|post| &post.name))
        .chain(people.officers.values().map(|officer| &officer.name))
        .chain(data.units.iter().map(|unit| &unit.name))
        .chain(data.home.series.iter().map(|series| &series.name));
    let mut texts: Vec<String> = names.map(|name| name.get(Lang::Hi).to_owned()).collect();
    if let Some(file) = &data.file {
        for item in &file.items {
            texts.extend([item.title.get(Lang::Hi), &item.brief, &item.discussion].map(str::to_owned));
        }
        texts.extend(file.directions.iter().map(|direction| direction.text.clone()));
        texts.extend(file.earlier.iter().map(|earlier| earlier.direction.text.clone()));
    }
    texts
}

impl Baithak {
    /// The layout in use; Latin letters are the computer's own.
    pub fn layout(&self) -> Layout {
        if self.typing.latin { Layout::System } else { self.prefs.typing }
    }

    pub(super) fn is_latin(&self) -> bool {
        self.typing.latin
    }

    pub(super) fn shows_keyboard(&self) -> bool {
        let wanted = match self.prefs.theme {
            ThemeKind::Hall => self.typing.keyboard_in_hall,
            ThemeKind::Light | ThemeKind::Dark => self.prefs.keyboard,
        };
        wanted && self.layout() != Layout::System
    }

    /// Tells the fields how one types.
    pub(super) fn run_typing(&mut self, ctx: &egui::Context) {
        self.typing.poll();
        for Accepted { typed, word } in widgets::take_accepted(ctx) {
            Arc::make_mut(&mut self.typing.learned).accept(&typed, &word);
        }
        if let Some(data) = &self.data {
            let wake = ctx.clone();
            self.learning.run(data, &self.clock, move || wake.request_repaint());
        }
        if self.prefs.typing == Layout::Phonetic
            && let Some(data) = &self.data
        {
            self.typing.learn(ctx, data);
        }
        let learned = Arc::clone(&self.typing.learned);
        widgets::set_typing(ctx, widgets::Typing { layout: self.layout(), learned });
    }

    pub(super) fn set_layout(&mut self, layout: Layout) {
        self.overlay = Overlay::None;
        self.typing.latin = false;
        self.prefs.typing = layout;
        self.keep_prefs();
    }

    /// Opens the list, or goes on in it.
    pub(super) fn choose_layout(&mut self, ctx: &egui::Context) {
        match &mut self.overlay {
            Overlay::Layouts(layouts) => layouts.next(),
            // Esc, which leaves the list, takes the caret out of a field: it goes back to it.
            Overlay::None | Overlay::Help => {
                self.lay_over(ctx, Overlay::Layouts(Layouts::at(self.prefs.typing)));
            }
            // What is written there stays; the line of keys names the next way to type.
            _ => {
                self.typing.latin = false;
                let at = Layout::ALL.iter().position(|layout| *layout == self.prefs.typing);
                let next = at.and_then(|at| Layout::ALL.iter().cycle().nth(at + 1));
                self.prefs.typing = next.copied().unwrap_or_default();
                self.keep_prefs();
            }
        }
    }

    /// With no layout of the program there is nothing to come back to: the list offers one.
    pub(super) fn toggle_latin(&mut self, ctx: &egui::Context) {
        if self.prefs.typing == Layout::System {
            self.choose_layout(ctx);
        } else {
            self.typing.latin = !self.typing.latin;
        }
    }

    /// Turns what was pasted into Unicode, when that is offered.
    pub(super) fn take_unicode(&mut self, ctx: &egui::Context) {
        if let Some(offer) = widgets::offer(ctx) {
            widgets::take_offer(ctx);
            // It may have been taken from the palette.
            self.bring_focus(ctx, offer.field);
        } else {
            self.notice = Some(Notice::info(Words::NothingPasted.text(self.prefs.lang)));
        }
    }

    pub(super) fn toggle_keyboard(&mut self) {
        if self.prefs.theme == ThemeKind::Hall {
            self.typing.keyboard_in_hall = !self.typing.keyboard_in_hall;
        } else {
            self.prefs.keyboard = !self.prefs.keyboard;
            self.keep_prefs();
        }
    }
}
