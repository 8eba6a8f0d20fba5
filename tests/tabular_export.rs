//! What goes out comes in again unchanged, and forms are known when they come back.

#![cfg(test)]

use std::sync::Arc;

use baithak::model::*;
use baithak::session::{Clock, Edit, ManualClock, Session, catalogue, sample};
use baithak::tabular::*;
use chrono::{DateTime, NaiveDate};

#[path = "tabular_export/changed_form.rs"]
mod changed_form;

const LATEST: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 12, 31);

/// A session over the sample.
fn sample_session() -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.db");
    let clock: Arc<dyn Clock> =
        Arc::new(ManualClock::new(DateTime::parse_from_rfc3339("2026-11-21T11:00:00+05:30").unwrap()));
    sample::write(&path, &sample::Size::default(), Arc::clone(&clock)).unwrap();
    let session = Session::open(&path, clock).unwrap();
    (folder, session)
}

fn plan_of(
    session: &Session,
    scheme: &SchemeCode,
    as_on: NaiveDate,
    bytes: &[u8],
    name: &str,
) -> (Plan, bool) {
    plan_of_book(session, scheme, as_on, &read(bytes, name, &Limits::default(), &unwatched).unwrap())
}

fn plan_of_book(session: &Session, scheme: &SchemeCode, as_on: NaiveDate, book: &Workbook) -> (Plan, bool) {
    let ground = session.import_ground(scheme, as_on).unwrap();
    let index = ground.index();
    let choices = Choices { accept_all: true, ..Choices::default() };
    let opened = open_figures(book, None, &ground, &index, &|_| None).unwrap();
    let plan = plan(&opened.table, &opened.mapping, &choices, &ground.context(&index, None));
    (plan, opened.form.is_some())
}

#[test]
fn what_was_exported_comes_in_again_and_changes_nothing_for_every_scheme() {
    let (_folder, session) = sample_session();
    for scheme in catalogue::schemes() {
        let table = session.table(&scheme.code, LATEST.unwrap()).unwrap();
        let as_on = table.snapshot.as_ref().unwrap().as_on;
        let entered = |row: &TableRow| {
            let figures = scheme.indicators.iter().zip(&row.cells);
            figures.filter(|(indicator, cell)| indicator.formula.is_none() && cell.value.is_some()).count()
        };
        let figures: usize = table.rows.iter().map(entered).sum();
        assert!(figures > 0, "{}", scheme.code);
        for lang in Lang::ALL {
            for (bytes, name) in [
                (to_xlsx(&table, lang, None).unwrap(), "a.xlsx"),
                (to_csv(&table, lang).unwrap(), "a.csv"),
                (to_json(&table).unwrap(), "a.json"),
            ] {
                let (plan, _) = plan_of(&session, &scheme.code, as_on, &bytes, name);
                let said: Vec<String> = plan.problems.iter().map(|one| one.sentence(Lang::En)).collect();
                assert_eq!(said, [""; 0], "{} {name} {lang:?}", scheme.code);
                assert_eq!(
                    (plan.accepted(), plan.changed()),
                    (figures, 0),
                    "{} {name} {lang:?}",
                    scheme.code
                );
            }
        }
    }
}

#[test]
fn a_workbook_is_the_same_bytes_each_time_and_its_figures_are_grouped_by_lakh() {
    let (_folder, session) = sample_session();
    let table = session.table(&"emitra".into(), LATEST.unwrap()).unwrap();
    let (first, second) =
        (to_xlsx(&table, Lang::Hi, None).unwrap(), to_xlsx(&table, Lang::Hi, None).unwrap());
    assert!(first == second);
    let book = read(&first, "a.xlsx", &Limits::default(), &unwatched).unwrap();
    let titles = &find(&book.sheets[0]).unwrap().titles;
    assert!(titles.iter().any(|title| title == "नमूना आँकड़े"), "{titles:?}");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(first)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    assert!(part("xl/styles.xml").contains(r"[&gt;=10000000]##\,##\,##\,##0"));
    assert!(part("xl/worksheets/sheet1.xml").contains("state=\"frozen\""));
}

