//! The pages of a paper: a meeting's file goes in, and what stands where is read back.
//!
//! `BAITHAK_UPDATE_GOLDENS=1` writes the pages in `tests/goldens/papers` anew.

#![cfg(test)]

use std::path::Path;
use std::sync::Arc;

use baithak::model::*;
use baithak::papers::block::{Ink, Role};
use baithak::papers::flow::{MARGIN_PT, lay_out};
use baithak::papers::minutes;
use baithak::papers::page::{Line, Mark, Page, Pages};
use unicode_segmentation::UnicodeSegmentation as _;

#[path = "papers/charts.rs"]
mod charts;
#[path = "support/papers_fixture.rs"]
mod papers_fixture;
use papers_fixture::*;

const LONG: &str = "जिला स्तरीय तकनीकी समिति की बैठक शीघ्र आयोजित कर लंबित प्रकरणों का निस्तारण किया जाए। ";

fn pages_of(file: &MeetingFile, lang: Lang) -> Pages {
    lay_out(&minutes::paper(file, lang, clock()))
}

fn lines(page: &Page) -> Vec<(&Arc<Line>, Role, u32, f32, f32)> {
    let of = |mark| match mark {
        &Mark::Line { at, ref line, role, block } => Some((line, role, block, at.x_pt, at.y_pt)),
        Mark::Rule { .. } | Mark::Stroke { .. } | Mark::Bar { .. } => None,
    };
    page.marks.iter().filter_map(of).collect()
}

fn texts(page: &Page) -> Vec<String> {
    lines(page).into_iter().map(|(line, ..)| line.text.clone()).collect()
}

