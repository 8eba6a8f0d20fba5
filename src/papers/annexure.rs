//! Annexures (परिशिष्ट) with the figures that were shown: one table for each scheme that has figures. Main
//! columns on an upright page where they fit; else all columns on a page laid across; and where even that is
//! too narrow, the columns go on in a second table below.

use std::ops::Range;
use std::sync::Arc;

use super::annexure_chart;
use super::block::{Align, Block, Column, Ink, Paragraph, Role, RowGroup, Section, Style, Table, Text};
use super::columns::GUTTER_PT;
use super::flow::content_width_pt;
use super::minutes::{Context, NOTHING};
use super::shape::Shaper;
use super::table::style;
use crate::hindi::format_figure;
use crate::hindi::row::row_level;
use crate::hindi::shown_name;
use crate::hindi::standing::figure_remarks;
use crate::i18n::paper::Paper as Word;
use crate::model::file::shows_sample;
use crate::model::{Cell, Grade, Indicator, MeetingFile, SchemeTable, TableRow, group_spans, numbered};

/// More columns than these are laid across.
const UPRIGHT_COLUMNS: usize = 6;
/// Texts in cells are broken into lines of about this width.
const TEXT_CELL_PT: f32 = 110.0;
/// Heads of columns likewise.
const HEAD_PT: f32 = 64.0;

/// A scheme's table with the number of its annexure.
pub struct Annexed<'a> {
    pub number: usize,
    pub table: &'a Arc<SchemeTable>,
}

/// The tables with figures, numbered from `first` in the order in which the agenda shows them.
pub fn numbered_schemes(file: &MeetingFile, first: usize) -> Vec<Annexed<'_>> {
    let mut tables: Vec<&Arc<SchemeTable>> = Vec::new();
    for (_, item) in numbered(&file.items) {
        let Some(table) = file.table_of(item).filter(|table| table.has_figures()) else { continue };
        if !tables.iter().any(|known| known.scheme.code == table.scheme.code) {
            tables.push(table);
        }
    }
    tables.into_iter().enumerate().map(|(index, table)| Annexed { number: first + index, table }).collect()
}

pub fn heading(context: &Context<'_>, number: &str, title: &str) -> Block {
    let text = context.say(Word::AnnexureTitle, &[("number", number), ("title", title)]);
    Block::Paragraph(Paragraph::new(Role::Heading, Text::bold(text), Style::Heading, 0.0).with_next())
}

pub fn sections(context: &Context<'_>, annexures: &[Annexed<'_>]) -> Vec<Section> {
    if annexures.is_empty() {
        return Vec::new();
    }
    let mut measure = Shaper::new(context.lang);
    annexures.iter().map(|annexed| section(context, annexed, &mut measure)).collect()
}

fn section(context: &Context<'_>, annexed: &Annexed<'_>, measure: &mut Shaper) -> Section {
    let table = annexed.table;
    let name = table.scheme.name.get(context.lang);
    let title = match &table.snapshot {
        Some(snapshot) => {
            context.say(Word::FiguresAsOn, &[("scheme", name), ("date", &context.date(snapshot.as_on))])
        }
        None => name.to_owned(),
    };
    let mut blocks = vec![heading(context, &context.digits(&annexed.number.to_string()), &title)];
    let (landscape, parts) = arrange(context, table, measure);
    let mut signs = Signs::default();
    for part in &parts {
        blocks.push(Block::Table(Table {
            above_pt: if blocks.len() > 1 { 16.0 } else { 4.0 },
            columns: part.iter().map(|column| column.column.clone()).collect(),
            spans: spans(context, table, part),
            groups: groups(table, part),
        }));
        signs = part.iter().fold(signs, |signs, column| signs.and(column.signs));
    }
    if signs != Signs::default() {
        blocks.push(note(legend(context, signs)));
    }
    if let Some(kind) = context.file.charts.kind(&table.scheme.code) {
        blocks.extend(annexure_chart::blocks(context, table, kind));
    }
    let stale_days = context.file.stale_days(table);
    let remarks =
        figure_remarks(table, stale_days, context.lang, context.file.office.digits_in(context.lang));
    blocks.extend(remarks.into_iter().map(|remark| note(Text::plain(remark))));
    if shows_sample(table) {
        blocks.push(note(Text::plain(Word::SampleNotice.text(context.lang))));
    }
    Section { landscape, blocks }
}

pub fn note(text: Text) -> Block {
    Block::Paragraph(Paragraph::new(Role::Paragraph, text, Style::Cell, 6.0).with_previous())
}

