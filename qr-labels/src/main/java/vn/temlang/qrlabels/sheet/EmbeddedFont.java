package vn.temlang.qrlabels.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A font as a PDF wants it: glyph numbers as character codes (Identity-H), with the map back to
 * Unicode that lets text be searched and copied (ISO 32000-1, sections 9.7 and 9.10.3).
 */
final class EmbeddedFont {
  // of the whole family, in thousandths: its vertical metrics, capital height, a box around all
  private static final String METRICS =
      "/Flags 4/FontBBox[-300 -400 1600 1200]/ItalicAngle 0"
          + "/Ascent 1000/Descent -265/CapHeight 740/StemV 90";
  // a CMap takes at most a hundred entries at a time
  private static final int BLOCK = 100;

  private final PdfFile file;
  private final LabelFont font;

  EmbeddedFont(PdfFile file, LabelFont font) {
    this.file = file;
    this.font = font;
  }

  /** Writes the font's objects and gives the number of the one that pages name. */
  int write() throws IOException {
    byte[] program = font.program();
    int data = file.stream("/Length1 " + program.length, program, program.length);
    String named = "/" + font.name();
    int descriptor =
        file.object(
            "<</Type/FontDescriptor/FontName" + named + METRICS + "/FontFile2 " + data + " 0 R>>");
    int descendant =
        file.object(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont"
                + named
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/CIDToGIDMap/Identity/FontDescriptor "
                + descriptor
                + " 0 R/W["
                + widths()
                + "]>>");
    byte[] unicode = toUnicode().getBytes(StandardCharsets.US_ASCII);
    int map = file.stream("", unicode, unicode.length);
    return file.object(
        "<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H".formatted(named)
            + "/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>".formatted(descendant, map));
  }

  private String widths() {
    StringBuilder widths = new StringBuilder("0[");
    for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
      widths.append(glyph == 0 ? "" : " ").append(font.widthOfGlyph(glyph));
    }
    return widths.append(']').toString();
  }

  private String toUnicode() {
    int[] characters = characters();
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int first = 0; first < characters.length; first += BLOCK) {
      int block = Math.min(BLOCK, characters.length - first);
      map.append(block).append(" beginbfchar\n");
      for (int i = first; i < first + block; i++) {
        map.append("<%04X> <%04X>\n".formatted(characters[i] >> 16, characters[i] & 0xFFFF));
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  // glyph in the upper, character in the lower half; where two characters share a glyph, such as
  // the space and the one that does not break, the first stands for both
  private int[] characters() {
    int[] first = new int[font.glyphCount()];
    for (char c = (char) (LabelFont.beyond() - 1); c >= ' '; c--) {
      if (font.shows(c)) {
        first[font.glyph(c)] = (font.glyph(c) << 16) | c;
      }
    }
    return Arrays.stream(first).filter(entry -> entry != 0).toArray();
  }
}
