//! Tabular figures: the face's own digits have different widths, and the toolkit cannot switch on its
//! tabular ones, so each digit is set in the middle of a cell as wide as the widest.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, FontId, Galley, Ui};

/// A laid out figure, and the room to leave after it.
pub struct Figure {
    pub galley: Arc<Galley>,
    pub after: f32,
}

impl Figure {
    pub fn width(&self) -> f32 {
        self.galley.size().x + self.after
    }
}

pub fn figure(ui: &Ui, text: &str, font: &FontId, colour: Color32) -> Figure {
    ui.fonts_mut(|fonts| {
        let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
        let format = TextFormat::simple(font.clone(), colour);
        if !text.chars().any(is_digit) {
            job.append(text, 0.0, format);
            return Figure { galley: fonts.layout_job(job), after: 0.0 };
        }
        let mut widest = |digits: std::ops::RangeInclusive<char>| {
            digits.map(|digit| fonts.glyph_width(font, digit)).fold(0.0, f32::max)
        };
        let (latin, devanagari) = (widest('0'..='9'), widest('०'..='९'));
        let mut after = 0.0;
        let mut buffer = [0; 4];
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if is_digit(c) {
                let cell = if c.is_ascii_digit() { latin } else { devanagari };
                let side = ((cell - fonts.glyph_width(font, c)) / 2.0).max(0.0);
                job.append(c.encode_utf8(&mut buffer), after + side, format.clone());
                after = side;
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            } else {
                // What is between digits stays in one piece: it may be a Hindi word.
                let end = rest.find(is_digit).unwrap_or(rest.len());
                let (words, others) = rest.split_at(end);
                job.append(words, after, format.clone());
                after = 0.0;
                rest = others;
            }
        }
        Figure { galley: fonts.layout_job(job), after }
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('०'..='९').contains(&c)
}

#[cfg(test)]
mod tests {
    use eframe::egui;

    use super::*;
    use crate::app::theme;

    #[test]
    fn figures_of_as_many_digits_are_equally_wide() {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for font in [theme::regular_font(18.0), theme::semibold_font(18.0)] {
                let width = |text| figure(ui, text, &font, Color32::BLACK).width();
                assert!((width("1,111") - width("8,080")).abs() < 0.1);
                assert!((width("१,१११") - width("८,०८०")).abs() < 0.1);
                assert!(width("1,111") > width("111"));
                assert_eq!(figure(ui, "17 दिन 4", &font, Color32::BLACK).galley.text(), "17 दिन 4");
            }
        });
        // Nothing is drawn here: the font atlas goes nowhere.
        output.textures_delta.clear();
    }
}
