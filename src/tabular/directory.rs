//! Downloads of the Local Government Directory (<https://lgdirectory.gov.in>), known by their headings: where the
//! parts of units stand in them, and which of their rows are the office's. A download is of a whole state.

use std::collections::HashMap;

use super::cell::RawCell;
use super::find::{Line, LineKind, Table};
use super::likeness::joined;
use super::propose::code_of;
use super::unit_list::{Places, UnitProblemKind};
use crate::model::{Unit, UnitId, UnitLevel};

/// Words by which the directory names a level, finest first.
const LEVELS: [(&str, UnitLevel); 10] = [
    ("village panchayat", UnitLevel::GramPanchayat),
    ("gram panchayat", UnitLevel::GramPanchayat),
    ("urban localbody", UnitLevel::UrbanBody),
    ("local body", UnitLevel::GramPanchayat),
    ("localbody", UnitLevel::GramPanchayat),
    ("development block", UnitLevel::Block),
    ("block", UnitLevel::Block),
    ("subdistrict", UnitLevel::Tehsil),
    ("sub district", UnitLevel::Tehsil),
    ("district", UnitLevel::District),
];

/// Codes of the types of local bodies: 1 district and 2 block panchayats, 3 gram panchayats, from 4 to 8 and
/// again from 21 urban ones (github.com/planemad/india-local-government-directory, `local-body-type-code.csv`).
const BLOCK_PANCHAYAT: u32 = 2;
const GRAM_PANCHAYAT: u32 = 3;
/// One of the urban ones.
const MUNICIPALITY: u32 = 5;

/// Tells where the parts of units stand; `None` when it is no such download, or none of units.
pub(super) fn places(headings: &[String], titles: &[String]) -> Option<Places> {
    let of = |kind: &str, test: &dyn Fn(&str) -> bool| {
        let is_it = |heading: &String| heading.strip_prefix(kind).is_some_and(|rest| test(rest.trim()));
        headings.iter().position(is_it)
    };
    let code = |kind: &str| of(kind, &|rest| rest == "code" || rest == "lgd code");
    let local = |rest: &str| rest.starts_with("name") && (rest.contains("local") || rest.contains("hindi"));
    let (kind, level) = LEVELS.iter().find(|(kind, _)| code(kind).is_some())?;
    let is_body = matches!(*kind, "local body" | "localbody");
    // Villages and wards are no units here; of those by gram panchayat, the gram panchayats are.
    let finer = |wanted: &str| headings.iter().any(|heading| heading == wanted);
    let repeats = finer("village code") || finer("ward code");
    if repeats && level.depth() < UnitLevel::GramPanchayat.depth() {
        return None;
    }
    // A gram panchayat belongs to a block; tehsils cut across.
    let above = |above: &UnitLevel| {
        above.depth() < level.depth() && (*above != UnitLevel::Tehsil || *level != UnitLevel::GramPanchayat)
    };
    let parent = LEVELS.iter().find(|(kind, level)| above(level) && code(kind).is_some());
    let parent_code =
        headings.iter().position(|heading| heading.starts_with("parent") && heading.ends_with("code"));
    let any_of = |wanted: &[&str]| headings.iter().position(|heading| wanted.contains(&heading.as_str()));
    let body_type = any_of(&["localbody type code", "local body type code"]);
    let body_type_name = is_body
        .then(|| {
            any_of(&["localbody type name", "local body type name", "localbody type", "local body type"])
        })
        .flatten();
    // Panchayats have codes of their own: a block's and its panchayat's share only the name.
    let above_by_name = |kinds: &[&str]| {
        kinds.iter().find_map(|kind| of(kind, &|rest| rest.starts_with("name") && !local(rest)))
    };
    let of_panchayat = *level == UnitLevel::GramPanchayat && parent.is_none();
    let parent_name = above_by_name(&["intermediate panchayat", "block panchayat"]).filter(|_| of_panchayat);
    let district_name = above_by_name(&["district panchayat", "zilla panchayat", "district"]);
    let urban = titles.iter().any(|title| title.to_lowercase().contains("urban"));
    let names = names_of(kind, headings);
    let hi = of(kind, &local);
    let en = names.iter().copied().find(|at| Some(*at) != hi);
    let found = Places {
        only_level: Some(if is_body && urban { UnitLevel::UrbanBody } else { *level }),
        code: code(kind),
        // Older downloads call both columns the same: the name in English, then in the language of the state.
        hi: hi.or_else(|| names.get(1).copied()),
        en,
        parent_code: parent_code
            .filter(|_| body_type.is_none())
            .or_else(|| parent.filter(|_| parent_code.is_none()).and_then(|(kind, _)| code(kind))),
        parent_level: parent.filter(|_| parent_code.is_none()).map(|(_, level)| *level),
        district_code: code("district").filter(|_| *level != UnitLevel::District),
        body_type,
        body_type_name,
        parent_name,
        district_name: district_name.filter(|_| parent_name.is_some()),
        body_parent: parent_code.filter(|_| body_type.is_some()),
        is_directory: true,
        repeats,
        ..Places::default()
    };
    (found.hi.is_some() || found.en.is_some()).then_some(found)
}

