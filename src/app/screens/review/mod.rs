//! The meeting screen, made for a mirrored laptop: the agenda on the left, the figures of the current item
//! in the middle, and below them what is being said and decided. Private notes are never drawn here.

mod about;
mod acts;
mod agenda_panel;
mod cards;
mod directing;
mod discussion;
mod earlier;
mod editor;
mod entry;
mod figures;
mod files;
mod line;
mod outside;
mod register;
mod registering;
mod table;
mod turn;

use eframe::egui;

use crate::app::command::{Command, Scope};
use crate::app::hall::unentered::Unentered;
use crate::app::place::Place;
use crate::app::theme;
use crate::app::view::{Action, Drafts, Screen, View};
use crate::app::widgets;
use crate::app::worker::{Data, Worker};
use crate::i18n::screen::Screen as Word;
use crate::model::{
    AgendaItem, AgendaItemId, CaseId, Direction, DirectionId, MeetingFile, MeetingId, MeetingState,
    SearchTarget, numbered,
};
use crate::session::{CasesOf, Edit};

use discussion::discussion_id;
use earlier::Earlier;
use entry::Entry;
use figures::Figures;
use turn::Turned;

/// What the keys go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    #[default]
    Direction,
    Discussion,
    Figures,
}

#[derive(Default)]
pub struct Review {
    meeting: Option<MeetingId>,
    current: Option<AgendaItemId>,
    items: Drafts<AgendaItemId, AgendaItem>,
    directions: Drafts<DirectionId, Direction>,
    /// The direction in the editor; `None` for a new one.
    open: Option<DirectionId>,
    /// The id that the next new direction will have.
    fresh: Option<DirectionId>,
    /// Directions with words that were typed and not entered.
    unentered: Unentered,
    /// The hall reads along as they are typed.
    live: bool,
    /// The hall has all directions read out to it, entered or not.
    read_back: bool,
    /// The direction that was entered last.
    said: Option<DirectionId>,
    /// Words on their way to another field; the caret follows them when they are there.
    turned: Option<Turned>,
    /// The discussion gets the caret behind its last word.
    at_end: bool,
    figures: Figures,
    earlier: Earlier,
    /// The things of one unit, in place of table and words.
    register: Option<Box<register::Sheet>>,
    /// The line on which a direction is typed.
    entry: Entry,
    /// What is to get the keys in the next frame.
    ask_focus: Option<Focus>,
    /// What had them last, so that the next item begins there.
    last_focus: Focus,
    /// The words of a direction, or those of the discussion, have the keyboard.
    typing: bool,
    /// For so many frames nothing has had the keyboard.
    nowhere: u8,
    /// What stands on the line below the picture, where the window is the wall.
    line: line::Line,
    /// The item's number, where the picture above the line does not say of which item the words are.
    line_of: Option<String>,
    /// Whether the hall sees it.
    seen: line::Seen,
    /// The direction falls into two where the caret stands.
    split: bool,
    /// Save at once instead of when due.
    flush: bool,
    /// What was found and is to be shown as soon as its meeting is open.
    wanted: Option<SearchTarget>,
    /// A thing that is to be shown in its register.
    wanted_case: Option<(CasesOf, CaseId)>,
}

impl Screen for Review {
    fn sync(&mut self, data: &Data) {
        let file = data.file.as_deref();
        let meeting = file.map(|file| file.meeting.id);
        if meeting != self.meeting {
            self.meeting = meeting;
            self.current = None;
            self.open = None;
            self.fresh = None;
            self.register = None;
        }
        self.items.sync(data.handled, |id| file.and_then(|file| file.item(id)));
        self.directions.sync(data.handled, |id| file.and_then(|file| file.direction(id)));
        let Some(file) = file else { return };
        // What stands in the minutes of a closed meeting waits for nothing.
        if file.meeting.state == MeetingState::Closed {
            self.unentered.keep(|id| file.direction(id).is_none());
        }
        self.earlier.sync(data, file);
        let saved = |id: DirectionId| file.direction(id).is_some();
        self.open = self.open.filter(|id| saved(*id) || self.directions.get(*id).is_some());
        self.current = self.current.filter(|id| file.item(*id).is_some());
        self.let_moved_go(file);
        match self.turned {
            Some(Turned::IntoDirection(id)) if saved(id) => {
                self.turned = None;
                self.open = Some(id);
                self.ask_focus = Some(Focus::Direction);
            }
            Some(Turned::IntoDiscussion(id)) if !saved(id) => {
                self.turned = None;
                self.at_end = true;
                self.ask_focus = Some(Focus::Discussion);
            }
            _ => {}
        }
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        let all = all || std::mem::take(&mut self.flush);
        let items = self.items.save(now_s, all, worker, |item| Some(Edit::PutItem(item.clone())));
        let directions = self.directions.save(now_s, all, worker, |direction| {
            let worth_a_row = direction.number.is_some() || !direction.text.trim().is_empty();
            worth_a_row.then(|| Edit::PutDirection(direction.clone()))
        });
        let reports = self.earlier.save(now_s, all, worker);
        items.into_iter().chain(directions).chain(reports).min_by(f64::total_cmp)
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.items.failed(ticket, retry_at_s);
        self.directions.failed(ticket, retry_at_s);
        self.earlier.failed(ticket, retry_at_s);
    }

