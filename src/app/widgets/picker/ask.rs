//! One frame of a picker's field and list, without regard to what is picked.

use eframe::egui::{Context, Event, Id, Key, Modifiers, Rect, Response, Sense, Ui, Vec2, accesskit, pos2};

use super::list::{self, List};
use super::state::{Row, State, same_name};
use crate::app::widgets::controls;
use crate::app::widgets::text_field::TextField;
use crate::i18n::widget::Widget as Word;
use crate::model::Lang;

/// What is asked.
pub struct Ask<'a> {
    pub id: Id,
    pub label: &'a str,
    pub lang: Lang,
    /// What was chosen before; empty when nothing was.
    pub shown: &'a str,
    /// Where it stands among the options.
    pub chosen: Option<usize>,
    pub count: usize,
    /// The option at a place.
    pub row: &'a dyn Fn(usize) -> Option<Row<'a>>,
    /// A name that is not among the options is an answer too.
    pub free: bool,
    /// The field has a cross that empties it.
    pub can_clear: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Option(usize),
    Free(String),
    Cleared,
    /// Backspace in the empty field.
    BackspaceInEmpty,
    /// Enter, where no list is open.
    Entered,
}

/// Something is typed in the picker that has the keyboard, and nothing chosen yet.
pub fn is_picker_typed(ctx: &Context) -> bool {
    let focused = ctx.memory(|memory| memory.focused());
    let state: Option<State> = focused.and_then(|id| ctx.data(|data| data.get_temp(id)));
    state.is_some_and(|state| state.typed && !state.query.trim().is_empty())
}

pub fn ask_ui(ui: &mut Ui, ask: &Ask<'_>) -> Option<Answer> {
    let mut state: State = ui.data(|data| data.get_temp(ask.id)).unwrap_or_default();
    let mut answer = None;
    if state.had_focus && ui.memory(|memory| memory.has_focus(ask.id)) {
        answer = take_keys(ui, ask, &mut state);
    }
    if !state.typed {
        ask.shown.clone_into(&mut state.query);
    }
    let field = TextField::line(ask.id, &mut state.query)
        .label(ask.label)
        .hint(Word::PickHint.text(ask.lang))
        .room_at_right(if ask.can_clear { CROSS_WIDTH } else { 0.0 })
        .select_on_focus()
        .keep_escape(state.open)
        .show(ui);
    if field.submitted && answer.is_none() && !state.open {
        answer = Some(Answer::Entered);
    }
    if field.changed {
        state.typed();
        state.at = first_row(ask, &mut state);
    }
    if field.response.clicked() && !state.open {
        state.open_at(ask.chosen);
    }
    if ask.can_clear && cross_ui(ui, ask, &field.response) {
        state.finish();
        answer = Some(Answer::Cleared);
    }
    if state.open
        && let Some(clicked) = list_ui(ask, &mut state, &field.response)
    {
        answer = Some(clicked);
        state.finish();
        field.response.request_focus();
    }
    let has_focus = ui.memory(|memory| memory.has_focus(ask.id));
    if state.had_focus && !has_focus {
        answer = answer.or_else(|| left(ask, &state));
        state.finish();
    }
    state.had_focus = has_focus;
    describe(ui, ask.id, state.open);
    ui.data_mut(|data| data.insert_temp(ask.id, state));
    if answer.is_some() {
        ui.ctx().request_repaint();
    }
    answer
}

/// Room that the cross takes from the text.
const CROSS_WIDTH: f32 = 26.0;

fn take_keys(ui: &Ui, ask: &Ask<'_>, state: &mut State) -> Option<Answer> {
    let composing = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Ime(_))));
    if composing {
        return None;
    }
    let tab = ui.input(|input| input.key_pressed(Key::Tab));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)]
        .into_iter()
        .map(|(key, by)| if pressed(key) { by } else { 0 })
        .sum::<isize>();
    let backspace = ui.input(|input| input.key_pressed(Key::Backspace));
    if backspace && state.query.is_empty() {
        return Some(Answer::BackspaceInEmpty);
    }
    if !state.open {
        if by != 0 {
            state.open_at(ask.chosen);
        }
        return None;
    }
    if by != 0 {
        let found = state.found(ask.count, ask.row);
        let rows = found.len() + usize::from(free_name(ask, state).is_some());
        state.moved(by, rows);
    }
    if pressed(Key::Escape) {
        state.finish();
        return None;
    }
    // Tab goes on to the next field after it has taken the row.
    if pressed(Key::Enter) || tab {
        let answer = taken(ask, state);
        state.finish();
        return answer;
    }
    None
}

