//! A scheme's table on the wall: as large as it fits, all columns, the head repeated on every page and the
//! totals below the rows of each.

use eframe::egui::{Align, Rect, pos2, vec2};

use super::{Sheet, page_of};
use crate::app::hall::measure::Measure;
use crate::app::hall::picture::{Element, Ink};
use crate::app::hall::scene::{Cell, Column, Row, Table};
use crate::app::theme::{WALL_LARGE, WALL_TEXT};

/// Sizes to try, the largest first.
const SIZES: [f32; 3] = [WALL_LARGE, 38.0, WALL_TEXT];
const PAD: f32 = 8.0;
/// Least room between two columns.
const GAP: f32 = 34.0;
/// Least and greatest height of a row, in parts of the size of its text.
const ROW: std::ops::RangeInclusive<f32> = 1.5..=1.9;
/// The share of the width that names of rows may take.
const NAMES: f32 = 0.36;
/// More lines than these a head does not take.
const HEAD_LINES: usize = 3;

/// A column's place on the page.
struct Placed {
    /// Among the table's.
    at: usize,
    left: f32,
    right: f32,
    /// Where figures end; the sign stands beyond.
    text_right: f32,
    head: Vec<String>,
}

/// Natural widths at one size of text.
struct Natural {
    names: f32,
    columns: Vec<f32>,
}

/// How the table stands on its pages.
struct Plan {
    size: f32,
    row_height: f32,
    rows_per_page: usize,
    /// Columns of each page across, as a range of places.
    across: Vec<std::ops::Range<usize>>,
    natural: Natural,
}

/// Draws page `at`; that page's number and how many there are.
pub fn lay_out(sheet: &mut Sheet<'_>, table: &Table, at: usize) -> (usize, usize) {
    let plan = plan(sheet, table);
    let down = table.rows.len().div_ceil(plan.rows_per_page.max(1)).max(1);
    let pages: Vec<(usize, std::ops::Range<usize>)> =
        (0..down).flat_map(|rows| plan.across.iter().map(move |columns| (rows, columns.clone()))).collect();
    let (at, page) = page_of(&pages, at);
    let across = plan.across.len().max(1);
    let focused = table.rows.iter().position(|row| row.focused);
    // The columns stay that are shown.
    sheet.focus = focused.map(|row| row / plan.rows_per_page.max(1) * across + at % across);
    if let Some((rows, columns)) = page {
        let first = rows * plan.rows_per_page;
        let shown = table.rows.iter().skip(first).take(plan.rows_per_page);
        draw(sheet, table, &plan, columns.clone(), shown);
    }
    (at, pages.len())
}

/// The largest size at which all rows and columns stand on one page, else at which all columns do, else the
/// least with the columns on several.
fn plan(sheet: &mut Sheet<'_>, table: &Table) -> Plan {
    let mut best: Option<Plan> = None;
    for size in SIZES {
        let plan = plan_at(sheet, table, size);
        let one_across = plan.across.len() == 1;
        if one_across && plan.rows_per_page >= table.rows.len() {
            return plan;
        }
        // The least size shows the most rows a page.
        if one_across || best.as_ref().is_none_or(|best| best.across.len() > 1) {
            best = Some(plan);
        }
    }
    best.unwrap_or_else(|| plan_at(sheet, table, WALL_TEXT))
}

fn plan_at(sheet: &mut Sheet<'_>, table: &Table, size: f32) -> Plan {
    let natural = natural(sheet, table, size);
    let room = sheet.area.width() - natural.names;
    let mut across = Vec::new();
    let (mut first, mut used) = (0, 0.0);
    for (at, width) in natural.columns.iter().enumerate() {
        if used + width > room && at > first {
            across.push(first..at);
            (first, used) = (at, 0.0);
        }
        used += width;
    }
    across.push(first..natural.columns.len());
    // The same on all pages across, so that the rows stand at the same height.
    let head_lines =
        across.iter().map(|shown| head_lines(&place(sheet, table, size, &natural, shown.clone())));
    let head = head_height(table, head_lines.max().unwrap_or(1));
    let totals = f32::from(u8::from(table.total.is_some()));
    let height = sheet.area.height() - head;
    let fitting = height / (size * ROW.start());
    let rows_per_page = ((fitting - totals).floor() as usize).max(1);
    let lines = (table.rows.len().min(rows_per_page) as f32 + totals).max(1.0);
    let row_height = (height / lines).clamp(size * ROW.start(), size * ROW.end());
    Plan { size, row_height, rows_per_page, across, natural }
}

