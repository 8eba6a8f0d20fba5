//! What the hall sees, as plain data: made from what is stored, laid out and painted elsewhere. It knows no
//! window. A brief, a private note, a notice or a draft has no place in it.

use crate::model::{Digits, Grade};

/// One picture's content; more of it than fits goes on further pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    pub heading: Option<Heading>,
    pub body: Body,
    /// Stands small at the foot of every page: नमूना आँकड़े.
    pub note: String,
    /// Planned and used minutes, at the foot as well.
    pub minutes: String,
    /// In which the pages are counted.
    pub digits: Digits,
}

/// Where we are: "8. आईपी फोन", and what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    pub title: String,
    pub second: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Body {
    /// Nothing but a line in the middle; the line may be empty.
    #[default]
    Blank,
    /// Lines in the middle of the picture.
    Lines(Vec<Line>),
    Table(Table),
    /// One row of a table, large.
    Unit(UnitPage),
    Chart(Chart),
    Course(Course),
    Cards(Vec<Card>),
    /// Names with a mark, in columns.
    People(Vec<Person>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    pub voice: Voice,
}

/// How loud a line speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    Display,
    Title,
    Large,
    /// The least that is read from the last row, in the second voice.
    Quiet,
}

impl Voice {
    const ALL: [Self; 4] = [Self::Display, Self::Title, Self::Large, Self::Quiet];
    /// From the loudest to the quietest.
    pub const STEPS: usize = Self::ALL.len() - 1;

    /// So many steps quieter, or as quiet as can be.
    pub fn quieter(self, steps: usize) -> Self {
        let at = Self::ALL.iter().position(|voice| *voice == self).unwrap_or_default();
        Self::ALL.into_iter().nth(at + steps).unwrap_or(Self::Quiet)
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub row_heading: String,
    pub columns: Vec<Column>,
    /// Headings over neighbouring columns, with the places of these.
    pub groups: Vec<(std::ops::Range<usize>, String)>,
    pub rows: Vec<Row>,
    /// The row of totals, repeated on every page.
    pub total: Option<Row>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    /// Figures stand at the right, words at the left.
    pub number: bool,
    /// Dates: one piece, on one line.
    pub whole: bool,
    /// The column has a target: its cells carry a sign.
    pub sign: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub name: String,
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// The row that is being talked about.
    pub focused: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub grade: Option<Grade>,
    /// The value cannot be right.
    pub doubtful: bool,
    pub missing: bool,
}

/// A unit's figures, and below them what was and is directed on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitPage {
    pub figures: Vec<BigFigure>,
    pub cards: Vec<Card>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BigFigure {
    pub head: String,
    pub cell: Cell,
    /// "लक्ष्य 85%"; empty where there is none.
    pub target: String,
}

/// Bars, one below the other, in the order in which they are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    pub bars: Vec<Bar>,
    pub target: Option<ChartTarget>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    pub name: String,
    /// What is written on it, with its sign.
    pub cell: Cell,
    /// In parts of the scale, from 0 to 1.
    pub length: f32,
    /// Of the row that is being talked about.
    pub focused: bool,
}

/// A figure over time, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    pub points: Vec<CoursePoint>,
    pub target: Option<ChartTarget>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoursePoint {
    pub date: String,
    pub cell: Cell,
    /// In parts of the time from the first to the last, from 0 to 1.
    pub x: f32,
    /// In parts of the scale, from 0 to 1; `None` where nothing was reported.
    pub height: Option<f32>,
}

/// A line across the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTarget {
    pub text: String,
    /// In parts of the scale, from 0 to 1.
    pub at: f32,
}

/// A direction, or a figure then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub tone: Tone,
    /// Number and date: "07/2026-12 · सोमवार 30.11.2026".
    pub label: String,
    pub text: String,
    /// Who answers for it.
    pub who: String,
    /// Its figure then and now: "19 → 21 / 38", with what it is of and the way it went.
    pub figure: Option<CardFigure>,
    /// What was entered on it since, oldest first.
    pub entries: Vec<String>,
    /// What became of it, with its sign.
    pub state: Option<(Grade, String)>,
    /// It is being talked about.
    pub focused: bool,
    /// It was just said: the page with its end is shown.
    pub turned_to: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFigure {
    pub what: String,
    pub text: String,
    pub way: Option<Grade>,
}

/// Whose the card is, by its bar and by its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Of an earlier meeting.
    Earlier,
    /// Of this one.
    New,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub post: String,
    pub mark: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    Present,
    Absent,
    /// Somebody else came instead.
    Deputy,
    /// Nothing said yet.
    Open,
}
