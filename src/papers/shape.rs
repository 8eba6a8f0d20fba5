//! Text → lines of placed glyphs, with parley. Lines break at spaces only, so that a reader of the file
//! finds every word whole, and not at those that hold two words together (`glue`); a word that is longer than
//! its line breaks where it may, and as a last resort between any two clusters. The last line of a paragraph
//! is not one or two short words where the line before it can spare another.
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
use super::glue::glued;
use super::page::{Glyph, GlyphRun, Line};
use super::prepared::Prepared;
use crate::model::Lang;
use crate::parts::in_parts_beside;

const SEMI_BOLD: f32 = 600.0;
/// A last line of so few words looks lost below this share of the width.
const MOST_LONELY: usize = 2;
const SHORT_LINE: f32 = 0.25;

/// So many texts are worth the making of a font collection on another thread.
const WORTH_THREADS: usize = 200;

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

/// Where lines may end besides mandatory ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Breaks {
    Spaces,
    /// Wherever Unicode allows it (UAX #14), but not inside a date.
    Anywhere,
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
        let plain = self.prepare(text);
        let glue = glued(&plain.text);
        let (mut prepared, breaks, emergencies) = self.broken(&plain, &glue, style, width_pt);
        // One word that came down may be as short.
        for _ in 0..MOST_LONELY {
            let lonely = self.lonely_spaces(&prepared, width_pt);
            if lonely.is_empty() {
                break;
            }
            let count = self.layout.len();
            let company = prepared.tied(&lonely);
            self.break_lines(&company, style, breaks, width_pt);
            if self.layout.len() == count && self.emergencies() == emergencies {
                prepared = company;
            } else {
                self.break_lines(&prepared, style, breaks, width_pt);
                break;
            }
        }
        let lines = self.collect(&prepared);
        self.known.insert(key, lines.clone());
        lines
    }

    /// Breaks many texts, each as `lines` will be asked for it. What `lines` then gives is the same as without, and
    /// sooner where there are several processors.
    pub fn break_ahead(&mut self, wanted: &[(&Text, Style, f32)]) {
        let lang = self.lang;
        let own = |part: &[_]| {
            self.break_all(part);
            None
        };
        let made = in_parts_beside(WORTH_THREADS, wanted, own, |part| {
            let mut shaper = Self::new(lang);
            shaper.break_all(part);
            Some((shaper.known, shaper.glyph_text))
        });
        // In the order of the texts: of two that draw one glyph for different characters the first has named it.
        for (known, glyph_text) in made.into_iter().flatten() {
            self.known.extend(known);
            for (glyph, text) in glyph_text {
                name_glyph(&mut self.glyph_text, glyph, &text);
            }
        }
    }

    fn break_all(&mut self, wanted: &[(&Text, Style, f32)]) {
        for (text, style, width_pt) in wanted {
            self.lines(text, *style, *width_pt);
        }
    }

    pub fn widths(&mut self, text: &Text, style: Style) -> Widths {
        if text.is_blank() {
            return Widths::default();
        }
        let plain = self.prepare(text);
        let prepared = plain.tied(&glued(&plain.text));
        self.build(&prepared, style, Breaks::Spaces);
        // Broken without a limit, only so that the longest of its lines is known.
        self.layout.break_all_lines(None);
        let one_line_pt = self.layout.width();
        Widths { longest_word_pt: self.layout.calculate_content_widths().min, one_line_pt }
    }

    /// Breaks the text in the way that breaks the fewest words by force: at spaces that do not hold, or where
    /// Unicode allows it, and only when neither is enough, at spaces that hold. Says how many it did break.
    fn broken(
        &mut self,
        plain: &Prepared,
        glue: &[usize],
        style: Style,
        width_pt: f32,
    ) -> (Prepared, Breaks, usize) {
        let mut best: Option<(&[usize], Breaks, usize)> = None;
        for (glue, breaks) in
            [(glue, Breaks::Spaces), (glue, Breaks::Anywhere), (&[], Breaks::Spaces), (&[], Breaks::Anywhere)]
        {
            let prepared = plain.tied(glue);
            self.break_lines(&prepared, style, breaks, width_pt);
            let forced = self.emergencies();
            if forced == 0 {
                return (prepared, breaks, 0);
            }
            if best.is_none_or(|(.., fewest)| forced < fewest) {
                best = Some((glue, breaks, forced));
            }
        }
        let (glue, breaks, forced) = best.unwrap_or((glue, Breaks::Anywhere, 0));
        let prepared = plain.tied(glue);
        self.break_lines(&prepared, style, breaks, width_pt);
        (prepared, breaks, forced)
    }

    fn break_lines(&mut self, prepared: &Prepared, style: Style, breaks: Breaks, width_pt: f32) {
        self.build(prepared, style, breaks);
        self.layout.break_all_lines(Some(width_pt));
    }

    fn emergencies(&self) -> usize {
        self.layout.lines().filter(|line| line.break_reason() == BreakReason::Emergency).count()
    }

    /// The spaces before words that are the whole last line of a paragraph, and short.
    fn lonely_spaces(&self, prepared: &Prepared, width_pt: f32) -> Vec<usize> {
        let mut out = Vec::new();
        let mut before = None;
        for line in self.layout.lines() {
            let (text, _) = prepared.said(line.text_range());
            let metrics = line.metrics();
            let short = metrics.advance - metrics.hanging_advance < SHORT_LINE * width_pt;
            let last = matches!(line.break_reason(), BreakReason::Explicit | BreakReason::None);
            // A danda that stands apart is no word.
            let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
            let alone = short && last && (1..=MOST_LONELY).contains(&words.count());
            let space = line.text_range().start.checked_sub(1);
            let is_space = |at: &usize| prepared.text.as_bytes().get(*at) == Some(&b' ');
            if let (true, Some(BreakReason::Regular), Some(at)) = (alone, before, space.filter(is_space)) {
                out.push(at);
            }
            before = Some(line.break_reason());
        }
        out
    }

    fn prepare(&mut self, text: &Text) -> Prepared {
        let mut prepared = Prepared::with_room(text.0.iter().map(|span| span.text.len()).sum());
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
        self.build(&Prepared::one(c), Style::Body, Breaks::Spaces);
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

    fn build(&mut self, prepared: &Prepared, style: Style, breaks: Breaks) {
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
        builder.set_line_break_override(Some(match breaks {
            Breaks::Spaces => &spaces_only,
            Breaks::Anywhere => &not_in_numbers,
        }));
        builder.build_into(&mut self.layout, &prepared.text);
    }

    fn collect(&mut self, prepared: &Prepared) -> Vec<Arc<Line>> {
        let (faces, glyph_text) = (&self.faces, &mut self.glyph_text);
        let face_of =
            |id: u64| faces.iter().find(|(known, _)| *known == id).map_or(Face::Inter, |(_, face)| *face);
        self.layout
            .lines()
            .map(|line| {
                let words = prepared.words(line.text_range());
                // The word of each glyph, in the order in which the items of the line have them.
                let mut of_glyphs = Vec::new();
                for run in line.runs() {
                    let face = face_of(run.font().data.id());
                    for cluster in run.clusters() {
                        let range = cluster.text_range();
                        let is_in = |word: &Range<usize>| word.start < range.end && range.start < word.end;
                        let word = words.iter().position(is_in);
                        // A sign without a letter of its own is drawn in one cluster with the space before it.
                        let start =
                            word.and_then(|word| words.get(word)).map_or(range.start, |word| word.start);
                        let letters = start.max(range.start)..range.end;
                        let behind_space = letters.start > range.start;
                        let text = prepared.cluster(letters);
                        for (place, glyph) in cluster.glyphs().enumerate() {
                            let is_space = behind_space && place == 0;
                            of_glyphs.push(word.filter(|_| !is_space));
                            let said = if is_space { " " } else { &text };
                            name_glyph(glyph_text, (face, glyph_id(glyph.id)), said);
                        }
                    }
                }
                let metrics = line.metrics();
                let (text, had_space) = prepared.said(line.text_range());
                let joint = match line.break_reason() {
                    BreakReason::Explicit => "\n",
                    _ if had_space => " ",
                    _ => "",
                };
                Arc::new(Line {
                    lang: language(&text).unwrap_or(self.lang),
                    text,
                    words: words.into_iter().map(|word| prepared.said(word).0).collect(),
                    joint,
                    width_pt: metrics.advance - metrics.hanging_advance,
                    runs: runs(&line, face_of, of_glyphs),
                })
            })
            .collect()
    }
}

