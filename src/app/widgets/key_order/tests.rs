//! What comes in which frame, and to which window.

use super::*;

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn release(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: false, repeat: false, modifiers: Modifiers::NONE }
}

fn press(of: Key) -> Event {
    key(of, Modifiers::NONE)
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

fn queue(in_text: bool) -> Queue {
    Queue { in_text, ..Queue::default() }
}

/// All frames until nothing is held back.
fn frames(queue: &mut Queue, events: Vec<Event>, busy: bool) -> Vec<Vec<Event>> {
    let mut frames = vec![queue.next(events, busy)];
    while !queue.held.is_empty() {
        frames.push(queue.next(Vec::new(), busy));
    }
    frames
}

#[test]
fn what_waits_in_one_window_is_never_given_to_another() {
    let (own, wall) = (ViewportId::ROOT, ViewportId::from_hash_of("wall"));
    let mut order = KeyOrder::default();
    order.queues.insert(own, queue(true));
    assert_eq!(order.next(own, vec![text("क"), press(Key::Enter), text("ख")]), [text("क")]);
    assert_eq!(order.next(wall, Vec::new()), []);
    assert_eq!(order.next(own, Vec::new()), [press(Key::Enter)]);
    assert_eq!(order.next(wall, Vec::new()), []);
    let rest: Vec<Event> = (0..3).flat_map(|_| order.next(own, Vec::new())).collect();
    assert_eq!(rest, [text("ख")]);
}

#[test]
fn a_window_without_a_field_slows_down_no_typing_in_another() {
    let ctx = Context::default();
    ctx.add_plugin(KeyOrder::default());
    let wall = ViewportId::from_hash_of("wall");
    let mut words = String::new();
    let id = eframe::egui::Id::unique("words");
    let mut frame = |viewport: ViewportId, events: Vec<Event>| {
        let viewports = [ViewportId::ROOT, wall].map(|id| (id, Default::default())).into_iter().collect();
        let input = RawInput { viewport_id: viewport, viewports, events, ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| {
            if viewport == ViewportId::ROOT {
                let field = ui.add(eframe::egui::TextEdit::singleline(&mut words).id(id));
                field.request_focus();
            }
        });
        output.textures_delta.clear();
    };
    frame(ViewportId::ROOT, Vec::new());
    frame(ViewportId::ROOT, Vec::new());
    for (key, letter) in [(Key::E, "e"), (Key::V, "v"), (Key::N, "n"), (Key::T, "t")] {
        frame(ViewportId::ROOT, vec![press(key), text(letter), press(key), text(letter)]);
        frame(wall, Vec::new());
    }
    assert_eq!(words, "eevvnntt");
}

#[test]
fn what_follows_enter_waits_until_the_keyboard_has_moved() {
    let events = vec![text("क"), press(Key::Enter), release(Key::Enter), text("ख"), text("ग")];
    let frames = frames(&mut queue(true), events, false);
    let expected =
        [vec![text("क")], vec![press(Key::Enter), release(Key::Enter)], vec![], vec![text("ख"), text("ग")]];
    assert_eq!(frames, expected);
}

#[test]
fn typing_in_the_frame_after_a_shortcut_waits_as_well() {
    let mut queue = queue(true);
    let shortcut = key(Key::N, Modifiers::COMMAND);
    assert_eq!(queue.next(vec![shortcut.clone()], false), [shortcut]);
    let released = [release(Key::N), Event::ModifiersChanged(Modifiers::NONE)];
    let mut second = released.to_vec();
    second.push(text("क"));
    assert_eq!(queue.next(second, false), released);
    assert_eq!(queue.next(vec![text("ख")], false), [text("क"), text("ख")]);
}

#[test]
#[cfg(not(target_os = "macos"))]
fn a_command_with_alt_types_nothing_and_alt_gr_does() {
    let pressed = key(Key::Num1, Modifiers::ALT);
    let events = vec![pressed.clone(), text("1"), release(Key::Num1), text("क")];
    let given: Vec<Event> = frames(&mut queue(true), events, false).concat();
    assert_eq!(given, [pressed, release(Key::Num1), text("क")]);
    let alt_gr = key(Key::Num1, Modifiers::ALT | Modifiers::CTRL);
    let given = frames(&mut queue(true), vec![alt_gr.clone(), text("१")], false).concat();
    assert_eq!(given, [alt_gr, text("१")]);
}

#[test]
fn a_busy_program_is_waited_for_but_not_for_ever() {
    let mut queue = queue(true);
    let _ = queue.next(vec![press(Key::Enter), text("क")], true);
    for _ in 0..10 {
        assert_eq!(queue.next(Vec::new(), true), []);
    }
    assert_eq!(queue.next(Vec::new(), false), []);
    assert_eq!(queue.next(Vec::new(), false), [text("क")]);

    let all = frames(&mut queue, vec![press(Key::Enter), text("ख")], true);
    assert_eq!(all.last(), Some(&vec![text("ख")]));
}

#[test]
fn a_composition_stays_together_with_its_keys() {
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
    let composed = vec![
        preedit("क"),
        press(Key::Enter),
        press(Key::ArrowDown),
        preedit(""),
        Event::Ime(ImeEvent::Commit("कि".to_owned())),
    ];
    let mut events = composed.clone();
    events.push(press(Key::Enter));
    let frames = frames(&mut queue(true), events, false);
    assert_eq!(frames, [composed, vec![press(Key::Enter)]]);
}

#[test]
fn where_no_field_is_each_key_comes_with_its_letter() {
    let events = vec![press(Key::Num3), text("3"), press(Key::Num6), text("6")];
    let all = frames(&mut queue(false), events.clone(), false);
    assert_eq!(all, [events[..2].to_vec(), events[2..].to_vec()]);
    assert_eq!(frames(&mut queue(true), events.clone(), false), [events]);
}

#[test]
fn keys_that_work_on_text_are_not_slowed_down() {
    let alt_gr = Modifiers { ctrl: true, alt: true, ..Modifiers::NONE };
    let events = vec![
        text("क"),
        press(Key::Backspace),
        key(Key::ArrowLeft, Modifiers::COMMAND),
        key(Key::E, alt_gr),
        text("ख"),
    ];
    assert_eq!(frames(&mut queue(true), events.clone(), false), [events]);
}

#[test]
fn nothing_is_lost_and_nothing_changes_its_place() {
    let click = |pressed| Event::PointerButton {
        pos: eframe::egui::Pos2::ZERO,
        button: eframe::egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let events = vec![
        text("1"),
        Event::PointerMoved(eframe::egui::Pos2::ZERO),
        click(true),
        click(false),
        press(Key::ArrowDown),
        press(Key::ArrowDown),
        text("2"),
        press(Key::Tab),
        press(Key::F4),
        Event::ModifiersChanged(Modifiers::COMMAND),
        key(Key::ArrowDown, Modifiers::COMMAND),
        Event::ModifiersChanged(Modifiers::NONE),
        text("3"),
        Event::PointerGone,
    ];
    for in_text in [true, false] {
        let all = frames(&mut queue(in_text), events.clone(), false);
        assert!(all.len() > 8, "{all:?}");
        assert_eq!(all.concat(), events);
    }
}
