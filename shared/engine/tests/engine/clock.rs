//! A device whose clock is wrong: days, and so amounts, are counted by it.

use targa_contract::commands::{Citizen, ClockOff, Refresh, Session};
use targa_engine::CitizenEngine;

use crate::world::{NOW, World, online};

async fn clock_off(engine: &CitizenEngine) -> Option<ClockOff> {
    engine.session(Session {}).await.unwrap().clock_off
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_too_late_or_too_early_is_said_until_it_is_put_right() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    online(&engine).await;
    assert_eq!(clock_off(&engine).await, None);
    for (wrong, here) in [
        ("2026-05-05T07:00:00Z", "2026-05-05T09:00:00"),
        ("2026-05-03T07:00:00Z", "2026-05-03T09:00:00"),
    ] {
        world.clock.set(wrong.parse().unwrap());
        engine.refresh(Refresh {}).await.unwrap();
        let off = clock_off(&engine).await.unwrap();
        assert_eq!(off.here.to_string(), here);
        assert_eq!(off.there.to_string(), "2026-05-04T09:00:00");
        world.clock.set(NOW.parse().unwrap());
        engine.refresh(Refresh {}).await.unwrap();
        assert_eq!(clock_off(&engine).await, None);
    }
    engine.stop().await;
}
