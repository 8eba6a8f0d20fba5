//! The one line on which a direction is typed: names are offered behind `@` and `#`, and the deadline is
//! understood where it stands. What the words mean is worked out in `hindi::entry`, once for each sentence.

mod answer;
mod chips;
mod known;
mod remark;
mod stock;

use std::ops::Range;

use chrono::NaiveDate;
use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets::{self, FieldOutput, OfferKey, Offers};
use crate::hindi::deadline::{self, Slip};
use crate::hindi::entry::{
    Asked, Place, Sign, asked, asked_in_slot, deadline_of, followed, language_beside, own_space,
};
use crate::model::{Deadline, Direction, DirectionId, MeetingFile, Responsible};

use super::editor::words_id;
use answer::{Taken, answers, point_at, point_at_scheme};
use known::{Everyone, Named};
use stock::Stock;

pub use chips::{Chipped, Instead, chips_ui};

/// Where the list of names has its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListPlace {
    /// Over the screen, under the field.
    Under,
    /// On a line of its own: where the window is the wall, nothing may cover the picture.
    OnALine,
}

impl ListPlace {
    /// The size of a chip's text: below the picture the hall reads along.
    pub fn chip_size(self) -> f32 {
        match self {
            Self::Under => theme::SIZE_SMALL,
            Self::OnALine => theme::SIZE_LARGE,
        }
    }
}

/// The field as it was drawn.
pub struct Drawn<'a> {
    pub field: &'a FieldOutput,
    /// Its text was changed in this frame.
    pub by_hand: bool,
    pub place: ListPlace,
}

#[derive(Default)]
pub struct Entry {
    everyone: Everyone,
    open: Option<Open>,
    offers: Offers,
    /// Where a list was left: it does not come back for the same sign.
    left: Option<(DirectionId, usize)>,
    sentence: Option<Sentence>,
    /// Names that were taken into a direction's sentence.
    taken: Option<Taken>,
    /// Asked for by a command, where no key gives the sign.
    wanted: Option<Sign>,
    /// How the sentence may go on.
    stock: Stock,
    /// A slot for a name that is being filled: where it begins.
    slot: Option<(DirectionId, usize, Sign)>,
    /// Behind the space that was put behind a name: one's own makes no second one.
    spaced: Option<(DirectionId, usize)>,
    changing: Option<Changing>,
}

/// A name is being said in place of another, which stays until then.
struct Changing {
    direction: DirectionId,
    who: Option<Responsible>,
    /// The sentence as it was.
    text: String,
}

/// The names that are offered now.
struct Open {
    direction: DirectionId,
    asked: Asked,
    /// Places in the list, the best first.
    found: Vec<usize>,
}

/// What a sentence says, so that it is read once.
struct Sentence {
    direction: DirectionId,
    text: String,
    meeting: NaiveDate,
    deadline: Option<Deadline>,
    /// The words of a day that cannot be meant, where there is no deadline.
    slip: Option<(String, Slip)>,
}

impl Entry {
    /// The sign is put at the caret when the field is drawn next.
    pub fn ask_for(&mut self, sign: Sign) {
        self.wanted = Some(sign);
    }

    /// Before the field is drawn: its keys that go to the list. True when the direction was changed.
    pub fn before_field(&mut self, ui: &egui::Ui, file: &MeetingFile, direction: &mut Direction) -> bool {
        let id = words_id(direction.id);
        if let Some(sign) = self.wanted.take() {
            put_sign(ui.ctx(), id, sign, direction);
            return true;
        }
        if !ui.memory(|memory| memory.has_focus(id)) {
            self.open = None;
            self.stock.leave();
            return self.leave_change(ui.ctx(), direction);
        }
        let Some(open) = self.open.as_ref().filter(|open| open.direction == direction.id) else {
            return self.stock.take_keys(ui, id, direction);
        };
        match self.offers.take_keys(ui, open.found.len()) {
            Some(OfferKey::Taken(row)) => self.take(ui.ctx(), file, direction, row),
            Some(OfferKey::Left) => {
                self.left = Some((direction.id, open.asked.at.start));
                self.open = None;
                self.leave_change(ui.ctx(), direction)
            }
            None => false,
        }
    }

