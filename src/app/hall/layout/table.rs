//! A scheme's table on the wall: as large as it fits, all columns, the head repeated on every page and the
//! totals below the rows of each.

use std::ops::Range;

use eframe::egui::{Align, Pos2, Rect, pos2, vec2};

use super::table_widths::{GAP, GROUP_LINES, HEAD_LINES, Natural, PAD, natural, sign_room};
use super::{Sheet, page_of};
use crate::app::hall::picture::{Element, Ink};
use crate::app::hall::scene::{Cell, Column, Row, Table};
use crate::app::theme::{WALL_LARGE, WALL_TEXT};

/// Sizes to try, the largest first.
const SIZES: [f32; 3] = [WALL_LARGE, 38.0, WALL_TEXT];
/// Least and greatest height of a row, in parts of the size of its text, and what a second line adds.
const ROW: std::ops::RangeInclusive<f32> = 1.5..=1.9;
const NEXT_LINE: f32 = 1.2;
/// Height of a line of a head.
const HEAD_LINE: f32 = WALL_TEXT * 1.25;

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

/// How the table stands on its pages.
struct Plan {
    size: f32,
    row_height: f32,
    rows_per_page: usize,
    head_height: f32,
    /// Of the headings over several columns.
    group_lines: usize,
    /// Of a row.
    lines: usize,
    /// Columns of each page across, as a range of places.
    across: Vec<Range<usize>>,
    natural: Natural,
}

