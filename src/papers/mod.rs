//! Papers: what goes out of the office. A paper is a pure function of an owned meeting file, a clock and a
//! language: file → blocks → pages → bytes, with plain data between. The same input gives the same bytes.
//! Nothing here knows a database, a window or the time of day.

pub mod annexure;
mod annexure_chart;
pub mod block;
mod chart;
mod columns;
mod content;
pub mod embed;
pub mod flow;
pub mod fonts;
mod glue;
mod line_chart;
pub mod minutes;
pub mod page;
pub mod paginate;
pub mod pdf;
pub mod points;
mod prepared;
pub mod preview;
pub mod shape;
mod spans;
pub mod table;

use std::fmt;

use chrono::NaiveDateTime;

use crate::i18n::paper::Paper;
use crate::model::{Lang, MeetingFile};

/// Why a paper could not be written or shown. All of them are faults of the program or of its fonts, never
/// of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// A font could not be cut down to the glyphs in use.
    Font(String),
    /// The finished pages could not be written as PDF.
    Write(String),
    /// The finished PDF could not be read back to be shown.
    Show,
}

impl PaperError {
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Font(cause) => Paper::FontFailed.with(lang, &[("cause", cause)]),
            Self::Write(cause) => Paper::WritingFailed.with(lang, &[("cause", cause)]),
            Self::Show => Paper::ShowingFailed.text(lang).to_owned(),
        }
    }
}

impl fmt::Display for PaperError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::En))
    }
}

impl std::error::Error for PaperError {}

/// The minutes of a meeting as PDF. `now` is the date on the paper and the creation date in the file.
pub fn minutes_pdf(file: &MeetingFile, lang: Lang, now: NaiveDateTime) -> Result<Vec<u8>, PaperError> {
    let paper = minutes::paper(file, lang, now);
    pdf::write(&flow::lay_out(&paper))
}
