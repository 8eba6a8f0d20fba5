//! Preparing a meeting: its details on the left, the agenda in the middle, the chosen item on the right.

mod agenda_list;
mod details;
mod item_form;

use std::sync::Arc;

use eframe::egui;

use crate::app::command::Command;
use crate::app::drafts::Draft;
use crate::app::theme;
use crate::app::view::{Action, Drafts, Notice, Screen, View};
use crate::app::widgets;
use crate::app::worker::{Data, Worker};
use crate::i18n::screen::Screen as Word;
use crate::model::{
    AgendaItem, AgendaItemId, Bilingual, ItemKind, Meeting, MeetingFile, MeetingId, MeetingState, Scheme,
    SchemeCode, Schemes, Series, SeriesId, numbered,
};
use crate::session::Edit;

pub use agenda_list::title_or_blank;
pub use details::{new_officer, people_options};

use agenda_list::AgendaList;

#[derive(Default)]
pub struct Prepare {
    meeting: Drafts<MeetingId, Meeting>,
    series: Drafts<SeriesId, Series>,
    items: Drafts<AgendaItemId, AgendaItem>,
    list: AgendaList,
    selected: Option<AgendaItemId>,
    /// The title of this item is to get the caret.
    focus: Option<AgendaItemId>,
    /// The meeting whose date has had the caret for a beginning.
    begun: Option<MeetingId>,
}

impl Screen for Prepare {
    fn sync(&mut self, data: &Data) {
        let file = data.file.as_deref();
        self.meeting
            .sync(data.handled, |id| file.map(|file| &file.meeting).filter(|meeting| meeting.id == id));
        self.series.sync(data.handled, |id| data.home.series.iter().find(|series| series.id == id));
        self.items.sync(data.handled, |id| file.and_then(|file| file.item(id)));
        self.selected = self.selected.filter(|id| {
            // An item that was just added may not be stored yet.
            file.is_some_and(|file| file.item(*id).is_some()) || self.focus == Some(*id)
        });
    }

    fn save(&mut self, now_s: f64, all: bool, worker: &mut Worker) -> Option<f64> {
        let waits = [
            self.series.save(now_s, all, worker, |series| Some(Edit::PutSeries(series.clone()))),
            self.meeting.save(now_s, all, worker, |meeting| Some(Edit::PutMeeting(meeting.clone()))),
            self.items.save(now_s, all, worker, |item| Some(Edit::PutItem(item.clone()))),
        ];
        waits.into_iter().flatten().min_by(f64::total_cmp)
    }

    fn failed(&mut self, ticket: u64, retry_at_s: Option<f64>) {
        self.meeting.failed(ticket, retry_at_s);
        self.series.failed(ticket, retry_at_s);
        self.items.failed(ticket, retry_at_s);
    }

    fn run(&mut self, command: Command, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        if !view.can_change() {
            return;
        }
        match command {
            Command::New => self.add_item(view, file, out),
            Command::Delete => self.delete(file, out),
            Command::MoveUp => self.shift(file, -1, out),
            Command::MoveDown => self.shift(file, 1, out),
            Command::MoveIn => self.nest(view, file, out),
            Command::MoveOut => self.unnest(file, out),
            Command::AddAllSchemes => add_schemes(view, file, out),
            Command::DeleteMeeting => out.push(Action::edit(Edit::DeleteMeeting(file.meeting.id))),
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        let tokens = theme::tokens(ui.ctx());
        let whole = ui.available_width();
        if self.begun.replace(file.meeting.id) != Some(file.meeting.id) && is_just_made(file) {
            ui.memory_mut(|memory| memory.request_focus(details::date_id(file.meeting.id)));
        }
        egui::Panel::left("prepare-details")
            .exact_size((whole * 0.29).clamp(340.0, 460.0))
            .resizable(false)
            .frame(widgets::panel_frame(tokens.paper))
            .show(ui, |ui| {
                egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.add_enabled_ui(view.can_change(), |ui| {
                        let meeting = self.meeting.of(file.meeting.id, &file.meeting);
                        let series = self.series.of(file.series.id, &file.series);
                        details::details_ui(ui, view, meeting, series, out);
                    });
                });
            });
        egui::Panel::left("prepare-agenda")
            .exact_size((whole * 0.33).clamp(380.0, 620.0))
            .resizable(false)
            .frame(widgets::panel_frame(tokens.paper))
            .show(ui, |ui| self.agenda_ui(ui, view, file, out));
        egui::CentralPanel::default().frame(widgets::panel_frame(tokens.card)).show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                if let Some(item) = self.selected.and_then(|id| file.item(id)) {
                    let focus = self.focus.take_if(|id| *id == item.id).is_some();
                    let draft: &mut Draft<AgendaItem> = self.items.of(item.id, item);
                    ui.add_enabled_ui(view.can_change(), |ui| {
                        item_form::item_form_ui(ui, view, file, draft, focus, out);
                    });
                }
            });
        });
    }
}

/// Nothing was prepared for it yet; what one says first is its day. Who leads it and where comes from the last one.
fn is_just_made(file: &MeetingFile) -> bool {
    let is_of_itself = |item: &AgendaItem| item.kind != ItemKind::Ordinary || item.continues.is_some();
    file.meeting.state == MeetingState::Draft
        && file.invitees.is_empty()
        && file.items.iter().all(is_of_itself)
}

