package dev.hakyu.server.shell;

import dev.hakyu.model.Lang;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of the pages in one language; a missing key is an error, never a key on a page.
public final class Messages {
    private static final String BUNDLE = "dev.hakyu.server.messages";
    private static final Map<Lang, Messages> SHIPPED = shipped();

    private final Lang lang;
    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Lang lang) {
        this.lang = lang;
        locale = lang == Lang.JA ? Locale.JAPANESE : Locale.ENGLISH;
        bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Map<Lang, Messages> shipped() {
        Map<Lang, Messages> all = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            all.put(lang, new Messages(lang));
        }
        return all;
    }

    public static Messages in(Lang lang) {
        return java.util.Objects.requireNonNull(SHIPPED.get(lang));
    }

    public Lang lang() {
        return lang;
    }

    public Locale locale() {
        return locale;
    }

    /// @throws java.util.MissingResourceException when no such text was written
    public String get(String key) {
        return bundle.getString(key);
    }

    /// The text with its places `{0}`, `{1}` ... filled.
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
