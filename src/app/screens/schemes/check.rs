//! One check: what must hold between the figures of a row, and what follows when it does not.

use eframe::egui::{self, Id};

use super::{formula, take};
use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, DecimalField, MultiPicker, Picker};
use crate::hindi::shown_name;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{FigureCheck, FigureRule, IndicatorCode, OnBreach, Scheme};

const RULES: [Word; 3] = [Word::RuleAtMost, Word::RuleAddsTo, Word::RuleChange];
/// What a new check of changes lets pass.
const USUAL_PERCENT: f64 = 50.0;

/// The check in a line, and what follows.
pub fn summary(view: &View<'_>, scheme: &Scheme, check: &FigureCheck) -> (String, &'static str) {
    let lang = view.lang;
    let name = |code: &IndicatorCode| {
        scheme.indicator(code).map_or_else(|| code.to_string(), |one| shown_name(&one.name, view.writing()))
    };
    let joined = |codes: &[IndicatorCode]| codes.iter().map(name).collect::<Vec<_>>().join(" + ");
    let words = match &check.rule {
        FigureRule::AtMost { parts, whole } => {
            Word::SaysAtMost.with(lang, &[("parts", &joined(parts)), ("whole", &name(whole))])
        }
        FigureRule::AddsTo { parts, whole } => {
            Word::SaysAddsTo.with(lang, &[("parts", &joined(parts)), ("whole", &name(whole))])
        }
        FigureRule::Change { of, percent } => {
            let of = if of.is_empty() {
                Word::AllNumbers.text(lang).to_owned()
            } else {
                of.iter().map(name).collect::<Vec<_>>().join(", ")
            };
            Word::SaysChange.with(lang, &[("of", &of), ("percent", &view.in_digits(percent))])
        }
    };
    let follows = match check.on_breach {
        OnBreach::Ask => Word::Asks,
        OnBreach::Refuse => Word::Refuses,
    };
    (words, follows.text(lang))
}

pub fn check_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    place: usize,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    widgets::section_ui(ui, Word::Check.text(lang));
    let Some(check) = draft.value().checks.get(place).cloned() else { return };
    let scheme = draft.value().code.clone();
    let id = |field: &'static str| Id::unique(("check", &scheme, place, field));
    let mut new = check.clone();
    let at = match &check.rule {
        FigureRule::AtMost { .. } => 0,
        FigureRule::AddsTo { .. } => 1,
        FigureRule::Change { .. } => 2,
    };
    let words = RULES.map(|word| word.text(lang));
    if let Some(chosen) = widgets::choice_ui(ui, id("rule"), Word::RuleLabel.text(lang), &words, at) {
        new.rule = turned(&check.rule, chosen, draft.value());
    }
    ui.add_space(theme::SPACE_S);
    let options = formula::number_options(view, draft.value(), |_| true);
    match &mut new.rule {
        FigureRule::AtMost { parts, whole } | FigureRule::AddsTo { parts, whole } => {
            MultiPicker::new(id("parts"), Word::Parts.text(lang)).show(ui, lang, &options, parts);
            ui.add_space(theme::SPACE_S);
            let field = Picker::new(id("whole"), Word::Whole.text(lang));
            if let Some(Some(chosen)) = field.show(ui, lang, &options, Some(&*whole)).changed {
                *whole = chosen;
            }
        }
        FigureRule::Change { of, percent } => {
            MultiPicker::new(id("of"), Word::ChangeOf.text(lang)).show(ui, lang, &options, of);
            ui.add_space(theme::SPACE_S);
            let mut number = Some(*percent);
            DecimalField::new(id("percent"), Word::ChangePercent.text(lang)).show(
                ui,
                lang,
                view.digits(),
                &mut number,
            );
            *percent = number.unwrap_or(*percent);
        }
    }
    ui.add_space(theme::SPACE_S);
    let words = [Word::Asks, Word::Refuses].map(|word| word.text(lang));
    let at = usize::from(check.on_breach == OnBreach::Refuse);
    if let Some(chosen) = widgets::choice_ui(ui, id("on-breach"), Word::OnBreach.text(lang), &words, at) {
        new.on_breach = if chosen == 1 { OnBreach::Refuse } else { OnBreach::Ask };
    }
    if new != check {
        take(view, draft, out, |scheme| {
            if let Some(check) = scheme.checks.get_mut(place) {
                *check = new;
            }
        });
    }
    ui.add_space(theme::SPACE_M);
    if widgets::button_ui(ui, Word::RemoveCheck.text(lang)).clicked() {
        out.push(Action::run(Command::Delete));
    }
}

/// The rule made another, with what it names as far as it can.
fn turned(rule: &FigureRule, to: usize, scheme: &Scheme) -> FigureRule {
    let (parts, whole) = match rule {
        FigureRule::AtMost { parts, whole } | FigureRule::AddsTo { parts, whole } => {
            (parts.clone(), Some(whole.clone()))
        }
        FigureRule::Change { .. } => (Vec::new(), None),
    };
    if to == 2 {
        return FigureRule::Change { of: Vec::new(), percent: USUAL_PERCENT };
    }
    let numbers = || scheme.indicators.iter().filter(|one| one.kind.is_number() && one.is_entered());
    let nothing = || IndicatorCode::from("");
    let code = |place: usize| numbers().nth(place).map_or_else(nothing, |one| one.code.clone());
    let whole = whole.unwrap_or_else(|| code(0));
    let parts = if parts.is_empty() { vec![code(1)] } else { parts };
    if to == 0 { FigureRule::AtMost { parts, whole } } else { FigureRule::AddsTo { parts, whole } }
}
