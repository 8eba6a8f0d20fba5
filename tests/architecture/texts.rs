//! What holds for the project's text files, whatever language they are in.

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
