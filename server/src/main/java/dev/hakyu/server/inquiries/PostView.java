package dev.hakyu.server.inquiries;

import dev.hakyu.model.Problem;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;

/// How the sending of an inquiry's letters stands, for the page.
///
/// @param running letters of this inquiry are being sent
/// @param busy those of another are
/// @param handed how many were handed over so far
/// @param ended when the last sending ended, or empty
public record PostView(
        boolean running,
        boolean busy,
        int handed,
        String ended,
        int sent,
        int skipped,
        List<Problem> problems) {
    public PostView {
        problems = List.copyOf(problems);
    }

    static PostView of(String inquiry, LetterPost post, Snapshot now) {
        boolean running = post.running().filter(each -> each.inquiry().equals(inquiry)).isPresent();
        int handed = post.running().map(LetterPost.Running::handed).orElse(0);
        return post.ended(inquiry)
                .map(ended ->
                        new PostView(
                                running,
                                post.running().isPresent() && !running,
                                handed,
                                Moments.shown(ended.at(), now.settings().zone()),
                                ended.sent(),
                                ended.skipped(),
                                ended.problems()))
                .orElse(
                        new PostView(
                                running,
                                post.running().isPresent() && !running,
                                handed,
                                "",
                                0,
                                0,
                                List.of()));
    }
}