/// Which signs stand before figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Signs {
    grades: bool,
    doubts: bool,
}

impl Signs {
    fn of(cell: &Cell) -> Self {
        Self { grades: cell.grade.is_some(), doubts: cell.doubtful }
    }

    fn and(self, other: Self) -> Self {
        Self { grades: self.grades || other.grades, doubts: self.doubts || other.doubts }
    }
}

/// A figure that cannot be is not judged: it is marked as what somebody has to look into.
const DOUBT: &str = "?";

/// How a figure stands to its target, or that it cannot be, to stand before it.
pub fn sign(grade: Option<Grade>, doubtful: bool) -> Text {
    match (doubtful, grade) {
        (true, _) => Text::default().and_in(Ink::Grade(Grade::Behind), format!("{DOUBT}\u{a0}")),
        (false, Some(grade)) => Text::default().and_in(Ink::Grade(grade), format!("{}\u{a0}", grade.sign())),
        (false, None) => Text::default(),
    }
}

fn legend(context: &Context<'_>, signs: Signs) -> Text {
    let grades =
        [(Grade::Good, Word::SignGood), (Grade::Watch, Word::SignWatch), (Grade::Behind, Word::SignBehind)];
    let grades = grades.into_iter().filter(|_| signs.grades).map(|(grade, word)| (grade, grade.sign(), word));
    let doubt = signs.doubts.then_some((Grade::Behind, DOUBT, Word::SignDoubt));
    grades.chain(doubt).fold(Text::default(), |text, (grade, sign, word)| {
        text.and_in(Ink::Grade(grade), sign).and(format!(" {}    ", word.text(context.lang)))
    })
}

/// A column with all its cells, measured.
struct Measured {
    /// Its indicator's place among the scheme's; none is that of the units.
    of: Option<usize>,
    column: Column,
    /// One for each row, then the total.
    cells: Vec<Text>,
    signs: Signs,
    /// It cannot be narrower.
    least_pt: f32,
    /// It need not be wider.
    best_pt: f32,
}

/// Whether the page lies across, and the columns of each table, that of the units first in every one.
fn arrange(context: &Context<'_>, table: &SchemeTable, measure: &mut Shaper) -> (bool, Vec<Vec<Measured>>) {
    let all: Vec<usize> = table.all_columns();
    let main = table.main_columns();
    let mut measured = |places: &[usize]| -> Vec<Measured> {
        let indicators =
            places.iter().filter_map(|place| measured_indicator(context, table, *place, measure));
        let rest: Vec<Measured> = indicators.collect();
        std::iter::once(measured_units(context, table, measure)).chain(rest).collect()
    };
    if main.len() <= UPRIGHT_COLUMNS {
        let columns = measured(&main);
        if fits(&columns, content_width_pt(false)) {
            return (false, vec![shared(columns, content_width_pt(false))]);
        }
    }
    let width_pt = content_width_pt(true);
    for places in [&all, &main] {
        let columns = measured(places);
        if fits(&columns, width_pt) {
            return (true, vec![shared(columns, width_pt)]);
        }
    }
    // Too many even so: as many in each table as fit, all of the main ones shown.
    let mut parts: Vec<Vec<Measured>> = Vec::new();
    for place in main {
        let Some(column) = measured_indicator(context, table, place, measure) else { continue };
        let with_last = parts.last_mut().filter(|part| {
            let used: f32 = part.iter().map(|column| column.least_pt + GUTTER_PT).sum();
            used + column.least_pt <= width_pt
        });
        match with_last {
            Some(part) => part.push(column),
            None => parts.push(vec![measured_units(context, table, measure), column]),
        }
    }
    (true, parts.into_iter().map(|part| shared(part, width_pt)).collect())
}

fn fits(columns: &[Measured], width_pt: f32) -> bool {
    let gutters = GUTTER_PT * columns.len().saturating_sub(1) as f32;
    columns.iter().map(|column| column.least_pt).sum::<f32>() + gutters <= width_pt
}

/// Gives each column its share: what it needs, of the rest as much as it can use, and what is left equally.
fn shared(mut columns: Vec<Measured>, width_pt: f32) -> Vec<Measured> {
    let gutters = GUTTER_PT * columns.len().saturating_sub(1) as f32;
    let sum = |of: fn(&Measured) -> f32| columns.iter().map(of).sum::<f32>();
    let (least, best) = (sum(|column| column.least_pt), sum(|column| column.best_pt));
    let rest = (width_pt - gutters - least).max(0.0);
    let part = if best > least { (rest / (best - least)).min(1.0) } else { 0.0 };
    let equal_pt = (rest - (best - least)).max(0.0) / columns.len().max(1) as f32;
    for column in &mut columns {
        column.column.share = column.least_pt + part * (column.best_pt - column.least_pt) + equal_pt;
    }
    columns
}

