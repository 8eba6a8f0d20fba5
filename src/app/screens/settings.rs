//! The office as its papers name it, who gets copies, and what one person prefers on this computer.

use eframe::egui::{self, Id};

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::prefs::RendererChoice;
use crate::app::theme::{self, ThemeKind};
use crate::app::view::{Action, Screen, View};
use crate::app::widgets::{self, NumberField, TextField};
use crate::app::worker::{Data, Worker};
use crate::hindi::clean_line;
use crate::i18n::screen::Screen as Word;
use crate::i18n::table::TableWord;
use crate::model::{Bilingual, Digits, Lang, LargeNumbers, OfficeProfile, StaleAfter};
use crate::session::Edit;

use super::calendar_form::CalendarForm;
use super::office_form::{in_language, office_form_ui, usual};

const WIDTH: f32 = 900.0;
const COPY_LINES: usize = 5;

#[derive(Default)]
pub struct Settings {
    profile: Option<Draft<OfficeProfile>>,
    copies: Copies,
    calendar: CalendarForm,
}

impl Screen for Settings {
    fn sync(&mut self, data: &Data) {
        let Some(draft) = &mut self.profile else { return };
        match &data.home.office {
            Some(stored) => draft.sync(stored, data.handled),
            // An undo took the profile away; what was typed since stays.
            None if !draft.is_unsaved_as_of(data.handled) => self.profile = None,
            None => {}
        }
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        let draft = self.profile.as_mut()?;
        if let Some(profile) = draft.due(now_s, all) {
            let ticket = worker.edit(Edit::PutOfficeProfile(profile.clone()));
            draft.sent(ticket);
        }
        draft.due_in_s(now_s)
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        if let Some(draft) = &mut self.profile {
            draft.failed(ticket, retry_at_s);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        widgets::page_ui(ui, "settings", WIDTH, |ui| {
            ui.label(theme::title(view.text(Word::SettingsTitle)));
            ui.add_space(theme::SPACE_M);
            let stored = || view.data.home.office.clone().unwrap_or_default();
            let draft = self.profile.get_or_insert_with(|| Draft::new(stored()));
            let profile = draft.value_mut();
            let changed = ui
                .add_enabled_ui(view.can_write(), |ui| {
                    let mut changed = fill_ui(ui, view, profile);
                    changed |= office_form_ui(ui, view, profile).changed;
                    ui.add_space(theme::SPACE_M);
                    changed |= self.copies.ui(ui, view, &mut profile.copy_to);
                    changed |= digits_ui(ui, view, &mut profile.digits);
                    changed |= large_ui(ui, view, &mut profile.large_numbers);
                    changed |= stale_ui(ui, view, &mut profile.stale_after);
                    changed | self.calendar.ui(ui, view, profile)
                })
                .inner;
            if changed {
                draft.touched(view.now_s);
            }
            ui.add_space(theme::SPACE_L);
            program_ui(ui, view, out);
        });
    }
}

/// While nothing is stored the form is empty, and the usual words are one button away. True when they were
/// filled in.
fn fill_ui(ui: &mut egui::Ui, view: &View<'_>, profile: &mut OfficeProfile) -> bool {
    if view.data.home.office.is_some() || *profile != OfficeProfile::default() {
        return false;
    }
    ui.label(theme::second(ui.ctx(), view.text(Word::FillUsualWhy)));
    ui.add_space(theme::SPACE_XS);
    let fill = widgets::button_ui(ui, view.text(Word::FillUsual)).clicked();
    if fill {
        *profile = usual();
    }
    ui.add_space(theme::SPACE_M);
    fill
}

/// Who gets a copy, as two texts side by side: line n of one belongs to line n of the other.
#[derive(Default)]
struct Copies {
    texts: Bilingual,
}

impl Copies {
    /// True when the list changed.
    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, list: &mut Vec<Bilingual>) -> bool {
        self.follow(list);
        widgets::section_ui(ui, view.text(Word::SectionCopies));
        let mut changed = false;
        ui.columns(2, |columns| {
            for (column, lang) in columns.iter_mut().zip(Lang::ALL) {
                let label = in_language(view, Word::CopyTo, lang);
                let id = Id::unique(("copy-to", lang));
                let field = TextField::area(id, self.texts.get_mut(lang), COPY_LINES).label(&label);
                changed |= field.written_in(lang).show(column).changed;
            }
        });
        ui.label(theme::small_second(ui.ctx(), view.text(Word::CopyToHint)));
        ui.add_space(theme::SPACE_M);
        if changed {
            *list = self.lines();
        }
        changed
    }

