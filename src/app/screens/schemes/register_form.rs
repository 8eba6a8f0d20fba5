//! The scheme's register: what its fields are called, its states, the limits of age.

use eframe::egui::{self, Id};

use super::take;
use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::screens::office_form::bilingual_field_ui;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, DaysField};
use crate::hindi::shown_name;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{AgeFrom, Register, RegisterState, Scheme, StateCode, StateMeaning};

const MEANINGS: [(StateMeaning, Word); 4] = [
    (StateMeaning::Open, Word::MeaningOpen),
    (StateMeaning::Closed, Word::MeaningClosed),
    (StateMeaning::Working, Word::MeaningWorking),
    (StateMeaning::Faulty, Word::MeaningFaulty),
];

/// What it holds, for the list of parts.
pub fn summary<'a>(view: &View<'_>, scheme: &'a Scheme) -> &'a str {
    match &scheme.register {
        None => Word::RegisterNone.text(view.lang),
        Some(register) => register.many.get(view.lang),
    }
}

pub fn register_ui(ui: &mut egui::Ui, view: &View<'_>, draft: &mut Draft<Scheme>, out: &mut Vec<Action>) {
    let lang = view.lang;
    widgets::section_ui(ui, Word::Register.text(lang));
    let Some(register) = draft.value().register.clone() else {
        ui.add(egui::Label::new(theme::second(ui.ctx(), Word::RegisterWhy.text(lang))).wrap());
        ui.add_space(theme::SPACE_S);
        if widgets::button_ui(ui, Word::RegisterBegin.text(lang)).clicked() {
            take(view, draft, out, |scheme| scheme.register = Some(Register::plain()));
        }
        return;
    };
    names_ui(ui, view, draft, &register, out);
    ages_ui(ui, view, draft, &register, out);
    ui.add_space(theme::SPACE_M);
    widgets::section_ui(ui, Word::States.text(lang));
    ui.add(egui::Label::new(theme::second(ui.ctx(), Word::FirstState.text(lang))).wrap());
    for (place, state) in register.states.iter().enumerate() {
        ui.add_space(theme::SPACE_S);
        state_ui(ui, view, draft, state, place, out);
    }
    ui.add_space(theme::SPACE_S);
    if widgets::button_ui(ui, Word::AddState.text(lang)).clicked() {
        change(view, draft, out, Register::add_state);
    }
    ui.add_space(theme::SPACE_M);
    widgets::rule_ui(ui);
    ui.add_space(theme::SPACE_S);
    if widgets::button_ui(ui, Word::RemoveRegister.text(lang)).clicked() {
        out.push(Action::run(Command::Delete));
    }
}

fn change(
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    out: &mut Vec<Action>,
    change: impl FnOnce(&mut Register),
) {
    take(view, draft, out, |scheme| {
        if let Some(register) = &mut scheme.register {
            change(register);
        }
    });
}

fn names_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    register: &Register,
    out: &mut Vec<Action>,
) {
    let code = draft.value().code.clone();
    let mut named = register.clone();
    let fields = [
        ("one", Word::RegisterOne, &mut named.one),
        ("many", Word::RegisterMany, &mut named.many),
        ("reference", Word::RegisterReference, &mut named.reference),
        ("title", Word::RegisterTitle, &mut named.title),
        ("opened", Word::RegisterOpened, &mut named.opened),
    ];
    let mut changed = false;
    for (field, word, name) in fields {
        changed |= bilingual_field_ui(ui, view, word.text(view.lang), ("register", &code, field), name);
    }
    if changed {
        take(view, draft, out, |scheme| scheme.register = Some(named));
    }
}

fn ages_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    register: &Register,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    let code = draft.value().code.clone();
    let label = view.in_digits(Word::Ages.text(lang));
    let field = DaysField::new(Id::unique(("register-ages", &code)), &label);
    if let Some(ages) = field.show(ui, lang, view.digits(), &register.ages) {
        change(view, draft, out, |register| register.ages = ages);
    }
    ui.add_space(theme::SPACE_S);
    let words = [Word::AgeFromOpened, Word::AgeFromState].map(|word| word.text(lang));
    let at = usize::from(register.age_from == AgeFrom::State);
    let id = Id::unique(("register-age-from", &code));
    if let Some(chosen) = widgets::choice_ui(ui, id, Word::AgeFrom.text(lang), &words, at) {
        let from = if chosen == 1 { AgeFrom::State } else { AgeFrom::Opened };
        change(view, draft, out, |register| register.age_from = from);
    }
}

fn state_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    state: &RegisterState,
    place: usize,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    let scheme = draft.value().code.clone();
    let code: &StateCode = &state.code;
    let mut name = state.name.clone();
    let id = ("register-state", &scheme, code);
    if bilingual_field_ui(ui, view, Word::StateName.text(lang), id, &mut name) {
        change(view, draft, out, |register| {
            if let Some(state) = register.state_mut(code) {
                state.name = name;
            }
        });
    }
    let words = MEANINGS.map(|(_, word)| word.text(lang));
    let at = MEANINGS.iter().position(|(meaning, _)| *meaning == state.meaning).unwrap_or_default();
    let id = Id::unique(("register-meaning", &scheme, code));
    if let Some((meaning, _)) = widgets::choice_ui(ui, id, Word::Meaning.text(lang), &words, at)
        .and_then(|chosen| MEANINGS.get(chosen))
    {
        change(view, draft, out, |register| {
            if let Some(state) = register.state_mut(code) {
                state.meaning = *meaning;
            }
        });
    }
    ui.add_space(theme::SPACE_XS);
    ui.push_id(("register-state-buttons", code), |ui| {
        ui.horizontal(|ui| {
            let name = shown_name(&state.name, view.writing());
            let named = [("name", &*name)];
            if place > 0 && widgets::button_ui(ui, &Word::StateUp.with(lang, &named)).clicked() {
                change(view, draft, out, |register| register.move_state_up(code));
            }
            if widgets::button_ui(ui, &Word::RemoveState.with(lang, &named)).clicked() {
                take(view, draft, out, |scheme| scheme.remove_state(code));
            }
        });
    });
}
