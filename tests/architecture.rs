//! Holds the code to its architecture: one-way arrows between folders, libraries in their places, small
//! files, no panics by `unwrap`. README says what the folders are for; `architecture/arrows.rs` has the map.

#![cfg(test)]

#[path = "architecture/arrows.rs"]
mod arrows;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/texts.rs"]
mod texts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use source::{Place, Token};

const LONGEST_FILE_LINES: usize = 400;

/// A file under `src`, read.
struct Source {
    file: String,
    tokens: Vec<Token>,
    places: Vec<Place>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder of the project but what was built and what git keeps, by their names from there.
fn files_under(folder: &str) -> Vec<String> {
    let mut waiting: Vec<PathBuf> = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            match path.is_dir() {
                true if [".git", "target"].contains(&name.as_str()) => {}
                true => waiting.push(path),
                false => found.push(name),
            }
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let mut found: Vec<Source> = Vec::new();
    let mut only_for_tests = BTreeSet::new();
    for name in files_under("src").into_iter().filter(|name| name.ends_with(".rs")) {
        let tokens = source::tokens(&std::fs::read_to_string(root().join(&name)).unwrap());
        let file = name.strip_prefix("src/").unwrap().to_owned();
        let place = Place { module: source::module_of(&file), in_tests: false };
        let places = source::places(&tokens, &place);
        only_for_tests.extend(source::test_files(&tokens, &places));
        found.push(Source { file, tokens, places });
    }
    for source in &mut found {
        let module = source::module_of(&source.file);
        if only_for_tests.iter().any(|test: &Vec<String>| module.starts_with(test)) {
            source.places.iter_mut().for_each(|place| place.in_tests = true);
        }
    }
    found
}

/// `.unwrap()` and `.expect(…)` outside tests: one line each.
fn unwraps(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for (at, token) in source.tokens.iter().enumerate() {
        let calls = [["unwrap", "("], ["expect", "("], ["unwrap_err", "("], ["expect_err", "("]];
        let is_call = token.text == "."
            && calls.iter().any(|call| source::starts_with(&source.tokens[at + 1..], call))
            && !source.places[at].in_tests;
        if is_call {
            let (file, line) = (&source.file, token.line);
            found.push(format!("src/{file}:{line}: .{}(…) can panic", source.tokens[at + 1].text));
        }
    }
    found
}

fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn folders_use_each_other_one_way_only_and_libraries_stay_in_their_places() {
    let sources = sources();
    let areas: BTreeSet<&str> = sources.iter().map(|source| arrows::area_of(&source.file)).collect();
    assert_eq!(areas, arrows::areas().collect(), "the map and the folders of src differ");
    let breaches = sources.iter().flat_map(|s| arrows::breaches(&s.file, &s.tokens, &s.places));
    assert_none(&breaches.collect::<Vec<_>>());
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    assert_none(&sources().iter().flat_map(unwraps).collect::<Vec<_>>());
}

#[test]
fn an_unwrap_outside_tests_is_found_and_one_in_tests_is_not() {
    let text = "fn a() { b.unwrap(); c\n.expect(\"d\"); e.unwrap_or(f) } #[expect(g)] fn h() {}
                #[cfg(test)] mod tests { fn a() { b.unwrap() } }";
    let tokens = source::tokens(text);
    let places = source::places(&tokens, &Place::default());
    let found = unwraps(&Source { file: "a.rs".to_owned(), tokens, places });
    assert_eq!(found, ["src/a.rs:1: .unwrap(…) can panic", "src/a.rs:2: .expect(…) can panic"]);
}

#[test]
fn no_file_is_so_long_that_nobody_reads_it() {
    let rust = ["src", "tests"].into_iter().flat_map(files_under).filter(|name| name.ends_with(".rs"));
    let long = rust.filter_map(|name| {
        let lines = std::fs::read_to_string(root().join(&name)).unwrap().lines().count();
        (lines > LONGEST_FILE_LINES).then(|| format!("{name}: {lines} lines, more than {LONGEST_FILE_LINES}"))
    });
    assert_none(&long.collect::<Vec<_>>());
}

#[test]
fn no_text_file_names_a_folder_of_one_machine() {
    let texts = files_under("").into_iter().filter_map(|name| {
        let text = String::from_utf8(std::fs::read(root().join(&name)).unwrap()).ok()?;
        (!text.contains('\0')).then_some((name, text))
    });
    assert_none(&texts.flat_map(|(name, text)| texts::private_paths(&name, &text)).collect::<Vec<_>>());
}

#[test]
fn each_word_of_the_interface_and_of_what_comes_with_it_is_spelt_one_way() {
    let folders = ["src/i18n", "assets/schemes", "assets/sample", "assets/directions"];
    let texts = folders.into_iter().flat_map(files_under).map(|name| {
        let text = std::fs::read_to_string(root().join(&name)).unwrap();
        // What commands are looked for by has the spellings of those who look.
        let shown = text.split("fn other_words").next().unwrap_or_default().to_owned();
        (name, shown)
    });
    let texts: Vec<(String, String)> = texts.collect();
    assert!(texts.iter().any(|(_, text)| text.contains("बैठक")));
    assert_none(&texts::two_spellings(texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))));
}

#[test]
fn packages_come_from_crates_io_and_each_dependency_says_why_it_is_there() {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
    let mut breaches = texts::foreign_packages(&read("Cargo.lock"));
    breaches.extend(texts::unexplained_dependencies(&read("Cargo.toml")));
    assert_none(&breaches);
    let elsewhere =
        [".cargo/config.toml", ".cargo/config"].into_iter().filter(|name| root().join(name).exists());
    assert_eq!(elsewhere.count(), 0, "the project must build with cargo's own settings");
}
