//! The sentence for each way in which typed text can be wrong: what is wrong and how to write it.

use super::{DateError, NumberError, TimeError, ValueError, month_name};
use crate::i18n::input::Input;
use crate::model::Lang;

/// Something typed that cannot be taken, and can say so to the one who typed it.
pub trait Mistake {
    fn sentence(&self, lang: Lang) -> String;
}

/// The sentence of a mistake.
pub fn sentence(mistake: &impl Mistake, lang: Lang) -> String {
    mistake.sentence(lang)
}

impl Mistake for NumberError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Empty => Input::NumberEmpty.text(lang).to_owned(),
            Self::Stray(part) => {
                let message = match part {
                    'O' | 'o' => Input::NumberLetterForZero,
                    'l' | 'I' | 'i' => Input::NumberLetterForOne,
                    _ => Input::NumberStray,
                };
                message.with(lang, &[("part", &part.to_string())])
            }
            Self::Grouping => Input::NumberGrouping.text(lang).to_owned(),
            Self::Spaced => Input::NumberSpaced.text(lang).to_owned(),
            Self::TooBig => Input::NumberTooBig.text(lang).to_owned(),
        }
    }
}

/// What is wrong with a date, with an `example` of one that fits where it stands.
pub fn date_sentence(mistake: DateError, example: &str, lang: Lang) -> String {
    match mistake {
        DateError::Empty => Input::DateEmpty.text(lang).to_owned(),
        DateError::NotUnderstood => Input::DateNotUnderstood.with(lang, &[("example", example)]),
        DateError::NoSuchDay { day, month, year } => Input::DateNoSuchDay.with(
            lang,
            &[("day", &day.to_string()), ("month", month_name(month, lang)), ("year", &year.to_string())],
        ),
        DateError::NoSuchMonth(month) => Input::DateNoSuchMonth.with(lang, &[("month", &month.to_string())]),
        DateError::NoSuchYear(year) => Input::DateNoSuchYear.with(lang, &[("year", &year.to_string())]),
    }
}

impl Mistake for DateError {
    fn sentence(&self, lang: Lang) -> String {
        const EXAMPLE: &str = "26.10.2026";
        date_sentence(*self, EXAMPLE, lang)
    }
}

impl Mistake for TimeError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Empty => Input::TimeEmpty.text(lang).to_owned(),
            Self::NotUnderstood => Input::TimeNotUnderstood.text(lang).to_owned(),
            Self::NoSuchHour(hour) => Input::TimeNoSuchHour.with(lang, &[("hour", &hour.to_string())]),
            Self::NoSuchMinute(minute) => {
                Input::TimeNoSuchMinute.with(lang, &[("minute", &minute.to_string())])
            }
        }
    }
}

impl Mistake for ValueError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Number(error) => error.sentence(lang),
            Self::Date(error) => error.sentence(lang),
            Self::NotWhole => Input::ValueNotWhole.text(lang).to_owned(),
            Self::Negative => Input::ValueNegative.text(lang).to_owned(),
            Self::NotAPercentage => Input::ValueNotAPercentage.text(lang).to_owned(),
            Self::WrongMark(mark) => Input::ValueWrongMark.with(lang, &[("mark", mark)]),
            Self::NotAChoice(choices) => {
                let choices: Vec<&str> = choices.iter().map(|choice| choice.get(lang)).collect();
                Input::ValueNotAChoice.with(lang, &[("choices", &choices.join(", "))])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bilingual;

    #[test]
    fn a_sentence_names_the_part_that_is_wrong() {
        let hi = |mistake: &dyn Mistake| mistake.sentence(Lang::Hi);
        assert_eq!(
            hi(&DateError::NoSuchDay { day: 31, month: 2, year: 2026 }),
            "फरवरी 2026 में 31 तारीख नहीं होती।"
        );
        assert_eq!(hi(&NumberError::Stray('O')), "“O” अक्षर है, अंक नहीं; शून्य के लिए 0 लिखें।");
        let choices = vec![Bilingual::new("चालू", "Up"), Bilingual::new("बंद", "Down")];
        assert_eq!(hi(&ValueError::NotAChoice(choices)), "इनमें से कोई एक लिखें: चालू, बंद।");
    }

    #[test]
    fn no_sentence_is_left_with_a_place_to_fill() {
        let mistakes: Vec<Box<dyn Mistake>> = vec![
            Box::new(NumberError::Empty),
            Box::new(NumberError::Stray('x')),
            Box::new(NumberError::Stray('l')),
            Box::new(NumberError::Grouping),
            Box::new(NumberError::Spaced),
            Box::new(NumberError::TooBig),
            Box::new(DateError::Empty),
            Box::new(DateError::NotUnderstood),
            Box::new(DateError::NoSuchDay { day: 0, month: 1, year: 2026 }),
            Box::new(DateError::NoSuchMonth(13)),
            Box::new(DateError::NoSuchYear(226)),
            Box::new(TimeError::Empty),
            Box::new(TimeError::NotUnderstood),
            Box::new(TimeError::NoSuchHour(25)),
            Box::new(TimeError::NoSuchMinute(60)),
            Box::new(ValueError::NotWhole),
            Box::new(ValueError::Negative),
            Box::new(ValueError::NotAPercentage),
            Box::new(ValueError::WrongMark("%")),
            Box::new(ValueError::NotAChoice(Vec::new())),
        ];
        for mistake in mistakes {
            for lang in Lang::ALL {
                assert!(!mistake.sentence(lang).contains(['{', '}']), "{}", mistake.sentence(lang));
            }
        }
    }
}
