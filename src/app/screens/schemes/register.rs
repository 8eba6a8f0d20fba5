//! What an indicator counts of the scheme's register.

use eframe::egui;

use super::indicator::Key;
use super::take;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{MultiPicker, PickOption, Picker};
use crate::hindi::shown_name;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{Counts, IndicatorCode, Kind, Register, Scheme, StateCode};

/// What the indicator counts; nothing: its values are entered.
pub fn counts_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    key: Key<'_>,
    draft: &mut Draft<Scheme>,
    code: &IndicatorCode,
    out: &mut Vec<Action>,
) {
    let Some(register) = draft.value().register.clone() else { return };
    let Some(indicator) = draft.value().indicator(code).cloned() else { return };
    if indicator.kind != Kind::Count || indicator.formula.is_some() || indicator.verifies.is_some() {
        return;
    }
    let lang = view.lang;
    let options: Vec<PickOption<Counts>> = register
        .countable()
        .into_iter()
        .map(|counts| PickOption {
            text: words(view, &register, &counts),
            value: counts,
            second: None,
            search: String::new(),
        })
        .collect();
    // Whichever states it counts, that is the one line for states.
    let is_same = |option: &&PickOption<Counts>| match (&option.value, &indicator.counts) {
        (Counts::States(_), Some(Counts::States(_))) => true,
        (one, other) => Some(one) == other.as_ref(),
    };
    let at = options.iter().find(is_same).map(|option| option.value.clone());
    let field = Picker::new(key.id("counts"), Word::CountsLabel.text(lang));
    if let Some(chosen) = field.show(ui, lang, &options, at.as_ref()).changed {
        take(view, draft, out, |scheme| scheme.set_counts(code, chosen));
    }
    if let Some(Counts::States(mut codes)) = indicator.counts {
        let options: Vec<PickOption<StateCode>> = register
            .states
            .iter()
            .map(|state| PickOption {
                value: state.code.clone(),
                text: shown_name(&state.name, view.writing()),
                second: None,
                search: format!("{} {}", state.name.hi, state.name.en),
            })
            .collect();
        ui.add_space(theme::SPACE_S);
        let field = MultiPicker::new(key.id("counts-states"), Word::CountsStates.text(lang));
        if field.show(ui, lang, &options, &mut codes) {
            take(view, draft, out, |scheme| scheme.set_counts(code, Some(Counts::States(codes))));
        }
    }
    ui.add_space(theme::SPACE_S);
}

fn words(view: &View<'_>, register: &Register, counts: &Counts) -> String {
    let lang = view.lang;
    match counts {
        Counts::All => Word::CountsAll.with(lang, &[("many", register.many.get(lang))]),
        Counts::States(_) => Word::CountsStates.text(lang).to_owned(),
        Counts::Waiting => Word::CountsWaiting.text(lang).to_owned(),
        Counts::Closed => Word::CountsClosed.text(lang).to_owned(),
        Counts::ClosedSinceLast => Word::CountsClosedSince.text(lang).to_owned(),
        Counts::OpenedThisYear => Word::CountsOpenedYear.with(lang, &[("many", register.many.get(lang))]),
        Counts::ClosedThisYear => Word::CountsClosedYear.text(lang).to_owned(),
        Counts::WaitingAged(bucket) => match register.bucket_days(*bucket) {
            Some((from, Some(to))) => {
                let values = [("from", view.in_digits(from)), ("to", view.in_digits(to))];
                Word::CountsAged.with(lang, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
            }
            Some((from, None)) => Word::CountsAgedOver.with(lang, &[("from", &view.in_digits(from))]),
            None => String::new(),
        },
    }
}
