//! Web pages under the name of a spreadsheet, as portals give them out: known by how they begin.

/// How much of a file is looked at.
const LOOKED_AT: usize = 4 << 10;
/// With these a page begins; a sheet that has them in its first cell has them in quotation marks, or not there.
const BEGINNINGS: [&str; 9] =
    ["<!doctype html", "<html", "<head", "<body", "<table", "<style", "<meta", "<div", "<center"];

pub(super) fn is_it(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(LOOKED_AT)).unwrap_or_default();
    // In UTF-16 every other byte is zero.
    let plain: Vec<u8> = start.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&plain).to_lowercase();
    let mut rest =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{fffd}'));
    // What may stand before: <?xml version="1.0"?> and comments.
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else { break };
        rest = after.trim_start();
    }
    BEGINNINGS.iter().any(|beginning| rest.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_by_its_beginning_and_a_table_is_none() {
        for page in [
            "<html><body><table border=1><tr><td>ब्लॉक</td></tr></table></body></html>",
            "\u{feff}  <!DOCTYPE HTML PUBLIC>\n<html>",
            "<?xml version=\"1.0\"?>\n<!-- a --><html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
            "<Table><tr>",
        ] {
            assert!(is_it(page.as_bytes()), "{page}");
            let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(is_it(&wide), "{page}");
        }
        for other in ["ब्लॉक,कुल\nचूरू,<html>\n", "<30 दिन,कुल\n1,2\n", "", "<?xml version=\"1.0\"?><Workbook>"]
        {
            assert!(!is_it(other.as_bytes()), "{other}");
        }
    }
}
