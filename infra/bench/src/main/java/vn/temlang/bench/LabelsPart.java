package vn.temlang.bench;

import com.google.zxing.WriterException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.label.Measured;
import vn.temlang.bench.label.NaiveSheets;
import vn.temlang.bench.label.OwnSheets;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/** Labels per second of CPU, ours beside zxing and PDFBox. */
final class LabelsPart implements Part {
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final int OWN = 65 * 1000;
  private static final int NAIVE = 65 * 30;

  @Override
  public String name() {
    return "labels";
  }

  @Override
  public List<Figure> measure(Console progress) {
    try {
      return measured(progress);
    } catch (IOException | WriterException e) {
      throw new Trouble("A sheet cannot be written: " + e.getMessage(), e);
    }
  }

  private static List<Figure> measured(Console progress) throws IOException, WriterException {
    List<Measured> own = new ArrayList<>();
    List<Measured> naive = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      Measured ours = OwnSheets.print(OWN);
      Measured theirs = NaiveSheets.print(NAIVE);
      if (round >= WARM_UP) {
        own.add(ours);
        naive.add(theirs);
        progress.say(
            "  round %d: %.0f and %.0f labels per CPU second"
                .formatted(
                    round - WARM_UP + 1, ours.labelsPerCpuSecond(), theirs.labelsPerCpuSecond()));
      }
    }
    return List.of(
        Figure.beside(
            "labels.rate",
            "labels/cpu-s",
            own.stream().map(Measured::labelsPerCpuSecond).toList(),
            naive.stream().map(Measured::labelsPerCpuSecond).toList()),
        Figure.beside(
            "labels.bytes",
            "bytes/label",
            own.stream().map(Measured::bytesPerLabel).toList(),
            naive.stream().map(Measured::bytesPerLabel).toList()));
  }
}
