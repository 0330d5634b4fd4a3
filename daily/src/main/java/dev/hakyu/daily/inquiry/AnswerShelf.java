package dev.hakyu.daily.inquiry;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Keeps what came back: the file as it came, and each supplier's answers as JSON.
final class AnswerShelf {
    private static final int VERSION = 1;
    private static final int SHA_CHARS = 12;
    private final InquiryFolder folder;

    AnswerShelf(InquiryFolder folder) {
        this.folder = folder;
    }

    /// The name under which a file is kept: never the one it came with.
    static String fileName(Received received) {
        String name = received.name().toLowerCase(Locale.ROOT);
        String ending = name.endsWith(".csv") || name.endsWith(".tsv") ? ".csv" : ".xlsx";
        return FileNames.of(received.asked().supplier())
                + "-"
                + received.sha256().substring(0, SHA_CHARS)
                + ending;
    }

    /// Keeps the files, and the answers that hold.
    List<Path> keep(List<Received> received, List<Answer> holding, Instant now) throws IOException {
        Path answers = folder.below("answers");
        List<Path> written = new ArrayList<>();
        Map<OrganisationId, Received> last = new LinkedHashMap<>();
        for (Received each : received) {
            Path copy = answers.resolve(fileName(each));
            Files.copy(each.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            written.add(copy);
            last.put(each.asked().supplier(), each);
        }
        for (Map.Entry<OrganisationId, Received> each : last.entrySet()) {
            Path file = answers.resolve(FileNames.of(each.getKey()) + ".json");
            List<Answer> own =
                    holding.stream()
                            .filter(answer -> answer.asked().supplier().equals(each.getKey()))
                            .toList();
            WholeFile.write(file, text(each.getValue(), own, KnownAnswers.read(file), now));
            written.add(file);
        }
        return written;
    }

    /// The answers of a supplier: those of before, with the new ones laid over them.
    private static String text(
            Received received, List<Answer> own, Map<String, Object> before, Instant now) {
        Map<String, Object> answers = new LinkedHashMap<>(before);
        for (Answer answer : own) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("question", answer.question().id());
            entry.put("object", answer.row().object());
            entry.put("value", answer.value());
            entry.put("as_written", answer.raw());
            entry.put("remark", answer.remark());
            entry.put("answered_on", answer.answeredOn().toString());
            answers.put(answer.row().no(), entry);
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("version", VERSION);
        doc.put("supplier", received.asked().supplier().value());
        doc.put("answered_by", received.answeredBy());
        doc.put("answered_on", received.answeredOn().toString());
        doc.put("received", now.toString());
        doc.put("answers", answers);
        return InquiryJson.writeValue(doc);
    }
}
