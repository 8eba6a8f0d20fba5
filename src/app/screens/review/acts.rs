//! What is done to a direction or an item as a whole, from the palette: split, joined, moved to another item,
//! made information, left for the next meeting.

use eframe::egui;

use crate::app::command::Command;
use crate::app::shell::items::{Purpose, choices};
use crate::app::view::{Action, View};
use crate::app::widgets;
use crate::hindi::clean_text;
use crate::hindi::entry::Sign;
use crate::i18n::screen::Screen as Word;
use crate::model::{Deadline, Direction, DirectionId, DirectionKind, MeetingFile};
use crate::session::Edit;

use super::earlier::Earlier;
use super::turn::{Turned, last_of};
use super::{Focus, Review, editor};

impl Review {
    pub(super) fn act(
        &mut self,
        command: Command,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) {
        match command {
            Command::DiscussionToInformation => self.discussion_into_information(view, out),
            Command::ParkItem => self.park(file, out),
            Command::NamePerson => self.name(Sign::Person),
            Command::NamePlace => self.name(Sign::Place),
            _ => match self.in_editor().or_else(|| last_of(file, self.current)) {
                Some(direction) => self.act_on(command, direction, view, file, out),
                None => out.push(Action::aside(view.text(Word::NoDirectionChosen))),
            },
        }
    }

    fn act_on(
        &mut self,
        command: Command,
        id: DirectionId,
        view: &View<'_>,
        file: &MeetingFile,
        out: &mut Vec<Action>,
    ) {
        match command {
            Command::SplitDirection => self.split = true,
            Command::JoinDirections => {
                let next = file.direction(id).and_then(|direction| {
                    file.directions_of(direction.item).skip_while(|other| other.id != id).nth(1)
                });
                if let Some((first, next)) = file.direction(id).zip(next) {
                    self.unentered.join(first, next);
                    out.extend(self.given_up(view, first, next));
                    out.push(Action::edit(Edit::JoinDirections(id)));
                } else {
                    out.push(Action::aside(view.text(Word::NothingNext)));
                }
            }
            Command::MoveToItem if choices(Purpose::Move(id), file).is_empty() => {
                out.push(Action::aside(view.text(Word::NoOtherItem)));
            }
            Command::MoveToItem => {
                // The list is made of what is stored, so what is being typed goes there first.
                self.flush = true;
                out.push(Action::ChooseItem(Purpose::Move(id)));
            }
            Command::Information => {
                let kind = match file.direction(id).map(|stored| stored.kind) {
                    Some(DirectionKind::Information) => DirectionKind::Direction,
                    Some(DirectionKind::Direction) | None => DirectionKind::Information,
                };
                out.push(Action::edit(Edit::SetDirectionKind { direction: id, kind }));
            }
            _ => {}
        }
    }

    /// Which of two deadlines stays when their directions become one, where both have their own.
    fn given_up(&self, view: &View<'_>, first: &Direction, next: &Direction) -> Option<Action> {
        // As typed, which is saved before they are joined.
        let [first, next] = [first, next]
            .map(|one| self.directions.get(one.id).map_or(&one.deadline, |draft| &draft.value().deadline));
        let (kept, given_up) = first.joined(next);
        let said = |deadline: &Deadline| match deadline.date {
            Some(date) => view.date(date),
            None => deadline.phrase.clone(),
        };
        let (kept, given_up) = (said(kept), said(given_up?));
        let words = [("kept", kept.as_str()), ("given_up", given_up.as_str())];
        Some(Action::aside(Word::OneDeadlineKept.with(view.lang, &words)))
    }

    /// The caret is known to the screen alone, so this waits until it is drawn.
    pub(super) fn split_at_caret(&mut self, ctx: &egui::Context, view: &View<'_>, out: &mut Vec<Action>) {
        if !std::mem::take(&mut self.split) {
            return;
        }
        let words = self.in_editor().and_then(|id| Some((id, &self.directions.get(id)?.value().text)));
        let caret = words.and_then(|(id, text)| {
            let before = text.get(..widgets::caret_byte(ctx, editor::words_id(id), text)?)?;
            // Stored text is without what is never kept, and so are the words before the caret.
            Some((id, clean_text(before).len()))
        });
        let Some((direction, at)) = caret else {
            out.push(Action::aside(view.text(Word::NoDirectionChosen)));
            return;
        };
        let second: DirectionId = view.fresh();
        self.unentered.split(direction, second);
        out.push(Action::edit(Edit::SplitDirection { direction, at, second }));
        self.turned = Some(Turned::IntoDirection(second));
    }

    /// The direction that is spoken of, to the next meeting or back: that of this meeting on whose line the
    /// caret stands, else the earlier one.
    pub(super) fn defer(&mut self, view: &View<'_>, file: &MeetingFile, out: &mut Vec<Action>) {
        let has_earlier =
            self.current.and_then(|id| file.item(id)).is_some_and(|item| Earlier::are_on(file, item));
        let own = match self.in_editor() {
            _ if self.earlier.is_spoken_of() => None,
            None if !has_earlier => last_of(file, self.current),
            own => own,
        };
        match own {
            Some(direction) if view.can_change() => {
                let deferred = file.direction(direction).is_none_or(|direction| !direction.deferred);
                out.push(Action::edit(Edit::DeferDirection { direction, deferred }));
            }
            Some(_) => {}
            None if has_earlier => self.ask_after(Command::Defer, view, file, out),
            None => out.push(Action::aside(view.text(Word::NoDirectionChosen))),
        }
    }

    fn discussion_into_information(&mut self, view: &View<'_>, out: &mut Vec<Action>) {
        if let Some(item) = self.item_with_discussion(view, out) {
            out.push(Action::edit(Edit::DiscussionToInformation { item, direction: view.fresh() }));
        }
    }

    /// For keyboards on which no key gives the sign.
    fn name(&mut self, sign: Sign) {
        self.entry.ask_for(sign);
        self.ask_focus = Some(Focus::Direction);
    }

    fn park(&self, file: &MeetingFile, out: &mut Vec<Action>) {
        if let Some(item) = self.current.and_then(|id| file.item(id)) {
            out.push(Action::edit(Edit::ParkItem { item: item.id, parked: !item.parked }));
        }
    }
}