fn measured_units(context: &Context<'_>, table: &SchemeTable, measure: &mut Shaper) -> Measured {
    let name = |row: &TableRow| {
        let name = Text::plain(row.unit.name.get(context.lang));
        match row_level(table, row, context.lang) {
            Some(level) => name.and_in(Ink::Grey, format!(" · {level}")),
            None => name,
        }
    };
    let mut cells: Vec<Text> = table.rows.iter().map(name).collect();
    cells.push(Text::bold(Word::Total.text(context.lang)));
    let head = Text::bold(table.scheme.row_heading.get(context.lang));
    measured(None, Column { head, share: 1.0, align: Align::Left }, cells, Signs::default(), measure)
}

fn measured_indicator(
    context: &Context<'_>,
    table: &SchemeTable,
    place: usize,
    measure: &mut Shaper,
) -> Option<Measured> {
    let indicator = table.scheme.indicators.get(place)?;
    let rows = table.rows.iter().map(|row| row.cells.get(place));
    let all: Vec<Option<&Cell>> = rows.chain(std::iter::once(table.totals.get(place))).collect();
    let last = all.len().saturating_sub(1);
    let signs = all.iter().flatten().fold(Signs::default(), |signs, cell| signs.and(Signs::of(cell)));
    let cells =
        all.iter().enumerate().map(|(row, cell)| cell_text(context, indicator, *cell, row == last)).collect();
    let align = if indicator.kind.is_number() { Align::Right } else { Align::Left };
    let head = Text::bold(shown_name(&indicator.name, context.file.office.writing(context.lang)));
    Some(measured(Some(place), Column { head, share: 1.0, align }, cells, signs, measure))
}

fn measured(
    of: Option<usize>,
    column: Column,
    cells: Vec<Text>,
    signs: Signs,
    measure: &mut Shaper,
) -> Measured {
    let head = measure.widths(&column.head, Style::Cell);
    let mut least_pt = head.longest_word_pt;
    let mut best_pt = head.one_line_pt.min(HEAD_PT).max(least_pt);
    for cell in &cells {
        let widths = measure.widths(cell, style(column.align));
        // Numbers stay on one line; texts may be broken.
        let least = if column.align == Align::Right { widths.one_line_pt } else { widths.longest_word_pt };
        least_pt = least_pt.max(least.min(TEXT_CELL_PT));
        best_pt = best_pt.max(widths.one_line_pt.min(TEXT_CELL_PT));
    }
    // Widths are compared with sums of themselves; a hair of room keeps rounding from breaking a line.
    Measured { of, column, cells, signs, least_pt: least_pt + 0.5, best_pt: best_pt.max(least_pt) + 0.5 }
}

fn cell_text(context: &Context<'_>, indicator: &Indicator, cell: Option<&Cell>, is_total: bool) -> Text {
    let value = cell.and_then(|cell| cell.value.as_ref());
    let Some(value) = value else {
        return Text::plain(if is_total { "" } else { NOTHING });
    };
    let said =
        format_figure(value, indicator, context.lang, context.file.office.writing(context.lang).short());
    let text = cell.map_or_else(Text::default, |cell| sign(cell.grade, cell.doubtful));
    if is_total { text.and_bold(said) } else { text.and(said) }
}

fn spans(context: &Context<'_>, table: &SchemeTable, columns: &[Measured]) -> Vec<(Range<usize>, Text)> {
    let indicators = columns.iter().map(|column| table.scheme.indicators.get(column.of?));
    let spans = group_spans(indicators).into_iter();
    spans
        .map(|span| {
            (span.columns, Text::bold(shown_name(&span.name, context.file.office.writing(context.lang))))
        })
        .collect()
}

fn groups(table: &SchemeTable, columns: &[Measured]) -> Vec<RowGroup> {
    let count = table.rows.len();
    let has_total = count > 1 && table.totals.iter().any(|cell| cell.value.is_some());
    (0..count + usize::from(has_total))
        .map(|row| {
            let cells = columns.iter().map(|column| column.cells.get(row).cloned().unwrap_or_default());
            RowGroup { rows: vec![cells.collect()], is_total: row == count, ..RowGroup::default() }
        })
        .collect()
}
