//! Tables among titles, numberings, totals and notes.

use super::*;
use crate::tabular::cell::{Merge, index};

/// A sheet of lines of cells parted by `|`; numbers become numbers.
fn sheet(text: &str) -> RawSheet {
    let mut sheet = RawSheet::default();
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.split('|').enumerate() {
            let cell = cell.trim();
            let cell = match cell.parse() {
                Ok(number) => RawCell::Number(number),
                Err(_) if cell.is_empty() => RawCell::Empty,
                Err(_) => RawCell::Text(cell.into()),
            };
            sheet.put(Address::new(index(row), index(column)), cell);
        }
    }
    sheet
}

fn headings(table: &Table) -> Vec<String> {
    table.columns.iter().map(Column::heading).collect()
}

fn rows(table: &Table, kind: LineKind) -> Vec<u32> {
    table.lines.iter().filter(|line| line.kind == kind).map(|line| shown_row(line.row)).collect()
}

#[test]
fn titles_stand_above_and_notes_are_no_figures() {
    let table = find(&sheet(
        "कार्यालय संयुक्त निदेशक, चूरू\nसूचना|दिनांक: 23.11.2026\n\nक्र.सं.|ब्लॉक|कुल|चालू\n1|2|3|4\n1|चूरू|10|8\n\n2|राजगढ़|12|9\n|योग|22|17\nनोट: आँकड़े अनन्तिम हैं",
    ))
    .unwrap();
    assert_eq!(headings(&table), ["क्र.सं.", "ब्लॉक", "कुल", "चालू"]);
    assert_eq!(rows(&table, LineKind::Figures), [6, 8]);
    assert_eq!(rows(&table, LineKind::Total), [9]);
    assert_eq!(rows(&table, LineKind::Section), [10]);
    assert_eq!(table.titles.len(), 3);
}

#[test]
fn headings_of_two_rows_are_joined_with_and_without_merged_cells() {
    let mut with = sheet("शीर्षक\nब्लॉक|कुल||चालू||योग\n|ग्रामीण|शहरी|ग्रामीण|शहरी|\nचूरू|1|2|3|4|10");
    let expected = ["ब्लॉक", "कुल / ग्रामीण", "कुल / शहरी", "चालू / ग्रामीण", "चालू / शहरी", "योग"];
    assert_eq!(headings(&find(&with).unwrap()), expected);
    let merge =
        |a: (u32, u32), b: (u32, u32)| Merge { from: Address::new(a.0, a.1), to: Address::new(b.0, b.1) };
    with.merges = vec![
        merge((0, 0), (0, 5)),
        merge((1, 0), (2, 0)),
        merge((1, 1), (1, 2)),
        merge((1, 3), (1, 4)),
        merge((1, 5), (2, 5)),
    ];
    assert_eq!(headings(&find(&with).unwrap()), expected);
}

#[test]
fn the_headings_of_a_second_page_are_no_figures() {
    let table = find(&sheet("ब्लॉक|कुल\nचूरू|1\nब्लॉक|कुल\nराजगढ़|2")).unwrap();
    assert_eq!(rows(&table, LineKind::Figures), [2, 4]);
}

#[test]
fn a_shape_is_known_again_with_other_figures_and_titles() {
    let shape = |text: &str| find(&sheet(text)).unwrap().fingerprint();
    let january = shape("सूचना 31.01.2026\nब्लॉक|कुल\nचूरू|1");
    assert_eq!(january, shape("सूचना 28.02.2026\nमाह फरवरी\nब्लॉक | कुल\nराजगढ़|2\nचूरू|3"));
    assert_ne!(january, shape("ब्लॉक|चालू\nचूरू|1"));
    assert_ne!(shape("ब्लॉक|चालू|चालू %\nचूरू|1|2"), shape("ब्लॉक|चालू %|चालू\nचूरू|1|2"));
}

#[test]
fn a_table_of_words_has_headings_and_a_sheet_of_numbers_or_one_column_has_none() {
    assert_eq!(headings(&find(&sheet("ब्लॉक|प्रदाता\nचूरू|बीएसएनएल")).unwrap()), ["ब्लॉक", "प्रदाता"]);
    for text in ["1|2\n3|4", "चूरू", "एक|दो"] {
        assert_eq!(find(&sheet(text)), Err(ReadError::NoTable), "{text}");
    }
}

#[test]
fn a_table_with_more_cells_than_any_office_sends_is_refused_before_room_is_made_for_them() {
    let mut sheet = RawSheet::default();
    sheet.put_row(0, (0..1_000).map(|column| RawCell::Text(format!("स्तम्भ {column}").into())).collect());
    for row in 1..12_000 {
        sheet.put_row(row, vec![RawCell::Text("चूरू".into()), RawCell::Number(1.0)]);
    }
    assert_eq!(find(&sheet), Err(ReadError::TooManyCells { limit: MOST_PLACES }));
    // With as many rows and few headings it is a table.
    sheet.put_row(0, ["ब्लॉक", "कुल"].map(|text| RawCell::Text(text.into())).to_vec());
    assert_eq!(find(&sheet).unwrap().lines.len(), 11_999);
}

