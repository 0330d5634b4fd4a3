package dev.hakyu.reader.internal.normalise;

/// Brings a text into one spelling: letters, spaces, era years, kanji numerals. Pure; linear.
public final class Normaliser {
    private Normaliser() {}

    public static NormalText normalise(String original) {
        NormalText letters = LetterForms.unify(original);
        NormalText spaced = LooseSpaces.close(letters);
        NormalText dated = EraYears.toWestern(spaced);
        return KanjiNumerals.toDigits(dated);
    }
}
