//! One unit's figures as large as they fit, side by side, and below them what was and is directed on it.

use std::ops::Range;

use eframe::egui::{Align, Rect, pos2, vec2};

use super::{GAP, LINE, Sheet, cards, page_of};
use crate::app::hall::picture::{Element, Ink};
use crate::app::hall::scene::{BigFigure, UnitPage};
use crate::app::theme::{WALL_DISPLAY, WALL_LARGE, WALL_TEXT, WALL_TITLE};

/// Sizes of the figures to try, the largest first.
const SIZES: [f32; 3] = [WALL_DISPLAY, WALL_TITLE, WALL_LARGE];
/// The least width of a figure with its head, and of what stands between two.
const LEAST_WIDTH: f32 = 250.0;
const BETWEEN: f32 = 40.0;
/// Lines that a head may take where figures stand side by side.
const HEAD_LINES: usize = 2;
const HEAD_LINE: f32 = WALL_TEXT * 1.25;
/// Room for the sign after a figure, in parts of its size.
const SIGN: f32 = 0.9;
/// The share of the height that figures take from the directions below them.
const FIGURES: f32 = 0.62;

/// How the figures stand.
struct Plan {
    size: f32,
    columns: usize,
    /// Of one figure with its head and its target.
    tile: eframe::egui::Vec2,
    head_lines: usize,
}

impl Plan {
    /// At most so many side by side, in rows that are filled alike.
    fn of(sheet: &mut Sheet<'_>, figures: &[BigFigure], size: f32, most: usize) -> Self {
        let rows = figures.len().div_ceil(most).max(1);
        let columns = figures.len().div_ceil(rows).max(1);
        let width = sheet.area.width() / columns as f32;
        let lines = |head: &str| sheet.measure.lines(head, WALL_TEXT, true, width - BETWEEN).len();
        let head_lines = figures.iter().map(|figure| &*figure.head).map(lines).max().unwrap_or(1);
        let has_target = figures.iter().any(|figure| !figure.target.is_empty());
        let target = if has_target { WALL_TEXT * LINE } else { 0.0 };
        let height = head_lines as f32 * HEAD_LINE + size * LINE + target + GAP;
        Self { size, columns, tile: vec2(width, height), head_lines }
    }

    fn height(&self, figures: usize) -> f32 {
        figures.div_ceil(self.columns) as f32 * self.tile.y
    }

    /// Whether heads are short and every value stands in its place whole.
    fn is_whole(&self, sheet: &mut Sheet<'_>, figures: &[BigFigure]) -> bool {
        let room = self.tile.x - BETWEEN;
        let for_value = room - self.size * SIGN;
        let measure = &mut *sheet.measure;
        self.head_lines <= HEAD_LINES
            && figures.iter().all(|figure| {
                let mut words = figure.head.split(' ');
                measure.figure_width(&figure.cell.text, self.size, true) <= for_value
                    && words.all(|word| measure.width(word, WALL_TEXT, true) <= room)
            })
    }
}

/// Draws page `at`; that page's number and how many there are.
pub fn lay_out(sheet: &mut Sheet<'_>, unit: &UnitPage, at: usize) -> (usize, usize) {
    let all = unit.figures.len();
    let height = sheet.area.height();
    let room = if unit.cards.is_empty() { height } else { height * FIGURES };
    let plan = plan(sheet, &unit.figures, room);
    if plan.height(all) <= room {
        return above_cards(sheet, &plan, unit, at);
    }
    // Too many for one page with the cards: pages of figures first, then pages of cards.
    let a_page = ((height / plan.tile.y).floor() as usize).max(1) * plan.columns;
    let pages: Vec<Range<usize>> =
        (0..all.div_ceil(a_page)).map(|page| page * a_page..((page + 1) * a_page).min(all)).collect();
    let more = if unit.cards.is_empty() { 0 } else { cards::pages(sheet, &unit.cards) };
    if at >= pages.len() && more > 0 {
        let (card_page, _) = cards::lay_out(sheet, &unit.cards, at - pages.len());
        return (pages.len() + card_page, pages.len() + more);
    }
    let (at, page) = page_of(&pages, at);
    let shown = page.and_then(|page| unit.figures.get(page.clone())).unwrap_or_default();
    figures(sheet, &plan, shown);
    (at, pages.len() + more)
}

