//! The sounds of Hindi as people write them in Roman letters, letter by letter from the left.

/// In shorter words English has too few letters to be told from Hindi.
const LONG: usize = 5;

fn has_vowel(letters: &[char]) -> bool {
    letters.iter().any(|letter| is_vowel(Some(letter)))
}

fn is_vowel(c: Option<&char>) -> bool {
    matches!(c, Some('a' | 'e' | 'i' | 'o' | 'u'))
}

/// How many of the first letters of `rest` are one sound, and the codes that it may have.
pub(super) fn unit(before: &[char], rest: &[char]) -> (usize, &'static [&'static str]) {
    match rest.first() {
        Some('a' | 'e' | 'i' | 'o' | 'u') => vowels(before, rest),
        Some('y') => (1, y(before, rest)),
        // A doubled letter counts once, also before its aspirate: sammelan, baddh.
        Some(first) if !first.is_ascii_digit() && rest.get(1) == Some(first) => (1, &[""]),
        _ => consonants(before, rest),
    }
}

fn vowels(before: &[char], rest: &[char]) -> (usize, &'static [&'static str]) {
    let at_start = before.is_empty();
    let vowel_after = |length: usize| is_vowel(rest.get(length));
    match rest {
        ['a', 'a', ..] if at_start => (2, &["a"]),
        ['a', 'a', ..] => (2, &[""]),
        // Of one sound or of two: baithak, karrawai, jaipur.
        ['a', 'i', ..] if at_start => (2, &["e", "ai"]),
        ['a', 'i', ..] => (2, &["e", "i", "y"]),
        ['a', 'u', ..] if at_start => (2, &["o", "au"]),
        ['a', 'u', ..] => (2, &["o", "u"]),
        ['a', 'y', ..] if !at_start && !vowel_after(2) => (2, &["y", "e"]),
        ['a', ..] if at_start => (1, &["a"]),
        ['a', ..] => (1, &[""]),
        ['e', 'e', ..] | ['i', 'i', ..] => (2, &["i"]),
        ['o', 'o', ..] | ['u', 'u', ..] => (2, &["u"]),
        ['e', 'i', ..] => (2, &["e"]),
        ['e', 'y', ..] if !vowel_after(2) => (2, &["e"]),
        ['o', 'u', ..] => (2, &["o", "u"]),
        // E-mail, e-mitra: the name of the letter.
        ['e'] if at_start => (1, &["i", "e"]),
        // Silent in English words: phone, online.
        ['e'] if before.len() > 2 => (1, &["e", ""]),
        // Report, digital: the English re and de, in words too long to be desh or rekha.
        ['e', ..] if matches!(before, ['r' | 'd']) && rest.len() >= LONG && !vowel_after(1) => {
            (1, &["e", "i"])
        }
        // Internet, fiber; mentor, monitor.
        ['o', 'r', ..] if has_vowel(before) && !vowel_after(2) => (1, &["o", ""]),
        // Focus, plus, status: the u of English at the end.
        ['u', 's'] if before.len() > 1 => (1, &["u", ""]),
        ['e', 'r', ..] if !at_start && !vowel_after(2) => (1, &["e", ""]),
        // Kiosk, Bhatia: a glide that is not written.
        ['i', 'a' | 'o', ..] => (1, &["i", "iy"]),
        ['i', ..] => (1, &["i"]),
        ['u', ..] => (1, &["u"]),
        ['o', ..] => (1, &["o"]),
        _ => (1, &["e"]),
    }
}

/// A vowel at the end (agency), silent before its own vowels (gayi, gai), else itself.
fn y(before: &[char], rest: &[char]) -> &'static [&'static str] {
    let after_vowel = is_vowel(before.last());
    match rest.get(1) {
        None if !after_vowel && !before.is_empty() => &["i"],
        Some('i' | 'e') if after_vowel => &[""],
        _ => &["y"],
    }
}

fn consonants(before: &[char], rest: &[char]) -> (usize, &'static [&'static str]) {
    let after_vowel = is_vowel(before.last());
    match rest {
        ['k', 'h', ..] => (2, &["kh"]),
        ['n', 'g', 'h'] => (3, &["nx", "ngh"]),
        ['g', 'h', ..] => (2, &["gh"]),
        ['j', 'h', ..] => (2, &["jh"]),
        ['t', 'h', ..] => (2, &["th"]),
        ['d', 'h', ..] => (2, &["dh"]),
        ['p', 'h', ..] => (2, &["ph"]),
        ['b', 'h', ..] => (2, &["bh"]),
        ['s', 'h', ..] => (2, &["s"]),
        // Sujangarh: ढ़.
        ['r', 'h', ..] => (2, &["dh", "rx"]),
        ['c', 'h', 'h', ..] => (3, &["c"]),
        ['c', 'h', ..] => (2, &["c"]),
        ['c', 'k', ..] => (2, &["k"]),
        ['c', 'e' | 'i' | 'y', ..] => (1, &["s"]),
        // Digital, agency, register.
        ['g', 'e' | 'i', ..] if before.len() + rest.len() >= LONG => (1, &["g", "j"]),
        // Sanvad is संवाद, and somvar सोमवार.
        ['m', 'v' | 'w', ..] => (1, &["n", "m"]),
        ['m', 'p' | 'b' | 'f', ..] => (1, &["n"]),
        // Mein, nahin: only the colour of the vowel.
        ['n'] if after_vowel && before.len() > 1 => (1, &["n", ""]),
        [c, ..] => (1, single(*c)),
        [] => (1, &[]),
    }
}

fn single(c: char) -> &'static [&'static str] {
    match c {
        'b' => &["b"],
        'c' | 'k' | 'q' => &["k"],
        'd' => &["d"],
        'f' => &["ph"],
        'g' => &["g"],
        'h' => &["x"],
        'j' | 'z' => &["j"],
        'l' => &["l"],
        'm' => &["m"],
        'n' => &["n"],
        'p' => &["p"],
        'r' => &["r"],
        's' => &["s"],
        't' => &["t"],
        'v' | 'w' => &["v"],
        'x' => &["ks"],
        '0' => &["0"],
        '1' => &["1"],
        '2' => &["2"],
        '3' => &["3"],
        '4' => &["4"],
        '5' => &["5"],
        '6' => &["6"],
        '7' => &["7"],
        '8' => &["8"],
        '9' => &["9"],
        _ => &[""],
    }
}
