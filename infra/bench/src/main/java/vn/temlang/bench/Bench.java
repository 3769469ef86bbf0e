package vn.temlang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.figure.Report;
import vn.temlang.bench.house.Machine;
import vn.temlang.launcher.terminal.Console;
import vn.temlang.launcher.terminal.Trouble;

/**
 * The main class behind {@code ./temlang bench [part]}. Progress goes to standard error; standard
 * output gets a table for people and then one JSON object a figure.
 */
public final class Bench {
  private final List<Part> parts;
  private final Console progress = new Console(System.err, System.err);

  private Bench(List<Part> parts) {
    this.parts = parts;
  }

  /** Arguments: the built project, then the parts; none means all. */
  public static void main(String[] arguments) {
    try {
      List<String> names = List.of(arguments);
      Path home = Path.of(names.getFirst()).toAbsolutePath().normalize();
      new Bench(chosen(home, names.subList(1, names.size()))).run();
    } catch (Trouble e) {
      System.err.println(e.sentence());
      System.exit(1);
    }
  }

  private static List<Part> chosen(Path home, List<String> names) {
    List<Part> all =
        List.of(new ScanPart(home), new LabelsPart(), new IdlePart(home), new AuthPart(home));
    for (String name : names) {
      if (all.stream().noneMatch(part -> part.name().equals(name))) {
        throw new Trouble(
            "Unknown part %s: there are %s."
                .formatted(name, all.stream().map(Part::name).collect(Collectors.joining(", "))));
      }
    }
    return all.stream().filter(part -> names.isEmpty() || names.contains(part.name())).toList();
  }

  private void run() {
    List<Figure> figures = new ArrayList<>();
    List<String> circumstances = new ArrayList<>();
    for (Part part : parts) {
      String before = Machine.now();
      progress.say(part.name() + ": " + before);
      figures.addAll(part.measure(progress));
      circumstances.add(
          "%s: %s before, %.1f after".formatted(part.name(), before, Machine.loadAverage()));
    }
    circumstances.forEach(System.out::println);
    Report.table(figures).forEach(System.out::println);
    figures.stream().map(Report::json).forEach(System.out::println);
  }
}
