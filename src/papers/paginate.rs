//! Stacks slabs on pages. Slabs between two places where a page may end go together; only when they are
//! higher than a whole page are they cut between any two slabs.

use super::flow::{Slab, Strips};
use super::page::{At, Mark, Page};

/// The page and the part of it that text may fill.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub page_width_pt: f32,
    pub page_height_pt: f32,
    pub left_pt: f32,
    pub top_pt: f32,
    pub height_pt: f32,
}

/// Sums of heights differ from the frame by rounding.
const SLACK_PT: f32 = 0.01;

struct Filler<'a> {
    frame: &'a Frame,
    heads: Vec<Slab>,
    pages: &'a mut Vec<Page>,
    used_pt: f32,
    /// Nothing but a repeated head stands on the page yet.
    fresh: bool,
}

/// Adds the pages of one section; at least one, so that an empty paper is a paper.
pub fn fill_pages(strips: Strips, frame: &Frame, pages: &mut Vec<Page>) {
    let mut filler = Filler { frame, heads: strips.heads, pages, used_pt: 0.0, fresh: true };
    filler.begin_page(None);
    let mut together: Vec<Slab> = Vec::new();
    for slab in strips.slabs {
        let ends = slab.may_end_page;
        together.push(slab);
        if ends {
            filler.add(std::mem::take(&mut together));
        }
    }
    filler.add(together);
}

impl Filler<'_> {
    fn begin_page(&mut self, head: Option<usize>) {
        self.pages.push(Page {
            width_pt: self.frame.page_width_pt,
            height_pt: self.frame.page_height_pt,
            marks: Vec::new(),
        });
        self.used_pt = 0.0;
        if let Some(head) = head.and_then(|index| self.heads.get(index)).cloned() {
            self.draw(&head);
        }
        self.fresh = true;
    }

    fn add(&mut self, slabs: Vec<Slab>) {
        let height_pt: f32 = slabs.iter().map(|slab| slab.height_pt).sum();
        let room_pt = self.frame.height_pt - self.used_pt + SLACK_PT;
        if height_pt > room_pt && !self.fresh {
            let first = slabs.iter().find(|slab| !slab.is_space);
            self.begin_page(first.and_then(|slab| slab.head));
        }
        for slab in slabs {
            if slab.is_space && self.fresh {
                continue;
            }
            let overflows = self.used_pt + slab.height_pt > self.frame.height_pt + SLACK_PT;
            if overflows && !self.fresh {
                self.begin_page(slab.head);
            }
            if self.fresh {
                self.place(&slab.resumed);
            } else {
                self.place(&slab.divider);
            }
            self.draw(&slab);
            self.fresh = false;
        }
    }

    fn draw(&mut self, slab: &Slab) {
        self.place(&slab.marks);
        self.used_pt += slab.height_pt;
    }

    fn place(&mut self, marks: &[Mark]) {
        let by = At { x_pt: self.frame.left_pt, y_pt: self.frame.top_pt + self.used_pt };
        if let Some(page) = self.pages.last_mut() {
            page.marks.extend(marks.iter().map(|mark| mark.moved(by)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame =
        Frame { page_width_pt: 100.0, page_height_pt: 120.0, left_pt: 10.0, top_pt: 10.0, height_pt: 100.0 };

    fn slab(height_pt: f32, may_end_page: bool) -> Slab {
        let at = At::default();
        let weight = super::super::block::RuleWeight::Hair;
        Slab {
            height_pt,
            may_end_page,
            marks: vec![Mark::Rule { at, width_pt: height_pt, weight }],
            ..Slab::default()
        }
    }

    /// The heights of what stands on each page.
    fn filled(strips: Strips) -> Vec<Vec<f32>> {
        let mut pages = Vec::new();
        fill_pages(strips, &FRAME, &mut pages);
        let height = |mark: &Mark| match mark {
            Mark::Rule { width_pt, .. } => *width_pt,
            Mark::Line { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => 0.0,
        };
        pages.iter().map(|page| page.marks.iter().map(height).collect()).collect()
    }

    #[test]
    fn what_is_tied_goes_to_the_next_page_together() {
        let slabs = vec![slab(50.0, true), slab(40.0, false), slab(20.0, true)];
        assert_eq!(filled(Strips { slabs, heads: vec![] }), [vec![50.0], vec![40.0, 20.0]]);
    }

    #[test]
    fn what_is_higher_than_a_page_is_cut() {
        let slabs = vec![slab(60.0, false), slab(60.0, false), slab(60.0, true)];
        assert_eq!(filled(Strips { slabs, heads: vec![] }), [vec![60.0], vec![60.0], vec![60.0]]);
    }

    #[test]
    fn a_table_head_is_repeated_above_the_row_that_begins_a_page() {
        let row = |height| Slab { head: Some(0), ..slab(height, true) };
        let slabs = vec![slab(10.0, false), row(80.0), row(85.0)];
        assert_eq!(
            filled(Strips { slabs, heads: vec![slab(10.0, false)] }),
            [vec![10.0, 80.0], vec![10.0, 85.0]]
        );
    }

    #[test]
    fn white_space_is_left_out_at_the_top_of_a_page() {
        let space = Slab { height_pt: 30.0, is_space: true, ..Slab::default() };
        let slabs = vec![space.clone(), slab(90.0, true), space, slab(90.0, true)];
        assert_eq!(filled(Strips { slabs, heads: vec![] }), [vec![90.0], vec![90.0]]);
    }

    #[test]
    fn what_parts_a_line_from_the_one_above_is_left_out_at_the_top_of_a_page() {
        let parted = |height| Slab { divider: slab(7.0, true).marks, ..slab(height, true) };
        let slabs = vec![parted(40.0), parted(30.0), parted(60.0)];
        let filled = filled(Strips { slabs, heads: vec![] });
        assert_eq!(filled, [vec![40.0, 7.0, 30.0], vec![60.0]]);
    }

    #[test]
    fn nothing_gives_one_empty_page() {
        assert_eq!(filled(Strips::default()).len(), 1);
    }
}
