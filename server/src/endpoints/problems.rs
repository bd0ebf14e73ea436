//! Which problems an endpoint may answer, by status.

use std::collections::BTreeMap;

use targa_contract::ProblemCode;

use super::{Endpoint, Repetition, Takes, Who};

impl Endpoint {
    /// What may go wrong, beside its own problems: it follows from the rest of the row.
    pub fn all_problems(&self) -> BTreeMap<u16, Vec<ProblemCode>> {
        let mut all: BTreeMap<u16, Vec<ProblemCode>> = BTreeMap::new();
        let mut add = |status: u16, code| {
            let codes = all.entry(status).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        };
        for code in self.problems {
            add(code.status(), *code);
        }
        for code in [
            ProblemCode::Internal,
            ProblemCode::PlatformUnavailable,
            ProblemCode::ServiceUnavailable,
        ] {
            add(code.status(), code);
        }
        if !self.is_public() {
            add(401, ProblemCode::Unauthorized);
            if !self.who.contains(&Who::Citizen) {
                add(403, ProblemCode::Forbidden);
            }
        }
        if self.parameters().next().is_some() {
            add(404, ProblemCode::NotFound);
        }
        match self.takes {
            Takes::Nothing => {}
            Takes::Json(..) => {
                for status in [400, 413, 415] {
                    add(status, ProblemCode::MalformedBody);
                }
                add(422, ProblemCode::InvalidField);
            }
            Takes::Text(..) => {
                for status in [400, 413, 415] {
                    add(status, ProblemCode::MalformedBody);
                }
            }
            Takes::Octets(_) => {
                for status in [400, 413] {
                    add(status, ProblemCode::MalformedBody);
                }
            }
        }
        if !self.query.is_empty() {
            add(422, ProblemCode::InvalidField);
        }
        if self.repetition == Repetition::Keyed {
            add(409, ProblemCode::Conflict);
            add(422, ProblemCode::InvalidField);
        }
        if self.limited.is_some() {
            add(429, ProblemCode::TooManyRequests);
        }
        all
    }
}
