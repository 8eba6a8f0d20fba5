//! What a key does to the text before the caret.

/// Takes `take` characters from before the caret and puts `put` in their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    pub take: usize,
    pub put: String,
}

impl Edit {
    /// The smallest edit that turns the end of the text from `old` to `new`.
    pub fn between(old: &str, new: &str) -> Self {
        let same = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let rest = |text: &str| text.get(same..).unwrap_or_default().to_owned();
        Self { take: rest(old).chars().count(), put: rest(new) }
    }

    pub fn is_nothing(&self) -> bool {
        self.take == 0 && self.put.is_empty()
    }

    /// Does it to a text whose end is the caret.
    pub fn apply(&self, text: &mut String) {
        for _ in 0..self.take {
            text.pop();
        }
        text.push_str(&self.put);
    }
}
