package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.render.HtmlBrief;
import dev.hakyu.brief.internal.render.JsonBrief;
import dev.hakyu.brief.internal.render.TextBrief;
import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The brief as files: `brief.html`, `brief.txt`, `brief.json`.
///
/// @param html the page a person opens
public record BriefFiles(Path html, Path text, Path json) {

    /// Writes the three files; each appears whole or not at all.
    ///
    /// @param folder made when it is not there
    /// @param english what English readers see in the place of Japanese names
    /// @throws IOException when the folder cannot be written
    public static BriefFiles write(Brief brief, Lang lang, Path folder, EnglishText english)
            throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("brief.json", JsonBrief.render(brief));
        contents.put("brief.txt", text(brief, lang, english));
        contents.put("brief.html", page(brief, lang, english));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            WholeFile.write(folder.resolve(entry.getKey()), entry.getValue());
        }
        return new BriefFiles(
                folder.resolve("brief.html"),
                folder.resolve("brief.txt"),
                folder.resolve("brief.json"));
    }

    /// The sections of the brief as HTML, for a page that has a head of its own and [#style()].
    /// Every text in it is escaped.
    public static String sections(Brief brief, Lang lang) {
        return new HtmlBrief().renderSections(brief, lang);
    }

    /// What one incident does to us, as HTML: path, stops, loss, clocks, actions, draft. For a page
    /// that tells its name and facts in its own way. Every text in it is escaped.
    ///
    /// @param page of the brief, or of a concern that was prepared with it
    public static String effect(Brief brief, Brief.IncidentPage page, Lang lang) {
        return new HtmlBrief().renderEffect(brief, page, lang);
    }

    /// What partners ask of us by a day, as HTML; empty when they ask nothing. Every text in it is
    /// escaped.
    public static String asks(Brief brief, Lang lang) {
        return new HtmlBrief().renderAsks(brief, lang);
    }

    /// What stands after the incidents, as HTML: what happened elsewhere, what is not seen, and
    /// where the data stand. Every text in it is escaped.
    public static String rest(Brief brief, Lang lang) {
        return new HtmlBrief().renderRest(brief, lang);
    }

    /// The style sheet of the brief.
    public static String style() {
        return HtmlBrief.style();
    }

    /// The page alone, for a mail.
    public static String page(Brief brief, Lang lang, EnglishText english) {
        return english.page(new HtmlBrief().render(brief, lang), lang);
    }

    /// For programs, as `brief.json` has it.
    public static String json(Brief brief) {
        return JsonBrief.render(brief);
    }

    /// As `brief.txt` has it.
    public static String text(Brief brief, Lang lang, EnglishText english) {
        return english.text(TextBrief.render(brief, lang), lang);
    }

    /// What one would say first, for a terminal.
    public static String summary(Brief brief, Lang lang, EnglishText english) {
        return english.text(TextBrief.summary(brief, lang), lang);
    }
}
