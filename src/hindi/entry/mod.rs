//! A direction typed on one line: what is asked for behind `@` and `#`, which names answer, and the deadline
//! where it stands in the sentence.
//!
//! `@` says who answers for the direction, `#` what it is about; both stand beside the sentence afterwards. What
//! of the words then stays in it is what an office would have written:
//!
//! - A place or scheme that was taken stays, without the sign: "#तारा" becomes "तारानगर".
//! - So does a name, as long as the sentence goes on behind it: in "एसीपी चूरू सोमवार तक सूची भेजें" it is the
//!   subject, in "एसीपी चूरू को नोटिस दें" the object, and without it the sentence would say something else.
//! - A name at the very end, where nothing follows ("…सोमवार तक @एसीपी चूरू"), was only a note of who it is for:
//!   it leaves the sentence when the direction is done with (`without_notes`), and not before, since until then
//!   nobody knows whether more will follow.
//! - The words of the deadline stay. A deadline that was changed by hand is not touched by the sentence again
//!   (`followed`).

mod names;
mod notes;

use std::ops::Range;

use chrono::NaiveDate;

pub use self::names::{Names, best};
pub use self::notes::{Place, without_notes};
use super::deadline::find_in;
use crate::model::{Deadline, Lang, WorkingDays};

/// So many English words are a sentence, and no abbreviations in a Hindi one.
const ENGLISH_WORDS: usize = 3;

/// More words behind a sign are no name.
const MOST_WORDS: usize = 6;

/// What a name is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Officers and posts.
    Person,
    /// Schemes and units.
    Place,
}

impl Sign {
    pub fn letter(self) -> char {
        match self {
            Self::Person => '@',
            Self::Place => '#',
        }
    }

    fn of(letter: char) -> Option<Self> {
        [Self::Person, Self::Place].into_iter().find(|sign| sign.letter() == letter)
    }
}

/// A name that is being asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub sign: Sign,
    /// From the sign to the caret, in bytes of the text.
    pub at: Range<usize>,
    /// What was typed behind the sign so far; may be empty.
    pub query: String,
}

/// The name that is asked for where the caret stands, in bytes of the text. A sign inside of a word, as in an
/// address of e-mail, asks for nothing.
pub fn asked(text: &str, caret: usize) -> Option<Asked> {
    let before = text.get(..caret)?;
    let (start, letter) = before.char_indices().rev().find(|(_, c)| Sign::of(*c).is_some() || ends(*c))?;
    let sign = Sign::of(letter)?;
    let query = before.get(start + letter.len_utf8()..)?;
    let in_word = before.get(..start)?.chars().next_back().is_some_and(is_of_word);
    let is_name = query.split_whitespace().count() <= MOST_WORDS && !query.starts_with(char::is_whitespace);
    (is_name && !in_word).then(|| Asked { sign, at: start..caret, query: query.to_owned() })
}

/// As [`asked`], where no sign stands: what was typed from `start` on is the name.
pub fn asked_in_slot(text: &str, start: usize, caret: usize, sign: Sign) -> Option<Asked> {
    let query = text.get(start..caret)?;
    let is_name = !query.contains(ends) && query.split_whitespace().count() <= MOST_WORDS;
    is_name.then(|| Asked { sign, at: start..caret, query: query.to_owned() })
}

/// What no name goes over.
fn ends(c: char) -> bool {
    matches!(c, '\n' | '।' | '॥' | ',' | ';' | '?' | '!')
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}' | '.' | '_' | '-')
}

/// The language of the sentence in which a name is asked for, by the letters beside that, or by its own where there are
/// none. `None` where neither tells.
pub fn language_beside(sentence: &str, asked: &Asked) -> Option<Lang> {
    let (before, behind) = (sentence.get(..asked.at.start)?, sentence.get(asked.at.end..)?);
    let words = || before.split_whitespace().chain(behind.split_whitespace());
    let is_hindi =
        |word: &str| word.contains(|c: char| matches!(c, '\u{904}'..='\u{939}' | '\u{958}'..='\u{961}'));
    let is_english = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic());
    if words().any(is_hindi) {
        Some(Lang::Hi)
    } else if words().filter(is_english).count() >= ENGLISH_WORDS {
        Some(Lang::En)
    } else {
        is_hindi(&asked.query).then_some(Lang::Hi)
    }
}

/// What is too much when the next letters are typed `behind` the space that stands behind a name, and where the caret
/// goes then: one's own space, or the space before a mark.
pub fn own_space(text: &str, behind: usize, caret: usize) -> Option<(Range<usize>, usize)> {
    let space = behind.checked_sub(1).filter(|at| text.get(*at..behind) == Some(" "))?;
    match text.get(behind..caret)?.chars().next()? {
        ' ' => Some((behind..behind + 1, caret - 1)),
        '।' | ',' | '.' | ';' | ')' => Some((space..behind, caret - 1)),
        _ => None,
    }
}

/// The deadline that a sentence says, counted from the day of the meeting, in the sentence's own words.
pub fn deadline_of(sentence: &str, meeting: NaiveDate, office: &WorkingDays) -> Option<Deadline> {
    let (at, resolution) = find_in(sentence, meeting, office)?;
    Some(Deadline { phrase: sentence.get(at)?.to_owned(), date: resolution.date() })
}

