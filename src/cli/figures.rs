//! Figures by file on their way in.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::day;
use super::{Failure, Say, failed, say};
use crate::i18n::cli::CliMessage;
use crate::i18n::rule::RuleMessage;
use crate::model::{Lang, SchemeCode, Unit};
use crate::session::{Clock, FiguresImport, Session, infile, outfile};
use crate::tabular::{
    self, Absences, Choices, Column, Ground, Limits, Mapping, OldFont, Opened, Plan, Role, Scale, UnitIndex,
    Weight, Workbook, Written,
};

#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// The database to write to.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// The scheme whose figures these are, such as ip-phone.
    #[arg(long, value_name = "CODE")]
    scheme: String,
    /// The day on which the figures stand.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_on: NaiveDate,
    /// What columns and names of units mean, as JSON: {"columns": {"heading": "indicator"}, "units": {"name": "LGD code or name"}}.
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// The file has the things of the scheme's register, one line each, and not its figures.
    #[arg(long)]
    register: bool,
    /// The sheet with the figures, where the workbook has several.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Refuse what is hard to believe too: nothing is written then.
    #[arg(long)]
    strict: bool,
    /// Say what would be done, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write the report as JSON to this file; “-” is the standard output.
    #[arg(long, value_name = "FILE|-")]
    json: Option<PathBuf>,
    /// The spreadsheet: XLSX, XLS, ODS, CSV or TSV.
    file: PathBuf,
    #[command(flatten)]
    pub(super) say: Say,
}

/// What the user says of headings and names, by hand.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct MapFile {
    /// Heading → code of an indicator, or unit, unit-code, level, parent, ignored.
    columns: BTreeMap<String, String>,
    /// Written name → LGD code, or the unit's name.
    units: BTreeMap<String, String>,
    absences: Option<Absences>,
    /// Heading → what its numbers are multiplied by: one, hundred (shares), thousand, lakh, crore.
    scales: BTreeMap<String, Scale>,
    /// Rows as spreadsheets number them.
    skip_rows: Vec<u32>,
}

#[derive(Serialize)]
struct Report<'a> {
    file: String,
    scheme: &'a SchemeCode,
    as_on: NaiveDate,
    rows_read: usize,
    values_accepted: usize,
    values_changed: usize,
    /// True when the figures are in the database now.
    written: bool,
    problems: Vec<ProblemLine>,
    /// None where the file could not be read as far as its columns.
    mapping: Option<&'a Mapping>,
}

#[derive(Serialize)]
struct ProblemLine {
    /// As spreadsheets number them; none for the table as a whole.
    row: Option<u32>,
    column: Option<String>,
    kind: &'static str,
    weight: Weight,
    message: String,
}

pub(super) fn import(args: &ImportArgs, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let Kept { refused, asked } = match take_in(args, clock, lang) {
        Ok(kept) => kept,
        Err(failure) => {
            report_failure(args, &failure);
            return Err(failure);
        }
    };
    let count = refused + asked;
    let message = match (refused, asked) {
        (0, 0) => return Ok(()),
        (0, _) => CliMessage::ImportAsked,
        _ => CliMessage::ImportRefused,
    };
    let (file, shown) = (args.file.display().to_string(), count.to_string());
    let values = [("file", file.as_str()), ("count", &shown)];
    Err(Failure::NotDone(message.counted(lang, count as u64, &values)))
}

/// How many things keep a file from being written.
struct Kept {
    refused: usize,
    /// Hard to believe, where that is to be refused.
    asked: usize,
}

/// Reads the file, writes its figures where nothing keeps it from that, and says so.
fn take_in(args: &ImportArgs, clock: Arc<dyn Clock>, lang: Lang) -> Result<Kept, Failure> {
    let mut session = open_existing(&args.db, clock, lang, args.dry_run)?;
    let code = SchemeCode(args.scheme.clone());
    let bytes = read_file(&args.file, lang)?;
    let read = || -> Result<(Workbook, OldFont), Failure> {
        let book = read_book(&bytes, args, lang)?;
        let font = OldFont::of(&book);
        Ok((book, font))
    };
    let (ground, read) = tabular::both(|| ground(&session, args, &code, lang), read);
    let (ground, (mut book, font)) = (ground?, read?);
    let index = ground.index();
    // As in the window: a file that is Kruti Dev as a whole is read in Unicode.
    let is_old = font.is_whole();
    if is_old {
        book = font.converted(&book);
    }
    let mut opened = open_book(&session, &book, args, &ground, &index, lang)?;
    opened.mapping.legacy = is_old;
    let choices = match &args.map {
        Some(path) => apply_map(path, &mut opened, &ground, &index, lang)?,
        None => Choices::default(),
    };
    // There is nobody to ask: what is hard to believe is said, and taken unless that is not wanted.
    let choices = Choices { accept_all: !args.strict, ..choices };
    let read_old = |text: &str| font.read(text);
    let context = ground.context(&index, Some(&read_old));
    let plan = tabular::plan(&opened.table, &opened.mapping, &choices, &context);
    let count = |weight| plan.problems.iter().filter(|problem| problem.weight == weight).count();
    let kept = Kept { refused: count(Weight::Refused), asked: count(Weight::Asks) };
    let mut written = false;
    // Before anything is written: a report that cannot be put down must not come after figures that are in.
    if let Some(path) = args.json.as_deref().filter(|path| *path != Path::new("-")) {
        outfile::check_place(path, is_report).map_err(failed(lang))?;
    }
    if kept.refused + kept.asked == 0 && !args.dry_run {
        let import = FiguresImport {
            scheme: code.clone(),
            as_on: args.as_on,
            file_name: file_name(&args.file),
            file_hash: tabular::hash(&bytes),
            rows: u32::try_from(plan.rows.len()).unwrap_or(u32::MAX),
            mapping: opened.mapping.clone(),
            readings: plan.readings(),
        };
        written = session.apply(import.edit(plan.things.clone())).map_err(failed(lang))?.changed;
    }
    report(args, &code, &plan, &opened.mapping, written, lang)?;
    Ok(kept)
}

