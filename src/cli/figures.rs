//! Figures by file: in, out, and as blank forms.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Failure, LangArg, Say, failed, say};
use crate::i18n::cli::CliMessage;
use crate::model::{Lang, SchemeCode, SchemeTable, Unit};
use crate::session::{Clock, Edit, FiguresImport, Session, catalogue, outfile};
use crate::tabular::{
    self, Absences, Choices, Ground, Limits, Mapping, Opened, Plan, Role, UnitIndex, Weight, Written,
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
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_on: NaiveDate,
    /// What columns and names of units mean, as JSON: {"columns": {"heading": "indicator"}, "units": {"name": "LGD code or name"}}.
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// The sheet with the figures, where the workbook has several.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
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

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The database to read.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// The scheme, such as ip-phone.
    #[arg(long, value_name = "CODE")]
    scheme: String,
    /// The day on which the figures stand; the latest ones when it is not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_on: Option<NaiveDate>,
    /// The file to write, .xlsx, .csv or .json; it must not be there yet.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Language of the file: Hindi when it is not given.
    #[arg(long, value_enum)]
    pub(super) lang: Option<LangArg>,
}

#[derive(Debug, clap::Args)]
pub struct FormArgs {
    /// The database to read.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// The scheme, such as ip-phone.
    #[arg(long, value_name = "CODE")]
    scheme: String,
    /// The day for which figures are asked; today when it is not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_on: Option<NaiveDate>,
    /// A form for this unit and those under it alone, by LGD code or name.
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// The file to write; it must not be there yet.
    #[arg(long, value_name = "FILE.xlsx")]
    out: PathBuf,
    /// Language of the file: Hindi when it is not given.
    #[arg(long, value_enum)]
    pub(super) lang: Option<LangArg>,
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
    mapping: &'a Mapping,
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
    let mut session = open_existing(&args.db, clock, lang, args.dry_run)?;
    let code = SchemeCode(args.scheme.clone());
    let bytes = read_file(&args.file, lang)?;
    let ground = session.import_ground(&code, args.as_on).map_err(failed(lang))?;
    let index = ground.index();
    let mut opened = open_file(&session, &bytes, args, &ground, &index, lang)?;
    let choices = match &args.map {
        Some(path) => apply_map(path, &mut opened.mapping, &ground, &index, lang)?,
        None => Choices::default(),
    };
    // There is nobody to ask: what is hard to believe is said, and taken.
    let choices = Choices { accept_all: true, ..choices };
    let plan = tabular::plan(&opened.table, &opened.mapping, &choices, &ground.context(&index, None));
    let refused = plan.problems.iter().filter(|problem| problem.weight == Weight::Refused).count();
    let mut written = false;
    if refused == 0 && !args.dry_run {
        let import = FiguresImport {
            scheme: code.clone(),
            as_on: args.as_on,
            file_name: file_name(&args.file),
            file_hash: tabular::hash(&bytes),
            rows: u32::try_from(plan.rows.len()).unwrap_or(u32::MAX),
            mapping: opened.mapping.clone(),
            readings: plan.readings(),
        };
        written = session.apply(Edit::ImportFigures(Box::new(import))).map_err(failed(lang))?.changed;
    }
    report(args, &code, &plan, &opened.mapping, written, lang)?;
    if refused > 0 {
        let (file, count) = (args.file.display().to_string(), refused.to_string());
        return Err(Failure::NotDone(CliMessage::ImportRefused.counted(
            lang,
            refused as u64,
            &[("file", &file), ("count", &count)],
        )));
    }
    Ok(())
}

fn open_file(
    session: &Session,
    bytes: &[u8],
    args: &ImportArgs,
    ground: &Ground,
    index: &UnitIndex,
    lang: Lang,
) -> Result<Opened, Failure> {
    let file = args.file.display().to_string();
    let unreadable = |error: tabular::ReadError| Failure::NotDone(error.sentence(lang, &file));
    let book = tabular::read(bytes, &file, &Limits::default(), &tabular::unwatched).map_err(unreadable)?;
    let remembered =
        |fingerprint: &str| session.remembered_mapping(&ground.scheme.code, fingerprint).ok().flatten();
    let opened = tabular::open_figures(&book, args.sheet.as_deref(), ground, index, &remembered)
        .map_err(unreadable)?;
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
    mapping: &mut Mapping,
    ground: &Ground,
    index: &UnitIndex,
    lang: Lang,
) -> Result<Choices, Failure> {
    let file = path.display().to_string();
    let wrong = |detail: &str| {
        Failure::NotDone(CliMessage::MapWrong.with(lang, &[("file", &file), ("detail", detail)]))
    };
    let map: MapFile =
        serde_json::from_slice(&read_file(path, lang)?).map_err(|error| wrong(&error.to_string()))?;
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
        let key = tabular::unit_key(heading);
        let place = mapping.columns.iter().find(|column| tabular::unit_key(&column.heading) == key);
        let place = place.map(|column| column.place).ok_or_else(|| wrong(heading))?;
        mapping.confirm_column(place, role);
    }
    for (written, named) in &map.units {
        let unit = unit_named(named, &ground.units, index).ok_or_else(|| wrong(named))?;
        mapping.confirm_unit(written, unit.id);
    }
    mapping.absences = map.absences.unwrap_or(mapping.absences);
    let skip_rows = map.skip_rows.iter().filter_map(|row| row.checked_sub(1)).collect();
    Ok(Choices { skip_rows, ..Choices::default() })
}

