package dev.hakyu.daily.alert;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.alert.Wishes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/// A [Digest] as each kind of webhook wants it. JSON, the same bytes for the same digest.
final class WebhookBody {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Slack cuts a text at 40,000 characters, Mattermost at 16,383, a Teams card at 28 KB.
    private static final int LONGEST_CHARS = 8_000;

    private WebhookBody() {}

    static String of(Webhook webhook, Digest digest, String period) {
        Wishes wishes = webhook.wishes();
        String text = cut(DigestText.render(digest, wishes.language()));
        String subject = digest.subject().in(wishes.language());
        return switch (webhook.kind()) {
            case SLACK -> write(Map.of("text", chat(subject, text)));
            case MATTERMOST -> write(Map.of("text", markdown(subject, text)));
            case TEAMS -> write(card(subject, text));
            case GENERIC -> write(generic(digest, period, wishes.language()));
        };
    }

    /// Slack reads `&`, `<` and `>` as its own signs.
    private static String chat(String subject, String text) {
        String safe = (subject + "\n" + text).replace("&", "&amp;");
        return safe.replace("<", "&lt;").replace(">", "&gt;");
    }

    /// As it stands: a block of code, so that no name becomes a link, a mention or a picture.
    private static String markdown(String subject, String text) {
        return "```text\n" + (subject + "\n" + text).replace("```", "'''") + "```";
    }

    /// An adaptive card; its text blocks know some markdown, so signs of it are made harmless.
    private static Map<String, Object> card(String subject, String text) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(block(subject, true));
        for (String part : text.split("\n\n")) {
            blocks.add(block(part, false));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        content.put("type", "AdaptiveCard");
        content.put("version", "1.4");
        content.put("body", blocks);
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("content", content);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("type", "message");
        card.put("attachments", List.of(attachment));
        return card;
    }

    private static Map<String, Object> block(String text, boolean heading) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", "TextBlock");
        block.put("text", text.replace("[", "［").replace("]", "］").replace("\n", "\n\n"));
        block.put("wrap", true);
        if (heading) {
            block.put("weight", "Bolder");
        }
        return block;
    }

    private static Map<String, Object> generic(Digest digest, String period, Lang lang) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", 1);
        body.put("kind", "brief");
        body.put("period", period);
        body.put("language", lang == Lang.JA ? "ja" : "en");
        body.put("marking", digest.marking() == null ? "" : digest.marking().in(lang));
        body.put("quiet", digest.isQuiet());
        body.put("subject", digest.subject().in(lang));
        body.put("lead", in(digest.lead(), lang));
        if (!digest.first().isEmpty()) {
            body.put(
                    "asked",
                    digest.first().stream().map(section -> section(section, lang)).toList());
        }
        body.put(
                "incidents",
                digest.entries().stream().map(entry -> incident(entry, lang)).toList());
        body.put("unchanged", in(digest.quiet(), lang));
        body.put("unseen", in(digest.unseen(), lang));
        if (!digest.sections().isEmpty()) {
            body.put(
                    "sections",
                    digest.sections().stream().map(section -> section(section, lang)).toList());
        }
        return body;
    }

    private static Map<String, Object> section(Digest.Section section, Lang lang) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("heading", section.heading().in(lang));
        List<String> lines = new ArrayList<>();
        for (Digest.Section.Item item : section.items()) {
            lines.add(item.what().in(lang));
            lines.addAll(in(item.below(), lang));
        }
        map.put("lines", lines);
        return map;
    }

    private static Map<String, Object> incident(Digest.Entry entry, Lang lang) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", entry.title().in(lang));
        map.put("changes", in(entry.changes(), lang));
        List<Map<String, String>> lines = new ArrayList<>();
        for (Digest.Line line : entry.lines()) {
            Map<String, String> said = new LinkedHashMap<>();
            said.put("label", line.label().in(lang));
            said.put("text", line.value().in(lang));
            lines.add(said);
        }
        map.put("lines", lines);
        return map;
    }

    private static List<String> in(List<Text> lines, Lang lang) {
        return lines.stream().map(each -> each.in(lang)).toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CHARS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CHARS / 2)) + "…\n";
    }

    private static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
