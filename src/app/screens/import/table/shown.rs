//! What is seen in a cell: the value as it would stand, the one that stands, and what becomes of it.

use crate::app::sheets::{Column, Preview};
use crate::app::view::View;
use crate::hindi::{format_figure, format_number, format_value};
use crate::model::{Bilingual, Kind, Value};
use crate::tabular::{Address, CellState, RawCell};

pub struct Shown {
    pub text: String,
    pub before: Option<String>,
    pub state: Option<CellState>,
}

impl Shown {
    pub fn of(view: &View<'_>, preview: &Preview, line: usize, column: &Column) -> Self {
        let row = preview.row_at(line).unwrap_or_default();
        let at = Address::new(row, column.place);
        let stands = || preview.raw(line, column.place).map(RawCell::text).unwrap_or_default();
        let raw = || preview.typed(at).map_or_else(stands, str::to_owned);
        let indicator = column.indicator.as_ref().and_then(|code| preview.ground.scheme.indicator(code));
        let (Some(cell), Some(indicator)) = (preview.cell(at), indicator) else {
            return Self { text: raw(), before: None, state: None };
        };
        let writing = view.writing().short();
        let write = |value: &Value| match (&indicator.kind, value) {
            // The name of the unit of measure stands over the column.
            (Kind::Measure(_), Value::Number(_)) => {
                format_value(value, &Kind::Measure(Bilingual::default()), view.lang, writing)
            }
            _ => format_figure(value, indicator, view.lang, writing),
        };
        let differs = matches!(cell.state, CellState::Changed | CellState::Asks);
        let mut text = cell.value.as_ref().map_or_else(raw, write);
        let mut before = cell.before.as_ref().filter(|_| differs).map(write);
        // "97% → 97%" would be no change.
        if indicator.kind == Kind::Percent
            && cell.before != cell.value
            && before.as_ref() == Some(&text)
            && let (Some(Value::Number(now)), Some(Value::Number(was))) = (&cell.value, &cell.before)
        {
            let exact = |number: f64| format!("{}%", format_number(number, 2, writing.digits));
            text = exact(*now);
            before = Some(exact(*was));
        }
        Self { text, before, state: Some(cell.state) }
    }
}
