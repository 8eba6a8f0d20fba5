//! A list of agenda items to choose one from: where a direction goes, or which item that was left is taken up.

use super::ground::Ground;
use super::list::{Asked, List, Words, asked_for};
use crate::app::screens;
use crate::app::view::{Action, View};
use crate::i18n::screen::Screen as Word;
use crate::model::{AgendaItem, AgendaItemId, DirectionId, Lang, MeetingFile, numbered};
use crate::session::Edit;

const WIDTH: f32 = 640.0;

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
    list: List,
}

/// What there is to choose from for this purpose: a number where there is one, and the item.
pub fn choices(purpose: Purpose, file: &MeetingFile) -> Vec<(String, &AgendaItem)> {
    match purpose {
        Purpose::Move(id) => {
            let from = file.direction(id).map(|direction| direction.item);
            numbered(&file.items).into_iter().filter(|(_, item)| Some(item.id) != from).collect()
        }
        Purpose::TakeUp => file.parked.iter().map(|item| (String::new(), item)).collect(),
    }
}

/// What is done with the chosen one.
fn act(purpose: Purpose, item: AgendaItemId, view: &View<'_>, file: &MeetingFile) -> Action {
    Action::edit(match purpose {
        Purpose::Move(direction) => Edit::MoveDirectionTo { direction, item, index: usize::MAX },
        Purpose::TakeUp => Edit::TakeUpItem { meeting: file.meeting.id, parked: item, item: view.fresh() },
    })
}

impl Items {
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, list: List::default() }
    }

    fn found<'a>(&self, file: &'a MeetingFile) -> Vec<(String, &'a AgendaItem)> {
        asked_for(choices(self.purpose, file), self.list.query(), |(number, item)| Words {
            labels: Lang::ALL.map(|lang| item.title.get(lang)),
            other: number,
        })
    }

    pub fn ui(&mut self, on: Ground<'_>, view: &View<'_>, out: &mut Vec<Action>) {
        let Some(file) = view.file() else { return };
        let title = view.text(match self.purpose {
            Purpose::Move(_) => Word::ChooseItem,
            Purpose::TakeUp => Word::ChooseLeft,
        });
        let hint = view.text(Word::ChooseItemHint);
        let asked = Asked { name: "items", title, hint, empty: None, width: WIDTH };
        let found = self.found(file);
        let rows: Vec<(&str, String)> = found
            .iter()
            .map(|(number, item)| (screens::title_or_blank(view, item), view.in_digits(number)))
            .collect();
        let taken = self.list.ui(on, &asked, &rows);
        if let Some((_, item)) = taken.and_then(|place| found.get(place)) {
            out.push(Action::LeaveOverlay);
            out.push(act(self.purpose, item.id, view, file));
            if let Purpose::Move(_) = self.purpose {
                let to = numbered(&file.items).into_iter().find(|(_, one)| one.id == item.id);
                let number = view.in_digits(to.map(|(number, _)| number).unwrap_or_default());
                out.push(Action::aside(Word::DirectionMoved.with(view.lang, &[("number", &number)])));
            }
        }
    }
}
