//! The point-wise table of the minutes: one group of rows for an agenda item, one row for a direction.

use std::collections::HashMap;

use super::annexure::Annexed;
use super::block::{Block, Ink, RowGroup, Table, Text};
use super::minutes::{Context, NOTHING, columns};
use crate::hindi::said_beside_day;
use crate::hindi::standing::{standing_words, then_and_now};
use crate::hindi::thread::entry_in_full;
use crate::i18n::paper::Paper as Word;
use crate::model::{
    AgendaItem, AgendaItemId, Direction, EarlierDirection, ItemKind, MeetingFile, Priority, numbered,
};

pub fn blocks(context: &Context<'_>, annexures: &[Annexed<'_>]) -> Vec<Block> {
    let groups = groups(context, annexures);
    if groups.is_empty() {
        return vec![Block::paragraph(Text::plain(Word::NoPoints.text(context.lang)), 10.0)];
    }
    // What became of earlier directions stands with the discussion, which needs room for it then.
    let (point, discussion, decision, time) = match context.file.earlier.is_empty() {
        true => (15.0, 21.0, 29.0, 15.0),
        false => (13.0, 30.0, 24.0, 13.0),
    };
    let heads = [
        (Word::SerialNumber, 6.0),
        (Word::Point, point),
        (Word::Discussion, discussion),
        (Word::Decision, decision),
        (Word::ResponsibleOfficer, 14.0),
        (Word::TimeLimit, time),
    ];
    let columns = columns(&heads, context.lang);
    vec![Block::Table(Table { above_pt: 8.0, columns, spans: Vec::new(), groups })]
}

fn groups(context: &Context<'_>, annexures: &[Annexed<'_>]) -> Vec<RowGroup> {
    let mut by_item: HashMap<AgendaItemId, Vec<&Direction>> = HashMap::new();
    for direction in decided(context.file) {
        by_item.entry(direction.item).or_default().push(direction);
    }
    let mut groups = Vec::with_capacity(context.file.items.len());
    for (number, item) in numbered(&context.file.items) {
        let directions = by_item.remove(&item.id).unwrap_or_default();
        let lead = vec![
            Text::plain(context.digits(&number)),
            or_nothing(item.title.get(context.lang)),
            discussion(context, item, annexures),
        ];
        groups.push(group(context, lead, &directions));
    }
    // An item may be gone while its directions stand: nothing that was decided may be missing.
    let left: Vec<&Direction> =
        decided(context.file).filter(|direction| by_item.contains_key(&direction.item)).collect();
    if !left.is_empty() {
        let title = Text::plain(Word::OtherDirections.text(context.lang));
        groups.push(group(context, vec![or_nothing(""), title, or_nothing("")], &left));
    }
    groups
}

/// All but what was left for a later meeting.
fn decided(file: &MeetingFile) -> impl Iterator<Item = &Direction> {
    file.directions.iter().filter(|direction| !direction.deferred)
}

fn group(context: &Context<'_>, lead: Vec<Text>, directions: &[&Direction]) -> RowGroup {
    let mut rows: Vec<Vec<Text>> = directions
        .iter()
        .map(|direction| {
            vec![decision(context, direction), responsible(context, direction), deadline(context, direction)]
        })
        .collect();
    if rows.is_empty() {
        rows.push(vec![or_nothing(""), or_nothing(""), or_nothing("")]);
    }
    RowGroup { lead, rows, ..RowGroup::default() }
}

fn or_nothing(text: &str) -> Text {
    let text = text.trim();
    Text::plain(if text.is_empty() { NOTHING } else { text })
}

/// What was said, what became of earlier directions, and where the figures are that were shown.
fn discussion(context: &Context<'_>, item: &AgendaItem, annexures: &[Annexed<'_>]) -> Text {
    let mut text = Text::default();
    let mut empty = true;
    let mut paragraph = |part: &str, ink: Option<Ink>| {
        let part = if empty { part.to_owned() } else { format!("\n{part}") };
        empty = false;
        text = match ink {
            Some(ink) => std::mem::take(&mut text).and_in(ink, part),
            None => std::mem::take(&mut text).and(part),
        };
    };
    let said = item.discussion.trim();
    if !said.is_empty() {
        paragraph(said, None);
    }
    if item.parked {
        paragraph(Word::ParkedItem.text(context.lang), None);
    }
    for past in earlier_of(context.file, item) {
        for part in thread(context, past) {
            paragraph(&part, None);
        }
    }
    for left in context.file.directions_of(item.id).filter(|direction| direction.deferred) {
        paragraph(&numbered_text(context, Word::DeferredDirection, left), None);
    }
    let annexed = annexures.iter().find(|annexed| item.scheme.as_ref() == Some(&annexed.table.scheme.code));
    if let Some(annexed) = annexed {
        let number = context.digits(&annexed.number.to_string());
        paragraph(&context.say(Word::FiguresAt, &[("number", &number)]), Some(Ink::Grey));
    }
    if empty { or_nothing("") } else { text }
}

