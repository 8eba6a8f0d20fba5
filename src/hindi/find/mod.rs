//! What somebody looks for, read into words, and where in a text they stand. A query may be Hindi, English
//! or Hindi typed in Roman letters; its last word may still be on its way.

mod bend;
mod letters;
mod look;

use std::ops::Range;

use super::cluster::next_boundary_byte;
use super::fold::{self, words};
use super::{loanwords, names, sound};

pub use self::look::Looked;

/// Words that follow each other are also looked for written together (ई मित्र, ईमित्र) in queries of at most
/// so many.
const MOST_JOINED: usize = 5;
/// In bytes: no two words that are written as one are longer.
const LONGEST_IN_TWO: usize = 150;
/// Of a query, more words are not looked for.
const MOST_TERMS: usize = 12;
/// A word of so many characters finds longer ones wherever it stands in the query (निर्देश, निर्देशों); so
/// does what sounds like a word of so many letters.
const LONG_ENOUGH: usize = 3;

/// How a word was found. The better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// As it was written, in whatever spelling.
    Word,
    /// As the beginning of a longer word.
    Beginning,
    /// By its sound.
    Sound,
}

impl Match {
    pub const ALL: [Self; 3] = [Self::Word, Self::Beginning, Self::Sound];
}

/// One word of the query, or several in quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Folded words in a row; any of these rows will do.
    pub spellings: Vec<Vec<String>>,
    /// Other beginnings of the word: what it would become if it is still being typed, and how it bends.
    pub becoming: Vec<Vec<String>>,
    /// The last word of a spelling may be the beginning of a longer one.
    pub goes_on: bool,
    /// As `sound::key` makes them; empty when only the spelling counts.
    pub sounds: Vec<String>,
    /// A sound may be the beginning of a longer one.
    pub sound_goes_on: bool,
}

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Ways to read it; in one of them all terms must be found.
    pub readings: Vec<Vec<Term>>,
}

/// A piece of the query: what stands between spaces, or in quotes.
struct Piece {
    text: String,
    quoted: bool,
    /// The last, and nothing closes it.
    open: bool,
}

impl Request {
    pub fn read(query: &str) -> Self {
        let pieces: Vec<Piece> =
            pieces(query).into_iter().filter(|piece| has_words(&piece.text)).take(MOST_TERMS).collect();
        if pieces.is_empty() {
            return Self::default();
        }
        let terms: Vec<Term> = pieces.iter().map(term).collect();
        let mut readings = vec![terms.clone()];
        if pieces.len() <= MOST_JOINED {
            for first in 0..pieces.len() {
                for end in first + 2..=pieces.len() {
                    readings.extend(joined(&pieces, &terms, first..end));
                }
            }
        }
        Self { readings }
    }

    /// Nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }
}

/// Cuts at spaces outside of quotes. A quote that is not closed goes to the end.
fn pieces(query: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let is_quote = |c: char| matches!(c, '"' | '“' | '”');
    let parts = query.split(is_quote);
    let last = query.matches(is_quote).count();
    for (place, part) in parts.enumerate() {
        let quoted = place % 2 == 1;
        if quoted {
            found.push(Piece { text: part.to_owned(), quoted, open: place == last });
        } else {
            let text = |text: &str| Piece { text: text.to_owned(), quoted, open: false };
            found.extend(part.split_whitespace().map(text));
        }
    }
    let finished = query.ends_with(|c: char| c.is_whitespace() || is_quote(c));
    if let Some(last) = found.last_mut().filter(|last| !last.quoted) {
        last.open = !finished;
    }
    found
}

/// Signs alone, such as a dash between two words, are not looked for.
fn has_words(text: &str) -> bool {
    fold::fold(text).chars().any(char::is_alphanumeric)
}

fn term(piece: &Piece) -> Term {
    let folded: Vec<String> = words(&piece.text).into_iter().map(|word| word.folded).collect();
    let whole = folded.concat();
    let long_enough = whole.chars().count() >= LONG_ENOUGH;
    if piece.quoted {
        return Term {
            spellings: vec![folded],
            becoming: Vec::new(),
            goes_on: piece.open,
            sounds: Vec::new(),
            sound_goes_on: false,
        };
    }
    let mut spellings = vec![folded.clone()];
    match folded.as_slice() {
        [word] => spellings.extend(in_two(word).into_iter().chain(letters::others(word))),
        _ => spellings.push(vec![whole.clone()]),
    }
    let is_roman = whole.is_ascii();
    let mut becoming = Vec::new();
    if is_roman {
        let named = names::hindi_of_english(&whole).into_iter();
        for hindi in loanwords::hindi_of(&whole, piece.open).chain(named) {
            let hindi: Vec<String> = words(hindi).into_iter().map(|word| word.folded).collect();
            spellings.extend([vec![hindi.concat()], hindi]);
        }
    } else {
        for (english, _) in loanwords::pairs_of(&whole) {
            spellings.push(vec![english.to_owned()]);
            // कॉन्फ्रेंसिंग, कांफ्रेंसिंग
            spellings.extend(loanwords::hindi_of(english, false).map(|hindi| vec![fold::fold(hindi)]));
        }
        if piece.open {
            becoming.extend(fold::becomes(&whole).map(|word| vec![word.to_owned()]));
        }
    }
    becoming.extend(spellings.iter().filter_map(|row| bend::forms(row)).flatten().map(|form| vec![form]));
    spellings.dedup();
    let sounds = sounds(&piece.text, &whole, is_roman);
    let sound_goes_on = long_enough && sounds.iter().all(|sound| sound.len() >= 2);
    Term { spellings, becoming, goes_on: piece.open || long_enough, sounds, sound_goes_on }
}

