package dev.hakyu.daily.inquiry;

import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the letters of an inquiry from the standard texts.
final class LetterWriter {
    private static final List<String> DEPARTMENT_ENDINGS =
            List.of("窓口", "部", "課", "係", "室", "センター", "受付", "事務局", "グループ", "チーム", "本部");
    private static final Set<String> AS_IT_IS = Set.of("inquiry", "reply_to");
    private static final int MOST_QUESTIONS_SHOWN = 10;

    private final Inquiry inquiry;
    private final WorkspaceFiles files;
    private final Network.Index index;
    private final Templates templates;
    private final String sender;
    private final MailAddress from;
    private final LetterPeople people;
    private final Lang lang;
    private final EnglishText english;

    /// @param by who acts at our side
    /// @param from whose address the mail bears
    LetterWriter(Inquiry inquiry, WorkspaceFiles files, String by, MailAddress from) {
        this.inquiry = inquiry;
        this.files = files;
        this.index = files.network().index();
        this.templates = Templates.of(files.directory());
        this.people = new LetterPeople(files, inquiry);
        this.sender = people.signer(by);
        this.from = from;
        this.lang = inquiry.lang();
        this.english = EnglishText.of(files);
    }

    /// The first letters, one to each addressee, in the order of the inquiry.
    List<Dispatch> inquiries() {
        Map<OrganisationId, List<Asked>> byAddressee = new LinkedHashMap<>();
        for (Asked each : inquiry.asked()) {
            byAddressee.computeIfAbsent(each.addressee(), key -> new ArrayList<>()).add(each);
        }
        List<Dispatch> dispatches = new ArrayList<>();
        byAddressee.forEach((addressee, forms) -> {
            List<Asked> sorted =
                    forms.stream()
                            .sorted(
                                    Comparator.comparing(
                                            (Asked each) -> !each.supplier().equals(addressee)))
                            .toList();
            boolean own = sorted.getFirst().supplier().equals(addressee);
            LetterKind kind = own ? kind(sorted.getFirst()) : LetterKind.SECOND_TIER;
            dispatches.add(new Dispatch(Letters.inquiry(addressee), addressee, kind, sorted));
        });
        return dispatches;
    }

    private LetterKind kind(Asked asked) {
        return switch (inquiry.cause()) {
            case Cause.OfIncident incident ->
                    !asked.victim()
                            ? LetterKind.INCIDENT
                            : incident.isUnconfirmed() ? LetterKind.CLAIM : LetterKind.VICTIM;
            case Cause.OfProduct product -> LetterKind.PRODUCT;
            case Cause.OfOther other -> LetterKind.OTHER;
        };
    }

    /// Where the answer to a letter goes.
    MailAddress replyTo(Dispatch dispatch) {
        return people.replyTo(dispatch.addressee(), from);
    }

    /// The text of a letter.
    Letter write(Dispatch dispatch) throws IOException {
        return templates.fill(dispatch.kind(), lang, values(dispatch));
    }

    private Map<String, String> values(Dispatch dispatch) {
        Optional<Organisation> addressee = index.findOrganisation(dispatch.addressee());
        Instant due =
                dispatch.forms().stream().map(Asked::due).min(Instant::compareTo).orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("company", company());
        values.put("sender", sender);
        values.put("supplier", addressee.map(this::nameIn).orElse(dispatch.addressee().value()));
        values.put("contact", contact(addressee));
        values.put("inquiry", inquiry.id().value());
        values.put("subject", people.subject(dispatch).in(lang));
        values.put("buyer", people.buyerLine(dispatch.addressee()));
        values.put(
                "reply_to", new Text("返信先: ", "Reply to: ").in(lang) + replyTo(dispatch).address());
        values.put("due", FormWorkbook.FormTime.shown(due, files.settings().zone(), lang));
        values.put("published", people.published(dispatch).in(lang));
        values.put("questions", questions(dispatch.forms().getFirst()));
        values.put("connection", LetterConnection.in(lang, files.network(), dispatch.addressee()));
        values.put("second_tier", secondTier(dispatch));
        if (lang == Lang.EN) {
            values.replaceAll((name, value) -> AS_IT_IS.contains(name) ? value : english(value));
        }
        return values;
    }

    private String english(String lines) {
        return lines.isBlank() ? lines : english.in(Text.same(lines)).en();
    }

    private String nameIn(Organisation organisation) {
        return LetterName.of(organisation, lang);
    }

    private String company() {
        String said = files.settings().company().name();
        List<Organisation> self = files.network().self();
        if (!self.isEmpty()) {
            return nameIn(self.getFirst());
        }
        return said == null ? new Text("弊社", "our company").in(lang) : said;
    }

    private String contact(Optional<Organisation> addressee) {
        String name = addressee.map(each -> each.contact().name()).orElse(null);
        if (lang == Lang.EN) {
            return name == null || !name.chars().allMatch(c -> c < 0x250) ? "Sir or Madam" : name;
        }
        if (name == null) {
            return "ご担当者 様";
        }
        boolean department = DEPARTMENT_ENDINGS.stream().anyMatch(name::endsWith);
        boolean polite = name.endsWith("様") || name.endsWith("御中");
        return polite ? name : name + (department ? " 御中" : " 様");
    }

    private String questions(Asked asked) {
        Set<String> words = new LinkedHashSet<>();
        for (FormRow row : asked.rows()) {
            words.add(inquiry.question(row.question()).words().in(lang));
        }
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String each : words) {
            if (++number > MOST_QUESTIONS_SHOWN) {
                lines.add(new Text("ほか、回答票をご覧ください。", "More in the form.").in(lang));
                break;
            }
            lines.add(number + ". " + each);
        }
        return String.join("\n", lines);
    }

    private String secondTier(Dispatch dispatch) {
        List<Asked> others =
                dispatch.forms().stream()
                        .filter(each -> !each.supplier().equals(dispatch.addressee()))
                        .toList();
        if (others.isEmpty()) {
            return "";
        }
        List<String> names = others.stream().map(Asked::name).toList();
        return new Text(
                        "次の各社につきましては、貴社を通じてご確認いただきたく、各社あての回答票を添付しております。"
                                + "お手数をおかけいたしますが、貴社からお渡しいただけますでしょうか。\n\n"
                                + "・"
                                + String.join("\n・", names),
                        "For the following companies we would ask you to pass the attached forms"
                                + " on.\n\n- "
                                + String.join("\n- ", names))
                .in(lang);
    }
}
