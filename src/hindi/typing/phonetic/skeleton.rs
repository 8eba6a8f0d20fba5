//! The bones of a word: its consonants, with all that people spell in several ways fallen together. A word
//! typed in Roman letters is looked for only among the words with its own bones.

use crate::hindi::sounds::Sound;

/// Up to 12 bones of five bits each; of longer words the end. None of them is 0, so the length is in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Skeleton(u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bone {
    /// A vowel at the beginning.
    Vowel = 1,
    /// A y at the beginning; elsewhere it is too often left out or put in.
    Y,
    K,
    G,
    C,
    J,
    T,
    D,
    N,
    P,
    F,
    B,
    R,
    L,
    V,
    S,
    H,
}

/// A skeleton that is growing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Growing {
    skeleton: Skeleton,
    last: Option<Bone>,
}

impl Growing {
    /// Two of a kind with no vowel between them are one: क्क, tt.
    fn add(&mut self, bone: Bone) {
        if self.last != Some(bone) {
            self.skeleton.0 = ((self.skeleton.0 << 5) | bone as u64) & (u64::MAX >> 4);
        }
        self.last = Some(bone);
    }

    fn vowel(&mut self) {
        if self.skeleton.0 == 0 {
            self.add(Bone::Vowel);
        }
        self.last = None;
    }
}

impl Skeleton {
    /// Of what was typed, in small letters.
    pub fn of_roman(typed: &str) -> Self {
        let mut growing = Growing::default();
        let mut letters = typed.chars().peekable();
        let mut after_consonant = false;
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied();
            let bone = match letter {
                'a' | 'e' | 'i' | 'o' | 'u' => {
                    growing.vowel();
                    after_consonant = false;
                    continue;
                }
                'y' if growing.skeleton.0 == 0 => Bone::Y,
                'y' => continue,
                'h' if after_consonant => continue,
                'h' => Bone::H,
                // cch, and ck.
                'c' if matches!(next, Some('c' | 'k')) => continue,
                'c' if next == Some('h') => Bone::C,
                'c' if matches!(next, Some('e' | 'i' | 'y')) => Bone::S,
                'c' | 'k' | 'q' => Bone::K,
                'x' => {
                    growing.add(Bone::K);
                    Bone::S
                }
                'p' if next == Some('h') => Bone::F,
                other => match roman_bone(other) {
                    Some(bone) => bone,
                    None => continue,
                },
            };
            growing.add(bone);
            after_consonant = letter != 'h';
        }
        growing.skeleton
    }

    /// All skeletons that a word can be typed with.
    pub fn of_sounds(sounds: &[Sound]) -> Vec<Self> {
        let mut ways = vec![Growing::default()];
        for (at, sound) in sounds.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| sounds.get(at)).copied();
            let next = sounds.get(at + 1).copied();
            if ways.len() <= MOST_WAYS {
                ways = ways.iter().flat_map(|way| grown(*way, *sound, before, next)).collect();
                ways.dedup();
            } else {
                ways = ways
                    .iter()
                    .flat_map(|way| grown(*way, *sound, before, next).into_iter().next())
                    .collect();
            }
        }
        let mut skeletons: Vec<Self> = ways.into_iter().map(|way| way.skeleton).collect();
        skeletons.sort_unstable();
        skeletons.dedup();
        skeletons
    }
}

/// A word with many nasals would have too many; beyond this the usual way alone is followed.
const MOST_WAYS: usize = 16;

fn roman_bone(letter: char) -> Option<Bone> {
    Some(match letter {
        'g' => Bone::G,
        'j' | 'z' => Bone::J,
        't' => Bone::T,
        'd' => Bone::D,
        'n' | 'm' => Bone::N,
        'p' => Bone::P,
        'f' => Bone::F,
        'b' => Bone::B,
        'r' => Bone::R,
        'l' => Bone::L,
        'v' | 'w' => Bone::V,
        's' => Bone::S,
        _ => return None,
    })
}

