//! The other forms of a noun: कैमरे for कैमरा, अधिकारियों for अधिकारी.

use super::LONG_ENOUGH;

/// How the other forms of a folded word begin. Those that begin with the word itself are found by that; a short stem
/// has none, since की is not किया.
pub(super) fn forms(row: &[String]) -> Option<Vec<String>> {
    let [word] = row else { return None };
    let stem = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= LONG_ENOUGH);
    // अधिकारियों, समितियां
    if let Some(stem) = ["ियों", "ियां"].iter().find_map(|ending| stem(ending)) {
        return Some(["ी", "ि"].map(|end| format!("{stem}{end}")).to_vec());
    }
    // योजनाओं, योजनाएं; मशीनों, मशीनें
    if let Some(stem) = ["ओं", "एं", "ों", "ें"].iter().find_map(|ending| stem(ending)) {
        return Some(vec![stem.to_owned()]);
    }
    if let Some(stem) = stem("ी") {
        return Some(vec![format!("{stem}िय")]);
    }
    let stem = ["ा", "े"].iter().find_map(|ending| stem(ending))?;
    Some(["ा", "े", "ो"].map(|end| format!("{stem}{end}")).to_vec())
}

#[cfg(test)]
mod tests {
    use super::super::Request;

    #[test]
    fn the_forms_of_a_noun_find_each_other() {
        for forms in [
            &["कैमरा", "कैमरे", "कैमरों"][..],
            &["बच्चा", "बच्चे", "बच्चों"],
            &["मशीन", "मशीनें", "मशीनों"],
            &["अधिकारी", "अधिकारियों"],
            &["समिति", "समितियाँ", "समितियों"],
            &["योजना", "योजनाएँ", "योजनाओं"],
        ] {
            for query in forms {
                for text in forms {
                    for query in [(*query).to_owned(), format!("{query} ")] {
                        assert!(Request::read(&query).found_in([*text]).is_some(), "{query} in {text}");
                    }
                }
            }
        }
    }
}
