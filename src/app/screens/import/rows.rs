//! What was pasted or typed: rows of a spreadsheet, or the place of a file. Pure.

use std::path::PathBuf;

/// Rows of cells, as spreadsheets copy them: with tabs between. Anything else is text for a field.
pub fn are_rows(text: &str) -> bool {
    text.contains('\t') && text.trim().contains('\n')
}

/// The path that a person means: without the quotes with which some systems copy it, and from the address
/// with which others do.
pub fn path_of(typed: &str) -> Option<PathBuf> {
    let typed = typed.lines().next().unwrap_or_default().trim();
    let bare = typed.trim_matches(|c| matches!(c, '"' | '\'' | '“' | '”')).trim();
    if bare.is_empty() {
        return None;
    }
    let path = bare.strip_prefix("file://").map(unescaped);
    Some(PathBuf::from(path.unwrap_or_else(|| bare.to_owned())))
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
    fn rows_are_told_from_a_path() {
        assert!(are_rows("ब्लॉक\tचालू\r\nचूरू\t4\r\n"));
        assert!(!are_rows("data/a.xlsx\n"));
        assert!(!are_rows("a\tb\n"));
    }
}
