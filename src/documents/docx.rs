//! DOCX: the text of its paragraphs, and a copy with the text set in Kruti Dev converted in its place.

use quick_xml::events::{BytesStart, BytesText, Event};

use super::docx_font::Changes;
use super::error::DocumentError;
use super::fonts::Fonts;
use super::legacy::{self, Piece};
use super::package::Package;
use super::xml;
use super::{Document, Paragraph, Run};
use crate::hindi::krutidev;

/// A stretch of text (`w:t`) within the events of a part.
struct Place {
    /// The text's own start tag, and where its end tag stands.
    start: usize,
    end: usize,
    /// Which of [`Found::runs`] it belongs to.
    run: usize,
    paragraph: usize,
    /// Struck out as a tracked change, or said again for older programs: no part of what is read.
    is_hidden: bool,
}

/// Where a run's properties stand.
#[derive(Default)]
struct RunAt {
    start: usize,
    /// Start and end of `w:rPr`; the same place for an empty one.
    properties: Option<(usize, usize)>,
    font: Option<String>,
    style: Option<String>,
}

#[derive(Default)]
struct Found {
    pieces: Vec<Piece>,
    places: Vec<Place>,
    runs: Vec<RunAt>,
    paragraphs: usize,
}

/// Reads the body of a document; headers, footers and notes follow it.
pub(super) fn read(bytes: &[u8]) -> Result<Document, DocumentError> {
    let mut package = Package::open(bytes)?;
    let fonts = Fonts::of(&mut package)?;
    let mut document = Document::default();
    for name in text_parts(&mut package)? {
        let Some(text) = package.text(&name)? else { continue };
        let found = find(&xml::events(&text)?, &fonts);
        let texts = legacy::converted(&found.pieces);
        let first = document.paragraphs.len();
        document.paragraphs.resize_with(first + found.paragraphs, Paragraph::default);
        for ((piece, place), text) in found.pieces.iter().zip(&found.places).zip(texts) {
            let paragraph = document.paragraphs.get_mut(first + place.paragraph);
            let Some(paragraph) = paragraph.filter(|_| !place.is_hidden) else { continue };
            match paragraph.runs.last_mut() {
                Some(last) if last.converted == piece.is_legacy => last.text.push_str(&text),
                _ => paragraph.runs.push(Run { text, converted: piece.is_legacy }),
            }
        }
    }
    Ok(document)
}

/// The same document with what was set in Kruti Dev or DevLys in Unicode, and in a font that has it.
pub fn convert_docx(bytes: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let mut package = Package::open(bytes)?;
    let fonts = Fonts::of(&mut package)?;
    let mut changed = Vec::new();
    for name in text_parts(&mut package)? {
        let Some(text) = package.text(&name)? else { continue };
        let events = xml::events(&text)?;
        let found = find(&events, &fonts);
        if found.pieces.iter().any(|piece| piece.is_legacy) {
            changed.push((name, converted_part(events, &found)?));
        }
    }
    package.with_parts(&changed)
}

/// The document's body first. A DOCX without one is some other archive.
fn text_parts(package: &mut Package<'_>) -> Result<Vec<String>, DocumentError> {
    const BODY: &str = "word/document.xml";
    let mut names = package.names()?;
    if !names.iter().any(|name| name == BODY) {
        return Err(DocumentError::NotADocument);
    }
    let kinds = ["header", "footer", "footnotes", "endnotes", "comments"];
    names.retain(|name| {
        let stem = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml"));
        stem.is_some_and(|stem| kinds.contains(&stem.trim_end_matches(|c: char| c.is_ascii_digit())))
    });
    names.sort();
    names.insert(0, BODY.to_owned());
    Ok(names)
}

/// Looks through a part for its texts and the fonts that draw them.
fn find(events: &[Event<'_>], fonts: &Fonts) -> Found {
    let mut finder = Finder { fonts, found: Found::default(), open: Vec::new(), apart: true };
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(start) => finder.enter(at, start, false),
            Event::Empty(start) => {
                finder.enter(at, start, true);
                finder.leave(at);
            }
            Event::End(_) => finder.leave(at),
            _ => finder.characters(event),
        }
    }
    finder.found
}

struct Finder<'a> {
    fonts: &'a Fonts,
    found: Found,
    open: Vec<Open>,
    /// The next text is no neighbour of the last.
    apart: bool,
}

/// An element that has begun and not ended; paragraphs nest, as in text boxes.
enum Open {
    Paragraph {
        number: usize,
        style: Option<String>,
    },
    Run(usize),
    /// The properties of a run; a paragraph's mark has some too, which are not meant.
    RunProperties {
        of: usize,
        at: usize,
    },
    Text {
        start: usize,
        characters: String,
        is_deleted: bool,
    },
    /// What stands in a picture or text box once more, for programs that do not know the first way.
    Fallback,
    Other,
}

