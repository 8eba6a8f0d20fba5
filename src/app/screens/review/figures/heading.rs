//! Over the table: the item's title, whose it is, of which date the figures are, and the ways to other figures.

use std::sync::Arc;

use eframe::egui;

use super::Figures;
use crate::app::command::Command;
use crate::app::screens::import::not_after_meeting;
use crate::app::screens::title_or_blank;
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets::{self, DateField};
use crate::hindi::standing::{figure_remarks, stale_words};
use crate::i18n::import::ImportWord;
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, MeetingFile, MeetingState, SchemeTable, file::shows_sample};

/// The field for the date of figures that are begun, with its label over it.
const NEW_DATE_WIDTH: f32 = 200.0;
/// Lines of a title for which there is too little room beside the buttons.
const TITLE_LINES: usize = 2;

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
        let number = view.in_digits(number);
        let title = format!("{number}. {}", title_or_blank(view, item));
        let mut second = Vec::new();
        if let Some(presenter) = item.presenter {
            second.push(file.people.seat_label(presenter, view.lang));
        }
        if !item.brief.trim().is_empty() {
            second.push(item.brief.trim().replace('\n', " "));
        }
        let second = second.join(" · ");
        let date = table.and_then(|table| self.date_text(view, file, table));
        let ways = table.map_or(0.0, |table| self.ways_width(ui, view, file, table));
        let font = theme::semibold_font(theme::SIZE_TITLE);
        if theme::text_width(ui, &title, font) + theme::SPACE_S + ways <= ui.available_width() {
            ends_ui(
                ui,
                theme::CONTROL_HEIGHT,
                |ui| table.into_iter().for_each(|table| self.ways_ui(ui, view, file, table, out)),
                |ui| drop(theme::cut_ui(ui, theme::title(title))),
            );
            closed_ui(ui, view, file);
            if !second.is_empty() || date.is_some() {
                ends_ui(ui, 0.0, |ui| date_ui(ui, date), |ui| second_ui(ui, second));
            }
            return;
        }
        // The title needs the room: the ways give it up, and the date that.
        let room = date.as_ref().map_or(0.0, |date| {
            theme::text_width(ui, date, theme::regular_font(theme::SIZE_BODY)) + 2.0 * theme::SPACE_M
        });
        let title = theme::few_lines(ui, theme::title(title), ui.available_width() - room, TITLE_LINES);
        ends_ui(ui, title.galley.size().y, |ui| date_ui(ui, date), |ui| drop(title.ui(ui)));
        closed_ui(ui, view, file);
        ends_ui(
            ui,
            theme::CONTROL_HEIGHT,
            |ui| table.into_iter().for_each(|table| self.ways_ui(ui, view, file, table, out)),
            |ui| second_ui(ui, second),
        );
    }

    /// How wide the ways are together.
    fn ways_width(&self, ui: &egui::Ui, view: &View<'_>, file: &MeetingFile, table: &SchemeTable) -> f32 {
        let gap = ui.spacing().item_spacing.x;
        let columns = view.text(self.columns_word());
        if self.new_date.is_some() {
            return widgets::button_width(ui, columns) + 2.0 * gap + NEW_DATE_WIDTH;
        }
        let words = [
            Some(columns),
            is_older(view, file, table).then(|| Command::NewFigures.text(view.lang)),
            view.can_change().then(|| ImportWord::Begin.text(view.lang)),
        ];
        words.into_iter().flatten().map(|word| widgets::button_width(ui, word) + gap).sum()
    }

    fn columns_word(&self) -> Word {
        if self.all_columns { Word::ColumnsMain } else { Word::ColumnsAll }
    }

    /// The ways to more columns and to newer figures; from the right.
    fn ways_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        table: &Arc<SchemeTable>,
        out: &mut Vec<Action>,
    ) {
        let columns = view.text(self.columns_word());
        if widgets::button_ui(ui, columns).on_hover_text(Command::AllColumns.keys()).clicked() {
            self.all_columns = !self.all_columns;
        }
        let meeting_day = file.meeting.date;
        if let Some(day) = self.new_date {
            let mut chosen = Some(day);
            let field = DateField::new(egui::Id::unique("figures-date"), view.text(Word::FiguresDate));
            let size = egui::vec2(NEW_DATE_WIDTH, theme::CONTROL_HEIGHT);
            let column = egui::Layout::top_down(egui::Align::Min);
            let show =
                |ui: &mut egui::Ui| field.show(ui, view.lang, view.writing(), &mut chosen, meeting_day);
            if let (Some(Some(day)), _) = ui.allocate_ui_with_layout(size, column, show).inner {
                self.new_date = Some(not_after_meeting(view, day, meeting_day, out));
            }
            return;
        }
        let new = Command::NewFigures.text(view.lang);
        if is_older(view, file, table) && widgets::button_ui(ui, new).clicked() {
            out.push(Action::run(Command::NewFigures));
        }
        if view.can_change()
            && widgets::button_ui(ui, ImportWord::Begin.text(view.lang))
                .on_hover_text(Command::ImportFigures.keys())
                .clicked()
        {
            out.push(Action::run(Command::ImportFigures));
        }
    }

    /// Begins figures of the meeting's own date, in an empty table; the date can be changed.
    pub fn begin_new(
        &mut self,
        view: &View<'_>,
        file: &MeetingFile,
        table: &SchemeTable,
        out: &mut Vec<Action>,
    ) {
        if self.new_date.is_some() {
            return;
        }
        if !is_older(view, file, table) {
            let why = if view.can_change() {
                view.text(Word::FiguresOfDay)
            } else {
                ImportWord::ClosedOrReadOnly.text(view.lang)
            };
            return out.push(Action::Say(Notice::info(why)));
        }
        let day = file.meeting.date;
        self.new_date = Some(day);
        let (scheme, units) = (Arc::clone(&table.scheme), &view.data.units);
        self.empty = Some(Arc::new(SchemeTable::evaluate(scheme, None, day, units, &[])));
        let started = Word::FiguresStarted.with(view.lang, &[("date", &view.date(day))]);
        out.push(Action::Say(Notice::info(started)));
    }

    /// What stands beside figures that are older than the office lets pass.
    pub(super) fn stale_words(
        &self,
        view: &View<'_>,
        file: &MeetingFile,
        table: &SchemeTable,
    ) -> Option<String> {
        let days = file.stale_days(table)?;
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
                let stale_days = file.stale_days(table);
                parts.extend(figure_remarks(table, stale_days, view.lang, view.digits()));
                if shows_sample(table) {
                    parts.push(view.text(Word::SampleFigures).to_owned());
                }
                parts.join(" · ")
            }
            None => view.text(Word::NoFigures).to_owned(),
        })
    }
}

/// Figures of the meeting's own day can be begun.
fn is_older(view: &View<'_>, file: &MeetingFile, table: &SchemeTable) -> bool {
    let latest = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
    view.can_change() && latest.is_some_and(|latest| latest < file.meeting.date)
}

/// What stands at the right, and in the room that it leaves what stands at the left.
fn ends_ui(
    ui: &mut egui::Ui,
    height: f32,
    right: impl FnOnce(&mut egui::Ui),
    left: impl FnOnce(&mut egui::Ui),
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = height;
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            right(ui);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), left);
        });
    });
}

fn closed_ui(ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile) {
    if file.meeting.state == MeetingState::Closed {
        let tokens = theme::tokens(ui.ctx());
        let word = if view.can_write() { Word::ClosedNote } else { Word::ClosedOnly };
        ui.label(theme::body(format!("◆ {}", view.text(word))).color(tokens.watch));
    }
}

fn date_ui(ui: &mut egui::Ui, date: Option<String>) {
    if let Some(date) = date {
        ui.label(theme::second(ui.ctx(), date));
        ui.add_space(theme::SPACE_M);
    }
}

fn second_ui(ui: &mut egui::Ui, second: String) {
    theme::cut_ui(ui, theme::second(ui.ctx(), second));
}
