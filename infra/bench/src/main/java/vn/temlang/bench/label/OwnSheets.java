package vn.temlang.bench.label;

import java.io.IOException;
import java.io.OutputStream;
import vn.temlang.qrlabels.sheet.LabelTemplate;
import vn.temlang.qrlabels.sheet.LabelTemplates;
import vn.temlang.qrlabels.sheet.PdfSheets;

/** A4 sheets of 65 labels, written by {@link PdfSheets}. */
public final class OwnSheets {
  private OwnSheets() {}

  /** Prints so many labels to nowhere. */
  public static Measured print(int labels) throws IOException {
    LabelTemplate template = LabelTemplates.find("a4-65").orElseThrow();
    long begin = Measured.cpu();
    CountingStream out = new CountingStream();
    PdfSheets.write(template, SampleLabels.of(labels), out);
    return new Measured(labels, Measured.cpu() - begin, out.count);
  }

  private static final class CountingStream extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }
}
