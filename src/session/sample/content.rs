//! The sample's files under `assets/sample`, read into types.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::Deserialize;

use super::figures::Recipe;
use crate::model::{Bilingual, IndicatorCode, ItemKind, OfficeProfile, Priority, SchemeCode};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingToml {
    written_at: String,
    office: OfficeProfile,
    offices: Vec<Named>,
    posts: Vec<PostContent>,
    officers: Vec<OfficerContent>,
    series: SeriesContent,
    second_series: SeriesContent,
    place: Place,
    items: Vec<ItemContent>,
    meetings: Vec<MeetingContent>,
    pool: Pool,
}

/// All of the sample's content.
#[derive(Debug)]
pub(super) struct Content {
    /// When the sample was, as it says of itself, written.
    pub written_at: DateTime<FixedOffset>,
    pub office: OfficeProfile,
    pub offices: Vec<Named>,
    pub posts: Vec<PostContent>,
    /// In the order of the attendance list: the first chairs, the second convenes.
    pub officers: Vec<OfficerContent>,
    pub series: SeriesContent,
    pub second_series: SeriesContent,
    pub place: Place,
    pub items: Vec<ItemContent>,
    /// Oldest first; the last is the reported one.
    pub meetings: Vec<MeetingContent>,
    pub pool: Pool,
    pub figures: BTreeMap<SchemeCode, Vec<(IndicatorCode, Recipe)>>,
    pub register: RegisterContent,
}

/// Of what the registers' things are made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RegisterContent {
    pub offices: Vec<String>,
    pub subjects: Vec<String>,
    pub objections: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub key: String,
    pub name: Bilingual,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PostContent {
    pub key: String,
    pub name: Bilingual,
    pub office: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficerContent {
    pub key: String,
    pub name: Bilingual,
    pub post: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeriesContent {
    pub code: String,
    pub name: Bilingual,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub venue: Bilingual,
    pub subject: Bilingual,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemContent {
    pub key: String,
    pub title: Bilingual,
    #[serde(default)]
    pub kind: ItemKind,
    pub scheme: Option<SchemeCode>,
    /// The convener when nobody is named.
    pub presenter: Option<String>,
    pub minutes: u16,
    pub discussion: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeetingContent {
    pub number: u32,
    pub date: NaiveDate,
    pub time: NaiveTime,
    /// The day on which its figures stand.
    pub figures: NaiveDate,
    pub state: crate::model::MeetingState,
    pub directions: Vec<DirectionContent>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DirectionContent {
    pub item: String,
    pub text: String,
    #[serde(default)]
    pub deadline: String,
    /// Where the phrase names no date of its own.
    pub date: Option<NaiveDate>,
    pub lead: Option<Who>,
    #[serde(default)]
    pub supporting: Vec<Who>,
    #[serde(default)]
    pub priority: Priority,
    pub target: Option<TargetContent>,
    #[serde(default)]
    pub compliance: Vec<EntryContent>,
}

/// Units by their English names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TargetContent {
    pub scheme: SchemeCode,
    pub unit: Option<String>,
    pub indicator: Option<IndicatorCode>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryContent {
    pub date: NaiveDate,
    /// Entered in the meeting after the one that gave the direction.
    #[serde(default)]
    pub in_next_meeting: bool,
    /// A code of `ComplianceEntry`.
    pub entry: String,
    pub until: Option<NaiveDate>,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub delay_reason: String,
    pub by: Option<Who>,
    #[serde(default)]
    pub references: Vec<String>,
}

/// By key.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Who {
    Officer(String),
    Post(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pool {
    /// The serial of the first direction when the years before are not in the sample.
    pub first_serial: u32,
    pub directions: Vec<DirectionContent>,
}

impl Content {
    /// The files are part of the program, so an error is a slip in them; a test reads them.
    pub fn read() -> Result<Self, String> {
        let read: MeetingToml = toml::from_str(include_str!("../../../assets/sample/meeting.toml"))
            .map_err(|error| format!("meeting.toml: {error}"))?;
        let figures: BTreeMap<SchemeCode, toml::Table> =
            toml::from_str(include_str!("../../../assets/sample/figures.toml"))
                .map_err(|error| format!("figures.toml: {error}"))?;
        let register = toml::from_str(include_str!("../../../assets/sample/register.toml"))
            .map_err(|error| format!("register.toml: {error}"))?;
        Ok(Self {
            register,
            written_at: DateTime::parse_from_rfc3339(&read.written_at).map_err(|error| error.to_string())?,
            office: read.office,
            offices: read.offices,
            posts: read.posts,
            officers: read.officers,
            series: read.series,
            second_series: read.second_series,
            place: read.place,
            items: read.items,
            meetings: read.meetings,
            pool: read.pool,
            figures: figures
                .into_iter()
                .map(|(code, table)| Ok((code, recipes(table)?)))
                .collect::<Result<_, String>>()?,
        })
    }
}

/// What a figure is made from comes before it; a table of the file has no order, so it is put in one.
fn recipes(table: toml::Table) -> Result<Vec<(IndicatorCode, Recipe)>, String> {
    let mut waiting = Vec::new();
    for (code, value) in table {
        let recipe: Recipe = value.try_into().map_err(|error| format!("figures.toml: {code}: {error}"))?;
        waiting.push((IndicatorCode(code.into()), recipe));
    }
    let mut sorted: Vec<(IndicatorCode, Recipe)> = Vec::new();
    while !waiting.is_empty() {
        let is_known = |code: &IndicatorCode| sorted.iter().any(|(known, _)| known == code);
        let ready = waiting.iter().position(|(_, recipe)| recipe.made_from().all(is_known));
        match ready {
            Some(place) => sorted.push(waiting.remove(place)),
            None => return Err(format!("figures.toml: {waiting:?} are made from what is not there")),
        }
    }
    Ok(sorted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ComplianceEntry;

    #[test]
    fn every_entry_of_the_sample_has_a_code_that_is_known() {
        let content = Content::read().unwrap();
        let directions = content.meetings.iter().flat_map(|meeting| &meeting.directions);
        let entries: Vec<&EntryContent> = directions.flat_map(|direction| &direction.compliance).collect();
        assert!(!entries.is_empty());
        for entry in entries {
            assert!(ComplianceEntry::from_code(&entry.entry, entry.until).is_some(), "{entry:?}");
        }
    }
}
