//! One fine with its photos, its papers and its story.

use crate::scene::{Act, Scene, Step::Tap};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "paying",
        &[
            Scene {
                name: "fine",
                place: "/fines/01968000-0000-7000-8000-000000000001",
                steps: &[],
                shows: "#pay-started",
            },
            Scene {
                name: "belt",
                place: "/fines/01968000-0000-7000-8000-000000000005",
                steps: &[],
                shows: "#fine-warnings [data-rule=short-suspension]",
            },
        ],
    ),
    Act::citizen(
        "normal",
        &[
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
                name: "story",
                place: "/fines/01968000-0000-7000-8000-000000000002",
                steps: &[Tap("#show-story")],
                shows: "#story [data-event=notified]",
            },
        ],
    ),
    Act::citizen(
        "collected",
        &[
            Scene {
                name: "fine",
                place: "/fines/01968000-0000-7000-8000-000000000003",
                steps: &[],
                shows: "#fine-collection",
            },
            Scene {
                name: "attested",
                place: "/fines/01968000-0000-7000-8000-000000000003",
                steps: &[Tap("#show-story"), Tap("#legal-fact-1")],
                shows: "#legal-fact-1-kept",
            },
            Scene {
                name: "attested-later",
                place: "/fines/01968000-0000-7000-8000-000000000003",
                steps: &[Tap("#show-story"), Tap("#legal-fact-3")],
                shows: "#legal-fact-3-problem",
            },
        ],
    ),
    Act::citizen(
        "offline",
        &[Scene {
            name: "fine",
            place: "/fines/01968000-0000-7000-8000-000000000001",
            steps: &[],
            shows: "#offline-banner",
        }],
    ),
    Act::citizen(
        "store-unavailable",
        &[Scene {
            name: "fine",
            place: "/fines/01968000-0000-7000-8000-000000000001",
            steps: &[],
            shows: "#fine-problem",
        }],
    ),
];
