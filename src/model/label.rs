//! Where the value of a point on a line over time is written: beside its point, clear of the line of the target.

/// Between a point and its value, and around the line of the target, in heights of a line of text.
const GAP: f64 = 0.35;
const CLEAR: f64 = 0.15;
/// What the words of the target take above its line.
const WORDS: f64 = 1.2;

/// How much room such a chart needs above its scale, in heights of a line of text.
pub const ROOM_ABOVE: f64 = WORDS + 1.0 + CLEAR;

/// The lower edge of a value's label, in units of the scale, of which `line` is the height of a line of text. `words`:
/// the words of the target stand over its line here.
pub fn label_bottom(value: f64, target: Option<f64>, line: f64, words: bool) -> f64 {
    let (above, below) = (value + GAP * line, value - (GAP + 1.0) * line);
    let Some(target) = target else { return above };
    let taken = (target - CLEAR * line, target + if words { WORDS } else { CLEAR } * line);
    let is_clear = |bottom: &f64| bottom + line <= taken.0 || *bottom >= taken.1;
    // Below nought stand the dates.
    [above, below].into_iter().filter(|bottom| *bottom >= 0.0).find(is_clear).unwrap_or(taken.1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_value_stands_above_its_point_and_below_it_where_the_target_is_above() {
        assert_eq!(label_bottom(50.0, Some(90.0), 10.0, false), 53.5);
        assert_eq!(label_bottom(80.0, Some(90.0), 10.0, false), 66.5);
        assert_eq!(label_bottom(88.0, None, 10.0, true), 91.5);
    }

    proptest! {
        #[test]
        fn no_label_touches_the_target_or_the_dates(value in 0.0_f64..100.0, target in 0.0_f64..100.0, words: bool) {
            let line = 8.0;
            let bottom = label_bottom(value, Some(target), line, words);
            prop_assert!(bottom >= 0.0);
            prop_assert!(bottom + line <= target || bottom >= target);
            prop_assert!(bottom + line <= 100.0 + ROOM_ABOVE * line);
            if words {
                prop_assert!(bottom + line <= target || bottom >= target + line);
            }
        }
    }
}
