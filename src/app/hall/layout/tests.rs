use super::*;
use crate::app::hall::picture::Element;
use crate::app::hall::scene::{Card, CardFigure, Cell, Column, Mark, Person, Row, Table, Tone};

fn table(columns: usize, rows: usize) -> Table {
    let row = |name: String| Row {
        name,
        cells: (0..columns).map(|at| Cell { text: (at * 1234).to_string(), ..Cell::default() }).collect(),
        focused: false,
    };
    Table {
        row_heading: "ब्लॉक".to_owned(),
        columns: (0..columns)
            .map(|at| Column {
                head: format!("20 से कम मासिक ट्रांजेक्शन {at}"), number: true, sign: at % 2 == 0
            })
            .collect(),
        rows: (0..rows).map(|at| row(format!("इकाई {at}"))).collect(),
        total: Some(row("योग".to_owned())),
    }
}

fn card(words: usize) -> Card {
    Card {
        tone: Tone::New,
        label: "नया निर्देश 07/2026-12 · आगामी सोमवार".to_owned(),
        text: "शेष फोन चालू कर सूची प्रस्तुत करें ".repeat(words),
        who: "एसीपी तारानगर".to_owned(),
        figure: Some(CardFigure {
            what: "तारानगर · चालू".to_owned(),
            text: "19 → 21 / 38".to_owned(),
            way: Some(crate::model::Grade::Good),
        }),
        report: "दो फोन चालू करवाए गए".to_owned(),
        state: None,
    }
}

fn pages(scene: &Scene, width: f32) -> Vec<Picture> {
    let mut measure = Measure::default();
    let first = lay_out(scene, width, 0, &mut measure);
    (0..first.pages).map(|at| lay_out(scene, width, at, &mut measure)).collect()
}

fn heading() -> Option<Heading> {
    Some(Heading {
        title: "8. आईपी फोन".to_owned(), second: "आँकड़े 20.11.2026".to_owned()
    })
}

fn scenes() -> Vec<Scene> {
    let person = |n: usize| Person {
        name: format!("राजेन्द्र प्रजापत {n}"),
        post: "प्रोग्रामर, सूचना प्रौद्योगिकी और संचार विभाग".to_owned(),
        mark: Mark::Present,
    };
    let bodies = [
        Body::Blank,
        Body::Lines(vec![Line {
            text: "जिला कलक्टर ".repeat(20), voice: Voice::Display
        }]),
        Body::Table(table(0, 0)),
        Body::Table(table(4, 7)),
        Body::Table(table(14, 40)),
        Body::Cards(Vec::new()),
        Body::Cards((0..9).map(card).collect()),
        Body::Cards(vec![card(300)]),
        Body::People((0..33).map(person).collect()),
    ];
    let note = "नमूना आँकड़े".to_owned();
    bodies
        .map(|body| Scene { heading: heading(), body, note: note.clone(), minutes: "6/10 मि".to_owned() })
        .to_vec()
}

/// The shapes of the screens that halls have: 16:9, a laptop's, 4:3.
const WIDTHS: [f32; 3] = [1920.0, 1921.0, 1440.0];

#[test]
fn no_text_on_the_wall_is_smaller_than_three_hundredths_of_its_height() {
    for scene in scenes() {
        for width in WIDTHS {
            for text in pages(&scene, width).iter().flat_map(Picture::texts) {
                assert!(text.size >= 0.03 * HEIGHT, "{text:?}");
            }
        }
    }
}

#[test]
fn everything_stays_on_the_canvas() {
    let mut measure = Measure::default();
    for scene in scenes() {
        for width in WIDTHS {
            for picture in pages(&scene, width) {
                for text in picture.texts() {
                    let wide = measure.width(&text.text, text.size, text.strong);
                    let left = match text.align {
                        Align::LEFT => text.at.x,
                        Align::Center => text.at.x - wide / 2.0,
                        Align::RIGHT => text.at.x - wide,
                    };
                    assert!(left >= MARGIN - 4.0 && left + wide <= width - MARGIN + 4.0, "{text:?}");
                    let half = text.size * LINE / 2.0;
                    assert!(text.at.y - half >= 0.0 && text.at.y + half <= HEIGHT, "{text:?}");
                }
            }
        }
    }
}

