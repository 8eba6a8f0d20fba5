//! By what the numbers of a column are to be multiplied.

use serde::{Deserialize, Serialize};

use super::cell::rounded;
use crate::hindi::{fold, power_of_ten};
use crate::model::Kind;

/// What the numbers of a column are to be multiplied by: its heading says so, or the column as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    #[default]
    One,
    /// A share written as 0.875 in a column of percentages.
    Hundred,
    Thousand,
    Lakh,
    Crore,
}

impl Scale {
    fn tens(self) -> i32 {
        match self {
            Self::One => 0,
            Self::Hundred => 2,
            Self::Thousand => 3,
            Self::Lakh => 5,
            Self::Crore => 7,
        }
    }

    /// What the words of a heading say: `राशि (लाख में)`.
    pub fn of_heading(heading: &str, kind: &Kind) -> Self {
        if !matches!(kind, Kind::Rupees | Kind::Count) {
            return Self::One;
        }
        let folded = fold(heading);
        folded.split(' ').find_map(power_of_ten).map_or(Self::One, Self::of_power)
    }

    /// What a line over the table says of all its money: `(राशि लाख में)`, `(Rs. in lakhs)`.
    pub fn of_titles(titles: &[String]) -> Self {
        const MONEY: [&str; 9] = ["राशि", "रुपये", "रुपए", "रु", "रू", "rs", "inr", "rupees", "amount"];
        let says = |title: &String| -> Option<Self> {
            let folded = fold(title);
            let words: Vec<&str> = folded.split(' ').collect();
            let of_money = title.contains('₹') || words.iter().any(|word| MONEY.contains(word));
            let said = words.windows(2).find_map(|pair| match pair {
                [power, "में"] | ["in", power] => power_of_ten(power),
                _ => None,
            });
            said.filter(|_| of_money).map(Self::of_power)
        };
        titles.iter().find_map(says).unwrap_or_default()
    }

    fn of_power(tens: usize) -> Self {
        match tens {
            3 => Self::Thousand,
            5 => Self::Lakh,
            7 => Self::Crore,
            _ => Self::One,
        }
    }

    pub(super) fn apply(self, number: f64) -> f64 {
        if self == Self::One { number } else { rounded(number * 10_f64.powi(self.tens())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_the_power_of_ten_in_the_usual_forms() {
        for heading in ["राशि (लाख में)", "राशि (₹ लाख)", "Amount (Rs. in Lakhs)", "राशि (लाखों में)", "रु. लाख"]
        {
            assert_eq!(Scale::of_heading(heading, &Kind::Rupees), Scale::Lakh, "{heading}");
        }
        for heading in ["राशि (करोड़)", "Amount (Rs. in Cr.)", "Rs. Crs", "राशि करोड़ों में"]
        {
            assert_eq!(Scale::of_heading(heading, &Kind::Rupees), Scale::Crore, "{heading}");
        }
        assert_eq!(Scale::of_heading("Rs. in thousands", &Kind::Rupees), Scale::Thousand);
        assert_eq!(Scale::of_heading("शास्ति राशि", &Kind::Rupees), Scale::One);
        assert_eq!(Scale::of_heading("राशि (लाख में)", &Kind::Percent), Scale::One);
    }

    #[test]
    fn a_line_over_the_table_says_it_of_money_alone() {
        let of = |title: &str| Scale::of_titles(&["जिला चूरू".to_owned(), title.to_owned()]);
        assert_eq!(of("(राशि लाख में)"), Scale::Lakh);
        assert_eq!(of("(Rs. in lakhs)"), Scale::Lakh);
        assert_eq!(of("(₹ करोड़ में)"), Scale::Crore);
        assert_eq!(of("ट्रांजेक्शन लाख में"), Scale::One);
        assert_eq!(of("राशि 5 लाख से अधिक"), Scale::One);
    }
}