/// A report for other programs also where nothing of the file could be taken. What keeps it from being written is
/// no news beside that.
fn report_failure(args: &ImportArgs, failure: &Failure) {
    let (Failure::NotDone(message), Some(path)) = (failure, &args.json) else { return };
    let problem = ProblemLine {
        row: None,
        column: None,
        kind: "file",
        weight: Weight::Refused,
        message: message.clone(),
    };
    let report = Report {
        file: file_name(&args.file),
        scheme: &SchemeCode(args.scheme.clone()),
        as_on: args.as_on,
        rows_read: 0,
        values_accepted: 0,
        values_changed: 0,
        written: false,
        problems: vec![problem],
        mapping: None,
    };
    if path == Path::new("-") || outfile::check_place(path, is_report).is_ok() {
        put_down(&report, path, Lang::default()).ok();
    }
}

/// To a file, or to the program that reads along.
fn put_down(report: &Report<'_>, path: &Path, lang: Lang) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(report).map_err(std::io::Error::from)?;
    if path == Path::new("-") {
        say(&json)
    } else {
        outfile::replace(path, json.as_bytes()).map_err(failed(lang))
    }
}

fn is_report(bytes: &[u8]) -> bool {
    let json: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    json.is_some_and(|json| json.get("rows_read").is_some())
}

fn ground(session: &Session, args: &ImportArgs, code: &SchemeCode, lang: Lang) -> Result<Ground, Failure> {
    if !args.register {
        return session.import_ground(code, args.as_on).map_err(failed(lang));
    }
    let ground = session.register_ground(code, args.as_on).map_err(failed(lang))?;
    let scheme = session.scheme(code).map_err(failed(lang))?;
    ground.ok_or_else(|| {
        let values = [("name", scheme.name.get(lang))];
        Failure::NotDone(RuleMessage::NoRegister.with(lang, &values))
    })
}

fn read_book(bytes: &[u8], args: &ImportArgs, lang: Lang) -> Result<Workbook, Failure> {
    let file = args.file.display().to_string();
    let read = tabular::read(bytes, &file, &Limits::default(), &tabular::unwatched);
    read.map_err(|error| Failure::NotDone(error.sentence(lang, &file)))
}

fn open_book(
    session: &Session,
    book: &Workbook,
    args: &ImportArgs,
    ground: &Ground,
    index: &UnitIndex,
    lang: Lang,
) -> Result<Opened, Failure> {
    let file = args.file.display().to_string();
    let remembered =
        |fingerprint: &str| session.remembered_mapping(&ground.scheme.code, fingerprint).ok().flatten();
    let opened = tabular::open_figures(book, args.sheet.as_deref(), ground, index, &remembered)
        .map_err(|error| Failure::NotDone(error.sentence(lang, &file)))?;
    match &opened.form {
        Some(form) if form.scheme != ground.scheme.code || form.as_on != ground.as_on => {
            let date = form.as_on.to_string();
            let values = [("file", file.as_str()), ("scheme", &form.scheme.0), ("date", &date)];
            Err(Failure::NotDone(CliMessage::FormOfOther.with(lang, &values)))
        }
        _ => Ok(opened),
    }
}

