package vn.temlang.api.page.portal;

/** What a producer (chủ thể) is, with the key of its word. */
public enum ProducerKind {
  COOPERATIVE("producer.cooperative"),
  GROUP("producer.group"),
  COMPANY("producer.company"),
  HOUSEHOLD("producer.household");

  private final String word;

  ProducerKind(String word) {
    this.word = word;
  }

  /** Key of the word. */
  public String word() {
    return word;
  }
}
