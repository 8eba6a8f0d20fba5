//! A list of agenda items to choose one from: where a direction goes, or which item that was left is taken up.

use eframe::egui::{self, Key, Modifiers};

use crate::app::screens;
use crate::app::theme;
use crate::app::view::{Action, View};
use crate::app::widgets::{self, TextField};
use crate::hindi::fold;
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, AgendaItemId, DirectionId, Lang, MeetingFile, numbered};
use crate::session::Edit;

const WIDTH: f32 = 640.0;
const SHOWN: usize = 9;

/// What the item is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The direction moves there.
    Move(DirectionId),
    /// An item that an earlier meeting left comes onto the agenda.
    TakeUp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Items {
    purpose: Purpose,
    query: String,
    at: usize,
    was_shown: bool,
}

/// What there is to choose from for this purpose: a number where there is one, and the item.
pub fn choices(purpose: Purpose, file: &MeetingFile) -> Vec<(String, &AgendaItem)> {
    match purpose {
        Purpose::Move(id) => {
            let from = file.directions.iter().find(|direction| direction.id == id).map(|found| found.item);
            numbered(&file.items).into_iter().filter(|(_, item)| Some(item.id) != from).collect()
        }
        Purpose::TakeUp => file.parked.iter().map(|item| (String::new(), item)).collect(),
    }
}

/// What is done with the chosen one.
pub fn act(purpose: Purpose, item: AgendaItemId, view: &View<'_>, file: &MeetingFile) -> Action {
    Action::edit(match purpose {
        Purpose::Move(direction) => Edit::MoveDirectionTo { direction, item, index: usize::MAX },
        Purpose::TakeUp => Edit::TakeUpItem { meeting: file.meeting.id, parked: item, item: view.fresh() },
    })
}

impl Items {
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, query: String::new(), at: 0, was_shown: false }
    }

    fn found<'a>(&self, file: &'a MeetingFile) -> Vec<(String, &'a AgendaItem)> {
        let mut all = choices(self.purpose, file);
        all.retain(|(number, item)| {
            let words = format!("{number} {} {}", item.title.get(Lang::Hi), item.title.get(Lang::En));
            fold::matches(&words, &self.query)
        });
        all
    }

    pub fn ui(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        let (up, down, enter) = ctx.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let title = view.text(match self.purpose {
            Purpose::Move(_) => Word::ChooseItem,
            Purpose::TakeUp => Word::ChooseLeft,
        });
        let found = self.found(file);
        let last = found.len().saturating_sub(1);
        self.at = (self.at + usize::from(down)).min(last).saturating_sub(usize::from(up));
        let mut chosen = found.get(self.at).filter(|_| enter).map(|(_, item)| item.id);
        widgets::overlay_ui(ctx, "items", title, WIDTH, |ui| {
            let field = TextField::line(egui::Id::unique("items-query"), &mut self.query)
                .label_hidden(title)
                .hint(view.text(Word::ChooseItemHint))
                .show(ui);
            if !self.was_shown {
                field.response.request_focus();
                self.was_shown = true;
            }
            if field.changed {
                self.at = 0;
            }
            ui.add_space(theme::SPACE_S);
            // The chosen one stays in sight.
            let first = (self.at + 1).saturating_sub(SHOWN);
            for (index, (number, item)) in found.iter().enumerate().skip(first).take(SHOWN) {
                let title = screens::title_or_blank(view, item);
                if widgets::row_button_ui(ui, title, number, index == self.at).clicked() {
                    chosen = Some(item.id);
                }
            }
        });
        if let Some(item) = chosen {
            out.push(Action::LeaveOverlay);
            out.push(act(self.purpose, item, view, file));
        }
    }
}