#[test]
fn the_headings_of_another_table_end_the_first_one() {
    for (text, row) in [
        ("ब्लॉक|कुल|सक्रिय|निरीक्षित\nचूरू|9|8|1\n\nनगरीय निकाय|कुल|निरीक्षित|सक्रिय\nछापर|9|1|8", 4),
        ("ब्लॉक|कुल|सक्रिय\nचूरू|9|8\nनगरीय निकाय|सक्रिय|कुल\nछापर|8|9", 3),
        ("ब्लॉक|कुल लिंक|चालू\nचूरू|9|8\n\nई-मित्र\nपंचायत|कियोस्क|बंद\nछापर|8|9", 5),
        ("ब्लॉक|कुल\nचूरू|9\nब्लॉक|सक्रिय\nछापर|8", 3),
    ] {
        let table = find(&sheet(text)).unwrap();
        assert_eq!(table.second.map(shown_row), Some(row), "{text}");
        assert!(table.lines.iter().all(|line| shown_row(line.row) < row));
    }
}

#[test]
fn what_only_looks_like_headings_ends_no_table() {
    for text in [
        // The same columns for units of another level.
        "ब्लॉक|कुल|सक्रिय\nचूरू|9|8\n\nनगरीय निकाय|कुल|सक्रिय\nछापर|8|9",
        "ब्लॉक|कुल\nचूरू|9\nनगरीय निकाय|कुल\nछापर|8",
        // A printed page with headings of two rows.
        "ब्लॉक|कुल||चालू|\n|गाँव|शहर|गाँव|शहर\nचूरू|1|2|3|4\nब्लॉक|कुल||चालू|\n|गाँव|शहर|गाँव|शहर\nछापर|1|2|3|4",
        // Who signed.
        "ब्लॉक|कुल|सक्रिय\nचूरू|9|8\nयोग|9|8\n\nतैयारकर्ता|जाँचकर्ता|अनुमोदनकर्ता",
        // Words in place of figures.
        "ब्लॉक|कुल|सक्रिय\nचूरू|9|8\nछापर|अप्राप्त|उपलब्ध नहीं\nराजगढ़|9|8",
        "ब्लॉक|कुल|सक्रिय\nचूरू|9|8\nछापर|बंद है|बंद है\nराजगढ़|9|8",
        "ब्लॉक|स्थिति|कारण\nचूरू|चालू|–\nछापर|बंद|बिजली\nराजगढ़|चालू|–",
    ] {
        let table = find(&sheet(text)).unwrap();
        assert_eq!(table.second, None, "{text}");
    }
    let table =
        find(&sheet("ब्लॉक|कुल|सक्रिय\nचूरू|9|8\nयोग|9|8\nयोग||\nनगरीय निकाय|कुल|सक्रिय\nछापर|8|9")).unwrap();
    assert_eq!((rows(&table, LineKind::Total), rows(&table, LineKind::Section)), (vec![3, 4], vec![5]));
}

#[test]
fn a_name_that_is_shown_over_several_rows_stands_in_each_and_a_number_does_not() {
    let mut sheet = sheet("ब्लॉक|स्तर|कुल\nचूरू|ग्रामीण|10\n|शहरी|\nराजगढ़|ग्रामीण|12");
    let merge = |column: u32| Merge { from: Address::new(1, column), to: Address::new(2, column) };
    sheet.merges = vec![merge(0), merge(2)];
    let table = find(&sheet).unwrap();
    let cells: Vec<String> = table.lines[1].cells.iter().map(RawCell::text).collect();
    assert_eq!(cells, ["चूरू", "शहरी", ""]);
}

#[test]
fn a_cell_far_below_is_a_line_of_its_own() {
    let mut sheet = sheet("ब्लॉक|कुल\nचूरू|1");
    sheet.put(Address::new(1_048_575, 0), RawCell::Text("x".into()));
    assert_eq!(find(&sheet).unwrap().lines.iter().map(|line| line.row).collect::<Vec<_>>(), [1, 1_048_575]);
}

#[test]
fn a_word_for_a_total_in_a_remark_makes_no_total_of_the_row() {
    let table = find(&sheet(
        "क्र.सं.|ब्लॉक|कुल|चालू|कारण\n1|चूरू|10|8|टोटल खराब\n2|राजगढ़|12|9|total damage\n|योग|22|17|\n3|योग|1|2|",
    ))
    .unwrap();
    assert_eq!(rows(&table, LineKind::Figures), [2, 3]);
    assert_eq!(rows(&table, LineKind::Total), [4, 5]);
}
