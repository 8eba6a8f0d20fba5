//! Directions as cards, each with its bar: what was said, who answers for it, what became of it. A card stands on one
//! page with its compliance; one that is longer than a page goes on on the next under its label, and no label stands
//! alone at the foot.

use eframe::egui::{Align, Rect, pos2, vec2};

use super::{LINE, Sheet, page_of};
use crate::app::hall::picture::{Element, Ink};
use crate::app::hall::scene::{Card, Tone};
use crate::app::theme::{WALL_LARGE, WALL_TEXT, WALL_TITLE};

const BAR: f32 = 10.0;
const INDENT: f32 = 34.0;
/// Between two cards.
const GAP: f32 = 30.0;

/// One line of a card, or the gap after it.
#[derive(Clone)]
struct Strip {
    height: f32,
    /// `None` in a gap.
    bar: Option<Ink>,
    text: String,
    size: f32,
    strong: bool,
    ink: Ink,
    sign: Option<crate::model::Grade>,
    /// Stands on one page with the next strip.
    with_next: bool,
    /// Of the card that is talked about.
    tint: bool,
    /// Of the card that was just said.
    turned_to: bool,
}

/// Draws page `at`; that page's number and how many there are.
pub fn lay_out(sheet: &mut Sheet<'_>, cards: &[Card], at: usize) -> (usize, usize) {
    let strips: Vec<Strip> = cards.iter().flat_map(|card| strips(sheet, card)).collect();
    let pages = paginate(&strips, sheet.area.height());
    let focused = strips.iter().position(|strip| strip.tint);
    let focused = focused.or_else(|| strips.iter().rposition(|strip| strip.turned_to));
    sheet.focus = focused.and_then(|strip| pages.iter().position(|page| page.contains(&strip)));
    // A card begins behind a gap.
    let is_first = |strip: usize| {
        strip.checked_sub(1).is_none_or(|before| strips.get(before).is_some_and(|gap| gap.bar.is_none()))
    };
    let firsts = (0..strips.len()).filter(|strip| is_first(*strip));
    sheet.begins = firsts.filter_map(|first| pages.iter().position(|page| page.contains(&first))).collect();
    let (at, page) = page_of(&pages, at);
    let mut y = sheet.area.top();
    if let Some(label) = page.and_then(|page| goes_on_under(&strips, page.start)) {
        let label = Strip { text: format!("… {}", label.text), ..label.clone() };
        draw(sheet, &label, y);
        y += label.height;
    }
    for strip in page.and_then(|page| strips.get(page.clone())).into_iter().flatten() {
        draw(sheet, strip, y);
        y += strip.height;
    }
    (at, pages.len())
}

/// How many pages there are.
pub fn pages(sheet: &mut Sheet<'_>, cards: &[Card]) -> usize {
    let strips: Vec<Strip> = cards.iter().flat_map(|card| strips(sheet, card)).collect();
    paginate(&strips, sheet.area.height()).len()
}

fn strips(sheet: &mut Sheet<'_>, card: &Card) -> Vec<Strip> {
    let bar = match card.tone {
        Tone::Earlier => Ink::Watch,
        Tone::New => Ink::Accent,
    };
    let room = sheet.area.width() - INDENT;
    let mut out = Vec::new();
    let mut push = |text: &str, size: f32, strong: bool, ink: Ink, sign: Option<crate::model::Grade>| {
        if text.is_empty() {
            return;
        }
        let room = if sign.is_some() { room - size * 1.3 } else { room };
        for (line, text) in sheet.measure.lines(text, size, strong, room).into_iter().enumerate() {
            let sign = sign.filter(|_| line == 0);
            out.push(Strip {
                height: size * LINE,
                bar: Some(bar),
                text,
                size,
                strong,
                ink,
                sign,
                with_next: false,
                tint: card.focused,
                turned_to: card.turned_to,
            });
        }
    };
    push(&card.label, WALL_TEXT, false, Ink::Second, None);
    if let Some(figure) = &card.figure {
        push(&figure.what, WALL_TEXT, true, Ink::Main, None);
        push(&figure.text, WALL_TITLE, true, Ink::Main, figure.way);
    }
    push(&card.text, WALL_LARGE, false, Ink::Main, None);
    for entry in &card.entries {
        push(entry, WALL_TEXT, false, Ink::Second, None);
    }
    push(&card.who, WALL_TEXT, true, Ink::Accent, None);
    if let Some((grade, state)) = &card.state {
        push(state, WALL_TEXT, true, Ink::of_grade(*grade), Some(*grade));
    }
    let last = out.len().saturating_sub(1);
    for (index, strip) in out.iter_mut().enumerate() {
        // The label stays with the first line, and what follows the words with their last one.
        strip.with_next = index == 0 || (index + 2 > last && index < last);
    }
    out.push(Strip {
        height: GAP,
        bar: None,
        text: String::new(),
        size: WALL_TEXT,
        strong: false,
        ink: Ink::Main,
        sign: None,
        with_next: false,
        tint: false,
        turned_to: false,
    });
    out
}

