package dev.hakyu.reader.internal.office;

import dev.hakyu.reader.internal.open.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The parts of an Office file that are read, unpacked within limits. What a zip file states about
/// its sizes is not believed: bytes are counted as they come, parts that are not wanted included.
final class Parts {
    private static final int MAX_PARTS = 5_000;
    private static final long MAX_UNPACKED_BYTES = 200_000_000;
    private static final long MAX_WANTED_BYTES = 60_000_000;
    private static final long RATIO_FROM_BYTES = 1 << 20;
    private static final long MAX_RATIO = 150;
    private static final int LONGEST_NAME = 80;

    private final String location;
    private final Map<String, byte[]> parts = new HashMap<>();

    private Parts(String location) {
        this.location = location;
    }

    /// Unpacks what is wanted by name, in lower case and without a leading slash.
    static Parts read(String location, byte[] bytes, Predicate<String> wanted)
            throws IOException, Refused {
        Parts parts = new Parts(location);
        Counted source = new Counted(bytes);
        long all = 0;
        long kept = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(source)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw new Refused(OfficeProblems.tooManyParts(location, MAX_PARTS));
                }
                String name = name(entry);
                ByteArrayOutputStream content =
                        wanted.test(name) ? new ByteArrayOutputStream() : null;
                long size = unpack(zip, source, content, MAX_UNPACKED_BYTES - all);
                all += size;
                kept += content == null ? 0 : size;
                if (size < 0 || all > MAX_UNPACKED_BYTES || kept > MAX_WANTED_BYTES) {
                    throw new Refused(OfficeProblems.bomb(location, shown(name)));
                }
                if (content != null) {
                    parts.parts.putIfAbsent(name, content.toByteArray());
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            // What came before the damage may be all that is needed.
            if (parts.parts.isEmpty()) {
                throw new Refused(OfficeProblems.notOffice(location));
            }
        }
        return parts;
    }

    /// The unpacked size, or -1 when it passes a limit.
    private static long unpack(
            ZipInputStream zip, Counted source, @Nullable ByteArrayOutputStream content, long most)
            throws IOException {
        byte[] buffer = new byte[1 << 14];
        long before = source.taken();
        long size = 0;
        int read = zip.read(buffer);
        while (read > 0) {
            size += read;
            long packed = Math.max(1, source.taken() - before);
            if (size > most || (size > RATIO_FROM_BYTES && size / packed > MAX_RATIO)) {
                return -1;
            }
            if (content != null) {
                content.write(buffer, 0, read);
            }
            read = zip.read(buffer);
        }
        return size;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /// Parses one part, if it is there; document types are refused.
    void parse(String name, DefaultHandler handler) throws IOException, Refused {
        byte[] content = parts.get(name);
        if (content == null) {
            return;
        }
        try {
            XMLReader reader = factory().newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(
                    (publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's XML parser has no safe mode", e);
        } catch (SAXParseException e) {
            boolean type = contains(content, "<!DOCTYPE");
            throw new Refused(
                    type
                            ? OfficeProblems.documentType(location, shown(name))
                            : OfficeProblems.notOffice(location));
        } catch (SAXException e) {
            if (e.getException() instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(OfficeProblems.notOffice(location));
        }
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory;
    }

    private static boolean contains(byte[] content, String word) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\0", "").contains(word);
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    /// Counts what the unpacking has taken.
    private static final class Counted extends ByteArrayInputStream {
        Counted(byte[] bytes) {
            super(bytes);
        }

        long taken() {
            return pos;
        }
    }
}
