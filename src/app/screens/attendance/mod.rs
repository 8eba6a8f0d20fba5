//! Who is invited, in which order, and who came. Inviting and ticking go by keyboard alone.

mod marks;
mod row;

use eframe::egui::{self, Id, Key, Modifiers};

use crate::app::command::Command;
use crate::app::theme;
use crate::app::view::{Action, Screen, View};
use crate::app::widgets::{self, PickOption, Picker};
use crate::app::worker::Data;
use crate::hindi::entry::{Names, best};
use crate::hindi::fold::fold;
use crate::i18n::screen::Screen as Word;
use crate::model::{
    Attendance, Deputy, Invitee, InviteeId, Lang, MeetingFile, MeetingId, MeetingState, OfficerId, Seat,
};
use crate::session::Edit;

use super::prepare::{new_officer, people_options};
use super::rows::Rows;
use marks::{beside, mark, toggled};

const INVITE_WIDTH: f32 = 560.0;
/// After so many seconds letters begin another name.
const SEARCH_S: f64 = 2.0;

#[derive(Default)]
pub struct AttendanceList {
    rows: Rows,
    chosen: Option<InviteeId>,
    /// Was just invited; is chosen, and so seen, when it is in the list.
    invited: Option<InviteeId>,
    /// All there are, those that can still be invited first; made anew when the data, the meeting or the language
    /// has changed.
    options: Vec<PickOption<Seat>>,
    made_for: Option<(MeetingId, Lang)>,
    /// The invite field is to get the caret.
    focus: bool,
    /// The list is.
    focus_list: bool,
    /// The field of the deputy is to get the caret.
    focus_deputy: bool,
    /// Letters typed to find a name in the list, and when the last of them was.
    search: String,
    searched_s: f64,
}

impl Screen for AttendanceList {
    fn sync(&mut self, _data: &Data) {
        self.made_for = None;
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file().filter(|_| view.can_change()) else { return };
        match command {
            Command::New => self.focus = true,
            Command::Delete => out.extend(self.chosen.map(|id| Action::edit(Edit::RemoveInvitee(id)))),
            Command::MoveUp => self.shift(file, -1, out),
            Command::MoveDown => self.shift(file, 1, out),
            Command::InviteAll => {
                let all: Vec<_> = self.others(file).map(|seat| (view.fresh(), seat)).collect();
                if !all.is_empty() {
                    out.push(Action::edit(invite(file.meeting.id, all)));
                    // Nobody is left to be invited: what is typed next is the name of who comes in.
                    self.focus_list = true;
                }
            }
            Command::NameDeputy => self.focus_deputy = self.chosen.is_some(),
            Command::AllPresent => {
                let mark =
                    |id: InviteeId| Edit::MarkAttendance { invitee: id, attendance: Attendance::Present };
                let marks: Vec<Edit> = absent(file).map(|invitee| mark(invitee.id)).collect();
                if !marks.is_empty() {
                    out.push(Action::edit(Edit::All(marks)));
                }
            }
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        let tokens = theme::tokens(ui.ctx());
        self.follow(file);
        self.take_keys(ui, view, file, out);
        egui::CentralPanel::default().frame(widgets::panel_frame(tokens.paper)).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(theme::title(view.text(Word::AttendanceTitle)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(theme::heading(count_line(view, file)));
                });
            });
            ui.add_space(theme::SPACE_S);
            ui.add_enabled_ui(view.can_change(), |ui| {
                ui.horizontal_top(|ui| {
                    ui.vertical(|ui| self.invite_ui(ui, view, file, out));
                    ui.add_space(theme::SPACE_L);
                    ui.vertical(|ui| self.deputy_ui(ui, view, out));
                });
                ui.add_space(theme::SPACE_S);
                self.buttons_ui(ui, view, file, out);
            });
            ui.add_space(theme::SPACE_S);
            if file.invitees.is_empty() {
                widgets::empty_ui(
                    ui,
                    view.text(Word::InviteesEmpty),
                    view.text(Word::InviteesEmptyWhy),
                    None,
                );
                return;
            }
            let name = view.text(Word::AttendanceTitle);
            let columns = row::Columns::of(ui, view);
            row::heads_ui(ui, view, &columns);
            if std::mem::take(&mut self.focus_list) {
                ui.memory_mut(|memory| memory.request_focus(list_id(file.meeting.id)));
            }
            let clicked = self.rows.ui(ui, list_id(file.meeting.id), name, file.invitees.len(), |ui, row| {
                let invitee = file.invitees.get(row.index);
                invitee.is_some_and(|invitee| row::invitee_ui(ui, view, &columns, row, invitee, out))
            });
            if clicked {
                self.chosen = file.invitees.get(self.rows.at()).map(|invitee| invitee.id);
            }
        });
    }
}

