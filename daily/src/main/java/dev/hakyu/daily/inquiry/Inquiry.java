package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One inquiry as it was drawn up. What happens to it later stands in its log.
///
/// @param createdBy who drew it up, at our side
/// @param lang of letters and forms
/// @param due the first time by which a supplier is to answer; each has its own
/// @param questions all that occur in a form, in order
/// @param asked every supplier once
public record Inquiry(
        InquiryId id,
        Cause cause,
        Instant created,
        String createdBy,
        Lang lang,
        Instant due,
        List<Question> questions,
        List<Asked> asked) {
    /// The most suppliers of one inquiry.
    public static final int MOST_SUPPLIERS = 5_000;

    public Inquiry {
        questions = List.copyOf(questions);
        asked = List.copyOf(asked);
        if (asked.isEmpty() || asked.size() > MOST_SUPPLIERS) {
            throw new IllegalArgumentException(
                    "an inquiry goes to 1 to "
                            + MOST_SUPPLIERS
                            + " suppliers, got "
                            + asked.size());
        }
        Set<OrganisationId> seen = new HashSet<>();
        for (Asked each : asked) {
            if (!seen.add(each.supplier())) {
                throw new IllegalArgumentException(
                        "a supplier is asked once in an inquiry: " + each.supplier());
            }
        }
    }

    /// How a form calls what the inquiry is about. The organisation that was hit is spoken to;
    /// where several count as hit, only the one of that very name is.
    public Text shownTo(Asked reader) {
        if (!(cause instanceof Cause.OfIncident incident) || !reader.victim()) {
            return cause.shown();
        }
        boolean only = asked.stream().filter(Asked::victim).count() == 1;
        boolean named = FormWords.key(reader.name()).equals(FormWords.key(incident.victim()));
        return only || named ? incident.shownToVictim() : cause.shown();
    }

    /// The supplier with this id.
    public Optional<Asked> find(OrganisationId supplier) {
        return asked.stream().filter(each -> each.supplier().equals(supplier)).findFirst();
    }

    /// The question with this id.
    ///
    /// @throws IllegalArgumentException when the inquiry does not have it
    public Question question(String questionId) {
        return questions.stream()
                .filter(each -> each.id().equals(questionId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question " + questionId));
    }
}