/// The figures on every page, and a page of the cards below them.
fn above_cards(sheet: &mut Sheet<'_>, plan: &Plan, unit: &UnitPage, at: usize) -> (usize, usize) {
    figures(sheet, plan, &unit.figures);
    if unit.cards.is_empty() {
        return (0, 1);
    }
    let area = sheet.area;
    let y = area.top() + plan.height(unit.figures.len());
    sheet.elements.push(Element::Rule { from: pos2(area.left(), y), width: area.width(), heavy: true });
    sheet.area.min.y = y + GAP;
    cards::lay_out(sheet, &unit.cards, at)
}

/// The largest figures that stand in this height, side by side rather than one below the other; where none do,
/// the smallest, however high they are.
fn plan(sheet: &mut Sheet<'_>, figures: &[BigFigure], height: f32) -> Plan {
    let most = ((sheet.area.width() / LEAST_WIDTH).floor() as usize).max(1);
    let mut least = None;
    for size in SIZES {
        for columns in (1..=most).rev() {
            let plan = Plan::of(sheet, figures, size, columns);
            if !plan.is_whole(sheet, figures) {
                continue;
            }
            if plan.height(figures.len()) <= height {
                return plan;
            }
            if size == WALL_LARGE {
                least.get_or_insert(plan);
            }
        }
    }
    least.unwrap_or_else(|| Plan::of(sheet, figures, WALL_LARGE, 1))
}

fn figures(sheet: &mut Sheet<'_>, plan: &Plan, figures: &[BigFigure]) {
    let corner = sheet.area.min;
    for (index, figure) in figures.iter().enumerate() {
        let place = vec2((index % plan.columns) as f32, (index / plan.columns) as f32);
        draw(sheet, plan, figure, Rect::from_min_size(corner + place * plan.tile, plan.tile));
    }
}

fn draw(sheet: &mut Sheet<'_>, plan: &Plan, figure: &BigFigure, tile: Rect) {
    let (left, room) = (tile.left(), tile.width() - BETWEEN);
    let mut head = sheet.measure.lines(&figure.head, WALL_TEXT, true, room);
    head.truncate(plan.head_lines);
    // Heads of one line stand on their figures.
    let mut y = tile.top() + (plan.head_lines - head.len()) as f32 * HEAD_LINE;
    for line in &head {
        sheet.line(pos2(left, y + HEAD_LINE / 2.0), Align::LEFT, line, WALL_TEXT, true, Ink::Second);
        y += HEAD_LINE;
    }
    let middle = y + plan.size * LINE / 2.0;
    let cell = &figure.cell;
    let ink = match (cell.missing, cell.doubtful) {
        (true, _) => Ink::Second,
        (_, true) => Ink::Behind,
        _ => Ink::Main,
    };
    let text = sheet.fitted(&cell.text, plan.size, true, room - plan.size * SIGN);
    let end = left + sheet.measure.width(&text, plan.size, true);
    sheet.line(pos2(left, middle), Align::LEFT, &text, plan.size, true, ink);
    let sign = pos2(end + plan.size * 0.6, middle);
    match (cell.doubtful, cell.grade) {
        (true, _) => sheet.line(sign, Align::Center, "?", plan.size, true, Ink::Behind),
        (false, Some(grade)) => {
            sheet.elements.push(Element::Sign { centre: sign, size: plan.size * 0.5, grade });
        }
        (false, None) => {}
    }
    let y = middle + plan.size * LINE / 2.0 + WALL_TEXT * LINE / 2.0 - WALL_TEXT * 0.2;
    sheet.line(pos2(left, y), Align::LEFT, &figure.target, WALL_TEXT, false, Ink::Second);
}
