//! "Furthest behind first" is said and offered where a row can be further behind than another.

use super::*;
use crate::i18n::hall::Hall as Word;
use crate::model::TargetOf;

#[test]
fn a_table_without_targets_of_its_rows_is_not_said_to_be_sorted_by_them() {
    let mut file = file();
    let item = ip_phones(&file).clone();
    let code = item.scheme.clone().expect("a scheme");
    let order = Show::Table(Order::WorstFirst);
    for lang in Lang::ALL {
        let said = Word::WorstFirst.text(lang);
        let second = |file: &MeetingFile, all_columns: bool| {
            let wanted = Wanted { all_columns, ..wanted(&order, Some(item.id), lang) };
            scene(file, &wanted).heading.expect("a heading").second
        };
        assert!(second(&file, false).ends_with(said));
        assert!(build::ways(&file, Some(item.id)).contains(&order));
        // The targets are those of columns that are not shown.
        let table = Arc::make_mut(file.tables.get_mut(&code).expect("a table"));
        let before = table.clone();
        for indicator in &mut Arc::make_mut(&mut table.scheme).indicators {
            indicator.main = indicator.target.is_none();
        }
        assert!(second(&file, true).ends_with(said));
        assert!(!second(&file, false).contains(said));
        // A target of all rows together says nothing of one.
        let table = Arc::make_mut(file.tables.get_mut(&code).expect("a table"));
        for indicator in &mut Arc::make_mut(&mut table.scheme).indicators {
            indicator.target_of = TargetOf::Overall;
        }
        assert!(!second(&file, true).contains(said));
        let ways = build::ways(&file, Some(item.id));
        assert!(ways.contains(&Show::Table(Order::AsGiven)) && !ways.contains(&order));
        *Arc::make_mut(file.tables.get_mut(&code).expect("a table")) = before;
    }
}
