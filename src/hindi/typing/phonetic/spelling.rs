//! How far a spelling in Roman letters is from a word: the cheapest way to cut what was typed into spellings of
//! the word's sounds. A difference that nobody would notice costs 0, a wrong letter about 50.

use crate::hindi::sounds::Sound;

/// A spelling of one sound and what it costs.
type Way = (&'static str, u16);

/// Longer words are not looked up.
pub const LONGEST: usize = 40;
const UNREACHED: u16 = u16::MAX;
/// A letter typed twice for one sound: sattya.
const DOUBLED: u16 = 30;

/// The cost of `typed` (ASCII letters, capitals as typed) as a spelling of the sounds; `None` when it is none.
pub fn cost(sounds: &[Sound], typed: &str) -> Option<u16> {
    let typed = typed.as_bytes();
    if typed.len() > LONGEST {
        return None;
    }
    let mut reached = [UNREACHED; LONGEST + 1];
    let mut next = [UNREACHED; LONGEST + 1];
    *reached.first_mut()? = 0;
    for (at, sound) in sounds.iter().enumerate() {
        let place = Place {
            first: at == 0,
            last: at + 1 == sounds.len(),
            before: at.checked_sub(1).and_then(|at| sounds.get(at)).copied(),
            after: sounds.get(at + 1).copied(),
        };
        next.fill(UNREACHED);
        for way in ways(*sound, place) {
            step(&reached, &mut next, typed, *sound, *way);
        }
        for way in ways_in_place(*sound, place).into_iter().flatten() {
            step(&reached, &mut next, typed, *sound, way);
        }
        std::mem::swap(&mut reached, &mut next);
    }
    reached.get(typed.len()).copied().filter(|cost| *cost != UNREACHED)
}

fn step(reached: &[u16], next: &mut [u16], typed: &[u8], sound: Sound, (spelling, cost): Way) {
    let spelling = spelling.as_bytes();
    for (from, so_far) in reached.iter().enumerate().filter(|(_, cost)| **cost != UNREACHED) {
        let Some(rest) = typed.get(from..) else { break };
        let Some(part) = rest.get(..spelling.len()) else { continue };
        if !part.eq_ignore_ascii_case(spelling) {
            continue;
        }
        let total = so_far.saturating_add(cost).saturating_add(capitals(sound, part));
        let end = from + spelling.len();
        reach(next, end, total);
        let again = spelling.len() == 1
            && sound.is_consonant()
            && rest.get(1).is_some_and(|second| rest.first() == Some(second));
        if again {
            reach(next, end + 1, total.saturating_add(DOUBLED));
        }
    }
}

fn reach(next: &mut [u16], at: usize, cost: u16) {
    if let Some(before) = next.get_mut(at) {
        *before = cost.min(*before);
    }
}

/// Capitals are the strict spelling of retroflex letters and long vowels; elsewhere they speak against a word.
fn capitals(sound: Sound, typed: &[u8]) -> u16 {
    let Some(first) = typed.first().filter(|first| first.is_ascii_uppercase()) else { return 0 };
    let fits = match (first, sound) {
        (b'T', Sound::Consonant(letter)) => matches!(letter, 'ट' | 'ठ'),
        (b'D', Sound::Consonant(letter)) => matches!(letter, 'ड' | 'ढ' | '\u{95c}' | '\u{95d}'),
        (b'N', Sound::Consonant(letter)) => letter == 'ण',
        (b'S', Sound::Consonant(letter)) => letter == 'ष',
        (b'A', _) => sound == Sound::Vowel('आ'),
        (b'I', _) => sound == Sound::Vowel('ई'),
        (b'U', _) => sound == Sound::Vowel('ऊ'),
        _ => true,
    };
    if fits { 0 } else { 45 }
}

/// Where a sound stands.
#[derive(Clone, Copy)]
struct Place {
    first: bool,
    last: bool,
    before: Option<Sound>,
    after: Option<Sound>,
}

fn ways(sound: Sound, place: Place) -> &'static [Way] {
    match sound {
        Sound::Consonant(letter) => consonant_ways(letter),
        Sound::Ksha => &[("ksh", 0), ("x", 10), ("ks", 20), ("kch", 30), ("chh", 40), ("ch", 45)],
        Sound::Gya => &[("gy", 0), ("gn", 15), ("jn", 10), ("jny", 15), ("gny", 15), ("g", 40)],
        Sound::Vowel(letter) => vowel_ways(letter),
        Sound::Schwa { silent: true } if place.last => &[("", 0), ("a", 25)],
        Sound::Schwa { silent: true } => &[("", 0), ("a", 8)],
        Sound::Schwa { silent: false } if place.last => &[("a", 0), ("", 8)],
        Sound::Schwa { silent: false } => {
            &[("a", 0), ("", 35), ("e", 30), ("u", 40), ("o", 40), ("i", 50), ("aa", 60)]
        }
        Sound::Nasal(_) if place.last => &[("n", 0), ("", 14), ("m", 25), ("nn", 40), ("ng", 40)],
        Sound::Nasal(_) => &[("n", 0), ("", 30), ("m", 25), ("ng", 25)],
        Sound::Breath => &[("h", 0), ("", 20), ("ha", 8), ("hh", 30)],
    }
}

