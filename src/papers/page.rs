//! Pages as plain data: where every glyph and rule stands. What a PDF is written from, what tests read, and
//! all that a writer of tags needs: role, language, text and the block that a line belongs to.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::block::{Ink, Role, RuleWeight};
use super::fonts::Face;
use crate::model::Lang;

/// Points from the left edge and from the top edge of the page, as read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct At {
    pub x_pt: f32,
    pub y_pt: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// From the start of the line.
    pub x_pt: f32,
    /// Above (negative) or below the baseline.
    pub y_pt: f32,
}

/// Glyphs of one word or space, in one face, size and colour, in drawing order.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// Which of the line's words; `None` for a space between them.
    pub word: Option<usize>,
    pub face: Face,
    pub size_pt: f32,
    pub ink: Ink,
    pub glyphs: Vec<Glyph>,
}

/// One line of text, ready to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What the line says, in reading order, without the space at its end.
    pub text: String,
    /// Its words, without the spaces between them.
    pub words: Vec<String>,
    pub lang: Lang,
    /// What stood between this line and the next: a space, a line feed, or nothing where a word was broken.
    pub joint: &'static str,
    /// Without the space at its end.
    pub width_pt: f32,
    pub runs: Vec<GlyphRun>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Line {
        /// The start of the baseline.
        at: At,
        line: Arc<Line>,
        role: Role,
        /// Lines with the same number belong to the same paragraph or cell, also across pages.
        block: u32,
    },
    Rule {
        at: At,
        width_pt: f32,
        weight: RuleWeight,
    },
    /// A straight line of a chart.
    Stroke {
        at: At,
        /// From there.
        by: At,
        width_pt: f32,
        ink: Ink,
    },
    /// A filled bar of a chart.
    Bar {
        /// The middle of its left side.
        at: At,
        width_pt: f32,
        height_pt: f32,
        ink: Ink,
    },
}

impl Mark {
    pub fn moved(&self, by: At) -> Self {
        let mut mark = self.clone();
        match &mut mark {
            Self::Line { at, .. }
            | Self::Rule { at, .. }
            | Self::Stroke { at, .. }
            | Self::Bar { at, .. } => {
                at.x_pt += by.x_pt;
                at.y_pt += by.y_pt;
            }
        }
        mark
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub width_pt: f32,
    pub height_pt: f32,
    pub marks: Vec<Mark>,
}

impl Page {
    /// Block after block, as one reads: slabs go across all cells of a row, readers go cell by cell. What is
    /// drawn comes last.
    pub fn put_in_reading_order(&mut self) {
        self.marks.sort_by_key(|mark| match mark {
            Mark::Line { block, .. } => *block,
            Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => u32::MAX,
        });
    }
}

/// A laid-out paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    pub title: String,
    pub author: String,
    pub lang: Lang,
    pub made: NaiveDateTime,
    pub pages: Vec<Page>,
    /// What each glyph stands for, for programs that ask glyph by glyph.
    pub glyph_text: BTreeMap<(Face, u16), String>,
}

impl Pages {
    /// The pages in words, one mark a line, for people and for tests.
    pub fn dump(&self) -> String {
        let mut out = format!("{} [{}] {}\n", self.title, self.lang.tag(), self.made);
        for (index, page) in self.pages.iter().enumerate() {
            let _ = writeln!(out, "\npage {} {:.0}×{:.0}", index + 1, page.width_pt, page.height_pt);
            for mark in &page.marks {
                match mark {
                    Mark::Line { at, line, role, block } => {
                        let end = at.x_pt + line.width_pt;
                        let _ = writeln!(
                            out,
                            "{:5.0} {:5.0}–{:<5.0} {role:?} #{block} {}: {}",
                            at.y_pt,
                            at.x_pt,
                            end,
                            line.lang.tag(),
                            line.text
                        );
                    }
                    Mark::Bar { at, width_pt, ink, .. } => {
                        let end = at.x_pt + width_pt;
                        let _ = writeln!(out, "{:5.0} {:5.0}–{:<5.0} bar {ink:?}", at.y_pt, at.x_pt, end);
                    }
                    Mark::Stroke { at, by, ink, .. } => {
                        let end = at.x_pt + by.x_pt;
                        let _ = writeln!(
                            out,
                            "{:5.0} {:5.0}–{:<5.0} stroke to {:.0} {ink:?}",
                            at.y_pt,
                            at.x_pt,
                            end,
                            at.y_pt + by.y_pt
                        );
                    }
                    Mark::Rule { at, width_pt, weight } => {
                        let end = at.x_pt + width_pt;
                        let _ = writeln!(out, "{:5.0} {:5.0}–{:<5.0} rule {weight:?}", at.y_pt, at.x_pt, end);
                    }
                }
            }
        }
        out
    }
}
