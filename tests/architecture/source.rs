//! Rust source as tokens, and what of it is only there for tests. Knows just enough of the language to tell
//! code from comments and literals.

/// A name, or one sign; `::` is one sign. Literals and comments are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// Where code stands: its module path, such as `["app", "shell"]`, and whether it is only built for tests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub module: Vec<String>,
    pub in_tests: bool,
}

/// The module path of a file named relative to `src`: `app/shell/mod.rs` is `["app", "shell"]`.
pub fn module_of(file: &str) -> Vec<String> {
    let path = file.strip_suffix(".rs").unwrap_or(file);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').filter(|part| !["lib", "main"].contains(part)).map(str::to_owned).collect()
}

pub fn tokens(source: &str) -> Vec<Token> {
    let mut lexer = Lexer { rest: source, line: 1 };
    let mut found = Vec::new();
    while let Some(first) = lexer.rest.chars().next() {
        let line = lexer.line;
        let rest = lexer.rest;
        if rest.starts_with("//") {
            lexer.skip(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            lexer.skip(comment_length(rest));
        } else if let Some(length) = text_literal_length(rest) {
            lexer.skip(length);
        } else if first == '\'' {
            lexer.skip(quote_length(rest));
        } else if first.is_alphanumeric() || first == '_' {
            let text = lexer.skip(name_length(rest)).to_owned();
            found.push(Token { text, line });
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            let text = lexer.skip(length).to_owned();
            if !first.is_whitespace() {
                found.push(Token { text, line });
            }
        }
    }
    found
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Lexer<'a> {
    fn skip(&mut self, length: usize) -> &'a str {
        let (passed, rest) = self.rest.split_at(length);
        self.line += passed.matches('\n').count();
        self.rest = rest;
        passed
    }
}

fn name_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// Block comments nest.
fn comment_length(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(pair) = text.as_bytes().get(at..at + 2) {
        match pair {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The length of the string literal, raw or not, with which the text begins.
fn text_literal_length(text: &str) -> Option<usize> {
    let body = text.trim_start_matches(['b', 'c']);
    if text.len() - body.len() > 1 {
        return None;
    }
    if let Some(raw) = body.strip_prefix('r') {
        let fence = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw.trim_start_matches('#').strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(fence));
        let length = inner.find(&end).map_or(inner.len(), |at| at + end.len());
        return Some(text.len() - inner.len() + length);
    }
    let inner = body.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        match c {
            '"' if !escaped => return Some(text.len() - inner.len() + at + 1),
            _ => escaped = c == '\\' && !escaped,
        }
    }
    Some(text.len())
}

/// A character literal as a whole, or the quote and the name of a lifetime.
fn quote_length(text: &str) -> usize {
    let inner = text.strip_prefix('\'').unwrap_or(text);
    let mut chars = inner.chars();
    let first = chars.next();
    let behind = chars.as_str();
    let before_end = match first {
        // What is escaped may itself be a quote.
        Some('\\') => {
            let escaped = behind.chars().next().map_or(0, char::len_utf8);
            behind.split_at(escaped).1.find('\'').map(|end| 1 + escaped + end)
        }
        Some(c) if behind.starts_with('\'') => Some(c.len_utf8()),
        _ => None,
    };
    before_end.map_or_else(|| 1 + name_length(inner), |length| length + 2)
}

/// Where each token stands. `mod name {` opens a module; `#[cfg(test)]` makes the item after it a test's.
pub fn places(tokens: &[Token], file: &Place) -> Vec<Place> {
    let mut here = file.clone();
    let mut opened: Vec<Place> = Vec::new();
    let mut placed = Vec::with_capacity(tokens.len());
    // What the next brace opens, and what ends when the item ends without one.
    let mut next: Option<Place> = None;
    for (at, token) in tokens.iter().enumerate() {
        if starts_with(&tokens[at..], &["#", "[", "cfg", "(", "test", ")", "]"]) {
            next.get_or_insert_with(|| here.clone()).in_tests = true;
        }
        if starts_with(&tokens[at..], &["#", "!", "[", "cfg", "(", "test", ")", "]"]) {
            here.in_tests = true;
        }
        if token.text == "mod" && tokens.get(at + 2).is_some_and(|token| token.text == "{") {
            next.get_or_insert_with(|| here.clone()).module.push(tokens[at + 1].text.clone());
        }
        placed.push(next.clone().unwrap_or_else(|| here.clone()));
        match token.text.as_str() {
            "{" => {
                opened.push(here.clone());
                here = next.take().unwrap_or(here);
            }
            "}" => here = opened.pop().unwrap_or(here),
            // A `;` inside an array type, as in `[u8; 4]`, ends no item, but only tests' signatures have one.
            ";" => next = None,
            _ => {}
        }
    }
    placed
}

/// The modules that a file declares with `#[cfg(test)] mod name;`: files that are only there for tests.
pub fn test_files(tokens: &[Token], places: &[Place]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.text == "mod"
            && tokens.get(at + 2).is_some_and(|token| token.text == ";")
            && places[at].in_tests
        {
            let mut module = places[at].module.clone();
            module.push(tokens[at + 1].text.clone());
            found.push(module);
        }
    }
    found
}

