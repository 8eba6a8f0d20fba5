//! Bars on the wall: names at the left, each bar with its sign before it and its value on it, or behind it
//! where it is too short, and the target as a line across all of them.

use eframe::egui::{Align, Pos2, Rect, pos2, vec2};

use super::{Sheet, page_of};
use crate::app::hall::picture::{Element, Ink};
use crate::app::hall::scene::{Bar, Cell, Chart};
use crate::app::theme::{WALL_LARGE, WALL_TEXT};

/// Sizes to try, the largest first.
const SIZES: [f32; 3] = [WALL_LARGE, 38.0, WALL_TEXT];
/// Least and greatest height of a row, in parts of the size of its text.
const ROW: std::ops::RangeInclusive<f32> = 1.5..=2.0;
/// What a bar takes of the height of its row.
const BAR: f32 = 0.66;
/// The share of the width that names may take.
const NAMES: f32 = 0.3;
const PAD: f32 = 14.0;
const LINE_WIDTH: f32 = 5.0;

/// Where everything stands on a page.
struct Plan {
    size: f32,
    row_height: f32,
    rows_per_page: usize,
    sign_centre: f32,
    /// Where bars begin, and where one of full length ends.
    from: f32,
    to: f32,
}

/// Draws page `at`; that page's number and how many there are.
pub fn lay_out(sheet: &mut Sheet<'_>, chart: &Chart, at: usize) -> (usize, usize) {
    let area = sheet.area;
    let head = if chart.target.is_some() { WALL_TEXT * super::LINE } else { 0.0 };
    let plan = plan(sheet, chart, area.height() - head);
    let pages: Vec<&[Bar]> = chart.bars.chunks(plan.rows_per_page).collect();
    let (at, page) = page_of(&pages, at);
    let focused = chart.bars.iter().position(|bar| bar.focused);
    sheet.focus = focused.map(|bar| bar / plan.rows_per_page.max(1));
    let bars = page.copied().unwrap_or_default();
    let target = chart.target.as_ref().map(|target| plan.x(target.at));
    let top = area.top() + head;
    for (index, bar) in bars.iter().enumerate() {
        let rect = Rect::from_min_size(
            pos2(area.left(), top + index as f32 * plan.row_height),
            vec2(area.width(), plan.row_height),
        );
        draw(sheet, &plan, bar, rect, target);
    }
    if let (Some(target), Some(x)) = (&chart.target, target) {
        let bottom = top + bars.len() as f32 * plan.row_height;
        let line = Rect::from_min_max(pos2(x - LINE_WIDTH / 2.0, top), pos2(x + LINE_WIDTH / 2.0, bottom));
        sheet.elements.push(Element::Fill { rect: line, ink: Ink::Main });
        // Above its line, but not beyond the edge.
        let half = sheet.measure.width(&target.text, WALL_TEXT, true) / 2.0;
        let middle = x.clamp(area.left() + half, (area.right() - half).max(area.left() + half));
        let head = pos2(middle, area.top() + head / 2.0 - PAD / 2.0);
        sheet.line(head, Align::Center, &target.text, WALL_TEXT, true, Ink::Main);
    }
    (at, pages.len().max(1))
}

/// The largest size at which all bars stand on one page, else the least.
fn plan(sheet: &mut Sheet<'_>, chart: &Chart, height: f32) -> Plan {
    let area = sheet.area;
    let rows = |size: f32| (height / (size * ROW.start())).floor().max(1.0);
    let all = chart.bars.len() as f32;
    let size = SIZES.into_iter().find(|size| rows(*size) >= all).unwrap_or(WALL_TEXT);
    let measure = &mut *sheet.measure;
    let names = chart.bars.iter().map(|bar| measure.width(&bar.name, size, true)).fold(0.0, f32::max);
    let names = names.min(area.width() * NAMES);
    let sign_centre = area.left() + PAD + names + PAD + size * 0.5;
    let from = sign_centre + size * 0.5 + PAD;
    let row_height = (height / rows(size).min(all.max(1.0))).clamp(size * ROW.start(), size * ROW.end());
    let rows_per_page = rows(size) as usize;
    Plan { size, row_height, rows_per_page, sign_centre, from, to: area.right() }
}

impl Plan {
    fn x(&self, length: f32) -> f32 {
        self.from + (self.to - self.from) * length.clamp(0.0, 1.0)
    }
}

fn draw(sheet: &mut Sheet<'_>, plan: &Plan, bar: &Bar, row: Rect, target: Option<f32>) {
    if bar.focused {
        sheet.elements.push(Element::Fill { rect: row, ink: Ink::Tint });
    }
    let y = row.center().y;
    let left = row.left() + PAD;
    let room = plan.sign_centre - plan.size * 0.5 - PAD - left;
    let name = sheet.fitted(&bar.name, plan.size, bar.focused, room);
    sheet.line(pos2(left, y), Align::LEFT, &name, plan.size, bar.focused, Ink::Main);
    let sign = pos2(plan.sign_centre, y);
    let Cell { grade, doubtful, .. } = &bar.cell;
    match (doubtful, grade) {
        (true, _) => sheet.line(sign, Align::Center, "?", plan.size, true, Ink::Behind),
        (false, Some(grade)) => {
            sheet.elements.push(Element::Sign { centre: sign, size: plan.size * 0.62, grade: *grade });
        }
        (false, None) => {}
    }
    let end = plan.x(bar.length);
    if end > plan.from {
        let half = plan.row_height * BAR / 2.0;
        let rect = Rect::from_min_max(pos2(plan.from, y - half), pos2(end, y + half));
        let ink = grade.filter(|_| !doubtful).map_or(Ink::Accent, Ink::of_grade);
        sheet.elements.push(Element::Fill { rect, ink });
    }
    value(sheet, plan, &bar.cell, pos2(end, y), target);
}

/// The value on the end of its bar, or behind it; the line of the target does not go through it.
fn value(sheet: &mut Sheet<'_>, plan: &Plan, cell: &Cell, end: Pos2, target: Option<f32>) {
    let width = sheet.measure.width(&cell.text, plan.size, true);
    let crossed = |left: f32| {
        target.filter(|line| (left - PAD - LINE_WIDTH..=left + width + PAD + LINE_WIDTH).contains(line))
    };
    let inside = end.x - PAD - width;
    let inside = crossed(inside).map_or(inside, |line| line - LINE_WIDTH - PAD - width);
    let (x, ink) = if inside >= plan.from + PAD {
        (inside, Ink::OnBar)
    } else {
        let behind = end.x + PAD;
        let ink = match (cell.missing, cell.doubtful) {
            (true, _) => Ink::Second,
            (_, true) => Ink::Behind,
            _ => Ink::Main,
        };
        (crossed(behind).map_or(behind, |line| line + LINE_WIDTH + PAD), ink)
    };
    sheet.line(pos2(x, end.y), Align::LEFT, &cell.text, plan.size, true, ink);
}
