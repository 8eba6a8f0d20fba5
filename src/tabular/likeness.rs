//! How like two names are. Hindi and English are compared by clusters and by letters, over a skeleton in
//! which the slips that offices make all the time are none: long and short vowels, श and स, doubled letters.

use unicode_segmentation::UnicodeSegmentation;

use crate::hindi::fold;

const VIRAMA: char = '\u{94d}';

/// A folded name without its spaces: two that are equal are one name, however it was parted.
pub fn joined(name: &str) -> String {
    fold(name).chars().filter(|c| *c != ' ').collect()
}

/// What is left of a name when the usual slips of spelling are taken out. Two names with the same skeleton
/// are spellings of one.
pub fn skeleton(name: &str) -> String {
    let mut letters = joined(name);
    for (from, to) in [
        ("aa", "a"),
        ("ee", "i"),
        ("oo", "u"),
        ("sh", "s"),
        ("th", "t"),
        ("dh", "d"),
        ("rh", "d"),
        ("kh", "k"),
        ("gh", "g"),
        ("bh", "b"),
        ("ph", "f"),
    ] {
        letters = letters.replace(from, to);
    }
    let mut out = String::with_capacity(letters.len());
    let (mut last, mut joins) = (None, false);
    for c in letters.chars() {
        if c == VIRAMA {
            joins = true;
            continue;
        }
        let Some(c) = plain_letter(c) else { continue };
        // Doubled: न्न, ll. Two syllables such as those of रतननगर stay two.
        if last != Some(c) || !(joins || c.is_ascii_alphabetic()) {
            out.push(c);
        }
        (last, joins) = (Some(c), false);
    }
    out
}

fn plain_letter(c: char) -> Option<char> {
    Some(match c {
        'ी' => 'ि',
        'ू' => 'ु',
        'ै' => 'े',
        'ौ' => 'ो',
        'ॉ' => 'ा',
        'ई' => 'इ',
        'ऊ' => 'उ',
        'ऐ' => 'ए',
        'औ' => 'ओ',
        'ऑ' => 'आ',
        'ण' | 'ं' | 'ङ' | 'ञ' => 'न',
        'श' | 'ष' => 'स',
        'व' => 'ब',
        'y' => 'i',
        'w' => 'v',
        'z' => 'j',
        'q' => 'k',
        'ः' => return None,
        c => c,
    })
}

/// From 0, nothing in common, to 1, the same. Both are skeletons.
pub fn likeness(a: &str, b: &str) -> f64 {
    let clusters = |text: &'_ str| text.graphemes(true).map(str::to_owned).collect::<Vec<String>>();
    let (first, second) = (clusters(a), clusters(b));
    let longest = first.len().max(second.len());
    if longest == 0 {
        return 0.0;
    }
    // Far from each other in length, and so in likeness: not worth reckoning.
    if first.len().abs_diff(second.len()) * 2 > longest {
        return 0.0;
    }
    let distance = strsim::generic_damerau_levenshtein(&first, &second);
    let by_clusters = 1.0 - distance as f64 / longest as f64;
    (by_clusters + strsim::normalized_damerau_levenshtein(a, b)) / 2.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_skeleton() {
        for (a, b) in [
            ("चुरू", "चूरू"),
            ("बिदासर", "बीदासर"),
            ("सरदार शहर", "सरदारशहर"),
            ("तारा नगर", "तारानगर"),
            ("Sardar Shahar", "Sardarshahar"),
            ("Ratangadh", "Ratangarh"),
            ("Taaranagar", "Taranagar"),
            ("ब्लाक", "ब्लॉक"),
        ] {
            assert_eq!(skeleton(a), skeleton(b), "{a} and {b}");
        }
    }

    #[test]
    fn different_places_are_not_like_each_other_and_a_slip_is() {
        let like = |a: &str, b: &str| likeness(&skeleton(a), &skeleton(b));
        for (a, b) in [("रतनगढ़", "राजगढ़"), ("रतनगढ़", "रतननगर"), ("सुजानगढ़", "सूरजगढ़"), ("छापर", "चूरू")]
        {
            assert!(like(a, b) < 0.7, "{a} and {b}: {}", like(a, b));
        }
        for (a, b) in [("सुजानगढ", "सुजनगढ"), ("सरदारशहर", "सरदाशहर"), ("Rajaldesar", "Rajaldesr")]
        {
            assert!(like(a, b) > 0.8, "{a} and {b}: {}", like(a, b));
        }
    }

    proptest! {
        #[test]
        fn likeness_is_a_share_and_the_same_both_ways(a in "[कगिी्रसशa-f ]{0,10}", b in "[कगिी्रसशa-f ]{0,10}") {
            let (a, b) = (skeleton(&a), skeleton(&b));
            let like = likeness(&a, &b);
            prop_assert!((0.0..=1.0).contains(&like));
            prop_assert!((like - likeness(&b, &a)).abs() < 1e-9);
        }
    }
}