/// What depends on the neighbours.
fn ways_in_place(sound: Sound, place: Place) -> [Option<Way>; 3] {
    let after_vowel = place.before.is_some_and(Sound::is_vowel);
    let consonant = |sound: Option<Sound>| match sound {
        Some(Sound::Consonant(letter)) => Some(letter),
        _ => None,
    };
    match sound {
        Sound::Nasal(_) if matches!(consonant(place.after), Some('प'..='म')) => {
            [Some(("m", 0)), None, None]
        }
        // The first of two: अच्छा is acha and accha as well.
        Sound::Consonant(letter) if is_doubled(letter, place.after) => {
            [Some(("", 12)), matches!(letter, 'च').then_some(("c", 0)), None]
        }
        Sound::Vowel('ए') if after_vowel => [Some(("ye", 0)), Some(("yei", 2)), Some(("y", 15))],
        // लें, करें: lein, karein.
        Sound::Vowel('ए') if matches!(place.after, Some(Sound::Nasal(_))) => [Some(("ei", 2)), None, None],
        Sound::Vowel('ई') if after_vowel => [Some(("yi", 5)), Some(("yee", 5)), None],
        Sound::Vowel('आ') if after_vowel => [Some(("ya", 10)), Some(("wa", 10)), None],
        Sound::Vowel('आ') if place.last => [Some(("a", 0)), None, None],
        Sound::Vowel('ई') if place.last => [Some(("i", 0)), Some(("y", 30)), None],
        Sound::Vowel('ऊ') if place.last => [Some(("u", 0)), None, None],
        Sound::Vowel('ओ') if after_vowel => [Some(("yo", 10)), Some(("wo", 10)), None],
        Sound::Consonant('य') if after_vowel => [Some(("", 22)), None, None],
        Sound::Consonant('य') if !place.first => [Some(("", 40)), None, None],
        Sound::Consonant('व') if !place.first => [Some(("", 40)), Some(("o", 25)), None],
        Sound::Consonant('ह') if !after_vowel && !place.first => [Some(("", 40)), None, None],
        _ => [None; 3],
    }
}

fn is_doubled(letter: char, after: Option<Sound>) -> bool {
    let Some(Sound::Consonant(next)) = after else { return false };
    letter == next || matches!((letter, next), ('च', 'छ') | ('क', 'ख') | ('ट', 'ठ') | ('त', 'थ') | ('द', 'ध'))
}

