//! What says by when in a sentence and still sets no deadline: a rule of service ("within 24 hours of the
//! complaint"), what returns every week, what is only supposed, and what has happened. Words are as `fold` leaves them.

use super::context;
use super::tokens::Piece;

const EVERY: &[&str] = &["प्रत्येक", "हर", "प्रति", "every", "each", "per"];

/// How often, in one word.
const PERIODICALLY: &[&str] =
    &["प्रतिदिन", "प्रतिसप्ताह", "प्रतिमाह", "प्रतिवर्ष", "रोज", "रोजाना", "हफ्तावार", "daily", "weekly", "monthly"];

/// What keeps coming in, so that a span said of each is counted from its coming.
const COMES_IN: &[&str] =
    &["शिकायत", "परिवाद", "आवेदन", "टिकट", "अनुरोध", "complaint", "application", "ticket", "call", "request"];

/// What a span may be counted from and still be a deadline of this meeting.
const THE_MEETING: &[&str] = &["बैठक", "आज"];

const AFTERWARDS: &[&str] = &["बाद", "पश्चात", "पश्चात्", "उपरांत"];

const FROM_EVENT_EN: &[&str] = &["of", "from", "after"];

const IF: &[&str] = &["यदि", "अगर", "if", "unless"];

const THEN: &[&str] = &["तो", "then"];

const NOT: &[&str] = &["न", "ना", "नहीं"];

/// Behind "न होने": when it is not done.
const IN_CASE: &[&str] = &["पर", "की", "के", "वाला", "वाली", "वाले", "वालों"];

/// What follows tells of the things, not what happened to them.
const WHICH: &[&str] = &["जो", "जिन", "जिस", "जहां"];

/// So far behind a deadline its verb may stand.
const MOST_TO_VERB: usize = 8;

fn word(pieces: &[Piece], from_end: usize) -> &str {
    pieces.len().checked_sub(from_end + 1).and_then(|at| pieces.get(at)).map_or("", Piece::word)
}

/// होने, करने: the infinitive before a postposition, and not the ने of a subject.
fn is_infinitive(word: &str) -> bool {
    word != "ने" && word.ends_with("ने")
}

/// "प्रति सप्ताह शुक्रवार तक", "हर हफ्ते के सोमवार को", "प्रतिमाह 5 तारीख तक".
pub(super) fn returns(before: &[Piece]) -> bool {
    PERIODICALLY.contains(&word(before, 0)) || speaks_of_every(before, 3, context::SPAN_WORDS)
}

/// Every one of these, said among the last pieces.
fn speaks_of_every(before: &[Piece], within: usize, what: &[&str]) -> bool {
    let near = before.get(before.len().saturating_sub(within)..).unwrap_or_default();
    let mut pairs = near.iter().zip(near.iter().skip(1));
    pairs.any(|(every, of)| EVERY.contains(&every.word()) && what.contains(&of.word()))
}

/// "शिकायत प्राप्त होने के 24 घंटे में", "सूचना मिलने पर 3 दिवस में", "आदेश मिलते ही 3 दिवस में", "प्रत्येक शिकायत का 3
/// दिवस में", "within 24 hours of complaint".
pub(super) fn is_of_service(before: &[Piece], after: &[Piece]) -> bool {
    let [last, second, third] = [0, 1, 2].map(|from_end| word(before, from_end));
    let counted_from = last == "के" && !THE_MEETING.contains(&second);
    let on_event = (last == "पर" && is_infinitive(second)) || (last == "ही" && second.ends_with("ते"));
    // "स्वीकृति के पश्चात", "स्वीकृति उपरांत", "इसके बाद"
    let event = if second == "के" { third } else { second };
    let afterwards = AFTERWARDS.contains(&last) && !event.is_empty() && !THE_MEETING.contains(&event);
    let each = speaks_of_every(before, 4, COMES_IN);
    let english = after.first().is_some_and(|piece| FROM_EVENT_EN.contains(&piece.word()));
    counted_from || on_event || afterwards || each || english
}

