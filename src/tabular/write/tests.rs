//! What other programs see in the files.

use super::csv::harmless;

#[test]
fn words_that_begin_as_a_formula_are_made_harmless_and_others_left_alone() {
    for (text, expected) in [
        ("=1+1", "'=1+1"),
        ("+91", "'+91"),
        ("-", "'-"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("चूरू", "चूरू"),
        ("", ""),
    ] {
        assert_eq!(harmless(text), expected);
    }
}

#[test]
fn the_name_of_a_sheet_is_one_that_excel_takes() {
    let long = super::xlsx::sheet_name("जिला स्तरीय तकनीकी समिति: क्षमता एवं क्षेत्र / विस्तार [2026]");
    assert!(long.encode_utf16().count() <= 31 && !long.contains(['/', ':', '[', ']']), "{long}");
    assert_eq!(super::xlsx::sheet_name("[]"), "Sheet");
}
