//! The toolkit's own style, written wholly from the tokens, so that whatever it draws is in the family.

use eframe::egui::style::{
    KineticScrollStyle, ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, TextCursorStyle,
    WidgetVisuals, Widgets,
};
use eframe::egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2,
};

use super::tokens::{self, Tokens};

pub fn style(tokens: &Tokens) -> Style {
    let mut style = Style { visuals: visuals(tokens), ..Style::default() };
    let font = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, font(tokens::SIZE_SMALL)),
        (TextStyle::Body, font(tokens::SIZE_BODY)),
        (TextStyle::Button, font(tokens::SIZE_BODY)),
        (TextStyle::Monospace, font(tokens::SIZE_BODY)),
        (TextStyle::Heading, FontId::new(tokens::SIZE_TITLE, super::semibold())),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(tokens::SPACE_S, 6.0);
    spacing.button_padding = vec2(12.0, 4.0);
    spacing.interact_size = vec2(40.0, tokens::CONTROL_HEIGHT);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(4);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.icon_spacing = tokens::SPACE_S;
    spacing.indent = tokens::SPACE_L;
    spacing.text_edit_width = 280.0;
    spacing.tooltip_width = 480.0;
    spacing.scroll = scroll();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    // Nothing moves: what is projected is not to flicker, and at rest nothing is drawn anew.
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    style
}

/// Slim bars that are always seen where there is more to see.
fn scroll() -> ScrollStyle {
    ScrollStyle {
        bar_width: 10.0,
        floating_width: 6.0,
        floating_allocated_width: 10.0,
        handle_min_length: 32.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.2,
        dormant_handle_opacity: 0.35,
        active_handle_opacity: 0.45,
        interact_handle_opacity: 0.75,
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        // Where there is more to see than a frame before, the spring takes a list that was sent to its end for one
        // that was pulled past it, and draws it back: it stood empty.
        kinetic: KineticScrollStyle { rubber_band: false, ..KineticScrollStyle::default() },
        ..ScrollStyle::thin()
    }
}

fn visuals(t: &Tokens) -> Visuals {
    let radius = CornerRadius::same(t.radius);
    let base = if t.dark { Visuals::dark() } else { Visuals::light() };
    Visuals {
        dark_mode: t.dark,
        override_text_color: None,
        weak_text_color: Some(t.ink2),
        widgets: widgets(t),
        selection: Selection { bg_fill: t.selection, stroke: Stroke::new(t.focus_width, t.accent) },
        hyperlink_color: t.accent,
        faint_bg_color: t.accent_tint,
        extreme_bg_color: t.card,
        text_edit_bg_color: Some(t.card),
        code_bg_color: t.accent_tint,
        warn_fg_color: t.watch,
        error_fg_color: t.behind,
        window_corner_radius: radius,
        window_shadow: Shadow::NONE,
        window_fill: t.card,
        window_stroke: Stroke::new(t.hairline_width, t.line),
        window_highlight_topmost: false,
        menu_corner_radius: radius,
        panel_fill: t.paper,
        popup_shadow: Shadow::NONE,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(1.5, t.ink),
            blink: false,
            ..TextCursorStyle::default()
        },
        striped: false,
        indent_has_left_vline: false,
        disabled_alpha: 0.6,
        ..base
    }
}

fn widgets(t: &Tokens) -> Widgets {
    let radius = CornerRadius::same(t.radius);
    let look = |fill: Color32, border: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: border,
        corner_radius: radius,
        fg_stroke: Stroke::new(t.hairline_width, ink),
        expansion: 0.0,
    };
    let hairline = Stroke::new(t.hairline_width, t.line);
    let outline = Stroke::new(t.hairline_width, t.accent);
    Widgets {
        noninteractive: look(t.paper, hairline, t.ink),
        inactive: look(t.card, hairline, t.ink),
        hovered: look(t.accent_tint, outline, t.ink),
        // Pressed, and also what has the keyboard: the ring must be seen without the mouse.
        active: look(t.accent_tint, Stroke::new(t.focus_width, t.accent), t.ink),
        open: look(t.accent_tint, outline, t.ink),
    }
}
