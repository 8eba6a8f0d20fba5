//! How a scheme's register is changed so that what counts it goes along. Pure.

use super::{AgeFrom, Bilingual, Counts, Register, RegisterState, Scheme, StateCode, StateMeaning};

impl Register {
    /// One of entries that are pending and then disposed.
    pub fn plain() -> Self {
        let both = Bilingual::new;
        let state =
            |code: &str, hi, en, meaning| RegisterState { code: code.into(), name: both(hi, en), meaning };
        Self {
            one: both("प्रविष्टि", "entry"),
            many: both("प्रविष्टियाँ", "entries"),
            reference: both("क्रमांक", "No."),
            title: both("विवरण", "Description"),
            opened: both("दर्ज दिनांक", "Entered on"),
            states: vec![
                state("pending", "लंबित", "Pending", StateMeaning::Open),
                state("disposed", "निस्तारित", "Disposed", StateMeaning::Closed),
            ],
            ages: vec![15, 30, 60],
            age_from: AgeFrom::Opened,
        }
    }

    pub fn state_mut(&mut self, code: &StateCode) -> Option<&mut RegisterState> {
        self.states.iter_mut().find(|state| &state.code == code)
    }

    /// A new open state at the end.
    pub fn add_state(&mut self) {
        let codes = (1_u32..).map(|number| StateCode(format!("state-{number}")));
        let Some(code) = codes.into_iter().find(|code| self.state(code).is_none()) else { return };
        let name = Bilingual::new("नई स्थिति", "New state");
        self.states.push(RegisterState { code, name, meaning: StateMeaning::Open });
    }

    /// Moves it one place towards the first.
    pub fn move_state_up(&mut self, code: &StateCode) {
        let place = self.states.iter().position(|state| &state.code == code);
        if let Some(before) = place.and_then(|place| place.checked_sub(1)) {
            self.states.swap(before, before + 1);
        }
    }
}

impl Scheme {
    /// Takes the register away; what counted it is entered then.
    pub fn remove_register(&mut self) {
        self.register = None;
        self.indicators.iter_mut().for_each(|indicator| indicator.counts = None);
    }

    /// Takes a state away, also from what counts it.
    pub fn remove_state(&mut self, code: &StateCode) {
        if let Some(register) = &mut self.register {
            register.states.retain(|state| &state.code != code);
        }
        for indicator in &mut self.indicators {
            if let Some(Counts::States(codes)) = &mut indicator.counts {
                codes.retain(|one| one != code);
                if codes.is_empty() {
                    indicator.counts = None;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, UnitLevel};

    fn scheme() -> Scheme {
        let both = Bilingual::new;
        let levels = vec![UnitLevel::Block];
        let mut scheme = Scheme::plain("pumps".into(), both("पंप", "Pumps"), both("ब्लॉक", "Block"), levels);
        scheme.register = Some(Register::plain());
        for (code, counts) in [
            ("all", Counts::All),
            ("one", Counts::States(vec!["disposed".into()])),
            ("two", Counts::States(vec!["pending".into(), "disposed".into()])),
        ] {
            let mut indicator = crate::model::Indicator::plain(code.into(), both(code, code), Kind::Count);
            indicator.counts = Some(counts);
            scheme.indicators.push(indicator);
        }
        scheme
    }

    #[test]
    fn a_new_register_can_be_counted_from_the_start() {
        assert_eq!(scheme().fault(), None);
    }

    #[test]
    fn a_state_goes_with_what_counts_it_alone() {
        let mut scheme = scheme();
        scheme.remove_state(&"disposed".into());
        assert_eq!(scheme.fault(), None);
        let counts = |code: &str| scheme.indicator(&code.into()).unwrap().counts.clone();
        assert_eq!(counts("one"), None);
        assert_eq!(counts("two"), Some(Counts::States(vec!["pending".into()])));
        assert_eq!(counts("all"), Some(Counts::All));
        scheme.remove_state(&"pending".into());
        assert_ne!(scheme.fault(), None, "a register has a state at least");
    }

    #[test]
    fn states_come_with_codes_of_their_own_and_move() {
        let mut register = Register::plain();
        register.add_state();
        register.add_state();
        register.move_state_up(&"state-2".into());
        register.move_state_up(&"pending".into());
        let codes: Vec<&str> = register.states.iter().map(|state| state.code.0.as_str()).collect();
        assert_eq!(codes, ["pending", "disposed", "state-2", "state-1"]);
    }
}
