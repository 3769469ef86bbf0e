package vn.temlang.storefrontsync;

/** A value that cannot be: says which field and what the rule is. */
public final class MalformedValue extends IllegalArgumentException {
  private final String field;

  public MalformedValue(String field, String rule) {
    super(rule);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
