//! What a reader of the PDF shows: every glyph of a page with its place, by the page's operators and the
//! widths in the file alone.

use std::collections::{BTreeMap, BTreeSet};

use baithak::papers::fonts::Face;
use baithak::papers::page::{Mark, Pages};
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The name of the font in the page's resources.
    pub face: String,
    /// In the cut font.
    pub glyph: u16,
    pub size_pt: f32,
    pub x_pt: f32,
    pub y_pt: f32,
}

/// The number that a glyph has in the cut font: its place among those in use, after the empty box.
pub fn number_in_file(pages: &Pages, face: Face, id: u16) -> u16 {
    let mut used = BTreeSet::from([0]);
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        let Mark::Line { line, .. } = mark else { continue };
        let runs = line.runs.iter().filter(|run| run.face == face);
        used.extend(runs.flat_map(|run| run.glyphs.iter().map(|glyph| glyph.id)));
    }
    let place = used.iter().position(|used| *used == id).expect("a glyph in use");
    u16::try_from(place).expect("a small number")
}

/// The glyphs of every page, in the order in which they are drawn.
pub fn glyphs(pdf: &[u8]) -> Vec<Vec<Shown>> {
    let file = Document::load_mem(pdf).expect("a PDF");
    let widths = widths(&file);
    let pages = file.get_pages();
    pages.values().map(|page| page_glyphs(&file, *page, &widths)).collect()
}

/// Widths in thousandths of the size, by the name of the font and the number of the glyph.
type Widths = BTreeMap<String, BTreeMap<u16, f32>>;

fn page_glyphs(file: &Document, page: lopdf::ObjectId, widths: &Widths) -> Vec<Shown> {
    let content = Content::decode(&file.get_page_content(page)).expect("operators");
    let mut out = Vec::new();
    let (mut face, mut size_pt, mut x_pt, mut y_pt) = (String::new(), 0.0, 0.0, 0.0);
    for operation in content.operations {
        let number = |at: usize| operation.operands[at].as_float().expect("a number");
        match operation.operator.as_str() {
            "Tf" => {
                face = String::from_utf8_lossy(operation.operands[0].as_name().expect("a name")).into_owned();
                size_pt = number(1);
            }
            "Tm" => (x_pt, y_pt) = (number(4), number(5)),
            "TJ" | "Tj" => {
                let single = [operation.operands[0].clone()];
                let pieces = operation.operands[0].as_array().map_or(&single[..], Vec::as_slice);
                for piece in pieces {
                    let Ok(string) = piece.as_str() else {
                        x_pt -= piece.as_float().expect("a number") * size_pt / 1000.0;
                        continue;
                    };
                    for pair in string.chunks(2) {
                        let glyph = u16::from_be_bytes([pair[0], pair[1]]);
                        out.push(Shown { face: face.clone(), glyph, size_pt, x_pt, y_pt });
                        let width = widths[&face].get(&glyph).copied().unwrap_or(1000.0);
                        x_pt += width * size_pt / 1000.0;
                    }
                }
            }
            _ => {}
        }
    }
    out
}

/// The widths of every font, from the list that PDF calls `W`.
fn widths(file: &Document) -> Widths {
    let mut out = Widths::new();
    for page in file.get_pages().values() {
        for (name, font) in file.get_page_fonts(*page).expect("fonts") {
            let descendants = resolved(file, font, b"DescendantFonts");
            let first = descendants.as_array().expect("a list")[0].clone();
            let descendant = dictionary(file, &first);
            let list = resolved(file, descendant, b"W");
            let mut widths = BTreeMap::new();
            let mut list = list.as_array().expect("a list").iter();
            while let (Some(first), Some(second)) = (list.next(), list.next()) {
                let first = u16::try_from(first.as_i64().expect("a number")).expect("a glyph");
                match second.as_array() {
                    Ok(row) => {
                        let row = row.iter().map(|width| width.as_float().expect("a width"));
                        widths.extend((first..).zip(row));
                    }
                    Err(_) => {
                        let last = u16::try_from(second.as_i64().expect("a number")).expect("a glyph");
                        let width = list.next().and_then(|width| width.as_float().ok()).expect("a width");
                        widths.extend((first..=last).map(|glyph| (glyph, width)));
                    }
                }
            }
            out.insert(String::from_utf8_lossy(&name).into_owned(), widths);
        }
    }
    out
}

fn resolved(file: &Document, dictionary: &Dictionary, key: &[u8]) -> Object {
    let object = dictionary.get(key).expect("a key");
    file.dereference(object).expect("an object").1.clone()
}

fn dictionary<'a>(file: &'a Document, object: &'a Object) -> &'a Dictionary {
    file.dereference(object).expect("an object").1.as_dict().expect("a dictionary")
}
