//! Measures text for the wall with faces of its own, at one pixel a unit: a page breaks its lines in the same
//! places wherever and however large it is drawn.

use std::collections::HashMap;
use std::sync::Arc;

use eframe::egui::Color32;
use eframe::egui::epaint::text::{Fonts, TextOptions};
use eframe::egui::text::{LayoutJob, TextFormat};

use unicode_segmentation::UnicodeSegmentation;

use crate::app::theme;

/// More texts of one face and size than these are not kept.
const KEPT: usize = 20_000;

pub struct Measure {
    fonts: Fonts,
    /// By size and weight: a page of a long table is laid out from the names of all its rows.
    widths: HashMap<(u32, bool), HashMap<String, f32>>,
}

impl Default for Measure {
    fn default() -> Self {
        let fonts = Fonts::new(TextOptions::default(), theme::font_definitions());
        Self { fonts, widths: HashMap::new() }
    }
}

impl Measure {
    /// Width of the text on one line.
    pub fn width(&mut self, text: &str, size: f32, strong: bool) -> f32 {
        let face = (size.to_bits(), strong);
        if let Some(known) = self.widths.get(&face).and_then(|known| known.get(text)) {
            return *known;
        }
        let width = self.width_anew(text, size, strong);
        let known = self.widths.entry(face).or_default();
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width
    }

    fn width_anew(&mut self, text: &str, size: f32, strong: bool) -> f32 {
        let font = if strong { theme::semibold_font(size) } else { theme::regular_font(size) };
        let format = TextFormat::simple(font, Color32::PLACEHOLDER);
        let job = LayoutJob::single_section(text.to_owned(), format);
        self.fonts.layout_uncached(1.0, Arc::new(job)).size().x
    }

    /// Width that a figure takes when each digit is as wide as the widest.
    pub fn figure_width(&mut self, text: &str, size: f32, strong: bool) -> f32 {
        // Digits differ by little; the widest stands for all.
        let widest: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        self.width(&widest, size, strong)
    }

    /// The text broken into lines of at most `width`; at least one line. Lines end at spaces, and inside a
    /// word that is wider than a line at the end of a cluster.
    pub fn lines(&mut self, text: &str, size: f32, strong: bool, width: f32) -> Vec<String> {
        let space = self.width(" ", size, strong);
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let (mut line, mut used) = (String::new(), 0.0);
            for word in paragraph.split_whitespace() {
                for (part, is_start) in self.parts(word, size, strong, width) {
                    let wide = self.width(part, size, strong);
                    let gap = if line.is_empty() || !is_start { 0.0 } else { space };
                    if !line.is_empty() && used + gap + wide > width {
                        lines.push(std::mem::take(&mut line));
                        used = 0.0;
                    }
                    if is_start && !line.is_empty() {
                        line.push(' ');
                        used += space;
                    }
                    line.push_str(part);
                    used += wide;
                }
            }
            lines.push(line);
        }
        lines
    }

    /// The least width at which the text stands on so many lines and no word of it is broken.
    pub fn least_width(&mut self, text: &str, size: f32, strong: bool, lines: usize) -> f32 {
        let whole = self.width(text, size, strong);
        let words = text.split_whitespace().map(|word| self.width(word, size, strong));
        let word = words.fold(0.0, f32::max);
        let (mut less, mut enough) = (word, whole);
        if lines > 1 && self.lines(text, size, strong, word).len() <= lines {
            return word;
        }
        // To the unit.
        while lines > 1 && enough - less > 1.0 {
            let middle = f32::midpoint(less, enough);
            match self.lines(text, size, strong, middle).len() <= lines {
                true => enough = middle,
                false => less = middle,
            }
        }
        enough
    }

    /// A word in parts that are no wider than a line, each with whether a word begins with it: the word
    /// itself nearly always.
    fn parts<'a>(&mut self, word: &'a str, size: f32, strong: bool, width: f32) -> Vec<(&'a str, bool)> {
        if self.width(word, size, strong) <= width {
            return vec![(word, true)];
        }
        let mut parts = Vec::new();
        let (mut first, mut used) = (0, 0.0);
        for (at, cluster) in word.grapheme_indices(true) {
            let wide = self.width(cluster, size, strong);
            if used + wide > width && at > first {
                parts.push((word.get(first..at).unwrap_or_default(), first == 0));
                (first, used) = (at, 0.0);
            }
            used += wide;
        }
        parts.push((word.get(first..).unwrap_or_default(), first == 0));
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_together_are_the_text_and_none_is_wider_than_its_room() {
        let mut measure = Measure::default();
        let text =
            "जिला स्तरीय तकनीकी समिति की बैठक शीघ्र आयोजित कर लंबित तकनीकी प्रकरणों का समयबद्ध निस्तारण किया जाए।";
        let lines = measure.lines(text, 42.0, false, 600.0);
        assert!(lines.len() > 2, "{lines:?}");
        assert_eq!(lines.join(" "), text);
        for line in &lines {
            assert!(measure.width(line, 42.0, false) <= 600.5, "{line}");
        }
    }

    #[test]
    fn the_least_width_for_two_lines_breaks_no_word_and_less_would_make_three() {
        let mut measure = Measure::default();
        for text in ["नगर परिषद सुजानगढ़", "Breakdown of complaints", "RN-9301", "", "एक दो तीन चार पाँच"]
        {
            let least = measure.least_width(text, 34.0, true, 2);
            let lines = measure.lines(text, 34.0, true, least);
            assert!(lines.len() <= 2 && lines.join(" ") == text, "{lines:?}");
            assert_eq!(measure.least_width(text, 34.0, true, 1), measure.width(text, 34.0, true));
            let longest = text.split(' ').map(|word| measure.width(word, 34.0, true)).fold(0.0, f32::max);
            let less = measure.lines(text, 34.0, true, least - 2.0);
            assert!(least <= longest || less.len() > 2, "{text}: {less:?}");
        }
    }

    #[test]
    fn no_line_begins_inside_a_cluster_however_narrow_it_is() {
        let mut measure = Measure::default();
        let text = "इसकी प्रगति की समीक्षा क्रियान्विति प्रौद्योगिकी https://example.in/a/very/long/address";
        for width in [30.0, 90.0, 150.0, 400.0] {
            let lines = measure.lines(text, 42.0, false, width);
            let starts_whole = |line: &String| {
                let first = line.chars().next().expect("a letter");
                !('\u{93a}'..='\u{94f}').contains(&first) && !('\u{900}'..='\u{903}').contains(&first)
            };
            assert!(lines.iter().all(starts_whole), "{width}: {lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn paragraphs_stay_apart_and_an_empty_text_is_one_empty_line() {
        let mut measure = Measure::default();
        assert_eq!(measure.lines("एक\nदो", 34.0, true, 900.0), ["एक", "दो"]);
        assert_eq!(measure.lines("", 34.0, false, 900.0), [""]);
    }
}
