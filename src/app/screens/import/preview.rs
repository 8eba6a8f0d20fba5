//! The second step: what would be written. Settings and what is to be settled at the left, the table in the
//! middle, what follows and the button at the bottom.

use std::sync::Arc;

use eframe::egui;

use super::going_on::go_to_matters;
use super::{Import, Step, bottom, choose, matters, table};
use crate::app::sheets::Preview;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::i18n::import::ImportWord as Word;
use crate::model::Scheme;

/// How much of the window's width what is to be settled takes.
fn matters_width(whole: f32) -> f32 {
    (whole * 0.32).clamp(380.0, 520.0)
}

impl Import {
    /// How far from the left a notice stands: it covers no field in which one answers.
    pub fn notice_inset(&self, whole: f32) -> f32 {
        match self.step {
            Step::Looking(_) => matters_width(whole),
            Step::Choosing | Step::Reading { .. } => 0.0,
        }
    }

    pub(super) fn preview_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        scheme: &Scheme,
        out: &mut Vec<Action>,
    ) {
        let tokens = theme::tokens(ui.ctx());
        let preview = self.preview.clone();
        self.take_next_field(ui);
        let width = matters_width(ui.available_width());
        let mut scroll = egui::ScrollArea::vertical().id_salt("import-matters").auto_shrink(false);
        if std::mem::take(&mut self.to_top) {
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        if let Some(preview) = &preview {
            let frame = egui::Frame::new().fill(tokens.card).inner_margin(egui::Margin::symmetric(18, 10));
            egui::Panel::bottom("import-bottom").exact_size(bottom::HEIGHT).frame(frame).show(ui, |ui| {
                if bottom::bottom_ui(ui, view, preview, self.is_behind()) {
                    self.write(view, out);
                }
            });
        }
        if let Some(preview) = &preview {
            self.take_tab(ui, preview);
        }
        egui::Panel::left("import-matters")
            .exact_size(width)
            .resizable(false)
            .frame(widgets::panel_frame(tokens.paper))
            .show(ui, |ui| {
                // In sight however far down one has come: all figures get this day.
                self.day_ui(ui, view, out);
                scroll.show(ui, |ui| {
                    self.settings_ui(ui, view);
                    if let Some(preview) = &preview {
                        self.matters_ui(ui, view, preview);
                    }
                });
            });
        let frame = egui::Frame::new().fill(tokens.paper).inner_margin(egui::Margin::symmetric(18, 10));
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            self.heading_ui(ui, view, scheme, preview.as_deref(), out);
            ui.add_space(theme::SPACE_S);
            match &preview {
                Some(preview) if preview.lines.is_empty() => {
                    // There is no table in which the keys could wait.
                    if std::mem::take(&mut self.focus_table) {
                        leave_field(ui);
                    }
                    widgets::empty_ui(
                        ui,
                        Word::NoRows.text(view.lang),
                        Word::NoRowsWhy.text(view.lang),
                        None,
                    );
                }
                Some(preview) => self.table_ui(ui, view, preview),
                None => {
                    if let Some(trouble) = &self.trouble {
                        choose::trouble_ui(ui, view, trouble);
                    } else {
                        ui.spinner();
                    }
                }
            }
        });
    }

    fn heading_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        scheme: &Scheme,
        preview: Option<&Preview>,
        out: &mut Vec<Action>,
    ) {
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if widgets::button_ui(ui, Word::OtherFile.text(view.lang)).clicked() {
                    self.choose_another(out);
                }
                if self.waiting {
                    ui.label(theme::second(ui.ctx(), Word::Updating.text(view.lang)));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let word = if preview.is_some_and(Preview::is_register) {
                        Word::TitleOfRegister
                    } else {
                        Word::Title
                    };
                    let title = word.with(view.lang, &[("scheme", scheme.name.get(view.lang))]);
                    theme::cut_ui(ui, theme::title(&title)).on_hover_text(title);
                });
            });
        });
        if let Step::Looking(file) = &self.step {
            let text = match preview {
                Some(preview) => {
                    let count = preview.lines.len();
                    let rows = view.count(count);
                    Word::RowsOf.counted(view.lang, count as u64, &[("file", &file.name), ("rows", &rows)])
                }
                None => file.name.clone(),
            };
            theme::cut_ui(ui, theme::second(ui.ctx(), text));
        }
    }

    fn table_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Arc<Preview>) {
        let focus = std::mem::take(&mut self.focus_table);
        match table::table_ui(ui, view, preview, &mut self.cursor, focus) {
            Some(table::Asked::Row(row)) => {
                self.toggle_row(row);
                self.ask_again = true;
            }
            Some(table::Asked::Write(at, typed)) => self.begin_fix(preview, at, typed),
            Some(table::Asked::Matters) => go_to_matters(ui.ctx()),
            None => {}
        }
    }

    /// Leaves a row out, or takes it after all.
    pub(super) fn toggle_row(&mut self, row: u32) {
        let skipped = &mut self.answers.choices.skip_rows;
        if !skipped.remove(&row) {
            skipped.insert(row);
        }
    }

    fn matters_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, preview: &Arc<Preview>) {
        matters::matters_ui(self, ui, view, preview);
    }
}

fn leave_field(ui: &egui::Ui) {
    ui.memory_mut(|memory| {
        if let Some(field) = memory.focused() {
            memory.surrender_focus(field);
        }
    });
}
