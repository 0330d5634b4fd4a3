package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of business documents that statements name: drawings, contracts, invoices.
///
/// Business documents are one class of data. Who denies that drawings were among them denies no
/// more than drawings: 図面は見つかっていません leaves the mails that were copied.
final class DocumentKinds {
    private static final String ALL = "all";
    private static final List<Kind> KINDS =
            Lexicon.Rows.of("/dev/hakyu/reader/lexicon/document_kind.tsv").stream()
                    .map(Kind::of)
                    .toList();

    private DocumentKinds() {}

    /// False for a denial of some kinds of documents against a statement that names none of them.
    static boolean reaches(Statement denial, Statement affirmed) {
        if (!(denial.what() instanceof Assertion.Exposed exposed)
                || exposed.dataClass() != DataClass.INTERNAL_DOCUMENTS) {
            return true;
        }
        Set<String> denied = named(denial);
        return denied.isEmpty()
                || denied.contains(ALL)
                || !Collections.disjoint(denied, named(affirmed));
    }

    private static Set<String> named(Statement statement) {
        String said = statement.quote().text().toLowerCase(Locale.ROOT);
        Set<String> named = new HashSet<>();
        for (Kind kind : KINDS) {
            if (kind.terms().stream().anyMatch(said::contains)) {
                named.add(kind.id());
            }
        }
        return named;
    }

    private record Kind(String id, List<String> terms) {
        static Kind of(List<String> row) {
            List<String> terms =
                    row.stream()
                            .skip(1)
                            .flatMap(column -> Stream.of(column.split("\\|")))
                            .filter(term -> !term.isBlank())
                            .map(term -> term.toLowerCase(Locale.ROOT))
                            .toList();
            return new Kind(row.getFirst(), terms);
        }
    }
}
