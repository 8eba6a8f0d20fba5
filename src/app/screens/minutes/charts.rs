//! Which charts the annexures have: one choice for all schemes, and one for each where it is wanted. Kept with the
//! meeting.

use eframe::egui;

use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::i18n::table::TableWord as Word;
use crate::model::{AnnexureCharts, ChartKind, MeetingFile, SchemeCode};
use crate::session::Edit;

/// What can be chosen, none first.
const KINDS: [(Option<ChartKind>, Word); 4] = [
    (None, Word::ChartsOff),
    (Some(ChartKind::Bars), Word::KindBars),
    (Some(ChartKind::OverTime), Word::KindLine),
    (Some(ChartKind::Shares), Word::KindShares),
];

#[derive(Debug, Default)]
pub struct Charts {
    /// The choice for each scheme is shown.
    each: bool,
}

impl Charts {
    pub fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let with_figures = file.tables.iter().filter(|(_, table)| table.has_figures());
        let schemes: Vec<(&SchemeCode, &str)> =
            with_figures.map(|(code, table)| (code, table.scheme.name.get(view.lang))).collect();
        if schemes.is_empty() || !view.can_write() {
            return;
        }
        ui.add_space(theme::SPACE_S);
        let words = KINDS.map(|(_, word)| word.text(view.lang));
        let at = |kind: Option<ChartKind>| KINDS.iter().position(|(one, _)| *one == kind).unwrap_or_default();
        let kind = |place: usize| KINDS.get(place).and_then(|(kind, _)| *kind);
        let mut charts = file.charts.clone();
        let (id, label) = (egui::Id::unique("paper-charts"), Word::ChartsSetting.text(view.lang));
        if let Some(chosen) = widgets::choice_ui(ui, id, label, &words, at(charts.all)) {
            charts.all = kind(chosen);
        }
        self.each |= !charts.of.is_empty();
        if !self.each {
            ui.add_space(theme::SPACE_XS);
            self.each = widgets::button_ui(ui, Word::ChartsEach.text(view.lang)).clicked();
        } else {
            for (code, name) in schemes {
                ui.add_space(theme::SPACE_XS);
                scheme_ui(ui, view, &mut charts, code, name);
            }
        }
        if charts != file.charts {
            out.push(Action::edit(Edit::SetCharts { meeting: file.meeting.id, charts }));
        }
    }
}

/// As for all, or one of the kinds.
fn scheme_ui(ui: &mut egui::Ui, view: &View<'_>, charts: &mut AnnexureCharts, code: &SchemeCode, name: &str) {
    let kinds = KINDS.iter().map(|(_, word)| word);
    let words: Vec<&str> =
        std::iter::once(&Word::ChartsAsAll).chain(kinds).map(|word| word.text(view.lang)).collect();
    let own = charts.of.get(code);
    let at = own.and_then(|own| KINDS.iter().position(|(kind, _)| kind == own)).map_or(0, |at| at + 1);
    let id = egui::Id::unique(("paper-charts", &code.0));
    match widgets::choice_ui(ui, id, name, &words, at) {
        Some(0) => {
            charts.of.remove(code);
        }
        Some(chosen) => {
            if let Some((kind, _)) = KINDS.get(chosen - 1) {
                charts.of.insert(code.clone(), *kind);
            }
        }
        None => {}
    }
}
