//! What a row of the table says.

use axum::routing::MethodRouter;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use targa_contract::ProblemCode;

use crate::app::App;

/// One method of one path.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// The method.
    pub verb: Verb,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// What happens, in one or two words; unique.
    pub name: &'static str,
    /// What happens, in one line.
    pub purpose: &'static str,
    /// Who may.
    pub who: &'static [Who],
    /// The body it reads.
    pub takes: Takes,
    /// The answer when all is well.
    pub gives: Gives,
    /// Problems of its own, beside those that follow from the rest of the row.
    pub problems: &'static [ProblemCode],
    /// What sending it again does.
    pub repetition: Repetition,
    /// Parameters of the query.
    pub query: &'static [Query],
    /// Whose tries are counted, if anybody's.
    pub limited: Option<Counted>,
    /// Where it is served.
    pub listener: Listener,
    pub(crate) handler: fn() -> MethodRouter<App>,
}

/// A method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// DELETE
    Delete,
}

impl Verb {
    /// All that the API uses.
    pub const ALL: [Self; 4] = [Self::Get, Self::Post, Self::Put, Self::Delete];

    /// As HTTP writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// Whose tries at an endpoint are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A client's, before anything else is looked at.
    Clients,
    /// A person's, when a question costs something.
    Persons,
}

/// Where an endpoint is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// For everybody, below the version.
    Api,
    /// Beside the API and on the listener for monitoring: what a balancer asks.
    Both,
    /// On the listener for monitoring only, which is closed to the public.
    Monitoring,
}

/// Who somebody is to the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Anybody, without a token: the kiosk and its public.
    Kiosk,
    /// Any person with a good token, for what is their own.
    Citizen,
    /// Any person with a good token, for what somebody lets them see and pay.
    Delegate,
    /// A person whom the gateway calls an officer.
    Officer,
    /// A person whom the gateway says to work in the office.
    Office,
}

impl Who {
    /// All of them, in the order of the page of roles.
    pub const ALL: [Self; 5] = [
        Self::Kiosk,
        Self::Citizen,
        Self::Delegate,
        Self::Officer,
        Self::Office,
    ];

    /// In one word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Citizen => "citizen",
            Self::Delegate => "delegate",
            Self::Officer => "officer",
            Self::Office => "office",
        }
    }
}

/// Makes the schema of a type.
pub type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// The body an endpoint reads.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// None.
    Nothing,
    /// JSON of that shape, up to so many bytes.
    Json(SchemaOf, usize),
    /// Bytes as they are, up to so many.
    Octets(usize),
    /// Text of one of these media types, up to so many bytes.
    Text(&'static [&'static str], usize),
}

/// The answer when all is well.
#[derive(Clone, Copy, Debug)]
pub struct Gives {
    /// Its status.
    pub status: u16,
    /// Another status with the same body, for what was there already.
    pub or: Option<u16>,
    /// Its body.
    pub kind: Kind,
    /// It has an ETag: an unchanged answer is not sent again.
    pub tagged: bool,
}

/// The body of an answer.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// None.
    Nothing,
    /// JSON of that shape.
    Json(SchemaOf),
    /// The API's own document.
    Document,
    /// Something else, by its media types.
    Media(&'static [&'static str]),
}

/// What sending the same again does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repetition {
    /// It changes nothing, ever.
    Reads,
    /// It changes nothing after the first time.
    Idempotent,
    /// With the same `Idempotency-Key` it gives the first answer.
    Keyed,
}

/// A parameter of the query.
#[derive(Clone, Copy, Debug)]
pub struct Query {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub about: &'static str,
    /// Its shape.
    pub schema: SchemaOf,
}

fn schema_of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

impl Endpoint {
    const fn new(
        verb: Verb,
        path: &'static str,
        name: &'static str,
        purpose: &'static str,
        handler: fn() -> MethodRouter<App>,
    ) -> Self {
        Self {
            verb,
            path,
            name,
            purpose,
            who: &[Who::Kiosk],
            takes: Takes::Nothing,
            gives: Gives {
                status: 204,
                or: None,
                kind: Kind::Nothing,
                tagged: false,
            },
            problems: &[],
            repetition: Repetition::Idempotent,
            query: &[],
            limited: None,
            listener: Listener::Api,
            handler,
        }
    }

