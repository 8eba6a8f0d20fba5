//! A page → its content stream.
//!
//! Each word stands in a `Span` with its exact text (`ActualText`): Devanagari glyphs are many to one and out
//! of order, so a reader that copies or searches must not go by glyphs, and a word that is selected is that
//! word.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, StringFormat};

use super::PaperError;
use super::block::{Ink, Role, RuleWeight};
use super::embed::Embedded;
use super::fonts::Face;
use super::page::{At, Glyph, GlyphRun, Line, Mark, Page};
use super::pdf::utf16;
use super::spans::pieces;
use crate::model::{Grade, Lang};

/// Red, green and blue, each from 0 to 1.
type Colour = [f32; 3];

/// The content stream of a page of a paper in this language, not compressed.
pub fn content(page: &Page, lang: Lang, faces: &BTreeMap<Face, Embedded>) -> Result<Vec<u8>, PaperError> {
    let mut writer = Writer { lang, faces, font: None, operations: Vec::new() };
    for marks in page.marks.chunk_by(same_block) {
        writer.block(marks, page.height_pt);
    }
    let content = Content { operations: writer.operations };
    content.encode().map_err(|error| PaperError::Write(error.to_string()))
}

struct Writer<'a> {
    lang: Lang,
    faces: &'a BTreeMap<Face, Embedded>,
    /// The one that is set; it stays so to the end of the page.
    font: Option<(Face, f32)>,
    operations: Vec<Operation>,
}

impl Writer<'_> {
    fn put(&mut self, operator: &str, operands: Vec<Object>) {
        self.operations.push(Operation::new(operator, operands));
    }

    fn numbers(&mut self, operator: &str, numbers: &[f32]) {
        self.put(operator, numbers.iter().copied().map(Object::Real).collect());
    }

    /// Marks of one block, on a page of this height: its places are counted from its foot.
    fn block(&mut self, marks: &[Mark], height_pt: f32) {
        let from_foot = |at: &At| At { x_pt: at.x_pt, y_pt: height_pt - at.y_pt };
        match marks.first() {
            Some(Mark::Rule { at, width_pt, weight }) => self.rule(from_foot(at), *width_pt, *weight),
            Some(Mark::Bar { at, width_pt, height_pt, ink }) => {
                self.stroke(from_foot(at), across(*width_pt), *height_pt, colour(*ink));
            }
            Some(Mark::Stroke { at, by, width_pt, ink }) => {
                let by = At { x_pt: by.x_pt, y_pt: -by.y_pt };
                self.stroke(from_foot(at), by, *width_pt, colour(*ink));
            }
            Some(Mark::Line { role, .. }) => {
                let lines = marks.iter().filter_map(|mark| match mark {
                    Mark::Line { at, line, .. } => Some((from_foot(at), line.as_ref())),
                    Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => None,
                });
                let lines: Vec<(At, &Line)> = lines.collect();
                if *role == Role::Artifact {
                    self.artifact(|writer| writer.lines(&lines));
                } else {
                    self.lines(&lines);
                }
            }
            None => {}
        }
    }

    /// What is drawn and not read.
    fn artifact(&mut self, draw: impl FnOnce(&mut Self)) {
        self.put("BMC", vec!["Artifact".into()]);
        draw(self);
        self.put("EMC", Vec::new());
    }

    /// Lines with the words that they say.
    fn lines(&mut self, lines: &[(At, &Line)]) {
        self.put("BT", Vec::new());
        for piece in pieces(lines) {
            if let Some(word) = &piece.word {
                let properties = self.span_properties(word, piece.lang);
                self.put("BDC", vec!["Span".into(), properties.into()]);
            }
            for (at, run) in &piece.runs {
                self.run(run, *at);
            }
            if piece.word.is_some() {
                self.put("EMC", Vec::new());
            }
        }
        self.put("ET", Vec::new());
    }

    fn span_properties(&self, text: &str, lang: Lang) -> Dictionary {
        let mut properties = Dictionary::new();
        properties.set("ActualText", Object::String(utf16(text), StringFormat::Literal));
        if lang != self.lang {
            properties.set("Lang", Object::string_literal(lang.tag()));
        }
        properties
    }

    fn run(&mut self, run: &GlyphRun, at: At) {
        let Some(embedded) = self.faces.get(&run.face) else { return };
        if self.font.replace((run.face, run.size_pt)) != Some((run.face, run.size_pt)) {
            self.put("Tf", vec![run.face.resource_name().into(), run.size_pt.into()]);
        }
        if run.ink != Ink::Black {
            self.numbers("rg", &colour(run.ink));
        }
        // Joiners are drawn as spaces without width; as letters of a word they would widen its box over the
        // space.
        let is_drawn = |glyph: &&Glyph| run.word.is_none() || Some(glyph.id) != embedded.space;
        let glyphs: Vec<Glyph> = run.glyphs.iter().filter(is_drawn).copied().collect();
        // Marks above and below stand at heights of their own; the glyphs between are one string.
        for level in glyphs.chunk_by(|a, b| a.y_pt == b.y_pt) {
            let Some(first) = level.first() else { continue };
            let (x, y) = (hundredths(at.x_pt + first.x_pt), hundredths(at.y_pt - first.y_pt));
            self.numbers("Tm", &[1.0, 0.0, 0.0, 1.0, x, y]);
            self.put("TJ", vec![string(level, run.size_pt, embedded).into()]);
        }
        if run.ink != Ink::Black {
            self.numbers("rg", &colour(Ink::Black));
        }
    }

    fn rule(&mut self, from: At, width_pt: f32, weight: RuleWeight) {
        let (thickness_pt, grey) = match weight {
            RuleWeight::Faint => (0.4, 0.72),
            RuleWeight::Hair => (0.5, 0.45),
            RuleWeight::Heavy => (1.0, 0.0),
        };
        self.stroke(from, across(width_pt), thickness_pt, [grey; 3]);
    }

    /// A straight line, up from below; as thick as a bar it is one. What it shows stands in words beside it.
    fn stroke(&mut self, from: At, by: At, thickness_pt: f32, colour: Colour) {
        self.artifact(|writer| {
            writer.numbers("w", &[hundredths(thickness_pt)]);
            writer.numbers("RG", &colour);
            writer.numbers("m", &[hundredths(from.x_pt), hundredths(from.y_pt)]);
            writer.numbers("l", &[hundredths(from.x_pt + by.x_pt), hundredths(from.y_pt + by.y_pt)]);
            writer.put("S", Vec::new());
        });
    }
}

