//! How an earlier direction stands, and its figure then and now, as screens, wall and papers say it.

use chrono::NaiveDate;

use super::row::row_name;
use super::thread::{chair_label, format_change, format_change_between, state_label};
use super::{format_count, format_figure, format_number, shown_name, with_digits};
use crate::i18n::screen::Screen;
use crate::i18n::table::TableWord;
use crate::i18n::thread::ThreadText;
use crate::model::{
    ChairWord, ComplianceState, EarlierDirection, Figure, Grade, Kind, Lang, MeetingFile, SchemeTable,
    Standing, Way, Writing,
};

/// How well it stands on `day`, and in words: "आंशिक अनुपालना · 1 बार समय वृद्धि · नियत तिथि से 13 दिन अधिक".
pub fn standing_words(
    standing: &Standing,
    day: NaiveDate,
    lang: Lang,
    writing: impl Into<Writing>,
) -> (Grade, String) {
    let writing = writing.into();
    let digits = writing.digits;
    let mut parts = vec![state_label(standing.state, lang, writing)];
    if let Some(word) = standing.chair {
        parts.push(chair_label(word, lang, writing));
    } else if standing.awaits_chair() {
        parts.push(ThreadText::AwaitsChair.text(lang).to_owned());
    }
    let count = |message: ThreadText, count: u32| {
        let shown = with_digits(&count.to_string(), digits);
        message.counted(lang, u64::from(count), &[("count", &shown)])
    };
    if standing.times_extended > 0 {
        parts.push(count(ThreadText::TimesExtended, standing.times_extended));
    }
    if standing.times_deferred > 0 {
        parts.push(count(ThreadText::TimesDeferred, standing.times_deferred));
    }
    let late = standing.days_late(day);
    if late > 0 {
        let days = with_digits(&late.to_string(), digits);
        parts.push(Screen::DaysLate.counted(lang, u64::from(late), &[("days", &days)]));
    }
    (grade(standing, late), parts.join(" · "))
}

fn grade(standing: &Standing, days_late: u32) -> Grade {
    // Who gives more time does not take it as done.
    let refused = matches!(standing.chair, Some(ChairWord::NotAccepted | ChairWord::MoreTime(_)));
    let done = standing.state == ComplianceState::Complied && !refused;
    if done || !standing.is_open() {
        Grade::Good
    } else if days_late > 0 || standing.is_not_accepted() {
        Grade::Behind
    } else {
        Grade::Watch
    }
}

/// What stands beside the date of figures that are too old: "◆ 52 दिन पुराने".
pub fn stale_words(days: u32, lang: Lang, writing: impl Into<Writing>) -> String {
    let shown = with_digits(&days.to_string(), writing.into().digits);
    let words = TableWord::Stale.counted(lang, u64::from(days), &[("days", &shown)]);
    format!("{} {words}", Grade::Watch.sign())
}

/// What stands beside the date of a table's figures: that they are too old, and that not all units have some.
pub fn figure_remarks(
    table: &SchemeTable,
    stale_days: Option<u32>,
    lang: Lang,
    writing: impl Into<Writing>,
) -> Vec<String> {
    let writing = writing.into();
    let stale = stale_days.map(|days| stale_words(days, lang, writing));
    let silent = table.silent_rows().map(|(missing, all)| {
        let [shown, all] = [missing, all].map(|count| format_count(count, writing.digits));
        let words = TableWord::Silent.counted(lang, missing as u64, &[("count", &shown), ("all", &all)]);
        format!("{} {words}", Grade::Watch.sign())
    });
    let partial: Vec<String> = table
        .partial_columns()
        .map(|indicator| shown_name(&indicator.name, Writing { lang, ..writing }))
        .collect();
    let partial = (!partial.is_empty()).then(|| {
        let words = TableWord::PartialTotals.with(lang, &[("names", &partial.join(", "))]);
        format!("{} {words}", Grade::Watch.sign())
    });
    let outdone: Vec<String> = table.outdone_rows().map(|row| row_name(table, row, lang)).collect();
    let outdone = (!outdone.is_empty()).then(|| {
        let words = TableWord::OutOfTotal.with(lang, &[("names", &outdone.join(", "))]);
        format!("{} {words}", Grade::Watch.sign())
    });
    stale.into_iter().chain(silent).chain(partial).chain(outdone).collect()
}

/// A figure then and now: "19", "21", "/ 38" and "+2".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThenNow {
    /// What it is: "तारानगर · चालू".
    pub what: String,
    pub then: String,
    /// A dash where it was not reported.
    pub now: String,
    /// Of how many, where it is a part of a whole now.
    pub of: Option<String>,
    pub by: Option<String>,
    pub way: Option<Way>,
}

