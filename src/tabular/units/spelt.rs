//! What stands around a name in a cell: a running number before it, another name in brackets behind it, its level.

use super::super::likeness::{joined, skeleton};
use super::super::mapping::Sureness;
use super::super::words::level_and_name;
use super::{UnitIndex, UnitMatch};
use crate::hindi::fold;
use crate::model::UnitLevel;

impl UnitIndex<'_> {
    /// A name that is known as it stands has no word of level in it, सरदार शहर, and no running number.
    pub(super) fn level_and_name(&self, written: &str) -> (Option<UnitLevel>, String) {
        let folded = self.folded();
        let is_known = |name: &str| {
            folded.by_name.contains_key(&joined(name)) || folded.by_skeleton.contains_key(&skeleton(name))
        };
        if is_known(written) {
            return (None, fold(written));
        }
        match without_serial(written) {
            Some(name) if is_known(name) => (None, fold(name)),
            Some(name) => level_and_name(name),
            None => level_and_name(written),
        }
    }

    /// By the name, or else by what stands before its brackets, "Rajgarh (Sadulpur)", or on one side of its stroke.
    pub(super) fn find_spelt(
        &self,
        written: &str,
        name: &str,
        level: Option<UnitLevel>,
        parent: Option<&str>,
        by_likeness: bool,
    ) -> UnitMatch {
        let known = self.find_by_name(name, level, parent, false);
        if known.sure > Sureness::None {
            return known;
        }
        let by_part = |part: &str| {
            let (said, name) = self.level_and_name(part);
            let mut found = self.find_by_name(&name, said.or(level), parent, false);
            found.sure = found.sure.min(Sureness::Likely);
            Some(found).filter(|found| found.sure > Sureness::None)
        };
        let brackets = written.split_once('(').filter(|_| written.trim_end().ends_with(')'));
        if let Some(found) = brackets.and_then(|(before, _)| by_part(before)) {
            return found;
        }
        if let Some((first, second)) = written.split_once('/') {
            match (by_part(first), by_part(second)) {
                (Some(found), None) | (None, Some(found)) => return found,
                (Some(first), Some(second)) if first.unit == second.unit => return first,
                // Two places.
                _ => {}
            }
        }
        if by_likeness { self.find_by_name(name, level, parent, true) } else { known }
    }
}

/// The name behind a running number: "2. Rajgarh", "(2) राजगढ़", "२) राजगढ़". A number without a sign may be a part of
/// the name.
fn without_serial(written: &str) -> Option<&str> {
    const MOST_DIGITS: usize = 4;
    let is_digit = |c: char| c.is_ascii_digit() || ('०'..='९').contains(&c);
    let text = written.trim_start();
    let text = text.strip_prefix('(').unwrap_or(text).trim_start();
    let rest = text.trim_start_matches(is_digit);
    let digits = text.chars().count() - rest.chars().count();
    let name = rest.trim_start().strip_prefix(['.', ')', '-'])?.trim_start();
    let name = name.strip_prefix(')').unwrap_or(name).trim_start();
    ((1..=MOST_DIGITS).contains(&digits) && name.starts_with(char::is_alphabetic)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::without_serial;

    #[test]
    fn a_running_number_is_parted_from_a_name_and_a_number_of_it_is_not() {
        for written in ["2. Rajgarh", "2.Rajgarh", "(2) Rajgarh", "2) Rajgarh", "२) Rajgarh", " 12 - Rajgarh"]
        {
            assert_eq!(without_serial(written), Some("Rajgarh"), "{written}");
        }
        for written in ["Rajgarh", "5 KSR", "23.11.2026", "2.", "2) 5", "", "12345. Rajgarh"] {
            assert_eq!(without_serial(written), None, "{written}");
        }
    }
}
