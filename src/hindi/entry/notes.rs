//! Names that stand at the end of a sentence only to say who it is for.

/// What may stand between such names.
const JOINTS: [&str; 8] = [",", "व", "एवं", "तथा", "और", "and", "&", "/"];

/// English words that need the name behind them.
const BINDS: [&str; 9] = ["to", "with", "by", "of", "for", "from", "through", "via", "the"];

/// The text without the names of `persons` with which it ends, and of the place behind them; `None` where there is
/// nothing to leave out. The mark at its end stays, and so does a name that is all that stands there.
pub fn without_notes(text: &str, persons: &[String], place: Option<&str>) -> Option<String> {
    let head = text.trim_end().trim_end_matches(['।', '.', ' ', '\u{a0}']);
    let mark = text.get(head.len()..)?.trim();
    // A place by itself may be a part of the sentence; behind a person it is only what is spoken of.
    let before_place = || head.strip_suffix(place?.trim()).filter(|rest| ends_a_word(rest));
    let rest = without_last(head, persons).or_else(|| without_last(before_place()?.trim_end(), persons))?;
    Some(format!("{rest}{mark}"))
}

fn without_last<'t>(head: &'t str, taken: &[String]) -> Option<&'t str> {
    let before = |name: &String| head.strip_suffix(name.trim()).filter(|_| !name.trim().is_empty());
    let rest = taken.iter().filter_map(before).find(|rest| rest.is_empty() || ends_a_word(rest))?.trim_end();
    let last = rest.rsplit(char::is_whitespace).next().unwrap_or(rest);
    if !rest.contains(char::is_alphanumeric) || BINDS.contains(&last.to_lowercase().as_str()) {
        return None;
    }
    // "एसीपी चूरू व एसीपी तारानगर" are two; "पुलिस व एसीपी चूरू" belong together.
    if let Some(joint) = JOINTS.iter().find(|joint| last == **joint || **joint == "," && last.ends_with(','))
        && let Some(rest) = rest.strip_suffix(joint)
    {
        return without_last(rest.trim_end(), taken);
    }
    Some(without_last(rest, taken).unwrap_or(rest))
}

fn ends_a_word(text: &str) -> bool {
    text.ends_with(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '।' | '–' | '—'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> Option<String> {
        let persons = ["एसीपी चूरू", "एसीपी तारानगर", "ACP Churu", "पुष्पा"].map(str::to_owned);
        without_notes(text, &persons, Some("तारानगर"))
    }

    #[test]
    fn a_name_behind_the_sentence_leaves_it() {
        for (text, rest) in [
            ("शेष फोन सोमवार तक चालू करें एसीपी चूरू ", "शेष फोन सोमवार तक चालू करें"),
            ("शेष फोन सोमवार तक चालू करें एसीपी चूरू।", "शेष फोन सोमवार तक चालू करें।"),
            ("शेष फोन चालू करें। एसीपी चूरू", "शेष फोन चालू करें।"),
            ("सूची दें एसीपी चूरू, एसीपी तारानगर", "सूची दें"),
            ("सूची दें एसीपी चूरू व एसीपी तारानगर।", "सूची दें।"),
            ("Repair the phones by Monday ACP Churu.", "Repair the phones by Monday."),
            ("शेष फोन चालू करें एसीपी चूरू तारानगर ", "शेष फोन चालू करें"),
            ("शेष फोन चालू करें तारानगर एसीपी चूरू", "शेष फोन चालू करें तारानगर"),
        ] {
            assert_eq!(left(text).as_deref(), Some(rest), "{text}");
        }
    }

    #[test]
    fn a_name_that_the_sentence_needs_stays() {
        for text in [
            "एसीपी चूरू सोमवार तक सूची दें",
            "एसीपी चूरू",
            "एसीपी चूरू व एसीपी तारानगर",
            "पुलिस व एसीपी चूरू",
            "Send the list to ACP Churu",
            "सूची दें उपएसीपी चूरू",
            "सूची दें राकेश",
            "दल भेजें तारानगर",
            "दल भेजें पुष्पा राजनेट तारानगर",
            "एसीपी चूरू तारानगर",
            "",
        ] {
            assert_eq!(left(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_left_begins_as_the_text_did(text in "[a एसी,।.]{0,12}") {
            if let Some(left) = without_notes(&text, &["एसी".to_owned(), "a".to_owned()], None) {
                let head = left.trim_end_matches(['।', '.', ' ']);
                proptest::prop_assert!(text.starts_with(head) && !head.is_empty());
            }
        }
    }
}
