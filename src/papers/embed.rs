//! Faces cut down to the glyphs that a paper uses, ready to be put into its PDF. printpdf without its layout
//! features embeds a font file as it gets it, so the cutting is done before.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use printpdf::{FontId, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use super::PaperError;
use super::fonts::Face;
use super::page::{Mark, Pages};

/// Widths in a PDF are given in thousandths of the size.
const THOUSANDTHS: f32 = 1000.0;

/// A face in the PDF: its glyphs have new numbers.
pub struct Embedded {
    pub font: PdfFont,
    /// The uncut face's glyph of the space, with which joiners are drawn, too.
    pub space: Option<u16>,
    remapper: GlyphRemapper,
    units_per_em: f32,
}

/// The faces' glyphs of the space.
static SPACES: LazyLock<BTreeMap<Face, u16>> = LazyLock::new(|| {
    let of = |face: Face| {
        let parsed = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())?;
        Some((face, parsed.lookup_glyph_index(u32::from(' '))?))
    };
    Face::ALL.into_iter().filter_map(of).collect()
});

impl Embedded {
    pub fn id(face: Face) -> FontId {
        FontId(face.resource_name().to_owned())
    }

    /// The glyph's number in the cut font.
    pub fn glyph(&self, id: u16) -> u16 {
        self.remapper.get(id).unwrap_or(0)
    }

    /// The uncut face's numbers of its glyphs, each with that in the cut font.
    pub fn glyphs(&self) -> impl Iterator<Item = (u16, u16)> + '_ {
        self.remapper.remapped_gids().zip(0..)
    }

    /// How far a reader moves after the glyph, in thousandths of the size: whole numbers, cut off just as
    /// printpdf writes them into the font's list of widths.
    pub fn advance(&self, new_id: u16) -> f32 {
        let width = self.font.parsed_font.get_glyph_width(new_id).unwrap_or(0);
        (f32::from(width) * THOUSANDTHS / self.units_per_em).trunc()
    }
}

/// Cuts every face that the pages use.
pub fn faces(pages: &Pages) -> Result<BTreeMap<Face, Embedded>, PaperError> {
    let mut used: BTreeMap<Face, BTreeSet<u16>> = BTreeMap::new();
    for mark in pages.pages.iter().flat_map(|page| &page.marks) {
        let Mark::Line { line, .. } = mark else { continue };
        for run in &line.runs {
            used.entry(run.face).or_default().extend(run.glyphs.iter().map(|glyph| glyph.id));
        }
    }
    used.into_iter().map(|(face, glyphs)| Ok((face, cut(face, &glyphs)?))).collect()
}

fn cut(face: Face, glyphs: &BTreeSet<u16>) -> Result<Embedded, PaperError> {
    let sorted: Vec<u16> = glyphs.iter().copied().collect();
    let remapper = GlyphRemapper::new_from_glyphs_sorted(&sorted);
    let fail = |cause: String| PaperError::Font(format!("{}: {cause}", face.post_script_name()));
    let bytes = subsetter::subset(face.bytes(), 0, &remapper).map_err(|error| fail(error.to_string()))?;
    // What it warns of, names and a table of characters, is left out on purpose.
    let mut warnings = Vec::new();
    let parsed = ParsedFont::from_bytes(&bytes, 0, &mut warnings);
    let mut parsed = parsed.ok_or_else(|| fail("the cut font could not be read".to_owned()))?;
    parsed.font_name = Some(format!("{}+{}", tag(&sorted), face.post_script_name()));
    let units_per_em = f32::from(parsed.units_per_em.max(1));
    Ok(Embedded { font: PdfFont::new(parsed), space: SPACES.get(&face).copied(), remapper, units_per_em })
}

/// Six capital letters that mark a cut font; other glyphs, other letters.
fn tag(glyphs: &[u16]) -> String {
    let mut hash = super::pdf::Fnv::default();
    for glyph in glyphs {
        hash.add(&glyph.to_be_bytes());
    }
    let mut rest = hash.value();
    (0..6)
        .map(|_| {
            let letter = b'A' + u8::try_from(rest % 26).unwrap_or(0);
            rest /= 26;
            char::from(letter)
        })
        .collect()
}
