//! Hindi typed in Roman letters as people write it in messages: samiksha is समीक्षा. The running word stands in
//! the text as its best reading; others can be chosen until it is accepted.

mod capitals;
mod endings;
mod learned;
mod lexicon;
mod literal;
mod number;
mod plurals;
mod run;
mod skeleton;
mod spelling;
mod stop;

pub use learned::Learned;
pub use lexicon::{MOST_CANDIDATES, prepare};
pub use literal::letter_names;

use self::number::Number;
use self::run::Run;
use self::stop::Stop;
use super::edit::Edit;

/// The word that is being typed, in Roman letters and as it stands in the text.
#[derive(Clone, Debug, Default)]
pub struct Composer {
    typed: String,
    /// The word before it in the text.
    before: String,
    /// A sign or a digit stands right before it.
    behind_sign: bool,
    /// A digit stands right before it.
    behind_digit: bool,
    behind_number: Number,
    readings: Vec<String>,
    chosen: usize,
    stop: Option<Stop>,
    /// A `~` was just typed where no word was: with `n` it begins one.
    tilde: bool,
    /// All that was typed since the last space.
    run: Run,
    accepted: Vec<Accepted>,
}

/// A word that was typed and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// In Roman letters.
    pub typed: String,
    pub word: String,
}

/// Short words that are read in another way before a hyphen: ई-मित्र, आई-स्टार्ट, वाई-फाई, जन-सुनवाई.
const BEFORE_HYPHEN: [(&str, &str); 4] = [("e", "ई"), ("i", "आई"), ("wi", "वाई"), ("jan", "जन")];

/// `|` on the keyboard.
const DANDA: char = '।';

/// So many letters behind a full stop can be told to be a word.
const LEAST_WORD: usize = 3;

/// Words in Roman letters, each in its likeliest reading.
pub fn read(typed: &str) -> String {
    let best = |word: &str| lexicon::candidates(word, "", &Learned::default()).into_iter().next();
    typed.split_whitespace().filter_map(best).collect::<Vec<_>>().join(" ")
}

impl Composer {
    pub fn is_composing(&self) -> bool {
        !self.typed.is_empty()
    }

    /// The Roman letters typed so far.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// What can be chosen, the best first. Empty when nothing is being typed.
    pub fn readings(&self) -> &[String] {
        &self.readings
    }

    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// What stands in the text for the running word.
    pub fn shown(&self) -> &str {
        self.readings.get(self.chosen).map_or("", String::as_str)
    }

    /// A character was typed, with `before` as the text before the caret. A letter goes into the word; anything
    /// else accepts it and is put behind it. A caret that was moved begins a new word. An address stays in Roman letters.
    pub fn type_char(&mut self, c: char, before: &str, learned: &Learned) -> Edit {
        let run = std::mem::take(&mut self.run).going_on(before);
        let edit = match run.instead(c) {
            Some(text) => {
                // No reading was accepted.
                self.typed.clear();
                self.accept();
                run.replaced(&text)
            }
            None => self.type_in_word(c, before, learned),
        };
        self.run = run.grown(c, &edit);
        edit
    }

    fn type_in_word(&mut self, c: char, before: &str, learned: &Learned) -> Edit {
        if !before.ends_with(self.shown()) {
            self.accept();
        }
        if std::mem::take(&mut self.tilde) && matches!(c, 'n' | 'N') && before.ends_with('~') {
            return self.begin_at_tilde(c, before, learned);
        }
        match (c, self.stop.take()) {
            ('.', stop) => self.full_stop(stop.unwrap_or_else(|| self.stop_after_word()), before),
            (c, Some(stop)) if stop.begins_sign(c) => self.after_stop(c, stop, before, learned),
            (c, _) if c.is_ascii_alphabetic() || (c == '^' && self.typed.ends_with('R')) => {
                self.grow(c, before, learned)
            }
            ('~' | '\\', _) if self.is_composing() => self.grow(c, before, learned),
            ('-', _) => self.hyphen(),
            (c, _) if c.is_ascii_digit() && self.is_lone_capital() => {
                self.put_instead(&format!("{}{c}", literal::letter_names(&self.typed)))
            }
            (c, _) => {
                self.accept();
                self.tilde = c == '~';
                Edit { take: 0, put: (if c == '|' { DANDA } else { c }).to_string() }
            }
        }
    }

    /// The e of e-mitra is ई, which alone it is not. Another reading that was chosen stays.
    fn hyphen(&mut self) -> Edit {
        let known = BEFORE_HYPHEN.iter().find(|(typed, _)| self.typed.eq_ignore_ascii_case(typed));
        let Some((_, word)) = known.filter(|_| self.chosen == 0) else {
            self.accept();
            return Edit { take: 0, put: "-".to_owned() };
        };
        self.put_instead(&format!("{word}-"))
    }

