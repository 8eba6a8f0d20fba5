//! The finished PDF, read back by programs of others and by the program's own preview.
//!
//! Where pdftotext, pdffonts or qpdf is not installed, its test says so and passes, unless
//! `BAITHAK_FULL_TESTS=1` is set.

#![cfg(test)]

use std::io::Write as _;
use std::ops::ControlFlow;
use std::process::Command;

use baithak::model::*;
use baithak::papers::{minutes_pdf, preview};

#[path = "support/papers_fixture.rs"]
mod papers_fixture;
use papers_fixture::*;

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pdf_of(file: &MeetingFile) -> Vec<u8> {
    minutes_pdf(file, Lang::Hi, clock()).expect("a paper")
}

/// What another program prints of the PDF; `None` where that program is not installed.
fn printed_by(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(pdf).expect("room in it");
    let path = file.path().to_str().expect("a plain path");
    let arguments = arguments.iter().map(|argument| if *argument == "FILE" { path } else { argument });
    match Command::new(tool).args(arguments).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{tool}: {said}{}", String::from_utf8_lossy(&output.stderr));
            Some(said)
        }
        Err(error) => {
            assert!(std::env::var_os("BAITHAK_FULL_TESTS").is_none(), "{tool} cannot be run: {error}");
            println!("{tool} is not installed: its reading of the PDF was not checked.");
            None
        }
    }
}

fn assert_in_order<'a>(text: &str, wanted: impl IntoIterator<Item = &'a str>) {
    let mut rest = text;
    for piece in wanted {
        let piece = squeezed(piece);
        let found = rest.split_once(piece.as_str());
        rest = found.unwrap_or_else(|| panic!("not found, or not in order: {piece}")).1;
    }
}

/// The directions in the order of the agenda.
fn in_agenda_order(file: &MeetingFile) -> Vec<&str> {
    let items = numbered(&file.items);
    items.iter().flat_map(|(_, item)| file.directions_of(item.id)).map(|given| given.text.as_str()).collect()
}

#[test]
fn pdftotext_finds_every_direction_word_for_word_and_in_order() {
    for file in [press_note_file(), file_with_directions(200)] {
        let pdf = pdf_of(&file);
        let Some(text) = printed_by("pdftotext", &["FILE", "-"], &pdf) else { return };
        assert_in_order(&squeezed(&text), in_agenda_order(&file));
        let Some(raw) = printed_by("pdftotext", &["-raw", "FILE", "-"], &pdf) else { return };
        assert_in_order(&squeezed(&raw), in_agenda_order(&file));
    }
}

#[test]
fn an_address_that_was_broken_over_lines_is_read_back_whole() {
    let mut file = press_note_file();
    let address = format!("https://example.rajasthan.gov.in/{}/रिपोर्ट", "abc123-".repeat(12));
    file.directions[1].text = format!("विवरण {address} पर भेजें 😀 नियत समय में।");
    file.office.copy_to = vec![Bilingual::new(format!("प्रति {address} पर उपलब्ध है।"), "")];
    let pdf = pdf_of(&file);
    let said = [file.directions[1].text.as_str(), file.office.copy_to[0].hi.as_str()];
    for arguments in [["FILE", "-"].as_slice(), &["-raw", "FILE", "-"]] {
        let Some(text) = printed_by("pdftotext", arguments, &pdf) else { return };
        assert_in_order(&squeezed(&text), said);
    }
}

#[test]
fn a_sign_without_its_letter_is_read_back_once() {
    let mut file = press_note_file();
    file.directions[0].text = "ऋ \u{93c} क्ष् भेजें \u{93e} नियत समय में।".to_owned();
    let pdf = pdf_of(&file);
    for arguments in [["FILE", "-"].as_slice(), &["-raw", "FILE", "-"]] {
        let Some(text) = printed_by("pdftotext", arguments, &pdf) else { return };
        assert_in_order(&squeezed(&text), [file.directions[0].text.as_str()]);
    }
}

const WORDS: &str = include_str!("fixtures/shaping/words.txt");

