//! A file of figures read, matched, checked and written as one undo step, beside a bare program: for CSV one that
//! reads the rows with the csv crate and inserts the figures into SQLite in one transaction, for XLSX one that
//! reads them with calamine. The bare program knows the ids of the units by their names as they are written,
//! checks nothing, keeps no journal, and writes into a table of the same columns and key, with the same
//! synchronisation. Both start from the bytes of the file and an open database, in turn; the median of the
//! pairs is printed, and the most memory that the import held.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up should stop at once")]
#![expect(clippy::print_stdout, reason = "this is what a benchmark is for")]

use std::collections::HashMap;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use baithak::model::{
    Bilingual, FigureCheck, FigureRule, Indicator, Kind, OnBreach, Scheme, SchemeCode, Unit, UnitId,
    UnitLevel,
};
use baithak::session::{Clock, Edit, FiguresImport, ListedUnit, Session, SystemClock};
use baithak::tabular::{Choices, Limits, OldFont, both, hash, open_figures, plan, read, unwatched};
use calamine::{Data, Reader as _, Xlsx};
use chrono::NaiveDate;
use rusqlite::Connection;

const PAIRS: usize = 7;
const CSV_ROWS: u32 = 100_000;
const XLSX_ROWS: u32 = 20_000;
const CODE: &str = "pumps";
const CODES: [&str; 2] = ["approved", "working"];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// Two counts of which the one is no more than the other.
fn scheme() -> Scheme {
    let count = |code: &str, hi: &str| Indicator::plain(code.into(), Bilingual::new(hi, code), Kind::Count);
    let rule = FigureRule::AtMost { parts: vec![CODES[1].into()], whole: CODES[0].into() };
    let change = FigureRule::Change { of: Vec::new(), percent: 50.0 };
    let check = |rule, on_breach| FigureCheck { rule, on_breach };
    Scheme {
        indicators: vec![count(CODES[0], "स्वीकृत"), count(CODES[1], "चालू")],
        checks: vec![check(rule, OnBreach::Refuse), check(change, OnBreach::Ask)],
        ..Scheme::plain(
            CODE.into(),
            Bilingual::new("सौर पंप", "Solar pumps"),
            Bilingual::new("स्थान", "Site"),
            vec![UnitLevel::Site],
        )
    }
}

fn name(row: u32) -> String {
    format!("राजकीय उच्च माध्यमिक विद्यालय {row}")
}

fn figures(row: u32) -> [u32; 2] {
    let approved = 20 + row % 80;
    [approved, approved - row % 17]
}

/// A database with so many units, and their ids by name.
fn database(path: &Path, rows: u32) -> (Session, HashMap<String, UnitId>) {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let mut session = Session::open(path, clock.clone()).expect("a database");
    session.apply(Edit::PutScheme(Box::new(scheme()))).expect("the scheme");
    let unit = |row: u32| Unit {
        id: UnitId(clock.new_uuid()),
        level: UnitLevel::Site,
        name: Bilingual::new(name(row), format!("School {row}")),
        lgd_code: Some(row + 1),
        parent: None,
        valid_from: None,
        valid_to: None,
    };
    let units: Vec<Unit> = (0..rows).map(unit).collect();
    let ids = units.iter().map(|unit| (unit.name.hi.clone(), unit.id)).collect();
    let listed = units.into_iter().map(|unit| ListedUnit { unit, spellings: Vec::new() });
    session.apply(Edit::ImportUnits(listed.collect())).expect("the units");
    (session, ids)
}

fn csv_file(rows: u32) -> Vec<u8> {
    let mut text = String::from("स्थान,स्वीकृत,चालू\n");
    for row in 0..rows {
        let [approved, working] = figures(row);
        text.push_str(&format!("{},{approved},{working}\n", name(row)));
    }
    text.into_bytes()
}

fn xlsx_file(rows: u32) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0_u16..).zip(["स्थान", "स्वीकृत", "चालू"]) {
        sheet.write(0, column, heading).expect("a heading");
    }
    for row in 0..rows {
        let [approved, working] = figures(row);
        sheet.write(row + 1, 0, name(row)).expect("a name");
        sheet.write(row + 1, 1, approved).expect("a figure");
        sheet.write(row + 1, 2, working).expect("a figure");
    }
    book.save_to_buffer().expect("a workbook")
}

/// The parts of an import, in the order in which they are done.
const PARTS: [&str; 5] = [
    "reading, and looking up what is known",
    "sorting that",
    "finding the table",
    "matching and checking",
    "writing",
];

/// What the program does with a file, without a window; the seconds that each part took.
fn import(session: &mut Session, bytes: &[u8], file: &str, rows: u32) -> [f64; 5] {
    let mut last = Instant::now();
    let mut lap = || std::mem::replace(&mut last, Instant::now()).elapsed().as_secs_f64();
    let code = SchemeCode::from(CODE);
    let read = || {
        let book = read(bytes, file, &Limits::default(), &unwatched).expect("the file");
        let font = OldFont::of(&book);
        (book, font)
    };
    let (ground, (book, font)) = both(|| session.import_ground(&code, day()).expect("the ground"), read);
    let reading = lap();
    let index = ground.index();
    let known = lap();
    let read_old = |text: &str| font.read(text);
    let opened = open_figures(&book, None, &ground, &index, &|_| None).expect("the table");
    drop(book);
    let finding = lap();
    let plan =
        plan(&opened.table, &opened.mapping, &Choices::default(), &ground.context(&index, Some(&read_old)));
    assert!(plan.problems.is_empty(), "{:?}", plan.problems.first());
    let import = FiguresImport {
        scheme: code,
        as_on: day(),
        file_name: file.to_owned(),
        file_hash: hash(bytes),
        rows,
        mapping: opened.mapping,
        readings: plan.readings(),
    };
    drop((plan, opened.table));
    assert_eq!(import.readings.len() as u32, 2 * rows);
    let matching = lap();
    session.apply(Edit::ImportFigures(Box::new(import))).expect("the import");
    [reading, known, finding, matching, lap()]
}