/// Puts the words of the map file into the mapping.
fn apply_map(
    path: &Path,
    Opened { table, mapping, .. }: &mut Opened,
    ground: &Ground,
    index: &UnitIndex,
    lang: Lang,
) -> Result<Choices, Failure> {
    let file = path.display().to_string();
    let wrong = |detail: &str| {
        Failure::NotDone(CliMessage::MapWrong.with(lang, &[("file", &file), ("detail", detail)]))
    };
    let map: MapFile = serde_json::from_slice(&read_file(path, lang)?).map_err(|error| {
        let values = [("file", file.as_str()), ("line", &error.line().to_string())];
        Failure::NotDone(CliMessage::MapNotRead.with(lang, &values))
    })?;
    let columns = &table.columns;
    let place_of = |heading: &str| place_of(columns, heading).ok_or_else(|| wrong(heading));
    for (heading, role) in &map.columns {
        let role = match role.as_str() {
            "unit" => Role::Unit,
            "unit-code" => Role::UnitCode,
            "level" => Role::Level,
            "parent" => Role::Parent,
            "ignored" => Role::Ignored,
            code => {
                let indicator = ground.scheme.indicator(&code.into()).ok_or_else(|| wrong(code))?;
                Role::Indicator(indicator.code.clone())
            }
        };
        mapping.confirm_column(place_of(heading)?, role);
    }
    tabular::rescale(table, &ground.scheme, mapping);
    for (heading, scale) in &map.scales {
        mapping.confirm_scale(place_of(heading)?, *scale);
    }
    for (written, named) in &map.units {
        let unit = unit_named(named, &ground.units, index).ok_or_else(|| wrong(named))?;
        mapping.confirm_unit(written, unit.id);
    }
    mapping.absences = map.absences.unwrap_or(mapping.absences);
    let skip_rows = map.skip_rows.iter().filter_map(|row| row.checked_sub(1)).collect();
    Ok(Choices { skip_rows, ..Choices::default() })
}

/// By its heading as a whole, or by the lowest of several rows of headings where one column alone has it.
fn place_of(columns: &[Column], heading: &str) -> Option<u32> {
    let key = tabular::unit_key(heading);
    let whole = columns.iter().find(|column| tabular::unit_key(&column.heading()) == key);
    let has_below = |column: &&Column| column.parts.last().is_some_and(|part| tabular::unit_key(part) == key);
    let mut below = columns.iter().filter(has_below);
    whole.or_else(|| below.next().filter(|_| below.next().is_none())).map(|column| column.place)
}

/// By LGD code, where that is one unit's alone, or by name.
pub(super) fn unit_named<'a>(named: &str, units: &'a [Unit], index: &UnitIndex) -> Option<&'a Unit> {
    if let Ok(code) = named.trim().parse::<u32>() {
        let mut found = units.iter().filter(|unit| unit.lgd_code == Some(code));
        return found.next().filter(|_| found.next().is_none());
    }
    let found = index.find(&Written { name: named.to_owned(), ..Written::default() });
    units.iter().find(|unit| found.sure.is_taken() && Some(unit.id) == found.unit)
}

fn report(
    args: &ImportArgs,
    scheme: &SchemeCode,
    plan: &Plan,
    mapping: &Mapping,
    written: bool,
    lang: Lang,
) -> Result<(), Failure> {
    let report = Report {
        file: file_name(&args.file),
        scheme,
        as_on: args.as_on,
        rows_read: plan.rows.len(),
        values_accepted: plan.accepted(),
        values_changed: plan.changed(),
        written,
        problems: plan
            .problems
            .iter()
            .map(|problem| ProblemLine {
                row: problem.row.map(|row| row.saturating_add(1)),
                column: problem.column.map(tabular::column_name),
                kind: problem.code(),
                weight: problem.weight,
                message: problem.sentence(lang),
            })
            .collect(),
        mapping: Some(mapping),
    };
    if let Some(path) = &args.json {
        put_down(&report, path, lang)?;
        // What another program reads is all that it may get.
        if path == Path::new("-") {
            return Ok(());
        }
    }
    for problem in &report.problems {
        say(&problem.message)?;
    }
    let message = match (written, args.dry_run) {
        (true, _) => CliMessage::ImportDone,
        (false, true) => CliMessage::ImportTried,
        (false, false) if plan.cells.is_empty() && plan.things.is_none() => CliMessage::ImportEmpty,
        (false, false) if plan.changed() == 0 => CliMessage::ImportNothingNew,
        (false, false) => return Ok(()),
    };
    let (file, rows) = (args.file.display().to_string(), report.rows_read.to_string());
    let (accepted, changed) = (report.values_accepted.to_string(), report.values_changed.to_string());
    say(&message
        .with(lang, &[("file", &file), ("rows", &rows), ("accepted", &accepted), ("changed", &changed)]))
}

/// A database that is there: a slip in its name must not make a new one.
pub(super) fn open_existing(
    path: &Path,
    clock: Arc<dyn Clock>,
    lang: Lang,
    only_read: bool,
) -> Result<Session, Failure> {
    if only_read || !path.exists() {
        return Session::open_read_only(path, clock).map_err(failed(lang));
    }
    Session::open(path, clock).map_err(failed(lang))
}

/// A file as it was sent, up to the size that is taken in.
pub(super) fn read_file(path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: std::io::Error| failed(lang)(infile::cannot_read(path, &error));
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(Limits::default().file_bytes + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
