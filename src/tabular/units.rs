//! Written names → units: by code, by name in either language, by other spellings, by likeness.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::likeness::{joined, likeness, skeleton};
use super::mapping::Sureness;
use super::words::level_and_name;
use crate::hindi::fold;
use crate::model::{Scheme, Unit, UnitId, UnitLevel};

/// From here on two names are likely to be one, if no other is nearly as like.
const LIKELY: f64 = 0.8;
const LEAD: f64 = 0.1;
/// From here on it is worth asking.
const WORTH_ASKING: f64 = 0.6;

/// What is known of the unit of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Written {
    pub name: String,
    pub code: Option<u32>,
    /// From a column of levels, or from the section that the row stands in.
    pub level: Option<UnitLevel>,
    /// The name of the unit above it.
    pub parent: Option<String>,
}

/// The unit that a row is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitMatch {
    pub unit: Option<UnitId>,
    pub sure: Sureness,
    /// What else it may be, most like first.
    pub others: Vec<UnitId>,
    /// The code names one unit and the name another.
    pub code_differs: bool,
}

struct Entry<'a> {
    unit: &'a Unit,
    /// Both names and the other spellings, without spaces; the first two are the unit's own.
    joined: Vec<String>,
    skeletons: Vec<String>,
}

/// The units that a scheme's rows can be, ready for looking up.
pub struct UnitIndex<'a> {
    entries: Vec<Entry<'a>>,
    /// Entries of these places are rows of the scheme; the others are coarser.
    own: Vec<bool>,
    by_name: HashMap<String, Vec<usize>>,
    by_skeleton: HashMap<String, Vec<usize>>,
    by_code: HashMap<u32, Vec<usize>>,
    by_id: HashMap<UnitId, usize>,
    parents: HashMap<UnitId, String>,
}

impl<'a> UnitIndex<'a> {
    /// `spellings` are other names of units. Units that did not exist on `day` are left out.
    pub fn new(scheme: &Scheme, units: &'a [Unit], spellings: &[(UnitId, String)], day: NaiveDate) -> Self {
        let mut more: HashMap<UnitId, Vec<&str>> = HashMap::new();
        for (unit, spelling) in spellings {
            more.entry(*unit).or_default().push(spelling);
        }
        let mut index = Self {
            entries: Vec::new(),
            own: Vec::new(),
            by_name: HashMap::new(),
            by_skeleton: HashMap::new(),
            by_code: HashMap::new(),
            by_id: HashMap::new(),
            parents: HashMap::new(),
        };
        let names: HashMap<UnitId, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
        for unit in units.iter().filter(|unit| unit.exists_on(day)) {
            let own = scheme.levels.contains(&unit.level);
            if !own && !scheme.is_coarser(unit.level) {
                continue;
            }
            if let Some(parent) = unit.parent.and_then(|parent| names.get(&parent)) {
                index
                    .parents
                    .insert(unit.id, format!("{}\n{}", skeleton(&parent.name.hi), skeleton(&parent.name.en)));
            }
            let spelt = more.get(&unit.id).into_iter().flatten().copied();
            index.add(unit, own, spelt);
        }
        index
    }

