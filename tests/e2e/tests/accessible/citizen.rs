//! The citizen's screens.

use super::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(crate) const ACTS: &[Act] = &[
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "normal",
        scenes: &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#due-sentence",
            },
            Scene {
                name: "fines",
                place: "/fines",
                steps: &[],
                shows: "#fine-list",
            },
            Scene {
                name: "preavviso",
                place: "/fines/01968000-0000-7000-8000-000000000001",
                steps: &[],
                shows: "#fine-qr",
            },
            Scene {
                name: "verbale",
                place: "/fines/01968000-0000-7000-8000-000000000002",
                steps: &[Tap("#code-references summary")],
                shows: "#iban",
            },
            Scene {
                name: "late-unfolded",
                place: "/fines/01968000-0000-7000-8000-000000000003",
                steps: &[
                    Tap("#fine-timeline-later summary"),
                    Tap("#fine-why summary"),
                ],
                shows: "#fine-why [data-rule]",
            },
            Scene {
                name: "paid",
                place: "/fines/01968000-0000-7000-8000-000000000004",
                steps: &[],
                shows: "#fine-paid",
            },
            Scene {
                name: "receipt",
                place: "/fines/01968000-0000-7000-8000-000000000004/receipt",
                steps: &[],
                shows: "#receipt",
            },
            Scene {
                name: "code",
                place: "/fines/01968000-0000-7000-8000-000000000002/code",
                steps: &[],
                shows: "#code-qr",
            },
            Scene {
                name: "no-code",
                place: "/fines/01968000-0000-7000-8000-000000000004/code",
                steps: &[],
                shows: "#no-code",
            },
            Scene {
                name: "no-receipt",
                place: "/fines/01968000-0000-7000-8000-000000000001/receipt",
                steps: &[],
                shows: "#no-receipt",
            },
            Scene {
                name: "annulled",
                place: "/fines/01968000-0000-7000-8000-000000000005",
                steps: &[],
                shows: "#fine-annulled",
            },
            Scene {
                name: "gone",
                place: "/fines/01968000-0000-7000-8000-000000000009",
                steps: &[],
                shows: "#fine-gone",
            },
            Scene {
                name: "how-much",
                place: "/how-much",
                steps: &[],
                shows: "#compute",
            },
            Scene {
                name: "how-much-search",
                place: "/how-much",
                steps: &[Write("#violation-words", "sosta")],
                shows: "#violation-158-6",
            },
            Scene {
                name: "how-much-refused",
                place: "/how-much",
                steps: &[
                    Tap("#violation-158-6"),
                    Write("#committed-date", "99"),
                    Tap("#compute"),
                ],
                shows: "#committed-date-error:not(:empty)",
            },
            Scene {
                name: "how-much-answer",
                place: "/how-much",
                steps: &[
                    Tap("#violation-158-6"),
                    Tap("#committed-yesterday"),
                    Tap("#compute"),
                ],
                shows: "#quote",
            },
            Scene {
                name: "more",
                place: "/more",
                steps: &[],
                shows: "#sign-out",
            },
            Scene {
                name: "photos",
                place: "/fines/01968000-0000-7000-8000-000000000001",
                steps: &[Tap("#show-images")],
                shows: "#fine-images img",
            },
            Scene {
                name: "calendar",
                place: "/fines/01968000-0000-7000-8000-000000000002",
                steps: &[Tap("#calendar")],
                shows: "#calendar-kept",
            },
            Scene {
                name: "notice",
                place: "/fines/01968000-0000-7000-8000-000000000002",
                steps: &[Tap("#keep-notice")],
                shows: "#keep-notice-kept",
            },
            Scene {
                name: "my-data",
                place: "/more",
                steps: &[Tap("#keep-data")],
                shows: "#keep-data-kept",
            },
            Scene {
                name: "pin-refused",
                place: "/more",
                steps: &[Write("#pin-new", "12"), Tap("#pin-set")],
                shows: "#pin-new-error:not(:empty)",
            },
            Scene {
                name: "pin",
                place: "/more",
                steps: &[Write("#pin-new", "271828"), Tap("#pin-set")],
                shows: "#pin-remove",
            },
            Scene {
                name: "desk-paying",
                place: "/",
                steps: &[Tap("#pay")],
                shows: "#pay-started",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "locked",
        scenes: &[
            Scene {
                name: "lock",
                place: "/",
                steps: &[],
                shows: "#pin",
            },
            Scene {
                name: "wrong-pin",
                place: "/",
                steps: &[Write("#pin", "000000"), Tap("#unlock")],
                shows: "#pin-error:not(:empty)",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "syncing",
        scenes: &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#sync-running",
            },
            Scene {
                name: "stopped",
                place: "/",
                steps: &[Tap("#sync-stop")],
                shows: "#sync-stopped",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "news",
        scenes: &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#desk-news",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "collected",
        scenes: &[Scene {
            name: "fine",
            place: "/fines/01968000-0000-7000-8000-000000000003",
            steps: &[],
            shows: "#fine-collection",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "empty",
        scenes: &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#nothing-due",
            },
            Scene {
                name: "fines",
                place: "/fines",
                steps: &[],
                shows: "#no-fines",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "paid",
        scenes: &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#nothing-due",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "long-list",
        scenes: &[
            Scene {
                name: "fines",
                place: "/fines",
                steps: &[],
                shows: "#fines-found",
            },
            Scene {
                name: "nothing-found",
                place: "/fines",
                steps: &[Write("#fines-search", "zzz")],
                shows: "#fines-none",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "offline",
        scenes: &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#offline-banner",
            },
            Scene {
                name: "desk-paying",
                place: "/",
                steps: &[Tap("#pay")],
                shows: "#pay-problem",
            },
            Scene {
                name: "fine",
                place: "/fines/01968000-0000-7000-8000-000000000001",
                steps: &[],
                shows: "#offline-banner",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "expired",
        scenes: &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#sign-in-again",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "signed-out",
        scenes: &[Scene {
            name: "sign-in",
            place: "/",
            steps: &[],
            shows: "#sign-in",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "cancelled",
        scenes: &[Scene {
            name: "sign-in",
            place: "/",
            steps: &[Tap("#sign-in")],
            shows: "#sign-in-problem",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "provider-down",
        scenes: &[Scene {
            name: "sign-in",
            place: "/",
            steps: &[Tap("#sign-in")],
            shows: "#sign-in-problem",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "keyring-locked",
        scenes: &[Scene {
            name: "session",
            place: "/",
            steps: &[],
            shows: "#session-problem",
        }],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "keyring-unavailable",
        scenes: &[
            Scene {
                name: "session",
                place: "/",
                steps: &[],
                shows: "#session-problem",
            },
            Scene {
                name: "more",
                place: "/more",
                steps: &[],
                shows: "#looks",
            },
        ],
    },
    Act {
        bundle: "citizen",
        audience: "citizen",
        state: "store-unavailable",
        scenes: &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#desk-problem",
            },
            Scene {
                name: "fines",
                place: "/fines",
                steps: &[],
                shows: "#fines-problem",
            },
            Scene {
                name: "fine",
                place: "/fines/01968000-0000-7000-8000-000000000001",
                steps: &[],
                shows: "#fine-problem",
            },
        ],
    },
];
