//! The words that stand behind a count and add nothing to it.

/// "37 Nos." and "24 नग" are 37 and 24 things.
pub fn without_counter(text: &str) -> &str {
    const COUNTERS: [&str; 6] = ["nos", "no", "numbers", "pcs", "नग", "संख्या"];
    let bare = text.trim_end().trim_end_matches('.');
    let at = bare.rfind(|c: char| c.is_ascii_digit() || ('०'..='९').contains(&c) || c.is_whitespace());
    let place =
        at.map(|at| at + bare.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let Some((number, word)) = place.and_then(|place| bare.split_at_checked(place)) else { return text };
    let is_counter = COUNTERS.contains(&word.trim_start_matches('.').to_lowercase().as_str());
    let has_digit = number.contains(|c: char| c.is_ascii_digit() || ('०'..='९').contains(&c));
    if is_counter && has_digit { number.trim_end() } else { text }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::cell::RawCell;
    use super::super::scale::Scale;
    use super::super::value::read_cell;
    use super::*;
    use crate::model::{Kind, Value};

    #[test]
    fn a_counter_behind_a_count_is_no_letter_in_it() {
        let read = |text: &str, kind: &Kind| {
            read_cell(&RawCell::Text(text.into()), kind, Scale::One, NaiveDate::default())
        };
        for (written, count) in
            [("37 Nos", 37.0), ("37 nos.", 37.0), ("24 नग", 24.0), ("२४नग", 24.0), ("1,234 No.", 1_234.0)]
        {
            assert_eq!(read(written, &Kind::Count), Ok(Some(Value::Number(count))), "{written}");
        }
        for written in ["Nos", "नग", "3 नगर", "12 नग 5"] {
            assert_eq!(without_counter(written), written);
            assert!(read(written, &Kind::Count).is_err(), "{written}");
        }
        assert!(read("37 Nos", &Kind::Percent).is_err());
    }
}
