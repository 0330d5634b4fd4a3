package dev.hakyu.server.workspace;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The server has just started and reads the workspace; what was asked for is not done.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class StillReading extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    StillReading() {
        super("The workspace is being read.", null, false, false);
    }
}
