//! The same use cases without a window. Exit code 0: done; 1: not done, with one sentence on stderr why;
//! 2: wrong use, which clap says, or a sentence here.

mod day;
mod figures;
mod figures_out;
mod help;
mod krutidev;
mod search;
mod search_filter;
mod stream;
mod units;
mod usage;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDateTime};
use clap::{Parser, Subcommand, ValueEnum};
use serde::Serialize;

use crate::hindi::{format_date, with_digits};
use crate::i18n::cli::CliMessage;
use crate::i18n::screen::Screen;
use crate::model::{Lang, MeetingId, MeetingState};
use crate::papers;
use crate::session::{Clock, Refusal, Session, SessionError, SystemClock, check, outfile, sample};

pub use usage::parse;

/// Review meetings in Hindi: prepare, hold, and issue the minutes. Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "baithak", version, args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Open a fresh copy of the sample meeting.
    #[arg(long, conflicts_with = "db")]
    pub sample: bool,
    /// Open this database; it is made when it is not there.
    #[arg(long, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Language of the window at this start.
    #[arg(long, value_enum)]
    pub lang: Option<LangArg>,
    /// Close after the first frame with data, and print how many milliseconds it took. For benchmarks.
    #[arg(long, hide = true)]
    pub until_first_frame: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the sample database to a new file.
    Sample {
        /// The file to write; it must not be there yet.
        #[arg(long, value_name = "FILE")]
        db: PathBuf,
        /// Years of history before the sample's own two meetings.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=50))]
        years: Option<u32>,
        /// Directions that the reported meeting gives at least.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=100_000))]
        directions: Option<u32>,
        #[command(flatten)]
        say: Say,
    },
    /// List the meetings, newest first.
    Meetings {
        /// The database to read.
        #[arg(long, value_name = "FILE")]
        db: PathBuf,
        /// As JSON instead of lines.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        say: Say,
    },
    /// Write the minutes of a meeting as PDF to a new file.
    Minutes {
        /// The database to read.
        #[arg(long, value_name = "FILE")]
        db: PathBuf,
        /// The meeting's number, or its id as `meetings` lists it.
        #[arg(long, value_name = "NUMBER|ID")]
        meeting: String,
        /// The date on the paper, such as 2026-11-23T17:30:00+05:30; now, when it is not given.
        #[arg(long, value_name = "RFC3339")]
        now: Option<String>,
        /// The file to write; it must not be there yet.
        #[arg(long, value_name = "FILE.pdf")]
        out: PathBuf,
        /// Language of the paper: Hindi when it is not given.
        #[arg(long, value_enum)]
        lang: Option<LangArg>,
    },
    /// Take figures in from a spreadsheet: all of them or, when anything is refused, none.
    ///
    /// Values that are hard to believe, such as one far from the last, are named and written all the same, since there
    /// is nobody to ask. With --strict they are refused: nothing is written then, and the exit code is 1.
    Import(figures::ImportArgs),
    /// Write the figures of a scheme to a new file.
    Export(figures_out::ExportArgs),
    /// Write a blank form for the figures of a scheme, which `import` knows again.
    Form(figures_out::FormArgs),
    /// Take in or write the list of units.
    #[command(subcommand)]
    Units(units::UnitsCommand),
    /// Find what was written, in whatever spelling, best first.
    Search(search::Arguments),
    /// Verify a database without changing it, and say what was checked.
    Check {
        /// The database to verify.
        #[arg(long, value_name = "FILE")]
        db: PathBuf,
        #[command(flatten)]
        say: Say,
    },
    /// Convert between Kruti Dev 010 (or DevLys 010) and Unicode.
    #[command(name = "krutidev", subcommand)]
    KrutiDev(krutidev::Direction),
}

#[derive(Debug, clap::Args)]
pub struct Say {
    /// Language of what is printed: that of the system when it is not given.
    #[arg(long, value_enum)]
    lang: Option<LangArg>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LangArg {
    Hi,
    En,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Self {
        match lang {
            LangArg::Hi => Self::Hi,
            LangArg::En => Self::En,
        }
    }
}

/// Why a command was not done: one sentence.
enum Failure {
    NotDone(String),
    WrongUse(String),
    /// Who asked reads no more of it: `… | head`.
    NotRead,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NotRead,
            _ => Self::NotDone(error.to_string()),
        }
    }
}

