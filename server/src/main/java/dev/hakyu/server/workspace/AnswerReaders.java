package dev.hakyu.server.workspace;

import java.util.Set;

/// Who sees what suppliers answered. Asked at every look at the workspace.
public interface AnswerReaders {
    /// An inquiry that was answered.
    ///
    /// @param inquiry its number
    /// @param incident the id that was asked about
    record Answered(String inquiry, String incident) {}

    /// Those whose answers are kept from whoever looks now; all of them while nobody is signed in.
    Set<Answered> withheld(Set<Answered> all);
}
