package vn.temlang.api.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before anybody reads it: how much it unfolds to, whether it brings a
 * program, which cells were merged. Everything is counted as it is unfolded, whatever the archive
 * says of itself.
 */
final class XlsxPackage {
  static final long MOST_INSIDE = 100L << 20;

  // shared texts are held in memory while rows pass by
  static final long MOST_SHARED = 32L << 20;

  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_MERGED = 20;
  private static final long RATIO_COUNTS_FROM = 10L << 20;
  private static final int HIGHEST_RATIO = 200;
  // three letters are what a spreadsheet has, XFD being the last
  private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
  private static final Pattern MACROS =
      Pattern.compile("(?i).*(vbaProject\\.bin|/macrosheets/.*|vbaData\\.xml)");

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final Map<String, List<String>> mergedOfPart = new HashMap<>();
  private final Map<String, String> partOfSheet = new LinkedHashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final long packed;
  private boolean styled;
  private long inside;

  private XlsxPackage(long packed) {
    this.packed = packed;
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Looks through a file. */
  static XlsxPackage of(byte[] file) {
    XlsxPackage looked = new XlsxPackage(file.length);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      List<ZipArchiveEntry> entries = java.util.Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_TOO_LARGE_INSIDE);
      }
      if (entries.stream().anyMatch(entry -> MACROS.matcher(entry.getName()).matches())) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_WITH_MACROS);
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_OF_OTHER_KIND);
      }
      for (ZipArchiveEntry entry : entries) {
        try (InputStream content = zip.getInputStream(entry)) {
          looked.look(entry.getName(), looked.counted(entry, content));
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw damaged(e);
    }
    return looked;
  }

  private static MalformedSheet damaged(Exception because) {
    MalformedSheet damaged = new MalformedSheet(MalformedSheet.Reason.SHEET_DAMAGED);
    damaged.initCause(because);
    return damaged;
  }

  /** Merged ranges of each sheet, by the name of its tab. */
  Map<String, List<String>> merged() {
    Map<String, List<String>> ranges = new HashMap<>();
    partOfSheet.forEach(
        (sheet, id) -> {
          String target = targets.getOrDefault(id, "");
          String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          ranges.put(sheet, mergedOfPart.getOrDefault(part, List.of()));
        });
    return ranges;
  }

  /** Whether it says how numbers look: without that, none is a day. */
  boolean isStyled() {
    return styled;
  }

  private InputStream counted(ZipArchiveEntry entry, InputStream content) {
    long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_SHARED : MOST_INSIDE;
    return new Counted(content, most);
  }

  private void look(String part, InputStream content) throws IOException, XMLStreamException {
    styled |= part.equals("xl/styles.xml");
    if (part.equals("[Content_Types].xml")) {
      if (new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .contains("macroEnabled")) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_WITH_MACROS);
      }
    } else if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
      elements(content, reader -> cell(part, reader));
    } else if (part.equals("xl/workbook.xml")) {
      elements(content, this::sheet);
    } else if (part.equals("xl/_rels/workbook.xml.rels")) {
      elements(content, this::relation);
    } else if (part.endsWith(".xml")) {
      elements(content, reader -> {});
    } else {
      content.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** What is done with the beginning of an element. */
  private interface Element {
    void begins(XMLStreamReader reader);
  }

  private void elements(InputStream content, Element element)
      throws IOException, XMLStreamException {
    XMLStreamReader reader = xml.createXMLStreamReader(content);
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_DAMAGED);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        element.begins(reader);
      }
    }
    // what stands behind the last element is unfolded as well
    content.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private void cell(String part, XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "c" -> {
        String place = reader.getAttributeValue(null, "r");
        if (place != null && !PLACE.matcher(place).matches()) {
          throw new MalformedSheet(MalformedSheet.Reason.SHEET_DAMAGED);
        }
      }
      case "mergeCell" -> {
        List<String> ranges = mergedOfPart.computeIfAbsent(part, name -> new ArrayList<>());
        String range = reader.getAttributeValue(null, "ref");
        if (range != null && ranges.size() < MOST_MERGED) {
          ranges.add(range);
        }
      }
      default -> {}
    }
  }

  private void sheet(XMLStreamReader reader) {
    if (reader.getLocalName().equals("sheet")) {
      String name = attribute(reader, "name");
      String id = attribute(reader, "id");
      partOfSheet.put(name, id);
    }
  }

  private void relation(XMLStreamReader reader) {
    if (reader.getLocalName().equals("Relationship")) {
      targets.put(attribute(reader, "Id"), attribute(reader, "Target"));
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int place = 0; place < reader.getAttributeCount(); place++) {
      if (reader.getAttributeLocalName(place).equals(name)) {
        return reader.getAttributeValue(place);
      }
    }
    return "";
  }

  /** Counts what comes out, and stops before it is more than anybody types. */
  private final class Counted extends java.io.FilterInputStream {
    private final long most;
    private long own;

    Counted(InputStream content, long most) {
      super(content);
      this.most = most;
    }

    // a reader of XML closes what it has read, and there may be more behind it
    @Override
    public void close() {
      // whoever opened it does
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = super.read(into, from, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      own += more;
      inside += more;
      boolean bomb = inside > RATIO_COUNTS_FROM && inside / HIGHEST_RATIO > packed;
      if (own > most || inside > MOST_INSIDE || bomb) {
        throw new MalformedSheet(MalformedSheet.Reason.SHEET_TOO_LARGE_INSIDE);
      }
    }
  }
}
