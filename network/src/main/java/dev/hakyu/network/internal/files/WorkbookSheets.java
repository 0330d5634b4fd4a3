package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.network.api.ReadLimits;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the sheets of a workbook as they come, part by part; formulas by their last result. Hidden
/// sheets are left out.
public final class WorkbookSheets {
    private WorkbookSheets() {}

    /// Every visible sheet, in order.
    ///
    /// @param shown path for messages
    /// @throws Unreadable when the file is no workbook, too large, or made to hurt
    public static List<SheetContent> read(Path path, String shown, ReadLimits limits)
            throws IOException, Unreadable {
        return read(path, shown, limits, false);
    }

    /// Every sheet that the workbook does not show, in order.
    ///
    /// @throws Unreadable as [#read(Path, String, ReadLimits)]
    public static List<SheetContent> readHidden(Path path, String shown, ReadLimits limits)
            throws IOException, Unreadable {
        return read(path, shown, limits, true);
    }

    private static List<SheetContent> read(
            Path path, String shown, ReadLimits limits, boolean hidden)
            throws IOException, Unreadable {
        WorkbookGuard.check(path, shown, limits);
        try (OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            return read(new XSSFReader(parts), shown, limits, hidden);
        } catch (BoundExceeded e) {
            throw e.unreadable();
        } catch (SAXException e) {
            if (e.getException() instanceof BoundExceeded bound) {
                throw bound.unreadable();
            }
            throw new Unreadable(Place.file(shown), WorkbookGuard.notAWorkbook());
        } catch (ZipException
                | EOFException
                | CharConversionException
                | UnsupportedEncodingException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException e) {
            // The last is what the library throws for parts that are there and cannot be read.
            throw new Unreadable(Place.file(shown), WorkbookGuard.notAWorkbook());
        }
    }

    private static List<SheetContent> read(
            XSSFReader workbook, String shown, ReadLimits limits, boolean hidden)
            throws IOException, OpenXML4JException, SAXException {
        NumberFormats formats = new NumberFormats();
        InputStream styles = workbook.getStylesData();
        if (styles != null) {
            XmlParts.parse(styles, formats);
        }
        SharedStrings strings = new SharedStrings();
        InputStream shared = workbook.getSharedStringsData();
        if (shared != null) {
            XmlParts.parse(shared, strings);
        }
        Properties properties = new Properties();
        XmlParts.parse(workbook.getWorkbookData(), properties);
        if (properties.from1904) {
            formats.countFrom1904();
        }
        List<SheetContent> sheets = new ArrayList<>();
        if (workbook.getSheetsData() instanceof XSSFReader.SheetIterator each) {
            while (each.hasNext()) {
                InputStream part = each.next();
                String name = each.getSheetName();
                if (properties.hidden.contains(name) != hidden) {
                    part.close();
                    continue;
                }
                SheetXml content = new SheetXml(shown, name, strings, formats, limits);
                XmlParts.parse(part, content);
                sheets.add(content.content());
            }
        }
        return sheets;
    }

    /// What the workbook says about itself.
    private static final class Properties extends DefaultHandler {
        private final Set<String> hidden = new HashSet<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            } else if (name.equals("sheet")) {
                String state = attributes.getValue("state");
                if (state != null && !state.equals("visible")) {
                    hidden.add(String.valueOf(attributes.getValue("name")));
                }
            }
        }
    }
}
