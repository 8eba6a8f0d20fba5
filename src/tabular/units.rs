//! Written names → units: by code, by name in either language, by other spellings, by likeness.

mod folded;
mod places;
mod spelt;

use std::sync::OnceLock;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use self::folded::Folded;
use self::places::{Places, all, enter, is_latin, names, room_for};
use super::likeness::{joined, likeness, skeleton};
use super::mapping::Sureness;
use super::words::level_and_name;
use crate::hindi::number::plain_digits;
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
    /// The level that stands over the column of names decided.
    pub by_level: bool,
}

struct Entry<'a> {
    unit: &'a Unit,
    /// A row of the scheme; the others are coarser.
    own: bool,
    /// The unit's: it stands here so that nothing else has to be fetched for it.
    level: UnitLevel,
}

/// The units that a scheme's rows can be, ready for looking up. What a file may not need is made only when it does:
/// a file has the names in one of the two scripts, most have no codes, and nearly all write the names as they are, so
/// that none has to be folded.
pub struct UnitIndex<'a> {
    entries: Vec<Entry<'a>>,
    units: &'a [Unit],
    spellings: &'a [(UnitId, String)],
    /// By the units' own names as they are, without those in Latin letters.
    exact: FxHashMap<&'a str, Places>,
    latin: OnceLock<FxHashMap<Box<str>, Places>>,
    by_code: OnceLock<FxHashMap<u32, Places>>,
    by_id: OnceLock<FxHashMap<UnitId, usize>>,
    /// Of which levels there are units.
    levels: Vec<UnitLevel>,
    /// Some are coarser than the scheme's rows.
    has_coarser: bool,
    folded: OnceLock<Folded>,
}

impl<'a> UnitIndex<'a> {
    /// `spellings` are other names of units. Units that did not exist on `day` are left out.
    pub fn new(
        scheme: &Scheme,
        units: &'a [Unit],
        spellings: &'a [(UnitId, String)],
        day: NaiveDate,
    ) -> Self {
        let mut index = Self {
            entries: Vec::with_capacity(units.len()),
            units,
            spellings,
            exact: room_for(units.len()),
            latin: OnceLock::new(),
            by_code: OnceLock::new(),
            by_id: OnceLock::new(),
            levels: Vec::new(),
            has_coarser: false,
            folded: OnceLock::new(),
        };
        for unit in units.iter().filter(|unit| unit.exists_on(day)) {
            let own = scheme.levels.contains(&unit.level);
            if own || scheme.is_coarser(unit.level) {
                index.add(unit, own);
            }
        }
        index
    }

    fn add(&mut self, unit: &'a Unit, own: bool) {
        let place = self.entries.len();
        for name in names(unit).filter(|name| !is_latin(name)) {
            enter(&mut self.exact, name, place);
        }
        self.has_coarser |= !own;
        if !self.levels.contains(&unit.level) {
            self.levels.push(unit.level);
        }
        self.entries.push(Entry { unit, own, level: unit.level });
    }

    /// The places of the units that are called just so.
    fn called(&self, name: &str) -> Option<&Places> {
        if !is_latin(name) {
            return self.exact.get(name);
        }
        let latin = self.latin.get_or_init(|| {
            let mut map = room_for(self.entries.len());
            for (place, entry) in self.entries.iter().enumerate() {
                names(entry.unit)
                    .filter(|name| is_latin(name))
                    .for_each(|name| enter(&mut map, name.into(), place));
            }
            map
        });
        latin.get(name)
    }

    fn coded(&self, code: u32) -> Option<&Places> {
        let by_code = self.by_code.get_or_init(|| {
            let mut map = room_for(self.entries.len());
            for (place, code) in
                self.entries.iter().enumerate().filter_map(|(at, one)| Some((at, one.unit.lgd_code?)))
            {
                enter(&mut map, code, place);
            }
            map
        });
        by_code.get(&code)
    }

