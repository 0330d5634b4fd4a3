/// Stage 1 for Office files: a document or workbook becomes headings, paragraphs and rows.
@NullMarked
package dev.hakyu.reader.internal.office;

import org.jspecify.annotations.NullMarked;