    fn is_lone_capital(&self) -> bool {
        let first = capitals::lone(&self.typed).and_then(|readings| readings.into_iter().next());
        // Another reading that was chosen, now or before, stays.
        self.chosen == 0 && first.is_some_and(|first| first == self.shown())
    }

    /// Ends the word with this. Of the letters by themselves it teaches nothing.
    fn put_instead(&mut self, text: &str) -> Edit {
        let edit = Edit::between(self.shown(), text);
        self.typed.clear();
        self.accept();
        edit
    }

    /// A digit behind a lone capital is one, as in A4; behind an abbreviation it chooses whether that stays in Roman
    /// letters.
    pub fn takes_digits(&self) -> bool {
        capitals::is_lone(&self.typed) || self.is_of_number()
    }

    /// What is written to a number stays as it is: 24x7, 3rd. A word is one there too, though nobody put a space.
    fn is_of_number(&self) -> bool {
        let is_known = lexicon::is_spelt(&self.typed) && !matches!(self.typed.as_str(), "am" | "pm" | "km");
        self.behind_digit && (1..LEAST_WORD).contains(&self.typed.len()) && !is_known
    }

    /// Takes back one Roman letter; `None` when none is being typed, and Backspace is the field's own.
    pub fn backspace(&mut self, before: &str, learned: &Learned) -> Option<Edit> {
        self.stop = None;
        if !self.is_composing() || !before.ends_with(self.shown()) {
            self.accept();
            return None;
        }
        let old = self.shown().to_owned();
        self.typed.pop();
        self.read(learned);
        let edit = Edit::between(&old, self.shown());
        self.run = std::mem::take(&mut self.run).going_on(before).shortened(&edit);
        Some(edit)
    }

    /// Puts another reading in place. One that is not there changes nothing.
    pub fn choose(&mut self, number: usize) -> Edit {
        let old = self.shown().to_owned();
        if number < self.readings.len() {
            self.chosen = number;
        }
        Edit::between(&old, self.shown())
    }

    pub fn choose_next(&mut self) -> Edit {
        self.choose((self.chosen + 1) % self.readings.len().max(1))
    }

    pub fn choose_previous(&mut self) -> Edit {
        let all = self.readings.len().max(1);
        self.choose((self.chosen + all - 1) % all)
    }

    /// The word is done, as it stands in the text.
    pub fn accept(&mut self) {
        let mut accepted = std::mem::take(&mut self.accepted);
        if self.is_composing() && !(self.is_of_number() && self.shown() == self.typed) {
            let word = self.shown().to_owned();
            accepted.push(Accepted { typed: std::mem::take(&mut self.typed), word });
        }
        *self = Self { accepted, ..Self::default() };
    }

    /// The words that were accepted since the last call.
    pub fn take_accepted(&mut self) -> Vec<Accepted> {
        std::mem::take(&mut self.accepted)
    }

    /// Leaves the Roman letters as they were typed.
    pub fn cancel(&mut self) -> Edit {
        let edit = Edit::between(self.shown(), &self.typed);
        // No reading was accepted.
        self.typed.clear();
        self.accept();
        edit
    }

    fn grow(&mut self, c: char, before: &str, learned: &Learned) -> Edit {
        if !self.is_composing() {
            lexicon::last_word(before).clone_into(&mut self.before);
            self.behind_number = Number::before(before);
            self.behind_digit = before.ends_with(|c: char| c.is_numeric());
            self.behind_sign = before.chars().next_back().is_some_and(capitals::is_sign_beside);
        }
        let old = self.shown().to_owned();
        self.typed.push(c);
        if let Some(stood) = self.split_at_stop(learned) {
            return Edit::between(&old, &format!("{stood}{}", self.shown()));
        }
        self.read(learned);
        Edit::between(&old, self.shown())
    }

    /// `~n` at the beginning of a word, whose first sign stands in the text already.
    fn begin_at_tilde(&mut self, c: char, before: &str, learned: &Learned) -> Edit {
        lexicon::last_word(before.trim_end_matches('~')).clone_into(&mut self.before);
        self.typed = format!("~{c}");
        self.read(learned);
        Edit::between("~", self.shown())
    }

