//! Of a table on the wall nothing is cut that cannot be read in part.

use super::*;
use crate::app::hall::picture::{Element, Text};
use eframe::egui::Align;

const SHAPES: [f32; 4] = [1366.0 / 768.0, 1920.0 / 1080.0, 1280.0 / 720.0, 1024.0 / 768.0];

/// From where to where a text reaches.
fn reach(text: &Text, measure: &mut Measure) -> (f32, f32) {
    let width = measure.width(&text.text, text.size, text.strong);
    match text.align {
        Align::LEFT => (text.at.x, text.at.x + width),
        Align::Center => (text.at.x - width / 2.0, text.at.x + width / 2.0),
        Align::RIGHT => (text.at.x - width, text.at.x),
    }
}

/// No text reaches over another in its line, or out of the picture.
fn assert_apart(picture: &Picture, measure: &mut Measure, of: &str) {
    let mut texts: Vec<(&Text, (f32, f32))> =
        picture.texts().map(|text| (text, reach(text, measure))).collect();
    texts.sort_by(|(a, at), (b, bt)| a.at.y.total_cmp(&b.at.y).then(at.0.total_cmp(&bt.0)));
    for (text, (left, right)) in &texts {
        assert!(*left >= 0.0 && *right <= picture.width, "{of}: {:?} leaves the picture", text.text);
    }
    for pair in texts.windows(2) {
        let [(one, (_, end)), (next, (start, _))] = pair else { continue };
        let same_line = (one.at.y - next.at.y).abs() < 1.0;
        assert!(!same_line || *start >= *end - 1.0, "{of}: {:?} over {:?}", one.text, next.text);
    }
}

#[test]
fn with_all_columns_every_figure_date_and_heading_stands_whole_on_one_of_the_pages() {
    let file = file();
    let mut measure = Measure::default();
    let with_tables: Vec<_> = file.items.iter().filter(|item| file.table_of(item).is_some()).collect();
    assert_eq!(with_tables.len(), 9);
    for lang in Lang::ALL {
        for item in &with_tables {
            let show = Show::Table(Order::AsGiven);
            let scene = scene(&file, &wanted(&show, Some(item.id), lang));
            let Body::Table(table) = &scene.body else { panic!("a table") };
            for (shape, share) in SHAPES.into_iter().flat_map(|shape| [(shape, 1.0), (shape, 0.86)]) {
                let screen = Screen { shape, share };
                let of = format!("{} {} {shape} {share}", item.title.get(lang), lang.tag());
                let lay_out =
                    |at, measure: &mut Measure| layout::lay_out(&scene, screen, Zoom::default(), at, measure);
                let pages = lay_out(0, &mut measure).pages;
                let pictures: Vec<Picture> = (0..pages).map(|at| lay_out(at, &mut measure)).collect();
                let texts: Vec<&str> =
                    pictures.iter().flat_map(Picture::texts).map(|text| text.text.as_str()).collect();
                for picture in &pictures {
                    assert_apart(picture, &mut measure, &of);
                    let least = picture.texts().map(|text| text.size).fold(f32::MAX, f32::min);
                    assert!(least >= 0.03 * super::super::picture::HEIGHT, "{of}: {least}");
                    let is_drawn = |element: &Element| matches!(element, Element::Rule { .. });
                    assert!(picture.elements.iter().any(is_drawn));
                }
                let cut: Vec<&&str> = texts.iter().filter(|text| text.ends_with('…')).collect();
                assert!(cut.is_empty(), "{of}: {cut:?}");
                for row in table.rows.iter().chain(&table.total) {
                    for (cell, column) in row.cells.iter().zip(&table.columns) {
                        let whole = column.number || column.whole;
                        let stands = cell.text.is_empty() || texts.contains(&cell.text.as_str());
                        assert!(!whole || stands, "{of}: {} {}", column.head, cell.text);
                    }
                }
                let heads = table.columns.iter().map(|column| &column.head);
                let groups = table.groups.iter().map(|(_, name)| name);
                for word in heads.chain(groups).flat_map(|head| head.split_whitespace()) {
                    let stands = texts.iter().any(|text| text.split(' ').any(|one| one == word));
                    assert!(stands, "{of}: {word} is cut");
                }
            }
        }
    }
}

#[test]
fn words_stand_on_two_lines_rather_than_be_cut_and_columns_that_do_not_fit_on_the_next_page() {
    use super::super::scene::{Cell, Column, Heading, Row, Scene, Table};
    let remark = "तार कटा हुआ है, ठेकेदार को सूचित किया, अगले सप्ताह तक चालू होगा";
    let column = |head: &str, whole: bool| Column { head: head.to_owned(), whole, ..Column::default() };
    let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    let columns =
        [("टिकट", false), ("टिप्पणी", false), ("से", true), ("तक", true), ("जाँच", true), ("टिप्पणी 2", false)];
    let row = |name: &str| Row {
        name: name.to_owned(),
        cells: ["RN-930117", remark, "12.10.2026", "30.11.2026", "01.12.2026", remark].map(cell).to_vec(),
        focused: false,
    };
    let table = Table {
        row_heading: "ब्लॉक".to_owned(),
        columns: columns.map(|(head, whole)| column(head, whole)).to_vec(),
        groups: vec![(2..3, "Breakdown of complaints".to_owned())],
        rows: (0..7).map(|_| row("पंचायत समिति बीदासर")).collect(),
        total: None,
    };
    let heading = Some(Heading { title: "राजनेट".to_owned(), second: String::new() });
    let scene = Scene { heading, body: Body::Table(table), ..Scene::default() };
    let mut measure = Measure::default();
    for shape in SHAPES {
        let screen = Screen::whole(shape);
        let lay_out =
            |at, measure: &mut Measure| layout::lay_out(&scene, screen, Zoom::default(), at, measure);
        let pages = lay_out(0, &mut measure).pages;
        assert!(pages > 1, "{shape}");
        let pictures: Vec<Picture> = (0..pages).map(|at| lay_out(at, &mut measure)).collect();
        pictures.iter().for_each(|picture| assert_apart(picture, &mut measure, "made up"));
        let texts: Vec<&str> =
            pictures.iter().flat_map(Picture::texts).map(|text| text.text.as_str()).collect();
        for whole in ["RN-930117", "12.10.2026", "30.11.2026", "01.12.2026"] {
            assert!(
                texts.iter().filter(|text| **text == whole).count() >= 7,
                "{shape}: {whole} in {texts:?}"
            );
        }
        assert!(texts.iter().all(|text| !text.ends_with('…')), "{shape}: {texts:?}");
        let said = texts.join(" ");
        assert!(remark.split(' ').chain(["Breakdown", "complaints"]).all(|word| said.contains(word)));
    }
}
