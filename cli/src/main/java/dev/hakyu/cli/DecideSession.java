package dev.hakyu.cli;

import dev.hakyu.brief.api.ActionDesk;
import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.daily.job.KnownReports;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One run of `hakyu decide`: the workspace with what can be decided on, and where it is kept.
final class DecideSession {
    private final Session session;
    private final DecideOptions options;
    private final Network network;
    private final ZoneId zone;
    private static final Duration ONE_MOMENT = Duration.ofMinutes(1);
    private final DecisionLog log;
    private final DecisionLog.Contents contents;
    private final DecisionDesk desk;
    private final ActionDesk actionDesk;
    private final Instant moment;

    private DecideSession(
            Session session,
            DecideOptions options,
            WorkspaceFiles files,
            DecisionLog.Contents contents,
            DecisionDesk desk,
            ActionDesk actionDesk,
            Instant moment) {
        this.session = session;
        this.options = options;
        this.network = files.network();
        this.zone = files.settings().zone();
        this.log = DecisionLog.in(files.directory());
        this.contents = contents;
        this.desk = desk;
        this.actionDesk = actionDesk;
        this.moment = moment;
    }

    /// Reads the workspace.
    ///
    /// @throws InputRejected when the folder is no workspace
    static DecideSession open(Session session, Path directory, DecideOptions options)
            throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ZoneId zone = files.settings().zone();
        Instant moment = session.moment(options.asOf, zone);
        DecisionLog.Contents contents =
                DecisionLog.in(files.directory()).read(session.decidedUntil(moment));
        ProblemPrinter.print(contents.problems(), session.err(), session.lang());
        DecisionDesk desk =
                DecisionDesk.open(
                        files.network(),
                        KnownReports.at(files, moment, "hakyu decide", session.clock()).readings(),
                        contents.decisions(),
                        moment.atZone(zone).toLocalDate());
        return new DecideSession(
                session,
                options,
                files,
                contents,
                desk,
                new ActionDesk(files.network(), files.settings(), moment),
                moment);
    }

    Session session() {
        return session;
    }

    DecisionDesk desk() {
        return desk;
    }

    ActionDesk actionDesk() {
        return actionDesk;
    }

    Network network() {
        return network;
    }

    DecisionLog.Contents contents() {
        return contents;
    }

    /// A new decision's author, time and reason.
    ///
    /// @param what kind and content
    Said said(String what, boolean needsReason) {
        OffsetDateTime now =
                (options.asOf == null ? moment : behindOthers())
                        .truncatedTo(ChronoUnit.MILLIS)
                        .atZone(zone)
                        .toOffsetDateTime();
        return Said.now(now, options.person(), options.reason(needsReason), what);
    }

    /// In a rehearsal several decisions are of one moment: each is a little later than the last, so
    /// that their order stands.
    private Instant behindOthers() {
        return contents.decisions().all().stream()
                .map(each -> each.at())
                .filter(at -> !at.isBefore(moment) && at.isBefore(moment.plus(ONE_MOMENT)))
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMillis(1))
                .orElse(moment);
    }

    /// The one incident that was typed.
    ///
    /// @throws InputRejected when there is none, or more than one
    DecisionDesk.Matter matter(String typed) {
        return one(
                typed,
                desk.listMatters(typed),
                each -> each.id() + "  " + each.incident().victim().value().name(),
                desk.matters(),
                new Text("事案", "incident"));
    }

    /// What a decision can be about: an incident or an advisory.
    ///
    /// @param ref for the decision to remember
    /// @param seen what is known of it now
    record Subject(IncidentId id, IncidentRef ref, Seen seen) {}

    /// The one incident or advisory that was typed.
    ///
    /// @throws InputRejected when there is none, or more than one
    Subject subject(String typed) {
        List<DecisionDesk.Notice> notices = desk.listNotices(typed);
        if (notices.isEmpty() || !desk.listMatters(typed).isEmpty()) {
            DecisionDesk.Matter matter = matter(typed);
            return new Subject(matter.incident().id(), desk.refer(matter), desk.seen(matter));
        }
        DecisionDesk.Notice notice =
                one(
                        typed,
                        notices,
                        each -> each.id() + "  " + each.advisory().shown(),
                        desk.notices(),
                        new Text("製品の脆弱性", "product vulnerability"));
        return new Subject(notice.advisory().id(), desk.refer(notice), desk.seen(notice));
    }

    /// When it was, in the zone of the company; now when it was not typed.
    ///
    /// @throws WrongUsage when it is no moment, or one to come
    OffsetDateTime past(String option, @Nullable String typed) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        Instant at = typed == null ? now : MomentOption.parse(option, typed, zone);
        if (at.isAfter(now) || at.atZone(zone).getYear() < Decision.EARLIEST_YEAR) {
            throw new WrongUsage(
                    new Text(
                            "%s: %d年から現在までの日時を指定してください。".formatted(option, Decision.EARLIEST_YEAR),
                            "%s: give a moment from %d until now."
                                    .formatted(option, Decision.EARLIEST_YEAR)));
        }
        return at.atZone(zone).toOffsetDateTime();
    }

    /// On one line, as long as a decision keeps.
    static String line(String text) {
        String line = text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]+", " ").strip();
        return line.length() <= Decision.LONGEST_LINE
                ? line
                : line.substring(0, Decision.LONGEST_LINE);
    }

    DecisionDesk.Question question(String typed) {
        return one(
                typed,
                desk.listQuestions(typed),
                each -> each.id() + "  " + each.mention() + " / " + each.ours(),
                desk.questions(),
                new Text("要確認の名前", "open question"));
    }

    Decision decision(String typed) {
        return one(
                typed,
                contents.decisions().listByPrefix(typed),
                each -> each.id() + "  " + DecisionText.of(each, network).in(session.lang()),
                contents.decisions().all().reversed(),
                new Text("判断", "decision"));
    }

    /// An organisation of the network, by its id or its registered name.
    Organisation organisation(String typed) {
        List<Organisation> byId =
                network.organisations().stream()
                        .filter(each -> each.id().value().equals(typed))
                        .toList();
        return one(
                typed,
                byId.isEmpty()
                        ? network.organisations().stream()
                                .filter(each -> each.name().equals(typed))
                                .toList()
                        : byId,
                each -> each.id() + "  " + each.name(),
                List.of(),
                new Text("組織", "organisation"));
    }

    /// Exactly one of the candidates, or a problem that lists those that can be typed.
    <T> T one(String typed, List<T> found, Function<T, String> shown, List<T> all, Text kind) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<T> offered = found.isEmpty() ? all : found;
        List<String> lines = offered.stream().limit(10).map(shown).toList();
        String list = lines.isEmpty() ? "-" : String.join(" | ", lines);
        throw new InputRejected(
                Problem.error(
                        found.isEmpty() ? "decide-unknown" : "decide-ambiguous",
                        Place.file(typed),
                        found.isEmpty()
                                ? new Text(
                                        "この%sはありません。".formatted(kind.ja()),
                                        "There is no such %s.".formatted(kind.en()))
                                : new Text(
                                        "%d件の%sに当たります。".formatted(found.size(), kind.ja()),
                                        "%d of them: which %s?".formatted(found.size(), kind.en())),
                        found.isEmpty()
                                ? new Text(
                                        "hakyu decide DIR list(期限と対応は list 事案の番号)で番号を確かめてください。例: "
                                                + list,
                                        "See hakyu decide DIR list (list INCIDENT for clocks and"
                                                + " actions). For example: "
                                                + list)
                                : new Text(
                                        "番号をもう少し長く入力してください: " + list,
                                        "Type more of the id: " + list)));
    }

    /// Keeps the decisions and says so, with how each is taken back.
    int keep(List<? extends Decision> decisions) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Decision decision : decisions) {
            files.add(log.append(decision));
        }
        if (options.json) {
            List<Map<String, Object>> said = new ArrayList<>();
            for (int i = 0; i < decisions.size(); i++) {
                Map<String, Object> one = DecisionJson.of(decisions.get(i), network);
                one.put("file", files.get(i).toString());
                said.add(one);
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("version", 1);
            result.put("recorded", said);
            session.out().println(JsonText.of(result));
        } else {
            for (int i = 0; i < decisions.size(); i++) {
                Decision decision = decisions.get(i);
                Text text = DecisionText.of(decision, network);
                session.say(
                        session.out(),
                        new Text(
                                "記録しました: %s [%s] → %s"
                                        .formatted(
                                                ProblemPrinter.visible(text.ja()),
                                                decision.id(),
                                                files.get(i)),
                                "Recorded: %s [%s] → %s"
                                        .formatted(
                                                ProblemPrinter.visible(text.en()),
                                                decision.id(),
                                                files.get(i))));
            }
        }
        return status();
    }

    /// One when a file of decisions has an error, so that it is not overlooked.
    int status() {
        return contents.problems().stream().anyMatch(Problem::isError)
                ? ExitStatus.REJECTED
                : ExitStatus.DONE;
    }
}
