//! Finding what was written: meetings, items, directions, what was done on them, people, places and schemes,
//! however the words were spelt, as text with the found words marked.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use chrono::NaiveDate;

use super::Session;
use super::cases::CasesOf;
use super::error::SessionError;
use super::search_hit::Reader;
use crate::hindi::cluster;
use crate::hindi::find::{Match, Request};
use crate::hindi::number::ascii_digits;
use crate::model::{
    Bilingual, Digits, DirectionId, DirectionNumber, Lang, MeetingId, SchemeCode, Schemes, SearchFilter,
    SearchKind, SearchTarget, SeriesId, SoughtState,
};
use crate::store::{Ask, Found, Store};

/// Longer texts are shown in part.
const SNIPPET_CLUSTERS: usize = 160;
/// So much stands before the first marked word of a part.
const BEFORE_CLUSTERS: usize = 40;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As it was typed. All words must be found; the last may be unfinished; words in quotes stand together.
    /// Empty, it finds all that a narrowing filter lets through.
    pub text: String,
    pub filter: SearchFilter,
    /// Look into private notes too, and show them. Never where a hall looks on.
    pub private_notes: bool,
    /// Titles stand in this language.
    pub lang: Lang,
    /// The numbers of directions and the dates of entries in titles stand in these.
    pub digits: Digits,
    pub limit: usize,
    /// How many of the first are passed over.
    pub offset: usize,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub target: SearchTarget,
    /// The direction on which an entry was found.
    pub direction: Option<DirectionId>,
    /// The register in which a thing was found.
    pub register: Option<CasesOf>,
    /// The meeting, or that of the item or direction.
    pub meeting: Option<HitMeeting>,
    pub title: Marked,
    /// What was written there, or as much of it as shows the found words. May be empty.
    pub snippet: Marked,
    pub how: Match,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitMeeting {
    pub id: MeetingId,
    pub number: u32,
    pub date: NaiveDate,
    pub series: SeriesId,
    pub series_name: Bilingual,
}

/// A text as it was written, on one line, and the bytes of the found words in it: in order, whole clusters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

impl Hit {
    /// Where it is seen: an entry at its direction, everything else at itself.
    pub fn place(&self) -> SearchTarget {
        self.direction.map_or_else(|| self.target.clone(), SearchTarget::Direction)
    }
}

impl Session {
    /// Finds what fits the query. First the direction whose number was typed; then what has the words, then
    /// what has their beginnings, then what sounds like them; among equals what has no day (people, units,
    /// schemes), then the newest.
    pub fn search(&self, query: &Query) -> Result<Vec<Hit>, SessionError> {
        let request = Request::read(&query.text);
        let has_words = !request.is_empty();
        if !(has_words || query.text.trim().is_empty() && query.filter.narrows()) || query.limit == 0 {
            return Ok(Vec::new());
        }
        self.store.read(|store| {
            let directions = query.filter.state.map(|state| self.standing_so(state)).transpose()?;
            let schemes = self.schemes()?;
            let found = found(store, &schemes, query, &request, directions.as_ref())?;
            let mut reader = Reader {
                store,
                people: self.people()?,
                schemes,
                query,
                request: &request,
                meetings: BTreeMap::new(),
            };
            let mut hits = Vec::new();
            for found in found.into_iter().skip(query.offset).take(query.limit) {
                hits.extend(reader.hit(found)?);
            }
            Ok(hits)
        })
    }

    fn standing_so(&self, state: SoughtState) -> Result<HashSet<DirectionId>, SessionError> {
        let (standings, today) = (self.standings()?, self.clock.now().date_naive());
        let meant = standings.iter().filter(|(_, standing)| state.holds(standing, today));
        Ok(meant.map(|(id, _)| *id).collect())
    }
}

/// In the order in which they are shown, from the very first.
fn found(
    store: &Store,
    all_schemes: &Schemes,
    query: &Query,
    request: &Request,
    directions: Option<&HashSet<DirectionId>>,
) -> Result<Vec<Found>, SessionError> {
    let most = query.offset.saturating_add(query.limit);
    let mut all = schemes(all_schemes, query, request);
    let Query { filter, private_notes, .. } = query;
    let ask = Ask { request, filter, directions, private_notes: *private_notes, most };
    all.extend(store.search(ask)?);
    all.sort_by_key(|found| found.how);
    if let Some(number) = number(&query.text)
        && let Some(direction) = store.search_number(&number, ask)?
    {
        let target = SearchTarget::Direction(direction);
        all.retain(|found| found.target != target);
        all.insert(0, Found { target, how: Match::Word });
    }
    Ok(all)
}

/// Schemes are definitions and few, so they are looked through one by one.
fn schemes(all: &Schemes, query: &Query, request: &Request) -> Vec<Found> {
    let SearchFilter { kinds, scheme, .. } = &query.filter;
    let is_wanted = kinds.is_empty() || kinds.contains(&SearchKind::Scheme);
    let others = SearchFilter { scheme: None, ..query.filter.clone() };
    if !is_wanted || request.is_empty() || others.narrows() {
        return Vec::new();
    }
    let wanted = |code: &SchemeCode| scheme.as_ref().is_none_or(|wanted| wanted == code);
    let schemes = all.0.iter().filter(|scheme| wanted(&scheme.code));
    let found = schemes.filter_map(|scheme| {
        let how = request.found_in([scheme.name.hi.as_str(), &scheme.name.en, &scheme.code.0])?;
        Some(Found { target: SearchTarget::Scheme(scheme.code.clone()), how })
    });
    found.collect()
}

