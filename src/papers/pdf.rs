//! Pages → PDF. printpdf writes page contents and fonts; lopdf then gets what printpdf leaves to chance or
//! does not know: language, title, dates and the document's id, all of them from the input alone.
//!
//! Each word stands in a `Span` with its exact text (`ActualText`): Devanagari glyphs are many to one and out
//! of order, so a reader that copies or searches must not go by glyphs, and a word that is selected is that
//! word.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    Codepoint, Color, DictItem, Line as PdfLine, LinePoint, Mm, Op, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Pt, Rgb, TextItem, TextMatrix,
};

use super::PaperError;
use super::block::{Ink, Role, RuleWeight};
use super::embed::{self, Embedded};
use super::fonts::Face;
use super::page::{At, Glyph, GlyphRun, Line, Mark, Page, Pages};
use crate::model::{Grade, Lang};
use crate::parts::{in_parts_from, joined};

const PRODUCER: &str = concat!("Baithak ", env!("CARGO_PKG_VERSION"));
/// So many pages are worth another thread.
const WORTH_THREADS: usize = 4;
const MM_PER_PT: f32 = 25.4 / 72.0;

/// Writes the finished file.
pub fn write(pages: &Pages) -> Result<Vec<u8>, PaperError> {
    let faces = embed::faces(pages)?;
    let writer = Writer { pages, faces: &faces };
    let mut document = PdfDocument::new(&pages.title);
    for (face, embedded) in &faces {
        document.resources.fonts.map.insert(Embedded::id(*face), embedded.font.clone());
    }
    let made = in_parts_from(WORTH_THREADS, &pages.pages, |part| {
        part.iter().map(|page| writer.page(page)).collect::<Vec<_>>()
    });
    document.with_pages(joined(made));
    let mut warnings = Vec::new();
    let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    std::thread::scope(|scope| {
        // Long pages take their time to be let go of.
        scope.spawn(|| drop(document));
        // First, so that the id is made of as few bytes as the file has.
        compress(&mut file);
    });
    describe(&mut file, pages)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|error| PaperError::Write(error.to_string()))?;
    Ok(bytes)
}

/// Each stream by itself; a page's content is the longest, and there are many.
fn compress(file: &mut lopdf::Document) {
    let streams = file.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) if stream.allows_compression => Some(Mutex::new(stream)),
        _ => None,
    });
    let streams: Vec<Mutex<&mut lopdf::Stream>> = streams.collect();
    in_parts_from(WORTH_THREADS, &streams, |part| {
        for stream in part {
            // Each is taken once, so that nobody waits. One that cannot be compressed stays as it is.
            let _ = stream.lock().unwrap_or_else(PoisonError::into_inner).compress();
        }
    });
}

/// Title, language, dates, id.
fn describe(file: &mut lopdf::Document, pages: &Pages) -> Result<(), PaperError> {
    let failed = |error: lopdf::Error| PaperError::Write(error.to_string());
    file.version = "1.7".to_owned();
    let catalog = file.catalog_mut().map_err(failed)?;
    catalog.set("Lang", Object::string_literal(pages.lang.tag()));
    let mut preferences = Dictionary::new();
    preferences.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", preferences);

    let made = pages.made.format("D:%Y%m%d%H%M%S").to_string();
    let mut info = Dictionary::new();
    info.set("Title", text_string(&pages.title));
    if !pages.author.trim().is_empty() {
        info.set("Author", text_string(pages.author.trim()));
    }
    for key in ["Creator", "Producer"] {
        info.set(key, Object::string_literal(PRODUCER));
    }
    for key in ["CreationDate", "ModDate"] {
        info.set(key, Object::string_literal(made.as_str()));
    }
    let old_info = file.trailer.get(b"Info").and_then(Object::as_reference).map_err(failed)?;
    file.objects.insert(old_info, Object::Dictionary(info));

    let id = Object::String(content_id(file, pages).to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    Ok(())
}

/// Other content, another id; the same content, the same.
fn content_id(file: &lopdf::Document, pages: &Pages) -> [u8; 16] {
    let mut hash = Fnv::default();
    hash.add(pages.title.as_bytes());
    hash.add(pages.made.to_string().as_bytes());
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.add(&stream.content);
        }
    }
    hash.value().to_be_bytes()
}

