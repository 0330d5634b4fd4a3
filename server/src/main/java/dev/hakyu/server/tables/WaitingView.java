package dev.hakyu.server.tables;

/// Files that wait for a decision, as a page names them.
public record WaitingView(String id, String names) {
    static WaitingView of(WaitingImport sent) {
        return new WaitingView(sent.id(), sent.names());
    }
}
