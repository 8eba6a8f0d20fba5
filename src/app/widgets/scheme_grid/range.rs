//! The range of cells that is selected: from where it was begun to where the cursor stands.

use std::ops::RangeInclusive;

/// Row and column in the view.
pub type Place = (usize, usize);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub rows: RangeInclusive<usize>,
    pub columns: RangeInclusive<usize>,
}

impl Range {
    pub fn between(one: Place, other: Place) -> Self {
        let span = |a: usize, b: usize| a.min(b)..=a.max(b);
        Self { rows: span(one.0, other.0), columns: span(one.1, other.1) }
    }

    pub fn contains(&self, (row, column): Place) -> bool {
        self.rows.contains(&row) && self.columns.contains(&column)
    }

    pub fn height(&self) -> usize {
        self.rows.end() - self.rows.start() + 1
    }

    pub fn width(&self) -> usize {
        self.columns.end() - self.columns.start() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_the_same_from_whichever_corner_it_was_begun() {
        let range = Range::between((3, 1), (1, 2));
        assert_eq!(range, Range::between((1, 2), (3, 1)));
        assert_eq!((range.height(), range.width()), (3, 2));
        assert!(range.contains((2, 1)) && !range.contains((0, 1)) && !range.contains((2, 3)));
        let cell = Range::between((5, 5), (5, 5));
        assert_eq!((cell.height(), cell.width()), (1, 1));
    }
}
