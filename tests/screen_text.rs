//! The text of the window: letters as HarfBuzz draws them, nothing clipped, no English in the Hindi window.

#![cfg(test)]

#[path = "support/harfbuzz_tool.rs"]
mod harfbuzz_tool;
#[path = "screen_text/letters.rs"]
mod letters;
#[path = "screen_text/walk.rs"]
mod walk;
#[path = "support/window.rs"]
mod window;
