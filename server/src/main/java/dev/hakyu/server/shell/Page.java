package dev.hakyu.server.shell;

import dev.hakyu.model.Lang;
import org.jspecify.annotations.Nullable;

/// What the layout needs to draw around every page.
///
/// @param section which entry of the navigation is open
/// @param title of the window
/// @param nonce of this answer; a script or style without it does not run
/// @param path of this page with its query, for the change of language
/// @param user name of the person who is signed in, or null
/// @param marking printed on every output, or null
public record Page(
        Messages t,
        Section section,
        String title,
        String nonce,
        String path,
        String csrfToken,
        @Nullable String user,
        @Nullable String marking) {

    public Lang lang() {
        return t.lang();
    }

    public String langTag() {
        return t.locale().getLanguage();
    }

    /// The language that a click changes to.
    public String otherLangTag() {
        return t.lang() == Lang.JA ? "en" : "ja";
    }
}