impl AttendanceList {
    /// Chooses the same person in a list that has changed, or the one now at that place.
    fn follow(&mut self, file: &MeetingFile) {
        let arrived = self.invited.take_if(|id| file.invitees.iter().any(|invitee| invitee.id == *id));
        self.chosen = arrived.or(self.chosen);
        let stands = file.invitees.iter().position(|invitee| Some(invitee.id) == self.chosen);
        let at = stands.unwrap_or_else(|| self.rows.at().min(file.invitees.len().saturating_sub(1)));
        self.rows.choose(at);
        self.chosen = file.invitees.get(at).map(|invitee| invitee.id);
    }

    /// Up and down choose a person, and so do the first letters of a name; Space says present or absent,
    /// Enter says present, left and right go through all states. They work as soon as the screen is open, but never take a key from a field.
    fn take_keys(&mut self, ui: &egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let list = list_id(file.meeting.id);
        if !ui.memory(|memory| memory.focused()).is_none_or(|id| id == list) {
            return;
        }
        if self.rows.take_keys(ui, file.invitees.len()) {
            self.chosen = file.invitees.get(self.rows.at()).map(|invitee| invitee.id);
        }
        let Some(invitee) = file.invitees.get(self.rows.at()).filter(|_| view.can_change()) else { return };
        let state = invitee.attendance;
        let keys = [
            (Key::Space, toggled(state)),
            (Key::ArrowRight, beside(state, true)),
            (Key::ArrowLeft, beside(state, false)),
        ];
        for (key, new) in keys {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.search.clear();
                mark(view, invitee, new, out);
            }
        }
        self.find(ui, view, file);
        let found = file.invitees.get(self.rows.at()).filter(|_| !self.search.is_empty());
        if let Some(invitee) = found
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
        {
            self.search.clear();
            mark(view, invitee, Attendance::Present, out);
        }
    }

    /// Letters typed over the list choose the person whose name begins with them or sounds so, in either language.
    fn find(&mut self, ui: &egui::Ui, view: &View<'_>, file: &MeetingFile) {
        // Who types on after a while has another name in mind.
        let goes_on = view.now_s - self.searched_s <= SEARCH_S;
        let before = if goes_on { self.search.clone() } else { String::new() };
        let mut typed = before.clone();
        if !widgets::type_over(ui, list_id(file.meeting.id), &mut typed) {
            return;
        }
        self.search = typed;
        self.searched_s = view.now_s;
        match found(view, file, &self.search) {
            Some(at) => {
                self.rows.choose(at);
                self.chosen = file.invitees.get(at).map(|invitee| invitee.id);
            }
            // A letter that leads nowhere is not kept: the next one begins a new name.
            None => self.search = self.search.strip_prefix(&before).unwrap_or_default().to_owned(),
        }
    }

    /// Who came instead of the person who is chosen.
    fn deputy_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(invitee) = self.chosen else { return };
        if std::mem::take(&mut self.focus_deputy) {
            ui.memory_mut(|memory| memory.request_focus(Id::unique(("deputy", invitee))));
        }
        let picked = ui
            .scope(|ui| {
                ui.set_max_width(INVITE_WIDTH);
                let id = Id::unique(("deputy", invitee));
                let options = people_options(view);
                Picker::new(id, view.text(Word::DeputyFor)).free(true).show(ui, view.lang, &options, None)
            })
            .inner;
        let deputy = picked.free.map(Deputy::Named);
        let deputy = deputy.or(picked.changed.flatten().map(|seat| Deputy::Officer(seat.officer)));
        if let Some(list) = view.file().map(|file| list_id(file.meeting.id)).filter(|_| deputy.is_some()) {
            // The next one comes in.
            ui.memory_mut(|memory| memory.request_focus(list));
        }
        out.extend(deputy.map(|deputy| Action::edit(Edit::MarkDeputy { invitee, deputy })));
    }

    fn invite_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let meeting = file.meeting.id;
        if self.made_for != Some((meeting, view.lang)) {
            self.options = people_options(view);
            self.options.sort_by_key(|option| invited(file, option.value.officer).is_some());
            for option in &mut self.options {
                if invited(file, option.value.officer).is_some() {
                    let post = option.second.take().into_iter();
                    let is_invited = view.text(Word::IsInvited).to_owned();
                    option.second = Some(post.chain([is_invited]).collect::<Vec<_>>().join(" · "));
                }
            }
            self.made_for = Some((meeting, view.lang));
        }
        let id = Id::unique(("invite", meeting));
        // While nobody is there to be found, what is typed is a name to invite.
        self.focus |= file.invitees.is_empty() && ui.memory(|memory| memory.focused().is_none());
        let picked = ui
            .scope(|ui| {
                ui.set_max_width(INVITE_WIDTH);
                Picker::new(id, view.text(Word::InvitePerson)).free(true).show(
                    ui,
                    view.lang,
                    &self.options,
                    None,
                )
            })
            .inner;
        let edit = if let Some(name) = picked.free {
            let officer: OfficerId = view.fresh();
            let put = Edit::PutOfficer(new_officer(officer, view.lang, name));
            Some(Edit::All(vec![put, self.invite_one(view, meeting, Seat { officer, post: None })]))
        } else {
            let seat = picked.changed.flatten();
            match seat.and_then(|seat| invited(file, seat.officer)) {
                // Of who is invited already it can only be meant that they are here.
                Some(invitee) => {
                    self.chosen = Some(invitee.id);
                    if file.meeting.state == MeetingState::InSession {
                        mark(view, invitee, Attendance::Present, out);
                    }
                    self.focus = true;
                    None
                }
                None => seat.map(|seat| self.invite_one(view, meeting, seat)),
            }
        };
        // The caret stays for the next name.
        if edit.is_some() || std::mem::take(&mut self.focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        out.extend(edit.map(Action::edit));
    }

    fn invite_one(&mut self, view: &View<'_>, meeting: MeetingId, seat: Seat) -> Edit {
        let id = view.fresh();
        self.invited = Some(id);
        invite(meeting, vec![(id, seat)])
    }

    /// Who can still be invited.
    fn others(&self, file: &MeetingFile) -> impl Iterator<Item = Seat> {
        let seats = self.options.iter().map(|option| option.value);
        seats.filter(|seat| invited(file, seat.officer).is_none())
    }

    fn buttons_ui(&self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            for (command, means) in [
                (Command::InviteAll, self.others(file).next().is_some()),
                (Command::AllPresent, absent(file).next().is_some()),
            ] {
                ui.add_enabled_ui(means, |ui| {
                    if widgets::button_ui(ui, command.text(view.lang)).clicked() {
                        out.push(Action::run(command));
                    }
                });
            }
            ui.add_space(theme::SPACE_M);
            ui.add_enabled_ui(self.chosen.is_some(), |ui| {
                for command in [Command::MoveUp, Command::MoveDown, Command::Delete] {
                    let button = widgets::button_ui(ui, command.text(view.lang));
                    if button.on_hover_text(command.keys()).clicked() {
                        out.push(Action::run(command));
                    }
                }
            });
        });
    }

    /// Moves the chosen person in the list.
    fn shift(&self, file: &MeetingFile, by: isize, out: &mut Vec<Action>) {
        let place = file.invitees.iter().position(|invitee| Some(invitee.id) == self.chosen);
        let index = place.and_then(|place| place.checked_add_signed(by));
        if let (Some(invitee), Some(index)) = (self.chosen, index.filter(|to| *to < file.invitees.len())) {
            out.push(Action::edit(Edit::MoveInvitee { invitee, index }));
        }
    }
}

