package vn.temlang.api.intake.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of rows, and keeps what is wrong with them. */
public final class Tally {
  /** Problems that are kept in full; of more than that the number is told. */
  static final int MOST_PROBLEMS = 1_000;

  /** What becomes of a row. */
  public enum Fate {
    NEW,
    CHANGED,
    SAME,
    BAD
  }

  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<SheetKind, Map<Fate, Long>> counts = new EnumMap<>(SheetKind.class);
  private final Map<List<String>, Long> firstRows = new HashMap<>();
  private long problemCount;

  public void fate(Line line, Fate fate) {
    count(line.header().kind(), fate);
  }

  private void count(SheetKind kind, Fate fate) {
    counts.computeIfAbsent(kind, name -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
  }

  /** A row that says what nobody can do. */
  public void bad(Line line, String key, String reason, List<String> facts) {
    problem(line.problem(key, reason, facts));
    fate(line, Fate.BAD);
  }

  /** A row with cells that are no values. */
  public void bad(SheetKind kind, List<RowProblem> unreadable) {
    unreadable.forEach(this::problem);
    count(kind, Fate.BAD);
  }

  /** What is wrong with a sheet or with the whole. */
  public void problem(RowProblem problem) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  /**
   * Whether no row before spoke of the same thing; one that did is told of.
   *
   * @param name what names the thing, whatever row it stands in
   */
  public boolean first(Line line, String key, List<String> name) {
    Long before = firstRows.putIfAbsent(name, line.row());
    if (before == null) {
      return true;
    }
    bad(line, key, "ROW_TWICE", List.of(String.valueOf(before)));
    return false;
  }

  /** Notes what a row speaks of, if none before did: rows that come later are not the first. */
  public void note(Line line, List<String> name) {
    firstRows.putIfAbsent(name, line.row());
  }

  /** Whether a row before spoke of it. */
  public boolean spokenOf(List<String> name) {
    return firstRows.containsKey(name);
  }

  public boolean faultless() {
    return problemCount == 0;
  }

  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  public long problemCount() {
    return problemCount;
  }

  public long of(SheetKind kind, Fate fate) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(fate, 0L);
  }
}
