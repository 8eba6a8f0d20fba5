//! What is wrong with a scheme's definition, whoever wrote it. A name in only one language is no fault: it is
//! shown in that one.

use std::collections::HashSet;

use super::{
    AddsUp, Better, Bilingual, FigureRule, Formula, Indicator, IndicatorCode, Kind, Scheme, TargetOf,
};

/// One thing that cannot stay so, with the name of the indicator that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeFault {
    NoCode,
    /// No units are its rows.
    NoLevel,
    /// Another indicator has the code.
    CodeTwice {
        code: IndicatorCode,
    },
    /// A formula or check names an indicator that is not there, or no longer.
    Missing {
        name: Bilingual,
        code: IndicatorCode,
    },
    /// A formula or check reckons with a column that holds no numbers.
    NotNumbers {
        name: Bilingual,
        with: Bilingual,
    },
    /// The formula leads back to its own indicator.
    Circle {
        name: Bilingual,
    },
    /// The indicator holds no numbers, and has a formula, a target or a sum.
    NeedsNumbers {
        name: Bilingual,
    },
    /// A share of a total reckoned with a share of a total.
    ShareOfShare {
        name: Bilingual,
    },
    /// Percentages are not summed; a ratio adds up as the ratio of the sums; dates to the latest.
    WrongTotal {
        name: Bilingual,
    },
    /// A target, but neither more nor less is better; or a bound without a target.
    NoDirection {
        name: Bilingual,
    },
    /// The bound lies on the wrong side of the target, or a percentage outside of 0 to 100.
    WrongBounds {
        name: Bilingual,
    },
    NoChoices {
        name: Bilingual,
    },
    /// It verifies itself, or what is not entered, or what holds another kind of values.
    WrongVerified {
        name: Bilingual,
    },
    /// No parts, or the whole among them; or no change passes.
    EmptyCheck,
    /// The register has no states, or two of one code, or ages that do not rise, or parts without a name.
    WrongRegister,
    /// It counts what the register does not have, or is no count that is entered.
    WrongCounts {
        name: Bilingual,
    },
}

impl Scheme {
    /// The first thing that is wrong.
    pub fn fault(&self) -> Option<SchemeFault> {
        if self.code.0.trim().is_empty() {
            return Some(SchemeFault::NoCode);
        }
        if self.levels.is_empty() {
            return Some(SchemeFault::NoLevel);
        }
        let mut seen = HashSet::new();
        let twice = self.indicators.iter().find(|indicator| !seen.insert(&indicator.code));
        if let Some(indicator) = twice {
            return Some(SchemeFault::CodeTwice { code: indicator.code.clone() });
        }
        let of_indicator = |indicator: &Indicator| {
            self.formula_fault(indicator)
                .or_else(|| total_fault(indicator))
                .or_else(|| bounds_fault(indicator))
                .or_else(|| self.verified_fault(indicator))
        };
        self.indicators
            .iter()
            .find_map(of_indicator)
            .or_else(|| self.check_fault())
            .or_else(|| self.register_fault())
    }

    fn operand_fault(&self, name: &Bilingual, codes: &[&IndicatorCode]) -> Option<SchemeFault> {
        codes.iter().find_map(|code| match self.indicator(code) {
            None => Some(missing(name, code)),
            Some(other) if other.retired => Some(missing(name, code)),
            Some(other) if !other.kind.is_number() => {
                Some(SchemeFault::NotNumbers { name: name.clone(), with: other.name.clone() })
            }
            Some(_) => None,
        })
    }

