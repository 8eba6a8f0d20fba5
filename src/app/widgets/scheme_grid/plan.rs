//! Where the columns stand. Widths come from heads and values; what is left over is shared out, so that the
//! table spans the screen. Measured once for a table, not once a frame.

use std::sync::Arc;

use eframe::egui::{Align, Color32, Galley, Ui, text::LayoutJob, text::TextFormat};

use super::{Frame, GridOptions, HEAD_SIZE, text};
use crate::app::theme;
use crate::app::widgets::figures;
use crate::hindi::column_head;
use crate::model::{ColumnKey, Derived, GroupSpan, SchemeTable, Value, ViewColumn, Writing, group_spans};

/// Room at the left and right of what stands in a cell.
pub const PAD: f32 = 8.0;
/// Least room between two columns.
const GAP: f32 = 20.0;
/// A column of words is at most this wide; longer text ends in ….
const MAX_WORDS: f32 = 260.0;
const MAX_UNIT: f32 = 360.0;
/// The head's room above and below its lines.
const HEAD_PAD: f32 = 6.0;
/// What a line of headings over several columns takes.
const GROUP_HEIGHT: f32 = 22.0;
/// What the scroll bar takes.
const BAR: f32 = 12.0;
/// Room in the head for saying how many columns are not seen.
const MARK: f32 = 30.0;
/// The width of a trend's line, in em.
const TREND_EM: f32 = 5.0;
/// A column of names is never narrower.
const LEAST_UNIT: f32 = 96.0;
/// A column of words begins so far from the figures before it.
const WORDS_LEFT: f32 = 28.0;

/// Natural widths of a table's columns. It holds the table, so that another one cannot be taken for it.
#[derive(Debug)]
pub struct Measured {
    table: Arc<SchemeTable>,
    columns: Vec<ViewColumn>,
    look: (Writing, f32, f32),
    unit_width: f32,
    widths: Vec<Natural>,
    keys: Vec<Option<ColumnKey>>,
    groups: Vec<GroupSpan>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Natural {
    /// Of what stands in the cells, without the sign: no figure is ever cut.
    pub least: f32,
    /// With the head on two lines.
    pub width: f32,
    /// Of the head on one line.
    pub head: f32,
    pub sign: bool,
    pub number: bool,
}

impl Natural {
    /// With what stands beside it.
    fn room(&self, sign: f32) -> f32 {
        self.width + self.beside(sign)
    }

    fn beside(&self, sign: f32) -> f32 {
        let beside = if self.number { GAP } else { WORDS_LEFT + PAD };
        beside + if self.sign { sign } else { 0.0 }
    }

    /// A column that begins at `left` and is `wide`, with the room of a sign.
    fn column(&self, at: usize, left: f32, wide: f32, sign: f32) -> Column {
        let right = left + wide;
        Column {
            at,
            left,
            right,
            text_left: left + WORDS_LEFT,
            text_right: right - PAD - if self.sign { sign } else { 0.0 },
            number: self.number,
            sign: self.sign,
        }
    }

    /// The column as narrow as it may be.
    #[cfg(test)]
    pub fn narrowest(&self) -> Column {
        let sign = sign_room(17.0);
        self.column(0, 100.0, self.room(sign), sign)
    }
}

impl Measured {
    pub fn is_of(&self, frame: &Frame<'_>) -> bool {
        Arc::ptr_eq(&self.table, frame.table)
            && self.columns == frame.options.view.columns
            && self.look == look(frame.options)
    }