fn consonant_ways(letter: char) -> &'static [Way] {
    match letter {
        'क' => &[("k", 0), ("c", 20), ("q", 30), ("ck", 25), ("ch", 55)],
        '\u{958}' => &[("k", 0), ("q", 0), ("c", 30)],
        'ख' | '\u{959}' => &[("kh", 0), ("k", 50)],
        'ग' => &[("g", 0), ("gh", 55)],
        '\u{95a}' => &[("g", 0), ("gh", 10)],
        'घ' => &[("gh", 0), ("g", 50)],
        'ङ' => &[("n", 0), ("ng", 5), ("", 20)],
        'च' => &[("ch", 0), ("c", 30), ("chh", 50)],
        'छ' => &[("chh", 0), ("ch", 10), ("6", 60)],
        'ज' => &[("j", 0), ("z", 25), ("g", 50)],
        '\u{95b}' => &[("z", 0), ("j", 10), ("s", 50)],
        'झ' => &[("jh", 0), ("z", 45), ("j", 50)],
        'ञ' => &[("n", 0), ("ny", 20), ("", 30)],
        'ट' => &[("t", 2), ("th", 55)],
        'ठ' => &[("th", 2), ("t", 50)],
        'ड' => &[("d", 2), ("dh", 55)],
        'ढ' => &[("dh", 2), ("d", 50)],
        'ण' => &[("n", 2)],
        'त' => &[("t", 0), ("th", 45)],
        'थ' => &[("th", 0), ("t", 50)],
        'द' => &[("d", 0), ("dh", 45), ("th", 60)],
        'ध' => &[("dh", 0), ("d", 50)],
        'न' => &[("n", 0)],
        'प' => &[("p", 0), ("ph", 60)],
        'फ' => &[("ph", 0), ("f", 2), ("p", 55)],
        '\u{95e}' => &[("f", 0), ("ph", 5)],
        'ब' => &[("b", 0), ("bh", 55), ("v", 55)],
        'भ' => &[("bh", 0), ("b", 50)],
        'म' => &[("m", 0)],
        'य' | '\u{95f}' => &[("y", 0), ("i", 30), ("j", 60)],
        'र' => &[("r", 0), ("rh", 55)],
        'ल' | 'ळ' => &[("l", 0)],
        'व' => &[("v", 0), ("w", 0), ("b", 55), ("u", 40)],
        'श' => &[("sh", 0), ("s", 35), ("ch", 55)],
        'ष' => &[("sh", 2), ("s", 35)],
        'स' => &[("s", 0), ("c", 25), ("sh", 50), ("z", 55)],
        'ह' => &[("h", 0)],
        '\u{95c}' => &[("d", 4), ("r", 8), ("rd", 25), ("rh", 20)],
        '\u{95d}' => &[("dh", 4), ("rh", 8), ("d", 30), ("r", 35)],
        _ => &[("", 0)],
    }
}

fn vowel_ways(letter: char) -> &'static [Way] {
    match letter {
        'अ' => &[("a", 0), ("u", 50), ("e", 50)],
        'आ' => &[("aa", 0), ("a", 6), ("ah", 30), ("ae", 50), ("e", 55), ("o", 60)],
        'इ' => &[("i", 0), ("e", 35), ("y", 45), ("ee", 50), ("ii", 60), ("", 60)],
        'ई' => &[("ee", 0), ("i", 4), ("ii", 0), ("ie", 35), ("e", 35), ("ea", 30), ("y", 40)],
        'उ' => &[("u", 0), ("oo", 40), ("o", 40), ("uu", 60), ("", 60)],
        'ऊ' => &[("oo", 0), ("u", 4), ("uu", 0), ("o", 45)],
        'ऋ' => &[("ri", 0), ("ru", 15), ("r", 30), ("ra", 30), ("ree", 30), ("rri", 20), ("re", 30)],
        'ऍ' => &[("e", 0), ("a", 5), ("ai", 20)],
        'ए' => &[
            ("e", 0),
            ("ei", 14),
            ("ey", 25),
            ("ay", 35),
            ("ai", 32),
            ("ae", 25),
            ("ea", 25),
            ("a", 55),
            ("i", 55),
        ],
        'ऐ' => {
            &[("ai", 0), ("ei", 20), ("e", 28), ("ay", 25), ("ae", 25), ("aee", 40), ("a", 40), ("ey", 30)]
        }
        'ऑ' => &[("o", 0), ("aa", 30), ("a", 30), ("au", 20), ("aw", 25), ("ou", 30)],
        'ओ' => {
            &[("o", 0), ("oo", 45), ("oe", 40), ("oh", 30), ("au", 45), ("ow", 35), ("ou", 40), ("u", 55)]
        }
        'औ' => &[("au", 0), ("ou", 12), ("o", 28), ("ow", 25), ("aw", 25), ("av", 40)],
        _ => &[("", 0)],
    }
}
