package dev.hakyu.reader.internal.mail;

/// What is attached to a mail, unpacked.
public final class MailPart {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    /// @param name a plain file name: no folders, no control characters
    MailPart(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    /// A plain file name: no folders, no control characters.
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The bytes; not to be changed.
    public byte[] content() {
        return content;
    }
}
