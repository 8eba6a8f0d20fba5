//! What many rows of one table were and are, in one piece of JSON: column by column, so that what rows share stands
//! once. A hundred thousand figures of a file weigh in the journal a fraction of what they do in their table.

use serde::de::Error as _;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// More values than these are no longer looked through for each row.
const FEW: usize = 32;

/// A whole row, by column.
pub(super) type Row = Map<String, Json>;

/// What a row was and is; `None` where there is none.
#[derive(Clone, Debug)]
pub(super) struct Image {
    pub before: Option<Row>,
    pub after: Option<Row>,
}

/// The values of one column, row after row, in the shortest of three ways.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Packed<T> {
    Each(Vec<T>),
    /// The different values, and for each row the place of its own among them.
    Few(Vec<T>, Vec<usize>),
    /// A value, and how many rows one after the other have it.
    Runs(Vec<(T, usize)>),
}

impl<T: PartialEq> Packed<T> {
    pub fn of(values: impl ExactSizeIterator<Item = T> + Clone) -> Self {
        let rows = values.len();
        let mut runs: Vec<(T, usize)> = Vec::new();
        for value in values.clone() {
            match runs.last_mut() {
                Some((last, count)) if *last == value => *count += 1,
                _ => runs.push((value, 1)),
            }
            if runs.len() * 2 > rows.max(2) {
                return Self::few(values);
            }
        }
        Self::Runs(runs)
    }

    fn few(values: impl Iterator<Item = T> + Clone) -> Self {
        let (mut different, mut places) = (Vec::new(), Vec::new());
        for value in values.clone() {
            let place = different.iter().position(|known| *known == value).unwrap_or(different.len());
            if place == FEW {
                return Self::Each(values.collect());
            }
            if place == different.len() {
                different.push(value);
            }
            places.push(place);
        }
        Self::Few(different, places)
    }
}

impl<T: Clone> Packed<T> {
    /// The values of so many rows; `None` where they are not as many.
    fn unpacked(self, rows: usize) -> Option<Vec<T>> {
        let values: Vec<T> = match self {
            Self::Each(values) => values,
            Self::Few(different, places) => {
                places.into_iter().map(|place| different.get(place).cloned()).collect::<Option<_>>()?
            }
            Self::Runs(runs) => {
                let values = runs.into_iter().flat_map(|(value, count)| std::iter::repeat_n(value, count));
                values.take(rows + 1).collect()
            }
        };
        (values.len() == rows).then_some(values)
    }
}

/// A number that is the same only to the last bit.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Exact(pub f64);

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

/// Rows as they are written. `C` is a tuple of columns, each a pair of its name and its `Packed` values.
#[derive(Serialize)]
pub(super) struct Written<'a, B, C> {
    pub packed: usize,
    /// The whole rows that stood in their places.
    pub before: Packed<Option<B>>,
    /// Columns with one value in every row.
    pub same: &'a [(&'a str, &'a str)],
    pub columns: C,
}

/// The same, as it is read back.
#[derive(Deserialize)]
struct Columns {
    packed: usize,
    before: Packed<Option<Row>>,
    same: Vec<(String, Json)>,
    columns: Vec<(String, Packed<Json>)>,
}

/// As images were kept before: row by row, with what all of them share said once.
#[derive(Deserialize)]
struct Rows {
    same: Vec<(String, Json)>,
    columns: Vec<String>,
    rows: Vec<(Option<Row>, Vec<Json>)>,
}

/// As images were kept at first: the key and the whole row on both sides.
#[derive(Deserialize)]
struct Whole {
    b: Option<Row>,
    a: Option<Row>,
}

/// Reads a piece of images, in whichever form it was written.
pub(super) fn images(json: &str) -> serde_json::Result<Vec<Image>> {
    if json.starts_with('[') {
        let whole: Vec<Whole> = serde_json::from_str(json)?;
        return Ok(whole.into_iter().map(|Whole { b, a }| Image { before: b, after: a }).collect());
    }
    if json.starts_with("{\"packed\"") {
        return unpacked(serde_json::from_str(json)?);
    }
    let Rows { same, columns, rows } = serde_json::from_str(json)?;
    let row = |values: Vec<Json>| same.iter().cloned().chain(columns.iter().cloned().zip(values)).collect();
    Ok(rows.into_iter().map(|(before, values)| Image { before, after: Some(row(values)) }).collect())
}

