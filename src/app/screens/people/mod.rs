//! Officers, posts and offices: three lists, each with a form for the chosen record.

mod forms;
mod lines;

use eframe::egui;

use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, Drafts, Screen, View};
use crate::app::widgets;
use crate::app::worker::{Data, Worker};
use crate::i18n::screen::Screen as Word;
use crate::model::{Bilingual, Office, OfficeId, Officer, OfficerId, Post, PostId, SearchTarget};
use crate::session::Edit;

use super::record_list::{RecordList, empty_list_ui, form_half_ui, list_half_ui};

/// Which of the three lists is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Officers,
    Posts,
    Offices,
}

impl Shown {
    const ALL: [(Self, Word); 3] =
        [(Self::Officers, Word::Officers), (Self::Posts, Word::Posts), (Self::Offices, Word::Offices)];

    fn add_word(self) -> Word {
        match self {
            Self::Officers => Word::AddOfficer,
            Self::Posts => Word::AddPost,
            Self::Offices => Word::AddOffice,
        }
    }
}

#[derive(Default)]
pub struct PeopleLists {
    shown: Shown,
    officers: RecordList<OfficerId>,
    posts: RecordList<PostId>,
    offices: RecordList<OfficeId>,
    officer_drafts: Drafts<OfficerId, Officer>,
    post_drafts: Drafts<PostId, Post>,
    office_drafts: Drafts<OfficeId, Office>,
    /// The name of the record that was just added is to get the caret.
    focus: bool,
}

impl Screen for PeopleLists {
    fn sync(&mut self, data: &Data) {
        let people = &data.people;
        self.officer_drafts.sync(data.handled, |id| people.officers.get(&id));
        self.post_drafts.sync(data.handled, |id| people.posts.get(&id));
        self.office_drafts.sync(data.handled, |id| people.offices.get(&id));
        self.officers.forget();
        self.posts.forget();
        self.offices.forget();
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        let waits = [
            self.office_drafts.save(now_s, all, worker, |office| Some(Edit::PutOffice(office.clone()))),
            self.post_drafts.save(now_s, all, worker, |post| Some(Edit::PutPost(post.clone()))),
            self.officer_drafts.save(now_s, all, worker, |officer| Some(Edit::PutOfficer(officer.clone()))),
        ];
        waits.into_iter().flatten().min_by(f64::total_cmp)
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.officer_drafts.failed(ticket, retry_at_s);
        self.post_drafts.failed(ticket, retry_at_s);
        self.office_drafts.failed(ticket, retry_at_s);
    }

    fn show(&mut self, target: &SearchTarget) {
        match target {
            SearchTarget::Officer(id) => {
                self.shown = Shown::Officers;
                self.officers.choose(*id);
            }
            SearchTarget::Post(id) => {
                self.shown = Shown::Posts;
                self.posts.choose(*id);
            }
            SearchTarget::Office(id) => {
                self.shown = Shown::Offices;
                self.offices.choose(*id);
            }
            _ => {}
        }
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        if !view.can_write() {
            return;
        }
        match command {
            Command::New => self.add(view, out),
            Command::Delete => self.delete(out),
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        list_half_ui(ui, "people-list", |ui| self.list_ui(ui, view, out));
        form_half_ui(ui, |ui| {
            ui.add_enabled_ui(view.can_write(), |ui| self.form_ui(ui, view, out));
        });
    }
}

impl PeopleLists {
    fn list_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        ui.label(theme::title(view.text(Word::PeopleTitle)));
        ui.add_space(theme::SPACE_S);
        ui.horizontal(|ui| {
            for (shown, word) in Shown::ALL {
                if widgets::tab_ui(ui, view.text(word), self.shown == shown).clicked() {
                    self.shown = shown;
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_enabled_ui(view.can_write(), |ui| {
                    if widgets::primary_ui(ui, view.text(self.shown.add_word())).clicked() {
                        out.push(Action::run(Command::New));
                    }
                });
            });
        });
        ui.add_space(theme::SPACE_S);
        let (people, lang) = (&view.data.people, view.lang);
        let is_empty = match self.shown {
            Shown::Officers => {
                self.officers.ui(ui, view, Word::Officers, || lines::officers(people, lang));
                self.officers.is_empty()
            }
            Shown::Posts => {
                self.posts.ui(ui, view, Word::Posts, || lines::posts(people, lang));
                self.posts.is_empty()
            }
            Shown::Offices => {
                self.offices.ui(ui, view, Word::Offices, || lines::offices(people, lang));
                self.offices.is_empty()
            }
        };
        if is_empty {
            empty_list_ui(ui, view, Word::ListEmptyWhy);
        }
    }

    fn form_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let people = &view.data.people;
        let shown = match self.shown {
            Shown::Officers => {
                self.officers.chosen().and_then(|id| people.officers.get(&id)).map(|officer| {
                    let draft = self.officer_drafts.of(officer.id, officer);
                    forms::officer_ui(ui, view, draft, self.focus, out);
                })
            }
            Shown::Posts => self.posts.chosen().and_then(|id| people.posts.get(&id)).map(|post| {
                let draft = self.post_drafts.of(post.id, post);
                forms::post_ui(ui, view, draft, self.focus, out);
            }),
            Shown::Offices => self.offices.chosen().and_then(|id| people.offices.get(&id)).map(|office| {
                let draft = self.office_drafts.of(office.id, office);
                forms::office_ui(ui, view, draft, self.focus);
            }),
        };
        if shown.is_none() {
            // The new record is not stored yet; the caret waits for it.
            return;
        }
        self.focus = false;
        ui.add_space(theme::SPACE_M);
        if widgets::button_ui(ui, view.text(Word::Remove)).clicked() {
            out.push(Action::run(Command::Delete));
        }
    }

    fn add(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        let name = Bilingual::default();
        let edit = match self.shown {
            Shown::Officers => {
                let id = view.fresh();
                self.officers.add(id);
                Edit::PutOfficer(Officer { id, name, post: None })
            }
            Shown::Posts => {
                let id = view.fresh();
                self.posts.add(id);
                Edit::PutPost(Post { id, name, office: None })
            }
            Shown::Offices => {
                let id = view.fresh();
                self.offices.add(id);
                Edit::PutOffice(Office { id, name })
            }
        };
        self.focus = true;
        out.push(Action::edit(edit));
    }

    /// The session refuses, and says why, where the record is still named.
    fn delete(&self, out: &mut Vec<Action>) {
        let edit = match self.shown {
            Shown::Officers => self.officers.chosen().map(Edit::DeleteOfficer),
            Shown::Posts => self.posts.chosen().map(Edit::DeletePost),
            Shown::Offices => self.offices.chosen().map(Edit::DeleteOffice),
        };
        out.extend(edit.map(Action::edit));
    }
}