fn natural(sheet: &mut Sheet<'_>, table: &Table, size: f32) -> Natural {
    let most = sheet.area.width() * NAMES;
    let measure = &mut *sheet.measure;
    let names = table.rows.iter().chain(&table.total).map(|row| measure.width(&row.name, size, true));
    let names = names.fold(0.0, f32::max);
    let names = names.max(measure.width(&table.row_heading, WALL_TEXT, true)).min(most) + 2.0 * PAD;
    let columns = table.columns.iter().enumerate().map(|(at, column)| {
        let cells = table.rows.iter().chain(&table.total).filter_map(|row| row.cells.get(at));
        let widest = cells
            .map(|cell| match column.number {
                true => measure.figure_width(&cell.text, size, true),
                false => measure.width(&cell.text, size, false).min(most),
            })
            .fold(0.0, f32::max);
        let sign = if column.sign { sign_room(size) } else { 0.0 };
        widest.max(head_width(measure, &column.head)) + sign + GAP
    });
    Natural { names, columns: columns.collect() }
}

fn sign_room(size: f32) -> f32 {
    size * 1.15
}

/// The width of the longest word of a head: it may stand on several lines, but no word is cut.
fn head_width(measure: &mut Measure, head: &str) -> f32 {
    let words = head.split(' ').map(|word| measure.width(word, WALL_TEXT, true)).fold(0.0, f32::max);
    // Long heads of short words want more than their longest word.
    let whole = measure.width(head, WALL_TEXT, true) / HEAD_LINES as f32;
    words.max(whole * 1.25).ceil() + 1.0
}

fn draw<'a>(
    sheet: &mut Sheet<'_>,
    table: &'a Table,
    plan: &Plan,
    shown: std::ops::Range<usize>,
    rows: impl Iterator<Item = &'a Row>,
) {
    let area = sheet.area;
    let placed = place(sheet, table, plan.size, &plan.natural, shown);
    let names_right = placed.first().map_or(area.right(), |first| first.left - GAP) - PAD;
    let right = placed.last().map_or(area.right(), |last| last.right);
    let head_height = head_height(table, head_lines(&placed));
    draw_head(sheet, table, &placed, head_height);
    draw_groups(sheet, table, &placed);
    let mut y = area.top() + head_height;
    let rule =
        |y: f32, heavy: bool| Element::Rule { from: pos2(area.left(), y), width: right - area.left(), heavy };
    sheet.elements.push(rule(y, true));
    for (index, row) in rows.enumerate() {
        if index > 0 {
            sheet.elements.push(rule(y, false));
        }
        let rect = Rect::from_min_size(pos2(area.left(), y), vec2(right - area.left(), plan.row_height));
        draw_row(sheet, table, plan, &placed, row, rect, names_right, false);
        y += plan.row_height;
    }
    if let Some(total) = &table.total {
        sheet.elements.push(rule(y, true));
        let rect = Rect::from_min_size(pos2(area.left(), y), vec2(right - area.left(), plan.row_height));
        draw_row(sheet, table, plan, &placed, total, rect, names_right, true);
    }
}

/// The columns of one page, each with its head in lines.
fn place(
    sheet: &mut Sheet<'_>,
    table: &Table,
    size: f32,
    natural: &Natural,
    shown: std::ops::Range<usize>,
) -> Vec<Placed> {
    let area = sheet.area;
    let used: f32 = natural.columns.get(shown.clone()).into_iter().flatten().sum();
    let slack = ((area.width() - natural.names - used) / (shown.len() as f32 + 1.0)).max(0.0);
    // A table of few columns keeps them together rather than spread over the wall.
    let slack = slack.min(size * 4.0);
    let mut left = area.left() + natural.names + slack;
    let mut placed = Vec::new();
    for at in shown {
        let (Some(width), Some(column)) = (natural.columns.get(at), table.columns.get(at)) else {
            break;
        };
        let right = left + width + slack;
        let sign = if column.sign { sign_room(size) } else { 0.0 };
        let (text_left, text_right) = (left + GAP, right - sign - PAD);
        let room = if column.number { text_right - left - PAD } else { right - text_left };
        let mut head = sheet.measure.lines(&column.head, WALL_TEXT, true, room);
        head.truncate(HEAD_LINES);
        placed.push(Placed { at, left: text_left, right, text_right, head });
        left = right;
    }
    placed
}

