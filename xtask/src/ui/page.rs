//! The one page, filled in for an audience.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};

use super::{Audience, handwritten};

/// Its name in `ui/static` and in the bundle.
pub(crate) const TEMPLATE: &str = "index.html";

/// Writes the page into the bundle.
pub(crate) fn write(audience: Audience, draft: &Path) -> Result<()> {
    let template = handwritten().join(TEMPLATE);
    let text =
        fs::read_to_string(&template).with_context(|| format!("reading {}", template.display()))?;
    fs::write(draft.join(TEMPLATE), filled(&text, audience)?)?;
    Ok(())
}

fn filled(template: &str, audience: Audience) -> Result<String> {
    let page = template
        .replace("{{audience}}", audience.name())
        .replace("{{title}}", audience.title());
    if let Some(start) = page.find("{{") {
        let unknown: String = page[start..].chars().take(30).collect();
        bail!("the page has a placeholder nobody fills: {unknown}");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_nobody_fills_is_refused() {
        let page = filled("<p data-audience={{audience}}>{{title}}", Audience::Kiosk).unwrap();
        assert_eq!(page, "<p data-audience=kiosk>Targa, sportello");
        assert!(filled("{{audiences}}", Audience::Kiosk).is_err());
    }
}
