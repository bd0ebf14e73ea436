//! Paying in instalments: a plan of one's own, kept, asked for once, answered, paid due by due.

use std::sync::Arc;

use targa_contract::api::{Due, FinePlan, InstalmentsState};
use targa_contract::commands::{
    AnswerOffer, AskInstalments, Citizen, DraftInstalments, DueStanding, Instalments,
    InstalmentsBarred, InstalmentsTyped, InstalmentsView, OpenDue, Refresh, ShowWaiting,
    WaitingFor, WithdrawInstalments,
};
use targa_contract::{FineId, ProblemCode};
use targa_domain::Cents;
use targa_engine::CitizenEngine;

use crate::world::fines::{fine, id, notified, paid};
use crate::world::server::Step;
use crate::world::{World, code, until};

const FINE: Instalments = Instalments { fine: fine_id(1) };

const fn fine_id(n: u128) -> FineId {
    FineId::new(uuid::Uuid::from_u128(
        0x0196_9000_0000_7000_8000_0000_0000_0000 + n,
    ))
}

async fn with_a_verbale(world: &World) -> Arc<CitizenEngine> {
    world.server.quietly(Step::Put(Box::new(notified(1))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    engine
}

fn chosen(number: u16, income: &str) -> DraftInstalments {
    DraftInstalments {
        fine: FINE.fine,
        typed: InstalmentsTyped {
            number,
            income: income.to_owned(),
            relatives: 1,
        },
    }
}

async fn ask(engine: &CitizenEngine) -> Result<InstalmentsView, targa_contract::Problem> {
    engine
        .ask_instalments(AskInstalments { fine: FINE.fine })
        .await
}

async fn waits(engine: &CitizenEngine) -> Vec<(WaitingFor, FineId)> {
    let items = engine.waiting(ShowWaiting {}).await.unwrap().items;
    items
        .into_iter()
        .filter_map(|item| Some((item.what, item.fine?)))
        .collect()
}

fn state(view: &InstalmentsView) -> Option<InstalmentsState> {
    view.request.as_ref().map(|request| request.state)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_made_within_the_law_and_kept_over_a_restart() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    let asking = engine.instalments(FINE).await.unwrap().asking.unwrap();
    // 866.00 and 13.88 of expenses: eight of 111.85, for nine would be below a hundred.
    assert_eq!(asking.sum, Cents::new(87_988));
    assert_eq!((asking.least, asking.most), (2, 8));
    assert_eq!(asking.typed.number, 8);
    assert_eq!(asking.plan.instalments.len(), 8);
    assert_eq!(asking.until.to_string(), "2026-06-01");
    assert_eq!(
        asking.gives_up.discounted_until.unwrap().to_string(),
        "2026-05-06"
    );
    assert!(asking.gives_up.discounted.unwrap() < asking.sum);
    assert_eq!(asking.gives_up.prefetto_until.to_string(), "2026-06-30");
    assert_eq!(asking.gives_up.giudice_until.to_string(), "2026-06-01");
    assert_eq!(asking.wrong, None);

    // One relative more, and three instalments.
    let view = engine
        .draft_instalments(chosen(3, "11.500,00"))
        .await
        .unwrap();
    let asking = view.asking.unwrap();
    assert_eq!(asking.plan.instalments.len(), 3);
    assert_eq!(asking.income_limit, Cents::new(1_166_107));
    assert_eq!(asking.wrong, None);
    let paid: i64 = asking
        .plan
        .instalments
        .iter()
        .map(|row| row.amount.get())
        .sum();
    assert_eq!(paid, asking.sum.get() + asking.plan.interest.get());
    engine.stop().await;

    let again = world.citizen().await;
    let asking = again.instalments(FINE).await.unwrap().asking.unwrap();
    assert_eq!(
        (asking.typed.number, asking.typed.income.as_str()),
        (3, "11.500,00")
    );
    let view = again.draft_instalments(chosen(3, "11.700")).await.unwrap();
    let wrong = view.asking.unwrap().wrong.unwrap();
    assert_eq!(wrong.field.as_deref(), Some("income"));
    assert_eq!(code(ask(&again).await), "invalid-field");
    assert_eq!(
        world.server.office.counter.lock().unwrap().writes,
        0,
        "nothing was sent"
    );
    again.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn why_nothing_can_be_asked_for_is_said() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(2))));
    world.server.quietly(Step::Put(Box::new(paid(3))));
    let engine = with_a_verbale(&world).await;
    let barred = async |n| {
        let view = engine
            .instalments(Instalments { fine: id(n) })
            .await
            .unwrap();
        assert!(view.asking.is_none());
        view.barred.unwrap()
    };
    assert_eq!(barred(2).await, InstalmentsBarred::NotNotified);
    assert_eq!(barred(3).await, InstalmentsBarred::Settled);
    assert_eq!(
        code(engine.instalments(Instalments { fine: id(9) }).await),
        "not-found"
    );
    // The last day to ask, and the day after.
    world.clock.set("2026-06-01T10:00:00Z".parse().unwrap());
    assert!(engine.instalments(FINE).await.unwrap().asking.is_some());
    world.clock.set("2026-06-02T10:00:00Z".parse().unwrap());
    assert_eq!(barred(1).await, InstalmentsBarred::TooLate);
    engine.stop().await;
}

