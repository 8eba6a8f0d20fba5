//! Workbooks as Excel 2003 wrote them in XML (SpreadsheetML): what the Local Government Directory gives out under
//! the name .xls. The elements are those of <https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)>.

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::super::cell::{Address, Limits, Merge, RawCell, Watch, Workbook};
use super::super::error::ReadError;
use super::cells::Collector;

/// How far into a file its kind is looked for.
const LOOKED_AT: usize = 4096;
const NAMESPACE: &[u8] = b"urn:schemas-microsoft-com:office:spreadsheet";

pub(super) fn is_it(bytes: &[u8]) -> bool {
    let head = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
    head.windows(NAMESPACE.len()).any(|part| part == NAMESPACE)
}

pub(super) fn read(bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::Damaged)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut sheets = Sheets { collector: Collector::new(limits, watch), at: Address::new(0, 0), cell: None };
    // A file that was cut off ends inside of an element.
    let mut depth = 0_u32;
    loop {
        let event = reader.read_event().map_err(|_| ReadError::Damaged)?;
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth > 0 => return Err(ReadError::Damaged),
            _ => {}
        }
        match event {
            Event::Start(tag) => sheets.start(&tag, false)?,
            Event::Empty(tag) => sheets.start(&tag, true)?,
            Event::End(tag) => sheets.end(tag.local_name().into_inner())?,
            Event::Text(text) => sheets.text(&text.xml10_content(), limits)?,
            Event::CData(text) => sheets.text(&text.xml10_content(), limits)?,
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => sheets.text(&c.to_string(), limits)?,
                _ => {
                    let named = resolve_xml_entity(&reference.xml10_content());
                    sheets.text(named.unwrap_or_default(), limits)?;
                }
            },
            Event::Eof => return Ok(sheets.collector.finish()),
            _ => {}
        }
    }
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    kind: String,
    text: String,
    in_data: bool,
}

struct Sheets<'a> {
    collector: Collector<'a>,
    /// Where the next row or cell stands.
    at: Address,
    cell: Option<Open>,
}

impl Sheets<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, is_empty: bool) -> Result<(), ReadError> {
        match tag.local_name().into_inner() {
            "Worksheet" => {
                self.collector.begin(&attribute(tag, "Name").unwrap_or_default(), false);
                self.at = Address::new(0, 0);
            }
            "Row" => {
                self.at = Address::new(placed(tag).unwrap_or(self.at.row), 0);
                self.collector.look(self.at.row)?;
                if is_empty {
                    self.end("Row")?;
                }
            }
            "Cell" => {
                self.at.column = placed(tag).unwrap_or(self.at.column);
                self.merge(tag);
                self.cell = Some(Open::default());
                if is_empty {
                    self.end("Cell")?;
                }
            }
            "Data" => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = attribute(tag, "Type").unwrap_or_default();
                    cell.in_data = !is_empty;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "Row" => self.at = Address::new(self.at.row.saturating_add(1), 0),
            "Cell" => {
                if let Some(Open { kind, text, .. }) = self.cell.take() {
                    self.collector.put(self.at, content(&kind, text))?;
                }
                self.at.column = self.at.column.saturating_add(1);
            }
            "Data" => {
                if let Some(cell) = &mut self.cell {
                    cell.in_data = false;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str, limits: &Limits) -> Result<(), ReadError> {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_data) {
            cell.text.push_str(text);
            if cell.text.len() > limits.cell_bytes {
                return Err(ReadError::CellTooLong { address: self.at.to_string() });
            }
        }
        Ok(())
    }

    fn merge(&mut self, tag: &BytesStart<'_>) {
        let more = |name: &str| attribute(tag, name).and_then(|more| more.parse::<u32>().ok()).unwrap_or(0);
        let (right, down) = (more("MergeAcross"), more("MergeDown"));
        let to = Address::new(self.at.row.saturating_add(down), self.at.column.saturating_add(right));
        if to != self.at
            && let Some(sheet) = self.collector.sheet()
        {
            sheet.merges.push(Merge { from: self.at, to });
        }
    }
}

/// The place that a row or a cell gives itself, from 0; it counts from 1.
fn placed(tag: &BytesStart<'_>) -> Option<u32> {
    attribute(tag, "Index")?.parse::<u32>().ok()?.checked_sub(1)
}

fn attribute(tag: &BytesStart<'_>, local_name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == local_name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

fn content(kind: &str, text: String) -> RawCell {
    let number = || text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    match kind {
        "Number" => number().map_or_else(|| RawCell::Text(text.as_str().into()), RawCell::Number),
        "Boolean" => RawCell::Bool(text.trim() == "1"),
        "Error" => RawCell::Error(text),
        // The day without its time: 2026-09-23T00:00:00.000.
        "DateTime" => RawCell::Text(text.split('T').next().unwrap_or_default().into()),
        _ if text.is_empty() => RawCell::Empty,
        _ => RawCell::Text(text.into()),
    }
}