/// Those on the item. The point that asks after all of them names only those that no other point does.
fn earlier_of<'a>(file: &'a MeetingFile, item: &'a AgendaItem) -> Vec<&'a EarlierDirection> {
    if item.kind != ItemKind::Compliance {
        return file.earlier_of(item).collect();
    }
    let named = |past: &EarlierDirection| {
        let others = file.items.iter().filter(|other| other.id != item.id);
        others.into_iter().any(|other| file.earlier_of(other).any(|it| it.direction.id == past.direction.id))
    };
    file.earlier_worst_first().into_iter().filter(|past| !named(past)).collect()
}

/// The thread of one earlier direction: what was said, the figure then and now, what was done, how it stands.
fn thread(context: &Context<'_>, past: &EarlierDirection) -> Vec<String> {
    let (lang, writing) = (context.lang, context.file.office.writing(context.lang));
    let mut parts = vec![numbered_text(context, Word::EarlierDirection, &past.direction)];
    parts.extend(figure(context, past));
    let people = &context.file.people;
    parts.extend(past.entries.iter().map(|entry| entry_in_full(past, entry, people, lang, writing)));
    let (_, state) = standing_words(&past.standing, context.file.meeting.date, lang, writing);
    parts.push(context.say(Word::EarlierState, &[("state", &state)]));
    parts
}

/// A direction in a sentence, by its number and its words.
fn numbered_text(context: &Context<'_>, word: Word, direction: &Direction) -> String {
    let number = direction.shown_number().map(ToString::to_string).unwrap_or_default();
    context.say(word, &[("number", &context.digits(&number)), ("text", direction.text.trim())])
}

/// "तारानगर · चालू: तब 19 → अब 21 / 38 (+2)", where it points at one figure.
fn figure(context: &Context<'_>, past: &EarlierDirection) -> Option<String> {
    let figure = then_and_now(context.file, past, context.lang, context.file.office.writing(context.lang))?;
    Some(format!("{}: {}", figure.what, figure.line(context.lang)))
}

/// The number for life, a word when it is not an ordinary one, and the text.
fn decision(context: &Context<'_>, direction: &Direction) -> Text {
    let mut text = Text::default();
    if let Some(number) = direction.shown_number() {
        text = text.and_bold(format!("{} ", context.digits(&number.to_string())));
    }
    let word = match direction.priority {
        Priority::Normal => None,
        Priority::High => Some(Word::PriorityHigh),
        Priority::Urgent => Some(Word::PriorityUrgent),
    };
    if let Some(word) = word {
        text = text.and_bold(format!("({}) ", word.text(context.lang)));
    }
    match direction.text.trim() {
        "" => text.and(NOTHING),
        said => text.and(said),
    }
}

fn responsible(context: &Context<'_>, direction: &Direction) -> Text {
    let people = &context.file.people;
    let lead = direction.lead.map(|who| people.responsible_label(who, context.lang)).unwrap_or_default();
    let text = or_nothing(&lead);
    let supporting: Vec<String> = direction
        .supporting
        .iter()
        .map(|who| people.responsible_label(*who, context.lang))
        .filter(|name| !name.trim().is_empty())
        .collect();
    if supporting.is_empty() {
        return text;
    }
    let names = supporting.join("; ");
    text.and_in(Ink::Grey, format!("\n{}", context.say(Word::Supporting, &[("names", &names)])))
}

/// The words that were said, and under them the date that they mean.
fn deadline(context: &Context<'_>, direction: &Direction) -> Text {
    let phrase = said_beside_day(&direction.deadline);
    let date = direction.deadline.date.map(|date| context.date(date));
    match (phrase, date) {
        ("", None) => or_nothing(""),
        ("", Some(date)) => Text::plain(date),
        (phrase, None) => Text::plain(phrase),
        (phrase, Some(date)) => Text::plain(format!("{phrase}\n{date}")),
    }
}
