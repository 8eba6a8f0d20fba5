use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::model::Lang;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn body(content: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document {NAMESPACE}><w:body>{content}</w:body></w:document>")
}

fn docx(content: &str) -> Vec<u8> {
    package(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &body(content)),
        ("word/media/a.bin", "\u{1}"),
    ])
}

fn run(font: &str, text: &str) -> String {
    format!("<w:r><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/></w:rPr><w:t>{text}</w:t></w:r>")
}

fn kruti(text: &str) -> String {
    run("Kruti Dev 010", text)
}

fn text_of(bytes: &[u8]) -> String {
    super::read(bytes).unwrap().text()
}

/// A part of a package, as text.
fn part(bytes: &[u8], name: &str) -> String {
    package::Package::open(bytes).unwrap().text(name).unwrap().unwrap()
}

#[test]
fn runs_set_in_kruti_dev_are_converted_and_others_stay() {
    let content = format!(
        "<w:p>{}{}{}</w:p><w:p>{}</w:p>",
        kruti("vuqikyuk "),
        run("Calibri", "ATR "),
        run("Mangal", "रिपोर्ट"),
        run("DevLys 010", "cSBd"),
    );
    let document = super::read(&docx(&content)).unwrap();
    assert_eq!(document.text(), "अनुपालना ATR रिपोर्ट\nबैठक\n");
    let converted: Vec<bool> = document.paragraphs[0].runs.iter().map(|run| run.converted).collect();
    assert_eq!(converted, [true, false]);
}

#[test]
fn a_syllable_cut_by_two_runs_is_read_whole() {
    let content = format!("<w:p>{}{}{}</w:p>", kruti("fLF"), kruti("kfr vkfF"), kruti("kZd"));
    assert_eq!(text_of(&docx(&content)), "स्थिति आर्थिक\n");
    let copy = part(&convert_docx(&docx(&content)).unwrap(), "word/document.xml");
    assert!(
        copy.contains(">स्थि</w:t>") && copy.contains(">ति आर्थि</w:t>") && copy.contains(">क</w:t>"),
        "{copy}"
    );
}

#[test]
fn signs_that_xml_writes_in_its_own_way_are_letters_here() {
    let content = format!("<w:p>{}</w:p>", kruti("x&lt;+ bZ&amp;fe= &gt;qa&#62;quwa &quot;kV"));
    assert_eq!(text_of(&docx(&content)), "गढ़ ई-मित्र झुंझुनूं षट\n");
}

#[test]
fn a_tab_and_a_line_break_end_a_word() {
    let content = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Kruti Dev 010\"/></w:rPr><w:t>d</w:t><w:tab/><w:t>Zk</w:t></w:r></w:p>";
    assert_eq!(text_of(&docx(content)), "क\tर्ा\n");
}

#[test]
fn the_font_may_come_from_styles_defaults_and_theme() {
    let styles = format!(
        "<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"/>\
         <w:style w:type=\"paragraph\" w:styleId=\"Hindi\"><w:basedOn w:val=\"Normal\"/><w:rPr><w:rFonts w:ascii=\"Kruti Dev 010\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:basedOn w:val=\"Hindi\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Latin\"><w:rPr><w:rFonts w:ascii=\"Calibri\"/></w:rPr></w:style></w:styles>"
    );
    let theme = |font: &str| {
        format!(
            "<a:theme xmlns:a=\"a\"><a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont><a:minorFont><a:latin typeface=\"{font}\"/></a:minorFont></a:theme>"
        )
    };
    let paragraph = |style: &str, run_style: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:rPr><w:rFonts w:ascii=\"Calibri\"/></w:rPr></w:pPr><w:r><w:rPr>{run_style}</w:rPr><w:t>cSBd</w:t></w:r></w:p>"
        )
    };
    let content = [
        paragraph("Title", ""),
        paragraph("Title", "<w:rStyle w:val=\"Latin\"/>"),
        paragraph("Normal", ""),
        paragraph("Ring", ""),
    ]
    .concat();
    let read = |font: &str| {
        let body = body(&content);
        text_of(&package(&[
            ("word/document.xml", &body),
            ("word/styles.xml", &styles),
            ("word/theme/theme1.xml", &theme(font)),
        ]))
    };
    assert_eq!(read("Calibri"), "बैठक\ncSBd\ncSBd\ncSBd\n");
    assert_eq!(read("DevLys 010"), "बैठक\ncSBd\nबैठक\nबैठक\n");
}

#[test]
fn a_converted_copy_keeps_everything_but_the_converted_text_and_its_font() {
    let plain = run("Calibri", "IP Phone");
    let content = format!(
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{plain}<w:r><w:rPr><w:rStyle w:val=\"S\"/><w:rFonts w:ascii=\"Kruti Dev 010\"/><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>cSBd &amp; </w:t></w:r></w:p>"
    );
    let given = docx(&content);
    let copy = convert_docx(&given).unwrap();
    let text = part(&copy, "word/document.xml");
    let expected = content.replace(
        "<w:rFonts w:ascii=\"Kruti Dev 010\"/><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>cSBd &amp; </w:t>",
        "<w:rFonts w:ascii=\"Mangal\" w:hAnsi=\"Mangal\" w:cs=\"Mangal\"/><w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">बैठक - </w:t>",
    );
    assert_eq!(text, body(&expected));
    assert_eq!(part(&copy, "word/media/a.bin"), "\u{1}");
    assert_eq!(part(&copy, "[Content_Types].xml"), "<Types/>");
    assert_eq!(convert_docx(&copy).unwrap(), copy);
}

