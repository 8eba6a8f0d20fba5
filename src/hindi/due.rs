//! The words of a deadline beside its day.

use super::parse_date_near;
use crate::model::Deadline;

/// What may stand around a date without saying more than it.
const AROUND: [&str; 9] = ["तक", "दिनांक", "दिनाँक", "by", "till", "until", "upto", "up", "to"];

/// The phrase as it was said, to stand beside the day. Empty where it is nothing but that day, in whatever
/// spelling: "०१.१२.२०२६ तक", "by 1 December". The day alone then says it, as the office writes it.
pub fn said_beside_day(deadline: &Deadline) -> &str {
    let phrase = deadline.phrase.trim();
    let Some(date) = deadline.date else { return phrase };
    let plain = phrase.to_lowercase().replace("दि.", " ");
    let words = plain.split_whitespace().filter(|word| !AROUND.contains(&word.trim_end_matches(':')));
    let words = words.collect::<Vec<_>>().join(" ");
    if parse_date_near(&words, date) == Ok(date) { "" } else { phrase }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn said(phrase: &str, day: u32) -> String {
        let date = NaiveDate::from_ymd_opt(2026, 12, day);
        said_beside_day(&Deadline { phrase: phrase.to_owned(), date }).to_owned()
    }

    #[test]
    fn a_phrase_that_is_only_the_date_is_not_said_beside_it() {
        for phrase in [
            "",
            "01.12.2026",
            "01.12.2026 तक",
            "०१.१२.२०२६ तक",
            "1.12.26 तक",
            "1/12/2026 तक",
            "1-12-2026",
            "1 दिसम्बर तक",
            "दिनांक 1 दिसंबर 2026 तक",
            "दि.01.12.2026 तक",
            "by 1 December 2026",
            "up to 1 Dec",
        ] {
            assert_eq!(said(phrase, 1), "", "{phrase}");
        }
    }

    #[test]
    fn a_phrase_that_says_more_or_another_day_is_said() {
        for phrase in [
            "आगामी मंगलवार तक",
            "02.12.2026 से पूर्व",
            "30.11.2026 तक",
            "01.12.2026 को",
            "01.12.2026 की बैठक तक",
            "15 दिवस में",
        ] {
            assert_eq!(said(phrase, 1), phrase);
        }
        // The day was a holiday.
        assert_eq!(said("06.12.2026 तक", 7), "06.12.2026 तक");
        let without_day = Deadline { phrase: " शीघ्र ".to_owned(), date: None };
        assert_eq!(said_beside_day(&without_day), "शीघ्र");
    }
}
