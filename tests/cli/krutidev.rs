//! `baithak krutidev`: a filter of lines, and whole documents.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::process::{Command, Output, Stdio};

use super::{baithak, code, text};

fn filtered(arguments: &[&str], input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_baithak"))
        .arg("krutidev")
        .args(arguments)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = program.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = program.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

#[test]
fn lines_of_kruti_dev_become_unicode_with_their_line_ends() {
    let output = filtered(&["to-unicode"], b"fLFkfr\r\ndk;Zokgh fooj.k\n\xd8ekad% 5");
    assert_eq!((code(&output), text(&output.stdout).as_str()), (0, "स्थिति\r\nकार्यवाही विवरण\nक्रमांक: 5"));
    assert_eq!(text(&output.stderr), "");
    let mixed = filtered(&["to-unicode"], b"BBNL ds jkmVj rFkk IP Phone\r\n");
    assert_eq!(text(&mixed.stdout), "BBNL के राउटर तथा IP Phone\r\n");
}

#[test]
fn a_line_of_megabytes_comes_through_whole() {
    let output = filtered(&["to-unicode"], "fu;qfDr ".repeat(300_000).as_bytes());
    assert_eq!(code(&output), 0);
    assert_eq!(text(&output.stdout), "नियुक्ति ".repeat(300_000));
}

#[test]
fn lines_of_unicode_become_kruti_dev() {
    let output = filtered(&["from-unicode"], "स्थिति\r\nकर्मियों".as_bytes());
    assert_eq!((code(&output), text(&output.stdout).as_str()), (0, "fLFkfr\r\ndfeZ;ksa"));
}

#[test]
fn what_kruti_dev_lacks_is_named_by_line_and_left_in_a_complete_output() {
    let output = filtered(&["from-unicode", "--lang", "hi"], "बैठक\nIP फोन ₹ 5\nअंत\n".as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "cSBd\nIP Qksu ₹ 5\nvar\n");
    let said = text(&output.stderr);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("पंक्ति 2") && lines[0].contains("“IP”, “₹”"), "{said}");
}

/// A DOCX with one run in Kruti Dev.
fn docx() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let run = r#"<w:r><w:rPr><w:rFonts w:ascii="Kruti Dev 010"/></w:rPr><w:t>cSBd</w:t></w:r>"#;
    let body = format!(r#"<w:document xmlns:w="w"><w:body><w:p>{run}</w:p></w:body></w:document>"#);
    writer.write_all(body.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_document_becomes_a_copy_or_text_and_never_replaces_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("in.docx"), docx()).unwrap();
    let convert = |from: &str, to: &str| {
        baithak(&["krutidev", "to-unicode", "--file", &path(from), "--out", &path(to)])
    };
    assert_eq!(code(&convert("in.docx", "out.docx")), 0);
    assert_eq!(code(&convert("in.docx", "out.txt")), 0);
    assert_eq!(fs::read_to_string(path("out.txt")).unwrap(), "बैठक\n");
    let mut copy = zip::ZipArchive::new(fs::File::open(path("out.docx")).unwrap()).unwrap();
    let mut body = String::new();
    copy.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    assert!(body.contains("बैठक") && body.contains("Mangal") && !body.contains("Kruti"), "{body}");
    let before = fs::read(path("out.docx")).unwrap();
    assert_eq!(code(&convert("in.docx", "out.docx")), 1);
    assert_eq!(fs::read(path("out.docx")).unwrap(), before);
}

#[test]
fn a_document_that_cannot_be_converted_is_one_sentence_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("notes.docx"), "cSBd").unwrap();
    fs::write(path("cut.docx"), &docx()[..90]).unwrap();
    fs::write(path("in.rtf"), r"{\rtf1{\fonttbl{\f0 Kruti Dev 010;}}\f0 cSBd\par}").unwrap();
    for (file, out, expected) in [
        ("notes.docx", "out.docx", 1),
        ("cut.docx", "out.docx", 1),
        ("missing.docx", "out.docx", 1),
        ("in.rtf", "out.docx", 2),
    ] {
        let output = baithak(&["krutidev", "to-unicode", "--file", &path(file), "--out", &path(out)]);
        assert_eq!(
            (output.status.code(), text(&output.stderr).lines().count()),
            (Some(expected), 1),
            "{file}"
        );
        assert!(!folder.path().join(out).exists());
    }
    let output = baithak(&["krutidev", "to-unicode", "--file", &path("in.rtf"), "--out", &path("out.txt")]);
    assert_eq!(code(&output), 0);
    assert_eq!(fs::read_to_string(path("out.txt")).unwrap(), "बैठक\n");
    assert_eq!(baithak(&["krutidev", "to-unicode", "--file", &path("in.rtf")]).status.code(), Some(2));
}