    fn show(&mut self, target: &SearchTarget) {
        if matches!(target, SearchTarget::Item(_) | SearchTarget::Direction(_) | SearchTarget::Scheme(_)) {
            self.wanted = Some(target.clone());
        }
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        if self.run_in_register(command, view, out) {
            return;
        }
        self.make_room_for(command);
        self.bring_up_line(command);
        match command {
            Command::NextItem => self.step(view, file, 1, out),
            Command::PreviousItem => self.step(view, file, -1, out),
            Command::SaveAndNext => {
                self.flush = true;
                self.enter();
                self.step(view, file, 1, out);
            }
            Command::New if self.figures.speaks_of_row() && view.can_change() => {
                self.new_direction_on_figure(view, file, out);
            }
            Command::New => self.new_direction(view, out),
            Command::DirectionBefore => self.open_before(view, file, out),
            Command::Discussion => self.ask_focus = Some(Focus::Discussion),
            Command::Figures => self.ask_focus = Some(Focus::Figures),
            _ if command.scope() == Scope::Table => self.ask_table(command),
            Command::AllColumns => self.figures.all_columns = !self.figures.all_columns,
            Command::Earlier
            | Command::ChairAccepts
            | Command::ChairRefuses
            | Command::ChairGivesTime
            | Command::EvidenceFile
            | Command::OpenEvidence
            | Command::CorrectEntry => self.ask_after(command, view, file, out),
            Command::Defer => self.defer(view, file, out),
            Command::ImportFigures => self.begin_import(view, file, None, out),
            Command::NewFigures => self.begin_figures(view, file, out),
            Command::ExportTable => self.export_table(view, file, out),
            _ if !view.can_change() => {}
            Command::ToDirection => self.turn_into_direction(view, out),
            Command::ToDiscussion => self.turn_into_discussion(view, file, out),
            Command::DiscussionToInformation
            | Command::Information
            | Command::NamePerson
            | Command::NamePlace
            | Command::SplitDirection
            | Command::JoinDirections
            | Command::MoveToItem
            | Command::ParkItem => self.act(command, view, file, out),
            Command::Delete => self.delete(view, file, out),
            Command::MoveUp => self.shift(file, -1, out),
            Command::MoveDown => self.shift(file, 1, out),
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        let order = numbered(&file.items);
        self.show_wanted(view, file, out);
        if self.current.is_none() {
            self.current = order.first().map(|(_, item)| item.id);
            self.ask_focus.get_or_insert(self.last_focus);
        }
        let current = order.iter().find(|(_, item)| Some(item.id) == self.current);
        let Some((number, item)) = current else {
            let (title, why) = (view.text(Word::ReviewEmpty), view.text(Word::ReviewEmptyWhy));
            if widgets::empty_ui(ui, title, why, Some(view.text(Word::GoPrepare))) {
                out.push(Action::Go(Place::Prepare));
            }
            return;
        };
        if let Some(dropped) =
            ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()))
            && !self.earlier.take_file(view, &dropped)
        {
            self.begin_import(view, file, Some(dropped), out);
        }
        let tokens = theme::tokens(ui.ctx());
        // Of the window, also where the wall's preview takes a part of it: the titles stay as they were.
        let width = (ui.ctx().content_rect().width() * 0.17).clamp(220.0, 320.0);
        let frame = egui::Frame::new().fill(tokens.paper).inner_margin(8);
        egui::Panel::left("review-agenda").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
            if let Some(chosen) = agenda_panel::agenda_panel_ui(ui, view, file, &order, item.id) {
                self.go_to(view, chosen, out);
            }
        });
        let frame = egui::Frame::new().fill(tokens.paper).inner_margin(egui::Margin::symmetric(18, 10));
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            if self.register_ui(ui, view, file, item, out) {
                return;
            }
            self.figures_ui(ui, view, file, number, item, out);
            if !self.below_table_ui(ui, view, file, item) {
                self.words_ui(ui, view, file, item, out);
            }
        });
    }
}

