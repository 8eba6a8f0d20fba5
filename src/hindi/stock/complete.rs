//! How a sentence that is being typed may go on.

use super::learn::is_number;
use super::{Lexicon, Slot, Template, Token, TokenKind};
use crate::hindi::deadline::{Resolution, resolve};
use crate::hindi::fold::{Word, words};
use crate::model::WorkingDays;

/// So many letters must have been typed of a template's own words: less says too little.
const LEAST_LETTERS: usize = 3;
/// A deadline in words has no more.
const MOST_DATE_WORDS: usize = 6;

/// The rest of a direction that has begun like one that was given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// So many bytes of the typed text stay; the word that is only begun does not.
    pub keep: usize,
    /// What comes behind them, with slots as ‹इकाई›.
    pub rest: String,
}

/// The first of the templates with which the last sentence of the text, typed up to its end, can go on.
pub fn complete(text: &str, templates: &[Template], lexicon: &Lexicon) -> Option<Completion> {
    let start = text.rfind(['।', '\n']).map_or(0, |at| at + text.get(at..).map_or(0, first_length));
    let typed = text.get(start..)?;
    let all = words(typed);
    if all.is_empty() {
        return None;
    }
    let open = typed.chars().next_back().is_some_and(|c| !c.is_whitespace());
    let typing = Typing { text: typed, words: &all, open, lexicon };
    let found = templates.iter().find_map(|template| typing.along(template, 0, 0, 0))?;
    Some(Completion { keep: start + found.keep, ..found })
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

struct Typing<'a> {
    text: &'a str,
    words: &'a [Word],
    /// The last word may not be at its end.
    open: bool,
    lexicon: &'a Lexicon,
}

impl Typing<'_> {
    /// Follows the typed words from `word` on along the template's tokens from `token` on; `letters` were typed
    /// of its own words so far.
    fn along(&self, template: &Template, token: usize, word: usize, letters: usize) -> Option<Completion> {
        let Some(typed) = self.words.get(word) else {
            return self.goes_on(template, token, letters);
        };
        let next = template.tokens.get(token)?;
        match &next.kind {
            TokenKind::Word(wanted) => {
                let letters = letters + typed.folded.chars().count();
                let last = word + 1 == self.words.len();
                if *wanted == typed.folded {
                    return self.along(template, token + 1, word + 1, letters);
                }
                let begun = last && self.open && wanted.starts_with(typed.folded.as_str());
                (begun && letters >= LEAST_LETTERS)
                    .then(|| Completion { keep: typed.at.start, rest: template.shown_from(next.at.start) })
            }
            TokenKind::Slot(slot) => self
                .fillings(*slot, word)
                .into_iter()
                .find_map(|length| self.along(template, token + 1, word + length, letters)),
        }
    }

    /// How many of the words from `word` on may stand in the slot; the likeliest first.
    fn fillings(&self, slot: Slot, word: usize) -> Vec<usize> {
        let rest = self.words.get(word..).unwrap_or_default();
        match slot {
            Slot::Unit | Slot::Officer => self
                .lexicon
                .at(rest)
                .filter(|(_, found)| *found == slot)
                .map(|(length, _)| length)
                .into_iter()
                .collect(),
            Slot::Number => rest.first().filter(|word| is_number(word)).map(|_| 1).into_iter().collect(),
            Slot::Date => {
                let is_date = |length: &usize| {
                    let ends = rest.first().zip(rest.get(length - 1));
                    let phrase = ends.and_then(|(first, last)| self.text.get(first.at.start..last.at.end));
                    let from = chrono::NaiveDate::default();
                    phrase.is_some_and(|phrase| {
                        resolve(phrase, from, &WorkingDays::default()) != Resolution::NotUnderstood
                    })
                };
                (1..=rest.len().min(MOST_DATE_WORDS)).rev().filter(is_date).collect()
            }
        }
    }

    /// All that was typed stands in the template; what stands there behind it is the rest.
    fn goes_on(&self, template: &Template, token: usize, letters: usize) -> Option<Completion> {
        template.tokens.get(token)?;
        let behind = token
            .checked_sub(1)
            .and_then(|last| template.tokens.get(last))
            .map_or(0, |last: &Token| last.at.end);
        let rest = template.shown_from(behind);
        let rest = if self.open { rest } else { rest.trim_start().to_owned() };
        (letters >= LEAST_LETTERS).then_some(Completion { keep: self.text.len(), rest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Option<String> {
        let templates = [
            "{unit} के शेष {number} आईपी फोन {date} चालू कर सूची प्रस्तुत की जाए।",
            "{officer} {date} रिपोर्ट प्रस्तुत करें।",
            "सूची तैयार कर नोटिस जारी किए जाएँ।",
            "Submit the report {date}.",
        ]
        .map(Template::read);
        let lexicon = Lexicon::new(["तारानगर", "सुजानगढ़"], ["एसीपी चूरू"]);
        let found = complete(text, &templates, &lexicon)?;
        Some(format!("{}{}", text.get(..found.keep).unwrap(), found.rest))
    }

    #[test]
    fn what_has_begun_like_a_stock_direction_goes_on_like_it() {
        let phones = "तारानगर के शेष ‹संख्या› आईपी फोन ‹समय सीमा› चालू कर सूची प्रस्तुत की जाए।";
        for (typed, completed) in [
            ("तारानगर के शेष", phones),
            ("तारानगर के शे", phones),
            ("तारानगर के शेष ", phones),
            (
                "सुजानगढ के शेष 17 आईपी फोन सोमवार तक चा",
                "सुजानगढ के शेष 17 आईपी फोन सोमवार तक चालू कर सूची प्रस्तुत की जाए।",
            ),
            ("एसीपी चूरू 15 दिवस में रिपो", "एसीपी चूरू 15 दिवस में रिपोर्ट प्रस्तुत करें।"),
            ("सूच", "सूची तैयार कर नोटिस जारी किए जाएँ।"),
            ("बैठक हुई। सूची तैयार ", "बैठक हुई। सूची तैयार कर नोटिस जारी किए जाएँ।"),
            ("sub", "Submit the report ‹deadline›."),
        ] {
            assert_eq!(whole(typed).as_deref(), Some(completed), "{typed}");
        }
    }

    #[test]
    fn what_is_no_beginning_or_says_too_little_is_let_be() {
        for typed in [
            "",
            "सू",
            "तारानगर",
            "तारानगर ",
            "राजगढ़ के शेष",
            "सूची भे",
            "सूची तैयार कर नोटिस जारी किए जाएँ",
            "सूची तैयार कर नोटिस जारी किए जाएँ।",
            "तारानगर के शेष दस आईपी",
        ] {
            assert_eq!(whole(typed), None, "{typed}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_offered_keeps_the_beginning_of_what_was_typed(text in "[तारानगर केशष1सूची ।]{0,30}") {
            if let Some(whole) = whole(&text) {
                let kept = text.trim_end();
                let last = kept.rfind(char::is_whitespace).map_or(0, |at| at + 1);
                proptest::prop_assert!(whole.starts_with(kept.get(..last).unwrap_or_default()));
            }
        }
    }
}
