//! Lays a scene out on the pages of the wall. Nothing here asks how large the wall is: a canvas is 1080 high
//! and as wide as the screen's shape wants it.

mod cards;
mod chart;
mod course;
mod people;
mod table;
mod table_widths;
#[cfg(test)]
mod tests;
mod unit;

use eframe::egui::{Align, Pos2, Rect, Vec2, pos2, vec2};

use super::measure::Measure;
use super::picture::{Element, HEIGHT, Ink, Picture, Screen, Text};
use super::scene::{Body, Heading, Line, Scene, Voice};
use super::view::Zoom;
use crate::app::theme::{WALL_DISPLAY, WALL_LARGE, WALL_TEXT, WALL_TITLE};
use crate::hindi::with_digits;

/// Room around everything: projectors cut off edges.
const MARGIN: f32 = 60.0;
/// Between the heading and what it is about.
const GAP: f32 = 28.0;
/// Height of a line in parts of its size, as on the operator's screen.
const LINE: f32 = crate::app::theme::LINE_HEIGHT_EM;

/// A page being filled.
struct Sheet<'a> {
    measure: &'a mut Measure,
    elements: Vec<Element>,
    /// What is left for the body.
    area: Rect,
    /// The page of what is talked about.
    focus: Option<usize>,
    /// For each of the cards the page on which it begins.
    begins: Vec<usize>,
}

/// On a canvas that is so many times smaller there is room for a heading, a few rows and their total.
const MOST_ENLARGED: f32 = 2.0;

/// Lays out page `at` of the scene (from 0; the last one when there are fewer) for a screen, its text larger by
/// `zoom`: as much as is on the page of a smaller canvas, drawn larger. Text keeps its size on the screen also where
/// the picture has only a share of it.
pub fn lay_out(scene: &Scene, screen: Screen, zoom: Zoom, at: usize, measure: &mut Measure) -> Picture {
    let factor = (zoom.factor() / screen.share).min(MOST_ENLARGED);
    page(scene, vec2(screen.width(), HEIGHT) / factor, at, measure).enlarged(factor)
}

fn page(scene: &Scene, canvas: Vec2, at: usize, measure: &mut Measure) -> Picture {
    let area = Rect::from_min_size(Pos2::ZERO, canvas).shrink(MARGIN);
    let mut sheet = Sheet { measure, elements: Vec::new(), area, focus: None, begins: Vec::new() };
    if let Some(heading) = &scene.heading {
        sheet.heading(heading);
    }
    let foot = !scene.note.is_empty() || !scene.minutes.is_empty();
    // The foot's line stays free on every page, so that nothing moves when one has a note.
    let foot_y = area.bottom() - WALL_TEXT / 2.0;
    if !matches!(scene.body, Body::Blank | Body::Lines(_)) || foot {
        sheet.area.max.y -= WALL_TEXT * LINE + GAP / 2.0;
    }
    let (at, pages) = match &scene.body {
        Body::Blank => (0, 1),
        Body::Lines(lines) => {
            sheet.lines(lines);
            (0, 1)
        }
        Body::Table(table) => table::lay_out(&mut sheet, table, at),
        Body::Unit(unit) => {
            let page = unit::lay_out(&mut sheet, unit, at);
            // Its figures come first, whichever of its directions is talked about.
            sheet.focus = None;
            sheet.begins.clear();
            page
        }
        Body::Chart(chart) => chart::lay_out(&mut sheet, chart, at),
        Body::Course(course) => course::lay_out(&mut sheet, course),
        Body::Cards(cards) => cards::lay_out(&mut sheet, cards, at),
        Body::People(people) => people::lay_out(&mut sheet, people, at),
    };
    sheet.line(pos2(area.left(), foot_y), Align::LEFT, &scene.note, WALL_TEXT, false, Ink::Second);
    let page = if pages > 1 { format!("{} / {pages}", at + 1) } else { String::new() };
    let page = with_digits(&page, scene.digits);
    let parts = [scene.minutes.as_str(), page.as_str()];
    let both = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("   ·   ");
    let used = [&scene.note, &both].map(|text| sheet.measure.width(text, WALL_TEXT, false));
    // In very large text there is no room for the minutes.
    let fits = used.iter().sum::<f32>() + WALL_TEXT <= area.width();
    let text = if fits { both } else { page };
    // Not as a figure: its digits would stand apart.
    let left = area.right() - sheet.measure.width(&text, WALL_TEXT, false);
    sheet.line(pos2(left, foot_y), Align::LEFT, &text, WALL_TEXT, false, Ink::Second);
    Picture { width: canvas.x, elements: sheet.elements, pages, focus: sheet.focus, begins: sheet.begins }
}

