//! A page of the wall as a list of what is drawn where, in units of a canvas that is always 1080 high. Lines
//! of text are broken here, once: the operator's small preview and the wall are the same picture.

use eframe::egui::{Align, Pos2, Rect};

use crate::model::Grade;

/// Height of every canvas; its width follows the shape of the screen.
pub const HEIGHT: f32 = 1080.0;

/// The screen that a page is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Its width by its height.
    pub shape: f32,
    /// The part of its height that the picture has; what is left is the operator's line.
    pub share: f32,
}

impl Default for Screen {
    fn default() -> Self {
        Self::whole(16.0 / 9.0)
    }
}

impl Screen {
    /// All of a screen of this shape.
    pub fn whole(shape: f32) -> Self {
        Self { shape, share: 1.0 }
    }

    /// How wide the canvas is.
    pub fn width(self) -> f32 {
        (HEIGHT * self.shape / self.share).round()
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub width: f32,
    pub elements: Vec<Element>,
    /// How many pages the scene has; at least one.
    pub pages: usize,
    /// The page on which what is talked about stands, wherever it stands on one of several.
    pub focus: Option<usize>,
    /// For each of the cards the page on which it begins; empty where there are none.
    pub begins: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    Text(Text),
    /// A rule from left to right.
    Rule {
        from: Pos2,
        width: f32,
        heavy: bool,
    },
    Fill {
        rect: Rect,
        ink: Ink,
    },
    /// A line from one point to another.
    Line {
        from: Pos2,
        to: Pos2,
        width: f32,
        ink: Ink,
    },
    Dot {
        centre: Pos2,
        radius: f32,
        ink: Ink,
    },
    Sign {
        centre: Pos2,
        size: f32,
        grade: Grade,
    },
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Left end, middle or right end of the line, at half its height.
    pub at: Pos2,
    pub align: Align,
    pub text: String,
    pub size: f32,
    pub strong: bool,
    pub ink: Ink,
}

/// What is drawn in which colour of the hall's tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    Main,
    Second,
    Accent,
    Good,
    Watch,
    Behind,
    /// Behind the row that is being talked about.
    Tint,
    /// On a bar of any colour.
    OnBar,
}

impl Ink {
    pub fn of_grade(grade: Grade) -> Self {
        match grade {
            Grade::Good => Self::Good,
            Grade::Watch => Self::Watch,
            Grade::Behind => Self::Behind,
        }
    }
}

impl Picture {
    /// All of it so many times as large.
    pub fn enlarged(mut self, factor: f32) -> Self {
        let grown = |at: &mut Pos2| *at = (at.to_vec2() * factor).to_pos2();
        self.width *= factor;
        for element in &mut self.elements {
            match element {
                Element::Text(text) => {
                    grown(&mut text.at);
                    text.size *= factor;
                }
                Element::Rule { from, width, .. } => {
                    grown(from);
                    *width *= factor;
                }
                Element::Fill { rect, .. } => *rect = *rect * factor,
                Element::Line { from, to, width, .. } => {
                    grown(from);
                    grown(to);
                    *width *= factor;
                }
                Element::Dot { centre, radius: size, .. } | Element::Sign { centre, size, .. } => {
                    grown(centre);
                    *size *= factor;
                }
            }
        }
        self
    }

    /// The first card that begins on the page, else the one that goes on there.
    pub fn first_card(&self, page: usize) -> Option<usize> {
        let begins = self.begins.iter().position(|on| *on == page);
        begins.or_else(|| self.begins.iter().rposition(|on| *on < page))
    }

    /// Every text on the page, in the order of drawing.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.elements.iter().filter_map(|element| match element {
            Element::Text(text) => Some(text),
            Element::Rule { .. }
            | Element::Fill { .. }
            | Element::Line { .. }
            | Element::Dot { .. }
            | Element::Sign { .. } => None,
        })
    }
}
