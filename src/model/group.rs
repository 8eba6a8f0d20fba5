//! Headings over columns that belong together. A heading stands over two or more neighbours; over one column it
//! would only say again what the column says.

use std::ops::Range;

use super::{Bilingual, Indicator};

/// A heading over neighbouring columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSpan {
    /// Places among the columns that were given.
    pub columns: Range<usize>,
    pub name: Bilingual,
}

/// The headings over these columns, from the left. `None` among them: a column that is no indicator's.
pub fn group_spans<'a>(columns: impl IntoIterator<Item = Option<&'a Indicator>>) -> Vec<GroupSpan> {
    let mut spans: Vec<GroupSpan> = Vec::new();
    for (at, column) in columns.into_iter().enumerate() {
        let Some(name) = column.and_then(|indicator| indicator.group.as_ref()) else { continue };
        match spans.last_mut().filter(|span| span.columns.end == at && span.name == *name) {
            Some(span) => span.columns.end = at + 1,
            None => spans.push(GroupSpan { columns: at..at + 1, name: name.clone() }),
        }
    }
    spans.retain(|span| span.columns.len() > 1);
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn a_heading_stands_over_neighbours_and_over_no_column_alone() {
        let column = |group: &str| {
            let mut indicator = Indicator::plain(group.into(), Bilingual::default(), Kind::Count);
            indicator.group = (!group.is_empty()).then(|| Bilingual::new(group, group));
            indicator
        };
        let columns = ["", "कियोस्क", "कियोस्क", "बैठक", "कियोस्क", "", "बैठक", "बैठक", "बैठक"].map(column);
        let spans = group_spans(columns.iter().map(Some));
        let found: Vec<_> = spans.iter().map(|span| (span.name.hi.as_str(), span.columns.clone())).collect();
        assert_eq!(found, [("कियोस्क", 1..3), ("बैठक", 6..9)]);
        assert_eq!(group_spans([Some(&columns[1]), None, Some(&columns[2])]), []);
    }
}