/// The FNV-1a hash, 128 bits wide (<http://www.isthe.com/chongo/tech/comp/fnv/>): the same everywhere and
/// for ever, which the standard library's hashes do not promise.
pub struct Fnv(u128);

impl Default for Fnv {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Fnv {
    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }

    pub fn value(&self) -> u128 {
        self.0
    }
}

/// Text outside pages, and the text of a span: UTF-16 with its mark.
fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

struct Writer<'a> {
    pages: &'a Pages,
    faces: &'a BTreeMap<Face, Embedded>,
}

impl Writer<'_> {
    fn page(&self, page: &Page) -> PdfPage {
        let mut ops = Vec::new();
        let mut font = None;
        for marks in page.marks.chunk_by(same_block) {
            let lines: Vec<(At, &Line)> = marks
                .iter()
                .filter_map(|mark| match mark {
                    Mark::Line { at, line, .. } => {
                        Some((At { x_pt: at.x_pt, y_pt: page.height_pt - at.y_pt }, line.as_ref()))
                    }
                    Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => None,
                })
                .collect();
            match marks.first() {
                Some(Mark::Rule { at, width_pt, weight }) => {
                    let from = At { x_pt: at.x_pt, y_pt: page.height_pt - at.y_pt };
                    rule(from, *width_pt, *weight, &mut ops);
                }
                Some(Mark::Bar { at, width_pt, height_pt, ink }) => {
                    let from = At { x_pt: at.x_pt, y_pt: page.height_pt - at.y_pt };
                    stroke(from, across(*width_pt), *height_pt, colour(*ink), &mut ops);
                }
                Some(Mark::Stroke { at, by, width_pt, ink }) => {
                    let from = At { x_pt: at.x_pt, y_pt: page.height_pt - at.y_pt };
                    let by = At { x_pt: by.x_pt, y_pt: -by.y_pt };
                    stroke(from, by, *width_pt, colour(*ink), &mut ops);
                }
                Some(Mark::Line { role: Role::Artifact, .. }) => {
                    ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
                    self.lines(&lines, &mut font, &mut ops);
                    ops.push(Op::EndMarkedContent);
                }
                _ => self.lines(&lines, &mut font, &mut ops),
            }
        }
        PdfPage::new(Mm(page.width_pt * MM_PER_PT), Mm(page.height_pt * MM_PER_PT), ops)
    }

    /// Lines with the words that they say.
    fn lines(&self, lines: &[(At, &Line)], font: &mut Option<(Face, f32)>, ops: &mut Vec<Op>) {
        ops.push(Op::StartTextSection);
        for piece in pieces(lines) {
            if let Some(word) = &piece.word {
                let properties = self.span_properties(word, piece.lang);
                ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
            }
            for (at, run) in piece.runs {
                self.run(run, at, font, ops);
            }
            if piece.word.is_some() {
                ops.push(Op::EndMarkedContent);
            }
        }
        ops.push(Op::EndTextSection);
    }

    fn span_properties(&self, text: &str, lang: Lang) -> DictItem {
        let mut map = BTreeMap::new();
        map.insert("ActualText".to_owned(), DictItem::String { data: utf16(text), literal: true });
        if lang != self.pages.lang {
            let data = lang.tag().as_bytes().to_vec();
            map.insert("Lang".to_owned(), DictItem::String { data, literal: true });
        }
        DictItem::Dict { map }
    }

    /// `font` is the one that is set; it stays so to the end of the page.
    fn run(&self, run: &GlyphRun, at: At, font: &mut Option<(Face, f32)>, ops: &mut Vec<Op>) {
        let Some(embedded) = self.faces.get(&run.face) else { return };
        if font.replace((run.face, run.size_pt)) != Some((run.face, run.size_pt)) {
            let font = PdfFontHandle::External(Embedded::id(run.face));
            ops.push(Op::SetFont { font, size: Pt(run.size_pt) });
        }
        if run.ink != Ink::Black {
            ops.push(Op::SetFillColor { col: colour(run.ink) });
        }
        // Joiners are drawn as spaces without width; as letters of a word they would widen its box over the
        // space.
        let is_drawn = |glyph: &&Glyph| run.word.is_none() || Some(glyph.id) != embedded.space;
        let glyphs: Vec<Glyph> = run.glyphs.iter().filter(is_drawn).copied().collect();
        // Marks above and below stand at heights of their own; the glyphs between are one string.
        for level in glyphs.chunk_by(|a, b| a.y_pt == b.y_pt) {
            let Some(first) = level.first() else { continue };
            let (x, y) = (hundredths(at.x_pt + first.x_pt), hundredths(at.y_pt - first.y_pt));
            ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
            let items = vec![TextItem::GlyphIds(self.string(run, level, embedded))];
            ops.push(Op::ShowText { items });
        }
        if run.ink != Ink::Black {
            ops.push(Op::SetFillColor { col: colour(Ink::Black) });
        }
    }

    /// Glyphs with the corrections that bring each one to its place.
    fn string(&self, run: &GlyphRun, level: &[Glyph], embedded: &Embedded) -> Vec<Codepoint> {
        let start_pt = level.first().map_or(0.0, |glyph| glyph.x_pt);
        let mut pen = 0.0;
        let mut out = Vec::with_capacity(level.len());
        for (index, glyph) in level.iter().enumerate() {
            let gid = embedded.glyph(glyph.id);
            pen += embedded.advance(gid);
            let mut offset = 0.0;
            if let Some(next) = level.get(index + 1) {
                let wanted = (next.x_pt - start_pt) * 1000.0 / run.size_pt;
                offset = (pen - wanted).round();
                pen -= offset;
            }
            let text = self.pages.glyph_text.get(&(run.face, glyph.id)).cloned().unwrap_or_default();
            out.push(Codepoint::with_cid(gid, offset, text));
        }
        out
    }
}

