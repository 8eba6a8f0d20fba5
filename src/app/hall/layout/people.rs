//! Who is there: names in two columns, each with a word-like mark, so that nothing is told by colour alone.

use eframe::egui::{Align, pos2};

use super::{Sheet, page_of};
use crate::app::hall::picture::Ink;
use crate::app::hall::scene::{Mark, Person};
use crate::app::theme::{WALL_LARGE, WALL_TEXT};

const COLUMNS: usize = 2;
const GAP: f32 = 60.0;
/// Name and post below it, or for whom a deputy sits.
const ROW: f32 = 112.0;
const MARK: f32 = 56.0;

/// Draws page `at`; that page's number and how many there are.
pub fn lay_out(sheet: &mut Sheet<'_>, people: &[Person], at: usize) -> (usize, usize) {
    let area = sheet.area;
    let down = ((area.height() / ROW).floor() as usize).max(1);
    let pages: Vec<&[Person]> = people.chunks(down * COLUMNS).collect();
    let (at, page) = page_of(&pages, at);
    let width = (area.width() - GAP) / COLUMNS as f32;
    for (index, person) in page.copied().unwrap_or_default().iter().enumerate() {
        let left = area.left() + (index / down) as f32 * (width + GAP);
        let top = area.top() + (index % down) as f32 * ROW;
        let (mark, ink) = match person.mark {
            Mark::Present => ("✓", Ink::Good),
            Mark::Absent => ("×", Ink::Behind),
            Mark::Deputy => ("→", Ink::Watch),
            Mark::Open => ("–", Ink::Second),
        };
        sheet.line(pos2(left, top + 30.0), Align::LEFT, mark, WALL_LARGE, true, ink);
        let room = width - MARK;
        for (text, size, strong, ink, y) in [
            (&person.name, WALL_LARGE, true, Ink::Main, 30.0),
            (&person.post, WALL_TEXT, false, Ink::Second, 76.0),
        ] {
            let line = sheet.fitted(text, size, strong, room);
            sheet.line(pos2(left + MARK, top + y), Align::LEFT, &line, size, strong, ink);
        }
    }
    (at, pages.len().max(1))
}
