//! Lays out the text of a field. The toolkit counts one glyph for every character, and every caret and
//! selection of it stands on that; but Devanagari letters such as ई are drawn with two glyphs, and a matra
//! without its letter with a circle, so that each of them would shift the caret by one. Here the glyphs
//! beyond the characters are taken out of the count. They stay in the picture, which is drawn already.

use std::sync::Arc;

use eframe::egui::text::{ByteIndex, LayoutJob, LayoutSection};
use eframe::egui::{Align, Color32, FontId, Galley, Id, TextBuffer, Ui};
use unicode_segmentation::UnicodeSegmentation;

/// How the text of a field is set.
pub struct Setting {
    pub id: Id,
    pub font: FontId,
    pub colour: Color32,
    pub line_height: f32,
    pub align: Align,
    pub multiline: bool,
}

/// The last layout as the toolkit made it and as it was put right, so that it is done once for each text.
type Known = (Arc<Galley>, Arc<Galley>);

pub fn layout(ui: &Ui, buffer: &dyn TextBuffer, wrap_width: f32, setting: &Setting) -> Arc<Galley> {
    let text = buffer.as_str().to_owned();
    let (font, colour) = (setting.font.clone(), setting.colour);
    let mut job = if setting.multiline {
        LayoutJob::simple(text, font, colour, wrap_width)
    } else {
        LayoutJob::simple_singleline(text, font, colour)
    };
    job.halign = setting.align;
    job.keep_trailing_whitespace = true;
    for section in &mut job.sections {
        section.format.line_height = Some(setting.line_height);
    }
    set_stray_marks_apart(&mut job);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    if is_right(&galley) {
        return galley;
    }
    let known_id = setting.id.with("layout");
    if let Some((made, right)) = ui.data(|data| data.get_temp::<Known>(known_id))
        && Arc::ptr_eq(&made, &galley)
    {
        return right;
    }
    let right = Arc::new(put_right(&galley));
    ui.data_mut(|data| data.insert_temp::<Known>(known_id, (galley, Arc::clone(&right))));
    right
}

/// A matra behind a space or another letter that is none of its script makes one cluster with it, which the toolkit
/// sets in the face of its first character: it would not be seen. In a section of its own it is drawn with the circle
/// that it has on paper.
fn set_stray_marks_apart(job: &mut LayoutJob) {
    let Some(format) = job.sections.first().map(|section| section.format.clone()) else { return };
    let borders: Vec<usize> = stray_marks(&job.text).collect();
    if borders.is_empty() {
        return;
    }
    let starts = std::iter::once(0).chain(borders.iter().copied());
    let ends = borders.iter().copied().chain([job.text.len()]);
    job.sections = starts
        .zip(ends)
        .map(|(start, end)| LayoutSection {
            leading_space: 0.0,
            byte_range: ByteIndex(start)..ByteIndex(end),
            format: format.clone(),
        })
        .collect();
}

/// Where marks of Devanagari follow a character that is neither of it nor a joiner.
fn stray_marks(text: &str) -> impl Iterator<Item = usize> {
    let is_mark = |c: char| {
        matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{93c}' | '\u{93e}'..='\u{94f}'
            | '\u{951}'..='\u{957}' | '\u{962}' | '\u{963}')
    };
    let carries = |c: char| matches!(c, '\u{900}'..='\u{97f}' | '\u{200c}' | '\u{200d}' | '\u{25cc}');
    let after = text.char_indices().skip(1);
    text.chars()
        .zip(after)
        .filter(move |(before, (_, c))| is_mark(*c) && !carries(*before))
        .map(|(_, (at, _))| at)
}

fn is_right(galley: &Galley) -> bool {
    let breaks = galley.rows.iter().filter(|row| row.ends_with_newline).count();
    let glyphs: usize = galley.rows.iter().map(|row| row.glyphs.len()).sum();
    glyphs + breaks == galley.text().chars().count()
}

/// The same picture with one glyph for every character.
fn put_right(galley: &Galley) -> Galley {
    let mut right = galley.clone();
    let mut rows = right.rows.as_mut_slice();
    for paragraph in galley.text().split('\n') {
        let last = rows.iter().position(|row| row.ends_with_newline);
        let (of_paragraph, rest) = rows.split_at_mut(last.map_or(rows.len(), |last| last + 1));
        let chars: Vec<char> =
            of_paragraph.iter().flat_map(|row| row.glyphs.iter().map(|glyph| glyph.chr)).collect();
        let surplus = surplus(paragraph, &chars);
        if surplus.iter().any(|&is_surplus| is_surplus) {
            let mut surplus = surplus.into_iter();
            for row in of_paragraph {
                take_out(&mut Arc::make_mut(&mut row.row).glyphs, &mut surplus);
            }
        }
        rows = rest;
    }
    right
}