impl Prepare {
    fn agenda_ui(&mut self, ui: &mut egui::Ui, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        widgets::section_ui(ui, view.text(Word::SectionAgenda));
        ui.add_enabled_ui(view.can_change(), |ui| {
            ui.horizontal(|ui| {
                let planned: u32 = file.items.iter().filter_map(|i| i.planned_minutes).map(u32::from).sum();
                if widgets::primary_ui(ui, view.text(Word::AddItem)).clicked() {
                    self.add_item(view, file, out);
                }
                if missing_schemes(&view.data.schemes, file).next().is_some() {
                    let command = Command::AddAllSchemes;
                    if widgets::button_ui(ui, command.text(view.lang)).clicked() {
                        out.push(Action::run(command));
                    }
                }
                if planned > 0 {
                    let minutes = view.in_digits(planned);
                    let values = [("minutes", minutes.as_str())];
                    let text = Word::PlannedTotal.counted(view.lang, u64::from(planned), &values);
                    ui.label(theme::second(ui.ctx(), text));
                }
            });
        });
        ui.add_space(theme::SPACE_S);
        if file.items.is_empty() {
            widgets::empty_ui(ui, view.text(Word::AgendaEmpty), view.text(Word::AgendaEmptyWhy), None);
            return;
        }
        if self.selected.is_none() {
            self.selected = numbered(&file.items).first().map(|(_, item)| item.id);
        }
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            self.list.ui(ui, view, file, &mut self.selected, out);
        });
    }

    fn add_item(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let item = blank_item(view, file, Bilingual::default(), None);
        self.selected = Some(item.id);
        self.focus = Some(item.id);
        out.push(Action::edit(Edit::AddItem(item)));
    }

    fn delete(&mut self, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(id) = self.selected else { return };
        let order = numbered(&file.items);
        let place = order.iter().position(|(_, item)| item.id == id).unwrap_or(0);
        let next = order.get(place + 1).or_else(|| place.checked_sub(1).and_then(|p| order.get(p)));
        self.selected = next.map(|(_, item)| item.id);
        out.push(Action::edit(Edit::DeleteItem(id)));
    }

    /// Moves the chosen item among its siblings.
    fn shift(&self, file: &MeetingFile, by: isize, out: &mut Vec<Action>) {
        let Some(item) = self.selected.and_then(|id| file.item(id)) else { return };
        let siblings = siblings(file, item.parent);
        let Some(place) = siblings.iter().position(|id| *id == item.id) else { return };
        if let Some(index) = place.checked_add_signed(by).filter(|index| *index < siblings.len()) {
            out.push(Action::edit(Edit::MoveItem { item: item.id, parent: item.parent, index }));
        }
    }

    /// Puts the chosen item under the main item before it.
    fn nest(&self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(item) = self.selected.and_then(|id| file.item(id)) else { return };
        if item.parent.is_some() {
            return;
        }
        let top = siblings(file, None);
        let before = top.iter().position(|id| *id == item.id).and_then(|place| place.checked_sub(1));
        let has_children = file.items.iter().any(|child| child.parent == Some(item.id));
        match before.and_then(|place| top.get(place)).filter(|_| !has_children) {
            Some(parent) => {
                let index = siblings(file, Some(*parent)).len();
                out.push(Action::edit(Edit::MoveItem { item: item.id, parent: Some(*parent), index }));
            }
            None => out.push(Action::Say(Notice::info(view.text(Word::CannotNest)))),
        }
    }

    /// Makes the chosen item a main item, behind the one under which it stood.
    fn unnest(&self, file: &MeetingFile, out: &mut Vec<Action>) {
        let Some(item) = self.selected.and_then(|id| file.item(id)) else { return };
        let Some(parent) = item.parent else { return };
        let index = siblings(file, None).iter().position(|id| *id == parent).map_or(0, |place| place + 1);
        out.push(Action::edit(Edit::MoveItem { item: item.id, parent: None, index }));
    }
}

/// The items under `parent` in their order.
pub fn siblings(file: &MeetingFile, parent: Option<AgendaItemId>) -> Vec<AgendaItemId> {
    numbered(&file.items)
        .into_iter()
        .filter(|(_, item)| item.parent == parent)
        .map(|(_, item)| item.id)
        .collect()
}

fn blank_item(
    view: &View<'_>,
    file: &MeetingFile,
    title: Bilingual,
    scheme: Option<SchemeCode>,
) -> AgendaItem {
    AgendaItem { title, scheme, ..AgendaItem::blank(view.fresh(), file.meeting.id) }
}

fn missing_schemes<'a>(schemes: &'a Schemes, file: &'a MeetingFile) -> impl Iterator<Item = &'a Arc<Scheme>> {
    let is_there = |code: &SchemeCode| file.items.iter().any(|item| item.scheme.as_ref() == Some(code));
    schemes.offered().filter(move |scheme| !is_there(&scheme.code))
}

fn add_schemes(view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
    let item = |scheme: &Arc<Scheme>| {
        Edit::AddItem(blank_item(view, file, scheme.name.clone(), Some(scheme.code.clone())))
    };
    let items: Vec<Edit> = missing_schemes(&view.data.schemes, file).map(item).collect();
    if !items.is_empty() {
        out.push(Action::edit(Edit::All(items)));
    }
}
