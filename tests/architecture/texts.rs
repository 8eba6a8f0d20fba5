//! What holds for the project's text files, whatever language they are in.

use std::collections::{BTreeMap, BTreeSet};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
const DEPENDENCY_TABLES: [&str; 3] = ["dependencies]", "dev-dependencies]", "build-dependencies]"];

/// Folders that exist on one machine only. Put together here, so that this file passes its own test.
fn private_folders() -> Vec<String> {
    let unix = ["home", "root", "tmp", "work", "Users"].map(|name| format!("/{name}/"));
    unix.into_iter().chain([["C:", "Users", ""].join("\\")]).collect()
}

/// Lines that name a folder of somebody's machine.
pub fn private_paths(file: &str, text: &str) -> Vec<String> {
    let folders = private_folders();
    let names_one = |line: &str| {
        folders.iter().any(|folder| {
            line.match_indices(folder.as_str()).any(|(at, _)| {
                // `src/tmp/` and `~/…` are no such folder: the path has to begin there.
                let before = line.split_at(at).0.chars().next_back();
                !before.is_some_and(|c| c.is_alphanumeric() || "~._-$})/".contains(c))
            })
        })
    };
    let lines = text.lines().enumerate().filter(|(_, line)| names_one(line));
    lines.map(|(at, line)| format!("{file}:{}: a path of one machine: {}", at + 1, line.trim())).collect()
}

/// Packages of `Cargo.lock` that come from elsewhere than crates.io.
pub fn foreign_packages(lock: &str) -> Vec<String> {
    let sources =
        lock.lines().enumerate().filter_map(|(at, line)| Some((at, line.strip_prefix("source = ")?)));
    sources
        .filter(|(_, source)| source.trim_matches('"') != CRATES_IO)
        .map(|(at, source)| format!("Cargo.lock:{}: not from crates.io: {source}", at + 1))
        .collect()
}

/// Dependencies of `Cargo.toml` without a comment in the line above.
pub fn unexplained_dependencies(manifest: &str) -> Vec<String> {
    let mut in_table = false;
    let mut before = "";
    let mut found = Vec::new();
    for (at, line) in manifest.lines().enumerate() {
        if line.starts_with('[') {
            in_table = DEPENDENCY_TABLES.iter().any(|table| line.ends_with(table));
        } else if in_table && line.starts_with(|c: char| c.is_alphanumeric()) && !before.starts_with('#') {
            found.push(format!("Cargo.toml:{}: say above it what it is for: {line}", at + 1));
        }
        before = line;
    }
    found
}

/// Hindi words that are spelt in two ways that a reader takes for one: बंद and बन्द, फ़ॉन्ट and फॉन्ट.
pub fn two_spellings<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut spellings: BTreeMap<String, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
    for (file, text) in texts {
        for word in
            text.split(|c: char| !('\u{900}'..='\u{963}').contains(&c)).filter(|word| !word.is_empty())
        {
            spellings.entry(one_spelling(word)).or_default().entry(word).or_default().insert(file);
        }
    }
    let two = spellings.values().filter(|ways| ways.len() > 1);
    two.map(|ways| format!("{ways:?}: one word, spelt in two ways")).collect()
}

/// Without nukta, and ं for ँ and for half nasals before consonants of the first five rows.
fn one_spelling(word: &str) -> String {
    const ROWS: std::ops::RangeInclusive<char> = 'क'..='म';
    let letters: Vec<char> = word.chars().filter(|&c| c != '\u{93c}').collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let is_half_nasal = "ङञणनम".contains(letter)
            && letters.get(at + 1) == Some(&'\u{94d}')
            && letters.get(at + 2).is_some_and(|next| ROWS.contains(next) && !"नम".contains(*next));
        out.push(if is_half_nasal || letter == 'ँ' { 'ं' } else { letter });
        at += if is_half_nasal { 2 } else { 1 };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found() {
        for folder in private_folders() {
            assert_eq!(private_paths("a.md", &format!("see\n`{folder}x` there")).len(), 1, "{folder}");
            assert_eq!(private_paths("a.md", &format!("cd {folder}x")).len(), 1, "{folder}");
        }
        let tmp = private_folders().remove(2);
        for fine in [
            format!("src{tmp}x"),
            format!("~{tmp}x"),
            format!("https://example.org{tmp}"),
            "/usr/share/".into(),
        ] {
            assert_eq!(private_paths("a.md", &fine), [""; 0]);
        }
    }

    #[test]
    fn a_package_from_elsewhere_is_found() {
        let lock = format!("source = \"{CRATES_IO}\"\nsource = \"registry+https://example.org/index\"\n");
        assert_eq!(foreign_packages(&lock).len(), 1);
        assert_eq!(foreign_packages("source = \"git+https://example.org/a#b\"").len(), 1);
    }

    #[test]
    fn a_word_in_two_spellings_is_found() {
        for two in ["बंद बन्द", "फ़ॉन्ट, फॉन्ट", "पहुँच पहुंच", "लंबित लम्बित"]
        {
            assert_eq!(two_spellings([("a", two)]).len(), 1, "{two}");
        }
        for fine in ["बंद बंद", "सम्मेलन समेलन", "जन्म जंगल", "दिन दीन"]
        {
            assert_eq!(two_spellings([("a", fine)]), [""; 0]);
        }
    }

    #[test]
    fn a_dependency_without_its_reason_is_found() {
        let manifest = "[package]\nname = \"a\"\n[dependencies]\n# Why.\nb = \"1\"\nc = \"1\"\n[dev-dependencies]\nd = \"1\"\n\
                        [target.'cfg(unix)'.dependencies]\n\ne = \"1\"\n[profile.dev]\ndebug = false\n";
        let lines: Vec<_> = unexplained_dependencies(manifest)
            .into_iter()
            .map(|line| line.split(':').nth(1).map(str::to_owned))
            .collect();
        assert_eq!(lines, ["6", "8", "11"].map(|line| Some(line.to_owned())));
    }
}
