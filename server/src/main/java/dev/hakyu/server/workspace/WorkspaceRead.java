package dev.hakyu.server.workspace;

/// The files of the workspace were read anew.
///
/// @param number of the snapshot that was made of them
public record WorkspaceRead(long number) {}
