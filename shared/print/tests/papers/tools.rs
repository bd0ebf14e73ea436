//! Other people's programs: what they read is what everybody reads.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

/// A PDF on disk, for as long as it is looked at.
pub(crate) struct Looked {
    folder: TempDir,
}

impl Looked {
    pub(crate) fn at(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("paper.pdf"), pdf).unwrap();
        Self { folder }
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(program)
            .args(arguments)
            .current_dir(self.folder.path())
            .output();
        let output = output.unwrap_or_else(|error| {
            panic!("{program}: {error}; apt-get install poppler-utils zbar-tools")
        });
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program}: {said}");
        // Poppler writes the titles of headings in PDF's own alphabet; all else is UTF-8.
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// All lines in the order in which they are read.
    pub(crate) fn text(&self) -> String {
        self.run("pdftotext", &["-raw", "paper.pdf", "-"])
    }

    /// All words as one line, whatever line they stand on.
    pub(crate) fn words(&self) -> String {
        self.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Title, author, whether it is tagged.
    pub(crate) fn properties(&self) -> String {
        self.run("pdfinfo", &["-isodates", "paper.pdf"])
    }

    /// What the file says of its standards and its language.
    pub(crate) fn metadata(&self) -> String {
        self.run("pdfinfo", &["-meta", "paper.pdf"])
    }

    /// The tree a screen reader walks, with its words.
    pub(crate) fn structure(&self) -> String {
        self.run("pdfinfo", &["-struct-text", "paper.pdf"])
    }

    /// Where the words stand: every page's size and every word's box.
    pub(crate) fn boxes(&self) -> String {
        self.run("pdftotext", &["-bbox", "paper.pdf", "-"])
    }

    /// The fonts, and whether they are inside.
    pub(crate) fn fonts(&self) -> String {
        self.run("pdffonts", &["paper.pdf"])
    }

    /// The codes on the first page as a scanner reads them off its picture.
    pub(crate) fn codes(&self) -> Vec<String> {
        let page = ["-r", "150", "-png", "-singlefile", "-f", "1", "-l", "1"];
        let mut arguments = page.to_vec();
        arguments.extend(["paper.pdf", "page"]);
        self.run("pdftoppm", &arguments);
        let read = self.run("zbarimg", &["--quiet", "--raw", "page.png"]);
        let mut codes: Vec<_> = read.lines().map(str::to_owned).collect();
        codes.sort();
        codes
    }
}
