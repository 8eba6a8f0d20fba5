//! Pages → PDF. printpdf writes the document and its fonts. What stands on the pages is put in beside it, many
//! pages at once (`content`), and lopdf then gets what printpdf leaves to chance or does not know: language,
//! title, dates and the document's id, all of them from the input alone.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{Codepoint, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem};

use super::PaperError;
use super::content;
use super::embed::{self, Embedded};
use super::fonts::Face;
use super::page::Pages;
use crate::parts::{in_parts_from, joined};

const PRODUCER: &str = concat!("Baithak ", env!("CARGO_PKG_VERSION"));
/// So many pages are worth another thread.
const WORTH_THREADS: usize = 4;
const MM_PER_PT: f32 = 25.4 / 72.0;

/// Writes the finished file.
pub fn write(pages: &Pages) -> Result<Vec<u8>, PaperError> {
    let faces = embed::faces(pages)?;
    let mut file = skeleton(pages, &faces);
    let made = in_parts_from(WORTH_THREADS, &pages.pages, |part| {
        part.iter().map(|page| content::content(page, pages.lang, &faces)).collect::<Vec<_>>()
    });
    fill(&mut file, joined(made))?;
    // First, so that the id is made of as few bytes as the file has.
    compress(&mut file);
    describe(&mut file, pages)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn failed(error: impl fmt::Display) -> PaperError {
    PaperError::Write(error.to_string())
}

/// The file with its fonts and with pages of their sizes, on which nothing stands yet.
fn skeleton(pages: &Pages, faces: &BTreeMap<Face, Embedded>) -> lopdf::Document {
    let mut document = PdfDocument::new(&pages.title);
    for (face, embedded) in faces {
        document.resources.fonts.map.insert(Embedded::id(*face), embedded.font.clone());
    }
    // printpdf gathers from the pages which glyphs a font has and what each of them says.
    let mut used = faces.iter().flat_map(|(face, embedded)| {
        let glyphs = embedded.glyphs().filter_map(|(id, code)| {
            Some(Codepoint::with_cid(code, 0.0, pages.glyph_text.get(&(*face, id))?.clone()))
        });
        let font = PdfFontHandle::External(Embedded::id(*face));
        let items = vec![TextItem::GlyphIds(glyphs.collect())];
        [Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items }]
    });
    let mm = |pt: f32| Mm(pt * MM_PER_PT);
    let empty = pages.pages.iter().enumerate().map(|(index, page)| {
        let ops = if index == 0 { used.by_ref().collect() } else { Vec::new() };
        PdfPage::new(mm(page.width_pt), mm(page.height_pt), ops)
    });
    document.with_pages(empty.collect());
    document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

/// Puts what stands on the pages, first to last, in the place of what printpdf wrote.
fn fill(file: &mut lopdf::Document, contents: Vec<Result<Vec<u8>, PaperError>>) -> Result<(), PaperError> {
    let ids: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    for (page, content) in ids.into_iter().zip(contents) {
        let at = file.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
        file.set_object(at.map_err(failed)?, lopdf::Stream::new(Dictionary::new(), content?));
    }
    Ok(())
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
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}
