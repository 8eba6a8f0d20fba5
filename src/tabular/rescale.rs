//! By what the numbers of a file's columns are to be multiplied: what the file tells, and else what the user said of
//! the last one of that shape.

use super::cell::RawCell;
use super::find::{LineKind, Table, place_of};
use super::mapping::{Mapping, Role};
use super::scale::Scale;
use super::value::plain_number;
use crate::model::{Indicator, Kind, Scheme};

/// Looks again by what the numbers of each column are to be multiplied: neither a remembered mapping nor the user's
/// word on what a column is says that of this file. What the user said of the scale itself holds, as far as this file
/// says nothing else.
pub fn rescale(table: &Table, scheme: &Scheme, mapping: &mut Mapping) {
    for column in &mut mapping.columns {
        let indicator = match &column.role {
            Role::Indicator(code) => scheme.indicator(code),
            _ => None,
        };
        let place = place_of(table, column.place);
        (column.scale, column.scale_unsure) =
            indicator.zip(place).map_or((Scale::One, false), |(indicator, place)| {
                scale(table, place, &column.heading, indicator, column.said_scale)
            });
    }
}

/// And whether it may as well be another.
fn scale(
    table: &Table,
    place: usize,
    heading: &str,
    indicator: &Indicator,
    said: Option<Scale>,
) -> (Scale, bool) {
    if indicator.kind == Kind::Percent {
        return Numbers::of(table, place).share_or_percent(said);
    }
    let own = match Scale::of_heading(heading, &indicator.kind) {
        Scale::One if indicator.kind == Kind::Rupees => Scale::of_titles(&table.titles),
        own => own,
    };
    (if own == Scale::One { said.unwrap_or(own) } else { own }, false)
}

/// What the numbers of a column of percentages are like.
#[derive(Debug, Default)]
struct Numbers {
    /// Between 0 and 1.
    parts: usize,
    ones: usize,
    larger: usize,
    /// A sign of percent stands at one of them.
    marked: bool,
}

impl Numbers {
    fn of(table: &Table, place: usize) -> Self {
        let mut found = Self::default();
        for line in table.lines.iter().filter(|line| line.kind == LineKind::Figures) {
            let Some(cell) = line.cells.get(place) else { continue };
            let is_marked = match cell {
                RawCell::Text(text) => text.contains('%'),
                RawCell::Percent(_) => true,
                _ => false,
            };
            match plain_number(cell) {
                Some(_) if is_marked => found.marked = true,
                Some(0.0) | None => {}
                Some(1.0) => found.ones += 1,
                Some(number) if 0.0 < number && number < 1.0 => found.parts += 1,
                Some(_) => found.larger += 1,
            }
        }
        found
    }

    /// Parts of 1 throughout are shares. Among nothing but ones, or beside larger numbers where they are many, nobody
    /// can tell whether 1 is all or a hundredth, unless the user has said it of a file like this. Shares that were
    /// spoken of are none where a number is above 1, and percentages hardly such where all are parts of 1: that is
    /// asked about again.
    fn share_or_percent(&self, said: Option<Scale>) -> (Scale, bool) {
        let (scale, unsure) = if self.larger > 0 {
            (Scale::One, self.parts > self.larger)
        } else {
            let scale = if self.parts > 0 { Scale::Hundred } else { Scale::One };
            (scale, self.parts == 0 && self.ones > 0 && !self.marked)
        };
        match said {
            Some(Scale::Hundred) if self.larger > 0 => (scale, true),
            Some(said @ Scale::One) if self.parts > 0 && self.larger == 0 && !self.marked => (said, true),
            Some(said) if !self.marked => (said, false),
            _ => (scale, unsure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(parts: usize, ones: usize, larger: usize) -> Numbers {
        Numbers { parts, ones, larger, marked: false }
    }

    #[test]
    fn what_was_said_of_the_scale_holds_where_the_numbers_can_be_that() {
        let ones = numbers(0, 3, 0);
        assert_eq!(ones.share_or_percent(None), (Scale::One, true));
        assert_eq!(ones.share_or_percent(Some(Scale::Hundred)), (Scale::Hundred, false));
        assert_eq!(ones.share_or_percent(Some(Scale::One)), (Scale::One, false));
        assert_eq!(numbers(3, 0, 1).share_or_percent(Some(Scale::One)), (Scale::One, false));
    }

    #[test]
    fn percentages_that_were_spoken_of_are_asked_about_again_where_all_are_parts_of_1() {
        assert_eq!(numbers(3, 1, 0).share_or_percent(Some(Scale::One)), (Scale::One, true));
    }

    #[test]
    fn shares_above_1_are_asked_about_again_and_signs_of_percent_say_it_themselves() {
        assert_eq!(numbers(2, 1, 1).share_or_percent(Some(Scale::Hundred)), (Scale::One, true));
        assert_eq!(numbers(0, 0, 3).share_or_percent(Some(Scale::Hundred)), (Scale::One, true));
        let marked = Numbers { marked: true, ..numbers(0, 1, 0) };
        assert_eq!(marked.share_or_percent(Some(Scale::Hundred)), (Scale::One, false));
    }
}