impl Sheet<'_> {
    /// One line of text at half its height; nothing for an empty one.
    fn line(&mut self, at: Pos2, align: Align, text: &str, size: f32, strong: bool, ink: Ink) {
        if !text.is_empty() {
            self.elements.push(Element::Text(Text { at, align, text: text.to_owned(), size, strong, ink }));
        }
    }

    /// As much of a text as stands on one line, with … where that is not all.
    fn fitted(&mut self, text: &str, size: f32, strong: bool, room: f32) -> String {
        if self.measure.width(text, size, strong) <= room {
            return text.to_owned();
        }
        let lines = self.measure.lines(text, size, strong, room - size * 0.8);
        lines.first().map(|line| format!("{line}…")).unwrap_or_default()
    }

    /// The same on up to so many lines.
    fn fitted_lines(&mut self, text: &str, size: f32, strong: bool, room: f32, most: usize) -> Vec<String> {
        // What was measured to fit does.
        let mut lines = self.measure.lines(text, size, strong, room + 0.5);
        if lines.len() > most.max(1) {
            let rest = lines.split_off(most.max(1) - 1).join(" ");
            lines.push(self.fitted(&rest, size, strong, room));
        }
        lines
    }

    /// The heading at the top of the area, which begins below it from now on.
    fn heading(&mut self, heading: &Heading) {
        let width = self.area.width();
        let mut size = WALL_TITLE;
        let mut lines = self.measure.lines(&heading.title, size, true, width);
        if lines.len() > 1 {
            size = WALL_LARGE;
            lines = self.measure.lines(&heading.title, size, true, width);
        }
        lines.truncate(2);
        let mut y = self.area.top();
        for line in &lines {
            y += size * LINE / 2.0;
            self.line(pos2(self.area.left(), y), Align::LEFT, line, size, true, Ink::Main);
            y += size * LINE / 2.0;
        }
        if !heading.second.is_empty() {
            let title = lines.last().map_or(0.0, |line| self.measure.width(line, size, true));
            let second = self.measure.width(&heading.second, WALL_TEXT, false);
            let room = width - title - WALL_TEXT;
            if second <= room {
                // Beside the title, on its baseline.
                let down = (size - WALL_TEXT) * 0.3;
                let at = pos2(self.area.left() + title + WALL_TEXT, y - size * LINE / 2.0 + down);
                self.line(at, Align::LEFT, &heading.second, WALL_TEXT, false, Ink::Second);
            } else {
                for line in self.measure.lines(&heading.second, WALL_TEXT, false, width).iter().take(2) {
                    y += WALL_TEXT * LINE / 2.0;
                    self.line(pos2(self.area.left(), y), Align::LEFT, line, WALL_TEXT, false, Ink::Second);
                    y += WALL_TEXT * LINE / 2.0;
                }
            }
        }
        self.area.min.y = y + GAP;
    }

    /// Lines in the middle of the area, quieter where they are too many for it.
    fn lines(&mut self, lines: &[Line]) {
        let mut steps = 0;
        let mut broken = self.broken(lines, steps);
        while height(&broken) > self.area.height() && steps < Voice::STEPS {
            steps += 1;
            broken = self.broken(lines, steps);
        }
        while height(&broken) > self.area.height() && broken.len() > 1 {
            broken.pop();
        }
        let mut y = self.area.center().y - height(&broken) / 2.0;
        let middle = self.area.center().x;
        for (text, voice) in &broken {
            let (size, strong, ink) = spoken(*voice);
            y += room(size) / 2.0;
            self.line(pos2(middle, y), Align::Center, text, size, strong, ink);
            y += room(size) / 2.0;
        }
    }

    fn broken(&mut self, lines: &[Line], steps: usize) -> Vec<(String, Voice)> {
        let width = self.area.width();
        let broken = lines.iter().flat_map(|line| {
            let voice = line.voice.quieter(steps);
            let (size, strong, _) = spoken(voice);
            self.measure.lines(&line.text, size, strong, width).into_iter().map(move |text| (text, voice))
        });
        broken.collect()
    }
}

fn spoken(voice: Voice) -> (f32, bool, Ink) {
    match voice {
        Voice::Display => (WALL_DISPLAY, true, Ink::Main),
        Voice::Title => (WALL_TITLE, true, Ink::Main),
        Voice::Large => (WALL_LARGE, false, Ink::Main),
        Voice::Quiet => (WALL_TEXT, false, Ink::Second),
    }
}

fn room(size: f32) -> f32 {
    size * LINE * 1.1
}

fn height(lines: &[(String, Voice)]) -> f32 {
    lines.iter().map(|(_, voice)| room(spoken(*voice).0)).sum()
}

/// The `at`th of the pages, or the last one there is; and how many there are.
fn page_of<T>(pages: &[T], at: usize) -> (usize, Option<&T>) {
    let at = at.min(pages.len().saturating_sub(1));
    (at, pages.get(at))
}
