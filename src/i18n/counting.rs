//! The names of great numbers, and what stands around numbers in words.

use super::catalogue::catalogue;

catalogue! {
    pub enum Counting {
        Thousand = "हजार" / "thousand",
        Lakh = "लाख" / "lakh",
        Crore = "करोड़" / "crore",
        Hundreds = "{count} सौ" / "{count} hundred",
        HundredsAnd = "{count} सौ {rest}" / "{count} hundred and {rest}",
        /// An amount of money that nothing can be added to.
        RupeesOnly = "रुपये {amount} मात्र" / "Rupees {amount} only",
    }
}
