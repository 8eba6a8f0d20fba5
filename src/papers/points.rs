//! The point-wise table of the minutes: one group of rows for an agenda item, one row for a direction.

use std::collections::HashMap;

use super::annexure::Annexed;
use super::block::{Block, Ink, RowGroup, Table, Text};
use super::minutes::{Context, NOTHING, columns};
use crate::i18n::paper::Paper as Word;
use crate::model::{AgendaItem, AgendaItemId, Direction, Priority, numbered};

pub fn blocks(context: &Context<'_>, annexures: &[Annexed<'_>]) -> Vec<Block> {
    let groups = groups(context, annexures);
    if groups.is_empty() {
        return vec![Block::paragraph(Text::plain(Word::NoPoints.text(context.lang)), 10.0)];
    }
    let heads = [
        (Word::SerialNumber, 6.0),
        (Word::Point, 15.0),
        (Word::Discussion, 21.0),
        (Word::Decision, 29.0),
        (Word::ResponsibleOfficer, 14.0),
        (Word::TimeLimit, 15.0),
    ];
    vec![Block::Table(Table { above_pt: 8.0, columns: columns(&heads, context.lang), groups })]
}

fn groups(context: &Context<'_>, annexures: &[Annexed<'_>]) -> Vec<RowGroup> {
    let mut by_item: HashMap<AgendaItemId, Vec<&Direction>> = HashMap::new();
    for direction in &context.file.directions {
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
        context.file.directions.iter().filter(|direction| by_item.contains_key(&direction.item)).collect();
    if !left.is_empty() {
        let title = Text::plain(Word::OtherDirections.text(context.lang));
        groups.push(group(context, vec![or_nothing(""), title, or_nothing("")], &left));
    }
    groups
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

/// What was said, and where the figures are that were shown.
fn discussion(context: &Context<'_>, item: &AgendaItem, annexures: &[Annexed<'_>]) -> Text {
    let annexed = annexures.iter().find(|annexed| item.scheme.as_ref() == Some(&annexed.table.scheme.code));
    let Some(annexed) = annexed else { return or_nothing(&item.discussion) };
    let number = context.digits(&annexed.number.to_string());
    let figures = context.say(Word::FiguresAt, &[("number", &number)]);
    let said = item.discussion.trim();
    if said.is_empty() {
        return Text::default().and_in(Ink::Grey, figures);
    }
    Text::plain(format!("{said}\n")).and_in(Ink::Grey, figures)
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
    let phrase = direction.deadline.phrase.trim();
    let date = direction.deadline.date.map(|date| context.date(date));
    match (phrase, date) {
        ("", None) => or_nothing(""),
        ("", Some(date)) => Text::plain(date),
        (phrase, None) => Text::plain(phrase),
        // A phrase that is the date itself is not said twice.
        (phrase, Some(date)) if phrase == date => Text::plain(date),
        (phrase, Some(date)) => Text::plain(format!("{phrase}\n{date}")),
    }
}