#[test]
fn every_row_stands_on_one_page_with_the_head_and_the_total_on_each() {
    let scene = Scene { heading: heading(), body: Body::Table(table(4, 40)), ..Scene::default() };
    let pages = pages(&scene, 1920.0);
    assert!(pages.len() > 2);
    for picture in &pages {
        for repeated in ["8. आईपी फोन", "ब्लॉक", "योग"] {
            assert_eq!(picture.texts().filter(|text| text.text == repeated).count(), 1, "{repeated}");
        }
    }
    for row in 0..40 {
        let name = format!("इकाई {row}");
        let found = pages.iter().flat_map(Picture::texts).filter(|text| text.text == name).count();
        assert_eq!(found, 1, "{name}");
    }
}

#[test]
fn columns_that_do_not_fit_go_to_further_pages_with_the_names_of_the_rows() {
    let scene = Scene { body: Body::Table(table(40, 3)), ..Scene::default() };
    let pages = pages(&scene, 1440.0);
    assert!(pages.len() > 1);
    for picture in &pages {
        assert!(picture.texts().any(|text| text.text == "इकाई 2"));
    }
    let last = (39 * 1234).to_string();
    assert!(pages.iter().flat_map(Picture::texts).any(|text| text.text == last));
}

#[test]
fn a_direction_of_any_length_is_on_the_wall_to_its_last_word() {
    let scene = Scene { heading: heading(), body: Body::Cards(vec![card(300)]), ..Scene::default() };
    let pages = pages(&scene, 1920.0);
    assert!(pages.len() > 1);
    let words: Vec<String> = pages
        .iter()
        .flat_map(Picture::texts)
        .filter(|text| text.text.contains("शेष") || text.text.contains("करें") || text.text.contains("सूची"))
        .flat_map(|text| text.text.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let count = |word: &str| words.iter().filter(|found| *found == word).count();
    assert_eq!((count("शेष"), count("सूची")), (300, 300));
}

#[test]
fn lines_of_a_page_do_not_run_into_each_other() {
    for scene in scenes() {
        for picture in pages(&scene, 1920.0) {
            let mut left: Vec<_> = picture.texts().filter(|text| text.align == Align::LEFT).collect();
            left.sort_by(|a, b| (a.at.x, a.at.y).partial_cmp(&(b.at.x, b.at.y)).expect("numbers"));
            for pair in left.windows(2) {
                let [above, below] = pair else { continue };
                if above.at.x == below.at.x {
                    let room = below.at.y - above.at.y;
                    assert!(room >= above.size.min(below.size), "{above:?} and {below:?}");
                }
            }
        }
    }
}

#[test]
fn a_label_never_stands_alone_at_the_foot_of_a_page() {
    let scene = Scene { body: Body::Cards((1..30).map(|n| card(n % 7 + 1)).collect()), ..Scene::default() };
    for picture in pages(&scene, 1920.0) {
        let texts: Vec<_> = picture.texts().filter(|text| text.align == Align::LEFT).collect();
        let last = texts.iter().max_by(|a, b| a.at.y.total_cmp(&b.at.y)).expect("text");
        assert!(!last.text.starts_with("नया निर्देश"), "{last:?}");
    }
}

#[test]
fn the_row_that_is_talked_about_is_marked_by_more_than_colour() {
    let mut table = table(3, 5);
    table.rows[2].focused = true;
    let picture = &pages(&Scene { body: Body::Table(table), ..Scene::default() }, 1920.0)[0];
    assert_eq!(
        picture.elements.iter().filter(|e| matches!(e, Element::Fill { ink: Ink::Tint, .. })).count(),
        1
    );
    let name = picture.texts().find(|text| text.text == "इकाई 2").expect("the row");
    assert!(name.strong && !picture.texts().find(|text| text.text == "इकाई 1").expect("a row").strong);
}