/// The columns with the names of this kind of units.
fn names_of(kind: &str, headings: &[String]) -> Vec<usize> {
    let is_name =
        |heading: &String| heading.strip_prefix(kind).is_some_and(|rest| rest.trim().starts_with("name"));
    (0..).zip(headings).filter(|(_, heading)| is_name(heading)).map(|(at, _)| at).collect()
}

/// What a row of a download is to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowOf {
    /// A unit of this level, under the one named where the row says it by a body and not by a unit.
    Unit(UnitLevel, Option<UnitId>),
    /// Names what stands above units, and is none.
    None,
    /// Of another district.
    Elsewhere,
    /// Of the district, and not to be taken so.
    Refused(UnitProblemKind),
}

/// The code of the type of a local body, by the type's name.
fn type_code(written: &str) -> Option<u32> {
    let written = written.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| written.contains(part));
    if has(&["district", "zilla", "zila", "block", "intermediate", "samiti"]) {
        Some(BLOCK_PANCHAYAT)
    } else if has(&["gram", "village"]) {
        Some(GRAM_PANCHAYAT)
    } else if has(&["municip", "town", "nagar", "cantonment", "notified area", "urban"]) {
        Some(MUNICIPALITY)
    } else {
        None
    }
}

fn text(line: &Line, at: usize) -> String {
    line.cells.get(at).map(RawCell::text).unwrap_or_default()
}

/// Bodies of a download that stand above gram panchayats, by code: name and parent.
type Bodies = HashMap<u32, (u32, String, Option<u32>)>;

/// Which rows of a download are the office's.
pub(super) struct Sieve<'a> {
    places: &'a Places,
    units: &'a [Unit],
    bodies: Bodies,
}

impl<'a> Sieve<'a> {
    pub fn new(table: &Table, places: &'a Places, units: &'a [Unit]) -> Self {
        let mut bodies = Bodies::new();
        if let (Some(of_type), Some(_)) = (places.body_type, places.body_parent) {
            for line in table.lines.iter().filter(|line| line.kind == LineKind::Figures) {
                let code = |place: Option<usize>| place.and_then(|at| line.cells.get(at)).and_then(code_of);
                let name = places.en.and_then(|at| line.cells.get(at)).map(RawCell::text).unwrap_or_default();
                if let (Some(kind), Some(own)) = (code(Some(of_type)), code(places.code))
                    && kind < GRAM_PANCHAYAT
                {
                    bodies.insert(own, (kind, name, code(places.body_parent)));
                }
            }
        }
        Self { places, units, bodies }
    }

