//! Lengths of time, also in several parts: "3 दिवस", "आगामी एक सप्ताह", "2 माह 15 दिन", "one month and ten days".

use super::grammar::{Found, When};
use super::rest::Rest;
use super::tokens::Token;
use super::words::{self, Span};

/// Ten years: a longer span is a slip of the finger.
const MOST_DAYS: u32 = 3660;
const MOST_MONTHS: u32 = 120;

/// A span in months and days, before it is looked at as a whole.
#[derive(Clone, Copy)]
struct Length {
    months: u32,
    days: u32,
    /// In days, about: of two parts the longer is said first.
    unit: u32,
}

impl Length {
    fn of(count: u32, span: Span) -> Option<Self> {
        const MONTH: u32 = 30;
        match span {
            Span::Days(each) => Some(Self { months: 0, days: count.checked_mul(each)?, unit: each }),
            Span::Months(each) => {
                Some(Self { months: count.checked_mul(each)?, days: 0, unit: each.checked_mul(MONTH)? })
            }
            Span::WorkingDays | Span::Hours => None,
        }
    }

    fn and(self, part: Self) -> Option<Self> {
        let is_part = part.unit < self.unit && part.months + part.days > 0;
        let (months, days) = (self.months.checked_add(part.months)?, self.days.checked_add(part.days)?);
        is_part.then_some(Self { months, days, unit: part.unit })
    }

    fn when(self) -> Option<When> {
        let Self { months, days, .. } = self;
        match (months, days) {
            (0, 1..=MOST_DAYS) => Some(When::InDays(days)),
            (1..=MOST_MONTHS, 0) => Some(When::InMonths(months)),
            (1..=MOST_MONTHS, 1..=MOST_DAYS) => Some(When::InMonthsAndDays { months, days }),
            _ => None,
        }
    }
}

/// 3 दिवस, पन्द्रह दिन, आगामी एक सप्ताह, 7 कार्य दिवस, बैठक से 15 दिवस, a week, एक माह और 15 दिन
pub(super) fn span(rest: Rest<'_>) -> Found<'_> {
    let rest = rest.skip(words::FROM_HERE).skip(words::AT_MOST).skip(words::AHEAD);
    if let Some((when, after)) = with_half(rest) {
        return Some((when, after.skip(words::FROM_HERE_AFTER)));
    }
    let (count, after) = last_of_range(rest).or_else(|| rest.count())?;
    let (span, mut after) = after.of_table(words::SPANS)?;
    let when = match span {
        Span::WorkingDays => (1..=MOST_DAYS).contains(&count).then_some(When::InWorkingDays(count)),
        Span::Hours => {
            let days = Some(count / 24).filter(|_| count % 24 == 0);
            days.filter(|days| (1..=MOST_DAYS).contains(days)).map(When::InDays)
        }
        Span::Days(_) | Span::Months(_) => {
            let mut length = Length::of(count, span)?;
            while let Some((sum, rest)) = and_part(length, after, rest) {
                (length, after) = (sum, rest);
            }
            length.when()
        }
    };
    Some((when?, after.skip(words::FROM_HERE_AFTER)))
}

/// 8-10 दिन, दो-तीन सप्ताह, two to three days: the last of them is the latest that is allowed.
fn last_of_range(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
    if let Some((Token::Numeric(text), after)) = rest.next() {
        let (first, last) = text.split_once('-')?;
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        return (first > 0 && first < last).then_some((last, after));
    }
    let (first, after) = rest.number()?;
    let to = after.any(words::RANGE_TO);
    let (last, behind) = to.unwrap_or(after).number()?;
    // Side by side only in words that are near each other: "वार्ड एक बीस दिन में" has two numbers.
    let in_words = rest.digits().is_none() && after.digits().is_none() && last <= 2 * first;
    (first > 0 && first < last && (to.is_some() || in_words)).then_some((last, behind))
}

/// How many halves, and which span: डेढ़ माह, साढ़े तीन वर्ष, two and a half months, a month and a half.
fn halves(rest: Rest<'_>) -> Option<(u32, Span, Rest<'_>)> {
    let whole_and_half = |count: u32| count.checked_mul(2)?.checked_add(1);
    let one_word = || {
        rest.word_as(|word| match word {
            "डेढ" => Some(3),
            "ढाई" => Some(5),
            _ => None,
        })
    };
    let before_number = || {
        let (count, after) = rest.phrase("साढे")?.number()?;
        Some((whole_and_half(count)?, after))
    };
    let in_between = || {
        let (count, after) = rest.number()?;
        Some((whole_and_half(count)?, after.phrase("and a half")?))
    };
    if let Some((halves, after)) = one_word().or_else(before_number).or_else(in_between) {
        let (span, after) = after.of_table(words::SPANS)?;
        return Some((halves, span, after));
    }
    let (count, after) = rest.count()?;
    let (span, after) = after.of_table(words::SPANS)?;
    Some((whole_and_half(count)?, span, after.phrase("and a half")?))
}

/// Half a month is fifteen days. Half a day or week no two people count alike.
fn with_half(rest: Rest<'_>) -> Found<'_> {
    const HALF_A_MONTH: u32 = 15;
    let (halves, Span::Months(each), after) = halves(rest)? else { return None };
    let halves = halves.checked_mul(each)?;
    let length = Length { months: halves / 2, days: HALF_A_MONTH * (halves % 2), unit: HALF_A_MONTH };
    Some((length.when()?, after))
}

/// The next part of a span in several: 15 दिन, और 15 दिन. Behind a comma something else may begin.
fn and_part<'a>(length: Length, after: Rest<'a>, start: Rest<'a>) -> Option<(Length, Rest<'a>)> {
    if after.follows_pause(start) {
        return None;
    }
    let (count, rest) = after.skip(words::AND).count()?;
    let (span, rest) = rest.of_table(words::SPANS)?;
    Some((length.and(Length::of(count, span)?)?, rest))
}
