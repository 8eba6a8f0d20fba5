//! How far an arrow key goes: to the next border of a cluster, or of a word with Ctrl. Pure; positions are
//! bytes, and only the text around the caret is read.

use crate::hindi::cluster::{next_boundary_byte, previous_boundary_byte};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Backward,
    Forward,
}

/// Letters, digits and the signs that belong to Devanagari letters; a danda ends a word.
pub fn is_word_char(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '_' | '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}')
        || matches!(c, '\u{300}'..='\u{36f}')
}

/// The border of the cluster before or after `byte`.
pub fn cluster(text: &str, byte: usize, direction: Direction) -> usize {
    match direction {
        Direction::Backward => previous_boundary_byte(text, byte),
        Direction::Forward => next_boundary_byte(text, byte),
    }
}

/// The end of the word after `byte`, or the start of the one before it.
pub fn word(text: &str, byte: usize, direction: Direction) -> usize {
    let mut at = byte;
    let mut in_word = false;
    loop {
        let next = cluster(text, at, direction);
        let passed = text.get(at.min(next)..at.max(next)).and_then(|passed| passed.chars().next());
        match passed {
            None => return at,
            Some(c) if is_word_char(c) => in_word = true,
            Some(_) if in_word => return at,
            Some(_) => {}
        }
        at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::cluster::char_of_byte;

    fn stops(text: &str, direction: Direction) -> Vec<usize> {
        let mut at = if direction == Direction::Forward { 0 } else { text.len() };
        let mut stops = Vec::new();
        loop {
            let next = word(text, at, direction);
            if next == at {
                return stops.into_iter().map(|byte| char_of_byte(text, byte)).collect();
            }
            stops.push(next);
            at = next;
        }
    }

    #[test]
    fn words_with_conjuncts_are_words_like_any_other() {
        let text = "सूचना विभाग क्षत्रिय।";
        assert_eq!(stops(text, Direction::Forward), [5, 11, 20, 21]);
        assert_eq!(stops(text, Direction::Backward), [12, 6, 0]);
    }

    #[test]
    fn a_word_move_from_inside_a_cluster_ends_at_a_border() {
        let text = "क्षत्रिय";
        assert_eq!(word(text, 3, Direction::Forward), text.len());
        assert_eq!(word(text, 3, Direction::Backward), 0);
    }

    #[test]
    fn there_is_nothing_beyond_the_ends() {
        assert_eq!(word("क", 3, Direction::Forward), 3);
        assert_eq!(word("क", 0, Direction::Backward), 0);
        assert_eq!(cluster("", 0, Direction::Forward), 0);
    }
}