/// Numbers have no sound, and a short Hindi word is not taken for another that sounds like it: दूर, दुर.
fn sounds(written: &str, folded: &str, is_roman: bool) -> Vec<String> {
    if !folded.chars().all(char_may_sound) || !folded.chars().any(|c| !c.is_ascii_digit()) {
        return Vec::new();
    }
    // As written, since folding takes from ऑ what its sound needs.
    let mut sounds = if written.chars().any(char::is_whitespace) { Vec::new() } else { sound::keys(written) };
    // Of one word in two spellings, कलक्टर and कलेक्टर, each finds what the other does.
    if let Some((_, usual)) = loanwords::pairs_of(folded).next().filter(|_| !sounds.is_empty() && !is_roman) {
        sounds = [folded, usual].into_iter().flat_map(sound::keys).collect();
        sounds.sort_unstable();
        sounds.dedup();
    }
    sounds.retain(|sound| is_roman || sound.len() > LONG_ENOUGH);
    sounds
}

fn char_may_sound(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{900}'..='\u{97f}').contains(&c)
}

/// A word may stand in a text as two: ईमित्र, ई मित्र; नगरपालिका, नगर पालिका.
fn in_two(word: &str) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    if word.is_ascii() || word.len() > LONGEST_IN_TWO {
        return out;
    }
    let mut at = next_boundary_byte(word, 0);
    while at < word.len() {
        if let Some((first, second)) = word.split_at_checked(at) {
            out.push(vec![first.to_owned(), second.to_owned()]);
        }
        at = next_boundary_byte(word, at);
    }
    out
}

