package dev.hakyu.reader.internal.open;

import dev.hakyu.model.Problem;
import java.util.List;

/// A page and what is known to be wrong with it.
public record OpenedPage(Page page, List<Problem> warnings) {
    public OpenedPage {
        warnings = List.copyOf(warnings);
    }
}
