//! Circuit breaking: who has failed several times in a row is not asked for a while, then by one caller alone.
//!
//! Own code, because it is sixty links and must go by the server's clock, which tests move.

use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::metrics;

/// When to rest, and how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Failures in a row after which the platform rests.
    pub(super) failures: u32,
    /// How long.
    pub(super) rest: SignedDuration,
}

/// Longest rest, also when a platform asks for more.
const LONGEST_REST: SignedDuration = SignedDuration::from_mins(10);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Asked by everybody.
    Closed { failures: u32 },
    /// Asked by nobody.
    Open { until: Timestamp },
    /// Asked by one, whose luck decides.
    HalfOpen,
}

/// The circuit of one platform.
#[derive(Debug)]
pub(super) struct Circuit {
    limits: Limits,
    state: Mutex<State>,
}

/// Leave to ask once. Dropped without an outcome (whoever asked went away) it proves nothing.
pub(super) struct Leave<'a> {
    circuit: &'a Circuit,
    now: Timestamp,
    settled: bool,
}

impl Circuit {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            state: Mutex::new(State::Closed { failures: 0 }),
        }
    }

    /// Leave to ask now, or none while the platform rests.
    pub(super) fn leave(&self, now: Timestamp) -> Option<Leave<'_>> {
        self.change(|state| match *state {
            State::Closed { .. } => true,
            // A clock that was set back must not make the rest longer.
            State::Open { until } if now < until && until - LONGEST_REST <= now => false,
            State::Open { .. } => {
                *state = State::HalfOpen;
                true
            }
            State::HalfOpen => false,
        })
        .then(|| Leave {
            circuit: self,
            now,
            settled: false,
        })
    }

    /// How it stands, for whoever watches.
    pub(super) fn standing(&self) -> metrics::Circuit {
        self.change(|state| match state {
            State::Closed { .. } => metrics::Circuit::Closed,
            State::HalfOpen => metrics::Circuit::HalfOpen,
            State::Open { .. } => metrics::Circuit::Open,
        })
    }

    fn open(&self, now: Timestamp, rest: SignedDuration) -> State {
        let rest = rest.max(self.limits.rest).min(LONGEST_REST);
        let until = now.saturating_add(rest).unwrap_or(Timestamp::MAX);
        State::Open { until }
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        // A state is one value: even a poisoned lock holds one that is good.
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Leave<'_> {
    /// The platform answered.
    pub(super) fn succeeded(mut self) {
        self.settled = true;
        self.circuit
            .change(|state| *state = State::Closed { failures: 0 });
    }

    /// It did not; `quiet` is how long it asked to be left alone, if it did.
    pub(super) fn failed(mut self, quiet: Option<SignedDuration>) {
        self.settled = true;
        let (circuit, now) = (self.circuit, self.now);
        circuit.change(|state| {
            *state = match *state {
                State::Closed { failures }
                    if quiet.is_none() && failures + 1 < circuit.limits.failures =>
                {
                    State::Closed {
                        failures: failures + 1,
                    }
                }
                // Others had been let through before: the rest does not begin anew.
                State::Open { until } if quiet.is_none() => State::Open { until },
                _ => circuit.open(now, quiet.unwrap_or_default()),
            }
        });
    }
}

impl Drop for Leave<'_> {
    fn drop(&mut self) {
        if !self.settled {
            let now = self.now;
            self.circuit.change(|state| {
                if *state == State::HalfOpen {
                    *state = State::Open { until: now };
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{Circuit, Limits};

    fn circuit() -> Circuit {
        Circuit::new(Limits {
            failures: 3,
            rest: SignedDuration::from_secs(30),
        })
    }

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn fail(circuit: &Circuit, at: i64) {
        circuit.leave(second(at)).unwrap().failed(None);
    }

    #[test]
    fn three_failures_in_a_row_open_it_and_one_success_between_does_not() {
        let circuit = circuit();
        fail(&circuit, 0);
        fail(&circuit, 0);
        circuit.leave(second(0)).unwrap().succeeded();
        fail(&circuit, 0);
        fail(&circuit, 0);
        assert!(circuit.leave(second(0)).is_some());
        fail(&circuit, 0);
        assert!(circuit.leave(second(29)).is_none());
    }

    #[test]
    fn after_the_rest_one_asks_and_its_luck_decides() {
        let circuit = circuit();
        (0..3).for_each(|_| fail(&circuit, 0));
        let probe = circuit.leave(second(30)).unwrap();
        assert!(circuit.leave(second(30)).is_none(), "one alone");
        probe.failed(None);
        assert!(circuit.leave(second(59)).is_none(), "rests again");
        circuit.leave(second(60)).unwrap().succeeded();
        fail(&circuit, 60);
        assert!(circuit.leave(second(60)).is_some(), "closed, counted anew");
    }

    #[test]
    fn a_probe_that_went_away_leaves_the_place_to_the_next() {
        let circuit = circuit();
        (0..3).for_each(|_| fail(&circuit, 0));
        drop(circuit.leave(second(30)).unwrap());
        assert!(circuit.leave(second(30)).is_some());
    }

    #[test]
    fn who_asks_for_quiet_gets_it_within_bounds() {
        let circuit = circuit();
        let quiet = |seconds| Some(SignedDuration::from_secs(seconds));
        circuit.leave(second(0)).unwrap().failed(quiet(120));
        assert!(circuit.leave(second(119)).is_none());
        circuit.leave(second(120)).unwrap().failed(quiet(86_400));
        assert!(circuit.leave(second(120 + 599)).is_none());
        assert!(circuit.leave(second(120 + 600)).is_some());
    }

    #[test]
    fn a_clock_set_back_does_not_make_the_rest_longer() {
        let circuit = circuit();
        (0..3).for_each(|_| fail(&circuit, 7200));
        assert!(circuit.leave(second(0)).is_some());
    }
}
