//! What was pasted or typed: rows of a spreadsheet, or the place of a file. Pure.

use std::path::PathBuf;

/// Rows of cells, as spreadsheets copy them: with tabs between. Anything else is text for a field.
pub fn are_rows(text: &str) -> bool {
    text.contains('\t') && text.trim().contains('\n')
}

/// The path that a person means: without the quotes with which some systems copy it, and from the address
/// with which others do. A whole path behind the folder that stood in the field is meant alone.
pub fn path_of(typed: &str) -> Option<PathBuf> {
    let typed = begun_anew(typed.lines().next().unwrap_or_default().trim());
    let bare = typed.trim_matches(|c| matches!(c, '"' | '\'' | '“' | '”')).trim();
    if bare.is_empty() {
        return None;
    }
    let path = bare.strip_prefix("file://").map(unescaped);
    Some(PathBuf::from(path.unwrap_or_else(|| bare.to_owned())))
}

/// From the last place on where a whole path begins: after `/data/a/`, `/data/b.csv` as well as `"/data/b.csv"`.
fn begun_anew(typed: &str) -> &str {
    let is_separator = |c: char| matches!(c, '/' | '\\');
    let begins = |rest: &str| {
        let rest = rest.trim_start_matches(['"', '\'', '“']);
        let drive = rest.strip_prefix(|c: char| c.is_ascii_alphabetic());
        let drive =
            drive.and_then(|rest| rest.strip_prefix(':')).is_some_and(|rest| rest.starts_with(is_separator));
        drive || rest.starts_with('/') || rest.starts_with("file://")
    };
    // The slashes of an address and the first of a share (`\\\\server`) begin nothing.
    let within_address = |at: usize| {
        typed.get(..at).is_some_and(|before| before.ends_with("file:/") || before.ends_with("file:"))
    };
    let places = typed.char_indices().filter(|(at, c)| *at > 0 && is_separator(*c) && !within_address(*at));
    let anew = places.filter_map(|(at, _)| typed.get(at + 1..)).rfind(|rest| begins(rest));
    anew.unwrap_or(typed)
}

/// `%20` is a space.
fn unescaped(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let pair = match after {
            [high, low, ..] if *first == b'%' => hex(high).zip(hex(low)),
            _ => None,
        };
        match pair {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_understood_as_systems_copy_it() {
        for (typed, path) in [
            ("  data/आँकड़े 1.xlsx ", "data/आँकड़े 1.xlsx"),
            ("\"C:\\Data\\a b.xlsx\"", "C:\\Data\\a b.xlsx"),
            ("file:///data/a%20b%E0%A4%95.csv\r\n", "/data/a bक.csv"),
            ("file:///100%", "/100%"),
        ] {
            assert_eq!(path_of(typed), Some(PathBuf::from(path)), "{typed:?}");
        }
        assert_eq!(path_of(" \"\" "), None);
    }

    #[test]
    fn a_whole_path_behind_the_folder_is_meant_alone() {
        for typed in ["/data/a//data/b c.csv", "/data/a/\"/data/b c.csv\"", "/data/a/file:///data/b%20c.csv"]
        {
            assert_eq!(path_of(typed), Some(PathBuf::from("/data/b c.csv")), "{typed}");
        }
        assert_eq!(path_of("C:\\Users\\a\\D:\\b.csv"), Some(PathBuf::from("D:\\b.csv")));
        for whole in
            ["/data/a/b.csv", "/data/a/", "//server/a/b.csv", "\\\\server\\a\\b.csv", "/a/b: c/d.csv"]
        {
            assert_eq!(path_of(whole), Some(PathBuf::from(whole)), "{whole}");
        }
    }

    #[test]
    fn rows_are_told_from_a_path() {
        assert!(are_rows("ब्लॉक\tचालू\r\nचूरू\t4\r\n"));
        assert!(!are_rows("data/a.xlsx\n"));
        assert!(!are_rows("a\tb\n"));
    }
}
