//! Debt positions: the calls, and what they answer.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::bench::{Bench, GPD};
use crate::fixtures::{FULL, ISSUED, IUPD, ORGANIZATION, REDUCED, fine, option, position, still};

async fn issued() -> Bench {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.publish(&fine()).await;
    bench
}

#[tokio::test]
async fn without_a_key_nothing_is_answered() {
    let bench = Bench::start().await;
    let url = bench.url(&format!("{GPD}/organizations/{ORGANIZATION}/debtpositions"));
    let response = bench.http.get(url).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(response.text().await.unwrap(), "");
}

#[tokio::test]
async fn created_and_published_at_once_it_is_payable() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let mut written = bench.publish(&fine()).await;
    still(&mut written);
    insta::assert_json_snapshot!("written", written);
    let (status, mut read) = bench
        .positions(Method::GET, &format!("/{IUPD}"), None)
        .await;
    assert_eq!(status, StatusCode::OK);
    still(&mut read);
    insta::assert_json_snapshot!("read", read);
}

#[tokio::test]
async fn paying_one_option_closes_the_other() {
    let bench = issued().await;
    let (status, mut paid) = bench.pay(REDUCED).await;
    assert_eq!(status, StatusCode::OK);
    still(&mut paid);
    insta::assert_json_snapshot!("paid", paid);
    for nav in [REDUCED, FULL] {
        let (status, problem) = bench.pay(nav).await;
        assert_eq!(status, StatusCode::CONFLICT);
        assert_eq!(problem["title"], "Existing related payment found");
    }
    let (_, mut read) = bench
        .positions(Method::GET, &format!("/{IUPD}"), None)
        .await;
    still(&mut read);
    insta::assert_json_snapshot!("read-after-payment", read);
}

