package dev.hakyu.server.incidents;

import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Adding reports by hand: files, pasted words, a page of the web.
@Controller
class AddPages {
    private final Pages pages;
    private final Additions additions;

    AddPages(Pages pages, Additions additions) {
        this.pages = pages;
        this.additions = additions;
    }

    @GetMapping("/incidents/add")
    View form(HttpServletRequest request) {
        return page(request, List.of());
    }

    @PostMapping("/incidents/add/files")
    View files(
            HttpServletRequest request,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Principal who) {
        List<MultipartFile> sent = files == null ? List.of() : files;
        if (sent.size() > Additions.MOST_FILES) {
            return page(request, List.of(Addition.refused("", Refusals.TOO_MANY, Refusals.FEWER)));
        }
        List<Addition> outcomes = new ArrayList<>();
        for (MultipartFile file : sent) {
            outcomes.add(file(file, who.getName()));
        }
        return page(request, outcomes);
    }

    @PostMapping("/incidents/add/text")
    View text(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String published,
            @RequestParam String text,
            Principal who) {
        Pasted pasted = new Pasted(title, source, day(published), text);
        if (text.isBlank()) {
            return page(
                    request, List.of(Addition.refused("", Refusals.EMPTY, Refusals.OTHER_FILE)));
        }
        if (pasted.isTooLong()) {
            return page(
                    request, List.of(Addition.refused("", Refusals.TOO_LONG, Refusals.SMALLER)));
        }
        return page(request, List.of(additions.text(pasted, who.getName())));
    }

    @PostMapping("/incidents/add/url")
    View address(HttpServletRequest request, @RequestParam String url, Principal who) {
        return page(request, List.of(additions.page(url, who.getName())));
    }

    private Addition file(MultipartFile file, String who) {
        String sent = file.getOriginalFilename();
        try {
            return additions.file(sent == null ? "" : sent, file.getBytes(), who);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private View page(HttpServletRequest request, List<Addition> outcomes) {
        return pages.show(
                request,
                Section.INCIDENTS,
                "incidents.add",
                "incidents/add.jte",
                Map.of("additions", outcomes));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Chosen.refused();
        }
    }
}
