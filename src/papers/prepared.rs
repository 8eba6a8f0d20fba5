//! A text as parley gets it: with other characters in the place of some, and the way back to what was typed.
//! The reader of the file must get exactly that.

use std::ops::Range;

use super::block::Ink;

const REPLACEMENT: &str = "[?]";
const TIE: char = '\u{a0}';

pub(super) struct Prepared {
    pub text: String,
    pub styles: Vec<(Range<usize>, bool, Ink)>,
    /// Where something stands in for what was typed.
    swaps: Vec<Swap>,
}

struct Swap {
    /// Its bytes in the text of the layout.
    place: Range<usize>,
    original: String,
}

impl Prepared {
    pub fn with_room(length: usize) -> Self {
        Self { text: String::with_capacity(length), styles: Vec::new(), swaps: Vec::new() }
    }

    /// One character alone.
    pub fn one(c: char) -> Self {
        Self { text: c.to_string(), styles: vec![(0..c.len_utf8(), false, Ink::Black)], swaps: Vec::new() }
    }

    /// One sign for a whole row of characters that cannot be drawn.
    pub fn replace(&mut self, c: char) {
        let end = self.text.len();
        match self.swaps.last_mut() {
            Some(last) if last.place.end == end => last.original.push(c),
            _ => {
                self.text.push_str(REPLACEMENT);
                self.swaps.push(Swap { place: end..self.text.len(), original: c.to_string() });
            }
        }
    }

    /// The same text with no-break spaces for the spaces at these places.
    pub fn tied(&self, spaces: &[usize]) -> Self {
        let is_tied = |at: usize| spaces.binary_search(&at).is_ok();
        let grow = TIE.len_utf8() - ' '.len_utf8();
        let moved = |at: usize| at + grow * spaces.partition_point(|space| *space < at);
        let mut out = Self::with_room(self.text.len() + grow * spaces.len());
        out.text.extend(self.text.char_indices().map(|(at, c)| if is_tied(at) { TIE } else { c }));
        let styles = self.styles.iter();
        out.styles =
            styles.map(|(range, bold, ink)| (moved(range.start)..moved(range.end), *bold, *ink)).collect();
        out.swaps =
            self.swaps
                .iter()
                .map(|swap| Swap {
                    place: moved(swap.place.start)..moved(swap.place.end),
                    original: swap.original.clone(),
                })
                .chain(spaces.iter().map(|at| Swap {
                    place: moved(*at)..moved(*at) + TIE.len_utf8(),
                    original: " ".to_owned(),
                }))
                .collect();
        out.swaps.sort_by_key(|swap| swap.place.start);
        out
    }

    /// The text of a range as it was given, without the space at its end, and whether there was one.
    pub fn said(&self, range: Range<usize>) -> (String, bool) {
        let mut out = self.original(range);
        let length = out.trim_end().len();
        let had_space = length < out.len();
        out.truncate(length);
        (out, had_space)
    }

    /// The words of a range, by their places: what a space as it was typed divides.
    pub fn words(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let is_typed_space = |at: usize, c: char| match c {
            ' ' | '\n' => true,
            TIE => self.swaps.iter().any(|swap| swap.place.start == at),
            _ => false,
        };
        let mut words: Vec<Range<usize>> = Vec::new();
        for (at, c) in self.text.get(range.clone()).unwrap_or("").char_indices() {
            let (at, end) = (range.start + at, range.start + at + c.len_utf8());
            match words.last_mut() {
                _ if is_typed_space(at, c) => {}
                Some(word) if word.end == at => word.end = end,
                _ => words.push(at..end),
            }
        }
        words
    }

    fn original(&self, range: Range<usize>) -> String {
        let mut out = String::with_capacity(range.len());
        let mut from = range.start;
        for swap in self.swaps.iter().filter(|swap| range.contains(&swap.place.start)) {
            out.push_str(self.text.get(from..swap.place.start).unwrap_or(""));
            out.push_str(&swap.original);
            from = swap.place.end;
        }
        out.push_str(self.text.get(from..range.end).unwrap_or(""));
        out
    }

    /// What a cluster of glyphs stands for.
    pub fn cluster(&self, range: Range<usize>) -> String {
        let text = self.text.get(range).unwrap_or("");
        // A tie has the glyph of the space, and a reader is to find a space.
        if text == "\u{a0}" { " ".to_owned() } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_comes_back_from_any_part_of_the_layouts_text() {
        let mut plain = Prepared::with_room(0);
        for c in "15 दिवस ".chars() {
            plain.text.push(c);
        }
        "😀中".chars().for_each(|c| plain.replace(c));
        plain.text.push_str(" में ।");
        plain.styles = vec![(0..plain.text.len(), false, Ink::Black)];
        let spaces: Vec<usize> = plain.text.match_indices(' ').map(|(at, _)| at).collect();
        let tied = plain.tied(&spaces);
        assert_eq!(tied.text, "15\u{a0}दिवस\u{a0}[?]\u{a0}में\u{a0}।");
        assert_eq!(tied.said(0..tied.text.len()), ("15 दिवस 😀中 में ।".to_owned(), false));
        assert_eq!(tied.said(0..4), ("15".to_owned(), true));
        assert_eq!(tied.styles, [(0..tied.text.len(), false, Ink::Black)]);
        assert_eq!(tied.cluster(2..4), " ");
        let words = |of: &Prepared| -> Vec<String> {
            of.words(0..of.text.len()).into_iter().map(|word| of.said(word).0).collect()
        };
        assert_eq!(words(&tied), ["15", "दिवस", "😀中", "में", "।"]);
        assert_eq!(words(&plain), words(&tied));
        plain.text = "क\u{a0}ख  ग".to_owned();
        assert_eq!(words(&plain), ["क\u{a0}ख", "ग"]);
    }
}
