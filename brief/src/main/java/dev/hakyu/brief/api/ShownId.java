package dev.hakyu.brief.api;

import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Ids as a brief shows them and a person types them: short, and understood by their beginning.
public final class ShownId {
    private static final String INCIDENT = "inc-";
    private static final String QUESTION = "q-";
    private static final int SHOWN_LETTERS = 6;
    private static final int QUESTION_BYTES = 4;

    private ShownId() {}

    /// Six letters of the id's hash, with the number of a second incident behind: `3fa91c`,
    /// `3fa91c-2`.
    public static String of(IncidentId id) {
        String hash = hashOf(id.value());
        String shown = hash.length() <= SHOWN_LETTERS ? hash : hash.substring(0, SHOWN_LETTERS);
        return shown + numberOf(id.value());
    }

    /// True when somebody who types this may mean that incident. `3fa9` means the first incident of
    /// its hash, `3fa9-2` the second; the whole id means itself.
    public static boolean means(String typed, IncidentId id) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.equals(id.value())) {
            return true;
        }
        String hash = hashOf(wanted);
        return !hash.isEmpty()
                && hashOf(id.value()).startsWith(hash)
                && numberOf(wanted).equals(numberOf(id.value()));
    }

    /// Names the question whether a name is an organisation of ours: `q-1a2b3c4d`. The same
    /// question has the same id every day.
    public static String ofQuestion(String mention, OrganisationId organisation) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (mention + "\n" + organisation.value())
                                            .getBytes(StandardCharsets.UTF_8));
            return QUESTION + HexFormat.of().formatHex(hash, 0, QUESTION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// True when somebody who types this may mean that question.
    public static boolean meansQuestion(String typed, String question) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return wanted.length() > QUESTION.length()
                && wanted.startsWith(QUESTION)
                && question.startsWith(wanted);
    }

    private static String hashOf(String id) {
        String bare = id.startsWith(INCIDENT) ? id.substring(INCIDENT.length()) : id;
        int dash = bare.indexOf('-');
        return dash < 0 ? bare : bare.substring(0, dash);
    }

    private static String numberOf(String id) {
        String bare = id.startsWith(INCIDENT) ? id.substring(INCIDENT.length()) : id;
        int dash = bare.indexOf('-');
        return dash < 0 ? "" : bare.substring(dash);
    }
}
