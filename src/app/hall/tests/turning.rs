//! Pages and rows follow what is talked about.

use super::*;

#[test]
fn the_page_turns_to_the_row_that_is_talked_about_and_stays_where_it_is_leafed_to() {
    let file = file();
    let kiosks = file.items.iter().find(|item| item.scheme.as_ref().is_some_and(|code| code.0 == "emitra"));
    let kiosks = kiosks.expect("the item of kiosks");
    let rows = &file.table_of(kiosks).expect("figures").rows;
    let at = |unit: &Unit| Pointing { item: Some(kiosks.id), unit: Some(unit.id), ..Pointing::default() };
    let mut hall = Hall::default();
    for show in [Show::Table(Order::AsGiven), Show::Table(Order::WorstFirst), Show::Chart(ChartKind::Bars)] {
        hall.put(show.clone());
        let mut pages = std::collections::BTreeSet::new();
        for TableRow { unit, .. } in rows {
            let picture = see(&mut hall, &file, &at(unit));
            assert!(picture.pages > 1);
            assert!(picture.texts().any(|text| text.strong && text.text.starts_with(&unit.name.hi)));
            pages.insert(hall.view.page());
        }
        assert_eq!(pages.len(), 2, "{show:?}");
        let page = hall.view.page();
        hall.leaf(page == 0);
        see(&mut hall, &file, &at(&rows[rows.len() - 1].unit));
        assert_ne!(hall.view.page(), page, "the operator leafed on");
    }
}

#[test]
fn the_wall_turns_to_the_earlier_direction_that_is_asked_after() {
    let file = file();
    let item = file.items.iter().find(|item| item.kind == ItemKind::Compliance).expect("the item").id;
    let at = |asked_after| Pointing { item: Some(item), asked_after, ..Pointing::default() };
    let mut hall = Hall::default();
    let tinted = |picture: &Picture| {
        picture
            .elements
            .iter()
            .any(|one| matches!(one, picture::Element::Fill { ink: picture::Ink::Tint, .. }))
    };
    let none = see(&mut hall, &file, &at(None));
    assert!(!tinted(&none) && none.pages > 1);
    for past in file.earlier_worst_first() {
        let picture = see(&mut hall, &file, &at(Some(past.direction.id)));
        assert!(tinted(&picture));
        let number = past.direction.number.as_ref().map(ToString::to_string).expect("a number");
        assert!(picture.texts().any(|text| text.text.contains(&number)), "{number}");
        // Also on a wall that was off until now, and where others were asked after while something else stood there.
        assert!(tinted(&see(&mut Hall::default(), &file, &at(Some(past.direction.id)))), "{number}");
        hall.put(Show::ReadBack);
        for other in file.earlier_worst_first() {
            see(&mut hall, &file, &at(Some(other.direction.id)));
        }
        hall.put(Show::ReadBack);
        assert!(tinted(&see(&mut hall, &file, &at(Some(past.direction.id)))), "{number}");
    }
}

#[test]
fn the_page_turns_to_what_was_just_said_and_the_read_back_begins_with_the_first() {
    let mut file = file();
    let item = ip_phones(&file).id;
    let last = DirectionId(uuid::Uuid::from_u128(1));
    for n in 0..12 {
        let id = if n == 11 { last } else { DirectionId(uuid::Uuid::from_u128(100 + n)) };
        let blank = Direction::blank(id, file.meeting.id, item, 100 + n as u32);
        file.directions.push(Direction {
            text: format!("निर्देश क्रमांक {n} की पालना की जाए"), ..blank
        });
    }
    let at = |said| Pointing { item: Some(item), said, ..Pointing::default() };
    let mut hall = Hall::default();
    hall.view.follow(Some(item));
    hall.put(Show::Directions);
    assert!(see(&mut hall, &file, &at(None)).pages > 1);
    let picture = see(&mut hall, &file, &at(Some(last)));
    assert!(picture.texts().any(|text| text.text.contains("क्रमांक 11")), "what was said is not seen");
    // Who leafs back and asks after nothing else stays there.
    hall.leaf(false);
    let back = hall.view.page();
    let asked = file.earlier.first().map(|past| past.direction.id);
    see(&mut hall, &file, &Pointing { asked_after: asked, ..at(Some(last)) });
    see(&mut hall, &file, &at(Some(last)));
    assert_eq!(hall.view.page(), back);
    hall.put(Show::ReadBack);
    see(&mut hall, &file, &at(Some(last)));
    hall.picture(Some(&file), Lang::Hi, &at(Some(last)), Screen { share: 0.8, ..Screen::default() });
    assert_eq!(hall.view.page(), 0);
}

#[test]
fn one_unit_goes_to_the_next_in_the_order_of_the_worst() {
    let file = file();
    let item = ip_phones(&file);
    let pointing = Pointing { item: Some(item.id), ..Pointing::default() };
    let mut hall = Hall::default();
    hall.view.follow(Some(item.id));
    hall.put(Show::Unit);
    let rows = hall.rows(&file, Lang::Hi, &pointing);
    assert_eq!(rows.len(), file.table_of(item).expect("figures").rows.len());
    assert_eq!(hall.row_shown(&file, Lang::Hi, &pointing), rows.first().copied());
    hall.put(Show::Thread);
    assert!(hall.rows(&file, Lang::Hi, &pointing).is_empty());
}

