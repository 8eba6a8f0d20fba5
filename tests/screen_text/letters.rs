//! Words as the window draws them beside hb-view's picture of the same words. Both fill the same outlines,
//! each with its own way of smoothing edges, so that the ink is compared and not the pixels:
//!
//! * the boxes around the ink differ by at most [`BOX_PX`] in width and in height, and
//! * laid over each other where they fit best, the ink that both have is at least [`COMMON_INK`] of the ink
//!   that either has.
//!
//! A conjunct that is broken, a matra on the wrong side or a lost reph falls far below; a test shows it.
//! Where hb-view or the Vulkan driver is not installed, the tests pass, unless `BAITHAK_FULL_TESTS=1` is set.

use baithak::app::theme;
use eframe::egui::{Align2, Color32, Rect, pos2, vec2};
use egui_kittest::Harness;

use crate::harfbuzz_tool;

const WORDS: &str = include_str!("../fixtures/shaping/words.txt");
const FACE: &[u8] = include_bytes!("../../assets/fonts/noto-sans-devanagari/NotoSansDevanagari-Regular.ttf");

const SIZE_PX: usize = 48;
/// From word to word, with room for every sign above and below.
const PITCH_PX: usize = 120;
const ROWS: usize = 30;
const WIDTH_PX: usize = 900;
const LEFT_PX: usize = 40;

/// hb-view's picture lacks the end of this word's headline: 88 px at any margin, where hb-shape's extents of the
/// same glyphs end at 94.6 px, as the window's do. Its ink is compared, its box is not.
const CUT_BY_HB_VIEW: [&str; 1] = ["पाठ्य"];

const BOX_PX: usize = 2;
const COMMON_INK: f32 = 0.80;

/// Ink from 0 to 1, row by row.
struct Picture {
    width: usize,
    ink: Vec<f32>,
}

impl Picture {
    fn at(&self, x: usize, y: usize) -> f32 {
        self.ink.get(y * self.width + x).copied().unwrap_or(0.0)
    }

    fn from(image: &image::RgbaImage) -> Self {
        let ink = image.pixels().map(|pixel| 1.0 - f32::from(pixel.0[1]) / 255.0).collect();
        Self { width: image.width() as usize, ink }
    }

    /// The part of a row that has ink; empty when none has.
    fn row(&self, row: usize) -> Self {
        let inked = |x: usize, y: usize| self.at(x, y) > 0.3;
        let rows = row * PITCH_PX..(row + 1) * PITCH_PX;
        let ys: Vec<usize> = rows.clone().filter(|y| (0..self.width).any(|x| inked(x, *y))).collect();
        let xs: Vec<usize> = (0..self.width).filter(|x| rows.clone().any(|y| inked(*x, y))).collect();
        let (Some(top), Some(bottom), Some(left), Some(right)) =
            (ys.first(), ys.last(), xs.first(), xs.last())
        else {
            return Self { width: 0, ink: Vec::new() };
        };
        let ink = (*top..=*bottom).flat_map(|y| (*left..=*right).map(move |x| self.at(x, y))).collect();
        Self { width: right - left + 1, ink }
    }

    fn height(&self) -> usize {
        self.ink.len().checked_div(self.width).unwrap_or(0)
    }
}

/// How far the boxes differ, and the share of common ink in the best of the places.
fn compared(a: &Picture, b: &Picture) -> (usize, f32) {
    let boxes = a.width.abs_diff(b.width).max(a.height().abs_diff(b.height()));
    let margin = 4;
    let (width, height) = (a.width.max(b.width) + 2 * margin, a.height().max(b.height()) + 2 * margin);
    let inside = |picture: &Picture, x: usize, y: usize, dx: usize, dy: usize| {
        let place = x.checked_sub(dx).zip(y.checked_sub(dy));
        place
            .filter(|(x, y)| *x < picture.width && *y < picture.height())
            .map_or(0.0, |(x, y)| picture.at(x, y))
    };
    let mut best = 0.0f32;
    for dx in 2..=6 {
        for dy in 2..=6 {
            let (mut common, mut either) = (0.0, 0.0);
            for y in 0..height {
                for x in 0..width {
                    let (one, other) = (inside(a, x, y, margin, margin), inside(b, x, y, dx, dy));
                    common += one.min(other);
                    either += one.max(other);
                }
            }
            best = best.max(if either > 0.0 { common / either } else { 1.0 });
        }
    }
    (boxes, best)
}

