package vn.temlang.storefrontsync.channel;

/** A listing as the marketplace shows it to us. */
public record RemoteListing(Reference reference, ListingContent content, long stock, State state) {
  /** The name it has there, and where buyers find it. */
  public record Reference(String externalId, String url) {}

  /**
   * @param reason the moderator's own words where it was refused, otherwise empty
   */
  public record State(Status status, String reason) {}

  /** What the marketplace does with it. */
  public enum Status {
    UNDER_REVIEW,
    LIVE,
    REJECTED,
    OFFLINE
  }
}
