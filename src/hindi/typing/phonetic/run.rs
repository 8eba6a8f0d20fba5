//! What is typed without a space between: an address of e-mail or of the web, which stays in Roman letters, and short
//! forms of more than one word.

use crate::hindi::typing::Edit;

/// What is written for whole runs with their last full stop.
const IN_SHORT: [(&str, &str); 2] = [("sr.no.", "क्र.सं."), ("s.no.", "क्र.सं.")];

#[derive(Clone, Debug)]
pub(super) struct Run {
    /// In Roman letters, where that is known.
    typed: Option<String>,
    /// What stands in the text for it.
    stands: String,
}

impl Default for Run {
    fn default() -> Self {
        Self { typed: Some(String::new()), stands: String::new() }
    }
}

impl Run {
    /// The run at the end of this text. Of one that somebody changed otherwise it is known what was typed only where
    /// all of it is Roman.
    pub fn going_on(self, before: &str) -> Self {
        let stands = at_end(before);
        if self.stands == stands {
            return self;
        }
        Self { typed: stands.is_ascii().then(|| stands.to_owned()), stands: stands.to_owned() }
    }

    /// What stands in place of the run when this is typed, where that is not for its words to say.
    pub fn instead(&self, c: char) -> Option<String> {
        let whole = format!("{}{c}", self.typed.as_deref().filter(|_| !separates(c))?);
        if is_address(&whole) {
            return Some(whole);
        }
        let short = IN_SHORT.iter().find(|(typed, _)| whole.eq_ignore_ascii_case(typed));
        short.map(|(_, short)| (*short).to_owned())
    }

    /// The edit that puts this in its place.
    pub fn replaced(&self, by: &str) -> Edit {
        Edit::between(&self.stands, by)
    }

    /// Behind this character, which made the edit.
    pub fn grown(mut self, c: char, edit: &Edit) -> Self {
        if separates(c) {
            return Self::default();
        }
        self.typed.iter_mut().for_each(|typed| typed.push(c));
        edit.apply(&mut self.stands);
        self
    }

    /// Without the last Roman letter, which made the edit.
    pub fn shortened(mut self, edit: &Edit) -> Self {
        self.typed.iter_mut().for_each(|typed| {
            typed.pop();
        });
        edit.apply(&mut self.stands);
        self
    }
}

fn at_end(before: &str) -> &str {
    before.rsplit(separates).next().unwrap_or_default()
}

fn separates(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | '[' | '<' | '"' | '\'' | ',' | ';' | '|' | '।')
}

/// A sign `@` without a word before it asks for a name.
fn is_address(run: &str) -> bool {
    let has_word_before = |sign: &str| {
        let before = run.split_once(sign).and_then(|(before, _)| before.chars().next_back());
        before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let is_of_web = run.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    is_of_web || has_word_before("@") || has_word_before("://")
}

#[cfg(test)]
mod tests {
    use super::super::{Composer, Learned};

    #[derive(Default)]
    struct Typist {
        composer: Composer,
        text: String,
    }

    impl Typist {
        fn types(&mut self, keys: &str) -> &str {
            for c in keys.chars() {
                let learned = Learned::default();
                match c {
                    '⌫' => match self.composer.backspace(&self.text, &learned) {
                        Some(edit) => edit.apply(&mut self.text),
                        None => self.text.truncate(self.text.len() - 1),
                    },
                    c => self.composer.type_char(c, &self.text, &learned).apply(&mut self.text),
                }
            }
            &self.text
        }
    }

    #[test]
    fn an_address_stays_in_roman_letters_and_the_words_beside_it_are_hindi() {
        for (keys, wanted) in [
            ("rajesh@gmail.com ko ", "rajesh@gmail.com को "),
            ("nirdesh acp.churu@rajasthan.gov.in| ", "निर्देश acp.churu@rajasthan.gov.in। "),
            ("https://emitra.rajasthan.gov.in/ ", "https://emitra.rajasthan.gov.in/ "),
            ("www.emitra.in par ", "www.emitra.in पर "),
            ("(rajesh@gmail.com) ", "(rajesh@gmail.com) "),
            ("raje⌫esh@gma⌫⌫mail.com ", "rajesh@gmail.com "),
        ] {
            assert_eq!(Typist::default().types(keys), wanted);
        }
    }

    #[test]
    fn a_sign_that_asks_for_a_name_makes_no_address() {
        for (keys, wanted) in [("@pushpa ", "@पुष्पा "), ("vibhag, @ram ", "विभाग, @राम ")]
        {
            assert_eq!(Typist::default().types(keys), wanted);
        }
    }

    #[test]
    fn an_address_teaches_no_reading() {
        let mut typist = Typist::default();
        typist.types("meena@gmail.com ");
        assert_eq!(typist.composer.take_accepted(), []);
    }
}