/// The number of a direction, in whatever digits: 07/2026-12.
fn number(typed: &str) -> Option<DirectionNumber> {
    let plain = ascii_digits(typed.trim());
    let (code, rest) = plain.rsplit_once('/')?;
    let (year, serial) = rest.split_once('-')?;
    let (series_code, year, serial) =
        (code.trim().to_owned(), year.trim().parse().ok()?, serial.trim().parse().ok()?);
    (!series_code.is_empty()).then_some(DirectionNumber { series_code, year, serial })
}

impl Marked {
    /// The whole text.
    pub fn whole(text: &str, request: &Request, by_sound: bool) -> Self {
        let text = on_one_line(text);
        Self { marks: request.look(&text, by_sound).marks, text }
    }

    /// The first of these texts that has all words of the query, or the one that has most; without any, the
    /// first. A long one in part.
    pub fn best<'a>(texts: impl IntoIterator<Item = &'a str>, request: &Request, by_sound: bool) -> Self {
        let mut best = Self::default();
        for text in texts.into_iter().filter(|text| !text.trim().is_empty()) {
            let text = on_one_line(text);
            let looked = request.look(&text, by_sound);
            if best.text.is_empty() || looked.marks.len() > best.marks.len() {
                best = Self { text, marks: looked.marks };
            }
            if looked.has_all {
                break;
            }
        }
        best.shortened()
    }

    fn shortened(self) -> Self {
        let first = self.marks.first().map_or(0, |mark| mark.start);
        let start = cut_before(&self.text, first, BEFORE_CLUSTERS);
        let rest = self.text.get(start..).unwrap_or_default();
        let shown = cluster::truncate_clusters(rest, SNIPPET_CLUSTERS);
        let shown = match shown.rfind(' ') {
            // Not in the middle of a word.
            Some(space) if shown.len() < rest.len() => shown.get(..space).unwrap_or(shown),
            _ => shown,
        };
        let (before, after) =
            (if start > 0 { "… " } else { "" }, if shown.len() < rest.len() { " …" } else { "" });
        let end = start + shown.len();
        let moved = |mark: &Range<usize>| mark.start - start + before.len()..mark.end - start + before.len();
        let within = self.marks.iter().filter(|mark| start <= mark.start && mark.end <= end);
        Self { marks: within.map(moved).collect(), text: format!("{before}{shown}{after}") }
    }
}

/// The start of the word that stands so many clusters before `at`; the start of the text when it is near.
fn cut_before(text: &str, at: usize, clusters: usize) -> usize {
    let mut start = at;
    for _ in 0..clusters {
        start = cluster::previous_boundary_byte(text, start);
    }
    if start == 0 {
        return 0;
    }
    let space = text.get(start..at).and_then(|between| between.find(' '));
    space.map_or(start, |space| start + space + 1)
}

fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let number_of = |typed| number(typed).map(|number| number.to_string());
        assert_eq!(number_of(" 07/2026-12 ").as_deref(), Some("07/2026-12"));
        assert_eq!(number_of("०७/२०२६-०२").as_deref(), Some("07/2026-02"));
        assert_eq!(number_of("7/2026-2").as_deref(), Some("7/2026-02"));
        assert_eq!(number_of("समीक्षा"), None);
        assert_eq!(number_of("/2026-2"), None);
    }

    #[test]
    fn a_long_text_is_shown_around_its_found_words() {
        let text = format!("{}चूरू\nके ई-मित्र {}", "पहले यह हुआ। ".repeat(40), "फिर वह हुआ। ".repeat(40));
        let shown = Marked::best(["कुछ और", &text], &Request::read("चुरू ईमित्र"), false);
        assert!(shown.text.starts_with("… ") && shown.text.ends_with(" …"), "{}", shown.text);
        assert!(shown.text.chars().count() < 500);
        let marked: Vec<&str> =
            shown.marks.iter().map(|mark| shown.text.get(mark.clone()).unwrap()).collect();
        assert_eq!(marked, ["चूरू", "ई", "मित्र"]);
    }

    proptest! {
        #[test]
        fn what_is_shown_holds_its_marks_whole(text in "([कखि्ष]{1,9} ?\n?){0,90}", query in "[कखि्ष]{1,3}") {
            let request = Request::read(&query);
            let shown = Marked::best([text.as_str()], &request, false);
            for mark in &shown.marks {
                prop_assert!(!shown.text.get(mark.clone()).unwrap().trim().is_empty());
                prop_assert!(cluster::is_boundary_byte(&shown.text, mark.start));
                prop_assert!(cluster::is_boundary_byte(&shown.text, mark.end));
            }
            prop_assert_eq!(shown.marks.is_empty(), request.look(&text, false).marks.is_empty());
        }
    }
}
