package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.internal.files.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// The texts of a new workspace, filled with what is known of its owner.
public final class TemplateTexts {
    private static final String OWN_ID = "SELF";
    private final Settings basics;
    private final String ending;

    public TemplateTexts(Settings basics) {
        this.basics = basics;
        this.ending = basics.language().name().toLowerCase(Locale.ROOT);
    }

    /// A commented `hakyu.yaml`.
    public String settings() {
        String id = basics.company().id();
        String company = basics.company().name() != null ? ownId() : id == null ? "" : id;
        return read("hakyu." + ending + ".yaml")
                .replace("{company}", company.isEmpty() ? "" : quoted(company))
                .replace("{language}", ending)
                .replace("{zone}", basics.zone().getId())
                .replace("{currency}", basics.currency().getCurrencyCode())
                .replace("{brief_at}", basics.briefAt().toString());
    }

    /// What lies where.
    public String readme() {
        return read("README." + ending + ".md");
    }

    /// The table of organisations with ourselves as its only row.
    public byte[] ownRow(CsvText csv) {
        String name = basics.company().name();
        String country = basics.company().country();
        return csv.writeOrganisation(
                Map.of(
                        "id", ownId(),
                        "name", name == null ? "" : name,
                        "role", basics.language() == Lang.JA ? "当社" : "self",
                        "country", country == null ? "" : country));
    }

    private String ownId() {
        String id = basics.company().id();
        return id == null ? OWN_ID : id;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String read(String resource) {
        try (InputStream in = TemplateTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("text is not in the build: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
