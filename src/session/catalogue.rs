//! What the program brings along: the definitions of the nine schemes and the units of Churu, read once
//! from the files under `assets/` that are compiled in. Knows no database: what an office changes is not
//! here, but in `schemes.rs`.

use std::sync::{Arc, LazyLock};

use crate::model::{Bilingual, Scheme, SchemeCode, Unit, UnitId, UnitLevel};

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

/// All schemes that are brought along, in the order of an agenda.
pub fn schemes() -> &'static [Arc<Scheme>] {
    &SCHEMES
}

pub fn scheme(code: &SchemeCode) -> Option<Arc<Scheme>> {
    schemes().iter().find(|scheme| &scheme.code == code).cloned()
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
