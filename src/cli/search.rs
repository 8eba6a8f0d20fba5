//! `baithak search`: finds, and prints a line or a JSON object for each hit.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use super::search_filter::Narrowing;
use super::{Failure, Say, failed, say};
use crate::hindi::format_date;
use crate::i18n::cli::CliMessage;
use crate::i18n::search::SearchWord;
use crate::model::{Digits, Lang, MeetingId, SearchKind};
use crate::session::{Clock, Hit, Query, Session};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The database to read.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// The words, all of which must be found; words in double quotes stand together. Without any, all that
    /// the filters let through is listed.
    #[arg(
        value_name = "QUERY",
        required_unless_present_any = ["series", "scheme", "officer", "state", "from", "to"],
        num_args = 1..
    )]
    query: Vec<String>,
    /// As JSON instead of lines.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    narrowing: Narrowing,
    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    #[command(flatten)]
    pub(super) say: Say,
}

/// A hit of `search --json`.
#[derive(Serialize)]
struct HitLine<'a> {
    kind: SearchKind,
    id: String,
    /// `null` for what belongs to no meeting.
    meeting: Option<MeetingId>,
    /// The title, and behind a dash what was found below it.
    text: &'a str,
}

pub(super) fn run(arguments: Arguments, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let Arguments { db, query, json, narrowing, limit, .. } = arguments;
    let session = Session::open_read_only(&db, clock).map_err(failed(lang))?;
    let filter = narrowing.filter(&session, &db, lang)?;
    let text = query.join(" ");
    // A private note stays on the operator's own screen.
    let query = Query { text, filter, lang, limit, ..Query::default() };
    let hits = session.search(&query).map_err(failed(lang))?;
    let texts: Vec<String> = hits.iter().map(text_of).collect();
    if json {
        let lines = hits.iter().zip(&texts).map(|(hit, text)| HitLine {
            kind: hit.target.kind(),
            id: hit.target.key(),
            meeting: hit.meeting.as_ref().map(|meeting| meeting.id),
            text,
        });
        let all: Vec<HitLine> = lines.collect();
        return say(&serde_json::to_string_pretty(&all).map_err(io::Error::from)?);
    }
    if hits.is_empty() {
        return say(&match query.text.as_str() {
            "" => CliMessage::NothingLetThrough.text(lang).to_owned(),
            typed => CliMessage::NothingFound.with(lang, &[("query", typed)]),
        });
    }
    for (hit, text) in hits.iter().zip(texts) {
        let date = hit.meeting.as_ref().map(|meeting| format_date(meeting.date, Digits::Latin));
        let kind = hit.target.kind();
        // In English the word that --kind takes.
        let kind = match lang {
            Lang::Hi => SearchWord::of(kind).text(lang),
            Lang::En => kind.code(),
        };
        say(&format!("{kind:<10}  {:<10}  {text}", date.unwrap_or_default()))?;
    }
    Ok(())
}

fn text_of(hit: &Hit) -> String {
    match (hit.title.text.trim(), hit.snippet.text.trim()) {
        (title, "") => title.to_owned(),
        ("", snippet) => snippet.to_owned(),
        (title, snippet) => format!("{title} — {snippet}"),
    }
}
