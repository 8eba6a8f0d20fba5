//! Old files keep Kruti Dev as bytes of Windows-1252, one for each slot of the font.

/// The character of a byte in Windows-1252.
pub fn windows_1252(byte: u8) -> char {
    /// The bytes 0x80 to 0x9f; those without a character keep their number, as all browsers read them.
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER.get(usize::from(byte) - 0x80).copied().unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}
