//! The words around a deadline in a sentence that tell whether it is one, as `fold` leaves them.

use super::tokens::Piece;
use crate::hindi::counting::read_folded;

/// Phrases that need no word beside them to be a deadline.
pub(super) const ALONE: &[&str] = &[
    "तत्काल प्रभाव से",
    "तत्काल",
    "तत्काल ही",
    "तत्काल रूप से",
    "तुरंत प्रभाव से",
    "तुरंत",
    "अविलंब",
    "बिना विलंब",
    "बिना विलंब के",
    "फौरन",
    "आज ही",
    "कल ही",
    "immediately",
    "with immediate effect",
    "forthwith",
    "at once",
    "without delay",
    "without any delay",
    "within week",
    "सप्ताह भर में",
    "सप्ताह में",
    "सप्ताह के भीतर",
    "सप्ताह के अंदर",
    "हफ्ते भर में",
    "पखवाडे में",
    "पखवाडे भर में",
    "पखवाडे के भीतर",
    "पखवाडे के अंदर",
    "माह भर में",
    "माह के भीतर",
    "माह के अंदर",
    "महीने भर में",
    "महीने के भीतर",
    "महीने के अंदर",
    "शीघ्र",
    "शीघ्र ही",
    "अतिशीघ्र",
    "अति शीघ्र",
    "यथाशीघ्र",
    "यथा शीघ्र",
    "शीघ्रातिशीघ्र",
    "यथासंभव शीघ्र",
    "जल्द",
    "जल्द ही",
    "जल्द से जल्द",
    "जल्दी से जल्दी",
    "समयबद्ध",
    "समय बद्ध",
    "समयबद्ध रूप से",
    "समयबद्ध तरीके से",
    "समय पर",
    "यथासमय",
    "निर्धारित समय में",
    "निर्धारित समय पर",
    "निर्धारित समयावधि में",
    "निर्धारित अवधि में",
    "तय समय पर",
    "नियत समय पर",
    "प्राथमिकता से",
    "प्राथमिकता पर",
    "सर्वोच्च प्राथमिकता से",
    "सर्वोच्च प्राथमिकता पर",
    "as soon as possible",
    "asap",
    "at earliest",
    "in a time bound manner",
    "on priority",
    "on top priority",
    "on time",
];

/// Phrases that need no word beside them in a direction, where nothing is told of the things behind them.
pub(super) const ALONE_IN_DIRECTION: &[&str] = &["इसी सप्ताह", "इसी हफ्ते", "इसी माह", "इसी महीने"];

/// The same in English, at the end of the direction.
pub(super) const LAST_IN_DIRECTION: &[&str] = &["today", "this week", "this month"];

/// With what a direction in English begins.
pub(super) const IMPERATIVES_EN: &[&str] = &[
    "arrange", "call", "check", "clear", "close", "collect", "complete", "conduct", "connect", "convene",
    "depute", "dispose", "ensure", "finish", "fix", "furnish", "get", "give", "hold", "inform", "inspect",
    "install", "issue", "make", "open", "organise", "organize", "prepare", "present", "provide", "publish",
    "repair", "replace", "report", "resolve", "restore", "review", "send", "share", "show", "start",
    "submit", "take", "test", "train", "update", "upload", "verify", "visit",
];

/// What a thing is, in English: "the cameras that failed on Monday".
pub(super) const WHICH_EN: &[&str] = &["that", "which", "who", "whose", "where", "when"];

/// "the report of this week"
pub(super) const OF_EN: &[&str] = &["of", "for", "from", "since", "about"];

/// Done, where the word does not end in "ed".
pub(super) const DONE_EN: &[&str] = &["held", "sent", "given", "made", "taken", "found", "met", "put"];

/// Between "आयोजित" and "जाए".
pub(super) const HELPS: &[&str] = &["की", "किया", "किए", "कराई", "कराया", "कराए", "करवाई", "करवाया", "करवाए"];

/// What has happened, or what a thing is, behind "सोमवार को".
pub(super) const HAPPENED: &[&str] = &[
    "हुई",
    "हुए",
    "हुआ",
    "आयोजित",
    "प्राप्त",
    "जारी",
    "दिए",
    "लिए",
    "गई",
    "गए",
    "गया",
    "की",
    "समाप्त",
    "लंबित",
    "प्रेषित",
    "भेजे",
    "भेजा",
    "भेजी",
    "होने",
];

