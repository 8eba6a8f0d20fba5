//! Text → lines of placed glyphs, with parley. Lines break at spaces only, so that a reader of the file
//! finds every word whole; a word that is longer than its line breaks where it may, and as a last resort
//! between any two clusters.
//!
//! Characters that no face has, such as emoji, are drawn as [?] and stay what they are in the text of the
//! line: whoever sees the paper sees that something is missing, whoever copies it gets it.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use parley::style::{FontWeight, OverflowWrap, StyleProperty};
use parley::{
    BreakReason, FontContext, Layout, LayoutContext, LineBreakContext, PositionedLayoutItem, RangedBuilder,
};

use super::block::{Ink, Style, Text};
use super::fonts::{self, Face};
use super::page::{Glyph, GlyphRun, Line};
use crate::model::Lang;

const REPLACEMENT: &str = "[?]";
const SEMI_BOLD: f32 = 600.0;

/// Narrowest and widest that a text can be, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Widths {
    pub longest_word_pt: f32,
    pub one_line_pt: f32,
}

/// Holds what is costly to make once: the font collection, scratch space, and lines that come again.
pub struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<Ink>,
    layout: Layout<Ink>,
    faces: Vec<(u64, Face)>,
    lang: Lang,
    drawable: HashMap<char, bool>,
    glyph_text: BTreeMap<(Face, u16), String>,
    known: HashMap<(Text, Style, u32), Vec<Arc<Line>>>,
}

/// A text as parley gets it, and which of its characters stand in for others.
struct Prepared {
    text: String,
    styles: Vec<(Range<usize>, bool, Ink)>,
    /// Where a replacement stands and what for.
    swaps: Vec<(usize, String)>,
}

impl Shaper {
    pub fn new(lang: Lang) -> Self {
        let (fonts, faces) = fonts::context();
        Self {
            fonts,
            layouts: LayoutContext::new(),
            layout: Layout::new(),
            faces,
            lang,
            drawable: HashMap::new(),
            glyph_text: BTreeMap::new(),
            known: HashMap::new(),
        }
    }

    /// What each glyph stands for, of all lines made so far.
    pub fn into_glyph_text(self) -> BTreeMap<(Face, u16), String> {
        self.glyph_text
    }

    /// Breaks a text into lines no wider than `width_pt`. A blank text gives no lines.
    pub fn lines(&mut self, text: &Text, style: Style, width_pt: f32) -> Vec<Arc<Line>> {
        if text.is_blank() {
            return Vec::new();
        }
        let key = (text.clone(), style, width_pt.to_bits());
        if let Some(lines) = self.known.get(&key) {
            return lines.clone();
        }
        let prepared = self.prepare(text);
        self.build(&prepared, style, true);
        self.layout.break_all_lines(Some(width_pt));
        if self.layout.lines().any(|line| line.break_reason() == BreakReason::Emergency) {
            self.build(&prepared, style, false);
            self.layout.break_all_lines(Some(width_pt));
        }
        let lines = self.collect(&prepared);
        self.known.insert(key, lines.clone());
        lines
    }

    pub fn widths(&mut self, text: &Text, style: Style) -> Widths {
        if text.is_blank() {
            return Widths::default();
        }
        let prepared = self.prepare(text);
        self.build(&prepared, style, true);
        // Broken without a limit, only so that the longest of its lines is known.
        self.layout.break_all_lines(None);
        let one_line_pt = self.layout.width();
        Widths { longest_word_pt: self.layout.calculate_content_widths().min, one_line_pt }
    }

    fn prepare(&mut self, text: &Text) -> Prepared {
        let length = text.0.iter().map(|span| span.text.len()).sum();
        let mut prepared =
            Prepared { text: String::with_capacity(length), styles: Vec::new(), swaps: Vec::new() };
        for span in &text.0 {
            let start = prepared.text.len();
            for c in span.text.chars() {
                match c {
                    '\n' => prepared.text.push(c),
                    '\u{2028}' | '\u{2029}' => prepared.text.push('\n'),
                    '\r' => {}
                    c if c.is_control() => prepared.text.push(' '),
                    c if self.can_draw(c) => prepared.text.push(c),
                    c => prepared.replace(c),
                }
            }
            prepared.styles.push((start..prepared.text.len(), span.bold, span.ink));
        }
        prepared
    }

    fn can_draw(&mut self, c: char) -> bool {
        if matches!(c, ' '..='~') {
            return true;
        }
        if let Some(known) = self.drawable.get(&c) {
            return *known;
        }
        let alone = Prepared {
            text: c.to_string(),
            styles: vec![(0..c.len_utf8(), false, Ink::Black)],
            swaps: vec![],
        };
        self.build(&alone, Style::Body, true);
        self.layout.break_all_lines(None);
        let found = self.layout.lines().all(|line| {
            line.items().all(|item| match item {
                PositionedLayoutItem::GlyphRun(run) => run.glyphs().all(|glyph| glyph.id != 0),
                PositionedLayoutItem::InlineBox(_) => true,
            })
        });
        self.drawable.insert(c, found);
        found
    }

