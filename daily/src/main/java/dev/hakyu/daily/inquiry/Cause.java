package dev.hakyu.daily.inquiry;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.product.VersionRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an inquiry is about.
public sealed interface Cause {
    /// How the letter calls it.
    Text shown();

    /// An incident.
    ///
    /// @param incident id of the dossier
    /// @param victim name of the organisation that was hit
    /// @param since the first day that was known of it when we asked, or null
    /// @param published what the victim published of it and when, or null where it did not
    record OfIncident(
            String incident,
            String victim,
            @Nullable LocalDate since,
            Text shown,
            @Nullable Published published)
            implements Cause {
        /// A notice of the victim.
        ///
        /// @param on its day
        /// @param what happened by its own word
        public record Published(LocalDate on, Text what) {}

        private static final Set<Certainty> CERTAIN_ENOUGH =
                Set.of(Certainty.CONFIRMED, Certainty.REPORTED);

        /// What was done to it, as it may be put to others; a fault of its own is called an
        /// incident.
        private static final Map<AttackKind, Text> DONE_TO_IT =
                Map.of(
                        AttackKind.RANSOMWARE,
                        new Text("ランサムウェア被害", "ransomware attack"),
                        AttackKind.UNAUTHORIZED_ACCESS,
                        new Text("不正アクセス被害", "unauthorised access"),
                        AttackKind.MALWARE,
                        new Text("マルウェア被害", "malware infection"),
                        AttackKind.DDOS,
                        new Text("DDoS攻撃被害", "DDoS attack"),
                        AttackKind.PHISHING,
                        new Text("フィッシング被害", "phishing attack"),
                        AttackKind.DESTRUCTION,
                        new Text("システム破壊の被害", "destructive attack"));

        private static final Text UNCONFIRMED =
                new Text("未確認のセキュリティ事案に関する情報", "an unconfirmed report of a security incident");

        public OfIncident(String incident, String victim, Text shown) {
            this(incident, victim, null, shown);
        }

        /// Of one of whom no notice is known.
        public OfIncident(String incident, String victim, @Nullable LocalDate since, Text shown) {
            this(incident, victim, since, shown, null);
        }

        /// An incident as letters call it: what only an attacker says is not told to others with a
        /// name.
        public static OfIncident of(Incident incident) {
            String victim = incident.victim().value().name();
            return new OfIncident(
                    incident.id().value(),
                    victim,
                    since(incident),
                    shown(incident, victim),
                    published(incident));
        }

        /// Only what the victim itself confirmed is put to it as its own word.
        private static @Nullable Published published(Incident incident) {
            Resolved<PartialDate> told = incident.dates().get(DateRole.DISCLOSED);
            return told == null
                            || told.certainty() != Certainty.CONFIRMED
                            || incident.victim().certainty() != Certainty.CONFIRMED
                            || !areConfirmed(incident.attacks())
                    ? null
                    : told.value()
                            .date()
                            .map(on -> new Published(on, byItsWord(incident)))
                            .orElse(null);
        }

        private static Text byItsWord(Incident incident) {
            return areConfirmed(incident.harms())
                    ? IncidentText.kind(incident)
                    : doneToIt(incident);
        }

        private static boolean areConfirmed(List<? extends Resolved<?>> values) {
            return values.stream().allMatch(each -> each.certainty() == Certainty.CONFIRMED);
        }

        public Optional<Published> findPublished() {
            return Optional.ofNullable(published);
        }

        private static @Nullable LocalDate since(Incident incident) {
            return incident.dates().values().stream()
                    .filter(each -> CERTAIN_ENOUGH.contains(each.certainty()))
                    .map(each -> each.value().earliest().toLocalDate())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        public Optional<LocalDate> findSince() {
            return Optional.ofNullable(since);
        }

        /// Only an attacker, or nobody who knows, says that it happened.
        boolean isUnconfirmed() {
            return shown.equals(UNCONFIRMED);
        }

        /// How a letter to the organisation itself calls it.
        Text shownToVictim() {
            if (isUnconfirmed()) {
                return new Text(
                        "貴社に関するセキュリティ事案の未確認情報",
                        "an unconfirmed report of a security incident at your company");
            }
            String ja = victim + "様の";
            String en = " at " + victim;
            return new Text(
                    shown.ja().startsWith(ja)
                            ? "貴社における" + shown.ja().substring(ja.length())
                            : shown.ja(),
                    shown.en().endsWith(en)
                            ? shown.en().substring(0, shown.en().length() - en.length())
                                    + " at your company"
                            : shown.en());
        }

        private static Text shown(Incident incident, String victim) {
            if (!CERTAIN_ENOUGH.contains(incident.victim().certainty())) {
                return UNCONFIRMED;
            }
            Text what = doneToIt(incident);
            return new Text(victim + "様の" + what.ja(), "the " + what.en() + " at " + victim);
        }

        private static Text doneToIt(Incident incident) {
            List<AttackKind> kinds =
                    incident.attacks().stream()
                            .map(each -> each.value())
                            .filter(each -> each != AttackKind.UNKNOWN)
                            .toList();
            return kinds.stream()
                    .filter(DONE_TO_IT::containsKey)
                    .findFirst()
                    .map(DONE_TO_IT::get)
                    .orElse(new Text("セキュリティ事案", "security incident"));
        }
    }

    /// A product, often after an advisory.
    ///
    /// @param product as the advisory or the person calls it
    /// @param versions that are concerned, in words, or null when not said
    record OfProduct(String product, @Nullable String versions, Text shown) implements Cause {
        /// A product as letters call it.
        ///
        /// @param ranges of versions that are concerned; empty when none are known
        public static OfProduct of(String product, List<VersionRange> ranges) {
            if (ranges.isEmpty()) {
                return new OfProduct(product, null, Text.same(product));
            }
            List<Text> shown = ranges.stream().map(VersionRange::shown).toList();
            return new OfProduct(
                    product,
                    String.join("; ", ranges.stream().map(VersionRange::typed).toList()),
                    new Text(
                            product
                                    + "("
                                    + String.join("、", shown.stream().map(Text::ja).toList())
                                    + ")",
                            product
                                    + " ("
                                    + String.join("; ", shown.stream().map(Text::en).toList())
                                    + ")"));
        }

        public Optional<String> findVersions() {
            return Optional.ofNullable(versions);
        }
    }

    /// Something else, such as filling the network.
    record OfOther(Text shown) implements Cause {}
}