/// What becomes of a direction's deadline when its sentence is changed by hand: `before` and `after` are what the
/// sentence said and says. Only a deadline that came from the sentence goes with it; `None` where it stays.
pub fn followed(
    deadline: &Deadline,
    before: Option<&Deadline>,
    after: Option<&Deadline>,
) -> Option<Deadline> {
    let nothing = Deadline::default();
    let came_from_it = deadline == before.unwrap_or(&nothing);
    let wanted = after.unwrap_or(&nothing);
    (came_from_it && deadline != wanted).then(|| wanted.clone())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn query(text: &str) -> Option<(Sign, String)> {
        asked(text, text.len()).map(|asked| (asked.sign, asked.query))
    }

    #[test]
    fn a_name_is_asked_for_from_its_sign_to_the_caret() {
        for (text, sign, name) in [
            ("@", Sign::Person, ""),
            ("सोमवार तक @एसीपी चूरू", Sign::Person, "एसीपी चूरू"),
            ("(#तारा", Sign::Place, "तारा"),
            ("@चूरू, @ता", Sign::Person, "ता"),
            ("@चूरू #ip", Sign::Place, "ip"),
        ] {
            assert_eq!(query(text), Some((sign, name.to_owned())), "{text}");
        }
        let asked = asked("शेष @एसी फोन", "शेष @एसी".len()).unwrap();
        assert_eq!((asked.at.start, asked.query.as_str()), ("शेष ".len(), "एसी"));
    }

    #[test]
    fn a_name_is_said_in_the_language_of_its_sentence() {
        let language = |before: &str, typed: &str| {
            let text = format!("{before}{typed}");
            language_beside(&text, &asked(&text, text.len()).unwrap())
        };
        assert_eq!(language("15 दिवस में IP phone ठीक करें ", "@pushpa"), Some(Lang::Hi));
        assert_eq!(language("", "@पुष"), Some(Lang::Hi));
        assert_eq!(language("Repair all IP phones ", "@pushpa"), Some(Lang::En));
        assert_eq!(language("Repair all IP phones ", "@पुष"), Some(Lang::En));
        assert_eq!(language("", "@pushpa"), None);
        assert_eq!(language("ICDS 15 ", "@push"), None);
    }

    #[test]
    fn what_is_no_name_stays_text() {
        for text in [
            "",
            "सोमवार तक",
            "acp.churu@rajasthan.gov.in",
            "कक्ष#5",
            "@ चूरू",
            "@चूरू। फिर",
            "@एक दो तीन चार पाँच छह सात",
            "@चूरू\nअगली",
        ] {
            assert_eq!(query(text), None, "{text}");
        }
    }

    #[test]
    fn ones_own_space_behind_a_name_makes_no_second_one() {
        let typed = |text: &str, letter: &str| {
            let mut typed = format!("{text}{letter}");
            let (extra, caret) = own_space(&typed, text.len(), typed.len())?;
            typed.replace_range(extra, "");
            assert_eq!(caret, typed.len());
            Some(typed)
        };
        assert_eq!(typed("एसीपी चूरू ", " ").as_deref(), Some("एसीपी चूरू "));
        assert_eq!(typed("एसीपी चूरू ", "।").as_deref(), Some("एसीपी चूरू।"));
        assert_eq!(typed("एसीपी चूरू ", ",").as_deref(), Some("एसीपी चूरू,"));
        assert_eq!(typed("एसीपी चूरू ", " को").as_deref(), Some("एसीपी चूरू को"), "typed fast");
        assert_eq!(typed("एसीपी चूरू ", "क"), None);
        assert_eq!(typed("एसीपी चूरू", " "), None);
    }

    fn day(day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, day)
    }

    fn said(sentence: &str) -> Option<Deadline> {
        deadline_of(sentence, day(21).unwrap(), &WorkingDays::default())
    }

    #[test]
    fn the_deadline_is_understood_where_it_stands_in_either_language() {
        let found = said("तारानगर के शेष 17 आईपी फोन सोमवार तक चालू करें").unwrap();
        assert_eq!((found.phrase.as_str(), found.date), ("सोमवार तक", day(23)));
        let found = said("Repair the remaining phones by Monday and report").unwrap();
        assert_eq!((found.phrase.as_str(), found.date), ("by Monday", day(23)));
        let found = said("कियोस्क की विशेष जाँच सोमवार तक की जाए।").unwrap();
        assert_eq!((found.phrase.as_str(), found.date), ("सोमवार तक", day(23)));
        assert_eq!(said("सोमवार तक की सूची दें"), None);
        let found = said("Report on the progress within 15 days ").unwrap();
        assert_eq!(found.phrase, "within 15 days");
        assert_eq!(said("17 आईपी फोन चालू किए जाएँ"), None);
        assert_eq!(said("समिति की बैठक शीघ्र बुलाई जाए").map(|found| found.date), Some(None));
    }

    #[test]
    fn a_deadline_goes_with_its_sentence_until_it_is_changed_by_hand() {
        let nothing = Deadline::default();
        let monday = said("सोमवार तक चालू करें").unwrap();
        let tuesday = said("मंगलवार तक चालू करें").unwrap();
        assert_eq!(followed(&nothing, None, Some(&monday)), Some(monday.clone()));
        assert_eq!(followed(&monday, Some(&monday), Some(&tuesday)), Some(tuesday.clone()));
        assert_eq!(followed(&monday, Some(&monday), None), Some(nothing.clone()));
        assert_eq!(followed(&monday, Some(&monday), Some(&monday)), None);
        // Removed, or another one given: the sentence may say what it likes.
        assert_eq!(followed(&nothing, Some(&monday), Some(&tuesday)), None);
        assert_eq!(followed(&tuesday, None, Some(&monday)), None);
        assert_eq!(followed(&tuesday, Some(&monday), None), None);
    }

    proptest! {
        #[test]
        fn any_text_may_be_asked_about_at_any_place(text in "[@#a कि्।\n]{0,16}", caret in 0_usize..60) {
            if let Some(asked) = asked(&text, caret) {
                let words = text.get(asked.at).unwrap();
                prop_assert_eq!(words, format!("{}{}", asked.sign.letter(), asked.query));
            }
        }
    }
}
