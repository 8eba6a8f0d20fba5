//! Bytes → workbook. The kind of a file is told by its content; its name is only a hint. Whatever comes in,
//! reading ends in a workbook or an error, in bounded memory: what a file unfolds to is measured first.

mod cells;
mod guard;
mod html;
mod json;
mod spreadsheetml;
mod text;
mod workbook;

use super::cell::{Limits, Watch, Workbook};
use super::error::ReadError;

const ZIP: &[u8] = b"PK\x03\x04";
const CFB: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Reads a file that was sent. `name_hint` is its name, which may say how its columns are parted.
pub fn read(bytes: &[u8], name_hint: &str, limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.file_bytes {
        return Err(ReadError::FileTooLarge { limit_bytes: limits.file_bytes });
    }
    let workbook = if bytes.starts_with(ZIP) {
        workbook::read_zipped(bytes, limits, watch)
    } else if bytes.starts_with(CFB) {
        workbook::read_xls(bytes, limits, watch)
    } else if spreadsheetml::is_it(bytes) {
        spreadsheetml::read(bytes, limits, watch)
    } else if html::is_it(bytes) {
        return Err(ReadError::WebPage);
    } else {
        let own = json::may_be(bytes).then(|| json::read(bytes, limits, watch)).flatten();
        own.unwrap_or_else(|| text::read(bytes, name_hint, limits, watch))
    }?;
    if workbook.sheets.iter().all(super::cell::RawSheet::is_empty) {
        return Err(ReadError::Empty);
    }
    Ok(workbook)
}

/// Reads what was copied from a spreadsheet: rows of cells parted by tabs.
pub fn read_paste(text: &str, limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    read(text.as_bytes(), "paste.tsv", limits, watch)
}

#[cfg(test)]
mod tests;
