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

/// True when what was typed from byte `from` up to `caret` ended a word: a space or a sign behind it that no
/// word has inside. Another one behind that ends nothing more.
pub fn ends_word(text: &str, from: usize, caret: usize) -> bool {
    let start = from.min(caret);
    let (Some(before), Some(typed)) = (text.get(..start), text.get(start..caret)) else { return false };
    let behind_word = before.ends_with(is_inside_word) || typed.contains(is_inside_word);
    behind_word && typed.ends_with(|c| !is_inside_word(c))
}

/// Also what stands inside of figures, dates, numbers of letters and ई-मित्र.
fn is_inside_word(c: char) -> bool {
    is_word_char(c) || matches!(c, '-' | '.' | '/' | ':' | '@' | '\'' | '’')
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

    /// How a text that is typed sign by sign falls into words.
    fn typed(text: &str) -> Vec<&str> {
        let (mut words, mut from) = (Vec::new(), 0);
        for (at, c) in text.char_indices() {
            let caret = at + c.len_utf8();
            if ends_word(text, at, caret) {
                words.push(text.get(from..caret).unwrap());
                from = caret;
            }
        }
        words.extend(text.get(from..).filter(|rest| !rest.is_empty()));
        words
    }

    #[test]
    fn a_word_ends_at_a_space_or_a_sign_and_once_only() {
        let cases: [(&str, &[&str]); 7] = [
            ("समीक्षा बैठक में", &["समीक्षा ", "बैठक ", "में"]),
            ("सूची भेजें।", &["सूची ", "भेजें।"]),
            ("चूरू,  तारानगर (शहर)", &["चूरू,", "  तारानगर ", "(शहर)"]),
            ("ई-मित्र 21.11.2026 को", &["ई-मित्र ", "21.11.2026 ", "को"]),
            ("07/2026-12 के क्रम", &["07/2026-12 ", "के ", "क्रम"]),
            ("पहली\nदूसरी", &["पहली\n", "दूसरी"]),
            ("  ", &["  "]),
        ];
        for (text, words) in cases {
            assert_eq!(typed(text), words, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_step_is_a_letter_of_a_word_and_none_holds_two(text in "[कि्षa1 ,.।-]{0,40}") {
            let steps = typed(&text);
            proptest::prop_assert_eq!(steps.concat(), text.clone());
            for (place, step) in steps.iter().enumerate() {
                let words = step.split(|c| !is_inside_word(c)).filter(|word| !word.is_empty()).count();
                proptest::prop_assert!(words <= 1, "{:?}", steps);
                proptest::prop_assert!(words == 1 || place + 1 == steps.len(), "{:?}", steps);
            }
        }

        #[test]
        fn any_place_may_be_asked_about(text in ".{0,12}", from in 0_usize..20, caret in 0_usize..20) {
            let _ = ends_word(&text, from, caret);
        }
    }

    #[test]
    fn there_is_nothing_beyond_the_ends() {
        assert_eq!(word("क", 3, Direction::Forward), 3);
        assert_eq!(word("क", 0, Direction::Backward), 0);
        assert_eq!(cluster("", 0, Direction::Forward), 0);
    }
}
