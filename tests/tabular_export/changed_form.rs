//! Forms that come back otherwise than they went out.

use super::*;

/// The form of the blocks' links with the first block's figures 32, 26, 2, 49, 68; its figures begin in column D of
/// row 4.
fn filled_form(session: &Session, units: usize) -> Workbook {
    let ground = session.import_ground(&"rajnet".into(), day()).unwrap();
    let blocks: Vec<&Unit> = ground.units.iter().filter(|unit| unit.level == UnitLevel::Block).collect();
    let form = form_of(&ground, &blocks[..units], Lang::Hi);
    let mut book = read(&form, "a.xlsx", &Limits::default(), &unwatched).unwrap();
    book.sheets[0].rows[3].extend([32.0, 26.0, 2.0, 49.0, 68.0].map(RawCell::Number));
    book
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 31).unwrap()
}

/// What would be written, and the kinds of what is not right beside notes.
fn read_back(session: &Session, book: &Workbook) -> (Vec<String>, Vec<&'static str>) {
    let (plan, is_form) = plan_of_book(session, &"rajnet".into(), day(), book);
    assert!(is_form, "its scheme and date hold");
    let written =
        plan.readings().into_iter().map(|one| format!("{}={}", one.indicator, one.value.number().unwrap()));
    let refused = plan.problems.iter().filter(|one| one.weight == Weight::Refused);
    (written.collect(), refused.map(Problem::code).collect())
}

fn text(text: &str) -> RawCell {
    RawCell::Text(text.into())
}

const FIGURES: [&str; 5] = ["links=32", "up=26", "not-in-use=2", "offices-connected=49", "bandwidth=68"];

#[test]
fn a_column_that_was_put_into_a_form_moves_no_figure_to_another_indicator() {
    let (_folder, session) = sample_session();
    let mut book = filled_form(&session, 1);
    assert_eq!(read_back(&session, &book), (FIGURES.map(str::to_owned).to_vec(), vec![]));
    book.sheets[0].rows[2].insert(6, text("नए कनेक्शन"));
    book.sheets[0].rows[3].insert(6, RawCell::Number(55.0));
    assert_eq!(read_back(&session, &book), (FIGURES.map(str::to_owned).to_vec(), vec!["unknown-column"]));
    // Two columns that changed places are read by their headings.
    let mut book = filled_form(&session, 1);
    for row in 2..4 {
        book.sheets[0].rows[row].swap(3, 4);
    }
    let (mut written, refused) = read_back(&session, &book);
    written.sort();
    let mut expected = FIGURES.map(str::to_owned);
    expected.sort();
    assert_eq!((written, refused), (expected.to_vec(), vec![]));
}

#[test]
fn what_was_added_to_a_form_below_or_beside_is_read_or_named() {
    let (_folder, session) = sample_session();
    let form = || filled_form(&session, 1);
    let row = |name: &str| {
        vec![RawCell::Number(2.0), text(name), text("ब्लॉक"), RawCell::Number(40.0), RawCell::Number(30.0)]
    };
    let figures =
        |more: &[&str]| -> Vec<String> { FIGURES.iter().chain(more).map(|one| (*one).to_owned()).collect() };
    let mut book = form();
    book.sheets[0].rows.push(row("साहवा"));
    assert_eq!(read_back(&session, &book), (figures(&[]), vec!["unknown-unit"]));
    // A unit that was not in the form, a total, and a note.
    let ground = session.import_ground(&"rajnet".into(), day()).unwrap();
    let last = ground.units.iter().rfind(|unit| unit.level == UnitLevel::Block).unwrap();
    let mut book = form();
    book.sheets[0].rows.push(row(&last.name.hi));
    book.sheets[0].rows.push(vec![text("योग"), RawCell::Empty, RawCell::Empty, RawCell::Number(72.0)]);
    book.sheets[0].rows.push(vec![RawCell::Empty, text("नोट: अनन्तिम")]);
    assert_eq!(read_back(&session, &book), (figures(&["links=40", "up=30"]), vec![]));
    let mut book = form();
    let name = book.sheets[0].rows[3][1].text();
    book.sheets[0].rows.push(row(&name));
    assert_eq!(read_back(&session, &book).1, ["doubled-unit", "doubled-unit"]);
    // Beside.
    let mut book = form();
    let width = book.sheets[0].rows[2].len();
    book.sheets[0].rows[2].push(text("नए कनेक्शन"));
    book.sheets[0].rows[3].resize(width, RawCell::Empty);
    book.sheets[0].rows[3].push(RawCell::Number(5.0));
    assert_eq!(read_back(&session, &book), (figures(&[]), vec!["unknown-column"]));
    book.sheets[0].rows[2][width] = text("टिप्पणी");
    assert_eq!(read_back(&session, &book), (figures(&[]), vec![]));
}

#[test]
fn a_form_of_before_whose_key_has_no_headings_is_read_by_its_key_where_the_headings_are_the_schemes() {
    let (_folder, session) = sample_session();
    let old = || {
        let mut book = filled_form(&session, 1);
        let key = book.sheets.iter_mut().find(|sheet| sheet.name == "_baithak").unwrap();
        for row in key.rows.iter_mut().filter(|row| row[0].text() == "column") {
            row.truncate(3);
        }
        book
    };
    let mut book = old();
    assert_eq!(read_back(&session, &book), (FIGURES.map(str::to_owned).to_vec(), vec![]));
    let ground = session.import_ground(&"rajnet".into(), day()).unwrap();
    let key = form_key(&book).unwrap();
    assert!(form_table(&book, &key, &ground.scheme).is_some());
    book.sheets[0].rows[2].insert(6, text("नए कनेक्शन"));
    book.sheets[0].rows[3].insert(6, RawCell::Number(55.0));
    assert!(form_table(&book, &key, &ground.scheme).is_none());
    assert_eq!(read_back(&session, &book), (FIGURES.map(str::to_owned).to_vec(), vec!["unknown-column"]));
}
