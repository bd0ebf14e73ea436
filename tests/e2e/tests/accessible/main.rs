//! Every screen in every state, in every size and light: axe-core finds nothing against WCAG 2.2 AA,
//! and nobody must scroll sideways. Pictures of all of it are left in `screens/`.

mod citizen;
mod dealings;
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
/// A totem, upright, small and lying.
const TOTEMS: [(u32, u32); 3] = [(1080, 1920), (820, 1180), (1280, 900)];

#[tokio::test]
async fn every_component_in_the_gallery() -> Result<(), Told> {
    Ok(look_at("gallery", gallery::ACTS).await?)
}

#[tokio::test]
async fn every_screen_of_the_citizen() -> Result<(), Told> {
    Ok(look_at("citizen", &citizen::ACTS.concat()).await?)
}

#[tokio::test]
async fn every_screen_of_what_is_to_do_with_the_office() -> Result<(), Told> {
    Ok(look_at("dealings", dealings::ACTS).await?)
}

#[tokio::test]
async fn every_screen_of_the_kiosk() -> Result<(), Told> {
    Ok(look_at("kiosk", kiosk::ACTS).await?)
}

#[tokio::test]
async fn every_screen_of_the_officer() -> Result<(), Told> {
    Ok(look_at("officer", officer::ACTS).await?)
}

/// Every size by day and by night; at the first also without greys, and with text twice as large.
fn looks(bundle: &str) -> Vec<Look> {
    let sizes = if bundle == "kiosk" { TOTEMS } else { SIZES };
    let mut looks = Vec::new();
    for (width, height) in sizes {
        let day = Look::at(width, height);
        looks.extend([day, Look { dark: true, ..day }]);
    }
    let (width, height) = sizes[0];
    let first = Look::at(width, height);
    let contrast = Look {
        contrast: true,
        ..first
    };
    looks.extend([contrast, Look { text: 200, ..first }]);
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
    let looks = looks(act.bundle);
    viewer.looks(looks[0]).await?;
    scene.open(viewer, url).await?;
    let mut wrong = Vec::new();
    for (number, look) in looks.into_iter().enumerate() {
        viewer.looks(look).await?;
        let seen = format!(
            "{}-{}-{}-{}",
            act.bundle,
            act.state,
            scene.name,
            look.name()
        );
        // Those without greys are judged, not kept.
        if !look.contrast {
            viewer.page().picture(&seen).await?;
        }
        let mut found = viewer.judges(number == 0).await?;
        if look.text > 100 {
            found.extend(viewer.breaks().await?);
        }
        wrong.extend(found.into_iter().map(|line| format!("{seen}: {line}")));
    }
    Ok(wrong)
}
