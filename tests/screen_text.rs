//! The text of the window: letters as HarfBuzz draws them, nothing clipped, no English in the Hindi window,
//! the digits of the office.

#![cfg(test)]

#[path = "screen_text/digits.rs"]
mod digits;
#[path = "support/harfbuzz_tool.rs"]
mod harfbuzz_tool;
#[path = "screen_text/letters.rs"]
mod letters;
#[path = "screen_text/walk.rs"]
mod walk;
#[path = "support/window.rs"]
mod window;
