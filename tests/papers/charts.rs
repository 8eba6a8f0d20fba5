//! Charts in the annexures of the minutes.

use super::*;

#[test]
fn a_chart_in_the_annexure_has_its_names_and_values_as_text_and_one_bar_for_each() {
    let mut file = press_note_file();
    let bars = |pages: &Pages| -> usize {
        let marks = pages.pages.iter().flat_map(|page| &page.marks);
        marks.filter(|mark| matches!(mark, Mark::Bar { ink, .. } if *ink != Ink::Black)).count()
    };
    assert_eq!(bars(&pages_of(&file, Lang::Hi)), 0);
    file.charts = AnnexureCharts::of_all(ChartKind::Bars);
    for lang in Lang::ALL {
        let pages = pages_of(&file, lang);
        let table = file.tables.values().find(|table| table.has_figures()).expect("a table");
        let chart = table.bars(table.chart_column().expect("a column")).expect("bars");
        let drawn = chart.bars.iter().filter(|bar| bar.value.is_some_and(|value| value > 0.0)).count();
        assert!(drawn > 0);
        assert_eq!(bars(&pages), drawn);
        let said: Vec<String> = pages.pages.iter().flat_map(texts).collect();
        for row in &table.rows {
            let name = row.unit.name.get(lang);
            // Once in the table, once in the chart.
            assert!(said.iter().filter(|text| text.as_str() == name).count() >= 2, "{name}: {said:?}");
        }
    }
}

/// The strokes of the lines, and the values and dates that stand at the points, of a table with four days.
#[test]
fn a_line_over_time_in_the_annexure_has_a_stroke_between_each_two_days_and_touches_no_value() {
    let mut file = press_note_file();
    let (code, table) = file.tables.iter().find(|(_, table)| table.has_figures()).expect("a table");
    let (code, table) = (code.clone(), Arc::clone(table));
    let column = table.chart_column().expect("a column");
    let past = |month: u32, number: f64| {
        let mut table = (*table).clone();
        let snapshot = table.snapshot.as_mut().expect("figures");
        snapshot.as_on = chrono::NaiveDate::from_ymd_opt(2026, month, 20).expect("a day");
        table.totals[column].value = Some(Value::Number(number));
        Arc::new(Past::of(&table).expect("figures"))
    };
    // The last are as near to the target of 85 as can be.
    let past = vec![past(8, 20.0), past(9, 60.0), past(10, 84.0), past(11, 86.0)];
    file.histories.insert(code.clone(), Arc::new(TableHistory::new(past, None)));
    file.charts.of.insert(code, Some(ChartKind::OverTime));
    for lang in Lang::ALL {
        let pages = pages_of(&file, lang);
        let marks: Vec<&Mark> = pages.pages.iter().flat_map(|page| &page.marks).collect();
        let strokes = marks.iter().filter(|mark| matches!(mark, Mark::Stroke { .. })).count();
        assert_eq!(strokes, 3);
        let target = marks.iter().find_map(|mark| match mark {
            Mark::Bar { at, width_pt, height_pt, ink: Ink::Black } if width_pt > height_pt => Some(at.y_pt),
            _ => None,
        });
        let target = target.expect("the line of the target");
        for value in ["20%", "60%", "84%", "86%"] {
            let at = marks.iter().find_map(|mark| match mark {
                Mark::Line { at, line, .. } if line.text == value => Some(at.y_pt),
                _ => None,
            });
            let baseline = at.unwrap_or_else(|| panic!("{value} is not written"));
            // Digits stand on the baseline and are some 7 points high.
            assert!(baseline <= target - 1.0 || baseline - 7.5 >= target, "{value} at {baseline}: {target}");
        }
    }
}

#[test]
fn shares_in_the_annexure_are_bars_of_the_parts_and_each_scheme_has_the_chart_chosen_for_it() {
    let mut file = press_note_file();
    let table = file.tables.values().find(|table| table.has_figures()).expect("a table");
    let parts = table.main_columns().into_iter().find_map(|at| table.parts(at)).expect("a sum");
    let (code, shares) = (table.scheme.code.clone(), parts.parts.len());
    let bars = |pages: &Pages| -> usize {
        let marks = pages.pages.iter().flat_map(|page| &page.marks);
        marks.filter(|mark| matches!(mark, Mark::Bar { ink: Ink::Grey, .. })).count()
    };
    file.charts = AnnexureCharts::of_all(ChartKind::Shares);
    assert_eq!(bars(&pages_of(&file, Lang::Hi)), shares);
    file.charts.of.insert(code, None);
    assert_eq!(bars(&pages_of(&file, Lang::Hi)), 0);
}