impl Review {
    /// True once one is there; what is being typed in a cell may keep one where one is.
    pub fn go_to(&mut self, view: &View<'_>, item: AgendaItemId, out: &mut Vec<Action>) -> bool {
        // Who goes elsewhere no longer waits for it.
        self.wanted = None;
        if self.current != Some(item) && self.settle(view, out).is_ok() {
            self.let_go(view, out);
            self.current = Some(item);
            self.open = None;
            self.fresh = None;
            self.earlier.leave();
            self.register = None;
            // While the hall looks on and nothing is typed, the picture stays whole.
            if !self.figures.is_in_hall() {
                self.ask_focus = Some(self.last_focus);
            }
        }
        self.current == Some(item)
    }

    /// From another screen one types on where one was. Not in a cell: words that are meant for a direction would be
    /// typed over its figure.
    pub fn come_back(&mut self) {
        self.figures.put_in_order();
        let words = if self.last_focus == Focus::Figures { Focus::Direction } else { self.last_focus };
        if self.wanted.is_none() && self.wanted_case.is_none() && self.register.is_none() {
            self.ask_focus.get_or_insert(words);
        }
    }

    /// A word on what earlier meetings directed.
    fn ask_after(&mut self, command: Command, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(item) = self.current.and_then(|id| file.item(id)) else { return };
        match command {
            Command::Earlier => self.earlier.next(view, file, item, out),
            Command::OpenEvidence => self.earlier.open_evidence(view, file, item, out),
            _ if !view.can_write() => {}
            Command::CorrectEntry => self.earlier.correct(view, file, item, out),
            Command::EvidenceFile => self.earlier.ask_for_file(view, file, item, out),
            _ => self.earlier.hear(command, view, file, item, out),
        }
    }

    fn take_focus(&mut self, of: Focus) -> bool {
        self.ask_focus.take_if(|focus| *focus == of).is_some()
    }

    fn step(&mut self, view: &View<'_>, file: &MeetingFile, by: isize, out: &mut Vec<Action>) {
        let order = numbered(&file.items);
        let at = order.iter().position(|(_, item)| Some(item.id) == self.current).unwrap_or(0);
        if let Some((_, item)) = at.checked_add_signed(by).and_then(|at| order.get(at)) {
            self.go_to(view, item.id, out);
        }
    }

    /// Below the figures: the discussion and the earlier directions on the left, the directions on the
    /// right.
    fn words_ui(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        item: &AgendaItem,
        out: &mut Vec<Action>,
    ) {
        if self.earlier.gives_caret(ui.ctx()) {
            self.ask_focus.get_or_insert(Focus::Direction);
        }
        self.keep_caret(ui, view);
        let mut discussing = false;
        ui.add_space(theme::SPACE_S);
        let gap = 20.0;
        let whole = ui.available_rect_before_wrap();
        let left_width = (whole.width() * 0.44).floor();
        let (left, right) = whole.split_left_right_at_x(whole.left() + left_width);
        let left = left.with_max_x(left.right() - gap);
        ui.scope_builder(egui::UiBuilder::new().max_rect(left).id_salt("words"), |ui| {
            egui::ScrollArea::vertical().id_salt(("words", item.id)).auto_shrink(false).show(ui, |ui| {
                discussing = self.discussion_ui(ui, view, item, true);
                self.earlier.ui(ui, view, file, item, out);
            });
        });
        ui.scope_builder(egui::UiBuilder::new().max_rect(right).id_salt("directions"), |ui| {
            egui::ScrollArea::vertical().id_salt(("directions", item.id)).auto_shrink(false).show(ui, |ui| {
                self.directions_ui(ui, view, file, item, out);
            });
        });
        if discussing {
            // Where the window becomes the wall, the words go on there.
            (self.typing, self.line) = (true, line::Line::Discussion);
        }
    }

    /// A field that was left by Esc, or went with what was undone, leaves the keyboard nowhere, and the next words would
    /// be lost: it goes back to where one wrote. One frame without is the way to another field.
    fn keep_caret(&mut self, ui: &egui::Ui, view: &View<'_>) {
        let is_nowhere = self.ask_focus.is_none()
            && view.can_change()
            && !ui.input(|input| input.pointer.any_down())
            && ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
        self.nowhere = if is_nowhere { self.nowhere + 1 } else { 0 };
        match self.nowhere {
            0 => {}
            1 => ui.ctx().request_repaint(),
            _ => {
                self.nowhere = 0;
                self.come_back();
            }
        }
    }
}
