//! The names of units, officers and posts, found as whole words in a text.

use std::collections::HashMap;

use super::Slot;
use crate::hindi::fold::{Word, words};

/// Names by their first word.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    by_first: HashMap<String, Vec<(Vec<String>, Slot)>>,
}

impl Lexicon {
    pub fn new<'a>(
        units: impl IntoIterator<Item = &'a str>,
        officers: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut lexicon = Self::default();
        for (name, slot) in units
            .into_iter()
            .map(|name| (name, Slot::Unit))
            .chain(officers.into_iter().map(|name| (name, Slot::Officer)))
        {
            let mut row = words(name).into_iter().map(|word| word.folded);
            if let Some(first) = row.next() {
                lexicon.by_first.entry(first).or_default().push((row.collect(), slot));
            }
        }
        // The longest first: एसीपी चूरू before एसीपी.
        for rows in lexicon.by_first.values_mut() {
            rows.sort_by_key(|(row, _)| std::cmp::Reverse(row.len()));
        }
        lexicon
    }

    /// The longest name with which these words begin: of how many words it is, and what it names.
    pub(super) fn at(&self, words: &[Word]) -> Option<(usize, Slot)> {
        let (first, rest) = words.split_first()?;
        let stands = |row: &Vec<String>| {
            row.len() <= rest.len() && row.iter().zip(rest).all(|(wanted, word)| *wanted == word.folded)
        };
        let (row, slot) = self.by_first.get(&first.folded)?.iter().find(|(row, _)| stands(row))?;
        Some((row.len() + 1, *slot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_is_found_in_any_spelling() {
        let lexicon = Lexicon::new(["चूरू", "सुजानगढ़"], ["एसीपी", "एसीपी चूरू"]);
        let at = |text: &str| lexicon.at(&words(text));
        assert_eq!(at("एसीपी चुरू को"), Some((2, Slot::Officer)));
        assert_eq!(at("एसीपी तारानगर"), Some((1, Slot::Officer)));
        assert_eq!(at("सुजानगढ में"), Some((1, Slot::Unit)));
        assert_eq!(at("चूरूवाला"), None);
        assert_eq!(at(""), None);
    }
}
