package dev.hakyu.reader.internal.office;

import dev.hakyu.reader.internal.open.OpenedPage;
import dev.hakyu.reader.internal.open.Refused;
import java.io.IOException;
import java.util.List;

/// Opens a Word document (`.docx`): body, footnotes, headings by their styles, rows of tables. Page
/// headers and footers become the tail. Deleted and hidden words, readings (ruby), comments and
/// field codes are left out. No macro is looked at, no link followed.
public final class WordOpener {
    private WordOpener() {}

    /// The words of a document.
    ///
    /// @throws Refused when it is none, too large or made to hurt
    public static OpenedPage open(String location, byte[] bytes, int maxTextChars)
            throws IOException, Refused {
        Parts parts = Parts.read(location, bytes, WordOpener::isWanted);
        if (!parts.has("word/document.xml")) {
            throw new Refused(OfficeProblems.notOffice(location));
        }
        WordStyles styles = new WordStyles();
        parts.parse("word/styles.xml", styles);
        DocumentProperties about = new DocumentProperties();
        parts.parse("docprops/core.xml", about);
        WordText body = new WordText(location, styles, maxTextChars);
        parts.parse("word/document.xml", body);
        WordText notes = new WordText(location, styles, maxTextChars);
        parts.parse("word/footnotes.xml", notes);
        parts.parse("word/endnotes.xml", notes);
        WordText edges = new WordText(location, styles, maxTextChars);
        for (int i = 1; i <= 9; i++) {
            parts.parse("word/header" + i + ".xml", edges);
            parts.parse("word/footer" + i + ".xml", edges);
        }
        return new OpenedPage(WordPage.of(body, notes.pieces(), edges.pieces(), about), List.of());
    }

    private static boolean isWanted(String name) {
        return name.equals("docprops/core.xml")
                || (name.startsWith("word/")
                        && name.indexOf('/', 5) < 0
                        && name.matches(
                                "word/(document|styles|footnotes|endnotes|header[1-9]|footer[1-9])\\.xml"));
    }
}
