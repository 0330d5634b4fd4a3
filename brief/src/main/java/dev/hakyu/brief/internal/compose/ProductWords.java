package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Fact;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.brief.api.ProductAdvisories.ToDo;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.api.ProductUsers.Use;
import dev.hakyu.network.api.ProductUsers.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An advisory in words: what product, who uses it, whether it is exploited, what to do by when.
final class ProductWords {
    /// Days for an update when no attack is known; the figure of Cyber Essentials for critical and
    /// high weaknesses.
    static final int USUAL_DAYS = 14;

    /// Days to find out a version that is not on record.
    static final int DAYS_TO_ASK = 3;

    private static final int MOST_USERS = 10;
    private static final int MOST_NEEDING = 3;
    private final Network network;
    private final ReportShelf shelf;
    private final FirstHeard firstHeard;
    private final ZoneId zone;
    private final String workspace;
    private final LocalDate today;

    ProductWords(
            Network network,
            ReportShelf shelf,
            FirstHeard firstHeard,
            String workspace,
            Instant asOf,
            ZoneId zone) {
        this.network = network;
        this.shelf = shelf;
        this.firstHeard = firstHeard;
        this.zone = zone;
        this.workspace = workspace;
        this.today = asOf.atZone(zone).toLocalDate();
    }

    ProductAdvisories.Entry entry(ProductCase one) {
        Advisory advisory = one.advisory();
        List<ProductAdvisories.User> users =
                one.users().stream().limit(MOST_USERS).map(this::user).toList();
        int more = one.users().size() - users.size();
        return new ProductAdvisories.Entry(
                advisory.id(),
                advisory.shown(),
                kind(advisory),
                certainty(advisory),
                facts(advisory),
                summary(one),
                Stream.concat(users.stream(), unaffected(one)).toList(),
                more,
                toDo(one),
                one.partners().isEmpty() || advisory.product() == null
                        ? null
                        : Commands.inquire(
                                workspace, advisory.product().name().value(), range(advisory)));
    }

    /// 脆弱性(CVE-2026-1234)、悪用あり.
    static Text kind(Advisory advisory) {
        String ids =
                advisory.weaknesses().isEmpty()
                        ? ""
                        : advisory.weaknesses().getFirst().value()
                                + (advisory.weaknesses().size() > 1
                                        ? " +" + (advisory.weaknesses().size() - 1)
                                        : "");
        Text used = exploited(advisory);
        return new Text(
                "脆弱性%s、%s".formatted(ids.isEmpty() ? "" : "(" + ids + ")", used.ja()),
                "vulnerability%s, %s".formatted(ids.isEmpty() ? "" : " (" + ids + ")", used.en()));
    }

    private static Text exploited(Advisory advisory) {
        Noted<Exploited> said = advisory.exploitation();
        if (said != null
                && said.value() == Exploited.YES
                && said.certainty() == Certainty.POSSIBLE) {
            return new Text("悪用のおそれ", "possibly exploited");
        }
        return advisory.exploited().label();
    }

    static Certainty certainty(Advisory advisory) {
        Noted<Exploited> said = advisory.exploitation();
        Affected product = advisory.product();
        if (said != null && said.value() == Exploited.YES) {
            return said.certainty();
        }
        return product == null
                ? advisory.weaknesses().getFirst().certainty()
                : product.name().certainty();
    }

    private List<Fact> facts(Advisory advisory) {
        List<Fact> facts = new ArrayList<>();
        Affected product = advisory.product();
        if (product != null) {
            facts.add(
                    fact(
                            new Text("製品: " + product.shown(), "product: " + product.shown()),
                            product.name()));
            for (Noted<String> each : product.versions()) {
                Text range = ranges(VersionRange.parse(each.value()));
                facts.add(
                        fact(
                                new Text(
                                        "対象の版: " + range.ja(), "versions concerned: " + range.en()),
                                each));
            }
            for (Noted<String> each : product.fixed()) {
                facts.add(
                        fact(new Text("修正版: " + each.value(), "fixed in: " + each.value()), each));
            }
        }
        Noted<Exploited> said = advisory.exploitation();
        if (said != null) {
            facts.add(fact(exploited(advisory), said));
        }
        Noted<String> workaround = advisory.workaround();
        if (workaround != null) {
            facts.add(fact(new Text("回避策があります", "a workaround exists"), workaround));
        }
        return facts;
    }

    private Fact fact(Text statement, Noted<?> noted) {
        return new Fact(
                statement,
                noted.certainty(),
                ReportShelf.shown(noted.quote()),
                shelf.nameOf(noted.quote().report()));
    }

