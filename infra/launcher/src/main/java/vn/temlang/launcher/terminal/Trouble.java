package vn.temlang.launcher.terminal;

/**
 * Something that the person at the terminal can understand and mend. Its message is one sentence
 * for them; the command ends with it and a status that is not zero.
 */
public final class Trouble extends RuntimeException {
  private final String sentence;

  public Trouble(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What to tell the person. */
  public String sentence() {
    return sentence;
  }
}