fn lose_answers(world: &World, lose: bool) {
    world.server.office.counter.lock().unwrap().lose_answers = lose;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_whose_answer_was_lost_is_sent_again_as_it_was() {
    let mut world = World::new();
    let engine = with_a_verbale(&world).await;
    engine.draft_instalments(chosen(3, "9000")).await.unwrap();
    lose_answers(&world, true);
    assert_eq!(code(ask(&engine).await), "server-unreachable");
    let view = engine.draft_instalments(chosen(2, "1")).await.unwrap();
    let asking = view.asking.unwrap();
    assert!(asking.under_way);
    assert_eq!(asking.typed.number, 3, "nobody knows what the office has");
    let unsent = (WaitingFor::UnsentInstalments, FINE.fine);
    assert!(waits(&engine).await.contains(&unsent));

    // Offline says so, and nothing is lost.
    world.server.off();
    assert_eq!(code(ask(&engine).await), "server-unreachable");
    lose_answers(&world, false);
    world.server.on();
    until("it goes again by itself", async || {
        !waits(&engine).await.contains(&unsent)
    })
    .await;
    let view = engine.instalments(FINE).await.unwrap();
    assert_eq!(state(&view), Some(InstalmentsState::Submitted));
    assert_eq!(view.barred, Some(InstalmentsBarred::Asked));
    assert_eq!(
        view.request.unwrap().protocol.as_deref(),
        Some("2026/0000017")
    );
    let asked = world.server.office.counter.lock().unwrap().requests.clone();
    assert_eq!(asked.len(), 1, "once, whatever was lost");
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_refused_can_be_changed() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    engine.draft_instalments(chosen(3, "9000")).await.unwrap();
    let refusal = ProblemCode::NotPayable.into();
    world.server.office.counter.lock().unwrap().refusal = Some(refusal);
    assert_eq!(code(ask(&engine).await), "not-payable");
    let view = engine.draft_instalments(chosen(4, "9000")).await.unwrap();
    let asking = view.asking.unwrap();
    assert!(!asking.under_way);
    assert_eq!(asking.typed.number, 4);
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_came_with_the_fine_ends_what_is_under_way() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    engine.draft_instalments(chosen(3, "9000")).await.unwrap();
    lose_answers(&world, true);
    assert_eq!(code(ask(&engine).await), "server-unreachable");
    world.server.happens(Step::Put(Box::new(notified(1))));
    until("the request comes with its fine", async || {
        state(&engine.instalments(FINE).await.unwrap()) == Some(InstalmentsState::Submitted)
    })
    .await;
    lose_answers(&world, false);
    // Taken back, it may be asked for anew: under another name.
    let view = engine
        .withdraw_instalments(WithdrawInstalments { fine: FINE.fine })
        .await
        .unwrap();
    assert_eq!(state(&view), Some(InstalmentsState::Withdrawn));
    assert!(!view.asking.unwrap().under_way);
    engine.draft_instalments(chosen(2, "9000")).await.unwrap();
    let view = ask(&engine).await.unwrap();
    assert_eq!(view.request.unwrap().asked_for, 2);
    assert_eq!(
        world.server.office.counter.lock().unwrap().requests.len(),
        2
    );
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_taken_or_not() {
    for (accept, end) in [
        (true, InstalmentsState::Accepted),
        (false, InstalmentsState::Declined),
    ] {
        let world = World::new();
        let engine = with_a_verbale(&world).await;
        engine.draft_instalments(chosen(3, "9000")).await.unwrap();
        ask(&engine).await.unwrap();
        for request in world
            .server
            .office
            .counter
            .lock()
            .unwrap()
            .requests
            .values_mut()
        {
            request.state = InstalmentsState::CounterProposed;
            request.reason = Some("Bastano due rate.".to_owned());
        }
        world.server.happens(Step::Put(Box::new(notified(1))));
        until("the offer", async || {
            state(&engine.instalments(FINE).await.unwrap())
                == Some(InstalmentsState::CounterProposed)
        })
        .await;
        let offer = (WaitingFor::InstalmentsOffer, FINE.fine);
        assert!(
            waits(&engine).await.contains(&offer),
            "it is to be answered"
        );
        let answer = AnswerOffer {
            fine: FINE.fine,
            accept,
        };
        let view = engine.answer_offer(answer).await.unwrap();
        assert_eq!(state(&view), Some(end));
        assert!(!waits(&engine).await.contains(&offer));
        // Again: nothing is there to answer, and nothing goes wrong.
        assert_eq!(
            state(&engine.answer_offer(answer).await.unwrap()),
            Some(end)
        );
        engine.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dues_of_a_plan_have_their_codes_and_its_end_is_warned_of() {
    let world = World::new();
    let receipt = paid(1).receipt;
    let due = |number: u16, day: &str, payable| Due {
        number,
        due: day.parse().unwrap(),
        amount: Cents::new(18_700),
        on_account: (number == 2).then_some(Cents::new(5000)),
        notice_number: fine(u128::from(number) + 100).notice_number,
        payable,
        receipt: receipt.clone().filter(|_| number == 1),
    };
    let mut with_plan = notified(1);
    with_plan.plan = Some(FinePlan {
        granted_on: "2026-03-30".parse().unwrap(),
        dues: vec![
            due(1, "2026-04-15", true),
            due(2, "2026-05-20", true),
            due(3, "2026-06-20", false),
        ],
    });
    world.server.quietly(Step::Put(Box::new(with_plan)));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let view = engine.instalments(FINE).await.unwrap();
    assert_eq!(view.barred, Some(InstalmentsBarred::Asked));
    let running = view.running.unwrap();
    let standings: Vec<_> = running.dues.iter().map(|due| due.standing).collect();
    assert_eq!(
        standings,
        [
            DueStanding::Paid,
            DueStanding::Payable,
            DueStanding::Preparing
        ]
    );
    assert_eq!(running.dues[1].on_account, Some(Cents::new(5000)));
    assert_eq!(running.dues[0].on_account, None);
    assert_eq!(running.lapses_after.unwrap().to_string(), "2026-06-20");
    assert!(!running.warn);
    world.clock.set("2026-05-21T10:00:00Z".parse().unwrap());
    let running = engine.instalments(FINE).await.unwrap().running.unwrap();
    assert_eq!(running.dues[1].standing, DueStanding::Overdue);
    assert!(running.warn, "one more and the plan is over");

    let of = |number| OpenDue {
        fine: FINE.fine,
        number,
    };
    let opened = engine.open_due(of(2)).await.unwrap();
    let number = fine(102).notice_number;
    assert_eq!(opened.notice_number, number.grouped());
    assert_eq!(
        opened.qr.text,
        format!("PAGOPA|002|{number}|12345678903|18700")
    );
    assert_eq!(code(engine.open_due(of(1)).await), "already-paid");
    assert_eq!(code(engine.open_due(of(3)).await), "not-payable");
    assert_eq!(code(engine.open_due(of(4)).await), "not-found");
    engine.stop().await;
}
