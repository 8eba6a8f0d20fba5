//! A table and a scheme → a proposed mapping: which column is which, how sure, and what else it may be.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::RawCell;
use super::find::{Line, LineKind, Table};
use super::likeness::{joined, likeness, skeleton};
use super::mapping::{ColumnMap, Mapping, Role, Sureness};
use super::rescale::rescale;
use super::scale::Scale;
use super::units::UnitIndex;
use super::value::plain_number;
use super::words;
use crate::hindi::fold;
use crate::model::{Indicator, IndicatorCode, Kind, Scheme};

const LIKELY: f64 = 0.85;
const LEAD: f64 = 0.1;
const WORTH_ASKING: f64 = 0.7;
/// How many lines are looked at to tell where the names of units stand.
const LINES_LOOKED_AT: usize = 200;

/// Proposes what the columns of the table are.
pub fn propose(table: &Table, scheme: &Scheme, units: &UnitIndex) -> Mapping {
    let (names, things) = (indicator_names(scheme), Things::of(scheme));
    let by_lowest: Vec<bool> =
        table.columns.iter().map(|column| is_by_lowest(&column.parts, &names)).collect();
    let mut columns: Vec<ColumnMap> = table
        .columns
        .iter()
        .map(|column| match by_heading(&column.parts, &names, &things) {
            Some((code, sure, runner_up)) if sure.is_taken() => ColumnMap {
                role: Role::Indicator(code),
                sure,
                runner_up,
                ..unknown(column.place, column.heading())
            },
            found => ColumnMap {
                sure: found.as_ref().map_or(Sureness::None, |(_, sure, _)| *sure),
                runner_up: found.map(|(code, ..)| code),
                ..unknown(column.place, column.heading())
            },
        })
        .collect();
    give_way(&mut columns, &by_lowest);
    set_unit_columns(table, scheme, units, &mut columns);
    for (place, column) in columns.iter_mut().enumerate().filter(|(_, column)| column.role == Role::Unknown) {
        by_words(table, place, units, column);
    }
    let mut mapping = Mapping { fingerprint: table.fingerprint(), columns, ..Mapping::default() };
    rescale(table, scheme, &mut mapping);
    mapping
}

/// Tells whether a text is surely the heading of a column of the scheme.
pub(super) fn knows_heading(scheme: &Scheme) -> impl Fn(&str) -> bool {
    let (names, things) = (indicator_names(scheme), Things::of(scheme));
    move |text| {
        let found = by_heading(&[text.to_owned()], &names, &things);
        found.is_some_and(|(_, sure, _)| sure >= Sureness::OtherSpelling)
    }
}

fn unknown(place: u32, heading: String) -> ColumnMap {
    ColumnMap {
        place,
        heading,
        role: Role::Unknown,
        sure: Sureness::None,
        runner_up: None,
        scale: Scale::One,
        scale_unsure: false,
        said_scale: None,
    }
}

/// All names of an indicator, made ready for comparing.
struct Names {
    code: IndicatorCode,
    /// Its own, by which it is known before another that is only also called so.
    own: Vec<String>,
    /// These and all others.
    keys: Vec<String>,
    /// The heading over several columns under which it stands.
    groups: Vec<String>,
    is_percent: bool,
}

fn indicator_names(scheme: &Scheme) -> Vec<Names> {
    let offered: Vec<&Indicator> = scheme.indicators.iter().filter(|indicator| !indicator.retired).collect();
    let names = offered.iter().map(|indicator| {
        let mut own = [indicator.name.hi.as_str(), &indicator.name.en, &indicator.code.0].map(key).to_vec();
        let also = indicator.also.iter().map(|heading| key(heading)).filter(|key| !key.is_empty());
        let others = || offered.iter().filter(|other| other.code != indicator.code);
        let unitless =
            without_unit(indicator).into_iter().filter(|name| !others().any(|other| bears(other, name)));
        let also: Vec<String> = also.chain(unitless).collect();
        // As a heading over several columns and its own read together.
        own.extend(indicator.group.iter().flat_map(|group| {
            [(&group.hi, &indicator.name.hi), (&group.en, &indicator.name.en)]
                .map(|(group, name)| key(&format!("{group} {name}")))
        }));
        let groups: Vec<String> =
            indicator.group.iter().flat_map(|group| [key(&group.hi), key(&group.en)]).collect();
        let grouped = groups.iter().flat_map(|group| also.iter().map(move |also| format!("{group} {also}")));
        let keys = own.iter().chain(&also).cloned().chain(grouped.collect::<Vec<_>>()).collect();
        Names { code: indicator.code.clone(), own, keys, groups, is_percent: indicator.kind == Kind::Percent }
    });
    names.collect()
}

