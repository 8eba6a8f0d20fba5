//! A day up to which something came in or was done, and not by which it is to be done: "31 अक्टूबर तक प्राप्त आवेदन",
//! "10 दिन में खराब हुई मशीनें", "applications received by 31 October". Words are as `fold` leaves them.

use super::beside::PASSIVE;
use super::context;
use super::grammar::Edge;
use super::tokens::{Piece, Token};

/// Right behind तक: what things are since then, or up to then.
const STATES: &[&str] = &[
    "आयोजित",
    "प्राप्त",
    "जारी",
    "दिए",
    "दी",
    "लिए",
    "की",
    "किए",
    "समाप्त",
    "लंबित",
    "प्रेषित",
    "भेजे",
    "भेजा",
    "भेजी",
    "दर्ज",
    "पंजीकृत",
    "आए",
    "आई",
    "बकाया",
    "वैध",
    "मान्य",
    "प्रभावी",
    "देय",
    "स्वीकृत",
    "अर्जित",
    "निस्तारित",
];

/// At the end of a phrase.
const WITHIN: &[&str] = &["में", "भीतर", "अंदर"];

/// The same behind a span with में, where the others are as well of what is to be done.
const CAME_IN: &[&str] = &["प्राप्त", "दर्ज", "पंजीकृत", "आए", "आई", "बीते", "गुजरे"];

/// "खराब हुई मशीनें": a verb that tells of the things behind it.
const HAPPENED: &[&str] = &["हुआ", "हुई", "हुए"];

/// Between the day and its state.
const QUALIFIES: &[&str] = &["कुल", "ही", "आनलाइन"];

/// With a verb of staying, what lasts till then: "सोमवार तक जारी रखें".
const LASTS: &[&str] =
    &["चालू", "जारी", "खुला", "खुली", "खुले", "बंद", "कायम", "तैनात", "स्थगित", "यथावत", "सक्रिय", "निगरानी", "बनाए"];

const WAITS: &[&str] = &["प्रतीक्षा", "इंतजार"];

/// Before "by 31 October": what came in till then.
const CAME_IN_EN: &[&str] =
    &["received", "registered", "pending", "lodged", "filed", "reported", "sanctioned", "issued", "due"];

const BE: &[&str] = &["be", "been", "get", "is", "are"];

fn word(pieces: &[Piece], at: usize) -> &str {
    pieces.get(at).map_or("", Piece::word)
}

/// करें, करके, करना, किए जाएं, हो, or nothing more: what stands before is to be done.
fn is_verb(after: &[Piece], at: usize) -> bool {
    let Some(verb) = after.get(at).map(Piece::word) else { return true };
    let next = word(after, at + 1);
    let is_wanted = |word: &str| PASSIVE.contains(&word) || context::DIRECTS.contains(&word);
    let does = verb.starts_with("कर")
        || ["हो", "हों"].contains(&verb)
        || verb.starts_with("होन")
        || verb.starts_with("होग");
    // "प्राप्त होने वाले आवेदन" tells of them.
    let is_told = next.starts_with("वाल");
    ((does || is_wanted(verb)) && !is_told) || (context::HELPS.contains(&verb) && is_wanted(next))
}

/// "31 अक्टूबर तक प्राप्त आवेदन", "3 दिवस में प्राप्त शिकायतें", "10 दिन में खराब हुई मशीनें", "received by 31
/// October".
pub(super) fn is_cut_off(before: &[Piece], phrase: &[Piece], after: &[Piece], edge: Edge) -> bool {
    // "16-30 दिवस में लंबित प्रकरण" are so old; "इसी माह स्वीकृत कार्य"
    let is_range = matches!(phrase.first().map(|piece| &piece.token), Some(Token::Numeric(_)));
    let is_period = context::ALONE_IN_DIRECTION.contains(&&*context::joined(phrase));
    let states = match edge {
        Edge::Till | Edge::Before => STATES,
        Edge::Within if is_range => STATES,
        Edge::Within => CAME_IN,
        Edge::Plain if is_period => STATES,
        // "सप्ताह भर में प्राप्त शिकायतें": the word is a part of the phrase.
        Edge::Plain if WITHIN.contains(&phrase.last().map_or("", Piece::word)) => CAME_IN,
        Edge::Plain | Edge::On => return false,
    };
    let skip = usize::from(QUALIFIES.contains(&word(after, 0)));
    let state = states.contains(&word(after, skip)) && !is_verb(after, skip + 1);
    let english = context::is_english(phrase);
    let came_in = before.last().is_some_and(|piece| CAME_IN_EN.contains(&piece.word()))
        && !before.iter().rev().skip(1).take(2).any(|piece| BE.contains(&piece.word()));
    state || happened(after) || (english && came_in)
}

/// "बंद हुए कैमरे चालू करें", but not "बंद हुए हैं".
fn happened(after: &[Piece]) -> bool {
    const NEAR: usize = 2;
    let at = (0..=NEAR).find(|at| HAPPENED.contains(&word(after, *at)));
    at.is_some_and(|at| {
        let told = after.get(..=at).unwrap_or_default();
        let before_pause = !told.iter().any(|piece| piece.pauses);
        before_pause && !context::REPORTS.contains(&word(after, at + 1)) && !word(after, at + 1).is_empty()
    })
}

/// "31 मार्च तक चालू रखें": how long, and not by when.
pub(super) fn lasts(after: &[Piece]) -> bool {
    const NEAR: usize = 4;
    let near = after.get(..after.len().min(NEAR)).unwrap_or_default();
    let stays = |word: &str| word.starts_with("रख") || word.starts_with("रह");
    let waits = near.iter().any(|piece| WAITS.contains(&piece.word()));
    let pair = near
        .windows(2)
        .any(|pair| matches!(pair, [state, verb] if LASTS.contains(&state.word()) && stays(verb.word())));
    waits || pair
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::fold;

    #[test]
    fn words_are_written_as_folding_leaves_them() {
        let lists = [STATES, WITHIN, CAME_IN, HAPPENED, QUALIFIES, LASTS, WAITS, CAME_IN_EN, BE];
        for word in lists.concat() {
            assert_eq!(fold(word), word);
        }
    }
}
