//! Blocks: a paper as its author thinks of it – headings, paragraphs, lists, tables, a signature – with their
//! roles and without a single coordinate. Knows nothing of fonts' files, pages or PDF.

use std::ops::Range;

use chrono::NaiveDateTime;

use crate::model::{Grade, Lang};

/// A whole paper, before layout.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    pub title: String,
    /// The office that issues it; the author in the file's properties.
    pub author: String,
    pub lang: Lang,
    pub made: NaiveDateTime,
    /// What stands at the left of every footer; empty for nothing.
    pub notice: String,
    /// "पृष्ठ {page} / {pages}", with its places.
    pub page_label: &'static str,
    pub digits: crate::model::Digits,
    pub sections: Vec<Section>,
}

/// Blocks on pages of one orientation. Each section begins on a new page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    pub landscape: bool,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Paragraph),
    /// Two short texts in one line, at the left and at the right margin.
    Pair {
        left: Text,
        right: Text,
        style: Style,
        above_pt: f32,
    },
    /// One point of a list: its number, then its text.
    ListItem {
        label: Text,
        text: Text,
        style: Style,
    },
    Rule {
        weight: RuleWeight,
        above_pt: f32,
    },
    Table(Table),
    Chart(Chart),
    LineChart(LineChart),
    Signature(Signature),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub role: Role,
    pub text: Text,
    pub style: Style,
    pub align: Align,
    pub above_pt: f32,
    /// Never the last thing on a page.
    pub keeps_with_next: bool,
    /// Never the first thing on a page: what stands before comes along.
    pub keeps_with_previous: bool,
}

/// Space for the pen, then name and post, centred in the right part of the page. It is never alone on a
/// page, so that nothing can be put above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    pub lines: Vec<Text>,
}

/// Bars one below the other, each with its name and its value in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub above_pt: f32,
    pub bars: Vec<ChartBar>,
    /// A line across the bars, in parts of the scale from 0 to 1, and its words.
    pub target: Option<(f32, Text)>,
}

/// A figure over time.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    pub above_pt: f32,
    /// Oldest first.
    pub points: Vec<ChartPoint>,
    /// In parts of the scale from 0 to 1, and its words.
    pub target: Option<(f32, Text)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// From left to right, from 0 to 1.
    pub at: f32,
    pub date: Text,
    /// In parts of the scale from 0 to 1, and in words; `None` leaves a gap in the line.
    pub value: Option<(f32, Text)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChartBar {
    pub name: Text,
    pub value: Text,
    /// In parts of the scale, from 0 to 1.
    pub part: f32,
    pub ink: Ink,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub above_pt: f32,
    pub columns: Vec<Column>,
    /// Headings over neighbouring columns, with the places of these.
    pub spans: Vec<(Range<usize>, Text)>,
    pub groups: Vec<RowGroup>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub head: Text,
    /// Share of the table's width.
    pub share: f32,
    pub align: Align,
}

/// Rows that belong together: the cells of `lead` stand once, beside all of `rows`, which hold the cells of
/// the other columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowGroup {
    pub lead: Vec<Text>,
    pub rows: Vec<Vec<Text>>,
    /// Heavy rule above, and never apart from the row before.
    pub is_total: bool,
    /// Room below the text, for a signature in a list of those present.
    pub extra_pt: f32,
}

/// What a piece of a page is, for a reader that does not see it. Kept down to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Letterhead,
    Title,
    Heading,
    Paragraph,
    ListLabel,
    ListItem,
    HeaderCell,
    Cell,
    Signature,
    /// Page numbers, repeated heads: not part of the text.
    Artifact,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RuleWeight {
    Hair,
    /// Between the rows of one group.
    Faint,
    Heavy,
}

/// The few sizes of a paper. Line pitch stands with the size: Devanagari needs about 1.47 times it, and
/// readers that go by place take lines for those of one cell only up to 1.5 times (poppler's
/// `maxLineSpacingDelta`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    Government,
    Office,
    Title,
    Heading,
    Body,
    Cell,
    /// A cell of figures: all of one width, so that columns of numbers stand straight.
    Figure,
    Footer,
}

impl Style {
    pub fn size_pt(self) -> f32 {
        match self {
            Self::Government => 14.0,
            Self::Office | Self::Heading => 11.5,
            Self::Title => 14.0,
            Self::Body => 10.5,
            Self::Cell | Self::Figure => 9.5,
            Self::Footer => 8.0,
        }
    }

    /// From baseline to baseline.
    pub fn pitch_pt(self) -> f32 {
        match self {
            Self::Government | Self::Title => 22.0,
            Self::Office | Self::Heading => 18.0,
            Self::Body => 16.0,
            Self::Cell | Self::Figure => 14.0,
            Self::Footer => 12.0,
        }
    }

    /// From the top of a line to its baseline: room for the marks above the headline, and below for the
    /// vowel signs under it.
    pub fn baseline_pt(self) -> f32 {
        (self.pitch_pt() - self.size_pt()) * 0.5 + self.size_pt() * 0.84
    }

    pub fn tabular(self) -> bool {
        matches!(self, Self::Figure)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    #[default]
    Black,
    /// The second voice.
    Grey,
    Grade(Grade),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    pub text: String,
    pub bold: bool,
    pub ink: Ink,
}

/// Text in one cell, line or paragraph. A line feed in it begins a new line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(pub Vec<Span>);

impl Text {
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self::default().and_bold(text)
    }

    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span { text: text.into(), bold: false, ink: Ink::Black });
        self
    }

    #[must_use]
    pub fn and_bold(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span { text: text.into(), bold: true, ink: Ink::Black });
        self
    }

    #[must_use]
    pub fn and_in(mut self, ink: Ink, text: impl Into<String>) -> Self {
        self.0.push(Span { text: text.into(), bold: false, ink });
        self
    }

    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl Block {
    /// A paragraph of running text.
    pub fn paragraph(text: Text, above_pt: f32) -> Self {
        Self::Paragraph(Paragraph::new(Role::Paragraph, text, Style::Body, above_pt))
    }
}

impl Paragraph {
    pub fn new(role: Role, text: Text, style: Style, above_pt: f32) -> Self {
        Self {
            role,
            text,
            style,
            align: Align::Left,
            above_pt,
            keeps_with_next: false,
            keeps_with_previous: false,
        }
    }

    #[must_use]
    pub fn centred(mut self) -> Self {
        self.align = Align::Centre;
        self
    }

    #[must_use]
    pub fn with_next(mut self) -> Self {
        self.keeps_with_next = true;
        self
    }

    #[must_use]
    pub fn with_previous(mut self) -> Self {
        self.keeps_with_previous = true;
        self
    }
}
