//! Blocks → slabs → pages. A slab is a strip of the page's width that is never cut: a line of a paragraph, or
//! one line of every cell of a table row. Each says whether the page may end after it; `paginate` then only
//! has to stack them.

use std::sync::Arc;

use super::block::{Align, Block, Paper, Paragraph, Role, RuleWeight, Section, Signature, Style, Text};
use super::chart;
use super::line_chart;
use super::page::{At, Line, Mark, Page, Pages};
use super::paginate::{self, Frame};
use super::shape::Shaper;
use super::table;
use crate::hindi::with_digits;
use crate::i18n::fill;

const A4_SHORT_PT: f32 = 595.276;
const A4_LONG_PT: f32 = 841.89;
/// 20 mm.
pub const MARGIN_PT: f32 = 56.693;
const BOTTOM_MARGIN_PT: f32 = 62.0;
const FOOTER_BASELINE_FROM_BOTTOM_PT: f32 = 36.0;
const LIST_INDENT_PT: f32 = 22.0;
/// Room for a signature with a pen.
const PEN_ROOM_PT: f32 = 40.0;
/// The signature stands in this right part of the width.
const SIGNATURE_SHARE: f32 = 0.42;

/// The width of the text on a page.
pub fn content_width_pt(landscape: bool) -> f32 {
    (if landscape { A4_LONG_PT } else { A4_SHORT_PT }) - 2.0 * MARGIN_PT
}

/// A strip that is never cut. Its marks are placed from its own top left corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slab {
    pub height_pt: f32,
    pub marks: Vec<Mark>,
    /// The page may end below it.
    pub may_end_page: bool,
    /// White space that is left out at the top of a page.
    pub is_space: bool,
    /// The table head that stands again above it when it begins a page.
    pub head: Option<usize>,
    /// What stands again in it when it begins a page: the number of the point that goes on.
    pub resumed: Vec<Mark>,
    /// What parts it from what stands above it: nothing where it begins a page.
    pub divider: Vec<Mark>,
}

/// The slabs of a section, and the heads of its tables.
#[derive(Debug, Default)]
pub struct Strips {
    pub slabs: Vec<Slab>,
    pub heads: Vec<Slab>,
}

impl Strips {
    pub fn space(&mut self, height_pt: f32) {
        if height_pt > 0.0 {
            self.slabs.push(Slab { height_pt, is_space: true, ..Slab::default() });
        }
    }

    /// Whatever comes next stays on the page of what is last now.
    fn tie(&mut self) {
        if let Some(last) = self.slabs.last_mut() {
            last.may_end_page = false;
        }
    }
}

/// Makes the slabs of one section.
pub struct Stacker<'a> {
    pub shaper: &'a mut Shaper,
    pub width_pt: f32,
    /// The number of the last block or cell.
    pub block: u32,
    pub strips: Strips,
}

/// Lays a paper out on A4 pages.
pub fn lay_out(paper: &Paper) -> Pages {
    let mut shaper = Shaper::new(paper.lang);
    let mut pages = Vec::new();
    let mut block = 0;
    for section in &paper.sections {
        let (width_pt, height_pt) =
            if section.landscape { (A4_LONG_PT, A4_SHORT_PT) } else { (A4_SHORT_PT, A4_LONG_PT) };
        let frame = Frame {
            page_width_pt: width_pt,
            page_height_pt: height_pt,
            left_pt: MARGIN_PT,
            top_pt: MARGIN_PT,
            height_pt: height_pt - MARGIN_PT - BOTTOM_MARGIN_PT,
        };
        let strips;
        (strips, block) = stack(section, &mut shaper, block);
        paginate::fill_pages(strips, &frame, &mut pages);
    }
    pages.iter_mut().for_each(Page::put_in_reading_order);
    footers(paper, &mut pages, &mut shaper);
    Pages {
        title: paper.title.clone(),
        author: paper.author.clone(),
        lang: paper.lang,
        made: paper.made,
        pages,
        glyph_text: shaper.into_glyph_text(),
    }
}

fn stack(section: &Section, shaper: &mut Shaper, block: u32) -> (Strips, u32) {
    let width_pt = content_width_pt(section.landscape);
    let mut stacker = Stacker { shaper, width_pt, block, strips: Strips::default() };
    for block in &section.blocks {
        stacker.block += 1;
        match block {
            Block::Paragraph(paragraph) => stacker.paragraph(paragraph),
            Block::Pair { left, right, style, above_pt } => stacker.pair(left, right, *style, *above_pt),
            Block::ListItem { label, text, style } => stacker.list_item(label, text, *style),
            Block::Rule { weight, above_pt } => stacker.rule(*weight, *above_pt),
            Block::Table(table) => table::stack(&mut stacker, table),
            Block::Chart(drawn) => chart::stack(&mut stacker, drawn),
            Block::LineChart(drawn) => line_chart::stack(&mut stacker, drawn),
            Block::Signature(signature) => stacker.signature(signature),
        }
    }
    (stacker.strips, stacker.block)
}

/// The line's mark, aligned between `left_pt` and `left_pt + width_pt`, in a line box that begins at `top_pt`.
pub fn line_mark(
    line: &Arc<Line>,
    (left_pt, width_pt): (f32, f32),
    top_pt: f32,
    (style, align): (Style, Align),
    (role, block): (Role, u32),
) -> Mark {
    let free_pt = (width_pt - line.width_pt).max(0.0);
    let shift_pt = match align {
        Align::Left => 0.0,
        Align::Centre => free_pt / 2.0,
        Align::Right => free_pt,
    };
    let at = At { x_pt: left_pt + shift_pt, y_pt: top_pt + style.baseline_pt() };
    Mark::Line { at, line: Arc::clone(line), role, block }
}

