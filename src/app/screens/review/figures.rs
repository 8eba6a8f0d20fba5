//! The current item's heading and the table of its scheme, in which figures are entered and corrected.

mod arrange;
mod charts;
mod entering;
mod filter;
mod heading;
mod menu;
mod pointing;
mod register;
mod story;

use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui;

use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, Notice, View};
use crate::app::widgets::{self, Deed, GridEvent, GridOptions, GridState};
use crate::i18n::screen::Screen as Word;
use crate::i18n::table::TableWord;
use crate::model::{
    AgendaItem, AgendaItemId, ChartKind, ColumnKey, MeetingFile, SchemeTable, Story, StoryOf, TableHistory,
    TableView,
};
use crate::session::SessionError;

use super::register::Opened;
use arrange::{Arranged, Made, arrange};
use charts::{Drawn, chart_ui};
use filter::Filter;
use menu::{Menu, Taken};
use story::StoryPanel;

/// The least and the greatest height of a table row, and the part of the screen a table may take.
const ROW_HEIGHT: std::ops::RangeInclusive<f32> = 32.0..=46.0;
const PART: f32 = 0.54;
/// What the heads of columns may take.
const HEAD_ROOM: f32 = 60.0;
/// By how much a column gets wider or narrower at one press of a key.
const WIDTH_STEP: f32 = 16.0;

/// What lies below the table in place of words.
enum Panel {
    Story(Box<StoryPanel>),
    Chart(ChartKind),
}

#[derive(Default)]
pub struct Figures {
    grid: GridState,
    /// The item whose table the grid stands on.
    item: Option<AgendaItemId>,
    /// The table had the keys on this item, or its rows were gone through on the wall.
    pointed: bool,
    /// The picture of the hall has the keys in the table's place.
    in_hall: bool,
    pub all_columns: bool,
    /// Figures of this date are being begun, in an empty table.
    new_date: Option<NaiveDate>,
    /// The empty table of the new date.
    empty: Option<Arc<SchemeTable>>,
    arranged: Arranged,
    filter: Filter,
    menu: Option<Menu>,
    /// What lies below the table in place of words.
    panel: Option<Panel>,
    /// Stands where a table has no past.
    no_history: Arc<TableHistory>,
    /// What was asked for by a command, for the column with the cursor.
    asked: Option<Deed>,
    /// The table gets the keys when it is drawn next.
    wants_keys: bool,
    /// The register of the unit with the cursor was asked for.
    opened: Option<Opened>,
}

impl Figures {
    /// True while the keys go to the table.
    pub fn has_keys(&self) -> bool {
        self.grid.has_focus()
    }

    /// A cell is open to be written in.
    pub fn is_cell_open(&self) -> bool {
        self.grid.is_open()
    }

    /// Rows go where they belong by what they hold now, wherever they stood.
    pub fn put_in_order(&mut self) {
        self.arranged = Arranged::default();
    }

    /// Does to the table what a command asks for, when it is drawn next.
    pub fn ask(&mut self, deed: Deed) {
        self.asked = Some(deed);
    }

    pub fn fill_down(&mut self) {
        self.grid.fill_down();
    }

    /// Of another item nothing is known yet.
    fn take_up(&mut self, item: &AgendaItem) {
        if self.item != Some(item.id) {
            *self = Self { item: Some(item.id), all_columns: self.all_columns, ..Self::default() };
        }
    }