#[test]
fn csv_opens_everywhere_and_runs_nothing() {
    let (_folder, session) = sample_session();
    let table = session.table(&"rajnet".into(), LATEST.unwrap()).unwrap();
    let mut table = (*table).clone();
    let ticket = table.column(&"ticket".into()).unwrap();
    table.rows[0].cells[ticket].value = Some(Value::Text("=HYPERLINK(\"x\")".to_owned()));
    table.rows[1].cells[0].value = Some(Value::Number(-5.0));
    let bytes = to_csv(&table, Lang::Hi).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbf"));
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
    assert!(text.contains(",-5,"), "{text}");
}

#[test]
fn csv_writes_a_share_that_is_worked_out_with_two_decimals_and_an_entered_one_as_it_is() {
    let (_folder, session) = sample_session();
    let table = session.table(&"rajnet".into(), LATEST.unwrap()).unwrap();
    let mut table = (*table).clone();
    let shares: Vec<usize> = table
        .scheme
        .indicators
        .iter()
        .enumerate()
        .filter(|(_, indicator)| indicator.kind == Kind::Percent && indicator.formula.is_some())
        .map(|(place, _)| place)
        .collect();
    table.rows[0].cells[shares[0]].value = Some(Value::Number(200.0 / 3.0));
    let text = String::from_utf8(to_csv(&table, Lang::En).unwrap()).unwrap();
    assert!(text.contains(",66.67%"), "{text}");
    let mut scheme = (*table.scheme).clone();
    scheme.indicators[shares[0]].formula = None;
    table.scheme = scheme.into();
    let text = String::from_utf8(to_csv(&table, Lang::En).unwrap()).unwrap();
    assert!(text.contains(",66.66666666666667%"), "{text}");
}

#[test]
fn json_gives_numbers_as_numbers_and_leaves_out_what_was_not_reported() {
    let (_folder, session) = sample_session();
    let table = session.table(&"rajnet".into(), LATEST.unwrap()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&to_json(&table).unwrap()).unwrap();
    assert_eq!(json["scheme"], "rajnet");
    assert_eq!(json["rows"].as_array().unwrap().len(), table.rows.len());
    let (row, shown) = (&table.rows[0], &json["rows"][0]["values"]);
    for (indicator, cell) in table.scheme.indicators.iter().zip(&row.cells) {
        let number = cell.value.as_ref().and_then(Value::number);
        assert_eq!(shown.get(indicator.code.0.as_str()).and_then(serde_json::Value::as_f64), number);
    }
}

/// Fills cells of a form as a block would, keeping everything else in it.
fn filled(form: &[u8], cells: &[(&str, &str)]) -> Vec<u8> {
    use std::io::{Read, Write};
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(form)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let mut text = String::from_utf8(bytes).unwrap();
            for (cell, value) in cells {
                let start = text.find(&format!("<c r=\"{cell}\"")).unwrap();
                let end = start + text.get(start..).unwrap().find("/>").unwrap();
                text.replace_range(end..end + 2, &format!("><v>{value}</v></c>"));
            }
            bytes = text.into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn form_of(ground: &Ground, units: &[&Unit], lang: Lang) -> Vec<u8> {
    let of = FormOf { scheme: &ground.scheme, units, as_on: ground.as_on, counted: &ground.counted };
    blank_form(&of, lang).unwrap()
}

/// The sheet of a form as XML, and its words.
fn sheet_of(form: Vec<u8>) -> [String; 2] {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(form)).unwrap();
    ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]
        .map(|name| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap())
}

#[test]
fn what_is_counted_from_a_register_is_no_cell_to_be_filled_in_a_form() {
    let (_folder, session) = sample_session();
    let as_on = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
    let mut ground = session.import_ground(&"tech-committee".into(), as_on).unwrap();
    // Nothing of the last block stands in the register: there all is asked for.
    let units: Vec<Unit> =
        ground.units.iter().filter(|unit| unit.level == UnitLevel::Block).cloned().collect();
    let units: Vec<&Unit> = units.iter().collect();
    ground.counted.remove(&units[6].id).unwrap();
    let [sheet, words] = sheet_of(form_of(&ground, &units, Lang::Hi));
    let style = |cell: &str| {
        let from = sheet.find(&format!("<c r=\"{cell}\" s=\"")).expect(cell) + cell.len() + 11;
        sheet.get(from..).unwrap().split('"').next().unwrap().to_owned()
    };
    let entered: Vec<&Indicator> = ground.scheme.indicators.iter().filter(|one| one.is_entered()).collect();
    let (grey, white) = (style("B4"), style("D10"));
    assert_ne!(grey, white);
    for (place, indicator) in (3_u32..).zip(&entered) {
        let is_asked = |row: u32| style(&format!("{}{row}", column_name(place))) != grey;
        assert_eq!(is_asked(4), indicator.counts.is_none(), "{}", indicator.code);
        assert!(is_asked(10), "{}", indicator.code);
    }
    assert!(words.contains("पंजी से गिने जाते हैं"));
    ground.counted.clear();
    let [sheet, words] = sheet_of(form_of(&ground, &units, Lang::Hi));
    assert!(!words.contains("पंजी") && sheet.contains("<sheetProtection"));
}

