//! The first step: which file. A path is typed, a file is chosen in its folder, dropped, or rows are pasted.

use eframe::egui::{self, Id, Key, Modifiers, RichText};

use super::{Import, Step, Trouble};
use crate::app::importing::Wish;
use crate::app::place::Place;
use crate::app::sheets::{Kind, NotPlanned, Origin};
use crate::app::shell::files;
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets::{self, TextField};
use crate::i18n::import::ImportWord as Word;
use crate::model::Scheme;

const WIDTH: f32 = 860.0;

impl Import {
    pub(super) fn choose_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        scheme: &Scheme,
        out: &mut Vec<Action>,
    ) {
        widgets::page_ui(ui, "import-choose", WIDTH, |ui| {
            let title = Word::Title.with(view.lang, &[("scheme", scheme.name.get(view.lang))]);
            theme::cut_ui(ui, theme::title(title));
            ui.label(theme::second(ui.ctx(), Word::NothingYet.text(view.lang)));
            ui.add_space(theme::SPACE_M);
            if let Step::Reading { file, rows } = &self.step {
                if reading_ui(ui, view, file, *rows) {
                    self.choose_another(out);
                }
                return;
            }
            self.path_ui(ui, view, out);
            if let Some(trouble) = &self.trouble {
                ui.add_space(theme::SPACE_S);
                trouble_ui(ui, view, trouble);
            }
            ui.add_space(theme::SPACE_M);
            let other = theme::second(ui.ctx(), Word::OtherWays.text(view.lang));
            ui.add(egui::Label::new(other).wrap());
            ui.add_space(theme::SPACE_M);
            self.folder_ui(ui, view, out);
        });
    }

    fn path_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let (open, back) = (Word::Open.text(view.lang), Word::BackToMeeting.text(view.lang));
        let font = theme::semibold_font(theme::SIZE_BODY);
        let buttons: f32 = [open, back]
            .iter()
            .map(|word| theme::text_width(ui, word, font.clone()) + 24.0 + theme::SPACE_S)
            .sum();
        let mut wanted = false;
        let id = Id::unique("import-path");
        // Down from the field into the list below it.
        if ui.memory(|memory| memory.has_focus(id)) {
            self.focus_list |= ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        }
        ui.horizontal_top(|ui| {
            let field = TextField::line(id, &mut self.path)
                .label(Word::Path.text(view.lang))
                .hint(Word::PathHint.text(view.lang))
                .select_on_focus()
                .plain()
                .width(ui.available_width() - buttons)
                .show(ui);
            if self.focus_path {
                widgets::select(ui.ctx(), id, &self.path, 0..self.path.len());
            }
            widgets::focus_once(&field.response, &mut self.focus_path);
            wanted |= field.submitted;
            if field.changed {
                self.look_into_typed(out);
            }
            ui.vertical(|ui| {
                // Beside the box of the field, below the line of its label.
                ui.add_space((field.response.rect.top() - ui.cursor().top()).max(0.0));
                ui.horizontal(|ui| {
                    wanted |= widgets::primary_ui(ui, open).clicked();
                    if widgets::button_ui(ui, back).clicked() {
                        out.push(Action::Go(Place::Review));
                    }
                });
            });
        });
        if wanted {
            match self.typed_path() {
                Some(path) => self.open(view, Origin::Path(path), out),
                None => out.push(Action::Say(Notice::info(Word::NoPath.text(view.lang)))),
            }
        }
    }

    /// The list is of the folder whose place is typed, as soon as its name is ended.
    fn look_into_typed(&self, out: &mut Vec<Action>) {
        let is_ended = self.path.trim_end().ends_with(std::path::is_separator);
        let Some(path) = self.typed_path().filter(|_| is_ended) else { return };
        if self.folder.as_ref().is_none_or(|folder| folder.path != path) {
            out.push(Action::sheets(Wish::LookTyped(path)));
        }
    }

    /// What lies in the folder; a click or Enter opens it.
    fn folder_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(folder) = &self.folder else { return };
        widgets::section_ui(ui, Word::InFolder.text(view.lang));
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut chosen = None;
        if !folder.entries.iter().any(|entry| entry.kind == Kind::File) {
            ui.add_space(theme::SPACE_XS);
            ui.label(theme::second(ui.ctx(), Word::FolderEmpty.text(view.lang)));
            ui.add_space(theme::SPACE_XS);
        }
        let focus = &mut self.focus_list;
        let mut row_ui = |ui: &mut egui::Ui, name: &str, about: &str| {
            let row = widgets::row_button_ui(ui, name, about, false);
            widgets::focus_once(&row, focus);
            row.clicked()
        };
        for entry in &folder.entries {
            if row_ui(ui, &entry.name, &files::about(view, entry)) {
                chosen = Some(entry.path.clone());
            }
        }
        if let Some(above) = folder.path.parent() {
            let text = Word::FolderUp.text(view.lang);
            if row_ui(ui, text, Word::FolderKind.text(view.lang)) {
                chosen = Some(above.to_path_buf());
            }
        }
        if let Some(path) = chosen {
            self.open(view, Origin::Path(path), out);
        }
    }
}

/// True when the reading is to be stopped.
pub fn reading_ui(ui: &mut egui::Ui, view: &View<'_>, file: &str, rows: u32) -> bool {
    ui.horizontal(|ui| {
        ui.spinner();
        ui.label(theme::body(Word::Reading.with(view.lang, &[("file", file)])));
    });
    let shown = view.count(rows as usize);
    let words = Word::RowsRead.counted(view.lang, u64::from(rows), &[("rows", &shown)]);
    ui.label(theme::second(ui.ctx(), words));
    ui.add_space(theme::SPACE_M);
    widgets::button_keys_ui(ui, Word::Stop.text(view.lang), "Esc").clicked()
}

pub(super) fn trouble_ui(ui: &mut egui::Ui, view: &View<'_>, trouble: &Trouble) {
    wrong_ui(ui, &sentence(view, trouble));
}

/// What is wrong, in a frame that is seen at once.
pub fn wrong_ui(ui: &mut egui::Ui, sentence: &str) {
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new().fill(tokens.behind_tint).inner_margin(egui::Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let text: RichText = theme::body(format!("▼ {sentence}")).color(tokens.behind);
        ui.add(egui::Label::new(text).wrap());
    });
}

fn sentence(view: &View<'_>, trouble: &Trouble) -> String {
    let lang = view.lang;
    match trouble {
        Trouble::Unread { file, error } => error.sentence(lang, file),
        Trouble::NoFile(error) => error.sentence(lang),
        Trouble::NoPlan { file, why } => match why {
            NotPlanned::NotReadable(error) => error.sentence(lang, file),
            NotPlanned::Database(error) => error.sentence(lang),
            NotPlanned::FormOfOther { scheme, as_on } => {
                let date = view.date(*as_on);
                let scheme = scheme.as_ref().map_or("—", |scheme| scheme.name.get(lang));
                Word::FormOfOther.with(lang, &[("file", file), ("scheme", scheme), ("date", &date)])
            }
        },
    }
}
