package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.brief.api.ProductAdvisories.ToDo;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.product.VersionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Weaknesses of products in a message.
final class Products {
    private static final int MOST_USERS = 4;

    private Products() {}

    /// How many weaknesses are told of, at the end of a subject: ・脆弱性1件.
    static Tail counted(int count) {
        return count == 0
                ? Tail.NONE
                : new Tail(
                        "・脆弱性%d件".formatted(count),
                        ", %d %s"
                                .formatted(
                                        count, count == 1 ? "vulnerability" : "vulnerabilities"));
    }

    static Text lead(List<Notice> fresh) {
        ProductAdvisories.Entry first = fresh.getFirst().entry();
        String more = fresh.size() == 1 ? "" : "ほか%d件、".formatted(fresh.size() - 1);
        return new Text(
                "製品の脆弱性: %s%s(%s)。%s"
                        .formatted(
                                more.isEmpty() ? "" : more,
                                first.product(),
                                first.kind().ja(),
                                first.summary().ja()),
                "Products: %s (%s)%s. %s"
                        .formatted(
                                first.product(),
                                first.kind().en(),
                                fresh.size() == 1 ? "" : " and %d more".formatted(fresh.size() - 1),
                                first.summary().en()));
    }

    /// The board's edition names no system and no version of ours.
    static Digest.Entry entry(Notice notice, List<Text> changes, Edition edition) {
        ProductAdvisories.Entry entry = notice.entry();
        List<Digest.Line> lines = new ArrayList<>();
        Text summary = entry.summary();
        lines.add(
                new Digest.Line(
                        new Text("利用", "In use"),
                        new Text(summary.ja(), Entries.after("In use:", summary.en()))));
        if (edition == Edition.IN_CHARGE) {
            notice.advisory().findProduct().ifPresent(each -> lines.addAll(versions(each)));
            for (ProductAdvisories.User user : entry.users().stream().limit(MOST_USERS).toList()) {
                lines.add(new Digest.Line(Text.same(user.name()), user.version()));
            }
        }
        for (ToDo each : entry.toDo()) {
            lines.add(new Digest.Line(new Text("行うこと", "To do"), each.what()));
        }
        if (edition == Edition.IN_CHARGE && entry.inquiry() != null) {
            lines.add(new Digest.Line(new Text("照会", "To ask"), Text.same(entry.inquiry())));
        }
        return new Digest.Entry(title(entry), changes, lines);
    }

    /// Which versions are concerned, and which mend it.
    private static List<Digest.Line> versions(Affected product) {
        List<Digest.Line> lines = new ArrayList<>();
        List<Text> ranges = product.ranges().stream().map(VersionRange::shown).toList();
        if (!ranges.isEmpty()) {
            lines.add(
                    new Digest.Line(
                            new Text("対象の版", "Affected"),
                            new Text(
                                    String.join("、", ranges.stream().map(Text::ja).toList()),
                                    String.join("; ", ranges.stream().map(Text::en).toList()))));
        }
        List<String> fixed = product.fixed().stream().map(Noted::value).toList();
        if (!fixed.isEmpty()) {
            lines.add(
                    new Digest.Line(
                            new Text("修正版", "Fixed in"), Text.same(String.join(" / ", fixed))));
        }
        return lines;
    }

    /// What is still to be done of a weakness that is used in attacks on what we run: it stays
    /// until the network says that it is done, or a person puts it aside.
    static Optional<Text> open(Notice notice) {
        ProductAdvisories.Entry entry = notice.entry();
        return notice.isPressing() && !entry.toDo().isEmpty()
                ? Optional.of(
                        new Text(
                                "未了の脆弱性対応: %s ― %s"
                                        .formatted(
                                                title(entry).ja(),
                                                entry.toDo().getFirst().what().ja()),
                                "Weakness still open: %s. %s"
                                        .formatted(
                                                title(entry).en(),
                                                entry.toDo().getFirst().what().en())))
                : Optional.empty();
    }

    /// What is due today of those of which nothing changed.
    static List<Text> dueToday(Telling telling) {
        LocalDate today = telling.asOf().atZone(telling.zone()).toLocalDate();
        List<Text> lines = new ArrayList<>();
        for (Notice notice : telling.sameProducts()) {
            Text title = title(notice.entry());
            notice.entry().toDo().stream()
                    .skip(open(notice).isPresent() ? 1 : 0)
                    .filter(each -> each.by().equals(today))
                    .map(ToDo::what)
                    .map(each ->
                            new Text(
                                    "本日が期限の製品の対応: %s ― %s".formatted(title.ja(), each.ja()),
                                    "Product due today: %s. %s".formatted(title.en(), each.en())))
                    .forEach(lines::add);
        }
        return lines;
    }

    static Text title(ProductAdvisories.Entry entry) {
        return new Text(
                entry.product() + " — " + entry.kind().ja(),
                entry.product() + " — " + entry.kind().en());
    }
}
