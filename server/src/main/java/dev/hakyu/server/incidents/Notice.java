package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.server.shell.LocalPath;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.store.api.HandlingKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// What was just done, said on the page that a form comes back to, with what takes it back.
///
/// It stands in the address, so that it survives a reload and asks for no memory of the server.
///
/// @param lines what was done
/// @param undo ids of decisions that can be taken back
public record Notice(List<Text> lines, List<String> undo) {
    private static final String DECISION = "decided";
    private static final String HANDLING = "did";
    private static final String COUNT = "of";
    private static final int MOST = 50;

    public Notice {
        lines = List.copyOf(lines);
        undo = List.copyOf(undo);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// What the address of a request says was done.
    public static Notice of(HttpServletRequest request, Snapshot now) {
        List<Text> lines = new ArrayList<>();
        List<String> undo = new ArrayList<>();
        String[] ids = request.getParameterValues(DECISION);
        if (ids != null) {
            Arrays.stream(ids)
                    .limit(MOST)
                    .flatMap(id -> find(now, id).stream())
                    .forEach(decision -> {
                        lines.add(DecisionText.of(decision, now.network()));
                        if (!now.rulings().decisions().isUndone(decision.id())) {
                            undo.add(decision.id().value());
                        }
                    });
        }
        handled(request).ifPresent(lines::add);
        return new Notice(lines, undo);
    }

    /// Back to where a form was, saying what was decided.
    static View back(String back, List<Decision> decisions) {
        UriComponentsBuilder uri = clean(back);
        decisions.stream().limit(MOST).forEach(each -> uri.queryParam(DECISION, each.id().value()));
        return redirect(uri);
    }

    /// Back to where a form was, saying what was done about how many incidents.
    static View back(String back, HandlingKind kind, int count) {
        return redirect(clean(back).queryParam(HANDLING, kind.id()).queryParam(COUNT, count));
    }

    private static UriComponentsBuilder clean(String back) {
        return UriComponentsBuilder.fromUriString(LocalPath.orElse(back, "/incidents"))
                .replaceQueryParam(DECISION)
                .replaceQueryParam(HANDLING)
                .replaceQueryParam(COUNT);
    }

    private static View redirect(UriComponentsBuilder uri) {
        RedirectView view = new RedirectView(uri.build(true).toUriString());
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static Optional<Decision> find(Snapshot now, String id) {
        return now.rulings().decisions().all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
    }

    private static Optional<Text> handled(HttpServletRequest request) {
        String did = request.getParameter(HANDLING);
        String of = request.getParameter(COUNT);
        if (did == null
                || of == null
                || of.length() > 6
                || !of.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Arrays.stream(HandlingKind.values())
                .filter(each -> each.id().equals(did))
                .findFirst()
                .map(kind -> said(kind, of));
    }

    private static Text said(HandlingKind kind, String count) {
        return switch (kind) {
            case ACCEPTED ->
                    new Text(count + "件を対応中にしました。", "Incidents taken in hand: " + count + ".");
            case SNOOZED -> new Text(count + "件を保留にしました。", "Incidents snoozed: " + count + ".");
            case ASSIGNED -> new Text(count + "件の担当を変えました。", "Incidents assigned: " + count + ".");
            case REOPENED ->
                    new Text(count + "件を未対応に戻しました。", "Incidents opened again: " + count + ".");
        };
    }
}
