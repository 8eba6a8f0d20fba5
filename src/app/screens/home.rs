//! All meetings, newest first.

use chrono::Datelike;
use eframe::egui::{self, Key, Modifiers};
use egui_extras::{Column, TableBuilder, TableRow};

use super::new_meeting::new_meeting;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::theme;
use crate::app::view::{Action, Screen, View};
use crate::app::widgets::{self, TextField};
use crate::hindi::{date, fold};
use crate::i18n::screen::Screen as Word;
use crate::model::{MeetingState, MeetingSummary, Writing};

const WIDTH: f32 = 1080.0;
const ROW_HEIGHT: f32 = 40.0;
/// Room below the list.
const FOOT: f32 = 120.0;

#[derive(Default)]
pub struct Home {
    filter: String,
    /// Which of the listed meetings is chosen.
    at: usize,
    /// The chosen row must be brought into sight.
    scroll: bool,
}

impl Screen for Home {
    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        if command == Command::NewMeeting && view.can_write() {
            new_meeting(view, out);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        widgets::page_ui(ui, "home", WIDTH, |ui| {
            ui.horizontal(|ui| {
                ui.label(theme::title(view.text(Word::AllMeetings)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.add_enabled_ui(view.can_write(), |ui| {
                        if widgets::primary_ui(ui, view.text(Word::NewMeeting)).clicked() {
                            out.push(Action::run(Command::NewMeeting));
                        }
                    });
                    for (word, command) in [
                        (Word::OpenPeople, Command::People),
                        (Word::OpenUnits, Command::Units),
                        (Word::OpenSchemes, Command::Schemes),
                        (Word::OpenSettings, Command::Settings),
                    ] {
                        if widgets::button_ui(ui, view.text(word)).clicked() {
                            out.push(Action::run(command));
                        }
                    }
                });
            });
            ui.add_space(theme::SPACE_M);
            if view.data.home.meetings.is_empty() {
                empty_ui(ui, view, out);
            } else {
                self.list_ui(ui, view, out);
            }
            ui.add_space(theme::SPACE_M);
            widgets::rule_ui(ui);
            let file = view.data.path.display().to_string();
            ui.label(theme::second(ui.ctx(), Word::DatabaseAt.with(view.lang, &[("file", &file)])));
            let (word, command) = if view.data.home.meetings.iter().any(|meeting| meeting.is_sample) {
                (Word::OpenOwn, Command::OpenOwn)
            } else {
                (Word::OpenSample, Command::OpenSample)
            };
            if widgets::button_ui(ui, view.text(word)).clicked() {
                out.push(Action::run(command));
            }
        });
    }
}

impl Home {
    fn list_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let id = egui::Id::unique("home-filter");
        let field = TextField::line(id, &mut self.filter).label(view.text(Word::HomeFilter)).show(ui);
        if field.changed {
            self.at = 0;
        }
        ui.add_space(theme::SPACE_S);
        let found: Vec<&MeetingSummary> =
            view.data.home.meetings.iter().filter(|meeting| fits(meeting, &self.filter)).collect();
        self.at = self.at.min(found.len().saturating_sub(1));
        self.take_keys(ui, found.len());
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
            && let Some(meeting) = found.get(self.at)
        {
            out.push(open(meeting));
        }
        // The page is as long as it likes; the list keeps to what is seen of it.
        let height = ui.clip_rect().bottom() - ui.cursor().top() - FOOT - ROW_HEIGHT;
        // The mark of the chosen row is as wide as the list; what stands in it stands in from its ends.
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut table = TableBuilder::new(ui)
            .sense(egui::Sense::click())
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
            .column(Column::exact(88.0))
            .column(Column::exact(208.0))
            .column(Column::remainder().clip(true))
            .column(Column::exact(104.0))
            .column(Column::exact(128.0))
            .auto_shrink([false, true])
            .max_scroll_height(height.max(ROW_HEIGHT * 4.0));
        if std::mem::take(&mut self.scroll) {
            table = table.scroll_to_row(self.at, None);
        }
        table
            .header(ROW_HEIGHT, |mut header| {
                for word in [
                    Word::ColumnMeetingNumber,
                    Word::ColumnDate,
                    Word::ColumnMeeting,
                    Word::ColumnDirections,
                    Word::ColumnState,
                ] {
                    header.col(|ui| {
                        ui.add_space(theme::SPACE_S);
                        ui.label(theme::strong_second(ui.ctx(), view.text(word)));
                    });
                }
            })
            .body(|body| {
                body.rows(ROW_HEIGHT, found.len(), |mut row| {
                    let index = row.index();
                    let Some(meeting) = found.get(index) else { return };
                    row.set_selected(index == self.at);
                    meeting_row(&mut row, view, meeting);
                    if row.response().clicked() {
                        out.push(open(meeting));
                    }
                });
            });
    }

    /// The arrows choose, also while the filter is being typed.
    fn take_keys(&mut self, ui: &egui::Ui, count: usize) {
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) && self.at + 1 < count {
                self.at += 1;
                self.scroll = true;
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                self.at = self.at.saturating_sub(1);
                self.scroll = true;
            }
        });
    }
}

fn meeting_row(row: &mut TableRow<'_, '_>, view: &View<'_>, meeting: &MeetingSummary) {
    let lang = view.lang;
    let state = match meeting.state {
        MeetingState::Draft => Word::StateDraft,
        MeetingState::InSession => Word::StateInSession,
        MeetingState::Closed => Word::StateClosed,
    };
    let title = if meeting.subject.is_empty() { &meeting.series_name } else { &meeting.subject };
    row.col(|ui| {
        ui.add_space(theme::SPACE_S);
        ui.label(theme::body(view.in_digits(meeting.number)));
    });
    row.col(|ui| {
        ui.add_space(theme::SPACE_S);
        ui.label(theme::body(day_and_weekday(view, meeting)));
    });
    row.col(|ui| {
        ui.add_space(theme::SPACE_S);
        theme::cut_ui(ui, theme::body(title.get(lang)));
    });
    row.col(|ui| {
        ui.add_space(theme::SPACE_S);
        ui.label(theme::body(view.in_digits(meeting.directions)));
    });
    row.col(|ui| {
        ui.add_space(theme::SPACE_S);
        ui.label(theme::second(ui.ctx(), view.text(state)));
    });
}

/// "21.11.2026, शनिवार".
fn day_and_weekday(view: &View<'_>, meeting: &MeetingSummary) -> String {
    let weekday = date::weekday_name(meeting.date.weekday(), view.lang);
    format!("{}, {weekday}", view.date(meeting.date))
}

fn empty_ui(ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let (title, why) = (view.text(Word::HomeEmptyTitle), view.text(Word::HomeEmptyWhy));
    if widgets::empty_ui(ui, title, why, Some(view.text(Word::NewMeeting))) {
        out.push(Action::run(Command::NewMeeting));
    }
}

fn fits(meeting: &MeetingSummary, filter: &str) -> bool {
    let day = date::format_date(meeting.date, Writing::default());
    let text =
        [&meeting.series_name.hi, &meeting.series_name.en, &meeting.subject.hi, &meeting.subject.en, &day];
    fold::matches(&text.map(String::as_str).join(" "), filter)
}

/// Where the work on a meeting goes on.
pub fn open(meeting: &MeetingSummary) -> Action {
    let place = match meeting.state {
        MeetingState::Draft => Place::Prepare,
        MeetingState::InSession => Place::Review,
        MeetingState::Closed => Place::Minutes,
    };
    Action::Open(meeting.id, place)
}
