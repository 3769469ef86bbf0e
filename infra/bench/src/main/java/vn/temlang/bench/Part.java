package vn.temlang.bench;

import java.util.List;
import vn.temlang.bench.figure.Figure;
import vn.temlang.launcher.terminal.Console;

/** Something that can be measured on its own. */
interface Part {
  /** As it is typed after {@code ./temlang bench}. */
  String name();

  /** Measures it, saying on the console how far it is. */
  List<Figure> measure(Console progress);
}
