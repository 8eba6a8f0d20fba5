//! Where one may cut Hindi text: the borders of grapheme clusters, so that क्षि is one step for the caret.
//! Positions are counted in characters, as text fields count them, or in bytes, as `str` is cut.
//!
//! Every function takes any position: one past the end means the end.

use unicode_segmentation::GraphemeCursor;

/// The first border after `char_index`.
pub fn next_boundary(text: &str, char_index: usize) -> usize {
    char_of_byte(text, next_boundary_byte(text, byte_of_char(text, char_index)))
}

/// The last border before `char_index`.
pub fn previous_boundary(text: &str, char_index: usize) -> usize {
    char_of_byte(text, previous_boundary_byte(text, byte_of_char(text, char_index)))
}

/// True at the start, at the end and between two clusters.
pub fn is_boundary(text: &str, char_index: usize) -> bool {
    is_boundary_byte(text, byte_of_char(text, char_index))
}

/// The border closest to `char_index`; of two equally close ones the earlier.
pub fn nearest_boundary(text: &str, char_index: usize) -> usize {
    let byte = byte_of_char(text, char_index);
    if is_boundary_byte(text, byte) {
        return char_of_byte(text, byte);
    }
    let (before, after) = (previous_boundary(text, char_index), next_boundary(text, char_index));
    if char_index - before <= after - char_index { before } else { after }
}

/// The longest beginning of `text` with at most `max_clusters` clusters.
pub fn truncate_clusters(text: &str, max_clusters: usize) -> &str {
    let mut end = 0;
    for _ in 0..max_clusters {
        if end == text.len() {
            break;
        }
        end = next_boundary_byte(text, end);
    }
    text.get(..end).unwrap_or(text)
}

/// The byte at which the character `char_index` begins.
pub fn byte_of_char(text: &str, char_index: usize) -> usize {
    text.char_indices().nth(char_index).map_or(text.len(), |(byte, _)| byte)
}

/// How many characters end at or before `byte`.
pub fn char_of_byte(text: &str, byte: usize) -> usize {
    text.get(..text.floor_char_boundary(byte)).map_or(0, |before| before.chars().count())
}

/// As [`next_boundary`], in bytes.
pub fn next_boundary_byte(text: &str, byte: usize) -> usize {
    let mut cursor = cursor_at(text, byte);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// As [`previous_boundary`], in bytes.
pub fn previous_boundary_byte(text: &str, byte: usize) -> usize {
    let mut cursor = cursor_at(text, byte);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// As [`is_boundary`], in bytes. The inside of a character is no border.
pub fn is_boundary_byte(text: &str, byte: usize) -> bool {
    if byte == 0 || byte >= text.len() {
        return true;
    }
    text.is_char_boundary(byte) && cursor_at(text, byte).is_boundary(text, 0).unwrap_or(true)
}

fn cursor_at(text: &str, byte: usize) -> GraphemeCursor {
    GraphemeCursor::new(text.floor_char_boundary(byte), text.len(), true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn a_conjunct_with_its_matra_is_one_step() {
        let text = "क्षिति";
        assert_eq!(next_boundary(text, 0), 4);
        assert_eq!(previous_boundary(text, 4), 0);
        assert_eq!([1, 2, 3, 4].map(|at| is_boundary(text, at)), [false, false, false, true]);
        assert_eq!([0, 1, 2, 3, 4].map(|at| nearest_boundary(text, at)), [0, 0, 0, 4, 4]);
    }

    #[test]
    fn a_position_past_the_end_is_the_end() {
        assert_eq!(next_boundary("का", 99), 2);
        assert_eq!(previous_boundary("का", 99), 0);
        assert_eq!(nearest_boundary("का", 99), 2);
        assert!(is_boundary("का", 99));
        assert_eq!((next_boundary("", 0), previous_boundary("", 0)), (0, 0));
    }

    #[test]
    fn cutting_leaves_whole_clusters() {
        assert_eq!(truncate_clusters("स्थिति ठीक", 1), "स्थि");
        assert_eq!(truncate_clusters("स्थिति ठीक", 0), "");
        assert_eq!(truncate_clusters("स्थिति", 50), "स्थिति");
    }

    /// Text of the kind that breaks rules: conjuncts, joiners, nuktas, emoji, flags, combining marks.
    fn awkward() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "क", "ष", "र", "त", "\u{94d}", "\u{93c}", "ि", "ं", "\u{200d}", "\u{200c}", "a", "\u{301}", "👩",
            "🇮", "🇳", "\r", "\n", " ", "5",
        ]);
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn borders_are_those_of_the_whole_text_wherever_one_asks(text in awkward()) {
            let mut borders: Vec<usize> = vec![0];
            for cluster in text.graphemes(true) {
                borders.push(borders[borders.len() - 1] + cluster.chars().count());
            }
            let length = text.chars().count();
            for at in 0..=length {
                let after = borders.iter().copied().find(|&border| border > at).unwrap_or(length);
                let before = borders.iter().copied().rfind(|&border| border < at).unwrap_or(0);
                prop_assert_eq!(next_boundary(&text, at), after);
                prop_assert_eq!(previous_boundary(&text, at), before);
                prop_assert_eq!(is_boundary(&text, at), borders.contains(&at));
                prop_assert!(borders.contains(&nearest_boundary(&text, at)));
            }
        }
    }
}
