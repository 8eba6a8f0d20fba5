//! What the figures of one row are held against: relations between them, and how far they may change at once.
//! Definitions of schemes bring these as data. Pure: definition + figures → what does not hold.

use std::collections::HashMap;
use std::slice;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::table::{ROUNDING, is_doubtful, number_of};
use super::{
    Bilingual, Entered, Formula, Indicator, IndicatorCode, Kind, Past, Scheme, SchemeTable, TableRow, UnitId,
    Value,
};

/// A change by less than this is never asked about, however small the figure was.
const SMALL_CHANGE: f64 = 5.0;
/// Where there was nothing, there is no percentage; from here on what came is not small.
const MUCH_FROM_NOTHING: f64 = 10.0;
/// How deep formulas are followed; definitions are checked to have no circle.
const MOST_FORMULAS: u8 = 8;

/// What must hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub enum FigureRule {
    /// The parts together are no more than the whole.
    AtMost { parts: Vec<IndicatorCode>, whole: IndicatorCode },
    /// The parts together are the whole.
    AddsTo { parts: Vec<IndicatorCode>, whole: IndicatorCode },
    /// A number changes by no more than `percent` of what it was on the date before; none named: each number that is entered
    /// and that no other such rule names.
    Change {
        #[serde(default)]
        of: Vec<IndicatorCode>,
        percent: f64,
    },
}

/// What follows when it does not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnBreach {
    /// Taken when the user says that it is right.
    #[default]
    Ask,
    /// Not taken.
    Refuse,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FigureCheck {
    pub rule: FigureRule,
    #[serde(default)]
    pub on_breach: OnBreach,
}

/// A check that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach {
    pub on_breach: OnBreach,
    pub kind: BreachKind,
    /// The entered figures that it follows from, the likeliest culprits first.
    pub entered: Vec<IndicatorCode>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum BreachKind {
    AboveWhole(Sides),
    NotTheWhole(Sides),
    /// It was `before` on the day `on`.
    Jump {
        name: Bilingual,
        kind: Kind,
        on: NaiveDate,
        before: f64,
        now: f64,
    },
    /// What follows cannot be: a share above the whole, a rest below nothing.
    Impossible {
        name: Bilingual,
        kind: Kind,
        number: f64,
    },
}

/// Both sides of a relation.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// Joined by plus signs.
    pub parts: Bilingual,
    pub sum: f64,
    pub whole: Bilingual,
    pub total: f64,
    pub kind: Kind,
}

impl FigureRule {
    /// All indicators that it names.
    pub fn operands(&self) -> Vec<&IndicatorCode> {
        match self {
            Self::AtMost { parts, whole } | Self::AddsTo { parts, whole } => {
                parts.iter().chain([whole]).collect()
            }
            Self::Change { of, .. } => of.iter().collect(),
        }
    }
}

impl Scheme {
    /// The relations between the figures of one row that do not hold. `entered` gives its entered numbers.
    ///
    /// What is not known is not held against anything, but parts that are above the whole without it are.
    pub fn broken_relations(&self, entered: &dyn Fn(&IndicatorCode) -> Option<f64>) -> Vec<Breach> {
        self.checks.iter().filter_map(|check| self.broken_relation(check, entered)).collect()
    }

    fn broken_relation(
        &self,
        check: &FigureCheck,
        entered: &dyn Fn(&IndicatorCode) -> Option<f64>,
    ) -> Option<Breach> {
        let (parts, whole, exact) = match &check.rule {
            FigureRule::AtMost { parts, whole } => (parts, whole, false),
            FigureRule::AddsTo { parts, whole } => (parts, whole, true),
            FigureRule::Change { .. } => return None,
        };
        let total = number_of(self, whole, entered)?;
        let known: Vec<f64> = parts.iter().filter_map(|code| number_of(self, code, entered)).collect();
        let sum: f64 = known.iter().sum();
        let slack = ROUNDING * total.abs().max(sum.abs()).max(1.0);
        let too_much = sum > total + slack;
        let too_little = exact && known.len() == parts.len() && sum < total - slack;
        if !too_much && !too_little {
            return None;
        }
        let whole_is = self.indicator(whole)?;
        let sides = Sides {
            parts: self.joined(parts),
            sum,
            whole: whole_is.name.clone(),
            total,
            kind: whole_is.kind.clone(),
        };
        let kind = if exact { BreachKind::NotTheWhole(sides) } else { BreachKind::AboveWhole(sides) };
        let entered = self.entered_operands(parts.iter().chain([whole]));
        Some(Breach { on_breach: check.on_breach, kind, entered })
    }

