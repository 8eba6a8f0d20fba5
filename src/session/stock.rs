//! Stock directions: those of the office, learnt from what it has written, before those that the program brings.

use std::sync::{Arc, LazyLock};

use serde::Deserialize;

use super::Session;
use super::error::SessionError;
use crate::hindi::stock::{Lexicon, Template, distinct, learn};
use crate::model::{Lang, People, Unit};

/// Older directions are not learnt from: some years of all series.
const MOST_TEXTS: u32 = 20_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    direction: Vec<InBoth>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InBoth {
    hi: String,
    en: String,
}

// A file that cannot be read would leave nothing here rather than stop the program; a test reads it.
static SHIPPED: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let read: Option<Shipped> = toml::from_str(include_str!("../../assets/directions/stock.toml")).ok();
    let both = read.into_iter().flat_map(|read| read.direction);
    both.flat_map(|both| [both.hi, both.en]).map(|text| Template::read(&text)).collect()
});

/// What completes a direction while it is typed, and the names by which its slots are known.
#[derive(Clone, Debug, Default)]
pub struct Stock {
    pub templates: Vec<Template>,
    pub lexicon: Lexicon,
}

fn lexicon(people: &People, units: &[Unit]) -> Lexicon {
    let both = |name: &'_ crate::model::Bilingual| Lang::ALL.map(|lang| name.get(lang).to_owned());
    let units: Vec<String> = units.iter().flat_map(|unit| both(&unit.name)).collect();
    let officers = people.officers.values().map(|officer| &officer.name);
    let posts = people.posts.values().map(|post| &post.name);
    let officers: Vec<String> = officers.chain(posts).flat_map(both).collect();
    Lexicon::new(units.iter().map(String::as_str), officers.iter().map(String::as_str))
}

impl Session {
    /// Learns from all directions that were given, the newest first. It takes a moment for thousands; `go_on` is
    /// asked between them, and when it says no there is nothing to be had.
    pub fn learn_stock(&self, go_on: &dyn Fn() -> bool) -> Result<Stock, SessionError> {
        let (people, units): (Arc<People>, Arc<Vec<Unit>>) = (self.people()?, self.units()?);
        let texts = self.store.newest_direction_texts(MOST_TEXTS)?;
        let lexicon = lexicon(&people, &units);
        let learnt = learn(texts.iter().map(String::as_str), &lexicon, go_on);
        Ok(Stock { templates: distinct(learnt.into_iter().chain(SHIPPED.iter().cloned())), lexicon })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hindi::stock::complete;

    #[test]
    fn every_stock_direction_is_offered_from_its_first_words_in_both_languages() {
        assert!(SHIPPED.len() >= 40);
        let stock = Stock { templates: SHIPPED.clone(), lexicon: Lexicon::default() };
        for begun in ["सभी शासकीय कार्या", "प्रगति रिप", "Submit the prog", "Issue show"]
        {
            assert!(complete(begun, &stock.templates, &stock.lexicon).is_some(), "{begun}");
        }
    }

    #[test]
    fn no_two_stock_directions_say_the_same() {
        assert_eq!(distinct(SHIPPED.iter().cloned()).len(), SHIPPED.len());
    }
}
