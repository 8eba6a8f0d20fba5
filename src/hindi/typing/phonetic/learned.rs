//! What this office has written before, and what was accepted since.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;

use super::lexicon::{Index, candidates, is_common, is_known, is_letter};
use super::literal;

const LEARNED_RARITY: u16 = 4;
/// A longer text is no name of a person, a post or a place.
const MOST_WORDS_OF_NAME: usize = 4;

/// What this office has written before. Its words come before others that are spelt alike. A copy costs
/// little beside what was accepted since.
#[derive(Clone, Default)]
pub struct Learned {
    pub(super) index: Arc<Index>,
    /// The words of names, by the word before each: नाई, by गौरीशंकर.
    pub(super) next: Arc<HashMap<String, HashSet<String>>>,
    /// What was accepted since, by what had been typed for it.
    pub(super) accepted: HashMap<String, String>,
    pub(super) recent: Index,
}

impl Learned {
    /// From names and texts of the office.
    pub fn from_texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        let mut next: HashMap<String, HashSet<String>> = HashMap::new();
        for text in texts {
            let text: String = text.nfc().collect();
            let is_word = |word: &&str| word.chars().count() > 1 && !literal::is_mark(word.chars().next());
            let words = text.split(|c: char| !is_letter(c)).map(|word| word.trim_matches('-'));
            let words: Vec<&str> = words.filter(is_word).collect();
            for word in &words {
                *counts.entry((*word).to_owned()).or_default() += 1;
            }
            if words.len() <= MOST_WORDS_OF_NAME {
                for (word, after) in words.iter().zip(words.iter().skip(1)) {
                    next.entry((*word).to_owned()).or_default().insert((*after).to_owned());
                }
            }
        }
        let mut words: Vec<(String, usize)> = counts.into_iter().collect();
        words.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
        let mut index = Index::default();
        for (word, count) in words {
            let often = (count.min(16) as f32).ln().round() as u16;
            index.add(&word, LEARNED_RARITY - often);
        }
        Self { index: Arc::new(index), next: Arc::new(next), ..Self::default() }
    }

    /// Takes note of a word that was just typed and accepted: it comes first where the same is typed again, and one
    /// that was not known is found by other spellings, too. What is usually one of the commonest words stays that: of
    /// की and कि one choice says nothing of the next.
    pub fn accept(&mut self, typed: &str, word: &str) {
        let usual = candidates(typed, "", &Self::default()).into_iter().next();
        if !usual.is_some_and(|usual| is_common(&usual)) {
            self.accepted.insert(typed.to_owned(), word.to_owned());
        }
        // One that is known keeps its place among those that are spelt alike: who wrote काल may mean कल next.
        let is_word = word.chars().count() > 1 && word.chars().all(is_letter);
        if is_word && !is_known(word) && ![&*self.index, &self.recent].iter().any(|index| index.has(word)) {
            self.recent.add(word, LEARNED_RARITY);
        }
    }

    /// Goes on with what was accepted before the texts were read again.
    pub fn go_on_from(&mut self, before: &Self) {
        self.accepted.clone_from(&before.accepted);
        self.recent.clone_from(&before.recent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_word_that_was_accepted_gives_way_to_an_exact_spelling() {
        let mut learned = Learned::default();
        for (typed, wrong, exact, right) in
            [("karyadesh", "कर्यदेश", "kaaryaadesh", "कार्यादेश"), ("karyadal", "कर्यदल", "kaaryadal", "कार्यदल")]
        {
            learned.accept(typed, wrong);
            assert_eq!(candidates(exact, "", &learned)[0], right, "{exact}");
        }
        assert_eq!(candidates("ratannagar", "", &Learned::default())[0], "रतननगर");
    }
}
