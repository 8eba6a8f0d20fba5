//! Which folder of `src` may use which, and which library may be named where.

use crate::source::{Place, Token};

/// Each folder and what it may use. A folder may always use itself.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("model", &[]),
    ("i18n", &["model"]),
    ("hindi", &["i18n", "model"]),
    // Long work on several threads.
    ("parts", &[]),
    ("papers", &["hindi", "i18n", "model", "parts"]),
    ("documents", &["hindi", "i18n", "model"]),
    ("tabular", &["hindi", "i18n", "model", "parts"]),
    ("store", &["hindi", "i18n", "model"]),
    // Of `tabular` only plain data: what a file's figures are held against, and what is to be written.
    ("session", &["store", "tabular", "hindi", "i18n", "model"]),
    ("cli", &["session", "papers", "documents", "tabular", "hindi", "i18n", "model"]),
    ("app", &["session", "papers", "documents", "tabular", "hindi", "i18n", "model"]),
    // The map of the modules; it uses none of them.
    ("lib", &[]),
    ("main", &["cli", "app", "session", "i18n", "model"]),
];

/// Names that may stand only in these folders.
const ONLY_IN: [(&[&str], &[&str]); 8] = [
    (&["rusqlite"], &["store"]),
    (&["egui", "eframe", "egui_extras"], &["app", "main"]),
    (&["printpdf", "lopdf", "hayro", "parley", "subsetter"], &["papers"]),
    (&["calamine", "rust_xlsxwriter", "encoding_rs", "cfb"], &["tabular"]),
    (&["clap"], &["cli", "main"]),
    (&["quick_xml", "ZipArchive", "ZipWriter"], &["documents", "tabular"]),
    // Clocks are passed in, so that the same input gives the same result.
    (&["SystemTime", "Local", "Utc"], &["session", "app", "cli", "main"]),
    (&["fs", "File"], &["store", "session", "papers", "app", "cli", "main"]),
];

pub fn areas() -> impl Iterator<Item = &'static str> {
    MAY_USE.iter().map(|(area, _)| *area)
}

/// The folder to which a file named relative to `src` belongs; `main.rs` and `lib.rs` are their own.
pub fn area_of(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or(file);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// One line for each use that the map does not allow.
pub fn breaches(file: &str, tokens: &[Token], places: &[Place]) -> Vec<String> {
    let area = area_of(file);
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == area) else {
        return vec![format!(
            "src/{file}: the folder `{area}` is not on the map in tests/architecture/arrows.rs"
        )];
    };
    let mut found = Vec::new();
    for (line, path) in paths(tokens, places) {
        let shown = format!(
            "src/{file}:{line}: `{}`",
            ["crate"].iter().copied().chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join("::")
        );
        match path.first().map(String::as_str) {
            None | Some("*") => found.push(format!("{shown} reaches the whole crate; name the folder")),
            Some(used) if used == area || allowed.contains(&used) => {}
            Some(used) if areas().any(|name| name == used) => {
                found.push(format!("{shown}: `{area}` must not use `{used}`"));
            }
            Some(_) => {
                found.push(format!("{shown} is in no folder on the map in tests/architecture/arrows.rs"))
            }
        }
    }
    for token in tokens {
        for (names, only_in) in ONLY_IN {
            if names.contains(&token.text.as_str()) && !only_in.contains(&area) {
                let (line, name) = (token.line, &token.text);
                found
                    .push(format!("src/{file}:{line}: `{name}` may be named only in {}", only_in.join(", ")));
            }
        }
    }
    found
}

/// Every path that begins in this crate, from its root, with its line: in `use` and anywhere else.
fn paths(tokens: &[Token], places: &[Place]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for (at, (token, place)) in tokens.iter().zip(places).enumerate() {
        let text_at = |at: usize| tokens.get(at).map(|token| token.text.as_str());
        let before = at.checked_sub(1).and_then(text_at);
        let is_path = text_at(at + 1) == Some("::") || before == Some("use");
        if !is_path || before == Some("::") {
            continue;
        }
        let from = match token.text.as_str() {
            "crate" | "baithak" => Vec::new(),
            "self" => place.module.clone(),
            "super" => parent(&place.module),
            _ => continue,
        };
        let mut ends = Vec::new();
        follow(tokens, at + 2, from, &mut ends);
        found.extend(ends.into_iter().map(|path| (token.line, path)));
    }
    found
}

fn parent(module: &[String]) -> Vec<String> {
    module.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default()
}