fn is_like(a: &Picture, b: &Picture) -> bool {
    let (boxes, common) = compared(a, b);
    boxes <= BOX_PX && common >= COMMON_INK
}

/// The words as the window draws them, one below the other.
fn drawn(words: &[&str]) -> Picture {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let size = vec2(WIDTH_PX as f32, (words.len() * PITCH_PX) as f32);
    let mut installed = false;
    let mut harness = Harness::builder().with_size(size).with_pixels_per_point(1.0).build_ui(move |ui| {
        if !installed {
            theme::install(ui.ctx());
            installed = true;
        }
        let painter = ui.ctx().debug_painter();
        painter.rect_filled(Rect::from_min_size(pos2(0.0, 0.0), size), 0.0, Color32::WHITE);
        for (row, word) in words.iter().enumerate() {
            let at = pos2(LEFT_PX as f32, (row * PITCH_PX + PITCH_PX / 2) as f32);
            painter.text(at, Align2::LEFT_CENTER, word, theme::regular_font(SIZE_PX as f32), Color32::BLACK);
        }
    });
    harness.run_steps(3);
    Picture::from(&harness.render().expect("a picture"))
}

/// The same words by HarfBuzz; `None` where hb-view is not installed.
fn viewed(words: &[&str]) -> Option<Picture> {
    let arguments = [
        format!("--font-size={SIZE_PX}"),
        format!("--font-extents={} {} 0", 0.6 * PITCH_PX as f32, 0.4 * PITCH_PX as f32),
        format!("--margin=0 {LEFT_PX} 0 {LEFT_PX}"),
        "--output-format=png".to_owned(),
    ];
    let output = harfbuzz_tool::run("hb-view", FACE, &arguments.each_ref().map(String::as_str), words)?;
    let image = image::load_from_memory(&output).expect("a PNG");
    Some(Picture::from(&image.to_rgba8()))
}

/// Words of the one face that hb-view is given.
fn devanagari_words() -> Vec<&'static str> {
    let all = WORDS.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    let letters = |word: &str| {
        word.chars().all(|c| ('\u{900}'..='\u{97f}').contains(&c) || matches!(c, '\u{200c}' | '\u{200d}'))
    };
    all.filter(|word| letters(word)).collect()
}

fn can_draw() -> bool {
    std::env::var_os("BAITHAK_FULL_TESTS").is_some()
}

#[test]
fn the_window_draws_every_word_as_harfbuzz_does() {
    if !can_draw() {
        return;
    }
    let words = devanagari_words();
    assert!(words.len() >= 500);
    let mut wrong = Vec::new();
    let mut least = (1.0f32, "");
    for words in words.chunks(ROWS) {
        let Some(viewed) = viewed(words) else { return };
        let drawn = drawn(words);
        for (row, word) in words.iter().enumerate() {
            let (ours, theirs) = (drawn.row(row), viewed.row(row));
            let (boxes, common) = compared(&ours, &theirs);
            if common < least.0 {
                least = (common, word);
            }
            let is_like =
                if CUT_BY_HB_VIEW.contains(word) { common >= COMMON_INK } else { is_like(&ours, &theirs) };
            if !is_like {
                wrong.push(format!(
                    "{word}: {} × {} px beside {} × {}, {boxes} px apart; {common:.2} of the ink is common",
                    ours.width,
                    ours.height(),
                    theirs.width,
                    theirs.height(),
                ));
            }
        }
    }
    println!("least common ink: {} for {}", least.0, least.1);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_comparison_notices_a_broken_conjunct_a_lost_reph_and_a_matra_on_the_wrong_side() {
    if !can_draw() {
        return;
    }
    for (right, wrong) in [
        ("शक्ति", "शक्\u{200c}ति"),
        ("धर्म", "धम"),
        ("विद्या", "वीद्या"),
        ("श्री", "श्\u{200c}री"),
        ("लड़का", "लडका"),
    ] {
        let Some(viewed) = viewed(&[right]) else { return };
        let drawn = drawn(&[right, wrong]);
        assert!(
            is_like(&drawn.row(0), &viewed.row(0)),
            "{right}: {:?}",
            compared(&drawn.row(0), &viewed.row(0))
        );
        assert!(!is_like(&drawn.row(1), &viewed.row(0)), "{wrong} passes for {right}");
    }
}
