package vn.temlang.qrlabels.gs1;

/** What narrows a primary key in a GS1 Digital Link. */
public sealed interface Qualifier
    permits ConsumerProductVariant, BatchNumber, SerialNumber, GlnExtension {
  /** Its GS1 application identifier: 22, 10, 21 or 254. */
  String ai();

  /** The value as printed, not percent-encoded. */
  String value();
}