/// The last words of a sentence that reports.
pub(super) const REPORTS: &[&str] = &[
    "था",
    "थे",
    "थी",
    "थीं",
    "हुआ",
    "हुई",
    "हुईं",
    "हुए",
    "गया",
    "गई",
    "गए",
    "रहा",
    "रहे",
    "रही",
    "है",
    "हैं",
    "मिला",
    "मिले",
    "मिली",
    "पाया",
    "पाए",
    "पाई",
    "चुका",
    "चुके",
    "चुकी",
    "बताया",
    "जुडे",
    "लगे",
    "दिया",
    "किया",
    "की",
    "किए",
];

/// Words of an English sentence that reports.
pub(super) const REPORTS_EN: &[&str] =
    &["was", "were", "had", "did", "has", "have", "is", "are", "came", "fell"];

/// Words of a sentence that says what is to be done.
pub(super) const DIRECTS: &[&str] = &[
    "करें",
    "करे",
    "कराएं",
    "कराए",
    "करावें",
    "करवाएं",
    "करवाए",
    "दें",
    "लें",
    "भेजें",
    "रखें",
    "बनाएं",
    "लगाएं",
    "जोडें",
    "हटाएं",
    "बदलें",
    "जांचें",
    "देखें",
    "लाएं",
    "सौंपें",
    "लगवाएं",
    "बनवाएं",
    "बुलाएं",
    "लिखें",
    "बताएं",
    "पहुंचाएं",
    "सुधारें",
    "निपटाएं",
    "खोलें",
    "चलाएं",
    "मिलें",
    "जाए",
    "जाएं",
    "जावे",
    "जावें",
    "हो",
    "होगा",
    "होगी",
    "होंगे",
    "चाहिए",
    "आवश्यक",
    "अनिवार्य",
    "अपेक्षित",
    "सुनिश्चित",
    "कीजिए",
    "please",
    "must",
    "shall",
    "should",
    "will",
    "ensure",
    "be",
    "submit",
    "complete",
];

/// Words of a direction that is being told, unless it was told before.
pub(super) const TELLS: &[&str] = &["निर्देश", "निर्देशित", "direct", "directed", "instructed"];

pub(super) const WAS: &[&str] = &["था", "थे", "थी", "had"];

/// Phrases that look back.
pub(super) const UNTIL_NOW: &[&str] = &["आज तक", "till today", "until today", "upto today", "up to today"];

pub(super) const AHEAD_EN: &[&str] = &["next", "coming", "upcoming", "following", "this"];

pub(super) const SHORT_DAYS: &[&str] = &["सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि", "रवि"];

/// After an infinitive: it has to be done.
pub(super) const MUST: &[&str] = &["है", "हैं", "होगा", "होगी", "होंगे", "चाहिए", "होना"];

pub(super) const SPAN_WORDS: &[&str] = &[
    "दिवस",
    "दिवसों",
    "दिन",
    "दिनों",
    "सप्ताह",
    "सप्ताहों",
    "हफ्ते",
    "हफ्तों",
    "हफ्ता",
    "घंटा",
    "घंटे",
    "घंटों",
    "पखवाडा",
    "पखवाडे",
    "माह",
    "मास",
    "महीना",
    "महीने",
    "महीनों",
    "वर्ष",
    "वर्षों",
    "साल",
    "day",
    "days",
    "week",
    "weeks",
    "hour",
    "hours",
    "hr",
    "hrs",
    "fortnight",
    "fortnights",
    "month",
    "months",
    "year",
    "years",
];

pub(super) fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::word).collect::<Vec<_>>().join(" ")
}

/// True when one of the words stands among the next `within` pieces.
pub(super) fn stands_in(pieces: &[Piece], within: usize, words: &[&str]) -> bool {
    pieces.iter().take(within).any(|piece| words.contains(&piece.word()))
}

/// A phrase in English, by its first word.
pub(super) fn is_english(phrase: &[Piece]) -> bool {
    phrase.first().is_some_and(|piece| piece.word().is_ascii() && !piece.is_number())
}

/// In digits, in words or as a sign of its own (½).
pub(super) fn is_number(piece: &Piece) -> bool {
    piece.is_number() || is_number_word(piece.word()) || !piece.word().chars().any(char::is_alphabetic)
}

fn is_number_word(word: &str) -> bool {
    read_folded(&[word]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        let lists = [
            ALONE,
            ALONE_IN_DIRECTION,
            LAST_IN_DIRECTION,
            IMPERATIVES_EN,
            WHICH_EN,
            OF_EN,
            DONE_EN,
            HELPS,
            HAPPENED,
            REPORTS,
            REPORTS_EN,
            DIRECTS,
            MUST,
            SPAN_WORDS,
            TELLS,
            WAS,
            UNTIL_NOW,
            AHEAD_EN,
            SHORT_DAYS,
        ];
        for word in lists.concat() {
            assert_eq!(fold(word), word);
        }
    }
}