    /// What follows from the `entered` numbers of a row and cannot be: a share above the whole, less than nothing.
    /// What a check asks about in this row is left to that check.
    pub fn impossible<'s, 'e>(
        &'s self,
        entered: &'e dyn Fn(&IndicatorCode) -> Option<f64>,
    ) -> impl Iterator<Item = Breach> + use<'s, 'e> {
        self.indicators.iter().filter_map(move |indicator| {
            let (parts, whole) = parts_and_whole(indicator.formula.as_ref()?)?;
            let number = number_of(self, &indicator.code, entered)?;
            if !is_doubtful(indicator, number) || self.is_asked_about(parts, whole, entered) {
                return None;
            }
            let (name, kind) = (indicator.name.clone(), indicator.kind.clone());
            Some(Breach {
                on_breach: OnBreach::Refuse,
                kind: BreachKind::Impossible { name, kind, number },
                entered: self.entered_operands(parts.iter().chain([whole])),
            })
        })
    }

    /// Whether a check that only asks does not hold in this row between the whole and these parts, or what they are
    /// parts of themselves: who takes more phones installed than allotted takes more working ones too.
    fn is_asked_about(
        &self,
        parts: &[IndicatorCode],
        whole: &IndicatorCode,
        entered: &dyn Fn(&IndicatorCode) -> Option<f64>,
    ) -> bool {
        let is_within = |part: &IndicatorCode, sum: &[IndicatorCode]| {
            let is_part_of_one = |check: &FigureCheck| match &check.rule {
                FigureRule::AtMost { parts, whole } => parts.contains(part) && sum.contains(whole),
                _ => false,
            };
            sum.contains(part) || self.checks.iter().any(is_part_of_one)
        };
        self.checks.iter().filter(|check| check.on_breach == OnBreach::Ask).any(|check| {
            let FigureRule::AtMost { parts: sum, whole: above } = &check.rule else { return false };
            above == whole
                && (parts.iter().all(|part| is_within(part, sum))
                    || sum.iter().all(|part| parts.contains(part)))
                && self.broken_relation(check, entered).is_some()
        })
    }

    /// The number of an indicator, entered or worked out, from the `entered` ones of its row.
    pub fn number(
        &self,
        code: &IndicatorCode,
        entered: &dyn Fn(&IndicatorCode) -> Option<f64>,
    ) -> Option<f64> {
        number_of(self, code, entered)
    }

    /// The change of an entered number since the day `on` that is larger than its check lets pass without a word.
    pub fn jump(&self, code: &IndicatorCode, on: NaiveDate, before: f64, now: f64) -> Option<Breach> {
        let indicator = self.indicator(code).filter(|indicator| indicator.kind.is_number())?;
        let (percent, on_breach) = self.change_limit(code)?;
        let change = (now - before).abs();
        let is_jump = if before == 0.0 {
            change >= MUCH_FROM_NOTHING
        } else {
            change >= SMALL_CHANGE && change * 100.0 > percent * before.abs()
        };
        is_jump.then(|| Breach {
            on_breach,
            kind: BreachKind::Jump {
                name: indicator.name.clone(),
                kind: indicator.kind.clone(),
                on,
                before,
                now,
            },
            entered: vec![code.clone()],
        })
    }

    /// The rule that names the indicator, or else the one for all.
    fn change_limit(&self, code: &IndicatorCode) -> Option<(f64, OnBreach)> {
        let limit = |named: bool| {
            self.checks.iter().find_map(|check| match &check.rule {
                FigureRule::Change { of, percent }
                    if named && of.contains(code) || !named && of.is_empty() =>
                {
                    Some((*percent, check.on_breach))
                }
                _ => None,
            })
        };
        limit(true).or_else(|| limit(false))
    }