    /// One sentence on who uses it.
    static Text summary(ProductCase one) {
        long own = one.own().size();
        int partners = one.partners().size();
        boolean sure =
                one.users().stream().anyMatch(each -> each.use().verdict() == Verdict.AFFECTED);
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (own > 0) {
            ja.add("当社の%d件".formatted(own));
            en.add(own == 1 ? "1 of our own" : own + " of our own");
        }
        if (partners > 0) {
            ja.add("取引先%d社".formatted(partners));
            en.add(partners == 1 ? "1 partner" : partners + " partners");
        }
        return new Text(
                "%sが利用しています(%s)。"
                        .formatted(String.join("と", ja), sure ? "対象の版を含みます" : "対象の版かどうかは要確認"),
                "In use: %s (%s)."
                        .formatted(
                                String.join(", ", en),
                                sure
                                        ? "some in an affected version"
                                        : "whether in an affected version is to be verified"));
    }

    /// What we run of it in a version that is not concerned, and whether its support is over.
    private Stream<ProductAdvisories.User> unaffected(ProductCase one) {
        return one.unaffected().stream()
                .filter(Use::ours)
                .map(use -> {
                    Text version = verdict(use);
                    Text told =
                            supportOver(use.node())
                                    .map(over ->
                                            new Text(
                                                    version.ja() + "。" + over.ja(),
                                                    version.en() + "; " + over.en()))
                                    .orElse(version);
                    return new ProductAdvisories.User(
                            use.node().value(),
                            network.index().nameOf(use.node()),
                            true,
                            use.verdict(),
                            told,
                            needed(use.node()));
                });
    }

    private Optional<Text> supportOver(NodeId node) {
        return network.systems().stream()
                .filter(each -> each.id().equals(node))
                .map(SystemNode::supportUntil)
                .filter(Objects::nonNull)
                .filter(each -> each.isBefore(today))
                .findFirst()
                .map(each ->
                        new Text(
                                "サポートは%sに終了しています".formatted(Wording.dayWithYear(each).ja()),
                                "support ended " + Wording.dayWithYear(each).en()));
    }

    private ProductAdvisories.User user(ProductCase.User user) {
        Use use = user.use();
        String shown = network.index().nameOf(use.node());
        Text verdict = verdict(use);
        Text path = use.ours() ? needed(use.node()) : path(user);
        return new ProductAdvisories.User(
                use.node().value(), shown, use.ours(), use.verdict(), verdict, path);
    }

    private static Text verdict(Use use) {
        String version = use.version();
        Text label = use.verdict().label();
        boolean sure = use.verdict() == Verdict.AFFECTED || use.verdict() == Verdict.NOT_AFFECTED;
        String check = sure ? "" : "・要確認";
        String checkEn = sure ? "" : ", to verify";
        return new Text(
                (version == null ? "版の記録なし" : "版 " + version) + "(" + label.ja() + check + ")",
                (version == null ? "no version on record" : "version " + version)
                        + " ("
                        + label.en()
                        + checkEn
                        + ")");
    }

    /// What of ours needs the system.
    private @Nullable Text needed(NodeId system) {
        List<String> who =
                network.needs().stream()
                        .filter(each -> each.system().equals(system))
                        .map(Need::who)
                        .map(network.index()::nameOf)
                        .distinct()
                        .toList();
        if (who.isEmpty()) {
            return null;
        }
        int more = who.size() - MOST_NEEDING;
        List<String> first = who.subList(0, Math.min(MOST_NEEDING, who.size()));
        return new Text(
                "必要とする先: " + String.join("、", first) + (more > 0 ? "、ほか%d件".formatted(more) : ""),
                "needed by "
                        + String.join(", ", first)
                        + (more > 0 ? " and " + more + " more" : ""));
    }

    private static @Nullable Text path(ProductCase.User user) {
        if (user.paths().isEmpty()) {
            return null;
        }
        return user.paths().getFirst().why();
    }

    /// A day to be done by, the same every morning.
    private Text by(LocalDate day) {
        Text said = Wording.day(day);
        boolean passed = today.isAfter(day);
        return new Text(
                said.ja() + "まで" + (passed ? "(期限を過ぎています)" : ""),
                "By " + said.en() + (passed ? " (overdue)" : ""));
    }

