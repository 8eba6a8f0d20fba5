//! Figures by file on their way out: a table, or a blank form to be filled in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::day::day;
use super::figures::unit_named;
use super::{Failure, LangArg, failed, say};
use crate::i18n::cli::CliMessage;
use crate::i18n::rule::RuleMessage;
use crate::model::{Lang, SchemeCode, SchemeTable};
use crate::session::{CasesOf, Clock, Session, outfile};
use crate::tabular::{self, RegisterTable};

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The database to read.
    #[arg(long, value_name = "FILE")]
    db: PathBuf,
    /// The scheme, such as ip-phone.
    #[arg(long, value_name = "CODE")]
    scheme: String,
    /// The day on which the figures stand; the latest ones when it is not given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_on: Option<NaiveDate>,
    /// The scheme's register as on that day, one line for each thing, in place of its figures.
    #[arg(long)]
    register: bool,
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
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
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
    if args.register {
        return export_register(args, &session, &table, lang);
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

/// The things as they stand on the day of the figures.
fn export_register(
    args: &ExportArgs,
    session: &Session,
    table: &SchemeTable,
    lang: Lang,
) -> Result<(), Failure> {
    let scheme = &table.scheme;
    if scheme.register.is_none() {
        let values = [("name", scheme.name.get(lang))];
        return Err(Failure::NotDone(RuleMessage::NoRegister.with(lang, &values)));
    }
    let of = CasesOf { scheme: scheme.code.clone(), unit: None };
    let files = session.cases(&of).map_err(failed(lang))?.files;
    let units = session.units().map_err(failed(lang))?;
    let today = session.clock().now().date_naive();
    let day = table.snapshot.as_ref().map_or(today, |snapshot| snapshot.as_on);
    let (register, lang_of_file) =
        (RegisterTable { scheme, units: &units, files: &files, day }, file_lang(args.lang));
    let ending = args.out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let bytes = match ending.as_deref() {
        Some("xlsx") => tabular::register_to_xlsx(&register, lang_of_file),
        Some("csv") => tabular::register_to_csv(&register, lang_of_file),
        Some("json") => tabular::register_to_json(&register),
        _ => {
            let out = args.out.display().to_string();
            return Err(Failure::WrongUse(CliMessage::ExportWrongEnding.with(lang, &[("file", &out)])));
        }
    };
    put_down(&args.out, bytes, CliMessage::RegisterWritten, lang)
}

pub(super) fn form(args: &FormArgs, clock: Arc<dyn Clock>, lang: Lang) -> Result<(), Failure> {
    let as_on = args.as_on.unwrap_or_else(|| clock.now().date_naive());
    let session = Session::open_read_only(&args.db, clock).map_err(failed(lang))?;
    let code = SchemeCode(args.scheme.clone());
    let ground = session.import_ground(&code, as_on).map_err(failed(lang))?;
    let under = match &args.unit {
        None => None,
        Some(named) => {
            let unit = unit_named(named, &ground.units, &ground.index());
            let none = || Failure::NotDone(CliMessage::NoSuchUnit.with(lang, &[("unit", named)]));
            Some(unit.ok_or_else(none)?.id)
        }
    };
    // In the order of the table, so that columns can be copied from the one to the other.
    let in_order = session.units().map_err(failed(lang))?;
    let units = ground.scheme.rows_on(&in_order, as_on, under);
    if units.is_empty() {
        let values = [("scheme", args.scheme.as_str())];
        return Err(Failure::NotDone(CliMessage::NoUnitsForForm.with(lang, &values)));
    }
    let form = tabular::FormOf { scheme: &ground.scheme, units: &units, as_on, counted: &ground.counted };
    let bytes = tabular::blank_form(&form, file_lang(args.lang));
    put_down(&args.out, bytes, CliMessage::FormWritten, lang)
}

/// What goes to the blocks is in Hindi, whatever this system speaks.
fn file_lang(asked: Option<LangArg>) -> Lang {
    asked.map_or(Lang::Hi, Lang::from)
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