    fn joined(&self, codes: &[IndicatorCode]) -> Bilingual {
        let indicators: Vec<&Indicator> = codes.iter().filter_map(|code| self.indicator(code)).collect();
        let names = |of: fn(&Bilingual) -> &str| {
            indicators.iter().map(|indicator| of(&indicator.name)).collect::<Vec<_>>().join(" + ")
        };
        Bilingual { hi: names(|name| &name.hi), en: names(|name| &name.en) }
    }

    /// The entered indicators that these follow from, through formulas too, each once.
    pub fn entered_operands<'a>(
        &'a self,
        codes: impl IntoIterator<Item = &'a IndicatorCode>,
    ) -> Vec<IndicatorCode> {
        let mut found = Vec::new();
        for code in codes {
            self.follow_operands(code, &mut found, MOST_FORMULAS);
        }
        found
    }

    fn follow_operands(&self, code: &IndicatorCode, found: &mut Vec<IndicatorCode>, depth: u8) {
        let Some(indicator) = self.indicator(code) else { return };
        match &indicator.formula {
            None if !found.contains(code) => found.push(code.clone()),
            Some(formula) if depth > 0 => {
                for operand in formula.operands() {
                    self.follow_operands(operand, found, depth - 1);
                }
            }
            _ => {}
        }
    }
}

impl SchemeTable {
    /// What would not hold if these figures stood, in their order; only what follows from them. How far a number
    /// may change at once is held against what it was on the date `before`.
    pub fn broken_by(&self, figures: &[Entered], before: Option<&Past>) -> Vec<(UnitId, Breach)> {
        let mut of_unit: HashMap<UnitId, HashMap<&IndicatorCode, Option<f64>>> = HashMap::new();
        let mut units = Vec::new();
        for Entered { unit, indicator, value } in figures {
            let number = value.as_ref().and_then(Value::number);
            of_unit
                .entry(*unit)
                .or_insert_with(|| {
                    units.push(*unit);
                    HashMap::new()
                })
                .insert(indicator, number);
        }
        let rows: HashMap<UnitId, &TableRow> = self.rows.iter().map(|row| (row.unit.id, row)).collect();
        let mut broken = Vec::new();
        for unit in units {
            let Some(now) = of_unit.get(&unit) else { continue };
            let row = rows.get(&unit);
            let standing = |of: &IndicatorCode| row?.cells.get(self.column(of)?)?.value.as_ref()?.number();
            let entered = |of: &IndicatorCode| now.get(of).copied().unwrap_or_else(|| standing(of));
            let relations = self.scheme.broken_relations(&entered).into_iter();
            broken.extend(
                relations
                    .chain(self.scheme.impossible(&entered))
                    .filter(|breach| breach.entered.iter().any(|code| now.contains_key(code)))
                    .map(|breach| (unit, breach)),
            );
            let changed = self.scheme.indicators.iter().enumerate();
            broken.extend(changed.filter_map(|(column, indicator)| {
                let now = now.get(&indicator.code).copied().flatten()?;
                let before = before?;
                let was = before.number(Some(unit), column)?;
                Some((unit, self.scheme.jump(&indicator.code, before.as_on, was, now)?))
            }));
        }
        broken
    }
}

/// What a share or a rest is reckoned from.
fn parts_and_whole(formula: &Formula) -> Option<(&[IndicatorCode], &IndicatorCode)> {
    match formula {
        Formula::Ratio { of, per } => Some((slice::from_ref(of), per)),
        Formula::Difference { of, minus } => Some((minus, of)),
        Formula::Sum { .. } | Formula::ShareOfTotal { .. } => None,
    }
}

impl Breach {
    /// Whether one figure by itself can be refused for it. Where several together make a whole, one of them
    /// is always changed before the others, so there it can only be asked.
    pub fn refuses_one_figure(&self) -> bool {
        self.on_breach == OnBreach::Refuse && !matches!(self.kind, BreachKind::NotTheWhole(_))
    }
}

#[cfg(test)]
mod tests;
