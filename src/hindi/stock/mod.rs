//! Directions that are given again and again, with slots for what differs: "{unit} के शेष आईपी फोन {date} चालू करें".
//! They come from a list or are learnt from what an office has written (`learn`), and complete what is being typed
//! (`complete`). In the text that is typed a slot stands as ‹इकाई› until it is filled.

mod complete;
mod learn;
mod lexicon;

use std::ops::Range;

pub use self::complete::{Completion, complete};
pub use self::learn::{LEAST_COUNT, learn};
pub use self::lexicon::Lexicon;
use super::fold::{Word, words};
use crate::i18n::entry::EntryText;
use crate::model::Lang;

/// What is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    Unit,
    Officer,
    /// The words of a deadline, with those that say how it is meant: "सोमवार तक".
    Date,
    Number,
}

impl Slot {
    pub const ALL: [Self; 4] = [Self::Unit, Self::Officer, Self::Date, Self::Number];

    /// As it stands in a list of directions, without its braces.
    fn code(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Officer => "officer",
            Self::Date => "date",
            Self::Number => "number",
        }
    }

    fn word(self) -> EntryText {
        match self {
            Self::Unit => EntryText::SlotUnit,
            Self::Officer => EntryText::SlotOfficer,
            Self::Date => EntryText::SlotDate,
            Self::Number => EntryText::SlotNumber,
        }
    }

    /// As it stands in a text until it is filled.
    pub fn mark(self, lang: Lang) -> String {
        format!("‹{}›", self.word().text(lang))
    }
}

/// The slots of a text that are not filled yet, with their bytes.
pub fn marks(text: &str) -> Vec<(Range<usize>, Slot)> {
    let mut found: Vec<(Range<usize>, Slot)> = Vec::new();
    for slot in Slot::ALL {
        for mark in Lang::ALL.map(|lang| slot.mark(lang)) {
            found.extend(text.match_indices(&mark).map(|(at, mark)| (at..at + mark.len(), slot)));
        }
    }
    found.sort_by_key(|(at, _)| at.start);
    found.dedup();
    found
}

/// A word or a slot of a template, and its bytes there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Token {
    at: Range<usize>,
    kind: TokenKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum TokenKind {
    /// Folded.
    Word(String),
    Slot(Slot),
}

/// A direction with slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    text: String,
    tokens: Vec<Token>,
}

impl Template {
    /// Reads "{unit} के शेष आईपी फोन…"; braces with anything else in them are text.
    pub fn read(text: &str) -> Self {
        let mut tokens = Vec::new();
        let mut start = 0;
        let slots = Slot::ALL.into_iter().flat_map(|slot| {
            let code = format!("{{{}}}", slot.code());
            text.match_indices(&code).map(|(at, code)| (at..at + code.len(), slot)).collect::<Vec<_>>()
        });
        let mut slots: Vec<(Range<usize>, Slot)> = slots.collect();
        slots.sort_by_key(|(at, _)| at.start);
        let word = |from: usize| {
            move |Word { at, folded }: Word| Token {
                at: from + at.start..from + at.end,
                kind: TokenKind::Word(folded),
            }
        };
        for (at, slot) in slots {
            tokens.extend(words(text.get(start..at.start).unwrap_or_default()).into_iter().map(word(start)));
            start = at.end;
            tokens.push(Token { at, kind: TokenKind::Slot(slot) });
        }
        tokens.extend(words(text.get(start..).unwrap_or_default()).into_iter().map(word(start)));
        Self { text: text.to_owned(), tokens }
    }

    /// Words and slots as one folded text: the same for two spellings of one template.
    fn key(&self) -> String {
        let one = |token: &Token| match &token.kind {
            TokenKind::Word(word) => word.clone(),
            TokenKind::Slot(slot) => format!("{{{}}}", slot.code()),
        };
        self.tokens.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    /// The text from a byte on, its slots as they stand until they are filled.
    fn shown_from(&self, from: usize) -> String {
        let lang =
            if self.text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c)) { Lang::Hi } else { Lang::En };
        let mut out = self.text.get(from..).unwrap_or_default().to_owned();
        for slot in Slot::ALL {
            out = out.replace(&format!("{{{}}}", slot.code()), &slot.mark(lang));
        }
        out
    }
}

/// Templates without those that say the same as one before.
pub fn distinct(templates: impl IntoIterator<Item = Template>) -> Vec<Template> {
    let mut seen = std::collections::HashSet::new();
    templates.into_iter().filter(|template| seen.insert(template.key())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_knows_its_words_and_slots() {
        let template = Template::read("{unit} के {number} फोन {date} चालू करें।");
        assert_eq!(template.key(), "{unit} के {number} फोन {date} चालू करें");
        assert_eq!(template.shown_from(0), "‹इकाई› के ‹संख्या› फोन ‹समय सीमा› चालू करें।");
        assert_eq!(Template::read("Repair {x} at {unit}").key(), "repair x at {unit}");
        assert_eq!(Template::read("at {unit}").shown_from(0), "at ‹unit›");
    }

    #[test]
    fn slots_that_are_not_filled_are_found_in_either_language() {
        let text = "‹इकाई› के फोन ‹deadline› तक ‹और›";
        let found: Vec<(&str, Slot)> =
            marks(text).into_iter().map(|(at, slot)| (text.get(at).unwrap(), slot)).collect();
        assert_eq!(found, [("‹इकाई›", Slot::Unit), ("‹deadline›", Slot::Date)]);
    }

    #[test]
    fn what_says_the_same_is_kept_once() {
        let same = ["सूची भेजें।", "सूची  भेजें", "सूचियाँ भेजें"].map(Template::read);
        assert_eq!(distinct(same).len(), 2);
    }
}
