//! A figure, an entry and a confirmation in words, as an office writes them.

use chrono::NaiveDate;

use super::{format_date, format_number, format_value, in_lakhs, shown_name};
use crate::i18n::thread::ThreadText;
use crate::model::{
    Captured, ChairWord, Compliance, ComplianceEntry, ComplianceState, EarlierDirection, Evidence, Figure,
    Indicator, Kind, Lang, LargeNumbers, People, Report, Reporter, Scheme, Target, Value, Writing,
};

/// The opening words of a direction on a figure: "तारानगर: 38 में से 21 चालू". Of a row or a scheme, its name:
/// which of its figures is meant is the typist's to say. `place` is the name of the row or of the scheme.
pub fn opening_words(
    place: &str,
    scheme: &Scheme,
    target: &Target,
    figures: Option<&Captured>,
    lang: Lang,
    writing: impl Into<Writing>,
) -> String {
    let writing = Writing { lang, ..writing.into() };
    let Some(indicator) = target.indicator().and_then(|code| scheme.indicator(code)) else {
        return place.to_owned();
    };
    match figures.and_then(|figures| figures.figure(&indicator.code)) {
        Some(figure) => figure_in_words(place, scheme, indicator, figure, lang, writing),
        None => {
            let name = inside_sentence(&shown_name(&indicator.name, writing), lang);
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
    writing: impl Into<Writing>,
) -> String {
    let writing = Writing { lang, ..writing.into() };
    if let Some(share) = figure.share {
        let name = inside_sentence(&shown_name(&scheme.part_of(indicator).name, writing), lang);
        let [part, whole] = [share.part, share.whole].map(|count| count_in_words(count, writing));
        let values = [("unit", place), ("part", &part), ("whole", &whole), ("name", &name)];
        return ThreadText::FigureOfWhole.with(lang, &values);
    }
    let value = value_in_words(&figure.value, &indicator.kind, writing);
    let name = inside_sentence(&without_unit(indicator, writing), lang);
    let message = match figure.value {
        Value::Number(_) => ThreadText::Figure,
        Value::Date(_) | Value::Text(_) => ThreadText::FigureInWords,
    };
    message.with(lang, &[("unit", place), ("name", &name), ("value", &value)])
}

/// By how much a figure changed, with its sign: "+9", "−₹ 12,000", "+24%".
pub fn format_change(by: f64, kind: &Kind, writing: impl Into<Writing>) -> String {
    let sign = if by > 0.0 {
        "+"
    } else if by < 0.0 {
        "\u{2212}"
    } else {
        "\u{b1}"
    };
    let writing = writing.into();
    // "+0%" would be none.
    let stands = |places: &i32| (by.abs() * 10_f64.powi(*places)).round() >= 1.0;
    if let (Kind::Percent, Some(places @ 1..)) = (kind, (0..=2).find(stands)) {
        let places = usize::try_from(places).unwrap_or_default();
        return format!("{sign}{}%", format_number(by.abs(), places, writing.digits));
    }
    format!("{sign}{}", format_value(&Value::Number(by.abs()), kind, Lang::Hi, writing))
}

/// The change from one figure to another that stands beside it. Of a percentage in tenths where the rounded figures would
/// make it another: 68% and 72% beside "+3.4%", and not beside "+3%".
pub fn format_change_between(then: f64, now: f64, kind: &Kind, writing: impl Into<Writing>) -> String {
    let (by, writing) = (now - then, writing.into());
    if *kind == Kind::Percent && now.round() - then.round() != by.round() {
        let sign = if by < 0.0 { "\u{2212}" } else { "+" };
        return format!("{sign}{}%", format_number(by.abs(), 1, writing.digits));
    }
    format_change(by, kind, writing)
}

/// What an entry says, in a few words: "अनुपालना पूर्ण", "30.11.2026 तक समय वृद्धि".
pub fn entry_label(entry: &ComplianceEntry, lang: Lang, writing: impl Into<Writing>) -> String {
    let writing = Writing { lang, ..writing.into() };
    let dated =
        |message: ThreadText, day: NaiveDate| message.with(lang, &[("date", &format_date(day, writing))]);
    match entry {
        ComplianceEntry::Report(report) => state_label(report.state, lang, writing),
        ComplianceEntry::Chair(word) => chair_label(*word, lang, writing),
        ComplianceEntry::Deferred(Some(to)) => dated(ThreadText::DeferredTo, *to),
        ComplianceEntry::Deferred(None) => ThreadText::Deferred.text(lang).to_owned(),
    }
}

/// An entry on a direction with its day and its words: "06.11.2026: अनुपालना पूर्ण – सूची तैयार कर नोटिस जारी किए गए।" One in
/// whose place another stands says so.
pub fn entry_line(
    past: &EarlierDirection,
    entry: &Compliance,
    lang: Lang,
    writing: impl Into<Writing>,
) -> String {
    let writing = writing.into();
    let label = entry_label(&entry.entry, lang, writing);
    let what = match entry.text.trim() {
        "" => label,
        text => format!("{label} – {text}"),
    };
    let what = match entry.corrects {
        Some(_) => ThreadText::Correction.with(lang, &[("what", &what)]),
        None => what,
    };
    let date = format_date(entry.date, Writing { lang, ..writing });
    let line = ThreadText::EntryLine.with(lang, &[("date", &date), ("what", &what)]);
    if past.is_corrected(entry) { ThreadText::WasCorrected.with(lang, &[("line", &line)]) } else { line }
}

/// The same with all that a report says besides.
pub fn entry_in_full(
    past: &EarlierDirection,
    entry: &Compliance,
    people: &People,
    lang: Lang,
    writing: impl Into<Writing>,
) -> String {
    let details = match &entry.entry {
        ComplianceEntry::Report(report) => report_details(report, people, lang),
        ComplianceEntry::Chair(_) | ComplianceEntry::Deferred(_) => Vec::new(),
    };
    std::iter::once(entry_line(past, entry, lang, writing)).chain(details).collect::<Vec<_>>().join(" · ")
}

/// What else a report says: "विलम्ब का कारण: केबल नहीं थी", "साक्ष्य: पत्र 412.pdf", "पुष्पा सैनी द्वारा सूचित".
pub fn report_details(report: &Report, people: &People, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    let reason = report.delay_reason.trim();
    if !reason.is_empty() {
        parts.push(ThreadText::ReasonIs.with(lang, &[("reason", reason)]));
    }
    let words = |evidence: &Evidence| match evidence {
        Evidence::Document(words) | Evidence::Reference(words) => words.clone(),
    };
    let evidence: Vec<String> = report.evidence.iter().map(words).collect();
    if !evidence.is_empty() {
        parts.push(ThreadText::EvidenceIs.with(lang, &[("evidence", &evidence.join(", "))]));
    }
    parts.extend(reporter(report, people, lang));
    parts
}

/// "पुष्पा सैनी द्वारा सूचित".
fn reporter(report: &Report, people: &People, lang: Lang) -> Option<String> {
    let name = match report.by.as_ref()? {
        Reporter::Known(who) => people.responsible_label(*who, lang),
        Reporter::Other(name) => name.clone(),
    };
    Some(ThreadText::ReporterIs.with(lang, &[("name", &name)]))
}

pub fn state_label(state: ComplianceState, lang: Lang, writing: impl Into<Writing>) -> String {
    let writing = Writing { lang, ..writing.into() };
    let message = match state {
        ComplianceState::Pending => ThreadText::Pending,
        ComplianceState::InProgress => ThreadText::InProgress,
        ComplianceState::Partly => ThreadText::Partly,
        ComplianceState::Complied => ThreadText::Complied,
        ComplianceState::Dropped => ThreadText::Dropped,
        ComplianceState::Extended(until) => {
            return ThreadText::Extended.with(lang, &[("date", &format_date(until, writing))]);
        }
    };
    message.text(lang).to_owned()
}

pub fn chair_label(word: ChairWord, lang: Lang, writing: impl Into<Writing>) -> String {
    let writing = Writing { lang, ..writing.into() };
    match word {
        ChairWord::Accepted => ThreadText::Accepted.text(lang).to_owned(),
        ChairWord::NotAccepted => ThreadText::NotAccepted.text(lang).to_owned(),
        ChairWord::MoreTime(None) => ThreadText::MoreTime.text(lang).to_owned(),
        ChairWord::MoreTime(Some(until)) => {
            ThreadText::MoreTimeUntil.with(lang, &[("date", &format_date(until, writing))])
        }
    }
}

/// What may be said on the confirmation of the minutes of a meeting held on this day.
pub fn confirmation(last: NaiveDate, lang: Lang, writing: impl Into<Writing>) -> String {
    let writing = Writing { lang, ..writing.into() };
    ThreadText::Confirmed.with(lang, &[("date", &format_date(last, writing))])
}

fn value_in_words(value: &Value, kind: &Kind, writing: Writing) -> String {
    let text = format_value(value, kind, writing.lang, writing);
    match (kind, value) {
        (Kind::Measure(unit), _) => format!("{text} {}", unit.get(writing.lang)),
        (Kind::Count, Value::Number(count)) => count_in_words(*count, writing),
        (Kind::Rupees, Value::Number(rupees)) => {
            large(*rupees, writing).map_or(text, |rupees| format!("₹ {rupees}"))
        }
        _ => text,
    }
}

/// A count inside a sentence: "2,96,000", or "2 लाख 96 हजार" where the office writes it so.
fn count_in_words(count: f64, writing: Writing) -> String {
    large(count, writing).unwrap_or_else(|| format_number(count, 0, writing.digits))
}

/// In lakhs and thousands, for an office that writes large numbers so; of a lakh and more, and whole.
fn large(number: f64, writing: Writing) -> Option<String> {
    let is_large = (1e5..1e15).contains(&number) && number.fract() == 0.0;
    (writing.large == LargeNumbers::InLakhs && is_large)
        .then(|| in_lakhs(number as u64, writing.lang, writing.digits))
}

/// The name of a column without the unit that the value says itself: "अपटाइम %" and "बैंडविड्थ (एमबीपीएस)".
fn without_unit(indicator: &Indicator, writing: Writing) -> String {
    let name = shown_name(&indicator.name, writing);
    let name = name.trim();
    let unit = match &indicator.kind {
        Kind::Percent => "%".to_owned(),
        Kind::Rupees => "₹".to_owned(),
        Kind::Measure(unit) => shown_name(unit, writing),
        Kind::Count | Kind::Date | Kind::Text | Kind::Choice(_) => return name.to_owned(),
    };
    let bare = name.strip_suffix(&format!("({unit})")).or_else(|| name.strip_suffix(&unit));
    bare.map(str::trim_end).filter(|bare| !bare.is_empty()).unwrap_or(name).to_owned()
}

/// A heading inside a sentence: in English its first word is small, unless it is a name or an abbreviation.
pub fn inside_sentence(name: &str, lang: Lang) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_change_of_a_percentage_is_no_nought() {
        let said = [0.2, -0.04, 4.2, 0.0].map(|by| format_change(by, &Kind::Percent, Lang::Hi));
        assert_eq!(said, ["+0.2%", "−0.04%", "+4%", "±0%"]);
    }

    #[test]
    fn a_change_agrees_with_the_figures_beside_it() {
        let said = |then, now| format_change_between(then, now, &Kind::Percent, Lang::Hi);
        assert_eq!(said(55.3, 78.9), "+24%");
        assert_eq!(said(68.4, 71.6), "+3.2%");
        assert_eq!(said(71.6, 68.4), "−3.2%");
        assert_eq!(format_change_between(4.0, 9.0, &Kind::Count, Lang::Hi), "+5");
    }

    #[test]
    fn large_numbers_in_sentences_are_said_in_lakhs_where_the_office_wants_it() {
        let said = |number: f64, kind: &Kind, lang: Lang, large: LargeNumbers| {
            value_in_words(&Value::Number(number), kind, Writing { large, ..lang.into() })
        };
        let lakhs = |number, kind, lang| said(number, kind, lang, LargeNumbers::InLakhs);
        assert_eq!(lakhs(296_000.0, &Kind::Count, Lang::Hi), "2 लाख 96 हजार");
        assert_eq!(lakhs(296_000.0, &Kind::Rupees, Lang::Hi), "₹ 2 लाख 96 हजार");
        assert_eq!(lakhs(12_500_000.0, &Kind::Rupees, Lang::En), "₹ 1 crore 25 lakh");
        assert_eq!(lakhs(99_999.0, &Kind::Count, Lang::Hi), "99,999");
        assert_eq!(lakhs(150_000.5, &Kind::Rupees, Lang::Hi), "₹ 1,50,000.50");
        assert_eq!(said(296_000.0, &Kind::Count, Lang::Hi, LargeNumbers::Digits), "2,96,000");
    }
}
