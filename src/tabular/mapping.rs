//! What the columns of a table mean: proposed by the program, confirmed or changed by the user, remembered
//! for the next file of the same shape. Plain data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::scale::Scale;
use super::value::Absences;
use crate::model::{IndicatorCode, UnitId};

/// How sure a match is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// Nothing is like it.
    #[default]
    None,
    /// Something is somewhat like it, or two things are equally like it: the user has to say.
    Unsure,
    /// One thing is much more like it than any other.
    Likely,
    /// The same name, spelt otherwise.
    OtherSpelling,
    Exact,
    /// The user said so.
    Confirmed,
}

impl Sureness {
    /// Taken without asking; what is only likely is shown besides.
    pub fn is_taken(self) -> bool {
        self >= Self::Likely
    }
}

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The names of the rows' units.
    Unit,
    /// Their codes in the Local Government Directory.
    UnitCode,
    /// Their levels.
    Level,
    /// The units above them.
    Parent,
    Indicator(IndicatorCode),
    /// Running numbers.
    Serial,
    /// Remarks, or what the user wants to be left out.
    Ignored,
    Unknown,
}

/// A column with what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColumnMap {
    /// The place in the sheet, from 0.
    pub place: u32,
    pub heading: String,
    pub role: Role,
    #[serde(default)]
    pub sure: Sureness,
    /// What it is most like besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runner_up: Option<IndicatorCode>,
    #[serde(default)]
    pub scale: Scale,
    /// The numbers may as well be on the other scale, and nothing in the file tells: shares or percentages.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub scale_unsure: bool,
    /// The scale as the user said it of this file or of an earlier one like it; `scale` is what holds for this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_scale: Option<Scale>,
}

/// How a table is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mapping {
    /// Of the table that it was made for: `Table::fingerprint`.
    pub fingerprint: String,
    pub columns: Vec<ColumnMap>,
    /// What the user said of names that the program did not know, by [`unit_key`].
    #[serde(default)]
    pub units: BTreeMap<String, UnitId>,
    #[serde(default)]
    pub absences: Absences,
    /// The words of the file are in an old font's letters, and the user wants them converted.
    #[serde(default)]
    pub legacy: bool,
}

impl Mapping {
    pub fn place(&self, role: &Role) -> Option<u32> {
        self.columns.iter().find(|column| &column.role == role).map(|column| column.place)
    }

    /// The user says what a column is.
    pub fn confirm_column(&mut self, place: u32, role: Role) {
        if let Some(column) = self.columns.iter_mut().find(|column| column.place == place) {
            // What was said of another indicator's numbers says nothing of these.
            column.said_scale = column.said_scale.filter(|_| column.role == role);
            column.role = role;
            column.sure = Sureness::Confirmed;
            column.runner_up = None;
        }
    }

    /// The user says what the numbers of a column are to be multiplied by.
    pub fn confirm_scale(&mut self, place: u32, scale: Scale) {
        if let Some(column) = self.columns.iter_mut().find(|column| column.place == place) {
            (column.scale, column.scale_unsure, column.said_scale) = (scale, false, Some(scale));
        }
    }

    /// The user says which unit a name means.
    pub fn confirm_unit(&mut self, written: &str, unit: UnitId) {
        self.units.insert(unit_key(written), unit);
    }
}

/// The same for all ways of writing a name that are told apart by nothing but spaces and signs.
pub fn unit_key(written: &str) -> String {
    super::likeness::joined(written)
}
