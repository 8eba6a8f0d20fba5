//! What a workbook would unfold to, before it is handed to the library that reads it: the library trusts
//! the sizes that a file states, and unfolds sparse sheets to full rectangles.

use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::cell::Limits;
use super::super::error::ReadError;

/// What kind of workbook a ZIP file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zipped {
    Xlsx(Xlsx),
    Ods,
}

/// What the sheets of a workbook have, so that one that has it not is not gone through for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Xlsx {
    pub formulas: bool,
    pub merges: bool,
}

/// Looks for formulas and merged cells in what passes by.
#[derive(Default)]
struct Seeker {
    found: Xlsx,
    /// The last bytes of what passed.
    last: Vec<u8>,
}

impl Seeker {
    /// How a formula of a cell begins: `<f>` or `<f t="shared">`.
    const FORMULAS: [&[u8]; 3] = [b"<f>", b"<f ", b"<x:f"];
    const MERGES: [&[u8]; 1] = [b"mergeCell"];
    /// What is looked for may lie across two pieces: so much of both is looked at together.
    const LONGEST: usize = 9;

    fn look(&mut self, bytes: &[u8]) {
        let is_in = |wanted: &[&[u8]]| wanted.iter().any(|one| memchr::memmem::find(bytes, one).is_some());
        self.found.formulas = self.found.formulas || is_in(&Self::FORMULAS);
        self.found.merges = self.found.merges || is_in(&Self::MERGES);
    }
}

impl Write for Seeker {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut seam = std::mem::take(&mut self.last);
        seam.extend_from_slice(bytes.get(..bytes.len().min(Self::LONGEST)).unwrap_or_default());
        self.look(&seam);
        self.look(bytes);
        // A piece may be shorter than what is looked for.
        let end = if bytes.len() < Self::LONGEST { &seam } else { bytes };
        self.last = end.get(end.len().saturating_sub(Self::LONGEST)..).unwrap_or_default().to_vec();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Unpacks everything once, into nothing, and says what kind of workbook it is. A size that the file states
/// is not believed.
pub(super) fn measure_zip(bytes: &[u8], limits: &Limits) -> Result<Zipped, ReadError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
    let names: Vec<String> = zip.file_names().flatten().map(|name| name.into_owned()).collect();
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let is_xlsx = has("xl/workbook.xml");
    let kind = if is_xlsx {
        Zipped::Xlsx(Xlsx::default())
    } else if has("content.xml") {
        Zipped::Ods
    } else {
        return Err(ReadError::NotASpreadsheet);
    };
    if names.iter().any(|name| name.ends_with("vbaProject.bin") || name.starts_with("Basic/")) {
        return Err(ReadError::Macros);
    }
    let mut left = limits.unpacked_bytes;
    let mut seeker = Seeker::default();
    for place in 0..zip.len() {
        let file = match zip.by_index(place) {
            Ok(file) => file,
            Err(zip::result::ZipError::UnsupportedArchive(_)) => return Err(ReadError::Encrypted),
            Err(_) => return Err(ReadError::Damaged),
        };
        let is_sheet = is_xlsx && file.name().is_ok_and(|name| name.starts_with("xl/worksheets/"));
        let mut bounded = file.take(left + 1);
        let unpacked = match is_sheet {
            true => std::io::copy(&mut bounded, &mut seeker),
            false => std::io::copy(&mut bounded, &mut std::io::sink()),
        };
        let unpacked = unpacked.map_err(|_| ReadError::Damaged)?;
        if unpacked > left {
            return Err(ReadError::UnpacksTooLarge { limit_bytes: limits.unpacked_bytes });
        }
        left -= unpacked;
    }
    if kind == Zipped::Ods {
        let content = zip.by_name("content.xml").map_err(|_| ReadError::Damaged)?;
        measure_ods(content, limits)?;
    }
    Ok(if is_xlsx { Zipped::Xlsx(seeker.found) } else { kind })
}

/// Follows the repetitions of an ODS sheet: two lines of it can stand for a million rows.
fn measure_ods(content: impl Read, limits: &Limits) -> Result<(), ReadError> {
    let mut reader = Reader::from_reader(std::io::BufReader::new(content));
    let mut buffer = Vec::new();
    let mut table = OdsTable::default();
    let mut cells = 0_u64;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| ReadError::Damaged)?;
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                let is = |name: &str| tag.name().as_ref() == name;
                if is("table:table") {
                    cells = cells.saturating_add(table.cells());
                    table = OdsTable::default();
                } else if is("table:table-row") {
                    table.end_row();
                    table.rows_of_row = repeated(&tag, "table:number-rows-repeated");
                } else if is("table:table-cell") || is("table:covered-table-cell") {
                    table.columns_before += repeated(&tag, "table:number-columns-repeated");
                    let filled = tag
                        .attributes()
                        .flatten()
                        .any(|attribute| attribute.key.as_ref().ends_with("value-type"));
                    if filled {
                        table.columns_filled = table.columns_before;
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
        if table.width > u64::from(limits.columns) || table.columns_filled > u64::from(limits.columns) {
            return Err(ReadError::TooManyColumns { limit: limits.columns });
        }
        if table.rows > u64::from(limits.rows) {
            return Err(ReadError::TooManyRows { limit: limits.rows });
        }
    }
    table.end_row();
    if cells.saturating_add(table.cells()) > limits.cells {
        return Err(ReadError::TooManyCells { limit: limits.cells });
    }
    Ok(())
}