/// A database of the bare program: the figures' table and nothing else.
fn bare_database(path: &Path) -> Connection {
    let db = Connection::open(path).expect("a database");
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE reading (
             snapshot TEXT NOT NULL, unit TEXT NOT NULL, indicator TEXT NOT NULL,
             number REAL, day TEXT, words TEXT, import TEXT, cell TEXT,
             PRIMARY KEY (snapshot, unit, indicator)) STRICT, WITHOUT ROWID",
    )
    .expect("the table");
    db
}

/// Inserts figures in one transaction.
fn insert(db: &mut Connection, rows: impl Iterator<Item = (String, [f64; 2])>) {
    let snapshot = uuid::Uuid::now_v7().to_string();
    let change = db.transaction().expect("a transaction");
    {
        let sql = "INSERT INTO reading (snapshot, unit, indicator, number) VALUES (?1, ?2, ?3, ?4)";
        let mut insert = change.prepare(sql).expect("a statement");
        for (unit, numbers) in rows {
            for (code, number) in CODES.iter().zip(numbers) {
                insert.execute(rusqlite::params![snapshot, unit, code, number]).expect("a figure");
            }
        }
    }
    change.commit().expect("the commit");
}

fn bare_csv(db: &mut Connection, bytes: &[u8], ids: &HashMap<String, UnitId>) {
    let mut lines = csv::Reader::from_reader(bytes);
    let rows = lines.records().map(|line| {
        let line = line.expect("a row");
        let number = |at: usize| line.get(at).and_then(|cell| cell.parse().ok()).expect("a number");
        let unit = line.get(0).and_then(|name| ids.get(name)).expect("a unit");
        (unit.to_string(), [number(1), number(2)])
    });
    insert(db, rows);
}

fn bare_xlsx(db: &mut Connection, bytes: &[u8], ids: &HashMap<String, UnitId>) {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range_at(0).expect("a sheet").expect("its cells");
    let rows = range.rows().skip(1).map(|row| {
        let number = |at: usize| match row.get(at) {
            Some(Data::Float(number)) => *number,
            Some(Data::Int(number)) => *number as f64,
            _ => f64::NAN,
        };
        let unit = match row.first() {
            Some(Data::String(name)) => ids.get(name),
            _ => None,
        };
        (unit.expect("a unit").to_string(), [number(1), number(2)])
    });
    insert(db, rows);
}

/// Megabytes that the process holds now, and the most it ever held. Only where /proc tells it.
fn memory_mb() -> Option<(f64, f64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    Some((of("VmRSS:")? / 1024.0, of("VmHWM:")? / 1024.0))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

type Bare = fn(&mut Connection, &[u8], &HashMap<String, UnitId>);

fn pairs(what: &str, file: &str, bytes: &[u8], rows: u32, bare: Bare) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ours.db");
    let (mut session, ids) = database(&path, rows);
    let time = |work: &mut dyn FnMut()| -> Duration {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let (mut ours, mut theirs, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    let mut laps: [Vec<f64>; PARTS.len()] = Default::default();
    for round in 0..PAIRS {
        let mut db = bare_database(&folder.path().join(format!("bare-{round}.db")));
        let bare = time(&mut || bare(&mut db, bytes, &ids)).as_secs_f64();
        let mut parts = [0.0; PARTS.len()];
        let own = time(&mut || parts = import(&mut session, bytes, file, rows)).as_secs_f64();
        laps.iter_mut().zip(parts).for_each(|(lap, part)| lap.push(part));
        // One step takes all of it back; that is not measured here, nor is the copying of the log that follows the
        // commit on a thread of its own. It is over when the session is closed.
        session.undo().expect("undo").expect("a step");
        drop(session);
        session = Session::open(&path, Arc::new(SystemClock)).expect("the database");
        ours.push(own);
        theirs.push(bare);
        pairs.push(own / bare);
    }
    let (own, bare, part) = (median(ours), median(theirs), median(pairs));
    println!("{what}: {:.0} ms, bare {:.0} ms, {part:.2} pair by pair", own * 1e3, bare * 1e3);
    for (part, laps) in PARTS.iter().zip(laps) {
        println!("  {part}: {:.0} ms", median(laps) * 1e3);
    }
}

fn main() {
    // Asked to test and not to measure.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let csv = csv_file(CSV_ROWS);
    let xlsx = xlsx_file(XLSX_ROWS);
    pairs("CSV of 100,000 rows", "sites.csv", &csv, CSV_ROWS, bare_csv);
    if let Some((_, most)) = memory_mb() {
        println!("most memory of the process: {most:.0} MB, of which the file is {} MB", csv.len() >> 20);
    }
    pairs("XLSX of 20,000 rows", "sites.xlsx", &xlsx, XLSX_ROWS, bare_xlsx);
}