    pub fn new(ui: &Ui, frame: &Frame<'_>) -> Self {
        let columns = &frame.options.view.columns;
        let width = |(at, column): (usize, &ViewColumn)| match column {
            ViewColumn::Figure(place) => natural(ui, frame.table, *place, frame.options),
            ViewColumn::Derived { what, .. } => natural_derived(ui, frame, at, *what),
        };
        Self {
            table: Arc::clone(frame.table),
            columns: columns.clone(),
            look: look(frame.options),
            unit_width: unit_width(ui, frame.table, frame.options),
            widths: columns.iter().enumerate().map(width).collect(),
            keys: (0..columns.len()).map(|at| frame.key(at)).collect(),
            groups: group_spans((0..columns.len()).map(|at| frame.indicator(at))),
        }
    }
}

fn look(options: &GridOptions<'_>) -> (Writing, f32, f32) {
    (options.writing(), options.text_size, options.row_height)
}

fn unit_width(ui: &Ui, table: &SchemeTable, options: &GridOptions<'_>) -> f32 {
    let longest = table.rows.iter().max_by_key(|row| {
        let level = text::level(table, row, options).map_or(0, |level| level.chars().count() + 3);
        row.unit.name.get(options.lang).chars().count() + level
    });
    let name = longest.map_or(0.0, |row| {
        let font = theme::regular_font(options.text_size);
        let level = text::level(table, row, options);
        let level = level.map_or(0.0, |level| theme::text_width(ui, &format!(" · {level}"), font.clone()));
        theme::text_width(ui, row.unit.name.get(options.lang), font) + level
    });
    let heading = table.scheme.row_heading.get(options.lang);
    let heading = theme::text_width(ui, heading, theme::semibold_font(HEAD_SIZE));
    // A little more than measured: the longest in letters is not always the longest on paper.
    (name * 1.08).max(heading).clamp(LEAST_UNIT, MAX_UNIT) + PAD
}

fn natural(ui: &Ui, table: &SchemeTable, place: usize, options: &GridOptions<'_>) -> Natural {
    let Some(indicator) = table.scheme.indicators.get(place) else {
        return Natural { least: 0.0, width: 0.0, head: 0.0, sign: false, number: true };
    };
    let number = indicator.kind.is_number();
    let font = theme::semibold_font(options.text_size);
    let cells = table.rows.iter().map(|row| &row.cells).chain(std::iter::once(&table.totals));
    let values = cells.filter_map(|cells| cells.get(place)?.value.as_ref());
    let size_of = |value: &Value| match value {
        Value::Number(number) => number.abs() as usize,
        Value::Date(_) => 10,
        Value::Text(text) => text.chars().count(),
    };
    let widest = values.max_by_key(|value| size_of(value));
    let sample = text::value(widest, indicator, options);
    let shown = figures::figure(ui, &sample, &font, Color32::PLACEHOLDER).width();
    let shown = if number { shown } else { shown.min(MAX_WORDS) };
    let sign = indicator.target.is_some();
    let head = column_head(indicator, options.writing());
    let whole = theme::text_width(ui, &head, theme::semibold_font(HEAD_SIZE)).ceil() + 1.0;
    Natural { least: shown, width: shown.max(head_width(ui, &head)), head: whole, sign, number }
}

fn natural_derived(ui: &Ui, frame: &Frame<'_>, at: usize, what: Derived) -> Natural {
    let Some(of) = frame.indicator(at) else {
        return Natural { least: 0.0, width: 0.0, head: 0.0, sign: false, number: true };
    };
    let options = frame.options;
    let shown = if what == Derived::Trend {
        options.text_size * TREND_EM
    } else {
        let font = theme::semibold_font(options.text_size);
        let rows = (0..frame.table.rows.len()).map(|row| options.view.derived(at, row));
        let numbers = rows.chain([options.view.derived_total(at)]).flatten();
        let widest = numbers.max_by(|a, b| a.abs().total_cmp(&b.abs()));
        let sample = text::derived(widest, what, of, options);
        figures::figure(ui, &sample, &font, Color32::PLACEHOLDER).width()
    };
    let head = text::derived_head(what, of, options.lang);
    let whole = theme::text_width(ui, &head, theme::semibold_font(HEAD_SIZE)).ceil() + 1.0;
    let width = shown.max(head_width(ui, &head));
    Natural { least: shown, width, head: whole, sign: what == Derived::Change, number: true }
}

/// The least width at which a head stands on two lines.
fn head_width(ui: &Ui, head: &str) -> f32 {
    let width = |text: &str| theme::text_width(ui, text, theme::semibold_font(HEAD_SIZE));
    let whole = width(head);
    let breaks = head.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    let split = breaks.map(|at| {
        let (first, second) = head.split_at(at);
        width(first).max(width(second.trim_start()))
    });
    split.fold(whole, f32::min).ceil() + 1.0
}

/// A column as it stands on the screen; x from the left edge of the table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Among the shown columns.
    pub at: usize,
    pub left: f32,
    pub right: f32,
    /// Where words begin.
    pub text_left: f32,
    /// Where figures end; the sign stands beyond.
    pub text_right: f32,
    pub number: bool,
    pub sign: bool,
}

