package dev.hakyu.server.workspace;

/// The files of the workspace were read anew.
public record WorkspaceRead() {}