#[test]
fn a_run_without_properties_gets_its_font() {
    let styles = format!(
        "<w:styles {NAMESPACE}><w:docDefaults><w:rFonts w:ascii=\"Kruti Dev 010\"/></w:docDefaults></w:styles>"
    );
    let body = body("<w:p><w:r><w:t>dk</w:t></w:r><w:r><w:rPr/><w:t>dh</w:t></w:r></w:p>");
    let copy = convert_docx(&package(&[("word/document.xml", &body), ("word/styles.xml", &styles)])).unwrap();
    let text = part(&copy, "word/document.xml");
    assert_eq!(
        text.matches("<w:rPr><w:rFonts w:ascii=\"Mangal\" w:hAnsi=\"Mangal\" w:cs=\"Mangal\"/></w:rPr>")
            .count(),
        2
    );
}

#[test]
fn headers_and_notes_are_converted_with_the_body() {
    let part_of = |text: &str| format!("<w:hdr {NAMESPACE}><w:p>{}</w:p></w:hdr>", kruti(text));
    let (header, notes, body) =
        (part_of("eq[;"), part_of("fVIi.kh"), body(&format!("<w:p>{}</w:p>", kruti("cSBd"))));
    let given = package(&[
        ("word/header1.xml", &header),
        ("word/document.xml", &body),
        ("word/footnotes.xml", &notes),
    ]);
    assert_eq!(text_of(&given), "बैठक\nटिप्पणी\nमुख्य\n");
    assert_eq!(text_of(&convert_docx(&given).unwrap()), "बैठक\nटिप्पणी\nमुख्य\n");
}

#[test]
fn what_was_struck_out_or_is_said_twice_is_converted_but_not_read() {
    let struck = kruti("dk").replace("w:t>", "w:delText>");
    let content = format!(
        "<w:p>{}<w:del>{struck}</w:del><w:r><mc:AlternateContent><mc:Choice><w:p>{}</w:p></mc:Choice><mc:Fallback><w:p>{}</w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        kruti("cSBd"),
        kruti("uksV"),
        kruti("uksV"),
    );
    let given = docx(&content);
    assert_eq!(text_of(&given), "बैठक\nनोट\n\n");
    let copy = part(&convert_docx(&given).unwrap(), "word/document.xml");
    assert!(copy.contains(">का</w:delText>") && copy.matches(">नोट</w:t>").count() == 2, "{copy}");
}

#[test]
fn an_rtf_is_read_by_its_fonts() {
    let rtf = r"{\rtf1\ansi\deff0{\fonttbl{\f0\fnil Times New Roman;}{\f1\fnil\fcharset0 Kruti Dev 010;}}
{\*\generator Word;}{\info{\author cSBd}}\pard\f1\fs28 fLF\b kfr\b0  \'d8ekad\f0  IP-Phone\tab\f1 x<+\par
\plain English {\f1 vkfn\uc1\u8224?} \{x\}\par}";
    assert_eq!(text_of(rtf.as_bytes()), "स्थिति क्रमांक IP-Phone\tगढ़\nEnglish आदि४ {x}\n");
}

#[test]
fn a_hostile_file_ends_in_a_sentence() {
    let good = docx(&format!("<w:p>{}</w:p>", kruti("cSBd")));
    let cut = &good[..good.len() / 2];
    let bomb = {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        writer.start_file("word/document.xml", options).unwrap();
        for _ in 0..80 {
            writer.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
        writer.finish().unwrap().into_inner()
    };
    let (text, image) = (&b"cSBd"[..], &b"\x89PNG"[..]);
    let old = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600]].concat();
    let broken = docx("<w:p><w:r></w:p>");
    let archive = package(&[("a.txt", "a")]);
    let nested = docx(&format!("{}{}", "<w:x>".repeat(2_000), "</w:x>".repeat(2_000)));
    let deep = [b"{\\rtf1".to_vec(), b"{".repeat(20_000)].concat();
    for (bytes, expected) in [
        (cut, DocumentError::Damaged),
        (&bomb, DocumentError::TooBig),
        (text, DocumentError::NotADocument),
        (image, DocumentError::NotADocument),
        (&[], DocumentError::NotADocument),
        (&old, DocumentError::OldOrProtected),
        (&broken, DocumentError::Damaged),
        (&archive, DocumentError::NotADocument),
        (&nested, DocumentError::Damaged),
        (&deep, DocumentError::Damaged),
        (b"{\\rtf1 dk", DocumentError::Damaged),
    ] {
        let (read, converted) = (super::read(bytes), convert_docx(bytes));
        assert_eq!(read, Err(expected));
        assert!(converted.is_err());
        for lang in Lang::ALL {
            let sentence = expected.sentence(std::path::Path::new("a.docx"), lang);
            assert!(sentence.contains("a.docx") && !sentence.contains('{'), "{sentence}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn no_bytes_end_the_program(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200), at in 0..900_usize, byte: u8) {
        let _ = super::read(&bytes);
        let _ = super::read(&[&b"{\\rtf1"[..], &bytes, b"}"].concat());
        let mut changed = docx(&format!("<w:p>{}</w:p>", kruti("cSBd")));
        let at = at % changed.len();
        changed[at] = byte;
        let _ = (super::read(&changed), convert_docx(&changed));
    }
}
