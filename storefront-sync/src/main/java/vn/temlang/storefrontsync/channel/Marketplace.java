package vn.temlang.storefrontsync.channel;

/** The marketplaces that we can sell on. */
public enum Marketplace {
  /** Of Vietnam Post. */
  POSTMART,
  /** Of Viettel Post. */
  VOSO
}
