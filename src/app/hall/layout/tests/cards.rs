//! Directions on the wall.

use super::*;

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
fn a_direction_that_a_page_can_hold_stands_on_one_with_what_was_done() {
    let scene = Scene { body: Body::Cards((1..30).map(|n| card(n % 7 + 1)).collect()), ..Scene::default() };
    let pages = pages(&scene, 1920.0);
    assert!(pages.len() > 5);
    for picture in pages {
        let count = |said: &str| picture.texts().filter(|text| text.text.starts_with(said)).count();
        let whole = [count("नया निर्देश"), count("16.11.2026"), count("एसीपी तारानगर")];
        assert!(whole[0] > 0 && whole.iter().all(|part| *part == whole[0]), "{whole:?}");
    }
}

#[test]
fn a_label_never_stands_alone_at_the_foot_of_a_page() {
    // Some are longer than a page.
    let cards = (1..30).map(|n| card(n % 7 * 20 + 1)).collect();
    let scene = Scene { body: Body::Cards(cards), ..Scene::default() };
    for picture in pages(&scene, 1920.0) {
        let texts: Vec<_> = picture.texts().filter(|text| text.align == Align::LEFT).collect();
        let last = texts.iter().max_by(|a, b| a.at.y.total_cmp(&b.at.y)).expect("text");
        assert!(!last.text.starts_with("नया निर्देश"), "{last:?}");
    }
}
