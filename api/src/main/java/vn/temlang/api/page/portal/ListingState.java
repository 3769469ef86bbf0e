package vn.temlang.api.page.portal;

/** Where a listing stands, with the key of its words and the tone of its mark. */
public enum ListingState {
  /** What the shop shows is what is wished. */
  LIVE("listing.live", "good"),
  /** Sent or to be sent; the shop does not show it yet. */
  WAITING("listing.waiting", "warning"),
  /** The shop does not answer; it is tried again by itself. */
  RETRYING("listing.retrying", "warning"),
  /** The shop said no; a person must change something. */
  REFUSED("listing.refused", "bad"),
  /** It is not wished on sale. */
  OFF("listing.off", "neutral");

  private final String word;
  private final String tone;

  ListingState(String word, String tone) {
    this.word = word;
    this.tone = tone;
  }

  /** Key of the words. */
  public String word() {
    return word;
  }

  /** Class name of the mark. */
  public String tone() {
    return tone;
  }
}
