package vn.temlang.qrlabels.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.qrlabels.stampcode.StampKey;
import vn.temlang.qrlabels.stampcode.StampSecret;

/**
 * Labels per CPU second beside zxing and PDFBox used as their manuals show, in one run. Arguments:
 * labels of ours, labels of the naive way, and a file to keep the sheet in, or "-".
 */
public final class SheetFigures {
  private static final int ROUNDS = 3;
  private static final List<String> LINES =
      List.of("Kẹo dừa sáp nguyên chất", "Lô KDS-261115", "HTX Cầu Kè, Vĩnh Long");

  private SheetFigures() {}

  /** Prints one JSON object per way of printing. */
  public static void main(String[] arguments) throws IOException, WriterException {
    int ours = Integer.parseInt(arguments[0]);
    int naive = Integer.parseInt(arguments[1]);
    String file = arguments[2];
    for (int round = 0; round < ROUNDS; round++) {
      print("sheets.own", ours, own(ours, file));
      if (naive > 0) {
        print("sheets.naive", naive, naive(naive));
      }
    }
  }

  /** Labels of a run as the server prints them. */
  static Iterator<Label> labels(int count) {
    StampKey key = new StampSecret(new byte[32], 1).keyOf(new StampId(1_000_000));
    WebOrigin origin = WebOrigin.of("https://temlang.vn");
    return LongStream.range(0, count)
        .mapToObj(i -> key.code(new StampId(1_000_000 + i)))
        .map(code -> label(code, origin))
        .iterator();
  }

  private static Label label(StampCode code, WebOrigin origin) {
    return new Label(code.symbolText(origin), code.grouped(), LINES);
  }

  private static Measured own(int count, String file) throws IOException {
    LabelTemplate template = LabelTemplates.find("a4-65").orElseThrow();
    long begin = cpu();
    try (CountingStream out = new CountingStream(file)) {
      PdfSheets.write(template, labels(count), out);
      return new Measured(cpu() - begin, out.count);
    }
  }

  private static Measured naive(int count) throws IOException, WriterException {
    long begin = cpu();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      byte[] program = LabelFont.REGULAR.program();
      PDFont font = PDType0Font.load(document, new ByteArrayInputStream(program), false);
      Iterator<Label> labels = labels(count);
      while (labels.hasNext()) {
        naivePage(document, font, labels);
      }
      document.save(out);
    }
    return new Measured(cpu() - begin, out.size());
  }

  private static void naivePage(PDDocument document, PDFont font, Iterator<Label> labels)
      throws IOException, WriterException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int place = 0; place < 65 && labels.hasNext(); place++) {
        Label label = labels.next();
        int column = place % 5;
        int row = place / 5;
        float x = 14 + column * 115f;
        float y = 750 - row * 60f;
        content.drawImage(LosslessFactory.createFromImage(document, picture(label)), x, y, 44, 44);
        content.beginText();
        content.setFont(font, 6);
        content.newLineAtOffset(x + 48, y + 30);
        content.showText(label.code());
        content.endText();
      }
    }
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

  // of this thread: other processes do not count
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String name, int labels, Measured measured) {
    System.out.printf(
        "{\"name\":\"%s\",\"value\":%d,\"unit\":\"labels/cpu-s\",\"bytesPerLabel\":%d}%n",
        name, Math.round(labels * 1e9 / measured.nanos), measured.bytes / labels);
  }

  private record Measured(long nanos, long bytes) {}

  private static final class CountingStream extends OutputStream {
    private final OutputStream to;
    private long count;

    private CountingStream(String file) throws IOException {
      this.to =
          file.equals("-")
              ? OutputStream.nullOutputStream()
              : new BufferedOutputStream(Files.newOutputStream(Path.of(file)));
    }

    @Override
    public void write(int b) throws IOException {
      to.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      to.write(bytes, from, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }
}
