//! A scheme of many columns on a small screen: the cursor is always in sight, and the names of the rows and the
//! heads stay.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;

const COLUMNS: usize = 24;

fn wide(rows: usize) -> Arc<SchemeTable> {
    let plain = Scheme::plain(
        "wide".into(),
        Bilingual::new("चौड़ी", "Wide"),
        Bilingual::new("ब्लॉक", "Block"),
        vec![UnitLevel::Block],
    );
    let code = |column: usize| format!("c{column}");
    let group =
        |column: usize| Bilingual::new(format!("समूह {}", column / 6), format!("Group {}", column / 6));
    let indicators = (0..COLUMNS).map(|column| Indicator {
        group: Some(group(column)),
        ..indicator(&code(column), &format!("संकेतक क्रमांक {column}"), Kind::Count)
    });
    let scheme = Scheme { indicators: indicators.collect(), ..plain };
    let units: Vec<Unit> = table(rows).rows.iter().map(|row| row.unit.clone()).collect();
    let reading = |row: usize, column: usize| Reading {
        snapshot: SnapshotId(uuid::Uuid::nil()),
        unit: unit_id(row),
        indicator: code(column).as_str().into(),
        value: Value::Number(number(row, column)),
    };
    let readings: Vec<Reading> =
        (0..rows).flat_map(|row| (0..COLUMNS).map(move |column| reading(row, column))).collect();
    Arc::new(SchemeTable::evaluate(Arc::new(scheme), None, day(), &units, &readings))
}

/// Unlike that of any other cell.
fn number(row: usize, column: usize) -> f64 {
    (100_000 * (row + 1) + column) as f64
}

fn grid(rows: usize) -> Harness<'static, Shown> {
    let mut grid = shown(rows, Lang::En);
    grid.set_size(egui::vec2(1366.0, 768.0));
    let table = wide(rows);
    let columns: Vec<usize> = (0..COLUMNS).collect();
    grid.state_mut().view = Arc::new(TableView::plain(&table, &columns));
    grid.state_mut().table = table;
    grid.run();
    grid
}

/// Where the cursor's cell is, which must be in sight beside the names and below the heads.
fn seen(grid: &Harness<'_, Shown>) -> Rect {
    let (row, column) = cursor(grid);
    let shown = crate::hindi::group_lakh(number(row, column) as i64);
    let cell = grid.get_by_role_and_label(Role::Cell, &shown).rect();
    let names = grid.get_by_role_and_label(Role::ColumnHeader, "Block").rect();
    assert!(cell.left() >= names.right() - 1.0, "{row}, {column}: beside the names");
    assert!(cell.top() >= names.bottom() - 1.0, "{row}, {column}: below the heads");
    assert!(cell.right() <= 1366.0 && cell.bottom() <= 420.0, "{row}, {column}: {cell:?}");
    let head = grid.get_by_role_and_label(Role::ColumnHeader, &format!("c{column}")).rect();
    assert!((head.left() - cell.left()).abs() < 1.0, "its head stands over it");
    cell
}

#[test]
fn the_cursor_is_in_sight_whichever_way_it_goes() {
    let mut grid = grid(40);
    seen(&grid);
    for key in [Key::ArrowRight, Key::ArrowLeft] {
        for _ in 0..COLUMNS {
            press(&mut grid, &[key]);
            seen(&grid);
        }
    }
    for key in [Key::ArrowDown, Key::PageDown, Key::End, Key::PageUp, Key::Home, Key::ArrowUp, Key::Tab] {
        for _ in 0..7 {
            press(&mut grid, &[key]);
            seen(&grid);
        }
    }
    for (key, at) in [(Key::End, (39, COLUMNS - 1)), (Key::Home, (0, 0))] {
        grid.key_press_modifiers(Modifiers { ctrl: true, command: true, ..Modifiers::NONE }, key);
        grid.run();
        assert_eq!(cursor(&grid), at);
        seen(&grid);
    }
}

#[test]
fn what_is_typed_in_the_last_column_is_entered_in_sight() {
    let mut grid = grid(40);
    press(&mut grid, &[Key::End]);
    let cell = seen(&grid);
    type_text(&mut grid, "5");
    let editor = grid.get_by_role(Role::TextInput).rect();
    assert!(editor.intersects(cell) && editor.right() <= 1366.0);
    press(&mut grid, &[Key::Enter]);
    assert_eq!(grid.state().events, [set(0, "c23", Some(5.0))]);
    seen(&grid);
}

#[test]
fn a_group_keeps_its_heading_over_the_columns_of_it_that_are_in_sight() {
    let mut grid = grid(3);
    let group = |grid: &Harness<'_, Shown>, column: usize| {
        let name = format!("c{column}");
        grid.get_by_role_and_label(Role::ColumnHeader, &name).accesskit_node().description()
    };
    assert_eq!(group(&grid, 0).as_deref(), Some("Group 0"));
    press(&mut grid, &[Key::End]);
    assert_eq!(group(&grid, COLUMNS - 1).as_deref(), Some("Group 3"));
}
