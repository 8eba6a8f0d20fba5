//! Below the list: the chosen thing with all that was ever entered on it, also what was corrected since.

use chrono::NaiveDate;
use eframe::egui::{self, Sense, vec2};

use super::lines::{colour_of, paint_sign};
use crate::app::theme;
use crate::app::view::View;
use crate::hindi::{format_date, shown_name};
use crate::i18n::register::RegisterWord as Word;
use crate::model::{CaseFile, CaseState, Register};

/// What it takes of the screen.
pub const HEIGHT: f32 = 150.0;

pub fn history_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &CaseFile,
    register: &Register,
    as_on: NaiveDate,
) {
    let date = |day: NaiveDate| format_date(day, view.writing().short());
    egui::ScrollArea::vertical().id_salt(("register-history", file.case.id)).auto_shrink(false).show(
        ui,
        |ui| {
            theme::cut_ui(ui, theme::strong(file.case.label()));
            let opened = format!("{}: {}", register.opened.get(view.lang), date(file.case.opened));
            let remark = file.case.remark.trim().replace('\n', " ");
            let about = if remark.is_empty() { opened } else { format!("{opened} · {remark}") };
            theme::cut_ui(ui, theme::second(ui.ctx(), about));
            for entry in file.states.iter().rev() {
                entry_ui(ui, view, file, entry, register, as_on);
            }
        },
    );
}

fn entry_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    file: &CaseFile,
    entry: &CaseState,
    register: &Register,
    as_on: NaiveDate,
) {
    let Some(state) = register.state(&entry.state) else { return };
    let tokens = theme::tokens(ui.ctx());
    let corrected = file.is_corrected(entry.id);
    let writing = view.writing();
    let mut text =
        format!("{} · {}", format_date(entry.date, writing.short()), shown_name(&state.name, writing));
    if !entry.remark.trim().is_empty() {
        text = format!("{text} – {}", entry.remark.trim().replace('\n', " "));
    }
    if corrected {
        text = format!("{text} ({})", Word::Corrected.text(view.lang));
    } else if entry.date > as_on {
        text = format!("{text} ({})", Word::Later.text(view.lang));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let size = vec2(14.0, theme::line_height(theme::SIZE_BODY));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let colour = if corrected { tokens.ink2 } else { colour_of(tokens, state.meaning) };
        paint_sign(ui, rect.center(), state.meaning, colour);
        let text = theme::body(text);
        let text = if corrected { text.color(tokens.ink2).strikethrough() } else { text };
        theme::cut_ui(ui, text);
    });
}
