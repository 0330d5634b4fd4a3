package dev.hakyu.reader.api;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Report;
import jakarta.mail.Session;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jsoup.parser.Parser;
import org.mozilla.universalchardet.UniversalDetector;

/// What decides together what is found in a document, each by one class of it: where all of it is
/// the same, what was found need not be found again.
public final class ReaderParts {
    private ReaderParts() {}

    /// Our own code and its data: the rules with the lexicons, and the words.
    public static List<Class<?>> own() {
        return List.of(ReportReader.class, Report.class);
    }

    /// The libraries by which documents are opened and patterns are found. The classes are not
    /// initialised.
    public static List<Class<?>> libraries() {
        return List.of(
                Pattern.class,
                Parser.class,
                UniversalDetector.class,
                Loader.class,
                FontBoxFont.class,
                MAPIMessage.class,
                BuiltinFormats.class,
                Session.class);
    }
}