/// "यदि 7 दिवस में कार्य पूर्ण न हो तो", "पाँच दिन में न होने पर", "3 दिवस में उत्तर न मिले तो", "जिनका 7 दिवस में उत्तर
/// न आए".
pub(super) fn is_condition(before: &[Piece], after: &[Piece]) -> bool {
    // "यदि लंबित हो तो 7 दिवस में पूर्ण करें" supposes something else.
    let since_pause = before.rsplit(|piece| piece.pauses).next().unwrap_or_default();
    let since = match before.last() {
        Some(last) if last.pauses => &[],
        _ => since_pause,
    };
    let words = || since.iter().map(Piece::word);
    let supposed = words().rfind(|word| IF.contains(word) || THEN.contains(word));
    let in_case = words().zip(words().skip(1)).any(|pair| pair == ("in", "case"));
    let until = after.get(..after.len().min(MOST_TO_VERB)).unwrap_or_default();
    let not_done =
        until.iter().zip(until.iter().skip(1)).zip(until.iter().skip(2)).any(|((not, verb), on)| {
            NOT.contains(&not.word()) && is_infinitive(verb.word()) && IN_CASE.contains(&on.word())
        });
    let denied = || up_to_pause(after).iter().any(|piece| NOT.contains(&piece.word()));
    let of_which = words().any(is_relative) && denied();
    let who_not = words().any(|word| word == "who") && words().any(|word| word == "not");
    let is_if = who_not || supposed.is_some_and(|word| IF.contains(&word));
    is_if || in_case || not_done || of_which || is_supposed_behind(after)
}

/// जो, जिन, जिनका, जिस
fn is_relative(word: &str) -> bool {
    word == "जो" || word.starts_with("जिन") || word.starts_with("जिस")
}

fn up_to_pause(pieces: &[Piece]) -> &[Piece] {
    let end = pieces.iter().position(|piece| piece.pauses).map_or(pieces.len(), |at| at + 1);
    pieces.get(..end).unwrap_or_default()
}

/// "उत्तर न मिले तो शास्ति लगाएँ", but not "सूची दें, नहीं तो नोटिस जारी होगा" or "सूची दें और कोई बंद हो तो चालू
/// करें".
fn is_supposed_behind(after: &[Piece]) -> bool {
    // "by Monday and then …" supposes nothing.
    let Some(then) = after.iter().position(|piece| piece.word() == "तो") else { return false };
    let told = after.get(..then).unwrap_or_default();
    if let [direction @ .., not] = told
        && NOT.contains(&not.word())
        && direction.last().is_none_or(ends_direction)
    {
        return false;
    }
    // A comma right before तो still belongs to it, and "न करें" is no direction.
    let denied = |at: usize| {
        at.checked_sub(1).and_then(|at| told.get(at)).is_some_and(|not| NOT.contains(&not.word()))
    };
    let earlier = told.get(..told.len().saturating_sub(1)).unwrap_or_default();
    !earlier.iter().enumerate().any(|(at, piece)| ends_direction(piece) && !denied(at))
}

/// A comma, or a verb that can only be a direction.
fn ends_direction(piece: &Piece) -> bool {
    let word = piece.word();
    let imperative = context::DIRECTS.contains(&word) && (word.ends_with("ें") || word.ends_with("एं"));
    piece.pauses || imperative || word == "please"
}

/// "एक दिन में 50 कियोस्क का निरीक्षण": so many a day.
pub(super) fn is_rate(phrase: &[Piece], after: &[Piece]) -> bool {
    let of_a_day = phrase.iter().any(|piece| ["दिन", "दिवस", "day"].contains(&piece.word()));
    of_a_day && after.first().is_some_and(context::is_number)
}

/// "दो दिन में 40 शिकायतें प्राप्त हुईं, इनका निस्तारण करें": up to the comma it is told what happened.
pub(super) fn is_past(after: &[Piece]) -> bool {
    let is_whose = |piece: &Piece| piece.word().starts_with("जिन") || piece.word().starts_with("जिस");
    let ends = |piece: &Piece| piece.pauses || is_whose(piece);
    let Some(end) = after.iter().position(ends).filter(|end| *end + 1 < after.len()) else { return false };
    let told = match after.get(end) {
        Some(piece) if is_whose(piece) => after.get(..end),
        _ => after.get(..=end),
    };
    let words = || told.unwrap_or_default().iter().map(Piece::word);
    let is_direction = words().any(|word| {
        let is_told = context::DIRECTS.contains(&word) || context::TELLS.contains(&word);
        // करनी हैं
        is_told || is_infinitive(word) || word.ends_with("नी") || word.ends_with("ना")
    });
    let of_things = words().any(|word| WHICH.contains(&word));
    !is_direction && !of_things && words().next_back().is_some_and(|word| context::REPORTS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        let lists = [
            EVERY,
            PERIODICALLY,
            COMES_IN,
            THE_MEETING,
            AFTERWARDS,
            FROM_EVENT_EN,
            IF,
            THEN,
            NOT,
            IN_CASE,
            WHICH,
        ];
        for word in lists.concat() {
            assert_eq!(fold(word), word);
        }
    }
}