    fn build(&mut self, prepared: &Prepared, style: Style, at_spaces_only: bool) {
        let mut builder: RangedBuilder<'_, Ink> =
            self.layouts.ranged_builder(&mut self.fonts, &prepared.text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(style.size_pt()));
        builder.push_default(StyleProperty::FontFamily(fonts::FAMILIES.into()));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if style.tabular() {
            builder.push_default(StyleProperty::FontFeatures("\"tnum\"".into()));
        }
        for (range, bold, ink) in &prepared.styles {
            if *bold {
                builder.push(StyleProperty::FontWeight(FontWeight::new(SEMI_BOLD)), range.clone());
            }
            if *ink != Ink::Black {
                builder.push(StyleProperty::Brush(*ink), range.clone());
            }
        }
        if at_spaces_only {
            builder.set_line_break_override(Some(&spaces_only));
        }
        builder.build_into(&mut self.layout, &prepared.text);
    }

    fn collect(&mut self, prepared: &Prepared) -> Vec<Arc<Line>> {
        let (faces, glyph_text) = (&self.faces, &mut self.glyph_text);
        let face_of =
            |id: u64| faces.iter().find(|(known, _)| *known == id).map_or(Face::Inter, |(_, face)| *face);
        self.layout
            .lines()
            .map(|line| {
                for run in line.runs() {
                    let face = face_of(run.font().data.id());
                    for cluster in run.clusters() {
                        let range = cluster.text_range();
                        for glyph in cluster.glyphs() {
                            glyph_text
                                .entry((face, glyph_id(glyph.id)))
                                .or_insert_with(|| prepared.text.get(range.clone()).unwrap_or("").to_owned());
                        }
                    }
                }
                let mut runs = Vec::new();
                for item in line.items() {
                    let PositionedLayoutItem::GlyphRun(run) = item else { continue };
                    let glyphs = run
                        .positioned_glyphs()
                        .map(|glyph| Glyph {
                            id: glyph_id(glyph.id),
                            x_pt: glyph.x,
                            y_pt: glyph.y - run.baseline(),
                        })
                        .collect();
                    let face = face_of(run.run().font().data.id());
                    runs.push(GlyphRun {
                        face,
                        size_pt: run.run().font_size(),
                        ink: run.style().brush,
                        glyphs,
                    });
                }
                let metrics = line.metrics();
                let (text, had_space) = prepared.said(line.text_range());
                let joint = match line.break_reason() {
                    BreakReason::Explicit => "\n",
                    _ if had_space => " ",
                    _ => "",
                };
                let lang = language(&text).unwrap_or(self.lang);
                Arc::new(Line {
                    text,
                    lang,
                    joint,
                    width_pt: metrics.advance - metrics.hanging_advance,
                    runs,
                })
            })
            .collect()
    }
}

impl Prepared {
    /// One sign for a whole row of characters that cannot be drawn.
    fn replace(&mut self, c: char) {
        let end = self.text.len();
        match self.swaps.last_mut() {
            Some((at, row)) if *at + REPLACEMENT.len() == end => row.push(c),
            _ => {
                self.swaps.push((end, c.to_string()));
                self.text.push_str(REPLACEMENT);
            }
        }
    }

    /// The text of a range as it was given, without the space at its end, and whether there was one.
    fn said(&self, range: Range<usize>) -> (String, bool) {
        let mut out = String::with_capacity(range.len());
        let mut from = range.start;
        for (at, original) in self.swaps.iter().filter(|(at, _)| range.contains(at)) {
            out.push_str(self.text.get(from..*at).unwrap_or(""));
            out.push_str(original);
            from = at + REPLACEMENT.len();
        }
        out.push_str(self.text.get(from..range.end).unwrap_or(""));
        let length = out.trim_end().len();
        let had_space = length < out.len();
        out.truncate(length);
        (out, had_space)
    }
}

fn spaces_only(between: LineBreakContext) -> Option<bool> {
    if between.before.is_whitespace() || between.before == '\u{200b}' { None } else { Some(false) }
}

/// Faces have fewer than 65,536 glyphs, by the format of their files.
fn glyph_id(id: u32) -> u16 {
    u16::try_from(id).unwrap_or(0)
}

/// The language of a line as its script tells it; `None` when it is only figures and signs.
fn language(text: &str) -> Option<Lang> {
    let mut latin = false;
    for c in text.chars() {
        match c {
            '\u{900}'..='\u{963}' | '\u{970}'..='\u{97f}' => return Some(Lang::Hi),
            c if c.is_alphabetic() => latin = true,
            _ => {}
        }
    }
    latin.then_some(Lang::En)
}
