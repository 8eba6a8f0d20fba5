//! Learns templates from directions that were given: what says the same but for a unit, an officer, a date or a
//! number is one template, once it was said often enough.

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::{Lexicon, Slot, Template};
use crate::hindi::deadline::find_in;
use crate::hindi::fold::{Word, words};
use crate::model::WorkingDays;

/// How often a sentence must have been said.
pub const LEAST_COUNT: usize = 2;
/// Shorter ones are typed sooner than chosen, and longer ones are not said twice.
const WORDS: std::ops::RangeInclusive<usize> = 3..=60;
/// More are not kept.
const MOST: usize = 300;
/// Signs that stand inside of a number.
const IN_NUMBERS: [&str; 4] = [".", "/", "-", ","];

/// One that was said, cut at what may differ.
struct Said {
    /// The text before each slot, the slot, and what stood in it.
    parts: Vec<(String, Slot, String)>,
    rest: String,
}

#[derive(Default)]
struct Group {
    count: usize,
    /// As it was said last.
    newest: Option<Said>,
    /// For each slot, whether something else stood in it another time.
    differs: Vec<bool>,
}

/// The templates of `texts`, which come newest first; the most frequent first. Stops with what it has, which is
/// nothing, as soon as `go_on` says so.
pub fn learn<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    lexicon: &Lexicon,
    go_on: &dyn Fn() -> bool,
) -> Vec<Template> {
    let mut order: Vec<String> = Vec::new();
    let mut groups: HashMap<String, Group> = HashMap::new();
    for text in texts {
        if !go_on() {
            return Vec::new();
        }
        let Some(said) = cut(text.trim(), lexicon) else { continue };
        let key = said.template(|_| true).key();
        let group = groups.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Group::default()
        });
        group.take(said);
    }
    let mut found: Vec<(usize, Template)> =
        order.iter().filter_map(|key| groups.remove(key)?.template()).collect();
    // Stable: among equals the one that was said last comes first.
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found.into_iter().map(|(_, template)| template).take(MOST).collect()
}

impl Group {
    fn take(&mut self, said: Said) {
        self.count += 1;
        let Some(newest) = &self.newest else {
            self.differs = vec![false; said.parts.len()];
            self.newest = Some(said);
            return;
        };
        for (differs, (one, other)) in self.differs.iter_mut().zip(newest.parts.iter().zip(&said.parts)) {
            *differs |= one.2 != other.2;
        }
    }

    /// What was the same each time is no slot but words: "20 से कम". A date is one in any case.
    fn template(self) -> Option<(usize, Template)> {
        let said = self.newest.filter(|_| self.count >= LEAST_COUNT)?;
        let is_slot = |place: usize| self.differs.get(place).copied().unwrap_or(false);
        Some((self.count, said.template(is_slot)))
    }
}

impl Said {
    fn template(&self, is_slot: impl Fn(usize) -> bool) -> Template {
        let mut text = String::new();
        for (place, (before, slot, filling)) in self.parts.iter().enumerate() {
            text.push_str(before);
            if is_slot(place) || *slot == Slot::Date {
                text.push_str(&format!("{{{}}}", slot.code()));
            } else {
                text.push_str(filling);
            }
        }
        text.push_str(&self.rest);
        Template::read(&text)
    }
}

fn cut(text: &str, lexicon: &Lexicon) -> Option<Said> {
    let all = words(text);
    let has_braces = text.contains(['{', '}', '\n']);
    if !WORDS.contains(&all.len()) || has_braces {
        return None;
    }
    // From which day it is counted does not matter for where it stands.
    let deadline = find_in(text, NaiveDate::default(), &WorkingDays::default()).map(|(at, _)| at);
    let mut slots: Vec<(Range<usize>, Slot)> = Vec::new();
    let mut at = 0;
    while let Some(word) = all.get(at) {
        let rest = all.get(at..).unwrap_or_default();
        let inside = deadline.clone().filter(|deadline| deadline.contains(&word.at.start));
        if let Some(deadline) = inside {
            at += rest.iter().take_while(|word| word.at.start < deadline.end).count().max(1);
            slots.push((deadline, Slot::Date));
        } else if let Some((length, slot)) = lexicon.at(rest) {
            let end = rest.get(length - 1).map_or(word.at.end, |last| last.at.end);
            slots.push((word.at.start..end, slot));
            at += length;
        } else {
            if is_number(word) {
                push_number(&mut slots, text, word);
            }
            at += 1;
        }
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, slot) in slots {
        let (before, filling) = (text.get(start..at.start)?.to_owned(), text.get(at.clone())?.to_owned());
        parts.push((before, slot, filling));
        start = at.end;
    }
    Some(Said { parts, rest: text.get(start..)?.to_owned() })
}

