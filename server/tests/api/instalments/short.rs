//! A due that was paid short: the plan goes on, and what is missing has a notice and a day of its own.

use serde_json::json;
use targa_contract::api::CaseFact;
use targa_domain::Cents;
use targa_server::store::Taken;

use super::path::{
    NOTIFIED, becomes, facts, granted, happened, notice, path, seen, with_a_verbale,
};
use crate::settlement::{receipt, take};
use crate::stage::{MARIO, Stage, eventually, fine_id, run_job};

const DUE: i64 = 11_199;

/// The n-th due is paid with less than it asks; gives its notice and the one for the rest, once that can be paid.
async fn paid_short(stage: &Stage, number: usize, cents: i64, until: &str) -> (String, String) {
    let spent = notice(stage, number).await;
    stage.platforms.ask_instead(&spent, cents).await;
    stage.platforms.pay(&spent).await;
    let short = CaseFact::DuePaidShort {
        number: number.try_into().unwrap(),
        amount: Cents::new(cents),
        missing: Cents::new(DUE - cents),
        until: until.parse().unwrap(),
    };
    happened(stage, &short).await;
    eventually("the rest can be paid", || async {
        seen(stage).await["plan"]["dues"][number - 1]["payable"] == true
    })
    .await;
    let rest = notice(stage, number).await;
    assert_ne!(rest, spent);
    assert_eq!(stage.platforms.amount(&rest).await, Some(DUE - cents));
    (spent, rest)
}

async fn state(stage: &Stage) -> serde_json::Value {
    let request = stage.signed_in(MARIO).get(&path(1)).await.ok();
    request["state"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_paid_with_a_notice_of_its_own() {
    let stage = with_a_verbale(NOTIFIED).await;
    let mario = granted(&stage).await;
    let (spent, _) = paid_short(&stage, 1, 10_000, "2026-12-20").await;
    let fine = seen(&stage).await;
    let due = &fine["plan"]["dues"][0];
    assert_eq!(
        (
            &fine["state"],
            &due["amount"],
            &due["on_account"],
            &due["due"]
        ),
        (
            &json!("notified"),
            &json!(1_199),
            &json!(10_000),
            &json!("2026-12-20")
        )
    );
    // The spent notice is closed; what came on it once more is given back.
    assert_eq!(stage.platforms.try_to_pay(&spent).await.status(), 409);
    let again = receipt("again", &spent, DUE, "2026-11-21T10:00:00Z");
    assert_eq!(take(&stage, &again).await, Taken::GiveBack);
    let in_vain = CaseFact::PaidInVain {
        amount: Cents::new(DUE),
    };
    assert!(facts(&stage).await.contains(&in_vain));
    // Through the checkout it is the rest that is asked.
    let body = json!({ "fines": [fine_id(1)] });
    let started = mario.post("/v1/payments", &body).await.ok();
    let page = started["checkout_url"].as_str().unwrap();
    stage.platforms.pay_on_page(page).await;
    let amount = Cents::new(1_199);
    happened(&stage, &CaseFact::DuePaid { number: 1, amount }).await;
    assert_eq!(state(&stage).await, "active");
    // Short once more, a later one, and the rest of it: in the end every cent of the plan is paid.
    let (_, rest) = paid_short(&stage, 5, 1, "2027-04-20").await;
    stage.platforms.ask_instead(&rest, 2).await;
    stage.platforms.pay(&rest).await;
    eventually("asks what is still missing", || async {
        let due = seen(&stage).await["plan"]["dues"][4].clone();
        due["amount"] == DUE - 3 && due["payable"] == true
    })
    .await;
    for number in 2..=8 {
        stage.platforms.pay(&notice(&stage, number).await).await;
    }
    becomes(&stage, "paid-off").await;
    assert_eq!(seen(&stage).await["state"], "paid");
    let positions = stage.platforms.look("positions").await;
    // The fine's own, eight dues, three rests.
    assert_eq!(positions["positions"].as_array().unwrap().len(), 1 + 8 + 3);
}

/// Who paid short on the last day hears of it afterwards: there are some days for the rest, then the plan is over.
#[tokio::test(flavor = "multi_thread")]
async fn it_lapses_only_when_the_rest_stays_unpaid_too() {
    let stage = with_a_verbale(NOTIFIED).await;
    granted(&stage).await;
    stage.go_to("2026-12-20T09:00:00Z").await;
    let (_, rest) = paid_short(&stage, 1, 10_000, "2026-12-27").await;
    stage.go_to("2026-12-26T09:00:00Z").await;
    let near = CaseFact::DueNear {
        number: 1,
        amount: Cents::new(1_199),
        due: "2026-12-27".parse().unwrap(),
        last_chance: true,
    };
    happened(&stage, &near).await;
    eventually("told by IO", || async {
        let sent = stage.platforms.look("io/messages").await;
        sent.to_string().contains("mancano 11,99")
    })
    .await;
    run_job(stage.app(), "instalments").await;
    assert_eq!(state(&stage).await, "active");
    stage.go_to("2026-12-28T09:00:00Z").await;
    becomes(&stage, "lapsed").await;
    let facts = facts(&stage).await;
    assert!(facts.contains(&CaseFact::DueMissed { number: 1 }));
    let paid = Cents::new(10_000);
    assert!(facts.contains(&CaseFact::InstalmentsLapsed { paid }));
    let fine = seen(&stage).await;
    let owed = 174_700 - 10_000;
    assert_eq!(
        (&fine["state"], &fine["schedule"]["windows"][0]["amount"]),
        (&json!("paid-short"), &json!(owed))
    );
    let now = fine["notice_number"].as_str().unwrap().to_owned();
    eventually("asked", || async {
        stage.platforms.amount(&now).await == Some(owed)
    })
    .await;
    assert_eq!(stage.platforms.try_to_pay(&rest).await.status(), 422);
}

/// The days are for who paid in time, and once: paying a cent again and again keeps no plan alive.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_late_gets_no_more_days() {
    let stage = with_a_verbale(NOTIFIED).await;
    granted(&stage).await;
    stage.platforms.pay(&notice(&stage, 1).await).await;
    let amount = Cents::new(DUE);
    happened(&stage, &CaseFact::DuePaid { number: 1, amount }).await;
    stage.go_to("2027-01-20T09:00:00Z").await;
    let (_, rest) = paid_short(&stage, 2, 1, "2027-01-27").await;
    stage.go_to("2027-01-27T09:00:00Z").await;
    stage.platforms.ask_instead(&rest, 1).await;
    stage.platforms.pay(&rest).await;
    let short = CaseFact::DuePaidShort {
        number: 2,
        amount: Cents::new(1),
        missing: Cents::new(DUE - 2),
        until: "2027-01-27".parse().unwrap(),
    };
    happened(&stage, &short).await;
    stage.go_to("2027-01-28T09:00:00Z").await;
    happened(&stage, &CaseFact::DueMissed { number: 2 }).await;
    // One later due that is late does not end a plan; paid short, it stays late.
    paid_short_late(&stage).await;
    assert_eq!(state(&stage).await, "active");
}

async fn paid_short_late(stage: &Stage) {
    eventually("can be paid", || async {
        seen(stage).await["plan"]["dues"][1]["payable"] == true
    })
    .await;
    let last = notice(stage, 2).await;
    stage.platforms.ask_instead(&last, 1).await;
    stage.platforms.pay(&last).await;
    let short = CaseFact::DuePaidShort {
        number: 2,
        amount: Cents::new(1),
        missing: Cents::new(DUE - 3),
        until: "2027-01-27".parse().unwrap(),
    };
    happened(stage, &short).await;
}