    private List<ToDo> toDo(ProductCase one) {
        Advisory advisory = one.advisory();
        List<ToDo> lines = new ArrayList<>();
        LocalDate heard =
                (one.exploited()
                                ? firstHeard
                                        .ofExploitation(advisory)
                                        .or(() -> firstHeard.of(advisory))
                                : firstHeard.of(advisory))
                        .map(at -> at.atZone(zone).toLocalDate())
                        .orElse(today);
        LocalDate day = one.exploited() ? heard : heard.plusDays(USUAL_DAYS);
        Text by = by(day);
        Text remedy = remedy(advisory);
        if (!one.own().isEmpty()) {
            boolean sure =
                    one.own().stream().anyMatch(each -> each.use().verdict() == Verdict.AFFECTED);
            lines.add(
                    new ToDo(
                            new Text(
                                    "%s: %s%s(担当: システム所管部門)。%s"
                                            .formatted(
                                                    by.ja(),
                                                    sure ? "" : "当社の版を確かめ、対象なら",
                                                    remedy.ja(),
                                                    one.exploited() ? "侵入の痕跡も確かめます。" : ""),
                                    "%s: %s%s (owner of the system).%s"
                                            .formatted(
                                                    by.en(),
                                                    sure
                                                            ? ""
                                                            : "find out our version and, if affected, ",
                                                    remedy.en(),
                                                    one.exploited()
                                                            ? " Look for traces of a break-in."
                                                            : "")),
                            day));
        }
        if (!one.partners().isEmpty()) {
            LocalDate askBy = heard.plusDays(one.exploited() ? 1 : DAYS_TO_ASK);
            Text ask = by(askBy);
            lines.add(
                    new ToDo(
                            new Text(
                                    "%s: 取引先%d社に、版と対処の状況を照会します。"
                                            .formatted(ask.ja(), one.partners().size()),
                                    "%s: ask %d %s for version and remedy."
                                            .formatted(
                                                    ask.en(),
                                                    one.partners().size(),
                                                    one.partners().size() == 1
                                                            ? "partner"
                                                            : "partners")),
                            askBy));
        }
        return lines;
    }

    private static Text remedy(Advisory advisory) {
        Affected product = advisory.product();
        String fixed =
                product == null
                        ? ""
                        : String.join(" / ", product.fixed().stream().map(Noted::value).toList());
        boolean workaround = advisory.workaround() != null;
        if (fixed.isEmpty()) {
            return workaround
                    ? new Text("回避策を実施します", "apply the workaround")
                    : new Text(
                            "提供元の対策を確かめ、外部からの到達を絞ります",
                            "check what the maker advises and limit access from outside");
        }
        return new Text(
                "修正版 %s へ更新%sします".formatted(fixed, workaround ? "(すぐに更新できなければ回避策を実施)" : ""),
                "update to %s%s"
                        .formatted(
                                fixed, workaround ? ", or apply the workaround until then" : ""));
    }

    private static @Nullable String range(Advisory advisory) {
        Affected product = advisory.product();
        return product == null || product.ranges().isEmpty()
                ? null
                : String.join("; ", product.ranges().stream().map(VersionRange::typed).toList());
    }

    static Text ranges(List<VersionRange> ranges) {
        return IncidentWords.join(ranges.stream().map(VersionRange::shown).distinct().toList());
    }

    /// One line on an advisory that nobody of ours is concerned by.
    Text other(ProductCase one) {
        Advisory advisory = one.advisory();
        Text kind = kind(advisory);
        String source = shelf.nameOf(advisory.reports().getLast());
        Text why;
        if (advisory.product() == null) {
            why =
                    new Text(
                            "製品名を読み取れません。記事で確かめてください",
                            "its product could not be read; see the report");
        } else if (!one.near().isEmpty()) {
            why =
                    new Text(
                            "該当なし。ただし名前の近い製品が%d件あります(要確認)".formatted(one.near().size()),
                            "nobody on record, but %d similar product names are to be verified"
                                    .formatted(one.near().size()));
        } else if (!one.unaffected().isEmpty()) {
            why =
                    new Text(
                            "利用%d件、いずれも対象外の版です".formatted(one.unaffected().size()),
                            "used %d times, none in an affected version"
                                    .formatted(one.unaffected().size()));
        } else {
            why = new Text("該当なし(記録にある利用者はいません)", "nobody on record uses it");
        }
        return new Text(
                "%s — %s: %s [%s]".formatted(advisory.shown(), kind.ja(), why.ja(), source),
                "%s — %s: %s [%s]".formatted(advisory.shown(), kind.en(), why.en(), source));
    }
}
