package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.duty.Action;
import java.util.List;
import java.util.Locale;

/// Which actions a board is asked about: those that its members decide, and what is said in public.
/// Everything else is decided by the head of a department.
final class BoardMatter {
    private static final String PUBLIC_STATEMENT = "STATEMENT/";
    private static final List<String> JA = List.of("経営", "取締役", "役員", "社長");
    private static final List<String> EN =
            List.of("executive", "board", "management", "president", "director in charge");

    private BoardMatter() {}

    static boolean is(Action action) {
        String ja = action.decides().ja();
        String en = action.decides().en().toLowerCase(Locale.ROOT);
        return action.id().startsWith(PUBLIC_STATEMENT)
                || JA.stream().anyMatch(ja::contains)
                || EN.stream().anyMatch(en::contains);
    }
}
