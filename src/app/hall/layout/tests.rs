mod cards;

use super::*;
use crate::app::hall::paint;
use crate::app::hall::picture::Element;
use crate::app::hall::scene::{
    Bar, BigFigure, Card, CardFigure, Cell, Chart, ChartTarget, Column, Course, CoursePoint, Mark, Person,
    Row, Table, Tone, UnitPage,
};
use crate::app::theme::{ThemeKind, contrast};
use crate::model::Grade;

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
                head: format!("20 से कम मासिक ट्रांजेक्शन {at}"),
                number: true,
                whole: false,
                sign: at % 2 == 0,
            })
            .collect(),
        groups: if columns > 3 {
            vec![(1..3, "निरीक्षण व कार्रवाई".to_owned())]
        } else {
            Vec::new()
        },
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
        entries: vec!["16.11.2026: आंशिक अनुपालना – दो फोन चालू करवाए गए · पुष्पा सैनी द्वारा सूचित".to_owned()],
        state: None,
        focused: false,
        turned_to: false,
    }
}

fn graded(text: &str, grade: Option<Grade>) -> Cell {
    Cell { text: text.to_owned(), grade, ..Cell::default() }
}

fn unit(figures: usize, cards: usize) -> UnitPage {
    let figure = |n: usize| BigFigure {
        head: format!("20 से कम मासिक ट्रांजेक्शन वाले कियोस्क {n}"),
        cell: graded("12,34,567", [None, Some(Grade::Behind), Some(Grade::Good)][n % 3]),
        target: if n.is_multiple_of(2) { String::new() } else { "लक्ष्य 85%".to_owned() },
    };
    UnitPage { figures: (0..figures).map(figure).collect(), cards: (0..cards).map(card).collect() }
}

fn chart(bars: usize) -> Chart {
    let bar = |n: usize| Bar {
        name: format!("नगर परिषद सुजानगढ़ {n}"),
        cell: match n {
            0 => Cell { text: "—".to_owned(), missing: true, ..Cell::default() },
            1 => Cell { text: "104%".to_owned(), doubtful: true, ..Cell::default() },
            _ => graded("84.6%", Some([Grade::Behind, Grade::Watch, Grade::Good][n % 3])),
        },
        length: n as f32 / bars as f32,
        focused: n == 2,
    };
    let target = Some(ChartTarget { text: "लक्ष्य 85%".to_owned(), at: 0.85 });
    Chart { bars: (0..bars).map(bar).collect(), target }
}

fn course(heights: &[Option<f32>]) -> Course {
    let last = heights.len().max(2) - 1;
    let points = heights.iter().enumerate().map(|(at, height)| CoursePoint {
        date: format!("{:02}.11.2026", at + 1),
        cell: graded(if height.is_some() { "1,23,456" } else { "" }, None),
        x: at as f32 / last as f32,
        height: *height,
    });
    Course {
        points: points.collect(), target: Some(ChartTarget { text: "लक्ष्य 85%".to_owned(), at: 0.85 })
    }
}

fn pages(scene: &Scene, width: f32) -> Vec<Picture> {
    pages_at(scene, whole(width), Zoom::default())
}

fn whole(width: f32) -> Screen {
    Screen::whole(width / HEIGHT)
}

fn pages_at(scene: &Scene, screen: Screen, zoom: Zoom) -> Vec<Picture> {
    let mut measure = Measure::default();
    let first = lay_out(scene, screen, zoom, 0, &mut measure);
    (0..first.pages).map(|at| lay_out(scene, screen, zoom, at, &mut measure)).collect()
}

/// From the usual size of text to the largest.
fn zooms() -> [Zoom; 2] {
    [Zoom::default(), (0..9).fold(Zoom::default(), |zoom, _| zoom.step(true))]
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
        Body::Unit(unit(0, 0)),
        Body::Unit(unit(5, 0)),
        Body::Unit(unit(4, 3)),
        Body::Unit(unit(30, 2)),
        Body::Chart(chart(0)),
        Body::Chart(chart(7)),
        Body::Chart(chart(40)),
        Body::Course(course(&[Some(0.4), Some(0.5)])),
        Body::Course(course(&[Some(0.9), None, Some(0.8), Some(0.85)])),
        Body::Course(course(&[Some(0.0); 12])),
        Body::Course(course(&[Some(1.0); 12])),
        Body::Course(course(&[None, None])),
        Body::Cards(Vec::new()),
        Body::Cards((0..9).map(card).collect()),
        Body::Cards(vec![card(300)]),
        Body::People((0..33).map(person).collect()),
    ];
    let note = "नमूना आँकड़े".to_owned();
    bodies
        .map(|body| Scene {
            heading: heading(),
            body,
            note: note.clone(),
            minutes: "बिन्दु 6/10 · बैठक 42/90 मिनट".to_owned(),
            ..Scene::default()
        })
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
fn text_is_as_large_on_the_screen_where_the_operators_line_takes_a_part_of_it() {
    for scene in scenes() {
        for (width, share) in [(1920.0, 0.9), (1440.0, 0.8), (1920.0, 0.55)] {
            let screen = Screen { share, ..whole(width) };
            for picture in pages_at(&scene, screen, Zoom::default()) {
                let across = (picture.width * share / HEIGHT - screen.shape).abs();
                assert!(across < 0.01, "the picture fills its share from left to right");
                assert!(picture.texts().all(|text| text.size * share >= 0.03 * HEIGHT));
            }
        }
    }
}

