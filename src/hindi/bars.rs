//! What is said of the order of bars, on screen, wall and paper.

use super::column_head;
use crate::i18n::table::TableWord;
use crate::model::{Better, Indicator, Lang, TargetOf, Writing};

/// In which order the bars of an indicator stand; nothing where it is that of the table. Who is behind is known
/// only where it is said what each should reach: among mere counts the smallest place is not the worst.
pub fn order_words(indicator: &Indicator, lang: Lang) -> Option<&'static str> {
    let says_what_each_should = indicator.target.or(indicator.behind).is_some();
    let word = match indicator.better {
        Better::Neither => return None,
        _ if says_what_each_should && indicator.target_of == TargetOf::Unit => TableWord::FurthestBehindFirst,
        Better::More => TableWord::SmallestFirst,
        Better::Less => TableWord::LargestFirst,
    };
    Some(word.text(lang))
}

/// "चालू: इकाइयाँ, छोटे से बड़े क्रम में".
pub fn bars_title(indicator: &Indicator, writing: impl Into<Writing>) -> String {
    let writing = writing.into();
    let (lang, column) = (writing.lang, column_head(indicator, writing));
    match order_words(indicator, lang) {
        Some(order) => TableWord::ChartBars.with(lang, &[("column", &column), ("order", order)]),
        None => TableWord::ChartUnits.with(lang, &[("column", &column)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bilingual, Kind};

    #[test]
    fn only_what_has_a_target_or_a_bound_is_said_to_be_behind() {
        let plain = Indicator::plain("working".into(), Bilingual::new("चालू", "Working"), Kind::Count);
        let title = |better, target, behind| {
            bars_title(&Indicator { better, target, behind, ..plain.clone() }, Lang::Hi)
        };
        let behind = "चालू: इकाइयाँ, सबसे पीछे वाली पहले";
        assert_eq!(title(Better::More, None, None), "चालू: इकाइयाँ, छोटे से बड़े क्रम में");
        assert_eq!(title(Better::Less, None, None), "चालू: इकाइयाँ, बड़े से छोटे क्रम में");
        assert_eq!(title(Better::More, Some(85.0), None), behind);
        assert_eq!(title(Better::Less, None, Some(5.0)), behind);
        assert_eq!(title(Better::Neither, None, None), "चालू: इकाईवार");
    }
}
