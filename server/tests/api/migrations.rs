//! A store of any past version is brought to this one with everything that was in it.

use serde_json::json;
use sqlx::any::install_default_drivers;
use sqlx::migrate::{Migration, Migrator};
use sqlx::{AnyConnection, Connection};

use targa_domain::FiscalCode;

use crate::stage::{
    ANNA, EMBEDDED, GALLO, MARIO, OFFICIAL_NOTICE, START, Stage, database, eventually, fine_id,
    preavviso,
};

/// What a store held, by the number of the migration after which it could: a fine to pay with its lease, one
/// that is paid, a receipt that could not be read, a job; then one row at least of what each later one brought.
const CONTENT: &[(i64, &str)] = &[
    (
        1,
        "INSERT INTO owners (person, plate, description) \
         VALUES ('RSSMRA85T10A562S', 'AB123CD', 'Utilitaria azzurra')",
    ),
    (
        1,
        r#"INSERT INTO fines (id, plate, place, violation, state, reference, notice_number, creditor, points,
            line, schedule, officer, request, created_at)
            VALUES ('01990000-0000-7000-8000-000000000001', 'AB123CD', 'piazza della Fontana, varco 2',
            '{"hypothesis":"7-14","committed_at":"2026-11-20T09:40:00","vehicle":"car","novice":false,"repeat":false,"accident":false,"built_up_area":false,"reduced_payment_barred":false}',
            'preavviso', 'P/2026/25', '302032002700000251', '12345678903', 0,
            '{"kind":"preavviso","committed":"2026-11-20","day_zero":"2026-11-20","windows":[{"kind":"preavviso-discounted","semesters":0,"first":"2026-11-20","last":"2026-11-25","amount":5810,"sanction":5810,"expenses":0,"fee":0,"surcharge":0,"explanations":[]},{"kind":"preavviso-full","semesters":0,"first":"2026-11-26","last":null,"amount":8300,"sanction":8300,"expenses":0,"fee":0,"surcharge":0,"explanations":[]}]}',
            '{"kind":"preavviso","committed":"2026-11-20","day_zero":"2026-11-20","windows":[{"kind":"preavviso-discounted","semesters":0,"first":"2026-11-20","last":"2026-11-25","amount":5810,"sanction":5810,"expenses":0,"fee":0,"surcharge":0,"explanations":[]},{"kind":"preavviso-full","semesters":0,"first":"2026-11-26","last":null,"amount":8300,"sanction":8300,"expenses":0,"fee":0,"surcharge":0,"explanations":[]}]}',
            'VRDNNA80A41L219Z',
            '{"plate":"AB123CD","place":"piazza della Fontana, varco 2","violation":{"hypothesis":"7-14","committed_at":"2026-11-20T09:40:00","vehicle":"car","novice":false,"repeat":false,"accident":false,"built_up_area":false,"reduced_payment_barred":false},"issued_on":"2026-11-20","notice_number":"302032002700000251","printed_amount":5810}',
            1795165200)"#,
    ),
    (
        1,
        r#"INSERT INTO fines (id, plate, place, violation, state, reference, notice_number, creditor, points,
            line, schedule, created_at)
            VALUES ('01990000-0000-7000-8000-000000000002', 'AB123CD', 'via del Mulino 7',
            '{"hypothesis":"7-14","committed_at":"2026-11-18T09:40:00","vehicle":"car","novice":false,"repeat":false,"accident":false,"built_up_area":false,"reduced_payment_barred":false}',
            'paid', 'P/2026/26', '302900000000000175', '12345678903', 0,
            '{"kind":"preavviso","committed":"2026-11-18","day_zero":"2026-11-18","windows":[{"kind":"preavviso-full","semesters":0,"first":"2026-11-18","last":null,"amount":8300,"sanction":8300,"expenses":0,"fee":0,"surcharge":0,"explanations":[]}]}',
            '{"kind":"preavviso","committed":"2026-11-18","day_zero":"2026-11-18","windows":[{"kind":"preavviso-full","semesters":0,"first":"2026-11-18","last":null,"amount":8300,"sanction":8300,"expenses":0,"fee":0,"surcharge":0,"explanations":[]}]}',
            1795165300)"#,
    ),
    (
        1,
        "INSERT INTO notice_counters (segregation, next) VALUES (2, 320027000003)",
    ),
    (
        1,
        "INSERT INTO leases (notice_number, officer, leased_at, fine) VALUES \
         ('302032002700000251', 'VRDNNA80A41L219Z', 1795165100, '01990000-0000-7000-8000-000000000001')",
    ),
    (
        1,
        "INSERT INTO positions (fine, amount, right_until, closed) VALUES \
         ('01990000-0000-7000-8000-000000000001', 5810, '2026-11-25', 0), \
         ('01990000-0000-7000-8000-000000000002', 8300, NULL, 1)",
    ),
    (
        1,
        "INSERT INTO receipts (receipt_id, notice_number, fine, iur, amount, paid_at, psp, outcome, taken_at) \
         VALUES ('r-1', '302900000000000175', '01990000-0000-7000-8000-000000000002', 'r-1', 8300, \
         1795165400, 'Banca di prova', 'exact', 1795165500)",
    ),
    (
        1,
        "INSERT INTO changes (person, subject, key, at) VALUES \
         ('RSSMRA85T10A562S', 'vehicle', 'AB123CD', 1795165000), \
         ('RSSMRA85T10A562S', 'fine', '01990000-0000-7000-8000-000000000001', 1795165200), \
         ('RSSMRA85T10A562S', 'fine', '01990000-0000-7000-8000-000000000002', 1795165500)",
    ),
    (
        2,
        "INSERT INTO unread_receipts (iuv, paid_at) VALUES ('02900000000000999', 1795165450)",
    ),
    (
        3,
        "INSERT INTO jobs (name, holder, held_until, started_at, runs) VALUES ('receipts', 'gone', 0, 0, 7)",
    ),
    (
        10,
        "INSERT INTO devices (id, name, public_key, officer, registered_at) VALUES \
         ('01990000-0000-7000-9000-000000000001', 'palmare 1', 'key', 'RSSMRA80A01L21VB', 1795165000)",
    ),
    (
        11,
        "INSERT INTO evidence (id, fine, place, announced, sha256, received, state, announced_at) VALUES \
         ('01990000-0000-7000-a000-000000000001', '01990000-0000-7000-8000-000000000001', 1, 900, 'x', 400, 'open', \
         1795165300)",
    ),
    (
        12,
        "INSERT INTO answers (person, request_key, fingerprint, begun_at) VALUES \
         ('VRDNNA80A41L219Z', 'k', 'f', 1795165000)",
    ),
    (
        13,
        r#"INSERT INTO contacts (person, said, said_at) VALUES ('RSSMRA85T10A562S',
            '{"notification":"ordinary","email":{"address":"mario@posta.example","verified":true},"send":true,"io":false,"app":true}',
            1795165000)"#,
    ),
    (
        13,
        "INSERT INTO claimed_vehicles (person, plate, description, ownership, attempts, next_attempt) VALUES \
         ('RSSMRA85T10A562S', 'GA001AA', 'Furgone', 'to-verify', 0, 1795165000)",
    ),
    (
        14,
        "INSERT INTO communications (id, fine, person, incoming, subject, digest, at, seq) VALUES \
         ('01990000-0000-7000-b000-000000000001', '01990000-0000-7000-8000-000000000001', 'RSSMRA85T10A562S', 1, \
         'Messaggio', 'd', 1795165300, 1)",
    ),
    (
        15,
        "INSERT INTO delegations (id, owner, delegate, until, at) VALUES \
         ('01990000-0000-7000-e000-000000000001', 'RSSMRA85T10A562S', 'GLLPLA90E05L219A', '2026-12-31', 1795165300)",
    ),
    (
        16,
        r#"INSERT INTO messages (id, person, fine, said, communication, at) VALUES
            ('01990000-0000-7000-f000-000000000001', 'RSSMRA85T10A562S', '01990000-0000-7000-8000-000000000001',
            '{"about":{"kind":"message"},"text":"Buongiorno"}', '01990000-0000-7000-b000-000000000001', 1795165300)"#,
    ),
    (
        20,
        "INSERT INTO courtesies (fine, moment, person, at) VALUES \
         ('01990000-0000-7000-8000-000000000001', 'new', 'RSSMRA85T10A562S', 1795165300)",
    ),
    (
        31,
        "INSERT INTO imports (reference, fine, digest, imported_at) VALUES \
         ('P/2026/26', '01990000-0000-7000-8000-000000000002', 'd', 1795165300)",
    ),
    (
        32,
        "INSERT INTO webhooks (name, seq) VALUES ('back office', 1)",
    ),
];