/// Every block's text, with its lines joined as they were typed.
fn blocks(pages: &Pages) -> Vec<String> {
    let mut blocks: Vec<(u32, String)> = Vec::new();
    for (line, role, block, ..) in pages.pages.iter().flat_map(lines) {
        if role == Role::Artifact {
            continue;
        }
        let said = format!("{}{}", line.text, line.joint);
        match blocks.iter_mut().find(|(known, _)| *known == block) {
            Some((_, text)) => text.push_str(&said),
            None => blocks.push((block, said)),
        }
    }
    blocks.into_iter().map(|(_, text)| text).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn neither_brief_nor_private_note_is_ever_on_paper() {
    for lang in Lang::ALL {
        let dump = pages_of(&press_note_file(), lang).dump();
        for secret in ["PRIVATE-NOTE", "निजी-टिप्पणी", "BRIEF-TEXT", "गोपनीय-सार"]
        {
            assert!(!dump.contains(secret), "{secret} in {lang:?}");
        }
    }
}

#[test]
fn an_empty_meeting_is_one_page_with_a_signature() {
    let pages = pages_of(&empty_file(), Lang::Hi);
    assert_eq!(pages.pages.len(), 1);
    let said = texts(&pages.pages[0]);
    assert!(said.contains(&"बैठक में कोई बिन्दु दर्ज नहीं किया गया।".to_owned()));
    assert!(said.contains(&"(____________________)".to_owned()));
    assert!(said.contains(&"क्रमांक: 2026-27/____".to_owned()));
}

#[test]
fn a_signature_is_never_without_text_above_it_on_its_page() {
    for count in 0..45 {
        let pages = pages_of(&file_with_directions(count), Lang::Hi);
        for page in &pages.pages {
            let marks = lines(page);
            let Some(first) = marks.iter().find(|mark| mark.1 == Role::Signature) else { continue };
            let above: Vec<_> =
                marks.iter().filter(|mark| mark.1 != Role::Artifact && mark.4 < first.4).collect();
            assert!(!above.is_empty(), "{count} directions: a signature begins a page");
            let nearest = above.iter().map(|mark| mark.4).fold(0.0, f32::max);
            assert!(first.4 - nearest < 70.0, "{count} directions: a gap above a signature");
        }
    }
}

#[test]
fn the_last_row_comes_along_with_the_closing_line() {
    for count in 1..45 {
        let pages = pages_of(&file_with_directions(count), Lang::Hi);
        let thanks = "अंत में बैठक सधन्यवाद समाप्त हुई।";
        let page = pages.pages.iter().find(|page| texts(page).iter().any(|text| text == thanks));
        let marks = lines(page.expect("a closing line"));
        assert!(marks.iter().any(|mark| mark.1 == Role::Cell), "{count} directions");
        assert!(marks.iter().any(|mark| mark.1 == Role::Signature), "{count} directions");
    }
}

#[test]
fn every_page_has_its_number_and_says_when_figures_are_made_up() {
    let mut file = file_with_directions(60);
    let pages = pages_of(&file, Lang::Hi);
    let count = pages.pages.len();
    for (index, page) in pages.pages.iter().enumerate() {
        let said = texts(page);
        assert!(said.contains(&format!("पृष्ठ {} / {count}", index + 1)));
        assert!(said.contains(&"नमूना आँकड़े".to_owned()));
    }
    file.meeting.is_sample = false;
    assert!(pages_of(&file, Lang::Hi).dump().contains("नमूना आँकड़े"), "its figures are still a sample's");
    file.tables.clear();
    assert!(!pages_of(&file, Lang::Hi).dump().contains("नमूना"));
}

#[test]
fn an_office_that_writes_devanagari_digits_gets_them_wherever_the_program_writes_one() {
    let mut file = press_note_file();
    file.office.digits = Digits::Devanagari;
    let pages = pages_of(&file, Lang::Hi);
    let said = blocks(&pages);
    for whole in ["दिनांक: २३.११.२०२६", "₹ २,८३,९५,०४१", "३०.११.२०२६", "३८"]
    {
        assert!(said.iter().any(|block| block == whole), "{whole}");
    }
    assert!(said.iter().any(|block| block.starts_with("०७/२०२६-११ ")));
    assert!(texts(&pages.pages[1]).contains(&"पृष्ठ २ / ४".to_owned()));
    assert!(said.iter().any(|block| block.starts_with("15 दिवस")), "what was typed stays as it was typed");
}

#[test]
fn an_office_that_writes_dates_with_slashes_or_in_words_gets_them_on_paper() {
    let mut file = press_note_file();
    for (dates, hi, en) in [
        (DateForm::Slashes, "दिनांक: 23/11/2026", "Dated: 23/11/2026"),
        (DateForm::Long, "दिनांक: 23 नवम्बर 2026", "Dated: 23 November 2026"),
    ] {
        file.office.dates = dates;
        assert!(blocks(&pages_of(&file, Lang::Hi)).contains(&hi.to_owned()), "{hi}");
        let english = blocks(&pages_of(&file, Lang::En));
        assert!(
            english.iter().any(|block| block.ends_with(en.trim_start_matches("Dated: "))),
            "{en}: {english:?}"
        );
    }
}

#[test]
fn the_head_of_the_table_stands_on_every_page_of_it() {
    let pages = pages_of(&file_with_directions(60), Lang::Hi);
    let with_rows =
        pages.pages.iter().filter(|page| texts(page).iter().any(|text| text.starts_with("07/2026-")));
    let heads: Vec<bool> = with_rows.map(|page| texts(page).contains(&"निर्णय / निर्देश".to_owned())).collect();
    assert!(heads.len() > 3 && heads.iter().all(|has_head| *has_head), "{heads:?}");
}

#[test]
fn nothing_runs_out_of_the_page_or_of_its_cell() {
    let mut file = press_note_file();
    file.directions[1].text = "W".repeat(300);
    file.directions[2].text = "क्षत्रिय".repeat(60);
    file.items[0].discussion = format!("https://{}", "a/".repeat(200));
    file.items[1].title = Bilingual::new("अ".repeat(90), "");
    for lang in Lang::ALL {
        let pages = pages_of(&file, lang);
        for page in &pages.pages {
            for (line, _, _, x_pt, y_pt) in lines(page) {
                let end_pt = x_pt + line.width_pt;
                assert!(x_pt > MARGIN_PT - 0.1 && end_pt < page.width_pt - MARGIN_PT + 0.1, "{}", line.text);
                assert!(y_pt > MARGIN_PT && y_pt < page.height_pt - 30.0, "{}", line.text);
            }
            let mut marks = lines(page);
            marks.sort_by(|a, b| (a.4, a.3).partial_cmp(&(b.4, b.3)).expect("numbers"));
            for pair in marks.windows(2).filter(|pair| pair[0].4 == pair[1].4) {
                assert!(pair[0].3 + pair[0].0.width_pt < pair[1].3 + 0.1, "{} runs on", pair[0].0.text);
            }
        }
    }
}

#[test]
fn a_long_word_is_never_broken_inside_a_cluster() {
    let word = "क्षत्रिय".repeat(60);
    let mut file = press_note_file();
    file.directions[2].text = word.clone();
    let pages = pages_of(&file, Lang::Hi);
    let mut clusters = Vec::new();
    for (line, ..) in pages.pages.iter().flat_map(lines).filter(|mark| mark.0.text.contains("क्षत्रियक्षत्रिय"))
    {
        clusters.extend(line.text.graphemes(true).map(str::to_owned));
    }
    let given: Vec<String> = word.graphemes(true).map(str::to_owned).collect();
    assert_eq!(clusters[clusters.len() - given.len()..], given);
}

#[test]
fn a_direction_of_ten_thousand_characters_goes_over_pages_and_loses_none() {
    let mut file = press_note_file();
    let text: String = LONG.chars().cycle().take(10_000).collect();
    file.directions[2].text = text.clone();
    let pages = pages_of(&file, Lang::Hi);
    let said: Vec<String> = blocks(&pages).iter().map(|block| squeezed(block)).collect();
    assert!(said.iter().any(|block| block.ends_with(&squeezed(&text))));
    // Wherever a cell was cut, at least two lines of it are on either page.
    let mut parts: std::collections::BTreeMap<(u32, usize), usize> = Default::default();
    for (index, page) in pages.pages.iter().enumerate() {
        for mark in lines(page).into_iter().filter(|mark| mark.1 == Role::Cell) {
            *parts.entry((mark.2, index)).or_default() += 1;
        }
    }
    let cut: Vec<usize> = parts
        .iter()
        .filter(|((block, index), _)| parts.keys().any(|(other, at)| other == block && at != index))
        .map(|(_, count)| *count)
        .collect();
    assert!(cut.len() > 5 && cut.iter().all(|count| *count >= 2), "{cut:?}");
}

#[test]
fn a_character_that_no_font_has_is_shown_as_missing_and_kept_in_the_text() {
    let mut file = press_note_file();
    file.directions[1].text = "कार्य 😀中 पूर्ण\u{7} करें".to_owned();
    let pages = pages_of(&file, Lang::Hi);
    let said = blocks(&pages);
    let block = said.iter().find(|block| block.contains("😀中")).expect("the text as it was typed");
    assert!(block.contains("पूर्ण  करें"), "a control character is a space: {block}");
    let drawn = pages.glyph_text.values().filter(|text| ["[", "?", "]"].contains(&text.as_str())).count();
    assert_eq!(drawn, 3, "its place is taken by [?]");
    let undrawn = pages.glyph_text.keys().filter(|(_, glyph)| *glyph == 0).count();
    assert_eq!(undrawn, 0, "no empty box is drawn");
}

#[test]
fn points_under_a_point_have_its_number_and_what_is_not_there_is_a_dash() {
    let mut file = press_note_file();
    file.items[4].parent = Some(file.items[2].id);
    file.items[4].position = 0;
    let said = blocks(&pages_of(&file, Lang::Hi));
    let at = said.iter().position(|block| block == "3.1").expect("a point under the third");
    assert_eq!(said[at + 1..at + 6], ["अभय कमाण्ड एण्ड कन्ट्रोल सेन्टर", "—", "—", "—", "—"]);
}

#[test]
fn a_direction_names_its_number_priority_officers_and_both_deadlines() {
    let said = blocks(&pages_of(&press_note_file(), Lang::Hi));
    let at = said.iter().position(|block| block.starts_with("07/2026-11 (अति आवश्यक) सभी शासकीय"));
    let rest = &said[at.expect("the first direction") + 1..];
    assert_eq!(rest[0], "पुष्पा सैनी, एसीपी\nसहयोगी: राजेंद्र प्रजापत, प्रोग्रामर; जिला कलक्टर");
    assert_eq!(rest[1], "आगामी सोमवार\n30.11.2026");
    let mut file = press_note_file();
    file.directions[0].deadline.phrase = "३०/११/२६ तक".to_owned();
    let said = blocks(&pages_of(&file, Lang::Hi));
    assert!(said.iter().all(|block| !block.contains("३०/११/२६")), "the date itself is not said twice");
}

#[test]
fn a_direction_whose_point_is_gone_is_still_in_the_minutes() {
    let mut file = press_note_file();
    file.items.remove(7);
    let said = blocks(&pages_of(&file, Lang::Hi)).join("\n");
    assert!(said.contains("अन्य निर्देश") && said.contains(DIRECTIONS[3].0));
}

#[test]
fn a_direction_left_for_the_next_meeting_stands_with_the_discussion_and_is_no_decision() {
    let (mut file, text) = (press_note_file(), DIRECTIONS[3].0);
    file.directions.iter_mut().for_each(|direction| direction.deferred = direction.text == text);
    let said = blocks(&pages_of(&file, Lang::Hi));
    let with_it: Vec<&String> = said.iter().filter(|block| block.contains(text)).collect();
    let [discussion] = with_it.as_slice() else { panic!("{with_it:?}") };
    let line = format!("आगामी बैठक के लिए स्थगित – 07/2026-14: {text}");
    assert!(discussion.contains(&line), "{discussion}");
}

#[test]
fn more_than_twelve_present_are_listed_in_an_annexure() {
    let mut file = press_note_file();
    file.invitees = (0..13).map(|index| invitee(index, Attendance::Present)).collect();
    let said = blocks(&pages_of(&file, Lang::Hi));
    assert!(said.contains(&"उपस्थित अधिकारियों की सूची परिशिष्ट-1 पर संलग्न है।".to_owned()));
    let annexures: Vec<_> = said.iter().filter(|block| block.starts_with("परिशिष्ट-")).collect();
    assert_eq!(annexures, ["परिशिष्ट-1: उपस्थिति", "परिशिष्ट-2: आईपी फोन (आँकड़े दिनांक 20.11.2026)"]);
}

#[test]
fn who_did_not_come_is_not_among_those_present() {
    let mut file = press_note_file();
    file.invitees[2].attendance = Attendance::Absent;
    file.invitees[3].attendance = Attendance::Invited;
    let said = blocks(&pages_of(&file, Lang::Hi));
    assert!(!said.contains(&"पुष्पा सैनी".to_owned()) && !said.contains(&"विनोद कुमारी".to_owned()));
    assert!(said.contains(&"राजेंद्र प्रजापत".to_owned()));
}

#[test]
fn a_deputy_sits_for_the_one_who_was_invited() {
    for lang in Lang::ALL {
        let mut file = press_note_file();
        let seat = file.invitees[3].seat;
        file.invitees[3].attendance = Attendance::Deputy;
        file.invitees[3].deputy = Some(Deputy::Named("सुरेश मीणा".to_owned()));
        let post = file.people.post_name(seat.post.unwrap(), lang).to_owned();
        let name = file.people.officer_name(seat.officer, lang).to_owned();
        let whose = match lang {
            Lang::Hi => format!("{name}, {post} के प्रतिनिधि"),
            Lang::En => format!("for {name}, {post}"),
        };
        let said = blocks(&pages_of(&file, lang));
        assert!(said.contains(&"सुरेश मीणा".to_owned()), "{said:?}");
        assert!(said.iter().any(|block| squeezed(block) == squeezed(&whose)), "{said:?}");
        assert!(!said.contains(&name));
    }
}

#[test]
fn a_wide_table_lies_across_and_a_very_wide_one_goes_on_below() {
    let annexure = |extra: usize| {
        let mut file = press_note_file();
        let table = phones(extra, true);
        file.tables.insert(table.scheme.code.clone(), Arc::new(table));
        let pages = pages_of(&file, Lang::Hi);
        let across = pages.pages.last().is_some_and(|page| page.width_pt > page.height_pt);
        let said: Vec<String> = blocks(&pages).iter().map(|block| squeezed(block)).collect();
        for reason in 1..=extra {
            let head = format!("बंद होने का कारण {reason}");
            assert_eq!(said.iter().filter(|block| **block == head).count(), 1, "{head}");
        }
        (across, said.iter().filter(|block| *block == "ब्लॉक").count())
    };
    assert_eq!(annexure(0), (false, 1));
    assert_eq!(annexure(8), (true, 1));
    let (across, tables) = annexure(40);
    assert!(across && tables > 1);
}

#[test]
fn figures_stand_in_lakhs_with_their_sign_and_what_is_missing_is_not_zero() {
    let said = blocks(&pages_of(&press_note_file(), Lang::Hi));
    assert!(said.contains(&"₹ 2,83,95,041".to_owned()), "the total");
    assert!(
        said.iter().any(|block| block.starts_with('▼')) && said.iter().any(|block| block.starts_with('▲'))
    );
    let at = said.iter().rposition(|block| block == "सुजानगढ़").expect("the block that reported nothing");
    assert_eq!(said[at + 1], "—");
}

#[test]
fn a_share_above_the_whole_is_marked_as_one_that_cannot_be() {
    let mut file = press_note_file();
    let table = phones(0, true);
    file.tables.insert(table.scheme.code.clone(), Arc::new(table));
    let said = blocks(&pages_of(&file, Lang::Hi));
    // 40 working of 38 allotted.
    assert!(said.contains(&"?\u{a0}105%".to_owned()), "{said:?}");
    assert!(said.iter().any(|block| block.contains("? सम्भव नहीं लगता")), "the sign is explained");
}

#[test]
fn the_pages_are_as_they_were() {
    let mut across = press_note_file();
    across.invitees = (0..30).map(|index| invitee(index, Attendance::Present)).collect();
    let upright = phones(0, true);
    let mut short = press_note_file();
    short.tables.insert(upright.scheme.code.clone(), Arc::new(upright));
    let papers = [
        ("press-note-hi", &short, Lang::Hi),
        ("press-note-en", &short, Lang::En),
        ("annexures-hi", &across, Lang::Hi),
        ("empty-hi", &empty_file(), Lang::Hi),
    ];
    for (name, file, lang) in papers {
        golden(name, &pages_of(file, lang).dump());
    }
}

fn golden(name: &str, found: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/papers");
    let path = folder.join(format!("{name}.txt"));
    if std::env::var_os("BAITHAK_UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, found).expect("the golden can be written");
        return;
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = wanted.lines().zip(found.lines()).find(|(a, b)| a != b);
    assert!(wanted == found, "{name} differs from its golden; first in: {differs:?}");
}
