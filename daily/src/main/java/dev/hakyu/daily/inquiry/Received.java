package dev.hakyu.daily.inquiry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A form that came back and belongs to a supplier of the inquiry.
///
/// @param name of the file as it came
/// @param sha256 of its bytes
/// @param answeredBy as written, shortened; empty when not said
/// @param answeredOn the day it was answered, or came in
/// @param unread lines that could not be taken
record Received(
        Path file,
        String name,
        String sha256,
        Asked asked,
        String answeredBy,
        LocalDate answeredOn,
        List<Answer> answers,
        List<UnreadCell> unread) {
    Received {
        answers = List.copyOf(answers);
        unread = List.copyOf(unread);
    }

    /// How many lines could not be taken.
    int errors() {
        return unread.size();
    }

    /// Whether this line was taken.
    boolean answers(String no) {
        return answers.stream().anyMatch(each -> each.row().no().equals(no));
    }
}