/// The reading in which the pieces of `run` are one word.
fn joined(pieces: &[Piece], terms: &[Term], run: Range<usize>) -> Option<Vec<Term>> {
    let parts = pieces.get(run.clone())?;
    if parts.iter().any(|piece| piece.quoted) {
        return None;
    }
    let open = parts.last()?.open;
    let text: String = parts.iter().map(|piece| piece.text.as_str()).collect();
    let mut one = term(&Piece { text: text.clone(), quoted: false, open });
    // Apart they are looked for already.
    one.spellings = vec![vec![words(&text).into_iter().map(|word| word.folded).collect()]];
    let before = terms.get(..run.start)?.iter().cloned();
    Some(before.chain([one]).chain(terms.get(run.end..)?.iter().cloned()).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hindi::cluster::is_boundary_byte;

    fn found(query: &str, text: &str) -> Option<Match> {
        Request::read(query).found_in([text])
    }

    fn marked(query: &str, text: &str) -> Vec<String> {
        Request::read(query)
            .look(text, true)
            .marks
            .into_iter()
            .map(|at| text.get(at).unwrap().to_owned())
            .collect()
    }

    #[test]
    fn a_word_is_found_in_every_spelling_that_offices_use() {
        let spellings = [
            ("चुरू", "चूरू"),
            ("चूरू", "चुरू"),
            ("लाडली", "लाड़ली सुरक्षा"),
            ("ईमित्र", "ई-मित्र कियोस्क"),
            ("ईमित्र", "ई मित्र"),
            ("ई मित्र", "ईमित्र कियोस्क"),
            ("ई-मित्र", "ईमित्र"),
            ("ई-मित्र", "ई मित्र"),
            ("कलेक्टर", "जिला कलक्टर"),
            ("कमाण्ड", "अभय कमांड"),
            ("सुजानगढ", "सुजानगढ़"),
            ("अप्रेल", "15 अप्रैल"),
            ("हिन्दी", "हिंदी"),
            ("नगरपालिका", "नगर पालिका राजगढ़"),
            ("नगर पालिका", "नगरपालिका राजगढ़"),
            ("बी बी एन एल", "बीबीएनएल"),
            ("२०२६", "2026"),
            ("07/2026-12", "निर्देश 07/2026-12 के क्रम में"),
            ("camera", "कैमरा"),
            ("कैमरा", "every camera"),
            ("कलक्टर", "Report to the Collector"),
            ("कलेक्टर", "Report to the Collector"),
            ("emitra", "ई-मित्र"),
            ("emitra", "ईमित्र"),
            ("kalektar", "जिला कलक्टर"),
            ("चिन्हित", "चिह्नित स्थान"),
            ("lan", "लैन"),
            ("monday", "सोमवार तक"),
            ("december", "15 दिसम्बर"),
            ("video conferencing", "वीडियो कॉन्फ्रेंसिंग से बैठक"),
            ("कांफ्रेंसिंग", "वीडियो कॉन्फ्रेंसिंग"),
            ("कॉन्फ्रेंसिंग", "वीडियो कांफ्रेंसिंग"),
            ("biometric", "बायोमैट्रिक उपस्थिति"),
            ("biometric", "बायोमेट्रिक उपस्थिति"),
            ("governance", "ई-गवर्नेंस"),
        ];
        for (query, text) in spellings {
            assert_eq!(found(query, text), Some(Match::Word), "{query} in {text}");
        }
    }

    #[test]
    fn what_is_being_typed_is_found_by_its_beginning() {
        for (query, text) in [
            ("समी", "समीक्षा बैठक"),
            ("समीक्षा बै", "समीक्षा बैठक"),
            ("निर्देश पाल", "निर्देशों की पालना"),
            ("चु", "चूरू"),
            ("चुर", "चूरू"),
            ("कले", "कलक्टर"),
            ("ईमि", "ई-मित्र"),
            ("came", "कैमरा"),
            ("कैमरा", "कैमरों की मरम्मत"),
            ("camera", "कैमरे"),
            ("\"समीक्षा बै", "समीक्षा बैठक"),
        ] {
            assert!(found(query, text).is_some_and(|how| how <= Match::Beginning), "{query} in {text}");
        }
    }

    #[test]
    fn roman_letters_find_hindi_by_its_sound() {
        for (query, text) in [
            ("nirdesh", "निर्देश"),
            ("nird", "निर्देश"),
            ("samiksha baithak", "समीक्षा बैठक"),
            ("sardar shahar", "सरदारशहर"),
            ("ki", "की"),
            ("ki", "कि"),
            ("report", "मासिक रिपोर्ट"),
            ("emitra plus", "ई-मित्र प्लस मशीन"),
            ("निर्देस", "निर्देश"),
            ("राजगढ", "Rajgarh"),
            ("somvar", "सोमवार"),
            ("somwar", "सोमवार"),
        ] {
            assert_eq!(found(query, text), Some(Match::Sound), "{query} in {text}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for (query, text) in [
            ("की", "किया"),
            ("की", "कियों"),
            ("में", "मरम्मत"),
            ("लें", "लगाया"),
            ("की", "कि"),
            ("ki", "किया"),
            ("ki ", "कियोस्क"),
            ("कार्रवाई", "कार्यवाही"),
            ("दूर", "दुर"),
            ("निर्देश चूरू", "निर्देश"),
            ("\"बैठक समीक्षा\"", "समीक्षा बैठक"),
            ("\"समीक्षा बै\"", "समीक्षा बैठक"),
            ("07/2026-12", "07/2026-13"),
            ("nirdesh", "निदेशक"),
            ("", "कुछ"),
            ("— ।", "कुछ"),
        ] {
            assert_eq!(found(query, text), None, "{query} in {text}");
        }
    }

    #[test]
    fn words_may_stand_in_different_texts_of_one_thing() {
        let request = Request::read("समीक्षा चूरू");
        assert_eq!(request.found_in(["समीक्षा बैठक", "सभागार, चुरू"]), Some(Match::Word));
    }

    #[test]
    fn marks_lie_on_the_words_as_they_were_written() {
        assert_eq!(marked("कलक्टर चुरू", "जिला कलेक्टर, चूरू"), ["कलेक्टर", "चूरू"]);
        assert_eq!(marked("ईमित्र", "सभी ई-मित्र कियोस्क"), ["ई", "मित्र"]);
        assert_eq!(marked("nirdesh", "आज के निर्देश: निर्देशों"), ["निर्देश", "निर्देशों"]);
        assert_eq!(marked("क्षम", "क्\u{200d}षमता"), ["क्\u{200d}षमता"]);
        assert!(Request::read("nirdesh").look("निर्देश", false).marks.is_empty());
    }

    proptest! {
        #[test]
        fn marks_are_in_order_and_cut_no_cluster(query in "[a-zकखिी्ंनमत \"-]{0,12}", text in "[a-zकखिी्ंँनमत\u{200d} ,-]{0,24}") {
            let mut last = 0;
            for mark in Request::read(&query).look(&text, true).marks {
                prop_assert!(last <= mark.start && mark.start < mark.end);
                prop_assert!(is_boundary_byte(&text, mark.start) && is_boundary_byte(&text, mark.end));
                last = mark.start;
            }
        }

        #[test]
        fn every_text_with_a_word_is_found_by_itself(text in "[a-zकखगमनती -]{1,24}") {
            prop_assume!(text.split_whitespace().count() <= MOST_TERMS && has_words(&text));
            prop_assert_eq!(found(&text, &text), Some(Match::Word));
        }

        #[test]
        fn any_query_can_be_read(query in any::<String>()) {
            Request::read(&query).found_in(["कुछ"]);
        }
    }
}
