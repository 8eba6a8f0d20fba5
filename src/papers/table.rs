//! Tables → slabs. All cells of a table share one line pitch, so that one slab is one line of every cell and
//! a long row can go on to the next page between its lines.
//!
//! In a row group the cells at the left stand beside several rows at the right; the rows are one line apart,
//! with a faint rule in the middle of it, so that the left cells keep their pitch.

use std::ops::Range;
use std::sync::Arc;

use super::block::{Align, Role, RowGroup, RuleWeight, Style, Table, Text};
use super::columns::places;
use super::flow::{Slab, Stacker, line_mark, splits_well};
use super::page::{At, Line, Mark};

/// All cells have one pitch, whatever they hold.
const PITCH: Style = Style::Cell;
const PAD_TOP_PT: f32 = 4.5;
const PAD_BOTTOM_PT: f32 = 5.5;
const CONTINUED_PT: f32 = 3.0;
const HEAD_ABOVE_PT: f32 = 4.0;
/// Below a heading over several columns, with its rule in the middle.
const SPAN_PAD_PT: f32 = 4.0;
/// Texts up to this many lines are never cut by a page's end.
const KEPT_WHOLE_LINES: usize = 12;

/// A cell in the grid of lines of its group.
struct GridCell {
    column: usize,
    /// The first of its lines in the grid.
    start: usize,
    lines: Vec<Arc<Line>>,
    block: u32,
}

impl GridCell {
    fn has(&self, grid_line: usize) -> bool {
        (self.start..self.start + self.lines.len()).contains(&grid_line)
    }

    fn may_end_page_before(&self, grid_line: usize) -> bool {
        let before = grid_line.saturating_sub(self.start).min(self.lines.len());
        let whole = before == 0 || before == self.lines.len();
        whole || (self.lines.len() > KEPT_WHOLE_LINES && splits_well(before, self.lines.len()))
    }
}

/// Right-aligned columns hold numbers.
pub fn style(align: Align) -> Style {
    if align == Align::Right { Style::Figure } else { Style::Cell }
}

pub fn stack(stacker: &mut Stacker<'_>, table: &Table) {
    let places = places(stacker.shaper, table, stacker.width_pt);
    stacker.strips.space(table.above_pt);
    let head = head(stacker, table, &places);
    break_ahead(stacker, table, &places);
    let head_index = stacker.strips.heads.len();
    stacker.strips.slabs.push(head.clone());
    stacker.strips.heads.push(repeated(head));
    for group in &table.groups {
        if group.is_total
            && let Some(last) = stacker.strips.slabs.last_mut()
        {
            last.may_end_page = false;
        }
        let slabs = group_slabs(stacker, table, group, &places);
        stacker.strips.slabs.extend(slabs.into_iter().map(|slab| Slab { head: Some(head_index), ..slab }));
    }
}

/// All cells, in the order in which they are stacked.
fn break_ahead(stacker: &mut Stacker<'_>, table: &Table, places: &[(f32, f32)]) {
    let mut cells: Vec<(&Text, Style, f32)> = Vec::new();
    for group in &table.groups {
        let beside = group.rows.iter().flat_map(|row| (group.lead.len()..).zip(row));
        for (column, text) in (0..).zip(&group.lead).chain(beside) {
            let style = table.columns.get(column).map_or(PITCH, |column| style(column.align));
            cells.push((text, style, places.get(column).map_or(0.0, |place| place.1)));
        }
    }
    stacker.shaper.break_ahead(&cells);
}

fn rule(y_pt: f32, (left_pt, width_pt): (f32, f32), weight: RuleWeight) -> Mark {
    Mark::Rule { at: At { x_pt: left_pt, y_pt }, width_pt, weight }
}

fn head(stacker: &mut Stacker<'_>, table: &Table, places: &[(f32, f32)]) -> Slab {
    let cells: Vec<Vec<Arc<Line>>> = table
        .columns
        .iter()
        .zip(places)
        .map(|(column, place)| stacker.shaper.lines(&column.head, PITCH, place.1))
        .collect();
    let rows = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut marks = vec![rule(HEAD_ABOVE_PT, (0.0, stacker.width_pt), RuleWeight::Hair)];
    let top_pt = HEAD_ABOVE_PT + PAD_TOP_PT + span_marks(stacker, table, places, &mut marks);
    for ((column, place), lines) in table.columns.iter().zip(places).zip(&cells) {
        stacker.block += 1;
        // Heads stand on the rule below them, so that short ones are near their figures.
        let first = rows - lines.len();
        for (index, line) in lines.iter().enumerate() {
            let y_pt = top_pt + (first + index) as f32 * PITCH.pitch_pt();
            let tag = (Role::HeaderCell, stacker.block);
            marks.push(line_mark(line, *place, y_pt, (PITCH, column.align), tag));
        }
    }
    let height_pt = top_pt + rows as f32 * PITCH.pitch_pt() + PAD_BOTTOM_PT;
    marks.push(rule(height_pt, (0.0, stacker.width_pt), RuleWeight::Heavy));
    Slab { height_pt, marks, ..Slab::default() }
}

