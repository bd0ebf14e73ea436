//! The services and the apps for a person to play with.

use std::time::Duration;

use anyhow::Result;

use crate::{
    drive::app::{Audience, Installation},
    path::{demo, journey::say},
    stage::{
        Stage,
        process::{Process, Recipe},
    },
};

/// Starts everything, opens the apps, and waits until the person has closed them all.
pub async fn show(apps: &[Audience]) -> Result<()> {
    say("starting the provider, the national platforms and the server")?;
    let stage = Stage::start("demo").await?;
    let mut windows = Vec::new();
    for audience in apps {
        windows.push(open(&stage, *audience)?);
    }
    tell(&stage)?;
    while windows.iter_mut().any(Process::runs) {
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    say("all windows are closed")
}

fn open(stage: &Stage, audience: Audience) -> Result<Process> {
    let program = Recipe::new(stage.environment.binary(audience.client_id())?);
    let recipe = Installation::of(stage, audience)?.tells(program);
    Process::start(audience.name(), &recipe, stage.logs())
}

fn tell(stage: &Stage) -> Result<()> {
    say(&format!("  sign-in provider   {}", stage.issuer()))?;
    say(&format!("  national platforms {}", stage.sandbox_url()))?;
    say(&format!("  server             {}", stage.server_url()))?;
    say("sign in as:")?;
    for person in [demo::GIULIA, demo::MARIO, demo::MARIA, demo::ANNA] {
        say(&format!("  {}: {}", person.name, person.role))?;
    }
    say("what to try first, as Giulia Neri:")?;
    for (number, task) in (1..).zip(demo::TASKS) {
        say(&format!("  {number}. {task}"))?;
    }
    say("Ctrl-C ends everything")
}