/// Who is meant, by the place in the list: whose name begins so, then who has a name that does, then those that only
/// have the letters in it.
fn found(view: &View<'_>, file: &MeetingFile, typed: &str) -> Option<usize> {
    let name = |at: &usize| {
        let officer = file.invitees.get(*at)?.seat.officer;
        Some(&view.data.people.officers.get(&officer)?.name)
    };
    let names: Vec<Names> = (0..file.invitees.len())
        .map(|at| name(&at).map(|name| format!("{} {}", name.hi, name.en)).unwrap_or_default())
        .map(|both| Names::new(&both, ""))
        .collect();
    let answering = best(typed, &names);
    let part = fold(typed);
    let begins = |at: &&usize| {
        name(at).is_some_and(|name| [&name.hi, &name.en].iter().any(|name| fold(name).starts_with(&part)))
    };
    answering.iter().find(begins).or(answering.first()).copied()
}

fn list_id(meeting: MeetingId) -> Id {
    Id::unique(("attendance-list", meeting))
}

fn invite(meeting: MeetingId, invitees: Vec<(InviteeId, Seat)>) -> Edit {
    Edit::Invite { meeting, invitees }
}

fn invited(file: &MeetingFile, officer: OfficerId) -> Option<&Invitee> {
    file.invitees.iter().find(|invitee| invitee.seat.officer == officer)
}

/// Who is not marked as present.
fn absent(file: &MeetingFile) -> impl Iterator<Item = &Invitee> {
    file.invitees.iter().filter(|invitee| !is_present(invitee))
}

fn is_present(invitee: &Invitee) -> bool {
    invitee.attendance.is_present()
}

/// "उपस्थित 11/13".
fn count_line(view: &View<'_>, file: &MeetingFile) -> String {
    let present = file.attended().count();
    let [present, all] = [present, file.invitees.len()].map(|count| view.in_digits(count));
    Word::PresentOf.with(view.lang, &[("present", &present), ("all", &all)])
}
