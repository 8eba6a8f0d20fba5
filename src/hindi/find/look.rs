//! Where the words of a request stand in a text.

use std::ops::Range;

use super::super::fold::{Word, words};
use super::super::sound;
use super::{Match, Request, Term};

/// What a look at one text showed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// The bytes of the found words, in order and whole clusters.
    pub marks: Vec<Range<usize>>,
    /// No word of the query is missing.
    pub has_all: bool,
}

impl Request {
    /// How all words of the query are found among these texts; `None` when one is missing.
    pub fn found_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Option<Match> {
        let texts: Vec<Found> = texts.into_iter().map(|text| Found::new(text, true)).collect();
        self.best(&texts)
    }

    /// Looks for the words in one text; by their sound only if asked to.
    pub fn look(&self, text: &str, by_sound: bool) -> Looked {
        let found = [Found::new(text, by_sound)];
        let [text] = &found;
        let mut marks: Vec<Range<usize>> = Vec::new();
        for at in 0..text.words.len() {
            let terms = self.readings.iter().flatten();
            let run = terms.filter_map(|term| text.at(term, at)).map(|(_, length)| length).max();
            let run = text.words.get(at..at + run.unwrap_or(0)).unwrap_or_default();
            marks.extend(run.iter().map(|word| word.at.clone()));
        }
        marks.sort_by_key(|mark| (mark.start, mark.end));
        marks.dedup();
        Looked { has_all: !marks.is_empty() && self.best(&found).is_some(), marks }
    }

    fn best(&self, texts: &[Found]) -> Option<Match> {
        let of_term = |term: &Term| texts.iter().filter_map(|text| text.best(term)).min();
        let of_reading = |terms: &Vec<Term>| {
            terms.iter().map(of_term).try_fold(Match::Word, |worst, found| Some(worst.max(found?)))
        };
        self.readings.iter().filter_map(of_reading).min()
    }
}

/// A text in which is looked.
struct Found {
    words: Vec<Word>,
    /// One a word, or none at all when sounds do not count.
    sounds: Vec<String>,
}

impl Found {
    fn new(text: &str, by_sound: bool) -> Self {
        let words = words(text);
        let sound = |word: &Word| sound::key(text.get(word.at.clone()).unwrap_or_default());
        let sounds = if by_sound { words.iter().map(sound).collect() } else { Vec::new() };
        Self { words, sounds }
    }

    fn best(&self, term: &Term) -> Option<Match> {
        (0..self.words.len()).filter_map(|at| self.at(term, at)).map(|(how, _)| how).min()
    }

    /// How the term is found from the word `at` on, and in how many words.
    fn at(&self, term: &Term, at: usize) -> Option<(Match, usize)> {
        let rest = self.words.get(at..).unwrap_or_default();
        let spelled =
            term.spellings.iter().filter_map(|row| Some((begins(rest, row, term.goes_on)?, row.len())));
        let becoming = term
            .becoming
            .iter()
            .filter_map(|row| Some((begins(rest, row, true)?.max(Match::Beginning), row.len())));
        let by_spelling = spelled.chain(becoming).min_by_key(|(how, length)| (*how, usize::MAX - length));
        by_spelling.or_else(|| {
            let sound = self.sounds.get(at)?;
            let sounds_so = |wanted: &String| match term.sound_goes_on {
                true => sound.starts_with(wanted.as_str()),
                false => sound == wanted,
            };
            term.sounds.iter().any(sounds_so).then_some((Match::Sound, 1))
        })
    }
}

/// How the words begin with this row.
fn begins(words: &[Word], row: &[String], goes_on: bool) -> Option<Match> {
    let (last, before) = row.split_last()?;
    let is_before = before.iter().zip(words).all(|(wanted, word)| *wanted == word.folded);
    let word = words.get(before.len()).filter(|_| is_before)?;
    if word.folded == *last {
        return Some(Match::Word);
    }
    (goes_on && word.folded.starts_with(last.as_str())).then_some(Match::Beginning)
}