#[test]
fn a_form_comes_back_without_any_matching_even_where_names_stand_twice() {
    let (_folder, session) = sample_session();
    let code = SchemeCode::from("emitra");
    let as_on = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
    let ground = session.import_ground(&code, as_on).unwrap();
    let units: Vec<&Unit> =
        ground.units.iter().filter(|unit| ground.scheme.levels.contains(&unit.level)).collect();
    let form = form_of(&ground, &units, Lang::Hi);
    let churu: Vec<usize> = (0..units.len()).filter(|place| units[*place].name.en == "Churu").collect();
    assert_eq!(churu.len(), 2);
    let at = |place: usize| format!("D{}", place + 4);
    let bytes = filled(&form, &[(&at(churu[0]), "240"), (&at(churu[1]), "75")]);
    let (plan, is_form) = plan_of(&session, &code, as_on, &bytes, "a.xlsx");
    assert!(is_form);
    assert!(!plan.is_refused_anywhere(), "{:?}", plan.problems);
    let readings: Vec<_> = plan.readings().into_iter().map(|one| (one.unit, one.value)).collect();
    let expected = [(0, 240.0), (1, 75.0)].map(|(n, v)| (units[churu[n]].id, Value::Number(v)));
    assert_eq!(readings, expected);
    let book = read(&bytes, "a.xlsx", &Limits::default(), &unwatched).unwrap();
    let key = form_key(&book).unwrap();
    assert_eq!((key.scheme, key.as_on), (code, as_on));
}

#[test]
fn a_blank_form_says_nothing_and_asks_in_its_cells_for_what_belongs_there() {
    let (_folder, session) = sample_session();
    for scheme in catalogue::schemes() {
        let as_on = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
        let ground = session.import_ground(&scheme.code, as_on).unwrap();
        let units: Vec<&Unit> =
            ground.units.iter().filter(|unit| scheme.levels.contains(&unit.level)).collect();
        for lang in Lang::ALL {
            let form = form_of(&ground, &units, lang);
            let (plan, is_form) = plan_of(&session, &scheme.code, as_on, &form, "a.xlsx");
            assert!(is_form && plan.readings().is_empty() && plan.problems.is_empty(), "{:?}", plan.problems);
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(form)).unwrap();
            let sheet = std::io::read_to_string(zip.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
            assert!(sheet.contains("<dataValidation ") && sheet.contains("<sheetProtection"));
        }
    }
}

#[test]
fn a_list_of_units_goes_out_and_comes_in_unchanged() {
    let (_folder, session) = sample_session();
    let units = session.units().unwrap();
    let spellings = vec![(units[3].id, "दूसरा नाम".to_owned())];
    let bytes = units_to_csv(&units, &spellings).unwrap();
    let table = |bytes: &[u8]| {
        find(&read(bytes, "a.csv", &Limits::default(), &unwatched).unwrap().sheets[0]).unwrap()
    };
    let mut id = || panic!("no unit is new");
    let same = plan_units(&table(&bytes), &units, &spellings, &mut id).unwrap();
    assert_eq!((same.rows, same.listed.len(), same.problems.len()), (units.len(), 0, 0));
    // Into an empty database, parents and all.
    let fresh = plan_units(&table(&bytes), &[], &[], &mut id).unwrap();
    let mut taken: Vec<Unit> = fresh.listed.iter().map(|one| one.unit.clone()).collect();
    taken.sort_by_key(|unit| units.iter().position(|one| one.id == unit.id));
    assert_eq!(taken, *units);
    assert_eq!(fresh.listed.iter().map(|one| one.spellings.len()).sum::<usize>(), 1);
}

