//! Files of every kind, and hostile ones.

use std::ops::ControlFlow;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook as Writer};

use super::super::cell::{Address, RawCell, unwatched};
use super::*;

fn texts(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let book = read(bytes, name, &Limits::default(), &unwatched).unwrap();
    let rows = book.sheets[0].rows.iter();
    rows.map(|row| row.iter().map(RawCell::text).collect()).collect()
}

fn error(bytes: &[u8]) -> ReadError {
    read(bytes, "file", &Limits::default(), &unwatched).unwrap_err()
}

fn xlsx(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Writer::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn text_is_read_in_every_encoding_in_which_spreadsheets_save_it() {
    let text = "ब्लॉक,कुल\r\nचूरू,12\r\n";
    let utf_16 = |little: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let files = [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        utf_16(true, true),
        utf_16(false, true),
        utf_16(true, false),
        utf_16(false, false),
    ];
    for file in files {
        assert_eq!(texts(&file, "a.csv"), [["ब्लॉक", "कुल"], ["चूरू", "12"]], "{:?}", &file[..4]);
    }
    assert_eq!(texts(b"caf\xe9,1\nna\xefve,2", "a.csv"), [["café", "1"], ["naïve", "2"]]);
}

#[test]
fn columns_are_parted_by_what_parts_them_evenly() {
    for (text, cells) in [
        ("नाम,क\nचूरू,\"1,234\"\nराजगढ़,5", vec!["चूरू", "1,234"]),
        ("नाम;क\nचूरू;1,5\nराजगढ़;2,5", vec!["चूरू", "1,5"]),
        ("नाम\tक\nचूरू\t1,23,456\nराजगढ़\t5", vec!["चूरू", "1,23,456"]),
        ("नाम|क\nचूरू|1\nराजगढ़|5", vec!["चूरू", "1"]),
    ] {
        assert_eq!(texts(text.as_bytes(), "a.csv")[1], cells);
    }
}

#[test]
fn quoted_breaks_stay_inside_their_cell_and_empty_lines_keep_their_rows() {
    let rows = texts("क,ख\n\"दो\nपंक्तियाँ\",1\n\n\nअ,2\r\n".as_bytes(), "a.csv");
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[1], ["दो पंक्तियाँ", "1"]);
    assert_eq!(rows[4], ["अ", "2"]);
}

#[test]
fn a_paste_is_a_table_of_one_sheet() {
    let book = read_paste("ब्लॉक\tकुल\nचूरू\t12", &Limits::default(), &unwatched).unwrap();
    assert_eq!(book.sheets[0].cell(Address::new(1, 1)).text(), "12");
}

#[test]
fn a_workbook_keeps_types_formats_hidden_sheets_and_merged_cells() {
    let mut book = Writer::new();
    let sheet = book.add_worksheet().set_name("आँकड़े").unwrap();
    let (percent, date) = (Format::new().set_num_format("0.0%"), Format::new().set_num_format("dd/mm/yyyy"));
    sheet.merge_range(0, 0, 0, 2, "शीर्षक", &Format::new()).unwrap();
    sheet.write(1, 0, "चूरू").unwrap().write(1, 1, 12.5).unwrap().write(1, 2, true).unwrap();
    sheet.write_with_format(2, 0, 0.875, &percent).unwrap();
    sheet.write_with_format(2, 1, 46_349.0, &date).unwrap();
    sheet.write_formula(2, 2, rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A")).unwrap();
    book.add_worksheet().set_name("छिपी").unwrap().set_hidden(true).write(0, 0, "x").unwrap();
    let book = read(&book.save_to_buffer().unwrap(), "a.xlsx", &Limits::default(), &unwatched).unwrap();
    let cell = |row, column| book.sheets[0].cell(Address::new(row, column)).clone();
    assert_eq!(book.sheets.iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true]);
    assert_eq!(book.visible().count(), 1);
    assert_eq!(book.sheets[0].merges.len(), 1);
    assert_eq!((cell(1, 1), cell(1, 2)), (RawCell::Number(12.5), RawCell::Bool(true)));
    assert_eq!((cell(2, 0), cell(2, 1)), (RawCell::Percent(0.875), RawCell::Date(46_349.0)));
    assert_eq!(cell(2, 0).text(), "87.5%");
}

