package vn.temlang.api.intake.row;

import java.util.Arrays;
import java.util.List;

/** What stands in a cell is no value of its column. */
final class WrongCell extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<String> facts;

  WrongCell(String reason, Object... facts) {
    super(reason);
    this.reason = reason;
    this.facts = Arrays.stream(facts).map(String::valueOf).toList();
  }

  String reason() {
    return reason;
  }

  List<String> facts() {
    return facts;
  }
}
