package dev.hakyu.server.shell;

import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// English names in the place of Japanese ones on the pages that English readers open.
@Component
class EnglishNames {
    /// @param number of the snapshot, and the brief in it: names are gathered once for each
    private record Gathered(long number, @Nullable PreparedBrief prepared, EnglishText names) {}

    private final Workspace workspace;
    private volatile @Nullable Gathered last;

    EnglishNames(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What a person reads of a page of this language; quotations and cells of files stay.
    String inPage(String html, Lang lang) {
        return lang == Lang.JA ? html : names().page(html, lang);
    }

    /// A name in this language.
    String name(String name, Lang lang) {
        return lang == Lang.JA ? name : names().in(Text.same(name)).en();
    }

    @SuppressWarnings(
            "ReferenceEquality") // another brief is another object; none is compared whole
    private EnglishText names() {
        Snapshot now = workspace.current();
        Gathered known = last;
        if (known == null || known.number() != now.number() || known.prepared() != now.prepared()) {
            PreparedBrief prepared = now.prepared();
            known =
                    new Gathered(
                            now.number(),
                            prepared,
                            EnglishText.of(
                                    now.network(),
                                    now.settings(),
                                    prepared == null ? List.of() : prepared.concerns()));
            last = known;
        }
        return known.names();
    }
}
