package vn.temlang.qrlabels.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.qrlabels.sheet.PdfSheets.Printed;
import vn.temlang.qrlabels.sheet.UnprintableLabelException.Reason;
import vn.temlang.qrlabels.symbol.QrSymbol;

class PdfSheetsTest {
  private static final LabelTemplate SMALL = LabelTemplates.find("a4-65").orElseThrow();
  private static final int DPI = 300;

  @ParameterizedTest
  @ValueSource(strings = {"a4-65", "a4-40", "a4-24", "a4-21", "a4-12"})
  void every_label_is_read_where_it_stands(String id) throws IOException, NotFoundException {
    LabelTemplate template = LabelTemplates.find(id).orElseThrow();
    List<Label> labels = labels(template.labelsPerSheet());
    try (PDDocument document = Loader.loadPDF(pdf(template, labels))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
      for (int place = 0; place < labels.size(); place++) {
        assertThat(read(page, template, place)).isEqualTo(labels.get(place).payload());
      }
    }
  }

  @Nested
  class Text {
    @Test
    void can_be_copied_with_every_accent_of_vietnamese() throws IOException {
      String letters =
          "aáàảãạăắằẳẵặâấầẩẫậ eéèẻẽẹêếềểễệ iíìỉĩị oóòỏõọôốồổỗộơớờởỡợ uúùủũụưứừửữự yýỳỷỹỵ đ";
      List<String> lines = List.of(letters, letters.toUpperCase(Locale.ROOT), "15.000 ₫");
      LabelTemplate large = LabelTemplates.find("a4-12").orElseThrow();
      String text = text(pdf(large, List.of(new Label("TEM", "AB12-CD34", lines))));
      assertThat(text.replaceAll("\\s+", " "))
          .contains(lines.get(0), lines.get(1), lines.get(2), "AB12-CD34");
    }

    @Test
    void is_composed_first() throws IOException {
      String apart = Normalizer.normalize("Kẹo dừa sáp", Normalizer.Form.NFD);
      String text = text(pdf(SMALL, List.of(new Label("TEM", "AB12-CD34", List.of(apart)))));
      assertThat(text.replaceAll("\\s+", " ")).contains("Kẹo dừa sáp");
    }