fn head_lines(placed: &[Placed]) -> usize {
    placed.iter().map(|column| column.head.len()).max().unwrap_or(1)
}

fn head_height(table: &Table, lines: usize) -> f32 {
    lines as f32 * WALL_TEXT * 1.25 + 2.0 * PAD + group_room(table)
}

fn draw_head(sheet: &mut Sheet<'_>, table: &Table, placed: &[Placed], height: f32) {
    let line = WALL_TEXT * 1.25;
    let bottom = sheet.area.top() + height - PAD;
    let at = pos2(sheet.area.left() + PAD, bottom - line / 2.0);
    sheet.line(at, Align::LEFT, &table.row_heading, WALL_TEXT, true, Ink::Second);
    for column in placed {
        let number = table.columns.get(column.at).is_some_and(|column| column.number);
        let (x, align) = if number { (column.text_right, Align::RIGHT) } else { (column.left, Align::LEFT) };
        let first = bottom - column.head.len() as f32 * line;
        for (index, text) in column.head.iter().enumerate() {
            let y = first + (index as f32 + 0.5) * line;
            sheet.line(pos2(x, y), align, text, WALL_TEXT, true, Ink::Second);
        }
    }
}

/// What a line of headings over several columns takes.
fn group_room(table: &Table) -> f32 {
    if table.groups.is_empty() { 0.0 } else { WALL_TEXT * 1.25 + PAD }
}

/// Headings over several columns, each over a line that spans those of them that stand on the page.
fn draw_groups(sheet: &mut Sheet<'_>, table: &Table, placed: &[Placed]) {
    for (columns, name) in &table.groups {
        let mut on_page = placed.iter().filter(|column| columns.contains(&column.at));
        let Some(first) = on_page.next() else { continue };
        let last = on_page.next_back().unwrap_or(first);
        let (left, right) = (first.left - GAP / 2.0, last.right - PAD);
        let y = sheet.area.top() + WALL_TEXT * 1.25;
        let name = sheet.fitted(name, WALL_TEXT, true, right - left);
        let middle = pos2((left + right) / 2.0, y - WALL_TEXT * 0.625);
        sheet.line(middle, Align::Center, &name, WALL_TEXT, true, Ink::Second);
        sheet.elements.push(Element::Rule {
            from: pos2(left, y + PAD / 2.0),
            width: right - left,
            heavy: false,
        });
    }
}

#[expect(clippy::too_many_arguments, reason = "the parts of one row; a struct for them would be used once")]
fn draw_row(
    sheet: &mut Sheet<'_>,
    table: &Table,
    plan: &Plan,
    placed: &[Placed],
    row: &Row,
    rect: Rect,
    names_right: f32,
    total: bool,
) {
    if row.focused {
        sheet.elements.push(Element::Fill { rect, ink: Ink::Tint });
    }
    let y = rect.center().y;
    let room = names_right - rect.left() - PAD;
    let name = sheet.fitted(&row.name, plan.size, total, room);
    sheet.line(pos2(rect.left() + PAD, y), Align::LEFT, &name, plan.size, total || row.focused, Ink::Main);
    for column in placed {
        let (Some(cell), Some(of)) = (row.cells.get(column.at), table.columns.get(column.at)) else {
            continue;
        };
        draw_cell(sheet, plan.size, column, of, cell, y, total);
    }
}

fn draw_cell(
    sheet: &mut Sheet<'_>,
    size: f32,
    column: &Placed,
    of: &Column,
    cell: &Cell,
    y: f32,
    total: bool,
) {
    let ink = match cell {
        Cell { missing: true, .. } => Ink::Second,
        Cell { doubtful: true, .. } => Ink::Behind,
        _ => Ink::Main,
    };
    let strong = total || of.sign;
    if of.number {
        sheet.line(pos2(column.text_right, y), Align::RIGHT, &cell.text, size, strong, ink);
    } else {
        let room = column.text_right - column.left;
        let text = sheet.fitted(&cell.text, size, total, room);
        sheet.line(pos2(column.left, y), Align::LEFT, &text, size, total, ink);
    }
    let sign = pos2(column.text_right + sign_room(size) * 0.55, y);
    match (cell.doubtful, cell.grade) {
        (true, _) => sheet.line(sign, Align::Center, "?", size, true, Ink::Behind),
        (false, Some(grade)) if of.sign => {
            sheet.elements.push(Element::Sign { centre: sign, size: size * 0.62, grade });
        }
        (false, _) => {}
    }
}
