//! Over the list: whose register it is, what is shown of it, and its keys.

use eframe::egui;

use super::Sheet;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::hindi::shown_name;
use crate::i18n::register::RegisterWord as Word;
use crate::i18n::screen::Screen;
use crate::i18n::table::TableWord;
use crate::model::{MeetingFile, Register};
use crate::session::{Cases, Edit};

impl Sheet {
    /// True when it is to be closed.
    pub(super) fn head_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        cases: &Cases,
        register: &Register,
        out: &mut Vec<Action>,
    ) -> bool {
        let lang = view.lang;
        let unit = cases.unit.as_ref().map_or("", |unit| unit.name.get(lang));
        let title = format!("{unit} · {}", register.many.get(lang));
        let mut closes = false;
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                closes = widgets::cross_ui(ui, Word::Close.text(lang)).clicked();
                self.count_button_ui(ui, view, file, out);
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    theme::cut_ui(ui, theme::title(title));
                });
            });
        });
        let mut second = vec![Screen::FiguresOn.with(lang, &[("date", &view.date(self.opened.as_on))])];
        if cases.files.iter().any(|file| file.case.is_sample) {
            second.push(view.text(Screen::SampleFigures).to_owned());
        }
        let (all, seen) = (view.count(cases.files.len()), view.count(self.lines.len()));
        second.push(TableWord::RowsSeen.with(lang, &[("all", &all), ("seen", &seen)]));
        ui.label(theme::second(ui.ctx(), second.join(" · ")));
        self.filter_ui(ui, view, file, cases);
        ui.add_space(theme::SPACE_XS);
        widgets::key_hints_ui(ui, &hints(view, register, self.opened.figure.is_some()));
        ui.add_space(theme::SPACE_S);
        closes
    }

    /// What the figure counts, or all.
    fn filter_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, cases: &Cases) {
        let Some((code, _)) = &self.opened.figure else { return };
        let name = cases
            .scheme
            .indicator(code)
            .map_or_else(String::new, |one| shown_name(&one.name, view.writing()));
        let words = [name.as_str(), Word::All.text(view.lang)];
        let at = usize::from(!self.only_counted);
        let id = egui::Id::unique("register-filter");
        if let Some(place) = widgets::choice_ui(ui, id, Word::Shown.text(view.lang), &words, at) {
            self.only_counted = place == 0;
            self.wants_keys = true;
            self.arrange(Some(file));
        }
    }

    /// The figures of an earlier day can be counted as they stand on the meeting's.
    fn count_button_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) {
        let day = file.meeting.date;
        if !view.can_change() || self.opened.as_on >= day || self.form.is_some() {
            return;
        }
        let text = Word::CountOn.with(view.lang, &[("date", &view.date(day))]);
        if widgets::button_ui(ui, &text).clicked() {
            let scheme = self.opened.of.scheme.clone();
            out.push(Action::edit(Edit::ChangeCases { scheme, as_on: Some(day), changes: Vec::new() }));
            // From now on it is about these figures.
            self.opened.as_on = day;
            self.wants_keys = true;
            self.arrange(Some(file));
        }
    }
}

fn hints(view: &View<'_>, register: &Register, filters: bool) -> Vec<(String, String)> {
    let one = register.one.get(view.lang);
    let add = Word::Add.with(view.lang, &[("one", one)]);
    let own = |keys: &str, word: Word| (keys.to_owned(), word.text(view.lang).to_owned());
    let mut hints = vec![("Ctrl+N".to_owned(), add)];
    hints.extend([
        own("S", Word::KeyState),
        own("Shift+S", Word::KeyCorrect),
        own("Enter", Word::KeyChange),
        own("Del", Word::KeyDelete),
    ]);
    if filters {
        hints.push(own("F", Word::KeyFilter));
    }
    hints.push(own("Esc", Word::KeyBack));
    hints
}
