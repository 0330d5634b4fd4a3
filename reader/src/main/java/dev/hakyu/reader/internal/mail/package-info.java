/// Stage 1 for mail: an internet message or an Outlook file becomes its text and attachments.
@NullMarked
package dev.hakyu.reader.internal.mail;

import org.jspecify.annotations.NullMarked;