fn migrations(shared: bool) -> Vec<Migration> {
    let all = if shared {
        sqlx::migrate!("./migrations/postgres")
    } else {
        sqlx::migrate!("./migrations/sqlite")
    };
    all.iter().cloned().collect()
}

/// Applies these one after the other, each with what it can hold.
async fn make(address: &str, versions: &[Migration], skipped: &[i64]) {
    let mut store = AnyConnection::connect(address).await.unwrap();
    let mut before = 0;
    for (count, migration) in (1..).zip(versions) {
        let so_far = versions[..count].to_vec();
        Migrator::with_migrations(so_far)
            .run(&mut store)
            .await
            .unwrap();
        for (version, sql) in CONTENT {
            if (before + 1..=migration.version).contains(version) && !skipped.contains(version) {
                sqlx::query(*sql).execute(&mut store).await.unwrap();
            }
        }
        before = migration.version;
    }
    store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_of_each_past_version_is_brought_to_this_one() {
    install_default_drivers();
    let shared = database::one_of_its_own().await != EMBEDDED;
    let all = migrations(shared);
    for versions in 1..=all.len() {
        let version = all[versions - 1].version;
        let past = database::to_be_filled().await;
        make(&past.address, &all[..versions], &[]).await;
        let holds = |migration: i64| version >= migration;
        is_whole(&past.line, version, &holds).await;
    }
}

/// Stores were made with what came later before these had their place: they get them afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn a_store_without_some_of_the_middle_is_brought_to_this_one() {
    const LATER: &[i64] = &[12, 13, 14, 15, 16, 17];
    install_default_drivers();
    let shared = database::one_of_its_own().await != EMBEDDED;
    let mut past = migrations(shared);
    past.retain(|migration| migration.version <= 32 && !LATER.contains(&migration.version));
    let empty = database::to_be_filled().await;
    make(&empty.address, &past, LATER).await;
    let holds = |migration: i64| migration <= 32 && !LATER.contains(&migration);
    is_whole(&empty.line, 32, &holds).await;
}

