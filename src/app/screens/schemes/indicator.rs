//! One indicator: its names, what its values are, how they come about, add up and are judged.

use eframe::egui::{self, Id};

use super::{formula, register, take};
use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::screens::office_form::{bilingual_field_ui, labelled};
use crate::app::screens::record_list::name_fields_ui;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, CodeField, DecimalField, PickOption, Picker, TextField};
use crate::hindi::shown_name;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{
    AddsUp, Better, Bilingual, Formula, FormulaKind, Indicator, IndicatorCode, Kind, Lang, Scheme, TargetOf,
};

/// The kinds, without the unit of a measure and the words of a choice.
const KINDS: [(Word, fn() -> Kind); 7] = [
    (Word::KindCount, || Kind::Count),
    (Word::KindPercent, || Kind::Percent),
    (Word::KindRupees, || Kind::Rupees),
    (Word::KindMeasure, || Kind::Measure(Bilingual::default())),
    (Word::KindDate, || Kind::Date),
    (Word::KindText, || Kind::Text),
    (Word::KindChoice, || Kind::Choice(vec![Bilingual::new("हाँ", "Yes"), Bilingual::new("नहीं", "No")])),
];

fn kind_word(kind: &Kind) -> Word {
    match kind {
        Kind::Count => Word::KindCount,
        Kind::Percent => Word::KindPercent,
        Kind::Rupees => Word::KindRupees,
        Kind::Measure(_) => Word::KindMeasure,
        Kind::Date => Word::KindDate,
        Kind::Text => Word::KindText,
        Kind::Choice(_) => Word::KindChoice,
    }
}

/// In a few words what it is: "गिनती · अन्तर".
pub fn summary(view: &View<'_>, indicator: &Indicator) -> String {
    let formula = indicator.formula.as_ref().map(|formula| formula::word(Some(formula.kind())));
    let retired = indicator.retired.then_some(Word::RetiredWord);
    let words = [Some(kind_word(&indicator.kind)), formula, retired];
    words.iter().flatten().map(|word| word.text(view.lang)).collect::<Vec<_>>().join(" · ")
}

/// Draws the form; the new code of the indicator when it got one.
pub fn indicator_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    code: &IndicatorCode,
    focus: bool,
    out: &mut Vec<Action>,
) -> Option<IndicatorCode> {
    let lang = view.lang;
    widgets::section_ui(ui, Word::Indicator.text(lang));
    let scheme = draft.value().code.clone();
    let key = Key { scheme: &scheme.0, indicator: &code.0 };
    let mut name = draft.value().indicator(code)?.name.clone();
    if name_fields_ui(ui, view, key, &mut name, focus) {
        if let Some(indicator) = draft.value_mut().indicator_mut(code) {
            indicator.name = name;
        }
        draft.touched(view.now_s);
    }
    let indicator = draft.value().indicator(code)?.clone();
    group_ui(ui, view, key, draft, &indicator, out);
    let indicator = draft.value().indicator(code)?.clone();
    also_ui(ui, view, key, draft, &indicator, out);
    kind_ui(ui, view, key, draft, code, out);
    formula::formula_ui(ui, view, key, draft, code, out);
    register::counts_ui(ui, view, key, draft, code, out);
    let indicator = draft.value().indicator(code)?.clone();
    if let Some(reported) = indicator.verifies.as_ref().and_then(|code| draft.value().indicator(code)) {
        let name = shown_name(&reported.name, view.writing());
        let note = Word::VerifiesNote.with(lang, &[("name", &name)]);
        ui.label(theme::second(ui.ctx(), note));
        ui.add_space(theme::SPACE_S);
    } else if indicator.formula.is_none() {
        verified_ui(ui, view, key, draft, &indicator, out);
    }
    adds_up_ui(ui, view, key, draft, &indicator, out);
    if indicator.kind.is_number() {
        target_ui(ui, view, key, draft, &indicator, out);
    }
    shown_ui(ui, view, key, draft, &indicator, out);
    let renamed = code_ui(ui, view, key, draft, code, out);
    ui.add_space(theme::SPACE_M);
    if widgets::button_ui(ui, Word::RemoveIndicator.text(lang)).clicked() {
        out.push(Action::run(Command::Delete));
    }
    renamed
}

/// Which indicator a field is about; ids of fields are made from it.
#[derive(Clone, Copy, Debug, Hash)]
pub struct Key<'a> {
    pub scheme: &'a str,
    pub indicator: &'a str,
}

impl Key<'_> {
    pub fn id(self, field: &str) -> Id {
        Id::unique((self, field))
    }
}

