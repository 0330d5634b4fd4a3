package dev.hakyu.reader.internal.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Which styles of a document are its title and its headings, by their names and outline levels.
final class WordStyles extends DefaultHandler {
    private static final int DEEPEST_HEADING = 8;
    private static final int MOST_ANCESTORS = 10;

    /// What a style makes of a paragraph.
    enum Role {
        TITLE,
        HEADING,
        BODY
    }

    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private @Nullable String open;

    /// @param style id of a style, or null for the default
    Role roleOf(@Nullable String style) {
        String id = style;
        for (int i = 0; i < MOST_ANCESTORS && id != null; i++) {
            Role role = roles.get(id);
            if (role != null) {
                return role;
            }
            id = bases.get(id);
        }
        return Role.BODY;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String value = WordText.value(attributes, "val");
        switch (name) {
            case "style" -> open = WordText.value(attributes, "styleId");
            case "name" -> named(value);
            case "basedOn" -> {
                if (open != null && value != null) {
                    bases.put(open, value);
                }
            }
            case "outlineLvl" -> {
                if (open != null && value != null && WordText.number(value, 9) <= DEEPEST_HEADING) {
                    roles.putIfAbsent(open, Role.HEADING);
                }
            }
            default -> {}
        }
    }

    private void named(@Nullable String name) {
        if (open == null || name == null) {
            return;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals("title") || plain.equals("表題")) {
            roles.put(open, Role.TITLE);
        } else if (plain.startsWith("heading ")
                || plain.startsWith("見出し")
                || plain.equals("subtitle")) {
            roles.put(open, Role.HEADING);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("style")) {
            open = null;
        }
    }
}
