package dev.hakyu.reader.api;

/// How far the parts and mails within one mail are opened: each level is gone over, and kept, once
/// more. Counted by what is opened and not by the words of its headers, which a stranger writes.
/// Not for use by several threads.
public final class MailPasses {
    /// Levels of parts and mails within each other.
    public static final int DEEPEST = 12;

    /// How many times its size may be gone over in all.
    public static final int MOST_TIMES = 5;

    /// A small mail may be gone over at each of its levels.
    private static final long ALWAYS_BYTES = 16L << 20;

    private final long mailBytes;
    private long bytesLeft;

    private MailPasses(long mailBytes) {
        this.mailBytes = mailBytes;
        this.bytesLeft = Math.max(ALWAYS_BYTES, MOST_TIMES * mailBytes);
    }

    /// For one mail and all that is in it.
    ///
    /// @param mailBytes its size
    public static MailPasses of(long mailBytes) {
        if (mailBytes < 0) {
            throw new IllegalArgumentException(
                    "mailBytes is " + mailBytes + "; give the size of the mail, 0 or more");
        }
        return new MailPasses(mailBytes);
    }

    /// Whether what is within a part may be opened; if so it counts as opened.
    ///
    /// @param depth 0 for the mail itself
    /// @param partBytes negative when nobody knows; it counts as the whole mail then
    public boolean mayOpen(int depth, long partBytes) {
        long bytes = partBytes < 0 ? mailBytes : partBytes;
        if (depth >= DEEPEST || bytes > bytesLeft) {
            return false;
        }
        bytesLeft -= bytes;
        return true;
    }
}
