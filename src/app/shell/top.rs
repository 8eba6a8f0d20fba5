//! The line at the top: which meeting, its screens, who is there, and what was saved when.

use eframe::egui;

use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::view::{Action, View};
use crate::app::{Baithak, theme, widgets};
use crate::i18n::screen::Screen as Word;
use crate::model::MeetingState;

pub const HEIGHT: f32 = 44.0;

/// The screens of a meeting, as tabs.
const TABS: [(Place, Word, Command); 4] = [
    (Place::Prepare, Word::TabPrepare, Command::Prepare),
    (Place::Review, Word::TabReview, Command::Review),
    (Place::Attendance, Word::TabAttendance, Command::AttendanceList),
    (Place::Minutes, Word::TabMinutes, Command::Minutes),
];

/// `on_wall` says what the hall sees.
pub fn top_ui(ui: &mut egui::Ui, app: &Baithak, view: &View<'_>, on_wall: &str, out: &mut Vec<Action>) {
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new().fill(tokens.card).inner_margin(egui::Margin::symmetric(16, 0));
    egui::Panel::top("top").exact_size(HEIGHT).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            // The way back to an open meeting stays in sight on the other screens.
            let in_meeting = view.file().is_some() && !matches!(app.place(), Place::Home | Place::Welcome);
            if app.place() != Place::Home && app.place() != Place::Welcome {
                let home = widgets::tab_ui(ui, view.text(Word::AllMeetings), false);
                if home.on_hover_text(Command::Home.keys()).clicked() {
                    out.push(Action::run(Command::Home));
                }
            }
            if in_meeting {
                // Figures come in from the meeting screen, and go back to it.
                let here = if app.place() == Place::Import { Place::Review } else { app.place() };
                for (place, word, command) in TABS {
                    let tab = widgets::tab_ui(ui, view.text(word), here == place);
                    if tab.on_hover_text(command.keys()).clicked() {
                        out.push(Action::run(command));
                    }
                }
            } else {
                ui.label(theme::strong(view.text(Word::Program)));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                saved_ui(ui, app, view);
                if in_meeting {
                    ui.add_space(theme::SPACE_M);
                    if app.hall.is_on() {
                        if app.hall.projector.is_lost() {
                            let text = theme::strong(format!("▼ {on_wall}"));
                            ui.label(text.color(tokens.behind));
                        } else {
                            widgets::chip_ui(ui, on_wall, None);
                        }
                        ui.add_space(theme::SPACE_S);
                    }
                    meeting_ui(ui, view, out);
                }
            });
        });
    });
}

/// Whether all is on disk, and since when.
fn saved_ui(ui: &mut egui::Ui, app: &Baithak, view: &View<'_>) {
    let tokens = theme::tokens(ui.ctx());
    let (text, colour) = if !view.can_write() {
        (view.text(Word::ReadOnly).to_owned(), tokens.watch)
    } else if let Some(why) = &app.unsaved {
        let label = ui.label(theme::strong(format!("▼ {}", view.text(Word::NotSaved))).color(tokens.behind));
        label.on_hover_text(why);
        return;
    } else if let Some(at) = view.data.saved_at {
        let time = view.in_digits(at.format("%H:%M:%S"));
        (format!("✓ {}", Word::SavedAt.with(view.lang, &[("time", &time)])), tokens.good)
    } else {
        (format!("✓ {}", view.text(Word::NothingToSave)), tokens.good)
    };
    ui.label(theme::body(text).color(colour));
}

/// Title, state and attendance of the open meeting; drawn from the right.
fn meeting_ui(ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
    let Some(file) = view.file() else { return };
    let all = file.invitees.len();
    if all > 0 {
        let present = file.attended().count();
        let numbers = [("present", present), ("all", all)].map(|(name, count)| (name, view.in_digits(count)));
        let numbers: Vec<(&str, &str)> = numbers.iter().map(|(name, n)| (*name, n.as_str())).collect();
        ui.label(theme::body(Word::PresentOf.with(view.lang, &numbers)));
        ui.add_space(theme::SPACE_M);
    }
    if view.can_write() {
        // Closing is not here, where a slip of the hand in the hall would do it, but with the minutes.
        let pressed = match file.meeting.state {
            MeetingState::Draft => widgets::primary_ui(ui, view.text(Word::StartMeeting))
                .clicked()
                .then_some(Command::StartMeeting),
            // Possible, and not what one does next.
            MeetingState::Closed => widgets::button_ui(ui, view.text(Word::ReopenMeeting))
                .clicked()
                .then_some(Command::ReopenMeeting),
            MeetingState::InSession => None,
        };
        out.extend(pressed.map(Action::run));
        if file.meeting.state != MeetingState::InSession {
            ui.add_space(theme::SPACE_S);
        }
    }
    let state = match file.meeting.state {
        MeetingState::Draft => Word::StateDraft,
        MeetingState::InSession => Word::StateInSession,
        MeetingState::Closed => Word::StateClosed,
    };
    let day = view.date(file.meeting.date);
    theme::cut_ui(ui, theme::second(ui.ctx(), format!("{day} · {}", view.text(state))));
    // The title takes what is left, and ends in … rather than pushing anything away.
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let title = file.series.name.get(view.lang);
        theme::cut_ui(ui, theme::strong(title)).on_hover_text(title);
    });
}