fn take_out(glyphs: &mut Vec<eframe::egui::epaint::text::Glyph>, surplus: &mut impl Iterator<Item = bool>) {
    let mut kept: Vec<eframe::egui::epaint::text::Glyph> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs.drain(..) {
        let is_surplus = surplus.next().unwrap_or(false);
        match kept.last_mut().filter(|_| is_surplus) {
            // The letter is as wide as its glyphs together.
            Some(letter) => letter.advance_width += glyph.advance_width,
            None => kept.push(glyph),
        }
    }
    *glyphs = kept;
}

/// Which glyphs are beyond the characters. `glyphs` holds for each glyph the character that begins its
/// cluster, or, where a cluster has fewer glyphs than characters, the character it stands for.
fn surplus(text: &str, glyphs: &[char]) -> Vec<bool> {
    let mut out = vec![false; glyphs.len()];
    let mut left = glyphs.len().saturating_sub(text.chars().count());
    let mut at = 0;
    let mut clusters = text.graphemes(true).peekable();
    while let Some(cluster) = clusters.next() {
        if left == 0 {
            break;
        }
        let length = cluster.chars().count();
        let next = clusters.peek().and_then(|next| next.chars().next());
        let more = match next {
            None => left,
            Some(next) => (0..=left).find(|more| glyphs.get(at + length + more) == Some(&next)).unwrap_or(0),
        };
        for place in at + length..at + length + more {
            if let Some(is_surplus) = out.get_mut(place) {
                *is_surplus = true;
            }
        }
        left -= more;
        at += length + more;
    }
    out
}

#[cfg(test)]
mod tests {
    use eframe::egui;

    use super::*;
    use crate::app::theme;

    fn with_layout(text: &str, multiline: bool, check: impl Fn(&Galley)) {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let setting = Setting {
                id: Id::unique("laid-out"),
                font: theme::regular_font(18.0),
                colour: Color32::BLACK,
                line_height: 26.0,
                align: Align::LEFT,
                multiline,
            };
            check(&layout(ui, &text.to_owned(), 220.0, &setting));
        });
        // Nothing is drawn here: the font atlas goes nowhere.
        output.textures_delta.clear();
    }

    #[test]
    fn every_character_has_one_glyph_whatever_it_is_drawn_with() {
        let letters: String =
            ('\u{900}'..='\u{97f}').flat_map(|letter| ['क', letter, ' ', letter, ' ']).collect();
        let texts = [
            "ई-मित्र, आईपी फोन और आई-स्टार्ट",
            "ईं ईई कई",
            "ि ् ा",
            "क्षत्रिय\nआईपी\n\nई",
            "र्ई ऐं ओं औ कैंं",
            letters.as_str(),
        ];
        for text in texts {
            with_layout(text, true, |galley| {
                assert!(is_right(galley), "{text:?}");
                assert_eq!(galley.end().index.0, text.chars().count(), "{text:?}");
            });
        }
    }

    #[test]
    fn a_matra_behind_a_space_is_seen_with_its_circle() {
        for (text, alone) in [("क ाक", "क क"), ("5ि", "5"), ("a्", "a")] {
            let widths = [text, alone].map(|text| {
                let width = std::cell::Cell::new(0.0);
                with_layout(text, false, |galley| width.set(galley.size().x));
                width.get()
            });
            assert!(widths[0] > widths[1] + 5.0, "{text:?}: {widths:?}");
        }
        assert_eq!(stray_marks("कि ि\nा क्\u{200d}ि, ा").count(), 3);
    }

    #[test]
    fn a_caret_after_such_a_letter_stands_where_the_next_one_begins() {
        with_layout("आईपी", false, |galley| {
            let x = |at: usize| galley.pos_from_cursor(egui::text::CCursor::new(at)).left();
            assert!(x(0) < x(1) && x(1) < x(2) && x(2) < x(4), "{} {} {} {}", x(0), x(1), x(2), x(4));
            assert!((x(4) - galley.size().x).abs() < 1.0);
        });
    }
}
