//! What does not hold between the figures of a row, as a sentence.

use crate::hindi::{format_date, format_value, shown_name};
use crate::i18n::scheme::SchemeWord;
use crate::model::{Bilingual, Breach, BreachKind, Kind, Lang, Value, Writing};

impl Breach {
    /// What is wrong with the figures and what to do.
    pub fn sentence(&self, writing: impl Into<Writing>) -> String {
        let writing = writing.into();
        let lang = writing.lang;
        let shown = |number: f64, kind: &Kind| format_value(&Value::Number(number), kind, lang, writing);
        match &self.kind {
            BreachKind::AboveWhole(sides) | BreachKind::NotTheWhole(sides) => {
                let word = match self.kind {
                    BreachKind::NotTheWhole(_) => SchemeWord::NotTheWhole,
                    _ => SchemeWord::AboveWhole,
                };
                let (sum, total) = (shown(sides.sum, &sides.kind), shown(sides.total, &sides.kind));
                let values = [
                    ("parts", &*shown_name(&sides.parts, writing)),
                    ("sum", &sum),
                    ("whole", &shown_name(&sides.whole, writing)),
                    ("total", &total),
                ];
                word.with(lang, &values)
            }
            BreachKind::Jump { name, kind, on, before, now } => {
                let (before, now) = (shown(*before, kind), shown(*now, kind));
                let values = [
                    ("indicator", &*shown_name(name, writing)),
                    ("before", &before),
                    ("date", &format_date(*on, writing.short())),
                    ("now", &now),
                ];
                SchemeWord::Jump.with(lang, &values)
            }
            BreachKind::Impossible { name, kind, number } => {
                let number = shown(*number, kind);
                let values = [("indicator", &*shown_name(name, writing)), ("number", &number)];
                SchemeWord::Impossible.with(lang, &values)
            }
        }
    }

    /// The sentence in both languages, for what outlives the screen's.
    pub fn sentences(&self) -> Bilingual {
        Bilingual { hi: self.sentence(Lang::Hi), en: self.sentence(Lang::En) }
    }
}
