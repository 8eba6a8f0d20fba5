//! What is not right with a file, as sentences.

use super::super::cell::column_name;
use super::super::find::shown_row;
use super::super::mapping::Sureness;
use super::super::scale::Scale;
use super::super::write::name_in_form;
use super::{Brings, ProblemKind};
use crate::hindi::{Mistake, format_date, format_value};
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Bilingual, Digits, Kind, Lang, Value};

impl ProblemKind {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::OtherDate { date, as_on } => Message::OtherDate.with(
                lang,
                &[
                    ("date", &format_date(*date, Digits::Latin)),
                    ("as_on", &format_date(*as_on, Digits::Latin)),
                ],
            ),
            Self::SecondTable { left: false } => Message::SecondTable.text(lang).to_owned(),
            Self::SecondTable { left: true } => Message::SecondTableLeft.text(lang).to_owned(),
            Self::NoUnitColumn => Message::NoUnitColumn.text(lang).to_owned(),
            Self::NoIndicatorColumn(Brings::Figures) => Message::NoIndicatorColumn.text(lang).to_owned(),
            Self::NoIndicatorColumn(Brings::Things) => Message::NoFieldColumn.text(lang).to_owned(),
            Self::UnknownColumn { .. }
            | Self::LikelyColumn { .. }
            | Self::DoubledColumn { .. }
            | Self::Scaled { .. }
            | Self::ShareOrPercent { .. } => self.column_sentence(lang),
            Self::NoUnit(_)
            | Self::UnknownUnit { .. }
            | Self::AmbiguousUnit { .. }
            | Self::LikelyUnit { .. }
            | Self::ByLevel { .. }
            | Self::CodeDiffers { .. }
            | Self::DoubledUnit { .. }
            | Self::Counted { .. }
            | Self::Coarser { .. } => self.unit_sentence(lang),
            Self::Doubt(doubt) => doubt.sentence(lang),
            Self::Thing(problem) => problem.sentence(lang),
            _ => self.figure_sentence(lang),
        }
    }

    fn column_sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownColumn { heading, like: None, brings } => {
                let message = match brings {
                    Brings::Figures => Message::UnknownColumn,
                    Brings::Things => Message::UnknownField,
                };
                message.with(lang, &[("heading", heading)])
            }
            Self::UnknownColumn { heading, like: Some(like), brings } => {
                let message = match brings {
                    Brings::Figures => Message::UnsureColumn,
                    Brings::Things => Message::UnsureField,
                };
                message.with(lang, &[("heading", heading), ("like", like.get(lang))])
            }
            Self::LikelyColumn { heading, taken_for } => {
                Message::LikelyColumn.with(lang, &[("heading", heading), ("indicator", taken_for.get(lang))])
            }
            Self::DoubledColumn { indicator, other } => Message::DoubledColumn
                .with(lang, &[("indicator", indicator.get(lang)), ("other", &column_name(*other))]),
            Self::ShareOrPercent { heading } => Message::ShareOrPercent.with(lang, &[("heading", heading)]),
            Self::Scaled { heading, scale: Scale::Hundred } => {
                Message::ScaledShare.with(lang, &[("heading", heading)])
            }
            Self::Scaled { heading, scale } => {
                let word = match scale {
                    Scale::Thousand => Message::Thousand,
                    Scale::Crore => Message::Crore,
                    _ => Message::Lakh,
                };
                Message::Scaled.with(lang, &[("heading", heading), ("word", word.text(lang))])
            }
            _ => String::new(),
        }
    }

    fn unit_sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoUnit(Brings::Figures) => Message::NoUnit.text(lang).to_owned(),
            Self::NoUnit(Brings::Things) => Message::ThingNoUnit.text(lang).to_owned(),
            Self::UnknownUnit { written, like } if like.is_empty() => {
                Message::UnknownUnit.with(lang, &[("written", name_in_form(written))])
            }
            Self::UnknownUnit { written, like } => Message::UnsureUnit
                .with(lang, &[("written", name_in_form(written)), ("like", &listed(like, lang))]),
            Self::AmbiguousUnit { written, like } => Message::AmbiguousUnit
                .with(lang, &[("written", name_in_form(written)), ("like", &listed(like, lang))]),
            Self::LikelyUnit { written, taken_for, sure } => {
                let message = match sure {
                    Sureness::OtherSpelling => Message::SpeltUnit,
                    _ => Message::LikelyUnit,
                };
                message.with(lang, &[("written", name_in_form(written)), ("unit", taken_for.get(lang))])
            }
            Self::ByLevel { level, rows, written } => {
                let (count, level) = (rows.to_string(), level_word(*level).text(lang));
                let values = [("count", count.as_str()), ("level", level), ("written", written)];
                Message::ByLevel.counted(lang, *rows as u64, &values)
            }
            Self::CodeDiffers { written } => {
                Message::CodeDiffers.with(lang, &[("written", name_in_form(written))])
            }
            Self::DoubledUnit { unit, other_row } => Message::DoubledUnit
                .with(lang, &[("unit", unit.get(lang)), ("other", &shown_row(*other_row).to_string())]),
            Self::Counted { unit, indicator, written, count } => Message::Counted.with(
                lang,
                &[
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("written", crate::hindi::cluster::truncate_clusters(written, 40)),
                    ("number", &count.to_string()),
                ],
            ),
            Self::Coarser { unit } => Message::Coarser.with(lang, &[("unit", unit.get(lang))]),
            _ => String::new(),
        }
    }

    fn figure_sentence(&self, lang: Lang) -> String {
        let shown =
            |number: f64, kind: &Kind| format_value(&Value::Number(number), kind, lang, Digits::Latin);
        match self {
            Self::WrongValue { unit, indicator, written, mistake } => Message::WrongValue.with(
                lang,
                &[
                    ("unit", unit.get(lang)),
                    ("indicator", indicator.get(lang)),
                    ("written", crate::hindi::cluster::truncate_clusters(written, 40)),
                    ("why", &mistake.sentence(lang)),
                ],
            ),
            Self::CheckBroken { unit, breach } => {
                let said = breach.sentence(lang);
                Message::CheckBroken.with(lang, &[("unit", unit.get(lang)), ("said", &said)])
            }
            Self::TotalDiffers { indicator, written, sum } => {
                let plain = Kind::Measure(Bilingual::default());
                Message::TotalDiffers.with(
                    lang,
                    &[
                        ("indicator", indicator.get(lang)),
                        ("written", &shown(*written, &plain)),
                        ("sum", &shown(*sum, &plain)),
                    ],
                )
            }
            Self::FormulaDiffers { unit, indicator, kind, written, worked_out } => Message::FormulaDiffers
                .with(
                    lang,
                    &[
                        ("unit", unit.get(lang)),
                        ("indicator", indicator.get(lang)),
                        ("written", &shown(*written, kind)),
                        ("sum", &shown(*worked_out, kind)),
                    ],
                ),
            Self::LegacyFont { written, converted, cells } => Message::LegacyFont.counted(
                lang,
                *cells as u64,
                &[("written", written), ("converted", converted), ("count", &cells.to_string())],
            ),
            _ => String::new(),
        }
    }
}

fn listed(names: &[Bilingual], lang: Lang) -> String {
    names.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join(", ")
}
