//! Documents of word processors, as far as their text goes: DOCX and RTF in, with what is set in Kruti Dev or
//! DevLys converted run by run, and a converted copy of a DOCX out. Bytes in, bytes out; opens no files.

mod docx;
mod docx_font;
mod error;
mod fonts;
mod legacy;
mod package;
mod rtf;
mod xml;

pub use docx::convert_docx;
pub use error::DocumentError;

/// The text of a document in Unicode, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub paragraphs: Vec<Paragraph>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    pub runs: Vec<Run>,
}

/// Neighbouring text of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    /// It was set in Kruti Dev or DevLys, and has been converted.
    pub converted: bool,
}

impl Paragraph {
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Document {
    /// One line for each paragraph.
    pub fn text(&self) -> String {
        self.paragraphs.iter().map(|paragraph| paragraph.text() + "\n").collect()
    }
}

/// Reads a DOCX or an RTF, whichever the bytes are.
pub fn read(bytes: &[u8]) -> Result<Document, DocumentError> {
    if is_rtf(bytes) { rtf::read(bytes) } else { docx::read(bytes) }
}

pub fn is_rtf(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{\\rtf")
}

#[cfg(test)]
mod tests;