    fn formula_fault(&self, indicator: &Indicator) -> Option<SchemeFault> {
        let name = || indicator.name.clone();
        if let Kind::Choice(choices) = &indicator.kind
            && choices.iter().all(Bilingual::is_empty)
        {
            return Some(SchemeFault::NoChoices { name: name() });
        }
        let formula = indicator.formula.as_ref().filter(|_| !indicator.retired)?;
        if !indicator.kind.is_number() {
            return Some(SchemeFault::NeedsNumbers { name: name() });
        }
        let operands = formula.operands();
        if operands.is_empty() {
            return Some(SchemeFault::Missing { name: name(), code: IndicatorCode::from("") });
        }
        if let Some(fault) = self.operand_fault(&indicator.name, &operands) {
            return Some(fault);
        }
        let is_share = |code: &&IndicatorCode| {
            let other = self.indicator(code).and_then(|other| other.formula.as_ref());
            matches!(other, Some(Formula::ShareOfTotal { .. }))
        };
        if operands.iter().any(is_share) {
            return Some(SchemeFault::ShareOfShare { name: name() });
        }
        self.reaches_itself(indicator).then(|| SchemeFault::Circle { name: name() })
    }

    fn reaches_itself(&self, indicator: &Indicator) -> bool {
        let operands = |indicator: &'_ Indicator| -> Vec<IndicatorCode> {
            let formula = indicator.formula.as_ref();
            formula.map(Formula::operands).unwrap_or_default().into_iter().cloned().collect()
        };
        let mut seen: HashSet<IndicatorCode> = HashSet::new();
        let mut ahead = operands(indicator);
        while let Some(code) = ahead.pop() {
            if code == indicator.code {
                return true;
            }
            if seen.insert(code.clone()) {
                ahead.extend(self.indicator(&code).map(operands).unwrap_or_default());
            }
        }
        false
    }

    fn verified_fault(&self, indicator: &Indicator) -> Option<SchemeFault> {
        let code = indicator.verifies.as_ref()?;
        let reported = self.indicator(code);
        let fits = reported.is_some_and(|reported| {
            reported.code != indicator.code
                && reported.verifies.is_none()
                && reported.kind == indicator.kind
                && indicator.formula.is_none()
        });
        (!fits).then(|| SchemeFault::WrongVerified { name: indicator.name.clone() })
    }

    fn check_fault(&self) -> Option<SchemeFault> {
        self.checks.iter().find_map(|check| {
            let is_empty = match &check.rule {
                FigureRule::AtMost { parts, whole } | FigureRule::AddsTo { parts, whole } => {
                    parts.is_empty() || parts.contains(whole)
                }
                FigureRule::Change { percent, .. } => *percent <= 0.0 || !percent.is_finite(),
            };
            if is_empty {
                return Some(SchemeFault::EmptyCheck);
            }
            self.operand_fault(&Bilingual::default(), &check.rule.operands())
        })
    }
}

fn missing(name: &Bilingual, code: &IndicatorCode) -> SchemeFault {
    SchemeFault::Missing { name: name.clone(), code: code.clone() }
}

fn total_fault(indicator: &Indicator) -> Option<SchemeFault> {
    let formula = indicator.formula.as_ref().map(Formula::kind);
    let fits = indicator.adds_up.fits(&indicator.kind, formula);
    (!fits).then(|| SchemeFault::WrongTotal { name: indicator.name.clone() })
}

fn bounds_fault(indicator: &Indicator) -> Option<SchemeFault> {
    let name = || indicator.name.clone();
    let Some(target) = indicator.target else {
        return indicator.behind.map(|_| SchemeFault::NoDirection { name: name() });
    };
    if !indicator.kind.is_number() {
        return Some(SchemeFault::NeedsNumbers { name: name() });
    }
    let behind = indicator.behind.unwrap_or(target);
    let in_order = match indicator.better {
        Better::More => behind <= target,
        Better::Less => behind >= target,
        Better::Neither => return Some(SchemeFault::NoDirection { name: name() }),
    };
    let possible = |bound: f64| indicator.kind != Kind::Percent || (0.0..=100.0).contains(&bound);
    let has_total = indicator.target_of == TargetOf::Unit || indicator.adds_up != AddsUp::None;
    if !has_total {
        return Some(SchemeFault::WrongTotal { name: name() });
    }
    (!in_order || !possible(target) || !possible(behind)).then(|| SchemeFault::WrongBounds { name: name() })
}
