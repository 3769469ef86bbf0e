package vn.temlang.bench.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import vn.temlang.qrlabels.sheet.Label;
import vn.temlang.qrlabels.sheet.LabelTemplates;

/**
 * The same labels by zxing and PDFBox used as their manuals show: one lossless picture a symbol,
 * the same font and the same lines of text, A4 with 65 places.
 */
public final class NaiveSheets {
  private static final int COLUMNS = 5;
  private static final int ROWS = 13;
  private static final float SYMBOL = 44;

  private NaiveSheets() {}

  /** Prints so many labels to memory, where PDFBox keeps them until it saves. */
  public static Measured print(int labels) throws IOException, WriterException {
    long begin = Measured.cpu();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        InputStream file =
            Objects.requireNonNull(
                LabelTemplates.class.getResourceAsStream("BeVietnamPro-Regular.ttf"))) {
      PDFont font = PDType0Font.load(document, file, true);
      Iterator<Label> rest = SampleLabels.of(labels);
      while (rest.hasNext()) {
        page(document, font, rest);
      }
      document.save(out);
    }
    return new Measured(labels, Measured.cpu() - begin, out.size());
  }

  private static void page(PDDocument document, PDFont font, Iterator<Label> labels)
      throws IOException, WriterException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int place = 0; place < COLUMNS * ROWS && labels.hasNext(); place++) {
        Label label = labels.next();
        int row = place / COLUMNS;
        float x = 14 + place % COLUMNS * 115f;
        float y = 750 - row * 60f;
        BufferedImage symbol = picture(label);
        content.drawImage(LosslessFactory.createFromImage(document, symbol), x, y, SYMBOL, SYMBOL);
        text(content, font, label, x + SYMBOL + 4, y + SYMBOL - 8);
      }
    }
  }

  private static void text(PDPageContentStream content, PDFont font, Label label, float x, float y)
      throws IOException {
    content.beginText();
    content.setFont(font, 5);
    content.setLeading(8);
    content.newLineAtOffset(x, y);
    content.showText(label.code());
    for (String line : label.lines()) {
      content.newLine();
      content.showText(line);
    }
    content.endText();
  }

  private static BufferedImage picture(Label label) throws WriterException {
    BitMatrix matrix =
        new QRCodeWriter()
            .encode(
                label.payload(),
                BarcodeFormat.QR_CODE,
                0,
                0,
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
    BufferedImage image =
        new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }
}