    /// Takes the list when it says something else than the texts. Empty lines and spaces at the end are
    /// left where they were typed: the caret stands behind them.
    fn follow(&mut self, list: &[Bilingual]) {
        let list: Vec<Bilingual> = list.iter().map(cleaned).filter(|line| !line.is_empty()).collect();
        if self.lines() != list {
            let text = |lang: Lang| {
                let lines = list.iter().map(|line| match lang {
                    Lang::Hi => line.hi.as_str(),
                    Lang::En => line.en.as_str(),
                });
                lines.collect::<Vec<_>>().join("\n")
            };
            self.texts = Bilingual::new(text(Lang::Hi), text(Lang::En));
        }
    }

    fn lines(&self) -> Vec<Bilingual> {
        let (mut hindi, mut english) = (self.texts.hi.lines(), self.texts.en.lines());
        let pairs = std::iter::from_fn(|| match (hindi.next(), english.next()) {
            (None, None) => None,
            (hi, en) => Some(Bilingual::new(hi.unwrap_or_default(), en.unwrap_or_default())),
        });
        pairs.map(|line| cleaned(&line)).filter(|line| !line.is_empty()).collect()
    }
}

fn cleaned(line: &Bilingual) -> Bilingual {
    Bilingual { hi: clean_line(&line.hi), en: clean_line(&line.en) }
}

fn digits_ui(ui: &mut egui::Ui, view: &View<'_>, digits: &mut Digits) -> bool {
    let options = [(Digits::Latin, Word::DigitsLatin), (Digits::Devanagari, Word::DigitsDevanagari)];
    // Each in its own digits, not in those of the office.
    let words = options.map(|(_, word)| view.text(word));
    let picked = picked_ui(ui, view, Word::SettingDigits, &options, &words, *digits);
    if let Some(new) = picked {
        *digits = new;
    }
    picked.is_some()
}

/// How sentences write numbers of a lakh and more.
fn large_ui(ui: &mut egui::Ui, view: &View<'_>, large: &mut LargeNumbers) -> bool {
    let options = [(LargeNumbers::Digits, Word::LargeDigits), (LargeNumbers::InLakhs, Word::LargeInLakhs)];
    let picked = choice_ui(ui, view, Word::SettingLarge, &options, *large);
    if let Some(new) = picked {
        *large = new;
    }
    picked.is_some()
}

/// After how many days figures get a mark.
fn stale_ui(ui: &mut egui::Ui, view: &View<'_>, limit: &mut StaleAfter) -> bool {
    let mut days = Some(limit.as_days());
    let label = TableWord::StaleSetting.text(view.lang);
    let field = NumberField::new(Id::unique("stale-after"), label).range(StaleAfter::RANGE);
    let changed = field.show(ui, view.lang, view.digits(), &mut days);
    if let Some(days) = days.filter(|_| changed) {
        *limit = StaleAfter::days(days);
    }
    ui.add_space(theme::SPACE_S);
    changed
}

