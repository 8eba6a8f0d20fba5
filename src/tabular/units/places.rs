//! Where units stand under their names and codes.

use std::collections::hash_map::Entry as MapEntry;
use std::hash::Hash;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::model::Unit;

/// Places of entries under one name: nearly always one.
pub(super) type Places = (usize, Vec<usize>);

pub(super) fn enter<K: Eq + Hash>(map: &mut FxHashMap<K, Places>, key: K, place: usize) {
    match map.entry(key) {
        MapEntry::Vacant(vacant) => drop(vacant.insert((place, Vec::new()))),
        MapEntry::Occupied(mut taken) => taken.get_mut().1.push(place),
    }
}

pub(super) fn all((first, others): &Places) -> Vec<usize> {
    std::iter::once(*first).chain(others.iter().copied()).collect()
}

/// Both names, or the one where they are the same; none that is empty.
pub(super) fn names(unit: &Unit) -> impl Iterator<Item = &str> {
    let (hi, en) = (unit.name.hi.trim(), unit.name.en.trim());
    [hi, if en == hi { "" } else { en }].into_iter().filter(|name| !name.is_empty())
}

/// By its first letter.
pub(super) fn is_latin(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
}

pub(super) fn room_for<K, V>(entries: usize) -> FxHashMap<K, V> {
    FxHashMap::with_capacity_and_hasher(entries, FxBuildHasher)
}