/// Reads on from behind a `::` and collects every full path; returns where it stopped.
fn follow(tokens: &[Token], mut at: usize, mut path: Vec<String>, ends: &mut Vec<Vec<String>>) -> usize {
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token.text != "}") {
                    at = follow(tokens, at, path.clone(), ends);
                    // Past the comma, or an alias and its comma.
                    while tokens.get(at).is_some_and(|token| !["}", ","].contains(&token.text.as_str())) {
                        at += 1;
                    }
                    at += usize::from(tokens.get(at).is_some_and(|token| token.text == ","));
                }
                return at + 1;
            }
            "self" => {}
            "super" => path = parent(&path),
            name if name == "*" || name.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                path.push(name.to_owned());
            }
            _ => break,
        }
        at += 1;
        if tokens.get(at).is_none_or(|token| token.text != "::") {
            break;
        }
        at += 1;
    }
    ends.push(path);
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    fn breaches_of(file: &str, source: &str) -> Vec<String> {
        let tokens = source::tokens(source);
        let place = Place { module: source::module_of(file), in_tests: false };
        breaches(file, &tokens, &source::places(&tokens, &place))
    }

    fn paths_of(file: &str, source: &str) -> Vec<String> {
        let tokens = source::tokens(source);
        let place = Place { module: source::module_of(file), in_tests: false };
        let found = paths(&tokens, &source::places(&tokens, &place));
        found.into_iter().map(|(_, path)| path.join("::")).collect()
    }

    #[test]
    fn every_way_to_write_a_path_is_read() {
        for (source, expected) in [
            ("use crate::model::Lang;", "model::Lang"),
            ("pub use crate::model::Lang as L;", "model::Lang"),
            (
                "use crate::{model, i18n::{self, screen::Screen as Word}, hindi::*};",
                "model i18n i18n::screen::Screen hindi::*",
            ),
            ("fn a() -> crate::model::Lang { crate::hindi::fold::<u8>(b) }", "model::Lang hindi::fold"),
            ("use super::sibling;", "store::sibling"),
            ("use super::super::model;", "model"),
            ("mod inner { use super::super::x; use super::super::super::model; }", "store::x model"),
            ("use self::deeper::{A, inner::B};", "store::rows::deeper::A store::rows::deeper::inner::B"),
            ("pub(crate) fn a(&self) { self.b; }", ""),
            ("// crate::app::A\nfn a() { \"crate::app::A\"; }", ""),
        ] {
            assert_eq!(paths_of("store/rows.rs", source).join(" "), expected, "{source}");
        }
    }

    #[test]
    fn an_arrow_that_goes_up_is_a_breach() {
        for (file, source) in [
            ("model/mod.rs", "use crate::i18n::fill;"),
            ("model/table.rs", "fn a() { super::super::hindi::fold(b) }"),
            ("i18n/rule.rs", "use crate::{model::Lang, hindi::fold};"),
            ("hindi/date.rs", "use crate::papers;"),
            ("papers/flow.rs", "fn a(b: &crate::store::Store) {}"),
            ("tabular/plan.rs", "use crate::session::catalogue;"),
            ("store/open.rs", "use crate::{model::Lang, session::Clock};"),
            ("session/mod.rs", "use super::papers::minutes_pdf;"),
            ("app/logic.rs", "use crate::store::Store;"),
            ("cli.rs", "use crate::app::Baithak;"),
            ("cli/minutes.rs", "use crate::app::Baithak;"),
            ("app/mod.rs", "use crate::cli::Job;"),
            ("lib.rs", "pub use crate::model::Lang;"),
            ("model/mod.rs", "#[cfg(test)] mod tests { use crate::hindi::fold; }"),
        ] {
            assert_eq!(breaches_of(file, source).len(), 1, "{file}: {source}");
        }
    }

    #[test]
    fn an_arrow_that_goes_down_is_none() {
        for (file, source) in [
            ("model/table.rs", "use super::unit::Unit; use crate::model::Value;"),
            ("session/mod.rs", "use crate::{hindi, i18n, model::Lang, store::{self, Store}};"),
            (
                "app/shell/mod.rs",
                "use crate::papers; use super::super::app::view; use crate::session::Session;",
            ),
            ("main.rs", "use baithak::{app, cli}; fn main() { eframe::run() }"),
        ] {
            assert_eq!(breaches_of(file, source), [""; 0], "{file}: {source}");
        }
    }

    #[test]
    fn the_whole_crate_or_an_unknown_folder_cannot_be_used() {
        for (file, source) in [
            ("app/mod.rs", "use crate::*;"),
            ("app/mod.rs", "use crate as all;"),
            ("app/mod.rs", "use super::*;"),
            ("app/mod.rs", "use super as all;"),
            ("app/mod.rs", "use crate::{self as all};"),
            ("app/mod.rs", "use crate::elsewhere::A;"),
            ("elsewhere/mod.rs", "fn a() {}"),
        ] {
            assert_eq!(breaches_of(file, source).len(), 1, "{file}: {source}");
        }
    }

    #[test]
    fn libraries_stay_in_their_folders() {
        for (file, source) in [
            ("session/mod.rs", "use rusqlite::Connection;"),
            ("papers/preview.rs", "fn a(b: eframe::egui::Ui) {}"),
            ("app/press.rs", "use hayro::Pdf;"),
            ("app/window.rs", "use clap::Parser;"),
            ("papers/minutes.rs", "fn a() { chrono::Local::now(); }"),
            ("model/office.rs", "use std::fs;"),
        ] {
            assert!(!breaches_of(file, source).is_empty(), "{file}: {source}");
        }
        assert_eq!(breaches_of("store/open.rs", "use rusqlite::Connection; // egui"), [""; 0]);
    }
}
