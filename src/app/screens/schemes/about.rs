//! The scheme itself: its names, which units are its rows, its code.

use eframe::egui::{self, Id};

use super::take;
use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::screens::office_form::bilingual_field_ui;
use crate::app::screens::record_list::name_fields_ui;
use crate::app::screens::units::level_options;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, CodeField, MultiPicker};
use crate::hindi::row::heading_of_levels;
use crate::i18n::scheme::SchemeWord as Word;
use crate::model::{Scheme, SchemeCode};
use crate::session::catalogue;

/// Draws the form; the code that the scheme was given.
pub fn about_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    draft: &mut Draft<Scheme>,
    focus: bool,
    out: &mut Vec<Action>,
) -> Option<SchemeCode> {
    let lang = view.lang;
    widgets::section_ui(ui, Word::About.text(lang));
    let code = draft.value().code.clone();
    let mut named = draft.value().clone();
    let mut changed = name_fields_ui(ui, view, ("scheme", &code), &mut named.name, focus);
    let id = ("row-heading", &code);
    changed |= bilingual_field_ui(ui, view, Word::RowHeading.text(lang), id, &mut named.row_heading);
    if changed {
        // A name cannot make a definition wrong.
        *draft.value_mut() = named;
        draft.touched(view.now_s);
    }
    let mut levels = draft.value().levels.clone();
    let field = MultiPicker::new(Id::unique(("scheme-levels", &code)), Word::Levels.text(lang));
    if field.show(ui, lang, &level_options(view), &mut levels) {
        take(view, draft, out, |scheme| {
            // A heading of the office's own stays.
            if scheme.row_heading == heading_of_levels(&scheme.levels) {
                scheme.row_heading = heading_of_levels(&levels);
            }
            scheme.levels = levels;
        });
    }
    ui.add_space(theme::SPACE_S);
    let new_code = code_ui(ui, view, draft.value());
    ui.add_space(theme::SPACE_S);
    let words = [Word::Offered, Word::RetiredWord].map(|word| word.text(lang));
    let id = Id::unique(("scheme-retired", &code));
    let at = usize::from(draft.value().retired);
    if let Some(chosen) = widgets::choice_ui(ui, id, Word::OnAgendas.text(lang), &words, at) {
        take(view, draft, out, |scheme| scheme.retired = chosen == 1);
    }
    ui.add_space(theme::SPACE_M);
    let brought = catalogue::scheme(&code);
    let word = match &brought {
        None => Some(Word::Remove),
        Some(brought) if **brought != *draft.value() => Some(Word::Reset),
        Some(_) => None,
    };
    if word.is_some_and(|word| widgets::button_ui(ui, word.text(lang)).clicked()) {
        out.push(Action::run(Command::Delete));
    }
    new_code
}

/// The code of the office's own schemes can be changed as long as nothing names it; the session says so.
fn code_ui(ui: &mut egui::Ui, view: &View<'_>, scheme: &Scheme) -> Option<SchemeCode> {
    let label = Word::Code.text(view.lang);
    if catalogue::scheme(&scheme.code).is_some() {
        ui.label(theme::small_second(ui.ctx(), format!("{label}: {}", scheme.code)));
        return None;
    }
    let field = CodeField::new(Id::unique(("scheme-code", &scheme.code)), label);
    field.show(ui, view.lang, &scheme.code.0).filter(|new| *new != scheme.code.0).map(SchemeCode)
}