fn unpacked(piece: Columns) -> serde_json::Result<Vec<Image>> {
    let Columns { packed, before, same, columns } = piece;
    let uneven = || serde_json::Error::custom("columns of different length");
    let mut after: Vec<Row> = vec![same.into_iter().collect(); packed];
    for (name, values) in columns {
        let values = values.unpacked(packed).ok_or_else(uneven)?;
        for (row, value) in after.iter_mut().zip(values) {
            row.insert(name.clone(), value);
        }
    }
    let before = before.unpacked(packed).ok_or_else(uneven)?;
    Ok(before.into_iter().zip(after).map(|(before, after)| Image { before, after: Some(after) }).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(row: Option<&Row>, column: &str) -> Option<String> {
        row?.get(column)?.as_str().map(str::to_owned)
    }

    #[test]
    fn images_of_all_forms_are_read_as_whole_rows() {
        let first = r#"[{"k":["a","b"],"b":null,"a":{"snapshot":"s","unit":"u","number":1.5}},
                        {"k":["a","b"],"b":{"unit":"v"},"a":{"snapshot":"s","unit":"v","number":2.0}}]"#;
        let second = r#"{"same":[["snapshot","s"]],"columns":["unit","number"],
                         "rows":[[null,["u",1.5]],[{"unit":"v"},["v",2.0]]]}"#;
        let before = [None, Some(Row::from_iter([("unit".into(), "v".into())]))];
        let third = Written {
            packed: 2,
            before: Packed::of(before.iter().map(Option::as_ref)),
            same: &[("snapshot", "s")],
            columns: (
                ("unit", Packed::of(["u", "v"].into_iter())),
                ("number", Packed::of([1.5, 2.0].map(Exact).into_iter())),
            ),
        };
        let third = serde_json::to_string(&third).unwrap();
        for json in [first, second, &third] {
            let found = images(json).unwrap();
            assert!(found[0].before.is_none());
            assert_eq!(text(found[0].after.as_ref(), "snapshot").as_deref(), Some("s"));
            assert_eq!(text(found[0].after.as_ref(), "unit").as_deref(), Some("u"));
            assert_eq!(found[0].after.as_ref().unwrap().get("number"), Some(&Json::from(1.5)));
            assert_eq!(text(found[1].before.as_ref(), "unit").as_deref(), Some("v"));
            assert_eq!(text(found[1].after.as_ref(), "unit").as_deref(), Some("v"));
        }
    }

    #[test]
    fn a_piece_whose_columns_do_not_fit_is_refused() {
        let with = |before: &str, unit: &str| {
            format!(r#"{{"packed":2,"before":{before},"same":[],"columns":[["unit",{unit}]]}}"#)
        };
        let none = r#"{"runs":[[null,2]]}"#;
        assert_eq!(images(&with(none, r#"{"each":["u","v"]}"#)).unwrap().len(), 2);
        for unit in [
            r#"{"each":["u"]}"#,
            r#"{"few":[["u"],[0,1]]}"#,
            r#"{"runs":[["u",4000000000000]]}"#,
            r#"{"runs":[["u",1]]}"#,
        ] {
            assert!(images(&with(none, unit)).is_err(), "{unit}");
        }
        assert!(images(&with(r#"{"runs":[[null,3]]}"#, r#"{"each":["u","v"]}"#)).is_err());
    }

    proptest! {
        #[test]
        fn packed_values_come_out_as_they_went_in(
            values in prop::collection::vec((0_u8..60, 1_usize..5), 0..80),
        ) {
            let values: Vec<u8> =
                values.into_iter().flat_map(|(value, count)| std::iter::repeat_n(value, count)).collect();
            let packed = Packed::of(values.iter().copied());
            let json = serde_json::to_string(&packed).unwrap();
            let read: Packed<u8> = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(read.unpacked(values.len()), Some(values));
        }
    }
}
