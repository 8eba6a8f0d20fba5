//! The forms for an officer, a post and an office. A post or office that is not in the lists yet is added by
//! typing its name.

use eframe::egui::{self, Id};

use crate::app::drafts::Draft;
use crate::app::screens::record_list::name_fields_ui;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, PickOption, Picker};
use crate::i18n::screen::Screen as Word;
use crate::model::{Bilingual, Office, OfficeId, Officer, Post, PostId};
use crate::session::Edit;

pub fn officer_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Officer>,
    focus: bool,
    out: &mut Vec<Action>,
) {
    widgets::section_ui(ui, view.text(Word::Officer));
    let value = draft.value_mut();
    let mut changed = name_fields_ui(ui, view, value.id, &mut value.name, focus);
    let id = Id::unique(("post-of", value.id));
    let picked = Picker::new(id, view.text(Word::HoldsPost)).free(true).show(
        ui,
        view.lang,
        &post_options(view),
        value.post.as_ref(),
    );
    if let Some(name) = picked.free {
        // Both in one change: an officer must not name a post that is not stored.
        let post = Post { id: view.fresh(), name: named(view, name), office: None };
        let officer = Officer { post: Some(post.id), ..value.clone() };
        out.push(Action::edit(Edit::All(vec![Edit::PutPost(post), Edit::PutOfficer(officer)])));
    } else if let Some(post) = picked.changed {
        value.post = post;
        changed = true;
    }
    if let Some(post) = value.post {
        ui.label(theme::second(ui.ctx(), view.data.people.office_of_post(post, view.lang)));
    }
    ui.label(theme::small_second(ui.ctx(), view.text(Word::NewPostHint)));
    if changed {
        draft.touched(view.now_s);
    }
}

pub fn post_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Post>,
    focus: bool,
    out: &mut Vec<Action>,
) {
    widgets::section_ui(ui, view.text(Word::Post));
    let value = draft.value_mut();
    let mut changed = name_fields_ui(ui, view, value.id, &mut value.name, focus);
    let id = Id::unique(("office-of", value.id));
    let picked = Picker::new(id, view.text(Word::Office)).free(true).show(
        ui,
        view.lang,
        &office_options(view),
        value.office.as_ref(),
    );
    if let Some(name) = picked.free {
        let office = Office { id: view.fresh(), name: named(view, name) };
        let post = Post { office: Some(office.id), ..value.clone() };
        out.push(Action::edit(Edit::All(vec![Edit::PutOffice(office), Edit::PutPost(post)])));
    } else if let Some(office) = picked.changed {
        value.office = office;
        changed = true;
    }
    ui.label(theme::small_second(ui.ctx(), view.text(Word::NewPostHint)));
    if changed {
        draft.touched(view.now_s);
    }
}

pub fn office_ui(ui: &mut egui::Ui, view: &View<'_>, draft: &mut Draft<Office>, focus: bool) {
    widgets::section_ui(ui, view.text(Word::Office));
    let value = draft.value_mut();
    if name_fields_ui(ui, view, value.id, &mut value.name, focus) {
        draft.touched(view.now_s);
    }
}

fn post_options(view: &View<'_>) -> Vec<PickOption<PostId>> {
    let people = &view.data.people;
    let option = |post: &Post| {
        let office = people.office_of_post(post.id, view.lang);
        PickOption {
            value: post.id,
            text: post.name.get(view.lang).to_owned(),
            second: (!office.is_empty()).then(|| office.to_owned()),
            search: format!("{} {} {office}", post.name.hi, post.name.en),
        }
    };
    widgets::in_order(people.posts.values().map(option).collect(), view.lang)
}

fn office_options(view: &View<'_>) -> Vec<PickOption<OfficeId>> {
    let option = |office: &Office| PickOption {
        value: office.id,
        text: office.name.get(view.lang).to_owned(),
        second: None,
        search: format!("{} {}", office.name.hi, office.name.en),
    };
    widgets::in_order(view.data.people.offices.values().map(option).collect(), view.lang)
}

/// A name typed in the language of the screen.
fn named(view: &View<'_>, name: String) -> Bilingual {
    let mut both = Bilingual::default();
    *both.get_mut(view.lang) = name;
    both
}