/// A glyph is named by the text that it drew first. A joiner is drawn with the glyph of the space, which stays the
/// space.
fn name_glyph(names: &mut BTreeMap<(Face, u16), String>, glyph: (Face, u16), text: &str) {
    let known = names.entry(glyph).or_insert_with(|| text.to_owned());
    if text == " " {
        text.clone_into(known);
    }
}

/// The glyphs of a line in their places, each word apart.
fn runs(
    line: &parley::Line<'_, Ink>,
    face_of: impl Fn(u64) -> Face,
    words: Vec<Option<usize>>,
) -> Vec<GlyphRun> {
    let mut words = words.into_iter();
    let mut runs = Vec::new();
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(run) = item else { continue };
        let baseline = run.baseline();
        let placed = run.positioned_glyphs().map(|glyph| {
            let placed = Glyph { id: glyph_id(glyph.id), x_pt: glyph.x, y_pt: glyph.y - baseline };
            (words.next().flatten(), placed)
        });
        let placed: Vec<(Option<usize>, Glyph)> = placed.collect();
        let face = face_of(run.run().font().data.id());
        let (size_pt, ink) = (run.run().font_size(), run.style().brush);
        runs.extend(placed.chunk_by(|a, b| a.0 == b.0).filter_map(|placed| {
            let word = placed.first()?.0;
            let glyphs = placed.iter().map(|(_, glyph)| *glyph).collect();
            Some(GlyphRun { word, face, size_pt, ink, glyphs })
        }));
    }
    runs
}

fn spaces_only(between: LineBreakContext) -> Option<bool> {
    if between.before.is_whitespace() || between.before == '\u{200b}' { None } else { Some(false) }
}

/// Dates and amounts stay whole: 23/11/2026, 12-11-2026.
fn not_in_numbers(between: LineBreakContext) -> Option<bool> {
    let digit = |c: char| c.is_ascii_digit() || ('०'..='९').contains(&c);
    let sign = matches!(between.before, '.' | ',' | '/' | '-' | '–');
    let inside = sign && digit(between.after) && between.before_before.is_some_and(digit);
    if inside { Some(false) } else { None }
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
