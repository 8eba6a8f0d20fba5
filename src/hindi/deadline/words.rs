//! The words of deadlines. They stand here as `fold` leaves them (anusvara instead of half nasals, no nukta,
//! lower case, hyphens as spaces), and without "the"; a test holds them to it.

use super::grammar::{Edge, MonthOf, When};
use super::periods::{Turn, Week};

/// Whole phrases with their meaning; what stands around them (`EDGES_…`) is left off.
pub(super) const FIXED: &[(When, &[&str])] = &[
    (
        When::InDays(0),
        &[
            "तत्काल प्रभाव से",
            "तत्काल रूप से",
            "तत्काल ही",
            "तत्काल",
            "तुरंत प्रभाव से",
            "तुरंत",
            "अविलंब",
            "बिना विलंब",
            "बिना विलंब के",
            "फौरन",
            "आज",
            "आज ही",
            "आज शाम",
            "आज सायं",
            "immediately",
            "with immediate effect",
            "immediate",
            "at once",
            "forthwith",
            "without delay",
            "without any delay",
            "today",
            "same day",
            "eod",
            "end of day",
            "end of today",
        ],
    ),
    (When::InDays(1), &["कल", "कल ही", "कल शाम", "कल सायं", "tomorrow"]),
    (When::InDays(2), &["परसों", "day after tomorrow"]),
    (
        When::InDays(7),
        &["सप्ताह में", "सप्ताह भर में", "सप्ताह के भीतर", "सप्ताह के अंदर", "हफ्ते में", "हफ्ते भर में", "साप्ताहिक", "weekly"],
    ),
    // In this administration a fortnight is half a month: 15 days.
    (When::InDays(15), &["पाक्षिक", "पखवाडे में", "पखवाडे भर में", "पखवाडे के भीतर", "पखवाडे के अंदर", "fortnightly"]),
    (
        When::InMonths(1),
        &[
            "माह में",
            "माह भर में",
            "माह के भीतर",
            "माह के अंदर",
            "महीने में",
            "महीने भर में",
            "महीने के भीतर",
            "महीने के अंदर",
            "मासिक",
            "monthly",
        ],
    ),
    (
        When::WeekEnd(Week::This),
        &[
            "सप्ताहांत",
            "end of week",
            "end of this week",
            "end of current week",
            "weekend",
            "this week",
            "within week",
        ],
    ),
    (When::WeekEnd(Week::Next), &["end of next week"]),
    (
        When::MonthEnd(MonthOf::This),
        &[
            "माहांत",
            "मासांत",
            "इस माह",
            "इसी माह",
            "इस महीने",
            "end of month",
            "month end",
            "end of this month",
            "end of current month",
            "this month",
            "last day of month",
            "last day of this month",
        ],
    ),
    (When::MonthEnd(MonthOf::Next), &["end of next month", "last day of next month", "next month end"]),
    (
        When::QuarterEnd(Turn::This),
        &["end of quarter", "end of this quarter", "end of current quarter", "quarter end"],
    ),
    (When::QuarterEnd(Turn::Next), &["end of next quarter"]),
    (
        When::FinancialYearEnd(Turn::This),
        &["end of financial year", "end of this financial year", "end of current financial year"],
    ),
    (When::FinancialYearEnd(Turn::Next), &["end of next financial year"]),
    (
        When::NoDate,
        &[
            "शीघ्र",
            "शीघ्र ही",
            "अतिशीघ्र",
            "अति शीघ्र",
            "यथाशीघ्र",
            "यथा शीघ्र",
            "शीघ्रातिशीघ्र",
            "जल्द",
            "जल्द ही",
            "जल्दी",
            "जल्द से जल्द",
            "जल्दी से जल्दी",
            "समयबद्ध",
            "समय बद्ध",
            "समयबद्ध रूप से",
            "समयबद्ध तरीके से",
            "समय पर",
            "समय से",
            "यथासंभव शीघ्र",
            "यथासमय",
            "निर्धारित समय में",
            "निर्धारित समय पर",
            "निर्धारित समयावधि में",
            "निर्धारित अवधि में",
            "समय सीमा",
            "समयसीमा",
            "निर्धारित समय सीमा",
            "निर्धारित समयसीमा",
            "तय समय",
            "तय समय पर",
            "तय समय सीमा",
            "तय समयसीमा",
            "तय अवधि",
            "नियत समय",
            "नियत समय पर",
            "नियत समय सीमा",
            "नियत अवधि",
            "प्राथमिकता से",
            "प्राथमिकता पर",
            "सर्वोच्च प्राथमिकता से",
            "सर्वोच्च प्राथमिकता पर",
            "आगामी बैठक",
            "अगली बैठक",
            "आगामी समीक्षा बैठक",
            "अगली समीक्षा बैठक",
            "नियमित",
            "नियमित रूप से",
            "निरंतर",
            "सतत",
            "प्रतिदिन",
            "दैनिक",
            "as soon as possible",
            "asap",
            "soon",
            "at earliest",
            "time bound",
            "in a time bound manner",
            "in time",
            "on time",
            "on priority",
            "on top priority",
            "next meeting",
            "next review meeting",
            "coming meeting",
            "regularly",
            "daily",
            "continuously",
            "ongoing",
        ],
    ),
];

