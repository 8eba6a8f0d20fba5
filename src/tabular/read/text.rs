//! Text files: which encoding, what parts the columns, and the rows themselves.

use std::borrow::Cow;
use std::io::Read as _;
use std::str::Utf8Error;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::cell::{Limits, RawCell, Watch, Workbook, index};
use super::super::error::ReadError;
use super::cells::{Collector, row_of};
use crate::parts::in_parts;

/// How much of a file is looked at to tell what parts its columns.
const LOOKED_AT: usize = 64 << 10;
/// How many lines are cut into cells before the limits are held against all of them.
const LINES_AT_A_TIME: usize = 8_192;

pub(super) fn read(
    bytes: &[u8],
    name_hint: &str,
    limits: &Limits,
    watch: Watch,
) -> Result<Workbook, ReadError> {
    // One kind of line end, so that rows can be counted.
    let mut text = decode(bytes)?;
    if text.contains('\r') {
        text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    let delimiter = delimiter(&text, name_hint);
    let mut collector = Collector::new(limits, watch);
    collector.begin("", false);
    match text.contains('"') {
        true => put_quoted(&text, delimiter, &mut collector)?,
        false => put_plain(&text, delimiter, &mut collector)?,
    }
    Ok(collector.finish())
}

/// Without quotation marks a line is a row, wherever one begins to read.
fn put_plain(text: &str, delimiter: u8, collector: &mut Collector) -> Result<(), ReadError> {
    let mut lines = text.split('\n').enumerate().filter(|(_, line)| !line.is_empty());
    let limits = collector.limits();
    let row_of = |(row, line): &(usize, &str)| {
        let row = index(*row);
        row_of(limits, row, line.split(char::from(delimiter)).map(cell_of)).map(|cells| (row, cells))
    };
    loop {
        // Not all at once: of a file with too many lines no more are looked at than may be.
        let some: Vec<(usize, &str)> = lines.by_ref().take(LINES_AT_A_TIME).collect();
        if some.is_empty() {
            return Ok(());
        }
        for part in in_parts(&some, |lines| lines.iter().map(row_of).collect::<Vec<_>>()) {
            for row in part {
                let (row, cells) = row?;
                collector.look(row)?;
                collector.put_row(row, cells)?;
            }
        }
    }
}

fn put_quoted(text: &str, delimiter: u8, collector: &mut Collector) -> Result<(), ReadError> {
    // A last line without an end would not be counted where the rows are.
    let line_end: &[u8] = if text.ends_with('\n') { b"" } else { b"\n" };
    let mut lines = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes().chain(line_end));
    let mut line = csv::StringRecord::new();
    let mut row = 0;
    loop {
        let before = lines.position().line();
        // The text is UTF-8 already, so no row can be wrong.
        if !lines.read_record(&mut line).map_err(|_| ReadError::Damaged)? {
            break;
        }
        // Empty lines are left out by the library, but count as rows where the file is looked at.
        let breaks_inside = line.as_slice().bytes().filter(|byte| *byte == b'\n').count();
        let passed = usize::try_from(lines.position().line().saturating_sub(before)).unwrap_or(0);
        row += index(passed.saturating_sub(breaks_inside + 1));
        collector.look(row)?;
        let cells = row_of(collector.limits(), row, line.iter().map(cell_of))?;
        collector.put_row(row, cells)?;
        row += 1;
    }
    Ok(())
}

/// A cell of text stays text: what it means is told by its column.
fn cell_of(text: &str) -> RawCell {
    // Excel's way to keep a number as it is written: ="00123".
    let quoted = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    // An apostrophe that keeps words from being run as a formula.
    let harmless = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t']));
    match quoted.or(harmless).unwrap_or(text) {
        "" => RawCell::Empty,
        text => RawCell::Text(text.into()),
    }
}

fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if let Some((encoding, skipped)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(skipped..).unwrap_or_default();
        let (text, wrong) = encoding.decode_without_bom_handling(rest);
        let torn = || std::str::from_utf8(rest).is_err_and(|error| error.error_len().is_none());
        return match wrong {
            true if encoding == UTF_8 && torn() => Err(ReadError::Torn),
            true => Err(ReadError::Damaged),
            false => checked(text),
        };
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        let (text, wrong) = encoding.decode_without_bom_handling(bytes);
        return if wrong { Err(ReadError::Damaged) } else { checked(text) };
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => checked(Cow::Borrowed(text)),
        Err(error) => match not_utf_8(bytes, error) {
            Some(wrong) => Err(wrong),
            // Hindi is never in this encoding: what comes out is English, or Kruti Dev's Latin letters.
            None => checked(WINDOWS_1252.decode_without_bom_handling(bytes).0),
        },
    }
}

/// What is wrong with a text that is in UTF-8 but for some bytes; `None` where it is in another encoding.
fn not_utf_8(bytes: &[u8], error: Utf8Error) -> Option<ReadError> {
    let (sound, rest) = bytes.split_at_checked(error.valid_up_to())?;
    let has_hindi = std::str::from_utf8(sound).is_ok_and(|text| text.contains(is_devanagari));
    match error.error_len() {
        // One byte alone may be an é of the other encoding.
        None if has_hindi || rest.len() > 1 => Some(ReadError::Torn),
        Some(_) if has_hindi => Some(ReadError::Damaged),
        _ => None,
    }
}

/// Letters of which no other encoding makes the bytes.
fn is_devanagari(c: char) -> bool {
    ('\u{900}'..='\u{97f}').contains(&c)
}

/// Every other byte of the digits, commas and tabs of a table is zero in UTF-16.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let looked_at = bytes.get(..bytes.len().min(4096))?;
    let zeros = |first: usize| looked_at.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let enough = looked_at.len() / 16;
    if looked_at.len() < 4 {
        None
    } else if odd > enough && even == 0 {
        Some(UTF_16LE)
    } else if even > enough && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text has no control characters; a file full of them is something else.
fn checked(text: Cow<'_, str>) -> Result<Cow<'_, str>, ReadError> {
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}');
    let looked_at = text.chars().take(LOOKED_AT);
    let (count, strange) =
        looked_at.fold((0_usize, 0_usize), |(all, odd), c| (all + 1, odd + usize::from(strange(c))));
    if strange > 0 && strange * 50 >= count { Err(ReadError::NotASpreadsheet) } else { Ok(text) }
}

/// What parts the columns most evenly: the same number of them, more than one, in most rows.
fn delimiter(text: &str, name_hint: &str) -> u8 {
    let end = text.floor_char_boundary(LOOKED_AT);
    let start = text.get(..end).unwrap_or(text);
    let hinted = if name_hint.to_lowercase().ends_with(".tsv") { b'\t' } else { b',' };
    let candidates = [hinted, b'\t', b';', b',', b'|'];
    let scores = candidates.map(|delimiter| (evenness(start, delimiter), delimiter));
    let mut best = (0, hinted);
    for (score, delimiter) in scores {
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// The number of rows that agree on how many columns there are, weighed by that number.
fn evenness(text: &str, delimiter: u8) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    let mut lines = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = 0;
    let mut line = csv::StringRecord::new();
    while rows < 200 && lines.read_record(&mut line).unwrap_or(false) {
        rows += 1;
        if line.len() > 1 && line.iter().any(|cell| !cell.trim().is_empty()) {
            *counts.entry(line.len()).or_default() += 1;
        }
    }
    counts.into_iter().map(|(columns, rows)| rows * rows * columns.min(20)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::cell::unwatched;
    use super::*;

    proptest! {
        #[test]
        fn lines_without_quotation_marks_are_read_as_any_other(text in "[a-cक-ग ,\n='\u{200b}]{0,60}") {
            let read = |put: fn(&str, u8, &mut Collector) -> Result<(), ReadError>| {
                let limits = Limits { rows: 8, columns: 4, cells: 12, ..Limits::default() };
                let mut collector = Collector::new(&limits, &unwatched);
                collector.begin("", false);
                put(&text, b',', &mut collector).map(|()| collector.finish())
            };
            prop_assert_eq!(read(put_plain), read(put_quoted));
        }
    }
}
