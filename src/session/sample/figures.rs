//! Made-up figures that hang together: what works is never more than what is installed. They follow from
//! recipes and from nothing else, so they are the same each time.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::content::Content;
use crate::model::{Indicator, IndicatorCode, Kind, SchemeCode, Unit, UnitLevel, Value};

/// How the values of one indicator are made.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Recipe {
    /// A number for each unit, by its English name.
    values: Option<HashMap<String, f64>>,
    /// A number between two, fixed for a unit.
    range: Option<[f64; 2]>,
    /// A share of this indicator, or what is left of it without `minus`.
    of: Option<IndicatorCode>,
    #[serde(default)]
    minus: Vec<IndicatorCode>,
    /// Between two, fixed for a unit but for a little that changes from day to day.
    share: Option<[f64; 2]>,
    /// By how much of itself it grew in a month.
    #[serde(default)]
    growth: f64,
    /// Words or choices, of which a unit has one; `{n}` is a number of four digits.
    words: Option<Vec<String>>,
    /// A day so many days before the day of the figures.
    days_before: Option<[u64; 2]>,
    /// A day so many days after it.
    days_after: Option<[u64; 2]>,
    /// Only where this indicator is above zero.
    r#where: Option<IndicatorCode>,
    /// Numbers are multiples of this.
    #[serde(default = "one")]
    step: f64,
    /// An urban body has this much of what a block has.
    #[serde(default = "one")]
    urban: f64,
}

fn one() -> f64 {
    1.0
}

impl Recipe {
    pub fn made_from(&self) -> impl Iterator<Item = &IndicatorCode> {
        self.of.iter().chain(&self.minus).chain(&self.r#where)
    }
}

/// Makes the figures of one scheme at one unit as on a day, `months_ago` before the latest.
pub(super) struct Figures<'a> {
    pub content: &'a Content,
    pub scheme: &'a SchemeCode,
    pub as_on: NaiveDate,
    pub months_ago: u32,
}

impl Figures<'_> {
    pub fn at(&self, unit: &Unit, indicators: &[Indicator]) -> Vec<(IndicatorCode, Value)> {
        let mut numbers: HashMap<&IndicatorCode, f64> = HashMap::new();
        let mut out = Vec::new();
        for (code, recipe) in self.content.figures.get(self.scheme).into_iter().flatten() {
            let above_zero = |code: &IndicatorCode| numbers.get(code).is_some_and(|number| *number > 0.0);
            if recipe.r#where.as_ref().is_some_and(|code| !above_zero(code)) {
                continue;
            }
            let Some(value) = self.value(unit, code, recipe, &numbers) else { continue };
            if let Value::Number(number) = value {
                numbers.insert(code, number);
            }
            // A recipe may be for a number that others are made from and that is no indicator.
            if indicators.iter().any(|indicator| &indicator.code == code && takes(indicator, &value)) {
                out.push((code.clone(), value));
            }
        }
        out
    }

    fn value(
        &self,
        unit: &Unit,
        code: &IndicatorCode,
        recipe: &Recipe,
        numbers: &HashMap<&IndicatorCode, f64>,
    ) -> Option<Value> {
        let place = self.chance(unit, code, "");
        if let Some(words) = &recipe.words {
            let word = words.get((place * words.len() as f64) as usize)?;
            let number = format!("{:.0}", 1000.0 + 8999.0 * self.chance(unit, code, "number"));
            return Some(Value::Text(word.replace("{n}", &number)));
        }
        let days = |[low, high]: [u64; 2]| Days::new(low + (place * (high - low + 1) as f64) as u64);
        if let Some(range) = recipe.days_before {
            return self.as_on.checked_sub_days(days(range)).map(Value::Date);
        }
        if let Some(range) = recipe.days_after {
            return self.as_on.checked_add_days(days(range)).map(Value::Date);
        }
        let between = |[low, high]: [f64; 2]| low + place * (high - low);
        let stepped = |number: f64| (number / recipe.step).round() * recipe.step;
        let past = (1.0 - recipe.growth * f64::from(self.months_ago)).max(0.4);
        if let Some(values) = &recipe.values {
            return values.get(&unit.name.en).map(|number| Value::Number(tidy(stepped(number * past))));
        }
        if let Some(range) = recipe.range {
            let scale = if unit.level == UnitLevel::UrbanBody { recipe.urban } else { 1.0 };
            return Some(Value::Number(tidy(stepped(between(range) * scale))));
        }
        let whole = numbers.get(recipe.of.as_ref()?)?;
        let minus: f64 = recipe.minus.iter().filter_map(|code| numbers.get(code)).sum();
        let left = (whole - minus).max(0.0);
        let Some(share) = recipe.share else { return Some(Value::Number(tidy(left))) };
        let wobble = 0.02 * (self.chance(unit, code, &self.as_on.to_string()) - 0.5);
        let most = if share[1] <= 1.0 { left } else { f64::MAX };
        Some(Value::Number(tidy(stepped(left * (between(share) * past + wobble).max(0.0)).min(most))))
    }

    /// A number from 0 up to 1 that depends on the names alone.
    fn chance(&self, unit: &Unit, code: &IndicatorCode, salt: &str) -> f64 {
        let name = &unit.name.en;
        let level = unit.level.code();
        chance_of(&format!("{}/{code}/{level}/{name}/{salt}", self.scheme))
    }
}

/// A number from 0 up to 1 that depends on the text alone.
pub(super) fn chance_of(text: &str) -> f64 {
    let mixed = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    // The last bytes must reach the upper bits.
    let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}

/// Without the dust that binary fractions leave: 97.3, not 97.30000000000001.
fn tidy(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn takes(indicator: &Indicator, value: &Value) -> bool {
    indicator.formula.is_none()
        && match value {
            Value::Number(_) => indicator.kind.is_number(),
            Value::Date(_) => indicator.kind == Kind::Date,
            Value::Text(_) => matches!(indicator.kind, Kind::Text | Kind::Choice(_)),
        }
}