/// Headings over several columns, each over a rule that spans them; returns how high they are.
fn span_marks(stacker: &mut Stacker<'_>, table: &Table, places: &[(f32, f32)], marks: &mut Vec<Mark>) -> f32 {
    let mut most = 0;
    let top_pt = HEAD_ABOVE_PT + PAD_TOP_PT;
    let mut spans = Vec::new();
    for (columns, text) in &table.spans {
        let ends =
            places.get(columns.start).zip(columns.end.checked_sub(1).and_then(|last| places.get(last)));
        let Some(((left_pt, _), (last_pt, width_pt))) = ends else { continue };
        let place = (*left_pt, last_pt + width_pt - left_pt);
        let lines = stacker.shaper.lines(text, PITCH, place.1);
        most = most.max(lines.len());
        spans.push((place, lines));
    }
    let height_pt = if most == 0 { 0.0 } else { most as f32 * PITCH.pitch_pt() + SPAN_PAD_PT };
    for (place, lines) in spans {
        stacker.block += 1;
        let first = most - lines.len();
        for (index, line) in lines.iter().enumerate() {
            let y_pt = top_pt + (first + index) as f32 * PITCH.pitch_pt();
            let tag = (Role::HeaderCell, stacker.block);
            marks.push(line_mark(line, place, y_pt, (PITCH, Align::Centre), tag));
        }
        marks.push(rule(top_pt + height_pt - SPAN_PAD_PT / 2.0, place, RuleWeight::Hair));
    }
    height_pt
}

/// A head that stands again on a later page is no text of its own. Below it a row may go on, which has no
/// room of its own above.
fn repeated(mut head: Slab) -> Slab {
    head.height_pt += CONTINUED_PT;
    for mark in &mut head.marks {
        if let Mark::Line { role, .. } = mark {
            *role = Role::Artifact;
        }
    }
    head
}

fn group_slabs(
    stacker: &mut Stacker<'_>,
    table: &Table,
    group: &RowGroup,
    places: &[(f32, f32)],
) -> Vec<Slab> {
    let styles: Vec<Style> = table.columns.iter().map(|column| style(column.align)).collect();
    let (cells, gaps, count) = grid(stacker, group, places, &styles);
    let right_from_pt = places.get(group.lead.len()).map_or(0.0, |place| place.0);
    let pitch_pt = PITCH.pitch_pt();
    (0..count)
        .map(|line_index| {
            let (first, last) = (line_index == 0, line_index + 1 == count);
            let top_pt = if first { PAD_TOP_PT } else { 0.0 };
            let mut slab = Slab { height_pt: top_pt + pitch_pt, ..Slab::default() };
            if first && group.is_total {
                slab.marks.push(rule(0.0, (0.0, stacker.width_pt), RuleWeight::Heavy));
            }
            for cell in &cells {
                let line = line_index.checked_sub(cell.start).and_then(|index| cell.lines.get(index));
                let (Some(line), Some(place)) = (line, places.get(cell.column)) else { continue };
                let align = table.columns.get(cell.column).map_or(Align::Left, |column| column.align);
                slab.marks.push(line_mark(line, *place, top_pt, (PITCH, align), (Role::Cell, cell.block)));
            }
            slab.resumed = resumed(&cells, group, places, line_index);
            let is_gap = gaps.contains(&line_index);
            slab.is_space = is_gap && slab.marks.is_empty();
            if line_index.checked_sub(1).is_some_and(|before| gaps.contains(&before)) {
                // In the middle of the line above.
                let place = (right_from_pt, stacker.width_pt - right_from_pt);
                slab.divider.push(rule(-pitch_pt / 2.0, place, RuleWeight::Faint));
            }
            if last {
                slab.height_pt += PAD_BOTTOM_PT + group.extra_pt;
                slab.marks.push(rule(slab.height_pt, (0.0, stacker.width_pt), RuleWeight::Hair));
            }
            slab.may_end_page = last || may_end_page_before(&cells, &gaps, line_index + 1);
            slab
        })
        .collect()
}

