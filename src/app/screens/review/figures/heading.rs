//! Over the table: the item's title, whose it is, of which date the figures are, and the ways to other figures.

use std::sync::Arc;

use eframe::egui;

use super::Figures;
use crate::app::command::Command;
use crate::app::screens::title_or_blank;
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets::{self, DateField};
use crate::hindi::standing::stale_words;
use crate::i18n::import::ImportWord;
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, MeetingFile, MeetingState, SchemeTable, file::shows_sample};

impl Figures {
    #[expect(clippy::too_many_arguments, reason = "a screen part that takes what its parent was given")]
    pub(super) fn heading_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        number: &str,
        item: &AgendaItem,
        table: Option<&Arc<SchemeTable>>,
        out: &mut Vec<Action>,
    ) {
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(table) = table {
                    self.figures_of_ui(ui, view, file, table, out);
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let number = view.in_digits(number);
                    let title = format!("{number}. {}", title_or_blank(view, item));
                    theme::cut_ui(ui, theme::title(title));
                });
            });
        });
        let mut second = Vec::new();
        if let Some(presenter) = item.presenter {
            second.push(file.people.seat_label(presenter, view.lang));
        }
        if !item.brief.trim().is_empty() {
            second.push(item.brief.trim().replace('\n', " "));
        }
        if file.meeting.state == MeetingState::Closed {
            let tokens = theme::tokens(ui.ctx());
            ui.label(theme::body(format!("◆ {}", view.text(Word::ClosedNote))).color(tokens.watch));
        }
        let date = table.and_then(|table| self.date_text(view, file, table));
        if second.is_empty() && date.is_none() {
            return;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(date) = date {
                    ui.label(theme::second(ui.ctx(), date));
                    ui.add_space(theme::SPACE_M);
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    theme::cut_ui(ui, theme::second(ui.ctx(), second.join(" · ")));
                });
            });
        });
    }

    /// The ways to more columns and to newer figures; from the right.
    fn figures_of_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        table: &Arc<SchemeTable>,
        out: &mut Vec<Action>,
    ) {
        let columns = if self.all_columns { Word::ColumnsMain } else { Word::ColumnsAll };
        if widgets::button_ui(ui, view.text(columns)).on_hover_text(Command::AllColumns.keys()).clicked() {
            self.all_columns = !self.all_columns;
        }
        let meeting_day = file.meeting.date;
        let latest = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
        if let Some(day) = self.new_date {
            let mut chosen = Some(day);
            let field = DateField::new(egui::Id::unique("figures-date"), view.text(Word::FiguresDate));
            if let Some(Some(day)) = field.show(ui, view.lang, view.writing(), &mut chosen, meeting_day) {
                self.new_date = Some(day.min(meeting_day));
            }
            return;
        }
        if view.can_change()
            && latest.is_some_and(|latest| latest < meeting_day)
            && widgets::button_ui(ui, view.text(Word::NewFigures)).clicked()
        {
            self.new_date = Some(meeting_day);
            let scheme = Arc::clone(&table.scheme);
            let units = &view.data.units;
            self.empty = Some(Arc::new(SchemeTable::evaluate(scheme, None, meeting_day, units, &[])));
            let day = view.date(meeting_day);
            out.push(Action::Say(Notice::info(Word::FiguresStarted.with(view.lang, &[("date", &day)]))));
        }
        if view.can_change()
            && widgets::button_ui(ui, ImportWord::Begin.text(view.lang))
                .on_hover_text(Command::ImportFigures.keys())
                .clicked()
        {
            out.push(Action::run(Command::ImportFigures));
        }
    }

    /// What stands beside figures that are older than the office lets pass.
    pub(super) fn stale_words(
        &self,
        view: &View<'_>,
        file: &MeetingFile,
        table: &SchemeTable,
    ) -> Option<String> {
        let days = table.stale_days(file.office.stale_after, file.meeting.date)?;
        self.new_date.is_none().then(|| stale_words(days, view.lang, view.digits()))
    }

    /// Of which date the figures are, and whether they are made up.
    fn date_text(&self, view: &View<'_>, file: &MeetingFile, table: &SchemeTable) -> Option<String> {
        if self.new_date.is_some() {
            return None;
        }
        Some(match table.snapshot.as_ref().map(|snapshot| snapshot.as_on) {
            Some(day) => {
                let day = view.date(day);
                let mut parts = vec![Word::FiguresOn.with(view.lang, &[("date", &day)])];
                parts.extend(self.stale_words(view, file, table));
                if shows_sample(table) {
                    parts.push(view.text(Word::SampleFigures).to_owned());
                }
                parts.join(" · ")
            }
            None => view.text(Word::NoFigures).to_owned(),
        })
    }
}
