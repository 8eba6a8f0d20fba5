//! What a picker remembers between frames while it has the caret, and which row the keys go to. Pure.

use std::sync::Arc;

use crate::hindi::entry::{Names, best};
use crate::hindi::fold;

/// A row of the list, as the picker sees it.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub text: &'a str,
    pub second: Option<&'a str>,
    pub search: &'a str,
}

#[derive(Clone, Debug, Default)]
pub struct State {
    /// What stands in the field.
    pub query: String,
    /// False as long as the field shows what was chosen before.
    pub typed: bool,
    pub open: bool,
    /// Which of the found rows is marked, and whether a key marked it.
    pub at: usize,
    pub marked: bool,
    /// The marked row was moved by a key and has to be brought into sight.
    pub follow: bool,
    /// What the list showed last, to scroll no further than needed.
    pub offset: f32,
    pub had_focus: bool,
    found: Arc<[usize]>,
    /// What was found is only like what was typed.
    is_alike: bool,
    found_for: Option<FoundFor>,
}

/// For what the found places hold: another language puts the options in another order.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FoundFor {
    query: String,
    count: usize,
    ends: [String; 2],
}

impl State {
    /// The places of the options that fit what was typed; all of them before anything was typed. Those that only sound
    /// like it where none fits.
    pub fn found<'r>(&mut self, count: usize, row: impl Fn(usize) -> Option<Row<'r>>) -> Arc<[usize]> {
        let query = if self.typed { self.query.trim() } else { "" };
        let end = |place: usize| row(place).map(|row| row.text.to_owned()).unwrap_or_default();
        let ends = [end(0), end(count.saturating_sub(1))];
        let wanted = FoundFor { query: query.to_owned(), count, ends };
        if self.found_for.as_ref() != Some(&wanted) {
            let fits = |place: &usize| query.is_empty() || row(*place).is_some_and(|row| fits(&row, query));
            let mut found: Vec<usize> = (0..count).filter(fits).collect();
            self.is_alike = found.is_empty() && !query.is_empty();
            if self.is_alike {
                // As behind `@`: gudha finds गुढ़ा, and पुश, which Roman letters are on their way, पुष्पा.
                let names =
                    |place| row(place).map(|row| Names::new(row.text, row.search)).unwrap_or_default();
                let names: Vec<Names> = (0..count).map(names).collect();
                found = best(query, &names);
            } else if !query.is_empty() {
                let query = fold::fold(query);
                found.sort_by_cached_key(|place| row(*place).map(|row| Nearness::of(&row, &query)));
            }
            self.found = found.into();
            self.found_for = Some(wanted);
        }
        Arc::clone(&self.found)
    }

    /// Something was typed: the list opens with its first row marked.
    pub fn typed(&mut self) {
        self.typed = true;
        self.open = true;
        self.at = 0;
        self.marked = false;
        self.follow = true;
    }

    /// Several words were typed that are no option, though some sound like them: in a list that takes new names these
    /// are a whole one, and nobody else is meant. One word may be the beginning of a name that is known.
    pub fn is_new_name(&self) -> bool {
        self.is_alike && self.query.split_whitespace().nth(1).is_some()
    }

    /// Shows the list with the row that was chosen before.
    pub fn open_at(&mut self, chosen: Option<usize>) {
        self.open = true;
        self.at = chosen.unwrap_or(0);
        self.marked = false;
        self.follow = true;
    }

    pub fn moved(&mut self, by: isize, rows: usize) {
        let last = rows.saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
        self.marked = true;
        self.follow = true;
    }

    /// The list is done with; the field shows what is chosen again.
    pub fn finish(&mut self) {
        self.typed = false;
        self.open = false;
        self.marked = false;
    }
}

/// How near a row is to what was typed: what begins so is meant before what has a word that begins so, and that
/// before what only has it in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Begins,
    /// Of its words, those of its other language among them.
    HasWord,
    HasInside,
}

impl Nearness {
    /// `query` is folded.
    fn of(row: &Row<'_>, query: &str) -> Self {
        let (text, search) = (fold::fold(row.text), fold::fold(row.search));
        let begins_word = |text: &str| {
            let mut before = text.match_indices(query).filter_map(|(at, _)| text.get(..at));
            before.any(|before| before.is_empty() || before.ends_with(' '))
        };
        if text.starts_with(query) {
            Self::Begins
        } else if begins_word(&text) || begins_word(&search) {
            Self::HasWord
        } else {
            Self::HasInside
        }
    }
}

fn fits(row: &Row<'_>, query: &str) -> bool {
    fold::matches(row.search, query) || fold::matches(row.text, query)
}

/// True when two names are the same to a reader, however they are spelt.
pub fn same_name(one: &str, other: &str) -> bool {
    fold::fold(one.trim()) == fold::fold(other.trim())
}