#[test]
fn what_is_seen_stays_in_sight_while_the_line_takes_its_part_and_comes_back_as_it_was() {
    let file = file();
    let kiosks = file.items.iter().find(|item| item.scheme.as_ref().is_some_and(|code| code.0 == "emitra"));
    let kiosks = kiosks.expect("the item of kiosks");
    let rows = &file.table_of(kiosks).expect("figures").rows;
    let with_line = Screen { share: 0.8, ..Screen::default() };
    // The last row of the first page is talked about.
    let mut hall = Hall::default();
    let whole = see(&mut hall, &file, &Pointing { item: Some(kiosks.id), ..Pointing::default() });
    let is_seen = |picture: &Picture, row: &TableRow| {
        picture.texts().any(|text| text.text.starts_with(&row.unit.name.hi))
    };
    let last = rows.iter().take_while(|row| is_seen(&whole, row)).last().expect("a row");
    let at = Pointing { item: Some(kiosks.id), unit: Some(last.unit.id), ..Pointing::default() };
    let whole = see(&mut hall, &file, &at);
    let less = hall.picture(Some(&file), Lang::Hi, &at, with_line);
    assert!(less.pages > whole.pages && is_seen(&less, last));
    assert!(less.texts().any(|text| text.strong && text.text.starts_with(&last.unit.name.hi)));
    assert_eq!(see(&mut hall, &file, &at), whole);
    // Nothing is talked about, and a later page is looked at.
    let mut hall = Hall::default();
    let at = Pointing { item: Some(kiosks.id), ..Pointing::default() };
    see(&mut hall, &file, &at);
    hall.leaf(true);
    let second = see(&mut hall, &file, &at);
    let less = hall.picture(Some(&file), Lang::Hi, &at, with_line);
    assert!(rows.iter().any(|row| is_seen(&less, row) && is_seen(&second, row)));
    hall.picture(Some(&file), Lang::Hi, &at, Screen { share: 0.5, ..with_line });
    assert_eq!(see(&mut hall, &file, &at), second);
    // Leafed meanwhile, one stays where one is.
    hall.picture(Some(&file), Lang::Hi, &at, with_line);
    hall.leaf(false);
    hall.picture(Some(&file), Lang::Hi, &at, with_line);
    assert_ne!(see(&mut hall, &file, &at), second);
}

#[test]
fn what_the_chair_corrects_while_directions_are_read_out_leaves_the_page_where_it_was() {
    let mut file = file();
    let item = ip_phones(&file).id;
    for n in 0..12 {
        let id = DirectionId(uuid::Uuid::from_u128(100 + n));
        let blank = Direction::blank(id, file.meeting.id, item, 100 + n as u32);
        file.directions.push(Direction {
            text: format!("निर्देश क्रमांक {n} की पालना"), ..blank
        });
    }
    let at = |item, said| Pointing { item: Some(item), said, ..Pointing::default() };
    let other = file.items.iter().find(|one| one.id != item).expect("another item").id;
    let mut hall = Hall::default();
    hall.put(Show::ReadBack);
    see(&mut hall, &file, &at(item, None));
    hall.leaf(true);
    let second = see(&mut hall, &file, &at(item, None));
    assert_eq!(see(&mut hall, &file, &at(other, None)), second);
    let corrected = file.directions.last_mut().expect("a direction");
    corrected.text = "निर्देश सुधारा गया".to_owned();
    let corrected = corrected.id;
    see(&mut hall, &file, &at(other, Some(corrected)));
    assert_eq!((hall.view.show(), hall.view.page()), (&Show::ReadBack, 1));
    // Also when the item was looked at meanwhile.
    hall.put(Show::ReadBack);
    assert_eq!(hall.view.show(), &Show::default());
    hall.put(Show::ReadBack);
    assert_eq!(hall.view.page(), 1);
    // Another meeting has others to read.
    file.meeting.id = MeetingId(uuid::Uuid::from_u128(7));
    see(&mut hall, &file, &at(other, None));
    assert_eq!((hall.view.show(), hall.view.page()), (&Show::default(), 0));
    hall.put(Show::ReadBack);
    assert_eq!(hall.view.page(), 0);
}

#[test]
fn the_first_direction_of_a_page_stays_at_its_top_whatever_part_of_the_screen_the_line_takes() {
    let file = file();
    let item = file.items.iter().find(|item| item.kind == ItemKind::Compliance).expect("the item").id;
    let at = Pointing { item: Some(item), ..Pointing::default() };
    let pages = see(&mut Hall::default(), &file, &at).pages;
    assert!(pages > 2);
    for page in 0..pages {
        let mut hall = Hall::default();
        see(&mut hall, &file, &at);
        for _ in 0..page {
            hall.leaf(true);
        }
        let whole = see(&mut hall, &file, &at);
        let first = whole.first_card(page).expect("a card");
        for share in [0.86, 0.7, 0.5] {
            let less = hall.picture(Some(&file), Lang::Hi, &at, Screen { share, ..Screen::default() });
            assert_eq!(less.begins.get(first), Some(&hall.view.page()), "page {page} of {pages}, {share}");
        }
        assert_eq!(see(&mut hall, &file, &at), whole);
    }
}
