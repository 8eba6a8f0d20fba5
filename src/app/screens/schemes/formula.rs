//! How a value comes about: entered, or worked out from other indicators.

use eframe::egui;

use super::indicator::Key;
use super::parts::name_of;
use super::take;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, MultiPicker, PickOption, Picker};
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{Formula, FormulaKind, Indicator, IndicatorCode, Scheme};

const KINDS: [Option<FormulaKind>; 5] = [
    None,
    Some(FormulaKind::Ratio),
    Some(FormulaKind::Difference),
    Some(FormulaKind::Sum),
    Some(FormulaKind::ShareOfTotal),
];

pub fn word(kind: Option<FormulaKind>) -> Word {
    match kind {
        None => Word::Entered,
        Some(FormulaKind::Ratio) => Word::Ratio,
        Some(FormulaKind::Difference) => Word::Difference,
        Some(FormulaKind::Sum) => Word::Sum,
        Some(FormulaKind::ShareOfTotal) => Word::ShareOfTotal,
    }
}

/// Draws how the value comes about and what it is reckoned from.
pub fn formula_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    code: &IndicatorCode,
    out: &mut Vec<Action>,
) {
    let lang = view.lang;
    let Some(indicator) = draft.value().indicator(code).cloned() else { return };
    if !indicator.kind.is_number() || indicator.verifies.is_some() {
        return;
    }
    let kind = indicator.formula.as_ref().map(Formula::kind);
    let words = KINDS.map(|kind| word(kind).text(lang));
    let at = KINDS.iter().position(|one| *one == kind).unwrap_or_default();
    if let Some(chosen) = widgets::choice_ui(ui, key.id("formula"), Word::Source.text(lang), &words, at) {
        let kind = KINDS.get(chosen).copied().flatten();
        let formula = kind.map(|kind| begun(kind, draft.value(), &indicator));
        take(view, draft, out, |scheme| scheme.set_formula(code, formula));
    }
    ui.add_space(theme::SPACE_S);
    let Some(formula) = draft.value().indicator(code).and_then(|one| one.formula.clone()) else { return };
    let options = number_options(view, draft.value(), |one| one.code != *code);
    if let Some(new) = operands_ui(ui, view, key, &options, &formula) {
        take(view, draft, out, |scheme| scheme.set_formula(code, Some(new)));
    }
}

/// A formula to begin with: of the numbers that are entered, the first and the second.
fn begun(kind: FormulaKind, scheme: &Scheme, indicator: &Indicator) -> Formula {
    let others = scheme.indicators.iter().filter(|one| one.code != indicator.code && one.is_entered());
    let mut codes = others.filter(|one| one.kind.is_number()).map(|one| one.code.clone());
    let first = codes.next().unwrap_or_else(|| IndicatorCode::from(""));
    let more: Vec<IndicatorCode> = codes.take(1).collect();
    let second = more.first().unwrap_or(&first).clone();
    match kind {
        FormulaKind::Ratio => Formula::Ratio { of: second, per: first },
        FormulaKind::Difference => Formula::Difference { of: first, minus: vec![second] },
        FormulaKind::Sum => Formula::Sum { of: std::iter::once(first).chain(more).collect() },
        FormulaKind::ShareOfTotal => Formula::ShareOfTotal { of: first },
    }
}

/// Active indicators with numbers.
pub fn number_options(
    view: &View<'_>,
    scheme: &Scheme,
    wanted: impl Fn(&Indicator) -> bool,
) -> Vec<PickOption<IndicatorCode>> {
    let numbers = scheme.indicators.iter().filter(|one| one.kind.is_number() && !one.retired && wanted(one));
    numbers
        .map(|one| PickOption {
            value: one.code.clone(),
            text: name_of(one, view),
            second: None,
            search: format!("{} {} {}", one.name.hi, one.name.en, one.code),
        })
        .collect()
}

fn operands_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    options: &[PickOption<IndicatorCode>],
    formula: &Formula,
) -> Option<Formula> {
    let lang = view.lang;
    let mut new = formula.clone();
    let one = |ui: &mut egui::Ui, name: &str, word: Word, code: &mut IndicatorCode| {
        let field = Picker::new(key.id(name), word.text(lang));
        // A formula always has what it is reckoned from: an emptied field keeps it.
        if let Some(Some(chosen)) = field.show(ui, lang, options, Some(&*code)).changed {
            *code = chosen;
        }
        ui.add_space(theme::SPACE_S);
    };
    let several = |ui: &mut egui::Ui, name: &str, word: Word, codes: &mut Vec<IndicatorCode>| {
        MultiPicker::new(key.id(name), word.text(lang)).show(ui, lang, options, codes);
        ui.add_space(theme::SPACE_S);
    };
    match &mut new {
        Formula::Ratio { of, per } => {
            one(ui, "ratio-of", Word::RatioOf, of);
            one(ui, "ratio-per", Word::RatioPer, per);
        }
        Formula::Difference { of, minus } => {
            one(ui, "difference-of", Word::DifferenceOf, of);
            several(ui, "difference-minus", Word::DifferenceMinus, minus);
        }
        Formula::Sum { of } => several(ui, "sum-of", Word::SumOf, of),
        Formula::ShareOfTotal { of } => one(ui, "share-of", Word::ShareOf, of),
    }
    (new != *formula).then_some(new)
}