/// What stands before an English phrase.
pub(super) const EDGES_BEFORE: &[(Edge, &[&str])] = &[
    (
        Edge::Till,
        &[
            "by",
            "till",
            "until",
            "upto",
            "up to",
            "latest by",
            "not later than",
            "no later than",
            "on or before",
        ],
    ),
    (Edge::Within, &["within", "in", "within a period of"]),
    (Edge::On, &["on", "in meeting of", "in meeting on"]),
    (Edge::Before, &["before", "prior to"]),
];

/// Of these the first words, which say by when also of a span: "not later than 7 days".
pub(super) const LATEST: &[&str] = &["not later than", "no later than"];

/// What stands after a Hindi phrase.
pub(super) const EDGES_AFTER: &[(Edge, &[&str])] = &[
    (Edge::Till, &["तक"]),
    (
        Edge::Within,
        &[
            "में",
            "में ही",
            "के भीतर",
            "के अंदर",
            "के अंदर अंदर",
            "के अंतर्गत",
            "भर में",
            "की अवधि में",
            "की समयावधि में",
            "की समय सीमा में",
        ],
    ),
    (Edge::On, &["को", "को ही", "के दिन", "की बैठक में", "की बैठक तक"]),
    (Edge::Before, &["से पूर्व", "से पहले", "के पूर्व", "के पहले"]),
];

/// Between a day and its hour.
pub(super) const ON_THE_DAY: &[&str] = &["को", "के दिन", "की"];

/// Between a date and its weekday.
pub(super) const DAY_MARKS: &[&str] = &["दिन", "वार", "day"];

/// Words at the end that change nothing.
pub(super) const EMPHASIS: &[&str] =
    &["अनिवार्य रूप से", "अनिवार्यतः", "आवश्यक रूप से", "हर हाल में", "ही", "positively", "without fail"];

/// Words before a date that say only that one follows.
pub(super) const DATE_MARKS: &[&str] = &["दिनांक", "दि", "date", "dated"];

/// Words before a day or a span that point forward.
pub(super) const AHEAD: &[&str] =
    &["आगामी", "अगले", "अगला", "आने वाले", "इस", "इसी", "next", "coming", "upcoming", "this", "following"];

/// Before the number of a day: the one that comes.
pub(super) const COMING: &[&str] = &["आगामी", "आने वाली"];

/// Between a period and what lies in it.
pub(super) const OF_PERIOD: &[&str] = &["की", "के", "में"];

/// Between the name of a month and what lies in it: "जनवरी के माह में".
pub(super) const OF_ITS_MONTH: &[&str] = &["के माह", "के महीने"];

/// Between the ends of a range.
pub(super) const RANGE_TO: &[&str] = &["से", "to"];

/// Between the parts of a span.
pub(super) const AND: &[&str] = &["और", "तथा", "एवं", "व", "and"];

