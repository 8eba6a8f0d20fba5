//! Where the lines of papers end: between words that may part, never inside a cluster, never outside their
//! width, and nothing of the text is lost.

#![cfg(test)]

use std::sync::Arc;

use baithak::model::Lang;
use baithak::papers::block::{Style, Text};
use baithak::papers::page::Line;
use baithak::papers::shape::Shaper;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

const WORDS: &str = include_str!("fixtures/shaping/words.txt");

/// Pieces of sentences in which no line may end at a space.
const HELD: [&str; 14] = [
    "15 दिवस",
    "२ लाख",
    "96 हजार रुपये",
    "90 %",
    "86 प्रतिशत",
    "12 किमी",
    "100 Mbps",
    "क्र.सं. 7",
    "सं. 11",
    "रु. 5,000",
    "एम. एल. मीणा",
    "डॉ. शर्मा",
    "23 नवम्बर",
    "करें ।",
];

const PLAIN: [&str; 8] = ["तारानगर", "के", "शेष", "आईपी", "फोन", "चालू", "23.11.2026", "उपखण्ड"];

fn lines(text: &str, width_pt: f32) -> Vec<Arc<Line>> {
    Shaper::new(Lang::Hi).lines(&Text::plain(text), Style::Cell, width_pt)
}

fn joined(lines: &[Arc<Line>]) -> String {
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        out.push_str(&line.text);
        if index + 1 < lines.len() {
            out.push_str(line.joint);
        }
    }
    out
}

fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or("")
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or("")
}

/// Words of the list, joiners and all, run together or apart.
fn any_text() -> impl Strategy<Value = String> {
    let words: Vec<&str> = WORDS.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect();
    let piece = prop_oneof![
        prop::sample::select(words).prop_map(str::to_owned),
        "[a-zA-Z0-9/.:-]{1,60}",
        "[क-हा-ौ्ंः़]{1,40}",
    ];
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_text_is_lost_no_cluster_cut_and_no_line_too_wide(text in any_text(), width_pt in 30f32..500.0) {
        let lines = lines(&text, width_pt);
        prop_assert_eq!(joined(&lines), text.as_str());
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for (index, line) in lines.iter().enumerate() {
            at += line.text.len();
            prop_assert!(borders.binary_search(&at).is_ok(), "a line ends inside a cluster: {:?} of {text:?}", line.text);
            if index + 1 < lines.len() {
                at += line.joint.len();
            }
            let one_cluster = line.text.graphemes(true).count() <= 1;
            prop_assert!(one_cluster || line.width_pt <= width_pt + 0.01, "{} pt in {width_pt}: {}", line.width_pt, line.text);
        }
    }

    #[test]
    fn words_that_hold_together_stay_in_one_line(
        pieces in prop::collection::vec(prop_oneof![prop::sample::select(HELD.to_vec()), prop::sample::select(PLAIN.to_vec())], 2..30),
        width_pt in 110f32..480.0,
    ) {
        let text = pieces.join(" ");
        let lines = lines(&text, width_pt);
        prop_assert_eq!(joined(&lines), text.as_str());
        for pair in lines.windows(2) {
            let (before, after) = (last_word(&pair[0].text), first_word(&pair[1].text));
            let border = format!("{before} {after}");
            let held = HELD.iter().any(|held| held.contains(' ') && format!(" {held} ").contains(&format!(" {border} ")));
            prop_assert!(!held, "{border} is parted in {text}");
            prop_assert!(!after.starts_with(['।', '॥', ')', ',']), "{after} begins a line of {text}");
        }
    }

    #[test]
    fn the_last_line_is_not_one_short_word_where_that_can_be_helped(
        pieces in prop::collection::vec(prop::sample::select(PLAIN.to_vec()), 6..40),
        width_pt in 150f32..480.0,
    ) {
        let lines = lines(&pieces.join(" "), width_pt);
        if let [.., before, last] = lines.as_slice() {
            let alone = !last.text.contains(' ') && last.width_pt < width_pt * 0.25;
            // Nothing can come down from a line of one word.
            prop_assert!(!alone || !before.text.contains(' '), "{} / {}", before.text, last.text);
        }
    }
}

#[test]
fn the_last_line_is_not_two_short_words_nor_a_word_with_its_danda_apart() {
    for text in [
        "सभी संबंधित अधिकारी अपनी प्रगति रिपोर्ट अगली बैठक से पूर्व प्रस्तुत करें तथा उस पर चर्चा की गई।",
        "सभी संबंधित अधिकारी अपनी प्रगति रिपोर्ट अगली बैठक से पूर्व प्रस्तुत किया जाए ।",
    ] {
        for width_pt in 200..480 {
            let lines = lines(text, width_pt as f32);
            let [.., before, last] = lines.as_slice() else { continue };
            let words = |line: &str| line.split(' ').filter(|word| *word != "।").count();
            let is_lonely = words(&last.text) < 3 && last.width_pt < width_pt as f32 * 0.25;
            assert!(!is_lonely, "{width_pt}: {} / {}", before.text, last.text);
        }
    }
}

#[test]
fn a_date_an_amount_and_an_address_stay_whole_where_they_fit() {
    let text = "दिनांक 23/11/2026 को रु. 12,34,567 की राशि a-very-long-name@office.example पर 12-12-2026";
    for width_pt in [95.0, 120.0, 160.0, 300.0] {
        let said: Vec<String> = lines(text, width_pt).iter().map(|line| line.text.clone()).collect();
        for whole in ["23/11/2026", "12,34,567", "12-12-2026"] {
            assert!(said.iter().any(|line| line.contains(whole)), "{whole} at {width_pt}: {said:?}");
        }
    }
}

#[test]
fn a_long_address_breaks_inside_its_width_and_nothing_else_is_cut_for_it() {
    let text = format!("विवरण https://example.rajasthan.gov.in/{} पर 15 दिवस में भेजें ।", "abc/".repeat(30));
    let lines = lines(&text, 140.0);
    assert_eq!(joined(&lines), text);
    assert!(lines.iter().all(|line| line.width_pt <= 140.01));
    assert!(lines.iter().any(|line| line.text.contains("15 दिवस")), "its unit stays with the number");
    assert!(lines.iter().all(|line| !line.text.starts_with('।')));
}

#[test]
fn where_the_width_leaves_no_choice_words_part_at_a_space_rather_than_inside() {
    let said: Vec<String> = lines("96 हजार रुपये", 40.0).iter().map(|line| line.text.clone()).collect();
    assert!(
        said.len() > 1 && said.iter().all(|line| "96 हजार रुपये".split(' ').any(|word| line.contains(word))),
        "{said:?}"
    );
}

#[test]
fn lines_that_are_broken_ahead_are_those_that_are_broken_one_by_one() {
    let said =
        ["तारानगर के शेष आईपी फोन सोमवार तक चालू करें", "क्षेत्र में श्री", "RajNET up in 12 blocks", "क्\u{200d}ष"];
    let texts: Vec<Text> = (0..300).map(|at| Text::plain(format!("{at}. {}", said[at % 4]))).collect();
    let mut one_by_one = Shaper::new(Lang::Hi);
    let mut ahead = Shaper::new(Lang::Hi);
    let wanted: Vec<(&Text, Style, f32)> = texts.iter().map(|text| (text, Style::Cell, 90.0)).collect();
    ahead.break_ahead(&wanted);
    for text in &texts {
        let lines = one_by_one.lines(text, Style::Cell, 90.0);
        assert!(lines == ahead.lines(text, Style::Cell, 90.0), "{text:?}");
    }
    assert_eq!(one_by_one.into_glyph_text(), ahead.into_glyph_text());
}