/// Ranges of strips, one for each page; at least one page.
fn paginate(strips: &[Strip], room: f32) -> Vec<std::ops::Range<usize>> {
    let mut pages = Vec::new();
    let (mut first, mut used, mut at) = (0, 0.0, 0);
    let mut begins = true;
    while let Some((next, rest)) = strips.get(at..).and_then(<[Strip]>::split_first) {
        let is_gap = next.bar.is_none();
        let count = 1 + if begins { card_or_group(next, rest, room) } else { group(next, rest) };
        let height: f32 = strips.iter().skip(at).take(count).map(|strip| strip.height).sum();
        if used + height > room && at > first && !is_gap {
            pages.push(first..at);
            first = at;
            used = goes_on_under(strips, at).map_or(0.0, |label| label.height);
        }
        used += height;
        at += count;
        begins = is_gap;
    }
    if pages.is_empty() || first < strips.len() {
        pages.push(first..strips.len());
    }
    pages
}

/// The label of the card that is gone on with at this strip; nothing where one begins.
fn goes_on_under(strips: &[Strip], at: usize) -> Option<&Strip> {
    let before = strips.get(..at)?;
    before.last().filter(|last| last.bar.is_some())?;
    let begins = before.iter().rposition(|strip| strip.bar.is_none()).map_or(0, |gap| gap + 1);
    before.get(begins)
}

/// How many strips stay on one page with the first one of a card: all of it, where a page holds as much.
fn card_or_group(first: &Strip, rest: &[Strip], room: f32) -> usize {
    let lines = || rest.iter().take_while(|strip| strip.bar.is_some());
    let height = first.height + lines().map(|strip| strip.height).sum::<f32>();
    if height <= room { lines().count() } else { group(first, rest) }
}

/// How many strips may not be parted from this one.
fn group(strip: &Strip, rest: &[Strip]) -> usize {
    let all = std::iter::once(strip).chain(rest);
    all.take_while(|strip| strip.with_next).count().min(rest.len())
}

fn draw(sheet: &mut Sheet<'_>, strip: &Strip, y: f32) {
    let Some(bar) = strip.bar else { return };
    let left = sheet.area.left();
    if strip.tint {
        let rect = Rect::from_min_size(pos2(left, y), vec2(sheet.area.width(), strip.height));
        sheet.elements.push(Element::Fill { rect, ink: Ink::Tint });
    }
    let rect = Rect::from_min_size(pos2(left, y), vec2(BAR, strip.height));
    sheet.elements.push(Element::Fill { rect, ink: bar });
    let middle = y + strip.height / 2.0;
    let mut x = left + INDENT;
    if let Some(grade) = strip.sign {
        let size = strip.size * 0.72;
        sheet.elements.push(Element::Sign { centre: pos2(x + size / 2.0, middle), size, grade });
        x += strip.size * 1.3;
    }
    sheet.line(pos2(x, middle), Align::LEFT, &strip.text, strip.size, strip.strong, strip.ink);
}