/// A meeting whose directions hold every word of the list, a row of them in each.
fn file_with_every_word() -> MeetingFile {
    let words: Vec<&str> = WORDS.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect();
    let mut file = file_with_directions(words.len().div_ceil(12));
    for (direction, words) in file.directions.iter_mut().zip(words.chunks(12)) {
        direction.text = words.join(" ");
    }
    file
}

#[test]
fn every_word_is_read_back_as_it_was_typed_from_the_lines_of_cells() {
    let file = file_with_every_word();
    let pdf = pdf_of(&file);
    for arguments in [["FILE", "-"].as_slice(), &["-raw", "FILE", "-"]] {
        let Some(text) = printed_by("pdftotext", arguments, &pdf) else { return };
        // What ties words in the layout is not in the text; the signs before figures bring a tie of their own.
        let stray = ["▲", "◆", "▼", "?"]
            .iter()
            .fold(text.clone(), |text, sign| text.replace(&format!("{sign}\u{a0}"), sign));
        assert!(!stray.contains(['\u{a0}', '\u{2060}']), "{stray}");
        assert_in_order(&squeezed(&text), in_agenda_order(&file));
    }
}

#[test]
fn every_word_is_read_back_from_paragraphs() {
    let mut file = press_note_file();
    file.office.copy_to = file_with_every_word()
        .directions
        .iter()
        .map(|direction| Bilingual::new(direction.text.clone(), ""))
        .collect();
    let Some(text) = printed_by("pdftotext", &["FILE", "-"], &pdf_of(&file)) else { return };
    assert_in_order(&squeezed(&text), file.office.copy_to.iter().map(|line| line.hi.as_str()));
}

/// A word as poppler boxes it.
struct Boxed {
    page: usize,
    /// Left, top, right and bottom in points.
    sides: [f32; 4],
    word: String,
}

fn boxed_words(bbox: &str) -> Vec<Boxed> {
    let number = |tag: &str, name: &str| -> f32 {
        let value = tag.split_once(&format!("{name}=\"")).and_then(|(_, after)| after.split('"').next());
        value.and_then(|value| value.parse().ok()).expect("a number")
    };
    let mut page = 0;
    let mut words = Vec::new();
    for line in bbox.lines().map(str::trim) {
        page += usize::from(line.starts_with("<page "));
        if let Some((tag, word)) = line.strip_prefix("<word ").and_then(|rest| rest.split_once('>')) {
            let word = word.strip_suffix("</word>").expect("one line a word").replace("&lt;", "<");
            let word = word.replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            words.push(Boxed {
                page,
                sides: ["xMin", "yMin", "xMax", "yMax"].map(|name| number(tag, name)),
                word,
            });
        }
    }
    words
}

#[test]
fn every_word_of_paragraphs_and_cells_has_a_box_of_its_own() {
    let mut file = file_with_every_word();
    file.office.copy_to = vec![Bilingual::new(WORDS.lines().take(60).collect::<Vec<_>>().join(" "), "")];
    let Some(bbox) = printed_by("pdftotext", &["-bbox", "FILE", "-"], &pdf_of(&file)) else { return };
    let found: Vec<Boxed> = boxed_words(&bbox);
    for Boxed { sides: [left, top, right, bottom], word, .. } in &found {
        assert!(left < right && top < bottom, "{word}");
    }
    let words: std::collections::BTreeSet<&str> = found.iter().map(|boxed| boxed.word.trim()).collect();
    for direction in &file.directions {
        // Words that were broken over two lines, such as e-Mitra, are whole, too.
        let lost = direction.text.split_whitespace().find(|word| !words.contains(word));
        assert_eq!(lost, None, "{}", direction.text);
    }
}

