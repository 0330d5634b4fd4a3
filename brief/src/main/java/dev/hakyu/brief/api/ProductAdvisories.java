package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.network.api.ProductUsers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weaknesses of products.
///
/// @param concerning those of products that we or partners of ours use, the most urgent first
/// @param others one line each on those that concern nobody on record
public record ProductAdvisories(List<Entry> concerning, List<Text> others) {
    public static final ProductAdvisories NONE = new ProductAdvisories(List.of(), List.of());

    public ProductAdvisories {
        concerning = List.copyOf(concerning);
        others = List.copyOf(others);
    }

    /// A product of ours or of partners that has a weakness. Nothing is simulated for it: it stops
    /// nobody by itself.
    ///
    /// @param product with its maker's name
    /// @param kind CVE ids and whether it is used in attacks
    /// @param certainty of the exploitation where one is told, else of the weakness
    /// @param summary who uses it, in one sentence
    /// @param users our own first, then partners by how soon our stock of their goods runs out
    /// @param moreUsers how many are not listed
    /// @param toDo what to do, our own systems first
    /// @param inquiry the command that asks the partners, or null when there are none
    public record Entry(
            IncidentId id,
            String product,
            Text kind,
            Certainty certainty,
            List<Brief.Fact> facts,
            Text summary,
            List<User> users,
            int moreUsers,
            List<ToDo> toDo,
            @Nullable String inquiry) {
        public Entry {
            facts = List.copyOf(facts);
            users = List.copyOf(users);
            toDo = List.copyOf(toDo);
        }
    }

    /// Something to be done about it.
    ///
    /// @param ja with its day, as a person reads it
    /// @param en the same
    /// @param by the last day for it
    public record ToDo(String ja, String en, LocalDate by) {
        public ToDo(Text what, LocalDate by) {
            this(what.ja(), what.en(), by);
        }

        /// The words in both languages.
        public Text what() {
            return new Text(ja, en);
        }
    }

    /// Who uses a product.
    ///
    /// @param node id of the system or organisation
    /// @param name for a person
    /// @param ours ourselves, or a system that we run
    /// @param version what is on record of it, and what that means
    /// @param path what joins it to us, or null when nothing more is known
    public record User(
            String node,
            String name,
            boolean ours,
            ProductUsers.Verdict verdict,
            Text version,
            @Nullable Text path) {}
}
