package dev.hakyu.reader.internal.open;

import java.nio.charset.Charset;

/// Bytes as characters.
///
/// @param text without byte order mark, line ends as `\n`
/// @param lost places where no character could be recovered
public record Decoded(String text, Charset charset, int lost) {}
