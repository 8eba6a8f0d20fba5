//! A figure over time on the wall: a line from set to set of figures, each with its value and its date where there
//! is room, the first and the last always, and the target as a line across.

use eframe::egui::{Align, Pos2, Rect, pos2};

use super::Sheet;
use crate::app::hall::picture::{Element, Ink};
use crate::app::hall::scene::Course;
use crate::app::theme::{WALL_LARGE, WALL_TEXT};

const PAD: f32 = 14.0;
const LINE_WIDTH: f32 = 6.0;
const TARGET_WIDTH: f32 = 4.0;
const DOT: f32 = 10.0;
/// From a point to the middle of its value.
const LIFT: f32 = 42.0;

/// A text that stands already, from left to right and its middle.
type Taken = (f32, f32, f32);

/// Draws the only page.
pub fn lay_out(sheet: &mut Sheet<'_>, course: &Course) -> (usize, usize) {
    let area = sheet.area;
    let beside =
        course.target.as_ref().map_or(0.0, |target| PAD + sheet.measure.width(&target.text, WALL_TEXT, true));
    // Values stand above the highest point and below the lowest, dates below the axis; the first and the last of
    // them reach beyond their points.
    let ends = [course.points.first(), course.points.last()].map(|end| {
        end.map_or(0.0, |end| {
            let value = sheet.measure.width(&end.cell.text, WALL_LARGE, true);
            value.max(sheet.measure.width(&end.date, WALL_TEXT, false)) / 2.0
        })
    });
    let axis = area.bottom() - WALL_TEXT * super::LINE - PAD;
    let plot = Rect::from_min_max(
        pos2(area.left() + ends[0], area.top() + LIFT * 2.0),
        pos2(area.right() - ends[1].max(beside), axis - LIFT),
    );
    let at = |x: f32, y: f32| pos2(plot.left() + plot.width() * x, plot.bottom() - plot.height() * y);
    let from = pos2(area.left(), axis);
    sheet.elements.push(Element::Rule { from, width: area.width() - beside, heavy: true });
    let target = course.target.as_ref().map(|target| (at(0.0, target.at).y, target.text.as_str()));
    if let Some((y, text)) = target {
        let line = Rect::from_min_max(
            pos2(area.left(), y - TARGET_WIDTH / 2.0),
            pos2(plot.right(), y + TARGET_WIDTH / 2.0),
        );
        sheet.elements.push(Element::Fill { rect: line, ink: Ink::Second });
        sheet.line(pos2(plot.right() + PAD, y), Align::LEFT, text, WALL_TEXT, true, Ink::Main);
    }
    let places: Vec<Option<Pos2>> =
        course.points.iter().map(|point| point.height.map(|height| at(point.x, height))).collect();
    for pair in places.windows(2) {
        // What was not reported leaves a gap.
        if let [Some(from), Some(to)] = pair {
            sheet.elements.push(Element::Line { from: *from, to: *to, width: LINE_WIDTH, ink: Ink::Accent });
        }
    }
    for place in places.iter().flatten() {
        sheet.elements.push(Element::Dot { centre: *place, radius: DOT, ink: Ink::Accent });
    }
    texts(sheet, course, &places, (axis, target.map(|(y, _)| y)), &at);
    (0, 1)
}

/// Values and dates: the last and the first before those between, which may find no room.
fn texts(
    sheet: &mut Sheet<'_>,
    course: &Course,
    places: &[Option<Pos2>],
    (axis, target): (f32, Option<f32>),
    at: &impl Fn(f32, f32) -> Pos2,
) {
    let last = course.points.len().saturating_sub(1);
    let order = std::iter::once(last).chain(0..last);
    let (mut values, mut dates): (Vec<Taken>, Vec<Taken>) = (Vec::new(), Vec::new());
    for index in order {
        let Some(point) = course.points.get(index) else { continue };
        let (size, strong) = if index == last { (WALL_LARGE, true) } else { (WALL_TEXT, false) };
        let x = at(point.x, 0.0).x;
        let date = pos2(x, axis + PAD + WALL_TEXT * super::LINE / 2.0);
        let width = sheet.measure.width(&point.date, WALL_TEXT, false);
        if is_free(&mut dates, date, width) {
            sheet.line(date, Align::Center, &point.date, WALL_TEXT, index == last, Ink::Second);
        }
        let Some(place) = places.get(index).copied().flatten() else { continue };
        let near = |other: Option<usize>| other.and_then(|other| places.get(other).copied().flatten());
        let beside = [near(index.checked_sub(1)), near(Some(index + 1))];
        // In a valley the line goes up on both sides.
        let is_valley = beside.iter().flatten().all(|other| other.y < place.y - DOT);
        // Behind the last point the words of the target stand on its line.
        let words = if index == last { WALL_TEXT } else { 0.0 };
        let crossed = |y: f32| target.is_some_and(|line| (line - y).abs() < (size + words) * 0.6);
        let (above, below) = (place.y - LIFT, place.y + LIFT);
        let y = match (is_valley, crossed(above), crossed(below)) {
            (true, _, false) | (false, true, false) => below,
            _ => above,
        };
        let width = sheet.measure.width(&point.cell.text, size, strong);
        if is_free(&mut values, pos2(x, y), width) {
            sheet.line(pos2(x, y), Align::Center, &point.cell.text, size, strong, Ink::Main);
        }
    }
}

/// Takes the place, when no other text stands there.
fn is_free(taken: &mut Vec<Taken>, middle: Pos2, width: f32) -> bool {
    let (left, right) = (middle.x - width / 2.0 - PAD, middle.x + width / 2.0 + PAD);
    let meets = |other: &Taken| left < other.1 && other.0 < right && (middle.y - other.2).abs() < LIFT * 1.4;
    let free = !taken.iter().any(meets);
    if free {
        taken.push((left, right, middle.y));
    }
    free
}
