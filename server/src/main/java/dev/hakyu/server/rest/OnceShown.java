package dev.hakyu.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers that hold a secret which is kept nowhere: whoever sends the write again is told what was
/// done, without it.
@Component
public class OnceShown {
    private final JsonMapper json;

    OnceShown(JsonMapper json) {
        this.json = json;
    }

    /// Keeps this instead of the answer to a request.
    public void keepInstead(HttpServletRequest request, Object withoutSecret) {
        request.setAttribute(WriteFilter.KEPT_INSTEAD, json.writeValueAsBytes(withoutSecret));
    }
}