/// Draws page `at`; that page's number and how many there are.
pub fn lay_out(sheet: &mut Sheet<'_>, table: &Table, at: usize) -> (usize, usize) {
    let plan = plan(sheet, table);
    let down = table.rows.len().div_ceil(plan.rows_per_page.max(1)).max(1);
    let pages: Vec<(usize, Range<usize>)> =
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

/// The largest size at which all rows and columns stand on one page, else the least one at which all columns do; words
/// stand on two lines only where that helps. Else the least size with the columns on as few pages as possible.
fn plan(sheet: &mut Sheet<'_>, table: &Table) -> Plan {
    let (mut all_columns, mut least): (Option<Plan>, Option<Plan>) = (None, None);
    for wraps in [false, true] {
        let mut of_this: Option<Plan> = None;
        for size in SIZES {
            let plan = plan_at(sheet, table, size, wraps);
            if plan.across.len() > 1 {
                if size == WALL_TEXT
                    && least.as_ref().is_none_or(|least| least.across.len() > plan.across.len())
                {
                    least = Some(plan);
                }
                continue;
            }
            if plan.rows_per_page >= table.rows.len() {
                return plan;
            }
            // The least size shows the most rows a page.
            of_this = Some(plan);
        }
        all_columns = all_columns.or(of_this);
    }
    all_columns.or(least).unwrap_or_else(|| plan_at(sheet, table, WALL_TEXT, true))
}

/// So many columns on so many pages, as many on each as on the others, but for the last.
fn evenly(columns: usize, pages: usize) -> Vec<Range<usize>> {
    let each = columns.div_ceil(pages.max(1)).max(1);
    let pages = (0..columns.max(1)).step_by(each);
    pages.map(|first| first..columns.min(first + each)).collect()
}

fn plan_at(sheet: &mut Sheet<'_>, table: &Table, size: f32, wraps: bool) -> Plan {
    let natural = natural(sheet, table, size, wraps);
    let room = sheet.area.width() - natural.names;
    let mut across = Vec::new();
    let mut first = 0;
    for at in 0..natural.columns() {
        let used: f32 = natural.widths(table, first..at + 1).iter().sum();
        if used > room && at > first {
            across.push(first..at);
            first = at;
        }
    }
    across.push(first..natural.columns());
    // No column stands alone on the last page where the others have room for it.
    let even = evenly(natural.columns(), across.len());
    let fits = |shown: &Range<usize>| natural.widths(table, shown.clone()).iter().sum::<f32>() <= room;
    if even.iter().all(fits) {
        across = even;
    }
    // The same on all pages across, so that the rows stand at the same height.
    let placed: Vec<Vec<Placed>> =
        across.iter().map(|shown| place(sheet, table, size, &natural, shown.clone())).collect();
    let head_lines = placed.iter().map(|placed| head_lines(placed)).max().unwrap_or(1);
    let group_lines = placed.iter().map(|placed| group_lines(sheet, table, placed)).max().unwrap_or(0);
    let totals = f32::from(u8::from(table.total.is_some()));
    let height = |group_lines| {
        let head_height = head_lines as f32 * HEAD_LINE + 2.0 * PAD + group_room(group_lines);
        (head_height, sheet.area.height() - head_height)
    };
    let least = |lines: usize| size * (ROW.start() + (lines - 1) as f32 * NEXT_LINE);
    // In very large text a row and the totals need the room of second lines.
    let (one, all) = (group_lines.min(1), natural.lines);
    let fits = |(groups, lines): &(usize, usize)| height(*groups).1 / least(*lines) >= totals + 1.0;
    let (group_lines, lines) = [(group_lines, all), (one, all)].into_iter().find(fits).unwrap_or((one, 1));
    let (head_height, height) = height(group_lines);
    let (least, most) = (least(lines), least(lines) + size * (ROW.end() - ROW.start()));
    let rows_per_page = ((height / least - totals).floor() as usize).max(1);
    let on_page = (table.rows.len().min(rows_per_page) as f32 + totals).max(1.0);
    let row_height = (height / on_page).clamp(least, most);
    Plan { size, row_height, rows_per_page, head_height, group_lines, lines, across, natural }
}

fn draw<'a>(
    sheet: &mut Sheet<'_>,
    table: &'a Table,
    plan: &Plan,
    shown: Range<usize>,
    rows: impl Iterator<Item = &'a Row>,
) {
    let area = sheet.area;
    let placed = place(sheet, table, plan.size, &plan.natural, shown);
    let names_right = placed.first().map_or(area.right(), |first| first.left - GAP) - PAD;
    let right = placed.last().map_or(area.right(), |last| last.right);
    draw_head(sheet, table, &placed, plan.head_height);
    draw_groups(sheet, table, &placed, plan.group_lines);
    let mut y = area.top() + plan.head_height;
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
    shown: Range<usize>,
) -> Vec<Placed> {
    let area = sheet.area;
    let widths = natural.widths(table, shown.clone());
    let used: f32 = widths.iter().sum();
    let slack = ((area.width() - natural.names - used) / (shown.len() as f32 + 1.0)).max(0.0);
    // A table of few columns keeps them together rather than spread over the wall.
    let slack = slack.min(size * 4.0);
    let mut left = area.left() + natural.names + slack;
    let mut placed = Vec::new();
    for (at, width) in shown.zip(widths) {
        let Some(column) = table.columns.get(at) else { break };
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

fn draw_head(sheet: &mut Sheet<'_>, table: &Table, placed: &[Placed], height: f32) {
    let line = HEAD_LINE;
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

/// What headings over several columns take.
fn group_room(lines: usize) -> f32 {
    if lines == 0 { 0.0 } else { lines as f32 * HEAD_LINE + PAD }
}

/// Those of a group's columns that stand on the page: from where to where.
fn group_span(columns: &Range<usize>, placed: &[Placed]) -> Option<(f32, f32)> {
    let mut on_page = placed.iter().filter(|column| columns.contains(&column.at));
    let first = on_page.next()?;
    let last = on_page.next_back().unwrap_or(first);
    Some((first.left - GAP / 2.0, last.right - PAD))
}

/// Also where none of them stands on the page: one line is kept for them.
fn group_lines(sheet: &mut Sheet<'_>, table: &Table, placed: &[Placed]) -> usize {
    let lines = table.groups.iter().map(|(columns, name)| match group_span(columns, placed) {
        Some((left, right)) => sheet.fitted_lines(name, WALL_TEXT, true, right - left, GROUP_LINES).len(),
        None => 1,
    });
    lines.max().unwrap_or(0)
}

/// Headings over several columns, each over a line that spans those of them that stand on the page.
fn draw_groups(sheet: &mut Sheet<'_>, table: &Table, placed: &[Placed], lines: usize) {
    let bottom = sheet.area.top() + lines as f32 * HEAD_LINE;
    for (columns, name) in &table.groups {
        let Some((left, right)) = group_span(columns, placed) else { continue };
        let name = sheet.fitted_lines(name, WALL_TEXT, true, right - left, lines);
        for (above, text) in name.iter().rev().enumerate() {
            let middle = pos2((left + right) / 2.0, bottom - (above as f32 + 0.5) * HEAD_LINE);
            sheet.line(middle, Align::Center, text, WALL_TEXT, true, Ink::Second);
        }
        sheet.elements.push(Element::Rule {
            from: pos2(left, bottom + PAD / 2.0),
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
    let at = pos2(rect.left() + PAD, y);
    draw_words(sheet, plan, at, &row.name, room, (true, total || row.focused), Ink::Main);
    for column in placed {
        let (Some(cell), Some(of)) = (row.cells.get(column.at), table.columns.get(column.at)) else {
            continue;
        };
        draw_cell(sheet, plan, column, of, cell, y, total);
    }
}

/// Words on as few lines as they take, around the middle of the row. `strong`: as they are measured, and as they are
/// drawn.
fn draw_words(
    sheet: &mut Sheet<'_>,
    plan: &Plan,
    at: Pos2,
    text: &str,
    room: f32,
    strong: (bool, bool),
    ink: Ink,
) {
    let size = plan.size;
    let lines = sheet.fitted_lines(text, size, strong.0, room, plan.lines);
    let first = at.y - (lines.len() as f32 - 1.0) / 2.0 * size * NEXT_LINE;
    for (index, line) in lines.iter().enumerate() {
        let y = first + index as f32 * size * NEXT_LINE;
        sheet.line(pos2(at.x, y), Align::LEFT, line, size, strong.1, ink);
    }
}

fn draw_cell(
    sheet: &mut Sheet<'_>,
    plan: &Plan,
    column: &Placed,
    of: &Column,
    cell: &Cell,
    y: f32,
    total: bool,
) {
    let size = plan.size;
    let ink = match cell {
        Cell { missing: true, .. } => Ink::Second,
        Cell { doubtful: true, .. } => Ink::Behind,
        _ => Ink::Main,
    };
    let strong = total || of.sign;
    if of.number {
        sheet.line(pos2(column.text_right, y), Align::RIGHT, &cell.text, size, strong, ink);
    } else if of.whole {
        sheet.line(pos2(column.left, y), Align::LEFT, &cell.text, size, total, ink);
    } else {
        // Up to the sign, or to where the next column's room begins.
        let room = column.text_right + PAD - column.left;
        draw_words(sheet, plan, pos2(column.left, y), &cell.text, room, (total, total), ink);
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
