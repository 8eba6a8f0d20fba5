//! Values of scheme tables: how a cell shows one, and how a typed one is read. What cannot be right is
//! refused here, with its reason, before it reaches the store.

use chrono::NaiveDate;

use super::number::{CURRENCIES, LARGEST, Mark, parse_marked};
use super::{DateError, NumberError, clean_line, fold, format_date, format_number, parse_date, shown_name};
use crate::model::{Bilingual, Indicator, Kind, Lang, Value, Writing, grade};

/// Why a typed value cannot stand in its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueError {
    Number(NumberError),
    Date(DateError),
    /// A count has no decimals.
    NotWhole,
    Negative,
    /// Not between 0 and 100.
    NotAPercentage,
    /// A sign of another kind of column, such as `%` beside a count.
    WrongMark(&'static str),
    /// The words that may stand here.
    NotAChoice(Vec<Bilingual>),
}

/// The value as a cell shows it: `1,234`, `86%`, `₹ 12,34,567`, `23.11.2026`. The unit of a measure stands
/// in the column's heading and not in the cell.
pub fn format_value(value: &Value, kind: &Kind, lang: Lang, writing: impl Into<Writing>) -> String {
    let writing = Writing { lang, ..writing.into() };
    let digits = writing.digits;
    match (value, kind) {
        (Value::Number(number), Kind::Count) => format_number(*number, 0, digits),
        (Value::Number(number), Kind::Percent) => format!("{}%", format_number(*number, 0, digits)),
        (Value::Number(number), Kind::Rupees) => {
            let paise = (number * 100.0).round() % 100.0 != 0.0;
            format!("₹ {}", format_number(*number, if paise { 2 } else { 0 }, digits))
        }
        (Value::Number(number), _) => {
            let text = format_number(*number, 2, digits);
            text.trim_end_matches(['0', '०']).trim_end_matches('.').to_owned()
        }
        (Value::Date(date), _) => format_date(*date, writing),
        (Value::Text(text), Kind::Choice(choices)) => {
            choice(choices, text).map_or_else(|| text.clone(), |choice| shown_name(choice, writing))
        }
        (Value::Text(text), _) => text.clone(),
    }
}

/// As [`format_value`]; a percentage with as many places as tell how it stands against its target: 89.5% where 90% is to
/// be reached.
pub fn format_figure(
    value: &Value,
    indicator: &Indicator,
    lang: Lang,
    writing: impl Into<Writing>,
) -> String {
    const MOST_PLACES: usize = 2;
    let writing = Writing { lang, ..writing.into() };
    let (Value::Number(number), Kind::Percent) = (value, &indicator.kind) else {
        return format_value(value, &indicator.kind, lang, writing);
    };
    let stands = |places: &usize| {
        let tens = 10_f64.powi(i32::try_from(*places).unwrap_or_default());
        grade(indicator, (number * tens).round() / tens) == grade(indicator, *number)
    };
    let places = (0..MOST_PLACES).find(stands).unwrap_or(MOST_PLACES);
    format!("{}%", format_number(*number, places, writing.digits))
}

/// Reads what was typed into a cell of this kind; nothing typed is `None`, not zero.
///
/// A date without a year takes that of `as_on`. A choice is kept in Hindi, whichever language it was
/// typed in.
pub fn parse_value(text: &str, kind: &Kind, as_on: NaiveDate) -> Result<Option<Value>, ValueError> {
    let text = clean_line(text);
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let value = match kind {
        Kind::Count | Kind::Measure(_) => number_value(number(text, None)?, kind)?,
        Kind::Percent => number_value(number(text, Some(Mark::Percent))?, kind)?,
        Kind::Rupees => number_value(number(text, Some(Mark::Rupees))?, kind)?,
        Kind::Date => Value::Date(parse_date(text, as_on).map_err(ValueError::Date)?),
        Kind::Text => Value::Text(text.to_owned()),
        Kind::Choice(choices) => match choice(choices, text) {
            Some(choice) => Value::Text(choice.get(Lang::Hi).to_owned()),
            None => return Err(ValueError::NotAChoice(choices.clone())),
        },
    };
    Ok(Some(value))
}

/// The number as a value of this kind, which must be one of numbers; refused where it cannot be right.
pub fn number_value(number: f64, kind: &Kind) -> Result<Value, ValueError> {
    if !number.is_finite() || number.abs() > LARGEST {
        return Err(ValueError::Number(NumberError::TooBig));
    }
    let number = match kind {
        Kind::Count => whole(number)?,
        Kind::Percent if !(0.0..=100.0).contains(&number) => return Err(ValueError::NotAPercentage),
        Kind::Percent => number,
        _ => not_negative(number)?,
    };
    Ok(Value::Number(number))
}

fn number(text: &str, allowed: Option<Mark>) -> Result<f64, ValueError> {
    let (number, mark) = parse_marked(text).map_err(ValueError::Number)?;
    match mark {
        Some(mark) if allowed != Some(mark) => Err(ValueError::WrongMark(written_mark(text, mark))),
        _ => Ok(number),
    }
}

/// The sign as it was written, where that is another than the usual one.
fn written_mark(text: &str, mark: Mark) -> &'static str {
    match mark {
        Mark::Percent => "%",
        Mark::Rupees => CURRENCIES.into_iter().chain(["/-"]).find(|sign| text.contains(sign)).unwrap_or("₹"),
    }
}

fn not_negative(number: f64) -> Result<f64, ValueError> {
    if number < 0.0 { Err(ValueError::Negative) } else { Ok(number) }
}

