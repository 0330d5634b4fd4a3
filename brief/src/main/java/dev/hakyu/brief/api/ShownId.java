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
    private static final String ACTION = "a-";
    private static final int ACTION_BYTES = 3;

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
        byte[] hash = hash(mention + "\n" + organisation.value());
        return QUESTION + HexFormat.of().formatHex(hash, 0, QUESTION_BYTES);
    }

    private static byte[] hash(String words) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Names an action of an incident: `a-3f91c2`. The same action has the same id every day.
    public static String ofAction(String action) {
        return ACTION + HexFormat.of().formatHex(hash(action), 0, ACTION_BYTES);
    }

    /// True when somebody who types this may mean that action: its id in full, or the beginning of
    /// the one that a brief shows.
    public static boolean meansAction(String typed, String action) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return typed.equals(action)
                || (wanted.length() > ACTION.length() && ofAction(action).startsWith(wanted));
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
