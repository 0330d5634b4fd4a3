package dev.hakyu.network.internal.files;

import org.xml.sax.SAXException;

/// Carries [Unreadable] out of an XML parser.
final class BoundExceeded extends SAXException {
    private static final long serialVersionUID = 1L;
    private final transient Unreadable unreadable;

    BoundExceeded(Unreadable unreadable) {
        super(unreadable.getMessage());
        this.unreadable = unreadable;
    }

    Unreadable unreadable() {
        return unreadable;
    }
}
