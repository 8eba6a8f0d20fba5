//! The number before a word, and what it makes of am and pm.

use super::lexicon::MOST_CANDIDATES;

/// What stands before a word and a space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Number {
    #[default]
    None,
    Any,
    /// 11:30.
    Time,
}

impl Number {
    pub fn before(text: &str) -> Self {
        let word = text.split_whitespace().next_back().unwrap_or_default();
        let is_number = |part: &str| !part.is_empty() && part.chars().all(char::is_numeric);
        match word.split_once([':', '.']) {
            Some((hour, minutes)) if is_number(hour) && is_number(minutes) => Self::Time,
            None if is_number(word) => Self::Any,
            _ => Self::None,
        }
    }

    /// Behind a time am and pm are what they are: 11:30 am. Behind another number they may be.
    pub fn offer_half_day(self, typed: &str, readings: &mut Vec<String>) {
        let is_half = typed.eq_ignore_ascii_case("am") || typed.eq_ignore_ascii_case("pm");
        let place = match self {
            Self::Time => 0,
            Self::Any => 1,
            Self::None => return,
        };
        if is_half {
            readings.retain(|reading| reading != typed);
            readings.insert(place.min(readings.len()), typed.to_owned());
            readings.truncate(MOST_CANDIDATES);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Composer, Learned};

    fn typed(keys: &str) -> (String, Vec<String>) {
        let (mut composer, mut text) = (Composer::default(), String::new());
        for c in keys.chars() {
            composer.type_char(c, &text, &Learned::default()).apply(&mut text);
        }
        (text, composer.readings().to_vec())
    }

    #[test]
    fn a_half_of_the_day_stays_behind_a_time_and_is_offered_behind_a_number() {
        assert_eq!(typed("11:30 am").0, "11:30 am");
        assert_eq!(typed("3.15 PM").0, "3.15 PM");
        assert!(typed("10 am").1.contains(&"am".to_owned()));
        assert_eq!(typed("am").0, "आम");
        assert_eq!(typed("5 km").0, "5 किमी");
    }
}