/// Glyphs with the corrections that bring each one to its place, in thousandths of the size.
fn string(glyphs: &[Glyph], size_pt: f32, embedded: &Embedded) -> Vec<Object> {
    let start_pt = glyphs.first().map_or(0.0, |glyph| glyph.x_pt);
    let mut pen = 0.0;
    let mut out = Vec::new();
    let mut codes = Vec::with_capacity(2 * glyphs.len());
    for (index, glyph) in glyphs.iter().enumerate() {
        let code = embedded.glyph(glyph.id);
        codes.extend(code.to_be_bytes());
        pen += embedded.advance(code);
        let Some(next) = glyphs.get(index + 1) else { break };
        let correction = (pen - (next.x_pt - start_pt) * 1000.0 / size_pt).round();
        if correction != 0.0 {
            out.push(Object::String(std::mem::take(&mut codes), StringFormat::Hexadecimal));
            out.push(correction.into());
            pen -= correction;
        }
    }
    out.push(Object::String(codes, StringFormat::Hexadecimal));
    out
}

/// The lines of one paragraph or cell are written together: a word of it may be broken over two.
fn same_block(a: &Mark, b: &Mark) -> bool {
    let block = |mark: &Mark| match mark {
        Mark::Line { block, .. } => Some(*block),
        Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => None,
    };
    block(a).is_some() && block(a) == block(b)
}

/// A hundredth of a point is finer than any printer, one of a colour's part than any eye; more digits only make
/// the file longer.
fn hundredths(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn across(width_pt: f32) -> At {
    At { x_pt: width_pt, y_pt: 0.0 }
}

/// The colours of the light theme, which hold 4.5:1 on white paper.
fn colour(ink: Ink) -> Colour {
    let rgb: [u8; 3] = match ink {
        Ink::Black => [0x00, 0x00, 0x00],
        Ink::Grey => [0x4a, 0x50, 0x59],
        Ink::Grade(Grade::Good) => [0x1b, 0x7f, 0x4b],
        Ink::Grade(Grade::Watch) => [0xa0, 0x5a, 0x00],
        Ink::Grade(Grade::Behind) => [0xb3, 0x26, 0x1e],
    };
    rgb.map(|part| hundredths(f32::from(part) / 255.0))
}
