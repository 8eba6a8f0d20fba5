//! The words of [`super::binding`], as `fold` leaves them.

/// Before a phrase: it returns, it is past, it is the end of a range, or another of its kind is meant (this week).
pub(super) const BINDS_BEFORE: &[&str] = &[
    "प्रत्येक",
    "हर",
    "प्रति",
    "गत",
    "पिछला",
    "पिछले",
    "पिछली",
    "विगत",
    "बीते",
    "बीती",
    "पूर्व",
    "से",
    "या",
    "अथवा",
    "कम",
    "न्यूनतम",
    "लगभग",
    "करीब",
    "तकरीबन",
    "औसत",
    "औसतन",
    "लगातार",
    "इस",
    "इसी",
    "उस",
    "उसी",
    "इन",
    "इन्हीं",
    "उन",
    "उन्हीं",
    "किसी",
    "इसके",
    "उसके",
    "जिसके",
    "संबंधित",
    "अंतिम",
    "आखिरी",
    "शुरुआती",
    "प्रारंभिक",
    "every",
    "each",
    "per",
    "last",
    "past",
    "previous",
    "or",
    "to",
    "least",
    "once",
    "twice",
    "times",
    "minimum",
    "about",
];

/// Behind a phrase: it belongs to that word.
pub(super) const BINDS_AFTER: &[&str] = &[
    "का",
    "की",
    "के",
    "वाला",
    "वाली",
    "वाले",
    "से",
    "या",
    "अथवा",
    "छोडकर",
    "or",
    "of",
    "after",
    "except",
    "week",
    "fortnight",
    "half",
    "quarter",
    "phase",
];

/// Which of their kind, where the phrase has not taken it in.
pub(super) const WHICH_ONE: &[&str] =
    &["आगामी", "अगला", "अगले", "अगली", "next", "coming", "upcoming", "following", "this", "current"];

/// Behind आने: which of its kind, too.
pub(super) const COMING: &[&str] = &["वाला", "वाले", "वाली"];

/// Before a span or a period: more or less of it is meant, by how much is not read.
pub(super) const PARTS: &[&str] = &[
    "डेढ",
    "ढाई",
    "सवा",
    "पौने",
    "पौन",
    "साढे",
    "आधे",
    "आधा",
    "आधी",
    "कुछ",
    "कई",
    "चंद",
    "आध",
    "एकाध",
    "चौथाई",
    "पाव",
    "मध्य",
    "समाप्त",
    "पूरा",
    "पूरे",
    "पूरी",
    "संपूर्ण",
    "half",
    "ended",
    "ending",
    "mid",
    "middle",
    "early",
    "late",
];

/// Behind the name of a month: a part of it.
pub(super) const PARTS_AFTER_EN: &[&str] =
    &["early", "mid", "late", "last", "first", "second", "third", "fourth"];

/// Periods that are no spans.
pub(super) const PERIODS: &[&str] = &[
    "तिमाही",
    "त्रैमास",
    "छमाही",
    "वर्ष",
    "साल",
    "वित्तीय",
    "वित्त",
    "माहांत",
    "मासांत",
    "quarter",
    "year",
    "financial",
];

/// In which a weekday or a numbered day lies.
pub(super) const HAVE_DAYS: &[&str] = &[
    "सप्ताह",
    "हफ्ते",
    "पखवाडे",
    "माह",
    "महीने",
    "मास",
    "तिमाही",
    "वर्ष",
    "साल",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
];

pub(super) const GENITIVES: &[&str] = &["का", "की", "के"];

/// Before a number that is no day.
pub(super) const NUMBERED: &[&str] = &[
    "बिंदु",
    "कंडिका",
    "क्रमांक",
    "संस्करण",
    "पैरा",
    "अनुच्छेद",
    "धारा",
    "नियम",
    "अध्याय",
    "तालिका",
    "पृष्ठ",
    "मद",
    "point",
    "item",
    "para",
    "paragraph",
    "clause",
    "section",
    "rule",
    "version",
    "page",
    "table",
];

/// After a verb in की: it is to be done.
pub(super) const PASSIVE: &[&str] = &["जाए", "जाएं", "जाएगी", "जाएंगी", "जावे", "जावें", "जानी"];

/// How often.
pub(super) const TIMES: &[&str] = &["बार", "once", "twice", "times"];

pub(super) const MORE_OR_LESS: &[&str] = &["कम", "अधिक", "ज्यादा"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        let lists = [
            BINDS_BEFORE,
            BINDS_AFTER,
            WHICH_ONE,
            COMING,
            PARTS,
            PARTS_AFTER_EN,
            PERIODS,
            HAVE_DAYS,
            GENITIVES,
            NUMBERED,
            PASSIVE,
            TIMES,
            MORE_OR_LESS,
        ];
        for word in lists.concat() {
            assert_eq!(fold(word), word);
        }
    }
}
