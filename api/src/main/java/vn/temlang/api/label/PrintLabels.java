package vn.temlang.api.label;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.temlang.api.TemlangConfiguration;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.sheet.Label;
import vn.temlang.qrlabels.sheet.LabelTemplate;
import vn.temlang.qrlabels.sheet.LabelTemplates;
import vn.temlang.qrlabels.sheet.PdfSheets;
import vn.temlang.qrlabels.sheet.UnprintableLabelException;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.qrlabels.stampcode.StampKey;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.stamp.RunId;
import vn.temlang.traceability.stamp.StampCodes;
import vn.temlang.traceability.stamp.StampRun;
import vn.temlang.traceability.stamp.StampRuns;

/** Prints the labels of a run, as a stream of flat memory. */
@Singleton
public class PrintLabels {
  private static final Logger LOG = LoggerFactory.getLogger(PrintLabels.class);
  private static final int BUFFER = 1 << 16;

  private final StampRuns runs;
  private final StampCodes codes;
  private final Products products;
  private final WebOrigin origin;

  PrintLabels(
      StampRuns runs, StampCodes codes, Products products, TemlangConfiguration configuration) {
    this.runs = runs;
    this.codes = codes;
    this.products = products;
    this.origin = WebOrigin.of(configuration.publicUrl());
  }

  /** A file of sheets, or why there is none. */
  public sealed interface Sheets {
    /** The reader closes the stream; closing it early ends the printing. */
    record Ready(InputStream pdf) implements Sheets {}

    record UnknownRun() implements Sheets {}

    record UnknownTemplate(String known) implements Sheets {}

    record BeyondRun(long size, long wanted) implements Sheets {}

    record DoesNotFit(String measure) implements Sheets {}
  }

  /** The code of a serial of a run, from 1. */
  public StampCode code(StampRun run, long serial) {
    return codes.code(run, serial);
  }

  /** The address that the symbol carries, in capitals (alphanumeric mode). */
  public String address(StampRun run, long serial) {
    return code(run, serial).symbolText(origin);
  }

  /** Serials {@code from} to {@code to}, both inclusive; to the end of the run where not given. */
  public Sheets print(RunId id, String templateId, long from, Optional<Long> to) {
    Optional<StampRun> run = runs.find(id);
    if (run.isEmpty()) {
      return new Sheets.UnknownRun();
    }
    Optional<LabelTemplate> template = LabelTemplates.find(templateId);
    if (template.isEmpty()) {
      return new Sheets.UnknownTemplate(
          LabelTemplates.all().stream().map(LabelTemplate::id).collect(Collectors.joining(", ")));
    }
    long last = to.orElse(run.get().size());
    if (from < 1 || last > run.get().size() || last < from) {
      return new Sheets.BeyondRun(run.get().size(), from < 1 ? from : last);
    }
    List<String> lines = lines(run.get());
    try {
      PdfSheets.check(template.get(), label(run.get(), codes.keyOf(run.get()), from, lines));
    } catch (UnprintableLabelException e) {
      return new Sheets.DoesNotFit(String.valueOf(e.getMessage()));
    }
    return new Sheets.Ready(stream(template.get(), labels(run.get(), from, last, lines)));
  }

  private List<String> lines(StampRun run) {
    Product product = products.find(run.product()).orElseThrow();
    List<String> lines = new ArrayList<>();
    lines.add(product.name().value());
    if (run.sample()) {
      lines.add("TEM MẪU – DỮ LIỆU THỬ");
    }
    return lines;
  }

  private Iterator<Label> labels(StampRun run, long from, long last, List<String> lines) {
    StampKey key = codes.keyOf(run);
    return LongStream.rangeClosed(from, last)
        .mapToObj(serial -> label(run, key, serial, lines))
        .iterator();
  }

  private Label label(StampRun run, StampKey key, long serial, List<String> lines) {
    StampCode code = key.code(run.idOf(serial));
    return new Label(code.symbolText(origin), code.grouped(), lines);
  }

  private static InputStream stream(LabelTemplate template, Iterator<Label> labels) {
    try {
      PipedInputStream in = new PipedInputStream(BUFFER);
      PipedOutputStream out = new PipedOutputStream(in);
      Thread.ofVirtual().name("label-sheets").start(() -> write(template, labels, out));
      return in;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(LabelTemplate template, Iterator<Label> labels, OutputStream out) {
    try (out) {
      PdfSheets.write(template, labels, out);
    } catch (IOException e) {
      // the reader went away: there is nobody left to tell
      LOG.debug("label sheets were not read to their end", e);
    }
  }
}