/// What stands over the column and its neighbours of the same group.
fn group_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    indicator: &Indicator,
    out: &mut Vec<Action>,
) {
    let mut group = indicator.group.clone().unwrap_or_default();
    if bilingual_field_ui(ui, view, Word::Group.text(view.lang), (key, "group"), &mut group) {
        let group = Some(group).filter(|group| !group.is_empty());
        take_indicator(view, draft, indicator, Indicator { group, ..indicator.clone() }, out);
    }
    ui.add_space(theme::SPACE_S);
}

/// Other headings under which it comes in files, one on each line, in whatever language.
fn also_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    indicator: &Indicator,
    out: &mut Vec<Action>,
) {
    let mut text = indicator.also.join("\n");
    if TextField::area(key.id("also"), &mut text, 2).label(Word::Also.text(view.lang)).show(ui).changed {
        let also = if text.is_empty() { Vec::new() } else { text.split('\n').map(str::to_owned).collect() };
        take_indicator(view, draft, indicator, Indicator { also, ..indicator.clone() }, out);
    }
    ui.add_space(theme::SPACE_S);
}

fn kind_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    code: &IndicatorCode,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    let Some(kind) = draft.value().indicator(code).map(|indicator| indicator.kind.clone()) else { return };
    let options: Vec<PickOption<usize>> = KINDS
        .iter()
        .enumerate()
        .map(|(place, (word, _))| PickOption {
            value: place,
            text: word.text(lang).to_owned(),
            second: None,
            search: Lang::ALL.map(|lang| word.text(lang)).join(" "),
        })
        .collect();
    let at = KINDS.iter().position(|(word, _)| *word == kind_word(&kind)).unwrap_or_default();
    let field = Picker::new(key.id("kind"), Word::Kind.text(lang));
    // An indicator always has a kind: an emptied field keeps the old one.
    if let Some(Some(chosen)) = field.show(ui, lang, &options, Some(&at)).changed
        && let Some((_, kind)) = KINDS.get(chosen)
    {
        take(view, draft, out, |scheme| scheme.set_kind(code, kind()));
    }
    ui.add_space(theme::SPACE_S);
    match kind {
        Kind::Measure(mut unit) => {
            let id = (key, "measure");
            if bilingual_field_ui(ui, view, Word::MeasureUnit.text(lang), id, &mut unit) {
                take(view, draft, out, |scheme| scheme.set_kind(code, Kind::Measure(unit)));
            }
        }
        Kind::Choice(choices) => choices_ui(ui, view, key, draft, code, &choices, out),
        _ => {}
    }
}

/// The words of a choice, one on each line; those on the same line in both languages are one.
fn choices_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    code: &IndicatorCode,
    choices: &[Bilingual],
    out: &mut Vec<Action>,
) {
    let mut texts = Lang::ALL.map(|lang| {
        choices
            .iter()
            .map(|choice| if lang == Lang::Hi { choice.hi.as_str() } else { &choice.en })
            .collect::<Vec<_>>()
            .join("\n")
    });
    let mut changed = false;
    ui.columns(2, |columns| {
        for ((column, lang), text) in columns.iter_mut().zip(Lang::ALL).zip(&mut texts) {
            let label = labelled(view, Word::ChoiceWords.text(view.lang), lang);
            let id = Id::unique((key, "choices", lang));
            changed |= TextField::area(id, text, 3).label(&label).written_in(lang).show(column).changed;
        }
    });
    ui.add_space(theme::SPACE_S);
    if changed {
        let [hi, en] = &texts;
        let count = hi.split('\n').count().max(en.split('\n').count());
        let line = |text: &str, at: usize| text.split('\n').nth(at).unwrap_or_default().to_owned();
        let choices = (0..count).map(|at| Bilingual::new(line(hi, at), line(en, at))).collect();
        take(view, draft, out, |scheme| scheme.set_kind(code, Kind::Choice(choices)));
    }
}

fn verified_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    indicator: &Indicator,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    let stands = draft.value().verified_of(&indicator.code).is_some_and(|twin| !twin.retired);
    let words = [Word::VerifiedNone, Word::VerifiedBeside].map(|word| word.text(lang));
    let chosen =
        widgets::choice_ui(ui, key.id("verified"), Word::Verified.text(lang), &words, usize::from(stands));
    if let Some(chosen) = chosen {
        let in_lang = |lang: Lang| Word::VerifiedName.with(lang, &[("name", indicator.name.get(lang))]);
        let name = Bilingual { hi: in_lang(Lang::Hi), en: in_lang(Lang::En) };
        take(view, draft, out, |scheme| scheme.set_verified(&indicator.code, (chosen == 1).then_some(name)));
    }
    ui.add_space(theme::SPACE_S);
}