    pub(super) const fn get(
        path: &'static str,
        name: &'static str,
        purpose: &'static str,
        handler: fn() -> MethodRouter<App>,
    ) -> Self {
        Self {
            repetition: Repetition::Reads,
            ..Self::new(Verb::Get, path, name, purpose, handler)
        }
    }

    /// A POST changes something each time, unless it is sent with a key.
    pub(super) const fn post(
        path: &'static str,
        name: &'static str,
        purpose: &'static str,
        handler: fn() -> MethodRouter<App>,
    ) -> Self {
        Self {
            repetition: Repetition::Keyed,
            ..Self::new(Verb::Post, path, name, purpose, handler)
        }
    }

    pub(super) const fn put(
        path: &'static str,
        name: &'static str,
        purpose: &'static str,
        handler: fn() -> MethodRouter<App>,
    ) -> Self {
        Self::new(Verb::Put, path, name, purpose, handler)
    }

    pub(super) const fn delete(
        path: &'static str,
        name: &'static str,
        purpose: &'static str,
        handler: fn() -> MethodRouter<App>,
    ) -> Self {
        Self::new(Verb::Delete, path, name, purpose, handler)
    }

    pub(super) const fn by(mut self, who: &'static [Who]) -> Self {
        self.who = who;
        self
    }

    pub(super) const fn takes<T: JsonSchema>(mut self, at_most: usize) -> Self {
        self.takes = Takes::Json(schema_of::<T>, at_most);
        self
    }

    pub(super) const fn takes_octets(mut self, at_most: usize) -> Self {
        self.takes = Takes::Octets(at_most);
        self
    }

    pub(super) const fn takes_text(
        mut self,
        media: &'static [&'static str],
        at_most: usize,
    ) -> Self {
        self.takes = Takes::Text(media, at_most);
        self
    }

    pub(super) const fn gives<T: JsonSchema>(mut self) -> Self {
        self.gives.status = 200;
        self.gives.kind = Kind::Json(schema_of::<T>);
        self
    }

    pub(super) const fn gives_media(mut self, media: &'static [&'static str]) -> Self {
        self.gives.status = 200;
        self.gives.kind = Kind::Media(media);
        self
    }

    pub(super) const fn gives_document(mut self) -> Self {
        self.gives.status = 200;
        self.gives.kind = Kind::Document;
        self
    }

    /// 201 the first time, 200 after.
    pub(super) const fn created(mut self) -> Self {
        self.gives.status = 201;
        self.gives.or = Some(200);
        self
    }

    pub(super) const fn tagged(mut self) -> Self {
        self.gives.tagged = true;
        self
    }

    pub(super) const fn problems(mut self, problems: &'static [ProblemCode]) -> Self {
        self.problems = problems;
        self
    }

    /// It changes nothing after the first time, though it is a POST.
    pub(super) const fn idempotent(mut self) -> Self {
        self.repetition = Repetition::Idempotent;
        self
    }

    /// It computes and keeps nothing, though it is a POST.
    pub(super) const fn keeps_nothing(mut self) -> Self {
        self.repetition = Repetition::Reads;
        self
    }

    pub(super) const fn limited(mut self, whose: Counted) -> Self {
        self.limited = Some(whose);
        self
    }

    pub(super) const fn on(mut self, listener: Listener) -> Self {
        self.listener = listener;
        self
    }

    pub(super) const fn query(mut self, query: &'static [Query]) -> Self {
        self.query = query;
        self
    }

    /// Whether it is served without a token.
    pub fn is_public(&self) -> bool {
        self.who.contains(&Who::Kiosk)
    }

    /// The names in braces.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> {
        self.path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

impl Query {
    pub(super) const fn new<T: JsonSchema>(name: &'static str, about: &'static str) -> Self {
        Self {
            name,
            about,
            schema: schema_of::<T>,
        }
    }
}
