package dev.hakyu.model.incident;

import dev.hakyu.model.Text;

/// Why two reports were taken for the same incident.
public record Link(ReportId first, ReportId second, Text reason) {}