    /// Offers other names in place of one that was understood: where it stands in the sentence, or behind that.
    pub fn ask_instead(&mut self, ctx: &egui::Context, direction: &mut Direction, of: &Instead) {
        let (text, id) = (direction.text.clone(), words_id(direction.id));
        match direction.text.find(&of.name).filter(|_| !of.name.is_empty()) {
            Some(at) => {
                let sign = of.sign.letter().to_string();
                direction.text.replace_range(at..at + of.name.len(), &sign);
                let behind = at + sign.len();
                widgets::select(ctx, id, &direction.text, behind..behind);
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
            None => {
                widgets::caret_to_end(ctx, id, &direction.text);
                put_sign(ctx, id, of.sign, direction);
            }
        }
        self.changing = Some(Changing { direction: direction.id, who: of.who, text });
    }

    /// No other name was taken: the sentence is as it was. True where it was another.
    fn leave_change(&mut self, ctx: &egui::Context, direction: &mut Direction) -> bool {
        let Some(changing) = self.changing.take_if(|changing| changing.direction == direction.id) else {
            return false;
        };
        direction.text = changing.text;
        widgets::caret_to_end(ctx, words_id(direction.id), &direction.text);
        true
    }

    /// Something is offered: Esc leaves that.
    pub fn is_open(&self, direction: DirectionId) -> bool {
        self.open.as_ref().is_some_and(|open| open.direction == direction) || self.stock.is_offered(direction)
    }

    /// Before the direction is done with: a slot that is not filled gets the caret. True when there was one.
    pub fn goes_to_slot(&self, ctx: &egui::Context, direction: &Direction) -> bool {
        stock::go_to_slot(ctx, words_id(direction.id), &direction.text, 0)
    }

    /// After the field was drawn: reads its sentence and offers names where the caret stands. True when the
    /// direction was changed by that.
    pub fn after_field(
        &mut self,
        ui: &mut egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        direction: &mut Direction,
        drawn: &Drawn<'_>,
    ) -> bool {
        let field = drawn.field;
        self.take_own_space(ui.ctx(), direction, field.changed);
        let changed = self.read_deadline(file, direction, drawn.by_hand);
        self.look_for_names(ui, view, file, direction, field);
        let Some(open) = &self.open else {
            self.stock.ui(ui, view, direction, drawn);
            return changed;
        };
        self.stock.leave();
        widgets::keep_keys(ui, words_id(direction.id));
        let all = self.everyone.of(open.asked.sign);
        let rows: Vec<(&str, &str)> = open
            .found
            .iter()
            .filter_map(|place| all.get(*place))
            .map(|known| (known.text.as_str(), known.second.as_str()))
            .collect();
        let clicked = match drawn.place {
            ListPlace::Under => self.offers.ui(&field.response, &rows),
            ListPlace::OnALine => widgets::rows_line_ui(ui, self.offers.at(), &rows),
        };
        match clicked {
            Some(row) => {
                field.response.request_focus();
                self.take(ui.ctx(), file, direction, row) || changed
            }
            None => changed,
        }
    }

    /// What is typed behind a name, where the space behind it is there already.
    fn take_own_space(&mut self, ctx: &egui::Context, direction: &mut Direction, typed: bool) {
        let spaced = if typed { self.spaced.take() } else { None };
        let Some((_, at)) = spaced.filter(|(of, _)| *of == direction.id) else { return };
        let id = words_id(direction.id);
        let caret = widgets::caret_byte(ctx, id, &direction.text);
        let Some((extra, caret)) = caret.and_then(|caret| own_space(&direction.text, at, caret)) else {
            return;
        };
        direction.text.replace_range(extra, "");
        widgets::select(ctx, id, &direction.text, caret..caret);
    }

    /// The deadline follows the sentence as long as it came from there.
    fn read_deadline(&mut self, file: &MeetingFile, direction: &mut Direction, by_hand: bool) -> bool {
        let known = self
            .sentence
            .as_ref()
            .filter(|known| known.direction == direction.id && known.meeting == file.meeting.date);
        if known.is_some_and(|known| known.text == direction.text) {
            return false;
        }
        let said = deadline_of(&direction.text, file.meeting.date, &file.office.working_days);
        let slip = if said.is_none() { deadline::slip_due_in(&direction.text, file) } else { None };
        let slip = slip.and_then(|(at, slip)| Some((direction.text.get(at)?.to_owned(), slip)));
        let before = known.and_then(|known| known.deadline.as_ref());
        let wanted = followed(&direction.deadline, before, said.as_ref()).filter(|_| by_hand);
        self.sentence = Some(Sentence {
            direction: direction.id,
            text: direction.text.clone(),
            meeting: file.meeting.date,
            deadline: said,
            slip,
        });
        let changed = wanted.is_some();
        if let Some(deadline) = wanted {
            direction.deadline = deadline;
        }
        changed
    }

    fn look_for_names(
        &mut self,
        ui: &egui::Ui,
        view: &View<'_>,
        file: &MeetingFile,
        direction: &Direction,
        field: &FieldOutput,
    ) {
        let id = words_id(direction.id);
        let selected = widgets::selected_bytes(ui.ctx(), id, &direction.text)
            .filter(|_| field.response.has_focus() && view.can_change());
        let Some(asked) = selected.and_then(|selected| self.asked(direction, selected)) else {
            self.open = None;
            self.left = None;
            self.changing = None;
            return;
        };
        if self.left == Some((direction.id, asked.at.start)) {
            return;
        }
        self.left = None;
        let other = self.everyone.read(view, file, file.item(direction.item));
        let same = |open: &Open| !other && open.direction == direction.id && open.asked == asked;
        if self.open.as_ref().is_some_and(same) {
            return;
        }
        let mut found = self.everyone.found(asked.sign, &asked.query);
        // A slot for a unit takes no scheme.
        if self.slot.is_some_and(|(of, start, _)| of == direction.id && start == asked.at.start) {
            let all = self.everyone.of(asked.sign);
            found
                .retain(|place| !matches!(all.get(*place).map(|known| &known.named), Some(Named::Scheme(_))));
        }
        self.open = (!found.is_empty()).then_some(Open { direction: direction.id, asked, found });
        self.offers.restart();
        ui.ctx().request_repaint();
    }

    /// The name that is asked for: behind its sign, or in a slot that is selected or being filled.
    fn asked(&mut self, direction: &Direction, selected: Range<usize>) -> Option<Asked> {
        if let Some(sign) = stock::name_slot(&direction.text, &selected) {
            self.slot = Some((direction.id, selected.start, sign));
            return Some(Asked { sign, at: selected, query: String::new() });
        }
        let caret = Some(selected.start).filter(|_| selected.is_empty())?;
        asked(&direction.text, caret).or_else(|| {
            let (_, start, sign) =
                self.slot.filter(|(of, start, _)| *of == direction.id && *start < caret)?;
            asked_in_slot(&direction.text, start, caret, sign)
        })
    }

    /// Puts the name of the row in the place of what was typed, and notes beside the sentence what it means.
    fn take(
        &mut self,
        ctx: &egui::Context,
        file: &MeetingFile,
        direction: &mut Direction,
        row: usize,
    ) -> bool {
        let Some(open) = self.open.take() else { return false };
        let place = open.found.get(row).copied();
        let Some(known) = place.and_then(|place| self.everyone.of(open.asked.sign).get(place)) else {
            return false;
        };
        let Some(behind) = direction.text.get(open.asked.at.end..) else { return false };
        // One types on behind a space, or before the mark that is there.
        let (space, step) = match behind.chars().next() {
            Some(c) if c.is_whitespace() => ("", c.len_utf8()),
            Some('।' | ',' | '.' | ';' | ')') => ("", 0),
            _ => (" ", 1),
        };
        let name = known.said_in(language_beside(&direction.text, &open.asked)).to_owned();
        direction.text.replace_range(open.asked.at.clone(), &format!("{name}{space}"));
        let caret = open.asked.at.start + name.len() + step;
        self.spaced = (step > 0).then_some((direction.id, caret));
        let id = words_id(direction.id);
        widgets::forget_running(ctx);
        widgets::select(ctx, id, &direction.text, caret..caret);
        if self.slot.take().is_some() {
            stock::go_to_slot(ctx, id, &direction.text, caret);
        }
        widgets::end_step(ctx);
        let instead = self.changing.take_if(|changing| changing.direction == direction.id);
        let before = self.taken.take().filter(|taken| taken.direction == direction.id);
        let taken = self.taken.insert(before.unwrap_or_else(|| Taken::none(direction.id)));
        match &known.named {
            Named::Who(who) => {
                answers(direction, *who, instead.and_then(|changing| changing.who));
                taken.persons.push(name);
            }
            Named::Scheme(scheme) => {
                point_at_scheme(direction, scheme);
                let of_item = file.item(direction.item).and_then(|item| item.scheme.as_ref());
                taken.place = Some(Place { name, is_understood: of_item == Some(scheme) });
            }
            Named::Unit(unit) => {
                point_at(file, direction, *unit);
                taken.place = Some(Place { name, is_understood: false });
            }
        }
        true
    }

    /// The sentence of a direction that is done with, where it becomes another: as it was where no other name was
    /// taken in place of one, and without names that only said who it is for.
    pub fn done_with(&mut self, direction: DirectionId, text: &str) -> Option<String> {
        let before =
            self.changing.take_if(|changing| changing.direction == direction).map(|changing| changing.text);
        let taken = self.taken.take_if(|taken| taken.direction == direction);
        let without = taken.and_then(|taken| taken.without(before.as_deref().unwrap_or(text)));
        without.or(before)
    }
}

/// Writes the sign at the caret, or at the end where the field has none yet.
fn put_sign(ctx: &egui::Context, id: egui::Id, sign: Sign, direction: &mut Direction) {
    let text = &mut direction.text;
    let at = widgets::caret_byte(ctx, id, text).unwrap_or(text.len());
    let joined =
        text.get(..at).is_some_and(|before| !before.is_empty() && !before.ends_with(char::is_whitespace));
    let put = if joined { format!(" {}", sign.letter()) } else { sign.letter().to_string() };
    text.insert_str(at, &put);
    widgets::select(ctx, id, text, at + put.len()..at + put.len());
    ctx.memory_mut(|memory| memory.request_focus(id));
}
