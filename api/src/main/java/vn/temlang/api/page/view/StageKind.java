package vn.temlang.api.page.view;

/** Steps in the words of the trade. */
public enum StageKind {
  SOW("stage.sow"),
  TEND("stage.tend"),
  SPRAY("stage.spray"),
  HARVEST("stage.harvest"),
  PURCHASE("stage.purchase"),
  PROCESS("stage.process"),
  PACK("stage.pack"),
  SHIP("stage.ship"),
  RECEIVE("stage.receive"),
  SELL("stage.sell"),
  OTHER("stage.other");

  private final String word;

  StageKind(String word) {
    this.word = word;
  }

  /** Key of the word. */
  public String word() {
    return word;
  }
}
