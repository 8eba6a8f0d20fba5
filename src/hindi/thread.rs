//! A figure, an entry and a confirmation in words, as an office writes them.

use chrono::NaiveDate;

use super::{format_date, format_number, format_value};
use crate::i18n::thread::ThreadText;
use crate::model::{
    Captured, ChairWord, ComplianceEntry, ComplianceState, Digits, Figure, Indicator, Kind, Lang, Scheme,
    Target, Value,
};

/// The opening words of a direction on a figure: "तारानगर: 38 में से 21 चालू". Of a row or a scheme, its name:
/// which of its figures is meant is the typist's to say. `place` is the name of the row or of the scheme.
pub fn opening_words(
    place: &str,
    scheme: &Scheme,
    target: &Target,
    figures: Option<&Captured>,
    lang: Lang,
    digits: Digits,
) -> String {
    let Some(indicator) = target.indicator().and_then(|code| scheme.indicator(code)) else {
        return place.to_owned();
    };
    match figures.and_then(|figures| figures.figure(&indicator.code)) {
        Some(figure) => figure_in_words(place, scheme, indicator, figure, lang, digits),
        None => {
            let name = inside_sentence(indicator.name.get(lang), lang);
            ThreadText::NotReported.with(lang, &[("unit", place), ("name", &name)])
        }
    }
}

/// One figure in words: of how many it is a part, where that is known.
pub fn figure_in_words(
    place: &str,
    scheme: &Scheme,
    indicator: &Indicator,
    figure: &Figure,
    lang: Lang,
    digits: Digits,
) -> String {
    if let Some(share) = figure.share {
        let name = inside_sentence(scheme.part_of(indicator).name.get(lang), lang);
        let [part, whole] = [share.part, share.whole].map(|count| format_number(count, 0, digits));
        let values = [("unit", place), ("part", &part), ("whole", &whole), ("name", &name)];
        return ThreadText::FigureOfWhole.with(lang, &values);
    }
    let value = value_in_words(&figure.value, &indicator.kind, lang, digits);
    let name = inside_sentence(&without_unit(indicator, lang), lang);
    let message = match figure.value {
        Value::Number(_) => ThreadText::Figure,
        Value::Date(_) | Value::Text(_) => ThreadText::FigureInWords,
    };
    message.with(lang, &[("unit", place), ("name", &name), ("value", &value)])
}

/// By how much a figure changed, with its sign: "+9", "−₹ 12,000", "+24%".
pub fn format_change(by: f64, kind: &Kind, digits: Digits) -> String {
    let sign = if by > 0.0 {
        "+"
    } else if by < 0.0 {
        "\u{2212}"
    } else {
        "\u{b1}"
    };
    format!("{sign}{}", format_value(&Value::Number(by.abs()), kind, Lang::Hi, digits))
}

/// What an entry says, in a few words: "अनुपालना पूर्ण", "30.11.2026 तक समय वृद्धि".
pub fn entry_label(entry: &ComplianceEntry, lang: Lang, digits: Digits) -> String {
    let dated =
        |message: ThreadText, day: NaiveDate| message.with(lang, &[("date", &format_date(day, digits))]);
    match entry {
        ComplianceEntry::Report(report) => state_label(report.state, lang, digits),
        ComplianceEntry::Chair(word) => chair_label(*word, lang, digits),
        ComplianceEntry::Deferred(Some(to)) => dated(ThreadText::DeferredTo, *to),
        ComplianceEntry::Deferred(None) => ThreadText::Deferred.text(lang).to_owned(),
    }
}

pub fn state_label(state: ComplianceState, lang: Lang, digits: Digits) -> String {
    let message = match state {
        ComplianceState::Pending => ThreadText::Pending,
        ComplianceState::InProgress => ThreadText::InProgress,
        ComplianceState::Partly => ThreadText::Partly,
        ComplianceState::Complied => ThreadText::Complied,
        ComplianceState::Dropped => ThreadText::Dropped,
        ComplianceState::Extended(until) => {
            return ThreadText::Extended.with(lang, &[("date", &format_date(until, digits))]);
        }
    };
    message.text(lang).to_owned()
}

pub fn chair_label(word: ChairWord, lang: Lang, digits: Digits) -> String {
    match word {
        ChairWord::Accepted => ThreadText::Accepted.text(lang).to_owned(),
        ChairWord::NotAccepted => ThreadText::NotAccepted.text(lang).to_owned(),
        ChairWord::MoreTime(None) => ThreadText::MoreTime.text(lang).to_owned(),
        ChairWord::MoreTime(Some(until)) => {
            ThreadText::MoreTimeUntil.with(lang, &[("date", &format_date(until, digits))])
        }
    }
}

/// What may be said on the confirmation of the minutes of a meeting held on this day.
pub fn confirmation(last: NaiveDate, lang: Lang, digits: Digits) -> String {
    ThreadText::Confirmed.with(lang, &[("date", &format_date(last, digits))])
}

fn value_in_words(value: &Value, kind: &Kind, lang: Lang, digits: Digits) -> String {
    let text = format_value(value, kind, lang, digits);
    match kind {
        Kind::Measure(unit) => format!("{text} {}", unit.get(lang)),
        _ => text,
    }
}

/// The name of a column without the unit that the value says itself: "अपटाइम %" and "बैंडविड्थ (एमबीपीएस)".
fn without_unit(indicator: &Indicator, lang: Lang) -> String {
    let name = indicator.name.get(lang).trim();
    let unit = match &indicator.kind {
        Kind::Percent => "%".to_owned(),
        Kind::Rupees => "₹".to_owned(),
        Kind::Measure(unit) => unit.get(lang).to_owned(),
        Kind::Count | Kind::Date | Kind::Text | Kind::Choice(_) => return name.to_owned(),
    };
    let bare = name.strip_suffix(&format!("({unit})")).or_else(|| name.strip_suffix(&unit));
    bare.map(str::trim_end).filter(|bare| !bare.is_empty()).unwrap_or(name).to_owned()
}

/// A heading inside a sentence: in English its first word is small, unless it is a name or an abbreviation.
fn inside_sentence(name: &str, lang: Lang) -> String {
    let first = name.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or(name);
    let is_plain_word = first.chars().skip(1).all(char::is_lowercase) && first.chars().count() > 1;
    match name.chars().next() {
        Some(initial) if lang == Lang::En && is_plain_word && initial.is_ascii_uppercase() => {
            let rest = name.strip_prefix(initial).unwrap_or_default();
            format!("{}{rest}", initial.to_ascii_lowercase())
        }
        _ => name.to_owned(),
    }
}