/// The names without the unit that they have in brackets, and without their sign of percent: offices leave both out.
fn without_unit(indicator: &Indicator) -> Vec<String> {
    let names = [&indicator.name.hi, &indicator.name.en];
    let bare = |name: &&String| match &indicator.kind {
        Kind::Measure(_) => name
            .trim_end()
            .strip_suffix(')')
            .and_then(|name| name.rsplit_once('('))
            .map(|(name, _)| key(name)),
        Kind::Percent => key(name).strip_suffix("प्रतिशत").map(|name| name.trim_end().to_owned()),
        _ => None,
    };
    names.iter().filter_map(bare).filter(|name| !name.is_empty()).collect()
}

/// The indicator is called so, with or without its unit.
fn bears(indicator: &Indicator, name: &str) -> bool {
    let names = [&indicator.name.hi, &indicator.name.en].into_iter().chain(&indicator.also);
    names.into_iter().any(|one| key(one) == name) || without_unit(indicator).iter().any(|one| one == name)
}

/// A heading folded, with its `%` as a word, since `चालू` and `चालू %` are two columns, and without what
/// only says in which unit its numbers are.
fn key(heading: &str) -> String {
    let spelt = fold(&heading.replace('%', " प्रतिशत "));
    let words = spelt.split(' ').filter_map(|word| match word {
        "percent" | "percentage" | "pct" => Some("प्रतिशत"),
        "तिथि" | "तारीख" | "दि" => Some("दिनांक"),
        "रुपये" | "रु" | "रू" | "rs" | "inr" | "rupees" | "में" | "in" => None,
        word if crate::hindi::power_of_ten(word).is_some() => None,
        word => Some(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// One form for those in which a heading has a word: कैमरा, कैमरे and कैमरों (की संख्या).
fn stem(word: &str) -> &str {
    const ENDS: [&str; 4] = ["ों", "ें", "े", "ा"];
    ENDS.iter().find_map(|end| word.strip_suffix(end)).filter(|stem| stem.chars().count() > 1).unwrap_or(word)
}

/// Without the words that headings have or leave out as they like, and without the ends of the others.
fn bare(key: &str) -> String {
    let noise = |word: &&str| {
        !matches!(*word, "की" | "का" | "के" | "संख्या" | "सं" | "no" | "nos" | "of" | "number" | "the")
            && !matches!(*word, "नं" | "नम्बर" | "नंबर" | "नाम" | "name" | "नग")
    };
    key.split(' ').filter(noise).map(stem).collect()
}

type Found = Option<(IndicatorCode, Sureness, Option<IndicatorCode>)>;

fn by_heading(parts: &[String], names: &[Names], things: &Things) -> Found {
    let whole = key(&parts.join(" "));
    if whole.is_empty() {
        return None;
    }
    let own = |wanted: &str| names.iter().find(|names| names.own.iter().any(|key| key == wanted));
    let exact = |wanted: &str| {
        own(wanted).or_else(|| names.iter().find(|names| names.keys.iter().any(|key| key == wanted)))
    };
    if let Some(names) = own(&whole) {
        return Some((names.code.clone(), Sureness::Exact, None));
    }
    if let Some(names) = exact(&whole) {
        return Some((names.code.clone(), Sureness::OtherSpelling, None));
    }
    let spelt = skeleton(&bare(&whole));
    let same = |names: &&Names| names.keys.iter().any(|key| skeleton(&bare(key)) == spelt);
    let mut spelt_so = names.iter().filter(same);
    if let (Some(one), None) = (spelt_so.next(), spelt_so.next()) {
        return Some((one.code.clone(), Sureness::OtherSpelling, None));
    }
    // The lowest heading alone, under one that names the scheme or a group.
    if let Some((found, upper)) = by_lowest(parts, names) {
        // Under the heading of another group, or of things of another scheme, it is none of its own.
        let is_of_other = things.speak_of_others(&upper)
            || !found.groups.contains(&upper) && names.iter().any(|one| one.groups.contains(&upper));
        let sure = if is_of_other { Sureness::Unsure } else { Sureness::OtherSpelling };
        return Some((found.code.clone(), sure, None));
    }
    by_likeness(&whole, names, &things.neutral)
}

/// The indicator that bears the lowest heading, and what stands above that.
fn by_lowest<'a>(parts: &[String], names: &'a [Names]) -> Option<(&'a Names, String)> {
    let (lowest, above) = parts.split_last().filter(|(_, above)| !above.is_empty())?;
    let lowest = key(lowest);
    let own = names.iter().find(|names| names.own.contains(&lowest));
    let found = own.or_else(|| names.iter().find(|names| names.keys.contains(&lowest)))?;
    Some((found, key(&above.join(" "))))
}

/// Only its lowest heading is known, and not together with what stands above that.
fn is_by_lowest(parts: &[String], names: &[Names]) -> bool {
    let whole = key(&parts.join(" "));
    let spelt = skeleton(&bare(&whole));
    let knows = |names: &Names| names.keys.iter().any(|key| *key == whole || skeleton(&bare(key)) == spelt);
    !names.iter().any(knows) && by_lowest(parts, names).is_some()
}

/// How sure it is that a heading with all words of a name and some more means it: more than likely if the
/// others only name the thing that is counted; else they may turn its meaning round (स्थापित नहीं).
fn inside(key: &str, words: &BTreeSet<&str>, neutral: &BTreeSet<String>) -> f64 {
    let own: BTreeSet<&str> = key.split(' ').map(stem).collect();
    if !own.is_subset(words) {
        return 0.0;
    }
    let others_are_neutral = words.difference(&own).all(|word| neutral.contains(*word));
    if others_are_neutral { LIKELY } else { WORTH_ASKING }
}

/// How sure it is that a heading means a name of which it leaves words out: worth asking, if it has most of them.
fn short_of(key: &str, words: &BTreeSet<&str>) -> f64 {
    let own: BTreeSet<&str> = key.split(' ').map(stem).collect();
    let has_most = words.len() > 1 && words.len() * 2 > own.len() && words.is_subset(&own);
    if has_most { WORTH_ASKING } else { 0.0 }
}

/// The words for what is counted, as stems.
struct Things {
    /// Those of the scheme itself, and what is said of any thing.
    neutral: BTreeSet<String>,
    /// Those of which only other schemes speak: links are no cameras.
    others: BTreeSet<String>,
}

impl Things {
    fn of(scheme: &Scheme) -> Self {
        const OF_ANY: &str =
            "मशीन उपकरण प्रकरण संख्या की का के नग nos no of number machine machines device devices cases";
        const OF_ONE: &str = "कियोस्क फोन कैमरा लिंक kiosk kiosks phone phones camera cameras link links";
        let stems =
            |words: &str| words.split_whitespace().map(|word| stem(word).to_owned()).collect::<Vec<_>>();
        let indicators = scheme.indicators.iter().flat_map(|indicator| {
            let names = std::iter::once(&indicator.name).chain(&indicator.group);
            names.flat_map(|name| [&name.hi, &name.en]).chain(&indicator.also)
        });
        let own: BTreeSet<String> = [&scheme.name.hi, &scheme.name.en]
            .into_iter()
            .chain(indicators)
            .flat_map(|name| stems(&key(name)))
            .collect();
        let (of_scheme, others): (BTreeSet<String>, _) =
            stems(OF_ONE).into_iter().partition(|word| own.contains(word));
        let names = [&scheme.name.hi, &scheme.name.en].map(|name| key(name)).join(" ");
        let neutral = stems(&names).into_iter().chain(stems(OF_ANY)).chain(of_scheme).collect();
        Self { neutral, others }
    }

    fn speak_of_others(&self, heading: &str) -> bool {
        heading.split(' ').any(|word| self.others.contains(stem(word)))
    }
}

fn by_likeness(whole: &str, names: &[Names], neutral: &BTreeSet<String>) -> Found {
    let is_percent = whole.split(' ').any(|word| word == "प्रतिशत");
    let wanted = skeleton(whole);
    let words: BTreeSet<&str> = whole.split(' ').map(stem).collect();
    let mut scored: Vec<(f64, &IndicatorCode)> = names
        .iter()
        .filter(|names| names.is_percent == is_percent)
        .map(|names| {
            let like = |key: &String| {
                likeness(&skeleton(key), &wanted).max(inside(key, &words, neutral)).max(short_of(key, &words))
            };
            (names.keys.iter().map(like).fold(0.0, f64::max), &names.code)
        })
        .filter(|(score, _)| *score >= WORTH_ASKING)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (best, second) = (*scored.first()?, scored.get(1));
    let alone = second.is_none_or(|second| best.0 - second.0 >= LEAD);
    let sure = if best.0 >= LIKELY && alone { Sureness::Likely } else { Sureness::Unsure };
    Some((best.1.clone(), sure, second.map(|(_, code)| (*code).clone())))
}

/// What is only likely gives way to another column that bears the name itself; and one that bears it under a heading
/// of something else to one that bears it under its own: of links and cameras that are on, only cameras are counted.
fn give_way(columns: &mut [ColumnMap], by_lowest: &[bool]) {
    let is_by_lowest = |place: usize| by_lowest.get(place).copied().unwrap_or(false);
    let mut best: BTreeMap<IndicatorCode, (bool, Sureness)> = BTreeMap::new();
    for (place, column) in columns.iter().enumerate() {
        if let Role::Indicator(code) = &column.role {
            let best = best.entry(code.clone()).or_default();
            *best = (*best).max((!is_by_lowest(place), column.sure));
        }
    }
    for (place, column) in columns.iter_mut().enumerate() {
        let Role::Indicator(code) = &column.role else { continue };
        let Some((is_whole, sure)) = best.get(code) else { continue };
        if is_by_lowest(place) && *is_whole && *sure > Sureness::Likely {
            (column.role, column.sure, column.runner_up) = (Role::Unknown, Sureness::None, None);
        } else if column.sure == Sureness::Likely && *sure > Sureness::Likely {
            (column.role, column.sure, column.runner_up) =
                (Role::Unknown, Sureness::Unsure, Some(code.clone()));
        }
    }
}

fn figure_lines(table: &Table) -> impl Iterator<Item = &Line> {
    table.lines.iter().filter(|line| line.kind == LineKind::Figures).take(LINES_LOOKED_AT)
}

/// The column in which most cells name units of the scheme; another one with names of units above them.
fn set_unit_columns(table: &Table, scheme: &Scheme, units: &UnitIndex, columns: &mut [ColumnMap]) {
    let mut counted: Vec<(usize, usize, usize)> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let cells = figure_lines(table).filter_map(|line| line.cells.get(place));
        let known = cells.filter_map(|cell| match cell {
            RawCell::Text(text) => units.knows(text),
            _ => None,
        });
        let (own, all) = known.fold((0, 0), |(own, all), is_own| (own + usize::from(is_own), all + 1));
        if all > 0 && column.sure < Sureness::OtherSpelling {
            counted.push((own, all, place));
        }
    }
    let lines = figure_lines(table).count();
    let heading = |place: &usize| {
        columns.get(*place).is_some_and(|column| {
            words::is_unit_heading(&column.heading) || is_row_heading(scheme, &column.heading)
        })
    };
    let by_names = counted
        .iter()
        .max_by_key(|(own, all, place)| (*own, *all, heading(place), std::cmp::Reverse(*place)));
    let by_heading = || (0..columns.len()).find(heading);
    let Some(unit) = by_names.map(|(.., place)| *place).or_else(by_heading) else { return };
    let parent = counted.iter().find(|(_, all, place)| *place != unit && *all * 2 > lines);
    let parent = parent.map(|(.., place)| *place);
    for (place, role) in [(Some(unit), Role::Unit), (parent, Role::Parent)] {
        if let Some(column) = place.and_then(|place| columns.get_mut(place)) {
            (column.role, column.sure, column.runner_up) = (role, Sureness::Exact, None);
        }
    }
}

fn is_row_heading(scheme: &Scheme, heading: &str) -> bool {
    let heading = joined(heading);
    [&scheme.row_heading.hi, &scheme.row_heading.en].iter().any(|name| joined(name) == heading)
}

/// Columns that are known by common words: running numbers, codes, levels, remarks.
fn by_words(table: &Table, place: usize, units: &UnitIndex, column: &mut ColumnMap) {
    let codes = || {
        let cells = figure_lines(table).filter_map(|line| line.cells.get(place));
        let (mut known, mut all) = (0, 0);
        for cell in cells.filter(|cell| !cell.is_blank()) {
            all += 1;
            known += usize::from(code_of(cell).is_some_and(|code| units.knows_code(code)));
        }
        known * 2 > all
    };
    let role = if words::is_serial(&column.heading) {
        Role::Serial
    } else if words::is_code(&column.heading) && codes() {
        Role::UnitCode
    } else if words::is_level(&column.heading) {
        Role::Level
    } else if words::is_remark(&column.heading) {
        Role::Ignored
    } else {
        return;
    };
    (column.role, column.sure, column.runner_up) = (role, Sureness::Exact, None);
}

/// A code in the Local Government Directory.
pub(super) fn code_of(cell: &RawCell) -> Option<u32> {
    let number = plain_number(cell)?;
    (number.fract() == 0.0 && (1.0..4e9).contains(&number)).then_some(number as u32)
}
