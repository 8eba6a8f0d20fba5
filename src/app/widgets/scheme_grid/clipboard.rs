//! A range as tab-separated text, which is what spreadsheets put on the clipboard and take from it.

use chrono::NaiveDate;

use crate::hindi::{ValueError, format_count, format_date, parse_value, sentence, shown_name};
use crate::i18n::widget::Widget as Word;
use crate::model::{Digits, Entered, Indicator, Kind, TableRow, Value, ViewColumn};
use crate::tabular::{Absent, RawCell, harmless};

use super::Frame;
use super::range::Range;

/// The range as text: numbers plain, so that a spreadsheet takes them as numbers.
pub fn copied(frame: &Frame<'_>, range: &Range) -> String {
    let rows = range.rows.clone().map(|row| {
        let cells = range.columns.clone().map(|column| quoted(&cell(frame, row, column)));
        cells.collect::<Vec<_>>().join("\t")
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn cell(frame: &Frame<'_>, row: usize, column: usize) -> String {
    let Some((place, data)) = frame.row(row) else { return String::new() };
    match frame.column(column) {
        Some(ViewColumn::Figure(of)) => {
            let Some(indicator) = frame.table.scheme.indicators.get(of) else { return String::new() };
            data.cells
                .get(of)
                .and_then(|cell| cell.value.as_ref())
                .map_or_else(String::new, |value| plain(value, indicator))
        }
        Some(ViewColumn::Derived { .. }) => {
            frame.options.view.derived(column, place).map_or_else(String::new, rounded)
        }
        None => String::new(),
    }
}

fn plain(value: &Value, indicator: &Indicator) -> String {
    match (value, &indicator.kind) {
        (Value::Number(number), Kind::Percent) => format!("{}%", rounded(*number)),
        (Value::Number(number), _) => number.to_string(),
        (Value::Date(day), _) => format_date(*day, Digits::Latin),
        (Value::Text(text), _) => harmless(text),
    }
}

/// At most four decimals: what is worked out has no more that mean anything.
fn rounded(number: f64) -> String {
    ((number * 10_000.0).round() / 10_000.0).to_string()
}

fn quoted(text: &str) -> String {
    if text.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Rows and cells of pasted text. A cell in quotation marks may hold tabs and line ends.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let mut rows = vec![vec![String::new()]];
    let mut inside = false;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match c {
            '"' if inside && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if inside => inside = false,
            '"' if cell.is_empty() => inside = true,
            '\t' if !inside => rows.last_mut().into_iter().for_each(|row| row.push(String::new())),
            '\n' if !inside => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    rows
}

/// What comes of pasting `text` over the range: the figures that change, or the sentence that says why none do.
///
/// One cell fills the whole range; more stand from its first cell on. Figures that are worked out or counted are
/// passed over, so that a range that was copied with them can be put back.
pub fn pasted(frame: &Frame<'_>, range: &Range, text: &str) -> Result<Vec<Entered>, String> {
    let cells = cells(text);
    let (rows, columns) = (cells.len(), cells.iter().map(Vec::len).max().unwrap_or(0));
    let one = rows == 1 && columns == 1;
    let first = (*range.rows.start(), *range.columns.start());
    let (height, width) = if one { (range.height(), range.width()) } else { (rows, columns) };
    let size = frame.size();
    if first.0 + height > size.0 || first.1 + width > size.1 {
        let shown = |count: usize| format_count(count, frame.options.digits);
        let values = [("rows", shown(rows)), ("columns", shown(columns))];
        let values = [("rows", values[0].1.as_str()), ("columns", values[1].1.as_str())];
        return Err(Word::PasteTooLarge.with(frame.options.lang, &values));
    }
    let mut changes = Changes::new(frame);
    for down in 0..height {
        for right in 0..width {
            let text = match cells.get(if one { 0 } else { down }) {
                // A row that is shorter than others ends in blanks.
                Some(row) => row.get(if one { 0 } else { right }).map_or("", String::as_str),
                None => "",
            };
            changes.put(first.0 + down, first.1 + right, text)?;
        }
    }
    changes.finish(range)
}

/// The uppermost row of the range in all of it; of one row, the row above it.
pub fn filled_down(frame: &Frame<'_>, range: &Range) -> Result<Vec<Entered>, String> {
    let one_row = range.height() == 1;
    let from = if one_row { range.rows.start().checked_sub(1) } else { Some(*range.rows.start()) };
    let Some(from) = from else { return Ok(Vec::new()) };
    let mut changes = Changes::new(frame);
    for row in range.rows.clone().filter(|row| *row != from) {
        for column in range.columns.clone() {
            let value = frame.figure(column).and_then(|(of, _)| frame.value(from, of)).cloned();
            changes.set(row, column, value);
        }
    }
    changes.finish(range)
}

pub fn cleared(frame: &Frame<'_>, range: &Range) -> Result<Vec<Entered>, String> {
    let mut changes = Changes::new(frame);
    for row in range.rows.clone() {
        range.columns.clone().for_each(|column| changes.set(row, column, None));
    }
    changes.finish(range)
}

/// Reads what was typed or pasted; what says that there is no figure is none.
pub fn read(text: &str, indicator: &Indicator, as_on: NaiveDate) -> Result<Option<Value>, ValueError> {
    // The mark before words that would be run as a formula is not a part of them.
    let harmless = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    let text = harmless.unwrap_or(text);
    match Absent::of(&RawCell::Text(text.into())) {
        Some(Absent::Blank | Absent::NotAvailable) => Ok(None),
        Some(Absent::Nil) if indicator.kind.is_number() => Ok(Some(Value::Number(0.0))),
        _ => parse_value(text, &indicator.kind, as_on),
    }
}

/// Figures that are to change.
struct Changes<'a> {
    frame: &'a Frame<'a>,
    entered: Vec<Entered>,
    /// A cell that can be entered was among them.
    any: bool,
}

impl<'a> Changes<'a> {
    fn new(frame: &'a Frame<'a>) -> Self {
        Self { frame, entered: Vec::new(), any: false }
    }

    fn target(&mut self, row: usize, column: usize) -> Option<(&'a TableRow, usize, &'a Indicator)> {
        let (of, indicator) = self.frame.figure(column).filter(|(_, one)| one.formula.is_none())?;
        let data = self.frame.row(row)?.1;
        if data.counted && indicator.counts.is_some() {
            return None;
        }
        self.any = true;
        Some((data, of, indicator))
    }

    fn set(&mut self, row: usize, column: usize, value: Option<Value>) {
        let Some((data, of, indicator)) = self.target(row, column) else { return };
        if data.cells.get(of).and_then(|cell| cell.value.as_ref()) != value.as_ref() {
            self.entered.push(Entered { unit: data.unit.id, indicator: indicator.code.clone(), value });
        }
    }

    fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), String> {
        let Some((data, _, indicator)) = self.target(row, column) else { return Ok(()) };
        let lang = self.frame.options.lang;
        let value = read(text, indicator, self.frame.options.as_on).map_err(|error| {
            let why = sentence(&error, lang);
            let (unit, column) =
                (data.unit.name.get(lang), &*shown_name(&indicator.name, self.frame.options.writing()));
            let typed = crate::hindi::clean_line(text);
            let values = [("unit", unit), ("column", column), ("typed", typed.trim()), ("why", &why)];
            Word::GridWrong.with(lang, &values)
        })?;
        self.set(row, column, value);
        Ok(())
    }

    /// The changes; where no cell could be entered, the sentence that says so.
    fn finish(self, range: &Range) -> Result<Vec<Entered>, String> {
        if self.any {
            return Ok(self.entered);
        }
        let of = self.frame.column(*range.columns.start()).map(ViewColumn::of);
        let column = of.and_then(|of| self.frame.table.scheme.indicators.get(of));
        match column {
            Some(indicator) => {
                let row = self.frame.row(*range.rows.start()).map(|(_, row)| row);
                let row = row.filter(|row| row.counted && indicator.counts.is_some());
                Err(row.map_or_else(
                    || super::worked_out(self.frame, indicator),
                    |row| super::counted(self.frame, row, indicator),
                ))
            }
            None => Ok(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn a_spreadsheets_range_falls_into_rows_and_cells() {
        assert_eq!(cells("1\t2\r\n3\t\r\n"), [["1", "2"], ["3", ""]]);
        assert_eq!(cells("1\n\n3"), [["1"], [""], ["3"]]);
        assert_eq!(cells("\"केबल\nकटी\"\t\"\"\"ठीक\"\"\""), [["केबल\nकटी", "\"ठीक\""]]);
        assert_eq!(cells("5\" पाइप"), [["5\" पाइप"]]);
    }
}
