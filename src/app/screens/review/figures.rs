//! The current item's heading and the table of its scheme, in which figures are entered and corrected.

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui;

use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets::{self, DateField, GridEvent, GridOptions, GridState};
use crate::i18n::import::ImportWord;
use crate::i18n::screen::Screen as Word;
use crate::model::{
    AgendaItem, AgendaItemId, MeetingFile, MeetingState, SchemeTable, Target, UnitId, file::shows_sample,
};
use crate::session::Edit;

/// The least and the greatest height of a table row, and the part of the screen a table may take.
const ROW_HEIGHT: std::ops::RangeInclusive<f32> = 32.0..=46.0;
const PART: f32 = 0.54;
/// What the heads of columns may take.
const HEAD_ROOM: f32 = 60.0;

#[derive(Default)]
pub struct Figures {
    grid: GridState,
    /// The item whose table the grid stands on.
    item: Option<AgendaItemId>,
    /// The table had the keys on this item.
    pointed: bool,
    pub all_columns: bool,
    /// Figures of this date are being begun, in an empty table.
    new_date: Option<NaiveDate>,
    /// The empty table of the new date.
    empty: Option<Arc<SchemeTable>>,
}

impl Figures {
    /// The row that is being talked about: the one with the table's cursor, once the table had the keys.
    pub fn pointed(&self, file: &MeetingFile, item: &AgendaItem) -> Option<UnitId> {
        let table = file.table_of(item).filter(|_| self.pointed && self.item == Some(item.id))?;
        self.grid.cursor_unit(table)
    }

    /// True while the keys go to the table.
    pub fn has_keys(&self) -> bool {
        self.grid.has_focus()
    }

    /// The figure with the table's cursor, once the table had the keys.
    pub fn target(&self, file: &MeetingFile, item: &AgendaItem) -> Option<Target> {
        let table = file.table_of(item).filter(|_| self.pointed && self.item == Some(item.id))?;
        let (unit, indicator) = self.grid.cursor(table, &self.columns(table))?;
        Target::of(table.scheme.code.clone(), Some(unit), Some(indicator.code.clone()))
    }

    fn columns(&self, table: &SchemeTable) -> Vec<usize> {
        if self.all_columns { (0..table.scheme.indicators.len()).collect() } else { table.main_columns() }
    }

    /// Draws heading and table; true while the table has the keys.
    #[expect(clippy::too_many_arguments, reason = "a screen part that takes what its parent was given")]
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        number: &str,
        item: &AgendaItem,
        focus: bool,
        out: &mut Vec<Action>,
    ) -> bool {
        if self.item != Some(item.id) {
            *self = Self { item: Some(item.id), all_columns: self.all_columns, ..Self::default() };
        }
        let table = file.table_of(item).cloned();
        // The new date's figures are stored now: the store's table shows them.
        if let (Some(day), Some(table)) = (self.new_date, &table)
            && table.snapshot.as_ref().is_some_and(|snapshot| snapshot.as_on == day)
        {
            self.new_date = None;
            self.empty = None;
        }
        let shown = self.empty.clone().or(table);
        self.heading_ui(ui, view, file, number, item, shown.as_ref(), out);
        let Some(table) = shown else {
            return false;
        };
        ui.add_space(theme::SPACE_S);
        if table.rows.is_empty() {
            ui.label(theme::second(ui.ctx(), view.text(Word::NoUnits)));
            if widgets::button_ui(ui, view.text(Word::AddUnits)).clicked() {
                out.push(Action::Run(Command::Units));
            }
            return false;
        }
        self.table_ui(ui, view, file, &table, focus, out)
    }

    #[expect(clippy::too_many_arguments, reason = "a screen part that takes what its parent was given")]
    fn heading_ui(
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
                    let title = format!("{number}. {}", super::super::prepare::title_or_blank(view, item));
                    ui.add(egui::Label::new(theme::title(title)).truncate());
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
        let date = table.and_then(|table| self.date_text(view, table));
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
                    ui.add(egui::Label::new(theme::second(ui.ctx(), second.join(" · "))).truncate());
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
            out.push(Action::Run(Command::ImportFigures));
        }
    }

    /// Of which date the figures are, and whether they are made up.
    fn date_text(&self, view: &View<'_>, table: &SchemeTable) -> Option<String> {
        if self.new_date.is_some() {
            return None;
        }
        Some(match table.snapshot.as_ref().map(|snapshot| snapshot.as_on) {
            Some(day) => {
                let day = view.date(day);
                let of = Word::FiguresOn.with(view.lang, &[("date", &day)]);
                if shows_sample(table) { format!("{of} · {}", view.text(Word::SampleFigures)) } else { of }
            }
            None => view.text(Word::NoFigures).to_owned(),
        })
    }

    fn table_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        table: &Arc<SchemeTable>,
        focus: bool,
        out: &mut Vec<Action>,
    ) -> bool {
        let columns = self.columns(table);
        let room = ui.available_height() * PART;
        // Header, rows and totals fill the room when they fit with readable rows; otherwise they scroll.
        let fitting = (room - HEAD_ROOM) / (table.rows.len() as f32 + 1.0);
        let row_height = fitting.clamp(*ROW_HEIGHT.start(), *ROW_HEIGHT.end());
        let options = GridOptions {
            lang: view.lang,
            digits: view.digits(),
            dates: view.writing().dates,
            columns: &columns,
            text_size: (row_height * 0.55).round(),
            row_height,
            max_height: room,
            editable: view.can_change(),
            as_on: self.as_on(file, table),
            focus,
        };
        let id = egui::Id::unique(("grid", self.item));
        match self.grid.ui(ui, id, table, &options) {
            Some(GridEvent::Set { unit, indicator, value }) => {
                out.push(Action::edit(Edit::PutReading {
                    scheme: table.scheme.code.clone(),
                    as_on: self.as_on(file, table),
                    unit,
                    indicator,
                    value,
                }));
            }
            Some(GridEvent::Refused(sentence)) => out.push(Action::Say(Notice::info(sentence))),
            None => {}
        }
        self.pointed |= self.grid.has_focus();
        self.grid.has_focus()
    }

    /// The date to which an entered figure belongs.
    fn as_on(&self, file: &MeetingFile, table: &SchemeTable) -> NaiveDate {
        let stored = table.snapshot.as_ref().map(|snapshot| snapshot.as_on);
        self.new_date.or(stored).unwrap_or(file.meeting.date)
    }
}