/// The pieces of 26.10.2026 and 07/2026-12 are one number.
fn push_number(slots: &mut Vec<(Range<usize>, Slot)>, text: &str, word: &Word) {
    if let Some((last, Slot::Number)) = slots.last_mut()
        && text.get(last.end..word.at.start).is_some_and(|between| IN_NUMBERS.contains(&between))
    {
        last.end = word.at.end;
        return;
    }
    slots.push((word.at.clone(), Slot::Number));
}

pub(super) fn is_number(word: &Word) -> bool {
    word.folded.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt(texts: &[&str]) -> Vec<String> {
        let lexicon = Lexicon::new(["तारानगर", "चूरू", "सुजानगढ़"], ["एसीपी", "पुष्पा सैनी", "राकेश बबेरवाल"]);
        learn(texts.iter().copied(), &lexicon, &|| true).into_iter().map(|template| template.text).collect()
    }

    #[test]
    fn what_differs_by_unit_date_officer_or_number_is_one_template() {
        let found = learnt(&[
            "तारानगर के शेष 17 आईपी फोन सोमवार तक चालू कर सूची प्रस्तुत की जाए।",
            "सुजानगढ के शेष 4 आईपी फोन 15 दिवस में चालू कर सूची प्रस्तुत की जाए।",
            "पुष्पा सैनी पत्र 07/2026-12 का उत्तर दें।",
            "राकेश बबेरवाल पत्र 7 का उत्तर दें।",
        ]);
        assert_eq!(
            found,
            [
                "{unit} के शेष {number} आईपी फोन {date} चालू कर सूची प्रस्तुत की जाए।",
                "{officer} पत्र {number} का उत्तर दें।"
            ]
        );
    }

    #[test]
    fn what_is_always_the_same_stays_words() {
        let found = learnt(&[
            "चूरू में 20 से कम ट्रांजेक्शन वाले कियोस्क की सूची दें",
            "तारानगर में 20 से कम ट्रांजेक्शन वाले कियोस्क की सूची दें",
        ]);
        assert_eq!(found, ["{unit} में 20 से कम ट्रांजेक्शन वाले कियोस्क की सूची दें"]);
        assert_eq!(learnt(&["चूरू में बैठक बुलाई जाए।"; 2]), ["चूरू में बैठक बुलाई जाए।"]);
    }

    #[test]
    fn what_was_said_once_is_not_learnt_and_the_frequent_comes_first() {
        let found = learnt(&[
            "एक बार कहा गया निर्देश।",
            "दो बार कहा जाए।",
            "तीन बार कहा जाए।",
            "तीन बार कहा जाए।",
            "दो बार कहा जाए।",
            "तीन बार कहा जाए।",
        ]);
        assert_eq!(found, ["तीन बार कहा जाए।", "दो बार कहा जाए।"]);
    }

    #[test]
    fn learning_stops_when_it_is_told_to() {
        let texts = ["दो बार कहा जाए।"; 2];
        assert!(learn(texts, &Lexicon::default(), &|| false).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_learnt_whole(text in "[a1-9 .,/तारानगर{}सोमवारतक।-]{0,40}") {
            let found = learnt(&[&text, &text]);
            proptest::prop_assert!(found.len() <= 1);
            if let Some(found) = found.first().filter(|found| !found.contains("{date}")) {
                proptest::prop_assert_eq!(found.as_str(), text.trim());
            }
        }
    }
}
