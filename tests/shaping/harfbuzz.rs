//! What hb-shape says about a text, face by face.

use baithak::papers::block::Style;
use baithak::papers::fonts::Face;
use baithak::papers::page::Line;
use printpdf::ParsedFont;

use crate::harfbuzz_tool;

/// How far a place may differ, in points: parley counts in single precision.
const TOLERANCE_PT: f32 = 0.005;

/// A glyph and its place from the start of the line, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub face: Face,
    pub glyph: u32,
    pub x_pt: f32,
    pub y_pt: f32,
}

/// What the program placed. The tie between a number and its unit has a glyph of its own, as empty and as
/// wide as the space, which it is taken for.
pub fn placed(line: &Line) -> Vec<Placed> {
    let inter = parsed(Face::Inter);
    let glyph_of = |c: char| inter.lookup_glyph_index(u32::from(c)).expect("a glyph");
    let (tie, space) = (glyph_of('\u{a0}'), glyph_of(' '));
    let of = |run: &baithak::papers::page::GlyphRun| {
        let face = run.face;
        let glyphs = run.glyphs.iter().map(move |glyph| Placed {
            face,
            glyph: u32::from(if face == Face::Inter && glyph.id == tie { space } else { glyph.id }),
            x_pt: glyph.x_pt,
            y_pt: glyph.y_pt,
        });
        glyphs.collect::<Vec<_>>()
    };
    line.runs.iter().flat_map(of).collect()
}

/// The first glyph that differs.
pub fn difference(expected: &[Placed], found: &[Placed]) -> Option<String> {
    let near = |a: f32, b: f32| (a - b).abs() < TOLERANCE_PT;
    let same = |a: &Placed, b: &Placed| {
        a.face == b.face && a.glyph == b.glyph && near(a.x_pt, b.x_pt) && near(a.y_pt, b.y_pt)
    };
    let pair = expected.iter().zip(found).find(|(a, b)| !same(a, b));
    match pair {
        Some((a, b)) => Some(format!("wanted {a:?}, found {b:?}")),
        None if expected.len() != found.len() => {
            Some(format!("wanted {} glyphs, found {}", expected.len(), found.len()))
        }
        None => None,
    }
}

/// The glyphs of each text by HarfBuzz; `None` where hb-shape is not installed.
pub fn lines(texts: &[&str]) -> Option<Vec<Vec<Placed>>> {
    let inter = parsed(Face::Inter);
    let cut: Vec<Vec<(Face, String)>> = texts.iter().map(|text| by_face(text, &inter)).collect();
    let mut shaped = [Face::Inter, Face::Devanagari].map(|face| {
        let parts = cut.iter().flatten().filter(|(of, _)| *of == face).map(|(_, part)| part.as_str());
        let parts: Vec<&str> = parts.collect();
        shape(face, &parts).map(|shaped| shaped.into_iter())
    });
    let mut out = Vec::new();
    for parts in cut {
        let mut pen_pt = 0.0;
        let mut line = Vec::new();
        for (face, _) in parts {
            let at = usize::from(face == Face::Devanagari);
            let glyphs = shaped[at].as_mut()?.next().expect("a line for every part");
            let scale = Style::Body.size_pt() / units_per_em(face);
            for glyph in glyphs {
                line.push(Placed {
                    face,
                    glyph: glyph.g,
                    x_pt: pen_pt + glyph.dx * scale,
                    y_pt: -glyph.dy * scale,
                });
                pen_pt += glyph.ax * scale;
            }
        }
        out.push(line);
    }
    Some(out)
}

/// As hb-shape prints it, in units of the font.
#[derive(serde::Deserialize)]
struct HbGlyph {
    g: u32,
    #[serde(default)]
    dx: f32,
    #[serde(default)]
    dy: f32,
    #[serde(default)]
    ax: f32,
}

fn shape(face: Face, texts: &[&str]) -> Option<Vec<Vec<HbGlyph>>> {
    let arguments = ["--no-glyph-names", "--output-format=json"];
    let output = harfbuzz_tool::run("hb-shape", face.bytes(), &arguments, texts)?;
    let said = String::from_utf8(output).expect("UTF-8");
    let lines: Vec<Vec<HbGlyph>> =
        said.lines().map(|line| serde_json::from_str(line).expect("its JSON")).collect();
    assert_eq!(lines.len(), texts.len());
    Some(lines)
}

/// The text in pieces of one face: Inter has what it can draw, the Devanagari face the rest. A sign or a
/// joiner goes with the letter before it.
fn by_face(text: &str, inter: &ParsedFont) -> Vec<(Face, String)> {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut out: Vec<(Face, String)> = Vec::new();
    for cluster in text.graphemes(true) {
        let drawn = |c: char| {
            matches!(c, '\u{200c}' | '\u{200d}')
                || inter.lookup_glyph_index(u32::from(c)).is_some_and(|id| id != 0)
        };
        let face = if cluster.chars().all(drawn) { Face::Inter } else { Face::Devanagari };
        match out.last_mut() {
            Some((last, part)) if *last == face => part.push_str(cluster),
            _ => out.push((face, cluster.to_owned())),
        }
    }
    out
}

/// The glyph of the space, with which joiners are drawn, too.
pub fn space(face: Face) -> u32 {
    parsed(face).lookup_glyph_index(u32::from(' ')).expect("a space").into()
}

fn parsed(face: Face) -> ParsedFont {
    ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()).expect("a font")
}

fn units_per_em(face: Face) -> f32 {
    f32::from(parsed(face).units_per_em)
}