#[test]
fn everything_stays_on_the_canvas() {
    let mut measure = Measure::default();
    for scene in scenes() {
        let screens = WIDTHS
            .into_iter()
            .flat_map(|width| [1.0, 0.85, 0.5].map(|share| Screen { share, ..whole(width) }));
        for (screen, zoom) in screens.flat_map(|screen| zooms().map(|zoom| (screen, zoom))) {
            let (width, factor) = (screen.width(), (zoom.factor() / screen.share).min(MOST_ENLARGED));
            for picture in pages_at(&scene, screen, zoom) {
                for text in picture.texts() {
                    let wide = measure.width(&text.text, text.size / factor, text.strong) * factor;
                    let left = match text.align {
                        Align::LEFT => text.at.x,
                        Align::Center => text.at.x - wide / 2.0,
                        Align::RIGHT => text.at.x - wide,
                    };
                    assert!(
                        left >= MARGIN - 4.0 && left + wide <= width - MARGIN + 4.0,
                        "{screen:?} {text:?}"
                    );
                    let half = text.size * LINE / 2.0;
                    assert!(text.at.y - half >= 0.0 && text.at.y + half <= HEIGHT, "{screen:?} {text:?}");
                }
            }
        }
    }
}

/// What lies behind a point: the last that was filled there, else the ground.
fn behind(picture: &Picture, text: &Text) -> eframe::egui::Color32 {
    let before = picture.elements.iter().take_while(|element| match element {
        Element::Text(other) => !std::ptr::eq(other, text),
        _ => true,
    });
    let filled = before.filter_map(|element| match element {
        Element::Fill { rect, ink } if rect.contains(text.at) => Some(paint::colour(*ink)),
        _ => None,
    });
    filled.last().unwrap_or(ThemeKind::Hall.tokens().paper)
}

#[test]
fn every_text_is_seven_times_as_bright_or_dark_as_what_it_stands_on() {
    for scene in scenes() {
        for picture in pages(&scene, 1440.0) {
            for text in picture.texts() {
                let found = contrast(paint::colour(text.ink), behind(&picture, text));
                assert!(found >= 7.0, "{found:.2}:1 {text:?}");
            }
        }
    }
}

#[test]
fn what_is_good_or_bad_is_told_by_a_sign_as_well_as_by_a_colour() {
    let graded = |ink: Ink| matches!(ink, Ink::Good | Ink::Watch | Ink::Behind);
    let picture = &pages(&Scene { body: Body::Chart(chart(7)), ..Scene::default() }, 1920.0)[0];
    let coloured = picture.elements.iter().filter_map(|element| match element {
        Element::Fill { rect, ink } if graded(*ink) => Some(rect.center().y),
        _ => None,
    });
    let coloured: Vec<f32> = coloured.collect();
    assert_eq!(coloured.len(), 5, "every bar with a value that can be right");
    for y in coloured {
        let signed = picture
            .elements
            .iter()
            .any(|element| matches!(element, Element::Sign { centre, .. } if (centre.y - y).abs() < 1.0));
        assert!(signed, "no sign beside the bar at {y}");
    }
}

#[test]
fn larger_text_shows_less_on_a_page_and_loses_nothing() {
    let scene = Scene { body: Body::Table(table(4, 12)), ..Scene::default() };
    let [usual, largest] = zooms().map(|zoom| pages_at(&scene, whole(1920.0), zoom));
    assert!(largest.len() > usual.len());
    let least = |pages: &[Picture]| {
        pages.iter().flat_map(Picture::texts).map(|text| text.size).fold(f32::MAX, f32::min)
    };
    assert!(least(&largest) >= 2.0 * 34.0 && least(&usual) < 2.0 * 34.0);
    for row in 0..12 {
        let name = format!("इकाई {row}");
        assert!(largest.iter().flat_map(Picture::texts).any(|text| text.text == name), "{name}");
    }
}

#[test]
fn every_figure_of_a_unit_is_shown_and_every_bar_with_its_value() {
    let mut units = unit(30, 2);
    for (n, figure) in units.figures.iter_mut().enumerate() {
        figure.cell.text = format!("{n}.5");
    }
    let pages_of_unit = pages(&Scene { body: Body::Unit(units), ..Scene::default() }, 1440.0);
    let mut bars = chart(40);
    for (n, bar) in bars.bars.iter_mut().enumerate() {
        bar.cell.text = format!("{n}.5");
    }
    let pages_of_chart = pages(&Scene { body: Body::Chart(bars), ..Scene::default() }, 1440.0);
    for (pages, count) in [(pages_of_unit, 30), (pages_of_chart, 40)] {
        for n in 0..count {
            let value = format!("{n}.5");
            let found = pages.iter().flat_map(Picture::texts).filter(|text| text.text == value).count();
            assert_eq!(found, 1, "{value}");
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

#[test]
fn the_last_value_of_a_course_never_stands_on_the_words_of_its_target() {
    for percent in 0..=100_u8 {
        let height = f32::from(percent) / 100.0;
        let scene = Scene {
            heading: heading(),
            body: Body::Course(course(&[Some(0.5), Some(height)])),
            ..Scene::default()
        };
        let page = pages(&scene, 1440.0).remove(0);
        let of = |large: bool, said: &str| {
            let texts = page.elements.iter().filter_map(|element| match element {
                Element::Text(text) => Some(text),
                _ => None,
            });
            let found = texts.rev().find(|text| text.text == said && (text.size > WALL_TEXT) == large);
            found.map(|text| (text.at.y, text.size)).expect("it stands there")
        };
        let (value, target) = (of(true, "1,23,456"), of(false, "लक्ष्य 85%"));
        let apart = (value.0 - target.0).abs();
        assert!(apart >= (value.1 + target.1) * 0.5, "{percent}: {apart}");
    }
}
