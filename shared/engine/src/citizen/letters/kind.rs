//! Which kind of file this is, by what it begins with.

use targa_contract::Problem;
use targa_contract::api::{ATTACHMENT_MOST, AttachmentKind};

const JPEG: &[u8] = b"\xff\xd8\xff";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const PDF: &[u8] = b"%PDF-";

/// The kind that the office keeps it as, or why it is not taken.
pub(super) fn kind_of(content: &[u8]) -> Result<AttachmentKind, Problem> {
    let refused = |reason| Problem::invalid("file", reason);
    if content.is_empty() {
        return Err(refused("file-empty"));
    }
    if content.len() > ATTACHMENT_MOST as usize {
        let megabytes = (ATTACHMENT_MOST / (1024 * 1024)).to_string();
        return Err(refused("file-too-large").with("megabytes", megabytes));
    }
    let is = |beginning| content.starts_with(beginning);
    if is(PDF) {
        Ok(AttachmentKind::Pdf)
    } else if is(JPEG) || is(PNG) {
        Ok(AttachmentKind::Jpeg)
    } else {
        Err(refused("file-kind"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_their_content_and_their_length() {
        assert_eq!(kind_of(b"%PDF-1.7 ...").unwrap(), AttachmentKind::Pdf);
        assert_eq!(kind_of(b"\xff\xd8\xff\xe0").unwrap(), AttachmentKind::Jpeg);
        assert_eq!(kind_of(PNG).unwrap(), AttachmentKind::Jpeg);
        let reason = |content: &[u8]| kind_of(content).unwrap_err().params["reason"].clone();
        assert_eq!(reason(b""), "file-empty");
        assert_eq!(reason(b"GIF89a"), "file-kind");
        let mut long = PDF.to_vec();
        long.resize(ATTACHMENT_MOST as usize, 0);
        assert!(kind_of(&long).is_ok());
        long.push(0);
        assert_eq!(reason(&long), "file-too-large");
    }
}