#[tokio::test]
async fn a_paid_position_is_neither_changed_nor_withdrawn_nor_deleted() {
    let bench = issued().await;
    bench.pay(REDUCED).await;
    let path = format!("/{IUPD}");
    assert_eq!(
        bench.positions(Method::PUT, &path, Some(&fine())).await.0,
        StatusCode::CONFLICT
    );
    assert_eq!(
        bench.positions(Method::DELETE, &path, None).await.0,
        StatusCode::CONFLICT
    );
    assert_eq!(
        bench
            .positions(Method::POST, &format!("{path}/invalidate"), None)
            .await
            .0,
        StatusCode::CONFLICT
    );
    assert_eq!(
        bench
            .positions(Method::POST, &format!("{path}/publish"), None)
            .await
            .0,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn what_is_asked_changes_with_an_update_whatever_the_paper_says() {
    let bench = issued().await;
    bench.set_clock("2026-05-05T08:00:00Z").await;
    let later = position(
        IUPD,
        &[
            option(REDUCED, 4200, "2026-06-28T21:59:59Z"),
            option(FULL, 4200, "2026-06-28T21:59:59Z"),
        ],
    );
    let (status, _) = bench
        .positions(
            Method::PUT,
            &format!("/{IUPD}?toPublish=true"),
            Some(&later),
        )
        .await;
    assert_eq!(status, StatusCode::OK);
    let qr = json!({ "qr": format!("PAGOPA|002|{REDUCED}|{ORGANIZATION}|2940") });
    let (status, paid) = bench.call(Method::POST, "/psp/pay", Some(&qr)).await;
    assert_eq!((status, &paid["amount"]), (StatusCode::OK, &json!(4200)));
}

#[tokio::test]
async fn an_update_without_publishing_takes_it_off_the_counter() {
    let bench = issued().await;
    let (status, written) = bench
        .positions(Method::PUT, &format!("/{IUPD}"), Some(&fine()))
        .await;
    assert_eq!(
        (status, &written["status"]),
        (StatusCode::OK, &json!("DRAFT"))
    );
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        bench
            .positions(Method::POST, &format!("/{IUPD}/publish"), None)
            .await
            .0,
        StatusCode::OK
    );
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_withdrawn_position_cannot_be_paid() {
    let bench = issued().await;
    let (status, written) = bench
        .positions(Method::POST, &format!("/{IUPD}/invalidate"), None)
        .await;
    assert_eq!(
        (status, &written["status"]),
        (StatusCode::OK, &json!("INVALID"))
    );
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        bench
            .positions(Method::POST, &format!("/{IUPD}/invalidate"), None)
            .await
            .0,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn a_deleted_position_is_unknown() {
    let bench = issued().await;
    assert_eq!(
        bench
            .positions(Method::DELETE, &format!("/{IUPD}"), None)
            .await
            .0,
        StatusCode::OK
    );
    let (status, problem) = bench
        .positions(Method::GET, &format!("/{IUPD}"), None)
        .await;
    assert_eq!(
        (status, &problem["status"]),
        (StatusCode::NOT_FOUND, &json!(404))
    );
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::NOT_FOUND);
    bench.publish(&fine()).await;
}

#[tokio::test]
async fn no_identifier_stands_twice() {
    let bench = issued().await;
    let due = "2026-06-28T21:59:59Z";
    for double in [
        fine(),
        position("another", &[option(REDUCED, 100, due)]),
        position(
            "another",
            &[
                option("302032002700000999", 100, due),
                option("302032002700000999", 100, due),
            ],
        ),
    ] {
        let (status, problem) = bench.positions(Method::POST, "", Some(&double)).await;
        assert_eq!(status, StatusCode::CONFLICT, "{problem}");
    }
    // The same numbers of another creditor are other numbers.
    let path = format!("{GPD}/organizations/98765432106/debtpositions");
    assert_eq!(
        bench.call(Method::POST, &path, Some(&fine())).await.0,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn the_notice_number_follows_from_the_iuv() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let mut sent = fine();
    sent["paymentOption"][0]
        .as_object_mut()
        .unwrap()
        .remove("nav");
    let written = bench.publish(&sent).await;
    assert_eq!(written["paymentOption"][0]["nav"], REDUCED);
}

#[tokio::test]
async fn lists_are_filtered_sorted_and_paged() {
    let bench = issued().await;
    let due = "2026-06-28T21:59:59Z";
    for (iupd, nav) in [("b", "302032002700000501"), ("a", "302032002700000502")] {
        bench
            .positions(
                Method::POST,
                "",
                Some(&position(iupd, &[option(nav, 100, due)])),
            )
            .await;
    }
    let iupds = |answer: &Value| -> Vec<String> {
        let list = answer["payment_position_list"].as_array().unwrap();
        list.iter()
            .map(|position| position["iupd"].as_str().unwrap().to_owned())
            .collect()
    };
    let (_, drafts) = bench
        .positions(Method::GET, "?status=DRAFT&orderby=IUPD&ordering=ASC", None)
        .await;
    assert_eq!(iupds(&drafts), ["a", "b"]);
    let (_, second) = bench
        .positions(
            Method::GET,
            "?limit=2&page=1&orderby=IUPD&ordering=DESC",
            None,
        )
        .await;
    assert_eq!(iupds(&second), [IUPD]);
    assert_eq!(
        second["page_info"],
        json!({ "page": 1, "limit": 2, "items_found": 1, "total_pages": 2 })
    );
    let (_, soon) = bench
        .positions(Method::GET, "?due_date_to=2026-05-04", None)
        .await;
    assert_eq!(iupds(&soon), [IUPD]);
    let (_, paid) = bench
        .positions(Method::GET, "?payment_date_from=2026-01-01", None)
        .await;
    assert_eq!(iupds(&paid), Vec::<String>::new());
    assert_eq!(
        bench.positions(Method::GET, "?limit=51", None).await.0,
        StatusCode::BAD_REQUEST
    );
    assert_eq!(
        bench.positions(Method::GET, "?status=LOST", None).await.0,
        StatusCode::BAD_REQUEST
    );
}