impl Finder<'_> {
    fn enter(&mut self, at: usize, start: &BytesStart<'_>, is_empty: bool) {
        let opened = match (xml::local_name(start), self.open.last()) {
            ("p", _) => {
                self.apart = true;
                self.found.paragraphs += 1;
                Open::Paragraph { number: self.found.paragraphs - 1, style: None }
            }
            ("pStyle", _) => {
                let named = xml::attribute(start, "val");
                let paragraph = self.open.iter_mut().rev().find_map(|open| match open {
                    Open::Paragraph { style, .. } => Some(style),
                    _ => None,
                });
                if let Some(style) = paragraph {
                    *style = named;
                }
                Open::Other
            }
            ("r", _) => {
                self.found.runs.push(RunAt { start: at, ..RunAt::default() });
                Open::Run(self.found.runs.len() - 1)
            }
            ("rPr", Some(Open::Run(run))) => Open::RunProperties { of: *run, at },
            ("rFonts", Some(Open::RunProperties { of, .. })) => {
                let (of, font) = (*of, self.fonts.named(start));
                self.run(of, |run| run.font = font);
                Open::Other
            }
            ("rStyle", Some(Open::RunProperties { of, .. })) => {
                let (of, style) = (*of, xml::attribute(start, "val"));
                self.run(of, |run| run.style = style);
                Open::Other
            }
            (name @ ("t" | "delText"), Some(Open::Run(_))) if !is_empty => {
                Open::Text { start: at, characters: String::new(), is_deleted: name == "delText" }
            }
            ("Fallback", _) => Open::Fallback,
            (name, Some(Open::Run(_))) => {
                self.sign(at, name);
                Open::Other
            }
            _ => Open::Other,
        };
        self.open.push(opened);
    }

    fn run(&mut self, at: usize, change: impl FnOnce(&mut RunAt)) {
        if let Some(run) = self.found.runs.get_mut(at) {
            change(run);
        }
    }

    fn characters(&mut self, event: &Event<'_>) {
        if let Some(Open::Text { characters, .. }) = self.open.last_mut() {
            characters.push_str(&xml::characters(event));
        }
    }

    fn leave(&mut self, at: usize) {
        match self.open.pop() {
            Some(Open::RunProperties { of, at: start }) => {
                self.run(of, |run| run.properties = Some((start, at)))
            }
            Some(Open::Text { start, characters, is_deleted }) => {
                self.text(start, at, characters, is_deleted)
            }
            Some(Open::Paragraph { .. }) => self.apart = true,
            _ => {}
        }
    }

    /// Something else than text within a run: what stands behind it is another word, as a rule.
    fn sign(&mut self, at: usize, name: &str) {
        let text = match name {
            "tab" => "\t",
            "br" | "cr" => "\n",
            "noBreakHyphen" => "-",
            // Where the last page happened to end.
            "lastRenderedPageBreak" => return,
            _ => "",
        };
        self.apart = true;
        if !text.is_empty() {
            self.place(at, at, text.to_owned(), false, false);
            self.apart = true;
        }
    }

    fn text(&mut self, start: usize, end: usize, text: String, is_deleted: bool) {
        let Some(Open::Run(run)) = self.open.last() else { return };
        let Some(run) = self.found.runs.get(*run) else { return };
        let style = self.paragraph().and_then(|(_, style)| style);
        let font = run.font.as_deref().or_else(|| self.fonts.inherited(run.style.as_deref(), style));
        // Typed by an input method where the style names the old font: the font draws none of it.
        let is_legacy = font.is_some_and(krutidev::is_font) && !krutidev::has_devanagari_letters(&text);
        self.place(start, end, text, is_legacy, is_deleted);
    }

    fn place(&mut self, start: usize, end: usize, text: String, is_legacy: bool, is_deleted: bool) {
        let (Some(Open::Run(run)), Some((paragraph, _))) = (self.open.last(), self.paragraph()) else {
            return;
        };
        let is_hidden = is_deleted || self.open.iter().any(|open| matches!(open, Open::Fallback));
        self.found.places.push(Place { start, end, run: *run, paragraph, is_hidden });
        self.found.pieces.push(Piece { text, is_legacy, stands_apart: std::mem::take(&mut self.apart) });
    }

    /// The innermost paragraph, by its number, and its style.
    fn paragraph(&self) -> Option<(usize, Option<&str>)> {
        self.open.iter().rev().find_map(|open| match open {
            Open::Paragraph { number, style } => Some((*number, style.as_deref())),
            _ => None,
        })
    }
}

fn converted_part(events: Vec<Event<'_>>, found: &Found) -> Result<String, DocumentError> {
    let texts = legacy::converted(&found.pieces);
    let mut changes = Changes::default();
    let mut set = None;
    for ((piece, place), text) in found.pieces.iter().zip(&found.places).zip(&texts) {
        let (true, Some(Event::Start(given))) = (piece.is_legacy, events.get(place.start)) else { continue };
        let mut start = BytesStart::new(given.name().into_inner().to_owned());
        // Word drops spaces at the ends of a text that does not say so.
        start.push_attribute(("xml:space", "preserve"));
        let text = BytesText::new(text).into_owned();
        changes.instead(place.start, vec![Event::Start(start), Event::Text(text)]);
        (place.start + 1..place.end).for_each(|at| changes.instead(at, Vec::new()));
        // A run may have many texts and one font.
        if let Some(run) = found.runs.get(place.run).filter(|_| set.replace(place.run) != Some(place.run)) {
            changes.set_font(run.start, run.properties, &events);
        }
    }
    xml::written(changes.applied(events))
}
