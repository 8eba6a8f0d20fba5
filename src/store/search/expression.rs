//! A request in the language of FTS5 queries (<https://www.sqlite.org/fts5.html#full_text_query_syntax>).

use crate::hindi::find::{Match, Request, Term};

/// What finds all that is found in this way or a better one.
pub(super) fn of(request: &Request, how: Match, private_notes: bool) -> String {
    let (words, sounds) = match private_notes {
        true => ("{words private_words}", "{sounds private_sounds}"),
        false => ("words", "sounds"),
    };
    let of_term = |term: &Term| {
        let written = written(term, how);
        match (how, term.sounds.as_slice()) {
            (Match::Sound, [_, ..]) => format!("({words} : ({written}) OR {sounds} : ({}))", heard(term)),
            _ => format!("({words} : ({written}))"),
        }
    };
    let of_reading = |terms: &Vec<Term>| terms.iter().map(of_term).collect::<Vec<_>>().join(" AND ");
    let readings: Vec<String> =
        request.readings.iter().map(|terms| format!("({})", of_reading(terms))).collect();
    readings.join(" OR ")
}

fn written(term: &Term, how: Match) -> String {
    let goes_on = how >= Match::Beginning && term.goes_on;
    let mut phrases: Vec<String> = term.spellings.iter().map(|row| phrase(row, goes_on)).collect();
    if how >= Match::Beginning {
        phrases.extend(term.becoming.iter().map(|row| phrase(row, true)));
    }
    phrases.join(" OR ")
}

fn heard(term: &Term) -> String {
    let one = |sound: &String| phrase(std::slice::from_ref(sound), term.sound_goes_on);
    term.sounds.iter().map(one).collect::<Vec<_>>().join(" OR ")
}

/// Folded words hold no quotation mark, so nothing has to be escaped.
fn phrase(words: &[String], goes_on: bool) -> String {
    let star = if goes_on { " *" } else { "" };
    format!("\"{}\"{star}", words.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::Connection;

    use super::*;

    proptest! {
        #[test]
        fn any_query_is_a_question_that_fts5_understands(query in any::<String>(), private in any::<bool>()) {
            let db = Connection::open_in_memory().unwrap();
            db.execute_batch(include_str!("../migrations/0004_search.sql")).unwrap();
            let request = Request::read(&query);
            for how in Match::ALL.into_iter().filter(|_| !request.is_empty()) {
                let expression = of(&request, how, private);
                let asked = "SELECT count(*) FROM search_text WHERE search_text MATCH ?1";
                let found: i64 = db.query_row(asked, [&expression], |row| row.get(0)).unwrap();
                prop_assert_eq!(found, 0, "{}", expression);
            }
        }
    }
}
