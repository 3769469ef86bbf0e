package vn.temlang.qrlabels.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A weight of Be Vietnam Pro, cut down once to the letters of Vietnamese and its Latin neighbours,
 * whatever the labels say: so a sheet is written in one pass, and the cut is made once per process.
 */
final class LabelFont {
  static final LabelFont REGULAR = load("BeVietnamPro-Regular", "TLREGU");
  static final LabelFont STRONG = load("BeVietnamPro-SemiBold", "TLSEMI");

  private static final int BEYOND = 0x20D0;
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private final String name;
  private final byte[] program;
  private final int[] glyphs;
  private final int[] widths;

  private LabelFont(String name, byte[] program, int[] glyphs, int[] widths) {
    this.name = name;
    this.program = program;
    this.glyphs = glyphs;
    this.widths = widths;
  }

  /** The PostScript name behind the tag of a subset. */
  String name() {
    return name;
  }

  /** The TrueType file of the subset. */
  byte[] program() {
    return program.clone();
  }

  int glyphCount() {
    return widths.length;
  }

  /** In thousandths of the type size. */
  int widthOfGlyph(int glyph) {
    return widths[glyph];
  }

  /**
   * The glyph of a character.
   *
   * @throws IllegalArgumentException for a character that the subset has not
   */
  int glyph(char character) {
    int glyph = character < BEYOND ? glyphs[character] : 0;
    if (glyph == 0) {
      throw new IllegalArgumentException(
          "Labels cannot show U+%04X, '%c'".formatted((int) character, character));
    }
    return glyph;
  }

  /** Whether the subset shows that character. */
  boolean shows(char character) {
    return character < BEYOND && glyphs[character] != 0;
  }

  /** The width of a text in points at a size in points. */
  double width(String text, double size) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widths[glyph(text.charAt(i))];
    }
    return sum * size / 1000;
  }

  static char beyond() {
    return BEYOND;
  }

  private static LabelFont load(String file, String tag) {
    try (InputStream resource = LabelFont.class.getResourceAsStream(file + ".ttf");
        TrueTypeFont font =
            new TTFParser()
                .parse(new RandomAccessReadBuffer(Objects.requireNonNull(resource, file)))) {
      return subset(font, tag + "+" + file, tag);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " cannot be read", e);
    }
  }

  private static LabelFont subset(TrueTypeFont font, String name, String tag) throws IOException {
    CmapLookup characters = font.getUnicodeCmapLookup();
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.setPrefix(tag + "+");
    for (char c = ' '; c < BEYOND; c++) {
      if (wanted(c) && characters.getGlyphId(c) != 0) {
        subsetter.add(c);
      }
    }
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    Map<Integer, Integer> originals = subsetter.getGIDMap();
    subsetter.writeToStream(program);
    int[] widths = new int[originals.size()];
    int[] renumbered = new int[font.getNumberOfGlyphs()];
    for (Map.Entry<Integer, Integer> glyph : originals.entrySet()) {
      renumbered[glyph.getValue()] = glyph.getKey();
      widths[glyph.getKey()] =
          Math.round(font.getAdvanceWidth(glyph.getValue()) * 1000f / font.getUnitsPerEm());
    }
    return new LabelFont(name, program.toByteArray(), glyphs(characters, renumbered), widths);
  }

  private static int[] glyphs(CmapLookup characters, int[] renumbered) {
    int[] glyphs = new int[BEYOND];
    for (char c = ' '; c < BEYOND; c++) {
      if (wanted(c)) {
        glyphs[c] = renumbered[characters.getGlyphId(c)];
      }
    }
    return glyphs;
  }

  // Latin with what Vietnamese adds to it, punctuation, currency
  private static boolean wanted(char c) {
    return c < 0x0250 || (c >= 0x1E00 && c < 0x1F00) || c >= 0x2000;
  }
}