#[derive(Default)]
struct OdsTable {
    /// Up to the last row that has something in it.
    rows: u64,
    rows_passed: u64,
    width: u64,
    rows_of_row: u64,
    columns_before: u64,
    columns_filled: u64,
}

impl OdsTable {
    fn end_row(&mut self) {
        self.rows_passed = self.rows_passed.saturating_add(self.rows_of_row);
        if self.columns_filled > 0 {
            self.rows = self.rows_passed;
            self.width = self.width.max(self.columns_filled);
        }
        (self.rows_of_row, self.columns_before, self.columns_filled) = (0, 0, 0);
    }

    fn cells(&self) -> u64 {
        self.rows.saturating_mul(self.width)
    }
}

/// The number in the attribute; 1 without it.
fn repeated(tag: &BytesStart, name: &str) -> u64 {
    let mut attributes = tag.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.as_ref() == name);
    found.and_then(|attribute| attribute.value.parse().ok()).unwrap_or(1).min(1 << 32)
}

/// Records of a sheet in an old XLS that hold cells, each beginning with row and column of the first.
const CELL_RECORDS: [u16; 9] = [0x0006, 0x00bd, 0x00be, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e, 0x00d6];
const BEGINNING_OF_SHEET: u16 = 0x0809;
const ENCRYPTED: u16 = 0x002f;

/// Walks the records of an old XLS (\[MS-XLS\] 2.1.4) and measures the rectangle of each sheet.
pub(super) fn measure_xls(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
    let paths: Vec<String> = file.walk().map(|entry| entry.path().to_string_lossy().into_owned()).collect();
    let has = |wanted: &str| paths.iter().any(|path| path.trim_start_matches('/') == wanted);
    // A new workbook with a password is wrapped into an old container.
    if has("EncryptedPackage") {
        return Err(ReadError::Encrypted);
    }
    if has("_VBA_PROJECT_CUR") || has("Macros") {
        return Err(ReadError::Macros);
    }
    let name = ["Workbook", "Book"].into_iter().find(|name| has(name)).ok_or(ReadError::NotASpreadsheet)?;
    let stream = file.open_stream(format!("/{name}")).map_err(|_| ReadError::Damaged)?;
    let mut stream = std::io::BufReader::new(stream.take(limits.unpacked_bytes));
    let (mut cells, mut rows, mut columns) = (0_u64, 0_u64, 0_u64);
    let mut head = [0_u8; 4];
    while stream.read_exact(&mut head).is_ok() {
        let [kind_low, kind_high, length_low, length_high] = head;
        let kind = u16::from_le_bytes([kind_low, kind_high]);
        let mut body = vec![0; usize::from(u16::from_le_bytes([length_low, length_high]))];
        if stream.read_exact(&mut body).is_err() {
            break;
        }
        let number = |at: usize| match body.get(at..at + 2) {
            Some([low, high]) => u64::from(u16::from_le_bytes([*low, *high])),
            _ => 0,
        };
        if kind == ENCRYPTED {
            return Err(ReadError::Encrypted);
        }
        if kind == BEGINNING_OF_SHEET {
            cells = cells.saturating_add(rows * columns);
            (rows, columns) = (0, 0);
        }
        if CELL_RECORDS.contains(&kind) {
            // A record of several cells ends with the column of its last.
            let several = [0x00bd, 0x00be].contains(&kind);
            let last = if several { number(body.len().saturating_sub(2)) } else { number(2) };
            (rows, columns) = (rows.max(number(0) + 1), columns.max(last.max(number(2)) + 1));
        }
        if cells.saturating_add(rows * columns) > limits.cells {
            return Err(ReadError::TooManyCells { limit: limits.cells });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sought(pieces: &[&[u8]]) -> Xlsx {
        let mut seeker = Seeker::default();
        for piece in pieces {
            assert_eq!(seeker.write(piece).expect("it takes all"), piece.len());
        }
        seeker.found
    }

    #[test]
    fn a_sheet_without_formulas_and_merged_cells_has_none() {
        let sheet = br#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><filters/>"#;
        assert_eq!(sought(&[sheet]), Xlsx::default());
    }

    proptest! {
        #[test]
        fn what_is_sought_is_found_however_it_is_cut(
            which in 0..4_usize, before in 0..20_usize, after in 0..20_usize, size in 1..12_usize,
        ) {
            let (wanted, has) = [
                ("<f>", Xlsx { formulas: true, merges: false }),
                ("<f t=\"shared\">", Xlsx { formulas: true, merges: false }),
                ("<x:f>", Xlsx { formulas: true, merges: false }),
                ("<mergeCells>", Xlsx { formulas: false, merges: true }),
            ][which];
            let text = format!("{}{wanted}{}", "<v>1".repeat(before), "</c>".repeat(after));
            let pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
            prop_assert_eq!(sought(&pieces), has);
        }
    }
}