/// How a meeting is named on the command line.
enum Named {
    Id(MeetingId),
    Number(u32),
}

impl Named {
    fn read(typed: &str, lang: Lang) -> Result<Self, Failure> {
        let number = typed.parse().ok().filter(|number| *number > 0).map(Self::Number);
        let named = number.or_else(|| typed.parse().ok().map(Self::Id));
        named.ok_or_else(|| Failure::WrongUse(CliMessage::WrongMeeting.with(lang, &[("typed", typed)])))
    }
}

/// The moment that a paper is dated with.
fn moment(typed: Option<&str>, lang: Lang) -> Result<NaiveDateTime, Failure> {
    let Some(typed) = typed else { return Ok(Local::now().naive_local()) };
    let wrong = || Failure::WrongUse(CliMessage::WrongNow.with(lang, &[("typed", typed)]));
    let now = DateTime::parse_from_rfc3339(typed).ok().map(|now| now.naive_local());
    now.filter(|now| day::is_of_an_office(now.date())).ok_or_else(wrong)
}

/// Runs a command and tells how it went by the exit code.
pub fn run(command: Command) -> ExitCode {
    let asked = match &command {
        Command::Sample { say, .. } | Command::Meetings { say, .. } | Command::Check { say, .. } => say.lang,
        Command::Minutes { lang, .. } => *lang,
        Command::KrutiDev(direction) => direction.lang(),
        Command::Import(args) => args.say.lang,
        Command::Export(args) => args.lang,
        Command::Form(args) => args.lang,
        Command::Units(command) => command.say().lang,
        Command::Search(arguments) => arguments.say.lang,
    };
    let lang = asked.map_or_else(system_lang, Lang::from);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let done = match command {
        Command::Sample { db, years, directions, .. } => {
            write_sample(&db, &sample::Size { years, directions }, clock, lang)
        }
        Command::Meetings { db, json, .. } => list_meetings(&db, json, clock, lang),
        Command::Minutes { db, meeting, now, out, lang: asked } => {
            let paper_lang = asked.map_or(Lang::Hi, Lang::from);
            Named::read(&meeting, lang).and_then(|meeting| {
                let now = moment(now.as_deref(), lang)?;
                write_minutes(&db, &meeting, paper_lang, now, &out, clock, lang)
            })
        }
        Command::Import(args) => figures::import(&args, clock, lang),
        Command::Export(args) => figures_out::export(&args, clock, lang),
        Command::Form(args) => figures_out::form(&args, clock, lang),
        Command::Units(command) => units::run(&command, clock, lang),
        Command::Search(arguments) => search::run(arguments, clock, lang),
        Command::Check { db, .. } => check_database(&db, clock, lang),
        Command::KrutiDev(direction) => krutidev::run(&direction, lang),
    };
    let (sentence, code) = match done {
        Ok(()) | Err(Failure::NotRead) => return ExitCode::SUCCESS,
        Err(Failure::NotDone(sentence)) => (sentence, ExitCode::FAILURE),
        Err(Failure::WrongUse(sentence)) => (sentence, ExitCode::from(2)),
    };
    // When nobody hears it, the exit code still says it.
    let _ = writeln!(io::stderr(), "{sentence}");
    code
}

/// Hindi where the system speaks Hindi.
fn system_lang() -> Lang {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    match named.into_iter().find(|value| !value.is_empty()) {
        Some(value) if value.starts_with("hi") => Lang::Hi,
        _ => Lang::En,
    }
}

fn failed(lang: Lang) -> impl Fn(SessionError) -> Failure {
    move |error| Failure::NotDone(error.sentence(lang))
}

fn write_sample(path: &Path, size: &sample::Size, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    sample::write(path, size, clock).map_err(failed(lang))?;
    say(&CliMessage::SampleWritten.with(lang, &[("file", &path.display().to_string())]))
}

