package vn.temlang.storefrontsync.channel;

/** What a listing carries, by its name in the partner contract. */
public enum ListingField {
  SKU("sku", Kind.TEXT),
  TITLE("title", Kind.TEXT),
  GTIN("gtin", Kind.TEXT),
  CATEGORY("category", Kind.TEXT),
  STARS("stars", Kind.NUMBER),
  CERTIFICATE_NUMBER("certificateNumber", Kind.TEXT),
  CERTIFICATE_EXPIRES_ON("certificateExpiresOn", Kind.TEXT),
  PRICE_VND("priceVnd", Kind.NUMBER),
  UNIT("unit", Kind.TEXT),
  NET_CONTENT("netContent", Kind.TEXT),
  PACKAGING("packaging", Kind.TEXT),
  /** Addresses of pictures, one a line. */
  IMAGES("images", Kind.LINES),
  STORY("story", Kind.TEXT),
  STORAGE("storage", Kind.TEXT),
  PRODUCER("producer", Kind.TEXT),
  PRODUCER_KIND("producerKind", Kind.TEXT),
  PROVINCE_CODE("provinceCode", Kind.TEXT),
  COMMUNE_CODE("communeCode", Kind.TEXT),
  PICK_UP_ADDRESS("pickUpAddress", Kind.TEXT),
  PICK_UP_VPOSTCODE("pickUpVpostcode", Kind.TEXT),
  PICK_UP_NDAS_CODE("pickUpNdasCode", Kind.TEXT),
  PICK_UP_PLUS_CODE("pickUpPlusCode", Kind.TEXT),
  TRACE_URL("traceUrl", Kind.TEXT),
  SAMPLE("sample", Kind.FLAG),
  ONLINE("online", Kind.FLAG);

  /** How a value is written in JSON; here all are text. */
  public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LINES
  }

  private final String wireName;
  private final Kind kind;

  ListingField(String wireName, Kind kind) {
    this.wireName = wireName;
    this.kind = kind;
  }

  public String wireName() {
    return wireName;
  }

  public Kind kind() {
    return kind;
  }
}