/// The settings of this computer, which are no data and need no saving.
fn program_ui(ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
    widgets::section_ui(ui, view.text(Word::SectionProgram));
    let languages = [(Lang::Hi, Word::LanguageHindi), (Lang::En, Word::LanguageEnglish)];
    if let Some(lang) = choice_ui(ui, view, Word::SettingLanguage, &languages, view.lang) {
        out.push(Action::SetLang(lang));
    }
    let themes = [
        (ThemeKind::Light, Word::ThemeLight),
        (ThemeKind::Dark, Word::ThemeDark),
        (ThemeKind::Hall, Word::ThemeHall),
    ];
    if let Some(theme) = choice_ui(ui, view, Word::SettingTheme, &themes, view.prefs.theme) {
        out.push(Action::run(match theme {
            ThemeKind::Light => Command::LightTheme,
            ThemeKind::Dark => Command::DarkTheme,
            ThemeKind::Hall => Command::HallTheme,
        }));
    }
    let renderers = [
        (RendererChoice::Automatic, Word::RendererAutomatic),
        (RendererChoice::OpenGl, Word::RendererOpenGl),
        (RendererChoice::Wgpu, Word::RendererWgpu),
    ];
    if let Some(renderer) = choice_ui(ui, view, Word::SettingRenderer, &renderers, view.prefs.renderer) {
        out.push(Action::SetRenderer(renderer));
    }
    ui.label(theme::small_second(ui.ctx(), view.text(Word::RendererLater)));
    ui.add_space(theme::SPACE_M);
    let file = view.data.path.display().to_string();
    ui.label(theme::second(ui.ctx(), Word::DatabaseAt.with(view.lang, &[("file", &file)])));
}

/// One of a few values; `Some` when another one was chosen.
pub fn choice_ui<T: Copy + PartialEq>(
    ui: &mut egui::Ui,
    view: &View<'_>,
    label: Word,
    options: &[(T, Word)],
    current: T,
) -> Option<T> {
    let words: Vec<String> = options.iter().map(|(_, word)| view.in_digits(view.text(*word))).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    picked_ui(ui, view, label, options, &words, current)
}

/// The same, with the words of the options as they are shown.
fn picked_ui<T: Copy + PartialEq>(
    ui: &mut egui::Ui,
    view: &View<'_>,
    label: Word,
    options: &[(T, Word)],
    words: &[&str],
    current: T,
) -> Option<T> {
    let at = options.iter().position(|(value, _)| *value == current).unwrap_or(options.len());
    let picked = widgets::choice_ui(ui, Id::unique(("choice", label)), view.text(label), words, at);
    ui.add_space(theme::SPACE_S);
    picked.and_then(|at| options.get(at)).map(|(value, _)| *value).filter(|value| *value != current)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copies(hi: &str, en: &str) -> Copies {
        Copies { texts: Bilingual::new(hi, en) }
    }

    #[test]
    fn lines_of_the_same_number_are_one_name_in_both_languages() {
        let lines = copies("जिला कलक्टर\nरक्षित पत्रावली", "Collector\n\nAll officers").lines();
        assert_eq!(
            lines,
            [
                Bilingual::new("जिला कलक्टर", "Collector"),
                Bilingual::new("रक्षित पत्रावली", ""),
                Bilingual::new("", "All officers"),
            ]
        );
    }

    #[test]
    fn a_new_line_being_begun_is_not_taken_back_when_the_list_comes_from_the_store() {
        let mut copies = copies("जिला कलक्टर \n", "Collector");
        let stored = copies.lines();
        copies.follow(&stored);
        assert_eq!(copies.texts.hi, "जिला कलक्टर \n");
    }

    #[test]
    fn another_list_replaces_the_texts() {
        let mut copies = copies("जिला कलक्टर", "Collector");
        copies.follow(&[Bilingual::new("रक्षित पत्रावली", "Guard file"), Bilingual::new("एडीएम", "ADM")]);
        assert_eq!(copies.texts, Bilingual::new("रक्षित पत्रावली\nएडीएम", "Guard file\nADM"));
    }
}
