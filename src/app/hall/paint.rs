//! Paints a page of the wall into a rectangle of any size, in the hall's colours whatever the operator's
//! window wears.

use eframe::egui::{Align, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::picture::{Element, HEIGHT, Ink, Picture, Text};
use crate::app::theme::{self, ThemeKind, Tokens};
use crate::app::widgets::{figures, signs};

/// Paints the page in the middle of `rect`, as large as it fits.
pub fn picture_ui(ui: &Ui, rect: Rect, picture: &Picture) {
    let tokens = ThemeKind::Hall.tokens();
    ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.paper);
    if picture.width <= 0.0 {
        return;
    }
    let scale = (rect.width() / picture.width).min(rect.height() / HEIGHT);
    let size = vec2(picture.width, HEIGHT) * scale;
    let frame = Rect::from_center_size(rect.center(), size);
    let canvas = Canvas { ui, painter: ui.painter().with_clip_rect(rect), origin: frame.min, scale, tokens };
    for element in &picture.elements {
        canvas.element(element);
    }
}

/// The hall's colour for what is drawn in it.
pub fn colour(ink: Ink) -> Color32 {
    let tokens = ThemeKind::Hall.tokens();
    match ink {
        Ink::Main => tokens.ink,
        Ink::Second => tokens.ink2,
        Ink::Accent => tokens.accent,
        Ink::Good => tokens.good,
        Ink::Watch => tokens.watch,
        Ink::Behind => tokens.behind,
        Ink::Tint => tokens.accent_tint,
        Ink::OnBar => tokens.on_accent,
    }
}

/// From units of the canvas to points of the window.
struct Canvas<'a> {
    ui: &'a Ui,
    painter: Painter,
    origin: Pos2,
    scale: f32,
    tokens: &'static Tokens,
}

impl Canvas<'_> {
    fn at(&self, at: Pos2) -> Pos2 {
        self.origin + at.to_vec2() * self.scale
    }

    fn element(&self, element: &Element) {
        match element {
            Element::Text(text) => self.text(text),
            Element::Rule { from, width, heavy } => {
                let from = self.at(*from);
                let (thickness, colour) = match heavy {
                    true => (self.tokens.heavy_width, self.tokens.heavy_line),
                    false => (self.tokens.hairline_width, self.tokens.line),
                };
                // A small preview keeps its hairlines.
                let thickness = (thickness * self.scale).max(0.5);
                let to = from.x + width * self.scale;
                self.painter.hline(from.x..=to, from.y, Stroke::new(thickness, colour));
            }
            Element::Fill { rect, ink } => {
                let rect = Rect::from_min_max(self.at(rect.min), self.at(rect.max));
                self.painter.rect_filled(rect, CornerRadius::ZERO, colour(*ink));
            }
            Element::Line { from, to, width, ink } => {
                let stroke = Stroke::new(width * self.scale, colour(*ink));
                self.painter.line_segment([self.at(*from), self.at(*to)], stroke);
            }
            Element::Dot { centre, radius, ink } => {
                self.painter.circle_filled(self.at(*centre), radius * self.scale, colour(*ink));
            }
            Element::Sign { centre, size, grade } => {
                let colour = theme::grade_colour(self.tokens, *grade);
                signs::paint_grade(&self.painter, self.at(*centre), size * self.scale, *grade, colour);
            }
        }
    }

    fn text(&self, text: &Text) {
        let size = text.size * self.scale;
        let font: FontId = if text.strong { theme::semibold_font(size) } else { theme::regular_font(size) };
        let colour = colour(text.ink);
        let at = self.at(text.at);
        let (galley, width) = if text.align == Align::RIGHT {
            let figure = figures::figure(self.ui, &text.text, &font, colour);
            let width = figure.width();
            (figure.galley, width)
        } else {
            let galley = self.painter.layout_no_wrap(text.text.clone(), font, colour);
            let width = galley.size().x;
            (galley, width)
        };
        let x = match text.align {
            Align::LEFT => at.x,
            Align::Center => at.x - width / 2.0,
            Align::RIGHT => at.x - width,
        };
        self.painter.galley(pos2(x, at.y - galley.size().y / 2.0), galley, colour);
    }
}
