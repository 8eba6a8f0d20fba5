//! A figure over time → one slab. Values and dates stay text; the line, its points and the target are drawn.

use super::block::{Align, ChartPoint, Ink, LineChart, Role, Style, Text};
use super::flow::{Slab, Stacker, line_mark};
use super::page::{At, Mark};
use crate::model::label::{ROOM_ABOVE, label_bottom};

/// The height of the scale.
const SCALE_PT: f32 = 110.0;
const GAP_PT: f32 = 5.0;
const LINE_PT: f32 = 1.4;
const POINT_PT: f32 = 4.0;
const TARGET_PT: f32 = 0.9;
const BASE_PT: f32 = 0.5;

/// Where the scale stands on the slab.
struct Field {
    left_pt: f32,
    width_pt: f32,
    /// Of nought, from the top of the slab.
    base_pt: f32,
}

impl Field {
    fn at(&self, x: f32, part: f32) -> At {
        At { x_pt: self.left_pt + self.width_pt * x, y_pt: self.base_pt - SCALE_PT * part.clamp(0.0, 1.0) }
    }
}

pub fn stack(stacker: &mut Stacker<'_>, chart: &LineChart) {
    stacker.strips.space(chart.above_pt);
    let pitch_pt = Style::Cell.pitch_pt();
    let mut width = |text: &Text| stacker.shaper.widths(text, Style::Cell).one_line_pt + 0.5;
    let widest = chart
        .points
        .iter()
        .flat_map(|point| std::iter::once(&point.date).chain(point.value.iter().map(|(_, words)| words)));
    let half_pt = widest.map(&mut width).fold(0.0, f32::max) / 2.0;
    // The words of the target stand behind its line, where no value comes.
    let words_pt = chart.target.as_ref().map_or(0.0, |(_, words)| width(words) + GAP_PT);
    let field = Field {
        left_pt: half_pt,
        width_pt: (stacker.width_pt - 2.0 * half_pt - words_pt - GAP_PT).max(GAP_PT),
        base_pt: ROOM_ABOVE as f32 * pitch_pt + SCALE_PT,
    };
    let mut marks = vec![level(&field, 0.0, BASE_PT, Ink::Grey)];
    if let Some((part, words)) = &chart.target {
        marks.push(level(&field, *part, TARGET_PT, Ink::Black));
        let left_pt = field.left_pt + field.width_pt + half_pt + 2.0 * GAP_PT;
        let top_pt = field.at(0.0, *part).y_pt - pitch_pt / 2.0;
        written(stacker, words, (left_pt, words_pt), top_pt, Align::Left, &mut marks);
    }
    drawn(&field, &chart.points, &mut marks);
    let target = chart.target.as_ref().map(|(part, _)| *part);
    words(stacker, &field, &chart.points, (target, half_pt), &mut marks);
    let height_pt = field.base_pt + pitch_pt + GAP_PT;
    stacker.strips.slabs.push(Slab { height_pt, marks, may_end_page: true, ..Slab::default() });
}

/// A line across the scale, and to the words behind it.
fn level(field: &Field, part: f32, thick_pt: f32, ink: Ink) -> Mark {
    let from = field.at(0.0, part);
    let at = At { x_pt: from.x_pt - field.left_pt, ..from };
    Mark::Bar { at, width_pt: field.width_pt + 2.0 * field.left_pt + GAP_PT, height_pt: thick_pt, ink }
}

fn drawn(field: &Field, points: &[ChartPoint], marks: &mut Vec<Mark>) {
    let places = |point: &ChartPoint| point.value.as_ref().map(|(part, _)| field.at(point.at, *part));
    for pair in points.windows(2) {
        if let [Some(from), Some(to)] = [pair.first().and_then(places), pair.last().and_then(places)] {
            let by = At { x_pt: to.x_pt - from.x_pt, y_pt: to.y_pt - from.y_pt };
            marks.push(Mark::Stroke { at: from, by, width_pt: LINE_PT, ink: Ink::Grey });
        }
    }
    for at in points.iter().filter_map(places) {
        let at = At { x_pt: at.x_pt - POINT_PT / 2.0, ..at };
        marks.push(Mark::Bar { at, width_pt: POINT_PT, height_pt: POINT_PT, ink: Ink::Black });
    }
}

/// Values and dates, only where those before them end.
fn words(
    stacker: &mut Stacker<'_>,
    field: &Field,
    points: &[ChartPoint],
    (target, half_pt): (Option<f32>, f32),
    marks: &mut Vec<Mark>,
) {
    let pitch_pt = Style::Cell.pitch_pt();
    let mut free_pt = f32::NEG_INFINITY;
    for point in points {
        let Some((part, value)) = &point.value else { continue };
        let x_pt = field.at(point.at, 0.0).x_pt;
        if x_pt - half_pt < free_pt {
            continue;
        }
        free_pt = x_pt + half_pt + GAP_PT;
        let high = |part: f32| f64::from(SCALE_PT * part.clamp(0.0, 1.0));
        let bottom = label_bottom(high(*part), target.map(high), f64::from(pitch_pt), false) as f32;
        let span = (x_pt - half_pt, 2.0 * half_pt);
        written(stacker, value, span, field.base_pt - bottom - pitch_pt, Align::Centre, marks);
        written(stacker, &point.date, span, field.base_pt + GAP_PT / 2.0, Align::Centre, marks);
    }
}

fn written(
    stacker: &mut Stacker<'_>,
    text: &Text,
    span: (f32, f32),
    top_pt: f32,
    align: Align,
    marks: &mut Vec<Mark>,
) {
    stacker.block += 1;
    for line in stacker.shaper.lines(text, Style::Cell, span.1 + 1.0) {
        marks.push(line_mark(&line, span, top_pt, (Style::Cell, align), (Role::Cell, stacker.block)));
    }
}
