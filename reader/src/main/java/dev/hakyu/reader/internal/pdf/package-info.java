/// Stage 1 for PDF: glyphs with their places become lines, columns, paragraphs and headings.
@NullMarked
package dev.hakyu.reader.internal.pdf;

import org.jspecify.annotations.NullMarked;