/// A line of `meetings --json`.
#[derive(Serialize)]
struct MeetingLine<'a> {
    id: MeetingId,
    number: u32,
    date: chrono::NaiveDate,
    title: &'a str,
    state: MeetingState,
}

fn list_meetings(path: &Path, json: bool, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let session = Session::open_read_only(path, clock).map_err(failed(lang))?;
    let home = session.home().map_err(failed(lang))?;
    let writing = home.office.as_ref().map_or_else(|| lang.into(), |office| office.writing(lang));
    let lines = home.meetings.iter().map(|meeting| MeetingLine {
        id: meeting.id,
        number: meeting.number,
        date: meeting.date,
        title: if meeting.subject.is_empty() {
            meeting.series_name.get(lang)
        } else {
            meeting.subject.get(lang)
        },
        state: meeting.state,
    });
    if json {
        let all: Vec<MeetingLine> = lines.collect();
        return say(&serde_json::to_string_pretty(&all).map_err(io::Error::from)?);
    }
    for line in lines {
        let MeetingLine { id, number, date, title, state } = line;
        let (number, date) = (with_digits(&number.to_string(), writing.digits), format_date(date, writing));
        say(&format!("{id}  {number:>4}  {date}  {:<10}  {title}", state_word(state, lang)))?;
    }
    Ok(())
}

/// In English the word that stands in `--json`.
fn state_word(state: MeetingState, lang: Lang) -> &'static str {
    let word = match (lang, state) {
        (Lang::En, state) => return state.code(),
        (Lang::Hi, MeetingState::Draft) => Screen::StateDraft,
        (Lang::Hi, MeetingState::InSession) => Screen::StateInSession,
        (Lang::Hi, MeetingState::Closed) => Screen::StateClosed,
    };
    word.text(lang)
}

fn write_minutes(
    db: &Path,
    meeting: &Named,
    paper_lang: Lang,
    now: NaiveDateTime,
    out: &Path,
    clock: Arc<dyn Clock>,
    lang: Lang,
) -> Result<(), Failure> {
    let session = Session::open_read_only(db, clock).map_err(failed(lang))?;
    let about = |message: CliMessage, meeting: &dyn std::fmt::Display| {
        let (file, meeting) = (db.display().to_string(), meeting.to_string());
        Failure::NotDone(message.with(lang, &[("file", &file), ("meeting", &meeting)]))
    };
    let id = match meeting {
        Named::Id(id) => *id,
        Named::Number(number) => {
            let home = session.home().map_err(failed(lang))?;
            let mut found = home.meetings.iter().filter(|meeting| meeting.number == *number);
            match (found.next(), found.next()) {
                (Some(meeting), None) => meeting.id,
                (Some(_), Some(_)) => return Err(about(CliMessage::SeveralMeetings, number)),
                (None, _) => return Err(about(CliMessage::NoSuchMeeting, number)),
            }
        }
    };
    let file = session.meeting_file(id).map_err(|error| match error {
        SessionError::Refused(Refusal::Gone) => about(CliMessage::NoSuchMeeting, &id),
        error => failed(lang)(error),
    })?;
    let bytes = papers::minutes_pdf(&file, paper_lang, now).map_err(|error| {
        Failure::NotDone(CliMessage::MinutesFailed.with(lang, &[("detail", &error.to_string())]))
    })?;
    outfile::write_new(out, &bytes).map_err(failed(lang))?;
    say(&CliMessage::MinutesWritten.with(lang, &[("file", &out.display().to_string())]))
}

fn check_database(path: &Path, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let report = check::check(path, clock).map_err(failed(lang))?;
    for check in &report.checks {
        say(&check.sentence(lang))?;
    }
    if report.is_ok() {
        return Ok(());
    }
    let (file, errors) = (path.display().to_string(), report.errors());
    let values = [("file", file.as_str()), ("count", &errors.to_string())];
    let count = u64::try_from(errors).unwrap_or(u64::MAX);
    Err(Failure::NotDone(CliMessage::CheckFailed.counted(lang, count, &values)))
}

fn say(line: &str) -> Result<(), Failure> {
    Ok(writeln!(io::stdout(), "{line}")?)
}
