//! Text that streams through line by line in constant memory, however long a line is.

use std::io::{self, BufRead, Cursor, Read};

use crate::hindi::krutidev::windows_1252;

/// A longer line is passed on in pieces, in bytes.
const LONGEST_PIECE: usize = 1 << 16;

/// A line with its line end as it came, or a part of a long one.
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub begins_line: bool,
}

/// Passes on everything that is read. `last_border` says where the last unit of a text begins, so that a long
/// line is cut between units. What is no UTF-8 is read as Windows-1252, line by line: so old files were kept.
/// What begins with the mark of UTF-16, as Notepad's "Unicode" does, is read as that, and whole.
pub(super) fn pieces(
    mut input: impl BufRead,
    last_border: impl Fn(&str) -> usize,
    pass_on: impl FnMut(Piece<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let pair: Option<fn([u8; 2]) -> u16> = match input.fill_buf()? {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    let Some(pair) = pair else { return pieces_of_bytes(input, last_border, pass_on) };
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().skip(1).map(|bytes| pair(*bytes));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    let text: String = text.chain((!odd.is_empty()).then_some(char::REPLACEMENT_CHARACTER)).collect();
    pieces_of_bytes(Cursor::new(text), last_border, pass_on)
}

fn pieces_of_bytes(
    mut input: impl BufRead,
    last_border: impl Fn(&str) -> usize,
    mut pass_on: impl FnMut(Piece<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut pending: Vec<u8> = Vec::new();
    let mut begins_line = true;
    loop {
        let room = LONGEST_PIECE.saturating_sub(pending.len()).max(1);
        let read = input.by_ref().take(room as u64).read_until(b'\n', &mut pending)?;
        let is_whole = read == 0 || pending.last() == Some(&b'\n');
        if is_whole {
            if !pending.is_empty() {
                pass_on(Piece { text: &decoded(&pending).0, begins_line })?;
            }
            if read == 0 {
                return Ok(());
            }
            pending.clear();
            begins_line = true;
        } else if pending.len() >= LONGEST_PIECE {
            let (text, is_utf8) = decoded(whole_characters(&pending));
            let cut = match last_border(&text) {
                0 => text.len(),
                cut => text.floor_char_boundary(cut),
            };
            let (now, _) = text.split_at_checked(cut).unwrap_or((&text, ""));
            pass_on(Piece { text: now, begins_line })?;
            let passed = if is_utf8 { now.len() } else { now.chars().count() };
            pending.drain(..passed);
            begins_line = false;
        }
    }
}

/// Without the beginning of a character whose other bytes are still to come.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            bytes.get(..error.valid_up_to()).unwrap_or(bytes)
        }
        _ => bytes,
    }
}

/// The text, and whether it was UTF-8.
fn decoded(bytes: &[u8]) -> (std::borrow::Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.into(), true),
        Err(_) => (bytes.iter().map(|byte| windows_1252(*byte)).collect::<String>().into(), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::krutidev::{last_border, to_unicode};

    fn streamed(input: &[u8]) -> (String, usize) {
        let (mut out, mut longest) = (String::new(), 0);
        pieces(input, last_border, |piece| {
            longest = longest.max(piece.text.len());
            out.push_str(&to_unicode(piece.text));
            Ok(())
        })
        .unwrap();
        (out, longest)
    }

    #[test]
    fn line_ends_and_a_last_line_without_one_stay() {
        assert_eq!(streamed(b"dk\r\ndh\n\nds").0, "का\r\nकी\n\nके");
        assert_eq!(streamed(b"").0, "");
    }

    #[test]
    fn a_line_of_any_length_comes_out_whole_and_in_pieces() {
        for unit in ["fLFkfr ", "fLFkfr", "fo|kFkÊ"] {
            let line = unit.repeat(40_000);
            let (out, longest) = streamed(line.as_bytes());
            assert_eq!(out, to_unicode(&line));
            assert!(longest <= LONGEST_PIECE);
        }
    }

    #[test]
    fn utf16_is_read_as_that() {
        let text = "\u{feff}ÅWph dk;kZy;\r\nds";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wanted = to_unicode("ÅWph dk;kZy;\r\nds");
        assert_eq!((streamed(&little).0, streamed(&big).0), (wanted.clone(), wanted));
        assert_eq!(streamed(&[little, vec![0x6b]].concat()).0.chars().last(), Some('\u{fffd}'));
    }

    #[test]
    fn bytes_that_are_no_utf8_are_windows_1252() {
        assert_eq!(streamed(b"\xd8ekad\ndk\n\xc7drq").0, "क्रमांक\nका\nकिंतु");
        let long = [b"\xd8ekad ".repeat(20_000), b"\n".to_vec()].concat();
        assert_eq!(streamed(&long).0, "क्रमांक ".repeat(20_000) + "\n");
    }
}