#[derive(Debug, Default)]
pub struct Plan {
    pub width: f32,
    pub height: f32,
    pub head_height: f32,
    /// The part of it, at the top, for headings over several columns.
    pub group_height: f32,
    pub body_height: f32,
    pub rows_seen: usize,
    /// Where lines across the table end: before the scroll bar.
    pub lines_right: f32,
    pub unit_right: f32,
    pub columns: Vec<Column>,
    /// Headings over columns in sight, each with the places of the first and the last among these.
    pub groups: Vec<(GroupSpan, usize, usize)>,
    /// How many columns are not seen, at the left and at the right.
    pub hidden: (usize, usize),
}

impl Plan {
    /// Lays out the columns from `first` on, which is moved so that the column with the cursor is seen.
    pub fn new(
        measured: &Measured,
        rows: usize,
        options: &GridOptions<'_>,
        width: f32,
        first: &mut usize,
        cursor: usize,
    ) -> Self {
        let plan = Self::with_head(1.0, measured, rows, options, width, first, cursor);
        let one_line = plan.columns.iter().all(|column| {
            let room = column.text_right - if column.number { column.left } else { column.text_left };
            measured.widths.get(column.at).is_none_or(|natural| natural.head <= room)
        });
        if one_line { plan } else { Self::with_head(2.0, measured, rows, options, width, first, cursor) }
    }

    /// The plan with heads of so many lines.
    fn with_head(
        lines: f32,
        measured: &Measured,
        rows: usize,
        options: &GridOptions<'_>,
        width: f32,
        first: &mut usize,
        cursor: usize,
    ) -> Self {
        let mut plan = Self { width, ..Self::default() };
        plan.group_height = if measured.groups.is_empty() { 0.0 } else { GROUP_HEIGHT };
        let scrolls = plan.heights(lines, rows, options);
        plan.lines_right = if scrolls { width - BAR } else { width };
        let sign = sign_room(options.text_size);
        let chosen: Vec<Option<f32>> =
            measured.keys.iter().map(|key| chosen(options, key.as_ref())).collect();
        let wide: Vec<f32> = measured
            .widths
            .iter()
            .zip(&chosen)
            .map(|(natural, chosen)| {
                chosen.map_or(natural.room(sign), |width| width.max(natural.least + natural.beside(sign)))
            })
            .collect();
        let unit_chosen = chosen_unit(options);
        let unit_width = unit_chosen.unwrap_or(measured.unit_width);
        let room = (plan.lines_right - unit_width - PAD).max(0.0);
        let all_fit = fitting(&wide, room, 0) == wide.len();
        let room = if all_fit { room } else { room - MARK };
        *first = window(&wide, room, (*first).min(wide.len().saturating_sub(1)), cursor);
        let seen = fitting(&wide, room, *first);
        plan.hidden = (*first, wide.len().saturating_sub(*first + seen));
        let used: f32 = wide.iter().skip(*first).take(seen).sum();
        // What was set by hand stays as it was set; the others share what is left.
        let free = |at: usize| chosen.get(at).is_some_and(Option::is_none);
        let sharing =
            (*first..*first + seen).filter(|at| free(*at)).count() + usize::from(unit_chosen.is_none());
        let slack = ((room - used) / sharing.max(1) as f32).max(0.0);
        plan.unit_right = unit_width + if unit_chosen.is_none() { slack } else { 0.0 };
        let mut left = plan.unit_right;
        for at in *first..*first + seen {
            let (Some(natural), Some(wide)) = (measured.widths.get(at), wide.get(at)) else { break };
            let wide = wide + if free(at) { slack } else { 0.0 };
            let column = natural.column(at, left, wide, sign);
            left = column.right;
            plan.columns.push(column);
        }
        plan.groups = measured.groups.iter().filter_map(|span| plan.in_sight(span)).collect();
        plan
    }

