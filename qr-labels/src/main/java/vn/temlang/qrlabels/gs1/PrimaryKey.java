package vn.temlang.qrlabels.gs1;

/** A key that a GS1 Digital Link can begin with. */
public sealed interface PrimaryKey permits Gtin, Gln, Sscc {
  /** Its GS1 application identifier: 01, 414 or 00. */
  String ai();

  /** The digits as they stand in the link. */
  String digits();
}
