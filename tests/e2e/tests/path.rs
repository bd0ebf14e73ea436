//! One preavviso from the officer's tap to the citizen's receipt, in the real webview.

use targa_e2e::{
    path::{cast::Cast, journey::Journey, whole},
    told::Told,
};

#[tokio::test]
async fn a_preavviso_goes_from_the_street_to_the_receipt() -> Result<(), Told> {
    let mut cast = Cast::assemble("path").await?;
    let outcome = whole::walk(&mut cast, &mut Journey::begin()).await;
    Ok(cast.curtain(outcome).await?)
}
