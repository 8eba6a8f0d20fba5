//! Why a file could not be read, as data; the sentence for a person is made from it.

use crate::i18n::tabular::TabularMessage as Message;
use crate::model::Lang;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// No cell of it has anything in it.
    Empty,
    /// Neither a spreadsheet nor text.
    NotASpreadsheet,
    /// A workbook of this kind that cannot be taken apart: cut off, or damaged.
    Damaged,
    Encrypted,
    /// Programs in a workbook are never opened, nor what may have come with them.
    Macros,
    FileTooLarge {
        limit_bytes: u64,
    },
    /// It unpacks to more than is taken in.
    UnpacksTooLarge {
        limit_bytes: u64,
    },
    TooManyRows {
        limit: u32,
    },
    TooManyColumns {
        limit: u32,
    },
    TooManyCells {
        limit: u64,
    },
    CellTooLong {
        address: String,
    },
    NoSuchSheet {
        name: String,
    },
    /// No row of column headings with figures under it was found.
    NoTable,
    /// Text that ends within a letter.
    Torn,
    /// HTML, as portals give it out under the name of a spreadsheet.
    WebPage,
    Cancelled,
}

impl ReadError {
    /// What is wrong and what to do. `file` is the name as the person knows it.
    pub fn sentence(&self, lang: Lang, file: &str) -> String {
        let with =
            |message: Message, name: &str, value: &str| message.with(lang, &[("file", file), (name, value)]);
        let plain = |message: Message| message.with(lang, &[("file", file)]);
        let megabytes = |bytes: &u64| (bytes >> 20).max(1).to_string();
        match self {
            Self::Empty => plain(Message::ReadEmpty),
            Self::NotASpreadsheet => plain(Message::ReadNotASpreadsheet),
            Self::Damaged => plain(Message::ReadDamaged),
            Self::Encrypted => plain(Message::ReadEncrypted),
            Self::Macros => plain(Message::ReadMacros),
            Self::FileTooLarge { limit_bytes } => {
                with(Message::ReadFileTooLarge, "limit", &megabytes(limit_bytes))
            }
            Self::UnpacksTooLarge { limit_bytes } => {
                with(Message::ReadUnpacksTooLarge, "limit", &megabytes(limit_bytes))
            }
            Self::TooManyRows { limit } => with(Message::ReadTooManyRows, "limit", &limit.to_string()),
            Self::TooManyColumns { limit } => with(Message::ReadTooManyColumns, "limit", &limit.to_string()),
            Self::TooManyCells { limit } => with(Message::ReadTooManyCells, "limit", &limit.to_string()),
            Self::CellTooLong { address } => with(Message::ReadCellTooLong, "cell", address),
            Self::NoSuchSheet { name } => with(Message::ReadNoSuchSheet, "sheet", name),
            Self::NoTable => plain(Message::ReadNoTable),
            Self::Torn => plain(Message::ReadTorn),
            Self::WebPage => plain(Message::ReadWebPage),
            Self::Cancelled => plain(Message::ReadCancelled),
        }
    }
}