/// A word with the glyphs that draw it, or a space.
struct Piece<'a> {
    word: Option<String>,
    lang: Lang,
    runs: Vec<(At, &'a GlyphRun)>,
}

/// The words of lines, one by one. A word that was broken over lines is said whole where it begins, and its
/// other parts say nothing: readers know only one place for a piece, and would take two parts for two words.
fn pieces<'a>(lines: &[(At, &'a Line)]) -> Vec<Piece<'a>> {
    if has_silent_line(lines) {
        return whole(lines).into_iter().collect();
    }
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    // The piece that says the last word so far, and whether the line before ended inside that word.
    let (mut said, mut is_broken) = (None, false);
    for (at, line) in lines {
        let mut last = None;
        for run in &line.runs {
            match pieces.last_mut() {
                Some(piece) if last == Some(run.word) => piece.runs.push((*at, run)),
                _ => {
                    let word = run.word.and_then(|word| line.words.get(word)).cloned();
                    let rest = word.as_ref().filter(|_| std::mem::take(&mut is_broken));
                    let begun = said.and_then(|said: usize| pieces.get_mut(said)?.word.as_mut());
                    let word = match (rest, begun) {
                        (Some(rest), Some(begun)) => {
                            begun.push_str(rest);
                            Some(String::new())
                        }
                        _ => {
                            said = word.as_ref().map(|_| pieces.len()).or(said);
                            word
                        }
                    };
                    pieces.push(Piece { word, lang: line.lang, runs: vec![(*at, run)] });
                }
            }
            last = Some(run.word);
        }
        is_broken = line.joint.is_empty();
        if !is_broken {
            keep_hyphen(said.and_then(|said| pieces.get_mut(said)));
        }
    }
    keep_hyphen(said.and_then(|said| pieces.get_mut(said)));
    pieces
}

