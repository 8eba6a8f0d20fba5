//! A chart → slabs: one bar a slab, its name before and its value behind it. Names and values stay text; only the
//! bars are drawn.

use super::block::{Align, Chart, ChartBar, Ink, Role, Style, Text};
use super::flow::{Slab, Stacker, line_mark};
use super::page::{At, Mark};

/// Names take no more of the width; longer ones go on below.
const NAMES: f32 = 0.3;
const GAP_PT: f32 = 5.0;
const BAR_PT: f32 = 8.5;
const PAD_PT: f32 = 2.0;
const TARGET_PT: f32 = 0.9;
/// So many bars stand on one page, under the chart's title.
const TOGETHER: usize = 24;

/// Where everything stands from left to right.
struct Widths {
    names_pt: f32,
    /// From where bars begin to the end of the scale.
    bars_pt: f32,
    values_pt: f32,
}

impl Widths {
    fn left_pt(&self) -> f32 {
        self.names_pt + GAP_PT
    }
}

pub fn stack(stacker: &mut Stacker<'_>, chart: &Chart) {
    let widths = widths(stacker, chart);
    stacker.strips.space(chart.above_pt);
    if let Some((at, words)) = &chart.target {
        target_words(stacker, &widths, *at, words);
    }
    let together = chart.bars.len() <= TOGETHER;
    for (place, bar) in chart.bars.iter().enumerate() {
        let may_end_page = !together || place + 1 == chart.bars.len();
        stack_bar(stacker, &widths, bar, chart.target.as_ref().map(|(at, _)| *at), may_end_page);
    }
}

fn widths(stacker: &mut Stacker<'_>, chart: &Chart) -> Widths {
    let most_pt = stacker.width_pt * NAMES;
    let mut widest = |text: fn(&ChartBar) -> &Text| {
        let each = chart.bars.iter().map(|bar| stacker.shaper.widths(text(bar), Style::Cell).one_line_pt);
        each.fold(0.0, f32::max)
    };
    // A hair of room keeps rounding from breaking a line.
    let names_pt = widest(|bar| &bar.name).min(most_pt) + 0.5;
    let values_pt = widest(|bar| &bar.value) + 0.5;
    let bars_pt = (stacker.width_pt - names_pt - values_pt - 3.0 * GAP_PT).max(GAP_PT);
    Widths { names_pt, bars_pt, values_pt }
}

/// Over the bars, on the side of the line where there is more room.
fn target_words(stacker: &mut Stacker<'_>, widths: &Widths, at: f32, words: &Text) {
    let line_pt = widths.left_pt() + widths.bars_pt * at;
    let (span, align) = if at > 0.5 {
        ((0.0, line_pt - GAP_PT), Align::Right)
    } else {
        ((line_pt + GAP_PT, stacker.width_pt - line_pt - GAP_PT), Align::Left)
    };
    let lines = stacker.shaper.lines(words, Style::Cell, span.1);
    let tag = (Role::Cell, stacker.block);
    let marks = lines.iter().map(|line| line_mark(line, span, 0.0, (Style::Cell, align), tag)).collect();
    stacker.block += 1;
    stacker.strips.slabs.push(Slab { height_pt: Style::Cell.pitch_pt(), marks, ..Slab::default() });
}

fn stack_bar(
    stacker: &mut Stacker<'_>,
    widths: &Widths,
    bar: &ChartBar,
    target: Option<f32>,
    may_end_page: bool,
) {
    let pitch_pt = Style::Cell.pitch_pt();
    let names = stacker.shaper.lines(&bar.name, Style::Cell, widths.names_pt);
    let height_pt = pitch_pt * names.len().max(1) as f32 + PAD_PT;
    let middle_pt = height_pt / 2.0;
    let (left_pt, width_pt) = (widths.left_pt(), widths.bars_pt * bar.part.clamp(0.0, 1.0));
    let mut marks = Vec::new();
    for (index, line) in names.iter().enumerate() {
        let top_pt = PAD_PT / 2.0 + pitch_pt * index as f32;
        let look = (Style::Cell, Align::Right);
        marks.push(line_mark(line, (0.0, widths.names_pt), top_pt, look, (Role::Cell, stacker.block)));
    }
    stacker.block += 1;
    let span = (left_pt + width_pt + GAP_PT, widths.values_pt);
    let mut value_pt = 0.0_f32;
    for line in stacker.shaper.lines(&bar.value, Style::Cell, widths.values_pt) {
        value_pt = value_pt.max(line.width_pt);
        let (top_pt, look) = (middle_pt - pitch_pt / 2.0, (Style::Cell, Align::Left));
        marks.push(line_mark(&line, span, top_pt, look, (Role::Cell, stacker.block)));
    }
    stacker.block += 1;
    let at = At { x_pt: left_pt, y_pt: middle_pt };
    if width_pt > 0.0 {
        marks.push(Mark::Bar { at, width_pt, height_pt: BAR_PT, ink: bar.ink });
    }
    let target_pt = target.map(|target| left_pt + widths.bars_pt * target);
    // The line goes on beyond a figure that it would strike through.
    let is_free = |x_pt: &f32| !(span.0 - TARGET_PT..=span.0 + value_pt + TARGET_PT).contains(x_pt);
    if let Some(x_pt) = target_pt.filter(is_free) {
        let at = At { x_pt: x_pt - TARGET_PT / 2.0, y_pt: middle_pt };
        marks.push(Mark::Bar { at, width_pt: TARGET_PT, height_pt, ink: Ink::Black });
    }
    stacker.strips.slabs.push(Slab { height_pt, marks, may_end_page, ..Slab::default() });
}