fn whole(number: f64) -> Result<f64, ValueError> {
    let number = not_negative(number)?;
    if number.fract() == 0.0 { Ok(number) } else { Err(ValueError::NotWhole) }
}

fn choice<'a>(choices: &'a [Bilingual], text: &str) -> Option<&'a Bilingual> {
    let text = fold(text);
    choices.iter().find(|choice| fold(&choice.hi) == text || fold(&choice.en) == text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Better, Digits};

    #[test]
    fn a_percentage_is_not_rounded_over_its_target() {
        let mut uptime = Indicator::plain("up".into(), Bilingual::default(), Kind::Percent);
        let shown = |of: &Indicator, number| format_figure(&Value::Number(number), of, Lang::Hi, Lang::Hi);
        assert_eq!(shown(&uptime, 89.5), "90%");
        (uptime.target, uptime.behind, uptime.better) = (Some(90.0), Some(60.0), Better::More);
        let all = [89.5, 89.96, 89.999, 90.2, 84.6, 59.7, 60.2].map(|number| shown(&uptime, number));
        assert_eq!(all, ["89.5%", "89.96%", "90.00%", "90%", "85%", "59.7%", "60%"]);
    }

    fn as_on() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn working() -> Kind {
        Kind::Choice(vec![Bilingual::new("चालू", "Working"), Bilingual::new("बंद", "Closed")])
    }

    fn shown(value: Value, kind: &Kind) -> String {
        format_value(&value, kind, Lang::Hi, Digits::Latin)
    }

    #[test]
    fn a_cell_shows_a_value_as_its_column_wants() {
        let mbps = Kind::Measure(Bilingual::new("एमबीपीएस", "Mbps"));
        assert_eq!(shown(Value::Number(1234.0), &Kind::Count), "1,234");
        assert_eq!(shown(Value::Number(86.4), &Kind::Percent), "86%");
        assert_eq!(shown(Value::Number(1_234_567.0), &Kind::Rupees), "₹ 12,34,567");
        assert_eq!(shown(Value::Number(10.5), &Kind::Rupees), "₹ 10.50");
        assert_eq!(shown(Value::Number(100.0), &mbps), "100");
        assert_eq!(shown(Value::Number(2.50), &mbps), "2.5");
        assert_eq!(shown(Value::Date(as_on()), &Kind::Date), "23.11.2026");
        assert_eq!(format_value(&Value::Number(100.0), &mbps, Lang::Hi, Digits::Devanagari), "१००");
        assert_eq!(format_value(&Value::Text("बन्द".into()), &working(), Lang::En, Digits::Latin), "Closed");
    }

    #[test]
    fn nothing_typed_is_nothing_and_not_zero() {
        for kind in [Kind::Count, Kind::Percent, Kind::Date, Kind::Text, working()] {
            assert_eq!(parse_value(" \t", &kind, as_on()), Ok(None));
        }
        assert_eq!(parse_value("0", &Kind::Count, as_on()), Ok(Some(Value::Number(0.0))));
    }

    #[test]
    fn a_typed_value_is_read_by_the_kind_of_its_column() {
        let read = |text: &str, kind: &Kind| parse_value(text, kind, as_on()).unwrap().unwrap();
        assert_eq!(read("१,२३४", &Kind::Count), Value::Number(1234.0));
        assert_eq!(read("86 %", &Kind::Percent), Value::Number(86.0));
        assert_eq!(read("₹ 5,000", &Kind::Rupees), Value::Number(5000.0));
        assert_eq!(read("5.10", &Kind::Date), Value::Date(NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()));
        assert_eq!(read("working", &working()), Value::Text("चालू".into()));
        assert_eq!(read(" फाइबर\tकट ", &Kind::Text), Value::Text("फाइबर कट".into()));
    }

    #[test]
    fn what_cannot_be_right_is_refused_with_its_reason() {
        let refused = |text: &str, kind: &Kind| parse_value(text, kind, as_on()).unwrap_err();
        assert_eq!(refused("4.5", &Kind::Count), ValueError::NotWhole);
        assert_eq!(refused("-4", &Kind::Count), ValueError::Negative);
        assert_eq!(refused("4%", &Kind::Count), ValueError::WrongMark("%"));
        assert_eq!(refused("₹ 4", &Kind::Percent), ValueError::WrongMark("₹"));
        assert_eq!(refused("12/-", &Kind::Count), ValueError::WrongMark("/-"));
        assert_eq!(refused("रु. 12/-", &Kind::Count), ValueError::WrongMark("रु."));
        assert_eq!(refused("4O", &Kind::Count), ValueError::Number(NumberError::Stray('O')));
        assert_eq!(refused("101%", &Kind::Percent), ValueError::NotAPercentage);
        assert_eq!(refused("5%%", &Kind::Percent), ValueError::Number(NumberError::Stray('%')));
        assert_eq!(
            refused("31.02", &Kind::Date),
            ValueError::Date(DateError::NoSuchDay { day: 31, month: 2, year: 2026 })
        );
        assert!(matches!(refused("शायद", &working()), ValueError::NotAChoice(choices) if choices.len() == 2));
    }

    proptest! {
        #[test]
        fn a_count_that_was_shown_is_read_back(count in 0u32.., devanagari: bool) {
            let digits = if devanagari { Digits::Devanagari } else { Digits::Latin };
            let value = Value::Number(f64::from(count));
            for kind in [Kind::Count, Kind::Rupees] {
                let text = format_value(&value, &kind, Lang::Hi, digits);
                prop_assert_eq!(parse_value(&text, &kind, as_on()), Ok(Some(value.clone())));
            }
        }
    }
}