/// Whether a word, such as a long address, goes on for more than two lines. Between what it says at its
/// beginning and what follows it a reader would find nothing and tear the paragraph apart.
fn has_silent_line(lines: &[(At, &Line)]) -> bool {
    let is_broken = |(_, line): &(At, &Line)| line.joint.is_empty();
    let middle = lines.windows(3);
    let mut middle = middle.filter_map(|three| <&[(At, &Line); 3]>::try_from(three).ok());
    middle.any(|[before, line, _]| is_broken(before) && is_broken(line) && line.1.words.len() <= 1)
}

/// All lines as one piece.
fn whole<'a>(lines: &[(At, &'a Line)]) -> Option<Piece<'a>> {
    let lang = lines.first()?.1.lang;
    let text = lines.iter().flat_map(|(_, line)| [line.text.as_str(), line.joint]).collect();
    let runs = lines.iter().flat_map(|(at, line)| line.runs.iter().map(|run| (*at, run))).collect();
    let mut piece = Piece { word: Some(text), lang, runs };
    keep_hyphen(Some(&mut piece));
    Some(piece)
}

/// Readers take a hyphen at the end of a line for a broken word and drop it; one with a space behind it
/// stays.
fn keep_hyphen(piece: Option<&mut Piece<'_>>) {
    if let Some(word) = piece.and_then(|piece| piece.word.as_mut())
        && word.ends_with('-')
    {
        word.push(' ');
    }
}

/// The lines of one paragraph or cell are written together: a word of it may be broken over two.
fn same_block(a: &Mark, b: &Mark) -> bool {
    let block = |mark: &Mark| match mark {
        Mark::Line { block, .. } => Some(*block),
        Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => None,
    };
    block(a).is_some() && block(a) == block(b)
}

/// A hundredth of a point is finer than any printer; more digits only make the file longer.
fn hundredths(value_pt: f32) -> f32 {
    (value_pt * 100.0).round() / 100.0
}

fn rule(from: At, width_pt: f32, weight: RuleWeight, ops: &mut Vec<Op>) {
    let (thickness_pt, grey) = match weight {
        RuleWeight::Faint => (0.4, 0.72),
        RuleWeight::Hair => (0.5, 0.45),
        RuleWeight::Heavy => (1.0, 0.0),
    };
    stroke(from, across(width_pt), thickness_pt, Color::Rgb(Rgb::new(grey, grey, grey, None)), ops);
}

fn across(width_pt: f32) -> At {
    At { x_pt: width_pt, y_pt: 0.0 }
}

/// A straight line, up from below; as thick as a bar it is one. What it shows stands in words beside it.
fn stroke(from: At, by: At, thickness_pt: f32, colour: Color, ops: &mut Vec<Op>) {
    let point = |at: At| LinePoint {
        p: Point { x: Pt(hundredths(at.x_pt)), y: Pt(hundredths(at.y_pt)) },
        bezier: false,
    };
    ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
    ops.push(Op::SetOutlineThickness { pt: Pt(hundredths(thickness_pt)) });
    ops.push(Op::SetOutlineColor { col: colour });
    let to = At { x_pt: from.x_pt + by.x_pt, y_pt: from.y_pt + by.y_pt };
    let points = vec![point(from), point(to)];
    ops.push(Op::DrawLine { line: PdfLine { points, is_closed: false } });
    ops.push(Op::EndMarkedContent);
}

/// The colours of the light theme, which hold 4.5:1 on white paper.
fn colour(ink: Ink) -> Color {
    let [r, g, b] = match ink {
        Ink::Black => [0x00, 0x00, 0x00],
        Ink::Grey => [0x4a, 0x50, 0x59],
        Ink::Grade(Grade::Good) => [0x1b, 0x7f, 0x4b],
        Ink::Grade(Grade::Watch) => [0xa0, 0x5a, 0x00],
        Ink::Grade(Grade::Behind) => [0xb3, 0x26, 0x1e],
    };
    let part = |value: u8| hundredths(f32::from(value) / 255.0);
    Color::Rgb(Rgb::new(part(r), part(g), part(b), None))
}
