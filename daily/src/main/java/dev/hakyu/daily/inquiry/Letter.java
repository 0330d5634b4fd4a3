package dev.hakyu.daily.inquiry;

/// A letter with its blanks filled.
///
/// @param subject one line
record Letter(String subject, String body) {}
