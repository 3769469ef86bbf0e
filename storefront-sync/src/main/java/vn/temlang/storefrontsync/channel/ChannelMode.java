package vn.temlang.storefrontsync.channel;

/** The way into a marketplace. */
public enum ChannelMode {
  /** Over the partner contract that Temlang proposes ({@code partner-api.yml}). */
  PARTNER_API
}
