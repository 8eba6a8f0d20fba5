//! What a name that was taken means for the direction.

use crate::hindi::entry::{Place, without_notes};
use crate::model::{Direction, DirectionId, MeetingFile, Responsible, SchemeCode, Target, UnitId};

/// The names that were taken into a sentence.
pub(super) struct Taken {
    pub direction: DirectionId,
    pub persons: Vec<String>,
    /// The last place or scheme.
    pub place: Option<Place>,
}

impl Taken {
    pub fn none(direction: DirectionId) -> Self {
        Self { direction, persons: Vec::new(), place: None }
    }

    /// The sentence without those that it has only to say who it is for.
    pub fn without(&self, sentence: &str) -> Option<String> {
        without_notes(sentence, &self.persons, self.place.as_ref())
    }
}

/// Another who answers for the direction: in place of one, or besides those that do.
pub(super) fn answers(direction: &mut Direction, who: Responsible, instead: Option<Responsible>) {
    let is_named = direction.lead == Some(who) || direction.supporting.contains(&who);
    match instead {
        Some(old) if old == who => {}
        Some(old) if direction.lead == Some(old) => {
            direction.supporting.retain(|other| *other != who);
            direction.lead = Some(who);
        }
        Some(old) => {
            let place = direction.supporting.iter().position(|other| *other == old);
            direction.supporting.retain(|other| *other != old);
            if !is_named {
                let place = place.unwrap_or_default().min(direction.supporting.len());
                direction.supporting.insert(place, who);
            }
        }
        None if direction.lead.is_none() => direction.lead = Some(who),
        None if !is_named => direction.supporting.push(who),
        None => {}
    }
}

/// A figure that was pointed at in the table stays what the direction is about, whatever else it names.
fn is_of_figure(direction: &Direction) -> bool {
    matches!(direction.target, Some(Target::Figure { .. }))
}

/// The direction points at the scheme's table, unless it points at a part of that.
pub(super) fn point_at_scheme(direction: &mut Direction, scheme: &SchemeCode) {
    let same = direction.target.as_ref().is_some_and(|target| target.scheme() == scheme);
    if !same && !is_of_figure(direction) {
        direction.target = Some(Target::Scheme { scheme: scheme.clone() });
    }
}

/// The direction points at the unit's row, where the table of its scheme has one; else the unit is only named.
pub(super) fn point_at(file: &MeetingFile, direction: &mut Direction, unit: UnitId) {
    let of_item = file.item(direction.item).and_then(|item| item.scheme.as_ref());
    let scheme = direction.target.as_ref().map(Target::scheme).or(of_item);
    let has_row = |code: &&SchemeCode| {
        file.tables.get(*code).is_some_and(|table| table.rows.iter().any(|row| row.unit.id == unit))
    };
    let same = direction.target.as_ref().is_some_and(|target| target.unit() == Some(unit));
    if let Some(scheme) = scheme.filter(has_row).filter(|_| !same && !is_of_figure(direction)) {
        direction.target = Some(Target::Row { scheme: scheme.clone(), unit });
    }
}
