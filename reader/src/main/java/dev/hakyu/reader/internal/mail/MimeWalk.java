package dev.hakyu.reader.internal.mail;

import dev.hakyu.model.Problem;
import dev.hakyu.reader.api.MailPasses;
import dev.hakyu.reader.internal.open.CharsetFinder;
import dev.hakyu.reader.internal.open.Decoded;
import dev.hakyu.reader.internal.open.OpenProblems;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Walks the parts of one mail: its text in one or two forms, what is attached, what is passed
/// over. Bounded in parts, depth and unpacked bytes.
final class MimeWalk {
    private static final int MAX_PARTS = 500;
    private static final int MOST_NAMES_TOLD = 8;

    private final String location;
    private final MailPasses passes;
    private long bytesLeft;
    private final MailNames names = new MailNames();
    private final StringBuilder text = new StringBuilder();
    private final List<MailPart> parts = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String html = "";
    private int count;
    private boolean tooMany;
    private boolean tooDeep;
    private boolean encrypted;

    MimeWalk(String location, long mostBytes, MailPasses passes) {
        this.location = location;
        this.passes = passes;
        this.bytesLeft = mostBytes;
    }

    void walk(MimePart part) throws MessagingException, IOException {
        walk(part, 0, true);
    }

    String html() {
        return html;
    }

    String text() {
        return text.toString();
    }

    List<MailPart> parts() {
        return parts;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (tooMany) {
            all.add(MailProblems.onlyFirstParts(location, MAX_PARTS));
        }
        if (tooDeep) {
            all.add(MailProblems.partsTooDeep(location));
        }
        if (!passedOver.isEmpty()) {
            all.add(
                    MailProblems.notRead(
                            location,
                            passedOver.subList(0, Math.min(MOST_NAMES_TOLD, passedOver.size()))));
        }
        return all;
    }

    private void walk(MimePart part, int depth, boolean mayBeBody)
            throws MessagingException, IOException {
        if (++count > MAX_PARTS) {
            tooMany = true;
            return;
        }
        String type = mediaType(part);
        if (type.startsWith("multipart/")) {
            if (type.equals("multipart/encrypted")) {
                encrypted = true;
            } else if (!passes.mayOpen(depth, part.getSize())) {
                tooDeep = true;
            } else {
                children(part, type, depth, mayBeBody);
            }
            return;
        }
        leaf(part, type, mayBeBody);
    }

    private void children(MimePart part, String type, int depth, boolean mayBeBody)
            throws MessagingException, IOException {
        MimeMultipart children = new MimeMultipart(new MimePartDataSource(part));
        int size;
        try {
            size = children.getCount();
        } catch (MessagingException e) {
            // The marks between the parts are lost: all of it is read as one text.
            problems.add(MailProblems.partDamaged(location, type));
            body(part, "text/plain");
            return;
        }
        for (int i = 0; i < size && !tooMany; i++) {
            if (children.getBodyPart(i) instanceof MimePart child) {
                boolean root = i == 0 || !type.equals("multipart/related");
                walk(child, depth + 1, mayBeBody && root);
            }
        }
    }

    private void leaf(MimePart part, String type, boolean mayBeBody)
            throws MessagingException, IOException {
        String given = fileName(part);
        boolean attached = "attachment".equalsIgnoreCase(disposition(part)) || !given.isEmpty();
        boolean words = type.equals("text/plain") || type.equals("text/html");
        if (words && mayBeBody && !attached) {
            body(part, type);
        } else if (type.equals("application/pkcs7-mime")
                || type.equals("application/x-pkcs7-mime")) {
            encrypted = true;
        } else if (isNoText(type)) {
            if (attached && !given.isEmpty() && !type.endsWith("signature")) {
                passedOver.add(EncodedWords.oneLine(given));
            }
        } else if (!words || attached) {
            String name = names.name(given, ending(type));
            parts.add(new MailPart(name, type, content(part, name)));
        }
    }

    private void body(MimePart part, String type) throws MessagingException, IOException {
        byte[] bytes = content(part, type);
        Decoded decoded = CharsetFinder.decode(bytes, charset(part)).orElse(null);
        if (decoded == null) {
            return;
        }
        if (decoded.lost() > 0) {
            problems.add(
                    OpenProblems.charactersLost(
                            location, decoded.lost(), decoded.charset().name()));
        }
        if (type.equals("text/html")) {
            html = html.isEmpty() ? decoded.text() : html;
        } else {
            text.append(text.isEmpty() ? "" : "\n\n").append(decoded.text());
        }
    }

    /// The bytes, as far as their encoding goes and the limit allows.
    private byte[] content(MimePart part, String name) throws MessagingException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = part.getInputStream()) {
            int read = in.read(buffer);
            while (read > 0 && bytesLeft > 0) {
                content.write(buffer, 0, read);
                bytesLeft -= read;
                read = in.read(buffer);
            }
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            problems.add(MailProblems.partDamaged(location, EncodedWords.oneLine(name)));
        }
        if (bytesLeft <= 0) {
            tooMany = true;
        }
        return content.toByteArray();
    }

    private static boolean isNoText(String type) {
        return type.startsWith("image/")
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || type.startsWith("font/")
                || type.endsWith("-signature")
                || switch (type) {
                    case "text/calendar",
                            "text/vcard",
                            "text/x-vcard",
                            "text/css",
                            "text/rfc822-headers",
                            "message/delivery-status",
                            "message/disposition-notification",
                            "application/ics" ->
                            true;
                    default -> false;
                };
    }

    private static String ending(String type) {
        return switch (type) {
            case "message/rfc822", "message/global" -> "eml";
            case "application/pdf" -> "pdf";
            case "text/html" -> "html";
            case "text/plain" -> "txt";
            case "application/vnd.ms-outlook" -> "msg";
            default -> "bin";
        };
    }

    private static String mediaType(MimePart part) throws MessagingException {
        ContentType type = contentType(part);
        String raw = String.valueOf(part.getContentType());
        String plain = type == null ? raw.split(";", 2)[0] : type.getBaseType();
        return plain.strip().toLowerCase(Locale.ROOT);
    }

    private static String charset(MimePart part) throws MessagingException {
        ContentType type = contentType(part);
        String charset = type == null ? null : type.getParameter("charset");
        return charset == null ? "" : charset;
    }

    private static @Nullable ContentType contentType(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        }
    }

    private static @Nullable String disposition(MimePart part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String fileName(MimePart part) {
        try {
            String name = part.getFileName();
            return name == null ? "" : EncodedWords.decode(name);
        } catch (MessagingException e) {
            return "";
        }
    }
}