/// True when a text of `lines` lines may go on to the next page after `before` of them: never one line alone.
pub fn splits_well(before: usize, lines: usize) -> bool {
    before == 0 || before >= lines || (before >= 2 && lines - before >= 2)
}

impl Stacker<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        if paragraph.keeps_with_previous {
            self.strips.tie();
        }
        self.strips.space(paragraph.above_pt);
        let lines = self.shaper.lines(&paragraph.text, paragraph.style, self.width_pt);
        let count = lines.len();
        let style = paragraph.style;
        for (index, line) in lines.iter().enumerate() {
            let (span, tag) = ((0.0, self.width_pt), (paragraph.role, self.block));
            let last = index + 1 == count;
            self.strips.slabs.push(Slab {
                height_pt: style.pitch_pt(),
                marks: vec![line_mark(line, span, 0.0, (style, paragraph.align), tag)],
                may_end_page: if last { !paragraph.keeps_with_next } else { splits_well(index + 1, count) },
                ..Slab::default()
            });
        }
    }

    fn pair(&mut self, left: &Text, right: &Text, style: Style, above_pt: f32) {
        self.strips.space(above_pt);
        let half_pt = self.width_pt / 2.0;
        let lefts = self.shaper.lines(left, style, self.width_pt * 0.6);
        let rights = self.shaper.lines(right, style, self.width_pt * 0.35);
        for index in 0..lefts.len().max(rights.len()) {
            let top = 0.0;
            let left = lefts.get(index).map(|line| {
                line_mark(line, (0.0, half_pt), top, (style, Align::Left), (Role::Paragraph, self.block))
            });
            let right = rights.get(index).map(|line| {
                let tag = (Role::Paragraph, self.block + 1);
                line_mark(line, (half_pt, half_pt), top, (style, Align::Right), tag)
            });
            let marks = left.into_iter().chain(right).collect();
            self.strips.slabs.push(Slab { height_pt: style.pitch_pt(), marks, ..Slab::default() });
        }
        self.block += 1;
    }

    fn list_item(&mut self, label: &Text, text: &Text, style: Style) {
        let text_block = self.block + 1;
        let width_pt = self.width_pt - LIST_INDENT_PT;
        let labels = self.shaper.lines(label, style, LIST_INDENT_PT);
        let lines = self.shaper.lines(text, style, width_pt);
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            let mut marks = Vec::with_capacity(2);
            if let (0, Some(label)) = (index, labels.first()) {
                let tag = (Role::ListLabel, self.block);
                marks.push(line_mark(label, (0.0, LIST_INDENT_PT), 0.0, (style, Align::Left), tag));
            }
            let tag = (Role::ListItem, text_block);
            marks.push(line_mark(line, (LIST_INDENT_PT, width_pt), 0.0, (style, Align::Left), tag));
            self.strips.slabs.push(Slab {
                height_pt: style.pitch_pt(),
                marks,
                may_end_page: splits_well(index + 1, count),
                ..Slab::default()
            });
        }
        self.block = text_block;
    }

    fn rule(&mut self, weight: RuleWeight, above_pt: f32) {
        let mark = Mark::Rule { at: At { x_pt: 0.0, y_pt: above_pt }, width_pt: self.width_pt, weight };
        self.strips.tie();
        self.strips.slabs.push(Slab { height_pt: above_pt + 1.0, marks: vec![mark], ..Slab::default() });
    }

    fn signature(&mut self, signature: &Signature) {
        self.strips.tie();
        let width_pt = self.width_pt * SIGNATURE_SHARE;
        let left_pt = self.width_pt - width_pt;
        // Not left out at the top of a page: it is never there, for the signature is tied to what is above.
        self.strips.slabs.push(Slab { height_pt: PEN_ROOM_PT, ..Slab::default() });
        for text in &signature.lines {
            for line in self.shaper.lines(text, Style::Body, width_pt) {
                let tag = (Role::Signature, self.block);
                let mark = line_mark(&line, (left_pt, width_pt), 0.0, (Style::Body, Align::Centre), tag);
                self.strips.slabs.push(Slab {
                    height_pt: Style::Body.pitch_pt(),
                    marks: vec![mark],
                    ..Slab::default()
                });
            }
        }
        if let Some(last) = self.strips.slabs.last_mut() {
            last.may_end_page = true;
        }
    }
}

fn footers(paper: &Paper, pages: &mut [Page], shaper: &mut Shaper) {
    let count = with_digits(&pages.len().to_string(), paper.digits);
    for (index, page) in pages.iter_mut().enumerate() {
        let number = with_digits(&(index + 1).to_string(), paper.digits);
        let label = fill(paper.page_label, &[("page", &number), ("pages", &count)]);
        let width_pt = page.width_pt - 2.0 * MARGIN_PT;
        let top_pt = page.height_pt - FOOTER_BASELINE_FROM_BOTTOM_PT - Style::Footer.baseline_pt();
        let texts = [(paper.notice.clone(), Align::Left, u32::MAX - 1), (label, Align::Right, u32::MAX)];
        for (text, align, block) in texts {
            for line in shaper.lines(&Text::plain(text), Style::Footer, width_pt) {
                let place = (MARGIN_PT, width_pt);
                let tag = (Role::Artifact, block);
                page.marks.push(line_mark(&line, place, top_pt, (Style::Footer, align), tag));
            }
        }
    }
}
