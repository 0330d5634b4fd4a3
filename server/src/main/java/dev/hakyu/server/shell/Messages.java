package dev.hakyu.server.shell;

import dev.hakyu.model.Lang;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words of the pages in one language; a missing key is an error, never a key on a page. Each
/// feature has a file of its own, named by what stands before the first dot of its keys.
public final class Messages {
    private static final String FOLDER = "dev.hakyu.server.messages.";
    private static final Map<Lang, Messages> SHIPPED =
            Map.of(Lang.JA, new Messages(Lang.JA), Lang.EN, new Messages(Lang.EN));

    private final Lang lang;
    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Messages(Lang lang) {
        this.lang = lang;
        locale = lang == Lang.JA ? Locale.JAPANESE : Locale.ENGLISH;
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

    /// The text of a key.
    ///
    /// @throws java.util.MissingResourceException when no such text was written
    public String get(String key) {
        return text(key);
    }

    /// The text with its places `{0}`, `{1}` ... filled.
    public String get(String key, Object... values) {
        return new MessageFormat(text(key), locale).format(values);
    }

    private String text(String key) {
        String feature = key.substring(0, key.indexOf('.'));
        return bundles.computeIfAbsent(
                        feature,
                        name ->
                                ResourceBundle.getBundle(
                                        FOLDER + name,
                                        locale,
                                        ResourceBundle.Control.getNoFallbackControl(
                                                ResourceBundle.Control.FORMAT_PROPERTIES)))
                .getString(key);
    }
}