#[test]
fn what_is_selected_by_the_box_of_one_word_is_that_word() {
    const PIXELS_PER_INCH: f32 = 720.0;
    let pdf = pdf_of(&press_note_file());
    let Some(bbox) = printed_by("pdftotext", &["-bbox", "FILE", "-"], &pdf) else { return };
    let words = boxed_words(&bbox);
    assert!(words.len() > 500);
    for Boxed { page, sides: [left, top, right, bottom], word } in words.iter().step_by(13) {
        let pixels = |points: f32| ((points * PIXELS_PER_INCH / 72.0).round() as i32).to_string();
        let (page, resolution) = (page.to_string(), PIXELS_PER_INCH.to_string());
        let sides = [*left, *top, right - left, bottom - top].map(pixels);
        let [x, y, width, height] = sides.each_ref().map(String::as_str);
        let selection =
            ["-r", &resolution, "-f", &page, "-l", &page, "-x", x, "-y", y, "-W", width, "-H", height];
        let arguments = [&selection[..], &["FILE", "-"]].concat();
        let selected = printed_by("pdftotext", &arguments, &pdf).expect("it ran before");
        assert_eq!(selected.trim(), word.trim());
    }
}

#[test]
fn every_font_is_embedded_cut_down_and_has_its_text() {
    let Some(list) = printed_by("pdffonts", &["FILE"], &pdf_of(&press_note_file())) else { return };
    let fonts: Vec<&str> = list.lines().skip(2).collect();
    assert_eq!(fonts.len(), 4, "{list}");
    for font in fonts {
        assert!(font.contains("yes yes yes") && font.as_bytes().get(6) == Some(&b'+'), "{font}");
    }
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for file in [press_note_file(), empty_file()] {
        let Some(said) = printed_by("qpdf", &["--check", "FILE"], &pdf_of(&file)) else { return };
        assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    }
}

#[test]
fn the_same_meeting_and_clock_give_the_same_bytes() {
    let file = press_note_file();
    assert!(pdf_of(&file) == pdf_of(&file));
    let later = clock() + chrono::TimeDelta::seconds(1);
    assert!(pdf_of(&file) != minutes_pdf(&file, Lang::Hi, later).expect("a paper"));
}

#[test]
fn the_file_says_its_language_title_author_and_when_it_was_made() {
    let pdf = lopdf::Document::load_mem(&pdf_of(&press_note_file())).expect("a PDF");
    let language = pdf.catalog().and_then(|catalog| catalog.get(b"Lang")?.as_str()).expect("a language");
    assert_eq!(language, b"hi");
    let info = pdf.trailer.get(b"Info").and_then(lopdf::Object::as_reference).expect("properties");
    let info = pdf.get_dictionary(info).expect("a dictionary");
    let text = |key: &[u8]| {
        let bytes = info.get(key).and_then(lopdf::Object::as_str).expect("a text").to_vec();
        let units: Vec<u16> =
            bytes[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        String::from_utf16(&units).expect("UTF-16")
    };
    assert!(text(b"Title").starts_with("कार्यवाही विवरण – सूचना प्रौद्योगिकी एवं संचार विभाग की समीक्षा बैठक"));
    assert!(text(b"Author").starts_with("कार्यालय संयुक्त निदेशक"));
    let made = info.get(b"CreationDate").and_then(lopdf::Object::as_str).expect("a date");
    assert_eq!(made, b"D:20261123114207");
}

#[test]
fn the_preview_draws_every_page_and_stops_when_told() {
    let pdf = pdf_of(&press_note_file());
    let mut drawn = Vec::new();
    preview::page_images(&pdf, 1.0, |image| {
        drawn.push(image);
        ControlFlow::Continue(())
    })
    .expect("pages");
    assert_eq!(drawn.len(), drawn[0].count);
    for image in &drawn {
        assert_eq!(image.rgba.len(), image.width_px * image.height_px * 4);
        let dark = image.rgba.chunks(4).filter(|pixel| pixel[0] < 96).count();
        assert!(dark > 100, "page {} is empty", image.index);
    }
    assert_eq!((drawn[0].width_px, drawn[0].height_px), (595, 841));
    let mut seen = 0;
    preview::page_images(&pdf, 0.5, |_| {
        seen += 1;
        ControlFlow::Break(())
    })
    .expect("pages");
    assert_eq!(seen, 1);
    assert!(preview::page_images(b"no paper", 1.0, |_| ControlFlow::Continue(())).is_err());
}
