//! Units: the places and things that a scheme's table has as rows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Bilingual, UnitId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitLevel {
    District,
    Block,
    UrbanBody,
    Tehsil,
    GramPanchayat,
    PoliceStation,
    Office,
    Site,
}

impl UnitLevel {
    pub const ALL: [Self; 8] = [
        Self::District,
        Self::Block,
        Self::UrbanBody,
        Self::Tehsil,
        Self::GramPanchayat,
        Self::PoliceStation,
        Self::Office,
        Self::Site,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Block => "block",
            Self::UrbanBody => "urban-body",
            Self::Tehsil => "tehsil",
            Self::GramPanchayat => "gram-panchayat",
            Self::PoliceStation => "police-station",
            Self::Office => "office",
            Self::Site => "site",
        }
    }

    /// How many steps below the district units of this level stand.
    pub fn depth(self) -> u8 {
        match self {
            Self::District => 0,
            Self::Block | Self::UrbanBody | Self::Tehsil => 1,
            Self::GramPanchayat | Self::PoliceStation => 2,
            Self::Office | Self::Site => 3,
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// A unit (इकाई). Units are split and renamed: figures of an old one stay readable, so it is never deleted
/// but ends on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    pub id: UnitId,
    pub level: UnitLevel,
    pub name: Bilingual,
    /// Code in the Local Government Directory.
    pub lgd_code: Option<u32>,
    pub parent: Option<UnitId>,
    /// First day on which the unit existed; `None` for "always".
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it existed; `None` for "still".
    pub valid_to: Option<NaiveDate>,
}

impl Unit {
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