    /// Behind a full stop without a space a new word may stand, and not a sign of the strict spelling: `ho.agli` is
    /// हो.अगली, and not होऽग्लि. What stands before the new word then.
    fn split_at_stop(&mut self, learned: &Learned) -> Option<String> {
        let (word, rest) = self.typed.rsplit_once('.')?;
        // Capitals are strict signs, and no word is without a vowel.
        let may_be = rest.bytes().all(|c| c.is_ascii_lowercase()) && rest.contains(['a', 'e', 'i', 'o', 'u']);
        if word.is_empty() || rest.len() < LEAST_WORD || !may_be || !lexicon::is_word(rest, learned) {
            return None;
        }
        // `sa.nyukta` goes on with its word: संयुक्त is one, and सा.न्युक्ता none.
        if lexicon::is_beginning(&literal::read(&self.typed, |_, _| true)) {
            return None;
        }
        let readings = lexicon::candidates(word, &self.before, learned);
        let stands = readings.into_iter().next().unwrap_or_default();
        let accepted = Accepted { typed: word.to_owned(), word: stands.clone() };
        self.typed = rest.to_owned();
        self.accepted.push(accepted);
        self.before.clear();
        self.read(learned);
        Some(format!("{stands}."))
    }

    fn read(&mut self, learned: &Learned) {
        self.chosen = 0;
        self.readings = if self.typed.is_empty() {
            Vec::new()
        } else {
            lexicon::candidates(&self.typed, &self.before, learned)
        };
        self.behind_number.offer_half_day(&self.typed, &mut self.readings);
        if self.behind_sign {
            capitals::with_name_first(&self.typed, &mut self.readings);
        }
        if self.is_of_number() && !capitals::is_lone(&self.typed) {
            self.readings.retain(|reading| *reading != self.typed);
            self.readings.insert(0, self.typed.clone());
            self.readings.truncate(MOST_CANDIDATES);
        }
    }

    fn stop_after_word(&self) -> Stop {
        Stop { word: self.typed.clone(), before: self.before.clone(), dots: 0 }
    }

    /// The second of two full stops makes a danda of them; more are dots.
    fn full_stop(&mut self, stop: Stop, before: &str) -> Edit {
        if let Some(short) = stop::in_short(&self.typed).filter(|_| self.chosen == 0) {
            return self.put_instead(short);
        }
        if self.is_lone_capital() {
            let edit = self.put_instead(&format!("{}.", literal::letter_names(&self.typed)));
            self.stop = Some(Stop { dots: 1, ..stop });
            return edit;
        }
        self.accept();
        let (take, put) = match stop.dots {
            1 if before.ends_with('.') => (1, "।"),
            2 if before.ends_with(DANDA) => (1, "..."),
            _ => (0, "."),
        };
        self.stop = Some(Stop { dots: stop.dots + 1, ..stop });
        Edit { take, put: put.to_owned() }
    }

    /// `.n` and the like go on with the word before the stop.
    fn after_stop(&mut self, c: char, stop: Stop, before: &str, learned: &Learned) -> Edit {
        let readings = lexicon::candidates(&stop.word, &stop.before, learned);
        // A lone capital stands by its name, which is not its first reading where that is a vowel.
        let shown = if capitals::lone(&stop.word).is_some() {
            readings.as_slice()
        } else {
            readings.get(..1).unwrap_or_default()
        };
        let stood = shown.iter().map(|reading| format!("{reading}.")).find(|stood| before.ends_with(stood));
        let Some(stood) = stood.filter(|_| !stop.word.is_empty()) else {
            return self.grow(c, before, learned);
        };
        self.typed = format!("{}.{c}", stop.word);
        self.before = stop.before;
        self.read(learned);
        Edit::between(&stood, self.shown())
    }
}

/// What a single key stands for, for the picture of a keyboard; empty where it is no letter.
pub fn key_text(key: char, shift: bool) -> String {
    if key == '\\' && shift {
        return DANDA.to_string();
    }
    if !key.is_ascii_alphabetic() {
        return String::new();
    }
    let typed = if shift { key.to_ascii_uppercase() } else { key }.to_string();
    let read = literal::read(&typed, |_, _| true);
    // A capital without a meaning of its own.
    if read == typed { String::new() } else { read }
}

/// What ends a sentence, with the key that types it.
pub const SENTENCE_END: (&str, &str) = ("|", "।");

/// Spellings that always mean one letter, with it; those that are wanted most come first.
pub fn strict_spellings() -> impl Iterator<Item = (&'static str, String)> {
    const SPELLINGS: [&str; 18] = [
        "aa", "ii", "uu", "T", "Th", "D", "Dh", "N", "sh", "Sh", "~n", ".n", ".N", ".D", ".Dh", "R^i", "~N",
        "H",
    ];
    SPELLINGS.into_iter().map(|typed| (typed, literal::strict(typed)))
}

/// What stands in an empty text when these keys were typed, in an office that has written nothing yet.
#[cfg(test)]
fn typed(keys: &str) -> String {
    let (mut composer, mut text) = (Composer::default(), String::new());
    for c in keys.chars() {
        composer.type_char(c, &text, &Learned::default()).apply(&mut text);
    }
    text
}

#[cfg(test)]
mod tests;
