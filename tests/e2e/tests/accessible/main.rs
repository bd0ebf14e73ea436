//! Every screen in every state, in every size and light: axe-core finds nothing against WCAG 2.2 AA,
//! and nobody must scroll sideways. Pictures of all of it are left in `screens/`.

mod citizen;
mod gallery;
mod keyboard;
mod kiosk;
mod officer;
mod scene;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use targa_e2e::{
    drive::viewer::{Look, Viewer},
    environment::Environment,
    stage::devshell::Devshell,
    told::Told,
};

use self::scene::{Act, Scene};

/// A phone, a tablet, a computer.
const SIZES: [(u32, u32); 3] = [(360, 800), (820, 1180), (1280, 900)];

#[tokio::test]
async fn every_component_in_the_gallery() -> Result<(), Told> {
    Ok(look_at("gallery", gallery::ACTS).await?)
}

#[tokio::test]
async fn every_screen_of_the_citizen() -> Result<(), Told> {
    Ok(look_at("citizen", citizen::ACTS).await?)
}

#[tokio::test]
async fn every_screen_of_the_kiosk() -> Result<(), Told> {
    Ok(look_at("kiosk", kiosk::ACTS).await?)
}

#[tokio::test]
async fn every_screen_of_the_officer() -> Result<(), Told> {
    Ok(look_at("officer", officer::ACTS).await?)
}

/// Every size by day and by night; on a phone also without greys, and with text twice as large.
fn looks() -> Vec<Look> {
    let mut looks = Vec::new();
    for (width, height) in SIZES {
        let day = Look::at(width, height);
        looks.extend([day, Look { dark: true, ..day }]);
    }
    let phone = Look::at(360, 800);
    let contrast = Look {
        contrast: true,
        ..phone
    };
    looks.extend([contrast, Look { text: 200, ..phone }]);
    looks
}

async fn look_at(name: &str, acts: &[Act]) -> Result<()> {
    let mut environment = Environment::of_session()?;
    environment.pictures.push("screens");
    fs::create_dir_all(&environment.pictures).context("no folder for pictures")?;
    let logs = environment.logs().join(format!("accessible-{name}"));
    let viewer = Viewer::open(&environment, &logs).await?;
    let mut wrong = Vec::new();
    for act in acts {
        let shell = Devshell::start(&environment, act.bundle, act.audience, act.state, &logs);
        let shell = shell.await?;
        for scene in act.scenes {
            let seen = see(&viewer, shell.url(), act, scene).await;
            if seen.is_err() {
                viewer.page().leave_evidence(&logs).await?;
            }
            wrong.extend(seen?);
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// Goes to a scene once and looks at it in every way.
async fn see(viewer: &Viewer, url: &str, act: &Act, scene: &Scene) -> Result<Vec<String>> {
    viewer.looks(Look::at(360, 800)).await?;
    scene.open(viewer, url).await?;
    let mut wrong = Vec::new();
    for look in looks() {
        viewer.looks(look).await?;
        let seen = format!(
            "{}-{}-{}-{}",
            act.bundle,
            act.state,
            scene.name,
            look.name()
        );
        viewer.page().picture(&seen).await?;
        let found = viewer.judges().await?;
        wrong.extend(found.into_iter().map(|line| format!("{seen}: {line}")));
    }
    Ok(wrong)
}
