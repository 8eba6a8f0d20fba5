//! How wide the columns of a table are: by their shares, and wide enough for their words, so that none is cut
//! in two while another column has room.

use std::collections::BTreeSet;

use super::block::{Align, Style, Table, Text};
use super::shape::Shaper;

/// Between the text of two columns.
pub const GUTTER_PT: f32 = 10.0;
/// A word that would need more than so many times the column's share is cut all the same.
const MOST_GROWTH: f32 = 1.6;
/// Of a column's words, so many of the longest by letters are measured.
const MEASURED: usize = 6;
/// So that rounding does not cut the longest.
const SPARE_PT: f32 = 0.5;

/// Left edge and width of each column's text.
pub fn places(shaper: &mut Shaper, table: &Table, width_pt: f32) -> Vec<(f32, f32)> {
    let mut left_pt = 0.0;
    widths(shaper, table, width_pt)
        .into_iter()
        .map(|width_pt| {
            let place = (left_pt, width_pt);
            left_pt += width_pt + GUTTER_PT;
            place
        })
        .collect()
}

fn widths(shaper: &mut Shaper, table: &Table, width_pt: f32) -> Vec<f32> {
    let columns = &table.columns;
    let shares: f32 = columns.iter().map(|column| column.share).sum::<f32>().max(f32::EPSILON);
    let free_pt = width_pt - GUTTER_PT * columns.len().saturating_sub(1) as f32;
    let given: Vec<f32> = columns.iter().map(|column| free_pt * column.share / shares).collect();
    // Columns of figures are as wide as these from the start.
    if columns.iter().any(|column| column.align == Align::Right) {
        return given;
    }
    let needed: Vec<f32> = (0..columns.len())
        .map(|column| {
            longest_words(table, column).iter().map(|word| word_pt(shaper, word)).fold(0.0, f32::max)
        })
        .collect();
    balanced(&given, &needed)
}

/// Columns that are too narrow for their words grow by what others have to spare.
fn balanced(given: &[f32], needed: &[f32]) -> Vec<f32> {
    let change = |(given, needed): (&f32, &f32)| {
        if *needed > given * MOST_GROWTH { 0.0 } else { needed - given }
    };
    let changes: Vec<f32> = given.iter().zip(needed).map(change).collect();
    let wanted: f32 = changes.iter().filter(|change| **change > 0.0).sum();
    let spare: f32 = -changes.iter().filter(|change| **change < 0.0).sum::<f32>();
    if wanted <= 0.0 || spare <= 0.0 {
        return given.to_vec();
    }
    let (grow, shrink) = ((spare / wanted).min(1.0), (wanted / spare).min(1.0));
    given
        .iter()
        .zip(&changes)
        .map(|(given, change)| given + change * if *change > 0.0 { grow } else { shrink })
        .collect()
}

fn word_pt(shaper: &mut Shaper, word: &Text) -> f32 {
    shaper.widths(word, Style::Cell).longest_word_pt + SPARE_PT
}

/// Of a word, what a line may end behind: its hyphens between letters.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let is_inside = |at: usize| {
        let before = word.get(..at).and_then(|text| text.chars().next_back());
        let after = word.get(at + 1..).and_then(|text| text.chars().next());
        before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic)
    };
    let ends = word.match_indices('-').map(|(at, _)| at).filter(move |at| is_inside(*at));
    let mut from = 0;
    ends.map(|at| at + 1)
        .chain([word.len()])
        .filter_map(move |to| word.get(std::mem::replace(&mut from, to)..to))
}

fn longest_words(table: &Table, column: usize) -> Vec<Text> {
    let head = table.columns.get(column).map(|column| &column.head);
    let cells = table.groups.iter().flat_map(|group| {
        let lead = group.lead.get(column);
        let beside = column.checked_sub(group.lead.len());
        let rows = group.rows.iter().filter_map(move |row| row.get(beside?));
        lead.into_iter().chain(rows)
    });
    let mut words: BTreeSet<(usize, bool, &str)> = BTreeSet::new();
    for span in head.into_iter().chain(cells).flat_map(|text| &text.0) {
        for word in span.text.split_whitespace().flat_map(parts) {
            words.insert((word.chars().count(), span.bold, word));
            if words.len() > MEASURED {
                words.pop_first();
            }
        }
    }
    words.into_iter().map(|(_, bold, word)| if bold { Text::bold(word) } else { Text::plain(word) }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::block::Column;
    use super::*;

    #[test]
    fn columns_fill_the_width_with_a_gutter_between() {
        let column = |share| Column { head: Text::default(), share, align: Align::Left };
        let columns = vec![column(1.0), column(3.0)];
        let table = Table { above_pt: 0.0, columns, spans: Vec::new(), groups: Vec::new() };
        let places = places(&mut Shaper::new(crate::model::Lang::Hi), &table, 110.0);
        assert_eq!(places, [(0.0, 25.0), (35.0, 75.0)]);
    }

    fn near(one: &[f32], other: &[f32]) -> bool {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() < 0.01)
    }

    #[test]
    fn a_word_may_end_a_line_at_its_hyphens_but_a_number_may_not() {
        assert_eq!(parts("Analyst-cum-Programmer,").collect::<Vec<_>>(), ["Analyst-", "cum-", "Programmer,"]);
        assert_eq!(parts("ई-मित्र").collect::<Vec<_>>(), ["ई-", "मित्र"]);
        assert_eq!(parts("07/2026-16").collect::<Vec<_>>(), ["07/2026-16"]);
        assert_eq!(parts("– -").count(), 1);
    }

    #[test]
    fn a_column_grows_by_what_the_others_have_to_spare_in_proportion() {
        assert!(near(&balanced(&[50.0, 100.0, 60.0], &[56.0, 60.0, 40.0]), &[56.0, 96.0, 58.0]));
    }

    #[test]
    fn columns_that_are_wide_enough_keep_their_shares() {
        assert!(near(&balanced(&[50.0, 100.0], &[50.0, 20.0]), &[50.0, 100.0]));
    }

    #[test]
    fn what_is_to_spare_is_shared_where_it_is_not_enough() {
        assert!(near(&balanced(&[50.0, 50.0, 50.0], &[60.0, 60.0, 40.0]), &[55.0, 55.0, 40.0]));
    }

    #[test]
    fn a_word_that_fits_nowhere_takes_no_room_from_the_others() {
        assert!(near(&balanced(&[50.0, 50.0], &[400.0, 20.0]), &[50.0, 50.0]));
    }
}
