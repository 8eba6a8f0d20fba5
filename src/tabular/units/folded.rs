//! The names of units, ready to be found however they are spelt.

use std::collections::HashMap;

use super::super::likeness::{joined, skeleton};
use super::UnitIndex;
use crate::model::{Unit, UnitId};

/// The same names without what spellings differ in.
pub(super) struct Folded {
    /// Of each entry: both names and the other spellings, without spaces; the first two are the unit's own.
    pub joined: Vec<Vec<String>>,
    pub skeletons: Vec<Vec<String>>,
    pub by_name: HashMap<String, Vec<usize>>,
    pub by_skeleton: HashMap<String, Vec<usize>>,
    pub parents: HashMap<UnitId, String>,
}

impl Folded {
    pub fn new(index: &UnitIndex) -> Self {
        let mut more: HashMap<UnitId, Vec<&str>> = HashMap::new();
        for (unit, spelling) in index.spellings {
            more.entry(*unit).or_default().push(spelling);
        }
        let mut folded = Self {
            joined: Vec::with_capacity(index.entries.len()),
            skeletons: Vec::with_capacity(index.entries.len()),
            by_name: HashMap::new(),
            by_skeleton: HashMap::new(),
            parents: HashMap::new(),
        };
        let names: HashMap<UnitId, &Unit> = index.units.iter().map(|unit| (unit.id, unit)).collect();
        for entry in &index.entries {
            let unit = entry.unit;
            if let Some(parent) = unit.parent.and_then(|parent| names.get(&parent)) {
                let both = format!("{}\n{}", skeleton(&parent.name.hi), skeleton(&parent.name.en));
                folded.parents.insert(unit.id, both);
            }
            let spelt = more.get(&unit.id).into_iter().flatten().copied();
            folded.add(unit, spelt);
        }
        folded
    }

    fn add<'b>(&mut self, unit: &'b Unit, spelt: impl Iterator<Item = &'b str>) {
        let own_names: [&'b str; 2] = [&unit.name.hi, &unit.name.en];
        let names: Vec<&str> = own_names.into_iter().chain(spelt).collect();
        let place = self.joined.len();
        let enter = |map: &mut HashMap<String, Vec<usize>>, names: &[String]| {
            for name in names.iter().filter(|name| !name.is_empty()) {
                let places = map.entry(name.clone()).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        };
        let joined: Vec<String> = names.iter().map(|name| joined(name)).collect();
        let skeletons: Vec<String> = names.iter().map(|name| skeleton(name)).collect();
        enter(&mut self.by_name, &joined);
        enter(&mut self.by_skeleton, &skeletons);
        self.joined.push(joined);
        self.skeletons.push(skeletons);
    }
}
