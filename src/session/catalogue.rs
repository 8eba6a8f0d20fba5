//! What the program brings along: the definitions of the nine schemes and the units of Churu, read once
//! from the files under `assets/` that are compiled in. Knows no database; what an office changes is not
//! here.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use crate::model::{
    AddsUp, Better, Bilingual, Formula, Indicator, IndicatorCode, Kind, Scheme, SchemeCode, Unit, UnitId,
    UnitLevel,
};

/// In the order in which a meeting reviews them.
const SCHEME_FILES: [&str; 9] = [
    include_str!("../../assets/schemes/emitra.toml"),
    include_str!("../../assets/schemes/emitra-plus.toml"),
    include_str!("../../assets/schemes/rajnet.toml"),
    include_str!("../../assets/schemes/bbnl.toml"),
    include_str!("../../assets/schemes/abhay.toml"),
    include_str!("../../assets/schemes/ladli.toml"),
    include_str!("../../assets/schemes/ip-phone.toml"),
    include_str!("../../assets/schemes/istart.toml"),
    include_str!("../../assets/schemes/tech-committee.toml"),
];

const CHURU_UNITS: &str = include_str!("../../assets/units/churu.csv");

// A file that cannot be read would be left out here rather than stop the program; the tests below read
// every one, so none is.
static SCHEMES: LazyLock<Vec<Arc<Scheme>>> = LazyLock::new(|| {
    SCHEME_FILES.iter().filter_map(|text| toml::from_str(text).ok()).map(Arc::new).collect()
});

/// All schemes, in the order of an agenda.
pub fn schemes() -> &'static [Arc<Scheme>] {
    &SCHEMES
}

pub fn scheme(code: &SchemeCode) -> Option<Arc<Scheme>> {
    schemes().iter().find(|scheme| &scheme.code == code).cloned()
}

/// Says what is wrong with a definition: for those who write one, not for those who use it.
pub fn validate(scheme: &Scheme) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{}: {what}", scheme.code));
    if !complete(&scheme.name) || !complete(&scheme.row_heading) {
        return wrong("its name or row heading lacks a language");
    }
    if scheme.levels.is_empty() {
        return wrong("no level of units");
    }
    if !scheme.indicators.iter().any(|indicator| indicator.main) {
        return wrong("no main column");
    }
    let mut seen = HashSet::new();
    for indicator in &scheme.indicators {
        let at = |what: &str| format!("{}: {}: {what}", scheme.code, indicator.code);
        if !seen.insert(&indicator.code) {
            return Err(at("the code stands twice"));
        }
        validate_words(indicator).map_err(at)?;
        validate_formula(scheme, indicator).map_err(at)?;
        validate_bounds(indicator).map_err(at)?;
    }
    Ok(())
}

fn complete(text: &Bilingual) -> bool {
    !text.hi.trim().is_empty() && !text.en.trim().is_empty()
}

fn validate_words(indicator: &Indicator) -> Result<(), &'static str> {
    let kind_complete = match &indicator.kind {
        Kind::Measure(unit) => complete(unit),
        Kind::Choice(choices) => !choices.is_empty() && choices.iter().all(complete),
        Kind::Count | Kind::Percent | Kind::Rupees | Kind::Date | Kind::Text => true,
    };
    if complete(&indicator.name) && kind_complete { Ok(()) } else { Err("a word lacks a language") }
}

fn validate_formula(scheme: &Scheme, indicator: &Indicator) -> Result<(), &'static str> {
    let is_ratio = matches!(indicator.formula, Some(Formula::Ratio { .. }));
    if is_ratio != (indicator.adds_up == AddsUp::RatioOfSums) {
        return Err("a ratio, and nothing else, adds up as the ratio of sums");
    }
    let numeric = indicator.kind.is_number();
    match indicator.adds_up {
        AddsUp::None => {}
        AddsUp::Latest if indicator.kind == Kind::Date => {}
        AddsUp::Latest => return Err("only a date adds up to the latest"),
        AddsUp::Sum if indicator.kind == Kind::Percent => return Err("percentages cannot be summed"),
        AddsUp::Sum | AddsUp::Mean | AddsUp::RatioOfSums if numeric => {}
        AddsUp::Sum | AddsUp::Mean | AddsUp::RatioOfSums => return Err("only numbers add up"),
    }
    if indicator.formula.is_some() && !numeric {
        return Err("a formula gives a number");
    }
    for code in operands(indicator) {
        match scheme.indicator(code) {
            None => return Err("the formula names an indicator that is not there"),
            Some(other) if !other.kind.is_number() => {
                return Err("the formula reckons with a column of words");
            }
            Some(_) => {}
        }
    }
    if reaches_itself(scheme, indicator) { Err("the formula goes round in a circle") } else { Ok(()) }
}

