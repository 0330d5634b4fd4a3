package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.util.List;

/// One letter to one addressee, with the forms that go with it.
///
/// @param name which letter it is, such as `V-1001/inquiry`
/// @param forms suppliers whose forms are attached, the addressee's own first
record Dispatch(String name, OrganisationId addressee, LetterKind kind, List<Asked> forms) {
    Dispatch {
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a letter carries at least one form: " + name);
        }
    }
}