/// The one figure at which an earlier direction points, then and now; `None` where it points at none, or the
/// meeting's tables do not have it.
pub fn then_and_now(
    file: &MeetingFile,
    earlier: &EarlierDirection,
    lang: Lang,
    writing: impl Into<Writing>,
) -> Option<ThenNow> {
    let writing = writing.into().short();
    let target = earlier.direction.target.as_ref().filter(|target| target.indicator().is_some())?;
    let table = file.table_pointed_at(target.scheme())?;
    let row = table.rows.iter().find(|row| Some(row.unit.id) == target.unit())?;
    let mut changes = earlier.changes(&table.scheme).into_iter();
    changes.find_map(|change| {
        let indicator = table.scheme.indicator(&change.then.indicator)?;
        let value = |figure: &Figure| format_figure(&figure.value, indicator, lang, writing);
        // Of a percentage the whole is a hundred, which the sign says.
        let is_count = indicator.kind == Kind::Count;
        let share = change.now.as_ref().and_then(|now| now.share).filter(|_| is_count);
        Some(ThenNow {
            what: format!("{} · {}", row.unit.name.get(lang), shown_name(&indicator.name, writing)),
            then: value(&change.then),
            now: change.now.as_ref().map_or_else(|| "—".to_owned(), value),
            of: share.map(|share| format_number(share.whole, 0, writing.digits)),
            by: change.by.map(|by| match change.then.value.number() {
                Some(then) => format_change_between(then, then + by, &indicator.kind, writing),
                None => format_change(by, &indicator.kind, writing),
            }),
            way: change.way,
        })
    })
}

impl ThenNow {
    /// "तब 19 → अब 21 / 38 (+2)".
    pub fn line(&self, lang: Lang) -> String {
        let of = self.of.as_ref().map(|of| format!(" / {of}")).unwrap_or_default();
        let by = self.by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
        ThreadText::ThenNow.with(lang, &[("then", &self.then), ("now", &format!("{}{of}{by}", self.now))])
    }

    /// The way it went as a grade, for its sign.
    pub fn grade(&self) -> Option<Grade> {
        self.way.map(Way::grade)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Compliance, ComplianceEntry, ComplianceId, Digits, DirectionId, Report};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn entry(number: u128, on: u32, entry: ComplianceEntry) -> Compliance {
        Compliance {
            id: ComplianceId(uuid::Uuid::from_u128(number)),
            direction: DirectionId(uuid::Uuid::nil()),
            meeting: None,
            date: day(on),
            entry,
            text: String::new(),
            corrects: None,
        }
    }

    #[test]
    fn a_direction_that_is_late_and_partly_done_says_both() {
        let standing = Standing {
            state: ComplianceState::Partly,
            due: Some(day(8)),
            times_extended: 1,
            ..Standing::default()
        };
        let (grade, words) = standing_words(&standing, day(21), Lang::Hi, Digits::Latin);
        assert_eq!(grade, Grade::Behind);
        assert_eq!(words, "आंशिक अनुपालना · 1 बार समय वृद्धि · नियत तिथि से 13 दिन अधिक");
        let (grade, words) = standing_words(&standing, day(7), Lang::En, Digits::Latin);
        assert_eq!((grade, words.as_str()), (Grade::Watch, "partly complied with · extended 1 time"));
    }

    #[test]
    fn what_is_done_waits_for_the_chairs_word_and_is_good() {
        let standing = Standing {
            state: ComplianceState::Complied,
            complied_on: Some(day(6)),
            due: Some(day(8)),
            ..Standing::default()
        };
        let (grade, words) = standing_words(&standing, day(21), Lang::Hi, Digits::Latin);
        assert_eq!((grade, words.as_str()), (Grade::Good, "अनुपालना पूर्ण · अध्यक्ष के निर्णय हेतु"));
        let refused = Standing { chair: Some(ChairWord::NotAccepted), complied_on: None, ..standing };
        assert_eq!(standing_words(&refused, day(7), Lang::Hi, Digits::Latin).0, Grade::Behind);
    }

    #[test]
    fn what_the_chair_gave_more_time_for_is_not_done() {
        let complied = |until| {
            let report = Report { state: ComplianceState::Complied, ..Report::default() };
            let entries = [
                entry(1, 6, ComplianceEntry::Report(report)),
                entry(2, 7, ComplianceEntry::Chair(ChairWord::MoreTime(until))),
            ];
            Standing::from_entries(Some(day(8)), &entries, day(21))
        };
        let standing = complied(None);
        let (grade, words) = standing_words(&standing, day(8), Lang::Hi, Digits::Latin);
        assert_eq!(grade, Grade::Watch);
        assert_eq!(words, "अनुपालना पूर्ण · अध्यक्ष द्वारा और समय दिया गया · 1 बार समय वृद्धि");
        assert_eq!(standing_words(&standing, day(9), Lang::Hi, Digits::Latin).0, Grade::Behind);
        let until = complied(Some(day(25)));
        assert_eq!(standing_words(&until, day(21), Lang::Hi, Digits::Latin).0, Grade::Watch);
        assert!(standing.is_open() && until.is_open());
    }

    #[test]
    fn a_figure_then_and_now_is_one_line() {
        let figure = ThenNow {
            what: "तारानगर · चालू".to_owned(),
            then: "19".to_owned(),
            now: "21".to_owned(),
            of: Some("38".to_owned()),
            by: Some("+2".to_owned()),
            way: Some(Way::Better),
        };
        assert_eq!(figure.line(Lang::Hi), "तब 19 → अब 21 / 38 (+2)");
        assert_eq!(figure.line(Lang::En), "then 19 → now 21 / 38 (+2)");
    }
}