    pub fn row(&self, line: &Line) -> RowOf {
        let places = self.places;
        let code = |place: Option<usize>| place.and_then(|at| line.cells.get(at)).and_then(code_of);
        let named = places.body_type_name.map(|at| text(line, at));
        let kind = code(places.body_type).or_else(|| type_code(named.as_deref()?));
        let level = match (kind, named) {
            (Some(1..=BLOCK_PANCHAYAT), _) => return RowOf::None,
            (Some(GRAM_PANCHAYAT), _) => UnitLevel::GramPanchayat,
            (Some(_), _) => UnitLevel::UrbanBody,
            (None, Some(written)) => return RowOf::Refused(UnitProblemKind::WrongLevel { written }),
            (None, None) => places.only_level.unwrap_or(UnitLevel::District),
        };
        let has_district = self.units.iter().any(|unit| unit.level == UnitLevel::District);
        if !has_district {
            return RowOf::Unit(level, None);
        }
        let is_known = |level: UnitLevel, wanted: Option<u32>| {
            self.units
                .iter()
                .any(|unit| unit.level == level && unit.lgd_code.is_some() && unit.lgd_code == wanted)
        };
        let own = code(places.code);
        if is_known(level, own) {
            return RowOf::Unit(level, code(places.body_parent).and_then(|parent| self.block_of(parent)));
        }
        if let Some(at) = places.parent_name {
            return self.under_named(level, line, at);
        }
        if places.district_code.is_some() {
            let here = is_known(UnitLevel::District, code(places.district_code));
            return if here { RowOf::Unit(level, None) } else { RowOf::Elsewhere };
        }
        match (level, code(places.body_parent)) {
            (UnitLevel::District, _) => RowOf::Elsewhere,
            (_, Some(parent)) => match self.block_of(parent) {
                Some(block) => RowOf::Unit(level, Some(block)),
                None => RowOf::Elsewhere,
            },
            // Nothing says of which district an urban body is.
            (UnitLevel::UrbanBody, None) => RowOf::Elsewhere,
            (_, None) => RowOf::Unit(level, None),
        }
    }

    /// The row of a panchayat that names the one above it.
    fn under_named(&self, level: UnitLevel, line: &Line, parent: usize) -> RowOf {
        let named = |level: UnitLevel, name: &str| {
            let name = joined(name);
            self.units.iter().find(|unit| unit.level == level && joined(&unit.name.en) == name)
        };
        let district = self.places.district_name.map(|at| text(line, at));
        if let Some(district) = &district
            && named(UnitLevel::District, district).is_none()
        {
            return RowOf::Elsewhere;
        }
        let block = text(line, parent);
        match named(UnitLevel::Block, &block) {
            Some(unit) => RowOf::Unit(level, Some(unit.id)),
            None if district.is_some() => RowOf::Refused(UnitProblemKind::NoBlock { block }),
            None => RowOf::Elsewhere,
        }
    }

    /// The block of a block panchayat: it bears the same name, in the district of the same name; the two have
    /// codes of their own.
    fn block_of(&self, panchayat: u32) -> Option<UnitId> {
        let (BLOCK_PANCHAYAT, name, district) = self.bodies.get(&panchayat)? else { return None };
        let district = district.and_then(|code| self.bodies.get(&code)).map(|(_, name, _)| joined(name));
        let is_named = |unit: &Unit, wanted: &str| joined(&unit.name.en) == wanted;
        let wanted = joined(name);
        let in_district = |unit: &&Unit| {
            let parent = unit.parent.and_then(|id| self.units.iter().find(|one| one.id == id));
            parent.zip(district.as_ref()).is_none_or(|(parent, district)| is_named(parent, district))
        };
        let blocks = self.units.iter().filter(|unit| unit.level == UnitLevel::Block);
        blocks.filter(in_district).find(|unit| is_named(unit, &wanted)).map(|unit| unit.id)
    }
}
