//! What cells and heads say.

use crate::hindi::{format_date, format_value, with_digits};
use crate::i18n::screen::level_word;
use crate::i18n::widget::Widget as Word;
use crate::model::{Grade, Indicator, Scheme, Unit, Value};

use super::GridOptions;

/// What stands for a value that was not reported.
pub const NOTHING: &str = "—";

pub fn value(value: Option<&Value>, indicator: &Indicator, options: &GridOptions<'_>) -> String {
    value.map_or_else(
        || NOTHING.to_owned(),
        |value| format_value(value, &indicator.kind, options.lang, options.writing()),
    )
}

/// The value as one would type it: without grouping and signs.
pub fn editable(value: Option<&Value>, indicator: &Indicator, options: &GridOptions<'_>) -> String {
    match value {
        None => String::new(),
        Some(Value::Number(number)) => with_digits(&number.to_string(), options.digits),
        Some(Value::Date(date)) => format_date(*date, options.writing()),
        Some(text @ Value::Text(_)) => format_value(text, &indicator.kind, options.lang, options.writing()),
    }
}

/// The level, where rows of several stand in one table.
pub fn level(scheme: &Scheme, unit: &Unit, options: &GridOptions<'_>) -> Option<&'static str> {
    (scheme.levels.len() > 1).then(|| level_word(unit.level).text(options.lang))
}

/// What a sign means, for those who do not see it.
pub fn grade_word(grade: Grade) -> Word {
    match grade {
        Grade::Good => Word::GradeGood,
        Grade::Watch => Word::GradeWatch,
        Grade::Behind => Word::GradeBehind,
    }
}
