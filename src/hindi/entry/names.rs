//! Which names answer to what was typed: by their letters in any spelling, by the sound of Roman letters, or by
//! a part of them; and where none does, by their sound: Roman letters that were turned into Hindi on the way say
//! “पुश” for पुष्पा.

use crate::hindi::find::Request;
use crate::hindi::{fold, sound};

/// Under what something is known: its own name in both languages, and what belongs to it (a post, an office).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    own: String,
    whole: String,
    folded: String,
}

impl Names {
    pub fn new(own: &str, more: &str) -> Self {
        let whole = format!("{own} {more}");
        Self { own: own.to_owned(), folded: fold(&whole), whole }
    }
}

/// The places of those that answer to the query, the best first; among equals they keep their order. All of them
/// before anything was typed.
pub fn best<'a>(query: &str, all: impl IntoIterator<Item = &'a Names>) -> Vec<usize> {
    let all: Vec<&Names> = all.into_iter().collect();
    let request = Request::read(query);
    let part = fold(query);
    let how = |names: &Names| -> Option<(u8, bool)> {
        if part.is_empty() {
            return Some((0, false));
        }
        match request.found_in([names.whole.as_str()]) {
            Some(how) => Some((how as u8, request.found_in([names.own.as_str()]).is_none())),
            // ढ़ of सुजानगढ़ and the like.
            None => fold::matches_folded(&names.folded, &part).then_some((u8::MAX, false)),
        }
    };
    let mut found: Vec<((u8, bool), usize)> =
        all.iter().enumerate().filter_map(|(place, names)| Some((how(names)?, place))).collect();
    if found.is_empty() {
        return by_sound(query, &all);
    }
    found.sort_unstable();
    found.into_iter().map(|(_, place)| place).collect()
}

/// Those with words that begin as every word of the query sounds.
fn by_sound(query: &str, all: &[&Names]) -> Vec<usize> {
    let wanted: Vec<String> = query.split_whitespace().map(sound::key).collect();
    if wanted.iter().any(String::is_empty) {
        return Vec::new();
    }
    let answers = |names: &Names| {
        let keys: Vec<String> = names.whole.split_whitespace().map(sound::key).collect();
        wanted.iter().all(|wanted| keys.iter().any(|key| key.starts_with(wanted)))
    };
    let found = all.iter().enumerate().filter(|(_, names)| answers(names));
    found.map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        let all = [
            ("पुष्पा सैनी Pushpa Saini", "एसीपी Analyst-cum-Programmer"),
            ("राजेंद्र प्रजापत Rajendra Prajapat", "प्रोग्रामर Programmer"),
            ("एसीपी Analyst-cum-Programmer", "सूचना प्रौद्योगिकी विभाग, चूरू"),
            ("सुजानगढ़ Sujangarh", ""),
            ("चूरू Churu", ""),
        ];
        let names: Vec<Names> = all.iter().map(|(own, more)| Names::new(own, more)).collect();
        let own = |place: usize| all[place].0.split(' ').next().unwrap();
        best(query, &names).into_iter().map(own).collect()
    }

    #[test]
    fn names_answer_to_hindi_letters_roman_letters_and_other_spellings() {
        for (query, first) in [
            ("पु", "पुष्पा"),
            ("राजेन्द्र", "राजेंद्र"),
            ("rajendra", "राजेंद्र"),
            ("prajapat", "राजेंद्र"),
            ("pushpa", "पुष्पा"),
            ("चुरू", "चूरू"),
            ("sujangarh", "सुजानगढ़"),
            ("गढ", "सुजानगढ़"),
            ("एसीपी चूरू", "एसीपी"),
            ("पुश", "पुष्पा"),
            ("पुशपा सैनि", "पुष्पा"),
        ] {
            assert_eq!(found(query).first(), Some(&first), "{query}");
        }
    }

    #[test]
    fn a_name_of_its_own_comes_before_a_post_that_somebody_holds() {
        assert_eq!(found("एसीपी"), ["एसीपी", "पुष्पा"]);
        assert_eq!(found("programmer").len(), 3);
    }

    #[test]
    fn before_a_letter_all_are_offered_and_nobody_answers_to_what_is_no_name() {
        assert_eq!(found("").len(), 5);
        assert!(found("फोन चालू").is_empty());
    }
}
