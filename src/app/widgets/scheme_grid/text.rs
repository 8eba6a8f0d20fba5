//! What cells and heads say.

use crate::hindi::row::row_level;
use crate::hindi::thread::format_change;
use crate::hindi::{format_date, format_figure, format_number, with_digits};
use crate::i18n::widget::Widget as Word;
use crate::model::{Derived, Grade, Indicator, Lang, SchemeTable, TableRow, Value};

use super::GridOptions;

/// What stands for a value that was not reported.
pub const NOTHING: &str = "—";

pub fn value(value: Option<&Value>, indicator: &Indicator, options: &GridOptions<'_>) -> String {
    value.map_or_else(
        || NOTHING.to_owned(),
        |value| format_figure(value, indicator, options.lang, options.writing()),
    )
}

/// A number that is worked out of the indicator's figures.
pub fn derived(number: Option<f64>, what: Derived, of: &Indicator, options: &GridOptions<'_>) -> String {
    let Some(number) = number else { return NOTHING.to_owned() };
    match what {
        Derived::Change => format_change(number, &of.kind, options.digits),
        Derived::Rank => format_number(number, 0, options.digits),
        Derived::Share => format!("{}%", format_number(number, 1, options.digits)),
        Derived::Target | Derived::Shortfall => value(Some(&Value::Number(number)), of, options),
        // It is a line; as words it says by how much it went up or down.
        Derived::Trend => format_change(number, &of.kind, options.digits),
    }
}

/// The head of a column that is worked out: "चालू: बदलाव".
pub fn derived_head(what: Derived, of: &Indicator, lang: Lang) -> String {
    let word = match what {
        Derived::Change => Word::HeadChange,
        Derived::Rank => Word::HeadRank,
        Derived::Share => Word::HeadShare,
        Derived::Target => Word::HeadTarget,
        Derived::Shortfall => Word::HeadShortfall,
        Derived::Trend => Word::HeadTrend,
    };
    word.with(lang, &[("column", of.name.get(lang))])
}

/// The value as one would type it: without grouping and signs.
pub fn editable(value: Option<&Value>, indicator: &Indicator, options: &GridOptions<'_>) -> String {
    match value {
        None => String::new(),
        Some(Value::Number(number)) => with_digits(&number.to_string(), options.digits),
        Some(Value::Date(date)) => format_date(*date, options.writing()),
        Some(text @ Value::Text(_)) => format_figure(text, indicator, options.lang, options.writing()),
    }
}

/// The level, where rows of several stand in one table.
pub fn level(table: &SchemeTable, row: &TableRow, options: &GridOptions<'_>) -> Option<&'static str> {
    row_level(table, row, options.lang)
}

/// What a sign means, for those who do not see it.
pub fn grade_word(grade: Grade) -> Word {
    match grade {
        Grade::Good => Word::GradeGood,
        Grade::Watch => Word::GradeWatch,
        Grade::Behind => Word::GradeBehind,
    }
}