    fn entry(&self, id: UnitId) -> Option<&Entry<'a>> {
        let by_id = self.by_id.get_or_init(|| {
            self.entries.iter().enumerate().map(|(place, entry)| (entry.unit.id, place)).collect()
        });
        by_id.get(&id).and_then(|place| self.entries.get(*place))
    }

    fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(self))
    }

    /// A unit by its id, if it can be a row.
    pub fn unit(&self, id: UnitId) -> Option<&'a Unit> {
        self.entry(id).map(|entry| entry.unit)
    }

    /// True for the levels above those of the scheme.
    pub fn is_coarser(&self, unit: UnitId) -> bool {
        self.has_coarser && self.entry(unit).is_some_and(|entry| !entry.own)
    }

    /// Another row of the scheme bears the name too, at another level: a block and the town in it.
    pub fn shares_name(&self, unit: UnitId) -> bool {
        if self.levels.len() < 2 {
            return false;
        }
        let Some(unit) = self.unit(unit) else { return false };
        let places = names(unit).filter_map(|name| self.called(name)).flat_map(all);
        let mut others = places.filter_map(|place| self.entries.get(place));
        others.any(|other| other.own && other.level != unit.level)
    }

    fn is_own(&self, place: usize) -> bool {
        self.entries.get(place).is_some_and(|entry| entry.own)
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
        if let Some((first, others)) = self.called(written.trim()) {
            return Some(self.is_own(*first) || others.iter().any(|place| self.is_own(*place)));
        }
        // No unit is called by a number, and most cells are numbers.
        if plain_digits(written).is_some() {
            return None;
        }
        let (_, name) = self.level_and_name(written);
        let folded = self.folded();
        let places =
            folded.by_name.get(&joined(&name)).or_else(|| folded.by_skeleton.get(&skeleton(&name)))?;
        Some(places.iter().any(|place| self.is_own(*place)))
    }

    pub fn knows_code(&self, code: u32) -> bool {
        self.coded(code).is_some()
    }

    /// Finds the unit.
    pub fn find(&self, written: &Written) -> UnitMatch {
        self.find_with(written, true)
    }

    /// The unit that is written as it is called, as most files write all of them; of the level that stands over the
    /// names, where one does.
    pub fn find_as_written(&self, written: &Written, level: Option<UnitLevel>) -> Option<UnitMatch> {
        let place = self.find_exact(written)?;
        let fits = level.is_none_or(|level| self.entries.get(place).is_some_and(|one| one.level == level));
        fits.then(|| self.found(place, Sureness::Exact))
    }

    /// Whether any unit is of the level.
    pub fn has_level(&self, level: UnitLevel) -> bool {
        self.levels.contains(&level)
    }

    /// As `find`, without looking for names that are merely like the written one.
    pub fn find_known(&self, written: &Written) -> UnitMatch {
        self.find_with(written, false)
    }

    fn find_with(&self, written: &Written, by_likeness: bool) -> UnitMatch {
        if let Some(place) = self.find_exact(written) {
            return self.found(place, Sureness::Exact);
        }
        let (said, name) = self.level_and_name(&written.name);
        let level = said.or(written.level);
        let by_name = self.find_spelt(&written.name, &name, level, written.parent.as_deref(), by_likeness);
        let Some(code) = written.code else { return by_name };
        let coded = self.coded(code).map(all).unwrap_or_default();
        let coded: Vec<usize> = self.narrowed(&coded, level, None);
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

    /// The one unit that is called exactly so, and has the code and level that are written beside.
    fn find_exact(&self, written: &Written) -> Option<usize> {
        let places = self.called(written.name.trim())?;
        let (first, others) = places;
        if let ([], Some(entry)) = (others.as_slice(), self.entries.get(*first)) {
            let fits = written.level.is_none_or(|level| entry.level == level);
            let is_coded = written.code.is_none_or(|code| entry.unit.lgd_code == Some(code));
            return (fits && is_coded).then_some(*first);
        }
        let mut left = self.narrowed(&all(places), written.level, None);
        if let Some(code) = written.code {
            let coded = all(self.coded(code)?);
            left.retain(|place| coded.contains(place));
        }
        match left.as_slice() {
            [place] => Some(*place),
            _ => None,
        }
    }

    /// A name beside a code may be spelt as it likes, as long as it is this unit's.
    fn agrees(&self, place: usize, name: &str) -> bool {
        let folded = self.folded();
        if folded.joined.get(place).is_some_and(|names| names.contains(&joined(name))) {
            return true;
        }
        let wanted = skeleton(name);
        let skeletons = folded.skeletons.get(place).map(Vec::as_slice).unwrap_or_default();
        skeletons.iter().any(|skeleton| likeness(skeleton, &wanted) >= WORTH_ASKING)
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
        let folded = self.folded();
        let wanted_skeleton = std::cell::LazyCell::new(|| skeleton(name));
        for sure in [Sureness::Exact, Sureness::OtherSpelling] {
            let places = match sure {
                Sureness::Exact => folded.by_name.get(&wanted),
                _ => folded.by_skeleton.get(&*wanted_skeleton),
            };
            let places = places.map(Vec::as_slice).unwrap_or_default();
            match self.narrowed(places, level, parent).as_slice() {
                [] => {}
                [place] => {
                    let names = folded.joined.get(*place).map(Vec::as_slice).unwrap_or_default();
                    let own_name = names.iter().take(2).any(|name| *name == wanted);
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
        let fits = |place: &usize| level.is_none_or(|level| at(place).is_some_and(|e| e.level == level));
        let mut left: Vec<usize> = places.iter().copied().filter(|place| fits(place)).collect();
        let own = |place: &usize| self.is_own(*place);
        if left.iter().any(own) {
            left.retain(own);
        }
        if let Some(parent) = parent
            && left.len() > 1
        {
            let parent = skeleton(&level_and_name(parent).1);
            let under = |place: &usize| {
                let above = at(place).and_then(|entry| self.folded().parents.get(&entry.unit.id));
                above.is_some_and(|names| names.split('\n').any(|name| name == parent))
            };
            if left.iter().any(under) {
                left.retain(under);
            }
        }
        left
    }

    fn find_by_likeness(&self, wanted: &str, level: Option<UnitLevel>, parent: Option<&str>) -> UnitMatch {
        let own: Vec<usize> = (0..self.entries.len()).filter(|place| self.is_own(*place)).collect();
        let mut scored: Vec<(f64, usize)> = self
            .narrowed(&own, level, parent)
            .into_iter()
            .filter_map(|place| {
                let skeletons = self.folded().skeletons.get(place)?;
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
