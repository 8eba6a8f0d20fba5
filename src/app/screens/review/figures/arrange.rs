//! The arrangement of the table on the screen, made anew only when what it is made of changes, and what one key
//! does to it.

use std::sync::Arc;

use crate::app::prefs::TablePrefs;
use crate::app::widgets::Deed;
use crate::hindi::collate::Collator;
use crate::hindi::fold;
use crate::hindi::shown_name;
use crate::i18n::screen::level_word;
use crate::i18n::table::TableWord as Word;
use crate::model::{
    AddsUp, ColumnKey, Derived, Indicator, Lang, Looking, SchemeTable, TableChoice, TableHistory, TableView,
    Unit, Writing,
};

/// What an arrangement is made of.
#[derive(Clone, Debug)]
pub struct Made {
    pub table: Arc<SchemeTable>,
    pub history: Arc<TableHistory>,
    pub columns: Vec<usize>,
    pub choice: TableChoice,
    pub filter: String,
    pub lang: Lang,
}

impl Made {
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.table, &other.table)
            && Arc::ptr_eq(&self.history, &other.history)
            && self.asks_the_same(other)
    }

    fn asks_the_same(&self, other: &Self) -> bool {
        self.columns == other.columns
            && self.choice == other.choice
            && self.filter == other.filter
            && self.lang == other.lang
    }

    /// The same rows in the same places, whatever they hold.
    fn has_the_rows_of(&self, other: &Self) -> bool {
        let units = |made: &Self| made.table.rows.iter().map(|row| row.unit.id).collect::<Vec<_>>();
        self.table.scheme.code == other.table.scheme.code && units(self) == units(other)
    }

    fn view(&self) -> TableView {
        let collator = Collator::of(self.lang);
        let order = |a: &str, b: &str| collator.compare(a, b);
        let filter = fold(&self.filter);
        let fits = |unit: &Unit| {
            Lang::ALL.into_iter().any(|lang| {
                let level = level_word(unit.level).text(lang);
                fold::matches_folded(&fold(&format!("{} {level}", unit.name.get(lang))), &filter)
            })
        };
        let looking = Looking {
            columns: &self.columns,
            choice: &self.choice,
            lang: self.lang,
            order: &order,
            keep: if filter.is_empty() { None } else { Some(&fits) },
        };
        TableView::new(&self.table, &self.history, &looking)
    }
}

#[derive(Debug, Default)]
pub struct Arranged {
    made: Option<(Made, Arc<TableView>)>,
}

impl Arranged {
    /// The view as it was made last.
    pub fn seen(&self) -> Option<&TableView> {
        self.made.as_ref().map(|(_, view)| &**view)
    }

    /// The view of this table. While figures are being entered (`entering`) rows keep their places: what was
    /// just corrected does not jump away from under the cursor.
    pub fn view(&mut self, wanted: Made, entering: bool) -> Arc<TableView> {
        if let Some((made, view)) = &self.made
            && made.is_same(&wanted)
        {
            return Arc::clone(view);
        }
        let mut view = wanted.view();
        if let Some((made, before)) = &self.made
            && entering
            && made.asks_the_same(&wanted)
            && made.has_the_rows_of(&wanted)
        {
            view.rows.clone_from(&before.rows);
        }
        let view = Arc::new(view);
        self.made = Some((wanted, Arc::clone(&view)));
        view
    }
}

/// Does to the arrangement what a key asks for; why it cannot be, where it cannot.
pub fn arrange(
    prefs: &mut TablePrefs,
    deed: Deed,
    column: &ColumnKey,
    table: &SchemeTable,
    history: &TableHistory,
    writing: Writing,
) -> Result<(), String> {
    let lang = writing.lang;
    let indicator = column.indicator().and_then(|code| table.scheme.indicator(code));
    let named = |word: Word| {
        let column = indicator.map_or(&table.scheme.row_heading, |one| &one.name);
        Err(word.with(lang, &[("column", &shown_name(column, writing))]))
    };
    let choice = &mut prefs.choice;
    let derived = |choice: &mut TableChoice, what: &[Derived]| match indicator {
        Some(one) if one.kind.is_number() => {
            choice.toggle(&one.code, what);
            Ok(())
        }
        _ => named(Word::NotNumbers),
    };
    match deed {
        Deed::Change if history.last.is_none() => return Err(Word::NoLast.text(lang).to_owned()),
        Deed::Change => derived(choice, &[Derived::Change])?,
        Deed::Rank => derived(choice, &[Derived::Rank])?,
        Deed::Share if indicator.is_some_and(|one| one.adds_up != AddsUp::Sum) => {
            return named(Word::NoShare);
        }
        Deed::Share => derived(choice, &[Derived::Share])?,
        Deed::Target if indicator.is_some_and(|one| one.kind.is_number() && one.target.is_none()) => {
            return named(Word::NoTarget);
        }
        Deed::Target => derived(choice, &[Derived::Target, Derived::Shortfall])?,
        Deed::Trend if history.past.len() < 2 => return Err(Word::NoTrend.text(lang).to_owned()),
        Deed::Trend => derived(choice, &[Derived::Trend])?,
        Deed::OnlyBehind if !has_targets(table) => return Err(Word::NoTargets.text(lang).to_owned()),
        Deed::WorstFirst if !table.has_own_targets() => return Err(Word::NoTargets.text(lang).to_owned()),
        Deed::OnlyBehind => choice.only_behind = !choice.only_behind,
        Deed::WorstFirst => choice.toggle_worst_first(),
        Deed::Sort => choice.sort_next(column),
        Deed::Hide => hide(choice, column, table, lang)?,
        Deed::ShowAll => choice.hidden.clear(),
        Deed::Narrower
        | Deed::Wider
        | Deed::Filter
        | Deed::Story
        | Deed::Register
        | Deed::Chart
        | Deed::Menu => {}
    }
    Ok(())
}

fn has_targets(table: &SchemeTable) -> bool {
    table.scheme.indicators.iter().any(|one: &Indicator| one.target.is_some())
}

/// A column that is worked out goes; a column of figures is hidden, with what is worked out of it.
fn hide(choice: &mut TableChoice, column: &ColumnKey, table: &SchemeTable, lang: Lang) -> Result<(), String> {
    match column {
        ColumnKey::Unit => {}
        ColumnKey::Derived(code, what) => {
            choice.derived.remove(&(code.clone(), *what));
        }
        ColumnKey::Indicator(code) => {
            let main = table.main_columns();
            let seen = main.iter().filter_map(|at| table.scheme.indicators.get(*at));
            if seen.filter(|one| one.code != *code && !choice.hidden.contains(&one.code)).count() == 0 {
                return Err(Word::LastColumn.text(lang).to_owned());
            }
            choice.hidden.insert(code.clone());
        }
    }
    Ok(())
}