/// A server starts on it, and everything that could be in it is there.
async fn is_whole(line: &str, version: i64, holds: &dyn Fn(i64) -> bool) {
    let stage = Stage::set_on(line, START, "").await;
    let mario = stage.signed_in(MARIO);
    let mut fines = mario.fines().await;
    fines.sort_by_key(|fine| fine["id"].to_string());
    let states: Vec<_> = fines.iter().map(|fine| fine["state"].as_str()).collect();
    assert_eq!(states, [Some("preavviso"), Some("paid")], "{version}");
    assert_eq!(fines[1]["receipt"]["amount"], 8300, "{version}");
    // The handheld sends again what it sent then: nothing is made anew.
    let anna = stage.signed_in(ANNA);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let again = anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(again.status, 200, "{version}: {:?}", again.body);
    let number = anna.lease(1).await.remove(0);
    assert!(
        number.starts_with("3020320027000003"),
        "{version}: {number}"
    );
    eventually("the platform knows what is owed", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
    let store = &stage.app().store;
    let entries = store.verify_case_log().await.unwrap().unwrap();
    assert_eq!(entries, 2, "{version}");
    let first = store.timeline(fine_id(1).parse().unwrap()).await.unwrap();
    assert_eq!(first[0].at.as_second(), 1_795_165_200, "{version}");
    if holds(2) {
        let unread = store.unread_receipts().await.unwrap();
        assert_eq!((unread.len(), unread[0].given_up), (1, false), "{version}");
        // Known since it was brought here, not since 1970: a month is left to read it.
        assert!(unread[0].since.as_second() > 1_700_000_000, "{version}");
    }
    what_people_said_is_whole(&stage, version, holds).await;
}

async fn what_people_said_is_whole(stage: &Stage, version: i64, holds: &dyn Fn(i64) -> bool) {
    let mario = stage.signed_in(MARIO);
    if holds(11) {
        let (fine, id) = (fine_id(1), "01990000-0000-7000-a000-000000000001");
        let officer = FiscalCode::parse(ANNA.code).unwrap();
        let upload =
            stage
                .app()
                .store
                .evidence_upload(&officer, fine.parse().unwrap(), id.parse().unwrap());
        let upload = upload.await.unwrap().unwrap();
        assert_eq!((upload.announced, upload.received), (900, 400), "{version}");
    }
    if holds(13) {
        let contacts = mario.get("/v1/contacts").await.ok();
        assert_eq!(contacts["email"]["verified"], true, "{version}");
        assert_eq!(contacts["push"], false, "{version}");
        let vehicles = mario.get("/v1/vehicles").await.ok();
        let claimed = &vehicles["vehicles"][1];
        assert_eq!(
            (&claimed["plate"], &claimed["ownership"]),
            (&json!("GA001AA"), &json!("to-verify")),
            "{version}"
        );
    }
    if holds(15) {
        let gallo = stage.signed_in(GALLO);
        let seen = gallo.get(&format!("/v1/fines/{}", fine_id(1))).await;
        assert_eq!(seen.status, 200, "{version}");
    }
    if holds(16) {
        let path = format!("/v1/fines/{}/messages", fine_id(1));
        let messages = mario.get(&path).await.ok();
        assert_eq!(messages["messages"][0]["text"], "Buongiorno", "{version}");
    }
}
