//! What dates, times and numbers have in common: the text while it is being typed, and when it counts.

use eframe::egui::{Id, Key, Modifiers, Response, Ui};

use super::pending;
use crate::app::widgets::text_field::TextField;

/// What was typed over a value. It lasts until it is read, or until the value changes under it.
#[derive(Clone, Debug)]
struct Typed<T> {
    text: String,
    over: Option<T>,
    error: Option<String>,
}

/// How a kind of value is written and read.
pub struct Rules<'r, T> {
    pub show: &'r dyn Fn(&T) -> String,
    /// The value, or the sentence about what is wrong.
    pub read: &'r dyn Fn(&str) -> Result<T, String>,
    /// True for text that is surely whole, so that it counts before the field is left.
    pub is_whole: &'r dyn Fn(&str) -> bool,
    pub step: Option<Step<'r, T>>,
}

/// Where an arrow leads from a value: 1 for up, −1 for down.
pub type Step<'r, T> = &'r dyn Fn(Option<&T>, i32) -> Option<T>;

pub struct Look<'a> {
    pub id: Id,
    pub label: &'a str,
    pub room_at_right: f32,
}

/// What came of the field.
pub struct Drafted {
    pub changed: bool,
    /// Enter was pressed, and what stands there could be read.
    pub entered: bool,
    /// What stands there could not be read.
    pub wrong: bool,
    pub response: Response,
}

/// Draws the field.
pub fn draft_ui<T: Clone + PartialEq + Send + Sync + 'static>(
    ui: &mut Ui,
    look: &Look<'_>,
    value: &mut Option<T>,
    rules: &Rules<'_, T>,
) -> Drafted {
    let stored: Option<Option<Typed<T>>> = ui.data(|data| data.get_temp(look.id));
    let mut typed = stored.flatten().filter(|typed| typed.over == *value);
    let before = value.clone();
    if let Some(by) = arrow(ui, look.id, rules.step.is_some())
        && let Some(step) = rules.step
        && let Some(next) = step(value.as_ref(), by)
    {
        *value = Some(next);
        typed = None;
    }
    let mut text = match &typed {
        Some(typed) => typed.text.clone(),
        None => value.as_ref().map(|value| (rules.show)(value)).unwrap_or_default(),
    };
    let error = typed.as_ref().and_then(|typed| typed.error.clone());
    let field = TextField::line(look.id, &mut text)
        .label(look.label)
        .error(error.as_deref())
        .room_at_right(look.room_at_right)
        .select_on_focus()
        .plain()
        .show(ui);
    if field.changed {
        if (rules.is_whole)(&text)
            && let Ok(read) = (rules.read)(&text)
        {
            *value = Some(read);
        }
        typed = Some(Typed { text, over: value.clone(), error: None });
    }
    // A click elsewhere may take away what the field stands on before it hears that it was left.
    let clicks_elsewhere = ui.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.any_pressed() && at.is_some_and(|at| !field.response.rect.contains(at))
    });
    if field.submitted || field.lost_focus || clicks_elsewhere {
        typed = typed.and_then(|typed| read(typed, value, rules));
    }
    pending::note(ui.ctx(), look.id, typed.as_ref().map(|typed| typed.error.is_some()));
    let wrong = typed.as_ref().is_some_and(|typed| typed.error.is_some());
    let entered = field.submitted && !wrong;
    ui.data_mut(|data| data.insert_temp(look.id, typed));
    Drafted { changed: *value != before, entered, wrong, response: field.response }
}

/// Takes the text as the value; what cannot be read stays, with the reason.
fn read<T: Clone>(typed: Typed<T>, value: &mut Option<T>, rules: &Rules<'_, T>) -> Option<Typed<T>> {
    if typed.text.trim().is_empty() {
        *value = None;
        return None;
    }
    match (rules.read)(&typed.text) {
        Ok(new) => {
            *value = Some(new);
            None
        }
        Err(sentence) => Some(Typed { error: Some(sentence), ..typed }),
    }
}

fn arrow(ui: &Ui, id: Id, steps: bool) -> Option<i32> {
    if !steps || !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    ui.input_mut(|input| {
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        (up != down).then_some(if up { 1 } else { -1 })
    })
}
