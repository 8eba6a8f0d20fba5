//! Glyph for glyph: what stands in the papers' PDF is what HarfBuzz, the shaping engine of the browsers and
//! of LibreOffice, says for the same font and text.
//!
//! Where hb-shape is not installed, its test says so and passes, unless `BAITHAK_FULL_TESTS=1` is set.

#![cfg(test)]

#[path = "shaping/harfbuzz.rs"]
mod harfbuzz;
#[path = "support/harfbuzz_tool.rs"]
mod harfbuzz_tool;
#[path = "shaping/in_pdf.rs"]
mod in_pdf;

use std::sync::Arc;

use baithak::model::{Digits, Lang};
use baithak::papers::block::{Block, Paper, Section, Style, Text};
use baithak::papers::flow::lay_out;
use baithak::papers::fonts::Face;
use baithak::papers::page::{Glyph, GlyphRun, Line, Mark};
use baithak::papers::{pdf, shape::Shaper};

const WORDS: &str = include_str!("fixtures/shaping/words.txt");

fn words() -> Vec<&'static str> {
    WORDS.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect()
}

/// A text as one line.
fn line(shaper: &mut Shaper, text: &str) -> Arc<Line> {
    let lines = shaper.lines(&Text::plain(text), Style::Body, 10_000.0);
    assert_eq!(lines.len(), 1, "{text}");
    Arc::clone(&lines[0])
}

#[test]
fn the_list_of_words_is_long_and_in_nfc() {
    use unicode_normalization::is_nfc;
    let words = words();
    assert!(words.len() >= 500, "{}", words.len());
    assert!(words.iter().all(|word| is_nfc(word)));
}

#[test]
fn every_glyph_is_where_harfbuzz_puts_it() {
    let mut shaper = Shaper::new(Lang::Hi);
    let mut wrong = Vec::new();
    let words = words();
    let Some(expected) = harfbuzz::lines(&words) else { return };
    for (word, expected) in words.iter().zip(expected) {
        let found = harfbuzz::placed(&line(&mut shaper, word));
        if let Some(difference) = harfbuzz::difference(&expected, &found) {
            wrong.push(format!("{word}: {difference}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), words.len(), wrong.join("\n"));
}

#[test]
fn the_comparison_notices_a_broken_conjunct_and_a_moved_sign() {
    let mut shaper = Shaper::new(Lang::Hi);
    let whole = harfbuzz::placed(&line(&mut shaper, "शक्ति"));
    let broken = harfbuzz::placed(&line(&mut shaper, "शक्\u{200c}ति"));
    assert!(harfbuzz::difference(&whole, &broken).is_some());
    let mut moved = whole.clone();
    moved[1].x_pt += 0.02;
    assert!(harfbuzz::difference(&whole, &moved).is_some());
    assert!(harfbuzz::difference(&whole, &whole).is_none());
}

#[test]
fn the_pdf_shows_the_glyphs_of_the_layout_where_it_placed_them() {
    let paper = Paper {
        title: "शब्द".to_owned(),
        author: String::new(),
        lang: Lang::Hi,
        made: chrono::NaiveDate::from_ymd_opt(2026, 11, 23)
            .and_then(|day| day.and_hms_opt(9, 0, 0))
            .expect("a time"),
        notice: String::new(),
        page_label: "{page}",
        digits: Digits::Latin,
        sections: vec![Section {
            landscape: false,
            blocks: words().into_iter().map(|word| Block::paragraph(Text::plain(word), 0.0)).collect(),
        }],
    };
    let pages = lay_out(&paper);
    let bytes = pdf::write(&pages).expect("a PDF");
    let shown = in_pdf::glyphs(&bytes);
    let spaces = Face::ALL.map(|face| (face, harfbuzz::space(face)));
    assert_eq!(shown.len(), pages.pages.len());
    for (page, shown) in pages.pages.iter().zip(shown) {
        let mut wanted = Vec::new();
        for mark in &page.marks {
            let Mark::Line { at, line, .. } = mark else { continue };
            let is_joiner = |run: &GlyphRun, glyph: &Glyph| {
                run.word.is_some() && spaces.contains(&(run.face, u32::from(glyph.id)))
            };
            let joiners = line.runs.iter().flat_map(|run| run.glyphs.iter().map(move |glyph| (run, glyph)));
            let joiners = joiners.filter(|(run, glyph)| is_joiner(run, glyph)).count();
            // Some joiners choose a form and have no glyph.
            assert!(joiners <= line.text.matches(['\u{200c}', '\u{200d}']).count(), "{}", line.text);
            for run in &line.runs {
                let drawn = run.glyphs.iter().filter(|glyph| !is_joiner(run, glyph));
                wanted.extend(drawn.map(|glyph| in_pdf::Shown {
                    face: run.face.resource_name().to_owned(),
                    glyph: in_pdf::number_in_file(&pages, run.face, glyph.id),
                    size_pt: run.size_pt,
                    x_pt: at.x_pt + glyph.x_pt,
                    y_pt: page.height_pt - at.y_pt - glyph.y_pt,
                }));
            }
        }
        assert_eq!(shown.len(), wanted.len());
        for (shown, wanted) in shown.iter().zip(&wanted) {
            assert_eq!(
                (&shown.face, shown.glyph, shown.size_pt),
                (&wanted.face, wanted.glyph, wanted.size_pt)
            );
            // A hundredth for the place of a row, half a thousandth of the size for a correction in it.
            let tolerance = 0.012;
            let off = (shown.x_pt - wanted.x_pt).abs().max((shown.y_pt - wanted.y_pt).abs());
            assert!(off < tolerance, "{shown:?} is {off} pt from {wanted:?}");
        }
    }
    assert!(Face::ALL.len() == 4, "all faces are looked at above");
}