/// The row that Enter takes before a key has marked another: that of the new name where nobody else is meant by it.
fn first_row(ask: &Ask<'_>, state: &mut State) -> usize {
    let found = state.found(ask.count, ask.row);
    if ask.free && state.is_new_name() { found.len() } else { 0 }
}

/// What the marked row means, once Enter or Tab takes it.
fn taken(ask: &Ask<'_>, state: &mut State) -> Option<Answer> {
    if !state.typed && !state.marked {
        return None;
    }
    if state.typed && !state.marked && state.query.trim().is_empty() {
        return (!ask.shown.is_empty()).then_some(Answer::Cleared);
    }
    at_row(ask, state, state.at)
}

fn at_row(ask: &Ask<'_>, state: &mut State, place: usize) -> Option<Answer> {
    let found = state.found(ask.count, ask.row);
    match found.get(place) {
        Some(&option) => Some(Answer::Option(option)),
        None => free_name(ask, state).map(|name| Answer::Free(name.to_owned())),
    }
}

/// The typed name, where it may be an answer although no option has it.
fn free_name<'s>(ask: &Ask<'_>, state: &'s State) -> Option<&'s str> {
    let name = state.query.trim();
    let may = ask.free && state.typed && !name.is_empty() && exact(ask, name).is_none();
    may.then_some(name)
}

fn exact(ask: &Ask<'_>, name: &str) -> Option<usize> {
    (0..ask.count).find(|&place| is_called(ask, place, name))
}

fn is_called(ask: &Ask<'_>, place: usize, name: &str) -> bool {
    (ask.row)(place).is_some_and(|row| same_name(row.text, name))
}

/// The field was left with something typed in it: a whole name counts, a part of one does not. What is called by no
/// option may be either: it takes nobody's place.
fn left(ask: &Ask<'_>, state: &State) -> Option<Answer> {
    if !state.typed {
        return None;
    }
    let name = state.query.trim();
    if name.is_empty() {
        return (!ask.shown.is_empty()).then_some(Answer::Cleared);
    }
    // Of several with one name nobody has said which; the one that was chosen stays.
    let of_that_name = (0..ask.count).filter(|&place| is_called(ask, place, name)).take(2).count();
    if of_that_name > 1 || ask.chosen.is_some_and(|place| is_called(ask, place, name)) {
        return None;
    }
    let option = exact(ask, name).map(Answer::Option);
    let free = || free_name(ask, state).filter(|_| ask.chosen.is_none());
    option.or_else(|| free().map(|name| Answer::Free(name.to_owned())))
}

fn list_ui(ask: &Ask<'_>, state: &mut State, field: &Response) -> Option<Answer> {
    let found = state.found(ask.count, ask.row);
    let free = free_name(ask, state).map(|name| Word::PickFree.with(ask.lang, &[("name", name)]));
    let (rows, nothing) = (found.len() + usize::from(free.is_some()), Word::PickNothing.text(ask.lang));
    let list = List { rows, seen: list::ROWS_SEEN, nothing };
    let row = |place: usize| match found.get(place) {
        Some(&option) => (ask.row)(option),
        None => free.as_deref().map(|text| Row { text, second: None, search: "" }),
    };
    let shown = list::list_ui(field, state, &list, row)?;
    if let Some(place) = shown.clicked {
        return at_row(ask, state, place);
    }
    // A click on the list's edge or scroll bar is no reason to leave the field.
    let pointer = field.ctx.input(|input| input.pointer.interact_pos());
    if field.lost_focus() && pointer.is_some_and(|at| shown.rect.contains(at)) {
        field.request_focus();
    }
    None
}

fn cross_ui(ui: &Ui, ask: &Ask<'_>, field: &Response) -> bool {
    let centre = pos2(field.rect.right() - CROSS_WIDTH / 2.0 - 2.0, field.rect.center().y);
    let rect = Rect::from_center_size(centre, Vec2::splat(22.0));
    // No stop for Tab: by keyboard the field is emptied by deleting its text.
    let cross = ui.interact(rect, ask.id.with("clear"), Sense::CLICK);
    let label = Word::Clear.with(ask.lang, &[("field", ask.label)]);
    controls::paint_cross_button(ui, rect, &cross, &label);
    cross.on_hover_text(label).clicked()
}

fn describe(ui: &Ui, id: Id, open: bool) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::EditableComboBox);
        node.set_expanded(open);
    });
}
