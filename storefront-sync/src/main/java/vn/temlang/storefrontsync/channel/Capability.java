package vn.temlang.storefrontsync.channel;

/** What a channel can be asked for, so that nobody asks one for what it lacks. */
public enum Capability {
  CREATE,
  UPDATE,
  STOCK,
  ORDERS,
  HINTS,
  MODERATION,
  IMAGES
}
