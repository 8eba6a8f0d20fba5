//! Tables that are strange but not wrong, and whatever else may come: a plan in the end, and in time.

use baithak::model::*;
use baithak::tabular::*;
use proptest::prelude::*;

use super::support::*;

#[test]
fn a_file_of_unknown_names_alone_is_refused_row_by_row() {
    let desk = Desk::new("rajnet");
    let lines: String = (0..3_000).map(|n| format!("गाँव {n} नगरी,{n}\n")).collect();
    let plan = desk.csv(&format!("ब्लॉक,कुल लिंक\n{lines}"));
    assert_eq!((plan.readings().len(), plan.problems.len()), (0, 3_000));
}

#[test]
fn a_row_under_a_code_column_without_names_is_known_by_its_code() {
    let desk = Desk::new("rajnet");
    let plan = desk.csv("LGD Code,Links\n654,40\n655,30\n999,1\n");
    assert_eq!(desk.written(&plan), ["Churu links=40", "Rajgarh links=30"]);
    assert_eq!(problems(&plan), ["4 no-unit"]);
}

proptest! {
    #[test]
    fn any_table_of_offices_words_is_planned(
        rows in prop::collection::vec(
            prop::collection::vec(
                prop::sample::select(vec![
                    "", "ब्लॉक", "चूरू", "राजगढ़", "कुल लिंक", "चालू", "चालू %", "योग", "1", "40", "4O", "-", "NA", "2.5 लाख",
                    "23.11.2026", "नगर परिषद", "क्र.सं.", "654", "87.5%", "=1", "\"", "अपटाइम %", "0.5",
                ]),
                1..6,
            ),
            0..12,
        )
    ) {
        let desk = Desk::new("rajnet");
        let mut out = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            out.write_record(row).unwrap();
        }
        let bytes = out.into_inner().unwrap();
        let Ok(book) = read(&bytes, "a.csv", &Limits::default(), &unwatched) else { return Ok(()) };
        if find(&book.sheets[0]).is_err() {
            return Ok(());
        }
        let plan = desk.plan(&bytes, "a.csv");
        for reading in plan.readings() {
            let indicator = desk.scheme.indicator(&reading.indicator).unwrap();
            prop_assert!(indicator.formula.is_none());
            if let Value::Number(number) = reading.value {
                prop_assert!(number >= 0.0 && number.is_finite());
            }
        }
        // No figure is written to one place twice.
        let mut places: Vec<_> = plan.readings().into_iter().map(|one| (one.unit, one.indicator)).collect();
        let all = places.len();
        places.sort();
        places.dedup();
        prop_assert_eq!(places.len(), all);
    }
}