    fn add<'b>(&mut self, unit: &'a Unit, own: bool, spelt: impl Iterator<Item = &'b str>)
    where
        'a: 'b,
    {
        let own_names: [&'b str; 2] = [&unit.name.hi, &unit.name.en];
        let names: Vec<&str> = own_names.into_iter().chain(spelt).collect();
        let entry = Entry {
            unit,
            joined: names.iter().map(|name| joined(name)).collect(),
            skeletons: names.iter().map(|name| skeleton(name)).collect(),
        };
        let place = self.entries.len();
        let enter = |map: &mut HashMap<String, Vec<usize>>, names: &[String]| {
            for name in names.iter().filter(|name| !name.is_empty()) {
                let places = map.entry(name.clone()).or_default();
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        };
        enter(&mut self.by_name, &entry.joined);
        enter(&mut self.by_skeleton, &entry.skeletons);
        if let Some(code) = unit.lgd_code {
            self.by_code.entry(code).or_default().push(place);
        }
        self.by_id.insert(unit.id, place);
        self.entries.push(entry);
        self.own.push(own);
    }

    /// True for the levels above those of the scheme.
    pub fn is_coarser(&self, unit: UnitId) -> bool {
        self.by_id.get(&unit).and_then(|place| self.own.get(*place)).is_some_and(|own| !own)
    }

    /// How many units a name may be compared with.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether a text is surely the name of one of the units, and of one of the scheme's own levels.
    pub fn knows(&self, written: &str) -> Option<bool> {
        let (_, name) = self.level_and_name(written);
        let places = self.by_name.get(&joined(&name)).or_else(|| self.by_skeleton.get(&skeleton(&name)))?;
        Some(places.iter().any(|place| self.own.get(*place).copied().unwrap_or(false)))
    }

    /// A name that is known as it stands has no word of level in it: सरदार शहर.
    fn level_and_name(&self, written: &str) -> (Option<UnitLevel>, String) {
        if self.by_name.contains_key(&joined(written)) || self.by_skeleton.contains_key(&skeleton(written)) {
            return (None, fold(written));
        }
        level_and_name(written)
    }

    pub fn knows_code(&self, code: u32) -> bool {
        self.by_code.contains_key(&code)
    }

    /// Finds the unit.
    pub fn find(&self, written: &Written) -> UnitMatch {
        self.find_with(written, true)
    }

    /// As `find`, without looking for names that are merely like the written one.
    pub fn find_known(&self, written: &Written) -> UnitMatch {
        self.find_with(written, false)
    }

    fn find_with(&self, written: &Written, by_likeness: bool) -> UnitMatch {
        let (said, name) = self.level_and_name(&written.name);
        let level = said.or(written.level);
        let by_name = self.find_by_name(&name, level, written.parent.as_deref(), by_likeness);
        let Some(code) = written.code else { return by_name };
        let coded = self.by_code.get(&code).map(Vec::as_slice).unwrap_or_default();
        let coded: Vec<usize> = self.narrowed(coded, level, None);
        match coded.as_slice() {
            // Codes are unique only within a level: the name decides.
            [] => UnitMatch { code_differs: by_name.unit.is_some(), ..by_name },
            places => {
                let agreeing = places.iter().find(|place| self.agrees(**place, &name));
                match (agreeing, places) {
                    (Some(place), _) => self.found(*place, Sureness::Exact),
                    (None, [place]) if name.is_empty() => self.found(*place, Sureness::Exact),
                    (None, _) => UnitMatch { code_differs: true, ..by_name },
                }
            }
        }
    }

    /// A name beside a code may be spelt as it likes, as long as it is this unit's.
    fn agrees(&self, place: usize, name: &str) -> bool {
        let Some(entry) = self.entries.get(place) else { return false };
        if entry.joined.contains(&joined(name)) {
            return true;
        }
        let wanted = skeleton(name);
        entry.skeletons.iter().any(|skeleton| likeness(skeleton, &wanted) >= WORTH_ASKING)
    }

    fn found(&self, place: usize, sure: Sureness) -> UnitMatch {
        let unit = self.entries.get(place).map(|entry| entry.unit.id);
        UnitMatch { unit, sure, ..UnitMatch::default() }
    }

    fn find_by_name(
        &self,
        name: &str,
        level: Option<UnitLevel>,
        parent: Option<&str>,
        by_likeness: bool,
    ) -> UnitMatch {
        let wanted = joined(name);
        if wanted.is_empty() {
            return UnitMatch::default();
        }
        let wanted_skeleton = std::cell::LazyCell::new(|| skeleton(name));
        for sure in [Sureness::Exact, Sureness::OtherSpelling] {
            let places = match sure {
                Sureness::Exact => self.by_name.get(&wanted),
                _ => self.by_skeleton.get(&*wanted_skeleton),
            };
            let places = places.map(Vec::as_slice).unwrap_or_default();
            match self.narrowed(places, level, parent).as_slice() {
                [] => {}
                [place] => {
                    let entry = self.entries.get(*place);
                    let own_name =
                        entry.is_some_and(|entry| entry.joined.iter().take(2).any(|n| *n == wanted));
                    return self.found(*place, if own_name { sure } else { Sureness::OtherSpelling });
                }
                several => return self.unsure(several.iter().copied()),
            }
        }
        if !by_likeness {
            return UnitMatch::default();
        }
        self.find_by_likeness(&wanted_skeleton, level, parent)
    }

    fn unsure(&self, places: impl Iterator<Item = usize>) -> UnitMatch {
        let others = places.filter_map(|place| self.entries.get(place)).map(|entry| entry.unit.id).collect();
        UnitMatch { sure: Sureness::Unsure, others, ..UnitMatch::default() }
    }

    /// Those of the level and under the parent that are said; rows of the scheme before coarser units.
    fn narrowed(&self, places: &[usize], level: Option<UnitLevel>, parent: Option<&str>) -> Vec<usize> {
        let at = |place: &usize| self.entries.get(*place);
        let fits = |place: &usize| level.is_none_or(|level| at(place).is_some_and(|e| e.unit.level == level));
        let mut left: Vec<usize> = places.iter().copied().filter(|place| fits(place)).collect();
        let own = |place: &usize| self.own.get(*place).copied().unwrap_or(false);
        if left.iter().any(own) {
            left.retain(own);
        }
        if let Some(parent) = parent
            && left.len() > 1
        {
            let parent = skeleton(&level_and_name(parent).1);
            let under = |place: &usize| {
                let above = at(place).and_then(|entry| self.parents.get(&entry.unit.id));
                above.is_some_and(|names| names.split('\n').any(|name| name == parent))
            };
            if left.iter().any(under) {
                left.retain(under);
            }
        }
        left
    }

    fn find_by_likeness(&self, wanted: &str, level: Option<UnitLevel>, parent: Option<&str>) -> UnitMatch {
        let own: Vec<usize> =
            (0..self.entries.len()).filter(|place| self.own.get(*place).copied().unwrap_or(false)).collect();
        let mut scored: Vec<(f64, usize)> = self
            .narrowed(&own, level, parent)
            .into_iter()
            .filter_map(|place| {
                let skeletons = &self.entries.get(place)?.skeletons;
                let best = skeletons.iter().map(|name| likeness(name, wanted)).fold(0.0, f64::max);
                (best >= WORTH_ASKING).then_some((best, place))
            })
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (best, second) = (scored.first().copied(), scored.get(1).map_or(0.0, |(score, _)| *score));
        match best {
            Some((score, place)) if score >= LIKELY && score - second >= LEAD => UnitMatch {
                others: self.unsure(scored.iter().skip(1).take(3).map(|(_, place)| *place)).others,
                ..self.found(place, Sureness::Likely)
            },
            Some(_) => self.unsure(scored.iter().take(3).map(|(_, place)| *place)),
            None => UnitMatch::default(),
        }
    }
}