/// In which month a numbered day lies, after the number, in English.
pub(super) const OF_MONTH: &[(MonthOf, &[&str])] = &[
    (MonthOf::This, &["of this month", "of current month"]),
    (MonthOf::Next, &["of next month", "of coming month"]),
    (MonthOf::Coming, &["of month"]),
];

pub(super) const DAY_WORDS: &[&str] = &["तारीख", "तारीख को", "तिथि"];

pub(super) const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];

pub(super) const MONTH_WORDS: &[&str] = &["माह", "महीने"];

pub(super) const ENDS: &[&str] = &["के अंत", "माह के अंत", "अंत", "के आखिर"];

pub(super) const END_OF: &[&str] = &["end of"];

pub(super) const FINANCIAL_YEARS: &[&str] = &["वित्तीय वर्ष", "वित्त वर्ष", "financial year", "fy"];

/// Of a financial year.
pub(super) const YEAR_ENDS: &[&str] = &["के अंत", "की समाप्ति", "के आखिर"];

/// Said before a span: counted from the meeting, as every span is.
pub(super) const FROM_HERE: &[&str] =
    &["आज से", "बैठक से", "बैठक दिनांक से", "बैठक की दिनांक से", "बैठक के दिनांक से", "बैठक की तिथि से", "बैठक की तारीख से"];

/// The same in English, after the span.
pub(super) const FROM_HERE_AFTER: &[&str] =
    &["from today", "from now", "from this meeting", "of meeting", "of this meeting", "from date of meeting"];

pub(super) const AT_MOST: &[&str] = &["अधिकतम", "अधिक से अधिक", "ज्यादा से ज्यादा", "maximum", "at most"];

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    Days(u32),
    WorkingDays,
    Months(u32),
    Hours,
}

pub(super) const SPANS: &[(Span, &[&str])] = &[
    (Span::Days(1), &["दिवस", "दिवसों", "दिन", "दिनों", "day", "days"]),
    (Span::Days(7), &["सप्ताह", "सप्ताहों", "हफ्ता", "हफ्ते", "हफ्तों", "week", "weeks"]),
    (Span::Days(15), &["पखवाडा", "पखवाडे", "पक्ष", "fortnight", "fortnights"]),
    (Span::WorkingDays, &["कार्य दिवस", "कार्य दिवसों", "कार्यदिवस", "कार्यदिवसों", "working day", "working days"]),
    (Span::Months(1), &["माह", "मास", "महीना", "महीने", "महीनों", "month", "months"]),
    (Span::Months(12), &["वर्ष", "वर्षों", "साल", "year", "years"]),
    (Span::Hours, &["घंटे", "घंटा", "घंटों", "hour", "hours", "hr", "hrs"]),
];

/// Every list of phrases in this file.
pub(super) fn lists() -> Vec<&'static [&'static str]> {
    let mut lists = vec![
        ON_THE_DAY,
        EMPHASIS,
        DATE_MARKS,
        AHEAD,
        DAY_WORDS,
        ORDINALS,
        MONTH_WORDS,
        ENDS,
        END_OF,
        DAY_MARKS,
        FINANCIAL_YEARS,
        YEAR_ENDS,
        FROM_HERE,
        FROM_HERE_AFTER,
        AT_MOST,
        COMING,
        OF_PERIOD,
        OF_ITS_MONTH,
        AND,
        RANGE_TO,
        LATEST,
    ];
    lists.extend(phrases(FIXED));
    lists.extend(phrases(EDGES_BEFORE));
    lists.extend(phrases(EDGES_AFTER));
    lists.extend(phrases(OF_MONTH));
    lists.extend(phrases(SPANS));
    lists
}

/// The phrases of a table, without what they mean.
pub(super) fn phrases<T>(
    table: &'static [(T, &'static [&'static str])],
) -> impl Iterator<Item = &'static [&'static str]> {
    table.iter().map(|(_, phrases)| *phrases)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        for phrase in lists().concat() {
            assert_eq!(fold(phrase), phrase);
            assert!(!phrase.split(' ').any(|word| word == "the"), "{phrase}");
        }
    }
}
