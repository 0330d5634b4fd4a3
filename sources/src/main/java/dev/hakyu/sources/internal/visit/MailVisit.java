package dev.hakyu.sources.internal.visit;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.sources.internal.entry.ItemRules;
import dev.hakyu.sources.internal.mail.Mail;
import dev.hakyu.sources.internal.mail.MailFolder;
import dev.hakyu.sources.internal.mail.MailTrouble;
import dev.hakyu.sources.internal.web.Allowance;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visit to a folder of a mailbox.
public final class MailVisit {
    private static final String MEDIA_TYPE = "message/rfc822";
    private final Source.Mailbox source;
    private final FetchLimits limits;
    private final Secrets secrets;
    private final Allowance allowance;
    private final Memory memory;

    public MailVisit(
            Source.Mailbox source,
            SourceState before,
            FetchLimits limits,
            Secrets secrets,
            Allowance allowance,
            Clock clock) {
        this.source = source;
        this.limits = limits;
        this.secrets = secrets;
        this.allowance = allowance;
        this.memory = new Memory(before, address(source), clock);
    }

    /// What came in since the last visit.
    public Visited visit() {
        if (memory.mustWait()) {
            return Deferral.of(source, memory);
        }
        try {
            ItemRules rules = ItemRules.of(source.filter());
            MailFolder.NewMails mails = look(memory.cursor());
            List<Item> items = new ArrayList<>();
            for (Mail mail : mails.mails()) {
                if (rules.judge(mail.subject(), mail.text()).kept()) {
                    items.add(item(mail));
                }
            }
            memory.cursor(mails.mark());
            int all = mails.mails().size();
            FetchFailed brokenOff = mails.isWhole() ? null : allowance.failure();
            List<Problem> problems = new ArrayList<>();
            mails.leftOut().forEach(each -> problems.add(leftOut(each)));
            if (mails.waiting() > 0) {
                problems.add(Visited.leftOut(source, mails.waiting(), limits.itemsPerSource()));
            }
            if (mails.older() > 0) {
                problems.add(older(mails.older()));
            }
            if (brokenOff != null) {
                problems.add(Visited.problem(source, brokenOff));
            }
            return new Visited(
                    items,
                    memory.succeeded(items.size(), brokenOff),
                    problems,
                    new SourceCount(
                            source.id(),
                            Outcome.FETCHED,
                            all,
                            all - items.size(),
                            0,
                            items.size(),
                            mails.leftOut().size()));
        } catch (FetchFailed e) {
            return Visited.nothing(
                    source, memory.failed(e), List.of(Visited.problem(source, e)), Outcome.FAILED);
        }
    }

    /// The mails after a mark.
    public MailFolder.NewMails look(@Nullable String mark) throws FetchFailed {
        String password =
                secrets.find(source.password()).orElseThrow(() -> MailTrouble.noPassword(source));
        allowance.requireSome();
        return new MailFolder(source, limits, allowance)
                .read(mark, memory.oldestTaken(limits.backlogDays()), password);
    }

    private Item item(Mail mail) {
        return new Item(
                source.id(),
                mail.location(),
                mail.subject(),
                mail.sent(),
                memory.now(),
                MEDIA_TYPE,
                mail.content());
    }

    private Problem leftOut(Text why) {
        return Visited.problem(
                source,
                "mail-too-large",
                why,
                new Text(
                        "必要なら本文を取り出して reports フォルダーに置いてください。",
                        "If it matters, put its text into the folder reports."));
    }

    private Problem older(int count) {
        return Visited.problem(
                source,
                "mail-older-left-out",
                new Text(
                        "初めての取得のため新しい%d通だけを取得しました。直近%d日のそれより古い%d通は取得していません。"
                                .formatted(limits.itemsPerSource(), limits.backlogDays(), count),
                        "This was the first fetch, which takes the newest %d mails: of the last %d days, %d older ones were left out."
                                .formatted(limits.itemsPerSource(), limits.backlogDays(), count)),
                new Text(
                        "次回以降も取得しません。必要なメールは .eml として保存し、reports フォルダーに置いてください。",
                        "They are not taken later either; save those that matter as .eml and put them into the folder reports."));
    }

    /// Another host, user or folder has other marks.
    private static @Nullable URI address(Source.Mailbox source) {
        try {
            return new URI(
                    "imap",
                    source.user(),
                    source.host(),
                    source.port(),
                    "/" + source.folder(),
                    null,
                    null);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
