//! What a scheme consists of: itself, its indicators, its checks; one of them is looked at.

use eframe::egui;

use super::{Part, check, indicator, register_form};
use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, Seen};
use crate::hindi::shown_name;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{Indicator, Scheme};

/// How far down the part stands.
fn place_of(scheme: &Scheme, part: &Part) -> usize {
    match part {
        Part::About | Part::Register => 0,
        Part::Indicator(code) => {
            scheme.indicators.iter().position(|one| &one.code == code).unwrap_or_default()
        }
        Part::Check(place) => *place,
    }
}

/// Draws the parts; a press on one chooses it. One that is chosen elsewhere is brought into sight.
pub fn parts_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    scheme: &Scheme,
    part: &mut Part,
    seen: &mut Seen<Part>,
    out: &mut Vec<Action>,
) {
    let follow = seen.moves_to(part.clone(), place_of(scheme, part));
    egui::ScrollArea::vertical().id_salt("scheme-parts").auto_shrink(false).show(ui, |ui| {
        let name = scheme.name.get(view.lang);
        let name = if name.trim().is_empty() { Word::Unnamed.text(view.lang) } else { name };
        let heading = ui.label(theme::heading(name));
        if follow && *part == Part::About {
            heading.scroll_to_me(None);
        }
        ui.add_space(theme::SPACE_XS);
        row_ui(ui, Word::About.text(view.lang), "", Part::About, part, follow);
        let second = register_form::summary(view, scheme);
        row_ui(ui, Word::Register.text(view.lang), second, Part::Register, part, follow);
        ui.add_space(theme::SPACE_M);
        heading_ui(ui, view, Word::Indicators, Word::AddIndicator, Command::NewIndicator, out);
        if scheme.indicators.is_empty() {
            ui.label(theme::second(ui.ctx(), Word::NoIndicators.text(view.lang)));
        }
        for one in &scheme.indicators {
            let name = name_of(one, view);
            let second = indicator::summary(view, one);
            let of = Part::Indicator(one.code.clone());
            ui.push_id(&one.code, |ui| row_ui(ui, &name, &second, of, part, follow));
        }
        ui.add_space(theme::SPACE_M);
        heading_ui(ui, view, Word::Checks, Word::AddCheck, Command::NewCheck, out);
        for (place, one) in scheme.checks.iter().enumerate() {
            let (name, second) = check::summary(view, scheme, one);
            ui.push_id(place, |ui| row_ui(ui, &name, second, Part::Check(place), part, follow));
        }
    });
}

/// The indicator's name as others show it; one that has none yet is called so.
pub fn name_of(indicator: &Indicator, view: &View<'_>) -> String {
    let name = shown_name(&indicator.name, view.writing());
    if name.trim().is_empty() { Word::Unnamed.text(view.lang).to_owned() } else { name }
}

fn heading_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    heading: Word,
    add: Word,
    command: Command,
    out: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        ui.label(theme::strong(heading.text(view.lang)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_enabled_ui(view.can_write(), |ui| {
                if widgets::button_keys_ui(ui, add.text(view.lang), &command.keys()).clicked() {
                    out.push(Action::run(command));
                }
            });
        });
    });
    widgets::rule_ui(ui);
}

fn row_ui(ui: &mut egui::Ui, name: &str, second: &str, of: Part, part: &mut Part, follow: bool) {
    let chosen = *part == of;
    let row = widgets::row_button_ui(ui, name, second, chosen);
    if chosen && follow {
        row.scroll_to_me(None);
    }
    if row.clicked() {
        *part = of;
    }
}
