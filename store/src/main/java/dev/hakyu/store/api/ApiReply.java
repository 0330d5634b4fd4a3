package dev.hakyu.store.api;

import dev.hakyu.model.source.Content;

/// What a program was answered.
///
/// @param status of HTTP, 200 to 499
/// @param headers those that belong to the answer, one `Name: value` a line
public record ApiReply(int status, String headers, Content body) {
    public ApiReply {
        if (status < 200 || status > 499) {
            throw new IllegalArgumentException(
                    "only answers that stand are kept, of status 200 to 499: " + status);
        }
    }
}