#[test]
fn downloads_of_the_directory_are_known_by_their_headings() {
    let (_folder, session) = sample_session();
    let units = session.units().unwrap();
    let table = |text: &str| {
        find(&read(text.as_bytes(), "a.csv", &Limits::default(), &unwatched).unwrap().sheets[0]).unwrap()
    };
    let mut next = 0_u128;
    let mut id = || {
        next += 1;
        UnitId(uuid::Uuid::from_u128(next))
    };
    let blocks = table(
        "S.No.,State Code,State Name (In English),District Code,District Name (In English),Block Code,Block Version,Block Name (In English),Block Name (In Local)\n1,8,Rajasthan,96,Churu,654,1,Churu,चूरू\n2,8,Rajasthan,96,Churu,7777,1,Sahwa,साहवा\n",
    );
    let plan = plan_units(&blocks, &units, &[], &mut id).unwrap();
    assert_eq!((plan.rows, plan.added, plan.problems.len()), (2, 1, 0));
    let sahwa = &plan.listed[0].unit;
    let district = units.iter().find(|unit| unit.level == UnitLevel::District).unwrap().id;
    assert_eq!((sahwa.level, sahwa.lgd_code, sahwa.parent), (UnitLevel::Block, Some(7777), Some(district)));
    let villages = table(
        "Block Code,Block Name (In English),Village Panchayat Code,Village Panchayat Name (In English),Village Panchayat Name (In Local)\n654,Churu,36001,Ghanghu,घांघू\n9999,X,36002,Y,\n",
    );
    let plan = plan_units(&villages, &units, &[], &mut id).unwrap();
    assert_eq!(plan.added, 2);
    assert_eq!(plan.problems.iter().map(|one| one.row).collect::<Vec<_>>(), [3]);
    let churu = units.iter().find(|unit| unit.level == UnitLevel::Block && unit.name.en == "Churu").unwrap();
    assert_eq!(plan.listed[0].unit.parent, Some(churu.id));
    assert!(plan_units(&table("ब्लॉक,कुल\nचूरू,1\n"), &units, &[], &mut id).is_none());
}

#[test]
fn rows_of_a_higher_level_are_marked_in_every_file() {
    let (_folder, session) = sample_session();
    let mut table = (*session.table(&"rajnet".into(), LATEST.unwrap()).unwrap()).clone();
    assert!(!String::from_utf8(to_json(&table).unwrap()).unwrap().contains("coarse"));
    table.rows[0].coarse = true;
    assert_eq!(String::from_utf8(to_json(&table).unwrap()).unwrap().matches("\"coarse\": true").count(), 1);
    let book =
        read(&to_xlsx(&table, Lang::En, None).unwrap(), "a.xlsx", &Limits::default(), &unwatched).unwrap();
    let titles = find(&book.sheets[0]).unwrap().titles;
    assert!(titles.iter().any(|title| title.contains("slanted")), "{titles:?}");
}

#[test]
fn verified_values_go_out_beside_the_reported_ones_and_come_in_again() {
    let (_folder, mut session) = sample_session();
    let code = SchemeCode::from("ip-phone");
    let mut scheme = (*session.scheme(&code).unwrap()).clone();
    scheme.set_verified(&"working".into(), Some(Bilingual::new("चालू (सत्यापित)", "Working (verified)")));
    session.apply(Edit::PutScheme(Box::new(scheme))).unwrap();
    let as_on = session.table(&code, LATEST.unwrap()).unwrap().snapshot.as_ref().unwrap().as_on;
    let unit = session.table(&code, as_on).unwrap().rows[0].unit.id;
    let verified = |value| Edit::PutReading {
        scheme: code.clone(),
        as_on,
        unit,
        indicator: "working-verified".into(),
        value: Some(Value::Number(value)),
    };
    session.apply(verified(12.0)).unwrap();
    let table = session.table(&code, as_on).unwrap();
    let (reported, beside) = (table.column(&"working".into()), table.column(&"working-verified".into()));
    assert_eq!(reported.map(|place| place + 1), beside, "side by side");
    for lang in Lang::ALL {
        let bytes = to_csv(&table, lang).unwrap();
        let (plan, _) = plan_of(&session, &code, as_on, &bytes, "a.csv");
        assert_eq!((plan.changed(), plan.problems.len()), (0, 0), "{:?}", plan.problems);
        let taken = plan.cells.iter().filter(|cell| cell.indicator.0 == "working-verified");
        assert_eq!(taken.filter_map(|cell| cell.value.as_ref()).collect::<Vec<_>>(), [&Value::Number(12.0)]);
    }
}
