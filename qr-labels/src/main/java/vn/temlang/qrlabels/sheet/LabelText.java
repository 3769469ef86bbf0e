package vn.temlang.qrlabels.sheet;

import java.util.List;

/**
 * What decides how a label's text is set: its lines, and its code with every character as wide as a
 * C, which hardly any code exceeds on average. All labels of a run share it, so they are set once
 * and look alike.
 */
record LabelText(List<String> lines, String codeShape) {
  private static final char WIDE = 'C';

  static LabelText of(Label label) {
    char[] shape = label.code().toCharArray();
    for (int i = 0; i < shape.length; i++) {
      shape[i] = shape[i] == '-' ? '-' : WIDE;
    }
    return new LabelText(label.lines(), new String(shape));
  }

  /** Where a code is broken into two rows: after the hyphen in its middle; -1 without hyphen. */
  static int middle(String code) {
    int hyphens = (int) code.chars().filter(c -> c == '-').count();
    int at = -1;
    for (int i = 0; i < (hyphens + 1) / 2; i++) {
      at = code.indexOf('-', at + 1);
    }
    return at;
  }
}