pub fn starts_with(tokens: &[Token], texts: &[&str]) -> bool {
    tokens.len() >= texts.len() && tokens.iter().zip(texts).all(|(token, text)| token.text == *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        tokens(source).into_iter().map(|token| token.text).collect()
    }

    fn in_tests(source: &str, name: &str) -> Vec<bool> {
        let tokens = tokens(source);
        let places = places(&tokens, &Place::default());
        tokens
            .iter()
            .zip(places)
            .filter(|(token, _)| token.text == name)
            .map(|(_, place)| place.in_tests)
            .collect()
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        assert_eq!(texts("a // b\n/* c /* d */ e */ f"), ["a", "f"]);
        assert_eq!(texts("/**/ a /*/ b */ c"), ["a", "c"]);
        assert_eq!(
            texts(r##"a("b\"c", r#"d"e"#, b"f", br"g\", 'h', '\'', '\u{92b}', 'क') i"##).join(" "),
            "a ( , , , , , , , ) i"
        );
        assert_eq!(texts("fn a<'b>(c: &'b str, r: bcd)").join(" "), "fn a < > ( c : & str , r : bcd )");
        assert_eq!(texts("a::b:c"), ["a", "::", "b", ":", "c"]);
    }

    #[test]
    fn lines_are_counted_through_comments_and_texts() {
        let found = tokens("/*\n*/ \"\n\" a\n// b\nc");
        assert_eq!(found.iter().map(|token| token.line).collect::<Vec<_>>(), [3, 5]);
    }

    #[test]
    fn a_file_is_the_module_of_its_path() {
        assert_eq!(module_of("app/shell/mod.rs"), ["app", "shell"]);
        assert_eq!(module_of("cli.rs"), ["cli"]);
        assert_eq!(module_of("main.rs"), [""; 0]);
    }

    #[test]
    fn only_the_item_after_the_attribute_is_a_tests() {
        let source = "fn a() { x } #[cfg(test)] #[derive(A)] mod tests { fn b() { x } x } x";
        assert_eq!(in_tests(source, "x"), [false, true, true, false]);
        assert_eq!(in_tests("#[cfg(test)] use a; fn b() { x }", "x"), [false]);
        assert_eq!(in_tests("#[cfg(not(test))] fn b() { x }", "x"), [false]);
        assert_eq!(in_tests("#![cfg(test)] fn b() { x }", "x"), [true]);
    }

    #[test]
    fn a_file_that_is_only_declared_for_tests_is_found() {
        let tokens = tokens("mod a; #[cfg(test)] mod b; #[cfg(test)] mod c { mod d; }");
        let at = Place { module: vec!["store".to_owned()], in_tests: false };
        let found = test_files(&tokens, &places(&tokens, &at));
        assert_eq!(found, [vec!["store", "b"], vec!["store", "c", "d"]]);
    }

    #[test]
    fn the_path_of_a_module_within_a_file_is_known() {
        let tokens = tokens("mod a { mod b { x } x } x");
        let places = places(&tokens, &Place { module: vec!["i18n".to_owned()], in_tests: false });
        let found: Vec<String> = tokens
            .iter()
            .zip(places)
            .filter(|(token, _)| token.text == "x")
            .map(|(_, place)| place.module.join("::"))
            .collect();
        assert_eq!(found, ["i18n::a::b", "i18n::a", "i18n"]);
    }
}
