package vn.temlang.bench.label;

import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.sheet.Label;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.qrlabels.stampcode.StampId;
import vn.temlang.qrlabels.stampcode.StampKey;
import vn.temlang.qrlabels.stampcode.StampSecret;

/** Labels of a run as the server prints them, each with its own keyed code. */
final class SampleLabels {
  private static final long FIRST = 1_000_000;
  private static final List<String> LINES =
      List.of("Kẹo dừa sáp nguyên chất", "Lô KDS-261115", "HTX Cầu Kè, Vĩnh Long");

  private SampleLabels() {}

  static Iterator<Label> of(int count) {
    StampKey key = new StampSecret(new byte[32], 1).keyOf(new StampId(FIRST));
    WebOrigin origin = WebOrigin.of("https://temlang.vn");
    return LongStream.range(FIRST, FIRST + count)
        .mapToObj(id -> label(key.code(new StampId(id)), origin))
        .iterator();
  }

  private static Label label(StampCode code, WebOrigin origin) {
    return new Label(code.symbolText(origin), code.grouped(), LINES);
  }
}
