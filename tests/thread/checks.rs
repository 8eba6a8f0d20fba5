//! Figures that a check of their scheme does not let stand.

use super::*;
use crate::support::filled;

#[test]
fn a_part_above_its_whole_is_refused_and_costs_nothing() {
    let (mut desk, c) = filled();
    let day = c.meeting.date;
    desk.apply(put(&c, "installed", day, 40.0));
    let Refusal::CheckBroken { said } = refusal(&mut desk, put(&c, "working", day, 41.0)) else {
        panic!("refused for another reason")
    };
    assert!(said.hi.contains("41") && said.hi.contains("40") && said.hi.contains("चालू"), "{}", said.hi);
    assert!(said.en.contains("more than"), "{}", said.en);
    desk.apply(put(&c, "working", day, 40.0));
    // From the other side: the whole cannot shrink below its part.
    assert!(matches!(refusal(&mut desk, put(&c, "installed", day, 39.0)), Refusal::CheckBroken { .. }));
}

#[test]
fn what_a_check_only_asks_about_is_stored_when_it_comes() {
    let (mut desk, c) = filled();
    desk.apply(put(&c, "installed", c.meeting.date, 43.0));
    let table = desk.session.table(&c.scheme, c.meeting.date).unwrap();
    let column = table.column(&"installed".into()).unwrap();
    assert_eq!(table.rows[0].cells[column].value, Some(Value::Number(43.0)));
}