    fn columns(&self, table: &SchemeTable) -> Vec<usize> {
        if self.all_columns { table.all_columns() } else { table.main_columns() }
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
        self.take_up(item);
        self.in_hall = false;
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
                out.push(Action::run(Command::Units));
            }
            return false;
        }
        self.table_ui(ui, view, file, &table, focus, out)
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
        let code = &table.scheme.code;
        let prefs = view.prefs.tables.get(code).cloned().unwrap_or_default();
        // An empty table of a new date has nothing before it.
        let stored = file.histories.get(code).unwrap_or(&self.no_history);
        let history = Arc::clone(if self.empty.is_none() { stored } else { &self.no_history });
        let before = stored.last_before(self.as_on(file, table)).cloned();
        let arranged = self.arrangement(view, table, &history, &prefs.choice);
        let columns = self.columns(table);
        let to_table = self.filter.ui(ui, view, &prefs.choice, table, &columns, &arranged).is_some();
        let focus = focus | to_table | std::mem::take(&mut self.wants_keys);
        if let Some(asked) = self.menu_ui(ui, view, table) {
            self.asked = Some(asked);
        }
        let room = ui.available_height() * PART;
        // Header, rows and totals fill the room when they fit with readable rows; otherwise they scroll.
        let fitting = (room - HEAD_ROOM) / (table.rows.len() as f32 + 1.0);
        let row_height = fitting.clamp(*ROW_HEIGHT.start(), *ROW_HEIGHT.end());
        let stale = self.stale_words(view, file, table);
        // Of a new date nothing stands in minutes yet.
        let closed = view.data.closed_figures.get(code).filter(|_| self.new_date.is_none());
        let closed = closed.map(|refusal| SessionError::from(refusal.clone()).sentence(view.writing()));
        let options = GridOptions {
            lang: view.lang,
            digits: view.digits(),
            dates: view.writing().dates,
            view: &arranged,
            history: &history,
            before: before.as_deref(),
            stale: stale.as_deref(),
            sort: prefs.choice.sort.as_ref(),
            widths: &prefs.widths,
            text_size: (row_height * 0.55).round(),
            row_height,
            max_height: room,
            editable: view.can_change(),
            closed: closed.as_deref(),
            as_on: self.as_on(file, table),
            focus: to_table || focus && self.menu.is_none() && !self.filter_has_keys(ui.ctx()),
        };
        let id = egui::Id::unique(("grid", self.item));
        let event = self.grid.ui(ui, id, table, &options);
        if arranged.rows.is_empty() {
            ui.label(theme::second(ui.ctx(), TableWord::NoRows.text(view.lang)));
        }
        let command = self.asked.take().and_then(|deed| {
            // By command it may be asked before the table ever had the keys: then of its first column.
            let key = self.grid.cursor_column().cloned().or_else(|| arranged.key(table, 0))?;
            Some(GridEvent::Asked(deed, key))
        });
        for event in event.into_iter().chain(command) {
            self.take_event(event, view, file, table, &history, out);
        }
        self.follow_cursor(ui, view, table, out);
        self.pointed |= self.grid.has_focus();
        self.grid.has_focus()
    }

    fn arrangement(
        &mut self,
        view: &View<'_>,
        table: &Arc<SchemeTable>,
        history: &Arc<TableHistory>,
        choice: &crate::model::TableChoice,
    ) -> Arc<TableView> {
        let wanted = Made {
            table: Arc::clone(table),
            history: Arc::clone(history),
            columns: self.columns(table),
            choice: choice.clone(),
            filter: self.filter.text.clone(),
            lang: view.lang,
        };
        self.arranged.view(wanted, self.grid.has_focus())
    }

    /// What lies below the table goes along with its cursor; Esc closes it, and then the filter.
    fn follow_cursor(&mut self, ui: &egui::Ui, view: &View<'_>, table: &SchemeTable, out: &mut Vec<Action>) {
        let closes = self.panel.is_some() || self.filter.open;
        if self.grid.has_focus()
            && closes
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
            && self.panel.take().is_none()
        {
            self.filter.close();
        }
        if let Some(Panel::Story(story)) = &mut self.panel {
            let on = self.grid.cursor(table).map(|(unit, indicator)| (unit, indicator.code.clone()));
            story.follow(on, view, out);
        }
    }

    pub fn close_panel(&mut self) {
        self.panel = None;
    }

    pub fn take_story(&mut self, of: &StoryOf, found: Result<Story, String>) {
        if let Some(Panel::Story(story)) = &mut self.panel {
            story.take(of, found);
        }
    }

    /// Draws what lies below the table; false when nothing does.
    pub fn panel_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
    ) -> bool {
        let (Some(panel), Some(table)) = (&self.panel, file.table_of(item)) else { return false };
        ui.add_space(theme::SPACE_S);
        let closes = match panel {
            Panel::Story(story) => story.ui(ui, view, file, table),
            Panel::Chart(kind) => self.chart_ui(ui, view, file, table, *kind),
        };
        if closes {
            self.panel = None;
            self.wants_keys = true;
        }
        true
    }

    fn chart_ui(
        &self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        table: &SchemeTable,
        kind: ChartKind,
    ) -> bool {
        let (on, seen) = (self.grid.cursor(table), self.arranged.seen());
        let place = on.filter(|(_, one)| one.kind.is_number()).and_then(|(_, one)| table.column(&one.code));
        let (Some(column), Some(seen)) = (place.or_else(|| table.chart_column()), seen) else { return true };
        let history = file.histories.get(&table.scheme.code).unwrap_or(&self.no_history);
        let unit = on.map(|(unit, _)| unit);
        chart_ui(ui, view, kind, &Drawn { table, history, view: seen, column, unit })
    }

    fn tell_story(&mut self, table: &SchemeTable, view: &View<'_>, out: &mut Vec<Action>) {
        if let Some(Panel::Story(_)) = self.panel.take() {
            return;
        }
        if let Some((unit, indicator)) = self.grid.cursor(table) {
            let of = StoryOf { scheme: table.scheme.code.clone(), unit, indicator: indicator.code.clone() };
            self.panel = Some(Panel::Story(Box::new(StoryPanel::new(of, view, out))));
        }
    }

    pub fn filter_has_keys(&self, ctx: &egui::Context) -> bool {
        self.filter.open && ctx.memory(|memory| memory.has_focus(egui::Id::unique(filter::ID)))
    }

    fn menu_ui(&mut self, ui: &egui::Ui, view: &View<'_>, table: &SchemeTable) -> Option<Deed> {
        let taken = self.menu.as_mut()?.ui(ui.ctx(), view, table)?;
        self.menu = None;
        self.wants_keys = true;
        match taken {
            Taken::Deed(deed) => Some(deed),
            Taken::Nothing => None,
        }
    }

    fn take_event(
        &mut self,
        event: GridEvent,
        view: &View<'_>,
        file: &MeetingFile,
        table: &Arc<SchemeTable>,
        history: &TableHistory,
        out: &mut Vec<Action>,
    ) {
        match event {
            GridEvent::Set(figures) => out.push(Action::edit(self.edit(file, table, figures))),
            GridEvent::Refused(sentence) => out.push(Action::Say(Notice::info(sentence))),
            GridEvent::Asked(Deed::Filter, _) => self.filter.ask(),
            GridEvent::Asked(Deed::Register, _) => self.open_register(view, file, table, out),
            GridEvent::Asked(Deed::Story, _) => self.tell_story(table, view, out),
            GridEvent::Asked(Deed::Chart, _) => {
                self.panel = match self.panel.take() {
                    Some(Panel::Chart(kind)) => kind.next().map(Panel::Chart),
                    _ => Some(Panel::Chart(ChartKind::Bars)),
                };
            }
            GridEvent::Asked(Deed::Menu, column) => self.menu = Some(Menu::new(column)),
            GridEvent::Asked(deed, column) => {
                let mut prefs = view.prefs.tables.get(&table.scheme.code).cloned().unwrap_or_default();
                let step = match deed {
                    Deed::Narrower => Some(-WIDTH_STEP),
                    Deed::Wider => Some(WIDTH_STEP),
                    _ => None,
                };
                if let Some(step) = step {
                    let width = self.grid.width_of(&column).unwrap_or_default() + step;
                    set_width(&mut prefs.widths, column, width);
                } else if let Err(why) = arrange(&mut prefs, deed, &column, table, history, view.writing()) {
                    out.push(Action::Say(Notice::info(why)));
                    return;
                }
                out.push(Action::SetTable(table.scheme.code.clone(), Box::new(prefs)));
            }
            GridEvent::Width(column, width) => {
                let mut prefs = view.prefs.tables.get(&table.scheme.code).cloned().unwrap_or_default();
                set_width(&mut prefs.widths, column, width);
                out.push(Action::SetTable(table.scheme.code.clone(), Box::new(prefs)));
            }
        }
    }
}

fn set_width(widths: &mut Vec<(ColumnKey, f32)>, column: ColumnKey, width: f32) {
    match widths.iter_mut().find(|(of, _)| *of == column) {
        Some((_, before)) => *before = width,
        None => widths.push((column, width)),
    }
}
