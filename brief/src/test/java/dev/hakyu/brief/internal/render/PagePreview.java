package dev.hakyu.brief.internal.render;

import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the sample brief in both languages into a folder, to be looked at.
final class PagePreview {
    private PagePreview() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Lang lang : Lang.values()) {
            Files.writeString(
                    folder.resolve(
                            "brief-" + lang.name().toLowerCase(java.util.Locale.ROOT) + ".html"),
                    new HtmlBrief().render(SampleBrief.withEverything("甲社"), lang));
        }
        Files.writeString(
                folder.resolve("brief.txt"),
                TextBrief.render(SampleBrief.withEverything("甲社"), Lang.JA));
        Files.writeString(
                folder.resolve("brief.json"), JsonBrief.render(SampleBrief.withEverything("甲社")));
    }
}