#[test]
fn an_ods_is_read_with_its_repetitions() {
    let content = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
        <office:body><office:spreadsheet><table:table table:name="S">
        <table:table-row><table:table-cell office:value-type="string"><text:p>ब्लॉक</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table></office:spreadsheet></office:body></office:document-content>"#;
    // Between cells, LibreOffice writes no white space.
    let content = content.split('\n').map(str::trim_start).collect::<String>();
    let ods = |content: &str| {
        zip_of(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<?xml version=\"1.0\"?><m:manifest xmlns:m=\"m\"/>"),
            ("content.xml", content.as_bytes()),
        ])
    };
    assert_eq!(texts(&ods(&content), "a.ods")[0], ["ब्लॉक", "7", "7"]);
    let bomb =
        content.replace(r#"table:number-columns-repeated="2""#, r#"table:number-columns-repeated="16384""#);
    assert_eq!(error(&ods(&bomb)), ReadError::TooManyColumns { limit: 1_000 });
    let tall =
        content.replace("<table:table-row>", r#"<table:table-row table:number-rows-repeated="1000000">"#);
    assert_eq!(error(&ods(&tall)), ReadError::TooManyRows { limit: 200_000 });
}

#[test]
fn hostile_files_end_in_an_error_with_a_sentence() {
    let workbook = xlsx(|sheet| drop(sheet.write(0, 0, "चूरू")));
    let truncated = &workbook[..workbook.len() / 2];
    let far = xlsx(|sheet| {
        sheet.write(0, 0, "a").unwrap().write(1_048_575, 16_383, "b").unwrap();
    });
    let wide = format!("क{}\n", ",".repeat(1_000_000) + "x");
    let long = format!("क,ख\n1,{}\n", "ल".repeat(2_000_000));
    let zeros = vec![0_u8; 700 << 20];
    let bomb = zip_of(&[("xl/workbook.xml", b"<x/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    drop(zeros);
    assert!(bomb.len() < 4 << 20);
    let cases: [(&[u8], ReadError); 15] = [
        (b"", ReadError::Empty),
        (b" \r\n , ,\r\n", ReadError::Empty),
        (truncated, ReadError::Damaged),
        (b"\x00\x01\x02\x03\x04binary\x00\x07\x08", ReadError::NotASpreadsheet),
        (b"PK\x03\x04", ReadError::Damaged),
        (&[CFB, &[0; 600]].concat(), ReadError::Damaged),
        (&zip_of(&[("word/document.xml", b"<x/>")]), ReadError::NotASpreadsheet),
        (&zip_of(&[("xl/workbook.xml", b"<x/>"), ("xl/vbaProject.bin", b"x")]), ReadError::Macros),
        (&far, ReadError::TooManyColumns { limit: 1_000 }),
        (long.as_bytes(), ReadError::CellTooLong { address: "B2".to_owned() }),
        (&bomb, ReadError::UnpacksTooLarge { limit_bytes: 512 << 20 }),
        ("ब्लॉक,कुल\nचूरू".as_bytes().split_last().unwrap().1, ReadError::Torn),
        (&["\u{feff}ब्लॉक,कुल\nचूर".as_bytes(), b"\xe0"].concat(), ReadError::Torn),
        (&["ब्लॉक,कुल\n".as_bytes(), b"\xe0,1\n"].concat(), ReadError::Damaged),
        ("<html><table><tr><td>ब्लॉक</td></tr></table></html>".as_bytes(), ReadError::WebPage),
    ];
    for (bytes, expected) in cases {
        let error = error(bytes);
        assert_eq!(error, expected);
        for lang in crate::model::Lang::ALL {
            let sentence = error.sentence(lang, "आँकड़े.xlsx");
            assert!(sentence.contains("आँकड़े.xlsx") && !sentence.contains(['{', '}']), "{sentence}");
        }
    }
    assert_eq!(error(wide.as_bytes()), ReadError::TooManyColumns { limit: 1_000 });
}

#[test]
fn one_cell_in_the_last_row_of_a_sheet_makes_no_long_table() {
    let file = |sheets: u32| {
        let mut book = Writer::new();
        for _ in 0..sheets {
            book.add_worksheet().write(0, 0, "चूरू").unwrap().write(1_048_575, 0, "x").unwrap();
        }
        book.save_to_buffer().unwrap()
    };
    let book = read(&file(1), "a.xlsx", &Limits::default(), &unwatched).unwrap();
    assert_eq!(book.sheets[0].rows.iter().filter(|row| !row.is_empty()).count(), 2);
    // The empty rows above it take room all the same.
    assert_eq!(error(&file(5)), ReadError::TooManyCells { limit: 5_000_000 });
    let limits = Limits { rows: 2, ..Limits::default() };
    for text in ["क,1\n\nख,2\n", "\"क\",1\n\nख,2\n"] {
        assert!(read(text.as_bytes(), "a.csv", &limits, &unwatched).is_ok());
        let more = format!("{text}ग,3\n");
        let refused = read(more.as_bytes(), "a.csv", &limits, &unwatched);
        assert_eq!(refused, Err(ReadError::TooManyRows { limit: 2 }));
    }
}

#[test]
fn a_formula_that_was_never_worked_out_is_no_empty_cell() {
    use std::io::{Read as _, Write as _};
    let formula = |text: &str, result: &str| rust_xlsxwriter::Formula::new(text).set_result(result);
    let bytes = xlsx(|sheet| {
        sheet.write(0, 0, "चूरू").unwrap();
        sheet.write_formula(0, 1, formula("=20+1", "21")).unwrap();
        sheet.write_formula(0, 2, formula("=IF(A1=1,1,\"\")", "none")).unwrap();
        sheet.write_blank(0, 3, &Format::new().set_bold()).unwrap();
    });
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((file.name().unwrap().into_owned(), bytes));
    }
    let zipped = |files: &[(String, Vec<u8>)]| {
        let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in files {
            out.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(bytes).unwrap();
        }
        out.finish().unwrap().into_inner()
    };
    let cells = |bytes: &[u8]| {
        let book = read(bytes, "a.xlsx", &Limits::default(), &unwatched).unwrap();
        [1, 2, 3].map(|column| book.sheets[0].cell(Address::new(0, column)).clone())
    };
    let blank = |cell: &RawCell| cell.is_blank();
    let replace = |files: &mut Vec<(String, Vec<u8>)>, result: &str| {
        let (_, sheet) = files.iter_mut().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap();
        let text = String::from_utf8(std::mem::take(sheet)).unwrap();
        let cell = format!("<v>{result}</v>");
        assert!(text.contains(&cell), "{text}");
        *sheet = text.replace(&cell, "<v></v>").into_bytes();
    };
    replace(&mut files, "none");
    let [worked_out, nothing, empty] = cells(&zipped(&files));
    assert!(worked_out == RawCell::Number(21.0) && blank(&nothing) && blank(&empty), "{worked_out:?}");
    // As programs write it that only put formulas down.
    replace(&mut files, "21");
    let [not_worked_out, nothing, empty] = cells(&zipped(&files));
    assert_eq!(not_worked_out, RawCell::Formula("=20+1".into()));
    assert!(blank(&nothing) && blank(&empty));
}

#[test]
fn a_workbook_with_a_password_is_said_to_be_locked() {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    file.create_stream("/EncryptedPackage").unwrap();
    file.create_stream("/EncryptionInfo").unwrap();
    assert_eq!(error(&file.into_inner().into_inner()), ReadError::Encrypted);
}

#[test]
fn an_old_workbook_whose_cells_stand_far_apart_is_not_unfolded() {
    use std::io::Write;
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    let mut stream = file.create_stream("/Workbook").unwrap();
    let mut record = |kind: u16, body: &[u8]| {
        stream.write_all(&kind.to_le_bytes()).unwrap();
        stream.write_all(&u16::try_from(body.len()).unwrap().to_le_bytes()).unwrap();
        stream.write_all(body).unwrap();
    };
    record(0x0809, &[0; 16]);
    record(0x0203, &[0; 14]);
    let mut last = vec![0xff, 0xff, 0xff, 0x00];
    last.extend([0; 10]);
    record(0x0203, &last);
    drop(stream);
    let bytes = file.into_inner().into_inner();
    assert_eq!(error(&bytes), ReadError::TooManyCells { limit: 5_000_000 });
}

#[test]
fn reading_stops_when_it_is_told_to() {
    let text = "क,ख\n".repeat(5_000);
    let stop = |progress: super::super::cell::Progress| match progress.rows {
        0..1_000 => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    };
    assert_eq!(read(text.as_bytes(), "a.csv", &Limits::default(), &stop), Err(ReadError::Cancelled));
}

proptest! {
    #[test]
    fn any_bytes_are_a_workbook_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes, "a", &Limits::default(), &unwatched);
    }

    #[test]
    fn any_text_is_a_workbook_within_the_limits(text in "[a,;\t\"\n\r0-9क=|\u{0}]{0,300}") {
        let limits = Limits { rows: 20, columns: 10, cells: 100, ..Limits::default() };
        if let Ok(book) = read(text.as_bytes(), "a.csv", &limits, &unwatched) {
            let rows = book.sheets[0].rows.iter().filter(|row| !row.is_empty()).count();
            prop_assert!(rows <= 20 && book.sheets[0].width() <= 10);
        }
    }

    #[test]
    fn a_workbook_with_changed_bytes_is_a_workbook_or_an_error(at in 0_usize..6_000, byte: u8) {
        let mut bytes = xlsx(|sheet| {
            sheet.write(0, 0, "चूरू").unwrap().write(1, 1, 5).unwrap();
        });
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes, "a.xlsx", &Limits::default(), &unwatched);
    }

    #[test]
    fn what_was_written_to_csv_is_read_back(cells in prop::collection::vec("[ -~कखि\n]{0,12}", 2..8)) {
        let mut out = csv::Writer::from_writer(Vec::new());
        // A first row that tells the delimiter.
        out.write_record(cells.iter().map(|_| "शीर्षक")).unwrap();
        out.write_record(&cells).unwrap();
        let bytes = out.into_inner().unwrap();
        let rows = texts(&bytes, "a.csv");
        // An apostrophe before what a spreadsheet would take for a formula is no part of the text.
        let clean = |text: &str| {
            let harmless = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t']));
            crate::hindi::clean_line(harmless.unwrap_or(text)).trim().to_owned()
        };
        for (at, cell) in cells.iter().enumerate() {
            let read = rows.get(1).and_then(|row| row.get(at)).cloned().unwrap_or_default();
            if !cell.starts_with("=\"") {
                prop_assert_eq!(read, clean(cell));
            }
        }
    }
}