    @Test
    void shrinks_until_it_fits_and_no_further() {
      String words = "Mật ong ";
      int most = 1;
      while (fits(words.repeat(most + 1).strip())) {
        most++;
      }
      String tooMuch = words.repeat(most + 1).strip();
      assertThat(most).isBetween(8, 40);
      assertThatExceptionOfType(UnprintableLabelException.class)
          .isThrownBy(() -> PdfSheets.check(SMALL, label(tooMuch)))
          .satisfies(
              refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.TEXT_TOO_HIGH);
                assertThat(refused.neededMm()).isGreaterThan(refused.availableMm());
                assertThat(refused.availableMm()).isBetween(17.0, 21.2);
              });
    }

    @Test
    void a_word_wider_than_the_label_is_refused_with_its_measure() {
      assertThatExceptionOfType(UnprintableLabelException.class)
          .isThrownBy(() -> PdfSheets.check(SMALL, label("W".repeat(30))))
          .satisfies(
              refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.WORD_TOO_WIDE);
                assertThat(refused).hasMessageContaining("needs 55.0 mm, has 18.9 mm");
              });
    }

    @Test
    void a_character_without_glyph_is_named() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PdfSheets.check(SMALL, label("米")))
          .withMessageContaining("U+7C73");
      assertThatIllegalArgumentException().isThrownBy(() -> label("a\nb"));
    }
  }

  @Nested
  class Pages {
    @Test
    void follow_each_other_when_full() throws IOException {
      assertThat(pages(SMALL, 65)).isEqualTo(1);
      assertThat(pages(SMALL, 66)).isEqualTo(2);
      assertThat(pages(SMALL.startingAt(65), 2)).isEqualTo(2);
      assertThat(pages(SMALL.startingAt(65), 1)).isEqualTo(1);
    }

    @Test
    void hang_in_a_tree_that_is_whole_with_more_than_a_hundred() throws IOException {
      LabelTemplate one = LabelTemplates.find("a4-12").orElseThrow();
      List<Label> labels = labels(12 * 201);
      try (PDDocument document = Loader.loadPDF(pdf(one, labels))) {
        assertThat(document.getNumberOfPages()).isEqualTo(201);
        PDFTextStripper last = new PDFTextStripper();
        last.setStartPage(201);
        assertThat(last.getText(document)).contains("-" + (12 * 201 - 1 + 1000));
      }
    }

    @Test
    void begin_where_a_used_sheet_ended() throws IOException, NotFoundException {
      byte[] pdf = pdf(SMALL.startingAt(7), labels(1));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        assertThat(read(page, SMALL, 6)).isEqualTo(labels(1).getFirst().payload());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(page, SMALL, 0));
      }
    }

    @Test
    void ask_not_to_be_scaled() throws IOException {
      try (PDDocument document = Loader.loadPDF(pdf(SMALL, labels(1)))) {
        assertThat(
                document
                    .getDocumentCatalog()
                    .getViewerPreferences()
                    .getCOSObject()
                    .getNameAsString(COSName.getPDFName("PrintScaling")))
            .isEqualTo("None");
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
      }
    }

    @Test
    void need_a_label() {
      assertThatIllegalArgumentException().isThrownBy(() -> pdf(SMALL, List.of()));
    }
  }

  @Test
  void nothing_is_written_when_the_first_label_does_not_fit() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatExceptionOfType(UnprintableLabelException.class)
        .isThrownBy(() -> PdfSheets.write(SMALL, List.of(label("W".repeat(30))).iterator(), out));
    assertThat(out.size()).isZero();
  }

  @Test
  void a_longer_host_takes_a_larger_symbol_in_the_midst_of_a_sheet()
      throws IOException, NotFoundException {
    Label longer = new Label("HTTPS://TRUYXUAT.TEMLANG.VN/0000YGJ0D7R3C916", "AB12", List.of());
    assertThat(QrSymbol.of(longer.payload()).version()).isEqualTo(3);
    List<Label> labels = List.of(label("Lô 1"), longer, label("Lô 2"));
    try (PDDocument document = Loader.loadPDF(pdf(SMALL, labels))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
      for (int place = 0; place < labels.size(); place++) {
        assertThat(read(page, SMALL, place)).isEqualTo(labels.get(place).payload());
      }
    }
  }

  @Test
  void a_code_of_the_widest_letters_stays_inside_its_label() throws IOException {
    Label wide = new Label("TEM", "WWWW-WWWW-WWWW-WWWW", List.of("Lô 1"));
    LabelTemplate large = LabelTemplates.find("a4-12").orElseThrow();
    try (PDDocument document = Loader.loadPDF(pdf(large, List.of(wide)))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
      int left = pixels(large.grid().across().start(0));
      int right = left + pixels(large.label().width());
      for (int y = 0; y < page.getHeight(); y++) {
        assertThat(page.getRaster().getSample(left, y, 0)).isEqualTo(255);
        assertThat(page.getRaster().getSample(right, y, 0)).isEqualTo(255);
      }
    }
  }

  @Test
  void a_symbol_too_fine_to_be_read_is_refused() {
    Label label = new Label("A".repeat(400), "AB12", List.of());
    assertThatExceptionOfType(UnprintableLabelException.class)
        .isThrownBy(() -> PdfSheets.check(SMALL, label))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.SYMBOL_TOO_LARGE));
  }

  @Test
  void the_same_labels_give_the_same_bytes() throws IOException {
    assertThat(pdf(SMALL, labels(70))).isEqualTo(pdf(SMALL, labels(70)));
  }

  /** Whatever the modules are, an EI among their bytes must not end the inline image. */
  @Test
  void modules_that_spell_the_end_of_an_image_are_drawn_all_the_same()
      throws IOException, NotFoundException {
    Label label = spellingItsEnd();
    try (PDDocument document = Loader.loadPDF(pdf(SMALL, List.of(label)))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
      assertThat(read(page, SMALL, 0)).isEqualTo(label.payload());
    }
  }

  private static Label spellingItsEnd() {
    return IntStream.range(0, 100_000)
        .mapToObj(i -> label(i, List.of()))
        .filter(
            label ->
                new String(QrSymbol.of(label.payload()).packedRows(), StandardCharsets.ISO_8859_1)
                    .contains("EI"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean fits(String line) {
    try {
      PdfSheets.check(SMALL, label(line));
      return true;
    } catch (UnprintableLabelException e) {
      return false;
    }
  }

  private static int pages(LabelTemplate template, int count) throws IOException {
    Printed printed =
        PdfSheets.write(template, labels(count).iterator(), OutputStream.nullOutputStream());
    assertThat(printed.labels()).isEqualTo(count);
    return printed.pages();
  }

  private static Label label(String line) {
    return new Label("HTTPS://TEMLANG.VN/00000001ZZZZZZZ1", "0000-0001-ZZZZ-ZZZ1", List.of(line));
  }

  private static Label label(int number, List<String> lines) {
    return new Label(
        "HTTPS://TEMLANG.VN/0000YGJ0D7" + (100_000 + number), "ABCD-" + (1000 + number), lines);
  }

  private static List<Label> labels(int count) {
    List<String> lines = List.of("Bánh gai Nga Điền", "Lô 2026-11", "HSD 15/04/2026");
    return IntStream.range(0, count).mapToObj(i -> label(i, lines)).toList();
  }

  private static byte[] pdf(LabelTemplate template, List<Label> labels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<Label> iterator = new ArrayList<>(labels).iterator();
    PdfSheets.write(template, iterator, out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Cuts a label's rectangle out of the page, so that a symbol over its edge is not read. */
  private static String read(BufferedImage page, LabelTemplate template, int place)
      throws NotFoundException {
    int columns = template.grid().across().count();
    int x = pixels(template.grid().across().start(place % columns));
    int y = pixels(template.grid().down().start(place / columns));
    int width = Math.min(pixels(template.label().width()), page.getWidth() - x);
    int height = Math.min(pixels(template.label().height()), page.getHeight() - y);
    int[] rgb = page.getRGB(x, y, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, rgb)));
    Result result =
        new MultiFormatReader()
            .decode(
                bitmap, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)));
    return result.getText();
  }

  private static int pixels(double mm) {
    return (int) Math.round(mm / 25.4 * DPI);
  }
}
