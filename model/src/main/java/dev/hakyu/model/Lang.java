package dev.hakyu.model;

import java.util.Locale;

/// A language that every text a person sees exists in.
public enum Lang {
    JA,
    EN;

    /// Japanese for a Japanese locale, English for every other.
    public static Lang of(Locale locale) {
        return locale.getLanguage().equals("ja") ? JA : EN;
    }
}
