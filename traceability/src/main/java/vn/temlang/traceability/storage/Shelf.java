package vn.temlang.traceability.storage;

/**
 * What a file is kept for. Each feature has a shelf of its own and clears no other: what nobody
 * there refers to any more is rubbish to it. None of them is open to the public by itself; whoever
 * gives a file out has to know that it may.
 */
public enum Shelf {
  /** Pictures of products, which everybody may see while the product shows them. */
  PICTURES("pictures"),
  /** Papers behind certificates, for those who may see the certificate's file. */
  PAPERS("papers");

  private final String folder;

  Shelf(String folder) {
    this.folder = folder;
  }

  /** The part of a name before the slash. */
  public String folder() {
    return folder;
  }
}