/// Between two rows the page ends above the line that parts them; below it where a cell at the left goes on beside it,
/// so that on the next page the row begins beside the first line of that.
fn may_end_page_before(cells: &[GridCell], gaps: &[usize], grid_line: usize) -> bool {
    let well = |grid_line: usize| cells.iter().all(|cell| cell.may_end_page_before(grid_line));
    let is_shared = |gap: usize| gaps.contains(&gap) && cells.iter().any(|cell| cell.has(gap));
    let is_below_gap = grid_line.checked_sub(1).is_some_and(|before| gaps.contains(&before));
    let is_below_shared = grid_line.checked_sub(1).is_some_and(is_shared);
    let is_better_below = is_shared(grid_line) && well(grid_line + 1);
    well(grid_line) && (!is_below_gap || is_below_shared) && !is_better_below
}

/// The number of a group, where it goes on below its first line.
fn resumed(cells: &[GridCell], group: &RowGroup, places: &[(f32, f32)], line_index: usize) -> Vec<Mark> {
    let number = cells.first().filter(|cell| !group.lead.is_empty() && line_index >= cell.lines.len().max(1));
    let (Some(number), Some(place)) = (number, places.first()) else { return Vec::new() };
    let tag = (Role::Artifact, number.block);
    number.lines.iter().take(1).map(|line| line_mark(line, *place, 0.0, (PITCH, Align::Left), tag)).collect()
}

/// The cells of a group on their lines; the lines between its rows; and how many lines there are.
fn grid(
    stacker: &mut Stacker<'_>,
    group: &RowGroup,
    places: &[(f32, f32)],
    styles: &[Style],
) -> (Vec<GridCell>, Vec<usize>, usize) {
    let mut cells = Vec::new();
    let mut gaps = Vec::new();
    let columns = 0..group.lead.len();
    row_cells(stacker, &group.lead, (places, styles), columns, 0, &mut cells);
    let mut start = 0;
    for (index, row) in group.rows.iter().enumerate() {
        if index > 0 {
            gaps.push(start);
            start += 1;
        }
        let columns = group.lead.len()..places.len();
        start += row_cells(stacker, row, (places, styles), columns, start, &mut cells).max(1);
    }
    let left = cells.iter().map(|cell| cell.start + cell.lines.len()).max().unwrap_or(0);
    (cells, gaps, start.max(left).max(1))
}

/// Adds the cells of one row; returns the lines of the highest.
fn row_cells(
    stacker: &mut Stacker<'_>,
    texts: &[Text],
    (places, styles): (&[(f32, f32)], &[Style]),
    columns: Range<usize>,
    start: usize,
    cells: &mut Vec<GridCell>,
) -> usize {
    let mut most = 0;
    for (column, text) in columns.zip(texts) {
        stacker.block += 1;
        let width_pt = places.get(column).map_or(0.0, |place| place.1);
        let style = styles.get(column).copied().unwrap_or(PITCH);
        let lines = stacker.shaper.lines(text, style, width_pt);
        most = most.max(lines.len());
        cells.push(GridCell { column, start, lines, block: stacker.block });
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(start: usize, lines: usize) -> GridCell {
        let line = Arc::new(Line {
            text: String::new(),
            words: Vec::new(),
            lang: crate::model::Lang::Hi,
            joint: "",
            width_pt: 0.0,
            runs: Vec::new(),
        });
        GridCell { column: 0, start, lines: vec![line; lines], block: 0 }
    }

    #[test]
    fn a_short_cell_is_never_cut() {
        let short = cell(3, KEPT_WHOLE_LINES);
        assert!((4..3 + KEPT_WHOLE_LINES).all(|line| !short.may_end_page_before(line)));
        assert!(short.may_end_page_before(3) && short.may_end_page_before(3 + KEPT_WHOLE_LINES));
    }

    #[test]
    fn where_the_left_cell_goes_on_the_next_row_begins_a_page_beside_its_first_line() {
        let gap = 11;
        let ends = |left: usize| -> Vec<usize> {
            let cells = [cell(0, left), cell(0, gap), cell(gap + 1, 5)];
            (1..gap + 6).filter(|line| may_end_page_before(&cells, &[gap], *line)).collect()
        };
        assert_eq!(ends(30), [gap + 1]);
        assert_eq!(ends(3), [gap]);
        // Below it one line of the left cell would stand alone.
        assert_eq!(ends(13), [gap]);
    }

    #[test]
    fn a_long_cell_leaves_no_line_alone() {
        let long = cell(0, 30);
        assert!(!long.may_end_page_before(1) && !long.may_end_page_before(29));
        assert!((2..=28).all(|line| long.may_end_page_before(line)));
    }
}
