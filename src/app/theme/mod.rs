//! How the window looks: one set of tokens for each theme, two weights of text, and the toolkit's style made
//! from them. Knows nothing of the program's data.

mod cut;
mod fonts;
mod style;
mod tokens;

use eframe::egui::{self, Color32, Context, FontFamily, FontId, Id, RichText, Theme};

pub use cut::{cut, cut_ui, few_lines, one_line};
pub use fonts::{definitions as font_definitions, semibold};
pub use tokens::*;

use super::widgets::accesskit_repair::AccessKitRepair;
use super::widgets::key_order::KeyOrder;

/// The sizes of text on the operator's screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontSize {
    Small,
    #[default]
    Body,
    Large,
    Title,
}

impl FontSize {
    pub fn points(self) -> f32 {
        match self {
            Self::Small => SIZE_SMALL,
            Self::Body => SIZE_BODY,
            Self::Large => SIZE_LARGE,
            Self::Title => SIZE_TITLE,
        }
    }
}

/// Sets up faces, style, the order of keys and the repair of what screen readers get. Once for each context.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.add_plugin(AccessKitRepair);
    ctx.add_plugin(KeyOrder::default());
    set(ctx, ThemeKind::default());
}

/// Puts on a theme.
pub fn set(ctx: &Context, kind: ThemeKind) {
    let tokens = kind.tokens();
    let style = style::style(tokens);
    ctx.set_theme(if tokens.dark { Theme::Dark } else { Theme::Light });
    ctx.all_styles_mut(|old| *old = style.clone());
    ctx.data_mut(|data| data.insert_temp(kind_id(), kind));
}

pub fn kind(ctx: &Context) -> ThemeKind {
    ctx.data(|data| data.get_temp(kind_id())).unwrap_or_default()
}

/// The tokens of the theme that the window wears.
pub fn tokens(ctx: &Context) -> &'static Tokens {
    kind(ctx).tokens()
}

fn kind_id() -> Id {
    Id::unique("theme-kind")
}

pub fn regular_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

pub fn semibold_font(size: f32) -> FontId {
    FontId::new(size, semibold())
}

/// Height of a line of text of `size`, in whole points so that lines do not blur.
pub fn line_height(size: f32) -> f32 {
    (size * LINE_HEIGHT_EM).round()
}

/// Text of `size` in the regular weight.
pub fn sized(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(regular_font(size)).line_height(Some(line_height(size)))
}

/// Text of `size` in SemiBold.
pub fn sized_strong(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(semibold_font(size)).line_height(Some(line_height(size)))
}

pub fn body(text: impl Into<String>) -> RichText {
    sized(text, SIZE_BODY)
}

pub fn strong(text: impl Into<String>) -> RichText {
    sized_strong(text, SIZE_BODY)
}

/// The name of a part of a screen.
pub fn heading(text: impl Into<String>) -> RichText {
    sized_strong(text, SIZE_LARGE)
}

/// The name of a screen.
pub fn title(text: impl Into<String>) -> RichText {
    sized_strong(text, SIZE_TITLE)
}

pub fn small(text: impl Into<String>) -> RichText {
    sized(text, SIZE_SMALL)
}

/// Text in the second voice.
pub fn second(ctx: &Context, text: impl Into<String>) -> RichText {
    body(text).color(tokens(ctx).ink2)
}

pub fn small_second(ctx: &Context, text: impl Into<String>) -> RichText {
    small(text).color(tokens(ctx).ink2)
}

/// Heads of columns.
pub fn strong_second(ctx: &Context, text: impl Into<String>) -> RichText {
    strong(text).color(tokens(ctx).ink2)
}

/// The colour of a grade.
pub fn grade_colour(tokens: &Tokens, grade: crate::model::Grade) -> Color32 {
    match grade {
        crate::model::Grade::Good => tokens.good,
        crate::model::Grade::Watch => tokens.watch,
        crate::model::Grade::Behind => tokens.behind,
    }
}

/// How wide `text` is on one line.
pub fn text_width(ui: &egui::Ui, text: &str, font: FontId) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
}