fn adds_up_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    indicator: &Indicator,
    out: &mut Vec<Action>,
) {
    const WAYS: [(AddsUp, Word); 5] = [
        (AddsUp::Sum, Word::AddsSum),
        (AddsUp::RatioOfSums, Word::AddsRatio),
        (AddsUp::Mean, Word::AddsMean),
        (AddsUp::Latest, Word::AddsLatest),
        (AddsUp::None, Word::AddsNone),
    ];
    let formula: Option<FormulaKind> = indicator.formula.as_ref().map(Formula::kind);
    let ways: Vec<&(AddsUp, Word)> =
        WAYS.iter().filter(|(way, _)| way.fits(&indicator.kind, formula)).collect();
    let words: Vec<&str> = ways.iter().map(|(_, word)| word.text(view.lang)).collect();
    let at = ways.iter().position(|(way, _)| *way == indicator.adds_up).unwrap_or_default();
    let chosen = widgets::choice_ui(ui, key.id("adds-up"), Word::AddsUp.text(view.lang), &words, at);
    if let Some((way, _)) = chosen.and_then(|place| ways.get(place)) {
        take_indicator(view, draft, indicator, Indicator { adds_up: *way, ..indicator.clone() }, out);
    }
    ui.add_space(theme::SPACE_S);
}

/// Which way is better, and the target with its bound where one is.
fn target_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    indicator: &Indicator,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    const WAYS: [Better; 3] = [Better::More, Better::Less, Better::Neither];
    let words = [Word::BetterMore, Word::BetterLess, Word::BetterNeither].map(|word| word.text(lang));
    let at = WAYS.iter().position(|way| *way == indicator.better).unwrap_or_default();
    let chosen = widgets::choice_ui(ui, key.id("better"), Word::Better.text(lang), &words, at);
    let mut new = indicator.clone();
    if let Some(way) = chosen.and_then(|place| WAYS.get(place)) {
        new.set_better(*way);
    }
    ui.add_space(theme::SPACE_S);
    if new.better != Better::Neither {
        ui.columns(2, |columns| {
            let fields =
                [(Word::Target, "target", &mut new.target), (Word::Behind, "behind", &mut new.behind)];
            for (column, (word, name, number)) in columns.iter_mut().zip(fields) {
                DecimalField::new(key.id(name), word.text(lang)).show(column, lang, view.digits(), number);
            }
        });
        ui.label(theme::small_second(ui.ctx(), Word::BoundsHint.text(lang)));
        ui.add_space(theme::SPACE_S);
        let words = [Word::TargetUnit, Word::TargetOverall].map(|word| word.text(lang));
        let at = usize::from(new.target_of == TargetOf::Overall);
        let chosen = widgets::choice_ui(ui, key.id("target-of"), Word::TargetOf.text(lang), &words, at);
        if let Some(chosen) = chosen {
            new.target_of = if chosen == 1 { TargetOf::Overall } else { TargetOf::Unit };
        }
        ui.add_space(theme::SPACE_S);
    }
    // Without a target the bound says nothing.
    new.behind = new.behind.filter(|_| new.target.is_some());
    take_indicator(view, draft, indicator, new, out);
}

fn shown_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    indicator: &Indicator,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    let mut new = indicator.clone();
    let words = [Word::ShownMain, Word::ShownWide].map(|word| word.text(lang));
    let at = usize::from(!indicator.main);
    if let Some(chosen) = widgets::choice_ui(ui, key.id("main"), Word::Shown.text(lang), &words, at) {
        new.main = chosen == 0;
    }
    ui.add_space(theme::SPACE_S);
    let words = [Word::Active, Word::RetiredWord].map(|word| word.text(lang));
    let at = usize::from(indicator.retired);
    if let Some(chosen) = widgets::choice_ui(ui, key.id("retired"), Word::State.text(lang), &words, at) {
        new.retired = chosen == 1;
    }
    ui.add_space(theme::SPACE_S);
    take_indicator(view, draft, indicator, new, out);
}

/// Takes the indicator as a form left it, where that changed anything.
fn take_indicator(
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    before: &Indicator,
    new: Indicator,
    out: &mut Vec<Action>,
) {
    if new != *before {
        take(view, draft, out, |scheme| {
            if let Some(indicator) = scheme.indicator_mut(&before.code) {
                *indicator = new;
            }
        });
    }
}

fn code_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    code: &IndicatorCode,
    out: &mut Vec<Action>,
) -> Option<IndicatorCode> {
    let field = CodeField::new(key.id("code"), Word::Code.text(view.lang));
    let new = field.show(ui, view.lang, &code.0).filter(|new| *new != code.0).map(IndicatorCode::from)?;
    take(view, draft, out, |scheme| scheme.rename_indicator(code, &new)).then_some(new)
}