fn operands(indicator: &Indicator) -> Vec<&IndicatorCode> {
    match &indicator.formula {
        None => Vec::new(),
        Some(Formula::Ratio { of, per }) => vec![of, per],
        Some(Formula::Difference { of, minus }) => std::iter::once(of).chain(minus).collect(),
        Some(Formula::Sum { of }) => of.iter().collect(),
    }
}

fn reaches_itself(scheme: &Scheme, indicator: &Indicator) -> bool {
    let mut seen: HashSet<&IndicatorCode> = HashSet::new();
    let mut ahead = operands(indicator);
    while let Some(code) = ahead.pop() {
        if *code == indicator.code {
            return true;
        }
        if seen.insert(code) {
            ahead.extend(scheme.indicator(code).map(operands).unwrap_or_default());
        }
    }
    false
}

fn validate_bounds(indicator: &Indicator) -> Result<(), &'static str> {
    let Some(target) = indicator.target else {
        return if indicator.behind.is_some() { Err("a bound without a target") } else { Ok(()) };
    };
    let behind = indicator.behind.unwrap_or(target);
    let in_order = match indicator.better {
        Better::More => behind <= target,
        Better::Less => behind >= target,
        Better::Neither => return Err("a target, but neither more nor less is better"),
    };
    let possible = |bound: f64| indicator.kind != Kind::Percent || (0.0..=100.0).contains(&bound);
    if !indicator.kind.is_number() {
        Err("a target for a column of words")
    } else if !in_order || !possible(target) || !possible(behind) {
        Err("the bound lies on the wrong side of the target, or outside of 0 to 100")
    } else {
        Ok(())
    }
}

/// The district of Churu, its blocks, tehsils and urban bodies, as of March 2022, each with a new id.
pub fn churu_units<I: Into<UnitId>>(mut new_id: impl FnMut() -> I) -> Vec<Unit> {
    let lines: Vec<(Option<u32>, Unit)> =
        CHURU_UNITS.lines().skip(1).filter_map(|line| unit(line, new_id().into())).collect();
    // Only the district is a parent, and the codes of LGD are unique only within a level.
    let districts: Vec<(u32, UnitId)> = lines
        .iter()
        .filter(|(_, unit)| unit.level == UnitLevel::District)
        .filter_map(|(_, unit)| Some((unit.lgd_code?, unit.id)))
        .collect();
    lines
        .into_iter()
        .map(|(parent_code, mut unit)| {
            if unit.level != UnitLevel::District {
                let parent = districts.iter().find(|(code, _)| Some(*code) == parent_code);
                unit.parent = parent.map(|(_, id)| *id);
            }
            unit
        })
        .collect()
}

/// A line of the file, and its parent's code. No field of the file holds a comma.
fn unit(line: &str, id: UnitId) -> Option<(Option<u32>, Unit)> {
    let mut fields = line.split(',').map(str::trim);
    let level = UnitLevel::from_code(&fields.next()?.replace('_', "-"))?;
    let lgd_code = fields.next()?.parse().ok()?;
    let (en, hi) = (fields.next()?, fields.next()?);
    let parent_code = fields.next()?.parse().ok();
    let unit = Unit {
        id,
        level,
        name: Bilingual::new(hi, en),
        lgd_code: Some(lgd_code),
        parent: None,
        valid_from: None,
        valid_to: None,
    };
    Some((parent_code, unit))
}

#[cfg(test)]
mod tests;
