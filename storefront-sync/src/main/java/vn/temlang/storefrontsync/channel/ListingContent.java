package vn.temlang.storefrontsync.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a listing says, field by field; a field that is not there is not said. */
public record ListingContent(Map<ListingField, String> values) {
  public ListingContent {
    EnumMap<ListingField, String> said = new EnumMap<>(ListingField.class);
    values.forEach(
        (field, value) -> {
          if (!value.isEmpty()) {
            said.put(field, value);
          }
        });
    values = said;
  }

  /** Empty where the field is not said. */
  public String get(ListingField field) {
    return values.getOrDefault(field, "");
  }

  /** A number field, 0 where it is not said. */
  public long number(ListingField field) {
    return Long.parseLong(values.getOrDefault(field, "0"));
  }

  public boolean online() {
    return Boolean.parseBoolean(get(ListingField.ONLINE));
  }

  /** The same with one field said otherwise. */
  public ListingContent with(ListingField field, String value) {
    EnumMap<ListingField, String> said = new EnumMap<>(ListingField.class);
    said.putAll(values);
    said.put(field, value);
    return new ListingContent(said);
  }

  /** The fields that the other says differently. */
  public Set<ListingField> differences(ListingContent other) {
    EnumSet<ListingField> different = EnumSet.noneOf(ListingField.class);
    for (ListingField field : ListingField.values()) {
      if (!Objects.equals(get(field), other.get(field))) {
        different.add(field);
      }
    }
    return different;
  }

  /**
   * SHA-256 in hex over every field with its length, and the stock: the same for what is the same
   * for a buyer.
   */
  public String hash(long stock) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (field, value) ->
            text.append(field.wireName())
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
    text.append("stock=").append(stock);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
