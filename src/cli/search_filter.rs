//! The filters of `baithak search`, as they are typed, and what they mean in a database.

use std::path::Path;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::day::day;
use super::{Failure, failed};
use crate::hindi::fold;
use crate::i18n::cli::CliMessage;
use crate::model::{Lang, People, Responsible, SchemeCode, SearchFilter, SearchKind, SeriesId, SoughtState};
use crate::session::Session;

/// So many are named when a name is that of several.
const NAMED: usize = 5;

#[derive(Debug, clap::Args)]
pub struct Narrowing {
    /// Only things of this kind; may be given several times.
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Vec<SearchKind>,
    /// Only meetings of the series with this code, and what belongs to them.
    #[arg(long, value_name = "CODE")]
    series: Option<String>,
    /// Only what belongs to this scheme, such as ip-phone.
    #[arg(long, value_name = "CODE")]
    scheme: Option<String>,
    /// Only directions for which this officer or post answers: the name or a part of it, in whatever
    /// spelling.
    #[arg(long, value_name = "NAME")]
    officer: Option<String>,
    /// Only directions that stand so, and what was entered on them.
    #[arg(long, value_name = "STATE", value_parser = states())]
    state: Option<SoughtState>,
    /// Only what was said from this day on.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    from: Option<NaiveDate>,
    /// Only what was said up to this day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    to: Option<NaiveDate>,
}

fn kinds() -> impl TypedValueParser<Value = SearchKind> {
    PossibleValuesParser::new(SearchKind::ALL.map(SearchKind::code))
        .try_map(|code| SearchKind::from_code(&code).ok_or("no such kind"))
}

fn states() -> impl TypedValueParser<Value = SoughtState> {
    PossibleValuesParser::new(SoughtState::ALL.map(SoughtState::code))
        .try_map(|code| SoughtState::from_code(&code).ok_or("no such state"))
}

impl Narrowing {
    pub fn filter(self, session: &Session, db: &Path, lang: Lang) -> Result<SearchFilter, Failure> {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && from > to
        {
            let values = [("from", from.to_string()), ("to", to.to_string())];
            let values = values.each_ref().map(|(name, day)| (*name, day.as_str()));
            return Err(Failure::WrongUse(CliMessage::DaysReversed.with(lang, &values)));
        }
        let read = |error| failed(lang)(error);
        let scheme = self.scheme.map(|code| known_scheme(session, code, lang)).transpose()?;
        let series = self.series.map(|code| series(session, &code, db, lang)).transpose()?;
        let officer = |typed: String| {
            let people = session.people().map_err(read)?;
            responsible(&people, &typed, db, lang)
        };
        let responsible = self.officer.map(officer).transpose()?;
        let Self { kind, state, from, to, .. } = self;
        Ok(SearchFilter { kinds: kind, series, scheme, responsible, state, from, to })
    }
}

fn known_scheme(session: &Session, code: String, lang: Lang) -> Result<SchemeCode, Failure> {
    Ok(session.scheme(&SchemeCode(code)).map_err(failed(lang))?.code.clone())
}

fn series(session: &Session, code: &str, db: &Path, lang: Lang) -> Result<SeriesId, Failure> {
    let all = session.home().map_err(failed(lang))?.series;
    if let Some(found) = all.iter().find(|series| series.code == code) {
        return Ok(found.id);
    }
    let codes = all.iter().map(|series| series.code.as_str()).collect::<Vec<_>>().join(", ");
    let values = [("file", &*db.display().to_string()), ("code", code), ("codes", &codes)];
    Err(Failure::NotDone(CliMessage::NoSuchSeries.with(lang, &values)))
}

/// The one officer or post that is called so. A whole name comes before names of which it is a part.
fn responsible(people: &People, typed: &str, db: &Path, lang: Lang) -> Result<Responsible, Failure> {
    let officers = people.officers.values().map(|one| (Responsible::Officer(one.id), &one.name));
    let posts = people.posts.values().map(|one| (Responsible::Post(one.id), &one.name));
    let named = officers.chain(posts);
    let is_whole = |name: &str| fold(name.trim()) == fold(typed.trim());
    let (mut whole, mut part) = (Vec::new(), Vec::new());
    for (who, name) in named {
        let names = Lang::ALL.map(|lang| name.get(lang));
        if names.iter().any(|name| is_whole(name)) {
            whole.push(who);
        } else if names.iter().any(|name| fold::matches(name, typed)) {
            part.push(who);
        }
    }
    let found = if whole.is_empty() { part } else { whole };
    let file = db.display().to_string();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let values = [("file", file.as_str()), ("name", typed)];
            Err(Failure::NotDone(CliMessage::NoSuchOfficer.with(lang, &values)))
        }
        several => {
            let label = |who: &Responsible| format!("“{}”", people.responsible_label(*who, lang));
            let names = several.iter().take(NAMED).map(label).collect::<Vec<_>>().join(", ");
            let values = [("name", typed), ("names", names.as_str())];
            Err(Failure::NotDone(CliMessage::SeveralOfficers.with(lang, &values)))
        }
    }
}
