//! A scheme under review and the indicators that its table has as columns. Definitions are data: they are
//! read from files under `assets/schemes/`.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

use super::{Bilingual, Counts, FigureCheck, Lang, Register, UnitLevel};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident($text:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $text);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(code: String) -> Self {
                Self(code.into())
            }
        }

        impl From<&str> for $name {
            fn from(code: &str) -> Self {
                Self(code.into())
            }
        }
    )+};
}

codes! {
    /// Names a scheme in files and on the command line, such as `ip-phone`.
    SchemeCode(String),
    /// Names an indicator within its scheme, such as `working`.
    IndicatorCode(SmolStr),
}

/// What an indicator's values are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Count,
    /// 0 to 100, written with a % sign.
    Percent,
    Rupees,
    /// A number in the named unit, such as Mbps.
    Measure(Bilingual),
    Date,
    Text,
    /// One of the listed words.
    Choice(Vec<Bilingual>),
}

impl Kind {
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Count | Self::Percent | Self::Rupees | Self::Measure(_))
    }
}

/// Which way an indicator should go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    More,
    Less,
    /// Says nothing about good or bad.
    #[default]
    Neither,
}

/// How an indicator follows from others of the same row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// `of / per`, times 100 for a percentage.
    Ratio {
        of: IndicatorCode,
        per: IndicatorCode,
    },
    /// `of` less all of `minus`.
    Difference {
        of: IndicatorCode,
        minus: Vec<IndicatorCode>,
    },
    Sum {
        of: Vec<IndicatorCode>,
    },
    /// The row's part of the column's total, as a percentage.
    ShareOfTotal {
        of: IndicatorCode,
    },
}

impl Formula {
    /// The indicators that it reckons with.
    pub fn operands(&self) -> Vec<&IndicatorCode> {
        match self {
            Self::Ratio { of, per } => vec![of, per],
            Self::Difference { of, minus } => std::iter::once(of).chain(minus).collect(),
            Self::Sum { of } => of.iter().collect(),
            Self::ShareOfTotal { of } => vec![of],
        }
    }
}

/// Who should reach a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TargetOf {
    /// Each unit by itself.
    #[default]
    Unit,
    /// All units together: the totals row.
    Overall,
}

/// What stands for an indicator in the totals row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddsUp {
    #[default]
    Sum,
    /// The formula applied to the sums, never the mean of percentages.
    RatioOfSums,
    Mean,
    /// The latest date.
    Latest,
    /// Nothing: the column has no total.
    None,
}

/// A column of a scheme's table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Indicator {
    pub code: IndicatorCode,
    pub name: Bilingual,
    /// Other headings under which offices send it, in either language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What stands over it and its neighbours of the same group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Bilingual>,
    pub kind: Kind,
    #[serde(default)]
    pub better: Better,
    /// The value that should be reached, by whom `target_of` says.
    #[serde(default)]
    pub target: Option<f64>,
    #[serde(default)]
    pub target_of: TargetOf,
    /// Where "watch" ends and "behind" begins: below it when more is better, above it when less is.
    /// Between it and the target a value is to be watched.
    #[serde(default)]
    pub behind: Option<f64>,
    #[serde(default)]
    pub formula: Option<Formula>,
    #[serde(default)]
    pub adds_up: AddsUp,
    /// Shown in the hall and in annexures; the others are kept for entry and for the wide table.
    #[serde(default)]
    pub main: bool,
    /// The indicator whose reported values this one holds as they were verified on the spot. The two stand
    /// side by side.
    #[serde(default)]
    pub verifies: Option<IndicatorCode>,
    /// What it counts of the scheme's register. Where a unit has nothing in it, it is entered.
    #[serde(default)]
    pub counts: Option<Counts>,
    /// No longer shown or entered; what was entered is kept.
    #[serde(default)]
    pub retired: bool,
}

impl Indicator {
    /// One that is entered, adds up, and is neither good nor bad.
    pub fn plain(code: IndicatorCode, name: Bilingual, kind: Kind) -> Self {
        Self {
            code,
            name,
            also: Vec::new(),
            group: None,
            kind,
            better: Better::Neither,
            target: None,
            target_of: TargetOf::Unit,
            behind: None,
            formula: None,
            adds_up: AddsUp::Sum,
            main: false,
            verifies: None,
            counts: None,
            retired: false,
        }
    }

    /// Its values are entered, and do not follow from others.
    pub fn is_entered(&self) -> bool {
        self.formula.is_none() && !self.retired
    }

    /// The head of its column, with the unit of a measure.
    pub fn head(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        match &self.kind {
            Kind::Measure(unit) if !unit.is_empty() => {
                let behind = format!("({})", unit.get(lang));
                // Many an office has it in the name.
                if name.ends_with(&behind) { name.to_owned() } else { format!("{name} {behind}") }
            }
            _ => name.to_owned(),
        }
    }
}

/// A reviewed system (योजना).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scheme {
    pub code: SchemeCode,
    pub name: Bilingual,
    /// What stands over the column of units, such as "ब्लॉक".
    pub row_heading: Bilingual,
    /// Units of these levels are the rows, in this order.
    pub levels: Vec<UnitLevel>,
    pub indicators: Vec<Indicator>,
    /// What the figures of a row are held against.
    #[serde(default)]
    pub checks: Vec<FigureCheck>,
    /// What its rows have things of, one by one.
    #[serde(default)]
    pub register: Option<Register>,
    /// No longer offered for agendas; its figures are kept.
    #[serde(default)]
    pub retired: bool,
}

impl Scheme {
    pub fn plain(code: SchemeCode, name: Bilingual, row_heading: Bilingual, levels: Vec<UnitLevel>) -> Self {
        let (indicators, checks, register, retired) = Default::default();
        Self { code, name, row_heading, levels, indicators, checks, register, retired }
    }

    pub fn indicator(&self, code: &IndicatorCode) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| &indicator.code == code)
    }

    /// True for units above the scheme's rows, whose figures stand for those rows together: a block for a
    /// scheme of gram panchayats.
    pub fn is_coarser(&self, level: UnitLevel) -> bool {
        !self.levels.contains(&level) && self.levels.iter().any(|row| level.depth() < row.depth())
    }
}

/// All schemes that there are, in the order in which a meeting reviews them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schemes(pub Vec<Arc<Scheme>>);

impl Schemes {
    /// Also a retired one: its figures and its name stand on.
    pub fn get(&self, code: &SchemeCode) -> Option<&Arc<Scheme>> {
        self.0.iter().find(|scheme| &scheme.code == code)
    }

    /// Those that an agenda is offered.
    pub fn offered(&self) -> impl Iterator<Item = &Arc<Scheme>> {
        self.0.iter().filter(|scheme| !scheme.retired)
    }
}
