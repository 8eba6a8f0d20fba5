//! Repairs what screen readers get of Devanagari text. The toolkit fills text runs from its glyphs, which
//! repeat the base letter inside a cluster ("अननपपलनन" for "अनुपालना"); the owner's value is right, and has
//! as many characters as the glyphs of its runs, so the runs are written anew from it.

use std::collections::HashMap;

use eframe::egui::accesskit::{Node, NodeId, Role, TreeUpdate};
use eframe::egui::{Context, FullOutput, Plugin};

use super::text_field::words::is_word_char;

pub struct AccessKitRepair;

impl Plugin for AccessKitRepair {
    fn debug_name(&self) -> &'static str {
        "accesskit-repair"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        if let Some(update) = output.platform_output.accesskit_update.as_mut() {
            repair(update);
        }
    }
}

fn repair(update: &mut TreeUpdate) {
    let owners: Vec<(String, Vec<NodeId>)> = update
        .nodes
        .iter()
        .filter(|(_, node)| node.role() != Role::TextRun)
        .filter_map(|(_, node)| {
            let value = node.value().filter(|value| !value.is_ascii())?;
            Some((value.to_owned(), node.children().to_vec()))
        })
        .collect();
    if owners.is_empty() {
        return;
    }
    let place: HashMap<NodeId, usize> =
        update.nodes.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    for (value, children) in owners {
        let mut chars = value.chars();
        for child in children {
            let run = place.get(&child).and_then(|&place| update.nodes.get_mut(place));
            if let Some((_, run)) = run.filter(|(_, node)| node.role() == Role::TextRun) {
                let length = run.character_lengths().len();
                write_run(run, &chars.by_ref().take(length).collect::<Vec<char>>());
            }
        }
    }
}

fn write_run(run: &mut Node, chars: &[char]) {
    // A run of a shortened label has its last glyphs ("…") beyond the value: what is there already stays.
    if chars.len() != run.character_lengths().len() {
        return;
    }
    // A character has at most four bytes.
    run.set_character_lengths(chars.iter().map(|c| c.len_utf8() as u8).collect::<Vec<u8>>());
    // Runs are never longer than 255 characters, and a word that began in the run before starts none.
    let starts = chars.windows(2).zip(1u8..=u8::MAX).filter_map(|(pair, place)| match pair {
        [before, after] if !is_word_char(*before) && is_word_char(*after) => Some(place),
        _ => None,
    });
    run.set_word_starts(starts.collect::<Vec<u8>>());
    run.set_value(chars.iter().collect::<String>());
}

#[cfg(test)]
mod tests {
    use eframe::egui::{self, accesskit};
    use egui_kittest::Harness;
    use egui_kittest::kittest::{AccessKitNode, NodeT as _};

    use crate::app::theme;
    use crate::app::widgets::TextField;

    fn runs_of(node: AccessKitNode<'_>, out: &mut Vec<String>) {
        if node.role() == accesskit::Role::TextRun {
            out.push(node.value().unwrap_or_default());
        }
        for child in node.children() {
            runs_of(child, out);
        }
    }

    fn runs(width: f32, text: &'static str) -> Vec<String> {
        let mut harness = Harness::builder()
            .with_size(egui::vec2(width, 400.0))
            .with_context_setup(theme::install)
            .build_ui(move |ui| {
                let id = egui::Id::unique("repaired");
                let _ = TextField::area(id, &mut text.to_owned(), 1).label_hidden("पाठ").show(ui);
            });
        harness.run();
        let mut out = Vec::new();
        runs_of(harness.root().accesskit_node(), &mut out);
        out
    }

    #[test]
    fn a_screen_reader_gets_the_text_and_not_repeated_base_letters() {
        assert_eq!(runs(400.0, "अनुपालना रिपोर्ट IP"), ["अनुपालना रिपोर्ट IP"]);
    }

    #[test]
    fn lines_of_a_paragraph_join_to_the_text() {
        let text = "ई-मित्र कियोस्क की स्थिति\nक्षत्रिय विद्यालय में आईपी फोन चालू करें";
        let runs = runs(140.0, text);
        assert!(runs.len() > 2, "{runs:?}");
        assert_eq!(runs.concat(), text);
    }
}