    fn in_sight(&self, span: &GroupSpan) -> Option<(GroupSpan, usize, usize)> {
        let within = |column: &Column| span.columns.contains(&column.at);
        let (first, last) = (self.columns.iter().position(within)?, self.columns.iter().rposition(within)?);
        Some((span.clone(), first, last))
    }

    /// Works out the heights; true when not all rows fit. Only whole rows are shown.
    fn heights(&mut self, lines: f32, rows: usize, options: &GridOptions<'_>) -> bool {
        self.head_height = 2.0 * HEAD_PAD + lines * theme::line_height(HEAD_SIZE) + self.group_height;
        let room = options.max_height - self.head_height - options.row_height;
        let fitting = ((room / options.row_height).floor().max(1.0) as usize).min(rows);
        self.rows_seen = fitting;
        self.body_height = fitting as f32 * options.row_height;
        self.height = self.head_height + self.body_height + options.row_height;
        fitting < rows
    }
}

/// The width that was set for a column by hand.
fn chosen(options: &GridOptions<'_>, key: Option<&ColumnKey>) -> Option<f32> {
    let key = key?;
    options.widths.iter().find(|(of, _)| of == key).map(|(_, width)| *width)
}

fn chosen_unit(options: &GridOptions<'_>) -> Option<f32> {
    chosen(options, Some(&ColumnKey::Unit)).map(|width| width.max(LEAST_UNIT))
}

/// Room for the sign beside a figure.
pub fn sign_room(text_size: f32) -> f32 {
    (text_size * 1.6).round()
}

/// How many columns fit from `first` on; one always does.
fn fitting(wide: &[f32], room: f32, first: usize) -> usize {
    let mut used = 0.0;
    let fits = |width: &&f32| {
        used += **width;
        used <= room
    };
    wide.iter().skip(first).take_while(fits).count().max(usize::from(first < wide.len()))
}

fn window(wide: &[f32], room: f32, first: usize, cursor: usize) -> usize {
    if fitting(wide, room, 0) >= wide.len() {
        return 0;
    }
    let mut first = first.min(cursor);
    while cursor >= first + fitting(wide, room, first) {
        first += 1;
    }
    first
}

/// The head of a column, on at most two lines, at the right over figures and at the left over words.
pub fn head_galley(ui: &Ui, text: &str, width: f32, right: bool, colour: Color32) -> Arc<Galley> {
    let format = TextFormat {
        line_height: Some(theme::line_height(HEAD_SIZE)),
        ..TextFormat::simple(theme::semibold_font(HEAD_SIZE), colour)
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job.wrap.max_rows = 2;
    job.halign = if right { Align::RIGHT } else { Align::LEFT };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_with_the_cursor_is_always_seen() {
        let wide = [100.0; 10];
        assert_eq!(window(&wide, 350.0, 0, 2), 0);
        assert_eq!(window(&wide, 350.0, 0, 3), 1);
        assert_eq!(window(&wide, 350.0, 5, 4), 4);
        assert_eq!(window(&wide, 2000.0, 5, 9), 0);
        assert_eq!(window(&wide, 10.0, 0, 9), 9);
        assert_eq!(window(&[], 10.0, 0, 0), 0);
    }
}
