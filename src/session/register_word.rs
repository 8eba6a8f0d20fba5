//! What a change of a scheme's register was, in a word, as `scheme_word` does it for the rest. What counts a state that
//! goes is part of that change.

use super::word::OperationKind as Kind;
use crate::model::{Bilingual, Lang, Register, RegisterState, Scheme};

pub(super) fn word(before: &Scheme, after: &Scheme) -> (Kind, Bilingual) {
    let of_scheme = |kind: Kind| (kind, after.name.clone());
    let (was, is) = match (&before.register, &after.register) {
        (Some(was), Some(is)) => (was, is),
        (None, _) => return of_scheme(Kind::AddRegister),
        (_, None) => return of_scheme(Kind::DeleteRegister),
    };
    if let Some((kind, state)) = of_states(was, is) {
        return (kind, named(after, state));
    }
    let is_named = was.ages == is.ages && was.age_from == is.age_from;
    of_scheme(if is_named { Kind::RegisterNames } else { Kind::RegisterAges })
}

/// A state that came, went, moved or is another now.
fn of_states<'a>(was: &'a Register, is: &'a Register) -> Option<(Kind, &'a RegisterState)> {
    if let Some(new) = is.states.iter().find(|state| was.state(&state.code).is_none()) {
        return Some((Kind::AddState, new));
    }
    if let Some(gone) = was.states.iter().find(|state| is.state(&state.code).is_none()) {
        return Some((Kind::DeleteState, gone));
    }
    let (before, now) = was.states.iter().zip(&is.states).find(|(was, is)| was != is)?;
    let kind = if before.code != now.code {
        Kind::MoveState
    } else if before.meaning != now.meaning {
        Kind::StateMeaning
    } else {
        Kind::StateName
    };
    Some((kind, now))
}

fn named(scheme: &Scheme, state: &RegisterState) -> Bilingual {
    let [hi, en] = Lang::ALL.map(|lang| format!("{}: {}", scheme.name.get(lang), state.name.get(lang)));
    Bilingual { hi, en }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgeFrom, StateMeaning};
    use crate::session::catalogue;

    fn word_of(change: impl FnOnce(&mut Scheme)) -> (Kind, String) {
        let before = (*catalogue::scheme(&"tech-committee".into()).unwrap()).clone();
        let mut after = before.clone();
        change(&mut after);
        let (kind, subject) = word(&before, &after);
        (kind, subject.en.rsplit(": ").next().unwrap_or_default().to_owned())
    }

    fn of_register(change: impl FnOnce(&mut Register)) -> (Kind, String) {
        word_of(|scheme| change(scheme.register.as_mut().unwrap()))
    }

    #[test]
    fn each_part_of_a_register_has_a_word_of_its_own() {
        let whole = word_of(|_| {}).1;
        for (found, expected) in [
            (of_register(Register::add_state), (Kind::AddState, "New state")),
            (
                word_of(|scheme| scheme.remove_state(&"returned".into())),
                (Kind::DeleteState, "Returned to the department"),
            ),
            (
                of_register(|one| one.move_state_up(&"objection".into())),
                (Kind::MoveState, "Objection to be met"),
            ),
            (of_register(|one| one.states[2].meaning = StateMeaning::Open), (Kind::StateMeaning, "Disposed")),
            (of_register(|one| one.states[2].name.en = "Done".to_owned()), (Kind::StateName, "Done")),
            (of_register(|one| one.ages = vec![9]), (Kind::RegisterAges, &*whole)),
            (of_register(|one| one.age_from = AgeFrom::State), (Kind::RegisterAges, &*whole)),
            (of_register(|one| one.title.en = "About".to_owned()), (Kind::RegisterNames, &*whole)),
            (word_of(Scheme::remove_register), (Kind::DeleteRegister, &*whole)),
        ] {
            assert_eq!(found, (expected.0, expected.1.to_owned()));
        }
    }
}
