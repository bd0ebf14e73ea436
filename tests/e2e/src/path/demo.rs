//! The demo's people, cars and notices: all invented.

/// Somebody who can sign in.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// How the provider's page calls the button.
    pub id: &'static str,
    /// Name.
    pub name: &'static str,
    /// What they are in the demo.
    pub role: &'static str,
}

/// A citizen, owner of [`MARIOS_CAR`].
pub const MARIO: Person = Person {
    id: "mario-rossi",
    name: "Mario Rossi",
    role: "citizen, car AB123CD: a fine with its whole line of amounts",
};

/// A citizen, owner of another car.
pub const MARIA: Person = Person {
    id: "maria-rossi",
    name: "Maria Rossi",
    role: "citizen, car EF456GH: a fine paid already, with its receipt",
};

/// A citizen with fines of these days, and everything that can be done about them.
pub const GIULIA: Person = Person {
    id: "giulia-neri",
    name: "Giulia Neri",
    role: "citizen, car GL428TR: a fine to pay in instalments, one that asks who was driving, one to contest",
};

/// What a person can do in the demo without a manual, as README says it.
pub const TASKS: [&str; 6] = [
    "find what she owes: it is the first sentence of the desk",
    "see what happens on which day: open the fine, `Quanto e fino a quando`",
    "pay: `Paga ora`, and on the page of the platform `Paga`; the receipt comes by itself",
    "ask for a plan: the fine of corso dei Platani, `Chiedi di pagare a rate`",
    "say who was driving: the red light, `Chi guidava?`",
    "contest a wrong plate: the ZTL, `Contesta`",
];

/// An officer.
pub const ANNA: Person = Person {
    id: "anna-verdi",
    name: "Anna Verdi",
    role: "officer, with notice numbers to issue with",
};

/// At the office, by the server's API.
pub const LUCA: Person = Person {
    id: "luca-bianco",
    name: "Luca Bianco",
    role: "office",
};

/// Mario's plate.
pub const MARIOS_CAR: &str = "AB123CD";

/// Maria's plate.
pub const MARIAS_CAR: &str = "EF456GH";

/// A plate nobody has.
pub const NOBODYS_CAR: &str = "ZZ999ZZ";

/// The first number of the demo's lease: the example of pagoPA's own documents.
pub const NOTICE_NUMBER: &str = "302032002700000251";

/// Fiscal code of the Comune di Pontechiaro.
pub const CREDITOR: &str = "12345678903";

/// Where Mario parked.
pub const PLACE: &str = "via dei Tigli, 12";

/// A photo of a plate, in the repository.
pub const PHOTO: &str = "tests/devshell/src/canned/pictures/plate.jpg";