/// The ways on from one way; the usual one first.
fn grown(way: Growing, sound: Sound, before: Option<Sound>, next: Option<Sound>) -> Vec<Growing> {
    let with = |bones: &[Bone]| {
        let mut way = way;
        for bone in bones {
            way.add(*bone);
        }
        way
    };
    match sound {
        Sound::Vowel('ऋ') if way.skeleton.0 == 0 => vec![with(&[Bone::R])],
        Sound::Vowel('ऋ') => vec![{
            let mut way = with(&[Bone::R]);
            way.vowel();
            way
        }],
        // The crowded short a of चेन्नई or बनना may be typed or not.
        Sound::Schwa { silent: true } => {
            let mut typed = way;
            typed.vowel();
            vec![way, typed]
        }
        Sound::Vowel(_) | Sound::Schwa { silent: false } => {
            let mut way = way;
            way.vowel();
            vec![way]
        }
        Sound::Nasal(_) | Sound::Consonant('ङ' | 'ञ') => vec![with(&[Bone::N]), way],
        Sound::Breath => vec![with(&[Bone::H]), way],
        Sound::Ksha => vec![with(&[Bone::K, Bone::S]), with(&[Bone::C])],
        Sound::Gya => vec![with(&[Bone::G]), with(&[Bone::J, Bone::N]), with(&[Bone::G, Bone::N])],
        Sound::Consonant('ह') if before.is_none_or(|before| before.is_vowel()) => vec![with(&[Bone::H])],
        Sound::Consonant('ह') => vec![way, with(&[Bone::H])],
        Sound::Consonant('य' | '\u{95f}') if way.skeleton.0 == 0 => vec![with(&[Bone::Y])],
        Sound::Consonant('य' | '\u{95f}') => vec![way],
        Sound::Consonant('व') if way.skeleton.0 != 0 && next.is_none_or(|next| !next.is_consonant()) => {
            vec![with(&[Bone::V]), way]
        }
        Sound::Consonant('\u{95c}' | '\u{95d}') => vec![with(&[Bone::D]), with(&[Bone::R])],
        Sound::Consonant('फ' | '\u{95e}') => vec![with(&[Bone::F]), with(&[Bone::P])],
        Sound::Consonant(letter) => match letter_bone(letter) {
            Some(bone) => vec![with(&[bone])],
            None => vec![way],
        },
    }
}

fn letter_bone(letter: char) -> Option<Bone> {
    Some(match letter {
        'क' | 'ख' | '\u{958}' | '\u{959}' => Bone::K,
        'ग' | 'घ' | '\u{95a}' => Bone::G,
        'च' | 'छ' => Bone::C,
        'ज' | 'झ' | '\u{95b}' => Bone::J,
        'ट' | 'ठ' | 'त' | 'थ' => Bone::T,
        'ड' | 'ढ' | 'द' | 'ध' => Bone::D,
        'ण' | 'न' | 'म' => Bone::N,
        'प' => Bone::P,
        'ब' | 'भ' => Bone::B,
        'र' => Bone::R,
        'ल' | 'ळ' => Bone::L,
        'व' => Bone::V,
        'श' | 'ष' | 'स' => Bone::S,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::sounds::sounds;

    #[test]
    fn spellings_of_one_word_have_one_of_its_skeletons() {
        for (word, spellings) in [
            ("समीक्षा", "samiksha sameeksha samixa sameksha samichha"),
            ("में", "me mein men main"),
            ("अच्छा", "accha acha achha achchha"),
            ("लड़का", "ladka larka ladaka"),
            ("विद्यालय", "vidyalay vidyalaya vidhyalay"),
            ("कार्यवाही", "karyavahi karyawahi kaaryavaahee karyvahi"),
            ("कलेक्टर", "kalektar collector kalekter"),
            ("संबंध", "sambandh sambandha samband"),
            ("गाँव", "gaon gaanv ganv gaav"),
            ("पहला", "pahla pehla pahala"),
            ("ज्ञान", "gyan gyaan jnan"),
            ("फ़ोन", "phone fon"),
            ("कृषि", "krishi krushi"),
        ] {
            let all = Skeleton::of_sounds(&sounds(word));
            for spelling in spellings.split(' ') {
                assert!(all.contains(&Skeleton::of_roman(spelling)), "{word}: {spelling}");
            }
        }
    }

    #[test]
    fn other_words_have_others() {
        let all = Skeleton::of_sounds(&sounds("समीक्षा"));
        for other in ["samiti", "nirdesh", "samaksh aur", "a", ""] {
            assert!(!all.contains(&Skeleton::of_roman(other)), "{other}");
        }
    }
}