/// By LGD code, where that is one unit's alone, or by name.
fn unit_named<'a>(named: &str, units: &'a [Unit], index: &UnitIndex) -> Option<&'a Unit> {
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
        mapping,
    };
    let json = || serde_json::to_string_pretty(&report).map_err(std::io::Error::from);
    match &args.json {
        Some(path) if path == Path::new("-") => return say(&json()?),
        Some(path) => outfile::replace(path, json()?.as_bytes()).map_err(failed(lang))?,
        None => {}
    }
    for problem in &report.problems {
        say(&problem.message)?;
    }
    let message = match (written, args.dry_run) {
        (true, _) => CliMessage::ImportDone,
        (false, true) => CliMessage::ImportTried,
        (false, false) if plan.changed() == 0 => CliMessage::ImportNothingNew,
        (false, false) => return Ok(()),
    };
    let (file, rows) = (args.file.display().to_string(), report.rows_read.to_string());
    let (accepted, changed) = (report.values_accepted.to_string(), report.values_changed.to_string());
    say(&message
        .with(lang, &[("file", &file), ("rows", &rows), ("accepted", &accepted), ("changed", &changed)]))
}

pub(super) fn export(args: &ExportArgs, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let session = Session::open_read_only(&args.db, clock).map_err(failed(lang))?;
    let code = SchemeCode(args.scheme.clone());
    // The latest figures there are, also such as are dated ahead; then the units of their day.
    let latest = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default();
    let mut table = session.table(&code, args.as_on.unwrap_or(latest)).map_err(failed(lang))?;
    if let Some(snapshot) = table.snapshot.clone() {
        table = session.table(&code, snapshot.as_on).map_err(failed(lang))?;
    }
    let stands = |table: &SchemeTable| {
        table.snapshot.as_ref().is_some_and(|found| args.as_on.is_none_or(|day| found.as_on == day))
    };
    if !stands(&table) {
        let values = [("scheme", args.scheme.as_str()), ("file", &args.db.display().to_string())];
        return Err(Failure::NotDone(CliMessage::NoFiguresToExport.with(lang, &values)));
    }
    let limit = session.office().map_err(failed(lang))?.stale_after;
    let stale_days = table.stale_days(limit, session.clock().now().date_naive());
    let kind = args.out.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let bytes = match kind.as_deref() {
        Some("xlsx") => tabular::to_xlsx(&table, file_lang(args.lang), stale_days),
        Some("csv") => tabular::to_csv(&table, file_lang(args.lang)),
        Some("json") => tabular::to_json(&table),
        _ => {
            let out = args.out.display().to_string();
            return Err(Failure::WrongUse(CliMessage::ExportWrongEnding.with(lang, &[("file", &out)])));
        }
    };
    put_down(&args.out, bytes, CliMessage::ExportWritten, lang)
}

pub(super) fn form(args: &FormArgs, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let as_on = args.as_on.unwrap_or_else(|| clock.now().date_naive());
    let session = Session::open_read_only(&args.db, clock).map_err(failed(lang))?;
    let code = SchemeCode(args.scheme.clone());
    let ground = session.import_ground(&code, as_on).map_err(failed(lang))?;
    let scheme = catalogue::scheme(&code).unwrap_or_else(|| Arc::clone(&ground.scheme));
    let mut units: Vec<&Unit> = ground
        .units
        .iter()
        .filter(|unit| scheme.levels.contains(&unit.level) && unit.exists_on(as_on))
        .collect();
    units.sort_by_key(|unit| scheme.levels.iter().position(|level| *level == unit.level));
    if let Some(named) = &args.unit {
        let unit = unit_named(named, &ground.units, &ground.index())
            .ok_or_else(|| Failure::NotDone(CliMessage::NoSuchUnit.with(lang, &[("unit", named)])))?;
        units.retain(|one| one.id == unit.id || is_under(one, unit, &ground.units));
    }
    if units.is_empty() {
        let values = [("scheme", args.scheme.as_str())];
        return Err(Failure::NotDone(CliMessage::NoUnitsForForm.with(lang, &values)));
    }
    let bytes = tabular::blank_form(&scheme, &units, as_on, file_lang(args.lang));
    put_down(&args.out, bytes, CliMessage::FormWritten, lang)
}

/// What goes to the blocks is in Hindi, whatever this system speaks.
fn file_lang(asked: Option<LangArg>) -> Lang {
    asked.map_or(Lang::Hi, Lang::from)
}

fn is_under(unit: &Unit, above: &Unit, units: &[Unit]) -> bool {
    let parent = |unit: &Unit| units.iter().find(|one| Some(one.id) == unit.parent);
    std::iter::successors(parent(unit), |unit| parent(unit)).take(16).any(|unit| unit.id == above.id)
}

pub(super) fn put_down(
    out: &Path,
    bytes: Result<Vec<u8>, tabular::WriteError>,
    message: CliMessage,
    lang: Lang,
) -> Result<(), Failure> {
    let file = out.display().to_string();
    let broken = |error: tabular::WriteError| {
        let values = [("file", file.as_str()), ("detail", &error.to_string())];
        Failure::NotDone(CliMessage::ExportFailed.with(lang, &values))
    };
    outfile::write_new(out, &bytes.map_err(broken)?).map_err(failed(lang))?;
    say(&message.with(lang, &[("file", &file)]))
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
    let unreadable = |error: std::io::Error| {
        let values = [("file", &*path.display().to_string()), ("detail", &error.to_string())];
        Failure::NotDone(CliMessage::FileUnreadable.with(lang, &values))
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(Limits::default().file_bytes + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
