//! What a citizen has to do with the office: instalments, the driver's data, contests, letters.

use super::scene::{
    Act, Scene,
    Step::{Give, Tap, Write},
};

/// Fine 6 may ask, 7 has asked, 8 was offered another plan, 9 pays one, 10 was refused.
pub(crate) const ACTS: &[Act] = &[
    Act::citizen(
        "office",
        &[
            Scene {
                name: "ways-on",
                place: "/fines/01968000-0000-7000-8000-000000000006",
                steps: &[],
                shows: "#go-contest",
            },
            Scene {
                name: "instalments",
                place: "/fines/01968000-0000-7000-8000-000000000006/instalments",
                steps: &[],
                shows: "#instalments-plan",
            },
            Scene {
                name: "instalments-refused-income",
                place: "/fines/01968000-0000-7000-8000-000000000006/instalments",
                steps: &[Write("#income", "90.000")],
                shows: "#income-error:not(:empty)",
            },
            Scene {
                name: "instalments-waiting",
                place: "/fines/01968000-0000-7000-8000-000000000007/instalments",
                steps: &[],
                shows: "#withdraw-instalments",
            },
            Scene {
                name: "instalments-offer",
                place: "/fines/01968000-0000-7000-8000-000000000008/instalments",
                steps: &[],
                shows: "#accept-offer",
            },
            Scene {
                name: "instalments-decline",
                place: "/fines/01968000-0000-7000-8000-000000000008/instalments",
                steps: &[Tap("#decline-offer")],
                shows: "#request-sure",
            },
            Scene {
                name: "instalments-running",
                place: "/fines/01968000-0000-7000-8000-000000000009/instalments",
                steps: &[Tap("#show-due-2")],
                shows: "#due-qr-2",
            },
            Scene {
                name: "instalments-no",
                place: "/fines/01968000-0000-7000-8000-00000000000a/instalments",
                steps: &[],
                shows: "#instalments-reason",
            },
            Scene {
                name: "driver",
                place: "/fines/01968000-0000-7000-8000-000000000006/driver",
                steps: &[],
                shows: "#send-letter",
            },
            Scene {
                name: "driver-fault",
                place: "/fines/01968000-0000-7000-8000-000000000006/driver",
                steps: &[
                    Write("#driver-name", "Lucia Bianchi"),
                    Write("#driver-born_on", "31/02/1985"),
                    Tap("#send-letter"),
                ],
                shows: "#driver-born_on-error:not(:empty)",
            },
            Scene {
                name: "driver-unknown",
                place: "/fines/01968000-0000-7000-8000-000000000006/driver",
                steps: &[Tap("label:has(#driver-unknown)")],
                shows: "#driver-unknown-why",
            },
            Scene {
                name: "contest",
                place: "/fines/01968000-0000-7000-8000-000000000006/contest",
                steps: &[],
                shows: "#appeals",
            },
            Scene {
                name: "contest-fault",
                place: "/fines/01968000-0000-7000-8000-000000000007/contest",
                steps: &[Tap("#send-letter")],
                shows: "#ground-error",
            },
            Scene {
                name: "contest-sent",
                place: "/fines/01968000-0000-7000-8000-000000000008/contest",
                steps: &[
                    Tap("label:has(#ground-sold)"),
                    Write("#letter-text", "Venduta a febbraio, allego l’atto."),
                    Tap("#send-letter"),
                ],
                shows: "#letter-protocol",
            },
            Scene {
                name: "contest-file-removed",
                place: "/fines/01968000-0000-7000-8000-000000000009/contest",
                steps: &[
                    Give("#attach", "tests/devshell/src/canned/pictures/plate.jpg"),
                    Tap("[id^=detach-]"),
                ],
                shows: "#file-undo:focus",
            },
            Scene {
                name: "letters",
                place: "/fines/01968000-0000-7000-8000-000000000006/letters",
                steps: &[],
                shows: "[data-letter]",
            },
        ],
    ),
    Act::citizen(
        "normal",
        &[
            Scene {
                name: "no-letters",
                place: "/fines/01968000-0000-7000-8000-000000000001/letters",
                steps: &[],
                shows: "#no-letters",
            },
            Scene {
                name: "instalments-not-yet",
                place: "/fines/01968000-0000-7000-8000-000000000001/instalments",
                steps: &[],
                shows: "#instalments-barred",
            },
            Scene {
                name: "driver-too-late",
                place: "/fines/01968000-0000-7000-8000-000000000003/driver",
                steps: &[],
                shows: "#driver-closed",
            },
        ],
    ),
    Act::citizen(
        "offline",
        &[Scene {
            name: "letters-old",
            place: "/fines/01968000-0000-7000-8000-000000000002/letters",
            steps: &[
                Write("#letter-text", "Quando posso vedere la foto?"),
                Tap("#send-letter"),
            ],
            shows: "#letter-kept",
        }],
    ),
    Act::citizen(
        "store-unavailable",
        &[
            Scene {
                name: "instalments",
                place: "/fines/01968000-0000-7000-8000-000000000001/instalments",
                steps: &[],
                shows: "#instalments-problem",
            },
            Scene {
                name: "contest",
                place: "/fines/01968000-0000-7000-8000-000000000001/contest",
                steps: &[],
                shows: "#contest-problem",
            },
        ],
    ),
];
