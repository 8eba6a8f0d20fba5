//! All that a file's figures are held against, owned.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::plan::{Context, Figures, Legacy};
use super::units::UnitIndex;
use crate::model::{Bilingual, CaseFile, Register, Scheme, Unit, UnitCounts, UnitId};

/// The scheme, its units and the figures that stand. Made by the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    pub scheme: Arc<Scheme>,
    pub units: Arc<Vec<Unit>>,
    /// Other names of units.
    pub spellings: Vec<(UnitId, String)>,
    pub as_on: NaiveDate,
    /// As on that day.
    pub current: Figures,
    /// The last ones before, and their day.
    pub previous_day: Option<NaiveDate>,
    pub previous: Figures,
    /// What the scheme's register comes to on that day: it stands, whatever a file says.
    pub counted: BTreeMap<UnitId, UnitCounts>,
    /// For a file with the things of the scheme's register: `scheme` has its fields for indicators then.
    pub register: Option<RegisterGround>,
}

/// A register, and what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterGround {
    pub register: Register,
    pub files: Vec<CaseFile>,
    /// No day after it can have come yet.
    pub last_day: NaiveDate,
    /// Of units that have nothing in the register: a figure that was entered and would be counted from now on.
    pub entered: BTreeMap<UnitId, (Bilingual, f64)>,
}

impl Ground {
    /// Ready for looking names up; made once for a file.
    pub fn index(&self) -> UnitIndex<'_> {
        UnitIndex::new(&self.scheme, &self.units, &self.spellings, self.as_on)
    }

    pub fn context<'a>(&'a self, index: &'a UnitIndex<'a>, legacy: Option<Legacy<'a>>) -> Context<'a> {
        Context {
            scheme: &self.scheme,
            units: &self.units,
            index,
            as_on: self.as_on,
            current: &self.current,
            previous_day: self.previous_day,
            previous: &self.previous,
            counted: &self.counted,
            register: self.register.as_ref(),
            legacy,
        }
    }
}
